// What is asked of JustWatch, and how an answer falls apart into documents.
#include "core/base/jsonread.h"
#include "core/sources/justwatch/galleryaddress.h"
#include "core/sources/justwatch/galleryanswer.h"
#include "core/sources/justwatch/justwatchsource.h"
#include "core/sources/justwatch/packages.h"
#include "core/sources/justwatch/titledetails.h"
#include "tests/sources/answered.h"
#include "tests/sources/justwatchfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace moviedb;
using namespace moviedb::justwatch;
using moviedb::test::answered;
using moviedb::test::fixture;

namespace {

JustWatchSource source()
{
    return JustWatchSource(Endpoints(), QStringLiteral("US"), QStringLiteral("en"));
}

QByteArray refusal(const char *message)
{
    return QJsonDocument(
               QJsonObject{{QStringLiteral("errors"),
                            QJsonArray{QJsonObject{{QStringLiteral("message"), QString::fromUtf8(message)}}}},
                           {QStringLiteral("data"), QJsonValue()}})
        .toJson();
}

QByteArray queryOf(const Source &asked, const NeedKind &kind)
{
    GalleryKey gallery;
    gallery.country = QStringLiteral("US");
    const QString key = kind == need::titleDetails  ? QStringLiteral("tm1")
                        : kind == need::galleryPage ? gallery.text()
                                                    : QStringLiteral("US");
    return QByteArray::fromStdString(
        (*parseJson(asked.request(kind, {key})->body))["query"].get<std::string>());
}

} // namespace

class TestJustWatchSource : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void requests();
    void severalPagesAtOnce();
    void badRequests_data();
    void badRequests();
    void splitGivesADocumentPerKey();
    void splitAsksAgainWhenErrorsCameAlong();
    void aRemovedFieldCostsThatFieldOnly_data();
    void aRemovedFieldCostsThatFieldOnly();
    void asksWithoutWhatIsGone_data();
    void asksWithoutWhatIsGone();
    void asksForFewerWhenItWasTooMuch_data();
    void asksForFewerWhenItWasTooMuch();
    void fewerTitlesStillWithoutWhatIsGone();
    void oneTitleIsNeverTooMuch();
    void asksTheSameAfterOtherRefusals_data();
    void asksTheSameAfterOtherRefusals();
    void splitFailures_data();
    void splitFailures();
};

void TestJustWatchSource::requests()
{
    GalleryKey key;
    key.country = QStringLiteral("US");
    key.packageCode = QStringLiteral("mxx");
    key.yearTo = 1959;
    const auto gallery = source().request(need::galleryPage, {key.text()});
    QVERIFY(gallery.ok());
    QCOMPARE(gallery->method, QByteArray("POST"));
    QCOMPARE(gallery->service, QStringLiteral("justwatch"));
    Json body = *parseJson(gallery->body);
    QCOMPARE(body["variables"].dump(),
             std::string(R"({"after":"","country":"US","filter":{"objectTypes":["MOVIE"],"packages":["mxx"],)"
                         R"("releaseYear":{"max":1959}},"first":100,"language":"en"})"));
    key.first = 1;
    body = *parseJson(source().request(need::galleryPage, {key.text()})->body);
    QVERIFY(body["query"].get<std::string>().find("edges") == std::string::npos);
    QVERIFY(!body["variables"].contains("language")); // unused variables are refused
    key.pagePath = QStringLiteral("/us/provider/max/movies?page=2");
    const auto page = source().request(need::galleryPage, {key.text()});
    QCOMPARE(page->method, QByteArray("GET"));
    QCOMPARE(page->url.toString(), QStringLiteral("https://www.justwatch.com/us/provider/max/movies?page=2"));
    const auto details = source().request(need::titleDetails, {QStringLiteral("tm1"), QStringLiteral("tm2")});
    body = *parseJson(details->body);
    QVERIFY(body["query"].get<std::string>().find("t1: node(id: \"tm2\")") != std::string::npos);
    QCOMPARE(source().batchSize(need::titleDetails), 50);
    QCOMPARE(source().batchSize(NeedKind{QStringLiteral("search")}), 0);
}

void TestJustWatchSource::severalPagesAtOnce()
{
    GalleryKey first;
    first.country = QStringLiteral("US");
    first.packageCode = QStringLiteral("mxx");
    const QStringList keys{nextPage(first, QStringLiteral("MTAw")).text(),
                           nextPage(first, QStringLiteral("MjAw")).text()};
    const auto request = source().request(need::galleryPage, keys);
    QVERIFY(request.ok());
    const Json body = *parseJson(request->body);
    QCOMPARE(
        body["variables"].dump(),
        std::string(R"({"after0":"MTAw","after1":"MjAw","country":"US","filter0":{"objectTypes":["MOVIE"],)"
                    R"("packages":["mxx"]},"filter1":{"objectTypes":["MOVIE"],"packages":["mxx"]},)"
                    R"("first0":100,"first1":100,"language":"en"})"));
    const QString query = QString::fromStdString(body["query"].get<std::string>());
    QVERIFY(query.contains(
        QStringLiteral("p1: popularTitles(country: $country, filter: $filter1, first: $first1, "
                       "after: $after1, sortBy: ALPHABETICAL)")));
    const auto page = [](int total) {
        return QByteArray(R"({"totalCount":)") + QByteArray::number(total) +
               R"(,"pageInfo":{"hasNextPage":false},"edges":[]})";
    };
    const auto split = [&](const QByteArray &answer) {
        return source().split(need::galleryPage, keys, answered(answer, 200));
    };
    const auto both = split(R"({"data":{"p0":)" + page(7) + R"(,"p1":)" + page(8) + "}}");
    QVERIFY(both.ok());
    QCOMPARE(both->size(), 2);
    QCOMPARE(both->at(1).key, keys.at(1));
    QCOMPARE(parseGalleryAnswer(both->at(1).body, {})->total, 8);
    // One that did not come is asked for again; none at all is a failure.
    const auto one =
        split(R"({"errors":[{"message":"slow","path":["p1"]}],"data":{"p0":)" + page(7) + R"(,"p1":null}})");
    QVERIFY(one.ok());
    QCOMPARE(one->size(), 1);
    QVERIFY(!split(R"({"data":{"p0":null,"p1":null}})").ok());
    first.pagePath = QStringLiteral("/us/provider/max/movies?page=2");
    QVERIFY(!source().request(need::galleryPage, {keys.first(), first.text()}).ok());
}

void TestJustWatchSource::badRequests_data()
{
    QTest::addColumn<NeedKind>("kind");
    QTest::addColumn<QStringList>("keys");
    QTest::addColumn<Fault>("fault");
    QTest::newRow("hostile node id") << need::titleDetails
                                     << QStringList{QStringLiteral("tm1\") { x } y: node(id: \"tm2")}
                                     << Fault::NotFound;
    QTest::newRow("country") << need::packages << QStringList{QStringLiteral("us")} << Fault::NotFound;
    QTest::newRow("gallery key") << need::galleryPage << QStringList{QStringLiteral("nonsense")}
                                 << Fault::NotFound;
    QTest::newRow("no key") << need::titleDetails << QStringList{} << Fault::Usage;
    QTest::newRow("too many") << need::packages << QStringList{QStringLiteral("US"), QStringLiteral("IT")}
                              << Fault::Usage;
    QTest::newRow("other kind") << NeedKind{QStringLiteral("pages")} << QStringList{QStringLiteral("A")}
                                << Fault::Usage;
}

void TestJustWatchSource::badRequests()
{
    QFETCH(NeedKind, kind);
    QFETCH(QStringList, keys);
    QFETCH(Fault, fault);
    const auto request = source().request(kind, keys);
    QVERIFY(!request.ok());
    QCOMPARE(request.error().fault, fault);
}

void TestJustWatchSource::splitGivesADocumentPerKey()
{
    const QStringList keys{QStringLiteral("tm900001"), QStringLiteral("tm900002")};
    const auto documents = source().split(
        need::titleDetails, keys, answered("{\"data\":{\"t0\":" + fixture("node.json") + ",\"t1\":null}}"));
    QVERIFY(documents.ok());
    QCOMPARE(documents->size(), 2);
    QCOMPARE(documents->at(0).key, keys[0]);
    QVERIFY(!documents->at(0).missing);
    QCOMPARE(documents->at(0).url, QStringLiteral("https://www.justwatch.com/us/movie/the-salt-ladder"));
    QVERIFY(parseTitleDetails(documents->at(0), Endpoints(), QStringLiteral("US")).ok());
    QVERIFY(documents->at(1).missing);
    const auto packages =
        source().split(need::packages, {QStringLiteral("US")}, answered(fixture("packages.json")));
    QCOMPARE(packages->size(), 1);
    QVERIFY(parsePackages(packages->first().body).ok());
}

void TestJustWatchSource::splitAsksAgainWhenErrorsCameAlong()
{
    const QStringList keys{QStringLiteral("tm900001"), QStringLiteral("tm900002")};
    const QByteArray errors = "\"errors\":[{\"message\":\"timeout\",\"path\":[\"t1\"]}]";
    const auto partial = source().split(
        need::titleDetails, keys,
        answered("{\"data\":{\"t0\":" + fixture("node.json") + ",\"t1\":null}," + errors + "}"));
    QVERIFY(partial.ok());
    QCOMPARE(partial->size(), 1);
    const auto nothing = source().split(need::titleDetails, keys,
                                        answered("{\"data\":{\"t0\":null,\"t1\":null}," + errors + "}"));
    QVERIFY(!nothing.ok());
    QVERIFY(nothing.error().text.contains(QLatin1String("timeout")));
}

void TestJustWatchSource::aRemovedFieldCostsThatFieldOnly_data()
{
    QTest::addColumn<QByteArray>("node");
    QTest::addColumn<bool>("missing");
    QTest::newRow("scoring is null")
        << QByteArray(R"({"id":"tm1","content":{"title":"The Salt Ladder","scoring":null}})") << false;
    QTest::newRow("offers are null")
        << QByteArray(R"({"id":"tm1","content":{"title":"The Salt Ladder"},"offers":null})") << false;
    QTest::newRow("content is null") << QByteArray(R"({"id":"tm1","content":null})") << true;
    QTest::newRow("title is null") << QByteArray(R"({"id":"tm1","content":{"title":null}})") << true;
    QTest::newRow("title is a number") << QByteArray(R"({"id":"tm1","content":{"title":5}})") << true;
    QTest::newRow("content is a list") << QByteArray(R"({"id":"tm1","content":[]})") << true;
}

void TestJustWatchSource::aRemovedFieldCostsThatFieldOnly()
{
    QFETCH(QByteArray, node);
    QFETCH(bool, missing);
    const auto documents = source().split(
        need::titleDetails, {QStringLiteral("tm1")},
        answered("{\"errors\":[{\"message\":\"no such thing any more\"}],\"data\":{\"t0\":" + node + "}}"));
    QVERIFY(documents.ok());
    QCOMPARE(documents->size(), 1);
    QCOMPARE(documents->first().missing, missing);
    QCOMPARE(documents->first().warnings, QStringList(QStringLiteral("JustWatch: no such thing any more")));
    if (!missing)
        QVERIFY(parseTitleDetails(documents->first(), Endpoints(), QStringLiteral("US")).ok());
}

void TestJustWatchSource::asksWithoutWhatIsGone_data()
{
    QTest::addColumn<NeedKind>("kind");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after"); // what stands there instead
    const auto row = [](const char *name, const NeedKind &kind, const char *message, const char *before,
                        const char *after) {
        QTest::newRow(name) << kind << QByteArray(message) << QByteArray(before) << QByteArray(after);
    };
    const NeedKind &details = need::titleDetails;
    row("a value", details, R"(Cannot query field "jwRating" on type "Scoring".)", "tomatoMeter jwRating }",
        "tomatoMeter }");
    row("a value, with a better idea", details,
        R"(Cannot query field "jwRating" on type "Scoring". Did you mean "imdbScore"?)",
        "tomatoMeter jwRating }", "tomatoMeter }");
    row("a value with arguments", details, R"(Cannot query field "translation" on type "Genre".)",
        "genres { shortName translation(language: $language) }", "genres { shortName }");
    row("one of two of a name, by its type", details, R"(Cannot query field "shortName" on type "Genre".)",
        "genres { shortName translation(", "genres { translation(");
    row("the other one of a name", details, R"(Cannot query field "shortName" on type "Package".)",
        "clearName shortName technicalName }", "clearName technicalName }");
    row("an object", details, R"(Cannot query field "scoring" on type "MovieContent".)",
        "scoring { imdbScore imdbVotes tmdbScore tomatoMeter jwRating } ...", "} ...");
    row("a type", details, R"(Unknown type "MovieOrShowContent".)", "jwRating } ... on MovieOrShowContent {",
        "jwRating } } offers(");
    row("a type that is not of this place", details,
        R"(Fragment cannot be spread here as objects of type "Content" can never be of type "MovieOrShowContent".)",
        "jwRating } ... on MovieOrShowContent {", "jwRating } } offers(");
    row("an argument", details, R"(Unknown argument "platform" on field "Movie.offers".)", " offers(",
        "personId } } } }");
    row("an argument, in the older words", details,
        R"(Unknown argument "platform" on field "offers" of type "Movie".)", " offers(", "personId } } } }");
    row("an object that has become a value", details,
        R"(Field "genres" must not have a selection since type "[String]" has no subfields.)", "genres {",
        "posterUrl externalIds");
    row("a value that has become an object", details,
        R"(Field "runtime" of type "Runtime!" must have a selection of subfields. Did you mean "runtime { ... }"?)",
        "runtime shortDescription", "originalReleaseDate shortDescription");
    const char *jwRating = "tomatoMeter jwRating }";
    row("in single marks", details, "Cannot query field 'jwRating' on type 'Scoring'.", jwRating,
        "tomatoMeter }");
    row("in printed marks", details, "Cannot query field “jwRating” on type “Scoring”.", jwRating,
        "tomatoMeter }");
    row("in backticks", details, "The field `jwRating` does not exist on the type `Scoring`.", jwRating,
        "tomatoMeter }");
    row("that does not exist", details, "Field 'jwRating' doesn't exist on type 'Scoring'", jwRating,
        "tomatoMeter }");
    row("that is undefined", details,
        "Validation error (FieldUndefined@[node/content/scoring/jwRating]) : Field 'jwRating' in type "
        "'Scoring' is "
        "undefined",
        jwRating, "tomatoMeter }");
    row("that is not found", details, "field 'jwRating' not found in type: 'Scoring'", jwRating,
        "tomatoMeter }");
    row("that is unknown", details,
        R"(Unknown field "jwRating" on type "Scoring". Did you mean "imdbScore"?)", jwRating,
        "tomatoMeter }");
    row("of a type of a longer name", details, R"(Cannot query field "jwRating" on type "MovieScoringV2".)",
        jwRating, "tomatoMeter }");
    row("of a type that may be empty", details, R"(Cannot query field "jwRating" on type "Scoring!".)",
        jwRating, "tomatoMeter }");
    row("in another case", details, R"(cannot query field "jwRating" on type "Scoring")", jwRating,
        "tomatoMeter }");
    row("behind a place", details, R"([GraphQL] 1:120: Cannot query field "jwRating" on type "Scoring".)",
        jwRating, "tomatoMeter }");
    row("an argument that a field does not accept", details,
        "Field 'offers' doesn't accept argument 'platform'", " offers(", "personId } } } }");
    row("a condition that is none", details,
        "No such type MovieOrShowContent, so it can't be a fragment condition",
        "jwRating } ... on MovieOrShowContent {", "jwRating } } offers(");
    row("the price of an offer", details, "Field 'retailPriceValue' doesn't exist on type 'Offer'",
        "retailPriceValue currency", "presentationType currency");
    row("the end of an offer", details, R"(Cannot query field "availableTo" on type "Offer".)",
        "standardWebURL availableTo", "standardWebURL package");
    row("all ids", details, R"(Cannot query field "externalIds" on type "MovieContent".)", "externalIds {",
        "translation(language: $language) } scoring");
    row("one id", details, R"(Cannot query field "wikidataId" on type "ExternalIds".)", "tmdbId wikidataId",
        "tmdbId }");
    row("a character", details, R"(Cannot query field "characterName" on type "Credit".)",
        "name characterName personId", "name personId");
    row("countries", details, "field 'productionCountries' not found in type: 'MovieContent'",
        "ageCertification productionCountries", "ageCertification credits");
    row("the day of release", details, R"(Cannot query field "originalReleaseDate" on type "MovieContent".)",
        "originalReleaseYear originalReleaseDate", "originalReleaseYear runtime");
    row("of the gallery, the poster", need::galleryPage,
        "Field 'posterUrl' doesn't exist on type 'MovieContent'", "fullPath posterUrl",
        "fullPath externalIds");
    row("of the gallery", need::galleryPage, R"(Cannot query field "credits" on type "MovieContent".)",
        "credits(role: DIRECTOR)", "wikidataId } ... on");
    row("of the providers", need::packages, R"(Cannot query field "slug" on type "Package".)",
        "technicalName slug", "technicalName clearName");
}

void TestJustWatchSource::asksWithoutWhatIsGone()
{
    QFETCH(NeedKind, kind);
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QVERIFY2(queryOf(source(), kind).contains(before), queryOf(source(), kind));
    const auto less = source().askingLess(kind, answered(refusal(message), 422));
    QVERIFY(less.has_value() && less->source != nullptr);
    QVERIFY(less->words.contains(QString::fromUtf8(message)));
    const QByteArray query = queryOf(*less->source, kind);
    QVERIFY2(!query.contains(before) && query.contains(after), query);
    QCOMPARE(query.count('{'), query.count('}'));
    QVERIFY(!query.contains("{ }"));
    // Asked without it and refused for it once more: nothing is left to leave out.
    QVERIFY(!less->source->askingLess(kind, answered(refusal(message), 422)).has_value());
}

void TestJustWatchSource::asksForFewerWhenItWasTooMuch_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("fewer");
    const auto row = [](const char *name, int status, const QByteArray &body, bool fewer = true) {
        QTest::newRow(name) << status << body << fewer;
    };
    const QByteArray complexity = refusal("Query is too complex: 5200. Maximum allowed complexity: 5000");
    row("complexity, status 200", 200, complexity);
    row("complexity, status 400", 400, complexity);
    row("complexity, status 422", 422, refusal("operation complexity 12000 exceeds the limit"));
    row("a code of its own", 400,
        R"({"errors":[{"message":"not today","extensions":{"code":"TOO_BIG"}}],"data":null})");
    row("too many aliases", 400, refusal("Too many aliases in the query"));
    row("status 413, a web page", 413, "<html>Request Entity Too Large</html>");
    row("another reason", 400, refusal("internal error"), false);
    row("data beside it", 200,
        R"({"errors":[{"message":"Query is too complex"}],"data":{"t0":{"id":"tm1"}}})", false);
    row("a web page", 200, "<html>too large</html>", false);
    row("cut short", 200, R"({"errors":[{"message":"Query is too com)", false);
}

void TestJustWatchSource::asksForFewerWhenItWasTooMuch()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, fewer);
    const auto less = source().askingLess(need::titleDetails, answered(body, status));
    QCOMPARE(less.has_value(), fewer);
    if (!fewer)
        return;
    QVERIFY(less->source != nullptr && less->fewerKeys);
    QCOMPARE(less->source->batchSize(need::titleDetails), 25);
    QCOMPARE(queryOf(*less->source, need::titleDetails), queryOf(source(), need::titleDetails));
    // The whole ladder, to its end.
    SourcePointer asked = less->source;
    QList<int> sizes;
    while (const auto next = asked->askingLess(need::titleDetails, answered(body, status))) {
        asked = next->source;
        sizes << asked->batchSize(need::titleDetails);
    }
    QCOMPARE(sizes, (QList<int>{12, 6, 3, 1}));
    const auto fewerPages = source().askingLess(need::galleryPage, answered(body, status));
    QVERIFY(fewerPages && fewerPages->fewerKeys);
    QCOMPARE(fewerPages->source->batchSize(need::galleryPage), 2);
    QCOMPARE(fewerPages->source->batchSize(need::titleDetails), 50);
}

void TestJustWatchSource::fewerTitlesStillWithoutWhatIsGone()
{
    const QByteArray gone = refusal(R"(Cannot query field "scoring" on type "MovieContent".)");
    const QByteArray complexity = refusal("Query is too complex");
    const auto without = source().askingLess(need::titleDetails, answered(gone, 422));
    const auto fewer = without->source->askingLess(need::titleDetails, answered(complexity, 400));
    QVERIFY(!queryOf(*fewer->source, need::titleDetails).contains("scoring"));
    QCOMPARE(fewer->source->batchSize(need::titleDetails), 25);
    const auto first = source().askingLess(need::titleDetails, answered(complexity, 400));
    const auto both = first->source->askingLess(need::titleDetails, answered(gone, 422));
    QVERIFY(!queryOf(*both->source, need::titleDetails).contains("scoring"));
    QCOMPARE(both->source->batchSize(need::titleDetails), 25);
}

void TestJustWatchSource::oneTitleIsNeverTooMuch()
{
    const JustWatchSource one(Endpoints(), QStringLiteral("US"), QStringLiteral("en"), {}, {1, 1});
    QVERIFY(!one.askingLess(need::titleDetails, answered(refusal("Query is too complex"), 400)).has_value());
    QVERIFY(!one.request(need::titleDetails, {QStringLiteral("tm1"), QStringLiteral("tm2")}).ok());
    QVERIFY(!one.askingLess(need::galleryPage, answered(refusal("Query is too complex"), 400)).has_value());
    QCOMPARE(JustWatchSource(Endpoints(), {}, {}, {}, {0, 0}).batchSize(need::titleDetails), 1);
}

void TestJustWatchSource::asksTheSameAfterOtherRefusals_data()
{
    QTest::addColumn<NeedKind>("kind");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("useless"); // nothing is worth asking for
    QTest::newRow("a field that was never asked for")
        << need::titleDetails << refusal(R"(Cannot query field "budget" on type "Movie".)") << false;
    QTest::newRow("another reason") << need::titleDetails << refusal("timeout") << false;
    QTest::newRow("a value that is refused")
        << need::galleryPage << refusal(R"(Value "ALPHABETICAL" does not exist in "Sorting" enum.)") << false;
    QTest::newRow("data beside it") << need::titleDetails
                                    << QByteArray(
                                           R"({"errors":[{"message":"Cannot query field \"scoring\" on type )"
                                           R"(\"Movie\"."}],"data":{"t0":null}})")
                                    << false;
    QTest::newRow("a web page") << need::titleDetails << QByteArray("<html>no</html>") << false;
    QTest::newRow("the title") << need::titleDetails
                               << refusal(R"(Cannot query field "title" on type "MovieContent".)") << true;
    QTest::newRow("an argument of the list")
        << need::galleryPage << refusal(R"(Unknown argument "after" on field "Query.popularTitles".)")
        << true;
}

void TestJustWatchSource::asksTheSameAfterOtherRefusals()
{
    QFETCH(NeedKind, kind);
    QFETCH(QByteArray, body);
    QFETCH(bool, useless);
    const auto less = source().askingLess(kind, answered(body));
    QCOMPARE(less.has_value(), useless);
    QVERIFY(!less || less->source == nullptr);
}

void TestJustWatchSource::splitFailures_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("text");
    QTest::newRow("validation") << 422
                                << QByteArray(
                                       R"({"errors":[{"message":"Cannot query field \"x\""}],"data":null})")
                                << Fault::Parse << QStringLiteral("Cannot query field");
    QTest::newRow("validation in a good answer")
        << 200
        << QByteArray(R"({"errors":[{"message":"Cannot query field \"x\" on type \"Y\"."}],"data":null})")
        << Fault::Http << QStringLiteral("Cannot query field");
    QTest::newRow("validation without data")
        << 200
        << QByteArray(R"({"errors":[{"message":"x","extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]})")
        << Fault::Http << QStringLiteral("GRAPHQL_VALIDATION_FAILED");
    QTest::newRow("an error that may pass")
        << 200 << QByteArray(R"({"errors":[{"message":"timeout"}],"data":null})") << Fault::Parse
        << QStringLiteral("timeout");
    QTest::newRow("block page") << 403 << QByteArray("<html>no</html>") << Fault::Refused
                                << QStringLiteral("refuses");
    QTest::newRow("too fast") << 429 << QByteArray() << Fault::RateLimited << QString();
    QTest::newRow("down") << 500 << QByteArray("oops") << Fault::Http << QStringLiteral("500");
    QTest::newRow("web page") << 200 << QByteArray("<!DOCTYPE html><title>x</title>") << Fault::Parse
                              << QStringLiteral("web page");
    QTest::newRow("malformed") << 200 << QByteArray("{\"data\":") << Fault::Parse << QString();
    QTest::newRow("no data") << 200 << QByteArray("{\"data\":[]}") << Fault::Parse
                             << QStringLiteral("$.data");
}

void TestJustWatchSource::splitFailures()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(Fault, fault);
    QFETCH(QString, text);
    const auto documents =
        source().split(need::titleDetails, {QStringLiteral("tm1")}, answered(body, status));
    QVERIFY(!documents.ok());
    QCOMPARE(documents.error().fault, fault);
    QVERIFY2(documents.error().text.contains(text), qPrintable(documents.error().text));
}

QTEST_GUILESS_MAIN(TestJustWatchSource)
#include "tst_justwatchsource.moc"
