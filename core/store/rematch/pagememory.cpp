#include "core/store/rematch/pagememory.h"

#include "core/domain/review.h"
#include "core/store/crawls/reviewcandidates.h"
#include "core/store/crawls/valuejson.h"

#include <QMap>

#include <algorithm>

namespace moviedb::store {

namespace {

Result<std::optional<LeadingTitle>> titleOfFilm(Connection &connection, qint64 movieId)
{
    MOVIEDB_TRY(rows, connection.run(QStringLiteral("SELECT title, justwatch_id, release_date FROM movies "
                                                    "WHERE movie_id = ?"),
                                     {movieId}));
    if (!rows.next() || rows.text(1).isEmpty())
        return std::optional<LeadingTitle>();
    LeadingTitle title;
    title.entry.title = rows.text(0);
    title.entry.justwatchId = rows.text(1);
    title.entry.year = plausibleYear(rows.date(2).left(4).toLongLong());
    title.entry.listId = listIdFor(title.entry, QStringLiteral("justwatch"));
    title.json = entryToJson(title.entry);
    return std::optional<LeadingTitle>(title);
}

Result<qint64> reviewIdOf(Connection &connection, const QString &listId)
{
    MOVIEDB_TRY(found, connection.first(
                           QStringLiteral("SELECT review_id FROM review_items WHERE list_id = ?"), {listId}));
    return found ? found->toLongLong() : qint64(0);
}

// A title that never waited for a person has its decision from here on.
Result<qint64> addItem(Connection &connection, const LeadingTitle &title)
{
    return connection.insert(
        QStringLiteral("INSERT INTO review_items (list_id, entry_id, title, year, entry, state, reason) "
                       "VALUES (?, ?, ?, ?, ?, 'open', 'rejected_before') RETURNING review_id"),
        {title.entry.listId, title.entryId > 0 ? QVariant(title.entryId) : QVariant(),
         QStringLiteral("") + title.entry.title, title.entry.year ? QVariant(*title.entry.year) : QVariant(),
         title.json});
}

Result<Done> reject(Connection &connection, qint64 reviewId, const Candidate &candidate)
{
    const QString key = candidateKey(candidate);
    MOVIEDB_TRY(known, connection.first(QStringLiteral("SELECT candidate_id FROM review_candidates WHERE "
                                                       "review_id = ? AND page_key = ?"),
                                        {reviewId, key}));
    if (known) {
        MOVIEDB_CHECK(
            connection.execute(QStringLiteral("UPDATE review_candidates SET rejected = TRUE, rejected_at = "
                                              "CURRENT_TIMESTAMP WHERE candidate_id = ? AND NOT rejected"),
                               {*known}));
        return Done{};
    }
    MOVIEDB_CHECK(connection.execute(
        QStringLiteral(
            "INSERT INTO review_candidates (review_id, position, page_key, candidate, score, "
            "parts, rejected, rejected_at) SELECT CAST(? AS INTEGER), COALESCE(MAX(position), 0) + 1, CAST(? "
            "AS TEXT), CAST(? AS TEXT), 0, '[]', TRUE, CURRENT_TIMESTAMP FROM review_candidates WHERE "
            "review_id = ?"),
        {reviewId, key, candidateToJson(candidate), reviewId}));
    return Done{};
}

Result<Done> decide(Connection &connection, qint64 reviewId, const QString &key)
{
    const ReviewState state = key.isEmpty() ? ReviewState::NoArticle : ReviewState::Confirmed;
    MOVIEDB_CHECK(connection.execute(
        QStringLiteral("UPDATE review_items SET state = ?, chosen_key = ?, "
                       "decided_at = CURRENT_TIMESTAMP, checked_at = NULL WHERE review_id = ?"),
        {reviewStateName(state), nullIfEmpty(key), reviewId}));
    MOVIEDB_CHECK(connection.execute(QStringLiteral("UPDATE review_candidates SET rejected = FALSE, "
                                                    "rejected_at = NULL WHERE review_id = ? AND page_key = ? "
                                                    "AND rejected"),
                                     {reviewId, key}));
    return Done{};
}

} // namespace

Result<QList<LeadingTitle>> titlesOf(Connection &connection, qint64 movieId)
{
    QMap<QString, LeadingTitle> newest;
    {
        MOVIEDB_TRY(rows,
                    connection.run(QStringLiteral("SELECT list_id, entry_id, entry FROM crawl_entries WHERE "
                                                  "movie_id = ? ORDER BY entry_id"),
                                   {movieId}));
        while (rows.next()) {
            MOVIEDB_TRY(entry, entryFromJson(rows.text(2)));
            LeadingTitle title{entry, rows.integer(1), rows.text(2)};
            title.entry.listId = rows.text(0);
            newest.insert(rows.text(0), title);
        }
    }
    QList<LeadingTitle> titles = newest.values();
    std::sort(titles.begin(), titles.end(),
              [](const LeadingTitle &a, const LeadingTitle &b) { return a.entryId > b.entryId; });
    if (titles.isEmpty()) {
        MOVIEDB_TRY(own, titleOfFilm(connection, movieId));
        if (own)
            titles.append(*own);
    }
    return titles;
}

Result<QList<ScoredCandidate>> candidatesOf(Connection &connection, const QList<LeadingTitle> &titles)
{
    QList<ScoredCandidate> candidates;
    QSet<QString> seen;
    for (const LeadingTitle &title : titles) {
        MOVIEDB_TRY(reviewId, reviewIdOf(connection, title.entry.listId));
        if (reviewId == 0)
            continue;
        MOVIEDB_TRY(offered, readCandidates(connection, {reviewId}, CandidateChoice::Offered));
        for (const ScoredCandidate &candidate : offered.value(reviewId)) {
            if (seen.contains(candidateKey(candidate.candidate)))
                continue;
            seen.insert(candidateKey(candidate.candidate));
            candidates.append(candidate);
        }
    }
    return candidates;
}

Result<Done> rememberPage(Connection &connection, qint64 movieId, const Candidate &rejected,
                          const QString &key, QList<TableChange> &changes)
{
    MOVIEDB_TRY(titles, titlesOf(connection, movieId));
    for (const LeadingTitle &title : std::as_const(titles)) {
        MOVIEDB_TRY(known, reviewIdOf(connection, title.entry.listId));
        qint64 reviewId = known;
        if (reviewId == 0) {
            MOVIEDB_TRY(added, addItem(connection, title));
            reviewId = added;
        }
        if (!rejected.key.isEmpty() || !rejected.wikidataId.isEmpty())
            MOVIEDB_CHECK(reject(connection, reviewId, rejected));
        MOVIEDB_CHECK(decide(connection, reviewId, key));
    }
    // Their facts are read: nothing is owed to this decision.
    MOVIEDB_CHECK(
        connection.execute(QStringLiteral("UPDATE crawl_entries SET wikipedia_key = ? WHERE movie_id = ?"),
                           {nullIfEmpty(key.left(255)), movieId}));
    for (const char *table : {"review_items", "review_candidates", "crawl_entries"})
        changes.append({QLatin1String(table), {}});
    return Done{};
}

} // namespace moviedb::store
