// A schema with all that can be lost of it: what reflect() tells, and indexes, triggers and the rules of references.
// The same migrations give the same shape on both engines, but for the texts, which only SQLite keeps.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"

namespace moviedb::store {

struct IndexShape
{
    QString name;
    QString table;
    QStringList columns; // none for an index over expressions or over part of the rows
    bool unique = false;
    QString text; // SQLite: its CREATE statement
};

struct TriggerShape
{
    QString name;
    QString table;
    QString text;       // SQLite: its CREATE statement
    bool active = true; // Postgres: not switched off
};

struct SchemaShape
{
    SchemaInfo schema;
    QList<IndexShape> indexes;           // without those of primary keys
    QList<TriggerShape> triggers;        // Postgres: without those that every program makes for itself
    QMap<QString, QString> removalRules; // "crawl_entries.movie_id" → "SET NULL"
};

Result<SchemaShape> readShape(Connection &connection);

// The text of SQLite's triggers without what a renaming may write in another way.
QString bareText(const QString &text);

// Equal for two shapes of which neither lacks or adds anything to the other: SHA-256, hexadecimal. Names of indexes
// and the order of tables and columns do not count. The engines differ where triggers have texts.
QString fingerprint(const SchemaShape &shape);

} // namespace moviedb::store

Q_DECLARE_TYPEINFO(moviedb::store::IndexShape, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::store::TriggerShape, Q_RELOCATABLE_TYPE);
