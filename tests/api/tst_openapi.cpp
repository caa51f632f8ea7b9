// The document is made from the routes and the live database, on both engines; the committed copy is the same.
#include "core/api/document/openapi.h"
#include "core/api/document/yaml.h"
#include "core/api/routing/routefinder.h"
#include "core/api/service/routetable.h"
#include "core/store/moviestore/openstore.h"
#include "tests/support/tempdatabase.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace moviedb;

class TestOpenApi : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void equalsTheCommittedOne_data() { test::addEngineRows(); }
    void equalsTheCommittedOne();
    void routesAreTold();
    void findsRoutes_data();
    void findsRoutes();
    void yaml_data();
    void yaml();
};

void TestOpenApi::equalsTheCommittedOne()
{
    MOVIEDB_DATABASE(database);
    auto opening = openStore({database.migratedUrl(), {}, true, {}});
    QTRY_VERIFY(opening.isFinished());
    MOVIEDB_OK(opening.result());
    auto reading = opening.result().value()->schema();
    QTRY_VERIFY(reading.isFinished());
    MOVIEDB_OK(reading.result());
    const QByteArray generated = api::toYaml(api::openApi(api::routeTable(), *reading.result()));
    QFile file(QStringLiteral(MOVIEDB_SOURCE_DIR "/docs/openapi.yaml"));
    if (qEnvironmentVariableIsSet("MOVIEDB_UPDATE_GOLDEN")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(generated);
        file.close();
    }
    QVERIFY2(
        file.open(QIODevice::ReadOnly),
        "the committed document is missing; run with MOVIEDB_UPDATE_GOLDEN=1 and look at the difference");
    QCOMPARE(QString::fromUtf8(generated), QString::fromUtf8(file.readAll()));
}

void TestOpenApi::routesAreTold()
{
    QSet<QString> ids;
    QSet<QByteArray> operations;
    for (const api::Route &route : api::routeTable()) {
        QVERIFY2(route.handle != nullptr && !route.text.isEmpty() && !route.replies.isEmpty(),
                 qPrintable(route.path));
        QVERIFY2(!ids.contains(route.id), qPrintable(route.id));
        QVERIFY2(!operations.contains(route.method + route.path.toLatin1()), qPrintable(route.path));
        ids.insert(route.id);
        operations.insert(route.method + route.path.toLatin1());
        QVERIFY2(route.method == "GET" || route.writes,
                 qPrintable(route.id)); // nothing changes without the token
        QStringList variables;
        for (const QString &segment : route.path.split(u'/'))
            if (!api::pathVariable(segment).isEmpty())
                variables.append(api::pathVariable(segment));
        for (const api::Parameter &parameter : route.parameters)
            if (parameter.inPath)
                QVERIFY2(variables.removeOne(parameter.name), qPrintable(route.path + parameter.name));
        QVERIFY2(variables.isEmpty(), qPrintable(route.path));
    }
}

void TestOpenApi::findsRoutes_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("id"); // "": none
    QTest::addColumn<QByteArray>("methods");
    const auto row = [](const char *method, const char *path, const char *id, const char *methods) {
        QTest::addRow("%s %s", method, path) << QByteArray(method) << QString::fromLatin1(path)
                                             << QString::fromLatin1(id) << QByteArray(methods);
    };
    row("GET", "v1/movies", "listMovies", "GET,HEAD,OPTIONS");
    row("HEAD", "v1/movies/1", "getMovie", "GET,HEAD,OPTIONS");
    row("DELETE", "v1/movies/1", "", "GET,HEAD,OPTIONS");
    row("GET", "v1/crawls/current", "currentCrawl", "GET,HEAD,OPTIONS");
    row("GET", "v1/crawls/7", "getCrawl", "GET,HEAD,OPTIONS");
    row("POST", "v1/crawls/current/stop", "stopCrawl", "POST,OPTIONS");
    row("PATCH", "v1/tables/movies/1", "changeRow", "GET,HEAD,PATCH,DELETE,OPTIONS");
    row("GET", "v1/movies/", "", "");
    row("GET", "v1", "", "");
    row("GET", "", "", "");
}

void TestOpenApi::findsRoutes()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    api::Request request;
    request.method = method;
    request.path = path.split(u'/');
    const api::FoundRoute found = api::findRoute(api::routeTable(), request);
    QTEST(found.route ? found.route->id : QString(), "id");
    QTEST(found.methods.join(','), "methods");
}

void TestOpenApi::yaml_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("yaml");
    const auto row = [](const char *json, const char *text) {
        QTest::newRow(json) << QByteArray(json) << QByteArray(text);
    };
    row(R"({"a":1,"b":[true,null,0.5]})", "a: 1\nb:\n  - true\n  - null\n  - 0.5\n");
    row(R"({"a":{"b":{"c":"d"}}})", "a:\n  b:\n    c: d\n");
    row(R"([{"a":1,"b":2},{"c":[]}])", "- a: 1\n  b: 2\n- c: []\n");
    row(R"({"a":{},"b":"no","c":"a: b","d":"200","e":""})",
        "a: {}\nb: \"no\"\nc: \"a: b\"\nd: \"200\"\ne: \"\"\n");
    row(R"({"200":"x","/v1/{id}":"$ref"})", "\"200\": x\n\"/v1/{id}\": \"$ref\"\n");
}

void TestOpenApi::yaml()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, yaml);
    QCOMPARE(api::toYaml(OrderedJson::parse(json.begin(), json.end())), yaml);
}

QTEST_GUILESS_MAIN(TestOpenApi)
#include "tst_openapi.moc"
