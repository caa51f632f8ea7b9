#include "core/store/searching/letterpairs.h"

#include "core/base/jsonread.h"
#include "core/store/searching/searchedtables.h"

#include <QSet>

#include <algorithm>

namespace moviedb::store {

namespace {

constexpr int mostFollowers =
    60;                      // a look into the index for each; what more follow is met soon along any order
constexpr int codeBits = 21; // https://www.unicode.org/glossary/#code_point
constexpr quint64 codeMask = (quint64(1) << codeBits) - 1;

// Two letters and what follows them, as one number; 0 at the end of the text.
using Triples = QSet<quint64>;

void addTriples(const QString &text, Triples &triples)
{
    const QList<uint> codes = text.toUcs4();
    bool isLetter = false;
    for (qsizetype at = 0; at + 1 < codes.size(); ++at) {
        const bool was = at > 0 ? isLetter : QChar::isLetterOrNumber(codes.at(0));
        isLetter = QChar::isLetterOrNumber(codes.at(at + 1));
        if (was && isLetter)
            triples.insert(quint64(codes.at(at)) << 2 * codeBits | quint64(codes.at(at + 1)) << codeBits |
                           codes.value(at + 2));
    }
}

std::string textOf(quint64 triple)
{
    QString text;
    for (const int place : {2, 1, 0})
        if (const char32_t code = char32_t(triple >> place * codeBits & codeMask); code != 0)
            text += QString::fromUcs4(&code, 1);
    return text.toStdString();
}

} // namespace

QString pairsTable(const QString &index)
{
    return index.endsWith(QLatin1Char('"')) ? index.chopped(1) + QLatin1String("_pairs\"")
                                            : index + QLatin1String("_pairs");
}

Result<Done> makePairs(Connection &connection, const QString &index)
{
    MOVIEDB_CHECK(connection.executeRaw(QStringLiteral("DROP TABLE IF EXISTS ") + pairsTable(index)));
    return connection.executeRaw(
        QStringLiteral("CREATE TABLE %1 (letters TEXT COLLATE \"C\" PRIMARY KEY)").arg(pairsTable(index)));
}

// In order: two programs that put the same into it at once would wait for each other else.
Result<Done> notePairs(Connection &connection, const QString &index, const QStringList &texts)
{
    Triples triples;
    for (const QString &text : texts)
        addTriples(text, triples);
    QList<quint64> ordered(triples.cbegin(), triples.cend());
    std::sort(ordered.begin(), ordered.end());
    OrderedJson letters = OrderedJson::array();
    for (const quint64 triple : std::as_const(ordered))
        letters.push_back(textOf(triple));
    MOVIEDB_CHECK(connection.execute(
        QStringLiteral("INSERT INTO %1 (letters) SELECT value FROM json_array_elements_text(CAST(? AS JSON)) "
                       "ON CONFLICT (letters) DO NOTHING")
            .arg(pairsTable(index)),
        {QString::fromStdString(letters.dump())}));
    return Done{};
}

Result<std::optional<PairMatch>> pairMatch(Connection &connection, const QString &index, const QString &text)
{
    const QList<uint> codes = text.toUcs4();
    if (codes.size() != 2 ||
        !std::all_of(codes.begin(), codes.end(), [](uint code) { return QChar::isLetterOrNumber(code); }))
        return std::optional<PairMatch>();
    MOVIEDB_TRY(rows, connection.run(QStringLiteral("SELECT letters FROM %1 WHERE letters >= lower(CAST(? AS "
                                                    "TEXT)) AND letters < lower(CAST(? AS TEXT)) || "
                                                    "chr(1114111) LIMIT ?")
                                         .arg(pairsTable(index)),
                                     {text, text, mostFollowers + 1}));
    PairMatch match;
    QStringList alternatives;
    while (rows.next()) {
        const QString letters = rows.text(0);
        const bool atEnd = letters.toUcs4().size() == codes.size();
        alternatives << QStringLiteral("words LIKE CAST(? AS TEXT) ESCAPE '!'");
        match.binds << QLatin1Char('%') + likeText(letters) + (atEnd ? QString() : QStringLiteral("%"));
    }
    MOVIEDB_CHECK(rows.end());
    if (alternatives.size() > mostFollowers)
        return std::optional<PairMatch>();
    match.condition = alternatives.isEmpty()
                          ? QStringLiteral("FALSE")
                          : QLatin1Char('(') + alternatives.join(QLatin1String(" OR ")) + QLatin1Char(')');
    return std::optional<PairMatch>(match);
}

} // namespace moviedb::store
