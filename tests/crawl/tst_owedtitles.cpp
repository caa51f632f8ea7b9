// Decided films whose facts are owed, taken up with an unfinished run or on their own.
#include "core/crawl/run/owedtitles.h"
#include "tests/crawl/program.h"

#include <QTemporaryDir>

using namespace moviedb;
using namespace moviedb::test;

namespace {

EntryStatus statusOf(const char *listId, int position, EntryState state)
{
    EntryStatus status;
    status.entry.listId = QLatin1String(listId);
    status.position = position;
    status.state = state;
    return status;
}

ReviewItem owedItem(const char *listId)
{
    ReviewItem item;
    item.entry.listId = QLatin1String(listId);
    return item;
}

// Ten films as they are, and ten a year late: right, but to be settled by a person.
CrawlScope list()
{
    CrawlScope scope;
    scope.kind = CrawlScope::Kind::Entries;
    scope.gallery = QStringLiteral("list:films");
    for (int film = 0; film < 20; ++film) {
        GalleryEntry entry;
        entry.title = SmallWorld::title(film);
        entry.year = SmallWorld::year(film) + film / 10;
        entry.listId = listIdFor(entry, QStringLiteral("list"));
        if (!SmallWorld::key(film).isEmpty())
            scope.entries << entry;
    }
    return scope;
}

constexpr int keyed = 16; // films with a page
constexpr int late = 8;

} // namespace

class TstOwedTitles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void titlesToGoOnWith_data();
    void titlesToGoOnWith();
    void unfinishedRunTakesThemAlong();
    void onTheirOwn_data();
    void onTheirOwn();
    void newCrawlReadsThemToo();

private:
    static bool acceptBest(Program &program);
    static qsizetype owed(Program &program);
    std::unique_ptr<QTemporaryDir> m_folder;
};

// Decided, and the program ends before it reads any facts.
bool TstOwedTitles::acceptBest(Program &program)
{
    ReviewQuery query;
    query.states = {ReviewState::Open};
    const auto items = waitFor(program.store->reviewItems(query));
    if (!items || !items->ok())
        return false;
    QList<Judgment> judgments;
    for (const ReviewItem &item : **items)
        if (!item.candidates.isEmpty())
            judgments.append({item.reviewId, Judgment::Kind::Accept, item.candidates.first().candidate.key});
    const auto judged = waitFor(program.store->judge(judgments));
    return judgments.size() == late && judged && judged->ok();
}

qsizetype TstOwedTitles::owed(Program &program)
{
    const auto items = waitFor(program.store->decidedWithoutFacts({}));
    return items && items->ok() ? (*items)->size() : -1;
}

void TstOwedTitles::titlesToGoOnWith_data()
{
    QTest::addColumn<QList<EntryStatus>>("earlier");
    QTest::addColumn<QStringList>("owed");
    QTest::addColumn<QStringList>("titles");
    const EntryStatus stored = statusOf("stored", 1, EntryState::Accepted);
    const EntryStatus listed = statusOf("listed", 2, EntryState::Listed);
    const EntryStatus failed = statusOf("failed", 3, EntryState::Failed);
    const auto words = [](const char *text) {
        return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
    };
    QTest::newRow("no earlier run: the order of the review")
        << QList<EntryStatus>{} << words("b a") << words("b a");
    QTest::newRow("an earlier run keeps its order; the others follow")
        << QList<EntryStatus>{failed, listed, stored} << words("new failed listed")
        << words("stored listed failed new");
    QTest::newRow("a decision taken back is left out")
        << QList<EntryStatus>{stored, listed, failed} << words("failed") << words("stored failed");
}

void TstOwedTitles::titlesToGoOnWith()
{
    QFETCH(QList<EntryStatus>, earlier);
    QFETCH(QStringList, owed);
    QHash<QString, EntryStatus> byListId;
    for (const EntryStatus &status : earlier)
        byListId.insert(status.entry.listId, status);
    QList<ReviewItem> items;
    for (const QString &listId : owed)
        items << owedItem(listId.toLatin1().constData());
    QStringList titles;
    for (const GalleryEntry &entry : crawl::titlesToRead(byListId, items))
        titles << entry.listId;
    QTEST(titles, "titles");
}

void TstOwedTitles::unfinishedRunTakesThemAlong()
{
    SmallWorld world(20); // film 7 cannot be looked up at first: its run stays open
    world.add({QStringLiteral("prop=pageprops"), Trouble::Kind::Status, 400, -1, -1, 0}); // no names either
    world.add(
        {QStringLiteral("search/page?q=") + SmallWorld::title(7), Trouble::Kind::Status, 400, -1, -1, 0});
    {
        Program program(world, m_folder->path());
        const CrawlSummary summary = program.run(list());
        QCOMPARE(summary.counts.failed, 1);
        QCOMPARE(summary.counts.review, late);
        QVERIFY(acceptBest(program));
        QCOMPARE(owed(program), late);
    }
    world.clearTroubles();
    Program program(world, m_folder->path());
    const CrawlSummary summary = program.run(list());
    QVERIFY(summary.resumed);
    QCOMPARE(summary.counts.listed, keyed);
    QCOMPARE(summary.counts.accepted, keyed);
    QCOMPARE(program.movies().size(), keyed);
    QCOMPARE(owed(program), 0);
}

void TstOwedTitles::onTheirOwn_data()
{
    QTest::addColumn<bool>("named");
    QTest::newRow("the crawl that found them is to go on") << true;
    QTest::newRow("whatever is unfinished is to go on") << false;
}

void TstOwedTitles::onTheirOwn()
{
    QFETCH(bool, named);
    SmallWorld world(20);
    Program program(world, m_folder->path());
    QCOMPARE(program.run(list()).counts.accepted, keyed - late);
    QVERIFY(acceptBest(program));
    const CrawlSummary summary = program.run(named ? list() : CrawlScope());
    QCOMPARE(summary.error, QString());
    QCOMPARE(summary.counts.gallery, crawl::reviewGallery());
    QCOMPARE(summary.counts.listed, late);
    QCOMPARE(summary.counts.stored, late);
    QCOMPARE(owed(program), 0);
    if (named)
        QCOMPARE(program.run(list()).counts.unchanged, keyed); // nothing is owed: a new crawl
    else
        QVERIFY(program.run(CrawlScope()).error.contains(QStringLiteral("no unfinished crawl")));
}

void TstOwedTitles::newCrawlReadsThemToo()
{
    SmallWorld world(20);
    Program program(world, m_folder->path());
    program.run(list());
    QVERIFY(acceptBest(program));
    CrawlScope anew = list();
    anew.resume = false;
    const CrawlSummary summary = program.run(anew);
    QCOMPARE(summary.counts.listed, keyed);
    QCOMPARE(summary.counts.accepted, keyed);
    QCOMPARE(owed(program), 0);
}

QTEST_GUILESS_MAIN(TstOwedTitles)
#include "tst_owedtitles.moc"
