#include "core/store/films/linkwriter.h"

#include "core/store/engine/among.h"
#include "core/store/tables/columnfit.h"

#include <algorithm>

namespace moviedb::store {

namespace {

const QLatin1String castTable("cast");
const QLatin1String ratingsTable("ratings");
const QLatin1String offersTable("offers");

QStringList linkLists(const SchemaInfo &schema)
{
    QStringList lists;
    for (const TableInfo &table : schema.tables)
        if (table.name.startsWith(QLatin1String("movie_")) && listTables(schema, table.name.mid(6)))
            lists << table.name.mid(6);
    return lists;
}

} // namespace

std::optional<ListTables> listTables(const SchemaInfo &schema, const QString &list)
{
    const bool isCast = list == castTable;
    ListTables tables;
    tables.entity = schema.table(isCast ? QStringLiteral("actors") : list);
    tables.link = schema.table(isCast ? QString(castTable) : QStringLiteral("movie_") + list);
    if (tables.entity == nullptr || tables.link == nullptr || tables.entity->primaryKey.size() != 1)
        return std::nullopt;
    tables.key = tables.entity->primaryKey.first();
    return tables;
}

LinkWriter::LinkWriter(const SchemaInfo &schema) : m_schema(schema)
{
    for (const QString &list : linkLists(schema)) {
        const auto tables = listTables(schema, list);
        m_added.emplace(tables->link->name,
                        BulkInsert(tables->link->name,
                                   {QStringLiteral("movie_id"), tables->key, QStringLiteral("position")}));
    }
    for (const QString &table : {QString(castTable), QString(ratingsTable), QString(offersTable)})
        m_added.emplace(table,
                        BulkInsert(table, QStringList{QStringLiteral("movie_id")} + childColumns(table)));
}

// What tells the rows of a film apart comes first.
QStringList LinkWriter::childColumns(const QString &table)
{
    if (table == castTable)
        return {QStringLiteral("actor_id"), QStringLiteral("role"), QStringLiteral("billing_order")};
    if (table == ratingsTable)
        return {QStringLiteral("source"), QStringLiteral("score"), QStringLiteral("votes")};
    return {QStringLiteral("country"),      QStringLiteral("provider_id"),  QStringLiteral("provider"),
            QStringLiteral("monetization"), QStringLiteral("presentation"), QStringLiteral("price"),
            QStringLiteral("currency"),     QStringLiteral("url"),          QStringLiteral("available_to")};
}

Result<Done> LinkWriter::load(Connection &connection, const QList<qint64> &movieIds)
{
    for (const QString &list : linkLists(m_schema))
        MOVIEDB_CHECK(loadLinks(connection, list, movieIds));
    for (const QString &table : {QString(castTable), QString(ratingsTable), QString(offersTable)})
        MOVIEDB_CHECK(loadChildren(connection, table, movieIds));
    return Done{};
}

Result<Done> LinkWriter::loadLinks(Connection &connection, const QString &list, const QList<qint64> &movieIds)
{
    const ListTables tables = *listTables(m_schema, list);
    auto &links = m_links[list];
    return inParts(movieIds, [&](const QList<qint64> &part) -> Result<Done> {
        MOVIEDB_TRY(rows, connection.run(QStringLiteral("SELECT movie_id, %1, position FROM %2 WHERE %3")
                                             .arg(quoted(tables.key), quoted(tables.link->name),
                                                  among(connection, QStringLiteral("movie_id"), part)),
                                         amongBinds(connection, part)));
        while (rows.next())
            links[rows.integer(0)].append({rows.integer(1), rows.integer(2)});
        return Done{};
    });
}

Result<Done> LinkWriter::loadChildren(Connection &connection, const QString &table,
                                      const QList<qint64> &movieIds)
{
    const TableInfo *info = m_schema.table(table);
    const QStringList columns = childColumns(table);
    QStringList names;
    for (const QString &column : columns)
        names << QStringLiteral("t.") + quoted(column);
    const QString key = QStringLiteral("t.") + quoted(info->primaryKey.first());
    // A row of which a person has changed a value is theirs.
    const QString sql =
        QStringLiteral("SELECT t.movie_id, %1, EXISTS (SELECT 1 FROM claims c WHERE c.entity = '%2' AND "
                       "c.entity_id = %1 AND c.source = 'user'), %3 FROM %4 t WHERE %5 ORDER BY %1");
    return inParts(movieIds, [&](const QList<qint64> &part) -> Result<Done> {
        MOVIEDB_TRY(rows, connection.run(sql.arg(key, table, names.join(QLatin1String(", ")), quoted(table),
                                                 among(connection, QStringLiteral("t.movie_id"), part)),
                                         amongBinds(connection, part)));
        while (rows.next()) {
            Child child;
            child.id = rows.integer(1);
            child.byPerson = rows.boolean(2);
            for (int i = 0; i < columns.size(); ++i)
                child.values.append(rows.value(3 + i, info->column(columns.at(i))->kind));
            m_children[table][rows.integer(0)].append(child);
        }
        return Done{};
    });
}

Result<bool> LinkWriter::replaceList(Connection &connection, qint64 movieId, const QString &list,
                                     const QList<qint64> &entityIds)
{
    const ListTables tables = *listTables(m_schema, list);
    const QString link = quoted(tables.link->name);
    const QList<Link> stored = m_links.value(list).value(movieId);
    QList<qint64> wanted;
    for (const qint64 id : entityIds)
        if (!wanted.contains(id))
            wanted.append(id);
    bool changed = false;
    for (const Link &known : stored) {
        const qsizetype place = wanted.indexOf(known.entityId);
        if (place >= 0 && known.position == place + 1)
            continue;
        const QString where = QStringLiteral(" WHERE movie_id = ? AND %1 = ?").arg(quoted(tables.key));
        MOVIEDB_CHECK(
            place < 0
                ? connection.execute(QStringLiteral("DELETE FROM ") + link + where, {movieId, known.entityId})
                : connection.execute(QStringLiteral("UPDATE %1 SET position = ?").arg(link) + where,
                                     {place + 1, movieId, known.entityId}));
        changed = true;
    }
    for (qsizetype place = 0; place < wanted.size(); ++place) {
        const qint64 id = wanted.at(place);
        if (std::any_of(stored.cbegin(), stored.cend(),
                        [&](const Link &known) { return known.entityId == id; }))
            continue;
        m_added.at(tables.link->name).add({movieId, id, place + 1});
        changed = true;
    }
    if (changed)
        m_touched.insert(tables.link->name);
    return changed;
}

std::optional<QVariantList> LinkWriter::fittedChild(const QString &table, const QVariantList &values,
                                                    QStringList &warnings) const
{
    const TableInfo *info = m_schema.table(table);
    const QStringList columns = childColumns(table);
    QVariantList fit;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const ColumnInfo &column = *info->column(columns.at(i));
        auto value = fitted(column, values.at(i));
        if (!value)
            warnings << QStringLiteral("%1.%2").arg(table, value.error().text);
        const QVariant kept = value ? *value : QVariant();
        if (kept.isNull() && !column.nullable) {
            if (value && column.name == QLatin1String("role")) { // an empty role is a role
                fit.append(QString(QLatin1String("")));
                continue;
            }
            return std::nullopt;
        }
        fit.append(kept);
    }
    return fit;
}

Result<bool> LinkWriter::updateChild(Connection &connection, const QString &table, const Child &child,
                                     const QVariantList &values)
{
    const TableInfo *info = m_schema.table(table);
    const QStringList columns = childColumns(table);
    QStringList sets;
    QVariantList binds;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const ColumnInfo &column = *info->column(columns.at(i));
        if (sameStored(column, child.values.at(i), values.at(i)))
            continue;
        sets << quoted(column.name) + QStringLiteral(" = ?");
        binds << boundValue(column, values.at(i));
    }
    if (sets.isEmpty())
        return false;
    MOVIEDB_CHECK(connection.execute(
        QStringLiteral("UPDATE %1 SET %2 WHERE %3 = ?")
            .arg(quoted(table), sets.join(QLatin1String(", ")), quoted(info->primaryKey.first())),
        binds + QVariantList{child.id}));
    return true;
}

Result<Done> LinkWriter::removeChild(Connection &connection, const QString &table, const Child &child)
{
    const QString key = quoted(m_schema.table(table)->primaryKey.first());
    MOVIEDB_CHECK(connection.execute(QStringLiteral("DELETE FROM %1 WHERE %2 = ?").arg(quoted(table), key),
                                     {child.id}));
    return Done{};
}

void LinkWriter::addChild(const QString &table, qint64 movieId, const QVariantList &values)
{
    const TableInfo *info = m_schema.table(table);
    const QStringList columns = childColumns(table);
    QVariantList row{movieId};
    for (qsizetype i = 0; i < columns.size(); ++i)
        row.append(boundValue(*info->column(columns.at(i)), values.at(i)));
    m_added.at(table).add(row);
}

Result<bool> LinkWriter::replaceChildren(Connection &connection, const QString &table, qint64 movieId,
                                         int keySize, const QList<QVariantList> &wanted,
                                         const std::function<bool(const Child &)> &mayRemove)
{
    QList<Child> stored = m_children.value(table).value(movieId);
    const auto takeMatching = [&](const QVariantList &values, int size,
                                  bool byPerson) -> std::optional<Child> {
        for (qsizetype i = 0; i < stored.size(); ++i)
            if (stored.at(i).byPerson == byPerson &&
                std::equal(values.begin(), values.begin() + size, stored.at(i).values.begin()))
                return stored.takeAt(i);
        return std::nullopt;
    };
    bool changed = false;
    QList<QVariantList> unmatched;
    for (const QVariantList &values : wanted) {
        if (takeMatching(values, table == castTable ? 1 : keySize,
                         true)) // a person's row stands for what the source says
            continue;
        const auto match = takeMatching(values, keySize, false);
        if (!match) {
            unmatched.append(values);
            continue;
        }
        const auto updated = updateChild(connection, table, *match, values);
        if (!updated)
            return updated;
        changed = changed || *updated;
    }
    for (const QVariantList &values : std::as_const(unmatched)) {
        // The same actor in another role keeps the row.
        const auto match = table == castTable ? takeMatching(values, 1, false) : std::nullopt;
        if (match) {
            MOVIEDB_CHECK(updateChild(connection, table, *match, values));
        } else {
            addChild(table, movieId, values);
        }
        changed = true;
    }
    for (const Child &child : std::as_const(stored)) {
        if (child.byPerson || !mayRemove(child))
            continue;
        MOVIEDB_CHECK(removeChild(connection, table, child));
        changed = true;
    }
    if (changed)
        m_touched.insert(table);
    return changed;
}

Result<bool> LinkWriter::replaceCast(Connection &connection, qint64 movieId, const QList<CastEntry> &cast)
{
    QList<QVariantList> wanted;
    QSet<std::pair<qint64, QString>> named;
    for (const CastEntry &entry : cast) {
        if (named.contains({entry.actorId, entry.role}))
            continue;
        named.insert({entry.actorId, entry.role});
        wanted.append({entry.actorId, entry.role, qint64(wanted.size() + 1)});
    }
    return replaceChildren(connection, castTable, movieId, 2, wanted, [](const Child &) { return true; });
}

Result<bool> LinkWriter::replaceRatings(Connection &connection, qint64 movieId,
                                        const QList<RatingFact> &ratings, const QSet<QString> &gone,
                                        QStringList &warnings)
{
    QList<QVariantList> wanted;
    QSet<QString> rated;
    for (const RatingFact &rating : ratings) {
        const auto values = fittedChild(
            ratingsTable, {rating.source, rating.score, rating.votes ? QVariant(*rating.votes) : QVariant()},
            warnings);
        if (!values || rated.contains(values->first().toString()))
            continue;
        rated.insert(values->first().toString());
        wanted.append(*values);
    }
    return replaceChildren(connection, ratingsTable, movieId, 1, wanted, [&](const Child &child) {
        return gone.contains(child.values.first().toString());
    });
}

Result<bool> LinkWriter::replaceOffers(Connection &connection, qint64 movieId, const QList<OfferFact> &offers,
                                       QStringList &warnings)
{
    QList<QVariantList> wanted;
    QSet<QString> countries;
    for (const OfferFact &offer : offers) {
        auto values = fittedChild(offersTable,
                                  {offer.country, offer.providerId, offer.provider, offer.monetization,
                                   offer.presentation.join(QLatin1String(", ")),
                                   offer.price ? QVariant(*offer.price) : QVariant(), offer.currency,
                                   offer.url, offer.availableTo},
                                  warnings);
        if (!values)
            continue;
        countries.insert(values->first().toString());
        const bool repeated = std::any_of(wanted.cbegin(), wanted.cend(), [&](const QVariantList &earlier) {
            return earlier.first(4) == values->first(4);
        });
        if (!repeated)
            wanted.append(*values);
    }
    return replaceChildren(connection, offersTable, movieId, 4, wanted, [&](const Child &child) {
        return countries.contains(child.values.first().toString());
    });
}

Result<Done> LinkWriter::flush(Connection &connection)
{
    for (auto &[table, rows] : m_added)
        MOVIEDB_CHECK(rows.flush(connection));
    return Done{};
}

} // namespace moviedb::store
