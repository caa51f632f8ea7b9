// Which decided films still have no facts: by what was decided, and by what runs have done before and since.
#include "core/store/crawls/judgmentstore.h"
#include "core/store/crawls/owedfacts.h"
#include "core/store/crawls/reviewstore.h"
#include "tests/store/filmfixture.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::store;
using namespace moviedb::test;

namespace {

const QString ownPage = QStringLiteral("Harbour_1");
const QString otherPage = QStringLiteral("Harbour_1_(film)");

QString clock(const char *time)
{
    return QStringLiteral("2026-03-01 ") + QLatin1String(time);
}

// A database with one title, found doubtful at ten and decided at eleven.
struct Decided
{
    explicit Decided(const TempDatabase &database) : connection(database.connectMigrated())
    {
        if (auto reflected = reflect(*connection))
            schema = *reflected;
    }

    bool begin(const char *gallery, const QString &at)
    {
        const auto run = beginRun(*connection, schema, QLatin1String(gallery), QStringLiteral("{}"), changes);
        runId = run ? run->runId : 0;
        return connection
            ->execute(QStringLiteral("UPDATE crawl_runs SET started_at = ? WHERE run_id = ?"), {at, runId})
            .ok();
    }
    bool end(EntryState state, const QString &key)
    {
        EntryStatus status = filmOutcome(1).status;
        status.state = state;
        status.wikipediaKey = key;
        return saveEntries(*connection, runId, {status}, changes).ok();
    }
    // `atEleven` false: decided now, as the history noted it.
    bool decide(Judgment::Kind kind, bool atEleven = true)
    {
        EntryOutcome outcome = filmOutcome(1);
        outcome.film.reset();
        outcome.status.state = EntryState::Review;
        outcome.status.wikipediaKey.clear();
        outcome.match.decision = Decision::Review;
        return begin("g", clock("10:00:00")) && end(EntryState::Review, {}) &&
               recordReview(*connection, 0, outcome).ok() &&
               judge(*connection, schema, {{1, kind, kind == Judgment::Kind::Accept ? ownPage : QString()}},
                     changes)
                   .ok() &&
               (!atEleven ||
                connection
                    ->execute(
                        QStringLiteral("UPDATE review_items SET decided_at = ? WHERE decided_at IS NOT NULL"),
                        {clock("11:00:00")})
                    .ok());
    }
    qsizetype owed(const QString &gallery = {})
    {
        const auto items = decidedWithoutFacts(*connection, gallery);
        return items ? items->size() : -1;
    }

    std::unique_ptr<Connection> connection;
    QList<TableChange> changes;
    SchemaInfo schema;
    qint64 runId = 0;
};

} // namespace

class TestOwedFacts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void decisions_data();
    void decisions();
    void runs_data();
    void runs();
    void galleries_data() { addEngineRows(); }
    void galleries();
};

void TestOwedFacts::decisions_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<Judgment::Kind>("kind");
    QTest::addColumn<bool>("undone");
    QTest::addColumn<qsizetype>("owed");
    for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
        const char *name = engine == Engine::Sqlite ? "sqlite" : "postgres";
        const auto row = [&](const char *what, Judgment::Kind kind, bool undone, qsizetype owed) {
            QTest::addRow("%s, %s", what, name) << engine << kind << undone << owed;
        };
        row("an accepted page has facts to read", Judgment::Kind::Accept, false, 1);
        row("so has a film without article", Judgment::Kind::NoArticle, false, 1);
        row("a rejected title has none", Judgment::Kind::RejectAll, false, 0);
        row("a postponed title has none", Judgment::Kind::Postpone, false, 0);
        row("a decision that was taken back has none", Judgment::Kind::Accept, true, 0);
    }
}

void TestOwedFacts::decisions()
{
    MOVIEDB_DATABASE(database);
    QFETCH(Judgment::Kind, kind);
    QFETCH(bool, undone);
    Decided title(database);
    QVERIFY(title.decide(kind, !undone));
    if (undone)
        MOVIEDB_OK(undoJudgments(*title.connection, title.schema, 1, title.changes));
    QTEST(title.owed(), "owed");
}

void TestOwedFacts::runs_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("begun"); // of the further run; the decision is of 11:00:00
    QTest::addColumn<EntryState>("state");
    QTest::addColumn<QString>("key");
    QTest::addColumn<qsizetype>("owed");
    for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
        const char *name = engine == Engine::Sqlite ? "sqlite" : "postgres";
        const auto row = [&](const char *what, const char *begun, EntryState state, const QString &key,
                             qsizetype owed) {
            QTest::addRow("%s, %s", what, name) << engine << clock(begun) << state << key << owed;
        };
        row("a later run has read them", "12:00:00", EntryState::Accepted, ownPage, 0);
        row("a run of the same second has read them", "11:00:00", EntryState::Accepted, otherPage, 0);
        row("the page has another name by now", "12:00:00", EntryState::Accepted, otherPage, 0);
        row("an earlier run was taken up again and has read them", "10:30:00", EntryState::Accepted, ownPage,
            0);
        row("an earlier run had stored another page", "10:30:00", EntryState::Accepted, otherPage, 1);
        row("a later run could not read them", "12:00:00", EntryState::Failed, {}, 1);
        row("a later run was stopped before", "12:00:00", EntryState::Listed, {}, 1);
        row("another title of a later run has the page", "12:00:00", EntryState::Review, {}, 0);
        row("a run of the same second found the title doubtful", "11:00:00", EntryState::Review, {}, 1);
    }
}

void TestOwedFacts::runs()
{
    MOVIEDB_DATABASE(database);
    QFETCH(QString, begun);
    QFETCH(EntryState, state);
    QFETCH(QString, key);
    Decided title(database);
    QVERIFY(title.decide(Judgment::Kind::Accept));
    QVERIFY(title.begin("review", begun));
    QVERIFY(title.end(state, key));
    QTEST(title.owed(), "owed");
}

void TestOwedFacts::galleries()
{
    MOVIEDB_DATABASE(database);
    Decided title(database);
    QVERIFY(title.decide(Judgment::Kind::Accept));
    QCOMPARE(title.owed(QStringLiteral("g")), 1);
    QCOMPARE(title.owed(QStringLiteral("another")), 0);
    const auto items = decidedWithoutFacts(*title.connection, QStringLiteral("g"));
    MOVIEDB_OK(items);
    QCOMPARE(items->first().chosenKey, ownPage);
    QCOMPARE(items->first().entry.title, QStringLiteral("Harbour 1"));
}

QTEST_GUILESS_MAIN(TestOwedFacts)
#include "tst_owedfacts.moc"
