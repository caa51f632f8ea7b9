// How the shown value of a field is chosen among what the sources say: data that a person can change. Where nobody did,
// the rule follows from what the sources say of themselves (SourceInfo::trust).
// Thread: values.
// Failure: none.
#pragma once

#include "core/domain/sourceinfo.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace moviedb {

// "Where these two differ, the winner counts": decided once for every film.
struct SettledPair
{
    QString winner; // SourceInfo::id
    QString other;

    bool operator==(const SettledPair &) const = default;
};

// A person's own word goes before every rule.
struct FieldRule
{
    QString field;              // a column of movies, or the name of a list
    QStringList sources;        // SourceInfo::id, the most believed first; who is not named comes behind them
    bool agreement = true;      // what two sources say alike goes before the order; lists know no agreement
    bool exactness = false;     // dates: the day goes before the month, the month before the year
    bool roles = false;         // cast: the first list with roles that is not much shorter than the longest
    QList<SettledPair> settled; // disagreements of these two sources need no person any more

    bool operator==(const FieldRule &) const = default;
};

// One step of the history.
struct RuleChange
{
    QList<FieldRule> rules;    // replace those of their fields
    QStringList reset;         // fields that follow their usual rule again
    QList<SourceInfo> sources; // what they say of themselves
};

// What a rule would change, or changed.
struct RuleExample
{
    qint64 movieId = 0;
    QString title;
    QString field;
    QString before; // "" = unknown
    QString after;
};

struct RuleEffect
{
    qint64 films = 0;            // of which something shown changes
    qint64 values = 0;           // fields of films
    QList<RuleExample> examples; // the first ones, by film
};

} // namespace moviedb
