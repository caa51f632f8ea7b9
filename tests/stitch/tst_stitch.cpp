// The rule that turns many sources' facts into one record, and that it does not depend on their order.
#include "core/sources/registry/sources.h"
#include "core/stitch/stitch.h"

#include <QTest>

#include <algorithm>

using namespace moviedb;

namespace {

SourceFacts source(const char *id)
{
    SourceFacts facts;
    facts.receipt.source = QLatin1String(id);
    facts.receipt.url = QStringLiteral("https://example.org/") + QLatin1String(id);
    facts.receipt.extractor = QLatin1String(id) + QStringLiteral("/1");
    facts.receipt.fetchedAt = QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    return facts;
}

LinkFact linked(const char *list, const char *name, const char *wikidataId = "", const char *justwatchId = "",
                const char *role = "")
{
    LinkFact fact;
    fact.list = QLatin1String(list);
    fact.entity.name = QString::fromUtf8(name);
    fact.entity.wikidataId = QLatin1String(wikidataId);
    fact.entity.justwatchId = QLatin1String(justwatchId);
    fact.role = QString::fromUtf8(role);
    return fact;
}

FilmRecord stitched(const QList<SourceFacts> &sources, const QList<EntityFacts> &entities = {})
{
    return stitch::choose({}, sources, entities, sources::descriptions());
}

QStringList names(const FilmRecord &record, const char *list)
{
    QStringList result;
    for (const LinkFact &fact : record.links)
        if (fact.list == QLatin1String(list))
            result << (fact.role.isEmpty() ? fact.entity.name
                                           : fact.entity.name + QLatin1Char('/') + fact.role);
    return result;
}

QStringList shownValues(const FilmRecord &record, const char *field, bool sources = false)
{
    QStringList result;
    for (const Claim &claim : record.claims)
        if (claim.field == QLatin1String(field) && claim.chosen)
            result << (sources ? claim.receipt.source : claim.value.toString());
    return result;
}

QStringList shownBy(const FilmRecord &record, const char *field)
{
    return shownValues(record, field, true);
}

// Everything the record says, in its order.
QString recordText(const FilmRecord &record)
{
    QStringList lines;
    for (const Claim &claim : record.claims)
        lines << QStringLiteral("%1|%2|%3|%4|%5")
                     .arg(claim.field, claim.receipt.source)
                     .arg(claim.position)
                     .arg(claim.value.toString())
                     .arg(claim.chosen);
    for (const LinkFact &fact : record.links)
        lines << fact.list + fact.entity.name + fact.role + fact.entity.wikidataId + fact.entity.justwatchId;
    for (auto column = record.columns.cbegin(); column != record.columns.cend(); ++column)
        lines << column.key() + QLatin1Char('=') + column.value().toString();
    for (const EntityFacts &entity : record.entities)
        lines << entity.entity.wikidataId;
    return lines.join(QLatin1Char('\n'));
}

using Stated = QList<std::pair<const char *, QVariant>>;
QVariant text(const char *words)
{
    return QString::fromUtf8(words);
}

} // namespace

class TestStitch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void scalar_data();
    void scalar();
    void precisionOfDates();
    void unusableStaysClaim();
    void identityWins();
    void originalTitleOnlyWhenItDiffers();
    void castChoice_data();
    void castChoice();
    void idsAreMerged();
    void idsOfEntitiesAreMerged();
    void namesakesStayTwo();
    void repeatsAreRemoved();
    void firstOfList();
    void ratings();
    void orderOfSourcesDoesNotMatter();
};

void TestStitch::scalar_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<Stated>("stated");
    QTest::addColumn<QVariant>("shown");
    QTest::addColumn<QString>("by");
    const auto row = [](const char *name, const char *field, const Stated &stated, const QVariant &shown,
                        const char *by) {
        QTest::newRow(name) << QString::fromLatin1(field) << stated << shown << QString::fromLatin1(by);
    };
    row("order of trust", "runtime", {{"justwatch", 90}, {"wikipedia", 91}, {"wikidata", 92}}, 92,
        "wikidata");
    row("two agree against the first", "runtime", {{"wikidata", 92}, {"wikipedia", 91}, {"justwatch", 91}},
        91, "wikipedia");
    row("numbers agree across kinds", "budget",
        {{"wikidata", 7000000}, {"wikipedia", 5000000.0}, {"justwatch", qint64(5000000)}}, 5000000.0,
        "wikipedia");
    row("wording agrees", "title",
        {{"wikidata", text("Moon Harbour 2")},
         {"wikipedia", text("Lantern: Road")},
         {"justwatch", text("lantern road")}},
        text("Lantern: Road"), "wikipedia");
    row("marks tell titles apart", "title", {{"wikidata", text("Amé")}, {"justwatch", text("Ame")}},
        text("Amé"), "wikidata");
    row("punctuation only", "title", {{"justwatch", text("?!")}}, text("?!"), "justwatch");
    row("plot from the encyclopedia", "plot", {{"justwatch", text("Short.")}, {"wikipedia", text("Long.")}},
        text("Long."), "wikipedia");
    row("a plot told twice is one opinion", "plot",
        {{"justwatch", text("Short.")}, {"elsewhere", text("Short.")}, {"wikipedia", text("Long.")}},
        text("Long."), "wikipedia");
    row("poster from the gallery", "poster_url",
        {{"wikipedia", text("https://a/1")}, {"justwatch", text("https://b/2")}}, text("https://b/2"),
        "justwatch");
    row("wrong gallery id", "imdb_id", {{"justwatch", text("tt1")}, {"wikidata", text("tt2")}}, text("tt2"),
        "wikidata");
    row("zero says nothing", "runtime", {{"wikidata", 0}, {"justwatch", 95}}, 95, "justwatch");
    row("no votes is a number", "rating_count", {{"justwatch", 0}}, 0, "justwatch");
    row("blank says nothing", "tagline", {{"wikidata", text("  ")}, {"justwatch", text("Run.")}},
        text("Run."), "justwatch");
    row("full date beats year", "release_date",
        {{"wikidata", text("1996")}, {"justwatch", text("1997-05-10")}}, text("1997-05-10"), "justwatch");
    row("year agrees with a day", "release_date",
        {{"wikidata", text("1997-05-10")}, {"wikipedia", text("1996-02-03")}, {"justwatch", text("1996")}},
        text("1996-02-03"), "wikipedia");
    row("days disagree", "release_date",
        {{"justwatch", text("1996-05-10")}, {"wikidata", text("1996-05-11")}}, text("1996-05-11"),
        "wikidata");
    row("earliest of one source", "release_date",
        {{"wikidata", text("1996-07-01")}, {"wikidata", text("1996-05-10")}}, text("1996-05-10"), "wikidata");
    row("one source cannot agree with itself", "runtime",
        {{"justwatch", 80}, {"justwatch", 80}, {"wikidata", 81}}, 81, "wikidata");
    row("a person wins", "runtime", {{"wikidata", 92}, {"wikipedia", 92}, {"user", 70}}, 70, "user");
    row("unknown source last", "title", {{"elsewhere", text("A")}, {"justwatch", text("B")}}, text("B"),
        "justwatch");
    row("column of a later migration", "aspect_ratio", {{"wikidata", 1.85}, {"wikipedia", 2.35}}, 1.85,
        "wikidata");
    row("not a number", "budget",
        {{"wikidata", std::numeric_limits<double>::quiet_NaN()}, {"wikipedia", 5.0}}, 5.0, "wikipedia");
}

void TestStitch::scalar()
{
    QFETCH(QString, field);
    QFETCH(Stated, stated);
    QFETCH(QVariant, shown);
    QFETCH(QString, by);
    QList<SourceFacts> sources;
    for (const auto &[id, value] : stated) {
        SourceFacts facts = source(id);
        facts.values = {{field, value, QStringLiteral("as written")}};
        facts.receipt.url += QString::number(sources.size());
        sources.append(facts);
    }
    const FilmRecord record = stitched(sources);
    const QVariant result = record.columns.value(field);
    if (shown.typeId() == QMetaType::QString)
        QCOMPARE(result.toString(), shown.toString());
    else
        QCOMPARE(result.toDouble(), shown.toDouble());
    QCOMPARE(shownBy(record, field.toLatin1().constData()), QStringList{by});
}

void TestStitch::precisionOfDates()
{
    SourceFacts facts = source("wikidata");
    facts.values = {{QStringLiteral("release_date"), QStringLiteral("1931"), {}}};
    const FilmRecord record = stitched({facts});
    QCOMPARE(record.columns.value(QStringLiteral("release_date")).toString(), QStringLiteral("1931"));
    QCOMPARE(record.columns.value(QStringLiteral("release_date_precision")).toString(),
             QStringLiteral("year"));
    QCOMPARE(record.claims.size(), 1);
}

void TestStitch::unusableStaysClaim()
{
    SourceFacts facts = source("wikipedia");
    facts.values = {{QStringLiteral("release_date"), QStringLiteral("soon"), QStringLiteral("soon")}};
    const FilmRecord record = stitched({facts});
    QVERIFY(!record.columns.contains(QStringLiteral("release_date")));
    QCOMPARE(record.claims.size(), 1);
    QVERIFY(!record.claims.first().chosen);
    QCOMPARE(record.claims.first().value.toString(), QStringLiteral("soon"));
}

void TestStitch::identityWins()
{
    SourceFacts facts = source("justwatch");
    facts.values = {{QStringLiteral("wikidata_id"), QStringLiteral("Q1"), {}},
                    {QStringLiteral("justwatch_id"), QStringLiteral("tm5"), {}}};
    stitch::Identity identity;
    identity.justwatchId = QStringLiteral("tm5");
    identity.wikipediaKey = QStringLiteral("Moon_Harbour");
    identity.wikipediaUrl = QStringLiteral("https://example.org/Moon_Harbour");
    FilmRecord record = stitch::choose(identity, {facts}, {}, sources::descriptions());
    QVERIFY(
        !record.columns.contains(QStringLiteral("wikidata_id"))); // the match found none: nor does the film
    QCOMPARE(record.columns.value(QStringLiteral("wikipedia_key")).toString(),
             QStringLiteral("Moon_Harbour"));
    QCOMPARE(record.columns.value(QStringLiteral("wikipedia_url")).toString(), identity.wikipediaUrl);
    QCOMPARE(shownBy(record, "justwatch_id"), QStringList{QStringLiteral("justwatch")});
    QVERIFY(shownBy(record, "wikidata_id").isEmpty());
    identity.wikidataId = QStringLiteral("Q2");
    record = stitch::choose(identity, {facts}, {}, sources::descriptions());
    QCOMPARE(record.columns.value(QStringLiteral("wikidata_id")).toString(), QStringLiteral("Q2"));
    QVERIFY(shownBy(record, "wikidata_id").isEmpty());
}

void TestStitch::originalTitleOnlyWhenItDiffers()
{
    SourceFacts facts = source("justwatch");
    facts.values = {{QStringLiteral("original_title"), QStringLiteral("moon harbour!"), {}},
                    {QStringLiteral("title"), QStringLiteral("Moon Harbour"), {}}};
    FilmRecord record = stitched({facts});
    QVERIFY(!record.columns.contains(QStringLiteral("original_title")));
    QVERIFY(shownBy(record, "original_title").isEmpty());
    facts.values[0].value = QStringLiteral("Mondhafen");
    record = stitched({facts});
    QCOMPARE(record.columns.value(QStringLiteral("original_title")).toString(), QStringLiteral("Mondhafen"));
}

void TestStitch::castChoice_data()
{
    QTest::addColumn<int>("wikidataEntries");
    QTest::addColumn<int>("wikidataRoles");
    QTest::addColumn<int>("galleryEntries");
    QTest::addColumn<int>("galleryRoles");
    QTest::addColumn<QString>("shown");
    QTest::newRow("wikidata with roles") << 4 << 3 << 5 << 5 << QStringLiteral("wikidata");
    QTest::newRow("gallery knows more roles") << 4 << 1 << 5 << 5 << QStringLiteral("justwatch");
    QTest::newRow("nobody knows roles") << 4 << 0 << 9 << 0 << QStringLiteral("wikidata");
    QTest::newRow("wikidata knows the stars only") << 2 << 2 << 20 << 20 << QStringLiteral("justwatch");
    QTest::newRow("gallery alone") << 0 << 0 << 3 << 0 << QStringLiteral("justwatch");
}

void TestStitch::castChoice()
{
    QFETCH(int, wikidataEntries);
    QFETCH(int, wikidataRoles);
    QFETCH(int, galleryEntries);
    QFETCH(int, galleryRoles);
    QFETCH(QString, shown);
    const auto filled = [](const char *id, int entries, int roles) {
        SourceFacts facts = source(id);
        for (int i = 0; i < entries; ++i) {
            LinkFact fact = linked("cast", "x");
            fact.entity.name = QLatin1String(id) + QString::number(i);
            fact.role = i < roles ? QStringLiteral("Role %1").arg(i) : QString();
            facts.links.append(fact);
        }
        return facts;
    };
    const FilmRecord record = stitched({filled("justwatch", galleryEntries, galleryRoles),
                                        filled("wikidata", wikidataEntries, wikidataRoles)});
    QVERIFY(!record.links.isEmpty());
    for (const LinkFact &fact : record.links)
        QVERIFY(fact.entity.name.startsWith(shown));
    for (int i = 0; i < record.links.size(); ++i)
        QCOMPARE(record.links.at(i).position, i + 1);
}

void TestStitch::idsAreMerged()
{
    SourceFacts wikidata = source("wikidata");
    wikidata.links = {linked("cast", "Ada Lind", "Q1", "", "Mira"), linked("cast", "Bo Karr", "Q2"),
                      linked("cast", "Cy Moss", "Q3", "", "Tom")};
    SourceFacts gallery = source("justwatch");
    gallery.links = {linked("cast", "BO KARR", "", "71", "Otto"),
                     linked("cast", "Ada Lind", "", "70", "Someone else")};
    const FilmRecord record = stitched({gallery, wikidata});
    QCOMPARE(names(record, "cast"),
             (QStringList{QStringLiteral("Ada Lind/Mira"), QStringLiteral("Bo Karr/Otto"),
                          QStringLiteral("Cy Moss/Tom")}));
    QCOMPARE(record.links.at(0).entity.justwatchId, QStringLiteral("70"));
    QCOMPARE(record.links.at(1).entity.justwatchId, QStringLiteral("71"));
}

void TestStitch::idsOfEntitiesAreMerged()
{
    SourceFacts wikidata = source("wikidata");
    wikidata.links = {linked("directors", "Ada Lind", "Q1")};
    EntityFacts person;
    person.entity.wikidataId = QStringLiteral("Q1");
    person.entity.imdbId = QStringLiteral("nm1");
    person.receipt = wikidata.receipt;
    const FilmRecord record = stitched({wikidata}, {person});
    QCOMPARE(record.links.first().entity.imdbId, QStringLiteral("nm1"));
}

void TestStitch::namesakesStayTwo()
{
    SourceFacts wikidata = source("wikidata");
    wikidata.links = {linked("writers", "Jo Falk", "Q1"), linked("writers", "Jo Falk", "Q2")};
    SourceFacts gallery = source("justwatch");
    gallery.links = {linked("writers", "Jo Falk", "", "9")};
    const FilmRecord record = stitched({wikidata, gallery});
    QCOMPARE(names(record, "writers").size(), 2);
    QCOMPARE(record.links.at(0).entity.wikidataId, QStringLiteral("Q1"));
    QCOMPARE(record.links.at(1).entity.wikidataId, QStringLiteral("Q2"));
    for (const LinkFact &fact : record.links) // nobody can say which of them person 9 is
        QVERIFY(fact.entity.justwatchId.isEmpty());
}

void TestStitch::repeatsAreRemoved()
{
    SourceFacts facts = source("wikidata");
    facts.links = {linked("studios", "Blue Door", "Q5"), linked("studios", "Blue Door Films", "Q5"),
                   linked("studios", "  "), linked("studios", "North"), linked("studios", "North")};
    facts.links[4].position = 1; // numbered entries go first
    const FilmRecord record = stitched({facts});
    QCOMPARE(names(record, "studios"), (QStringList{QStringLiteral("North"), QStringLiteral("Blue Door")}));
}

void TestStitch::firstOfList()
{
    SourceFacts wikidata = source("wikidata");
    wikidata.links = {linked("languages", "Danish"), linked("languages", "English")};
    SourceFacts wikipedia = source("wikipedia");
    wikipedia.values = {{QStringLiteral("language"), QStringLiteral("English"), {}},
                        {QStringLiteral("country"), QStringLiteral("Norway"), {}}};
    const FilmRecord record = stitched({wikipedia, wikidata});
    QCOMPARE(record.columns.value(QStringLiteral("language")).toString(), QStringLiteral("Danish"));
    QVERIFY(shownBy(record, "language").isEmpty());
    QCOMPARE(record.columns.value(QStringLiteral("country")).toString(), QStringLiteral("Norway"));
    QCOMPARE(shownBy(record, "country"), QStringList{QStringLiteral("wikipedia")});
}

void TestStitch::ratings()
{
    SourceFacts gallery = source("justwatch");
    gallery.ratings = {{QStringLiteral("IMDb"), 7.25, qint64(120), QStringLiteral("7.25")},
                       {QStringLiteral("TMDB"), 6.0, std::nullopt, {}},
                       {QStringLiteral("Broken"), 77.0, std::nullopt, {}}};
    SourceFacts wikidata = source("wikidata");
    wikidata.ratings = {{QStringLiteral("IMDb"), 7.0, std::nullopt, {}}};
    wikidata.values = {{QStringLiteral("rating"), 5.0, {}}};
    const FilmRecord record = stitched({wikidata, gallery});
    QCOMPARE(record.ratings.size(), 2);
    QCOMPARE(record.columns.value(QStringLiteral("rating")).toDouble(), 7.3);
    QCOMPARE(record.columns.value(QStringLiteral("rating_count")).toLongLong(), 120);
    const QStringList chosen = shownValues(record, "ratings");
    QCOMPARE(chosen, (QStringList{QStringLiteral("IMDb 7.3"), QStringLiteral("TMDB 6.0")}));
}

void TestStitch::orderOfSourcesDoesNotMatter()
{
    SourceFacts wikidata = source("wikidata");
    wikidata.values = {{QStringLiteral("title"), QStringLiteral("A"), {}},
                       {QStringLiteral("runtime"), 90, {}}};
    wikidata.links = {linked("cast", "Ada", "Q1", "", "Mira"), linked("genres", "Drama")};
    SourceFacts older = wikidata;
    older.receipt.fetchedAt = older.receipt.fetchedAt.addDays(-1);
    older.values[0].value = QStringLiteral("Older");
    SourceFacts wikipedia = source("wikipedia");
    wikipedia.values = {{QStringLiteral("title"), QStringLiteral("B"), {}},
                        {QStringLiteral("plot"), QStringLiteral("P"), {}}};
    SourceFacts gallery = source("justwatch");
    gallery.values = {{QStringLiteral("title"), QStringLiteral("C"), {}},
                      {QStringLiteral("runtime"), 91, {}}};
    gallery.links = {linked("cast", "Ada", "", "7", "M."), linked("genres", "Comedy")};
    gallery.ratings = {{QStringLiteral("IMDb"), 7.0, qint64(9), {}}};
    EntityFacts one;
    one.entity.wikidataId = QStringLiteral("Q1");
    EntityFacts two = one;
    two.entity.wikidataId = QStringLiteral("Q2");
    QList<SourceFacts> sources{wikidata, older, wikipedia, gallery};
    QList<int> order{0, 1, 2, 3};
    const QString expected = recordText(stitched(sources, {one, two}));
    QVERIFY(expected.contains(QLatin1String("title=A")));
    int permutations = 0;
    do {
        QList<SourceFacts> shuffled;
        for (const int place : std::as_const(order))
            shuffled.append(sources.at(place));
        QCOMPARE(recordText(stitched(shuffled, {two, one})), expected);
        ++permutations;
    } while (std::next_permutation(order.begin(), order.end()));
    QCOMPARE(permutations, 24);
}

QTEST_GUILESS_MAIN(TestStitch)
#include "tst_stitch.moc"
