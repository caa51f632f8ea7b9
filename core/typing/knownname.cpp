#include "core/typing/knownname.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace moviedb::typing {

namespace {

// Letters to change, add or leave out.
qsizetype lettersApart(const QString &left, const QString &right)
{
    std::vector<qsizetype> row(size_t(right.size()) + 1);
    std::iota(row.begin(), row.end(), qsizetype(0));
    for (qsizetype i = 0; i < left.size(); ++i) {
        qsizetype diagonal = row[0]++;
        for (size_t j = 1; j < row.size(); ++j) {
            const qsizetype changed = diagonal + (left.at(i) == right.at(qsizetype(j) - 1) ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({changed, row[j] + 1, row[j - 1] + 1}));
        }
    }
    return row.back();
}

// "" when none is so near that it may be meant.
QString nearestName(const QString &name, const QStringList &known)
{
    constexpr qsizetype longestName = 64; // beyond that nobody has mistyped a name of these
    QString nearest;
    qsizetype least = std::max<qsizetype>(1, name.size() / 3) + 1;
    if (name.size() > longestName)
        return nearest;
    constexpr qsizetype fewestLetters = 4; // that say which one when they are all that is alike
    for (const QString &one : known)
        if (qMin(one.size(), name.size()) >= fewestLetters && (one.startsWith(name) || name.startsWith(one)))
            return one;
    for (const QString &one : known)
        if (const qsizetype apart = lettersApart(name.toLower(), one); apart < least) {
            least = apart;
            nearest = one;
        }
    return nearest;
}

} // namespace

Error notAmong(const QString &sentence, const QString &kind, const QString &name, const QStringList &known)
{
    const QString nearest = nearestName(name, known);
    const QString all = QStringLiteral("%1: %2.").arg(kind, known.join(QLatin1String(", ")));
    return makeError(Fault::Usage, sentence, {},
                     nearest.isEmpty() ? all : QStringLiteral("Is “%1” meant? ").arg(nearest) + all);
}

Result<Done> checkFilmField(const QString &field, const QStringList &known)
{
    if (known.contains(field))
        return Done{};
    return notAmong(QStringLiteral("A film has no field “%1”.").arg(field), QStringLiteral("Fields"), field,
                    known);
}

Result<Done> checkClaimField(const QString &field, const QStringList &known)
{
    return checkFilmField(field.section(u'.', 0, 0), known);
}

} // namespace moviedb::typing
