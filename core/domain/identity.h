// Rows that are one person, company or word, and rows that are not: what a person asks for, and what comes of it.
// Tables: those whose rows have a name and are linked to films (directors, actors, studios, genres …).
// Thread: values.
// Failure: none.
#pragma once

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <optional>

namespace moviedb {

// An entry of a film that names a row.
struct RowUse
{
    qint64 movieId = 0;
    QString title;
    QString list; // "directors", "cast"; a column of movies where no list has it
    QString role; // cast

    bool operator==(const RowUse &) const = default;
};

// A value of one column, in the row that stays and in the one that goes.
struct MergedCell
{
    QString column;
    QVariant kept; // dates as exactly as they are known
    QVariant gone;
    bool keptTyped = false; // a person said so
    bool goneTyped = false;
    bool takesGone = false; // which of the two stands afterwards

    bool operator==(const MergedCell &) const = default;
};

struct MergePlan
{
    QString table;
    qint64 keepId = 0;
    qint64 goneId = 0;
    QString keepName;
    QString goneName;
    QList<RowUse> moves;         // they name the row that stays from now on
    QList<RowUse> joined;        // the film named both: one entry is left
    QList<MergedCell> conflicts; // both rows have a value, and not the same
    QList<MergedCell> filled;    // only the row that goes has one
    qint64 claims = 0;           // that move; a person's word that gives way to another one goes
    qint64 receipts = 0;

    bool operator==(const MergePlan &) const = default;
};

// Two rows become one. Blocked where it would lose a different Wikidata id.
struct RowMerge
{
    QString table;
    qint64 keepId = 0;
    qint64 goneId = 0;
    // Column → the value of the row that goes is taken, or not. Without a choice what a person typed wins, else the row
    // that stays; the name is that of the row that stays. A choice is a person's word.
    QMap<QString, bool> choices = {};
    std::optional<MergePlan> expected = {}; // what a person was shown; anything else is refused
};

struct SplitPlan
{
    QString table;
    qint64 rowId = 0;
    QString name;
    QString newName;
    QList<RowUse> moves; // to the new row
    QList<RowUse> stays;

    bool operator==(const SplitPlan &) const = default;
};

// Some films of a row name somebody else: a new row. What is said of the row stays with it.
struct RowSplit
{
    QString table;
    qint64 rowId = 0;
    QList<qint64> movieIds; // some of its films, not all
    QString newName = {};   // "" = the same name
    std::optional<SplitPlan> expected = {};
};

struct RowPair
{
    QString table;
    qint64 one = 0;
    qint64 other = 0;
};

struct LikeRow
{
    qint64 id = 0;
    QString name;
    QString mark; // an id that tells it from its namesakes: "Q42"; "" = none
    qint64 films = 0;
};

// Two rows that may be one. `other` is the one to let go: it has no Wikidata id, or fewer films, or came later.
struct LikeRows
{
    QString table;
    LikeRow one;
    LikeRow other;
    double likeness = 0;     // 0…1
    QStringList reasons;     // "only one initial differs", "both in Alien"
    QStringList sharedFilms; // titles, at most three
};

struct LikeRowsQuery
{
    QString table = {}; // "" = all of them
    int limit = 0;      // 0 = all
};

} // namespace moviedb

Q_DECLARE_TYPEINFO(moviedb::RowUse, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::MergedCell, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::LikeRow, Q_RELOCATABLE_TYPE);
