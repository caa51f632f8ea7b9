// Facts in, checks out: every check by a fact that provokes it, with its one button; and the report, which tells no secret.
#include "core/health/healthchecks.h"
#include "core/health/systemreport.h"
#include "tests/support/turningtranslator.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace moviedb;
using namespace moviedb::health;

using Change = std::function<void(HealthFacts &)>;
using Kind = HealthMend::Kind;

Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(moviedb::HealthState)
Q_DECLARE_METATYPE(moviedb::HealthMend::Kind)

namespace {

const QDateTime now = QDateTime::fromString(QStringLiteral("2026-11-28T12:00:00Z"), Qt::ISODate);
constexpr qint64 gigabyte = 1'000'000'000;

Error failure(const char *text, const char *remedy = "Do this.")
{
    return makeError(Fault::Database, QString::fromUtf8(text), QStringLiteral("/home/anna/movies.db"),
                     QString::fromUtf8(remedy));
}

HealthFacts healthy()
{
    HealthFacts facts;
    facts.store.name = QStringLiteral("movies.db");
    facts.store.engine = QStringLiteral("SQLite 3.40.1");
    facts.store.bytes = 12'000'000;
    facts.store.films = 300;
    facts.store.applied = facts.store.known = 19;
    facts.store.newestNote = now.addSecs(-60);
    facts.store.backups.count = 3;
    facts.store.backups.newest = now.addSecs(-7200);
    facts.machine.folders = {
        {QStringLiteral("database"), QStringLiteral("/home/anna/films"), true, 50 * gigabyte},
        {QStringLiteral("cache folder"), QStringLiteral("/tmp/cache"), true, {}}};
    facts.machine.drivers = {QStringLiteral("QSQLITE"), QStringLiteral("QPSQL")};
    facts.machine.hasFonts = true;
    facts.machine.answerCap = 2 * gigabyte;
    facts.machine.acceptsTerms = true;
    facts.machine.logFolder = QStringLiteral("/home/anna/log");
    return facts;
}

std::optional<HealthCheck> checkIn(const QList<HealthCheck> &checks, const QString &id)
{
    for (const HealthCheck &check : checks)
        if (check.id == id)
            return check;
    return {};
}

} // namespace

class HealthChecksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void healthyIsFine();
    void provoked_data();
    void provoked();
    void everyCheckIsProvoked();
    void withoutConnection();
    void onAServer();
    void sampleHasNoBackups();
    void reportTellsNoSecret();
    void reportTellsWhatMatters();
    void whatErrorsSayIsTurned_data();
    void whatErrorsSayIsTurned();
};

void HealthChecksTest::healthyIsFine()
{
    const QList<HealthCheck> checks = judge(healthy(), now);
    QVERIFY(checks.size() >= 20);
    QSet<QString> ids;
    for (const HealthCheck &check : checks) {
        QVERIFY2(check.state == HealthState::Fine, qPrintable(check.id + QStringLiteral(": ") + check.text));
        QVERIFY2(check.text.endsWith(QLatin1Char('.')), qPrintable(check.text));
        QVERIFY2(!check.title.isEmpty() && !check.meaning.isEmpty(), qPrintable(check.id));
        QCOMPARE(check.mend.kind, Kind::None);
        ids << check.id;
    }
    QCOMPARE(ids.size(), checks.size());
    QCOMPARE(worstOf(checks), HealthState::Fine);
}

void HealthChecksTest::provoked_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<Change>("change");
    QTest::addColumn<HealthState>("state");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const char *id, HealthState state, Kind kind, const char *part,
                        const Change &change) {
        QTest::newRow(name) << QString::fromLatin1(id) << change << state << kind << QString::fromUtf8(part);
    };
    constexpr auto attention = HealthState::Attention;
    constexpr auto trouble = HealthState::Trouble;
    row("server away", "database", trouble, Kind::ShowPage, "No server",
        [](auto &f) { f.store.noConnection = failure("No server answers."); });
    row("read-only", "database", attention, Kind::ShowPage, "read-only", [](auto &f) {
        f.store.readOnly = failure("This database is read-only: its file may not be written to.");
    });
    row("films cannot be counted", "database", trouble, Kind::ShowPage, "could not be looked at",
        [](auto &f) {
            f.store.unread.insert(QStringLiteral("database"), failure("There is no table movies."));
        });
    row("damaged file", "file", trouble, Kind::ShowPage, "damaged",
        [](auto &f) { f.store.damage = failure("The file is damaged."); });
    row("one row is gone", "references", trouble, Kind::ShowPage, "1 row of Cast", [](auto &f) {
        f.store.dangling = {{QStringLiteral("cast"), 1}};
    });
    row("rows are gone", "references", trouble, Kind::ShowPage, "5 rows", [](auto &f) {
        f.store.dangling = {{QStringLiteral("cast"), 3}, {QStringLiteral("offers"), 2}};
    });
    row("references not checked", "references", attention, Kind::ShowPage, "cast_movie_id_fkey",
        [](auto &f) { f.store.uncheckedRules = {QStringLiteral("cast_movie_id_fkey")}; });
    row("drift", "schema", trouble, Kind::ShowPage, "The index movies_title_idx is gone.",
        [](auto &f) { f.store.drift = {failure("The index movies_title_idx is gone.")}; });
    row("more drift", "schema", trouble, Kind::ShowPage, "And 1 more", [](auto &f) {
        f.store.drift = {failure("The table genres is gone."), failure("The table offers is gone.")};
    });
    row("migrations pending", "migrations", attention, Kind::ShowPage, "2 migrations are not applied",
        [](auto &f) { f.store.applied = 17; });
    row("one migration pending", "migrations", attention, Kind::ShowPage, "1 migration is",
        [](auto &f) { f.store.applied = 18; });
    row("newer database", "migrations", attention, Kind::ShowPage, "newer Movie DB",
        [](auto &f) { f.store.applied = 21; });
    row("edited migration", "migrations", trouble, Kind::ShowPage, "0003_links",
        [](auto &f) { f.store.edited = QStringLiteral("0003_links"); });
    row("large log", "write-ahead-log", attention, Kind::EmptyLog, "400",
        [](auto &f) { f.store.logBytes = 400'000'000; });
    row("no search index", "search-index", attention, Kind::IndexTexts, "Movies, Actors", [](auto &f) {
        f.store.tablesWithoutIndex = {QStringLiteral("movies"), QStringLiteral("actors")};
    });
    row("rows to index", "search-index", attention, Kind::IndexTexts, "rows yet",
        [](auto &f) { f.store.rowsToIndex = 1000; });
    row("no right to an index", "search-index", attention, Kind::None, "Movies", [](auto &f) {
        f.store.tablesWithoutIndex = {QStringLiteral("movies")};
        f.store.maySearch = false;
    });
    row("clock behind the notes", "clock", attention, Kind::None, "3 hours",
        [](auto &f) { f.store.newestNote = now.addSecs(3 * 3600); });
    row("clock days behind the notes", "clock", trouble, Kind::None, "3 days",
        [](auto &f) { f.store.newestNote = now.addDays(3); });
    row("clock behind the server", "clock", trouble, Kind::None, "behind the server's", [](auto &f) {
        f.store.askedAt = f.store.answeredAt = now;
        f.store.serverTime = now.addDays(1);
    });
    row("clock ahead of the server", "clock", attention, Kind::None, "10 minutes ahead", [](auto &f) {
        f.store.askedAt = f.store.answeredAt = now;
        f.store.serverTime = now.addSecs(-600);
    });
    row("no backup", "backup-age", attention, Kind::BackUp, "There is none",
        [](auto &f) { f.store.backups = {}; });
    row("old backup", "backup-age", attention, Kind::BackUp, "8 days ago",
        [](auto &f) { f.store.backups.newest = now.addDays(-8); });
    row("very old backup", "backup-age", trouble, Kind::BackUp, "40 days ago",
        [](auto &f) { f.store.backups.newest = now.addDays(-40); });
    row("damaged backup", "backup-whole", trouble, Kind::BackUp, "not a backup",
        [](auto &f) { f.store.backups.problem = QStringLiteral("This file is not a backup."); });
    row("unfinished crawl", "unfinished-crawls", attention, Kind::ShowPage, "The crawl of Max (us)",
        [](auto &f) {
            f.store.openCrawls = 1;
            f.store.openGallery = QStringLiteral("provider:us/max");
        });
    row("unfinished crawls", "unfinished-crawls", attention, Kind::ShowPage,
        "4 were not finished, the newest of Max (us)", [](auto &f) {
            f.store.openCrawls = 4;
            f.store.openGallery = QStringLiteral("provider:us/max");
        });
    row("refused lately", "services", attention, Kind::ShowPage, "refused yesterday", [](auto &f) {
        f.store.refused = {{QStringLiteral("provider:us/max"), now.addDays(-1)}};
    });
    row("refused long ago", "services", HealthState::Fine, Kind::None, "None has refused", [](auto &f) {
        f.store.refused = {{QStringLiteral("provider:us/max"), now.addDays(-20)}};
    });
    row("a field is told no more", "field-yield", trouble, Kind::ShowPage, "wikipedia.runtime",
        [](auto &f) { f.store.collapsedFields = {QStringLiteral("wikipedia.runtime")}; });
    row("failed titles", "failed-titles", attention, Kind::ShowPage, "2 titles",
        [](auto &f) { f.store.failedTitles = 2; });
    row("one failed title", "failed-titles", attention, Kind::ShowPage, "1 title",
        [](auto &f) { f.store.failedTitles = 1; });
    row("titles wait", "review", HealthState::Fine, Kind::ShowPage, "7 titles wait", [](auto &f) {
        f.store.waitingTitles = 7;
        f.store.waitingSince = now.addDays(-2);
    });
    row("titles wait long", "review", attention, Kind::ShowPage, "the first since", [](auto &f) {
        f.store.waitingTitles = 7;
        f.store.waitingSince = now.addDays(-31);
    });
    row("little room", "disk-space", attention, Kind::ShowFolder, "where the database is",
        [](auto &f) { f.machine.folders[0].freeBytes = 700'000'000; });
    row("full disk", "disk-space", trouble, Kind::EmptyAnswers, "where the cache folder is", [](auto &f) {
        f.machine.folders[1].freeBytes = 4096;
        f.machine.answerBytes = gigabyte;
    });
    row("full disk, many pictures", "disk-space", trouble, Kind::EmptyPictures, "Only", [](auto &f) {
        f.machine.folders[1].freeBytes = 0;
        f.machine.pictureBytes = gigabyte;
    });
    row("no room for a copy", "disk-space", trouble, Kind::ShowFolder, "50",
        [](auto &f) { f.store.bytes = 60 * gigabyte; });
    row("folder not writable", "folders", trouble, Kind::ShowFolder, "where the cache folder is",
        [](auto &f) { f.machine.folders[1].writable = false; });
    row("answers unreadable", "answers", trouble, Kind::EmptyAnswers, "cannot be read", [](auto &f) {
        f.machine.hasAnswers = true;
        f.machine.answersReadable = false;
    });
    row("too many answers", "answers", attention, Kind::EmptyAnswers, "more than", [](auto &f) {
        f.machine.hasAnswers = true;
        f.machine.answerBytes = 3 * gigabyte;
    });
    row("many pictures", "pictures", attention, Kind::EmptyPictures, "pictures are kept", [](auto &f) {
        f.machine.pictures = 90000;
        f.machine.pictureBytes = 3 * gigabyte;
    });
    row("log not writable", "log", attention, Kind::ShowFolder, "cannot be written",
        [](auto &f) { f.machine.logWritable = false; });
    row("no driver", "parts", trouble, Kind::None, "SQLite", [](auto &f) { f.machine.drivers.clear(); });
    row("no driver for the server", "parts", trouble, Kind::None, "Postgres", [](auto &f) {
        f.machine.drivers = {QStringLiteral("QSQLITE")};
        f.machine.wantsServer = true;
    });
    row("no encryption", "parts", trouble, Kind::None, "https", [](auto &f) { f.machine.encrypts = false; });
    row("no font", "parts", trouble, Kind::None, "a font", [](auto &f) { f.machine.hasFonts = false; });
    row("no pictures", "parts", trouble, Kind::None, "JPEG",
        [](auto &f) { f.machine.showsPictures = false; });
    row("settings unreadable", "settings-file", trouble, Kind::ShowFolder, "not a JSON object",
        [](auto &f) { f.machine.settingsTrouble = failure("The settings file is not a JSON object."); });
    row("unknown key", "settings-file", attention, Kind::ShowPage, "“contcat”",
        [](auto &f) { f.machine.unknownSettings = {QStringLiteral("contcat")}; });
    row("no contact", "contact", attention, Kind::ShowPage, "No contact address",
        [](auto &f) { f.machine.contactProblem = QStringLiteral("No contact address is set."); });
    row("terms not accepted", "terms", HealthState::Fine, Kind::ShowPage, "off until",
        [](auto &f) { f.machine.acceptsTerms = false; });
    row("no keychain", "keychain", attention, Kind::ShowPage, "did not answer", [](auto &f) {
        f.machine.keepsPasswords = true;
        f.machine.keychain = failure("The keychain did not answer: no service.");
    });
    row("passwords put aside", "keychain", attention, Kind::ShowPage, "put aside",
        [](auto &f) { f.machine.secretsUnreadable = true; });
    row("readable by others", "private-files", attention, Kind::KeepPrivate, "movies.db",
        [](auto &f) { f.machine.readableByOthers = {QStringLiteral("movies.db")}; });
}

void HealthChecksTest::provoked()
{
    QFETCH(QString, id);
    QFETCH(Change, change);
    HealthFacts facts = healthy();
    change(facts);
    const QList<HealthCheck> checks = judge(facts, now);
    const auto check = checkIn(checks, id);
    QVERIFY(check);
    QTEST(check->state, "state");
    QTEST(check->mend.kind, "kind");
    QFETCH(QString, part);
    QVERIFY2(check->text.contains(part), qPrintable(check->text));
    QVERIFY(!check->meaning.isEmpty());
    QCOMPARE(check->mend.label.isEmpty(), check->mend.kind == Kind::None);
    QCOMPARE(check->mend.target.isEmpty(),
             check->mend.kind != Kind::ShowPage && check->mend.kind != Kind::ShowFolder);
    for (const HealthCheck &other : checks) // nothing else is said to be wrong
        QVERIFY2(other.id == id || other.state == HealthState::Fine, qPrintable(other.text));
}

// A check that no row above provokes would never be seen to work.
void HealthChecksTest::everyCheckIsProvoked()
{
    QFile source(QStringLiteral(TEST_DATA_DIR "/tst_healthchecks.cpp"));
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(source.readAll());
    for (const HealthCheck &check : judge(healthy(), now))
        QVERIFY2(text.contains(QStringLiteral("\", \"%1\", ").arg(check.id)), qPrintable(check.id));
}

void HealthChecksTest::withoutConnection()
{
    HealthFacts facts = healthy();
    facts.store.noConnection = failure("No database server answers at db.example, port 5432.");
    const QList<HealthCheck> checks = judge(facts, now);
    QVERIFY(!checkIn(checks, QStringLiteral("schema")));
    QVERIFY(!checkIn(checks, QStringLiteral("review")));
    QVERIFY(checkIn(checks, QStringLiteral("backup-age")));
    QVERIFY(checkIn(checks, QStringLiteral("disk-space")));
}

void HealthChecksTest::onAServer()
{
    HealthFacts facts = healthy();
    facts.store.isFile = false;
    facts.store.bytes = 900 * gigabyte; // of its own disk
    facts.store.askedAt = facts.store.answeredAt = facts.store.serverTime = now;
    const QList<HealthCheck> checks = judge(facts, now);
    QCOMPARE(worstOf(checks), HealthState::Fine);
    QVERIFY(!checkIn(checks, QStringLiteral("write-ahead-log")));
    QVERIFY(checkIn(checks, QStringLiteral("clock"))->text.contains(QStringLiteral("server's")));
    QVERIFY(checks.size() >= 20);
}

void HealthChecksTest::sampleHasNoBackups()
{
    HealthFacts facts = healthy();
    facts.store.backups = {};
    facts.store.backups.wanted = false;
    QCOMPARE(worstOf(judge(facts, now)), HealthState::Fine);
    QVERIFY(!checkIn(judge(facts, now), QStringLiteral("backup-age")));
}

void HealthChecksTest::reportTellsNoSecret()
{
    HealthFacts facts = healthy();
    facts.store.name = QStringLiteral("collection on db.secret-host.example");
    facts.store.engine = QStringLiteral("PostgreSQL 15.8");
    facts.store.damage = failure("The file /home/anna/films/movies.db is damaged; see /home/anna-maria/x and "
                                 "/media/anna/Stick/copy.db.");
    facts.machine.folders[1].writable = false;
    ReportFacts report;
    report.versions = {QStringLiteral("Movie DB 1.0.0")};
    report.places = {{QStringLiteral("/home/anna"), QStringLiteral("~")},
                     {QStringLiteral("/srv/private/films"), QStringLiteral("(data folder)")}};
    report.secrets = {QStringLiteral("anna@mail.example"), QStringLiteral("tmdb-key-0815"),
                      QStringLiteral("db.secret-host.example"),
                      QStringLiteral("collection on db.secret-host.example"),
                      QStringLiteral("anna on laptop-of-anna")};
    report.lastErrors = {
        QStringLiteral("2026-11-28T10:00:00Z warning cannot open "
                       "postgresql://anna:hunter2@db.secret-host.example:5432/collection"),
        QStringLiteral(
            "2026-11-28T10:00:01Z error https://api.example/3/movie/1?api_key=tmdb-key-0815&language=en"),
        QStringLiteral("2026-11-28T10:00:02Z error https://other.example/x?access_token=s3cr3t-t0ken&a=1"),
        QStringLiteral("2026-11-28T10:00:03Z error Run 3 is worked on by moviedb (process 12 on "
                       "laptop-of-anna), anna on laptop-of-anna"),
        QStringLiteral(
            "2026-11-28T10:00:04Z error host=db.secret-host.example password='hunter2 and more' user=x"),
        QStringLiteral("2026-11-28T10:00:05Z error /srv/private/films/movies.db-wal: no room"),
        QStringLiteral("2026-11-28T10:00:06Z error contact somebody.else@mail.example or "
                       "anna@db.secret-host.example:5432/collection")};
    const QString text = reportText(facts, judge(facts, now), report, now);
    for (const char *secret : {"hunter2", "anna", "secret-host", "tmdb-key", "s3cr3t", "mail.example",
                               "/home/", "/media/", "/srv/private", "laptop-of", "and more"})
        QVERIFY2(!text.contains(QLatin1String(secret), Qt::CaseInsensitive),
                 qPrintable(QLatin1String(secret) + u'\n' + text));
    for (const char *kept :
         {"~/films/movies.db", "(data folder)/movies.db-wal: no room", "language=en", "api.example"})
        QVERIFY2(text.contains(QLatin1String(kept)), qPrintable(QLatin1String(kept) + u'\n' + text));
}

void HealthChecksTest::reportTellsWhatMatters()
{
    HealthFacts facts = healthy();
    facts.store.backups = {};
    ReportFacts report;
    report.versions = {QStringLiteral("Movie DB 1.0.0"), QStringLiteral("Qt 6.4.2")};
    const QString text = reportText(facts, judge(facts, now), report, now);
    for (const char *part :
         {"Movie DB 1.0.0\n", "Qt 6.4.2\n", "Database: SQLite 3.40.1, schema 19\n", "2026-11-28T12:00:00Z\n",
          "[attention] Newest backup: There is none of this database.\n", "[fine] Schema: ", "Films: 300\n",
          "Last errors\nnone\n"})
        QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
}

void HealthChecksTest::whatErrorsSayIsTurned_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("advised"); // by the error's remedy
    const auto row = [](const char *name, const char *id, bool advised, const Change &change) {
        QTest::newRow(name) << QString::fromLatin1(id) << change << advised;
    };
    row("server away", "database", true, [](auto &f) { f.store.noConnection = failure("It is so."); });
    row("read-only", "database", true, [](auto &f) { f.store.readOnly = failure("It is so."); });
    row("not looked at", "database", true,
        [](auto &f) { f.store.unread.insert(QStringLiteral("database"), failure("It is so.")); });
    row("damage", "file", false, [](auto &f) { f.store.damage = failure("It is so."); });
    row("drift", "schema", true, [](auto &f) { f.store.drift = {failure("It is so.")}; });
    row("settings", "settings-file", true, [](auto &f) { f.machine.settingsTrouble = failure("It is so."); });
    row("contact", "contact", true, [](auto &f) {
        f.machine.contactProblem = QStringLiteral("It is so.");
        f.machine.contactRemedy = QStringLiteral("Do this.");
    });
    row("keychain", "keychain", true, [](auto &f) {
        f.machine.keepsPasswords = true;
        f.machine.keychain = failure("It is so.");
    });
}

// The sentences of the parts below are English until a person reads them.
void HealthChecksTest::whatErrorsSayIsTurned()
{
    test::TurningTranslator turning;
    QCoreApplication::installTranslator(&turning);
    QFETCH(QString, id);
    QFETCH(Change, change);
    QFETCH(bool, advised);
    HealthFacts facts = healthy();
    change(facts);
    const auto check = checkIn(judge(facts, now), id);
    QVERIFY(check);
    QVERIFY2(check->text.contains(QStringLiteral("<It is so.>")), qPrintable(check->text));
    QVERIFY2(!advised || check->meaning.contains(QStringLiteral("<Do this.>")), qPrintable(check->meaning));
}

QTEST_GUILESS_MAIN(HealthChecksTest)
#include "tst_healthchecks.moc"
