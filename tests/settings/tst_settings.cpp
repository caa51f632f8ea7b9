#include "core/base/jsonread.h"
#include "core/language/language.h"
#include "core/settings/settings.h"
#include "core/sources/registry/sources.h"
#include "tests/support/bytesof.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace moviedb;

namespace {

QProcessEnvironment withVariables(const QMap<QString, QString> &variables)
{
    QProcessEnvironment environment;
    for (auto it = variables.begin(); it != variables.end(); ++it)
        environment.insert(it.key(), it.value());
    return environment;
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

const QList<SourceInfo> &known()
{
    return sources::descriptions();
}

const SourceInfo &described(const QString &id)
{
    const auto found =
        std::find_if(known().begin(), known().end(), [&](const SourceInfo &one) { return one.id == id; });
    Q_ASSERT(found != known().end());
    return *found;
}

Endpoints loopbackEndpoints()
{
    Endpoints endpoints;
    for (const SourceInfo &one : known())
        for (const EndpointInfo &endpoint : one.endpoints)
            endpoints.move(endpoint.name, QUrl(QStringLiteral("http://127.0.0.1:9/x")));
    endpoints.move(QStringLiteral("wikipedia"), QUrl(QStringLiteral("http://[::1]:9/x")));
    return endpoints;
}

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void defaultsWithoutAnything();
    void environmentBeatsFile();
    void everyVariableIsRead();
    void everyLanguageIsTaken();
    void badValues_data();
    void badValues();
    void loopback_data();
    void loopback();
    void pacing_data();
    void pacing();
    void userAgentNamesTheContact();
    void userAgentRefuses_data();
    void userAgentRefuses();
    void savesOnlyWhatDiffers();
    void savingKeepsUnknownKeysAndEnvironmentOut();
    void savingRefusesABrokenFileAndPasswords();
    void aFileThatBreaksOffIsTold();
    void everyDescriptionBringsItsSettings();
    void keysOfSourcesAreKeptApart();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void TestSettings::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(QStringLiteral("deep/er/settings.json"));
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("deep/er")));
}

void TestSettings::defaultsWithoutAnything()
{
    const auto settings = loadSettings(m_file, {}, known());
    QVERIFY(settings.ok());
    QCOMPARE(settings->country, QStringLiteral("US"));
    QVERIFY(!settings->accepts(QStringLiteral("justwatch")));
    QVERIFY(!settings->dataDir.isEmpty() && !settings->cacheDir.isEmpty());
    QCOMPARE(settings->databaseUrl(),
             QStringLiteral("sqlite:") + settings->dataDir + QStringLiteral("/movies.db"));
    QCOMPARE(settings->endpoints.of(described(QStringLiteral("wikipedia")).endpoints.first(),
                                    QStringLiteral("it")),
             QUrl(QStringLiteral("https://it.wikipedia.org")));
    QVERIFY(loadSettings({}, {}, known())->file.endsWith(QLatin1String("/moviedb/settings.json")));
    QCOMPARE(loadSettings({}, withVariables({{QStringLiteral("MOVIEDB_CONFIG"), m_file}}), known())->file,
             m_file);
}

void TestSettings::environmentBeatsFile()
{
    writeFile(m_file, R"({"country":"it","language":"it","contact":"file@example.org","max_parallel":2})");
    const auto settings =
        loadSettings(m_file,
                     withVariables({{QStringLiteral("MOVIEDB_COUNTRY"), QStringLiteral("uk")},
                                    {QStringLiteral("MOVIEDB_LANGUAGE"), QString()}}),
                     known());
    QVERIFY2(settings.ok(), qPrintable(settings.ok() ? QString() : settings.error().oneLine()));
    QCOMPARE(settings->country, QStringLiteral("GB"));
    QCOMPARE(settings->language, QStringLiteral("it"));
    QCOMPARE(settings->contact, QStringLiteral("file@example.org"));
    QCOMPARE(settings->maxParallel, std::optional<int>(2));
}

void TestSettings::everyVariableIsRead()
{
    const QString base = QStringLiteral("http://127.0.0.1:8765");
    const auto settings = loadSettings(
        m_file,
        withVariables(
            {{QStringLiteral("MOVIEDB_JUSTWATCH_URL"), base + QStringLiteral("/justwatch/")},
             {QStringLiteral("MOVIEDB_JUSTWATCH_GRAPHQL_URL"), base + QStringLiteral("/justwatch/graphql")},
             {QStringLiteral("MOVIEDB_JUSTWATCH_IMAGES_URL"), base + QStringLiteral("/images")},
             {QStringLiteral("MOVIEDB_WIKIPEDIA_URL"), base + QStringLiteral("/wikipedia")},
             {QStringLiteral("MOVIEDB_WIKIDATA_URL"), base + QStringLiteral("/wikidata")},
             {QStringLiteral("MOVIEDB_SPARQL_URL"), base + QStringLiteral("/wikidata/sparql")},
             {QStringLiteral("MOVIEDB_CONTACT"), QStringLiteral("me@example.org")},
             {QStringLiteral("MOVIEDB_ACCEPT_JUSTWATCH_TERMS"), QStringLiteral("1")},
             {QStringLiteral("MOVIEDB_MIN_INTERVAL_MS"), QStringLiteral("0")},
             {QStringLiteral("MOVIEDB_MAX_PARALLEL"), QStringLiteral("8")},
             {QStringLiteral("MOVIEDB_DATA_DIR"), QStringLiteral("/d")},
             {QStringLiteral("MOVIEDB_CACHE_DIR"), QStringLiteral("/c")},
             {QStringLiteral("MOVIEDB_DB"), QStringLiteral("postgresql://me@host/films")},
             {QStringLiteral("MOVIEDB_OFFLINE"), QStringLiteral("true")},
             {QStringLiteral("MOVIEDB_THEME"), QStringLiteral("dark")},
             {QStringLiteral("MOVIEDB_INTERFACE_LANGUAGE"), QStringLiteral("it")}}),
        known());
    QVERIFY2(settings.ok(), qPrintable(settings.ok() ? QString() : settings.error().oneLine()));
    QCOMPARE(settings->endpoints.moved(QStringLiteral("justwatch")).toString(),
             base + QStringLiteral("/justwatch"));
    QVERIFY(settings->accepts(QStringLiteral("justwatch")) && settings->offline);
    QCOMPARE(settings->dataDir + settings->cacheDir + settings->theme + settings->interfaceLanguage,
             QStringLiteral("/d/cdarkit"));
    QCOMPARE(settings->databaseUrl(), QStringLiteral("postgresql://me@host/films"));
    QCOMPARE(settings->pacingFor(described(QStringLiteral("justwatch"))).minIntervalMs, 0);
    QCOMPARE(settings->pacingFor(described(QStringLiteral("wikidata"))).maxParallel, 8);
}

// The settings know which languages there are, and not the part that speaks them.
void TestSettings::everyLanguageIsTaken()
{
    for (const QString &code : Language::codes()) {
        const auto settings = loadSettings(
            m_file, withVariables({{QStringLiteral("MOVIEDB_INTERFACE_LANGUAGE"), code}}), known());
        QVERIFY2(settings.ok(), qPrintable(code));
        QCOMPARE(settings->interfaceLanguage, code);
    }
}

void TestSettings::badValues_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("named");
    const auto inFile = [](const char *row, const QByteArray &json, const char *named) {
        QTest::newRow(row) << json << QString() << QString() << QString::fromLatin1(named);
    };
    const auto inVariable = [](const char *name, const char *value) {
        QTest::addRow("%s=%s", name, value) << QByteArray() << QString::fromLatin1(name)
                                            << QString::fromLatin1(value) << QString::fromLatin1(name);
    };
    inFile("not JSON", "{country", "JSON object");
    inFile("a list", "[]", "JSON object");
    inFile("more values than there are settings", '{' + QByteArray(R"("a":1,)").repeated(20000) + R"("b":1})",
           "too much");
    inFile("nested too deeply", QByteArray(R"({"a":)").repeated(100) + '1' + QByteArray("}").repeated(100),
           "too much");
    inFile("number for text", R"({"country":7})", "country");
    inFile("text for a switch", R"({"offline":"maybe"})", "offline");
    inFile("fraction", R"({"max_parallel":1.5})", "max_parallel");
    inFile("object for a number", R"({"min_interval_ms":{}})", "min_interval_ms");
    inVariable("MOVIEDB_COUNTRY", "USA");
    inVariable("MOVIEDB_COUNTRY", "U$");
    inVariable("MOVIEDB_LANGUAGE", "en/../..");
    inVariable("MOVIEDB_JUSTWATCH_URL", "ftp://host");
    inVariable("MOVIEDB_JUSTWATCH_URL", "nonsense");
    inVariable("MOVIEDB_WIKIDATA_URL", "https://h/?q=1");
    inVariable("MOVIEDB_MIN_INTERVAL_MS", "-1");
    inVariable("MOVIEDB_MIN_INTERVAL_MS", "fast");
    inVariable("MOVIEDB_MAX_PARALLEL", "0");
    inVariable("MOVIEDB_ANSWERS_MB", "-1");
    inVariable("MOVIEDB_ACCEPT_JUSTWATCH_TERMS", "perhaps");
    inVariable("MOVIEDB_DB", "mysql://x");
    inVariable("MOVIEDB_DB", "sqlite:");
    inVariable("MOVIEDB_THEME", "pink");
    inVariable("MOVIEDB_INTERFACE_LANGUAGE", "xx");
}

void TestSettings::badValues()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, variable);
    QFETCH(QString, value);
    QFETCH(QString, named);
    if (!file.isEmpty())
        writeFile(m_file, file);
    const auto settings = loadSettings(
        m_file, variable.isEmpty() ? QProcessEnvironment() : withVariables({{variable, value}}), known());
    QVERIFY(!settings.ok());
    QCOMPARE(settings.error().fault, Fault::Config);
    QVERIFY2(settings.error().text.contains(named), qPrintable(settings.error().oneLine()));
    QVERIFY(!settings.error().remedy.isEmpty());
}

void TestSettings::loopback_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("loopback");
    QTest::newRow("v4") << QStringLiteral("http://127.0.0.1:80/x") << true;
    QTest::newRow("whole v4 net") << QStringLiteral("http://127.200.3.4/") << true;
    QTest::newRow("v6") << QStringLiteral("http://[::1]/") << true;
    QTest::newRow("name") << QStringLiteral("http://localhost:1/") << true;
    QTest::newRow("looks like v4") << QStringLiteral("http://127.0.0.1.example.org/") << false;
    QTest::newRow("four labels") << QStringLiteral("http://127.example.or.g/") << false;
    QTest::newRow("looks like the name") << QStringLiteral("http://localhost.example.org/") << false;
    QTest::newRow("user part") << QStringLiteral("http://127.0.0.1@example.org/") << false;
    QTest::newRow("private net") << QStringLiteral("http://192.168.0.1/") << false;
}

void TestSettings::loopback()
{
    QFETCH(QString, url);
    QFETCH(bool, loopback);
    Settings settings;
    settings.endpoints = loopbackEndpoints();
    settings.minIntervalMs = 0;
    const SourceInfo &wikidata = described(QStringLiteral("wikidata"));
    QCOMPARE(settings.pacingFor(wikidata).minIntervalMs, 0);
    settings.endpoints.move(QStringLiteral("sparql"), QUrl(url)); // one of its two
    QCOMPARE(settings.pacingFor(wikidata).minIntervalMs == 0, loopback);
}

void TestSettings::pacing_data()
{
    QTest::addColumn<bool>("local");
    QTest::addColumn<QString>("service");
    QTest::addColumn<int>("interval"); // override, -1 = none
    QTest::addColumn<int>("parallel");
    QTest::addColumn<int>("expectedInterval");
    QTest::addColumn<int>("expectedParallel");
    const QString justwatch = QStringLiteral("justwatch");
    const QString wikipedia = QStringLiteral("wikipedia");
    QTest::newRow("justwatch polite") << false << justwatch << -1 << -1 << 1000 << 1;
    QTest::newRow("wikipedia polite") << false << wikipedia << -1 << -1 << 300 << 3;
    QTest::newRow("wikidata polite") << false << QStringLiteral("wikidata") << -1 << -1 << 300 << 3;
    QTest::newRow("looser refused") << false << wikipedia << 0 << 64 << 300 << 3;
    QTest::newRow("stricter taken") << false << wikipedia << 5000 << 1 << 5000 << 1;
    QTest::newRow("looser on loopback") << true << justwatch << 0 << 64 << 0 << 64;
    QTest::newRow("defaults on loopback") << true << justwatch << -1 << -1 << 1000 << 1;
}

void TestSettings::pacing()
{
    QFETCH(bool, local);
    QFETCH(QString, service);
    QFETCH(int, interval);
    QFETCH(int, parallel);
    Settings settings;
    if (local)
        settings.endpoints = loopbackEndpoints();
    if (interval >= 0)
        settings.minIntervalMs = interval;
    if (parallel >= 0)
        settings.maxParallel = parallel;
    const PacingRule rule = settings.pacingFor(described(service));
    QTEST(rule.minIntervalMs, "expectedInterval");
    QTEST(rule.maxParallel, "expectedParallel");
}

void TestSettings::userAgentNamesTheContact()
{
    Settings settings;
    settings.contact = QStringLiteral(" me@example.org ");
    const auto agent = settings.userAgent();
    QVERIFY(agent.ok());
    QVERIFY(agent->startsWith("MovieDB/1.0 (https://"));
    QVERIFY(agent->endsWith(QByteArray("; me@example.org) Qt/") + qVersion()));
}

void TestSettings::userAgentRefuses_data()
{
    QTest::addColumn<QString>("contact");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blank") << QStringLiteral("  ");
    QTest::newRow("header injection") << QStringLiteral("a@b\r\nX-Evil: 1");
    QTest::newRow("brackets") << QStringLiteral("a@b) Mozilla/5.0 (");
    QTest::newRow("beyond ASCII") << QStringLiteral("josé@example.org");
    QTest::newRow("too long") << QString(201, u'a');
}

void TestSettings::userAgentRefuses()
{
    QFETCH(QString, contact);
    Settings settings;
    settings.contact = contact;
    const auto agent = settings.userAgent();
    QVERIFY(!agent.ok());
    QCOMPARE(agent.error().fault, Fault::Config);
    QVERIFY(!agent.error().remedy.isEmpty());
}

void TestSettings::savesOnlyWhatDiffers()
{
    auto settings =
        loadSettings(m_folder->filePath(QStringLiteral("new/folder/s.json")), {}, known()).value();
    QVERIFY(saveSettings(settings, known()).ok());
    QCOMPARE(test::bytesOf(settings.file), QByteArray("{}\n"));
    settings.country = QStringLiteral("IT");
    settings.maxParallel = 2;
    settings.endpoints.move(QStringLiteral("wikipedia"), QUrl(QStringLiteral("http://localhost:5")));
    QVERIFY(saveSettings(settings, known()).ok());
    QCOMPARE(parseJson(test::bytesOf(settings.file))->dump(),
             Json({{"country", "IT"}, {"max_parallel", 2}, {"wikipedia_url", "http://localhost:5"}}).dump());
    const auto again = loadSettings(settings.file, {}, known());
    QCOMPARE(again->country, settings.country);
    QCOMPARE(again->endpoints, settings.endpoints);
    settings.country = QStringLiteral("US");
    settings.maxParallel.reset();
    settings.endpoints.move(QStringLiteral("wikipedia"), {});
    QVERIFY(saveSettings(settings, known()).ok());
    QCOMPARE(test::bytesOf(settings.file), QByteArray("{}\n"));
}

void TestSettings::savingKeepsUnknownKeysAndEnvironmentOut()
{
    writeFile(m_file, R"({"from_the_future":[1],"country":"IT","contact":"a@b"})");
    auto settings = loadSettings(m_file,
                                 withVariables({{QStringLiteral("MOVIEDB_COUNTRY"), QStringLiteral("DE")},
                                                {QStringLiteral("MOVIEDB_LANGUAGE"), QStringLiteral("de")}}),
                                 known())
                        .value();
    settings.contact = QStringLiteral("c@d");
    QVERIFY(saveSettings(settings, known()).ok());
    QCOMPARE(parseJson(test::bytesOf(m_file))->dump(),
             Json({{"from_the_future", {1}}, {"country", "IT"}, {"contact", "c@d"}}).dump());
    settings.country = QStringLiteral("FR"); // chosen by the person in spite of the variable
    QVERIFY(saveSettings(settings, known()).ok());
    QCOMPARE(loadSettings(m_file, {}, known())->country, QStringLiteral("FR"));
}

void TestSettings::savingRefusesABrokenFileAndPasswords()
{
    auto settings = loadSettings(m_file, {}, known()).value();
    settings.database = QStringLiteral("postgresql://me:secret@host/films");
    QCOMPARE(saveSettings(settings, known()).error().fault, Fault::Config);
    QVERIFY(!QFile::exists(m_file));
    settings.database.clear();
    writeFile(m_file, "{ half");
    QCOMPARE(saveSettings(settings, known()).error().fault, Fault::Config);
    QCOMPARE(test::bytesOf(m_file), QByteArray("{ half"));
    settings.file = QStringLiteral("/proc/nowhere/settings.json");
    QCOMPARE(saveSettings(settings, known()).error().fault, Fault::Io);
}

// A source that the settings have never heard of.
// It can be opened and not read, as on a bad disk: that, and not that it is no JSON.
void TestSettings::aFileThatBreaksOffIsTold()
{
    QVERIFY(QFile::link(QStringLiteral("/proc/self/mem"), m_file));
    const auto settings = loadSettings(m_file, {}, known());
    QVERIFY(!settings);
    QCOMPARE(settings.error().fault, Fault::Io);
    QCOMPARE(settings.error().where, m_file);
}

void TestSettings::everyDescriptionBringsItsSettings()
{
    SourceInfo added;
    added.id = QStringLiteral("shelf");
    added.title = QStringLiteral("Shelf");
    added.endpoints = {{QStringLiteral("shelf"), QStringLiteral("https://shelf.example")}};
    added.consent = Consent::Key;
    const QList<SourceInfo> all = known() + QList<SourceInfo>{added};
    auto settings = loadSettings(
        m_file,
        withVariables({{QStringLiteral("MOVIEDB_SHELF_URL"), QStringLiteral("http://127.0.0.1:8/s")},
                       {QStringLiteral("MOVIEDB_SHELF_KEY"), QStringLiteral("k3y")}}),
        all);
    QVERIFY2(settings.ok(), qPrintable(settings.ok() ? QString() : settings.error().oneLine()));
    QCOMPARE(settings->endpoints.of(added.endpoints.first()), QUrl(QStringLiteral("http://127.0.0.1:8/s")));
    QVERIFY(settings->mayAsk(added));
    settings->sources[added.id].key.clear();
    QVERIFY(!settings->mayAsk(added));
    QVERIFY(!Settings().mayAsk(described(QStringLiteral("justwatch"))));
    QVERIFY(Settings().mayAsk(described(QStringLiteral("wikidata"))));
}

// A key is a setting, but a secret: it stays out of messages, and out of other people's reach.
void TestSettings::keysOfSourcesAreKeptApart()
{
    const QString id = QStringLiteral("tmdb");
    auto settings = loadSettings(m_file, {}, known()).value();
    settings.sources[id].key = QStringLiteral("k3y");
    QVERIFY(saveSettings(settings, known()).ok());
    QCOMPARE(parseJson(test::bytesOf(m_file))->dump(), Json({{"tmdb_key", "k3y"}}).dump());
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    QVERIFY(!(QFile::permissions(m_file) & others));
    QCOMPARE(loadSettings(m_file, {}, known())->sources.value(id).key, QStringLiteral("k3y"));
    settings.sources[id].key = QStringLiteral("k3y with spaces");
    const auto refused = saveSettings(settings, known());
    QVERIFY(!refused.ok());
    QVERIFY2(!refused.error().oneLine().contains(QLatin1String("k3y")),
             qPrintable(refused.error().oneLine()));
    const auto given = loadSettings(
        m_file, withVariables({{QStringLiteral("MOVIEDB_TMDB_KEY"), QStringLiteral("from outside")}}),
        known());
    QVERIFY(!given.ok());
    QVERIFY2(!given.error().oneLine().contains(QLatin1String("outside")),
             qPrintable(given.error().oneLine()));
    settings =
        loadSettings(m_file, withVariables({{QStringLiteral("MOVIEDB_TMDB_KEY"), QStringLiteral("other")}}),
                     known())
            .value();
    QCOMPARE(settings.sources.value(id).key, QStringLiteral("other"));
    QVERIFY(saveSettings(settings, known()).ok());
    QVERIFY(test::bytesOf(m_file).contains("k3y")); // what came from outside stays outside
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
