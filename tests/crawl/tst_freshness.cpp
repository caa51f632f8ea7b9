// Which kept answer stands for a new one, and for how long.
#include "core/crawl/kept/freshness.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::crawl;

Q_DECLARE_METATYPE(moviedb::crawl::Wanted)

namespace {

const QDateTime noon(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC);

SourceInfo lantern()
{
    SourceInfo source;
    source.id = QStringLiteral("lantern");
    source.kinds = {
        {.kind = NeedKind{QStringLiteral("pages")}, .keeps = Keeps::LikePages},
        {.kind = NeedKind{QStringLiteral("details")}, .keeps = Keeps::LikeDetails, .vouched = true},
        {.kind = NeedKind{QStringLiteral("search")}, .keeps = Keeps::LikeSearches},
        {.kind = NeedKind{QStringLiteral("people")}, .keeps = Keeps::LikePages, .givesNames = true},
        {.kind = NeedKind{QStringLiteral("gallery")}}};
    return source;
}

Freshness::Hours hours(int pages, int searches, int details, int names)
{
    Freshness::Hours hours;
    hours.pages = pages;
    hours.searches = searches;
    hours.details = details;
    hours.names = names;
    return hours;
}

Need need(const QString &kind, const QString &source = QStringLiteral("lantern"))
{
    return {source, NeedKind{kind}, QStringLiteral("Salt_Road")};
}

} // namespace

class TstFreshness : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void kinds_data();
    void kinds();
    void nothingIsFreshByItself();
    void vouchedFor_data();
    void vouchedFor();
};

void TstFreshness::kinds_data()
{
    QTest::addColumn<Need>("asked");
    QTest::addColumn<Wanted>("wanted");
    QTest::addColumn<qint64>("secondsAgo");
    QTest::addColumn<bool>("fresh");
    const Need page = need(QStringLiteral("pages"));
    const Need search = need(QStringLiteral("search"));
    const Need person = need(QStringLiteral("people"));
    const auto row = [](const char *name, const Need &asked, Wanted wanted, qint64 secondsAgo, bool fresh) {
        QTest::newRow(name) << asked << wanted << secondsAgo << fresh;
    };
    row("a page of this moment", page, Wanted::Facts, 0, true);
    row("a page, a second before its time is over", page, Wanted::Facts, 48 * 3600 - 1, true);
    row("a page, when its time is over", page, Wanted::Facts, 48 * 3600, false);
    row("a search has a time of its own", search, Wanted::Facts, 2 * 3600 - 1, true);
    row("a search, when that is over", search, Wanted::Facts, 2 * 3600, false);
    const Need details = need(QStringLiteral("details"));
    row("details have a time of their own", details, Wanted::Facts, 12 * 3600 - 1, true);
    row("details, when that is over", details, Wanted::Facts, 12 * 3600, false);
    row("a gallery is asked for each time", need(QStringLiteral("gallery")), Wanted::Facts, 0, false);
    row("a kind that the source does not serve", need(QStringLiteral("items")), Wanted::Facts, 0, false);
    row("another source", need(QStringLiteral("pages"), QStringLiteral("ledger")), Wanted::Facts, 0, false);
    row("a page of the future: a clock was wrong", page, Wanted::Facts, -60, false);
    row("a person's facts are those of a page", person, Wanted::Facts, 48 * 3600, false);
    row("a person's name keeps longer", person, Wanted::Name, 500 * 3600 - 1, true);
    row("a person's name, when its time is over", person, Wanted::Name, 500 * 3600, false);
    row("a page gives no names", page, Wanted::Name, 48 * 3600, false);
    row("a name of the future", person, Wanted::Name, -60, false);
}

void TstFreshness::kinds()
{
    QFETCH(Need, asked);
    QFETCH(Wanted, wanted);
    QFETCH(qint64, secondsAgo);
    const Freshness freshness({lantern()}, hours(48, 2, 12, 500));
    QTEST(freshness.isFresh(asked, wanted, noon.addSecs(-secondsAgo), noon), "fresh");
}

void TstFreshness::nothingIsFreshByItself()
{
    const Need page = need(QStringLiteral("pages"));
    QVERIFY(!Freshness().keeps(page));
    QVERIFY(!Freshness().isFresh(page, Wanted::Facts, noon, noon));
    const Freshness off({lantern()}, hours(0, 0, 12, 500));
    QVERIFY(!off.keeps(page));
    for (const char *kind : {"people", "details"}) // each time means each time
        QVERIFY2(!off.keeps(need(QLatin1String(kind))), kind);
    const Freshness pagesOnly({lantern()}, hours(1, 0, 0, 0));
    QVERIFY(pagesOnly.keeps(page) && !pagesOnly.keeps(need(QStringLiteral("search"))));
    QVERIFY(!pagesOnly.isFresh(page, Wanted::Facts, QDateTime(), noon));
    // Who sets less for names than for pages has a page for the name.
    QVERIFY(pagesOnly.isFresh(need(QStringLiteral("people")), Wanted::Name, noon.addSecs(-3599), noon));
}

void TstFreshness::vouchedFor_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("hoursAgo");
    QTest::addColumn<int>("vouchedHours");
    QTest::addColumn<Wanted>("wanted");
    QTest::addColumn<bool>("fresh");
    const auto row = [](const char *name, const char *kind, int hoursAgo, int vouchedHours, bool fresh,
                        Wanted wanted = Wanted::Facts) {
        QTest::newRow(name) << kind << hoursAgo << vouchedHours << wanted << fresh;
    };
    row("details keep longer", "details", 99, 100, true);
    row("details, when that is over", "details", 100, 100, false);
    row("never shorter than by themselves", "details", 11, 1, true);
    row("a page is vouched for by nothing", "pages", 48, 100, false);
    row("a person's name keeps as long as a name", "people", 499, 100, true, Wanted::Name);
    row("what is wanted anew is not fresh", "details", 1, 100, false, Wanted::Anew);
}

void TstFreshness::vouchedFor()
{
    QFETCH(QString, kind);
    QFETCH(int, hoursAgo);
    QFETCH(int, vouchedHours);
    QFETCH(Wanted, wanted);
    Freshness::Hours given = hours(48, 2, 12, 500);
    given.vouched = vouchedHours;
    const Freshness freshness({lantern()}, given);
    QTEST(freshness.isFresh(need(kind), wanted, noon.addSecs(-3600LL * hoursAgo), noon, true), "fresh");
    given.details = 0; // each time means each time
    QVERIFY(!Freshness({lantern()}, given).keeps(need(QStringLiteral("details"))));
}

QTEST_GUILESS_MAIN(TstFreshness)
#include "tst_freshness.moc"
