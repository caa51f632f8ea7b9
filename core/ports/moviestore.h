// The database as the rest of the program sees it. One of the three interfaces; everything is asynchronous.
// Thread: callable from any thread; futures finish on a database thread, continue with onFinished().
// `changed` is emitted once per commit from the writer thread: connect with a receiver object, so that it is
// queued. Errors: Database (cause, statement's table and remedy), Constraint (a rule refused a value; `where`
// = table.column), Conflict (somebody else changed it; text names both values), NotFound, Cancelled after
// close.
#pragma once

#include "core/base/result.h"
#include "core/domain/crawl.h"
#include "core/domain/review.h"
#include "core/domain/table.h"

#include <QFuture>
#include <QObject>

namespace moviedb {

struct StoreOutcome
{
    qint64 movieId = 0;
    bool isNew = false;
    bool changed = false; // false and !isNew: nothing was written
    QStringList warnings; // values that did not fit their column and were left out
};

// A movie with everything that hangs on it, as export and detail pane need it. Values as in Row.
struct LinkedRow
{
    QMap<QString, QVariant> columns; // every column of the linked row's table
    QString role;                    // cast
    std::optional<qint64> billingOrder;
};

struct MovieDocument
{
    qint64 movieId = 0;
    QList<std::pair<QString, QVariant>> columns; // every column of movies, in table order
    QMap<QString, QList<LinkedRow>>
        lists; // directors, writers, studios, distributors, cast, genres, countries, languages
    QList<RatingFact> ratings;
    QList<OfferFact> offers;
};

struct MovieQuery
{
    QList<Filter> filters;
    QString search;
    QList<qint64> ids; // empty = all
    qint64 afterId = 0;
    int limit = 200;
};

class MovieStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // What is open, for the status line: "movies.db · SQLite · v7".
    virtual QString description() const = 0;

    // Reflected from the live database, cached until a migration runs.
    virtual QFuture<Result<SchemaInfo>> schema() = 0;

    // Browsing and editing.
    virtual QFuture<Result<TablePage>> page(const TableQuery &query) = 0;
    virtual QFuture<Result<QList<ReferenceChoice>>> choices(const QString &table, const QString &prefix,
                                                            int limit) = 0;
    virtual QFuture<Result<Row>>
    edit(const CellEdit &edit) = 0; // also writes a `user` claim and the change log
    virtual QFuture<Result<Row>> insert(const RowInsert &insert) = 0;
    virtual QFuture<Result<RemovalPreview>> previewRemoval(const RowRemoval &removal) = 0;
    virtual QFuture<Result<Done>> remove(const RowRemoval &removal) = 0;
    virtual QFuture<Result<QList<ChangeLogEntry>>> changeLog(int limit) = 0;

    // Films.
    virtual QFuture<Result<QList<MovieDocument>>> movies(const MovieQuery &query) = 0; // by movie_id
    virtual QFuture<Result<QList<Claim>>> claims(qint64 movieId,
                                                 const QString &field) = 0; // "" = every field
    virtual QFuture<Result<QList<qint64>>>
    findMovies(const QString &idOrTitle) = 0; // movie_id, imdb_id, tm…, Q…, key or title

    // Crawls. Outcomes are stored in the order given, one transaction for all of them.
    virtual QFuture<Result<std::optional<CrawlRun>>>
    unfinishedRun(const QString &gallery) = 0;                        // "" = the newest of any gallery
    virtual QFuture<Result<std::optional<CrawlRun>>> newestRun() = 0; // finished or not
    virtual QFuture<Result<CrawlRun>> beginRun(const QString &gallery, const QString &scopeJson) = 0;
    virtual QFuture<Result<Done>> finishRun(qint64 runId, const QString &stoppedBy,
                                            const QString &summaryJson) = 0;
    virtual QFuture<Result<Done>> saveEntries(qint64 runId,
                                              const QList<EntryStatus> &entries) = 0; // upsert by listId
    virtual QFuture<Result<QList<EntryStatus>>> entries(qint64 runId) = 0;            // by position
    virtual QFuture<Result<QList<CrawlTask>>>
    saveTasks(qint64 runId, const QList<CrawlTask> &tasks) = 0; // returns them with ids
    virtual QFuture<Result<QList<StoreOutcome>>> commitOutcomes(qint64 runId,
                                                                const QList<EntryOutcome> &outcomes) = 0;
    // Justwatch ids or list ids → page keys a person settled earlier ("" = no article) and keys rejected
    // earlier.
    virtual QFuture<Result<QList<PastJudgment>>> judgmentsFor(const QStringList &listIds) = 0;

    // Review.
    virtual QFuture<Result<QList<ReviewItem>>> reviewItems(const ReviewQuery &query) = 0;
    virtual QFuture<Result<QList<ReviewGroup>>> reviewGroups() = 0;
    virtual QFuture<Result<Done>> judge(const QList<Judgment> &judgments) = 0; // one undo step
    virtual QFuture<Result<int>>
    undoJudgments(int steps) = 0; // number of steps undone; works across restarts
    virtual QFuture<Result<Done>> replaceCandidates(qint64 reviewId,
                                                    const MatchResult &match) = 0; // after searching again
    virtual QFuture<Result<QList<PastJudgment>>> pastJudgments(int limit) = 0;

Q_SIGNALS:
    void changed(const moviedb::TableChange &change);
};

} // namespace moviedb
