// The history: what acts of every kind change is noted, taken back and done again, on both engines.
#include "core/store/crawls/judgmentstore.h"
#include "core/store/history/historyreader.h"
#include "core/store/history/undoing.h"
#include "core/store/tables/tableeditor.h"
#include "core/store/tables/tableremoval.h"
#include "tests/store/filmdatabase.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::store;

namespace {

// Every table but the history itself.
QString contentOf(Connection &connection, const SchemaInfo &schema)
{
    QString content;
    for (const TableInfo &table : schema.tables)
        if (table.name != QLatin1String("change_steps") && table.name != QLatin1String("changes") &&
            table.name != QLatin1String("schema_migrations"))
            content += table.name + QLatin1Char('\n') + tableText(connection, schema, table.name) +
                       QLatin1Char('\n');
    return content;
}

// The first line in which they differ, for a message one can read.
QByteArray difference(const QString &left, const QString &right)
{
    const QStringList a = left.split(QLatin1Char('\n')), b = right.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i)
        if (a.value(i) != b.value(i))
            return (a.value(i) + QLatin1String(" // ") + b.value(i)).toUtf8();
    return {};
}

#define SAME_CONTENT(now, then) QVERIFY2((now) == (then), difference(now, then).constData())

struct Acts : FilmDatabase
{
    using FilmDatabase::FilmDatabase;

    Result<QList<HistoryStep>> move(HistoryMove::Kind kind, qint64 stepId = 0)
    {
        return moveHistory(*connection, schema, {kind, stepId}, opened, told);
    }
    Result<Row> edit(const QString &table, qint64 id, const QString &column, const QVariant &value)
    {
        return editCell(*connection, schema, {table, {id}, column, value, {}}, told);
    }
    QList<HistoryStep> steps() { return *readHistory(*connection, {}); }
    QString content() { return contentOf(*connection, schema); }
    QList<qint64> ids(const QString &table, const QString &key)
    {
        QList<qint64> found;
        auto rows =
            connection->run(QStringLiteral("SELECT %1 FROM %2 ORDER BY 1").arg(quoted(key), quoted(table)));
        while (rows && rows->next())
            found << rows->integer(0);
        return found;
    }
    qint64 opened = 1000000; // acts of every connection of this test are this person's own
};

// One act of a random kind; an act that the rules refuse changes nothing.
class RandomActs
{
public:
    RandomActs(Acts &acts, quint32 seed) : m_acts(acts), m_random(seed) {}

    void act()
    {
        switch (m_random.bounded(9)) {
        case 0:
        case 1:
            return edit();
        case 2:
            return add();
        case 3:
            return remove();
        case 4:
            return crawl();
        case 5:
            return decide();
        case 6:
            return link();
        case 7:
            return doubt();
        default:
            return recrawl();
        }
    }

private:
    template <class T> T any(const QList<T> &of)
    {
        return of.isEmpty() ? T() : of.at(m_random.bounded(int(of.size())));
    }
    qint64 film() { return any(m_acts.ids(QStringLiteral("movies"), QStringLiteral("movie_id"))); }

    void edit()
    {
        static const QStringList columns = {QStringLiteral("runtime"), QStringLiteral("tagline"),
                                            QStringLiteral("title"),   QStringLiteral("release_date"),
                                            QStringLiteral("budget"),  QStringLiteral("rating")};
        static const QVariantList values = {113,
                                            QStringLiteral("It’s “raining”\nagain"),
                                            QStringLiteral("Ölkrieg"),
                                            QStringLiteral("1996-05"),
                                            2500000.75,
                                            7.3};
        const int column = m_random.bounded(int(columns.size()));
        const bool empty = columns.at(column) != QLatin1String("title") && m_random.bounded(4) == 0;
        (void)m_acts.edit(QStringLiteral("movies"), film(), columns.at(column),
                          empty ? QVariant() : values.at(column));
        (void)m_acts.edit(QStringLiteral("actors"),
                          any(m_acts.ids(QStringLiteral("actors"), QStringLiteral("actor_id"))),
                          QStringLiteral("bio"), QStringLiteral("Born %1").arg(m_random.bounded(100)));
    }
    void add()
    {
        (void)insertRow(
            *m_acts.connection, m_acts.schema,
            {QStringLiteral("movies"),
             {{QStringLiteral("title"), QStringLiteral("By hand %1").arg(m_random.bounded(1000))}}},
            m_acts.told);
    }
    void link()
    {
        (void)insertRow(*m_acts.connection, m_acts.schema,
                        {QStringLiteral("cast"),
                         {{QStringLiteral("movie_id"), film()},
                          {QStringLiteral("actor_id"),
                           any(m_acts.ids(QStringLiteral("actors"), QStringLiteral("actor_id")))},
                          {QStringLiteral("role"), QStringLiteral("Extra")}}},
                        m_acts.told);
    }
    void remove()
    {
        (void)removeRows(*m_acts.connection, m_acts.schema, {QStringLiteral("movies"), {{film()}}},
                         m_acts.told);
        (void)removeRows(
            *m_acts.connection, m_acts.schema,
            {QStringLiteral("cast"), {{any(m_acts.ids(QStringLiteral("cast"), QStringLiteral("cast_id")))}}},
            m_acts.told);
    }
    void crawl()
    {
        m_acts.newRun();
        QList<EntryOutcome> outcomes;
        for (int i = 0; i < 3; ++i)
            outcomes << filmOutcome(1 + m_random.bounded(40));
        (void)m_acts.commit(outcomes);
    }
    void recrawl()
    {
        EntryOutcome changed = filmOutcome(1 + m_random.bounded(40), 2 + m_random.bounded(3));
        setColumn(*changed.film, "tagline", QStringLiteral("Tagline %1").arg(m_random.bounded(5)));
        (void)m_acts.commit({changed});
    }
    void doubt()
    {
        EntryOutcome outcome = filmOutcome(100 + m_random.bounded(20));
        outcome.film.reset();
        outcome.status.state = EntryState::Review;
        outcome.match.decision = Decision::Review;
        outcome.match.reason = QStringLiteral("low_score");
        ScoredCandidate candidate;
        candidate.candidate.key = outcome.status.wikipediaKey;
        candidate.score = 61.5;
        outcome.match.candidates = {candidate};
        (void)m_acts.commit({outcome});
    }
    void decide()
    {
        const qint64 id = any(m_acts.ids(QStringLiteral("review_items"), QStringLiteral("review_id")));
        if (id == 0)
            return;
        const auto kind = Judgment::Kind(m_random.bounded(4));
        const auto item = reviewItemTitle(id);
        if (!judge(*m_acts.connection, m_acts.schema, {{id, kind, QStringLiteral("Harbour_%1").arg(item)}},
                   m_acts.told) ||
            kind != Judgment::Kind::Accept)
            return;
        const qint64 run = std::exchange(m_acts.runId, 0);
        (void)m_acts.commit({filmOutcome(item)}); // its facts, as a decision reads them
        m_acts.runId = run;
    }
    int reviewItemTitle(qint64 id)
    {
        const auto title = m_acts.connection->first(
            QStringLiteral("SELECT title FROM review_items WHERE review_id = ?"), {id});
        return title && *title ? (*title)->toString().mid(8).toInt() : 1;
    }

    Acts &m_acts;
    QRandomGenerator m_random;
};

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingBackAndAgain_data() { addEngineRows(); }
    void everythingBackAndAgain();
    void stepsOneByOne_data() { addEngineRows(); }
    void stepsOneByOne();
    void aDecisionGoesWithAllItStored_data() { addEngineRows(); }
    void aDecisionGoesWithAllItStored();
    void oneOldEditAlone_data() { addEngineRows(); }
    void oneOldEditAlone();
    void whatDependsIsNamed_data() { addEngineRows(); }
    void whatDependsIsNamed();
    void peopleInUseStay_data() { addEngineRows(); }
    void peopleInUseStay();
    void anotherProgramsLaterActStays_data() { addEngineRows(); }
    void anotherProgramsLaterActStays();
    void whatComesNextIsKnown_data() { addEngineRows(); }
    void whatComesNextIsKnown();
    void anotherProgramsDecisionStays_data() { addEngineRows(); }
    void anotherProgramsDecisionStays();
    void factsOfADecisionTakenBackAreLeftOut_data() { addEngineRows(); }
    void factsOfADecisionTakenBackAreLeftOut();
    void refusals_data() { addEngineRows(); }
    void refusals();
    void oldStepsSaySo_data() { addEngineRows(); }
    void oldStepsSaySo();
};

void TestHistory::everythingBackAndAgain()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 5)));
    const qint64 before = *newestStep(*acts.connection);
    const QString start = acts.content();
    RandomActs random(acts, 31);
    const int count = qEnvironmentVariableIntValue("MOVIEDB_TEST_ACTS");
    for (int i = 0; i < (count > 0 ? count : 150); ++i)
        random.act();
    const QString end = acts.content();
    QVERIFY(start != end);
    const qsizetype done = acts.steps().size();
    MOVIEDB_OK(acts.move(HistoryMove::Kind::UndoUpTo, before + 1));
    // The first crawl, which was there before, took films up as well: it goes on being the newest step left.
    SAME_CONTENT(acts.content(), start);
    qsizetype again = 0;
    while (acts.move(HistoryMove::Kind::Redo))
        ++again;
    QVERIFY(again > 50);
    QCOMPARE(acts.steps().size(), done);
    SAME_CONTENT(acts.content(), end);
}

void TestHistory::stepsOneByOne()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 5)));
    acts.newRun(); // what is crawled from here on is a step of its own
    RandomActs random(acts, 7);
    QStringList contents{acts.content()};
    QList<qsizetype> steps{acts.steps().size()};
    for (int i = 0; i < 40; ++i) {
        random.act();
        if (acts.steps().size() ==
            steps.last() + 1) { // more than one step in an act has no content between them
            contents << acts.content();
            steps << acts.steps().size();
        } else {
            contents = {acts.content()};
            steps = {acts.steps().size()};
        }
    }
    for (qsizetype i = contents.size() - 2; i >= 0; --i) {
        const auto undone = acts.move(HistoryMove::Kind::Undo);
        MOVIEDB_OK(undone);
        SAME_CONTENT(acts.content(), contents.at(i));
    }
    for (qsizetype i = 1; i < contents.size(); ++i) {
        MOVIEDB_OK(acts.move(HistoryMove::Kind::Redo));
        SAME_CONTENT(acts.content(), contents.at(i));
    }
}

void TestHistory::aDecisionGoesWithAllItStored()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    EntryOutcome doubtful = filmOutcome(9);
    doubtful.film.reset();
    doubtful.status.state = EntryState::Review;
    doubtful.match.decision = Decision::Review;
    doubtful.match.reason = QStringLiteral("low_score");
    MOVIEDB_OK(acts.commit({doubtful}));
    const QString before = acts.content();
    MOVIEDB_OK(judge(*acts.connection, acts.schema,
                     {{1, Judgment::Kind::Accept, QStringLiteral("Harbour_9")}}, acts.told));
    acts.runId = 0;
    MOVIEDB_OK(acts.commit({filmOutcome(9)}));
    QCOMPARE(acts.count(QStringLiteral("movies")), 1);
    QVERIFY(acts.count(QStringLiteral("claims")) > 0);
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Undo));
    QCOMPARE(acts.count(QStringLiteral("movies")), 0);
    SAME_CONTENT(acts.content(), before);
}

void TestHistory::oneOldEditAlone()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 2)));
    MOVIEDB_OK(acts.edit(QStringLiteral("movies"), 1, QStringLiteral("runtime"), 200));
    const qint64 runtime = *newestStep(*acts.connection);
    MOVIEDB_OK(acts.edit(QStringLiteral("movies"), 1, QStringLiteral("tagline"), QStringLiteral("Kept")));
    MOVIEDB_OK(acts.edit(QStringLiteral("movies"), 2, QStringLiteral("runtime"), 201));
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Undo, runtime));
    QCOMPARE(acts.column(1, "runtime").toInt(), 81);
    QCOMPARE(acts.column(1, "tagline").toString(), QStringLiteral("Kept"));
    QCOMPARE(acts.column(2, "runtime").toInt(), 201);
}

void TestHistory::whatDependsIsNamed()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    const qint64 crawl = *newestStep(*acts.connection);
    MOVIEDB_OK(acts.commit(films(1, 2)));
    MOVIEDB_OK(acts.edit(QStringLiteral("movies"), 1, QStringLiteral("runtime"), 200));
    const qint64 edit = *newestStep(*acts.connection);
    MOVIEDB_OK(acts.edit(QStringLiteral("movies"), 1, QStringLiteral("runtime"), 201));
    const QString content = acts.content();
    for (const qint64 step : {crawl, edit}) {
        const auto refused = acts.move(HistoryMove::Kind::Undo, step);
        QVERIFY(!refused);
        QCOMPARE(refused.error().fault, Fault::Conflict);
        QVERIFY2(refused.error().text.contains(QStringLiteral("runtime 200 → 201")),
                 qPrintable(refused.error().text));
        SAME_CONTENT(acts.content(), content);
    }
}

void TestHistory::peopleInUseStay()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    const qint64 crawl = *newestStep(*acts.connection);
    MOVIEDB_OK(acts.commit(films(1, 1)));
    acts.newRun();
    EntryOutcome second = filmOutcome(2);
    second.film->links = filmOutcome(1).film->links; // the same people
    MOVIEDB_OK(acts.commit({second}));
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Undo, crawl));
    QCOMPARE(acts.count(QStringLiteral("movies")), 1);
    QCOMPARE(acts.count(QStringLiteral("directors")), 1);
    QCOMPARE(acts.count(QStringLiteral("cast")), 3);
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Redo));
    QCOMPARE(acts.count(QStringLiteral("movies")), 2);
    QCOMPARE(acts.count(QStringLiteral("directors")), 1);
}

void TestHistory::anotherProgramsLaterActStays()
{
    MOVIEDB_DATABASE(temp);
    const auto person = [&temp](const QString &session) {
        ConnectionOptions options = temp.options();
        options.author = {QStringLiteral("anna on laptop"), session};
        return std::move(*Connection::open(options));
    };
    Acts mine(temp);
    MOVIEDB_OK(mine.commit(films(1, 2)));
    mine.opened = *newestStep(*mine.connection);
    mine.connection = person(QStringLiteral("mine"));
    MOVIEDB_OK(mine.edit(QStringLiteral("movies"), 1, QStringLiteral("runtime"), 200));
    auto other = person(QStringLiteral("other"));
    QList<TableChange> told;
    MOVIEDB_OK(editCell(*other, mine.schema,
                        {QStringLiteral("movies"), {2}, QStringLiteral("runtime"), 201, {}}, told));
    const auto undone = mine.move(HistoryMove::Kind::Undo);
    MOVIEDB_OK(undone);
    QCOMPARE(mine.column(1, "runtime").toInt(), 81);
    QCOMPARE(mine.column(2, "runtime").toInt(), 201);
    // Nothing of its own is left, and what was there before it was opened is nobody's in particular.
    const auto nothing = mine.move(HistoryMove::Kind::Undo);
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().fault, Fault::NotFound);
}

void TestHistory::whatComesNextIsKnown()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 1)));
    MOVIEDB_OK(acts.edit(QStringLiteral("movies"), 1, QStringLiteral("runtime"), 200));
    const qint64 edit = *newestStep(*acts.connection);
    const auto next = nextInHistory(*acts.connection, acts.opened);
    MOVIEDB_OK(next);
    QCOMPARE(next->undo->stepId, edit);
    QVERIFY(!next->redo);
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Undo));
    const auto after = nextInHistory(*acts.connection, acts.opened);
    MOVIEDB_OK(after);
    QCOMPARE(after->redo->stepId, edit);
    QVERIFY(after->undo->stepId < edit);
}

// U on the review page: a decision that another window made since is not this one's.
void TestHistory::anotherProgramsDecisionStays()
{
    MOVIEDB_DATABASE(temp);
    Acts mine(temp);
    EntryOutcome doubtful = filmOutcome(9);
    doubtful.film.reset();
    doubtful.status.state = EntryState::Review;
    doubtful.match.decision = Decision::Review;
    MOVIEDB_OK(mine.commit({doubtful}));
    const qint64 opened = *newestStep(*mine.connection);
    ConnectionOptions options = temp.options();
    options.author = {QStringLiteral("anna on laptop"), QStringLiteral("other")};
    const auto other = std::move(*Connection::open(options));
    MOVIEDB_OK(judge(*other, mine.schema, {{1, Judgment::Kind::RejectAll, {}}}, mine.told));
    QCOMPARE(*undoJudgments(*mine.connection, mine.schema, 1, opened, mine.told), 0);
    QCOMPARE(mine.count(QStringLiteral("review_items"), QStringLiteral("state = 'rejected'")), 1);
    QCOMPARE(*undoJudgments(*other, mine.schema, 1, opened, mine.told), 1);
    QCOMPARE(mine.count(QStringLiteral("review_items"), QStringLiteral("state = 'rejected'")), 0);
}

// The decision was taken back while its facts were on their way.
void TestHistory::factsOfADecisionTakenBackAreLeftOut()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    EntryOutcome doubtful = filmOutcome(9);
    doubtful.film.reset();
    doubtful.status.state = EntryState::Review;
    doubtful.match.decision = Decision::Review;
    MOVIEDB_OK(acts.commit({doubtful}));
    MOVIEDB_OK(judge(*acts.connection, acts.schema,
                     {{1, Judgment::Kind::Accept, QStringLiteral("Harbour_9")}}, acts.told));
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Undo));
    acts.runId = 0;
    const auto stored = acts.commit({filmOutcome(9), filmOutcome(10)});
    MOVIEDB_OK(stored);
    QCOMPARE(stored->size(), 2);
    QVERIFY(!stored->first().changed && stored->last().changed);
    QCOMPARE(acts.count(QStringLiteral("movies")), 1);
    QCOMPARE(acts.count(QStringLiteral("review_items"), QStringLiteral("state = 'open'")), 1);
}

void TestHistory::refusals()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 1)));
    QCOMPARE(acts.move(HistoryMove::Kind::Undo, 999).error().fault, Fault::NotFound);
    QCOMPARE(acts.move(HistoryMove::Kind::Redo).error().fault, Fault::NotFound);
    MOVIEDB_OK(acts.edit(QStringLiteral("movies"), 1, QStringLiteral("runtime"), 200));
    const qint64 step = *newestStep(*acts.connection);
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Undo, step));
    QCOMPARE(acts.move(HistoryMove::Kind::Undo, step).error().fault, Fault::Conflict);
    // A new act: what was taken back before it cannot be done again.
    MOVIEDB_OK(acts.edit(QStringLiteral("movies"), 1, QStringLiteral("tagline"), QStringLiteral("New")));
    QCOMPARE(acts.move(HistoryMove::Kind::Redo).error().fault, Fault::NotFound);
    // Changed past the history: nothing is overwritten.
    MOVIEDB_OK(acts.edit(QStringLiteral("movies"), 1, QStringLiteral("runtime"), 201));
    acts.run(QStringLiteral("UPDATE movies SET runtime = 202 WHERE movie_id = 1"));
    const auto refused = acts.move(HistoryMove::Kind::Undo);
    QCOMPARE(refused.error().fault, Fault::Conflict);
    QCOMPARE(acts.column(1, "runtime").toInt(), 202);
}

void TestHistory::oldStepsSaySo()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    acts.run(QStringLiteral(
        "INSERT INTO change_steps (actor, description) VALUES ('user', 'Movies: Alien, runtime 1 → 2')"));
    const auto refused = acts.move(HistoryMove::Kind::Undo, *newestStep(*acts.connection));
    QVERIFY(!refused);
    QCOMPARE(refused.error().fault, Fault::Usage);
    QVERIFY(refused.error().text.contains(QStringLiteral("older version")));
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
