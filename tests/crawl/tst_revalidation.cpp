// What tells that a kept answer is still good, and what the answer to that means, with the sources as they are.
#include "core/crawl/kept/revalidation.h"
#include "core/sources/wikidata/wikidatasource.h"
#include "core/sources/wikipedia/wikipediasource.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::crawl;
using Verdict = Revalidation::Verdict;

namespace {

const QDateTime noon(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC);

Revalidation revalidation()
{
    const SourceSetup setup{{}, QStringLiteral("US"), QStringLiteral("en"), {}};
    return {{wikipedia::makeSource(setup), wikidata::makeSource(setup)}, 48};
}

Document documentOf(const QString &source, const NeedKind &kind, const QString &key)
{
    Document document;
    document.source = source;
    document.kind = kind;
    document.key = key;
    document.url = QStringLiteral("https://example.org/wiki/") + key;
    document.revision = QStringLiteral("88");
    document.body = R"({"pageprops":{"wikibase_item":"Q5"},"revisions":[{"revid":88}]})";
    document.fetchedAt = noon.addDays(-3);
    return document;
}

Document pageOf(const QString &key)
{
    return documentOf(QStringLiteral("wikipedia"), wikipedia::need::pages, key);
}

Document itemOf(const QString &key)
{
    return documentOf(QStringLiteral("wikidata"), wikidata::need::entities, key);
}

Document without(Document document, void (*change)(Document &))
{
    change(document);
    return document;
}

} // namespace

class TstRevalidation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void questions_data();
    void questions();
    void answers_data();
    void answers();
    void whatHasNotSettled_data();
    void whatHasNotSettled();
    void itemsRest_data();
    void itemsRest();
    void nothingWasAsked();
};

void TstRevalidation::questions_data()
{
    QTest::addColumn<Document>("kept");
    QTest::addColumn<QString>("check"); // source, kind and key; empty = only all of it tells
    const auto missing = [](Document &document) { document.missing = true; };
    const auto unknown = [](Document &document) { document.revision.clear(); };
    const QString key = QStringLiteral("Salt_Road");
    QTest::newRow("a page") << pageOf(key) << QStringLiteral("wikipedia revisions Salt_Road");
    QTest::newRow("a page that was not there") << without(pageOf(key), missing) << QString();
    QTest::newRow("a page of no known revision") << without(pageOf(key), unknown) << QString();
    QTest::newRow("a search") << documentOf(QStringLiteral("wikipedia"), wikipedia::need::search, key)
                              << QString();
    QTest::newRow("a name") << documentOf(QStringLiteral("wikipedia"), wikipedia::need::pageNames, key)
                            << QString();
    QTest::newRow("a check itself") << documentOf(QStringLiteral("wikipedia"), wikipedia::need::revisions,
                                                  key)
                                    << QString();
    QTest::newRow("an item") << itemOf(QStringLiteral("Q5"))
                             << QStringLiteral("wikidata entity_revisions Q5");
    QTest::newRow("an item that was not there")
        << without(itemOf(QStringLiteral("Q5")), missing) << QString();
    QTest::newRow("an item of no known revision")
        << without(itemOf(QStringLiteral("Q5")), unknown) << QString();
    Document byPage = documentOf(QStringLiteral("wikidata"), wikidata::need::entitiesByPage, key);
    QTest::newRow("an item found by its page, which address tells no item") << byPage << QString();
    byPage.url = QStringLiteral("https://www.wikidata.org/wiki/Q7");
    QTest::newRow("an item found by its page") << byPage << QStringLiteral("wikidata entity_revisions Q7");
    QTest::newRow("which items have an id")
        << documentOf(QStringLiteral("wikidata"), wikidata::need::itemsByImdbId, key) << QString();
    QTest::newRow("a source that is not there any more")
        << documentOf(QStringLiteral("ledger"), wikipedia::need::pages, key) << QString();
}

void TstRevalidation::questions()
{
    QFETCH(Document, kept);
    kept.body.clear();
    const auto check = revalidation().checkOf(kept);
    QTEST(check ? QStringList({check->source, check->kind.name, check->key}).join(u' ') : QString(), "check");
}

void TstRevalidation::answers_data()
{
    QTest::addColumn<Document>("kept");
    QTest::addColumn<Document>("check");
    QTest::addColumn<bool>("good");
    const Document page = pageOf(QStringLiteral("Salt_Road"));
    const Document item = itemOf(QStringLiteral("Q5"));
    const auto row = [](const char *name, const Document &kept, bool good, void (*change)(Document &)) {
        QTest::newRow(name) << kept << without(kept, change) << good;
    };
    row("a page as it was", page, true, [](Document &) {});
    row("another revision", page, false, [](Document &check) { check.revision = QStringLiteral("89"); });
    row("an earlier revision", page, false, [](Document &check) { check.revision = QStringLiteral("8"); });
    row("no revision is told", page, false, [](Document &check) { check.revision.clear(); });
    row("a page that is gone", page, false, [](Document &check) { check.missing = true; });
    row("a page that leads elsewhere", page, false,
        [](Document &check) { check.url = QStringLiteral("https://example.org/wiki/Salt_Road_(film)"); });
    row("a page of another item", page, false, [](Document &check) { check.body.replace("Q5", "Q6"); });
    row("a page without its item", page, false,
        [](Document &check) { check.body = R"({"revisions":[{"revid":88}]})"; });
    row("an answer that cannot be read", page, false, [](Document &check) { check.body = "{"; });
    row("an item as it was", item, true, [](Document &check) { check.body = R"({"id":"Q5"})"; });
    row("an item that was changed", item, false,
        [](Document &check) { check.revision = QStringLiteral("89"); });
    row("an item that is gone", item, false, [](Document &check) { check.missing = true; });
    row("an item that was merged into another", item, false,
        [](Document &check) { check.url = QStringLiteral("https://example.org/wiki/Q6"); });
    QTest::newRow("what was not there is not confirmed")
        << without(page, [](Document &kept) { kept.missing = true; }) << page << false;
    QTest::newRow("two unknown revisions are not the same")
        << without(page, [](Document &kept) { kept.revision.clear(); })
        << without(page, [](Document &kept) { kept.revision.clear(); }) << false;
}

void TstRevalidation::answers()
{
    QFETCH(Document, kept);
    QFETCH(Document, check);
    QFETCH(bool, good);
    check.fetchedAt = noon;
    Revalidation asked = revalidation();
    asked.told({kept.source, kept.kind, kept.key}, check);
    QCOMPARE(asked.verdict(kept), good ? Verdict::Same : Verdict::Changed);
    QCOMPARE(asked.toldAt({kept.source, kept.kind, kept.key}), noon);
}

void TstRevalidation::whatHasNotSettled_data()
{
    QTest::addColumn<int>("keptHoursAgo");
    QTest::addColumn<QByteArray>("changedAt");
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<int>("settledAfterHours");
    QTest::addColumn<Verdict>("verdict");
    const auto row = [](const char *name, int keptHoursAgo, const char *changedAt, const char *item,
                        int settledAfterHours, Verdict verdict) {
        QTest::newRow(name) << keptHoursAgo << QByteArray(changedAt) << QByteArray(item) << settledAfterHours
                            << verdict;
    };
    row("changed an hour ago", 72, "2026-03-04T11:00:00Z", "Q5", 48, Verdict::Unsettled);
    row("a second before it has settled", 72, "2026-03-02T12:00:01Z", "Q5", 48, Verdict::Unsettled);
    row("when it has settled", 72, "2026-03-02T12:00:00Z", "Q5", 48, Verdict::Changed);
    row("every change counts at once", 72, "2026-03-04T11:00:00Z", "Q5", 0, Verdict::Changed);
    row("no time is told", 72, "", "Q5", 48, Verdict::Changed);
    row("a time that is none", 72, "yesterday", "Q5", 48, Verdict::Changed);
    row("another item: it is another film now", 72, "2026-03-04T11:00:00Z", "Q6", 48, Verdict::Changed);
    row("read after that change", 30, "2026-03-02T13:00:00Z", "Q5", 48, Verdict::Changed);
    row("a page that never rests, within a week", 167, "2026-03-04T11:00:00Z", "Q5", 48, Verdict::Unsettled);
    row("a page that never rests, after a week", 168, "2026-03-04T11:00:00Z", "Q5", 48, Verdict::Changed);
}

void TstRevalidation::whatHasNotSettled()
{
    QFETCH(int, keptHoursAgo);
    QFETCH(QByteArray, changedAt);
    QFETCH(QByteArray, item);
    QFETCH(int, settledAfterHours);
    const SourceSetup setup{{}, QStringLiteral("US"), QStringLiteral("en"), {}};
    Revalidation asked({wikipedia::makeSource(setup)}, settledAfterHours);
    Document kept = pageOf(QStringLiteral("Salt_Road"));
    kept.fetchedAt = noon.addSecs(-3600LL * keptHoursAgo);
    Document check = kept;
    check.fetchedAt = noon;
    check.revision = QStringLiteral("89");
    check.body = R"({"pageprops":{"wikibase_item":")" + item +
                 R"("},"revisions":[{"revid":89,"timestamp":")" + changedAt + R"("}]})";
    asked.told({kept.source, kept.kind, kept.key}, check);
    QTEST(asked.verdict(kept), "verdict");
}

void TstRevalidation::itemsRest_data()
{
    QTest::addColumn<int>("keptHoursAgo");
    QTest::addColumn<QByteArray>("modified");
    QTest::addColumn<QString>("url");
    QTest::addColumn<Verdict>("verdict");
    const QString same = itemOf(QStringLiteral("Q5")).url;
    const auto row = [](const char *name, int keptHoursAgo, const char *modified, const QString &url,
                        Verdict verdict) {
        QTest::newRow(name) << keptHoursAgo << QByteArray(modified) << url << verdict;
    };
    row("changed an hour ago", 200, "2026-03-04T11:00:00Z", same, Verdict::Unsettled);
    row("when it has settled", 200, "2026-03-02T12:00:00Z", same, Verdict::Changed);
    row("no time is told", 200, "", same, Verdict::Changed);
    row("it is another one now", 200, "2026-03-04T11:00:00Z", same + u'1', Verdict::Changed);
    row("one that never rests, within two weeks", 335, "2026-03-04T11:00:00Z", same, Verdict::Unsettled);
    row("one that never rests, after two weeks", 336, "2026-03-04T11:00:00Z", same, Verdict::Changed);
}

void TstRevalidation::itemsRest()
{
    QFETCH(int, keptHoursAgo);
    QFETCH(QByteArray, modified);
    QFETCH(QString, url);
    const SourceSetup setup{{}, QStringLiteral("US"), QStringLiteral("en"), {}};
    Revalidation asked({wikidata::makeSource(setup)}, 48, 168);
    Document kept = itemOf(QStringLiteral("Q5"));
    kept.fetchedAt = noon.addSecs(-3600LL * keptHoursAgo);
    Document check = kept;
    check.url = url;
    check.fetchedAt = noon;
    check.revision = QStringLiteral("89");
    check.body = R"({"id":"Q5","lastrevid":89,"modified":")" + modified + R"("})";
    asked.told({kept.source, kept.kind, kept.key}, check);
    QTEST(asked.verdict(kept), "verdict");
}

void TstRevalidation::nothingWasAsked()
{
    Revalidation asked = revalidation();
    const Document page = pageOf(QStringLiteral("Salt_Road"));
    asked.told({page.source, page.kind, QStringLiteral("Other")}, page);
    QCOMPARE(asked.verdict(page), Verdict::Unknown);
    QVERIFY(!asked.toldAt({page.source, page.kind, page.key}).isValid());
    QVERIFY(!Revalidation().checkOf(page));
}

QTEST_GUILESS_MAIN(TstRevalidation)
#include "tst_revalidation.moc"
