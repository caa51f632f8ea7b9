// What a backup says of itself, in tables of its own beside those that it keeps.
// Thread: the connection's.
// Failure: Database; Parse for a file without a manifest.
#pragma once

#include "core/store/copying/tablereading.h"

namespace moviedb::store {

struct Manifest
{
    BackupInfo info; // without `file` and `bytes`
    QMap<QString, qint64> sequences;
    QStringList columns; // of each table of `info`, sorted and separated by line breaks: what its sum is over
};

Result<Done> writeManifest(Connection &backup, const Manifest &manifest);
Result<Manifest> readManifest(Connection &backup);
// A restored database is no backup any more.
Result<Done> dropManifest(Connection &restored);
// The tables of the schema that the manifest speaks of, with the columns it was made with.
Result<QList<TableColumns>> manifestTables(const Manifest &manifest, const SchemaInfo &schema);

} // namespace moviedb::store
