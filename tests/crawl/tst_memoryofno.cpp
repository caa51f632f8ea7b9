// Memory of No: a page that a person rejected for a title is not offered for it again until the page has changed or its
// time has come; "there is no article" costs no request until its time has come.
#include "tests/crawl/program.h"
#include "tests/support/tempdatabase.h"

#include <QTemporaryDir>

using namespace moviedb;
using namespace moviedb::test;

namespace {

const QString longAgo = QStringLiteral("2020-02-02T02:02:02Z");
const QString someDay = QStringLiteral("2099-01-01T00:00:00Z");

GalleryEntry entryOf(const QString &title, int year)
{
    GalleryEntry entry;
    entry.title = title;
    entry.year = year;
    entry.listId = listIdFor(entry, QStringLiteral("list"));
    return entry;
}

// A film a year late: its page is found, but a person has to say.
CrawlScope doubtfulFilm(const char *list = "list:films")
{
    CrawlScope scope;
    scope.kind = CrawlScope::Kind::Entries;
    scope.gallery = QLatin1String(list);
    scope.resume = false;
    scope.entries = {entryOf(SmallWorld::title(10), SmallWorld::year(10) + 1)};
    return scope;
}

CrawlScope filmOfNoPage()
{
    CrawlScope scope = doubtfulFilm();
    scope.entries = {entryOf(QStringLiteral("Nobody Wrote About It"), 1950)};
    return scope;
}

struct Desk
{
    explicit Desk(const TempDatabase &database) : settings(SmallWorld::settings(folder.path()))
    {
        settings.database = database.migratedUrl();
    }
    // What the crawl asked the world.
    QStringList crawl(const CrawlScope &scope)
    {
        const auto before = world.log().size();
        Program program(world.parts(), settings);
        counts = program.run(scope).counts;
        item = {};
        if (const auto items = waitFor(program.store->reviewItems({})); items && items->ok())
            item = (*items)->value(0);
        films = program.movies().size();
        return world.log().mid(before);
    }
    bool judge(Judgment::Kind kind)
    {
        Program program(world.parts(), settings);
        const auto judged = waitFor(program.store->judge({{item.reviewId, kind, {}}}));
        return judged && judged->ok();
    }
    bool undo()
    {
        Program program(world.parts(), settings);
        const auto undone = waitFor(program.store->undoJudgments(1));
        return undone && undone->ok() && **undone == 1;
    }
    OfferedAgain offeredAgain() const { return item.candidates.value(0).candidate.offeredAgain; }

    QTemporaryDir folder;
    SmallWorld world{20};
    Settings settings;
    CrawlProgress counts;
    ReviewItem item; // the first one, after the crawl
    qsizetype films = 0;
};

} // namespace

class TstMemoryOfNo : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rejectedPage_data();
    void rejectedPage();
    void rejectedPageOfAnotherList_data() { addEngineRows(); }
    void rejectedPageOfAnotherList();
    void changedPageWaitsForThePerson_data() { addEngineRows(); }
    void changedPageWaitsForThePerson();
    void takenBack_data() { addEngineRows(); }
    void takenBack();
    void noArticle_data() { addEngineRows(); }
    void noArticle();
    void noArticleIsLookedForAgain_data() { addEngineRows(); }
    void noArticleIsLookedForAgain();
    void articleThatIsThereNow_data() { addEngineRows(); }
    void articleThatIsThereNow();
};

void TstMemoryOfNo::rejectedPage_data()
{
    QTest::addColumn<store::Engine>("engine");
    QTest::addColumn<QString>("madeAt"); // the revision at the first crawl after the rejection
    QTest::addColumn<int>("revision");   // at the next one
    QTest::addColumn<int>("recheckDays");
    QTest::addColumn<OfferedAgain>("offeredAgain");
    for (const auto &[name, engine] :
         {std::pair{"sqlite", store::Engine::Sqlite}, {"postgres", store::Engine::Postgres}}) {
        const auto row = [&](const char *words, const QString &madeAt, int revision, int days,
                             OfferedAgain why) {
            QTest::addRow("%s, %s", words, name) << engine << madeAt << revision << days << why;
        };
        row("unchanged", longAgo, 9, 180, OfferedAgain::No);
        row("changed", longAgo, 10, 180, OfferedAgain::PageChanged);
        row("no time of the revision, unchanged", {}, 9, 180, OfferedAgain::No);
        row("no time of the revision, changed", {}, 10, 180, OfferedAgain::PageChanged);
        row("its time has come", longAgo, 9, 0, OfferedAgain::Due);
    }
}

void TstMemoryOfNo::rejectedPage()
{
    QFETCH(QString, madeAt);
    QFETCH(int, revision);
    QFETCH(int, recheckDays);
    QFETCH(OfferedAgain, offeredAgain);
    MOVIEDB_DATABASE(database);
    Desk desk(database);
    desk.crawl(doubtfulFilm());
    QCOMPARE(desk.item.state, ReviewState::Open);
    QCOMPARE(desk.item.candidates.size(), 1);
    QVERIFY(desk.judge(Judgment::Kind::RejectAll));

    desk.world.setRevision(9, madeAt);
    const QStringList asked = desk.crawl(doubtfulFilm());
    QCOMPARE(asked
                 .filter(QStringLiteral(
                     "prop=revisions|pageprops&rvprop=ids|timestamp&ppprop=wikibase_item&titles="))
                 .size(),
             1);
    QCOMPARE(desk.item.state, ReviewState::Rejected);
    QVERIFY(desk.item.candidates.isEmpty());
    QCOMPARE(desk.item.rejected.size(), 1);
    QCOMPARE(desk.item.rejected.first().candidate.revision, QStringLiteral("9"));
    QVERIFY(!desk.item.rejected.first().candidate.rejectedAt.isEmpty());

    desk.world.setRevision(revision, revision == 9 ? madeAt : someDay);
    desk.settings.recheckDays = recheckDays;
    desk.crawl(doubtfulFilm());
    QCOMPARE(desk.item.candidates.size(), offeredAgain == OfferedAgain::No ? 0 : 1);
    QCOMPARE(desk.item.rejected.size(), offeredAgain == OfferedAgain::No ? 1 : 0);
    QCOMPARE(desk.item.state, offeredAgain == OfferedAgain::No ? ReviewState::Rejected : ReviewState::Open);
    QCOMPARE(desk.offeredAgain(), offeredAgain);
    QCOMPARE(desk.films, 0);
}

void TstMemoryOfNo::rejectedPageOfAnotherList()
{
    MOVIEDB_DATABASE(database);
    Desk desk(database);
    desk.crawl(doubtfulFilm());
    QVERIFY(desk.judge(Judgment::Kind::RejectAll));
    desk.crawl(doubtfulFilm("list:other films"));
    QCOMPARE(desk.item.state, ReviewState::Rejected);
    QVERIFY(desk.item.candidates.isEmpty());
    QCOMPARE(desk.counts.accepted, 0);
}

// A page that the program would take by itself, had nobody rejected it.
void TstMemoryOfNo::changedPageWaitsForThePerson()
{
    MOVIEDB_DATABASE(database);
    Desk desk(database);
    desk.crawl(doubtfulFilm());
    QVERIFY(desk.judge(Judgment::Kind::RejectAll));
    desk.world.setRevision(10, someDay);
    CrawlScope lenient = doubtfulFilm();
    lenient.acceptAbove = 40;
    for (int crawl = 0; crawl < 3; ++crawl) {
        desk.crawl(lenient);
        QCOMPARE(desk.counts.accepted, 0);
        QCOMPARE(desk.item.state, ReviewState::Open);
        QCOMPARE(desk.item.reason, QStringLiteral("rejected_before"));
        QCOMPARE(desk.offeredAgain(), OfferedAgain::PageChanged);
    }
    QVERIFY(desk.judge(Judgment::Kind::RejectAll));
    desk.crawl(lenient);
    QCOMPARE(desk.item.state, ReviewState::Rejected); // this very revision was rejected now
    QVERIFY(desk.item.candidates.isEmpty());
}

void TstMemoryOfNo::takenBack()
{
    MOVIEDB_DATABASE(database);
    Desk desk(database);
    desk.crawl(doubtfulFilm());
    QVERIFY(desk.judge(Judgment::Kind::RejectAll));
    QVERIFY(desk.undo());
    desk.crawl(doubtfulFilm());
    QCOMPARE(desk.item.state, ReviewState::Open);
    QCOMPARE(desk.item.candidates.size(), 1);
    QCOMPARE(desk.offeredAgain(), OfferedAgain::No);
}

void TstMemoryOfNo::noArticle()
{
    MOVIEDB_DATABASE(database);
    Desk desk(database);
    desk.crawl(doubtfulFilm());
    QVERIFY(desk.judge(Judgment::Kind::NoArticle));
    for (int crawl = 0; crawl < 3; ++crawl) {
        QCOMPARE(desk.crawl(doubtfulFilm()), QStringList());
        QCOMPARE(desk.counts.accepted, 1);
        QCOMPARE(desk.item.state, ReviewState::NoArticle);
        QCOMPARE(desk.films, 1);
    }
    QVERIFY(desk.item.checkedAt.isEmpty());
}

void TstMemoryOfNo::noArticleIsLookedForAgain()
{
    MOVIEDB_DATABASE(database);
    Desk desk(database);
    desk.crawl(filmOfNoPage());
    QCOMPARE(desk.item.state, ReviewState::Open);
    QVERIFY(desk.judge(Judgment::Kind::NoArticle));
    QCOMPARE(desk.crawl(filmOfNoPage()), QStringList());
    desk.settings.recheckDays = 0;
    QVERIFY(!desk.crawl(filmOfNoPage()).isEmpty());
    QCOMPARE(desk.item.state, ReviewState::NoArticle);
    QVERIFY(!desk.item.checkedAt.isEmpty());
    QCOMPARE(desk.films, 1);
    desk.settings.recheckDays = 180;
    QCOMPARE(desk.crawl(filmOfNoPage()), QStringList());
}

void TstMemoryOfNo::articleThatIsThereNow()
{
    MOVIEDB_DATABASE(database);
    Desk desk(database);
    desk.crawl(doubtfulFilm());
    QVERIFY(desk.judge(Judgment::Kind::NoArticle));
    desk.settings.recheckDays = 0;
    desk.crawl(doubtfulFilm());
    QCOMPARE(desk.item.state, ReviewState::Open);
    QCOMPARE(desk.item.candidates.size(), 1);
    QVERIFY(desk.item.decidedAt.isEmpty());
    CrawlScope lenient = doubtfulFilm();
    lenient.acceptAbove = 40;
    desk.crawl(lenient);
    QCOMPARE(desk.counts.accepted, 1);
    QCOMPARE(desk.films, 1); // the film that was stored without an article has it now
}

QTEST_GUILESS_MAIN(TstMemoryOfNo)
#include "tst_memoryofno.moc"
