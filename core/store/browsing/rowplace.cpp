#include "core/store/browsing/rowplace.h"

#include "core/store/browsing/question.h"
#include "core/store/tables/tablereader.h"

namespace moviedb::store {

namespace {

// All that match are counted off: slow, and right in every order, by labels and by several columns.
Result<std::optional<QVariant>> countedOff(Connection &connection, const Question &question,
                                           const QVariantList &key)
{
    const TableInfo &table = *question.table;
    const SqlPart where = amongCandidates(question);
    QStringList columns;
    for (const QString &name : table.primaryKey)
        columns << qualified(table, name);
    return connection.first(
        QStringLiteral("SELECT place FROM (SELECT %1, ROW_NUMBER() OVER (ORDER BY %2) - 1 AS "
                       "place FROM %3%4%5) AS %3 WHERE %6")
            .arg(columns.join(QLatin1String(", ")), question.sort.order, quoted(table.name),
                 question.sort.joins, whereClause(where), keyCondition(table)),
        where.binds + key);
}

Result<bool> isAskedFor(Connection &connection, const Question &question, const QVariantList &key)
{
    const TableInfo &table = *question.table;
    const SqlPart where = both(amongCandidates(question), {keyCondition(table), key});
    MOVIEDB_TRY(found, connection.first(
                           QStringLiteral("SELECT 1 FROM %1 WHERE %2").arg(quoted(table.name), where.sql),
                           where.binds));
    return found.has_value();
}

// Those that an order has before this place, from an index of the order.
Result<qint64> countBefore(Connection &connection, const Question &question, const QVariantList &place)
{
    const SqlPart asked = amongCandidates(question);
    const SortSql &sort = question.sort;
    const SqlPart before = comparedWith(question, place, question.descending ? u">" : u"<");
    const auto counted = [&](const SqlPart &condition) -> Result<qint64> {
        const SqlPart where = both(asked, condition);
        MOVIEDB_TRY(count, connection.first(QStringLiteral("SELECT COUNT(*) FROM %1 WHERE %2")
                                                .arg(quoted(question.table->name), where.sql),
                                            where.binds));
        return count ? count->toLongLong() : 0;
    };
    if (place.size() == sort.placedBy.size())
        return counted(before);
    // Behind all that have a value to sort by.
    MOVIEDB_TRY(valued, counted({sort.holds, {}}));
    MOVIEDB_TRY(others, counted(both({sort.lacks, {}}, before)));
    return valued + others;
}

} // namespace

Result<qint64> placeOf(Connection &connection, const SchemaInfo &schema, const TableQuery &query,
                       const QVariantList &key)
{
    MOVIEDB_TRY(question, questionOf(connection, schema, query));
    const TableInfo &table = *question.table;
    if (key.isEmpty() || key.size() != table.primaryKey.size())
        return wrongKey(table);
    const Error notAskedFor = makeError(
        Fault::NotFound,
        QStringLiteral("This row of %1 is not among those that are asked for.").arg(table.title), table.name);
    if (question.isOrdered && !question.sort.placedBy.isEmpty()) {
        MOVIEDB_TRY(asked, isAskedFor(connection, question, key));
        MOVIEDB_TRY(place, orderedBy(connection, question, key));
        if (!asked)
            return notAskedFor;
        if (place)
            return countBefore(connection, question, *place);
    }
    MOVIEDB_TRY(place, countedOff(connection, question, key));
    return place ? Result<qint64>(place->toLongLong()) : notAskedFor;
}

} // namespace moviedb::store
