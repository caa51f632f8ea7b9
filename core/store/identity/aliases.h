// Other names and ids of rows, and rows that are not the same: what a person has said of who is who, and what every
// later crawl keeps to (core/store/films/entityindex.h).
// A line whose row is gone says nothing.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"

#include <array>

namespace moviedb::store {

// Of a row that went into another one: what it was called.
struct Alias
{
    qint64 entityId = 0; // the row that is meant
    QString name;
    std::array<QString, 3> ids; // wikidata, imdb, justwatch; "" = none
};

struct Separation
{
    qint64 entityId = 0;
    qint64 otherId = 0;
    qint64 movieId = 0; // in this film who is taken for `otherId` is `entityId`; 0 = they are not the same
    QString name;       // of `otherId` when they were separated
};

Result<QList<Alias>> aliasesOf(Connection &connection, const QString &table);
// One line for each name; what is known already is not added.
Result<Done> addAlias(Connection &connection, const QString &table, const Alias &alias);

Result<QList<Separation>> separationsIn(Connection &connection, const QString &table,
                                        const QList<qint64> &movieIds);
// Pairs of a table that are not the same, the smaller number first.
Result<QSet<std::pair<qint64, qint64>>> separatedPairs(Connection &connection, const QString &table);
Result<Done> addSeparation(Connection &connection, const QString &table, const Separation &separation);

// All that was said of one row is said of another one from now on.
Result<Done> handAliasesOver(Connection &connection, const QString &table, qint64 from, qint64 to);
// Aliases of one row by this name mean another one from now on.
Result<Done> giveAlias(Connection &connection, const QString &table, qint64 from, qint64 to,
                       const QString &name);

} // namespace moviedb::store
