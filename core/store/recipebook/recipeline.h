// A line of the recipe book: an act of the history with everything that is needed to do it again, as JSON that a person
// can read (docs/decisions/0020-the-recipe-book.md). The first line of a book is its header.
// Thread: pure, any thread.
// Failure: Parse (not JSON, not of this shape, a kind, table or column that is not known), Limit (too long, too deep).
#pragma once

#include "core/base/jsonread.h"
#include "core/domain/table.h"

#include <QList>
#include <QMap>

namespace moviedb::store {

// A row by column. Columns that are empty and have no default are left out; times are RFC 3339 UTC, to the second.
struct RecipeRow
{
    const TableInfo *table = nullptr; // of the schema that was given
    Json values;                      // null: the row stayed when its act was taken back
    QMap<QString, QString> names;     // what references stand for, by column; only to be read by people
};

struct RecipeChange
{
    enum class Kind { Add, Set, Remove };
    Kind kind = Kind::Add;
    QString key;            // "[12]", "[12,5]"
    RecipeRow row;          // Add, Remove: all of it; Set: only its table and names
    Json before;            // Set: by column
    Json after;             // Set: by column
    Json of;                // Set, Remove: values that tell which row it is: title, name, ids
    QList<RecipeRow> along; // Add: rows that belong to the row
    // False for what no act noted: another program wrote it, or the program keeps it for itself.
    bool noted = true;
};

struct RecipeAct
{
    qint64 act = 0; // step of the history; 0 = what was there before the history began
    int part = 1;   // of an act that went on after others had begun
    QString at;     // RFC 3339 UTC
    QString kind;
    QString person; // "" = not known
    QString words;
    qint64 run = 0;       // crawl_runs; 0 = none
    bool complete = true; // false for what was there before, and for acts of older versions
    bool undone = false;  // it is taken back: known to the history, of no effect
    qint64 move = 0;      // which undo or redo moved it last; negative: it cannot be done again
    Json scope;           // of a crawl; only to be read by people
    QList<RecipeChange> changes;

    qint64 notedChanges() const;
};

struct RecipeHeader
{
    int version = 1;  // of the shape
    int schema = 0;   // newest migration of the database it was written from
    qint64 lines = 0; // behind the header
};

QByteArray headerLine(const RecipeHeader &header);
QByteArray actLine(const RecipeAct &act);

// `where`: "line 3".
Result<RecipeHeader> readHeaderLine(QByteArrayView line, const QString &where);
// The act points into the schema.
Result<RecipeAct> readActLine(QByteArrayView line, const SchemaInfo &schema, const QString &where);

} // namespace moviedb::store

Q_DECLARE_TYPEINFO(moviedb::store::RecipeRow, Q_RELOCATABLE_TYPE);
