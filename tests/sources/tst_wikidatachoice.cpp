// What is taken of an item that says a thing in several ways, or in an odd one.
#include "tests/sources/factreading.h"
#include "tests/sources/wikidatafixture.h"

#include <QTest>

using namespace wikidatafixture;

namespace {

QByteArray qualifier(const char *property, const QByteArray &value)
{
    return "\"" + QByteArray(property) + "\":[" + snak(value) + "]";
}

QByteArray with(const QByteArray &value, const QList<QByteArray> &qualifiers,
                const QByteArray &rank = "normal")
{
    return statement(value, rank, '{' + qualifiers.join(',') + '}');
}

SourceFacts factsWith(const char *property, const QList<QByteArray> &statements)
{
    return factsOf(entityOf("\"" + QByteArray(property) + "\":[" + statements.join(',') + "]"));
}

const QByteArray tomatoes("Q105584"), imdb("Q37312"), metacritic("Q150248");

} // namespace

class TestWikidataChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scores_data();
    void scores();
    void severalScores_data();
    void severalScores();
    void runtimes_data();
    void runtimes();
    void money_data();
    void money();
    void releases_data();
    void releases();
    void releasesAbroad_data();
    void releasesAbroad();
    void cast_data();
    void cast();
    void mergedItems_data();
    void mergedItems();
    void ids_data();
    void ids();
    void itemsOnly();
};

void TestWikidataChoice::scores_data()
{
    QTest::addColumn<QByteArray>("reviewer");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("score"); // "" = none
    const auto row = [](const QByteArray &reviewer, const char *written, const char *score) {
        QTest::addRow("%s %s", reviewer.constData(), written)
            << reviewer << QString::fromUtf8(written) << QString::fromUtf8(score);
    };
    row(tomatoes, "93%", "9.3");
    row(tomatoes, "93 %", "9.3");
    row(tomatoes, "93\u00a0%", "9.3");
    row(tomatoes, "93\u202f%", "9.3");
    row(tomatoes, "93,0%", "9.3");
    row(tomatoes, "93 percent", "9.3");
    row(tomatoes, "93/100", "9.3");
    row(tomatoes, "93", "9.3");
    row(tomatoes, "0%", "0");
    row(tomatoes, "101%", "");
    row(tomatoes, "9.3", "");
    row(tomatoes, "9", "");
    row(tomatoes, "7.6/10", ""); // the average mark
    row(tomatoes, "two thumbs up", "");
    row(tomatoes, "B+", "");
    row(tomatoes, "-5%", "");
    row(tomatoes, "%", "");
    row(imdb, "7.4/10", "7.4");
    row(imdb, "7,4/10", "7.4");
    row(imdb, "8,1/10", "8.1");
    row(imdb, "7.4 / 10", "7.4");
    row(imdb, "7.4 out of 10", "7.4");
    row(imdb, "7.45/10", "7.5");
    row(imdb, "7.4\u204410", "7.4");
    row(imdb, "7", "7");
    row(imdb, "7,4", "7.4");
    row(imdb, "10.0/10", "10");
    row(imdb, "74/100", "7.4");
    row(imdb, "74%", "7.4");
    row(imdb, "3.5/4", "8.8");
    row(imdb, "11/10", "");
    row(imdb, "74", "");
    row(imdb, "7.4/0", "");
    row(imdb, "7.4/10/10", "");
    row(metacritic, "66/100", "6.6");
    row(metacritic, "66 / 100", "6.6");
    row(metacritic, "66 out of 100", "6.6");
    row(metacritic, "66", "6.6");
    row(metacritic, "66%", "6.6");
    row(metacritic, "8.1/10", ""); // the users' score
    row(metacritic, "6.6", "");
    row(metacritic, "101/100", "");
}

void TestWikidataChoice::scores()
{
    QFETCH(QByteArray, reviewer);
    QFETCH(QString, written);
    const auto ratings =
        factsWith("P444", {with(text(written.toUtf8()), {qualifier("P447", item(reviewer))})}).ratings;
    QTEST(ratings.isEmpty() ? QString() : QString::number(ratings.first().score), "score");
}

void TestWikidataChoice::severalScores_data()
{
    QTest::addColumn<QByteArray>("statements");
    QTest::addColumn<QString>("expected"); // "Rotten Tomatoes 8.4/312"
    const auto row = [](const char *name, const QList<QByteArray> &statements, const char *expected) {
        QTest::newRow(name) << statements.join(',') << QString::fromUtf8(expected);
    };
    const auto by = [](const QByteArray &reviewer) { return qualifier("P447", item(reviewer)); };
    const auto on = [](const QByteArray &day) {
        return qualifier("P585", date('+' + day + "T00:00:00Z", 11));
    };
    const auto count = [](const QByteArray &number) { return qualifier("P7887", amount(number, "1")); };
    row("the number of reviews", {with(text("84%"), {by(tomatoes), count("+312")})},
        "Rotten Tomatoes 8.4/312");
    row("no such number", {with(text("84%"), {by(tomatoes), count("-1")})}, "Rotten Tomatoes 8.4");
    row("a number beyond all", {with(text("84%"), {by(tomatoes), count("+1e30")})}, "Rotten Tomatoes 8.4");
    row("the latest",
        {with(text("80%"), {by(tomatoes), on("2017-01-01")}),
         with(text("84%"), {by(tomatoes), on("2022-01-01")}),
         with(text("82%"), {by(tomatoes), on("2019-01-01")})},
        "Rotten Tomatoes 8.4");
    row("a day before none",
        {with(text("80%"), {by(tomatoes)}), with(text("84%"), {by(tomatoes), on("2022-01-01")})},
        "Rotten Tomatoes 8.4");
    row("the preferred one",
        {with(text("80%"), {by(tomatoes), on("2022-01-01")}), with(text("84%"), {by(tomatoes)}, "preferred")},
        "Rotten Tomatoes 8.4");
    row("preferred is one reviewer's",
        {with(text("80%"), {by(tomatoes)}), with(text("7.4/10"), {by(imdb)}, "preferred")},
        "Rotten Tomatoes 8, IMDb 7.4");
    row("deprecated", {with(text("80%"), {by(tomatoes)}, "deprecated")}, "");
    row("the average beside the Tomatometer",
        {with(text("76%"), {by(tomatoes), qualifier("P459", item("Q108403540"))}, "preferred"),
         with(text("84%"), {by(tomatoes), qualifier("P459", item("Q108403393"))})},
        "Rotten Tomatoes 8.4");
    row("the audience beside the Tomatometer",
        {with(text("76%"), {by(tomatoes), qualifier("P459", item("Q55"))}, "preferred"),
         with(text("84%"), {by(tomatoes), qualifier("P459", item("Q108403393"))})},
        "Rotten Tomatoes 8.4");
    row("one reviewer twice",
        {with(text("84%"), {R"("P447":[)" + snak(item(tomatoes)) + ',' + snak(item(tomatoes)) + ']'})},
        "Rotten Tomatoes 8.4");
    row("two reviewers",
        {with(text("84%"), {R"("P447":[)" + snak(item(tomatoes)) + ',' + snak(item(imdb)) + ']'})}, "");
    row("an unknown reviewer", {with(text("84%"), {R"("P447":[{"snaktype":"somevalue"}])"})}, "");
    row("no reviewer", {statement(text("84%"))}, "");
    row("what cannot be read first", {with(text("fresh"), {by(tomatoes)}), with(text("84%"), {by(tomatoes)})},
        "Rotten Tomatoes 8.4");
}

void TestWikidataChoice::severalScores()
{
    QFETCH(QByteArray, statements);
    QStringList found;
    for (const RatingFact &rating : factsWith("P444", {statements}).ratings)
        found << rating.source + u' ' + QString::number(rating.score) +
                     (rating.votes ? u'/' + QString::number(*rating.votes) : QString());
    QTEST(found.join(QStringLiteral(", ")), "expected");
}

void TestWikidataChoice::runtimes_data()
{
    QTest::addColumn<QByteArray>("statements");
    QTest::addColumn<QString>("minutes");
    const auto row = [](const char *name, const QList<QByteArray> &statements, const char *minutes) {
        QTest::newRow(name) << statements.join(',') << QString::fromUtf8(minutes);
    };
    const QByteArray whole = statement(amount("+120", "Q7727"));
    const auto version = [&](const char *property) {
        return with(amount("+150", "Q7727"), {qualifier(property, item("Q5"))});
    };
    row("milliseconds", {statement(amount("+4920000", "Q723733"))}, "82");
    row("days", {statement(amount("+1", "Q573"))}, "1440");
    row("a number instead of a text",
        {statement(
            R"({"type":"quantity","value":{"amount":82,"unit":"http://www.wikidata.org/entity/Q7727"}})")},
        "82");
    row("no rank", {R"({"mainsnak":)" + snak(amount("+82", "Q7727")) + "}"}, "82");
    row("a part", {version("P518"), whole}, "120");
    row("the role of a cut", {version("P3831"), whole}, "120");
    row("a quality", {version("P1552"), whole}, "120");
    row("a medium", {version("P437"), whole}, "120");
    row("a place", {version("P291"), whole}, "120");
    row("a country", {version("P3005"), whole}, "120");
    for (const char *property : {"P2868", "P407", "P750", "P642", "P1013", "P1480"})
        row(property, {version(property), whole}, "120");
    row("versions only", {version("P3831"), with(amount("+90", "Q7727"), {qualifier("P291", item("Q6"))})},
        "150");
    row("one that is none first", {statement(amount("+0", "Q7727")), whole}, "120");
}

void TestWikidataChoice::runtimes()
{
    QFETCH(QByteArray, statements);
    QTEST(value(factsWith("P2047", {statements}).values, "runtime"), "minutes");
}

void TestWikidataChoice::money_data()
{
    QTest::addColumn<QString>("property");
    QTest::addColumn<QByteArray>("statements");
    QTest::addColumn<QString>("dollars");
    const auto row = [](const char *name, const char *property, const QList<QByteArray> &statements,
                        const char *dollars) {
        QTest::newRow(name) << QString::fromLatin1(property) << statements.join(',')
                            << QString::fromUtf8(dollars);
    };
    const auto usd = [](const QByteArray &number, const QList<QByteArray> &qualifiers = {}) {
        return with(amount(number, "Q4917"), qualifiers);
    };
    row("a budget beyond all", "P2130", {usd("+1e300")}, "");
    row("a budget of a part", "P2130", {usd("+5", {qualifier("P518", item("Q5"))}), usd("+7")}, "7");
    row("a budget of a role", "P2130", {usd("+5", {qualifier("P3831", item("Q5"))}), usd("+7")}, "7");
    row("only of a part", "P2130", {usd("+5", {qualifier("P518", item("Q5"))})}, "5");
    row("euros beside dollars", "P2130", {statement(amount("+5", "Q4916")), usd("+7")}, "7");
    row("a weekend", "P2142", {usd("+9", {qualifier("P518", item("Q5"))}), usd("+5")}, "5");
    row("the Earth", "P2142",
        {usd("+9", {qualifier("P3005", item("Q30"))}), usd("+5", {qualifier("P3005", item("Q2"))})}, "5");
    row("a territory by its place", "P2142", {usd("+9", {qualifier("P291", item("Q5"))}), usd("+5")}, "5");
    row("takings beyond all", "P2142", {usd("+1e300"), usd("+5")}, "5");
}

void TestWikidataChoice::money()
{
    QFETCH(QString, property);
    QFETCH(QByteArray, statements);
    const char *field = property == u"P2130" ? "budget" : "box_office";
    QTEST(value(factsWith(property.toLatin1().constData(), {statements}).values, field), "dollars");
}

void TestWikidataChoice::releases_data()
{
    QTest::addColumn<QByteArray>("statements");
    QTest::addColumn<QString>("iso");
    const auto row = [](const char *name, const QList<QByteArray> &statements, const char *iso) {
        QTest::newRow(name) << statements.join(',') << QString::fromUtf8(iso);
    };
    row("before films", {statement(date("+1600-05-03T00:00:00Z", 11))}, "");
    row("one of them before films",
        {statement(date("+0968-05-03T00:00:00Z", 11)), statement(date("+1968-05-03T00:00:00Z", 11))},
        "1968-05-03");
    row("precision as a text",
        {statement(R"({"type":"time","value":{"time":"+1968-05-03T00:00:00Z","precision":"11"}})")},
        "1968-05-03");
    row("to the second", {statement(date("+1968-05-03T12:00:00Z", 14))}, "1968-05-03");
    row("no precision", {statement(R"({"type":"time","value":{"time":"+1968-05-03T00:00:00Z"}})")}, "");
    row("shown again",
        {statement(date("+1997-01-31T00:00:00Z", 11)), statement(date("+1977-05-25T00:00:00Z", 11))},
        "1977-05-25");
}

// A film of Q38.
void TestWikidataChoice::releasesAbroad_data()
{
    QTest::addColumn<QByteArray>("statements");
    QTest::addColumn<QString>("iso");
    const auto in = [](const char *country) {
        return QByteArray(R"({"P291":[)") + snak(item(country)) + "]}";
    };
    const QByteArray year = statement(date("+1968-00-00T00:00:00Z", 9));
    const QByteArray abroad = statement(date("+1969-02-01T00:00:00Z", 11), "normal", in("Q183"));
    const auto row = [](const char *name, const QList<QByteArray> &statements, const char *iso) {
        QTest::newRow(name) << statements.join(',') << QString::fromUtf8(iso);
    };
    row("the year before", {year, abroad}, "1968");
    row("the year before, at home",
        {abroad, statement(date("+1968-00-00T00:00:00Z", 9), "normal", in("Q38"))}, "1968");
    row("the earliest of several", {statement(date("+1967-00-00T00:00:00Z", 9)), abroad, year}, "1967");
    row("the same year", {statement(date("+1969-00-00T00:00:00Z", 9)), abroad}, "1969-02-01");
    row("the year before, elsewhere",
        {statement(date("+1968-00-00T00:00:00Z", 9), "normal", in("Q142")), abroad}, "1969-02-01");
    row("a day at home", {year, statement(date("+1969-02-01T00:00:00Z", 11), "normal", in("Q38"))},
        "1969-02-01");
    row("a day without a place", {year, abroad, statement(date("+1969-01-05T00:00:00Z", 11))}, "1969-01-05");
    row("no year", {abroad}, "1969-02-01");
    const auto of = [](const char *property, const char *value) {
        return statement(date("+2003-02-01T00:00:00Z", 11), "normal",
                         '{' + QByteArray(R"("P)") + property + R"(":[)" + snak(item(value)) + "]}");
    };
    row("the year before a disc", {year, of("437", "Q5294")}, "1968");
    row("the year before a restored version", {of("518", "Q60"), year}, "1968");
    row("the year before a second showing", {of("3831", "Q60"), year}, "1968");
    row("a disc alone", {of("437", "Q5294")}, "2003-02-01");
}

void TestWikidataChoice::releasesAbroad()
{
    QFETCH(QByteArray, statements);
    const QByteArray claims = R"("P495":[)" + statement(item("Q38")) + R"(],"P577":[)" + statements + "]";
    QTEST(value(factsOf(entityOf(claims)).values, "release_date"), "iso");
}

void TestWikidataChoice::releases()
{
    QFETCH(QByteArray, statements);
    QTEST(value(factsWith("P577", {statements}).values, "release_date"), "iso");
}

void TestWikidataChoice::cast_data()
{
    QTest::addColumn<QByteArray>("statements");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QList<QByteArray> &statements, const char *expected) {
        QTest::newRow(name) << statements.join(',') << QString::fromUtf8(expected);
    };
    const QByteArray plain = statement(item("Q10"));
    const QByteArray asHero = with(item("Q10"), {qualifier("P453", item("Q70"))});
    row("first without a role", {plain, asHero}, "Name of Q10 as Name of Q70");
    row("then without a role", {asHero, plain}, "Name of Q10 as Name of Q70");
    row("without, and as two",
        {plain, asHero, with(item("Q10"), {qualifier("P4633", text("A Ghost"))}), plain},
        "Name of Q10 as Name of Q70|Name of Q10 as A Ghost");
    row("a role with spaces", {with(item("Q10"), {qualifier("P4633", text("  The \\n Miller "))})},
        "Name of Q10 as The Miller");
    row("a role that nobody sees", {with(item("Q10"), {qualifier("P4633", text("\\u200b"))})}, "Name of Q10");
    row("a role with a NUL", {with(item("Q10"), {qualifier("P4633", text("The\\u0000Miller"))})},
        "Name of Q10 as The Miller");
    row("numbers with points",
        {with(item("Q10"), {qualifier("P1545", text("2."))}),
         with(item("Q11"), {qualifier("P1545", text("1."))})},
        "Name of Q11|Name of Q10");
}

void TestWikidataChoice::cast()
{
    QFETCH(QByteArray, statements);
    QTEST(moviedb::test::names(factsWith("P161", {statements}), "cast", true), "expected");
}

void TestWikidataChoice::mergedItems_data()
{
    QTest::addColumn<QString>("property");
    QTest::addColumn<QString>("list");
    const auto row = [](const char *property, const char *list) {
        QTest::newRow(list) << QString::fromLatin1(property) << QString::fromLatin1(list);
    };
    row("P57", "directors");
    row("P58", "writers");
    row("P161", "cast");
    row("P272", "studios");
    row("P136", "genres");
    row("P495", "countries");
    row("P364", "languages");
}

// Q10 was merged into Q20: both ask for the same, which answers under its new id.
void TestWikidataChoice::mergedItems()
{
    QFETCH(QString, property);
    QFETCH(QString, list);
    const Entity merged = named(QStringLiteral("Q20"), QStringLiteral("Ada"));
    const SourceFacts facts =
        wikidata::filmFacts(entityOf("\"" + property.toLatin1() + "\":[" + statement(item("Q10")) + ',' +
                                     statement(item("Q20")) + ']'),
                            [&](const QString &) { return &merged; }, {});
    QStringList found;
    for (const LinkFact &link : facts.links)
        if (link.list == list)
            found << link.entity.name + u' ' + link.entity.wikidataId;
    QCOMPARE(found, QStringList{QStringLiteral("Ada Q20")});
}

void TestWikidataChoice::ids_data()
{
    QTest::addColumn<QString>("property");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *property, const char *field, const char *first, const char *second,
                        const char *expected) {
        QTest::addRow("%s %s", first, second)
            << QString::fromLatin1(property) << QString::fromLatin1(field) << QByteArray(first)
            << QByteArray(second) << QString::fromUtf8(expected);
    };
    row("P345", "imdb_id", "nm0000001", "tt0117998", "tt0117998");
    row("P345", "imdb_id", "tt0000000", "tt0117998", "tt0117998");
    row("P345", "imdb_id", "tt0117998", "tt0117999", "tt0117998");
    row("P4947", "tmdb_id", "tv/5", "664", "664");
    row("P856", "homepage", "ftp://x.example/", "https://y.example/", "https://y.example/");
    row("P856", "homepage", "https://", "HTTP://y.example/", "HTTP://y.example/");
    row("P856", "homepage", "https://x y/", "javascript:alert(1)", "");
}

void TestWikidataChoice::ids()
{
    QFETCH(QString, property);
    QFETCH(QString, field);
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QTEST(value(factsWith(property.toLatin1().constData(), {statement(text(first)), statement(text(second))})
                    .values,
                field.toLatin1().constData()),
          "expected");
}

void TestWikidataChoice::itemsOnly()
{
    const QByteArray property(
        R"({"type":"wikibase-entityid","value":{"entity-type":"property","id":"P10"}})");
    QCOMPARE(
        moviedb::test::names(factsWith("P57", {statement(property), statement(item("Q11"))}), "directors"),
        QStringLiteral("Name of Q11"));
}

QTEST_GUILESS_MAIN(TestWikidataChoice)
#include "tst_wikidatachoice.moc"
