#include "core/sources/wikidata/filmclasses.h"
#include "core/sources/wikidata/itemlinks.h"
#include "core/sources/wikidata/wikidatasource.h"
#include "tests/sources/answered.h"
#include "tests/sources/recordings.h"
#include "tests/sources/wikidatafixture.h"

#include <QTest>

using namespace wikidatafixture;
using moviedb::test::answered;

namespace {

wikidata::WikidataSource source()
{
    Endpoints endpoints;
    endpoints.move(QStringLiteral("wikidata"), QUrl(QStringLiteral("http://127.0.0.1:9/wikidata")));
    endpoints.move(QStringLiteral("sparql"), QUrl(QStringLiteral("http://127.0.0.1:9/wikidata/sparql")));
    return wikidata::WikidataSource(endpoints, QStringLiteral("en"));
}

} // namespace

class TestWikidataSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requests();
    void refusedKeys();
    void split();
    void splitByPage();
    void revisionsOnly();
    void splitErrors_data();
    void splitErrors();
    void sparql();
    void cityStreets();
    void recordedAnswers();
};

void TestWikidataSource::requests()
{
    const auto entities =
        source().request(wikidata::need::entities, {QStringLiteral("Q1"), QStringLiteral("Q2")});
    QVERIFY(entities);
    const QByteArray url = entities->url.toEncoded();
    QVERIFY(url.startsWith(
        "http://127.0.0.1:9/wikidata/w/api.php?action=wbgetentities&ids=Q1%7CQ2&props=labels%7C"));
    for (const char *part : {"claims", "sitelinks", "languages=en%7Cmul%7Cde", "languagefallback=1",
                             "sitefilter=enwiki", "maxlag=5", "format=json"})
        QVERIFY2(url.contains(part), part);
    QCOMPARE(entities->method, QByteArray("GET"));
    QCOMPARE(entities->service, QStringLiteral("wikidata"));

    const auto pages = source().request(wikidata::need::entitiesByPage,
                                        {QStringLiteral("Who?_(1999_film)"), QStringLiteral("Éa_&_B/C")});
    QVERIFY(pages);
    QVERIFY2(pages->url.toEncoded().contains(
                 "sites=enwiki&titles=Who%3F%20%281999%20film%29%7C%C3%89a%20%26%20B%2FC&"),
             pages->url.toEncoded().constData());

    const auto items = source().request(wikidata::need::itemsByImdbId,
                                        {QStringLiteral("tt0021750"), QStringLiteral("tt0000001")});
    QVERIFY(items);
    QCOMPARE(items->accept, QByteArray("application/sparql-results+json"));
    QCOMPARE(
        QUrl::fromPercentEncoding(items->url.query(QUrl::FullyEncoded).toUtf8()),
        QStringLiteral(
            "query=SELECT ?item ?imdb ?article WHERE { VALUES ?imdb { \"tt0021750\" \"tt0000001\" } ?item "
            "wdt:P345 ?imdb . OPTIONAL { ?article schema:about ?item ; schema:isPartOf "
            "<https://en.wikipedia.org/> . } }"));
    QCOMPARE(source().batchSize(wikidata::need::entities), 50);
    QCOMPARE(source().batchSize(wikidata::need::itemsByImdbId), 100);
    QCOMPARE(source().batchSize(NeedKind{QStringLiteral("search")}), 0);

    QStringList many;
    for (int i = 0; i < 50; ++i)
        many.append(QString(QChar(u'ж')).repeated(60) + QString::number(i));
    const auto longOne = source().request(wikidata::need::entitiesByPage, many);
    QVERIFY(longOne);
    QCOMPARE(longOne->method, QByteArray("POST"));
    QVERIFY(longOne->url.query().isEmpty());
    QVERIFY(longOne->body.startsWith("action=wbgetentities&sites=enwiki&titles="));
    QCOMPARE(longOne->contentType, QByteArray("application/x-www-form-urlencoded"));
}

void TestWikidataSource::refusedKeys()
{
    const auto refused = [](const NeedKind &kind, const QString &key) {
        const auto request = source().request(kind, {key});
        return !request && request.error().fault == Fault::NotFound && request.error().where == key;
    };
    QVERIFY(refused(wikidata::need::entities, QStringLiteral("bogus")));
    QVERIFY(refused(wikidata::need::entities, QStringLiteral("Q1|Q2")));
    QVERIFY(refused(wikidata::need::entities, QString()));
    QVERIFY(refused(wikidata::need::itemsByImdbId, QStringLiteral("tt1\" } ?x ?y ?z . {")));
    QVERIFY(refused(wikidata::need::entitiesByPage, QStringLiteral("A|B")));
    QVERIFY(!source().request(wikidata::need::entities, {}));
    QVERIFY(!source().request(NeedKind{QStringLiteral("pages")}, {QStringLiteral("A")}));
}

void TestWikidataSource::split()
{
    const QStringList keys{QStringLiteral("Q1"), QStringLiteral("Q2"), QStringLiteral("Q3"),
                           QStringLiteral("Q4")};
    const auto documents = source().split(
        wikidata::need::entities, keys,
        answered(
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

void TestWikidataSource::splitByPage()
{
    const QStringList keys{QStringLiteral("Glass_Harbour_(film)"), QStringLiteral("Nowhere")};
    const auto documents =
        source().split(wikidata::need::entitiesByPage, keys,
                       answered(R"({"entities":{"Q900001":)" + film("") +
                                R"(,"-1":{"site":"enwiki","title":"Nowhere","missing":""}},"success":1})"));
    QVERIFY(documents);
    QCOMPARE(documents->size(), 2);
    QCOMPARE(wikidata::parseEntity(documents->at(0))->id, QStringLiteral("Q900001"));
    QVERIFY(documents->at(1).missing);
}

// What tells whether items have changed: nothing but their revisions, also where two were merged or one is gone.
void TestWikidataSource::revisionsOnly()
{
    const QStringList keys{QStringLiteral("Q5"), QStringLiteral("Q6"), QStringLiteral("Q7")};
    const auto request = source().request(wikidata::need::entityRevisions, keys);
    QVERIFY(request);
    QCOMPARE(request->url.toEncoded(),
             QByteArray("http://127.0.0.1:9/wikidata/w/api.php?action=wbgetentities&ids=Q5%7CQ6%7CQ7"
                        "&props=info&maxlag=5&format=json"));
    QCOMPARE(source().batchSize(wikidata::need::entityRevisions), 50);
    QVERIFY(!source().request(wikidata::need::entityRevisions, {QStringLiteral("tt0021750")}));
    const auto documents = source().split(
        wikidata::need::entityRevisions, keys,
        answered(R"({"entities":{"Q5":{"id":"Q5","lastrevid":51,"type":"item"},"Q7":{"id":"Q7","missing":""},
                 "Q66":{"id":"Q66","lastrevid":66,"redirects":{"from":"Q6","to":"Q66"}}},"success":1})"));
    QVERIFY(documents);
    QCOMPARE(documents->size(), 3);
    const auto said = [&](qsizetype i) {
        const Document &document = documents->at(i);
        return QStringList{document.kind.name, document.key, document.revision,
                           document.url.section(u'/', -1), QString::number(document.missing)}
            .join(u' ');
    };
    QCOMPARE(said(0), QStringLiteral("entity_revisions Q5 51 Q5 0"));
    QCOMPARE(said(1), QStringLiteral("entity_revisions Q6 66 Q66 0"));
    QCOMPARE(said(2), QStringLiteral("entity_revisions Q7  Q7 1"));
}

void TestWikidataSource::splitErrors_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("fault");
    QTest::addColumn<QString>("where");
    const QByteArray asked = answered({}).finalUrl.toEncoded(); // where no part of the answer is to blame
    const auto row = [](const char *name, const QByteArray &body, int status, Fault fault,
                        const QByteArray &where) {
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
    row("page", "<!DOCTYPE html><html></html>", 200, Fault::Parse, asked);
    row("cut", R"({"entities":{"Q1":{)", 200, Fault::Parse, asked);
    row("no entities", R"({"success":1})", 200, Fault::Parse, "$.entities");
    row("empty", "", 200, Fault::Parse, asked);
    row("429", "", 429, Fault::RateLimited, asked);
    row("403", "", 403, Fault::Refused, asked);
    row("500", "", 500, Fault::Http, asked);
}

void TestWikidataSource::splitErrors()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QString, where);
    const auto documents = source().split(
        wikidata::need::entities, {QStringLiteral("Q1"), QStringLiteral("Q2")}, answered(body, status));
    QVERIFY(!documents);
    QTEST(int(documents.error().fault), "fault");
    QCOMPARE(documents.error().where, where);
}

void TestWikidataSource::sparql()
{
    const QByteArray body =
        R"({"head":{"vars":["item","imdb","article"]},"results":{"bindings":[)"
        R"({"item":{"type":"uri","value":"http://www.wikidata.org/entity/Q5"},"imdb":{"type":"literal","value":"tt1"},)"
        R"("article":{"type":"uri","value":"https://en.wikipedia.org/wiki/Glass%20Harbour_%28film%29"}},)"
        R"({"item":{"type":"uri","value":"http://www.wikidata.org/entity/Q6"},"imdb":{"type":"literal","value":"tt1"}},)"
        R"({"item":{"type":"bnode","value":"t1"},"imdb":{"type":"literal","value":"tt1"}}]}})";
    const auto documents = source().split(wikidata::need::itemsByImdbId,
                                          {QStringLiteral("tt1"), QStringLiteral("tt2")}, answered(body));
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
    QVERIFY(!source().split(wikidata::need::itemsByImdbId, {QStringLiteral("tt1")},
                            answered(R"({"results":{}})")));
}

void TestWikidataSource::cityStreets()
{
    const QString name = QStringLiteral("wikidata/wbgetentities.Q2262932.city-streets-1931.2018-06.json");
    if (recordings::path(name).isEmpty())
        QSKIP("the recorded entity is not here");
    const auto documents = source().split(wikidata::need::entities, {QStringLiteral("Q2262932")},
                                          answered(recordings::bytes(name)));
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
        {"title", "City Streets"},
        {"original_title", "City Streets"},
        {"release_date", "1931"},
        {"runtime", "82"},
        {"imdb_id", "tt0021750"},
        {"country", "Name of Q30"},
        {"language", "Name of Q1860"},
        {"wikidata_id", "Q2262932"},
        {"wikipedia_key", "City_Streets_(1931_film)"}};
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

void TestWikidataSource::recordedAnswers()
{
    if (recordings::path(QStringLiteral("wikidata/error.maxlag.json")).isEmpty())
        QSKIP("the recorded answers are not here");
    const auto fault = [](const char *file) {
        const auto documents = source().split(
            wikidata::need::entities, {QStringLiteral("Q0"), QStringLiteral("Q1")},
            answered(recordings::bytes(QStringLiteral("wikidata/") + QString::fromUtf8(file))));
        return documents ? makeError(Fault::Cancelled, {}) : documents.error();
    };
    QCOMPARE(fault("error.maxlag.json").fault, Fault::RateLimited);
    QCOMPARE(fault("error.maxlag-full.json").fault, Fault::RateLimited);
    QCOMPARE(fault("error.no-such-entity.json").where, QStringLiteral("bogus"));
    QCOMPARE(fault("error.no-such-entity-full.json").where, QStringLiteral("Q0"));
    QCOMPARE(fault("error.Special-EntityData.invalid-id.html").fault, Fault::Parse);

    const auto missing =
        source().split(wikidata::need::entitiesByPage, {QStringLiteral("Xyzzy_Nonexistent_Page_12345")},
                       answered(recordings::bytes(
                           QStringLiteral("wikidata/wbgetentities.by-title.not-found.2026-04.json"))));
    QVERIFY(missing && missing->at(0).missing);

    const auto batch =
        source().split(wikidata::need::entities, {QStringLiteral("Q65"), QStringLiteral("Q16910")},
                       answered(recordings::bytes(
                           QStringLiteral("wikidata/wbgetentities.batch-10-ids.2026-04.trimmed.json"))));
    QVERIFY(batch);
    QCOMPARE(wikidata::parseEntity(batch->at(0))->label, QStringLiteral("Los Angeles"));
    QVERIFY(!wikidata::parseEntity(batch->at(1))->isFilm());

    const auto film =
        source().split(wikidata::need::entities, {QStringLiteral("Q11424")},
                       answered(recordings::bytes(QStringLiteral(
                           "wikidata/Special-EntityData.Q11424-film-class.2022.trimmed.json"))));
    QVERIFY(film);
    QVERIFY(!wikidata::parseEntity(film->at(0))->isFilm()); // the class itself is no film

    const QByteArray classes =
        recordings::bytes(QStringLiteral("wikidata/film-classes.P279-closure-of-Q11424.2021.tsv"));
    int met = 0;
    for (const QByteArray &line : classes.split('\n').mid(1))
        if (line.startsWith('Q')) {
            QVERIFY2(wikidata::isFilmClass(QString::fromUtf8(line.left(line.indexOf('\t')))),
                     line.constData());
            ++met;
        }
    QCOMPARE(met, 39);
}

QTEST_GUILESS_MAIN(TestWikidataSource)
#include "tst_wikidatasource.moc"
