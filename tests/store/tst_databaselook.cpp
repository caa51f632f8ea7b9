// A look at a database: what is seen becomes one sentence, and nothing is left behind.
#include "core/store/engine/connectfailure.h"
#include "core/store/looking/databaselook.h"
#include "core/store/moviestore/openstore.h"
#include "tests/support/bytesof.h"
#include "tests/support/tempdatabase.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace moviedb;
using namespace moviedb::store;

using Kind = ConnectionVerdict::Kind;

Q_DECLARE_METATYPE(moviedb::store::DatabaseFacts)
Q_DECLARE_METATYPE(moviedb::ConnectionVerdict::Kind)

namespace {

DatabaseFacts ours(int applied, qint64 films)
{
    DatabaseFacts facts;
    facts.tables = 30;
    facts.isOurs = true;
    facts.applied = applied;
    facts.known = 20;
    facts.films = films;
    return facts;
}

Error cannotWrite()
{
    return makeError(Fault::Database,
                     QStringLiteral("This database is read-only: the user kit may only read it."),
                     QStringLiteral("films"), QStringLiteral("Ask the server's owner."));
}

DatabaseFacts with(DatabaseFacts facts, const std::function<void(DatabaseFacts &)> &change)
{
    change(facts);
    return facts;
}

DatabaseUrl server()
{
    return *DatabaseUrl::parse(QStringLiteral("postgresql://ines@db.example:5433/films"));
}

DatabaseFacts refused(const char *text)
{
    DatabaseFacts facts;
    facts.isFile = false;
    facts.noConnection = connectError(QString::fromLatin1(text), server());
    return facts;
}

// Everything below a folder, with its bytes.
QMap<QString, QByteArray> contents(const QString &folder)
{
    QMap<QString, QByteArray> all;
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot))
        all.insert(file.fileName(), file.isDir() ? QByteArray("folder") : test::bytesOf(file.filePath()));
    return all;
}

ConnectionVerdict lookAt(const QString &url)
{
    StoreOptions options;
    options.url = url;
    return lookAtDatabase(options).result();
}

} // namespace

class DatabaseLookTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void serverThatCannotKeepThem_data();
    void serverThatCannotKeepThem();
    void sentences_data();
    void sentences();
    void connectFailures_data();
    void connectFailures();
    void pausesGrow();
    void fileThatIsNotThere();
    void folderInItsPlace();
    void emptyAndOurs_data() { test::addEngineRows(); }
    void emptyAndOurs();
    void olderAndNewer_data() { test::addEngineRows(); }
    void olderAndNewer();
    void anotherProgramsTables_data() { test::addEngineRows(); }
    void anotherProgramsTables();
    void noDatabaseFile();
    void fileInUseAndAfterAKill();
    void roleThatMayOnlyRead();
    void roleThatMayMakeNothing();
};

void DatabaseLookTest::sentences_data()
{
    QTest::addColumn<DatabaseFacts>("facts");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("hasRemedy");
    const auto row = [](const char *name, const DatabaseFacts &facts, Kind kind, const char *text,
                        bool remedy) {
        QTest::newRow(name) << facts << kind << QString::fromUtf8(text) << remedy;
    };
    DatabaseFacts empty;
    empty.known = 20;
    row("no file", with(empty, [](auto &f) { f.exists = false; }), Kind::NoFile,
        "No file there: Switch will create it.", false);
    row("no file, none possible", with(empty, [](auto &f) { f.exists = f.mayMakeFile = false; }),
        Kind::Unusable, "No file is there, and none can be made.", true);
    row("a folder", with(empty, [](auto &f) { f.isFolder = true; }), Kind::Unusable,
        "There is a folder in the place of the file.", true);
    row("empty", empty, Kind::Empty, "Connected, empty: Switch will create the tables.", false);
    row("empty, not to be written", with(empty, [](auto &f) { f.readOnly = cannotWrite(); }), Kind::Unusable,
        "Connected, empty, and nothing can be made there.", true);
    row("empty, no right to create",
        with(empty,
             [](auto &f) {
                 f.isFile = f.mayMakeTables = false;
                 f.user = QStringLiteral("kit");
             }),
        Kind::Unusable, "Connected, empty, but the user kit may not create tables.", true);
    row("up to date", ours(20, 300), Kind::UpToDate, "Movie DB, up to date: 300 films.", false);
    row("one film", ours(20, 1), Kind::UpToDate, "Movie DB, up to date: 1 film.", false);
    row("many films", ours(20, 12345), Kind::UpToDate, "Movie DB, up to date: 12,345 films.", false);
    row("older", ours(17, 300), Kind::Older,
        "An older Movie DB with 300 films: Switch will apply 3 migrations, backed up first.", false);
    row("older by one", ours(19, 0), Kind::Older,
        "An older Movie DB with 0 films: Switch will apply 1 migration, backed up first.", false);
    row("older, read-only", with(ours(17, 3), [](auto &f) { f.readOnly = cannotWrite(); }), Kind::Unusable,
        "An older Movie DB that cannot be updated here: the user kit may only read it.", true);
    row("read-only", with(ours(20, 300), [](auto &f) { f.readOnly = cannotWrite(); }), Kind::ReadOnly,
        "Movie DB, up to date: 300 films. It opens read-only: the user kit may only read it.", true);
    row("newer", ours(25, 3), Kind::Newer,
        "A newer Movie DB (schema 25, this program knows 20) with 3 films: it opens read-only.", true);
    row("edited", with(ours(20, 3), [](auto &f) { f.edited = QStringLiteral("0003_x"); }), Kind::Unusable,
        "A Movie DB of another build: its migration “0003_x” was edited after it had been applied.", true);
    row("drifted",
        with(ours(20, 3),
             [](auto &f) {
                 f.drift = {makeError(Fault::Database, QStringLiteral("The table genres is gone."), {},
                                      QStringLiteral("Restore a backup."))};
             }),
        Kind::Unusable, "A Movie DB that another program has changed: The table genres is gone.", true);
    row("foreign", with(empty, [](auto &f) { f.tables = 7; }), Kind::Foreign,
        "Not a Movie DB: there are 7 tables of another program.", true);
    row("one foreign table", with(empty, [](auto &f) { f.tables = 1; }), Kind::Foreign,
        "Not a Movie DB: there is a table of another program.", true);
}

void DatabaseLookTest::sentences()
{
    QFETCH(DatabaseFacts, facts);
    QFETCH(bool, hasRemedy);
    const ConnectionVerdict verdict = judge(facts);
    QTEST(verdict.text, "text");
    QTEST(verdict.kind, "kind");
    QCOMPARE(!verdict.remedy.isEmpty(), hasRemedy);
}

// What libpq 15, PostgreSQL 15 and PgBouncer 1.18 say.
void DatabaseLookTest::connectFailures_data()
{
    QTest::addColumn<DatabaseFacts>("facts");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("mayComeBack");
    const auto row = [](const char *said, const char *text, bool mayComeBack = false) {
        QTest::newRow(said) << refused(said) << QString::fromUtf8(text) << mayComeBack;
    };
#define AT "connection to server at \"127.0.0.1\", port 5433 failed: "
    row(AT "fe_sendauth: no password supplied",
        "The database server asks for a password, and none was given.");
    row(AT "FATAL:  password authentication failed for user \"ines\"", "Wrong password for ines.");
    row("could not translate host name \"db.example\" to address: Name or service not known",
        "There is no host db.example.", true);
    row(AT "Connection refused\n\tIs the server running on that host and accepting TCP/IP connections?",
        "No database server answers at db.example, port 5433.", true);
    row("connection to server on socket \"/tmp/.s.PGSQL.5433\" failed: No such file or directory",
        "No database server answers at db.example, port 5433.", true);
    row(AT "timeout expired", "db.example does not answer in time.", true);
    row(AT "No route to host", "db.example does not answer in time.", true);
    row(AT "server does not support SSL, but SSL was required",
        "The server offers no encryption, and the connection asks for it.");
    row(AT "SSL error: certificate verify failed",
        "The server's certificate is signed by an authority that is not known here.");
    row(AT "server certificate for \"localhost\" (and 1 other name) does not match host name \"127.0.0.1\"",
        "The server's certificate is for another host than db.example.");
    row(AT "root certificate file \"/x\" does not exist\nEither provide the file or change sslmode to "
           "disable server "
           "certificate verification.",
        "A certificate or key file of this connection cannot be used.");
    row(AT "private key file \"/k\" has group or world access; file must have permissions u=rw (0600) or "
           "less if owned "
           "by the current user",
        "A certificate or key file of this connection cannot be used.");
    row(AT "FATAL:  connection requires a valid client certificate",
        "The server asks for a certificate of yours, and takes none that it was given.");
    row(AT "FATAL:  database \"films\" does not exist", "The server has no database films.");
    row(AT "FATAL:  no such database: films", "The server has no database films.");
    row(AT "FATAL:  role \"ines\" does not exist", "The server knows no user ines.");
    row(AT "FATAL:  role \"ines\" is not permitted to log in", "The user ines may not connect to films.");
    row(AT "FATAL:  permission denied for database \"films\"\nDETAIL:  User does not have CONNECT privilege.",
        "The user ines may not connect to films.");
    row(AT "FATAL:  no pg_hba.conf entry for host \"10.0.0.1\", user \"ines\", database \"films\", no "
           "encryption",
        "The server lets ines not in from this machine.");
    row(AT "FATAL:  sorry, too many clients already", "The server has no connection left.", true);
    row(AT "FATAL:  the database system is starting up",
        "The database server is starting, stopping or not reachable behind its pooler.", true);
    row(AT "FATAL:  the database system is not yet accepting connections\nDETAIL:  Consistent recovery state "
           "has not "
           "been yet reached.",
        "The database server is starting, stopping or not reachable behind its pooler.", true);
    row("FATAL:  server login has been failing, try again later (server_login_retry)",
        "The database server is starting, stopping or not reachable behind its pooler.", true);
    row("something nobody has seen", "No connection to the database: something nobody has seen.");
#undef AT
}

void DatabaseLookTest::connectFailures()
{
    QFETCH(DatabaseFacts, facts);
    QFETCH(bool, mayComeBack);
    const ConnectionVerdict verdict = judge(facts);
    QTEST(verdict.text, "text");
    QVERIFY(!verdict.remedy.isEmpty());
    QVERIFY(!verdict.opens());
    QCOMPARE(store::mayComeBack(*facts.noConnection), mayComeBack);
}

void DatabaseLookTest::pausesGrow()
{
    QCOMPARE(pauseBeforeTry(0), 100);
    for (int tries = 1; tries < 400; ++tries)
        QVERIFY(pauseBeforeTry(tries) >= pauseBeforeTry(tries - 1) && pauseBeforeTry(tries) <= 2000);
}

void DatabaseLookTest::fileThatIsNotThere()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("new/deep/films.db"));
    QCOMPARE(lookAt(QStringLiteral("sqlite:") + path).kind, Kind::NoFile);
    QVERIFY(QDir(folder.path()).isEmpty());
    QCOMPARE(lookAt(QStringLiteral("nonsense")).kind, Kind::Unusable);
}

void DatabaseLookTest::folderInItsPlace()
{
    const QTemporaryDir folder;
    QCOMPARE(lookAt(QStringLiteral("sqlite:") + folder.path()).text,
             QStringLiteral("There is a folder in the place of the file."));
}

void DatabaseLookTest::emptyAndOurs()
{
    MOVIEDB_DATABASE(database);
    if (engine == Engine::Sqlite) {
        QFile file(database.options().url.path);
        QVERIFY(file.open(QIODevice::WriteOnly)); // of no byte
    }
    const auto before = contents(database.folder());
    QCOMPARE(lookAt(database.url()).kind, Kind::Empty);
    QCOMPARE(contents(database.folder()), before);
    if (engine == Engine::Postgres)
        QCOMPARE(
            (*database.connect()->first(QStringLiteral("SELECT COUNT(*) FROM pg_tables WHERE schemaname = "
                                                       "'public'")))
                ->toInt(),
            0);
    MOVIEDB_OK(database.connectMigrated()->execute(
        QStringLiteral("INSERT INTO movies (title) VALUES ('Tide'), ('Ebb')")));
    const auto after = contents(database.folder());
    const ConnectionVerdict verdict = lookAt(database.url());
    QCOMPARE(verdict.text, QStringLiteral("Movie DB, up to date: 2 films."));
    QCOMPARE(contents(database.folder()), after);
}

void DatabaseLookTest::olderAndNewer()
{
    MOVIEDB_DATABASE(database);
    auto files = loadMigrations();
    MOVIEDB_OK(files);
    const auto connection = database.connect();
    QVERIFY(connection);
    const auto report = migrate(*connection, files->first(files->size() - 3));
    QVERIFY2(report.ok(), qPrintable(report.error.oneLine()));
    const ConnectionVerdict older = lookAt(database.url());
    QCOMPARE(
        older.text,
        QStringLiteral("An older Movie DB with 0 films: Switch will apply 3 migrations, backed up first."));
    const auto rest = migrate(*connection, *files);
    QVERIFY(rest.ok());
    MOVIEDB_OK(connection->execute(
        QStringLiteral("INSERT INTO schema_migrations (version, name, checksum) VALUES (?, 'later', 'x')"),
        {files->size() + 1}));
    MOVIEDB_OK(connection->executeRaw(QStringLiteral("CREATE TABLE of_the_future (id INTEGER)")));
    MOVIEDB_OK(connection->execute(QStringLiteral("INSERT INTO movies (title) VALUES ('Tide')")));
    QVERIFY(lookAt(database.url()).text.endsWith(QStringLiteral("with 1 film: it opens read-only.")));
    {
        StoreOptions options;
        options.url = database.url();
        const auto store = openStore(options).result();
        MOVIEDB_OK(store);
        QVERIFY((*store)->whyReadOnly());
        QVERIFY((*store)->description().endsWith(QStringLiteral("read-only")));
        const auto edited = (*store)->undoJudgments(1).result();
        QVERIFY(!edited);
        QVERIFY2(edited.error().text.contains(QStringLiteral("newer Movie DB")),
                 qPrintable(edited.error().oneLine()));
    }
    MOVIEDB_OK(connection->executeRaw(QStringLiteral("DROP TABLE offers")));
    QCOMPARE(lookAt(database.url()).kind, Kind::Unusable);
}

void DatabaseLookTest::anotherProgramsTables()
{
    MOVIEDB_DATABASE(database);
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(engine == Engine::Sqlite ? QStringLiteral("QSQLITE")
                                                                                : QStringLiteral("QPSQL"),
                                                       QStringLiteral("other"));
        const DatabaseUrl url = database.options().url;
        other.setDatabaseName(engine == Engine::Sqlite ? url.path : url.database);
        other.setHostName(url.host);
        other.setPort(url.port);
        other.setUserName(url.user);
        QVERIFY(other.open());
        QSqlQuery query(other);
        QVERIFY(query.exec(QStringLiteral("CREATE TABLE movies (id INTEGER)")));
        QVERIFY(query.exec(QStringLiteral("CREATE TABLE schema_migrations (version VARCHAR(255))")));
        other.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
    const auto before = contents(database.folder());
    const ConnectionVerdict verdict = lookAt(database.url());
    QCOMPARE(verdict.text, QStringLiteral("Not a Movie DB: there are 2 tables of another program."));
    QCOMPARE(contents(database.folder()), before);
}

void DatabaseLookTest::noDatabaseFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("letter.db"));
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Dear Ines, this is a letter and no database at all.\n");
    }
    const auto before = contents(folder.path());
    const ConnectionVerdict verdict = lookAt(QStringLiteral("sqlite:") + path);
    QCOMPARE(verdict.kind, Kind::Unusable);
    QCOMPARE(verdict.text, QStringLiteral("The file is not a database, or its beginning is damaged."));
    QCOMPARE(contents(folder.path()), before);
}

// Another program has it open, with changes that are not in the file yet: they count, and stay where they are.
void DatabaseLookTest::fileInUseAndAfterAKill()
{
    const test::TempDatabase database(Engine::Sqlite);
    const auto open = database.connectMigrated();
    QVERIFY(open);
    MOVIEDB_OK(open->execute(QStringLiteral("INSERT INTO movies (title) VALUES ('Tide')")));
    const QString path = database.options().url.path;
    const QByteArray file = test::bytesOf(path);
    const QByteArray log = test::bytesOf(path + QStringLiteral("-wal"));
    QVERIFY(!log.isEmpty());
    QCOMPARE(lookAt(database.url()).text, QStringLiteral("Movie DB, up to date: 1 film."));
    QCOMPARE(test::bytesOf(path), file);
    QCOMPARE(test::bytesOf(path + QStringLiteral("-wal")), log);
    // The same files as a killed program leaves them.
    const QTemporaryDir folder;
    const QString left = folder.filePath(QStringLiteral("movies.db"));
    for (const char *part : {"", "-wal", "-shm"})
        QVERIFY(QFile::copy(path + QLatin1String(part), left + QLatin1String(part)));
    QCOMPARE(lookAt(QStringLiteral("sqlite:") + left).text, QStringLiteral("Movie DB, up to date: 1 film."));
    QCOMPARE(test::bytesOf(left), file);
    QCOMPARE(test::bytesOf(left + QStringLiteral("-wal")), log);
    // Without the index of its log SQLite would have to make a new one.
    QVERIFY(QFile::remove(left + QStringLiteral("-shm")));
    const ConnectionVerdict loose = lookAt(QStringLiteral("sqlite:") + left);
    QCOMPARE(loose.kind, Kind::Older);
    QVERIFY(loose.text.contains(QStringLiteral("not in its file yet")));
    QVERIFY(!QFile::exists(left + QStringLiteral("-shm")));
    QCOMPARE(test::bytesOf(left + QStringLiteral("-wal")), log);
}

void DatabaseLookTest::roleThatMayOnlyRead()
{
    const test::TempDatabase database(Engine::Postgres);
    if (!database.skipReason().isEmpty())
        QSKIP(qPrintable(database.skipReason()));
    const auto owner = database.connectMigrated();
    QVERIFY(owner);
    const QString role = QStringLiteral("reader_%1").arg(QCoreApplication::applicationPid());
    MOVIEDB_OK(owner->executeRaw(QStringLiteral("CREATE ROLE %1 LOGIN").arg(role)));
    MOVIEDB_OK(owner->executeRaw(QStringLiteral("GRANT SELECT ON ALL TABLES IN SCHEMA public TO ") + role));
    QString url = database.url();
    url.replace(QStringLiteral("moviedb@"), role + QLatin1Char('@'));
    const ConnectionVerdict verdict = lookAt(url);
    MOVIEDB_OK(owner->executeRaw(QStringLiteral("DROP OWNED BY %1; DROP ROLE %1").arg(role)));
    QCOMPARE(verdict.kind, Kind::ReadOnly);
    QCOMPARE(verdict.text,
             QStringLiteral("Movie DB, up to date: 0 films. It opens read-only: the user %1 may only "
                            "read it.")
                 .arg(role));
}

void DatabaseLookTest::roleThatMayMakeNothing()
{
    const test::TempDatabase database(Engine::Postgres);
    if (!database.skipReason().isEmpty())
        QSKIP(qPrintable(database.skipReason()));
    const auto owner = database.connect();
    QVERIFY(owner);
    const QString role = QStringLiteral("guest_%1").arg(QCoreApplication::applicationPid());
    MOVIEDB_OK(owner->executeRaw(QStringLiteral("CREATE ROLE %1 LOGIN").arg(role)));
    QString url = database.url();
    url.replace(QStringLiteral("moviedb@"), role + QLatin1Char('@'));
    const ConnectionVerdict verdict = lookAt(url);
    MOVIEDB_OK(owner->executeRaw(QStringLiteral("DROP ROLE ") + role));
    QCOMPARE(verdict.text,
             QStringLiteral("Connected, empty, but the user %1 may not create tables.").arg(role));
}

void DatabaseLookTest::serverThatCannotKeepThem_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("schema");
    QTest::addColumn<QString>("said"); // "" = it can
    const auto row = [](const char *name, int version, const char *encoding, const char *schema,
                        const char *said) {
        QTest::newRow(name) << version << QString::fromLatin1(encoding) << QString::fromLatin1(schema)
                            << QString::fromLatin1(said);
    };
    row("oldest that will do", 130000, "UTF8", "public", "");
    row("newer than any known", 180001, "SQL_ASCII", "films", "");
    row("one too old", 120017, "UTF8", "public",
        "The database server is Postgres 12.17, too old for Movie DB.");
    row("numbered in three parts", 90603, "UTF8", "public",
        "The database server is Postgres 9.6, too old for Movie DB.");
    row("encoding", 150004, "LATIN1", "public",
        "The database keeps its text in LATIN1, which cannot hold every title.");
    row("no schema", 150004, "UTF8", "", "The database has no schema that the user kit may use.");
}

void DatabaseLookTest::serverThatCannotKeepThem()
{
    QFETCH(int, version);
    QFETCH(QString, encoding);
    QFETCH(QString, schema);
    QFETCH(QString, said);
    const auto checked =
        checkTraits({version, encoding, schema, QStringLiteral("kit")}, QStringLiteral("films"));
    QCOMPARE(checked ? QString() : checked.error().text, said);
    if (!checked)
        QVERIFY(checked.error().where == QLatin1String("films") && !checked.error().remedy.isEmpty());
}

QTEST_GUILESS_MAIN(DatabaseLookTest)
#include "tst_databaselook.moc"
