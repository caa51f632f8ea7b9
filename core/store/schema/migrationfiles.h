// The files that a schema is made of. They are append-only: NNNN_what.sql, numbered without gaps.
// Thread: any.
// Failure: Io, Config.
#pragma once

#include "core/base/result.h"

#include <QList>

namespace moviedb::store {

struct MigrationFile
{
    int version = 0;
    QString name; // "0001_base"
    QString text;
    QString checksum; // SHA-256 of the text, hexadecimal
};

// The files compiled in (":/migrations") and those of `directory`, when one is given: additional ones, or,
// with the number of a compiled-in one, in its place. Sorted by version. Fault::Io, Fault::Config (two files
// of one number, a name without a number).
Result<QList<MigrationFile>> loadMigrations(const QString &directory = {});

} // namespace moviedb::store

Q_DECLARE_TYPEINFO(moviedb::store::MigrationFile, Q_RELOCATABLE_TYPE);
