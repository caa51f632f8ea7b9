// One row of the detail pane: a fact, an entry of a list, a claim … What it says, what it belongs to, where it leads.
// Thread: values.
#pragma once

#include <QList>
#include <QString>

namespace moviedb::ui {

struct DetailRow
{
    enum class Kind {
        Head,    // poster, title and the facts in short
        Name,    // of a row without a poster, set large
        Text,    // a long text over the whole width
        Section, // a heading
        Fact,    // a column of the row that is shown
        Entry,   // of a film's list
        Add,     // an empty list, or a new entry while it is typed
        Link,    // a film of somebody's
        Offer,
        Field, // the heading of a field's claims
        Claim,
        More // unfolds what is left out
    };
    Kind kind = Kind::Fact;
    QString label; // at the left, quiet
    QString text;
    QString plain;       // what is copied of a date, which the text has as the language writes it
    QString quiet;       // behind the text, quieter
    QString small;       // below it, smaller
    QString field;       // column, or list
    int place = -1;      // in the list; of a claim in the claims
    QString targetTable; // what the name leads to
    qint64 targetId = 0;
    QString address;       // of the web
    QString tip;           // on the poster: why there is none
    bool chosen = false;   // a claim that is shown
    bool mine = false;     // a person's word
    bool editable = false; // a claim: it can be chosen
    bool joinable = false; // names a person, company or word that can be merged and split

    // The same thing in another telling of the same film.
    bool isSameThing(const DetailRow &other) const
    {
        return kind == other.kind && field == other.field && place == other.place &&
               targetId == other.targetId && targetTable == other.targetTable;
    }
    bool operator==(const DetailRow &) const = default;
};

using DetailRows = QList<DetailRow>;

} // namespace moviedb::ui
