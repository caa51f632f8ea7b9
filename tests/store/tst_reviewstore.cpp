// The queue: what a crawl puts into it, what a person decides, and undo that restores it exactly.
#include "core/store/crawls/judgmentstore.h"
#include "core/store/crawls/reviewstore.h"
#include "tests/store/filmfixture.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::store;
using namespace moviedb::test;

namespace {

ScoredCandidate scored(const QString &key, double score)
{
    ScoredCandidate candidate;
    candidate.candidate.key = key;
    candidate.candidate.title = key;
    candidate.score = score;
    candidate.parts = {{QStringLiteral("title"), score - 10}, {QStringLiteral("year"), 10}};
    candidate.wouldAcceptIf = QStringLiteral("the year were 1999");
    return candidate;
}

EntryOutcome doubtful(int number, const QStringList &keys, const char *reason = "same_title")
{
    EntryOutcome outcome = filmOutcome(number);
    outcome.film.reset();
    outcome.status.state = keys.isEmpty() ? EntryState::None : EntryState::Review;
    outcome.status.wikipediaKey.clear();
    outcome.match.decision = keys.isEmpty() ? Decision::None : Decision::Review;
    outcome.match.reason = QLatin1String(reason);
    for (const QString &key : keys)
        outcome.match.candidates.append(scored(key, 60 - 5 * double(outcome.match.candidates.size())));
    return outcome;
}

struct Queue
{
    explicit Queue(const TempDatabase &database) : connection(database.connectMigrated())
    {
        if (auto reflected = reflect(*connection))
            schema = *reflected;
        if (auto run = beginRun(*connection, schema, QStringLiteral("g"), QStringLiteral("{}"), changes))
            runId = run->runId;
    }
    bool commit(const QList<EntryOutcome> &outcomes)
    {
        ToldFacts told;
        const auto stored = commitOutcomes(*connection, schema, runId, outcomes, changes, told);
        if (!stored)
            qWarning("%s", qPrintable(stored.error().oneLine()));
        return stored.ok();
    }
    QList<ReviewItem> items(const ReviewQuery &query = {})
    {
        const auto found = reviewItems(*connection, query);
        return found ? *found : QList<ReviewItem>();
    }
    bool judge(const QList<Judgment> &judgments)
    {
        return store::judge(*connection, schema, judgments, changes).ok();
    }
    QString state()
    {
        return tableText(*connection, schema, QStringLiteral("review_items")) + QLatin1Char('\n') +
               tableText(*connection, schema, QStringLiteral("review_candidates"));
    }

    std::unique_ptr<Connection> connection;
    SchemaInfo schema;
    QList<TableChange> changes;
    qint64 runId = 0;
};

QStringList keysOf(const QList<ScoredCandidate> &candidates)
{
    QStringList keys;
    for (const ScoredCandidate &candidate : candidates)
        keys << candidate.candidate.key;
    return keys;
}

const QStringList twoPages{QStringLiteral("Harbour"), QStringLiteral("Harbour_(film)")};

} // namespace

class TestReviewStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void queueFromCrawl_data() { addEngineRows(); }
    void queueFromCrawl();
    void queries_data() { addEngineRows(); }
    void queries();
    void judgments_data() { addEngineRows(); }
    void judgments();
    void decidedStaysDecided_data() { addEngineRows(); }
    void decidedStaysDecided();
    void rejectedStayOut_data() { addEngineRows(); }
    void rejectedStayOut();
    void rejectedComesBack_data() { addEngineRows(); }
    void rejectedComesBack();
    void noArticleLookedForAgain_data() { addEngineRows(); }
    void noArticleLookedForAgain();
    void acceptedByCrawlClosesItem_data() { addEngineRows(); }
    void acceptedByCrawlClosesItem();
    void undoAcrossRestart_data() { addEngineRows(); }
    void undoAcrossRestart();
    void manyUndone_data() { addEngineRows(); }
    void manyUndone();
    void refusals_data() { addEngineRows(); }
    void refusals();
};

void TestReviewStore::queueFromCrawl()
{
    MOVIEDB_DATABASE(temp);
    Queue queue(temp);
    EntryOutcome failed = doubtful(3, {});
    failed.lookupFailed = true;
    failed.status.state = EntryState::Failed;
    EntryOutcome skipped = doubtful(4, {});
    skipped.status.state = EntryState::Skipped;
    QVERIFY(queue.commit({doubtful(1, twoPages), doubtful(2, {}, ""), failed, skipped, filmOutcome(5)}));
    const QList<ReviewItem> items = queue.items();
    QCOMPARE(items.size(), 3);
    QCOMPARE(items[0].state, ReviewState::Open);
    QCOMPARE(items[0].reason, QStringLiteral("same_title"));
    QCOMPARE(keysOf(items[0].candidates), twoPages);
    QCOMPARE(items[0].candidates[0].score, 60.0);
    QCOMPARE(items[0].candidates[0].parts.size(), 2);
    QCOMPARE(items[0].candidates[0].wouldAcceptIf, QStringLiteral("the year were 1999"));
    QVERIFY(items[0].entry == doubtful(1, {}).status.entry);
    QVERIFY(items[0].entryId > 0);
    QCOMPARE(items[1].state, ReviewState::Open);
    QCOMPARE(items[1].reason, QStringLiteral("no_candidate"));
    QCOMPARE(items[2].state, ReviewState::LookupFailed);
    QCOMPARE(items[2].reason, QStringLiteral("lookup_failed"));
    const QString before = queue.state();
    QVERIFY(queue.commit({doubtful(1, twoPages), doubtful(2, {}, ""), failed, skipped}));
    QCOMPARE(queue.state(), before); // the same again changes nothing
    EntryOutcome failedNow = doubtful(1, {});
    failedNow.lookupFailed = true;
    QVERIFY(queue.commit({failedNow, doubtful(3, twoPages)}));
    QCOMPARE(keysOf(queue.items()[0].candidates), twoPages); // a failed look-up takes no question away
    QCOMPARE(queue.items()[2].state, ReviewState::Open);     // one that works asks it
}

void TestReviewStore::queries()
{
    MOVIEDB_DATABASE(temp);
    Queue queue(temp);
    QVERIFY(queue.commit({doubtful(1, twoPages), doubtful(2, twoPages), doubtful(12, {}, "no_candidate")}));
    ReviewQuery query;
    query.search = QStringLiteral("harBOUR 1");
    QCOMPARE(queue.items(query).size(), 2);
    query.search = QStringLiteral("_arbour");
    QCOMPARE(queue.items(query).size(), 0);
    query = {};
    query.reason = QStringLiteral("no_candidate");
    QCOMPARE(queue.items(query).size(), 1);
    query = {};
    query.limit = 2;
    QCOMPARE(queue.items(query).size(), 2);
    const QList<ReviewItem> all = queue.items();
    query = {};
    query.ids = {all[2].reviewId, all[0].reviewId, all[2].reviewId, 4711};
    QCOMPARE(queue.items(query).size(), 2);
    QCOMPARE(queue.items(query).first().reviewId, all[0].reviewId);
    query.reason = QStringLiteral("no_candidate");
    QCOMPARE(queue.items(query).size(), 1);
    query.reason.clear();
    for (qint64 other = 10000; other < 10900; ++other)
        query.ids << other;
    query.ids << all[1].reviewId;
    QCOMPARE(queue.items(query).size(), 3);
    query.limit = 2;
    QCOMPARE(queue.items(query).size(), 2);
    query.afterId = 2;
    QCOMPARE(queue.items(query).size(), 1);
    QVERIFY(queue.judge({{3, Judgment::Kind::Postpone, {}}}));
    query = {};
    query.states = {ReviewState::Postponed, ReviewState::Confirmed};
    QCOMPARE(queue.items(query).size(), 1);
    const auto groups = reviewGroups(*queue.connection);
    MOVIEDB_OK(groups);
    QCOMPARE(groups->size(), 2);
    QCOMPARE(groups->first().reason, QStringLiteral("same_title"));
    QCOMPARE(groups->first().count, 2);
}

void TestReviewStore::judgments()
{
    MOVIEDB_DATABASE(temp);
    Queue queue(temp);
    QVERIFY(queue.commit(
        {doubtful(1, twoPages), doubtful(2, twoPages), doubtful(3, twoPages), doubtful(4, twoPages)}));
    QVERIFY(queue.judge({{1, Judgment::Kind::Accept, QStringLiteral("Pasted_page")},
                         {2, Judgment::Kind::RejectAll, {}},
                         {3, Judgment::Kind::NoArticle, {}},
                         {4, Judgment::Kind::Postpone, {}}}));
    const QList<ReviewItem> items = queue.items();
    QCOMPARE(items[0].state, ReviewState::Confirmed);
    QCOMPARE(items[0].chosenKey, QStringLiteral("Pasted_page"));
    QVERIFY(!items[0].decidedAt.isEmpty());
    QCOMPARE(items[1].state, ReviewState::Rejected);
    QVERIFY(items[1].candidates.isEmpty());
    QCOMPARE(items[2].state, ReviewState::NoArticle);
    QCOMPARE(items[3].state, ReviewState::Postponed);
    QVERIFY(items[3].decidedAt.isEmpty());
    const auto past = pastJudgments(*queue.connection, 0);
    MOVIEDB_OK(past);
    QCOMPARE(past->size(), 3);
    for (const PastJudgment &judgment : *past)
        QCOMPARE(keysOf(judgment.candidates), twoPages);
    const auto known =
        judgmentsFor(*queue.connection, {QStringLiteral("tm1"), items[1].entry.listId, QStringLiteral("tm3"),
                                         QStringLiteral("tm4"), QStringLiteral("tm77")});
    MOVIEDB_OK(known);
    QCOMPARE(known->size(), 3);
    QCOMPARE(known->at(0).chosenKey, QStringLiteral("Pasted_page"));
    QCOMPARE(keysOf(known->at(1).candidates), twoPages); // rejected ones
    QCOMPARE(known->at(2).state, ReviewState::NoArticle);
    QVERIFY(known->at(2).candidates.isEmpty());
}

void TestReviewStore::decidedStaysDecided()
{
    MOVIEDB_DATABASE(temp);
    Queue queue(temp);
    QVERIFY(queue.commit({doubtful(1, twoPages), doubtful(2, twoPages), doubtful(3, twoPages)}));
    QVERIFY(queue.judge({{1, Judgment::Kind::Accept, QStringLiteral("Harbour")},
                         {2, Judgment::Kind::RejectAll, {}},
                         {3, Judgment::Kind::NoArticle, {}}}));
    const QString before = queue.state();
    const QStringList others{QStringLiteral("Another")};
    QVERIFY(queue.commit({doubtful(1, others), doubtful(2, others), doubtful(3, others)}));
    QCOMPARE(queue.state(), before);
}

void TestReviewStore::rejectedStayOut()
{
    MOVIEDB_DATABASE(temp);
    Queue queue(temp);
    QVERIFY(queue.commit({doubtful(1, twoPages)}));
    QVERIFY(queue.judge({{1, Judgment::Kind::RejectAll, {}}}));
    MatchResult found;
    found.candidates = {scored(QStringLiteral("Harbour"), 80), scored(QStringLiteral("Third"), 50),
                        scored(QStringLiteral("Third"), 40)};
    MOVIEDB_OK(replaceCandidates(*queue.connection, queue.schema, 1, found, queue.changes));
    QCOMPARE(keysOf(queue.items()[0].candidates), QStringList{QStringLiteral("Third")});
    const auto said = queue.connection->first(
        QStringLiteral("SELECT description FROM change_steps ORDER BY step_id DESC LIMIT 1"), {});
    MOVIEDB_OK(said);
    QCOMPARE(said->value_or(QVariant()).toString(),
             QStringLiteral("Searched again for “%1”").arg(doubtful(1, {}).status.entry.title));
    // Accepting a page that was rejected takes the rejection back.
    QVERIFY(queue.judge({{1, Judgment::Kind::Accept, QStringLiteral("Harbour")}}));
    QCOMPARE(queue.items()[0].candidates.size(), 2);
    const auto unknown = replaceCandidates(*queue.connection, queue.schema, 99, found, queue.changes);
    QVERIFY(!unknown.ok());
    QCOMPARE(unknown.error().fault, Fault::NotFound);
}

void TestReviewStore::rejectedComesBack()
{
    MOVIEDB_DATABASE(temp);
    Queue queue(temp);
    QVERIFY(queue.commit({doubtful(1, twoPages)}));
    QVERIFY(queue.judge({{1, Judgment::Kind::RejectAll, {}}}));
    EntryOutcome found = doubtful(1, {twoPages[0]});
    found.standing.insert(twoPages[1], QStringLiteral("7"));
    QVERIFY(queue.commit({found})); // a crawl that knew nothing of the rejection
    ReviewItem item = queue.items()[0];
    QCOMPARE(item.state, ReviewState::Rejected);
    QVERIFY(item.candidates.isEmpty());
    QCOMPARE(keysOf(item.rejected), twoPages);
    QCOMPARE(item.rejected[1].candidate.revision, QStringLiteral("7"));

    found.lookedAgain = true;
    found.standing.insert(twoPages[1], QStringLiteral("8"));
    Candidate &changed = found.match.candidates[0].candidate;
    changed.offeredAgain = OfferedAgain::PageChanged;
    changed.rejectedAt = item.rejected[0].candidate.rejectedAt;
    changed.revision = QStringLiteral("9");
    const QString before = queue.state();
    QVERIFY(queue.commit({found}));
    item = queue.items()[0];
    QCOMPARE(item.state, ReviewState::Open);
    QVERIFY(item.decidedAt.isEmpty());
    QCOMPARE(keysOf(item.candidates), QStringList{twoPages[0]});
    QCOMPARE(item.candidates[0].candidate.offeredAgain, OfferedAgain::PageChanged);
    QCOMPARE(item.candidates[0].candidate.rejectedAt, changed.rejectedAt);
    QCOMPARE(keysOf(item.rejected), QStringList{twoPages[1]});
    QCOMPARE(item.rejected[0].candidate.revision, QStringLiteral("7")); // the one that was rejected
    const auto known = judgmentsFor(*queue.connection, {QStringLiteral("tm1")});
    MOVIEDB_OK(known);
    QCOMPARE(known->value(0).candidates.size(), 2); // the later crawl still knows of both
    QVERIFY(queue.state() != before);
    const QString open = queue.state();
    QVERIFY(queue.commit({found}));
    QCOMPARE(queue.state(), open); // the same again changes nothing
}

void TestReviewStore::noArticleLookedForAgain()
{
    MOVIEDB_DATABASE(temp);
    Queue queue(temp);
    QVERIFY(queue.commit({doubtful(1, twoPages)}));
    QVERIFY(queue.judge({{1, Judgment::Kind::NoArticle, {}}}));
    EntryOutcome none = filmOutcome(1);
    none.film->wikipediaKey.clear();
    none.status.wikipediaKey.clear();
    QVERIFY(queue.commit({none}));
    QVERIFY(queue.items()[0].checkedAt.isEmpty());
    none.lookedAgain = true;
    QVERIFY(queue.commit({none}));
    QCOMPARE(queue.items()[0].state, ReviewState::NoArticle);
    QVERIFY(!queue.items()[0].checkedAt.isEmpty());
    EntryOutcome failed = doubtful(1, twoPages);
    failed.lookedAgain = failed.lookupFailed = true;
    QVERIFY(queue.commit({failed}));
    QCOMPARE(queue.items()[0].state, ReviewState::NoArticle); // a failed look-up is no answer
    EntryOutcome found = filmOutcome(1);
    found.lookedAgain = true;
    QVERIFY(queue.commit({found}));
    QCOMPARE(queue.items()[0].state, ReviewState::Confirmed);
    QCOMPARE(queue.items()[0].chosenKey, found.status.wikipediaKey);
    QVERIFY(queue.items()[0].decidedAt.isEmpty());
}

void TestReviewStore::acceptedByCrawlClosesItem()
{
    MOVIEDB_DATABASE(temp);
    Queue queue(temp);
    QVERIFY(queue.commit({doubtful(1, twoPages)}));
    QVERIFY(queue.commit({filmOutcome(1)}));
    const ReviewItem item = queue.items()[0];
    QCOMPARE(item.state, ReviewState::Confirmed);
    QCOMPARE(item.chosenKey, QStringLiteral("Harbour_1"));
    QVERIFY(item.decidedAt.isEmpty());
    QVERIFY(pastJudgments(*queue.connection, 0)->isEmpty()); // nobody judged it
    QVERIFY(judgmentsFor(*queue.connection, {QStringLiteral("tm1")})->isEmpty());
    QVERIFY(queue.commit({doubtful(1, twoPages)}));
    QCOMPARE(queue.items()[0].state, ReviewState::Open);
}

void TestReviewStore::undoAcrossRestart()
{
    MOVIEDB_DATABASE(temp);
    Queue queue(temp);
    QVERIFY(queue.commit({doubtful(1, twoPages), doubtful(2, twoPages)}));
    const QString first = queue.state();
    QVERIFY(queue.judge({{1, Judgment::Kind::RejectAll, {}}, {2, Judgment::Kind::Postpone, {}}}));
    const QString second = queue.state();
    QVERIFY(queue.judge(
        {{1, Judgment::Kind::Accept, QStringLiteral("Harbour")}, {1, Judgment::Kind::NoArticle, {}}}));
    queue.connection = temp.connectMigrated(); // another start of the program
    auto undone = undoJudgments(*queue.connection, queue.schema, 1, queue.changes);
    MOVIEDB_OK(undone);
    QCOMPARE(*undone, 1);
    QCOMPARE(queue.state(), second);
    undone = undoJudgments(*queue.connection, queue.schema, 5, queue.changes);
    MOVIEDB_OK(undone);
    QCOMPARE(*undone, 1);
    QCOMPARE(queue.state(), first);
    QCOMPARE(*undoJudgments(*queue.connection, queue.schema, 1, queue.changes), 0);
}

void TestReviewStore::manyUndone()
{
    MOVIEDB_DATABASE(temp);
    Queue queue(temp);
    QList<EntryOutcome> outcomes;
    for (int number = 1; number <= 100; ++number)
        outcomes.append(doubtful(number, twoPages));
    QVERIFY(queue.commit(outcomes));
    const QString before = queue.state();
    QList<Judgment> judged;
    for (int i = 0; i < 400; ++i) { // several times over the same items, in one step
        const auto kind = Judgment::Kind(i % 4);
        judged.append({i * 7 % 100 + 1, kind, kind == Judgment::Kind::Accept ? twoPages[i % 2] : QString()});
    }
    QVERIFY(queue.judge(judged));
    for (int i = 0; i < 100; ++i)
        QVERIFY(queue.judge({{i % 100 + 1, Judgment::Kind((i + 1) % 4), QStringLiteral("Harbour")}}));
    QVERIFY(queue.state() != before);
    const auto undone = undoJudgments(*queue.connection, queue.schema, 1000, queue.changes);
    MOVIEDB_OK(undone);
    QCOMPARE(*undone, 101);
    QCOMPARE(queue.state(), before);
}

void TestReviewStore::refusals()
{
    MOVIEDB_DATABASE(temp);
    Queue queue(temp);
    QVERIFY(queue.commit({doubtful(1, twoPages), doubtful(2, {QString()})}));
    const QString before = queue.state();
    const auto unknown =
        store::judge(*queue.connection, queue.schema,
                     {{1, Judgment::Kind::RejectAll, {}}, {99, Judgment::Kind::Postpone, {}}}, queue.changes);
    QVERIFY(!unknown.ok());
    QCOMPARE(unknown.error().fault, Fault::NotFound);
    QCOMPARE(queue.state(), before); // all or nothing
    const auto nothing =
        store::judge(*queue.connection, queue.schema, {{1, Judgment::Kind::Accept, {}}}, queue.changes);
    QVERIFY(!nothing.ok());
    QCOMPARE(nothing.error().fault, Fault::Usage);
    QVERIFY(queue.judge({{2, Judgment::Kind::Accept, {}}})); // a film of Wikidata without an article
    QCOMPARE(queue.items()[1].state, ReviewState::Confirmed);
    MOVIEDB_OK(store::judge(*queue.connection, queue.schema, {}, queue.changes));
}

QTEST_GUILESS_MAIN(TestReviewStore)
#include "tst_reviewstore.moc"
