// The people, companies, genres, countries or languages of a batch of films: which row each name means.
// Used once per transaction: load() what the batch names, resolve() in order, then write().
// A row is found by wikidata_id, imdb_id, justwatch_id — never one that holds a different higher id —, and by
// name only for an entry without any id (rows without ids first). In a table whose names are unique, the name
// decides after the Wikidata id. What is not found becomes a new row, in the order of resolve().
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/domain/film.h"
#include "core/store/engine/connection.h"
#include "core/store/films/claimwriter.h"

#include <QHash>
#include <QSet>
#include <deque>

namespace moviedb::store {

struct EntityRow
{
    qint64 id = 0; // 0 until a new row is written
    QMap<QString, QVariant> stored;
    QMap<QString, QVariant> wanted; // differing or new values, fitted
    QMap<QString, Claim> claims;    // by field and source
    QSet<QString> mentioned;        // sources that only mention it, on a film's page
    bool written = false;           // something of it was written
};

class EntityIndex
{
public:
    explicit EntityIndex(const TableInfo &table);

    Result<Done> load(Connection &connection, const QList<EntityRef> &refs);
    // Null when the name does not fit (a warning says so).
    EntityRow *resolve(const EntityRef &ref, QStringList &warnings);
    // Facts about a resolved row; of values the last ones stated in a batch count. Name, ids and code are those that
    // resolve() settled: what facts say of them is kept as claims alone.
    void addFacts(EntityRow &row, const EntityFacts &facts, QStringList &warnings);
    // New rows, then differing values of known rows, then claims.
    Result<Done> write(Connection &connection, ClaimWriter &claims);

    bool wroteRows() const { return m_wroteRows; }

private:
    bool has(const QString &column) const { return m_table.column(column) != nullptr; }
    Result<Done> loadWhere(Connection &connection, const QString &condition, const QVariantList &binds);
    Result<Done> loadBy(Connection &connection, const QString &column, const QStringList &values);
    void index(EntityRow &row);
    QString nameKey(const QString &name) const;
    EntityRow *find(const EntityRef &ref);
    EntityRow *findById(const EntityRef &ref);
    EntityRow *findByName(const EntityRef &ref);
    EntityRow *create(const EntityRef &ref, QStringList &warnings);
    void completeIds(EntityRow &row, const EntityRef &ref);
    static QString current(const EntityRow &row, const QString &column);
    Result<Done> insertNew(Connection &connection);
    Result<Done> updateKnown(Connection &connection, ClaimWriter &claims);
    bool addIdentityClaim(EntityRow &row, const EntityFacts &facts, const Fact &fact) const;
    QList<Claim> settledClaims(const EntityRow &row) const;

    const TableInfo &m_table;
    QString m_key;
    bool m_uniqueName = false;
    bool m_loadedAll = false;
    bool m_wroteRows = false;
    std::deque<EntityRow> m_rows;
    QList<EntityRow *> m_new;
    QHash<qint64, EntityRow *> m_byRowId;
    QHash<QString, EntityRow *> m_byId[3]; // wikidata, imdb, justwatch
    QHash<QString, QList<EntityRow *>> m_byName;
};

} // namespace moviedb::store
