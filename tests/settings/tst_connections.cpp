// Databases in the settings file: kept, checked, and never with a password.
#include "core/settings/settings.h"
#include "core/sources/registry/sources.h"
#include "tests/support/bytesof.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace moviedb;

namespace {

const QList<SourceInfo> &known()
{
    return sources::descriptions();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

class TestConnections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void connectionsAreKept();
    void connectionsOfTheFile_data();
    void connectionsOfTheFile();
    void openedConnectionsAreNoted();
    void passwordThatOthersCouldRead_data();
    void passwordThatOthersCouldRead();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void TestConnections::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(QStringLiteral("settings.json"));
}

void TestConnections::connectionsAreKept()
{
    auto settings = loadSettings(m_file, {}, known());
    QVERIFY(settings.ok());
    const QList<SavedConnection> both{
        {QStringLiteral("At home"), QStringLiteral("sqlite:/home/films.db"), QStringLiteral("red"),
         QStringLiteral("2026-11-20T10:00:00Z")},
        {QStringLiteral("Server"), QStringLiteral("postgresql://me@host/films?sslmode=require"), {}, {}}};
    settings->connections = both;
    QVERIFY(saveSettings(*settings, known()).ok());
    const auto again = loadSettings(m_file, {}, known());
    QVERIFY(again.ok());
    QCOMPARE(again->connections, both);
    settings->connections.append(
        {QStringLiteral("Bad"), QStringLiteral("postgresql://me:pw@host/films"), {}, {}});
    const auto refused = saveSettings(*settings, known());
    QVERIFY(!refused.ok());
    QVERIFY(!refused.error().oneLine().contains(QStringLiteral(":pw@")));
    QVERIFY(!test::bytesOf(m_file).contains(":pw@"));
}

void TestConnections::connectionsOfTheFile_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("names"); // "" = refused
    QTest::newRow("two of one name")
        << QByteArray(R"([{"name":"A","address":"sqlite:/a"},{"name":"A","address":"sqlite:/b"}])")
        << QStringLiteral("A, A 2");
    QTest::newRow("no name")
        << QByteArray(R"([{"address":"postgres://me@db.example/films"},{"address":"sqlite:/x/b.db"}])")
        << QStringLiteral("films on db.example, b.db");
    QTest::newRow("unknown colour and key")
        << QByteArray(R"([{"name":"A","address":"sqlite:/a","mark":"pink","x":1}])") << QStringLiteral("A");
    QTest::newRow("no address") << QByteArray(R"([{"name":"A"}])") << QString();
    QTest::newRow("no list") << QByteArray(R"({"name":"A"})") << QString();
    QTest::newRow("no objects") << QByteArray(R"(["sqlite:/a"])") << QString();
    QTest::newRow("another scheme") << QByteArray(R"([{"address":"mysql://x"}])") << QString();
    QTest::newRow("a password") << QByteArray(R"([{"address":"postgresql://me:pw@host/films"}])")
                                << QString();
}

void TestConnections::connectionsOfTheFile()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, names);
    writeFile(m_file, R"({"connections":)" + json + '}');
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("MOVIEDB_CONNECTIONS"), QString::fromUtf8(json));
    const auto fromVariable =
        loadSettings(m_folder->filePath(QStringLiteral("none.json")), environment, known());
    const auto settings = loadSettings(m_file, {}, known());
    QCOMPARE(settings.ok(), !names.isEmpty());
    QCOMPARE(fromVariable.ok(), settings.ok());
    if (!settings) {
        QVERIFY(settings.error().text.startsWith(QStringLiteral("connections ")));
        QVERIFY(!settings.error().oneLine().contains(QStringLiteral(":pw@")));
        return;
    }
    QStringList found;
    for (const SavedConnection &one : settings->connections) {
        found << one.name;
        QCOMPARE(one.mark, QString());
    }
    QCOMPARE(found.join(QStringLiteral(", ")), names);
    QCOMPARE(fromVariable->connections, settings->connections);
}

void TestConnections::openedConnectionsAreNoted()
{
    QList<SavedConnection> connections{
        {QStringLiteral("films.db"), QStringLiteral("sqlite:/a/films.db"), QStringLiteral("red"), {}}};
    const QDateTime now(QDate(2026, 11, 27), QTime(20, 0), Qt::UTC);
    noteOpened(connections, QStringLiteral("sqlite:/a/films.db"), QStringLiteral("other"), now);
    QCOMPARE(connections.size(), 1);
    QCOMPARE(connections.first().name, QStringLiteral("films.db")); // as the person has it
    QCOMPARE(connections.first().lastUsed, QStringLiteral("2026-11-27T20:00:00Z"));
    const QString another = QStringLiteral("sqlite:/b/films.db");
    noteOpened(connections, another, nameOfAddress(another), now);
    QCOMPARE(connections.last().name, QStringLiteral("films.db 2"));
}

void TestConnections::passwordThatOthersCouldRead_data()
{
    QTest::addColumn<bool>("readable");
    QTest::newRow("by everybody") << true;
    QTest::newRow("by its owner") << false;
}

void TestConnections::passwordThatOthersCouldRead()
{
    QFETCH(bool, readable);
    writeFile(m_file, R"({"database":"postgresql://me:pw@host/films"})");
    constexpr auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    QVERIFY(QFile::setPermissions(m_file, readable ? owner | QFileDevice::ReadOther : owner));
    const auto settings = loadSettings(m_file, {}, known());
    QVERIFY(!settings.ok());
    QVERIFY(!settings.error().oneLine().contains(QStringLiteral("pw@")));
    QCOMPARE(settings.error().remedy.contains(QStringLiteral("change the password")), readable);
}

QTEST_GUILESS_MAIN(TestConnections)
#include "tst_connections.moc"
