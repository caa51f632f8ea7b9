#include "core/store/recipebook/tablememory.h"

#include "core/store/history/capture.h"

#include <algorithm>

namespace moviedb::store {

namespace {

Json parsed(const std::string &image)
{
    return Json::parse(image, nullptr, false);
}

QString keyText(const Json &value)
{
    return fromUtf8(Json::array({value}).dump(-1, ' ', false, Json::error_handler_t::replace));
}

} // namespace

void sortKeys(QStringList &keys)
{
    std::sort(keys.begin(), keys.end(), [](const QString &left, const QString &right) {
        return left.size() != right.size() ? left.size() < right.size() : left < right;
    });
}

TableMemory::TableMemory(const SchemaInfo &schema)
{
    for (const WatchedTable &watched : watchedTables(schema)) {
        m_places.insert(watched.table->name, m_tables.size());
        m_tables.push_back({watched, {}, {}});
    }
}

Result<Done> TableMemory::read(Connection &connection)
{
    for (Held &held : m_tables)
        MOVIEDB_CHECK(readTable(connection, held));
    return Done{};
}

Result<Done> TableMemory::readTable(Connection &connection, Held &held)
{
    const TableInfo &table = *held.watched.table;
    const QString alias = QStringLiteral("r");
    const auto column = [&](const QString &name) {
        return name.isEmpty() ? QStringLiteral("NULL") : QStringLiteral("r.") + quoted(name);
    };
    MOVIEDB_TRY(
        rows, connection.run(QStringLiteral("SELECT %1, %2, %3, %4 FROM %5 r")
                                 .arg(rowKeySql(connection, table, alias),
                                      rowImageSql(connection, table, alias), column(held.watched.ownerColumn),
                                      column(held.watched.ownerNameColumn), quoted(table.name))));
    while (rows.next()) {
        const QString key = rows.text(0);
        held.rows.insert(key, utf8(rows.text(1)));
        if (!held.watched.owned())
            continue;
        const QString owner = held.watched.ownerNameColumn.isEmpty() ? held.watched.ownerTable : rows.text(3);
        const QVariant ownerKey = rows.value(2, table.column(held.watched.ownerColumn)->kind);
        const Json part = ownerKey.typeId() == QMetaType::QString ? Json(utf8(ownerKey.toString()))
                                                                  : Json(ownerKey.toLongLong());
        held.keysByOwner[owner + keyText(part)] << key;
    }
    return Done{};
}

TableMemory::Held *TableMemory::held(const QString &table)
{
    const auto place = m_places.find(table);
    return place == m_places.end() ? nullptr : &m_tables[*place];
}

const TableMemory::Held *TableMemory::held(const QString &table) const
{
    const auto place = m_places.find(table);
    return place == m_places.end() ? nullptr : &m_tables[*place];
}

// "movies[12]"; "" for a row that belongs to none.
QString TableMemory::ownerOf(const WatchedTable &watched, const Json &image)
{
    if (!watched.owned() || !image.contains(utf8(watched.ownerColumn)))
        return {};
    const QString table = watched.ownerNameColumn.isEmpty()
                              ? watched.ownerTable
                              : JsonPlace(image)[watched.ownerNameColumn].text();
    return table + keyText(image[utf8(watched.ownerColumn)]);
}

bool TableMemory::has(const QString &table, const QString &key) const
{
    const Held *found = held(table);
    return found != nullptr && found->rows.contains(key);
}

Json TableMemory::row(const QString &table, const QString &key) const
{
    const Held *found = held(table);
    if (found == nullptr)
        return nullptr;
    const auto row = found->rows.find(key);
    return row == found->rows.end() ? Json() : parsed(*row);
}

void TableMemory::put(const QString &table, const QString &key, const Json &image)
{
    Held *found = held(table);
    if (found == nullptr)
        return;
    found->rows.insert(key, image.dump(-1, ' ', false, Json::error_handler_t::replace));
    const QString owner = ownerOf(found->watched, image);
    if (!owner.isEmpty() && !found->keysByOwner[owner].contains(key))
        found->keysByOwner[owner] << key;
}

Json TableMemory::take(const QString &table, const QString &key)
{
    Json image = row(table, key);
    if (Held *found = held(table))
        found->rows.remove(key);
    return image;
}

QList<TableMemory::Owned> TableMemory::takeOwned(const QString &table, const QString &key)
{
    QList<Owned> owned;
    const QString owner = table + key;
    for (Held &of : m_tables) {
        QStringList keys = of.keysByOwner.take(owner);
        sortKeys(keys);
        for (const QString &ownedKey : std::as_const(keys)) {
            const auto row = of.rows.find(ownedKey);
            if (row == of.rows.end())
                continue;
            Json image = parsed(*row);
            if (ownerOf(of.watched, image) != owner)
                continue;
            of.rows.erase(row);
            owned << Owned{of.watched.table, ownedKey, std::move(image)};
        }
    }
    return owned;
}

QList<TableMemory::Owned> TableMemory::takeAll()
{
    QList<Owned> all;
    for (Held &of : m_tables) {
        QStringList keys = of.rows.keys();
        sortKeys(keys);
        for (const QString &key : std::as_const(keys))
            all << Owned{of.watched.table, key, parsed(of.rows.take(key))};
    }
    return all;
}

} // namespace moviedb::store
