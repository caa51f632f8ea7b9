#include "tests/sources/wikidatafixture.h"

#include <QTest>

using namespace wikidatafixture;

class TestWikidataFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void released_data();
    void released();
    void runtime_data();
    void runtime();
    void idsAndAddressesOfNoFilm();
    void money_data();
    void money();
    void castAndRoles();
    void voicesAreCast();
    void linksLeaveOutTheUnnamed();
    void titleInTheFilmsLanguage();
    void whatIsNoLanguage();
    void ratings_data();
    void ratings();
    void evidence();
    void people();
    void whatHasEnded();
    void idsOfOthers_data();
    void idsOfOthers();
    void betterOfSeveral();
    void companies();
};

void TestWikidataFacts::released_data()
{
    QTest::addColumn<QByteArray>("claims");
    QTest::addColumn<QString>("iso");
    const auto row = [](const char *name, QList<QByteArray> claims, const char *iso) {
        QTest::newRow(name) << claims.join(',') << QString::fromUtf8(iso);
    };
    row("day", {statement(date("+1968-05-03T00:00:00Z", 11))}, "1968-05-03");
    row("month", {statement(date("+1968-05-01T00:00:00Z", 10))}, "1968-05");
    row("year", {statement(date("+1968-01-01T00:00:00Z", 9))}, "1968");
    row("zero month", {statement(date("+1968-00-00T00:00:00Z", 11))}, "1968");
    row("zero day", {statement(date("+1968-05-00T00:00:00Z", 11))}, "1968-05");
    row("long year", {statement(date("+00000001968-05-03T00:00:00Z", 11))}, "1968-05-03");
    row("before Christ", {statement(date("-0044-03-15T00:00:00Z", 11))}, "");
    row("decade", {statement(date("+1960-00-00T00:00:00Z", 8))}, "");
    row("no such day", {statement(date("+1968-02-31T00:00:00Z", 11))}, "");
    row("text", {statement(text("1968"))}, "");
    row("earliest",
        {statement(date("+1968-06-01T00:00:00Z", 11)), statement(date("+1968-05-03T00:00:00Z", 11))},
        "1968-05-03");
    row("a later one abroad does not win",
        {statement(date("+1968-05-03T00:00:00Z", 11)),
         statement(date("+1969-02-01T00:00:00Z", 11), "normal", R"({"P291":[)" + snak(item("Q183")) + "]}")},
        "1968-05-03");
    row("a bare year does not win",
        {statement(date("+1967-00-00T00:00:00Z", 9)), statement(date("+1968-05-03T00:00:00Z", 11))},
        "1968-05-03");
    row("the day of the same month wins",
        {statement(date("+1968-05-00T00:00:00Z", 10)), statement(date("+1968-05-30T00:00:00Z", 11))},
        "1968-05-30");
    row("preferred",
        {statement(date("+1968-05-03T00:00:00Z", 11)),
         statement(date("+1968-09-03T00:00:00Z", 11), "preferred")},
        "1968-09-03");
    const auto julian = [](const QByteArray &time, int precision) {
        return statement(
            date(time, precision)
                .replace(R"("precision")",
                         R"("calendarmodel":"http://www.wikidata.org/entity/Q1985786","precision")"));
    };
    row("Julian day", {julian("+1913-04-10T00:00:00Z", 11)}, "1913-04-23");
    row("Julian day of the year before", {julian("+1913-12-25T00:00:00Z", 11)}, "1914-01-07");
    row("Julian month", {julian("+1913-12-00T00:00:00Z", 10)}, "1913-12");
    row("no such Julian day", {julian("+1913-02-30T00:00:00Z", 11)}, "");
    row("without a sign", {statement(date("1968-05-03T00:00:00Z", 11))}, "1968-05-03");
    row("deprecated", {statement(date("+1958-05-03T00:00:00Z", 11), "deprecated")}, "");
}

void TestWikidataFacts::released()
{
    QFETCH(QByteArray, claims);
    QFETCH(QString, iso);
    QCOMPARE(value(factsOf(entityOf(R"("P577":[)" + claims + "]")).values, "release_date"), iso);
}

void TestWikidataFacts::runtime_data()
{
    QTest::addColumn<QByteArray>("claims");
    QTest::addColumn<QString>("minutes");
    const QByteArray part = R"({"P518":[)" + snak(item("Q900")) + "]}";
    QTest::newRow("minutes") << statement(amount("+82", "Q7727")) << QStringLiteral("82");
    QTest::newRow("seconds") << statement(amount("+4950", "Q11574")) << QStringLiteral("83");
    QTest::newRow("hours") << statement(amount("+1.5", "Q25235")) << QStringLiteral("90");
    QTest::newRow("no unit") << statement(amount("+82", "1")) << QString();
    QTest::newRow("metres") << statement(amount("+82", "Q11573")) << QString();
    QTest::newRow("zero") << statement(amount("+0", "Q7727")) << QString();
    QTest::newRow("negative") << statement(amount("-82", "Q7727")) << QString();
    QTest::newRow("endless") << statement(amount("+1e300", "Q7727")) << QString();
    QTest::newRow("edition after the whole")
        << statement(amount("+120", "Q7727"), "normal", part) + "," + statement(amount("+99", "Q7727"))
        << QStringLiteral("99");
    QTest::newRow("unknown edition after the whole")
        << statement(amount("+120", "Q7727"), "normal", R"({"P518":[{"snaktype":"somevalue"}]})") + "," +
               statement(amount("+99", "Q7727"))
        << QStringLiteral("99");
    QTest::newRow("only an edition") << statement(amount("+120", "Q7727"), "normal", part)
                                     << QStringLiteral("120");
}

void TestWikidataFacts::runtime()
{
    QFETCH(QByteArray, claims);
    QFETCH(QString, minutes);
    QCOMPARE(value(factsOf(entityOf(R"("P2047":[)" + claims + "]")).values, "runtime"), minutes);
}

void TestWikidataFacts::idsAndAddressesOfNoFilm()
{
    const Entity entity =
        entityOf(R"("P345":[)" + statement(text("nm0000001")) + R"(],"P4947":[)" + statement(text("tv-5")) +
                 R"(],"P856":[)" + statement(text("javascript:alert(1)")) + "]");
    const QList<Fact> facts = factsOf(entity).values;
    for (const char *field : {"imdb_id", "tmdb_id", "homepage"})
        QCOMPARE(value(facts, field), QString());
}

void TestWikidataFacts::money_data()
{
    QTest::addColumn<QByteArray>("claims");
    QTest::addColumn<QString>("gross");
    const QByteArray inside = R"({"P3005":[)" + snak(item("Q30")) + "]}";
    const QByteArray world = R"({"P3005":[)" + snak(item("Q13780930")) + "]}";
    const auto dollars = [](const QByteArray &number, const QByteArray &qualifiers = "{}") {
        return statement(amount(number, "Q4917"), "normal", qualifiers);
    };
    QTest::newRow("one") << dollars("+5000000") << QStringLiteral("5000000");
    QTest::newRow("euro") << statement(amount("+5000000", "Q4916")) << QString();
    QTest::newRow("zero") << dollars("+0") << QString();
    QTest::newRow("world before a territory")
        << dollars("+9000000", inside) + "," + dollars("+7000000") << QStringLiteral("7000000");
    QTest::newRow("worldwide as a territory")
        << dollars("+9000000", inside) + "," + dollars("+8000000", world) << QStringLiteral("8000000");
    QTest::newRow("largest") << dollars("+5000000") + "," + dollars("+7000000") << QStringLiteral("7000000");
    QTest::newRow("preferred") << dollars("+9000000") + "," +
                                      statement(amount("+6000000", "Q4917"), "preferred")
                               << QStringLiteral("6000000");
}

void TestWikidataFacts::money()
{
    QFETCH(QByteArray, claims);
    QFETCH(QString, gross);
    QCOMPARE(value(factsOf(entityOf(R"("P2142":[)" + claims + "]")).values, "box_office"), gross);
}

void TestWikidataFacts::castAndRoles()
{
    const auto with = [](const QByteArray &person, QList<QByteArray> qualifiers) {
        return statement(item(person), "normal", "{" + qualifiers.join(',') + "}");
    };
    const auto ordinal = [](const QByteArray &number) { return R"("P1545":[)" + snak(text(number)) + "]"; };
    const Entity entity =
        entityOf(R"("P161":[)" +
                 QList<QByteArray>{
                     with("Q10", {}), with("Q11", {ordinal("2"), R"("P453":[)" + snak(item("Q70")) + "]"}),
                     with("Q12", {ordinal("1"), R"("P4633":[)" + snak(text("The Miller")) + "]"}),
                     with("Q11", {ordinal("10"), R"("P4633":[)" + snak(text("A Ghost")) + "]"}),
                     with("Q10", {}), with("Q9", {ordinal("3")}),
                     with("Q13", {R"("P453":[)" + snak(item("Q71")) + "," + snak(item("Q72")) + "]"})}
                     .join(',') +
                 "]");
    QVERIFY(wikidata::referencedItems(entity).contains(QStringLiteral("Q71")));
    QStringList cast;
    for (const LinkFact &link : factsOf(entity).links)
        cast.append(QStringLiteral("%1 %2 %3").arg(link.position).arg(link.entity.wikidataId, link.role));
    QCOMPARE(cast, (QStringList{QStringLiteral("1 Q12 The Miller"), QStringLiteral("2 Q11 Name of Q70"),
                                QStringLiteral("3 Q11 A Ghost"), QStringLiteral("4 Q10 "),
                                QStringLiteral("5 Q13 Name of Q71 / Name of Q72")}));
}

// Cartoons name their voices; those of a dubbing are not of the film.
void TestWikidataFacts::voicesAreCast()
{
    const auto spoken = [](const QByteArray &person, const QByteArray &language, const QByteArray &role) {
        return statement(item(person), "normal",
                         R"({"P407":[)" + snak(item(language)) + R"(],"P453":[)" + snak(item(role)) + "]}");
    };
    const QByteArray voices = statement(item("Q10")) + "," + spoken("Q11", "Q1860", "Q70") + "," +
                              spoken("Q12", "Q652", "Q71") + "," + statement(item("Q13"));
    const QByteArray language = R"("P364":[)" + statement(item("Q1860")) + "]";
    const Entity cartoon = entityOf(R"("P725":[)" + voices + "]," + language);
    QVERIFY(wikidata::referencedItems(cartoon).contains(QStringLiteral("Q70")));
    const auto castOf = [](const Entity &film) {
        QStringList cast;
        for (const LinkFact &link : factsOf(film).links)
            if (link.list == u"cast")
                cast.append((link.entity.wikidataId + u' ' + link.role).trimmed());
        return cast.join(QStringLiteral(", "));
    };
    QCOMPARE(castOf(cartoon), QStringLiteral("Q10, Q11 Name of Q70, Q13"));
    const Entity both =
        entityOf(R"("P161":[)" + statement(item("Q13")) + R"(],"P725":[)" + voices + "]," + language);
    QCOMPARE(castOf(both), QStringLiteral("Q13, Q10, Q11 Name of Q70"));
}

void TestWikidataFacts::linksLeaveOutTheUnnamed()
{
    const SourceFacts facts =
        factsOf(entityOf(R"("P495":[)" + statement(item("Q9")) + "," + statement(item("Q30")) +
                         R"(],"P364":[)" + statement(item("Q1860")) + R"(],"P272":[)" +
                         statement(item("Q5")) + R"(],"P750":[)" + statement(item("Q6")) + R"(],"P136":[)" +
                         statement(item("Q7")) + R"(],"P58":[)" + statement(item("Q8")) + "]"));
    QStringList links;
    for (const LinkFact &link : facts.links)
        links.append(
            QStringLiteral("%1 %2 %3 %4").arg(link.list, link.entity.name, link.snippet).arg(link.position));
    QCOMPARE(
        links,
        (QStringList{QStringLiteral("writers Name of Q8 Q8 1"), QStringLiteral("studios Name of Q5 Q5 1"),
                     QStringLiteral("distributors Name of Q6 Q6 1"), QStringLiteral("genres Name of Q7 Q7 1"),
                     QStringLiteral("countries Name of Q30 Q30 1"),
                     QStringLiteral("languages Name of Q1860 Q1860 1")}));
    QCOMPARE(value(facts.values, "country"), QStringLiteral("Name of Q30"));
    QCOMPARE(value(facts.values, "language"), QStringLiteral("Name of Q1860"));
    QCOMPARE(facts.receipt.url, QStringLiteral("https://www.wikidata.org/wiki/Q900001"));
    QCOMPARE(facts.receipt.revision, QStringLiteral("77"));
}

void TestWikidataFacts::titleInTheFilmsLanguage()
{
    const auto titled = [](const QByteArray &title, const QByteArray &language) {
        return statement(R"({"type":"monolingualtext","value":{"text":")" + title + R"(","language":")" +
                         language + R"("}})");
    };
    const auto original = [](const QByteArray &claims) {
        Entity french = named(QStringLiteral("Q150"), QStringLiteral("French"));
        wikidata::Statement code;
        code.value.text = QStringLiteral("fr");
        french.statements.insert(QStringLiteral("P218"), {code});
        return value(
            wikidata::filmFacts(entityOf(claims),
                                [&](const QString &id) { return id == french.id ? &french : nullptr; }, {})
                .values,
            "original_title");
    };
    const QByteArray titles =
        R"("P1476":[)" + titled("The Mill", "en") + "," + titled("Le Moulin", "fr") + "]";
    QCOMPARE(original(titles), QStringLiteral("The Mill"));
    QCOMPARE(original(titles + R"(,"P364":[)" + statement(item("Q150")) + "]"), QStringLiteral("Le Moulin"));
    QCOMPARE(original(titles + R"(,"P364":[)" + statement(item("Q9")) + "]"), QStringLiteral("The Mill"));
}

void TestWikidataFacts::whatIsNoLanguage()
{
    Entity silence = named(QStringLiteral("Q5"), QStringLiteral("no linguistic content"));
    const SourceFacts facts = wikidata::filmFacts(entityOf(R"("P364":[)" + statement(item("Q5")) + "]"),
                                                  [&](const QString &) { return &silence; }, {});
    QVERIFY(facts.links.isEmpty());
    QCOMPARE(value(facts.values, "language"), QString());
}

void TestWikidataFacts::ratings_data()
{
    QTest::addColumn<QByteArray>("reviewer");
    QTest::addColumn<QByteArray>("score");
    QTest::addColumn<QString>("expected");
    QTest::newRow("tomatoes") << QByteArray("Q105584") << QByteArray("84%")
                              << QStringLiteral("Rotten Tomatoes 8.4");
    QTest::newRow("tomatoes, other scale") << QByteArray("Q105584") << QByteArray("7.6/10") << QString();
    QTest::newRow("imdb") << QByteArray("Q37312") << QByteArray("7.5/10") << QStringLiteral("IMDb 7.5");
    QTest::newRow("metacritic") << QByteArray("Q150248") << QByteArray("66/100")
                                << QStringLiteral("Metacritic 6.6");
    QTest::newRow("too much") << QByteArray("Q150248") << QByteArray("660/100") << QString();
    QTest::newRow("a critic") << QByteArray("Q212173") << QByteArray("4/4") << QString();
    QTest::newRow("words") << QByteArray("Q37312") << QByteArray("good") << QString();
}

void TestWikidataFacts::ratings()
{
    QFETCH(QByteArray, reviewer);
    QFETCH(QByteArray, score);
    const auto found =
        factsOf(entityOf(R"("P444":[)" +
                         statement(text(score), "normal", R"({"P447":[)" + snak(item(reviewer)) + "]}") +
                         "]"))
            .ratings;
    QTEST(found.isEmpty() ? QString()
                          : found.first().source + QLatin1Char(' ') + QString::number(found.first().score),
          "expected");
}

void TestWikidataFacts::evidence()
{
    const Entity entity = entityOf(
        R"("P31":[)" + statement(item("Q11424")) + R"(],"P345":[)" + statement(text("tt0000001")) +
        R"(],"P4947":[)" + statement(text("55")) + R"(],"P577":[)" +
        statement(date("+1968-05-03T00:00:00Z", 11)) + "," + statement(date("+1970-01-01T00:00:00Z", 9)) +
        R"(],"P2047":[)" + statement(amount("+82", "Q7727")) + R"(],"P57":[)" + statement(item("Q1")) +
        R"(],"P161":[)" + statement(item("Q2")) + "," + statement(item("Q9")) + "]");
    Candidate candidate;
    candidate.key = QStringLiteral("Known_key");
    wikidata::addEvidence(candidate, entity, [](const QString &id) {
        return id == QLatin1String("Q9") ? QString() : QStringLiteral("Name of ") + id;
    });
    QVERIFY(candidate.verified);
    QCOMPARE(candidate.isFilm, std::optional(true));
    QCOMPARE(candidate.key, QStringLiteral("Known_key"));
    QCOMPARE(candidate.title, QStringLiteral("Glass Harbour"));
    QCOMPARE(candidate.wikidataId, QStringLiteral("Q900001"));
    QCOMPARE(candidate.imdbId, QStringLiteral("tt0000001"));
    QCOMPARE(candidate.tmdbId, QStringLiteral("55"));
    QCOMPARE(candidate.year, std::optional(1968));
    QCOMPARE(candidate.otherYears, QList<int>{1970});
    QCOMPARE(candidate.runtime, std::optional(82));
    QCOMPARE(candidate.directors, QStringList{QStringLiteral("Name of Q1")});
    QCOMPARE(candidate.cast, QStringList{QStringLiteral("Name of Q2")});
    QVERIFY(candidate.aliases.contains(QStringLiteral("Der gläserne Hafen")));

    Candidate blank;
    wikidata::addEvidence(blank, entityOf(""), [](const QString &) { return QString(); });
    QVERIFY(!blank.isFilm.has_value());
    QCOMPARE(blank.key, QStringLiteral("Glass_Harbour_(film)"));
}

void TestWikidataFacts::people()
{
    const Entity person =
        entityOf(R"("P31":[)" + statement(item("Q5")) + R"(],"P569":[)" +
                 statement(date("+1921-04-00T00:00:00Z", 10)) + R"(],"P27":[)" + statement(item("Q9")) + "," +
                 statement(item("Q30")) + R"(],"P345":[)" + statement(text("nm0000001")) + "]");
    QCOMPARE(wikidata::referencedItemsOfEntity(person),
             (QSet<QString>{QStringLiteral("Q9"), QStringLiteral("Q30")}));
    const EntityFacts facts = wikidata::entityFacts(
        person,
        [](const QString &id) { return id == QLatin1String("Q30") ? QStringLiteral("Ostland") : QString(); },
        {});
    QCOMPARE(value(facts.values, "dob"), QStringLiteral("1921-04"));
    QCOMPARE(value(facts.values, "nationality"), QStringLiteral("Ostland"));
    QCOMPARE(value(facts.values, "bio"), QStringLiteral("1968 film by Ada Quill"));
    QCOMPARE(facts.entity.imdbId, QStringLiteral("nm0000001"));
    QCOMPARE(facts.entity.name, QStringLiteral("Glass Harbour"));
}

void TestWikidataFacts::whatHasEnded()
{
    const QByteArray ended = R"({"P582":[)" + snak(date("+1990-00-00T00:00:00Z", 9)) + "]}";
    const QByteArray someDay = R"({"P582":[{"snaktype":"somevalue"}]})";
    const auto nationality = [](const QByteArray &statements) {
        const Entity person =
            entityOf(R"("P31":[)" + statement(item("Q5")) + R"(],"P27":[)" + statements + "]");
        return value(wikidata::entityFacts(person, [](const QString &id) { return id; }, {}).values,
                     "nationality");
    };
    QCOMPARE(nationality(statement(item("Q145"), "normal", ended) + "," + statement(item("Q30"))),
             QStringLiteral("Q30"));
    QCOMPARE(nationality(statement(item("Q145"), "normal", someDay) + "," + statement(item("Q30"))),
             QStringLiteral("Q30"));
    QCOMPARE(nationality(statement(item("Q145"), "normal", ended)), QStringLiteral("Q145"));
    const Entity film = entityOf(R"("P856":[)" + statement(text("https://old.example/"), "normal", ended) +
                                 "," + statement(text("https://new.example/")) + "]");
    QCOMPARE(value(factsOf(film).values, "homepage"), QStringLiteral("https://new.example/"));
}

void TestWikidataFacts::idsOfOthers_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("id");
    QTest::newRow("a person's") << QByteArray("nm0000001") << QStringLiteral("nm0000001");
    QTest::newRow("a company's") << QByteArray("co0000001") << QStringLiteral("co0000001");
    QTest::newRow("a film's") << QByteArray("tt0000001") << QString();
    QTest::newRow("an address") << QByteArray("https://www.imdb.com/name/nm0000001/") << QString();
    QTest::newRow("too short") << QByteArray("nm1") << QString();
}

void TestWikidataFacts::idsOfOthers()
{
    QFETCH(QByteArray, written);
    QFETCH(QString, id);
    const Entity person =
        entityOf(R"("P31":[)" + statement(item("Q5")) + R"(],"P345":[)" + statement(text(written)) + "]");
    const EntityFacts facts = wikidata::entityFacts(person, [](const QString &) { return QString(); }, {});
    QCOMPARE(facts.entity.imdbId, id);
    QCOMPARE(value(facts.values, "imdb_id"), id);
}

// A day beside its year, an id behind one of another kind.
void TestWikidataFacts::betterOfSeveral()
{
    const Entity person = entityOf(R"("P31":[)" + statement(item("Q5")) + R"(],"P569":[)" +
                                   statement(date("+1930-00-00T00:00:00Z", 9)) + ',' +
                                   statement(date("+1931-02-03T00:00:00Z", 11)) + ',' +
                                   statement(date("+1930-05-03T00:00:00Z", 11)) + R"(],"P345":[)" +
                                   statement(text("tt0000001")) + ',' + statement(text("nm0000001")) + "]");
    const EntityFacts facts = wikidata::entityFacts(person, [](const QString &) { return QString(); }, {});
    QCOMPARE(value(facts.values, "dob"), QStringLiteral("1930-05-03"));
    QCOMPARE(facts.entity.imdbId, QStringLiteral("nm0000001"));
}

void TestWikidataFacts::companies()
{
    const Entity company = entityOf(R"("P31":[)" + statement(item("Q1762059")) + R"(],"P571":[)" +
                                    statement(date("+1912-04-30T00:00:00Z", 11)) + R"(],"P17":[)" +
                                    statement(item("Q30")) + R"(],"P159":[)" + statement(item("Q65")) + "]");
    const EntityFacts facts =
        wikidata::entityFacts(company, [](const QString &id) { return QStringLiteral("Name of ") + id; }, {});
    QCOMPARE(value(facts.values, "location"), QStringLiteral("Name of Q65"));
    QCOMPARE(value(facts.values, "founded"), QStringLiteral("1912-04-30"));
    QCOMPARE(value(facts.values, "bio"), QString());
}

QTEST_GUILESS_MAIN(TestWikidataFacts)
#include "tst_wikidatafacts.moc"
