#include "ui/tables/pagecache.h"

#include <QTest>

using moviedb::Row;
using moviedb::ui::PageCache;

class PageCacheTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsRowsBySegment();
    void forgetsTheLeastRecentlyUsed();
    void oldRowsStayReadable();
    void findsByKey();
    void replacesOneRow();
    void aReplacedRowOutlastsOlderPages();
};

namespace {

QList<Row> rowsFrom(qint64 first, int count)
{
    QList<Row> rows;
    for (int place = 0; place < count; ++place)
        rows.append(Row{{first + place}, {QStringLiteral("row %1").arg(first + place)}, {}});
    return rows;
}

void fill(PageCache &cache, qint64 segment)
{
    cache.insert(segment, rowsFrom(segment * PageCache::segmentRows, PageCache::segmentRows));
}

} // namespace

void PageCacheTest::keepsRowsBySegment()
{
    PageCache cache;
    QVERIFY(cache.row(0) == nullptr);
    QVERIFY(cache.needsLoading(0));
    cache.insert(2, rowsFrom(400, 30));
    QVERIFY(!cache.needsLoading(2));
    QCOMPARE(cache.row(400)->key, QVariantList{qint64(400)});
    QCOMPARE(cache.row(429)->values.first().toString(), QStringLiteral("row 429"));
    QVERIFY(cache.row(430) == nullptr); // the segment is shorter than a full one
    QVERIFY(cache.row(399) == nullptr);
    QVERIFY(cache.row(-1) == nullptr);
}

void PageCacheTest::forgetsTheLeastRecentlyUsed()
{
    PageCache cache;
    for (qint64 segment = 0; segment < PageCache::maxSegments; ++segment)
        fill(cache, segment);
    QVERIFY(cache.row(0) != nullptr); // segment 0 is the most recently used now
    fill(cache, 100);
    QCOMPARE(cache.segmentCount(), PageCache::maxSegments);
    QVERIFY(cache.contains(0));
    QVERIFY(!cache.contains(1));
    QVERIFY(cache.contains(100));
}

void PageCacheTest::oldRowsStayReadable()
{
    PageCache cache;
    fill(cache, 0);
    cache.markAllOld();
    QVERIFY(cache.needsLoading(0));
    QVERIFY(cache.row(5) != nullptr);
    fill(cache, 0);
    QVERIFY(!cache.needsLoading(0));
    cache.clear();
    QVERIFY(cache.row(5) == nullptr);
}

void PageCacheTest::findsByKey()
{
    PageCache cache;
    fill(cache, 0);
    fill(cache, 7);
    QCOMPARE(cache.find({qint64(1403)}), qint64(1403));
    QCOMPARE(cache.find({qint64(900)}), qint64(-1));
}

void PageCacheTest::replacesOneRow()
{
    PageCache cache;
    fill(cache, 0);
    QVERIFY(cache.replaceRow(3, Row{{qint64(3)}, {QStringLiteral("changed")}, {}}));
    QCOMPARE(cache.row(3)->values.first().toString(), QStringLiteral("changed"));
    QVERIFY(!cache.replaceRow(5000, Row{}));
}

void PageCacheTest::aReplacedRowOutlastsOlderPages()
{
    PageCache cache;
    fill(cache, 0);
    const quint64 before = cache.time();
    cache.replaceRow(3, Row{{qint64(3)}, {QStringLiteral("changed")}, {}});
    const quint64 after = cache.time();
    const auto shown = [&cache](quint64 asked) {
        return cache.upToDate(rowsFrom(0, 5), asked).at(3).values.first().toString();
    };
    QCOMPARE(shown(before), QStringLiteral("changed"));
    QCOMPARE(shown(after), QStringLiteral("row 3"));
    QCOMPARE(cache.upToDate(rowsFrom(0, 5), before).at(2).values.first().toString(), QStringLiteral("row 2"));
    cache.forgetReplaced();
    QCOMPARE(shown(before), QStringLiteral("row 3"));
}

QTEST_GUILESS_MAIN(PageCacheTest)
#include "tst_pagecache.moc"
