#include "core/sources/listvalues/separator.h"

#include "core/sources/listvalues/columnnames.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>

namespace moviedb::lists {

namespace {

constexpr std::array<QChar, 4> candidates{QChar(u'\t'), QChar(u';'), QChar(u','), QChar(u'|')};

// The sign that cuts one of the lines into names of columns.
std::optional<QChar> separatorOfHeader(const QStringList &lines)
{
    for (const QString &line : lines) {
        std::optional<QChar> best;
        qsizetype most = 0;
        for (const QChar candidate : candidates) {
            const QStringList cells = QString(line).remove(u'"').split(candidate);
            if (cells.size() > 1 && cells.size() > most && columnPlaces(cells).size() > 1 &&
                columnPlaces(cells).contains(QStringLiteral("title"))) {
                most = cells.size();
                best = candidate;
            }
        }
        if (best)
            return best;
    }
    return std::nullopt;
}

} // namespace

SeparatedText findSeparator(const QString &text)
{
    SeparatedText found{text, u',', 1};
    const qsizetype lineEnd = text.indexOf(u'\n');
    QString first = text.left(lineEnd < 0 ? text.size() : lineEnd);
    if (!first.startsWith(QLatin1String("sep="), Qt::CaseInsensitive))
        first = first.remove(u'"').trimmed();
    if (first.startsWith(QLatin1String("sep="), Qt::CaseInsensitive) && first.size() <= 5) {
        found.separator = first.size() == 5 ? first[4] : QChar(u'\t');
        found.text = lineEnd < 0 ? QString() : text.mid(lineEnd + 1);
        found.firstLine = 2;
        return found;
    }
    const QStringList lines = text.left(4096).split(u'\n').mid(0, 20);
    if (const auto separator = separatorOfHeader(lines)) {
        found.separator = *separator;
        return found;
    }
    // Of the first lines the one with the most signs tells: a list may have a short line of its own at the top.
    qsizetype most = 0;
    for (const QChar candidate : candidates) {
        qsizetype inHeader = 0;
        for (const QString &line : lines)
            if (!line.trimmed().isEmpty() && (inHeader == 0 || candidate == u'\t'))
                inHeader = std::max(inHeader, line.count(candidate));
        if (inHeader > most) {
            most = inHeader;
            found.separator = candidate;
        }
    }
    return found;
}

} // namespace moviedb::lists
