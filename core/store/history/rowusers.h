// What hangs on rows that are to go: rows of others that refer to them, and rows that belong to them.
// Keys are texts of JSON arrays, as in rowimages.h.
// Thread: the connection's.
// Failure: Database, Parse (a damaged key).
#pragma once

#include "core/base/jsonread.h"
#include "core/store/history/stepnotes.h"
#include "core/store/history/watchedtables.h"

namespace moviedb::store {

// The key of a row with this one value in it: "[12]".
QString rowKey(const QVariant &value);
// The first parts of the keys.
Result<QVariantList> firstKeyParts(const QStringList &keys);

// Of these rows the ones that a row refers to which does not belong to them.
Result<QSet<QString>> usedKeys(Connection &connection, const QList<WatchedTable> &watched,
                               const TableInfo &table, const QStringList &keys);

// Before rows that a step removed go again. `ofStep`: table and key of all that the step noted.
// Failure also: Conflict, when one of them was changed since, is used, or has got something that would go with it.
Result<Done> checkGoesAgain(Connection &connection, const QList<WatchedTable> &watched,
                            const TableInfo &table, const QList<StepNote> &run,
                            const QSet<std::pair<QString, QString>> &ofStep);

// "“Heat” is no longer as this step left it: release date was changed." `now`: the row's image.
Error changedSince(const TableInfo &table, const QString &key, const QString &column, const Json &now);
// "The row 12 of Movies is no longer …: it was removed."
Error removedSince(const TableInfo &table, const QString &key);

} // namespace moviedb::store
