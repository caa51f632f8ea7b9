// A crawl some days after another one: what has not changed since is not read again, and what has is.
#include "core/store/answers/sqlanswerstore.h"
#include "core/store/engine/connection.h"
#include "tests/crawl/program.h"

#include <QRegularExpression>
#include <QTemporaryDir>

using namespace moviedb;
using namespace moviedb::test;

namespace {

const QString pageChecks = QStringLiteral("rvprop=ids|timestamp");
const QString wholePages = QStringLiteral("rvprop=ids|content");
const QString itemChecks = QStringLiteral("&props=info&");
const QString wholeItems = QStringLiteral("&props=labels|");

// What was asked for, in the order of this list. Items of people begin with Q5 in this world, those of films with Q1.
QStringList kindsOf(const QStringList &log)
{
    QStringList kinds;
    const auto add = [&](const char *kind, const QStringList &requests) {
        if (!requests.isEmpty())
            kinds << QLatin1String(kind);
    };
    static const QRegularExpression person(QStringLiteral("\\bQ5\\d{5}"));
    add("page checks", log.filter(pageChecks));
    add("pages", log.filter(wholePages));
    add("item checks", log.filter(itemChecks));
    add("items", log.filter(wholeItems));
    add("people", (log.filter(itemChecks) + log.filter(wholeItems)).filter(person));
    add("details", log.filter(QStringLiteral("TitleDetails")));
    add("searches", log.filter(QStringLiteral("search/page")));
    add("ids", log.filter(QStringLiteral("sparql")));
    return kinds;
}

} // namespace

class TstAgedAnswers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void whatIsAsked_data();
    void whatIsAsked();
    void onlyWhatHasChangedIsReadAgain_data();
    void onlyWhatHasChangedIsReadAgain();
    void detailsAreReadAgainWhenTheListSaysSomethingElse();
    void anItemWaitsForItsArticle();
    void aChangeOfAnItemRests();
    void providersAreAskedForAgainWhenOneIsNotKnown();
    void aChangeOfTodayIsNotBelievedYet();
    void whatIsNotConfirmedIsReadAgain_data();
    void whatIsNotConfirmedIsReadAgain();

private:
    QString in(const QString &name) const { return m_folder->path() + QLatin1Char('/') + name; }
    Settings settings() const;
    CrawlSummary crawl(SmallWorld &world, const Settings &settings, bool anew = false);
    void age(int hours);

    std::unique_ptr<QTemporaryDir> m_folder;
    QStringList m_asked; // in the last crawl
};

Settings TstAgedAnswers::settings() const
{
    const Settings usual;
    Settings settings = SmallWorld::settings(m_folder->path());
    settings.pagesFreshHours = usual.pagesFreshHours;
    settings.searchesFreshHours = usual.searchesFreshHours;
    return settings;
}

CrawlSummary TstAgedAnswers::crawl(SmallWorld &world, const Settings &settings, bool anew)
{
    CrawlParts parts = world.parts();
    parts.answers = store::makeAnswerStore(in(QStringLiteral("answers.sqlite")), qint64(100) << 20);
    const qsizetype before = world.log().size();
    CrawlScope scope = provider();
    scope.anew = anew;
    const CrawlSummary summary = Program(parts, settings).run(scope);
    m_asked = world.log().mid(before);
    return summary;
}

void TstAgedAnswers::age(int hours)
{
    store::ConnectionOptions options;
    options.url.path = in(QStringLiteral("answers.sqlite"));
    auto file = store::Connection::open(options);
    QVERIFY(file.ok());
    QVERIFY((*file)
                ->execute(QStringLiteral("UPDATE answers SET fetched = fetched - ?"),
                          {qint64(hours) * 3600 * 1000})
                .ok());
}

void TstAgedAnswers::whatIsAsked_data()
{
    QTest::addColumn<int>("hours");
    QTest::addColumn<int>("pagesFreshHours");
    QTest::addColumn<bool>("anew");
    QTest::addColumn<QStringList>("asked");
    QTest::addColumn<QStringList>("askedInTheNextCrawl");
    const auto words = [](const char *text) { return QString::fromLatin1(text).split(QStringLiteral(", ")); };
    const QStringList nothing;
    const QStringList all = words("pages, items, people, details");
    QTest::newRow("after an hour") << 1 << 24 << false << nothing << nothing;
    QTest::newRow("after three days: pages are checked, and items without one")
        << 72 << 24 << false << words("page checks, item checks") << nothing;
    QTest::newRow("after eight days: everything is checked")
        << 8 * 24 << 24 << false << words("page checks, item checks, details, searches, ids") << nothing;
    QTest::newRow("after two weeks: it is searched again")
        << 14 * 24 << 24 << false << words("page checks, item checks, details, searches, ids") << nothing;
    QTest::newRow("after two months: people are checked, too")
        << 60 * 24 << 24 << false << words("page checks, item checks, people, details, searches, ids")
        << nothing;
    QTest::newRow("anew: nothing is checked") << 72 << 24 << true << all + words("searches, ids") << nothing;
    QTest::newRow("pages are asked for each time: nothing is checked, and nothing keeps longer")
        << 72 << 0 << false << all << all;
}

void TstAgedAnswers::whatIsAsked()
{
    QFETCH(int, hours);
    QFETCH(int, pagesFreshHours);
    QFETCH(bool, anew);
    SmallWorld world(30);
    Settings given = settings();
    QCOMPARE(crawl(world, given).counts.stored, 27);
    given.pagesFreshHours = pagesFreshHours;
    age(hours);
    const CrawlSummary later = crawl(world, given, anew);
    QTEST(kindsOf(m_asked), "asked");
    QCOMPARE(later.counts.unchanged, 27);
    QCOMPARE(crawl(world, given).counts.unchanged, 27); // what was confirmed is as good as new
    QTEST(kindsOf(m_asked), "askedInTheNextCrawl");
}

void TstAgedAnswers::onlyWhatHasChangedIsReadAgain_data()
{
    QTest::addColumn<int>("hours");
    QTest::addColumn<QList<int>>("pages");
    QTest::addColumn<QList<int>>("items");
    const QList<int> none;
    QTest::newRow("nothing") << 72 << none << none;
    QTest::newRow("one page") << 72 << QList<int>{3} << none;
    QTest::newRow("two pages") << 72 << QList<int>{3, 11} << none;
    QTest::newRow("an item whose page has changed, too") << 72 << QList<int>{4} << QList<int>{4};
    QTest::newRow("one item, when it is a week old") << 200 << none << QList<int>{4};
    QTest::newRow("one of each, when they are a week old") << 200 << QList<int>{3} << QList<int>{4};
}

void TstAgedAnswers::onlyWhatHasChangedIsReadAgain()
{
    QFETCH(int, hours);
    QFETCH(QList<int>, pages);
    QFETCH(QList<int>, items);
    SmallWorld world(30);
    crawl(world, settings());
    age(hours);
    for (const int film : pages)
        world.editPage(film);
    for (const int film : items)
        world.editItem(film);
    world.setBudget(
        QStringLiteral("$7 million")); // written on every page, but only these have a new revision
    const CrawlSummary later = crawl(world, settings());
    QSet<int> films(pages.cbegin(), pages.cend());
    films.unite({items.cbegin(), items.cend()});
    QCOMPARE(later.counts.stored, int(films.size()));
    QCOMPARE(later.counts.unchanged, 27 - later.counts.stored);
    QCOMPARE(later.counts.changedAtSource, int(pages.size() + items.size()));
    const QString askedPages = m_asked.filter(wholePages).join(u'\n');
    for (int film = 0; film < 30; ++film)
        QCOMPARE(askedPages.contains(SmallWorld::title(film)), pages.contains(film));
    QCOMPARE(m_asked.filter(wholePages).size(), pages.isEmpty() ? 0 : 1);
    QCOMPARE(m_asked.filter(wholeItems).size(), items.isEmpty() ? 0 : 1);
    QCOMPARE(crawl(world, settings()).counts.unchanged, 27);
    QVERIFY(kindsOf(m_asked).isEmpty());
}

void TstAgedAnswers::detailsAreReadAgainWhenTheListSaysSomethingElse()
{
    SmallWorld world(30);
    crawl(world, settings());
    age(72);
    crawl(world, settings());
    QVERIFY(m_asked.filter(QStringLiteral("TitleDetails")).isEmpty());
    age(72);
    world.setRuntime(95);
    crawl(world, settings());
    QCOMPARE(m_asked.filter(QStringLiteral("TitleDetails")).size(), 1);
    Settings daily = settings();
    daily.unchangedFreshHours = 0;
    age(72);
    crawl(world, daily);
    QCOMPARE(m_asked.filter(QStringLiteral("TitleDetails")).size(), 1);
}

// What is missed by asking for pages only: an item that changes alone is noticed when it is a week old.
void TstAgedAnswers::anItemWaitsForItsArticle()
{
    SmallWorld world(30);
    crawl(world, settings());
    age(72);
    world.editItem(4);
    QCOMPARE(crawl(world, settings()).counts.unchanged, 27);
    age(72);
    Settings daily = settings();
    daily.unchangedFreshHours = 0;
    QCOMPARE(crawl(world, daily).counts.changedAtSource, 1);
    world.editItem(4);
    age(169);
    QCOMPARE(crawl(world, settings()).counts.changedAtSource, 1);
}

void TstAgedAnswers::aChangeOfAnItemRests()
{
    SmallWorld world(30);
    crawl(world, settings());
    age(200);
    world.editItem(4);
    const auto hoursAgo = [](int hours) {
        return QDateTime::currentDateTimeUtc().addSecs(-3600LL * hours).toString(Qt::ISODate);
    };
    world.setItemsModified(hoursAgo(1));
    QCOMPARE(crawl(world, settings()).counts.changedAtSource, 0);
    QVERIFY(!m_asked.filter(itemChecks).isEmpty());
    crawl(world, settings()); // and it is looked at again, not only in a week
    QVERIFY(!m_asked.filter(itemChecks).isEmpty());
    world.setItemsModified(hoursAgo(49));
    QCOMPARE(crawl(world, settings()).counts.changedAtSource, 1);
}

void TstAgedAnswers::providersAreAskedForAgainWhenOneIsNotKnown()
{
    const auto packages = [this] { return m_asked.filter(QStringLiteral("\"Packages\"")).size(); };
    SmallWorld world(10);
    crawl(world, settings());
    QCOMPARE(packages(), 1);
    age(72);
    crawl(world, settings());
    QCOMPARE(packages(), 0);
    CrawlParts parts = world.parts();
    parts.answers = store::makeAnswerStore(in(QStringLiteral("answers.sqlite")), qint64(100) << 20);
    CrawlScope scope = provider();
    scope.gallery = QStringLiteral("provider:us/other");
    scope.provider = QStringLiteral("other");
    const qsizetype before = world.log().size();
    const CrawlSummary summary = Program(parts, settings()).run(scope);
    m_asked = world.log().mid(before);
    QCOMPARE(packages(), 1);
    QVERIFY2(summary.error.contains(QStringLiteral("other")), qPrintable(summary.error));
}

void TstAgedAnswers::aChangeOfTodayIsNotBelievedYet()
{
    SmallWorld world(10);
    crawl(world, settings());
    age(72);
    world.editPage(3);
    world.setBudget(QStringLiteral("$7 million"));
    world.setRevision(9, QDateTime::currentDateTimeUtc().addSecs(-3600).toString(Qt::ISODate));
    const CrawlSummary today = crawl(world, settings());
    QCOMPARE(today.counts.unchanged, 9);
    QCOMPARE(today.counts.changedAtSource, 0);
    QVERIFY(m_asked.filter(wholePages).isEmpty());
    crawl(world, settings()); // and it is looked at again, not only in a day
    QCOMPARE(kindsOf(m_asked), QStringList{QStringLiteral("page checks")});
    world.setRevision(9, QDateTime::currentDateTimeUtc().addSecs(-49 * 3600).toString(Qt::ISODate));
    const CrawlSummary settled = crawl(world, settings());
    QCOMPARE(settled.counts.stored, 1);
    QCOMPARE(settled.counts.changedAtSource, 1);
}

void TstAgedAnswers::whatIsNotConfirmedIsReadAgain_data()
{
    QTest::addColumn<QString>("check");
    QTest::addColumn<QString>("whole");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("pages: the check is refused") << pageChecks << wholePages << 400 << QByteArray("no");
    QTest::newRow("pages: it cannot be read") << pageChecks << wholePages << 200 << QByteArray("[]");
    QTest::newRow("pages: it knows none of them")
        << pageChecks << wholePages << 200 << QByteArray(R"({"query":{"pages":[]}})");
    QTest::newRow("items: the check is refused") << itemChecks << wholeItems << 400 << QByteArray("no");
    QTest::newRow("items: it knows none of them")
        << itemChecks << wholeItems << 200 << QByteArray(R"({"entities":{}})");
}

void TstAgedAnswers::whatIsNotConfirmedIsReadAgain()
{
    QFETCH(QString, check);
    QFETCH(QString, whole);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    SmallWorld world(10);
    crawl(world, settings());
    age(200);
    world.add({check, Trouble::Kind::Status, status, -1, -1, 0, body});
    world.setBudget(QStringLiteral("$7 million"));
    const CrawlSummary later = crawl(world, settings());
    QCOMPARE(later.counts.failed, 0);
    QCOMPARE(later.counts.accepted, 9);
    QVERIFY(!m_asked.filter(whole).isEmpty());
    QCOMPARE(later.counts.stored, whole == wholePages ? 8 : 0); // one has no article
}

QTEST_GUILESS_MAIN(TstAgedAnswers)
#include "tst_agedanswers.moc"
