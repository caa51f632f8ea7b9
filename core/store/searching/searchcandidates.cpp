#include "core/store/searching/searchcandidates.h"

#include "core/store/searching/letterpairs.h"

namespace moviedb::store {

namespace {

constexpr int mostWaiting = 20000; // rows; beyond that looking at all of them is as fast
constexpr int mostTerms = 400;     // trigrams that begin with a short text
constexpr qsizetype lettersOfTerm = 3;

// As FTS5 writes a string: "a ""b""".
QString term(const QString &letters)
{
    return QLatin1Char('"') + QString(letters).replace(QLatin1Char('"'), QLatin1String("\"\"")) +
           QLatin1Char('"');
}

QString lettersOf(const QList<uint> &codes, qsizetype from)
{
    QString letters;
    for (const uint code : codes.mid(from, lettersOfTerm))
        letters += QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1);
    return letters;
}

// Every trigram of the text: one across two syllables is rarer than those of the syllables, and the rarest one decides how
// many rows are looked at.
QString longMatch(const QList<uint> &codes)
{
    QStringList terms;
    for (qsizetype from = 0; from + lettersOfTerm <= codes.size(); ++from)
        terms << term(lettersOf(codes, from));
    terms.removeDuplicates();
    return terms.join(QLatin1String(" AND "));
}

// Every trigram that begins so; nothing for too many of them.
Result<std::optional<QString>> shortMatch(Connection &connection, const TableInfo &table,
                                          const QList<uint> &codes)
{
    QString from;
    for (const uint code : codes) {
        const char32_t folded = QChar::toCaseFolded(code);
        from += QString::fromUcs4(&folded, 1);
    }
    const char32_t last = QChar::LastValidCodePoint;
    MOVIEDB_TRY(rows,
                connection.run(QStringLiteral("SELECT term FROM %1 WHERE term >= ? AND term < ? LIMIT ?")
                                   .arg(quoted(termsTable(table))),
                               {from, from + QString::fromUcs4(&last, 1), mostTerms + 1}));
    QStringList terms;
    while (rows.next())
        terms << term(rows.text(0));
    MOVIEDB_CHECK(rows.end());
    if (terms.size() > mostTerms)
        return std::optional<QString>();
    return std::optional<QString>(terms.join(QLatin1String(" OR ")));
}

// Rows that wait, up to one more than may.
Result<int> waitingFor(Connection &connection, const TableInfo &table)
{
    MOVIEDB_TRY(waiting, connection.first(QStringLiteral("SELECT COUNT(*) FROM (SELECT 1 FROM search_waiting "
                                                         "WHERE table_name = ? LIMIT ?) AS few"),
                                          {table.name, mostWaiting + 1}));
    return waiting.value_or(0).toInt();
}

Result<SearchCandidates> sqliteCandidates(Connection &connection, const TableInfo &table,
                                          const QString &index, const QList<uint> &codes)
{
    std::optional<QString> match = longMatch(codes);
    if (codes.size() < lettersOfTerm) {
        MOVIEDB_TRY(some, shortMatch(connection, table, codes));
        match = some;
    }
    if (!match)
        return SearchCandidates{};
    if (match->isEmpty()) // no trigram begins so: only rows that wait can hold it
        return SearchCandidates{
            QStringLiteral("SELECT row_id FROM search_waiting WHERE table_name = '%1'").arg(table.name)};
    return SearchCandidates{QStringLiteral("SELECT rowid FROM %1 WHERE %1 MATCH ? UNION ALL SELECT row_id "
                                           "FROM search_waiting WHERE table_name = '%2'")
                                .arg(index, table.name),
                            {*match}};
}

// One letter alone has no trigram: all texts are looked at, in another order of letters than the index has. Left to itself the
// server would go through the whole index first.
PairMatch wholeMatch(const QString &text, bool isShort)
{
    return {QStringLiteral("words%1 LIKE lower(CAST(? AS TEXT)) ESCAPE '!'")
                .arg(QLatin1String(isShort ? " COLLATE \"C\"" : "")),
            {QLatin1Char('%') + likeText(text) + QLatin1Char('%')}};
}

// Rows that wait are asked for their own text, all others for that of the index.
SearchCandidates withWaiting(const TableInfo &table, const QString &key, SearchCandidates indexed,
                             const OwnText &own)
{
    const QString waiting =
        QStringLiteral("SELECT row_id FROM search_waiting WHERE table_name = '%1'").arg(table.name);
    if (own.condition.isEmpty()) {
        indexed.keys += QLatin1String(" UNION ALL ") + waiting;
        return {indexed.keys, indexed.binds};
    }
    indexed.keys +=
        QStringLiteral(" AND row_id NOT IN (%1) UNION ALL SELECT %2 FROM %3 WHERE %2 IN (%1) AND %4")
            .arg(waiting, key, quoted(table.name), own.condition);
    indexed.binds += own.binds;
    indexed.holds = QStringLiteral("CASE WHEN %1 IN (%2) THEN %3 ELSE %4 END")
                        .arg(key, waiting, own.condition, indexed.holds);
    indexed.holdsBinds = own.binds + indexed.holdsBinds;
    return indexed;
}

Result<SearchCandidates> serversCandidates(Connection &connection, const TableInfo &table,
                                           const QString &index, const QString &text)
{
    MOVIEDB_TRY(pair, pairMatch(connection, index, text));
    const PairMatch whole = wholeMatch(text, text.toUcs4().size() < lettersOfTerm);
    const PairMatch &match = pair ? *pair : whole;
    SearchCandidates candidates;
    candidates.exact = true;
    candidates.keys = QStringLiteral("SELECT row_id FROM %1 WHERE %2").arg(index, match.condition);
    candidates.binds = match.binds;
    // A sub-select of a value: it is asked row by row, whatever the server thinks of it.
    candidates.holds = QStringLiteral("(SELECT %1 FROM %2 AS held WHERE held.row_id = %3.%4)")
                           .arg(whole.condition, index, quoted(table.name), quoted(table.primaryKey.first()));
    candidates.holdsBinds = whole.binds;
    return candidates;
}

} // namespace

Result<SearchCandidates> searchCandidates(Connection &connection, const TableInfo &table, const QString &text,
                                          const OwnText &own)
{
    const QList<uint> codes = text.toUcs4();
    if (!isSearched(table) || codes.isEmpty())
        return SearchCandidates{};
    MOVIEDB_TRY(index, readableIndex(connection, table));
    if (index.isEmpty())
        return SearchCandidates{};
    MOVIEDB_TRY(waiting, waitingFor(connection, table));
    if (waiting > mostWaiting)
        return SearchCandidates{};
    if (connection.isSqlite())
        return sqliteCandidates(connection, table, index, codes);
    MOVIEDB_TRY(indexed, serversCandidates(connection, table, index, text));
    if (waiting == 0) {
        indexed.index = index;
        return indexed;
    }
    return withWaiting(table, quoted(table.name) + QLatin1Char('.') + quoted(table.primaryKey.first()),
                       indexed, own);
}

} // namespace moviedb::store
