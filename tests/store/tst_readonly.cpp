// Databases that may be read and not written: a file or folder without write permission, a role that may only SELECT.
// They open, say so, answer every question, and refuse every change with one sentence.
#include "core/store/moviestore/openstore.h"
#include "core/store/schema/reflection.h"
#include "core/store/searching/searchindexing.h"
#include "tests/support/tempdatabase.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <QUuid>

#include <unistd.h>

using namespace moviedb;
using namespace moviedb::store;

namespace {

constexpr uid_t nobody = 65534;

// Permissions do not bind the administrator: for as long as this lives the program is somebody else.
class OrdinaryUser
{
public:
    OrdinaryUser() : m_dropped(::geteuid() == 0 && ::setresuid(nobody, nobody, 0) == 0) {}
    ~OrdinaryUser()
    {
        if (m_dropped && ::setresuid(0, 0, 0) != 0)
            qWarning("the test cannot become the administrator again");
    }
    OrdinaryUser(const OrdinaryUser &) = delete;
    OrdinaryUser &operator=(const OrdinaryUser &) = delete;
    bool isBound() const { return ::geteuid() != 0; }

private:
    const bool m_dropped;
};

constexpr QFile::Permissions readAll = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
constexpr QFile::Permissions enterAll = QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
constexpr QFile::Permissions writeAll = QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;

StoreOptions optionsFor(const QString &url)
{
    StoreOptions options;
    options.url = url;
    return options;
}

// One genre, and the store closed again.
void fill(const QString &url)
{
    {
        const auto store = openStore(optionsFor(url)).result();
        MOVIEDB_OK(store);
        MOVIEDB_OK(
            (*store)
                ->insert({QStringLiteral("genres"), {{QStringLiteral("name"), QStringLiteral("Drama")}}})
                .result());
    }
    QVERIFY(waitUntilStoresClosed());
}

QMap<QString, QByteArray> filesOf(const QString &folder)
{
    QMap<QString, QByteArray> files;
    for (const QFileInfo &entry : QDir(folder).entryInfoList(QDir::Files)) {
        QFile file(entry.filePath());
        files.insert(entry.fileName(), file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }
    return files;
}

} // namespace

class TestReadOnly : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void files_data();
    void files();
    void fileOfARunningProgram();
    void unfinishedFileIsRefused();
    void olderFileCannotBeUpdated();
    void roleThatMayOnlySelect();
    void roleThatMayNotCreate();
    void roleThatMayNotSetUp();
    void serverSetToReadOnly();

private:
    static void readsAndRefuses(const QString &url, const QString &cause);
};

// Everything that reads answers, everything that writes says why not.
void TestReadOnly::readsAndRefuses(const QString &url, const QString &cause)
{
    const auto store = openStore(optionsFor(url)).result();
    MOVIEDB_OK(store);
    QVERIFY2((*store)->description().contains(QStringLiteral("read-only")),
             qPrintable((*store)->description()));
    TableQuery query;
    query.table = QStringLiteral("genres");
    const auto page = (*store)->page(query).result();
    MOVIEDB_OK(page);
    QCOMPARE(page->total, qint64(1));
    MOVIEDB_OK((*store)->movies({}).result());
    MOVIEDB_OK((*store)->reviewItems({}).result());
    MOVIEDB_OK((*store)->newestRun().result());
    MOVIEDB_OK((*store)->history({}).result());
    const auto added =
        (*store)
            ->insert({QStringLiteral("genres"), {{QStringLiteral("name"), QStringLiteral("War")}}})
            .result();
    QVERIFY(!added.ok());
    QCOMPARE(added.error().fault, Fault::Database);
    QVERIFY2(added.error().text.startsWith(QStringLiteral("This database is read-only: ")) &&
                 added.error().text.contains(cause),
             qPrintable(added.error().oneLine()));
    QVERIFY(!added.error().remedy.isEmpty());
    QCOMPARE((*store)->beginRun(QStringLiteral("sample"), QStringLiteral("{}")).result().error().text,
             added.error().text);
    QCOMPARE((*store)->undoJudgments(1).result().error().text, added.error().text);
}

void TestReadOnly::files_data()
{
    QTest::addColumn<bool>("fileWritable");
    QTest::addColumn<bool>("folderWritable");
    QTest::addColumn<bool>("writeAheadLog");
    QTest::addColumn<QString>("cause");
    const QString file = QStringLiteral("its file may not be written to");
    const QString folder = QStringLiteral("its folder may not be written to");
    QTest::newRow("a file without write permission") << false << true << true << file;
    QTest::newRow("a folder without write permission") << true << false << true << folder;
    QTest::newRow("neither may be written") << false << false << true << file;
    QTest::newRow("a file that another program took out of write-ahead logging")
        << false << false << false << file;
}

void TestReadOnly::files()
{
    QFETCH(bool, fileWritable);
    QFETCH(bool, folderWritable);
    QFETCH(bool, writeAheadLog);
    QFETCH(QString, cause);
    const test::TempDatabase database(Engine::Sqlite);
    // Characters that mean something in a file's address.
    const QString path = database.folder() + QStringLiteral("/films 100% #1?.db");
    const QString url = QStringLiteral("sqlite:") + path;
    fill(url);
    if (!writeAheadLog) {
        const auto parsed = DatabaseUrl::parse(url);
        MOVIEDB_OK(parsed);
        const auto connection = Connection::open({*parsed, {}, false});
        MOVIEDB_OK(connection);
        MOVIEDB_OK((*connection)->executeRaw(QStringLiteral("PRAGMA journal_mode = delete")));
    }
    const auto before = filesOf(database.folder());
    QCOMPARE(before.size(), 1);
    QVERIFY(QFile::setPermissions(path, fileWritable ? readAll | writeAll : readAll));
    QVERIFY(QFile::setPermissions(database.folder(),
                                  folderWritable ? readAll | enterAll | writeAll : readAll | enterAll));
    {
        const OrdinaryUser user;
        if (user.isBound())
            readsAndRefuses(url, cause);
        QVERIFY(waitUntilStoresClosed());
        if (!user.isBound())
            QSKIP("permissions do not bind the administrator, and this process may not become anybody else");
    }
    QCOMPARE(filesOf(database.folder()), before);
    QVERIFY(QFile::setPermissions(database.folder(), readAll | enterAll | writeAll));
}

// Another program has it open for writing: what that one committed is seen.
void TestReadOnly::fileOfARunningProgram()
{
    const test::TempDatabase database(Engine::Sqlite);
    const QString path = database.options().url.path;
    const auto writer = openStore(optionsFor(database.migratedUrl())).result();
    MOVIEDB_OK(writer);
    MOVIEDB_OK((*writer)
                   ->insert({QStringLiteral("genres"), {{QStringLiteral("name"), QStringLiteral("Drama")}}})
                   .result());
    QVERIFY(QFileInfo(path + QStringLiteral("-wal")).size() > 0);
    for (const char *part : {"", "-wal", "-shm"})
        QVERIFY(QFile::setPermissions(path + QLatin1String(part), readAll));
    QVERIFY(QFile::setPermissions(database.folder(), readAll | enterAll));
    {
        const OrdinaryUser user;
        if (!user.isBound())
            QSKIP("permissions do not bind the administrator, and this process may not become anybody else");
        readsAndRefuses(database.migratedUrl(), QStringLiteral("may not be written to"));
    }
    QVERIFY(QFile::setPermissions(database.folder(), readAll | enterAll | writeAll));
}

// Left behind by a program that was killed: part of the films is in a file that only a writer can put back.
void TestReadOnly::unfinishedFileIsRefused()
{
    const test::TempDatabase database(Engine::Sqlite);
    const QString path = database.options().url.path;
    const QString copy = database.folder() + QStringLiteral("/copy");
    QVERIFY(QDir().mkpath(copy));
    {
        const auto writer = openStore(optionsFor(database.migratedUrl())).result();
        MOVIEDB_OK(writer);
        for (const char *part : {"", "-wal"})
            QVERIFY(QFile::copy(path + QLatin1String(part),
                                copy + QStringLiteral("/movies.db") + QLatin1String(part)));
    }
    QVERIFY(QFile::setPermissions(copy, readAll | enterAll));
    QVERIFY(QFile::setPermissions(database.folder(), readAll | enterAll));
    {
        const OrdinaryUser user;
        if (!user.isBound())
            QSKIP("permissions do not bind the administrator, and this process may not become anybody else");
        const auto refused = openStore(optionsFor(QStringLiteral("sqlite:%1/movies.db").arg(copy))).result();
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().text.contains(QStringLiteral("not yet in its file")),
                 qPrintable(refused.error().oneLine()));
        QVERIFY(refused.error().remedy.contains(QStringLiteral("-wal")));
    }
    QVERIFY(QFile::setPermissions(database.folder(), readAll | enterAll | writeAll));
    QVERIFY(QFile::setPermissions(copy, readAll | enterAll | writeAll));
}

void TestReadOnly::olderFileCannotBeUpdated()
{
    const test::TempDatabase database(Engine::Sqlite);
    fill(database.migratedUrl());
    StoreOptions options = optionsFor(database.migratedUrl());
    options.migrationsDir = database.writeMigration(
        QStringLiteral("%1_more.sql").arg(loadMigrations()->size() + 1, 4, 10, QLatin1Char('0')),
        QStringLiteral("CREATE TABLE more (more_id INTEGER PRIMARY KEY);"));
    QVERIFY(QFile::setPermissions(options.migrationsDir, readAll | enterAll));
    QVERIFY(QFile::setPermissions(database.options().url.path, readAll));
    QVERIFY(QFile::setPermissions(database.folder(), readAll | enterAll));
    {
        const OrdinaryUser user;
        if (!user.isBound())
            QSKIP("permissions do not bind the administrator, and this process may not become anybody else");
        const auto refused = openStore(options).result();
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().text.contains(QStringLiteral("older than this program")) &&
                     refused.error().text.contains(QStringLiteral("cannot be updated here")),
                 qPrintable(refused.error().oneLine()));
        QVERIFY(!refused.error().remedy.isEmpty());
    }
    QVERIFY(QFile::setPermissions(database.folder(), readAll | enterAll | writeAll));
}

namespace {

// A role of its own on the test's server; gone with the object, after everything it was granted.
class Role
{
public:
    explicit Role(const test::TempDatabase &database)
        : m_owner(database.connect()),
          m_name(QStringLiteral("role_") + QUuid::createUuid().toString(QUuid::Id128)),
          m_url(database.migratedUrl())
    {
        run(QStringLiteral("CREATE ROLE %1 LOGIN").arg(m_name));
        m_url.replace(QLatin1String("//moviedb@"), QStringLiteral("//%1@").arg(m_name));
    }
    ~Role()
    {
        waitUntilStoresClosed();
        run(QStringLiteral("DROP OWNED BY %1").arg(m_name));
        run(QStringLiteral("DROP ROLE %1").arg(m_name));
    }
    Role(const Role &) = delete;
    Role &operator=(const Role &) = delete;
    QString url() const { return m_url; }
    void run(const QString &sql)
    {
        if (const auto done = m_owner->executeRaw(sql); !done)
            qWarning("%s", qPrintable(done.error().oneLine()));
    }
    void grant(const char *rights)
    {
        run(QStringLiteral("GRANT %1 ON ALL TABLES IN SCHEMA public TO %2")
                .arg(QLatin1String(rights), m_name));
    }
    QString name() const { return m_name; }

private:
    const std::unique_ptr<Connection> m_owner;
    const QString m_name;
    QString m_url;
};

} // namespace

void TestReadOnly::roleThatMayOnlySelect()
{
    const test::TempDatabase database(Engine::Postgres);
    if (!database.skipReason().isEmpty())
        QSKIP(qPrintable(database.skipReason()));
    fill(database.migratedUrl());
    Role role(database);
    role.grant("SELECT");
    readsAndRefuses(role.url(), QStringLiteral("may only read"));
    const auto owner = database.connect(); // who makes an index that the role knows nothing of
    QVERIFY(owner);
    const auto schema = reflect(*owner);
    MOVIEDB_OK(schema);
    const auto made = makeIndexes(*owner, *schema);
    MOVIEDB_OK(made);
    for (bool more = true; more;) {
        const auto indexed = indexSome(*owner, *schema);
        MOVIEDB_OK(indexed);
        more = *indexed;
    }
    const auto store = openStore(optionsFor(role.url())).result();
    MOVIEDB_OK(store);
    TableQuery query;
    query.table = QStringLiteral("movies");
    query.search = QStringLiteral("harbour");
    MOVIEDB_OK((*store)->page(query).result());
}

// Writes as ever: the tables are there, and nothing has to be created.
void TestReadOnly::roleThatMayNotCreate()
{
    const test::TempDatabase database(Engine::Postgres);
    if (!database.skipReason().isEmpty())
        QSKIP(qPrintable(database.skipReason()));
    fill(database.migratedUrl());
    Role role(database);
    role.grant("SELECT, INSERT, UPDATE, DELETE");
    role.run(QStringLiteral("GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO %1").arg(role.name()));
    const auto store = openStore(optionsFor(role.url())).result();
    MOVIEDB_OK(store);
    QVERIFY(!(*store)->description().contains(QStringLiteral("read-only")));
    MOVIEDB_OK((*store)
                   ->insert({QStringLiteral("genres"), {{QStringLiteral("name"), QStringLiteral("War")}}})
                   .result());
}

// What it lacks is said before the first migration is tried.
void TestReadOnly::roleThatMayNotSetUp()
{
    const test::TempDatabase database(Engine::Postgres);
    if (!database.skipReason().isEmpty())
        QSKIP(qPrintable(database.skipReason()));
    const auto owner = database.connect(); // empty as it is
    QVERIFY(owner);
    Role role(database);
    const auto store = openStore(optionsFor(role.url())).result();
    QVERIFY(!store.ok());
    QCOMPARE(store.error().text,
             QStringLiteral(
                 "The database is empty and cannot be set up here: the user %1 may not create tables in it.")
                 .arg(role.name()));
    QVERIFY(store.error().remedy.contains(
        QStringLiteral("GRANT CREATE ON SCHEMA public TO %1").arg(role.name())));
}

void TestReadOnly::serverSetToReadOnly()
{
    const test::TempDatabase database(Engine::Postgres);
    if (!database.skipReason().isEmpty())
        QSKIP(qPrintable(database.skipReason()));
    fill(database.migratedUrl());
    Role role(database);
    role.grant("ALL");
    role.run(QStringLiteral("ALTER ROLE %1 SET default_transaction_read_only = on").arg(role.name()));
    readsAndRefuses(role.url(), QStringLiteral("set to read-only"));
}

QTEST_GUILESS_MAIN(TestReadOnly)
#include "tst_readonly.moc"
