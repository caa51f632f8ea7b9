// Which kept answer stands for a new one, and for how long.
#include "core/crawl/fetch/freshness.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::crawl;

namespace {

const QDateTime noon(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC);

SourceInfo lantern()
{
    SourceInfo source;
    source.id = QStringLiteral("lantern");
    source.kinds = {{.kind = NeedKind{QStringLiteral("pages")}, .keeps = Keeps::LikePages},
                    {.kind = NeedKind{QStringLiteral("search")}, .keeps = Keeps::LikeSearches},
                    {.kind = NeedKind{QStringLiteral("gallery")}}};
    return source;
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
};

void TstFreshness::kinds_data()
{
    QTest::addColumn<Need>("asked");
    QTest::addColumn<qint64>("secondsAgo");
    QTest::addColumn<bool>("fresh");
    const Need page = need(QStringLiteral("pages"));
    const Need search = need(QStringLiteral("search"));
    QTest::newRow("a page of this moment") << page << 0LL << true;
    QTest::newRow("a page, a second before its time is over") << page << 48 * 3600LL - 1 << true;
    QTest::newRow("a page, when its time is over") << page << 48 * 3600LL << false;
    QTest::newRow("a search has a time of its own") << search << 2 * 3600LL - 1 << true;
    QTest::newRow("a search, when that is over") << search << 2 * 3600LL << false;
    QTest::newRow("a gallery is asked for each time") << need(QStringLiteral("gallery")) << 0LL << false;
    QTest::newRow("a kind that the source does not serve") << need(QStringLiteral("items")) << 0LL << false;
    QTest::newRow("another source") << need(QStringLiteral("pages"), QStringLiteral("ledger")) << 0LL
                                    << false;
    QTest::newRow("a page of the future: a clock was wrong") << page << -60LL << false;
}

void TstFreshness::kinds()
{
    QFETCH(Need, asked);
    QFETCH(qint64, secondsAgo);
    const Freshness freshness({lantern()}, 48, 2);
    QTEST(freshness.isFresh(asked, noon.addSecs(-secondsAgo), noon), "fresh");
}

void TstFreshness::nothingIsFreshByItself()
{
    const Need page = need(QStringLiteral("pages"));
    QVERIFY(!Freshness().keeps(page));
    QVERIFY(!Freshness().isFresh(page, noon, noon));
    const Freshness off({lantern()}, 0, 0);
    QVERIFY(!off.keeps(page));
    const Freshness pagesOnly({lantern()}, 1, 0);
    QVERIFY(pagesOnly.keeps(page) && !pagesOnly.keeps(need(QStringLiteral("search"))));
    QVERIFY(!pagesOnly.isFresh(page, QDateTime(), noon));
}

QTEST_GUILESS_MAIN(TstFreshness)
#include "tst_freshness.moc"
