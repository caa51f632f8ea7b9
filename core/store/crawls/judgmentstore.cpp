#include "core/store/crawls/judgmentstore.h"

#include "core/base/jsonread.h"
#include "core/store/crawls/reviewcandidates.h"
#include "core/store/crawls/valuejson.h"
#include "core/store/engine/bulkinsert.h"
#include "core/store/history/steps.h"
#include "core/store/history/undoing.h"

namespace moviedb::store {

namespace {

QString judgmentKindName(Judgment::Kind kind)
{
    switch (kind) {
    case Judgment::Kind::Accept:
        return QStringLiteral("accept");
    case Judgment::Kind::RejectAll:
        return QStringLiteral("reject_all");
    case Judgment::Kind::NoArticle:
        return QStringLiteral("no_article");
    case Judgment::Kind::Postpone:
        return QStringLiteral("postpone");
    }
    return {};
}

// "Accepted 3, postponed 1", "Accepted Alien": what the undo button names.
Result<QString> stepDescription(Connection &connection, const QList<Judgment> &judgments)
{
    int counts[4] = {0, 0, 0, 0};
    for (const Judgment &judgment : judgments)
        ++counts[int(judgment.kind)];
    const QString words[4] = {QStringLiteral("accepted"), QStringLiteral("rejected"),
                              QStringLiteral("no article for"), QStringLiteral("postponed")};
    QString title;
    if (judgments.size() == 1) {
        MOVIEDB_TRY(found,
                    connection.first(QStringLiteral("SELECT title FROM review_items WHERE review_id = ?"),
                                     {judgments.first().reviewId}));
        title = found ? found->toString() : QString();
    }
    QStringList parts;
    for (int kind = 0; kind < 4; ++kind)
        if (counts[kind] > 0)
            parts << QStringLiteral("%1 %2").arg(
                words[kind], judgments.size() == 1 ? title : QString::number(counts[kind]));
    QString text = parts.join(QLatin1String(", "));
    text[0] = text.at(0).toUpper();
    return text;
}

// The state that undo brings back, as JSON.
Result<QString> stateBefore(Connection &connection, qint64 reviewId)
{
    OrderedJson json;
    {
        MOVIEDB_TRY(
            rows,
            connection.run(
                QStringLiteral("SELECT state, chosen_key, decided_at FROM review_items WHERE review_id = ?"),
                {reviewId}));
        if (!rows.next())
            return makeError(Fault::NotFound, QStringLiteral("There is no review item %1.").arg(reviewId),
                             QStringLiteral("review_items"),
                             QStringLiteral("moviedb review list shows the numbers."));
        json["state"] = utf8(rows.text(0));
        json["chosen_key"] = rows.isNull(1) ? OrderedJson(nullptr) : OrderedJson(utf8(rows.text(1)));
        json["decided_at"] = textOrNull(rows.timestamp(2));
    }
    MOVIEDB_TRY(rejected, rejectedKeys(connection, reviewId));
    json["rejected"] = OrderedJson::array();
    for (const QString &key : rejected)
        json["rejected"].push_back(utf8(key));
    return fromUtf8(json.dump(-1, ' ', false, OrderedJson::error_handler_t::replace));
}

Result<Done> checkAcceptance(Connection &connection, const Judgment &judgment)
{
    if (judgment.kind != Judgment::Kind::Accept || !judgment.key.isEmpty())
        return Done{};
    MOVIEDB_TRY(found, connection.first(QStringLiteral("SELECT candidate_id FROM review_candidates WHERE "
                                                       "review_id = ? AND page_key LIKE 'wikidata:%'"),
                                        {judgment.reviewId}));
    if (!found.has_value())
        return makeError(Fault::Usage, QStringLiteral("No page was named to accept."),
                         QStringLiteral("review_items"),
                         QStringLiteral("Name a page, or say that the film has no article."));
    return Done{};
}

Result<Done> setRejected(Connection &connection, const Judgment &judgment)
{
    if (judgment.kind == Judgment::Kind::RejectAll)
        MOVIEDB_CHECK(connection.execute(
            QStringLiteral(
                "UPDATE review_candidates SET rejected = TRUE, rejected_at = CURRENT_TIMESTAMP WHERE "
                "review_id = ? AND NOT rejected"),
            {judgment.reviewId}));
    else if (judgment.kind == Judgment::Kind::Accept) // also one that was rejected before
        MOVIEDB_CHECK(connection.execute(
            QStringLiteral("UPDATE review_candidates SET rejected = FALSE, rejected_at = NULL WHERE "
                           "review_id = ? AND page_key = ? AND rejected"),
            {judgment.reviewId, judgment.key}));
    return Done{};
}

QString decisionWords(ReviewState state, const QString &key)
{
    switch (state) {
    case ReviewState::Confirmed:
        return QStringLiteral("it is “%1”").arg(key);
    case ReviewState::NoArticle:
        return QStringLiteral("there is no article");
    case ReviewState::Rejected:
        return QStringLiteral("it is none of the pages");
    case ReviewState::Postponed:
        return QStringLiteral("it is put off");
    default:
        return QStringLiteral("it waits again");
    }
}

// Another program's decision that the person has not seen; what a crawl has settled meanwhile gives way to a person.
Result<Done> checkDecisionAsSeen(Connection &connection, const Judgment &judgment)
{
    if (!judgment.seen)
        return Done{};
    MOVIEDB_TRY(
        rows,
        connection.run(
            QStringLiteral("SELECT i.state, i.chosen_key, i.title, c.session, c.person FROM review_items i "
                           "JOIN judgments j ON j.review_id = i.review_id JOIN judgment_steps s ON "
                           "s.step_id = j.step_id JOIN change_steps c ON c.step_id = s.change_step_id "
                           "WHERE i.review_id = ? AND NOT s.undone AND NOT c.undone ORDER BY "
                           "j.judgment_id DESC LIMIT 1"),
            {judgment.reviewId}));
    if (!rows.next() || rows.text(3) == connection.author().session)
        return Done{};
    const ReviewState state = reviewStateFromName(rows.text(0)).value_or(ReviewState::Open);
    const QString key = rows.text(1);
    const bool asSeen = state == *judgment.seen && key == judgment.seenKey;
    const QString wanted = judgment.kind == Judgment::Kind::Accept ? judgment.key : QString();
    if (asSeen || (state == stateAfter(judgment.kind) && key == wanted))
        return Done{};
    return makeError(Fault::Conflict,
                     QStringLiteral("“%1” was decided meanwhile by %2: %3.")
                         .arg(rows.text(2), rows.text(4), decisionWords(state, key)),
                     QStringLiteral("review_items %1").arg(judgment.reviewId));
}

Result<Done> applyJudgment(Connection &connection, const Judgment &judgment)
{
    const bool decides = judgment.kind != Judgment::Kind::Postpone;
    MOVIEDB_CHECK(connection.execute(
        QStringLiteral(
            "UPDATE review_items SET state = ?, chosen_key = ?, decided_at = %1, checked_at = NULL WHERE "
            "review_id = ?")
            .arg(decides ? QStringLiteral("CURRENT_TIMESTAMP") : QStringLiteral("NULL")),
        {reviewStateName(stateAfter(judgment.kind)),
         judgment.kind == Judgment::Kind::Accept ? QVariant(judgment.key) : QVariant(), judgment.reviewId}));
    return setRejected(connection, judgment);
}

Result<Done> restoreItem(Connection &connection, qint64 reviewId, const QString &before)
{
    MOVIEDB_TRY(json, parseJson(before.toUtf8(), QStringLiteral("judgments.before")));
    const JsonPlace place(json);
    MOVIEDB_CHECK(connection.execute(
        QStringLiteral(
            "UPDATE review_items SET state = ?, chosen_key = ?, decided_at = ? WHERE review_id = ?"),
        {place["state"].text(),
         place["chosen_key"].exists() ? QVariant(place["chosen_key"].text()) : QVariant(),
         place["decided_at"].exists()
             ? Connection::toStored(place["decided_at"].text(), ColumnKind::Timestamp)
             : QVariant(),
         reviewId}));
    MOVIEDB_TRY(rejectedNow, rejectedKeys(connection, reviewId));
    QStringList rejectedThen;
    for (qsizetype i = 0; i < place["rejected"].size(); ++i)
        rejectedThen << place["rejected"].at(i).text();
    const QString set =
        QStringLiteral("UPDATE review_candidates SET rejected = ? WHERE review_id = ? AND page_key = ?");
    for (const QString &key : rejectedNow)
        if (!rejectedThen.contains(key))
            MOVIEDB_CHECK(connection.execute(set, {false, reviewId, key}));
    for (const QString &key : std::as_const(rejectedThen))
        if (!rejectedNow.contains(key))
            MOVIEDB_CHECK(connection.execute(set, {true, reviewId, key}));
    return Done{};
}

// True when there was a step to undo.
Result<bool> undoNewestStep(Connection &connection, const SchemaInfo &schema, QList<TableChange> &changes)
{
    qint64 stepId = 0, historyStep = 0;
    {
        MOVIEDB_TRY(step,
                    connection.run(
                        QStringLiteral("SELECT j.step_id, j.change_step_id FROM judgment_steps j LEFT JOIN "
                                       "change_steps ON change_steps.step_id = j.change_step_id WHERE NOT "
                                       "j.undone AND (j.change_step_id IS NULL OR (%1)) ORDER BY j.step_id "
                                       "DESC LIMIT 1")
                            .arg(ownSteps()),
                        ownBinds(connection)));
        if (!step.next())
            return false;
        stepId = step.integer(0);
        historyStep = step.integer(1);
    }
    if (historyStep > 0) {
        MOVIEDB_CHECK(moveHistory(connection, schema, {HistoryMove::Kind::Undo, historyStep}, changes));
        return true;
    }
    QList<std::pair<qint64, QString>> befores;
    {
        MOVIEDB_TRY(
            rows,
            connection.run(
                QStringLiteral(
                    "SELECT review_id, before FROM judgments WHERE step_id = ? ORDER BY judgment_id DESC"),
                {stepId}));
        while (rows.next())
            befores.append({rows.integer(0), rows.text(1)});
    }
    for (const auto &[reviewId, before] : std::as_const(befores))
        MOVIEDB_CHECK(restoreItem(connection, reviewId, before));
    MOVIEDB_CHECK(connection.execute(
        QStringLiteral("UPDATE judgment_steps SET undone = TRUE WHERE step_id = ?"), {stepId}));
    return true;
}

void tellQueueChanged(QList<TableChange> &changes)
{
    for (const char *table : {"review_items", "review_candidates", "judgment_steps", "judgments"})
        changes.append({QLatin1String(table), {}});
}

} // namespace

Result<Done> judge(Connection &connection, const SchemaInfo &schema, const QList<Judgment> &judgments,
                   QList<TableChange> &changes)
{
    if (judgments.isEmpty())
        return Done{};
    MOVIEDB_TRY(transaction, connection.begin());
    MOVIEDB_TRY(words, stepDescription(connection, judgments));
    MOVIEDB_TRY(historyStep, beginStep(connection, schema, QStringLiteral("review"), words));
    MOVIEDB_TRY(stepId,
                connection.insert(QStringLiteral("INSERT INTO judgment_steps (description, change_step_id) "
                                                 "VALUES (?, ?) RETURNING step_id"),
                                  {words, historyStep}));
    BulkInsert kept(QStringLiteral("judgments"),
                    {QStringLiteral("step_id"), QStringLiteral("review_id"), QStringLiteral("kind"),
                     QStringLiteral("page_key"), QStringLiteral("before")});
    for (const Judgment &judgment : judgments) {
        MOVIEDB_CHECK(checkDecisionAsSeen(connection, judgment));
        MOVIEDB_CHECK(checkAcceptance(connection, judgment));
        MOVIEDB_TRY(before, stateBefore(connection, judgment.reviewId));
        kept.add(
            {stepId, judgment.reviewId, judgmentKindName(judgment.kind), nullIfEmpty(judgment.key), before});
        MOVIEDB_CHECK(applyJudgment(connection, judgment));
    }
    MOVIEDB_CHECK(kept.flush(connection));
    tellQueueChanged(changes);
    MOVIEDB_CHECK(endStep(connection, historyStep, changes));
    MOVIEDB_CHECK(transaction.commit());
    return Done{};
}

Result<QHash<QString, qint64>> decisionSteps(Connection &connection, const QStringList &listIds)
{
    QHash<QString, qint64> steps;
    MOVIEDB_CHECK(inParts(listIds, [&](const QStringList &part) -> Result<Done> {
        MOVIEDB_TRY(
            rows,
            connection.run(
                QStringLiteral("SELECT i.list_id, s.change_step_id FROM review_items i JOIN judgments j ON "
                               "j.review_id = i.review_id JOIN judgment_steps s ON s.step_id = j.step_id "
                               "WHERE i.list_id IN (%1) AND j.kind IN ('accept', 'no_article') AND "
                               "s.change_step_id IS NOT NULL ORDER BY j.judgment_id")
                    .arg(inList(part.size())),
                inBinds(part)));
        while (rows.next())
            steps.insert(rows.text(0), rows.integer(1));
        return Done{};
    }));
    return steps;
}

Result<QSet<QString>> decisionsTakenBack(Connection &connection, qint64 runId, const QStringList &listIds)
{
    QSet<QString> found;
    if (runId > 0) {
        MOVIEDB_TRY(crawl, connection.first(QStringLiteral("SELECT 1 FROM crawl_runs WHERE run_id = ? AND "
                                                           "gallery <> 'review'"),
                                            {runId}));
        if (crawl)
            return found;
    }
    MOVIEDB_CHECK(inParts(listIds, [&](const QStringList &part) -> Result<Done> {
        MOVIEDB_TRY(rows, connection.run(QStringLiteral("SELECT list_id FROM review_items WHERE list_id IN "
                                                        "(%1) AND state NOT IN ('confirmed', 'no_article')")
                                             .arg(inList(part.size())),
                                         inBinds(part)));
        while (rows.next())
            found.insert(rows.text(0));
        return Done{};
    }));
    return found;
}

Result<int> undoJudgments(Connection &connection, const SchemaInfo &schema, int steps,
                          QList<TableChange> &changes)
{
    MOVIEDB_TRY(transaction, connection.begin());
    int undone = 0;
    while (undone < steps) {
        MOVIEDB_TRY(step, undoNewestStep(connection, schema, changes));
        if (!step)
            break;
        ++undone;
    }
    MOVIEDB_CHECK(transaction.commit());
    if (undone > 0)
        tellQueueChanged(changes);
    return undone;
}

} // namespace moviedb::store
