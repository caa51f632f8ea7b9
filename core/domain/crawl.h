// Values of a crawl: what to crawl, how it stands, how each title ended.
#pragma once

#include "core/domain/film.h"

#include <QMap>
#include <QTime>

#include <array>

namespace moviedb {

struct CrawlLimits
{
    int titles = 0;   // 0 = no limit
    int requests = 0; // 0 = no limit
    int minutes = 0;  // 0 = no limit
};

struct CrawlScope
{
    enum class Kind { Provider, GalleryUrl, HtmlFile, Entries };
    Kind kind = Kind::Provider;
    // Canonical text that names it: "provider:us/max", the URL, the file path, "list:<file>" or "list:-".
    QString gallery;
    QString country;      // two letters, upper case: "US"
    QString provider;     // slug or short code as typed ("max", "mxx")
    QString providerName; // "HBO Max", as the gallery's source calls it; "" = it has not been asked yet
    QString url;          // GalleryUrl
    QByteArray html;      // HtmlFile: the file's bytes
    QList<GalleryEntry> entries; // Entries
    CrawlLimits limits;
    std::optional<double> acceptAbove; // 0…100; default from match::Thresholds
    bool anew = false;                 // ask for everything, whatever was kept and is fresh
    bool resume = true;                // continue the unfinished run of this gallery if there is one
};

// Every listed title ends in exactly one of the last five.
enum class EntryState { Listed, Accepted, Review, None, Failed, Skipped };
QString entryStateName(EntryState state); // "listed", "accepted", "review", "none", "failed", "skipped"
std::optional<EntryState> entryStateFromName(QStringView name);

// How far a title has come in the run that is under way, in the order of its way.
enum class EntryStage {
    Waiting,   // nothing is asked for it yet
    LookingUp, // its details are asked for
    Matching,  // its page is looked for
    Facts,     // the page is found; what the sources say of the film is read
    Storing,   // all is known; it waits for its turn in the gallery's order
    Done       // it has ended in a state, now or before
};
inline constexpr int entryStages = 6;

struct EntryStatus
{
    GalleryEntry entry;
    int position = 0; // 1-based order in the gallery
    EntryState state = EntryState::Listed;
    EntryStage stage = EntryStage::Waiting; // of the running crawl; not kept in the database
    QString reason; // for failed: the error in one line; for review and none: the reason code
    QString wikipediaKey;
    qint64 movieId = 0;  // 0 = not stored
    bool wasNew = false; // stored by this run (else unchanged)
};

// How a service stands that a crawl asks.
struct ServiceState
{
    enum class Door {
        Open,
        Waiting, // it asked for a pause, or is spared after trouble
        Refused  // it does not want us; nobody asks it any more in this run
    };
    QString title; // of its first source: "Wikipedia"
    Door door = Door::Open;
    QTime until;      // local time, when waiting
    int requests = 0; // sent in this run
    int queued = 0;   // pages and items that wait to be asked for

    bool operator==(const ServiceState &) const = default;
};

struct CrawlProgress
{
    enum class State { Idle, Running, Paused, Waiting, Stopping, Finished };
    State state = State::Idle;
    qint64 runId = 0;
    QString gallery;
    QString providerName; // CrawlScope's
    int expected = 0;     // titles the gallery says it has, 0 = not known yet
    int listed = 0;
    int matched = 0;
    int accepted = 0;
    int review = 0;
    int none = 0;
    int stored = 0;    // new or changed films
    int unchanged = 0; // films already stored as they are
    int failed = 0;
    int skipped = 0;
    std::array<int, entryStages> inStage{}; // titles by EntryStage
    double done = 0; // 0…1: steps that titles have gone, of those they are known to have
    int requests = 0;
    QMap<QString, int> requestsByHost;
    int reused =
        0; // answers that were kept earlier and fresh enough, or unchanged, so that nobody was asked for them
    int changedAtSource = 0; // pages and items that are not any more what was kept of them
    QList<ServiceState> services;
    int programs = 1;       // at work on the run, this one included
    QString sharingTrouble; // what of the work of several programs has failed, in one sentence; "" = nothing
    qint64 bytes = 0;
    qint64 elapsedMs = 0;
    double perMinute = 0;    // titles finished a minute, recent
    qint64 secondsLeft = -1; // by how fast titles came through of late; -1 = not known
    QString message;         // "Waiting for en.wikipedia.org until 14:02 (429)"
};

struct CrawlSummary
{
    CrawlProgress counts;
    bool resumed = false;
    QString stoppedBy;   // "", "user", "limit", "refused", "error"
    CrawlLimits reached; // of stoppedBy "limit": which one; the others are 0
    QString error;       // one line, when stoppedBy is "refused" or "error"
    // The reason most failed titles give; "" when none failed.
    QString commonestFailure;
    // What a source could no longer tell, in its own words; each once.
    QStringList warnings;
    // Fields that a source no longer tells, and that are written no more: "wikipedia.runtime".
    QStringList collapsedFields;
    // Requests sent for a crawl that another program has worked on; nothing for a crawl of its own.
    std::optional<int> carried;
    // Rows of the given list that were not taken as they stand: "line 5: “soon” is not a year".
    QStringList remarks;
};

// "500 requests": the limit that was reached; "" when none was, or it is not known.
QString limitName(const CrawlLimits &reached);

// What most of the failed titles give as their reason, without the place (the address differs from title to title).
QString commonestFailure(const QList<EntryStatus> &entries);

struct Forecast
{
    int titles = 0;
    int requests = 0;
    qint64 seconds = 0;
};

// What a search service answered, as it came.
struct SearchAnswer
{
    QByteArray body;
    QString query;
};

struct Provider
{
    qint64 packageId = 0;
    QString shortName; // code used in filters: "mxx"
    QString technicalName;
    QString slug;
    QString clearName;
};

// A persisted request: written before it is sent, so that a crash loses nothing.
struct CrawlTask
{
    qint64 taskId = 0; // 0 = not stored yet
    QString source;
    QString kind;
    QStringList keys;
    QString state; // "pending", "done", "failed"
    int attempts = 0;
    QString error;
};

struct CrawlRun
{
    qint64 runId = 0;
    QString gallery;
    QString scopeJson; // enough to continue it
    QString startedAt; // RFC 3339 UTC
    QString finishedAt;
    QString stoppedBy;
    QString providerName; // CrawlScope's
};

// Written when a title has reached a state. `candidates` come along for Review and None.
struct EntryOutcome
{
    EntryStatus status;
    MatchResult match;
    bool lookupFailed = false; // goes to the review queue as such: never mixed up with "no match"
    bool lookedAgain = false; // a person's No did not hold any more: a page has changed, or its time has come
    QMap<QString, QString> standing; // rejected pages that stay rejected → the revision they have
    std::optional<FilmRecord> film;  // stored in the same transaction
    bool isCorrection = false;       // of a film that is stored: not to be made anew
};

// What became of an EntryOutcome in the database.
struct StoreOutcome
{
    qint64 movieId = 0;
    bool isNew = false;
    bool changed = false; // false and !isNew: nothing was written
    QStringList warnings; // values that did not fit their column and were left out
    // Of the guarded fields that the stored film had: what its source says again, and what was kept although it does not.
    QList<SourceField> saidAgain = {};
    QList<SourceField> withheld = {};
};

// A fact of a stored film that its source no longer says as it did: what was believed, and what the source says now.
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

// A crawl that was: what it listed, how its titles ended, what it cost.
struct PastRun
{
    CrawlRun run;
    QMap<EntryState, int> titles; // by how they ended; Listed: not reached
    // Of its last stretch; nothing while it goes on, or when it was killed.
    std::optional<int> requests;
    std::optional<qint64> elapsedMs;
    CrawlLimits reached; // the limit that ended its last stretch, the others are 0
    // It never ended, failed titles are left, or it was stopped; and no later crawl of its gallery was begun.
    bool open = false;

    int listed() const
    {
        int sum = 0;
        for (const int count : titles)
            sum += count;
        return sum;
    }
};

} // namespace moviedb

Q_DECLARE_TYPEINFO(moviedb::CrawlScope, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::EntryStatus, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::Provider, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::CrawlTask, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::EntryOutcome, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::StoreOutcome, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::SourceChange, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::PastRun, Q_RELOCATABLE_TYPE);
