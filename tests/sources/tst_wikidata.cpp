#include "tests/sources/wikidatafixture.h"

#include <QElapsedTimer>
#include <QTest>

using namespace wikidatafixture;

class TestWikidata : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entity();
    void marksThatNobodySees();
    void brokenEntities_data();
    void brokenEntities();
    void hostileEntity();
    void ranks();
    void filmOrNot_data();
    void filmOrNot();
};

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
    const auto labelIn = [](const char *language, const QByteArray &labels) {
        return wikidata::parseEntity(document(R"({"id":"Q1","labels":{)" + labels + "}}"),
                                     QLatin1String(language))
            ->label;
    };
    QCOMPARE(labelIn("it", R"("en":{"value":"Glass"},"mul":{"value":"Vetro"})"), QStringLiteral("Vetro"));
    QCOMPARE(labelIn("en", R"("ar":{"value":"زجاج"},"en-gb":{"value":"Glass"})"), QStringLiteral("Glass"));
    QCOMPARE(labelIn("en", R"("ar":{"value":"زجاج"},"fr":{"value":"Verre"})"), QStringLiteral("Verre"));
    QCOMPARE(labelIn("en", R"("ar":{"value":"زجاج"})"), QStringLiteral("زجاج"));
    QCOMPARE(wikidata::parseEntity(document(film("")), QStringLiteral("de"))->label,
             QStringLiteral("Der gläserne Hafen"));
}

void TestWikidata::marksThatNobodySees()
{
    const auto entity = wikidata::parseEntity(document(
        R"({"id":"Q1","labels":{"en":{"value":"\u200b Glass\u0000Pier\u202e \n"}},"aliases":{"en":[{"value":"Pier\u200e"},)"
        R"({"value":"\u200b"}]},"claims":{"P1476":[)" +
        statement(R"({"type":"monolingualtext","value":{"text":"Glas\u00adpier\ufeff","language":"de"}})") +
        "," + statement(R"({"type":"monolingualtext","value":{"text":"\u200e","language":"fr"}})") + "]}}"));
    QVERIFY(entity);
    QCOMPARE(entity->label, QStringLiteral("Glass Pier"));
    QCOMPARE(entity->names,
             (QStringList{QStringLiteral("Glass Pier"), QStringLiteral("Glaspier"), QStringLiteral("Pier")}));
    const auto titles = wikidata::statementsOf(*entity, "P1476");
    QCOMPARE(titles.size(), 1);
    QVERIFY(titles.first().snippet.contains(QChar(0xad))); // word for word
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
    QVERIFY2(timer.elapsed() < 60000, qPrintable(QString::number(timer.elapsed())));
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

QTEST_GUILESS_MAIN(TestWikidata)
#include "tst_wikidata.moc"
