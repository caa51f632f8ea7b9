// What a crawl is said to cost, beside what crawls of invented worlds have cost (requests of first crawls, counted by the server).
#include "core/crawl/service/forecasting.h"
#include "core/domain/sourcenames.h"

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

} // namespace

class TstForecast : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void besideWhatWasCounted_data();
    void besideWhatWasCounted();
    void idsSaveRequests();
    void limitOfTitlesCounts();
    void slowestServiceDecides();
};

void TstForecast::besideWhatWasCounted_data()
{
    QTest::addColumn<int>("titles");
    QTest::addColumn<int>("counted");
    QTest::newRow("100 films") << 100 << 20;
    QTest::newRow("500 films of one world") << 500 << 77;
    QTest::newRow("500 films of another") << 500 << 77;
    QTest::newRow("500 films of a third") << 500 << 93;
    QTest::newRow("2,000 films") << 2000 << 295;
}

void TstForecast::besideWhatWasCounted()
{
    QFETCH(int, titles);
    QFETCH(int, counted);
    const int told = forecastFor(gallery(), titles, settingsWith(true)).requests;
    QVERIFY2(told >= counted * 0.85 && told <= counted * 1.15, qPrintable(QString::number(told)));
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
    QVERIFY2(forecast.seconds >= 61 && forecast.seconds <= 120,
             qPrintable(QString::number(forecast.seconds)));
}

QTEST_GUILESS_MAIN(TstForecast)
#include "tst_forecast.moc"
