// Odd values in a node of JustWatch: each is read as what it means, or is none, and never spoils the film.
#include "core/sources/justwatch/galleryanswer.h"
#include "core/sources/justwatch/titledetails.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::justwatch;

namespace {

Result<TitleDetails> read(const QByteArray &body)
{
    Document document;
    document.key = QStringLiteral("tm900001");
    document.body = body;
    return parseTitleDetails(document, Endpoints(), QStringLiteral("US"));
}

QByteArray nodeWith(const QByteArray &content, const QByteArray &besides = {})
{
    return R"({"id":"tm900001","objectType":"MOVIE",)" + besides + R"("content":{"title":"Slate")" +
           (content.isEmpty() ? QByteArray() : ',' + content) + "}}";
}

// "cast: Ben Low (Hauer), …" for a list, "7.3/85" for a rating, "Lantern RENT HD 2.99 EUR 2027-01-31" for an offer.
QString shown(const TitleDetails &details, const QString &field)
{
    QStringList found;
    if (field == QLatin1String("year of the entry") && details.entry.year)
        found << QString::number(*details.entry.year);
    for (const Fact &fact : details.facts.values)
        if (fact.field == field)
            found << fact.value.toString();
    for (const LinkFact &link : details.facts.links)
        if (link.list == field)
            found << (link.entity.name +
                      (link.role.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(link.role)));
    for (const RatingFact &rating : details.facts.ratings)
        if (rating.source == field)
            found << QString::number(rating.score) +
                         (rating.votes ? QStringLiteral("/%1").arg(*rating.votes) : QString());
    for (const OfferFact &offer : details.facts.offers)
        if (field == QLatin1String("offers"))
            found << QStringList{offer.provider,
                                 offer.monetization,
                                 offer.presentation.join(u'+'),
                                 offer.price ? QString::number(*offer.price) : QString(),
                                 offer.currency,
                                 offer.availableTo}
                         .join(u' ')
                         .simplified();
    return found.join(QStringLiteral(", "));
}

} // namespace

class TestJustWatchValues : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void values_data();
    void values();
    void lists_data();
    void lists();
    void offers_data();
    void offers();
    void titles_data();
    void titles();
    void kindsOfNodes_data();
    void kindsOfNodes();
    void hostileTextIsFast();
};

void TestJustWatchValues::values_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("expected"); // "" = none
    const auto row = [](const char *content, const char *field, const char *expected) {
        QTest::addRow("%s %s", field, content)
            << QByteArray(content) << QString::fromUtf8(field) << QString::fromUtf8(expected);
    };
    row(R"("runtime":97)", "runtime", "97");
    row(R"("runtime":97.0)", "runtime", "97");
    row(R"("runtime":"97")", "runtime", "97");
    row(R"("runtime":" 97 ")", "runtime", "97");
    row(R"("runtime":"97 min")", "runtime", "97");
    row(R"("runtime":"97.0")", "runtime", "97");
    row(R"("runtime":"1h 37min")", "runtime", "97");
    row(R"("runtime":"1 h 37 m")", "runtime", "97");
    row(R"("runtime":"PT1H37M")", "runtime", "97");
    row(R"("runtime":"2h")", "runtime", "120");
    row(R"("runtime":"1:37")", "runtime", "97");
    row(R"("runtime":"01:37:30")", "runtime", "97");
    row(R"("runtime":"97′")", "runtime", "97");
    row(R"("runtime":"97 Minuten")", "runtime", "97");
    row(R"("runtime":"1 Std. 37 Min.")", "runtime", "97");
    row(R"("runtime":"1 hour, 37 minutes")", "runtime", "97");
    row(R"("runtime":"PT97M")", "runtime", "97");
    row(R"("runtime":"PT1H37M0S")", "runtime", "97");
    row(R"("runtime":"PT5820S")", "runtime", "97");
    row(R"("runtime":"97,0")", "runtime", "97");
    row(R"("runtime":"1,140")", "runtime", "1140");
    row(R"("runtime":"00:00")", "runtime", "");
    row(R"("runtime":"ninety-seven")", "runtime", "");
    row(R"("runtime":"97-103")", "runtime", "");
    row(R"("runtime":0)", "runtime", "");
    row(R"("runtime":"0")", "runtime", "");
    row(R"("runtime":-97)", "runtime", "");
    row(R"("runtime":97000)", "runtime", "");
    row(R"("runtime":true)", "runtime", "");
    row(R"("runtime":[97])", "runtime", "");
    row(R"("originalReleaseYear":1987)", "release_date", "1987");
    row(R"("originalReleaseYear":1987.0)", "release_date", "1987");
    row(R"("originalReleaseYear":"1987")", "release_date", "1987");
    row(R"("originalReleaseYear":"1987-09-03")", "release_date", "1987");
    row(R"x("originalReleaseYear":"(1987)")x", "release_date", "1987");
    row(R"("originalReleaseYear":"1987/88")", "release_date", "");
    row(R"("originalReleaseYear":"soon")", "release_date", "");
    row(R"("originalReleaseYear":0)", "release_date", "");
    row(R"("originalReleaseYear":87)", "release_date", "");
    row(R"("originalReleaseDate":"1987-09-03T00:00:00Z")", "release_date", "1987-09-03");
    row(R"("originalReleaseDate":"1987-09-03 00:00:00")", "release_date", "1987-09-03");
    row(R"("originalReleaseDate":"1987-09")", "release_date", "1987-09");
    row(R"("originalReleaseDate":"1987-9-3")", "release_date", "1987-09-03");
    row(R"("originalReleaseDate":"1987/09/03")", "release_date", "1987-09-03");
    row(R"("originalReleaseDate":"19870903")", "release_date", "1987-09-03");
    row(R"("originalReleaseDate":"03.09.1987")", "release_date", "1987-09-03");
    row(R"("originalReleaseDate":"31.09.1987","originalReleaseYear":1987)", "release_date", "1987");
    row(R"("originalReleaseDate":"1987-09-00")", "release_date", "1987-09");
    row(R"("originalReleaseDate":"1987-00-00")", "release_date", "1987");
    row(R"("originalReleaseDate":"1987-13-03","originalReleaseYear":1987)", "release_date", "1987");
    row(R"("originalReleaseDate":"0001-01-01","originalReleaseYear":1987)", "release_date", "1987");
    row(R"("originalReleaseDate":"1970-01-01","originalReleaseYear":2003)", "release_date", "2003");
    row(R"("originalReleaseDate":"1970-01-01","originalReleaseYear":1970)", "release_date", "1970-01-01");
    row(R"("originalReleaseDate":"1970-01-01")", "release_date", "");
    row(R"("originalReleaseDate":"1988-01-01")", "release_date", "1988-01-01");
    row(R"("originalReleaseDate":"0000-00-00")", "release_date", "");
    row(R"("originalReleaseYear":null,"originalReleaseDate":"1987-09-03")", "year of the entry", "1987");
    row(R"("originalReleaseDate":"1987-09")", "year of the entry", "1987");
    row(R"("originalReleaseYear":1986,"originalReleaseDate":"1987-09-03")", "year of the entry", "1986");
    row(R"("originalReleaseDate":"soon")", "year of the entry", "");
    row(R"("shortDescription":"One.\r\n\r\nTwo.\rThree.")", "plot", "One.\n\nTwo.\nThree.");
    row(R"("originalReleaseDate":"TBA")", "release_date", "");
    row(R"("externalIds":{"imdbId":"tt0900001"})", "imdb_id", "tt0900001");
    row(R"("externalIds":{"imdbId":"TT0900001"})", "imdb_id", "tt0900001");
    row(R"("externalIds":{"imdbId":"0900001"})", "imdb_id", "tt0900001");
    row(R"("externalIds":{"imdbId":900001})", "imdb_id", "tt0900001");
    row(R"("externalIds":{"imdbId":"https://www.imdb.com/title/tt0900001/"})", "imdb_id", "tt0900001");
    row(R"("externalIds":{"imdbId":"nm0900001"})", "imdb_id", "");
    row(R"("externalIds":{"imdbId":"N/A"})", "imdb_id", "");
    row(R"("externalIds":{"imdbId":"tt0000000"})", "imdb_id", "");
    row(R"("externalIds":{"tmdbId":9001})", "tmdb_id", "9001");
    row(R"("externalIds":{"tmdbId":9001.0})", "tmdb_id", "9001");
    row(R"("externalIds":{"tmdbId":"9001.0"})", "tmdb_id", "9001");
    row(R"("externalIds":{"tmdbId":"https://www.themoviedb.org/movie/9001-slate"})", "tmdb_id", "9001");
    row(R"("externalIds":{"tmdbId":"https://www.themoviedb.org/tv/9001"})", "tmdb_id", "");
    row(R"("externalIds":{"tmdbId":0})", "tmdb_id", "");
    row(R"("externalIds":{"wikidataId":"q900"})", "wikidata_id", "Q900");
    row(R"("externalIds":{"wikidataId":"http://www.wikidata.org/entity/Q900"})", "wikidata_id", "Q900");
    row(R"("externalIds":{"wikidataId":"P900"})", "wikidata_id", "");
    row(R"("externalIds":[])", "imdb_id", "");
    row(R"("shortDescription":"<p>A quarry <i>closes</i>.</p>")", "plot", "A quarry closes.");
    row(R"("shortDescription":"A quarry &amp; its owner.")", "plot", "A quarry & its owner.");
    row(R"("shortDescription":"One.<br/>Two.")", "plot", "One.\nTwo.");
    row(R"("shortDescription":"1 < 2 and 3 > 2")", "plot", "1 < 2 and 3 > 2");
    row(R"("shortDescription":"  \n ")", "plot", "");
    row(R"("shortDescription":"N/A")", "plot", "");
    row(R"("shortDescription":"null")", "plot", "");
    row(R"("shortDescription":"No overview found.")", "plot", "");
    row(R"("shortDescription":"Plot under wraps.")", "plot", "");
    row(R"("shortDescription":"No overview of the quarry is complete.")", "plot",
        "No overview of the quarry is complete.");
    row(R"("shortDescription":"\u200bA quarry closes.")", "plot", "A quarry closes.");
    row(R"("originalTitle":"null")", "original_title", "");
    row(R"("runtime":"97\u00a0min")", "runtime", "97");
    row(R"("ageCertification":" PG-13 ")", "age_rating", "PG-13");
    row(R"("ageCertification":"null")", "age_rating", "");
    row(R"("ageCertification":"N/A")", "age_rating", "");
    row(R"("ageCertification":16)", "age_rating", "16");
    row(R"("ageCertification":0)", "age_rating", "0");
    row(R"("ageCertification":"U/A 13+")", "age_rating", "U/A 13+");
    row(R"("ageCertification":"unknown")", "age_rating", "");
    row(R"("ageCertification":"None")", "age_rating", "");
    row(R"("ageCertification":"?")", "age_rating", "");
    row(R"("posterUrl":"//images.example/poster/1/s166/slate")", "poster_url",
        "https://images.example/poster/1/s166/slate");
    row(R"("posterUrl":" https://images.example/a.jpg ")", "poster_url", "https://images.example/a.jpg");
    row(R"x("posterUrl":"javascript:alert(1)")x", "poster_url", "");
    row(R"("posterUrl":"null")", "poster_url", "");
    row(R"("posterUrl":"/")", "poster_url", "");
    row(R"("posterUrl":"https://")", "poster_url", "");
    row(R"("posterUrl":"https://x y/z")", "poster_url", "");
    row(R"("posterUrl":"https://images.example/a\nb")", "poster_url", "");
    row(R"("posterUrl":"HTTPS://images.example/a.jpg")", "poster_url", "HTTPS://images.example/a.jpg");
    row(R"("originalTitle":"Der Schiefer &amp; das Meer")", "original_title", "Der Schiefer & das Meer");
    row(R"("scoring":{"imdbScore":7.3,"imdbVotes":8580.0})", "IMDb", "7.3/8580");
    row(R"("scoring":{"imdbScore":"7.3","imdbVotes":"8580"})", "IMDb", "7.3/8580");
    row(R"("scoring":{"imdbScore":"7,3","imdbVotes":"8,580"})", "IMDb", "7.3/8580");
    row(R"("scoring":{"imdbScore":"good","imdbVotes":12})", "IMDb", "");
    row(R"("scoring":{"imdbScore":7.3,"imdbVotes":"many"})", "IMDb", "7.3");
    row(R"("scoring":{"imdbScore":7.3,"imdbVotes":-4})", "IMDb", "7.3");
    row(R"("scoring":{"imdbScore":73})", "IMDb", "");
    row(R"("scoring":{"imdbScore":"7.3/10"})", "IMDb", "7.3");
    row(R"("scoring":{"imdbScore":"7,3 / 10"})", "IMDb", "7.3");
    row(R"("scoring":{"imdbScore":"7.3/0"})", "IMDb", "");
    row(R"("scoring":{"tomatoMeter":"93 %"})", "Rotten Tomatoes", "9.3");
    row(R"("scoring":{"imdbScore":-1})", "IMDb", "");
    row(R"("scoring":{"imdbScore":0,"imdbVotes":0})", "IMDb", "");
    row(R"("scoring":{"tomatoMeter":"93"})", "Rotten Tomatoes", "9.3");
    row(R"("scoring":{"tomatoMeter":0})", "Rotten Tomatoes", "0");
    row(R"("scoring":{"tomatoMeter":101})", "Rotten Tomatoes", "");
    row(R"("scoring":{"jwRating":"0.71"})", "JustWatch", "7.1");
    row(R"("scoring":{"jwRating":71})", "JustWatch", "");
    row(R"("scoring":"none")", "IMDb", "");
}

void TestJustWatchValues::values()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, field);
    QFETCH(QString, expected);
    const auto details = read(nodeWith(content));
    QVERIFY2(details.ok(), details.ok() ? "" : qPrintable(details.error().oneLine()));
    QCOMPARE(shown(*details, field), expected);
}

void TestJustWatchValues::lists_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *field, const char *content, const char *expected) {
        QTest::newRow(name) << QByteArray(content) << QString::fromUtf8(field) << QString::fromUtf8(expected);
    };
    row("a role in small letters", "directors", R"("credits":[{"role":"director","name":"Ada Voss"}])",
        "Ada Voss");
    row("a director twice, once without an id", "directors",
        R"("credits":[{"role":"DIRECTOR","name":"Ada Voss","personId":7},{"role":"DIRECTOR","name":"Ada Voss"}])",
        "Ada Voss");
    row("first without, then with an id", "directors",
        R"("credits":[{"role":"DIRECTOR","name":"Ada Voss"},{"role":"DIRECTOR","name":"Ada  Voss ","personId":7}])",
        "Ada Voss");
    row("two of one name", "directors",
        R"("credits":[{"role":"DIRECTOR","name":"Ada Voss","personId":7},{"role":"DIRECTOR","name":"Ada Voss","personId":8}])",
        "Ada Voss, Ada Voss");
    row("an id as text and as a number", "directors",
        R"("credits":[{"role":"DIRECTOR","name":"Ada Voss","personId":"7"},{"role":"DIRECTOR","name":"A. Voss","personId":7}])",
        "Ada Voss");
    row("first without a character", "cast",
        R"("credits":[{"role":"ACTOR","name":"Ben Low","personId":5},{"role":"ACTOR","name":"Ben Low","personId":5,"characterName":"Hauer"}])",
        "Ben Low (Hauer)");
    row("then without a character", "cast",
        R"("credits":[{"role":"ACTOR","name":"Ben Low","characterName":"Hauer"},{"role":"ACTOR","name":"Ben Low","characterName":""}])",
        "Ben Low (Hauer)");
    row("two characters", "cast",
        R"("credits":[{"role":"ACTOR","name":"Ben Low","characterName":"Hauer"},{"role":"ACTOR","name":"Ben Low","characterName":"His brother"}])",
        "Ben Low (Hauer), Ben Low (His brother)");
    row("one that acts and directs", "cast",
        R"("credits":[{"role":"DIRECTOR","name":"Ben Low","personId":5},{"role":"ACTOR","name":"Ben Low","personId":5}])",
        "Ben Low");
    row("names that say nothing", "cast",
        R"("credits":[{"role":"ACTOR","name":null},{"role":"ACTOR","name":" "},{"role":"ACTOR","name":"N/A"},7,null,{"role":"ACTOR","name":"Ben &quot;Bo&quot; Low","characterName":"null"}])",
        "Ben \"Bo\" Low");
    row("ids of nobody", "cast",
        R"("credits":[{"role":"ACTOR","name":"Ben Low","personId":0},{"role":"ACTOR","name":"Cy Ray","personId":0},{"role":"ACTOR","name":"Di Poe","personId":"-1"},{"role":"ACTOR","name":"Ed Orr","personId":"null"},{"role":"ACTOR","name":"Flo Ash","personId":"null"}])",
        "Ben Low, Cy Ray, Di Poe, Ed Orr, Flo Ash");
    row("a role with spaces", "cast",
        R"("credits":[{"role":" Actor ","name":"Ben Low","characterName":"?"}])", "Ben Low");
    row("other roles", "directors", R"("credits":[{"role":"ASSISTANT_DIRECTOR","name":"Cleo Ray"}])", "");
    row("credits that are no list", "cast", R"("credits":{"role":"ACTOR","name":"Ben Low"})", "");
    row("a genre twice", "genres",
        R"("genres":[{"shortName":"drm"},{"shortName":"drm","translation":"Drama"},{"shortName":"wsn","translation":"Western"}])",
        "Drama, Western");
    row("codes in capitals", "genres", R"("genres":[{"shortName":"DRM"}])", "Drama");
    row("a genre by two names", "genres",
        R"("genres":[{"shortName":"drm","translation":"Dráma"},{"shortName":" DRM "},{"shortName":"wsn","translation":"western"},{"translation":"Western"}])",
        "Dráma, western");
    row("a genre of the service's own", "genres",
        R"("genres":[{"shortName":null,"translation":"TEST_History"},{"shortName":"","translation":"TEST"}])",
        "");
    row("genres without codes", "genres", R"("genres":[{"translation":"Drama"}])", "Drama");
    row("genres that are none", "genres", R"("genres":[{"shortName":"zzz"},{"translation":null},"drm"])", "");
    row("a country twice", "countries", R"("productionCountries":["DE","de"," IT "])", "Germany, Italy");
    row("the other code of Britain", "countries", R"("productionCountries":["UK","GB"])", "United Kingdom");
    row("countries that are no more", "countries", R"("productionCountries":["SU","YU","XC","DD"])",
        "Soviet Union, Yugoslavia, Czechoslovakia, East Germany");
    row("more that are no more", "countries", R"("productionCountries":["AN","ZR","TP","BU"])",
        "Netherlands Antilles, Zaire, East Timor, Burma");
    row("names as in the articles", "countries",
        R"("productionCountries":["CZ","BA","MK","PS","CD","MO","TT","IM"])",
        "Czech Republic, Bosnia and Herzegovina, North Macedonia, Palestine, Democratic Republic of the "
        "Congo, "
        "Macau, Trinidad and Tobago, Isle of Man");
    row("what is of many countries", "countries", R"("productionCountries":["EU","UN","FR"])", "France");
    row("countries that are none", "countries", R"("productionCountries":["ZZ","Germany",7,null,""])", "");
}

void TestJustWatchValues::lists()
{
    values();
}

void TestJustWatchValues::offers_data()
{
    QTest::addColumn<QByteArray>("offers");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *offers, const char *expected) {
        QTest::newRow(name) << QByteArray(offers) << QString::fromUtf8(expected);
    };
    row("a price as text",
        R"({"monetizationType":"RENT","presentationType":"HD","retailPriceValue":"2.99","currency":"EUR","package":{"packageId":3,"clearName":"Lantern"}})",
        "Lantern RENT HD 2.99 EUR");
    row("a price that is only written out",
        R"({"monetizationType":"RENT","presentationType":"HD","retailPrice":"2,99\u00a0€","retailPriceValue":null,"currency":"EUR","package":{"packageId":3,"clearName":"Lantern"}})",
        "Lantern RENT HD 2.99 EUR");
    row("a price behind a shortened word",
        R"({"monetizationType":"RENT","presentationType":"HD","retailPrice":"Rs. 120","currency":"INR","package":{"packageId":3,"clearName":"Lantern"}})",
        "Lantern RENT HD 120 INR");
    row("a currency in small letters",
        R"({"monetizationType":"rent","presentationType":"hd","retailPriceValue":2.99,"currency":"eur","package":{"packageId":3,"clearName":"Lantern"}})",
        "Lantern RENT HD 2.99 EUR");
    row("what costs nothing has no price",
        R"({"monetizationType":"FREE","retailPriceValue":0,"currency":"EUR","package":{"packageId":3,"clearName":"Lantern"}})",
        "Lantern FREE");
    row("a price below nothing",
        R"({"monetizationType":"BUY","retailPriceValue":-1,"currency":"EUR","package":{"packageId":3,"clearName":"Lantern"}})",
        "Lantern BUY");
    row("a price in words",
        R"({"monetizationType":"BUY","retailPriceValue":"free","currency":"EUR","package":{"packageId":3,"clearName":"Lantern"}})",
        "Lantern BUY");
    row("a price with its sign",
        R"({"monetizationType":"RENT","retailPriceValue":"2,99 €","currency":"EUR","package":{"packageId":3,"clearName":"Lantern"}})",
        "Lantern RENT 2.99 EUR");
    row("a large price",
        R"({"monetizationType":"BUY","retailPriceValue":"$1,299.00","currency":"USD","package":{"packageId":3,"clearName":"Lantern"}})",
        "Lantern BUY 1299 USD");
    row("a price that is none",
        R"({"monetizationType":"BUY","retailPriceValue":1e300,"currency":"USD","package":{"packageId":3,"clearName":"Lantern"}},{"monetizationType":"RENT","retailPriceValue":0.001,"currency":"USD","package":{"packageId":3,"clearName":"Lantern"}})",
        "Lantern BUY, Lantern RENT");
    row("the cheapest with its own currency",
        R"({"monetizationType":"RENT","retailPriceValue":3.99,"currency":"EUR","package":{"packageId":3,"clearName":"Lantern"}},{"monetizationType":"RENT","retailPriceValue":2.99,"currency":"USD","package":{"packageId":3,"clearName":"Lantern"}})",
        "Lantern RENT 2.99 USD");
    row("a currency without a price",
        R"({"monetizationType":"RENT","currency":"CHF","package":{"packageId":3,"clearName":"Lantern"}},{"monetizationType":"RENT","retailPriceValue":2.99,"currency":"EUR","package":{"packageId":3,"clearName":"Lantern"}})",
        "Lantern RENT 2.99 EUR");
    row("only a technical name",
        R"({"monetizationType":"FREE","package":{"packageId":3,"clearName":null,"technicalName":"lantern"}})",
        "lantern FREE");
    row("the end as a month",
        R"({"monetizationType":"FREE","availableTo":"2027-01","package":{"packageId":3,"clearName":"Lantern"}})",
        "Lantern FREE");
    row("a provider by two names",
        R"({"monetizationType":"FLATRATE","presentationType":"HD","package":{"packageId":3,"clearName":"Lantern"}},{"monetizationType":"FLATRATE","presentationType":"_4K","package":{"packageId":"3","clearName":"Lantern Plus"}})",
        "Lantern FLATRATE HD+4K");
    row("the end as a time",
        R"({"monetizationType":"FLATRATE","availableTo":"2027-01-31T23:59:59Z","package":{"packageId":3,"clearName":" Lantern "}})",
        "Lantern FLATRATE 2027-01-31");
    row("an end that never comes",
        R"({"monetizationType":"FLATRATE","availableTo":"9999-12-31","package":{"packageId":3,"clearName":"Lantern"}})",
        "Lantern FLATRATE");
    row("no provider",
        R"({"monetizationType":"FLATRATE","package":{"packageId":3,"clearName":null}},{"package":null},null)",
        "");
}

void TestJustWatchValues::offers()
{
    QFETCH(QByteArray, offers);
    QFETCH(QString, expected);
    const auto details = read(nodeWith({}, R"("offers":[)" + offers + "],"));
    QVERIFY2(details.ok(), details.ok() ? "" : qPrintable(details.error().oneLine()));
    QCOMPARE(shown(*details, QStringLiteral("offers")), expected);
}

void TestJustWatchValues::titles_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *written, const char *expected) {
        QTest::newRow(written) << QByteArray(written) << QString::fromUtf8(expected);
    };
    row("Salt &amp; Slate", "Salt & Slate");
    row("Salt &#38; Slate", "Salt & Slate");
    row("Salt & Slate", "Salt & Slate");
    row("Slate\\u200b", "Slate");
    row("\\u00a0Slate\\u00a0Road\\n", "Slate Road");
    row("N/A", "N/A");
    row("$", "$");
    row("<3", "<3");
    row("Slate\\ud83c\\udfac", "Slate🎬");
    row("e\\u0301t\\u00e9", "été");
    row("Sl\\ud83cate", "Sl\uFFFDate");
    row("Sl\\udc00ate", "Sl\uFFFDate");
}

void TestJustWatchValues::titles()
{
    QFETCH(QByteArray, written);
    QFETCH(QString, expected);
    const auto details = read(R"({"id":"tm900001","content":{"title":")" + written + R"("}})");
    QVERIFY2(details.ok(), details.ok() ? "" : qPrintable(details.error().oneLine()));
    QCOMPARE(details->entry.title, expected);
    const auto list =
        parseGalleryAnswer(R"({"data":{"popularTitles":{"edges":[{"node":{"id":"tm1","content":{"title":")" +
                           written + R"("}}}]}}})");
    QVERIFY(list.ok() && list->entries.size() == 1);
    QCOMPARE(list->entries.first().title, expected);
}

void TestJustWatchValues::kindsOfNodes_data()
{
    QTest::addColumn<QByteArray>("node");
    QTest::addColumn<bool>("film");
    QTest::newRow("movie in small letters") << QByteArray(R"({"id":"tm1","objectType":"movie")") << true;
    QTest::newRow("type with a space") << QByteArray(R"({"id":"tm1","objectType":"MOVIE ")") << true;
    QTest::newRow("no type") << QByteArray(R"({"id":"tm1")") << true;
    QTest::newRow("no id") << QByteArray(R"({"objectType":"MOVIE")") << true;
    QTest::newRow("series by its type") << QByteArray(R"({"id":"tm1","objectType":"show")") << false;
    QTest::newRow("season") << QByteArray(R"({"id":"tss1","objectType":"SHOW_SEASON")") << false;
    QTest::newRow("series by its id") << QByteArray(R"({"id":"ts1")") << false;
    QTest::newRow("episode by its id") << QByteArray(R"({"id":"tse1")") << false;
}

void TestJustWatchValues::kindsOfNodes()
{
    QFETCH(QByteArray, node);
    QFETCH(bool, film);
    const QByteArray whole = node + R"(,"content":{"title":"Slate"}})";
    QCOMPARE(read(whole).ok(), film);
    const auto list = parseGalleryAnswer(R"({"data":{"popularTitles":{"edges":[{"node":)" + whole + "}]}}}");
    QVERIFY(list.ok());
    QCOMPARE(list->entries.size(), film ? 1 : 0);
}

// Ends at all: each of these took minutes where the time grew with the square of the length.
void TestJustWatchValues::hostileTextIsFast()
{
    for (const QByteArray &text : {QByteArray(1000000, ' ') + "<", QByteArray("&amp;").repeated(400000),
                                   QByteArray("<p>").repeated(400000), QByteArray("<p ").repeated(400000)}) {
        const auto details = read(nodeWith(R"("shortDescription":")" + text + "x\""));
        QVERIFY2(details.ok(), details.ok() ? "" : qPrintable(details.error().oneLine()));
        QVERIFY(!shown(*details, QStringLiteral("plot")).isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestJustWatchValues)
#include "tst_justwatchvalues.moc"
