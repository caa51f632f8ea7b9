// What an election of one film decides, before anything is written: which claims are shown now, which will be, and the
// values that follow. Only what the change of rules, or a source that goes, decides otherwise is in it.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/stitch/bestclaim.h"
#include "core/stitch/rulebook.h"
#include "core/store/elections/storedclaims.h"

#include <QSet>

namespace moviedb::store {

// By which rules, and who no longer speaks.
struct ElectionTerms
{
    const stitch::RuleBook *before = nullptr;
    const stitch::RuleBook *after = nullptr;
    QString without;       // a source that goes; "" = none
    bool anew = false;     // whatever was shown: for fields that a person gave back
    QStringList fields;    // elected are these alone; none = all
    QSet<QString> columns; // of movies: other claims that are no list's are left alone
};

struct Ballot
{
    QMap<QString, QVariant> columns;      // column → value, null = unknown
    QMap<QString, QList<LinkFact>> lists; // list → entries, in order
    QList<RatingFact> ratings;            // whose quote changes
    QSet<QString> ratersGone;             // nobody quotes them any more
    QList<qint64> shown;                  // claims that are shown from now on
    QList<qint64> hidden;                 // claims that are no longer
    bool isEmpty() const;
};

// Fields a person has spoken of, and ids that the match settled, are left out.
Ballot elect(const FilmClaims &claims, const ElectionTerms &terms);

} // namespace moviedb::store
