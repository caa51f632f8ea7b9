// A fact of a stored film that its source no longer says as it did: what was believed, and what the source says now.
// Thread: values. Failure: none.
#pragma once

#include <QList>
#include <QString>

namespace moviedb {

struct SourceChange
{
    enum class Effect {
        Shown, // what the source says now is shown
        Yours, // a person has typed the value: theirs stays
        Other  // another source's value is shown, or none
    };
    qint64 changeId = 0;
    qint64 runId = 0;
    qint64 movieId = 0; // 0 = the film is gone since
    QString title;      // of the film then
    QString field;      // column of movies, or a list: "directors"
    QString source;     // SourceInfo::id
    QString before;     // entries of a list are separated by line breaks
    QString after;      // "" = the source says nothing of it any more
    QString url;
    QString revision; // the one that says so; "" = the source has none
    QString readAt;   // RFC 3339 UTC: when the source said so
    Effect effect = Effect::Shown;
};
QString effectName(SourceChange::Effect effect); // "shown", "yours", "other"
SourceChange::Effect effectFromName(QStringView name);

} // namespace moviedb

Q_DECLARE_TYPEINFO(moviedb::SourceChange, Q_RELOCATABLE_TYPE);
