#include "core/store/crawls/reviewstore.h"

#include "core/store/crawls/reviewcandidates.h"
#include "core/store/crawls/valuejson.h"
#include "core/store/engine/bulkinsert.h"
#include "core/store/history/steps.h"

#include <algorithm>

namespace moviedb::store {

namespace {

QString reviewColumns()
{
    return QStringLiteral("review_id, entry_id, list_id, entry, state, reason, chosen_key, decided_at, "
                          "checked_at");
}

Result<ReviewItem> reviewItemOf(const Rows &rows)
{
    MOVIEDB_TRY(entry, entryFromJson(rows.text(3)));
    ReviewItem item;
    item.reviewId = rows.integer(0);
    item.entryId = rows.integer(1);
    item.entry = entry;
    item.entry.listId = rows.text(2);
    item.state = reviewStateFromName(rows.text(4)).value_or(ReviewState::Open);
    item.reason = rows.text(5);
    item.chosenKey = rows.text(6);
    item.decidedAt = rows.timestamp(7);
    item.checkedAt = rows.timestamp(8);
    return item;
}

Result<QList<ReviewItem>> readItems(Connection &connection, const QString &condition,
                                    const QVariantList &binds, CandidateChoice choice)
{
    QList<ReviewItem> items;
    QList<qint64> ids;
    {
        MOVIEDB_TRY(
            rows, connection.run(
                      QStringLiteral("SELECT %1 FROM review_items WHERE %2").arg(reviewColumns(), condition),
                      binds));
        while (rows.next()) {
            MOVIEDB_TRY(item, reviewItemOf(rows));
            ids.append(item.reviewId);
            items.append(item);
        }
    }
    MOVIEDB_TRY(candidates, readCandidates(connection, ids, choice));
    for (ReviewItem &item : items)
        item.candidates = candidates.take(item.reviewId);
    if (choice == CandidateChoice::Offered) {
        MOVIEDB_TRY(rejected, readCandidates(connection, ids, CandidateChoice::Rejected));
        for (ReviewItem &item : items)
            item.rejected = rejected.take(item.reviewId);
    }
    return items;
}

PastJudgment pastJudgmentOf(const ReviewItem &item)
{
    return {item.entry, item.candidates, item.state, item.chosenKey, item.decidedAt, item.checkedAt};
}

bool isDecided(const ReviewItem &item)
{
    return !item.decidedAt.isEmpty() && item.state != ReviewState::Open &&
           item.state != ReviewState::Postponed && item.state != ReviewState::LookupFailed;
}

QString likePattern(QString search)
{
    for (const char special : {'\\', '%', '_'})
        search.replace(QLatin1Char(special), QLatin1Char('\\') + QString(QLatin1Char(special)));
    return QLatin1Char('%') + search + QLatin1Char('%');
}

struct QueueEntry
{
    ReviewState state = ReviewState::Open;
    QString reason;
};

// What a crawled title without a film is in the queue as; nothing for titles that are no question.
std::optional<QueueEntry> queueEntryOf(const EntryOutcome &outcome)
{
    if (outcome.lookupFailed)
        return QueueEntry{ReviewState::LookupFailed, QStringLiteral("lookup_failed")};
    if (outcome.status.state != EntryState::Review && outcome.status.state != EntryState::None)
        return std::nullopt;
    QString reason = outcome.match.reason.isEmpty() ? outcome.status.reason : outcome.match.reason;
    if (reason.isEmpty())
        reason = QStringLiteral("no_candidate");
    return QueueEntry{ReviewState::Open, reason.left(32)};
}

Result<bool> addReviewItem(Connection &connection, qint64 entryId, const EntryOutcome &outcome,
                           const QueueEntry &queued)
{
    const GalleryEntry &entry = outcome.status.entry;
    MOVIEDB_TRY(
        reviewId,
        connection.insert(
            QStringLiteral("INSERT INTO review_items (list_id, entry_id, title, year, entry, state, reason) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING review_id"),
            {entry.listId, entryId > 0 ? QVariant(entryId) : QVariant(), entry.title,
             entry.year ? QVariant(*entry.year) : QVariant(), entryToJson(entry),
             reviewStateName(queued.state), queued.reason}));
    MOVIEDB_CHECK(offerCandidates(connection, reviewId, outcome.match.candidates));
    return true;
}

Result<bool> refreshReviewItem(Connection &connection, const ReviewItem &item, const EntryOutcome &outcome,
                               QueueEntry queued)
{
    const bool failedAgain = queued.state == ReviewState::LookupFailed;
    if (failedAgain && (item.state == ReviewState::Open || item.state == ReviewState::Postponed))
        return false; // a failed look-up takes no question away
    if (item.state == ReviewState::Postponed)
        queued.state = ReviewState::Postponed;
    MOVIEDB_TRY(
        written,
        connection.execute(
            QStringLiteral("UPDATE review_items SET entry = ?, state = ?, reason = ?, chosen_key = NULL, "
                           "decided_at = NULL, checked_at = NULL WHERE review_id = ? AND (entry <> ? OR "
                           "state <> ? OR reason <> ?)"),
            {entryToJson(outcome.status.entry), reviewStateName(queued.state), queued.reason, item.reviewId,
             entryToJson(outcome.status.entry), reviewStateName(queued.state), queued.reason}));
    if (failedAgain)
        return written > 0;
    MOVIEDB_TRY(offered, offerCandidates(connection, item.reviewId, outcome.match.candidates));
    return offered || written > 0;
}

// Decided, but the person's No did not hold any more, and something was found.
bool isQuestionAgain(const ReviewItem &item, const EntryOutcome &outcome)
{
    if (item.state == ReviewState::Confirmed || !outcome.lookedAgain || outcome.lookupFailed)
        return false;
    if (outcome.film)
        return !outcome.status.wikipediaKey.isEmpty();
    const QList<ScoredCandidate> &found = outcome.match.candidates;
    return (outcome.status.state == EntryState::Review && !found.isEmpty()) ||
           std::any_of(found.begin(), found.end(), [](const ScoredCandidate &one) {
               return one.candidate.offeredAgain != OfferedAgain::No;
           });
}

// What a crawl has learned about a No that holds: revisions of the rejected pages, and that there is still no article.
Result<bool> recall(Connection &connection, const ReviewItem &item, const EntryOutcome &outcome)
{
    MOVIEDB_TRY(noted, noteRevisions(connection, item.reviewId, outcome.standing));
    const bool stillNone = outcome.lookedAgain && item.state == ReviewState::NoArticle && outcome.film &&
                           outcome.status.wikipediaKey.isEmpty();
    if (!stillNone || item.decidedAt.isEmpty())
        return noted;
    MOVIEDB_CHECK(connection.execute(
        QStringLiteral("UPDATE review_items SET checked_at = CURRENT_TIMESTAMP WHERE review_id = ?"),
        {item.reviewId}));
    return true;
}

// `ids`: at most one part of the query's; none = all.
Result<QList<ReviewItem>> readQueue(Connection &connection, const ReviewQuery &query,
                                    const QList<qint64> &ids)
{
    QString condition = QStringLiteral("review_id > ?");
    QVariantList binds{query.afterId};
    if (!ids.isEmpty()) {
        condition += QStringLiteral(" AND review_id IN (%1)").arg(inList(ids.size()));
        binds += inBinds(ids);
    }
    if (!query.states.isEmpty()) {
        condition += QStringLiteral(" AND state IN (%1)").arg(Connection::placeholders(query.states.size()));
        for (const ReviewState state : query.states)
            binds << reviewStateName(state);
    }
    if (!query.reason.isEmpty()) {
        condition += QStringLiteral(" AND reason = ?");
        binds << query.reason;
    }
    if (!query.search.trimmed().isEmpty()) {
        // Twice, for SQLite's LOWER knows ASCII only.
        condition += QStringLiteral(" AND (LOWER(title) LIKE ? ESCAPE '\\' OR title LIKE ? ESCAPE '\\')");
        binds << likePattern(query.search.trimmed().toLower()) << likePattern(query.search.trimmed());
    }
    condition += QStringLiteral(" ORDER BY review_id");
    if (query.limit > 0) {
        condition += QStringLiteral(" LIMIT ?");
        binds << query.limit;
    }
    return readItems(connection, condition, binds, CandidateChoice::Offered);
}

} // namespace

Result<QList<ReviewItem>> reviewItems(Connection &connection, const ReviewQuery &query)
{
    if (query.ids.isEmpty())
        return readQueue(connection, query, {});
    QList<qint64> ids = query.ids;
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    QList<ReviewItem> found;
    MOVIEDB_CHECK(inParts(ids, [&](const QList<qint64> &part) -> Result<Done> {
        MOVIEDB_TRY(items, readQueue(connection, query, part));
        found += items;
        return Done{};
    }));
    if (query.limit > 0 && found.size() > query.limit)
        found.resize(query.limit);
    return found;
}

Result<QList<ReviewGroup>> reviewGroups(Connection &connection)
{
    MOVIEDB_TRY(rows, connection.run(QStringLiteral(
                          "SELECT reason, state, COUNT(*) FROM review_items GROUP BY reason, state")));
    QList<ReviewGroup> groups;
    while (rows.next())
        groups.append({rows.text(0), reviewStateFromName(rows.text(1)).value_or(ReviewState::Open),
                       int(rows.integer(2))});
    std::sort(groups.begin(), groups.end(), [](const ReviewGroup &a, const ReviewGroup &b) {
        return std::make_tuple(a.state, -a.count, a.reason) < std::make_tuple(b.state, -b.count, b.reason);
    });
    return groups;
}

Result<Done> replaceCandidates(Connection &connection, const SchemaInfo &schema, qint64 reviewId,
                               const MatchResult &match, QList<TableChange> &changes)
{
    MOVIEDB_TRY(transaction, connection.begin());
    MOVIEDB_TRY(state, connection.first(QStringLiteral("SELECT state FROM review_items WHERE review_id = ?"),
                                        {reviewId}));
    if (!state.has_value())
        return makeError(Fault::NotFound, QStringLiteral("There is no review item %1.").arg(reviewId),
                         QStringLiteral("review_items"),
                         QStringLiteral("moviedb review list shows the numbers."));
    MOVIEDB_TRY(title, connection.first(QStringLiteral("SELECT title FROM review_items WHERE review_id = ?"),
                                        {reviewId}));
    MOVIEDB_TRY(step, beginStep(connection, schema, QStringLiteral("search"),
                                QStringLiteral("Searched again for “%1”").arg(title->toString())));
    MOVIEDB_CHECK(offerCandidates(connection, reviewId, match.candidates));
    // The look-up worked now: what was a failure becomes a question.
    if (state->toString() == reviewStateName(ReviewState::LookupFailed)) {
        const QString reason =
            match.reason.isEmpty() ? QStringLiteral("no_candidate") : match.reason.left(32);
        MOVIEDB_CHECK(connection.execute(
            QStringLiteral("UPDATE review_items SET state = ?, reason = ? WHERE review_id = ?"),
            {reviewStateName(ReviewState::Open), reason, reviewId}));
    }
    changes.append({QStringLiteral("review_items"), {{reviewId}}});
    changes.append({QStringLiteral("review_candidates"), {}});
    MOVIEDB_CHECK(endStep(connection, step, changes));
    MOVIEDB_CHECK(transaction.commit());
    return Done{};
}

Result<QList<PastJudgment>> pastJudgments(Connection &connection, int limit)
{
    QString condition =
        QStringLiteral("decided_at IS NOT NULL AND state IN ('confirmed', 'rejected', 'no_article') "
                       "ORDER BY decided_at DESC, review_id DESC");
    QVariantList binds;
    if (limit > 0) {
        condition += QStringLiteral(" LIMIT ?");
        binds << limit;
    }
    MOVIEDB_TRY(items, readItems(connection, condition, binds, CandidateChoice::All));
    QList<PastJudgment> judgments;
    for (const ReviewItem &item : items)
        judgments.append(pastJudgmentOf(item));
    return judgments;
}

Result<QList<PastJudgment>> judgmentsFor(Connection &connection, const QStringList &listIds)
{
    QStringList wanted;
    for (const QString &id : listIds) {
        GalleryEntry entry;
        entry.justwatchId = id;
        wanted << (id.size() == 36 ? id : listIdFor(entry, QStringLiteral("justwatch")));
    }
    QList<PastJudgment> judgments;
    MOVIEDB_CHECK(inParts(wanted, [&](const QList<QString> &part) -> Result<Done> {
        MOVIEDB_TRY(items,
                    readItems(connection,
                              QStringLiteral("list_id IN (%1) ORDER BY review_id").arg(inList(part.size())),
                              inBinds(part), CandidateChoice::All));
        for (ReviewItem &item : items) {
            item.candidates.removeIf(
                [](const ScoredCandidate &one) { return one.candidate.rejectedAt.isEmpty(); });
            if (isDecided(item) || !item.candidates.isEmpty())
                judgments.append(pastJudgmentOf(item));
        }
        return Done{};
    }));
    return judgments;
}

Result<bool> recordReview(Connection &connection, qint64 entryId, const EntryOutcome &outcome)
{
    const bool settled = outcome.film.has_value() || outcome.status.state == EntryState::Accepted;
    const auto queued = settled ? std::nullopt : queueEntryOf(outcome);
    if (!settled && !queued)
        return false;
    MOVIEDB_TRY(items, readItems(connection, QStringLiteral("list_id = ?"), {outcome.status.entry.listId},
                                 CandidateChoice::Rejected));
    if (items.isEmpty())
        return settled ? Result<bool>(false) : addReviewItem(connection, entryId, outcome, *queued);
    const ReviewItem &item = items.first();
    if (entryId > 0 && entryId != item.entryId) {
        MOVIEDB_CHECK(
            connection.execute(QStringLiteral("UPDATE review_items SET entry_id = ? WHERE review_id = ?"),
                               {entryId, item.reviewId}));
    }
    MOVIEDB_TRY(recalled, recall(connection, item, outcome));
    if (isDecided(item) && !isQuestionAgain(item, outcome))
        return recalled;
    if (queued)
        return refreshReviewItem(connection, item, outcome, *queued);
    const QString key = outcome.status.wikipediaKey;
    const ReviewState state = key.isEmpty() ? ReviewState::NoArticle : ReviewState::Confirmed;
    if (item.state == state && item.chosenKey == key)
        return recalled;
    MOVIEDB_CHECK(connection.execute(
        QStringLiteral(
            "UPDATE review_items SET state = ?, chosen_key = ?, decided_at = NULL, checked_at = NULL WHERE "
            "review_id = ?"),
        {reviewStateName(state), nullIfEmpty(key), item.reviewId}));
    return true;
}

} // namespace moviedb::store
