// How the program and its database are: checks with their state, what they mean, and the one thing that mends each; then
// what was found as a whole.
// Thread: values.
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <algorithm>

namespace moviedb {

enum class HealthState { Fine, Attention, Trouble };

// The one button of a check.
struct HealthMend
{
    enum class Kind {
        None,
        ShowPage,      // `target` is its id
        ShowFolder,    // `target` is its path
        BackUp,        // a backup now
        IndexTexts,    // the search index is made, or brought up to date
        EmptyLog,      // SQLite's write-ahead log goes into the file
        EmptyAnswers,  // the store of answers
        EmptyPictures, // the pictures that were kept
        KeepPrivate    // other users of the machine may no longer read the files
    };
    Kind kind = Kind::None;
    QString label;   // of the button: "Back up now"
    QString target;  // see Kind
    QString command; // what does the same without a window, or says what to do; may be empty
};

struct HealthCheck
{
    QString id;    // "backup-age"; never changes
    QString title; // "Newest backup"
    HealthState state = HealthState::Fine;
    QString text;    // what was found, one sentence
    QString meaning; // what it means for whom it concerns
    HealthMend mend;
};

// What is kept to save requests, and may be thrown away.
struct CacheSize
{
    QString id; // "answers", "pictures"
    QString title;
    QString meaning;
    qint64 bytes = 0;
    HealthMend mend; // empties it
};

struct SystemState
{
    QDateTime at;
    QList<HealthCheck> checks;
    QList<CacheSize> caches;
    QString report; // to hand on: without passwords, addresses with secrets and personal folders
};

inline HealthState worstOf(const QList<HealthCheck> &checks)
{
    HealthState worst = HealthState::Fine;
    for (const HealthCheck &check : checks)
        worst = std::max(worst, check.state);
    return worst;
}

} // namespace moviedb

Q_DECLARE_TYPEINFO(moviedb::HealthMend, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::HealthCheck, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::CacheSize, Q_RELOCATABLE_TYPE);
