// The files that a schema is made of. They are append-only: NNNN_what.sql, numbered without gaps, each with a way back
// (NNNN_what.down.sql) and with what must hold once it was applied (NNNN_what.verify.sql, decision 26).
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
    std::optional<QString> down = {};
    std::optional<QString> verify = {};
};

// The files compiled in (":/migrations") and those of `directory`, when one is given: additional ones, or,
// with the number of a compiled-in one, in its place. Sorted by version. Fault::Io, Fault::Config (two files
// of one number, a name without a number, a .down or .verify without its migration).
Result<QList<MigrationFile>> loadMigrations(const QString &directory = {});

} // namespace moviedb::store

Q_DECLARE_TYPEINFO(moviedb::store::MigrationFile, Q_RELOCATABLE_TYPE);
