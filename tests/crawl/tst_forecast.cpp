// What a crawl is said to cost, beside what crawls of invented worlds have cost (requests of first crawls, counted by the server).
#include "core/crawl/service/forecasting.h"
#include "core/domain/sourcenames.h"
#include "core/sources/registry/sources.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::crawl;

namespace {

Settings settingsWith(bool justwatch)
{
    Settings settings;
    settings.sources[source::justwatch].accepted = justwatch;
    return settings;
}

CrawlScope gallery()
{
    CrawlScope scope;
    scope.kind = CrawlScope::Kind::Provider;
    scope.gallery = QStringLiteral("provider:us/test");
    return scope;
}

CrawlScope list(int titles, const QString &imdbId = {})
{
    CrawlScope scope;
    scope.kind = CrawlScope::Kind::Entries;
    GalleryEntry entry;
    entry.title = QStringLiteral("Salt Road");
    entry.year = 1988;
    entry.imdbId = imdbId;
    scope.entries = QList<GalleryEntry>(titles, entry);
    return scope;
}

// As if everything had been kept so many hours ago; -1 = it is not there.
class KeptAtHours : public AnswerReader
{
public:
    KeptAtHours(QDateTime now, int pageHours, int detailHours, QHash<QString, int> nameHours = {})
        : m_now(std::move(now)), m_pageHours(pageHours), m_detailHours(detailHours),
          m_nameHours(std::move(nameHours))
    {
    }
    Result<std::optional<Document>> answer(const Need &need) override
    {
        if (!bodies.contains(need.key))
            return std::optional<Document>();
        Document document;
        document.source = need.source;
        document.kind = need.kind;
        document.key = need.key;
        document.body = bodies.value(need.key);
        return std::optional(std::move(document));
    }
    bool isEmpty() override { return false; }
    std::optional<Document> head(const Need &need) override
    {
        ++looks;
        const int usual = need.source == source::justwatch ? m_detailHours : m_pageHours;
        const int hours = m_nameHours.value(need.key, usual);
        if (hours < 0)
            return std::nullopt;
        Document document;
        document.fetchedAt = m_now.addSecs(-3600 * hours);
        return document;
    }

    int looks = 0;
    QHash<QString, QByteArray> bodies; // by key

private:
    QDateTime m_now;
    int m_pageHours;
    int m_detailHours;
    QHash<QString, int> m_nameHours; // by item
};

// The item of a film: its director and one of its cast.
QByteArray filmNaming(const QByteArray &director, const QByteArray &actor)
{
    const auto statement = [](const QByteArray &property, const QByteArray &item) {
        return QByteArray(R"("%1":[{"rank":"normal","mainsnak":{"snaktype":"value","property":"%1",)"
                          R"("datavalue":{"type":"wikibase-entityid","value":{"id":"%2"}}}}])")
            .replace("%1", property)
            .replace("%2", item);
    };
    return R"({"id":"Q1","claims":{)" + statement("P57", director) + ',' + statement("P161", actor) + "}}";
}

} // namespace

class TstForecast : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void besideWhatWasCounted_data();
    void besideWhatWasCounted();
    void whatIsKeptIsNotAskedFor_data();
    void whatIsKeptIsNotAskedFor();
    void lookedUpInTheStoreOfAnswers_data();
    void lookedUpInTheStoreOfAnswers();
    void itemsWithoutAPageAreChecked_data();
    void itemsWithoutAPageAreChecked();
    void whatTitlesNameIsKeptForLonger_data();
    void whatTitlesNameIsKeptForLonger();
    void idsSaveRequests();
    void limitOfTitlesCounts();
    void slowestServiceDecides();
};

void TstForecast::besideWhatWasCounted_data()
{
    QTest::addColumn<int>("titles");
    QTest::addColumn<int>("counted");
    QTest::newRow("100 films") << 100 << 20;
    // Six worlds take 67 to 83: what decides is how many films only a search of words finds.
    QTest::newRow("500 films of one world") << 500 << 67;
    QTest::newRow("500 films of another") << 500 << 70;
    QTest::newRow("500 films of a third") << 500 << 75;
    QTest::newRow("500 films, many of them searched for") << 500 << 83;
    QTest::newRow("2,000 films") << 2000 << 281;
}

void TstForecast::besideWhatWasCounted()
{
    QFETCH(int, titles);
    QFETCH(int, counted);
    const int told = forecastFor(gallery(), titles, settingsWith(true)).requests;
    QVERIFY2(told >= counted * 0.85 && told <= counted * 1.15, qPrintable(QString::number(told)));
}

// Requests of second crawls, as counted by the server.
void TstForecast::whatIsKeptIsNotAskedFor_data()
{
    QTest::addColumn<int>("titles");
    QTest::addColumn<KnownTitles>("known");
    QTest::addColumn<int>("counted");
    QTest::newRow("500 films at once") << 500 << KnownTitles{1, 0, 1, 0, 0, 0, true} << 2;
    QTest::newRow("2,000 films at once") << 2000 << KnownTitles{1, 0, 1, 0, 0, 0, true} << 8;
    QTest::newRow("500 films after three days") << 500 << KnownTitles{0, 1, 1, 0.02, 0, 0, true} << 13;
    QTest::newRow("2,000 films after three days") << 2000 << KnownTitles{0, 1, 1, 0.02, 0, 0, true} << 54;
    QTest::newRow("500 films after eight days") << 500 << KnownTitles{0, 1, 0, 1, 1, 0, true} << 54;
    QTest::newRow("2,000 films after eight days") << 2000 << KnownTitles{0, 1, 0, 1, 1, 0, true} << 212;
    QTest::newRow("500 films after forty days") << 500 << KnownTitles{0, 1, 0, 1, 1, 1, true} << 73;
    QTest::newRow("2,000 films after forty days") << 2000 << KnownTitles{0, 1, 0, 1, 1, 1, true} << 273;
    QTest::newRow("nothing is kept") << 500 << KnownTitles{} << 71;
}

void TstForecast::whatIsKeptIsNotAskedFor()
{
    QFETCH(int, titles);
    QFETCH(KnownTitles, known);
    QFETCH(int, counted);
    const int told = forecastFor(gallery(), titles, settingsWith(true), known).requests;
    QVERIFY2(told >= counted * 0.85 && told <= counted * 1.15, qPrintable(QString::number(told)));
}

void TstForecast::lookedUpInTheStoreOfAnswers_data()
{
    QTest::addColumn<int>("pageHours"); // since it was kept; -1 = it is not
    QTest::addColumn<int>("detailHours");
    QTest::addColumn<QString>("page");
    QTest::addColumn<double>("fresh");
    QTest::addColumn<double>("aged");
    QTest::addColumn<double>("freshDetails");
    const QString page = QStringLiteral("Salt_Road");
    QTest::newRow("read an hour ago") << 1 << 1 << page << 1.0 << 0.0 << 1.0;
    QTest::newRow("read two days ago") << 48 << 48 << page << 0.0 << 1.0 << 1.0;
    QTest::newRow("read eight days ago") << 192 << 192 << page << 0.0 << 1.0 << 0.0;
    QTest::newRow("only the details are new") << 48 << 1 << page << 0.0 << 1.0 << 1.0;
    QTest::newRow("never read") << -1 << -1 << page << 0.0 << 0.0 << 0.0;
    QTest::newRow("the page was thrown away") << -1 << 1 << page << 0.0 << 0.0 << 0.0;
    QTest::newRow("without a page, an hour ago") << -1 << 1 << QString() << 1.0 << 0.0 << 1.0;
    QTest::newRow("without a page, long ago") << -1 << 192 << QString() << 0.0 << 1.0 << 0.0;
}

void TstForecast::lookedUpInTheStoreOfAnswers()
{
    QFETCH(int, pageHours);
    QFETCH(int, detailHours);
    QFETCH(QString, page);
    QFETCH(double, fresh);
    QFETCH(double, aged);
    QFETCH(double, freshDetails);
    const QDateTime now(QDate(2026, 11, 27), QTime(12, 0), Qt::UTC);
    KeptAtHours reader(now, pageHours, detailHours);
    EntryStatus title;
    title.entry.listId = QStringLiteral("tm1");
    title.entry.justwatchId = QStringLiteral("tm1");
    title.wikipediaKey = page;
    const Freshness freshness(sources::descriptions(), {24, 168, 24, 720, 168});
    const QList<EntryStatus> titles(3000, title);
    const KnownTitles known = knownTitles(titles, {}, reader, freshness, now);
    QVERIFY2(qAbs(known.fresh - fresh) < 1e-9, qPrintable(QString::number(known.fresh)));
    QVERIFY2(qAbs(known.aged - aged) < 1e-9, qPrintable(QString::number(known.aged)));
    QVERIFY2(qAbs(known.freshDetails - freshDetails) < 1e-9, qPrintable(QString::number(known.freshDetails)));
    QVERIFY(reader.looks <= 4 * 1000);
    QCOMPARE(known.agedNames, 0.0); // nobody knows what they name
    // A list of which that crawl had one title in four.
    const QSet<QString> wanted{QStringLiteral("tm1"), QStringLiteral("tm2"), QStringLiteral("tm3"),
                               QStringLiteral("tm4")};
    const KnownTitles quarter = knownTitles({title}, wanted, reader, freshness, now);
    QVERIFY(qAbs(quarter.fresh - fresh / 4) < 1e-9 && qAbs(quarter.aged - aged / 4) < 1e-9);
    const KnownTitles none = knownTitles({title}, {QStringLiteral("tm2")}, reader, freshness, now);
    QCOMPARE(none.fresh + none.aged, 0.0);
}

// Where there is no page that would vouch for it.
void TstForecast::itemsWithoutAPageAreChecked_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<int>("hours");
    QTest::addColumn<double>("agedItems");
    QTest::newRow("with a page, after two days") << QStringLiteral("Salt_Road") << 48 << 0.0;
    QTest::newRow("with a page, after eight") << QStringLiteral("Salt_Road") << 192 << 1.0;
    QTest::newRow("without, after an hour") << QString() << 1 << 0.0;
    QTest::newRow("without, after two days") << QString() << 48 << 1.0;
}

void TstForecast::itemsWithoutAPageAreChecked()
{
    QFETCH(QString, page);
    QFETCH(int, hours);
    QFETCH(double, agedItems);
    const QDateTime now(QDate(2026, 11, 27), QTime(12, 0), Qt::UTC);
    KeptAtHours reader(now, hours, hours);
    EntryStatus title;
    title.entry.listId = QStringLiteral("tm1");
    title.entry.justwatchId = QStringLiteral("tm1");
    title.entry.wikidataId = QStringLiteral("Q1");
    title.wikipediaKey = page;
    const Freshness freshness(sources::descriptions(), {24, 168, 24, 720, 168});
    QCOMPARE(knownTitles({title}, {}, reader, freshness, now).agedItems, agedItems);
}

void TstForecast::whatTitlesNameIsKeptForLonger_data()
{
    QTest::addColumn<QString>("item"); // as the list tells it
    QTest::addColumn<int>("directorHours");
    QTest::addColumn<int>("actorHours");
    QTest::addColumn<double>("agedNames");
    const QString item = QStringLiteral("Q1");
    QTest::newRow("both read this week") << item << 100 << 100 << 0.0;
    QTest::newRow("both read a month ago, or nearly") << item << 719 << 719 << 0.0;
    QTest::newRow("one longer ago") << item << 100 << 721 << 0.5;
    QTest::newRow("both longer ago") << item << 721 << 2000 << 1.0;
    QTest::newRow("one is not kept") << item << -1 << 2000 << 1.0;
    QTest::newRow("the item is known by the page only") << QString() << 721 << 2000 << 1.0;
    QTest::newRow("the item was thrown away") << QStringLiteral("Q2") << 721 << 2000 << 0.0;
}

void TstForecast::whatTitlesNameIsKeptForLonger()
{
    QFETCH(QString, item);
    QFETCH(int, directorHours);
    QFETCH(int, actorHours);
    QFETCH(double, agedNames);
    const QDateTime now(QDate(2026, 11, 27), QTime(12, 0), Qt::UTC);
    KeptAtHours reader(now, 48, 48,
                       {{QStringLiteral("Q57"), directorHours}, {QStringLiteral("Q161"), actorHours}});
    reader.bodies.insert(QStringLiteral("Q1"), filmNaming("Q57", "Q161"));
    reader.bodies.insert(QStringLiteral("Salt_Road"), R"({"pageprops":{"wikibase_item":"Q1"}})");
    EntryStatus title;
    title.entry.listId = QStringLiteral("tm1");
    title.entry.wikidataId = item;
    title.wikipediaKey = QStringLiteral("Salt_Road");
    const Freshness freshness(sources::descriptions(), {24, 168, 24, 720, 168});
    const KnownTitles known = knownTitles({title, title}, {}, reader, freshness, now);
    QCOMPARE(known.agedNames, agedNames);
    // A list of which that crawl had one title in two.
    const QSet<QString> wanted{QStringLiteral("tm1"), QStringLiteral("tm2")};
    QCOMPARE(knownTitles({title}, wanted, reader, freshness, now).agedNames, agedNames / 2);
}

// 583 requests were counted for 500 names with their years, 136 for 100.
void TstForecast::idsSaveRequests()
{
    const int bare = forecastFor(list(500), 500, settingsWith(true)).requests;
    QVERIFY2(bare >= 496 && bare <= 670, qPrintable(QString::number(bare)));
    const int few = forecastFor(list(100), 100, settingsWith(true)).requests;
    QVERIFY2(few >= 116 && few <= 156, qPrintable(QString::number(few)));
    QVERIFY(forecastFor(list(500, QStringLiteral("tt7000001")), 500, settingsWith(true)).requests < bare / 2);
    // Without the details a gallery's titles come bare, too.
    QVERIFY(forecastFor(gallery(), 500, settingsWith(false)).requests >= 496);
}

void TstForecast::limitOfTitlesCounts()
{
    CrawlScope scope = gallery();
    scope.limits.titles = 100;
    const Forecast limited = forecastFor(scope, 5000, settingsWith(true));
    QCOMPARE(limited.titles, 100);
    QCOMPARE(limited.requests, forecastFor(gallery(), 100, settingsWith(true)).requests);
    QCOMPARE(forecastFor(gallery(), 0, settingsWith(true)).titles, 0);
}

void TstForecast::slowestServiceDecides()
{
    const Forecast forecast = forecastFor(gallery(), 2000, settingsWith(true));
    QVERIFY2(forecast.seconds >= 49 && forecast.seconds <= 120,
             qPrintable(QString::number(forecast.seconds)));
}

QTEST_GUILESS_MAIN(TstForecast)
#include "tst_forecast.moc"
