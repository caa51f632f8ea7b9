// The people, companies, genres, countries or languages of a batch of films: which row each name means.
// Used once per transaction: load() what the batch names, resolve() in order, then write().
// A row is found by wikidata_id, imdb_id, justwatch_id — never one that holds a different higher id —, and by
// name only for an entry without any id (rows without ids first). In a table whose names are unique, the name
// decides after the Wikidata id. Names and ids of rows that a person merged mean the row that stayed; in a film for which
// a person has separated two rows, whoever is found to be the one is the other (core/store/identity/aliases.h). A bare
// name that a film had before is the person of an id by which the film calls that name now: evidence for this film alone.
// What is not found becomes a new row, in the order of resolve().
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/domain/film.h"
#include "core/store/engine/connection.h"
#include "core/store/films/claimwriter.h"
#include "core/store/films/namingfilm.h"
#include "core/store/identity/knownidentities.h"

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
    bool isNew = false;             // this batch has added it: nothing is stored of it yet
    bool written = false;           // something of it was written
};

struct ResolvedEntity
{
    EntityRow *row = nullptr; // null when the name does not fit (a warning says so)
    // A person has said that in this film it is not whom the ids name: facts about those are not about the row.
    bool setApart = false;
    // A row of this name without any id, by which the film named them until now.
    const EntityRow *bare = nullptr;
};

class EntityIndex
{
public:
    explicit EntityIndex(const TableInfo &table);

    // `movieIds`: films that are stored already.
    Result<Done> load(Connection &connection, const QList<EntityRef> &refs,
                      const QList<qint64> &movieIds = {});
    // Rows without ids that have one of these names, and their films. `linkTable` joins films with the table.
    Result<Done> loadBare(Connection &connection, const QString &linkTable, const QList<EntityRef> &refs);
    ResolvedEntity resolve(const EntityRef &ref, const NamingFilm &film, QStringList &warnings);
    // Facts about a resolved row; of values the last ones stated in a batch count. Name, ids and code are those that
    // resolve() settled: what facts say of them is kept as claims alone.
    void addFacts(EntityRow &row, const EntityFacts &facts, QStringList &warnings);
    // New rows, then differing values of known rows, then claims.
    Result<Done> write(Connection &connection, ClaimWriter &claims);

    const QString &table() const { return m_table.name; }
    bool wroteRows() const { return m_wroteRows; }

private:
    bool has(const QString &column) const { return m_table.column(column) != nullptr; }
    bool mayConcern(const EntityRef &ref, int kind) const;
    Result<Done> loadWhere(Connection &connection, const QString &condition, const QVariantList &binds);
    Result<Done> loadBy(Connection &connection, const QString &column, const QStringList &values);
    void index(EntityRow &row);
    QString nameKey(const QString &name) const;
    Result<Done> loadIdentities(Connection &connection, const QList<EntityRef> &refs,
                                const QList<qint64> &movieIds);
    static bool isBare(const EntityRow &row);
    bool contradicts(const EntityRow &row, const EntityRef &ref, int kind) const;
    EntityRow *findById(const EntityRef &ref);
    EntityRow *findByName(const EntityRef &ref);
    EntityRow *theOne(const QList<qint64> &ids) const; // of these rows; null when several are there, or none
    EntityRow *findBare(const EntityRef &ref, const NamingFilm &film, const EntityRow *found);
    EntityRow *separated(const EntityRef &ref, qint64 movieId, const EntityRow *found, bool &setApart);
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
    KnownIdentities m_identities;
    QHash<qint64, QSet<qint64>> m_filmsOf; // row → films; of names that a row without any id has
};

} // namespace moviedb::store
