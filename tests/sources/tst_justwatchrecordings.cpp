// The parsers against recorded answers that lie beside the project; skipped where there are none.
#include "core/base/jsonread.h"
#include "core/sources/justwatch/galleryaddress.h"
#include "core/sources/justwatch/galleryanswer.h"
#include "core/sources/justwatch/gallerypage.h"
#include "core/sources/justwatch/packages.h"
#include "core/sources/justwatch/titledetails.h"
#include "tests/sources/recordings.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::justwatch;

namespace {

QByteArray read(const QString &name)
{
    return recordings::bytes(QStringLiteral("justwatch/") + name);
}

} // namespace

class TestJustWatchRecordings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void galleryPages_data();
    void galleryPages();
    void galleryPagesWithoutState();
    void lists_data();
    void lists();
    void nodeDetails();
    void urlDetails();
    void sparseTitles();
    void providers_data();
    void providers();
    void providerPaths();
};

void TestJustWatchRecordings::initTestCase()
{
    if (recordings::path(QStringLiteral("justwatch")).isEmpty())
        QSKIP("no recordings beside the project");
}

namespace {

// What the recorded cache says, read the short way: edges of the list with first 100, in order.
QList<std::array<QString, 3>> expectedOf(const Json &cache)
{
    QList<std::array<QString, 3>> films;
    const Json &all = cache["defaultClient"];
    for (const auto &[name, value] : all.items()) {
        if (name.find("popularTitles(") == std::string::npos ||
            name.find("\"first\":100") == std::string::npos || !value.contains("edges"))
            continue;
        for (const Json &edge : value["edges"]) {
            const std::string node = all[edge["id"].get<std::string>()]["node"]["id"];
            for (const auto &[key, content] : all[node].items())
                if (key.rfind("content(", 0) == 0) {
                    const Json &fields = all[content["id"].get<std::string>()];
                    films.append(
                        {fromUtf8(fields["title"]), fromUtf8(fields["fullPath"]), fromUtf8(node.substr(6))});
                }
        }
    }
    return films;
}

} // namespace

void TestJustWatchRecordings::galleryPages_data()
{
    QTest::addColumn<QString>("stem");
    QTest::addColumn<int>("total");
    QTest::addColumn<bool>("hasYears");
    QTest::addColumn<QString>("next");
    QTest::newRow("Jan 2024") << QStringLiteral("gallery.in-movies.2024-01.no-data-title") << 76608 << false
                              << QString();
    QTest::newRow("Jul 2024") << QStringLiteral("gallery.in-movies.2024-07.data-title") << 72293 << false
                              << QString();
    QTest::newRow("Jun 2025") << QStringLiteral("gallery.in-movies.2025-06.data-title") << 47291 << true
                              << QStringLiteral("2");
}

void TestJustWatchRecordings::galleryPages()
{
    QFETCH(QString, stem);
    QFETCH(int, total);
    QFETCH(bool, hasYears);
    QFETCH(QString, next);
    const auto page = parseGalleryHtml(read(stem + QStringLiteral(".trimmed.html")));
    QVERIFY2(page.ok(), qPrintable(page.ok() ? QString() : page.error().oneLine()));
    const auto cache = parseJson(read(stem + QStringLiteral(".apollo.trimmed.json")));
    const auto expected = expectedOf(*cache);
    QCOMPARE(page->entries.size(), 21);
    QCOMPARE(expected.size(), 21);
    int directed = 0;
    for (int i = 0; i < expected.size(); ++i) {
        const GalleryEntry &entry = page->entries[i];
        QCOMPARE(entry.title, expected[i][0]);
        QCOMPARE(entry.jwHref, expected[i][1]);
        QCOMPARE(entry.justwatchId, expected[i][2]);
        QCOMPARE(entry.year.has_value(), hasYears);
        QVERIFY(entry.runtime.value_or(0) > 20);
        QVERIFY2(entry.posterUrl.startsWith(QLatin1String("https://images.justwatch.com/poster/")),
                 qPrintable(entry.posterUrl));
        directed += !entry.directors.isEmpty();
    }
    QVERIFY2(directed >= 15,
             qPrintable(QString::number(directed))); // the others have no credits in the recording
    QCOMPARE(page->total, total);
    QCOMPARE(page->nextCursor, next);
    QCOMPARE(page->warnings, QStringList());
}

void TestJustWatchRecordings::galleryPagesWithoutState()
{
    for (const char *era : {"2024-01.no-data-title", "2024-07.data-title", "2025-06.data-title"}) {
        const QString stem = QStringLiteral("gallery.in-movies.") + QLatin1String(era);
        QByteArray html = read(stem + QStringLiteral(".trimmed.html"));
        html.replace("__APOLLO_STATE__", "__OTHER_STATE__");
        const auto page = parseGalleryHtml(html);
        const auto expected = expectedOf(*parseJson(read(stem + QStringLiteral(".apollo.trimmed.json"))));
        QVERIFY(page.ok());
        QCOMPARE(page->entries.size(), expected.size());
        for (int i = 0; i < expected.size(); ++i) {
            QCOMPARE(page->entries[i].title, expected[i][0]);
            QCOMPARE(page->entries[i].jwHref, expected[i][1]);
            QCOMPARE(page->entries[i].justwatchId, expected[i][2]);
            QVERIFY2(page->entries[i].posterUrl.contains(QLatin1String("/poster/")),
                     qPrintable(expected[i][0]));
        }
    }
}

void TestJustWatchRecordings::lists_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("popular") << QStringLiteral(
        "graphql.popular.us.first10.bestOnly.2026-04.reconstructed.json");
    QTest::newRow("dune") << QStringLiteral("graphql.search.dune.pl.2026-06.raw.json");
    QTest::newRow("leon") << QStringLiteral("graphql.search.leon.2026.raw.json");
    QTest::newRow("show and films") << QStringLiteral("graphql.search.blakes-7-show.2026.raw.json");
    QTest::newRow("matrix") << QStringLiteral("graphql.search.the-matrix.us.2026-04.reconstructed.json");
    QTest::newRow("nothing") << QStringLiteral("graphql.search.no-result.2026.raw.json");
}

void TestJustWatchRecordings::lists()
{
    QFETCH(QString, name);
    const QByteArray body = read(name);
    const auto page = parseGalleryAnswer(body);
    QVERIFY2(page.ok(), qPrintable(page.ok() ? QString() : page.error().oneLine()));
    const Json json = *parseJson(body);
    QStringList titles;
    QStringList imdbIds;
    for (const Json &edge : json["data"]["popularTitles"]["edges"])
        if (edge["node"]["objectType"] == "MOVIE") {
            const Json &content = edge["node"]["content"];
            titles.append(fromUtf8(content["title"]));
            const Json ids = content.value("externalIds", Json::object());
            imdbIds.append(ids.value("imdbId", Json()).is_string() ? fromUtf8(ids["imdbId"]) : QString());
        }
    QStringList found;
    QStringList foundIds;
    for (const GalleryEntry &entry : page->entries) {
        found.append(entry.title);
        foundIds.append(entry.imdbId);
    }
    QCOMPARE(found, titles);
    QCOMPARE(foundIds, imdbIds);
}

void TestJustWatchRecordings::nodeDetails()
{
    const Json json =
        *parseJson(read(QStringLiteral("graphql.node.predator-1987.us.2026-04.reconstructed.json")));
    Document document;
    document.key = QStringLiteral("tm19698");
    document.body = QByteArray::fromStdString(json["data"]["node"].dump());
    const auto details = parseTitleDetails(document, Endpoints(), QStringLiteral("US"));
    QVERIFY2(details.ok(), qPrintable(details.ok() ? QString() : details.error().oneLine()));
    QCOMPARE(details->entry.title, QStringLiteral("Predator"));
    QCOMPARE(details->entry.imdbId, QStringLiteral("tt0093773"));
    QVERIFY(details->entry.detailed);
    QCOMPARE(details->facts.receipt.url, QStringLiteral("https://www.justwatch.com/us/movie/predator"));
    QCOMPARE(details->facts.receipt.extractor, QStringLiteral("justwatch/1"));
    QMap<QString, Fact> facts;
    for (const Fact &fact : details->facts.values)
        facts.insert(fact.field, fact);
    QCOMPARE(facts.value(QStringLiteral("release_date")).value.toString(), QStringLiteral("1987-06-12"));
    QCOMPARE(facts.value(QStringLiteral("runtime")).value.toLongLong(), 107);
    QCOMPARE(facts.value(QStringLiteral("age_rating")).value.toString(), QStringLiteral("R"));
    QCOMPARE(facts.value(QStringLiteral("tmdb_id")).value.toString(), QStringLiteral("106"));
    QStringList ratings;
    for (const RatingFact &rating : details->facts.ratings)
        ratings.append(QStringLiteral("%1 %2 %3 %4")
                           .arg(rating.source)
                           .arg(rating.score)
                           .arg(rating.votes.value_or(-1))
                           .arg(rating.snippet));
    QCOMPARE(ratings, (QStringList{QStringLiteral("IMDb 7.8 498402 7.8"), QStringLiteral("TMDB 7.5 -1 7.543"),
                                   QStringLiteral("Rotten Tomatoes 6.3 -1 63"),
                                   QStringLiteral("JustWatch 9.6 -1 0.963105421368")}));
    QSet<QString> offerKeys;
    for (const OfferFact &offer : details->facts.offers) {
        const QString key = QStringLiteral("%1|%2").arg(offer.providerId).arg(offer.monetization);
        QVERIFY2(!offerKeys.contains(key), qPrintable(key));
        offerKeys.insert(key);
        QVERIFY(!offer.presentation.contains(QStringLiteral("_4K")));
        QCOMPARE(offer.country, QStringLiteral("US"));
    }
    QSet<QString> expectedKeys;
    for (const Json &offer : json["data"]["node"]["offers"])
        expectedKeys.insert(QStringLiteral("%1|%2")
                                .arg(offer["package"]["packageId"].get<int>())
                                .arg(fromUtf8(offer["monetizationType"])));
    QCOMPARE(offerKeys, expectedKeys);
}

void TestJustWatchRecordings::urlDetails()
{
    const Json json = *parseJson(
        read(QStringLiteral("graphql.GetUrlTitleDetails.saving-private-ryan.us.2025-10.trimmed.json")));
    Document document;
    document.key = QStringLiteral("tm57554");
    document.body = QByteArray::fromStdString(json["data"]["urlV2"]["node"].dump());
    const auto details = parseTitleDetails(document, Endpoints(), QStringLiteral("US"));
    QVERIFY2(details.ok(), qPrintable(details.ok() ? QString() : details.error().oneLine()));
    QCOMPARE(details->entry.directors, QStringList{QStringLiteral("Steven Spielberg")});
    int actors = 0;
    QString firstRole;
    QStringList genres;
    QStringList countries;
    for (const LinkFact &link : details->facts.links) {
        if (link.list == QLatin1String("cast") && ++actors == 1)
            firstRole = link.entity.name + u'|' + link.role + u'|' + QString::number(link.position);
        if (link.list == QLatin1String("genres"))
            genres.append(link.entity.name);
        if (link.list == QLatin1String("countries"))
            countries.append(link.entity.name + u' ' + link.entity.code);
        if (link.list == QLatin1String("cast"))
            QVERIFY(!link.entity.justwatchId.isEmpty());
    }
    QVERIFY(actors > 3);
    QCOMPARE(firstRole, QStringLiteral("Tom Hanks|Captain Miller|1"));
    QVERIFY(!genres.isEmpty());
    QCOMPARE(countries, QStringList{QStringLiteral("United States US")});
    for (const OfferFact &offer : details->facts.offers)
        QVERIFY2(offer.url.startsWith(QLatin1String("http")), qPrintable(offer.provider));
}

// The flattened list shows which fields are null in obscure titles: put back into nodes, nothing may break.
void TestJustWatchRecordings::sparseTitles()
{
    const Json titles = *parseJson(read(QStringLiteral("titles-flattened.us.1900-1950.2023.trimmed.json")));
    QCOMPARE(titles.size(), size_t(54));
    int withRating = 0;
    int expectedRatings = 0;
    for (const Json &title : titles) {
        Json node{{"id", title["id"]}, {"objectType", "MOVIE"}, {"offers", title["offers"]}};
        for (const auto &[name, value] : title.items()) {
            if (name.rfind("content_scoring_", 0) == 0)
                node["content"]["scoring"][name.substr(16)] = value;
            else if (name.rfind("content_", 0) == 0)
                node["content"][name.substr(8)] = value;
        }
        Document document;
        document.key = fromUtf8(title["id"]);
        document.body = QByteArray::fromStdString(node.dump());
        const auto details = parseTitleDetails(document, Endpoints(), QStringLiteral("US"));
        QVERIFY2(details.ok(), qPrintable(details.ok() ? QString() : details.error().oneLine()));
        const Json &runtime = node["content"]["runtime"];
        QCOMPARE(details->entry.runtime.has_value(), runtime.is_number() && runtime.get<double>() > 0);
        for (const RatingFact &rating : details->facts.ratings)
            withRating += rating.source == QLatin1String("IMDb");
        expectedRatings += title["content_scoring_imdbScore"].is_number();
        for (const Fact &fact : details->facts.values)
            QVERIFY2(!fact.value.toString().isEmpty(), qPrintable(fact.field));
    }
    QCOMPARE(withRating, expectedRatings);
}

void TestJustWatchRecordings::providers_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    QTest::newRow("CA") << QStringLiteral("providers.ca.2025-03.ssr-state.json") << 172
                        << QStringLiteral("amazon-prime-video") << QStringLiteral("prv");
    QTest::newRow("IN") << QStringLiteral("providers.in.2025-06.ssr-state.json") << 103
                        << QStringLiteral("Netflix") << QStringLiteral("nfx");
    QTest::newRow("IN 2024") << QStringLiteral("providers.in.2024-07.ssr-state.json") << -1
                             << QStringLiteral("nfx") << QStringLiteral("nfx");
    QTest::newRow("US") << QStringLiteral("providers.us.2026-04.reconstructed.json") << 416
                        << QStringLiteral("max") << QStringLiteral("mxx");
}

void TestJustWatchRecordings::providers()
{
    QFETCH(QString, name);
    QFETCH(int, count);
    QFETCH(QString, typed);
    QFETCH(QString, code);
    const auto providers = parsePackages(read(name));
    QVERIFY2(providers.ok(), qPrintable(providers.ok() ? QString() : providers.error().oneLine()));
    if (count >= 0)
        QCOMPARE(int(providers->size()), count);
    const auto found = findProvider(*providers, typed);
    QVERIFY2(found.ok(), qPrintable(found.ok() ? QString() : found.error().oneLine()));
    QCOMPARE(found->shortName, code);
    const auto unknown = findProvider(*providers, QStringLiteral("netflx"));
    QCOMPARE(unknown.error().fault, Fault::NotFound);
    QVERIFY2(unknown.error().remedy.contains(QLatin1String("netflix")), qPrintable(unknown.error().remedy));
}

void TestJustWatchRecordings::providerPaths()
{
    const Json paths = *parseJson(read(QStringLiteral("provider-paths.2026-08.json")));
    QVERIFY(paths.size() > 20);
    for (const Json &item : paths) {
        const QString path = fromUtf8(item["path"]);
        const auto address = parseGalleryAddress(QStringLiteral("https://www.justwatch.com") + path);
        QVERIFY2(address.has_value(), qPrintable(path));
        const QStringList words = path.split(u'/');
        QCOMPARE(address->provider, words.last());
        QCOMPARE(address->country,
                 words[1] == QLatin1String("uk") ? QStringLiteral("GB") : words[1].toUpper());
        QCOMPARE(address->path, path + QStringLiteral("/movies"));
    }
}

QTEST_GUILESS_MAIN(TestJustWatchRecordings)
#include "tst_justwatchrecordings.moc"
