#include "core/sources/filmclasses.h"
#include "core/sources/wikidata.h"
#include "tests/sources/wikirecordings.h"

#include <QElapsedTimer>
#include <QTest>

using namespace moviedb;
using wikidata::Entity;

namespace {

HttpResponse answer(const QByteArray &body, int status = 200)
{
    HttpResponse response;
    response.status = status;
    response.body = body;
    response.fetchedAt = QDateTime::fromString(QStringLiteral("2026-01-02T03:04:05Z"), Qt::ISODate);
    return response;
}

Document document(const QByteArray &body)
{
    Document made;
    made.source = QStringLiteral("wikidata");
    made.kind = NeedKind::Entities;
    made.key = QStringLiteral("Q900001");
    made.body = body;
    return made;
}

QByteArray statement(const QByteArray &value, const QByteArray &rank = "normal",
                     const QByteArray &qualifiers = "{}")
{
    return R"({"mainsnak":{"snaktype":"value","datavalue":)" + value + R"(},"type":"statement","rank":")" +
           rank + R"(","qualifiers":)" + qualifiers + "}";
}

QByteArray snak(const QByteArray &value)
{
    return R"({"snaktype":"value","datavalue":)" + value + "}";
}

QByteArray item(const QByteArray &id)
{
    return R"({"type":"wikibase-entityid","value":{"entity-type":"item","id":")" + id + R"("}})";
}

QByteArray text(const QByteArray &value)
{
    return R"({"type":"string","value":")" + value + R"("})";
}

QByteArray date(const QByteArray &time, int precision)
{
    return R"({"type":"time","value":{"time":")" + time + R"(","precision":)" +
           QByteArray::number(precision) + "}}";
}

QByteArray amount(const QByteArray &number, const QByteArray &unit)
{
    return R"({"type":"quantity","value":{"amount":")" + number + R"(","unit":")" +
           (unit == "1" ? unit : "http://www.wikidata.org/entity/" + unit) + R"("}})";
}

// An invented film; `claims` are pairs of a property and its JSON list.
QByteArray film(const QByteArray &claims)
{
    return R"({"type":"item","id":"Q900001","lastrevid":77,"labels":{"en":{"language":"en","value":"Glass Harbour"},)"
           R"("de":{"language":"de","value":"Der gläserne Hafen"}},"descriptions":{"en":{"language":"en","value":)"
           R"("1968 film by Ada Quill"}},"aliases":{"en":[{"language":"en","value":"The Glass Harbour"}]},)"
           R"j("sitelinks":{"enwiki":{"site":"enwiki","title":"Glass Harbour (film)","badges":[]}},"claims":{)j" +
           claims + "}}";
}

Entity entityOf(const QByteArray &claims)
{
    const auto entity = wikidata::parseEntity(document(film(claims)));
    return entity ? *entity : Entity{};
}

Entity named(const QString &id, const QString &label)
{
    Entity entity;
    entity.id = id;
    entity.label = label;
    return entity;
}

// Every item is called "Name of Q…", Q9 has no name.
SourceFacts factsOf(const Entity &entity)
{
    QHash<QString, Entity> known;
    for (const QString &id : wikidata::referencedItems(entity))
        if (id != QLatin1String("Q9"))
            known.insert(id, named(id, QStringLiteral("Name of ") + id));
    return wikidata::filmFacts(entity,
                               [&](const QString &id) -> const Entity * {
                                   const auto found = known.constFind(id);
                                   return found == known.constEnd() ? nullptr : &*found;
                               },
                               {});
}

QString value(const QList<Fact> &facts, const char *field)
{
    for (const Fact &fact : facts)
        if (fact.field == QLatin1String(field))
            return fact.value.typeId() == QMetaType::Double ? QString::number(fact.value.toDouble(), 'f', 0)
                                                            : fact.value.toString();
    return {};
}

wikidata::WikidataSource source()
{
    Endpoints endpoints;
    endpoints.wikidata = QUrl(QStringLiteral("http://127.0.0.1:9/wikidata"));
    endpoints.sparql = QUrl(QStringLiteral("http://127.0.0.1:9/wikidata/sparql"));
    return wikidata::WikidataSource(endpoints, QStringLiteral("en"));
}

} // namespace

class TestWikidata : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requests();
    void refusedKeys();
    void entity();
    void brokenEntities_data();
    void brokenEntities();
    void hostileEntity();
    void ranks();
    void released_data();
    void released();
    void runtime_data();
    void runtime();
    void money_data();
    void money();
    void castAndRoles();
    void linksLeaveOutTheUnnamed();
    void ratings_data();
    void ratings();
    void filmOrNot_data();
    void filmOrNot();
    void evidence();
    void people();
    void companies();
    void split();
    void splitByPage();
    void splitErrors_data();
    void splitErrors();
    void sparql();
    void cityStreets();
    void recordedAnswers();
};

void TestWikidata::requests()
{
    const auto entities = source().request(NeedKind::Entities, {QStringLiteral("Q1"), QStringLiteral("Q2")});
    QVERIFY(entities);
    const QByteArray url = entities->url.toEncoded();
    QVERIFY(url.startsWith(
        "http://127.0.0.1:9/wikidata/w/api.php?action=wbgetentities&ids=Q1%7CQ2&props=labels%7C"));
    for (const char *part : {"claims", "sitelinks", "languages=en%7Cmul%7Cde", "languagefallback=1",
                             "sitefilter=enwiki", "maxlag=5", "format=json"})
        QVERIFY2(url.contains(part), part);
    QCOMPARE(entities->method, QByteArray("GET"));
    QCOMPARE(entities->service, QStringLiteral("wikidata"));

    const auto pages = source().request(NeedKind::EntitiesByPage,
                                        {QStringLiteral("Who?_(1999_film)"), QStringLiteral("Éa_&_B/C")});
    QVERIFY(pages);
    QVERIFY2(pages->url.toEncoded().contains(
                 "sites=enwiki&titles=Who%3F%20%281999%20film%29%7C%C3%89a%20%26%20B%2FC&"),
             pages->url.toEncoded().constData());

    const auto items =
        source().request(NeedKind::ItemsByImdbId, {QStringLiteral("tt0021750"), QStringLiteral("tt0000001")});
    QVERIFY(items);
    QCOMPARE(items->accept, QByteArray("application/sparql-results+json"));
    QCOMPARE(
        QUrl::fromPercentEncoding(items->url.query(QUrl::FullyEncoded).toUtf8()),
        QStringLiteral(
            "query=SELECT ?item ?imdb ?article WHERE { VALUES ?imdb { \"tt0021750\" \"tt0000001\" } ?item "
            "wdt:P345 ?imdb . OPTIONAL { ?article schema:about ?item ; schema:isPartOf "
            "<https://en.wikipedia.org/> . } }"));
    QCOMPARE(source().batchSize(NeedKind::Entities), 50);
    QCOMPARE(source().batchSize(NeedKind::ItemsByImdbId), 100);
    QCOMPARE(source().batchSize(NeedKind::Search), 0);

    QStringList many;
    for (int i = 0; i < 50; ++i)
        many.append(QString(QChar(u'ж')).repeated(60) + QString::number(i));
    const auto longOne = source().request(NeedKind::EntitiesByPage, many);
    QVERIFY(longOne);
    QCOMPARE(longOne->method, QByteArray("POST"));
    QVERIFY(longOne->url.query().isEmpty());
    QVERIFY(longOne->body.startsWith("action=wbgetentities&sites=enwiki&titles="));
    QCOMPARE(longOne->contentType, QByteArray("application/x-www-form-urlencoded"));
}

void TestWikidata::refusedKeys()
{
    const auto refused = [](NeedKind kind, const QString &key) {
        const auto request = source().request(kind, {key});
        return !request && request.error().fault == Fault::NotFound && request.error().where == key;
    };
    QVERIFY(refused(NeedKind::Entities, QStringLiteral("bogus")));
    QVERIFY(refused(NeedKind::Entities, QStringLiteral("Q1|Q2")));
    QVERIFY(refused(NeedKind::Entities, QString()));
    QVERIFY(refused(NeedKind::ItemsByImdbId, QStringLiteral("tt1\" } ?x ?y ?z . {")));
    QVERIFY(refused(NeedKind::EntitiesByPage, QStringLiteral("A|B")));
    QVERIFY(!source().request(NeedKind::Entities, {}));
    QVERIFY(!source().request(NeedKind::Pages, {QStringLiteral("A")}));
}

void TestWikidata::entity()
{
    const auto entity = wikidata::parseEntity(document(
        film(R"("P1476":[)" +
             statement(R"({"type":"monolingualtext","value":{"text":"Le port","language":"fr"}})") + "]")));
    QVERIFY(entity);
    QCOMPARE(entity->id, QStringLiteral("Q900001"));
    QCOMPARE(entity->label, QStringLiteral("Glass Harbour"));
    QCOMPARE(entity->description, QStringLiteral("1968 film by Ada Quill"));
    QCOMPARE(entity->pageKey, QStringLiteral("Glass_Harbour_(film)"));
    QCOMPARE(entity->revision, QStringLiteral("77"));
    QCOMPARE(entity->names,
             (QStringList{QStringLiteral("Glass Harbour"), QStringLiteral("Le port"),
                          QStringLiteral("Der gläserne Hafen"), QStringLiteral("The Glass Harbour")}));
    QCOMPARE(value(factsOf(*entity).values, "original_title"), QStringLiteral("Le port"));
    QCOMPARE(wikidata::parseEntity(document(R"({"id":"Q1","labels":{"mul":{"value":"Ada"}}})"))->label,
             QStringLiteral("Ada"));
    QCOMPARE(wikidata::parseEntity(document(R"({"id":"Q1","labels":{"xx":{"value":"Ada"}}})"))->label,
             QStringLiteral("Ada"));
    QCOMPARE(wikidata::parseEntity(document(film("")), QStringLiteral("de"))->label,
             QStringLiteral("Der gläserne Hafen"));
}

void TestWikidata::brokenEntities_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("ok");
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("not JSON") << QByteArray("{\"id\":") << false;
    QTest::newRow("page") << QByteArray("<html></html>") << false;
    QTest::newRow("list") << QByteArray("[]") << false;
    QTest::newRow("no id") << QByteArray("{}") << false;
    QTest::newRow("number as id") << QByteArray(R"({"id":1})") << false;
    QTest::newRow("bare") << QByteArray(R"({"id":"Q1"})") << true;
    QTest::newRow("empty maps as lists")
        << QByteArray(R"({"id":"Q1","labels":[],"descriptions":[],"aliases":[],"claims":[],"sitelinks":[]})")
        << true;
    QTest::newRow("wrong types")
        << QByteArray(R"({"id":"Q1","labels":"x","claims":{"P57":"x","P58":[1,null,{"rank":3}],"P577":{}}})")
        << true;
    QTest::newRow("wrong values") << film(R"("P577":[)" + statement(R"({"type":"time","value":"1999"})") +
                                          R"(],"P57":[)" +
                                          statement(R"({"type":"wikibase-entityid","value":null})") +
                                          R"(],"P2047":[)" + statement(amount("much", "Q7727")) + "]")
                                  << true;
    QTest::newRow("cut") << film("").chopped(3) << false;
}

void TestWikidata::brokenEntities()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, ok);
    const auto entity = wikidata::parseEntity(document(body));
    QCOMPARE(entity.ok(), ok);
    if (entity)
        QVERIFY(entity->statements.isEmpty());
    else
        QVERIFY(entity.error().fault == Fault::Parse);
}

void TestWikidata::hostileEntity()
{
    QCOMPARE(wikidata::parseEntity(document(QByteArray(200000, '['))).error().fault, Fault::Limit);
    QByteArray cast;
    for (int i = 0; i < 5000; ++i)
        cast += (i == 0 ? "" : ",") + statement(item("Q" + QByteArray::number(i + 1)));
    QElapsedTimer timer;
    timer.start();
    const Entity entity = entityOf(R"("P161":[)" + cast + "]");
    QCOMPARE(factsOf(entity).links.size(), 4999); // Q9 has no name
    QVERIFY2(timer.elapsed() < 20000, qPrintable(QString::number(timer.elapsed())));
}

void TestWikidata::ranks()
{
    const auto directors = [](const QByteArray &claims) {
        QStringList ids;
        for (const auto &one : entityOf(R"("P57":[)" + claims + "]").statements.value(QStringLiteral("P57")))
            ids.append(one.value.item);
        return ids.join(QLatin1Char(' '));
    };
    QCOMPARE(directors(statement(item("Q1")) + "," + statement(item("Q2"), "preferred") + "," +
                       statement(item("Q3"), "deprecated") + "," + statement(item("Q4"), "preferred")),
             QStringLiteral("Q2 Q4"));
    QCOMPARE(directors(statement(item("Q1")) + "," + statement(item("Q3"), "deprecated")),
             QStringLiteral("Q1"));
    QCOMPARE(directors(statement(item("Q3"), "deprecated")), QString());
    QCOMPARE(directors(R"({"mainsnak":{"snaktype":"somevalue"},"rank":"normal"},)" + statement(item("Q1"))),
             QStringLiteral("Q1"));
    // "Preferred: none" means that there is none, whatever stands below it.
    QCOMPARE(directors(R"({"mainsnak":{"snaktype":"novalue"},"rank":"preferred"},)" + statement(item("Q1"))),
             QString());
}

void TestWikidata::released_data()
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
    row("deprecated", {statement(date("+1958-05-03T00:00:00Z", 11), "deprecated")}, "");
}

void TestWikidata::released()
{
    QFETCH(QByteArray, claims);
    QFETCH(QString, iso);
    QCOMPARE(value(factsOf(entityOf(R"("P577":[)" + claims + "]")).values, "release_date"), iso);
}

void TestWikidata::runtime_data()
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
    QTest::newRow("only an edition") << statement(amount("+120", "Q7727"), "normal", part)
                                     << QStringLiteral("120");
}

void TestWikidata::runtime()
{
    QFETCH(QByteArray, claims);
    QFETCH(QString, minutes);
    QCOMPARE(value(factsOf(entityOf(R"("P2047":[)" + claims + "]")).values, "runtime"), minutes);
}

void TestWikidata::money_data()
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

void TestWikidata::money()
{
    QFETCH(QByteArray, claims);
    QFETCH(QString, gross);
    QCOMPARE(value(factsOf(entityOf(R"("P2142":[)" + claims + "]")).values, "box_office"), gross);
}

void TestWikidata::castAndRoles()
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

void TestWikidata::linksLeaveOutTheUnnamed()
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

void TestWikidata::ratings_data()
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

void TestWikidata::ratings()
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

void TestWikidata::filmOrNot_data()
{
    QTest::addColumn<QByteArray>("classes");
    QTest::addColumn<bool>("film");
    QTest::newRow("none") << QByteArray() << false;
    QTest::newRow("film") << statement(item("Q11424")) << true;
    QTest::newRow("television film") << statement(item("Q506240")) << true;
    QTest::newRow("anime film") << statement(item("Q20650540")) << true;
    QTest::newRow("television series") << statement(item("Q5398426")) << false;
    QTest::newRow("film series") << statement(item("Q24856")) << false;
    QTest::newRow("disambiguation") << statement(item("Q4167410")) << false;
    QTest::newRow("novel") << statement(item("Q8261")) << false;
    QTest::newRow("film and film series")
        << statement(item("Q11424")) + "," + statement(item("Q24856")) << false;
    QTest::newRow("film and something")
        << statement(item("Q11424")) + "," + statement(item("Q838948")) << true;
}

void TestWikidata::filmOrNot()
{
    QFETCH(QByteArray, classes);
    QFETCH(bool, film);
    QCOMPARE(entityOf(R"("P31":[)" + classes + "]").isFilm(), film);
}

void TestWikidata::evidence()
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

void TestWikidata::people()
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
    QCOMPARE(value(facts.values, "dob_precision"), QStringLiteral("month"));
    QCOMPARE(value(facts.values, "nationality"), QStringLiteral("Ostland"));
    QCOMPARE(value(facts.values, "bio"), QStringLiteral("1968 film by Ada Quill"));
    QCOMPARE(facts.entity.imdbId, QStringLiteral("nm0000001"));
    QCOMPARE(facts.entity.name, QStringLiteral("Glass Harbour"));
}

void TestWikidata::companies()
{
    const Entity company = entityOf(R"("P31":[)" + statement(item("Q1762059")) + R"(],"P571":[)" +
                                    statement(date("+1912-04-30T00:00:00Z", 11)) + R"(],"P17":[)" +
                                    statement(item("Q30")) + R"(],"P159":[)" + statement(item("Q65")) + "]");
    const EntityFacts facts =
        wikidata::entityFacts(company, [](const QString &id) { return QStringLiteral("Name of ") + id; }, {});
    QCOMPARE(value(facts.values, "location"), QStringLiteral("Name of Q65"));
    QCOMPARE(value(facts.values, "founded"), QStringLiteral("1912-04-30"));
    QCOMPARE(value(facts.values, "founded_precision"), QStringLiteral("day"));
    QCOMPARE(value(facts.values, "bio"), QString());
}

void TestWikidata::split()
{
    const QStringList keys{QStringLiteral("Q1"), QStringLiteral("Q2"), QStringLiteral("Q3"),
                           QStringLiteral("Q4")};
    const auto documents = source().split(
        NeedKind::Entities, keys,
        answer(
            R"({"entities":{"Q1":{"id":"Q1","lastrevid":5,"labels":{"en":{"value":"A"}}},"Q2":{"id":"Q22"},)"
            R"("Q3":{"id":"Q3","missing":""},"Q44":{"id":"Q44"}},"success":1})"));
    QVERIFY(documents);
    QCOMPARE(documents->size(), 4);
    QCOMPARE(documents->at(0).key, QStringLiteral("Q1"));
    QCOMPARE(documents->at(0).url, QStringLiteral("http://127.0.0.1:9/wikidata/wiki/Q1"));
    QCOMPARE(documents->at(0).revision, QStringLiteral("5"));
    QCOMPARE(documents->at(0).fetchedAt.date().year(), 2026);
    QCOMPARE(documents->at(1).key, QStringLiteral("Q2")); // merged into Q22, still the document of Q2
    QCOMPARE(wikidata::parseEntity(documents->at(1))->id, QStringLiteral("Q22"));
    QVERIFY(documents->at(2).missing);
    QVERIFY(documents->at(2).body.isEmpty());
    QVERIFY(wikidata::parseEntity(documents->at(2)).error().fault == Fault::NotFound);
    QCOMPARE(wikidata::parseEntity(documents->at(3))->id, QStringLiteral("Q44")); // came under its new id
}

void TestWikidata::splitByPage()
{
    const QStringList keys{QStringLiteral("Glass_Harbour_(film)"), QStringLiteral("Nowhere")};
    const auto documents =
        source().split(NeedKind::EntitiesByPage, keys,
                       answer(R"({"entities":{"Q900001":)" + film("") +
                              R"(,"-1":{"site":"enwiki","title":"Nowhere","missing":""}},"success":1})"));
    QVERIFY(documents);
    QCOMPARE(documents->size(), 2);
    QCOMPARE(wikidata::parseEntity(documents->at(0))->id, QStringLiteral("Q900001"));
    QVERIFY(documents->at(1).missing);
}

void TestWikidata::splitErrors_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("fault");
    QTest::addColumn<QString>("where");
    const auto row = [](const char *name, const QByteArray &body, int status, Fault fault,
                        const char *where) {
        QTest::newRow(name) << body << status << int(fault) << QString::fromUtf8(where);
    };
    row("no such entity, id", R"({"error":{"code":"no-such-entity","info":"x","id":"Q2"}})", 200,
        Fault::NotFound, "Q2");
    row("no such entity, info",
        R"j({"error":{"code":"no-such-entity","info":"Could not find (Invalid id: Q0)"}})j", 200,
        Fault::NotFound, "Q0");
    row("no such entity, quoted",
        R"({"error":{"code":"no-such-entity","info":"No entity with the ID \"Q2\"."}})", 200, Fault::NotFound,
        "Q2");
    row("no such entity, unnamed", R"({"error":{"code":"no-such-entity","info":"x"}})", 200, Fault::NotFound,
        "");
    row("maxlag", R"({"error":{"code":"maxlag","info":"Waiting for a: 2 seconds lagged"}})", 200,
        Fault::RateLimited, "$.error");
    row("too many", R"({"error":{"code":"toomanyvalues","info":"x"}})", 200, Fault::Http, "$.error");
    row("page", "<!DOCTYPE html><html></html>", 200, Fault::Parse, "");
    row("cut", R"({"entities":{"Q1":{)", 200, Fault::Parse, "");
    row("no entities", R"({"success":1})", 200, Fault::Parse, "$.entities");
    row("empty", "", 200, Fault::Parse, "");
    row("429", "", 429, Fault::RateLimited, "");
    row("403", "", 403, Fault::Refused, "");
    row("500", "", 500, Fault::Http, "");
}

void TestWikidata::splitErrors()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QString, where);
    const auto documents = source().split(NeedKind::Entities, {QStringLiteral("Q1"), QStringLiteral("Q2")},
                                          answer(body, status));
    QVERIFY(!documents);
    QTEST(int(documents.error().fault), "fault");
    QCOMPARE(documents.error().where, where);
}

void TestWikidata::sparql()
{
    const QByteArray body =
        R"({"head":{"vars":["item","imdb","article"]},"results":{"bindings":[)"
        R"({"item":{"type":"uri","value":"http://www.wikidata.org/entity/Q5"},"imdb":{"type":"literal","value":"tt1"},)"
        R"("article":{"type":"uri","value":"https://en.wikipedia.org/wiki/Glass%20Harbour_%28film%29"}},)"
        R"({"item":{"type":"uri","value":"http://www.wikidata.org/entity/Q6"},"imdb":{"type":"literal","value":"tt1"}},)"
        R"({"item":{"type":"bnode","value":"t1"},"imdb":{"type":"literal","value":"tt1"}}]}})";
    const auto documents =
        source().split(NeedKind::ItemsByImdbId, {QStringLiteral("tt1"), QStringLiteral("tt2")}, answer(body));
    QVERIFY(documents);
    QCOMPARE(documents->size(), 2);
    QVERIFY(documents->at(1).missing);
    const auto links = wikidata::parseItemLinks(documents->at(0));
    QVERIFY(links);
    QCOMPARE(links->size(), 2);
    QCOMPARE(links->at(0).item, QStringLiteral("Q5"));
    QCOMPARE(links->at(0).imdbId, QStringLiteral("tt1"));
    QCOMPARE(links->at(0).pageKey, QStringLiteral("Glass_Harbour_(film)"));
    QVERIFY(links->at(1).pageKey.isEmpty());
    QVERIFY(wikidata::parseItemLinks(documents->at(1))->isEmpty());
    QVERIFY(!source().split(NeedKind::ItemsByImdbId, {QStringLiteral("tt1")}, answer(R"({"results":{}})")));
}

void TestWikidata::cityStreets()
{
    const QString name = QStringLiteral("wikidata/wbgetentities.Q2262932.city-streets-1931.2018-06.json");
    if (wikirecordings::path(name).isEmpty())
        QSKIP("the recorded entity is not here");
    const auto documents =
        source().split(NeedKind::Entities, {QStringLiteral("Q2262932")}, answer(wikirecordings::bytes(name)));
    QVERIFY(documents);
    const auto entity = wikidata::parseEntity(documents->at(0));
    QVERIFY(entity);
    QVERIFY(entity->isFilm());
    QCOMPARE(entity->label, QStringLiteral("City Streets"));
    QCOMPARE(entity->pageKey, QStringLiteral("City_Streets_(1931_film)"));
    QCOMPARE(entity->revision, QStringLiteral("692639703"));
    QVERIFY(entity->names.contains(QStringLiteral("Straßen der Weltstadt")));
    const SourceFacts facts = factsOf(*entity);
    const QList<std::pair<const char *, const char *>> expected{
        {"title", "City Streets"},    {"original_title", "City Streets"},
        {"release_date", "1931"},     {"runtime", "82"},
        {"imdb_id", "tt0021750"},     {"country", "Name of Q30"},
        {"language", "Name of Q1860"}};
    for (const auto &[field, text] : expected)
        QCOMPARE(value(facts.values, field), QString::fromUtf8(text));
    QCOMPARE(facts.values.size(), expected.size());
    QMap<QString, QStringList> lists;
    for (const LinkFact &link : facts.links)
        if (link.entity.wikidataId != QLatin1String("Q9"))
            lists[link.list].append(link.entity.wikidataId);
    QCOMPARE(lists.value(QStringLiteral("directors")), QStringList{QStringLiteral("Q51472")});
    QCOMPARE(lists.value(QStringLiteral("cast")).size(), 9);
    QCOMPARE(lists.value(QStringLiteral("cast")).first(), QStringLiteral("Q93957"));
    QCOMPARE(lists.value(QStringLiteral("studios")), QStringList{QStringLiteral("Q159846")});
    QCOMPARE(lists.value(QStringLiteral("distributors")), QStringList{QStringLiteral("Q159846")});
    QCOMPARE(lists.value(QStringLiteral("genres")),
             (QStringList{QStringLiteral("Q959790"), QStringLiteral("Q130232")}));
}

void TestWikidata::recordedAnswers()
{
    if (wikirecordings::path(QStringLiteral("wikidata/error.maxlag.json")).isEmpty())
        QSKIP("the recorded answers are not here");
    const auto fault = [](const char *file) {
        const auto documents = source().split(
            NeedKind::Entities, {QStringLiteral("Q0"), QStringLiteral("Q1")},
            answer(wikirecordings::bytes(QStringLiteral("wikidata/") + QString::fromUtf8(file))));
        return documents ? Error{Fault::Cancelled, {}, {}, {}, 0} : documents.error();
    };
    QCOMPARE(fault("error.maxlag.json").fault, Fault::RateLimited);
    QCOMPARE(fault("error.maxlag-full.json").fault, Fault::RateLimited);
    QCOMPARE(fault("error.no-such-entity.json").where, QStringLiteral("bogus"));
    QCOMPARE(fault("error.no-such-entity-full.json").where, QStringLiteral("Q0"));
    QCOMPARE(fault("error.Special-EntityData.invalid-id.html").fault, Fault::Parse);

    const auto missing =
        source().split(NeedKind::EntitiesByPage, {QStringLiteral("Xyzzy_Nonexistent_Page_12345")},
                       answer(wikirecordings::bytes(
                           QStringLiteral("wikidata/wbgetentities.by-title.not-found.2026-04.json"))));
    QVERIFY(missing && missing->at(0).missing);

    const auto batch = source().split(NeedKind::Entities, {QStringLiteral("Q65"), QStringLiteral("Q16910")},
                                      answer(wikirecordings::bytes(QStringLiteral(
                                          "wikidata/wbgetentities.batch-10-ids.2026-04.trimmed.json"))));
    QVERIFY(batch);
    QCOMPARE(wikidata::parseEntity(batch->at(0))->label, QStringLiteral("Los Angeles"));
    QVERIFY(!wikidata::parseEntity(batch->at(1))->isFilm());

    const auto film =
        source().split(NeedKind::Entities, {QStringLiteral("Q11424")},
                       answer(wikirecordings::bytes(QStringLiteral(
                           "wikidata/Special-EntityData.Q11424-film-class.2022.trimmed.json"))));
    QVERIFY(film);
    QVERIFY(!wikidata::parseEntity(film->at(0))->isFilm()); // the class itself is no film

    const QByteArray classes =
        wikirecordings::bytes(QStringLiteral("wikidata/film-classes.P279-closure-of-Q11424.2021.tsv"));
    int met = 0;
    for (const QByteArray &line : classes.split('\n').mid(1))
        if (line.startsWith('Q')) {
            QVERIFY2(wikidata::isFilmClass(QString::fromUtf8(line.left(line.indexOf('\t')))),
                     line.constData());
            ++met;
        }
    QCOMPARE(met, 39);
}

QTEST_GUILESS_MAIN(TestWikidata)
#include "tst_wikidata.moc"
