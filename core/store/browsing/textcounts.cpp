#include "core/store/browsing/textcounts.h"

#include "core/store/browsing/rowsample.h"
#include "core/store/missing/keptcounts.h"

namespace moviedb::store {

namespace {

// One of so many rows: fewer are found, and looked for, in less time than that takes.
constexpr qint64 frequentShare = 20;
constexpr int mostDeleted = 1000; // of which the index still has entries

// All that is asked is what the index knows of every row.
bool isOnlyText(const Connection &connection, const Question &question)
{
    return !question.candidates.index.isEmpty() && question.besides.sql.isEmpty() &&
           !connection.inTransaction();
}

Result<bool> isFrequent(Connection &connection, const Question &question)
{
    MOVIEDB_TRY(lastKey, lastKeyOf(connection, *question.table));
    MOVIEDB_TRY(sample, sampled(connection, question, lastKey));
    return sample && sample->holding * frequentShare > sample->asked;
}

Result<qint64> countedEntries(Connection &connection, const QString &index)
{
    const QString sql = QLatin1String("SELECT COUNT(*) FROM ") + index;
    MOVIEDB_TRY(kept, keptCounts(connection));
    if (const auto known = kept->totals.constFind(sql); known != kept->totals.constEnd())
        return *known;
    MOVIEDB_TRY(count, connection.first(sql));
    const qint64 entries = count.value_or(0).toLongLong();
    kept->totals.insert(sql, entries);
    return entries;
}

// "{4,17}": the keys of the index that no row has, "" for none of them. As long as none waits each row has an entry, so
// that as many entries as rows tell that there are none. Nothing for too many.
Result<std::optional<QString>> deletedKeys(Connection &connection, const Question &question)
{
    const TableInfo &table = *question.table;
    MOVIEDB_TRY(rows, countRows(connection, table, {}));
    MOVIEDB_TRY(entries, countedEntries(connection, question.candidates.index));
    if (entries == rows)
        return std::optional(QString());
    MOVIEDB_TRY(keys,
                connection.run(QStringLiteral("SELECT row_id FROM %1 AS held WHERE NOT EXISTS (SELECT 1 FROM "
                                              "%2 WHERE %3 = held.row_id) LIMIT ?")
                                   .arg(question.candidates.index, quoted(table.name),
                                        qualified(table, table.primaryKey.first())),
                               {mostDeleted + 1}));
    QStringList deleted;
    while (keys.next())
        deleted << QString::number(keys.integer(0));
    MOVIEDB_CHECK(keys.end());
    if (deleted.size() > mostDeleted)
        return std::optional<QString>();
    return std::optional<QString>(QLatin1Char('{') + deleted.join(QLatin1Char(',')) + QLatin1Char('}'));
}

Result<std::optional<qint64>> countEntries(Connection &connection, const Question &question)
{
    const SearchCandidates &candidates = question.candidates;
    MOVIEDB_TRY(frequent, isFrequent(connection, question));
    if (!frequent)
        return std::optional<qint64>();
    MOVIEDB_TRY(deleted, deletedKeys(connection, question));
    if (!deleted)
        return std::optional<qint64>();
    const QString entries = QStringLiteral("(SELECT COUNT(*) FROM (%1) AS found)");
    QString sql = QLatin1String("SELECT ") + entries.arg(candidates.keys);
    QVariantList binds = candidates.binds;
    if (!deleted->isEmpty()) {
        sql += QLatin1String(" - ") +
               entries.arg(candidates.keys + QLatin1String(" AND row_id = ANY(CAST(? AS BIGINT[]))"));
        binds += candidates.binds + QVariantList{*deleted};
    }
    sql += QStringLiteral(", (SELECT COUNT(*) FROM search_waiting WHERE table_name = '%1')")
               .arg(question.table->name);
    MOVIEDB_TRY(rows, connection.run(sql, binds));
    std::optional<qint64> count;
    if (rows.next() && rows.integer(1) == 0) // one that came to wait meanwhile has no entry
        count = rows.integer(0);
    MOVIEDB_CHECK(rows.end());
    return count;
}

} // namespace

Result<qint64> countQuestion(Connection &connection, const Question &question)
{
    const SqlPart where = amongCandidates(question);
    if (!isOnlyText(connection, question))
        return countRows(connection, *question.table, where);
    const QString name = nameOfCount(whereClause(where), where.binds);
    MOVIEDB_TRY(before, keptCounts(connection));
    if (const auto known = before->totals.constFind(name); known != before->totals.constEnd())
        return *known;
    const QString stamp = before->stamp;
    MOVIEDB_TRY(counted, stamp.isEmpty() ? Result<std::optional<qint64>>(std::nullopt)
                                         : countEntries(connection, question));
    if (!counted)
        return countRows(connection, *question.table, where);
    // Rows may have come and gone between two of the questions: that count is good for now, and is not kept. A server with busy
    // databases besides this one says so all the time.
    MOVIEDB_TRY(after, keptCounts(connection));
    if (after->stamp == stamp)
        after->totals.insert(name, *counted);
    return *counted;
}

Result<qint64> countMatches(Connection &connection, const SchemaInfo &schema, const TableQuery &query)
{
    MOVIEDB_TRY(question, questionOf(connection, schema, query));
    return countQuestion(connection, question);
}

} // namespace moviedb::store
