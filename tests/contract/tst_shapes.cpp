#include "core/contract/entryjson.h"
#include "core/contract/searchanswer.h"
#include "core/contract/shapes.h"
#include "core/contract/summaryjson.h"

#include <QTest>

using namespace moviedb;

class TestShapes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void values_data();
    void values();
    void listLineHasEveryKeyInOrder();
    void detailedEntryKeepsItsStoredForm();
    void entriesAreReadBack();
    void storedScopesOfEarlierVersionsAreRead();
    void foreignListLines_data();
    void foreignListLines();
    void summaryStates();
    void summaryNamesTheCommonestFailure();
    void storedSummaryKeepsItsForm();
    void searchAnswers();
    void reviewPartsStayNumbers();
    void movieLeavesRowTimesOut();
    void badUnicodeIsReplaced();
};

void TestShapes::values_data()
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

void TestShapes::values()
{
    QFETCH(QVariant, value);
    QFETCH(QByteArray, json);
    QCOMPARE(contract::toBytes(contract::value(value)), json);
}

void TestShapes::listLineHasEveryKeyInOrder()
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

// Entries are compared as text in the database, so the text of an entry must never change.
void TestShapes::detailedEntryKeepsItsStoredForm()
{
    GalleryEntry entry;
    entry.listId = QStringLiteral("x");
    entry.title = QStringLiteral("Tide");
    entry.directors = {QStringLiteral("Ada")};
    QCOMPARE(contract::toBytes(contract::detailedEntry(entry)),
             QByteArray(R"({"movie_list_id":"x","title":"Tide","year":null,"jw_href":"","wiki_href":null,)"
                        R"("justwatch_id":null,"imdb_id":null,"tmdb_id":null,"wikidata_id":null,)"
                        R"("original_title":null,"runtime":null,"directors":["Ada"],"cast":[],)"
                        R"("poster_url":null,"detailed":false})"));
}

void TestShapes::entriesAreReadBack()
{
    GalleryEntry entry;
    entry.listId = QStringLiteral("x");
    entry.title = QStringLiteral("Tide");
    entry.year = 1999;
    entry.jwHref = QStringLiteral("/us/movie/tide");
    entry.tmdbId = QStringLiteral("7");
    const auto line = parseJson(contract::toBytes(contract::movieListLine(entry)));
    QVERIFY(line.ok());
    QVERIFY(contract::readEntry(JsonPlace(*line)) == entry);
    const auto strict = contract::readMovieListLine(JsonPlace(*line));
    QVERIFY(strict.ok() && *strict == entry);
    entry.runtime = 90;
    entry.cast = {QStringLiteral("Cy")};
    entry.detailed = true;
    const auto detailed = parseJson(contract::toBytes(contract::detailedEntry(entry)));
    QVERIFY(detailed.ok());
    QVERIFY(contract::readEntry(JsonPlace(*detailed)) == entry);
}

void TestShapes::storedScopesOfEarlierVersionsAreRead()
{
    const auto json = parseJson(R"({"list_id":"x","title":"Tide","year":1999,"jw_href":"","imdb_id":"tt1"})");
    QVERIFY(json.ok());
    const GalleryEntry entry = contract::readEntry(JsonPlace(*json));
    QCOMPARE(entry.listId, QStringLiteral("x"));
    QCOMPARE(entry.imdbId, QStringLiteral("tt1"));
}

void TestShapes::foreignListLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("path"); // of the error; "" = taken
    QTest::newRow("title alone") << QByteArray(R"({"title":" Tide "})") << QString();
    QTest::newRow("nulls") << QByteArray(R"({"title":"Tide","year":null,"imdb_id":null})") << QString();
    QTest::newRow("no object") << QByteArray(R"(["Tide"])") << QStringLiteral("$");
    QTest::newRow("title is a number") << QByteArray(R"({"title":7})") << QStringLiteral("$.title");
    QTest::newRow("year is text") << QByteArray(R"({"title":"Tide","year":"1999"})")
                                  << QStringLiteral("$.year");
    QTest::newRow("id is a list") << QByteArray(R"({"title":"Tide","tmdb_id":[7]})")
                                  << QStringLiteral("$.tmdb_id");
}

void TestShapes::foreignListLines()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, path);
    const auto json = parseJson(line);
    QVERIFY(json.ok());
    const auto entry = contract::readMovieListLine(JsonPlace(*json));
    QCOMPARE(entry.ok(), path.isEmpty());
    if (entry)
        QCOMPARE(entry->title, QStringLiteral("Tide"));
    else
        QCOMPARE(entry.error().where, path);
}

void TestShapes::summaryNamesTheCommonestFailure()
{
    const auto entry = [](EntryState state, const char *reason) {
        EntryStatus status;
        status.state = state;
        status.reason = QString::fromLatin1(reason);
        return status;
    };
    CrawlSummary summary;
    QVERIFY(contract::toBytes(contract::crawlSummary(summary)).contains(R"("commonest_failure":null)"));
    summary.commonestFailure =
        commonestFailure({entry(EntryState::Failed, "Cut short. (https://a/1)"),
                          entry(EntryState::Failed, "No answer. (https://a/2)"),
                          entry(EntryState::Failed, "No answer. (https://a/3) Try again later."),
                          entry(EntryState::Review, "title"), entry(EntryState::Review, "title"),
                          entry(EntryState::None, "title")});
    QVERIFY(
        contract::toBytes(contract::crawlSummary(summary)).contains(R"("commonest_failure":"No answer.")"));
    QVERIFY(contract::toBytes(contract::crawlSummary(summary)).contains(R"("warnings":[])"));
    summary.counts.reused = 12;
    QVERIFY(contract::toBytes(contract::crawlSummary(summary)).contains(R"("reused":12)"));
    summary.counts.changedAtSource = 3;
    QVERIFY(contract::toBytes(contract::crawlSummary(summary)).contains(R"("changed_at_source":3)"));
    summary.warnings = {QStringLiteral("JustWatch: gone")};
    QVERIFY(contract::toBytes(contract::crawlSummary(summary)).contains(R"("warnings":["JustWatch: gone"])"));
    QVERIFY(contract::toBytes(contract::crawlSummary(summary)).contains(R"("remarks":[])"));
    summary.remarks = {QStringLiteral("line 5: no title")};
    QVERIFY(contract::toBytes(contract::crawlSummary(summary)).contains(R"("remarks":["line 5: no title"])"));
}

void TestShapes::storedSummaryKeepsItsForm()
{
    CrawlSummary summary;
    summary.counts.runId = 4;
    summary.counts.listed = 3;
    summary.counts.requestsByHost[QStringLiteral("en.wikipedia.org")] = 4;
    const QByteArray counts =
        R"({"listed":3,"accepted":0,"review":0,"none":0,"stored":0,"unchanged":0,"failed":0,)"
        R"("skipped":0,"requests":0,"bytes":0,"elapsed_ms":0)";
    QCOMPARE(contract::toBytes(contract::storedSummary(summary)), counts + '}');
    summary.stoppedBy = QStringLiteral("limit");
    summary.reached.requests = 500;
    QCOMPARE(contract::toBytes(contract::storedSummary(summary)),
             counts + R"(,"reached_limit":{"requests":500}})");
}

void TestShapes::searchAnswers()
{
    SearchHit hit;
    hit.id = 9;
    hit.key = QStringLiteral("Tide_(film)");
    hit.title = QStringLiteral("Tide (film)");
    hit.excerptHtml = QStringLiteral("<b>tide</b>");
    const QByteArray page(R"-("description":null,"excerpt":"<b>tide</b>","id":9,"key":"Tide_(film)",)-"
                          R"-("matched_title":null,"thumbnail":null,"title":"Tide (film)")-");
    QCOMPARE(contract::toBytes(contract::pagesAnswer({hit})), "{\"how_many\":1,\"pages\":[{" + page + "}]}");
    QCOMPARE(contract::toBytes(contract::moviesAnswer({{hit, QStringLiteral("u"), PageKind::Film, 0.98765}})),
             "{\"how_many\":1,\"movies\":[{" + page +
                 R"(,"url":"u","kind":"film","film_probability":0.9877}]})");
    hit.thumbnail.emplace();
    hit.thumbnail->width = 60;
    QVERIFY(contract::toBytes(contract::pagesAnswer({hit}))
                .contains(
                    R"("thumbnail":{"duration":null,"height":null,"mimetype":null,"url":null,"width":60})"));
    QCOMPARE(contract::toBytes(contract::failedAnswer("movies", QStringLiteral("No answer."))),
             QByteArray(R"({"movies":[],"how_many":0,"error":"No answer."})"));
}

void TestShapes::summaryStates()
{
    CrawlSummary summary;
    summary.counts.listed = 3;
    summary.counts.accepted = 2;
    summary.counts.failed = 1;
    summary.counts.requestsByHost[QStringLiteral("en.wikipedia.org")] = 4;
    QByteArray line = contract::toBytes(contract::crawlSummary(summary));
    QVERIFY(line.contains(R"("requests_by_host":{"en.wikipedia.org":4})"));
    QVERIFY(line.endsWith(
        R"("resumed":false,"stopped_by":null,"warnings":[],"collapsed_fields":[],"remarks":[]})"));
    summary.stoppedBy = QStringLiteral("refused");
    line = contract::toBytes(contract::crawlSummary(summary));
    QVERIFY(line.contains(R"("stopped_by":"refused",)"));
    summary.reached.minutes = 10; // which did not end it
    QVERIFY(!contract::toBytes(contract::crawlSummary(summary)).contains("reached_limit"));
    summary.stoppedBy = QStringLiteral("limit");
    QVERIFY(contract::toBytes(contract::crawlSummary(summary))
                .contains(R"("stopped_by":"limit","reached_limit":{"minutes":10},)"));
}

void TestShapes::reviewPartsStayNumbers()
{
    ReviewItem item;
    item.reviewId = 4;
    item.entry.title = QStringLiteral("Tide");
    ScoredCandidate scored;
    scored.candidate.key = QStringLiteral("Tide_(film)");
    scored.score = 61.5;
    scored.parts = {{QStringLiteral("title"), 40}, {QStringLiteral("year"), 21.5}};
    item.candidates = {scored};
    const QByteArray line = contract::toBytes(contract::reviewLine(item, 180));
    QVERIFY2(line.contains(R"("score":61.5,"parts":{"title":40,"year":21.5},"would_accept_if":null)"),
             line.constData());
    QVERIFY(line.startsWith(R"({"id":4,"title":"Tide","year":null,"state":"open")"));
}

void TestShapes::movieLeavesRowTimesOut()
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

void TestShapes::badUnicodeIsReplaced()
{
    OrderedJson object = OrderedJson::object();
    object["title"] = std::string("a\xff");
    QCOMPARE(contract::toBytes(object), QByteArray("{\"title\":\"a\xef\xbf\xbd\"}"));
}

QTEST_GUILESS_MAIN(TestShapes)
#include "tst_shapes.moc"
