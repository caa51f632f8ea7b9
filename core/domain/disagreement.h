// What sources say differently of one field of one film, by what it means and not by its wording.
// Thread: values.
// Failure: none.
#pragma once

#include "core/domain/film.h"

namespace moviedb {

// What one source says, or several that agree.
struct Opinion
{
    QStringList sources;     // SourceInfo::id, the most believed first
    QString value;           // of a list its names with commas between
    QStringList names;       // of a list
    QList<Receipt> receipts; // of each source
    QStringList snippets;    // of each source
    bool shown = false;      // it is what the film shows
};

struct Disagreement
{
    qint64 movieId = 0;
    QString title;           // of the film
    QString field;           // column or list
    double distance = 0;     // 0…1, of the two opinions that are farthest apart
    QString words;           // "83 days apart"
    QList<Opinion> opinions; // the shown one first

    // What kind it is: the field and the sources that differ; one decision can settle all of a kind.
    QString kind() const
    {
        QStringList sources;
        for (const Opinion &opinion : opinions)
            sources += opinion.sources;
        sources.sort();
        return field + QLatin1Char(':') + sources.join(QLatin1Char(' '));
    }
};

struct DisagreementQuery
{
    QList<SourceInfo> sources; // what they say of themselves
    qint64 afterMovie = 0;     // only films behind this one
    int films = 0;             // look at so many films at most; 0 = all
    QString field;             // "" = every field
    qint64 movieId = 0;        // this film alone; 0 = any
};

struct DisagreementList
{
    QList<Disagreement> found; // the farthest apart first
    qint64 lastMovie = 0;      // the last film looked at; 0 = there was none left
};

// What a person decides; each is one step of the history.
struct DisagreementAct
{
    enum class Kind {
        Choose, // this film: what `source` says becomes the person's own word
        ChooseAll, // every film: where `source` (and `alike`) and `others` differ in this field, `source` counts from now on
        Dismiss // this film: put aside until a source says something else
    };
    Kind kind = Kind::Choose;
    qint64 movieId = 0; // ChooseAll: of no account
    QString field;
    QString source;     // SourceInfo::id
    QStringList others; // ChooseAll
    QList<SourceInfo> sources;
    QStringList alike = {}; // ChooseAll: who says the same as `source`
};

} // namespace moviedb
