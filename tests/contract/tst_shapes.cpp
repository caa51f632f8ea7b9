#include "core/contract/shapes.h"

#include <QTest>

using namespace moviedb;

class ShapesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void values_data();
    void values();
    void listLineHasEveryKeyInOrder();
    void summaryStates();
    void reviewPartsStayNumbers();
    void movieLeavesRowTimesOut();
    void badUnicodeIsReplaced();
};

void ShapesTest::values_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("unknown") << QVariant() << QByteArray("null");
    QTest::newRow("whole decimal") << QVariant(25000000.0) << QByteArray("25000000");
    QTest::newRow("decimal") << QVariant(8.1) << QByteArray("8.1");
    QTest::newRow("cents") << QVariant(1234567.89) << QByteArray("1234567.89");
    QTest::newRow("integer") << QVariant(qint64(-3)) << QByteArray("-3");
    QTest::newRow("boolean") << QVariant(true) << QByteArray("true");
    QTest::newRow("text") << QVariant(QStringLiteral("a\"b")) << QByteArray(R"("a\"b")");
    QTest::newRow("empty text") << QVariant(QString::fromLatin1("")) << QByteArray(R"("")");
}

void ShapesTest::values()
{
    QFETCH(QVariant, value);
    QFETCH(QByteArray, json);
    QCOMPARE(contract::toBytes(contract::value(value)), json);
}

void ShapesTest::listLineHasEveryKeyInOrder()
{
    GalleryEntry entry;
    entry.listId = QStringLiteral("x");
    entry.title = QStringLiteral("Tide");
    entry.justwatchId = QStringLiteral("tm1");
    QCOMPARE(contract::toBytes(contract::movieListLine(entry)),
             QByteArray(R"({"movie_list_id":"x","title":"Tide","year":null,"jw_href":null,"wiki_href":null,)"
                        R"("justwatch_id":"tm1","imdb_id":null,"tmdb_id":null,"wikidata_id":null})"));
    entry.year = 1999;
    entry.imdbId = QStringLiteral("tt1");
    const QByteArray line = contract::toBytes(contract::movieListLine(entry));
    QVERIFY(line.contains(R"("year":1999)"));
    QVERIFY(line.contains(R"("imdb_id":"tt1")"));
}

void ShapesTest::summaryStates()
{
    CrawlSummary summary;
    summary.counts.listed = 3;
    summary.counts.accepted = 2;
    summary.counts.failed = 1;
    summary.counts.requestsByHost[QStringLiteral("en.wikipedia.org")] = 4;
    QByteArray line = contract::toBytes(contract::crawlSummary(summary));
    QVERIFY(line.contains(R"("requests_by_host":{"en.wikipedia.org":4})"));
    QVERIFY(line.endsWith(R"("resumed":false,"stopped_by":null})"));
    summary.stoppedBy = QStringLiteral("refused");
    line = contract::toBytes(contract::crawlSummary(summary));
    QVERIFY(line.endsWith(R"("stopped_by":"refused"})"));
}

void ShapesTest::reviewPartsStayNumbers()
{
    ReviewItem item;
    item.reviewId = 4;
    item.entry.title = QStringLiteral("Tide");
    ScoredCandidate scored;
    scored.candidate.key = QStringLiteral("Tide_(film)");
    scored.score = 61.5;
    scored.parts = {{QStringLiteral("title"), 40}, {QStringLiteral("year"), 21.5}};
    item.candidates = {scored};
    const QByteArray line = contract::toBytes(contract::reviewLine(item));
    QVERIFY2(line.contains(R"("score":61.5,"parts":{"title":40,"year":21.5},"would_accept_if":null)"),
             line.constData());
    QVERIFY(line.startsWith(R"({"id":4,"title":"Tide","year":null,"state":"open")"));
}

void ShapesTest::movieLeavesRowTimesOut()
{
    MovieDocument document;
    document.columns = {{QStringLiteral("movie_id"), qint64(1)},
                        {QStringLiteral("title"), QStringLiteral("Tide")},
                        {QStringLiteral("created_at"), QStringLiteral("2026-01-01T00:00:00Z")}};
    LinkedRow actor;
    actor.columns = {{QStringLiteral("name"), QStringLiteral("Ada")},
                     {QStringLiteral("updated_at"), QStringLiteral("2026-01-01T00:00:00Z")}};
    actor.role = QStringLiteral("Rosa");
    actor.billingOrder = 1;
    document.lists[QStringLiteral("cast")] = {actor};
    const QByteArray line = contract::toBytes(contract::movie(document));
    QVERIFY2(line.contains(R"("movie_id":1,"title":"Tide","created_at":null)"), line.constData());
    QVERIFY2(line.contains(R"({"actor":{"name":"Ada","updated_at":null},"role":"Rosa","billing_order":1})"),
             line.constData());
    QVERIFY(line.contains(R"("directors":[])"));
}

void ShapesTest::badUnicodeIsReplaced()
{
    OrderedJson object = OrderedJson::object();
    object["title"] = std::string("a\xff");
    QCOMPARE(contract::toBytes(object), QByteArray("{\"title\":\"a\xef\xbf\xbd\"}"));
}

QTEST_GUILESS_MAIN(ShapesTest)
#include "tst_shapes.moc"
