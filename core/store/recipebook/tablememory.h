// All rows of the watched tables in memory, so that the history can be gone through backwards without a write.
// Keys are texts of JSON arrays: "[12]", "[12,5]". Rows are images as core/store/history/rowimages.h reads them.
// Thread: the connection's for read(), else any.
// Failure: Database.
#pragma once

#include "core/base/jsonread.h"
#include "core/store/engine/connection.h"
#include "core/store/history/watchedtables.h"

namespace moviedb::store {

class TableMemory
{
public:
    explicit TableMemory(const SchemaInfo &schema);
    // Takes some hundred bytes a row.
    Result<Done> read(Connection &connection);

    bool has(const QString &table, const QString &key) const;
    // Null when there is no such row.
    Json row(const QString &table, const QString &key) const;
    // Adds or replaces.
    void put(const QString &table, const QString &key, const Json &image);
    Json take(const QString &table, const QString &key);

    struct Owned
    {
        const TableInfo *table = nullptr;
        QString key;
        Json image;
    };
    // Rows that belong to this one; they are taken.
    QList<Owned> takeOwned(const QString &table, const QString &key);
    // Every row that is left, by table in creation order and by key.
    QList<Owned> takeAll();

private:
    struct Held
    {
        WatchedTable watched;
        QHash<QString, std::string> rows;
        QHash<QString, QStringList> keysByOwner; // of rows that were there; who moved on has to be left out
    };
    Result<Done> readTable(Connection &connection, Held &held);
    static QString ownerOf(const WatchedTable &watched, const Json &image);
    Held *held(const QString &table);
    const Held *held(const QString &table) const;

    std::vector<Held> m_tables; // in creation order
    QHash<QString, size_t> m_places;
};

// Shorter ones first: whole numbers are in their order.
void sortKeys(QStringList &keys);

} // namespace moviedb::store
