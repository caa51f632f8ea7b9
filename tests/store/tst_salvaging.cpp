// Damaged files: what can be read is saved in a new one, what is lost is counted, and the damaged one is never written to.
#include "core/store/backup/salvaging.h"
#include "core/store/copying/integrity.h"
#include "core/store/engine/sqlerror.h"
#include "core/store/migrate/migrator.h"
#include "tests/store/historyacts.h"

#include <QRandomGenerator>

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::store;

namespace {

constexpr int pageBytes = 4096;

QByteArray bytesOfFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

qint64 filmsIn(const QString &path)
{
    ConnectionOptions options;
    options.url.path = path;
    const auto connection = Connection::open(options);
    const auto count = connection ? (*connection)->first(QStringLiteral("SELECT COUNT(*) FROM movies"))
                                  : Result<std::optional<QVariant>>(connection.error());
    return count && *count ? (*count)->toLongLong() : -1;
}

} // namespace

class TestSalvaging : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void savesAllOfAWholeFile();
    void savesWhatIsNotYetInTheFile();
    void countsWhatOneLostPageHeld();
    void mendsTheFirstPage_data();
    void mendsTheFirstPage();
    void readsAroundAnything();
    void refuses_data();
    void refuses();
    void dropsWhatRefersToLostRows();
    void namesTheDamage_data();
    void namesTheDamage();

private:
    QList<MigrationFile> m_files;
    QByteArray m_whole; // bytes of a database with films
    qint64 m_rows = 0;
    QTemporaryDir m_folder;

    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    Result<RecoveryOutcome> recovered(const QString &damaged)
    {
        QFile::remove(path("new.db"));
        WorkWatch watch;
        return recoverDatabase(damaged, path("new.db"), m_files, watch);
    }
    // The new file is a database of this program, whatever it could save.
    void checkNew();
    qint64 rowsOf(const char *table, const RecoveryOutcome &outcome)
    {
        for (const SavedTable &saved : outcome.tables)
            if (saved.table == QLatin1String(table))
                return saved.saved;
        return -1;
    }
};

void TestSalvaging::initTestCase()
{
    const auto files = loadMigrations();
    MOVIEDB_OK(files);
    m_files = *files;
    const TempDatabase database(Engine::Sqlite);
    {
        Acts acts(database);
        MOVIEDB_OK(acts.commit(films(1, 150)));
        MOVIEDB_OK(acts.edit(QStringLiteral("movies"), 1, QStringLiteral("runtime"), 99));
        WorkWatch watch;
        const auto health = checkDatabase(*acts.connection, watch);
        MOVIEDB_OK(health);
        m_rows = health->rows;
    }
    m_whole = bytesOfFile(database.options().url.path);
    QVERIFY(m_whole.size() > 100 * pageBytes);
}

void TestSalvaging::checkNew()
{
    ConnectionOptions options;
    options.url.path = path("new.db");
    auto connection = Connection::open(options);
    MOVIEDB_OK(connection);
    MOVIEDB_OK(checkMigrated(**connection, m_files));
    WorkWatch watch;
    const auto health = checkDatabase(**connection, watch);
    MOVIEDB_OK(health);
    QVERIFY(health->dangling.isEmpty());
}

void TestSalvaging::savesAllOfAWholeFile()
{
    QVERIFY(writeFile(path("old.db"), m_whole));
    const auto outcome = recovered(path("old.db"));
    MOVIEDB_OK(outcome);
    QCOMPARE(outcome->lost, 0);
    QVERIFY(outcome->countable);
    QCOMPARE(outcome->saved + qint64(m_files.size()),
             m_rows); // the history of migrations is the program's own
    ConnectionOptions options;
    options.url.path = path("old.db");
    Acts before(std::move(*Connection::open(options)));
    options.url.path = path("new.db");
    Acts now(std::move(*Connection::open(options)));
    SAME_CONTENT(now.content(), before.content());
    checkNew();
}

// A killed writer leaves its last acts in the log beside the file.
void TestSalvaging::savesWhatIsNotYetInTheFile()
{
    QVERIFY(writeFile(path("old.db"), m_whole));
    QVERIFY(QDir().mkpath(path("killed")));
    {
        ConnectionOptions options;
        options.url.path = path("old.db");
        auto connection = Connection::open(options);
        MOVIEDB_OK(connection);
        MOVIEDB_OK(
            (*connection)->execute(QStringLiteral("INSERT INTO movies (title) VALUES ('Last Minute')")));
        for (const char *ending : {"", "-wal"})
            QVERIFY(QFile::copy(path("old.db") + QLatin1String(ending),
                                path("killed/old.db") + QLatin1String(ending)));
    }
    const auto outcome = recovered(path("killed/old.db"));
    MOVIEDB_OK(outcome);
    QCOMPARE(filmsIn(path("new.db")), 151);
}

void TestSalvaging::countsWhatOneLostPageHeld()
{
    ConnectionOptions options;
    options.url.path = path("old.db");
    QVERIFY(writeFile(path("old.db"), m_whole));
    QList<qint64> pages; // leaves of the table of claims
    {
        auto connection = Connection::open(options);
        MOVIEDB_OK(connection);
        auto rows =
            (*connection)
                ->run(QStringLiteral(
                    "SELECT pageno FROM dbstat WHERE name = 'claims' AND pagetype = 'leaf' ORDER BY path"));
        MOVIEDB_OK(rows);
        while (rows->next())
            pages << rows->integer(0);
    }
    QVERIFY(pages.size() > 5);
    for (const qsizetype place : {qsizetype(0), pages.size() / 2, pages.size() - 1}) {
        QByteArray damaged = m_whole;
        damaged.replace((pages.at(place) - 1) * pageBytes, pageBytes, QByteArray(pageBytes, '\x7f'));
        QVERIFY(writeFile(path("old.db"), damaged));
        const auto outcome = recovered(path("old.db"));
        MOVIEDB_OK(outcome);
        QCOMPARE(bytesOfFile(path("old.db")), damaged);
        QVERIFY(outcome->countable);
        QVERIFY2(outcome->lost > 0 && outcome->lost < 500, qPrintable(QString::number(outcome->lost)));
        QCOMPARE(filmsIn(path("new.db")), 150);
        checkNew();
        qint64 claims = 0;
        for (const SavedTable &table : outcome->tables)
            if (table.table == QLatin1String("claims"))
                claims = table.saved + table.lost;
        QCOMPARE(claims, rowsOf("claims", *outcome) + outcome->lost);
    }
}

void TestSalvaging::mendsTheFirstPage_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("count");
    QTest::newRow("the name") << 0 << 16;
    QTest::newRow("page size") << 16 << 2;
    QTest::newRow("all of it") << 0 << 100;
    QTest::newRow("encoding") << 56 << 4;
    QTest::newRow("the root of the list of tables") << 100 << pageBytes - 100;
    QTest::newRow("the whole page") << 0 << pageBytes;
}

void TestSalvaging::mendsTheFirstPage()
{
    QFETCH(int, from);
    QFETCH(int, count);
    QByteArray damaged = m_whole;
    damaged.replace(from, count, QByteArray(count, '\x55'));
    QVERIFY(writeFile(path("old.db"), damaged));
    const auto outcome = recovered(path("old.db"));
    MOVIEDB_OK(outcome);
    QCOMPARE(filmsIn(path("new.db")), 150);
    QCOMPARE(bytesOfFile(path("old.db")), damaged);
    checkNew();
}

// Anything anywhere: no crash, no endless loop, the damaged file as it was; a new file is whole or is not there.
void TestSalvaging::readsAroundAnything()
{
    QRandomGenerator random(4711);
    const int given = qEnvironmentVariableIntValue("MOVIEDB_TEST_DAMAGES");
    const int rounds = given > 0 ? given : 25;
    int saved = 0;
    for (int round = 0; round < rounds; ++round) {
        QByteArray damaged = m_whole;
        for (int hit = random.bounded(1, 12); hit > 0; --hit) {
            const qsizetype length = 1 << random.bounded(14);
            const qsizetype from = random.bounded(int(damaged.size()));
            for (qsizetype at = from; at < std::min(from + length, damaged.size()); ++at)
                damaged[at] = round % 3 == 0 ? '\0' : char(random.bounded(256));
        }
        if (round % 7 == 0)
            damaged.truncate(random.bounded(pageBytes, int(damaged.size())));
        QVERIFY(writeFile(path("old.db"), damaged));
        const auto outcome = recovered(path("old.db"));
        QCOMPARE(bytesOfFile(path("old.db")), damaged);
        QCOMPARE(QFile::exists(path("new.db")), outcome.ok());
        if (outcome) {
            ++saved;
            checkNew();
        } else {
            QVERIFY2(!outcome.error().text.isEmpty(), qPrintable(QString::number(round)));
        }
    }
    QVERIFY2(saved > rounds / 2, qPrintable(QString::number(saved)));
}

void TestSalvaging::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a text") << QByteArray("This is no database.").repeated(1000);
    QTest::newRow("zeros") << QByteArray(20 * pageBytes, '\0');
}

void TestSalvaging::refuses()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(writeFile(path("old.db"), bytes));
    const auto outcome = recovered(path("old.db"));
    QVERIFY(!outcome);
    QVERIFY2(!outcome.error().text.isEmpty(), qPrintable(outcome.error().oneLine()));
    QVERIFY(!QFile::exists(path("new.db")));
    // Nor over a file that is there.
    QVERIFY(writeFile(path("new.db"), "mine"));
    WorkWatch watch;
    QVERIFY(!recoverDatabase(path("old.db"), path("new.db"), m_files, watch));
    QCOMPARE(bytesOfFile(path("new.db")), QByteArray("mine"));
}

void TestSalvaging::dropsWhatRefersToLostRows()
{
    QVERIFY(writeFile(path("old.db"), m_whole));
    {
        ConnectionOptions options;
        options.url.path = path("old.db");
        auto connection = Connection::open(options);
        MOVIEDB_OK(connection);
        for (const char *sql : {"PRAGMA foreign_keys = off", "DELETE FROM movies WHERE movie_id <= 10",
                                "DELETE FROM directors", "PRAGMA journal_mode = delete"})
            MOVIEDB_OK((*connection)->executeRaw(QLatin1String(sql)));
    }
    const auto outcome = recovered(path("old.db"));
    MOVIEDB_OK(outcome);
    QVERIFY(outcome->lost > 0);
    QCOMPARE(filmsIn(path("new.db")), 140);
    checkNew();
}

void TestSalvaging::namesTheDamage_data()
{
    QTest::addColumn<int>("from");
    QTest::newRow("beginning") << 0;
    QTest::newRow("schema") << 100;
}

// Whoever opens a damaged file is told what it is and what to do, never the driver's words alone.
void TestSalvaging::namesTheDamage()
{
    QFETCH(int, from);
    QByteArray damaged = m_whole;
    damaged.replace(from, 2000, QByteArray(2000, '\x33'));
    QVERIFY(writeFile(path("old.db"), damaged));
    ConnectionOptions options;
    options.url.path = path("old.db");
    const auto connection = Connection::open(options);
    QVERIFY(!connection);
    QVERIFY2(isDamaged(connection.error()), qPrintable(connection.error().oneLine()));
    QVERIFY2(connection.error().text.contains(QLatin1String("damaged")), qPrintable(connection.error().text));
    QVERIFY(connection.error().remedy.contains(QLatin1String("backup recover")));
    QVERIFY(connection.error().remedy.contains(QLatin1String("Restore a backup")));
}

QTEST_GUILESS_MAIN(TestSalvaging)
#include "tst_salvaging.moc"
