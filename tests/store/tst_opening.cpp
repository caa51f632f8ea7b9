// Databases that are not as they should be: refused with a sentence and left as they were. Text that no engine keeps.
#include "core/store/engine/sqlerror.h"
#include "core/store/engine/storabletext.h"
#include "core/store/history/rownumbers.h"
#include "core/store/moviestore/openstore.h"
#include "tests/support/bytesof.h"
#include "tests/support/tempdatabase.h"

#include <QFile>
#include <QTest>
#include <QtConcurrentRun>

using namespace moviedb;
using namespace moviedb::store;

class TestOpening : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void foreignFileIsLeftAlone_data();
    void foreignFileIsLeftAlone();
    void postgresHasToBeUtf8_data();
    void postgresHasToBeUtf8();
    void openedByTwoAtOnce();
    void damagedFileSaysWhatToDo();
    void unstorableTextIsCleaned_data() { test::addEngineRows(); }
    void unstorableTextIsCleaned();
    void unstorableUnitsAreFoundAtEveryPlace();
};

void TestOpening::foreignFileIsLeftAlone_data()
{
    QTest::addColumn<QByteArray>("made");
    QTest::newRow("another program's tables")
        << QByteArray("CREATE TABLE movies (id INTEGER PRIMARY KEY, name TEXT)");
    QTest::newRow("another program's table of migrations")
        << QByteArray("CREATE TABLE schema_migrations (version VARCHAR(255) PRIMARY KEY)");
}

void TestOpening::foreignFileIsLeftAlone()
{
    QFETCH(QByteArray, made);
    const test::TempDatabase database(Engine::Sqlite);
    const QString path = database.options().url.path;
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        other.setDatabaseName(path);
        QVERIFY(other.open());
        QVERIFY(QSqlQuery(other).exec(QString::fromLatin1(made)));
        other.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
    const QByteArray before = test::bytesOf(path);
    QVERIFY(!before.isEmpty());
    {
        StoreOptions options;
        options.url = database.url();
        const auto store = openStore(options).result();
        QVERIFY(!store);
        QCOMPARE(store.error().fault, Fault::Database);
        QVERIFY2(store.error().text.contains(QStringLiteral("another program")),
                 qPrintable(store.error().oneLine()));
        QCOMPARE(store.error().where, path);
        QVERIFY(!store.error().remedy.isEmpty());
    }
    QVERIFY(waitUntilStoresClosed());
    QCOMPARE(test::bytesOf(path), before);
}

void TestOpening::postgresHasToBeUtf8_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<bool>("opens");
    QTest::newRow("LATIN1") << QStringLiteral("LATIN1") << false;
    QTest::newRow("UTF8") << QStringLiteral("UTF8") << true;
    QTest::newRow("SQL_ASCII takes any bytes") << QStringLiteral("SQL_ASCII") << true;
}

void TestOpening::postgresHasToBeUtf8()
{
    QFETCH(QString, encoding);
    QFETCH(bool, opens);
    const test::TempDatabase database(Engine::Postgres);
    if (!database.skipReason().isEmpty())
        QSKIP(qPrintable(database.skipReason()));
    const auto server = database.connect();
    QVERIFY(server);
    const QString name = database.options().url.database + QStringLiteral("_encoded");
    MOVIEDB_OK(server->executeRaw(
        QStringLiteral("CREATE DATABASE %1 ENCODING '%2' TEMPLATE template0 LC_COLLATE 'C' "
                       "LC_CTYPE 'C'")
            .arg(name, encoding)));
    {
        ConnectionOptions options = database.options();
        options.url.database = name;
        const auto opened = Connection::open(options);
        QCOMPARE(opened.ok(), opens);
        if (!opens) {
            QVERIFY2(opened.error().text.contains(encoding), qPrintable(opened.error().oneLine()));
            QVERIFY(opened.error().remedy.contains(QStringLiteral("UTF8")));
        }
    }
    MOVIEDB_OK(server->executeRaw(QStringLiteral("DROP DATABASE %1 WITH (FORCE)").arg(name)));
}

// The second comes while the first is about to make what every program needs.
void TestOpening::openedByTwoAtOnce()
{
    const test::TempDatabase database(Engine::Postgres);
    if (!database.skipReason().isEmpty())
        QSKIP(qPrintable(database.skipReason()));
    const auto first = database.connectMigrated();
    const auto looking = database.connect();
    QVERIFY(first && looking);
    MOVIEDB_OK(first->executeRaw(QStringLiteral("DROP SEQUENCE IF EXISTS writers_turn")));
    auto transaction = first->begin();
    MOVIEDB_OK(transaction);
    MOVIEDB_OK(first->executeRaw(QStringLiteral("CREATE SEQUENCE writers_turn")));
    const auto second = QtConcurrent::run([&database]() -> Result<Done> {
        MOVIEDB_TRY(connection, Connection::open(database.options()));
        return noteTurns(*connection);
    });
    const auto isWaiting = [&looking] {
        const auto waits =
            looking->first(QStringLiteral("SELECT COUNT(*) FROM pg_stat_activity WHERE datname = "
                                          "current_database() AND wait_event_type = 'Lock'"));
        return waits && waits->value_or(0).toInt() == 1;
    };
    QTRY_VERIFY(isWaiting() || second.isFinished());
    MOVIEDB_OK(transaction->commit());
    MOVIEDB_OK(second.result());
}

void TestOpening::damagedFileSaysWhatToDo()
{
    const test::TempDatabase database(Engine::Sqlite);
    const QString path = database.options().url.path;
    QVERIFY(database.connectMigrated());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.size() > 8192);
    for (qint64 page = 4096; page < file.size(); page += 4096) {
        QVERIFY(file.seek(page));
        file.write(QByteArray(512, '\x5a'));
    }
    file.close();
    StoreOptions options;
    options.url = database.url();
    const auto store = openStore(options).result();
    QVERIFY(!store);
    QCOMPARE(store.error().text, QStringLiteral("The database file is damaged."));
    QVERIFY2(store.error().remedy.contains(QStringLiteral("backup")), qPrintable(store.error().remedy));
}

// A source may send anything: U+0000 cuts a statement short on Postgres.
void TestOpening::unstorableTextIsCleaned()
{
    MOVIEDB_DATABASE(database);
    const auto connection = database.connectMigrated();
    QVERIFY(connection);
    const QString sent = QStringLiteral("Mar") + QChar(0) + QStringLiteral("a") + QChar(0xd83d);
    MOVIEDB_OK(connection->execute(QStringLiteral("INSERT INTO genres (name) VALUES (?)"), {sent}));
    const auto kept = connection->first(QStringLiteral("SELECT name FROM genres"));
    MOVIEDB_OK(kept);
    QCOMPARE((*kept)->toString(), QStringLiteral("Mara?"));
}

void TestOpening::unstorableUnitsAreFoundAtEveryPlace()
{
    for (qsizetype length = 1; length < 12; ++length)
        for (qsizetype place = 0; place < length; ++place)
            for (const auto &[unit, storable] : {std::pair(0x0000, false),
                                                 {0x0001, true},
                                                 {0x8000, true},
                                                 {0xD7FF, true},
                                                 {0xD800, false},
                                                 {0xDFFF, false},
                                                 {0xE000, true},
                                                 {0xFFFF, true}}) {
                QString text(length, u'a');
                text[place] = QChar(char16_t(unit));
                QVERIFY2(store::isStorable(text) == storable, qPrintable(QString::number(unit, 16)));
            }
    QVERIFY(store::isStorable(QString()));
}

QTEST_GUILESS_MAIN(TestOpening)
#include "tst_opening.moc"
