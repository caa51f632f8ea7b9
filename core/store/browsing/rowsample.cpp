#include "core/store/browsing/rowsample.h"

namespace moviedb::store {

namespace {

constexpr qint64 sampledRows = 300;
constexpr int sampleMs = 100;

} // namespace

Result<qint64> lastKeyOf(Connection &connection, const TableInfo &table)
{
    MOVIEDB_TRY(last,
                connection.first(QStringLiteral("SELECT MAX(%1) FROM %2")
                                     .arg(qualified(table, table.primaryKey.first()), quoted(table.name))));
    return last.value_or(0).toLongLong();
}

Result<std::optional<SampledRows>> sampled(Connection &connection, const Question &question, qint64 lastKey)
{
    const TableInfo &table = *question.table;
    QStringList keys;
    for (qint64 place = 0; place < sampledRows; ++place)
        keys << QString::number(lastKey * (2 * place + 1) / (2 * sampledRows));
    keys.removeDuplicates();
    MOVIEDB_TRY(transaction, connection.begin());
    MOVIEDB_CHECK(connection.limitTime(sampleMs));
    auto rows = connection.run(
        QStringLiteral("SELECT COUNT(*), COUNT(CASE WHEN %1 THEN 1 END) FROM %2 WHERE %3 = "
                       "ANY(CAST(? AS BIGINT[]))")
            .arg(question.walked.sql, quoted(table.name), qualified(table, table.primaryKey.first())),
        question.walked.binds +
            QVariantList{QLatin1Char('{') + keys.join(QLatin1Char(',')) + QLatin1Char('}')});
    if (!rows && rows.error().fault == Fault::Timeout)
        return std::optional<SampledRows>();
    if (!rows)
        return rows.error();
    SampledRows sample;
    if (rows->next())
        sample = {rows->integer(0), rows->integer(1)};
    MOVIEDB_CHECK(rows->end());
    return std::optional(sample);
}

} // namespace moviedb::store
