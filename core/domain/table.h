// Tables as the live database describes them, and what can be asked of and done to them.
// Nothing else in the program lists columns: pages, editors, filters, exports iterate over TableInfo.
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <optional>
#include <stop_token>

namespace moviedb {

enum class ColumnKind { Text, Integer, Decimal, Boolean, Date, Timestamp };

struct Reference
{
    QString table;
    QString column;
};

struct ColumnInfo
{
    QString name;
    // As declared, upper case, the same on both engines: "VARCHAR(255)", "NUMERIC(15, 2)", "INTEGER".
    QString type;
    ColumnKind kind = ColumnKind::Text;
    std::optional<int> maxLength; // VARCHAR(n): characters
    int precision = 0;            // NUMERIC(precision, scale)
    int scale = 0;
    bool nullable = true;
    std::optional<QString> defaultText; // "CURRENT_TIMESTAMP", "0"; nothing for identity columns
    std::optional<Reference> references;
    bool generated = false; // identity, created_at, updated_at, computed: never typed by a person
    QString computedAs;     // "price * 2": the database computes it from other columns; "" = it does not
    QString comment;        // what its maker says of it; "" = nothing
};

// A reference with its rules, over one column or several.
struct ForeignKey
{
    QString name;
    QStringList columns;
    QString table;
    QStringList targets; // of that table, in the order of `columns`
    QString onDelete;    // "NO ACTION", "RESTRICT", "CASCADE", "SET NULL", "SET DEFAULT"
    QString onUpdate;
};

struct CheckRule
{
    QString name;
    QString expression; // "rating >= 0", in the words of the engine where it is more than that
};

struct IndexInfo
{
    QString name;
    QStringList parts; // "title", "year DESC", "lower(title)"
    bool unique = false;
    QString where; // of a partial index: which rows are in it
};

// What can be filtered by beside a table's own columns: the names of the rows that a link table leads to ("genres" of a
// film), or a text of rows that belong to this one ("offers.provider").
struct LinkedField
{
    ColumnInfo shown; // what values look like; its name is that of the field
    QString link;     // the table between
    QString own;      // its column that refers to this table
    QString other;    // its column that refers to the named row, or that holds the text
    Reference target; // of `other`; no table: the text stands in the link table itself
};

// What a table is for: data in table_info, written by migrations; a table without a row there is an Entity.
enum class TableRole { Entity, Link, System };

struct TableInfo
{
    QString name;
    TableRole role = TableRole::Entity;
    QString title;       // shown name, "Movies"
    int position = 1000; // among the shown tables, smallest first
    QString labelColumn; // column that names a row ("title", "name"); empty when there is none
    QStringList primaryKey;
    QList<ColumnInfo> columns;
    QList<QStringList> unique;
    QStringList constraints; // names, sorted
    QString comment;
    QList<ForeignKey> foreignKeys; // in the order of their columns
    QList<CheckRule> checks;       // by name
    QList<IndexInfo> indexes;      // by name, without the primary key's
    QList<LinkedField> linked;     // in the order of their tables
    const ColumnInfo *column(QStringView columnName) const;
    const LinkedField *linkedField(QStringView fieldName) const;
    // A column, or how a linked field looks.
    const ColumnInfo *field(QStringView fieldName) const;
};

struct SchemaInfo
{
    int version = 0;         // newest applied migration
    QList<TableInfo> tables; // in creation order
    QList<TableInfo> views;  // by name; they have columns and nothing else
    const TableInfo *table(QStringView name) const;
    // By position, in creation order where it is equal.
    QList<TableInfo> tablesAsShown() const;
};

enum class Comparison {
    Equals,
    NotEquals,
    Contains,
    StartsWith,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    IsEmpty,
    IsNotEmpty,
    OneOf, // of a list of texts
    NoneOf
};

struct Filter
{
    QString column; // or a linked field
    Comparison comparison = Comparison::Contains;
    // For a reference column, text compares with the referenced row's label. A date may be cut short ("1996-05", "1996"),
    // down to a decade ("1990s"). A QStringList for OneOf and NoneOf.
    QVariant value;

    bool operator==(const Filter &other) const = default;
};

struct SortKey
{
    QString column;
    bool descending = false;
};

// A window of a table's rows. `search` looks in every text column. NULLs sort last on both engines; ties by
// primary key.
struct TableQuery
{
    QString table;
    QList<Filter> filters; // all must hold
    QString search;
    QList<SortKey> sort;
    qint64 offset = 0;
    int limit = 200;
    // Only the rows of these primary keys; none = all rows. At most 400.
    QList<QVariantList> keys;
    // Only rows behind this one, in the order of the primary key; not together with `sort`. Unlike an offset it
    // leaves out and repeats nothing when rows are added or removed between two windows.
    QVariantList afterKey;
    bool counted = true; // false: TablePage::total is -1
    // When it is asked to stop, the database is told so, and the answer is Cancelled.
    std::stop_token stop = {};
};

// Values in the order of TableInfo::columns. QVariant kinds: null, QString, qint64, double, bool;
// dates "YYYY-MM-DD", timestamps "YYYY-MM-DDTHH:MM:SSZ". Where another program wrote text into a column of numbers
// (SQLite lets it), the value is that text.
struct Row
{
    QVariantList key; // primary key values
    QVariantList values;
    QStringList labels; // for reference columns the label of the referenced row, else empty
};

struct TablePage
{
    qint64 offset = 0;
    qint64 total = 0; // rows that match; -1 = not counted
    QList<Row> rows;
};

// How often each value of a field stands in the rows that a question leaves, its own filters on that field aside.
struct FacetQuery
{
    TableQuery rows;
    // A column (a date is told by decades) or a linked field; "" = the columns, and how many rows lack each of them.
    QString field;
    QString holding; // only values that hold this text, in any case
    int most = 12;
};

struct FacetValue
{
    QString value;
    qint64 rows = 0;
};

struct FacetCounts
{
    QList<FacetValue> values; // the most frequent first; decades the newest first
    bool more = false;        // there are others
};

struct CellEdit
{
    QString table;
    QVariantList key;
    QString column;
    QVariant value;              // text is accepted for every kind and checked against the column
    std::optional<QVariant> was; // value the person saw; a different one in the database is a Conflict
    bool addNamed = false;       // of a reference: a name becomes a new row, in the same step
};

struct RowInsert
{
    QString table;
    QMap<QString, QVariant> values;
};

struct RowRemoval
{
    QString table;
    QList<QVariantList> keys;
    // As the person saw them: a row that says something else by now is a Conflict. None = whatever they say.
    QList<Row> seen = {};
};

// What a removal would take along: table → rows.
struct RemovalPreview
{
    QList<std::pair<QString, qint64>> alsoRemoved; // rows deleted with it (links, cast, ratings, claims)
    QList<std::pair<QString, qint64>> blockedBy;   // rows that refer to it and must be changed first
};

// One choice for a reference column's type-ahead.
struct ReferenceChoice
{
    QVariant key;
    QString label;
};

// Told once per commit. No keys = "anything in that table may have changed".
struct TableChange
{
    QString table;
    QList<QVariantList> keys;
};

// The schema as it is at this moment, and how it stands to what the migrations made of it.
struct SchemaReport
{
    SchemaInfo schema;
    int newestVersion = 0; // that this program knows
    QList<Error> drift;    // what another program took away or altered, one plain sentence each
    QStringList additions; // "my_notes", "movies.seen_on": a person's own
};

} // namespace moviedb

Q_DECLARE_TYPEINFO(moviedb::Reference, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::ColumnInfo, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::ForeignKey, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::CheckRule, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::IndexInfo, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::TableInfo, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::Filter, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::SortKey, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::Row, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::ReferenceChoice, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::TableChange, Q_RELOCATABLE_TYPE);
