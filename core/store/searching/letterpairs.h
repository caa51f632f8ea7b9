// Postgres: which letters follow which two in the texts of the index. Its trigrams answer for texts of three letters and more
// (https://www.postgresql.org/docs/15/pgtrgm.html); one of two is looked for with every third letter that there is: mostly
// few, and none where no row has it.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"

namespace moviedb::store {

// The table of them beside the index; `index` as readableIndex() gives it, or as it will.
QString pairsTable(const QString &index);

// Makes it anew and empty.
Result<Done> makePairs(Connection &connection, const QString &index);

// In the transaction that puts the texts into the index, in lower case. What is there stays when a text goes.
Result<Done> notePairs(Connection &connection, const QString &index, const QStringList &texts);

struct PairMatch
{
    QString condition; // on the column "words"
    QVariantList binds = {};
};
// The rows that hold these two letters or digits, in any case. Nothing for anything else, and for what too many letters follow.
Result<std::optional<PairMatch>> pairMatch(Connection &connection, const QString &index, const QString &text);

} // namespace moviedb::store
