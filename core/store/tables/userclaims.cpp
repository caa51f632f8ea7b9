#include "core/store/tables/userclaims.h"

#include "core/store/tables/tablequery.h"

#include <QDateTime>

namespace moviedb::store {

namespace {

Result<Done> addUserClaim(Connection &connection, const QVariantList &place, int position,
                          const QVariant &value)
{
    MOVIEDB_CHECK(connection.execute(
        QStringLiteral("INSERT INTO claims (entity, entity_id, field, position, value, source, fetched_at, "
                       "extractor, chosen) VALUES (?, ?, ?, ?, ?, 'user', ?, 'user/1', TRUE)"),
        place +
            QVariantList{position, value,
                         QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))}));
    return Done{};
}

// Room for a new claim: the person's old ones go, the sources' ones step back.
Result<Done> clearPlace(Connection &connection, const QVariantList &place)
{
    const QString where = QStringLiteral(" WHERE entity = ? AND entity_id = ? AND field = ?");
    MOVIEDB_CHECK(connection.execute(
        QStringLiteral("DELETE FROM claims") + where + QLatin1String(" AND source = 'user'"), place));
    MOVIEDB_CHECK(connection.execute(QStringLiteral("UPDATE claims SET chosen = FALSE") + where, place));
    return Done{};
}

} // namespace

Result<Done> claimByUser(Connection &connection, const QString &entity, qint64 entityId, const QString &field,
                         const QString &value)
{
    const QVariantList place = {entity, entityId, field};
    MOVIEDB_CHECK(clearPlace(connection, place));
    return addUserClaim(connection, place, 0, nullIfEmpty(value));
}

QString filmListOf(const TableInfo &link)
{
    if (link.role != TableRole::Link || link.column(u"movie_id") == nullptr)
        return {};
    return link.name.startsWith(QLatin1String("movie_")) ? link.name.mid(6) : link.name;
}

Result<Done> claimListByUser(Connection &connection, const SchemaInfo &schema, const TableInfo &link,
                             qint64 movieId)
{
    const QString field = filmListOf(link);
    const ColumnInfo *linked = nullptr;
    for (const ColumnInfo &column : link.columns)
        if (column.name != QLatin1String("movie_id") && labelledTarget(schema, column) != nullptr)
            linked = &column;
    if (field.isEmpty() || linked == nullptr)
        return Done{};
    const QVariantList place = {QStringLiteral("movies"), movieId, field};
    MOVIEDB_CHECK(clearPlace(connection, place));

    const bool hasRole = link.column(u"role") != nullptr;
    const QString order = link.column(u"position") != nullptr        ? QStringLiteral("position")
                          : link.column(u"billing_order") != nullptr ? QStringLiteral("billing_order")
                                                                     : linked->name;
    const QString label =
        labelAlias(*linked) + QLatin1Char('.') + quoted(labelledTarget(schema, *linked)->labelColumn);
    QStringList values;
    {
        MOVIEDB_TRY(
            rows,
            connection.run(
                QStringLiteral("SELECT %1, %2 FROM %3%4 WHERE %5 = ? ORDER BY %6 NULLS LAST, %7")
                    .arg(label, hasRole ? qualified(link, QStringLiteral("role")) : QStringLiteral("NULL"),
                         quoted(link.name), labelJoin(schema, link, *linked),
                         qualified(link, QStringLiteral("movie_id")), qualified(link, order),
                         qualified(link, linked->name)),
                {movieId}));
        while (rows.next())
            values << (rows.text(1).isEmpty() ? rows.text(0)
                                              : QStringLiteral("%1 as %2").arg(rows.text(0), rows.text(1)));
    }
    // An emptied list is a claim too: nothing may fill it again.
    if (values.isEmpty())
        return addUserClaim(connection, place, 0, QVariant());
    for (int index = 0; index < values.size(); ++index)
        MOVIEDB_CHECK(addUserClaim(connection, place, index + 1, values.at(index)));
    return Done{};
}

} // namespace moviedb::store
