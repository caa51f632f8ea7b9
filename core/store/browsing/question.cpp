#include "core/store/browsing/question.h"

#include "core/store/missing/keptcounts.h"
#include "core/store/tables/tablereader.h"

namespace moviedb::store {

SqlPart both(const SqlPart &left, const SqlPart &right)
{
    if (left.sql.isEmpty() || right.sql.isEmpty())
        return left.sql.isEmpty() ? right : left;
    return {left.sql + QLatin1String(" AND ") + right.sql, left.binds + right.binds};
}

SqlPart amongCandidates(const Question &question)
{
    if (question.candidates.keys.isEmpty())
        return question.where;
    SqlPart part = question.besides;
    const QString among =
        QStringLiteral("%1 IN (%2)")
            .arg(qualified(*question.table, question.table->primaryKey.first()), question.candidates.keys);
    part.sql = part.sql.isEmpty() ? among : among + QLatin1String(" AND ") + part.sql;
    part.binds = question.candidates.binds + part.binds;
    return part;
}

QString whereClause(const SqlPart &where)
{
    return where.sql.isEmpty() ? QString() : QLatin1String(" WHERE ") + where.sql;
}

Result<std::optional<QVariantList>> orderedBy(Connection &connection, const Question &question,
                                              const QVariantList &key)
{
    const QStringList &placedBy = question.sort.placedBy;
    MOVIEDB_TRY(rows, connection.run(QStringLiteral("SELECT %1 FROM %2 WHERE %3")
                                         .arg(placedBy.join(QLatin1String(", ")),
                                              quoted(question.table->name), keyCondition(*question.table)),
                                     key));
    std::optional<QVariantList> place;
    if (rows.next()) {
        place.emplace();
        for (int part = rows.isNull(0) ? 1 : 0; part < placedBy.size(); ++part)
            place->append(rows.stored(part));
    }
    MOVIEDB_CHECK(rows.end());
    const bool isWhole = place && std::none_of(place->cbegin(), place->cend(),
                                               [](const QVariant &value) { return value.isNull(); });
    return isWhole ? place : std::nullopt;
}

SqlPart comparedWith(const Question &question, const QVariantList &place, QStringView comparison)
{
    const QStringList &placedBy = question.sort.placedBy;
    return {QStringLiteral("(%1) %2 (%3)")
                .arg(placedBy.mid(placedBy.size() - place.size()).join(QLatin1String(", ")), comparison,
                     Connection::placeholders(place.size())),
            place};
}

bool linksOnce(const SchemaInfo &schema, const LinkedField &field)
{
    const TableInfo *link = schema.table(field.link);
    return link != nullptr && link->primaryKey.size() == 2 && link->primaryKey.contains(field.own) &&
           link->primaryKey.contains(field.other);
}

// Counting a filtered million takes as long as finding the page: done once, not for every window.
Result<qint64> countRows(Connection &connection, const TableInfo &table, const SqlPart &where)
{
    QString sql = QStringLiteral("SELECT COUNT(*) FROM ") + quoted(table.name);
    if (!where.sql.isEmpty())
        sql += QLatin1String(" WHERE ") + where.sql;
    const QString name = nameOfCount(sql, where.binds);
    MOVIEDB_TRY(counts, keptCounts(connection));
    if (const auto known = counts->totals.constFind(name); known != counts->totals.constEnd())
        return *known;
    MOVIEDB_TRY(count, connection.first(sql, where.binds));
    const qint64 total = count.has_value() ? count->toLongLong() : 0;
    counts->totals.insert(name, total);
    return total;
}

Result<Question> questionOf(Connection &connection, const SchemaInfo &schema, const TableQuery &query)
{
    Question question;
    MOVIEDB_TRY(table, findTable(schema, query.table));
    question.table = table;
    MOVIEDB_TRY(where, whereSql(schema, *table, query.filters, query.search, connection.engine()));
    MOVIEDB_TRY(keys, keysSql(*table, query, connection.engine()));
    MOVIEDB_TRY(sort, sortSql(schema, *table, query.sort, connection.engine()));
    question.sort = sort;
    question.where = both(where, keys);
    if (!query.search.trimmed().isEmpty()) {
        MOVIEDB_TRY(own, whereSql(schema, *table, {}, query.search, connection.engine()));
        MOVIEDB_TRY(candidates,
                    searchCandidates(connection, *table, query.search.trimmed(), {own.sql, own.binds}));
        question.candidates = candidates;
        question.besides = question.where;
    }
    if (question.candidates.exact) {
        MOVIEDB_TRY(besides, whereSql(schema, *table, query.filters, {}, connection.engine()));
        question.besides = both(besides, keys);
    }
    question.isOrdered = query.sort.size() == 1 && isIndexed(*table, query.sort.first().column);
    question.descending = question.isOrdered && query.sort.first().descending;
    if (!question.candidates.holds.isEmpty())
        question.walked = both({question.candidates.holds, question.candidates.holdsBinds}, question.besides);
    else if (!question.candidates.keys.isEmpty())
        question.walked = question.where;
    else if (question.isOrdered && connection.isSqlite() && !query.filters.isEmpty() && keys.sql.isEmpty()) {
        MOVIEDB_TRY(walked, whereSql(schema, *table, query.filters, query.search, connection.engine(),
                                     FilterBy::NoIndex));
        question.walked = walked;
    }
    return question;
}

Result<SqlPart> matching(Connection &connection, const SchemaInfo &schema, const TableQuery &query)
{
    MOVIEDB_TRY(question, questionOf(connection, schema, query));
    return amongCandidates(question);
}

} // namespace moviedb::store
