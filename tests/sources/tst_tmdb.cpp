// TMDB's requests, answers and facts. No recording was made: the shapes are built on the public documentation,
// https://developer.themoviedb.org/reference/find-by-id and https://developer.themoviedb.org/reference/movie-details
#include "core/sources/tmdb/tmdbsource.h"

#include "core/base/jsonread.h"
#include "tests/sources/answered.h"
#include "tests/sources/factreading.h"
#include "tests/support/bytesof.h"

#include <QTest>

using namespace moviedb;
using test::answered;
using test::value;

namespace {

const QString shortKey = QStringLiteral("0123456789abcdef0123456789abcdef");
const QString token = QString(30, u'a') + u'.' + QString(30, u'b') + u'.' + QString(30, u'c');

SourcePointer source(const QString &key = shortKey)
{
    return tmdb::makeSource({{}, QStringLiteral("US"), QStringLiteral("en"), key});
}

QByteArray fixture(const char *name)
{
    return test::bytesOf(QStringLiteral(TEST_DATA_DIR "/fixtures/tmdb/") + QLatin1String(name));
}

Document details(const QByteArray &body)
{
    Document document;
    document.source = QStringLiteral("tmdb");
    document.kind = tmdb::need::filmDetails;
    document.key = QStringLiteral("4711");
    document.body = body;
    document.url = QStringLiteral("https://www.themoviedb.org/movie/4711");
    document.fetchedAt = answered({}).fetchedAt;
    return document;
}

SourceFacts factsOf(const QByteArray &body)
{
    const auto facts = source()->facts({}, {details(body)});
    return facts && *facts ? **facts : SourceFacts();
}

QString snippet(const SourceFacts &facts, const char *field)
{
    for (const Fact &fact : facts.values)
        if (fact.field == QLatin1String(field))
            return fact.snippet;
    return {};
}

QStringList names(const SourceFacts &facts, const char *list)
{
    QStringList found;
    for (const LinkFact &link : facts.links)
        if (link.list == QLatin1String(list))
            found << (link.role.isEmpty() ? link.entity.name : link.entity.name + u'/' + link.role);
    return found;
}

} // namespace

class TmdbTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void requests_data();
    void requests();
    void refusedKeys_data();
    void refusedKeys();
    void shortKeyTravelsApartFromTheAddress();
    void tokenTravelsAsAHeader();
    void whatToAskNext_data();
    void whatToAskNext();
    void everythingOfAFilm();
    void zeroIsUnknown();
    void oddRowsAreLeftOut_data();
    void oddRowsAreLeftOut();
    void releaseOfTheCountry_data();
    void releaseOfTheCountry();
    void anotherFilmSaysNothing();
    void split_data();
    void split();
    void describesItself();
};

void TmdbTest::requests_data()
{
    QTest::addColumn<NeedKind>("kind");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("address");
    QTest::newRow("by IMDb id") << tmdb::need::filmByImdbId << QStringLiteral("tt0117998")
                                << QByteArray("https://api.themoviedb.org/3/find/"
                                              "tt0117998?external_source=imdb_id&language=en");
    QTest::newRow("film") << tmdb::need::filmDetails << QStringLiteral("664")
                          << QByteArray("https://api.themoviedb.org/3/movie/664?append_to_response="
                                        "credits%2Crelease_dates%2Cexternal_ids&language=en");
}

void TmdbTest::requests()
{
    QFETCH(NeedKind, kind);
    QFETCH(QString, key);
    const auto request = source()->request(kind, {key});
    QVERIFY(request.ok());
    QTEST(request->url.toEncoded(), "address");
    QCOMPARE(request->method, QByteArray("GET"));
    QCOMPARE(request->service, QStringLiteral("tmdb"));
}

void TmdbTest::refusedKeys_data()
{
    QTest::addColumn<NeedKind>("kind");
    QTest::addColumn<QStringList>("keys");
    QTest::addColumn<Fault>("fault");
    const QStringList none;
    QTest::newRow("no IMDb id") << tmdb::need::filmByImdbId << QStringList{QStringLiteral("664")}
                                << Fault::NotFound;
    QTest::newRow("a path") << tmdb::need::filmDetails << QStringList{QStringLiteral("664/../../x")}
                            << Fault::NotFound;
    QTest::newRow("a query") << tmdb::need::filmDetails << QStringList{QStringLiteral("664?a=b")}
                             << Fault::NotFound;
    QTest::newRow("empty") << tmdb::need::filmDetails << QStringList{QString()} << Fault::NotFound;
    QTest::newRow("none") << tmdb::need::filmDetails << none << Fault::Usage;
    QTest::newRow("two") << tmdb::need::filmDetails << QStringList{QStringLiteral("1"), QStringLiteral("2")}
                         << Fault::Usage;
    QTest::newRow("of another source")
        << NeedKind{QStringLiteral("pages")} << QStringList{QStringLiteral("A")} << Fault::Usage;
}

void TmdbTest::refusedKeys()
{
    QFETCH(NeedKind, kind);
    QFETCH(QStringList, keys);
    const auto request = source()->request(kind, keys);
    QVERIFY(!request.ok());
    QTEST(request.error().fault, "fault");
}

void TmdbTest::shortKeyTravelsApartFromTheAddress()
{
    const auto request = source()->request(tmdb::need::filmDetails, {QStringLiteral("664")});
    QCOMPARE(request->secretQuery, QByteArray("api_key=") + shortKey.toLatin1());
    QVERIFY(request->authorization.isEmpty());
    QVERIFY(!request->url.toString().contains(shortKey));
}

void TmdbTest::tokenTravelsAsAHeader()
{
    const auto request = source(token)->request(tmdb::need::filmDetails, {QStringLiteral("664")});
    QCOMPARE(request->authorization, QByteArray("Bearer ") + token.toLatin1());
    QVERIFY(request->secretQuery.isEmpty());
    QVERIFY(!request->url.toString().contains(token));
}

void TmdbTest::whatToAskNext_data()
{
    QTest::addColumn<QString>("tmdbId");
    QTest::addColumn<QString>("imdbId");
    QTest::addColumn<QByteArray>("found"); // the find answer, "" = not asked yet, "-" = missing
    QTest::addColumn<QString>("next");
    const auto row = [](const char *name, const char *tmdbId, const char *imdbId, const char *found,
                        const char *next) {
        QTest::newRow(name) << QString::fromLatin1(tmdbId) << QString::fromLatin1(imdbId) << QByteArray(found)
                            << QString::fromLatin1(next);
    };
    row("the film by its id", "664", "tt0117998", "", "tmdb_details 664");
    row("its id first", "", "tt0117998", "", "tmdb_by_imdb_id tt0117998");
    row("no id at all", "", "", "", "");
    row("ids of another shape", "tt1", "664", "", "");
    row("found", "", "tt0117998", R"({"movie_results":[{"id":664},{"id":7}]})", "tmdb_details 664");
    row("found nothing", "", "tt0117998", R"({"movie_results":[]})", "");
    row("found a person only", "", "tt0117998", R"({"movie_results":[],"person_results":[{"id":9}]})", "");
    row("found something odd", "", "tt0117998", R"({"movie_results":[{"id":"x/y"}]})", "");
    row("not found", "", "tt0117998", "-", "");
}

void TmdbTest::whatToAskNext()
{
    QFETCH(QString, tmdbId);
    QFETCH(QString, imdbId);
    QFETCH(QByteArray, found);
    FilmIds ids;
    ids.tmdbId = tmdbId;
    ids.imdbId = imdbId;
    QList<Document> known;
    if (!found.isEmpty()) {
        Document document;
        document.kind = tmdb::need::filmByImdbId;
        document.missing = found == "-";
        document.body = document.missing ? QByteArray() : found;
        known << document;
    }
    QStringList asked;
    for (const Need &need : source()->factNeeds(ids, known))
        asked << need.kind.name + u' ' + need.key;
    QTEST(asked.join(u','), "next");
    QVERIFY(source()->factNeeds(ids, known + QList<Document>{details("{}")}).isEmpty()); // that was all
}

void TmdbTest::everythingOfAFilm()
{
    const SourceFacts facts = factsOf(fixture("film.json"));
    QCOMPARE(facts.receipt.source, QStringLiteral("tmdb"));
    QCOMPARE(facts.receipt.extractor, QStringLiteral("tmdb/1"));
    QCOMPARE(facts.receipt.url, QStringLiteral("https://www.themoviedb.org/movie/4711"));
    QCOMPARE(facts.receipt.fetchedAt, answered({}).fetchedAt);
    QCOMPARE(value(facts, "title").toString(), QStringLiteral("The Salt Ladder"));
    QCOMPARE(value(facts, "original_title").toString(), QStringLiteral("Saltstigen"));
    QCOMPARE(value(facts, "tagline").toString(), QStringLiteral("Every rung costs a year."));
    QVERIFY(value(facts, "plot").toString().startsWith(QLatin1String("A lighthouse keeper")));
    QCOMPARE(value(facts, "release_date").toString(), QStringLiteral("2011-09-02"));
    QCOMPARE(snippet(facts, "release_date"), QStringLiteral("2011-09-02T00:00:00.000Z"));
    QCOMPARE(value(facts, "runtime").toLongLong(), 104);
    QCOMPARE(value(facts, "budget").toDouble(), 7500000.0);
    QCOMPARE(value(facts, "box_office").toDouble(), 18250000.0);
    QCOMPARE(value(facts, "age_rating").toString(), QStringLiteral("PG-13"));
    QCOMPARE(value(facts, "poster_url").toString(),
             QStringLiteral("https://image.tmdb.org/t/p/w500/aBc_d-12.jpg"));
    QCOMPARE(value(facts, "imdb_id").toString(), QStringLiteral("tt7654321"));
    QCOMPARE(value(facts, "tmdb_id").toString(), QStringLiteral("4711"));
    QCOMPARE(value(facts, "homepage").toString(), QStringLiteral("https://example.org/salt-ladder"));
    QCOMPARE(value(facts, "country").toString(), QStringLiteral("Sweden"));
    QCOMPARE(value(facts, "language").toString(), QStringLiteral("Swedish"));
    QCOMPARE(facts.ratings.size(), 1);
    QCOMPARE(facts.ratings.first().source, QStringLiteral("TMDB"));
    QCOMPARE(facts.ratings.first().score, 6.482);
    QCOMPARE(facts.ratings.first().votes, std::optional<qint64>(351));
    QCOMPARE(facts.ratings.first().snippet, QStringLiteral("6.482"));
    QCOMPARE(names(facts, "directors"), QStringList{QStringLiteral("Iris Dahl")});
    QCOMPARE(names(facts, "writers"), (QStringList{QStringLiteral("Tor Ask"), QStringLiteral("Iris Dahl")}));
    QCOMPARE(names(facts, "cast"),
             (QStringList{QStringLiteral("Ada Lind/Mira"), QStringLiteral("Bo Karr/Keeper"),
                          QStringLiteral("Cy Moss")}));
    QCOMPARE(names(facts, "studios"),
             (QStringList{QStringLiteral("Blue Door"), QStringLiteral("Fjord Unit")}));
    QCOMPARE(names(facts, "genres"), (QStringList{QStringLiteral("Drama"), QStringLiteral("Mystery")}));
    QCOMPARE(names(facts, "countries"), (QStringList{QStringLiteral("Sweden"), QStringLiteral("Norway")}));
    QCOMPARE(names(facts, "languages"), (QStringList{QStringLiteral("Swedish"), QStringLiteral("English")}));
    for (const LinkFact &link : facts.links)
        if (link.list == QLatin1String("countries"))
            QVERIFY(link.entity.code == QLatin1String("SE") || link.entity.code == QLatin1String("NO"));
    for (const Fact &fact : facts.values)
        QVERIFY2(!fact.snippet.isEmpty(), qPrintable(fact.field));
}

void TmdbTest::zeroIsUnknown()
{
    const SourceFacts facts =
        factsOf(R"({"id":4711,"title":"A","runtime":0,"budget":0,"revenue":0,"vote_average":0,"vote_count":0,
                    "tagline":"","overview":" ","poster_path":null,"release_date":"","homepage":""})");
    QStringList fields;
    for (const Fact &fact : facts.values)
        fields << fact.field;
    QCOMPARE(fields, (QStringList{QStringLiteral("title"), QStringLiteral("tmdb_id")}));
    QVERIFY(facts.ratings.isEmpty() && facts.links.isEmpty());
}

void TmdbTest::oddRowsAreLeftOut_data()
{
    QTest::addColumn<QByteArray>("film");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("wrong types") << QByteArray(
        R"({"title":7,"runtime":"90","budget":"much","revenue":[],"overview":{},"genres":{},
              "credits":[],"vote_average":"7","vote_count":3,"production_companies":"x","release_dates":[]})");
    QTest::newRow("rows of wrong types") << QByteArray(
        R"({"genres":[1,null,"x",{"name":7}],"credits":{"cast":[null,5],"crew":["x",{"job":"Director"}]},
              "production_countries":[{}],"spoken_languages":[{"iso_639_1":"en"}],
              "release_dates":{"results":[{"iso_3166_1":"US","release_dates":"x"},7]}})");
    QTest::newRow("out of range") << QByteArray(
        R"({"runtime":-5,"budget":-1,"vote_average":77,"vote_count":9})");
    QTest::newRow("not an address") << QByteArray(
        R"({"poster_path":"//evil.example/x.jpg","homepage":"javascript:x","imdb_id":"tt1; DROP"})");
    QTest::newRow("path upwards") << QByteArray(R"({"poster_path":"/../../etc/passwd"})");
    QTest::newRow("impossible date") << QByteArray(R"({"release_date":"2011-13-45"})");
}

void TmdbTest::oddRowsAreLeftOut()
{
    QFETCH(QByteArray, film);
    const SourceFacts facts = factsOf(film);
    QVERIFY2(facts.values.isEmpty(), facts.values.isEmpty() ? "" : qPrintable(facts.values.first().field));
    QVERIFY(facts.links.isEmpty());
    QVERIFY(facts.ratings.isEmpty());
}

void TmdbTest::releaseOfTheCountry_data()
{
    QTest::addColumn<QByteArray>("dates");
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("age");
    QTest::newRow("first in cinemas") << QByteArray(R"([{"iso_3166_1":"US","release_dates":[
        {"type":1,"release_date":"2011-01-01T00:00:00.000Z","certification":""},
        {"type":3,"release_date":"2011-09-30T00:00:00.000Z","certification":"R"},
        {"type":2,"release_date":"2011-09-02T00:00:00.000Z","certification":""}]}])")
                                      << QStringLiteral("2011-09-02") << QStringLiteral("R");
    QTest::newRow("never in cinemas") << QByteArray(R"([{"iso_3166_1":"US","release_dates":[
        {"type":4,"release_date":"2012-02-02T00:00:00.000Z","certification":"NR"}]}])")
                                      << QStringLiteral("2011-05-05") << QStringLiteral("NR");
    QTest::newRow("another country only") << QByteArray(R"([{"iso_3166_1":"SE","release_dates":[
        {"type":3,"release_date":"2011-03-03T00:00:00.000Z","certification":"11"}]}])")
                                          << QStringLiteral("2011-05-05") << QString();
    QTest::newRow("a rating that is none") << QByteArray(R"([{"iso_3166_1":"US","release_dates":[
        {"type":3,"release_date":"2011-09-30T00:00:00.000Z","certification":"see the notes below"}]}])")
                                           << QStringLiteral("2011-09-30") << QString();
}

void TmdbTest::releaseOfTheCountry()
{
    QFETCH(QByteArray, dates);
    const SourceFacts facts =
        factsOf(R"({"release_date":"2011-05-05","release_dates":{"results":)" + dates + "}}");
    QTEST(value(facts, "release_date").toString(), "date");
    QTEST(value(facts, "age_rating").toString(), "age");
}

// A wrong id in a gallery must not bring another film's facts.
void TmdbTest::anotherFilmSaysNothing()
{
    const QByteArray film = R"({"id":4711,"title":"A","external_ids":{"imdb_id":"tt7654321"}})";
    FilmIds ids;
    ids.imdbId = QStringLiteral("tt0000009");
    const auto other = source()->facts(ids, {details(film)});
    QVERIFY(other.ok() && !other->has_value());
    ids.imdbId = QStringLiteral("tt7654321");
    QVERIFY(source()->facts(ids, {details(film)})->has_value());
    Document missing = details({});
    missing.missing = true;
    QVERIFY(!source()->facts(ids, {missing})->has_value());
    QVERIFY(!source()->facts(ids, {})->has_value());
    QVERIFY(!source()->facts(ids, {details("{\"id\":")}).ok());
}

void TmdbTest::split_data()
{
    QTest::addColumn<NeedKind>("kind");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("good");
    const auto row = [](const char *name, const NeedKind &kind, const QByteArray &body, int status,
                        bool good) { QTest::newRow(name) << kind << body << status << good; };
    const QByteArray film = fixture("film.json");
    row("film", tmdb::need::filmDetails, film, 200, true);
    row("another film", tmdb::need::filmDetails, R"({"id":12,"title":"A"})", 200, false);
    row("no film", tmdb::need::filmDetails, "[]", 200, false);
    row("cut short", tmdb::need::filmDetails, film.left(film.size() / 2), 200, false);
    row("a web page", tmdb::need::filmDetails, "<html>busy</html>", 200, false);
    row("too many requests", tmdb::need::filmDetails, R"({"status_code":25})", 429, false);
    row("found", tmdb::need::filmByImdbId, R"({"movie_results":[{"id":664}]})", 200, true);
    row("found nothing", tmdb::need::filmByImdbId, R"({"movie_results":[]})", 200, true);
    row("found nonsense", tmdb::need::filmByImdbId, R"({"movie_results":7})", 200, false);
    row("deep nesting", tmdb::need::filmByImdbId, QByteArray(5000, '['), 200, false);
}

void TmdbTest::split()
{
    QFETCH(NeedKind, kind);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(bool, good);
    const auto documents = source()->split(kind, {QStringLiteral("4711")}, answered(body, status));
    QCOMPARE(documents.ok(), good);
    if (!good)
        return;
    QCOMPARE(documents->size(), 1);
    QCOMPARE(documents->first().key, QStringLiteral("4711"));
    QCOMPARE(documents->first().kind, kind);
    QVERIFY(!documents->first().missing && parseJson(documents->first().body).ok());
}

void TmdbTest::describesItself()
{
    const SourceInfo &info = source()->info();
    QCOMPARE(int(info.consent), int(Consent::Key));
    QCOMPARE(info.licence,
             QStringLiteral("This product uses the TMDB API but is not endorsed or certified by TMDB."));
    QVERIFY(info.pacing.maxParallel <= 3);
    QVERIFY(info.choice.contains(QLatin1String("plain text"))); // where the key lies is said
}

QTEST_GUILESS_MAIN(TmdbTest)
#include "tst_tmdb.moc"
