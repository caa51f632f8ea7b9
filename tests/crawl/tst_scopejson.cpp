// What a run keeps of its scope is read again by the start that goes on with it, however much it is.
#include "core/crawl/run/scopejson.h"

#include <QTest>

using namespace moviedb;

class TestScopeJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAListOfManyTitles();
    void keepsEveryField();
};

// Lists may have 100,000 titles.
void TestScopeJson::keepsAListOfManyTitles()
{
    constexpr int titles = 61000;
    CrawlScope scope;
    scope.kind = CrawlScope::Kind::Entries;
    for (int i = 0; i < titles; ++i) {
        GalleryEntry entry;
        entry.title = QStringLiteral("Amber %1").arg(i);
        entry.imdbId = QStringLiteral("tt%1").arg(1000000 + i);
        scope.entries.append(entry);
    }
    const auto kept = crawl::scopeFromJson(crawl::scopeToJson(scope));
    QVERIFY2(kept.ok(), qPrintable(kept.ok() ? QString() : kept.error().oneLine()));
    QCOMPARE(kept->entries.size(), titles);
    QCOMPARE(kept->entries.last().title, scope.entries.last().title);
}

void TestScopeJson::keepsEveryField()
{
    CrawlScope scope;
    scope.kind = CrawlScope::Kind::Provider;
    scope.gallery = QStringLiteral("gallery");
    scope.country = QStringLiteral("FR");
    scope.provider = QStringLiteral("xyz");
    scope.url = QStringLiteral("https://example.org/");
    scope.limits.titles = 40;
    scope.acceptAbove = 0.75;
    const auto kept = crawl::scopeFromJson(crawl::scopeToJson(scope));
    QVERIFY(kept.ok());
    QCOMPARE(crawl::scopeToJson(*kept), crawl::scopeToJson(scope));
    QCOMPARE(kept->acceptAbove, scope.acceptAbove);
    QCOMPARE(kept->limits.titles, 40);
}

QTEST_GUILESS_MAIN(TestScopeJson)
#include "tst_scopejson.moc"
