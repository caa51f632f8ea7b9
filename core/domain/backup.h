// Copies of a whole database: what one is, how many are kept, and what restoring, moving and recovering did.
// Thread: values.
#pragma once

#include <QList>
#include <QString>

namespace moviedb {

// Rows of a table and a sum over what they hold: the same on both engines, in whatever order the rows are read.
struct TableSum
{
    QString table;
    qint64 rows = 0;
    QString sum; // hexadecimal

    bool operator==(const TableSum &) const = default;
};

struct BackupInfo
{
    QString file;
    qint64 bytes = 0;
    QString createdAt; // RFC 3339 UTC
    QString occasion;  // "daily", "manual", "before-migration", "before-restore"
    QString engine;    // "SQLite", "PostgreSQL": where it comes from; it can be restored into either
    QString database;  // what it is a copy of, without a password
    QString program;   // version that wrote it
    int schemaVersion = 0;
    qint64 films = 0;
    qint64 rows = 0;
    qint64 dangling = 0; // references of the database itself that lead nowhere
    QList<TableSum> tables;
    QString problem; // of a file that is no backup or cannot be read, in one sentence; else empty
};

// How many of the daily backups stay: the newest of each of so many days, weeks and months.
struct BackupRetention
{
    int daily = 7;
    int weekly = 4;
    int monthly = 12;
};

// What is in place now, and where what was there before is kept.
struct RestoreOutcome
{
    BackupInfo backup;
    int schemaVersion = 0; // after the migrations that the backup lacked
    QString keptAs;        // the old file, or the backup of what the server had; "" = there was nothing
};

// Of a database that was read to its end.
struct DatabaseVerdict
{
    QString words;       // what was found, in sentences
    bool isWhole = true; // no row refers to one that is gone
};

struct MoveOutcome
{
    QString from;
    QString to;
    qint64 films = 0;
    qint64 rows = 0;
    QList<TableSum> tables;
};

// Of one table of a damaged file. Rows that nobody could read are told by the gaps they leave in the numbers of rows.
struct SavedTable
{
    QString table;
    qint64 saved = 0;
    qint64 lost = 0;       // at most so many
    bool countable = true; // false: more may be lost than can be told
};

struct RecoveryOutcome
{
    QString from;
    QString file; // the new one
    qint64 saved = 0;
    qint64 lost = 0;
    bool countable = true;
    QList<SavedTable> tables;
};

} // namespace moviedb

Q_DECLARE_TYPEINFO(moviedb::TableSum, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::BackupInfo, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::SavedTable, Q_RELOCATABLE_TYPE);
