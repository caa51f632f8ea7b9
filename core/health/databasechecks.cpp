#include "core/health/databasechecks.h"

#include "core/health/healthwords.h"

namespace moviedb::health {

namespace {

constexpr int oldBackupDays = 7;
constexpr int veryOldBackupDays = 30;
constexpr qint64 largeLogBytes = 100'000'000; // an unhindered log stays under 20 MB
constexpr qint64 manyRowsToIndex = 1000;      // a crawl on its way leaves a few
constexpr qint64 clockSlackSeconds = 120;
constexpr qint64 daySeconds = 86400;

QString backupsPage()
{
    return QStringLiteral("backups");
}

QString connectionPage()
{
    return QStringLiteral("connection");
}

HealthCheck connectionCheck(const StoreFacts &store)
{
    HealthCheck check{QStringLiteral("database"), Words::tr("Database"), HealthState::Fine, {}, {}, {}};
    const HealthMend another = toPage(connectionPage(), Words::tr("Open the page Database"));
    if (store.noConnection) {
        check.state = HealthState::Trouble;
        check.text = sentenceText(store.noConnection->text);
        check.meaning = store.noConnection->remedy.isEmpty()
                            ? Words::tr("Nothing can be read or stored until it answers.")
                            : sentenceText(store.noConnection->remedy);
        check.mend = another;
        return check;
    }
    if (store.readOnly) {
        check.state = HealthState::Attention;
        check.text = sentenceText(store.readOnly->text);
        check.meaning = sentenceText(store.readOnly->remedy);
        check.mend = another;
        return check;
    }
    check.text =
        store.films == 1
            ? Words::tr("%1 answers: %2, 1 film.").arg(store.name, store.engine)
            : Words::tr("%1 answers: %2, %3 films.").arg(store.name, store.engine, numberText(store.films));
    check.meaning = Words::tr("It is read and written as it should be.");
    return check;
}

HealthCheck structureCheck(const StoreFacts &store)
{
    HealthCheck check{QStringLiteral("file"), Words::tr("Database file"), HealthState::Fine, {}, {}, {}};
    if (store.damage) {
        check.state = HealthState::Trouble;
        check.text = sentenceText(store.damage->text);
        check.meaning =
            Words::tr("Parts of it cannot be read as they were written. Nothing should be written to it; a "
                      "backup, or what can still be read, takes its place.");
        check.mend = toPage(backupsPage(), Words::tr("Restore or save what can be read"),
                            QStringLiteral("moviedb backup restore"));
        return check;
    }
    check.text = store.isFile ? Words::tr("Its structure is whole.")
                              : Words::tr("The server looks after its files itself.");
    check.meaning = Words::tr("Every page of the file can be read as it was written.");
    if (!store.isFile)
        check.meaning = Words::tr("A server that finds damage says so in its own log.");
    return check;
}

HealthCheck referencesCheck(const StoreFacts &store)
{
    HealthCheck check{QStringLiteral("references"), Words::tr("References"), HealthState::Fine, {}, {}, {}};
    qint64 lost = 0;
    for (const qint64 rows : store.dangling)
        lost += rows;
    if (lost > 0) {
        check.state = HealthState::Trouble;
        check.text = lost == 1 ? Words::tr("1 row of %1 refers to a row that is gone.")
                                     .arg(tablesText({store.dangling.firstKey()}))
                               : Words::tr("%1 rows refer to rows that are gone, in %2.")
                                     .arg(numberText(lost), tablesText(store.dangling.keys()));
        check.meaning =
            Words::tr("Another program has removed rows without what belongs to them. A backup has them.");
        check.mend = toPage(backupsPage(), Words::tr("Open the page Backups"),
                            QStringLiteral("moviedb backup restore"));
        return check;
    }
    if (!store.uncheckedRules.isEmpty()) {
        check.state = HealthState::Attention;
        check.text = Words::tr("The server was told not to check %1.")
                         .arg(store.uncheckedRules.join(QStringLiteral(", ")));
        check.meaning = Words::tr(
            "Rows may refer to rows that are not there. Its owner switches the check on: ALTER TABLE … "
            "VALIDATE CONSTRAINT.");
        check.mend = toPage(QStringLiteral("schema"), Words::tr("Show the schema"));
        return check;
    }
    check.text = Words::tr("Every row that is referred to is there.");
    check.meaning = Words::tr("A cast without its film, or a film without its director, would stand here.");
    return check;
}

HealthCheck schemaCheck(const StoreFacts &store)
{
    HealthCheck check{QStringLiteral("schema"), Words::tr("Schema"), HealthState::Fine, {}, {}, {}};
    if (!store.drift.isEmpty()) {
        check.state = HealthState::Trouble;
        const QString first = sentenceText(store.drift.first().text);
        check.text =
            store.drift.size() == 1
                ? first
                : Words::tr("%1 And %2 more differences.").arg(first, numberText(store.drift.size() - 1));
        check.meaning = Words::tr("Another program changed what the migrations had made; the next start "
                                  "refuses the database. %1")
                            .arg(sentenceText(store.drift.first().remedy))
                            .trimmed();
        check.mend =
            toPage(backupsPage(), Words::tr("Restore a backup"), QStringLiteral("moviedb migrate verify"));
        return check;
    }
    check.text = Words::tr("Tables, columns, indexes and triggers are as the migrations left them.");
    check.meaning = Words::tr("What you added of your own is left alone.");
    return check;
}

HealthCheck migrationsCheck(const StoreFacts &store)
{
    HealthCheck check{QStringLiteral("migrations"), Words::tr("Migrations"), HealthState::Fine, {}, {}, {}};
    if (!store.edited.isEmpty()) {
        check.state = HealthState::Trouble;
        check.text = Words::tr("The migration “%1” was edited after it had been applied.").arg(store.edited);
        check.meaning =
            Words::tr("The database was made by another build. Open it with the program that made it.");
        check.mend = toPage(connectionPage(), Words::tr("Open the page Database"),
                            QStringLiteral("moviedb migrate status"));
    } else if (store.applied > store.known) {
        check.state = HealthState::Attention;
        check.text = Words::tr("A newer Movie DB made this database (schema %1; this program knows %2).")
                         .arg(store.applied)
                         .arg(store.known);
        check.meaning = Words::tr("It can be read here. Update Movie DB to change something in it.");
        check.mend = toPage(connectionPage(), Words::tr("Open the page Database"));
    } else if (store.applied < store.known) {
        check.state = HealthState::Attention;
        const int pending = store.known - store.applied;
        check.text = pending == 1 ? Words::tr("1 migration is not applied yet.")
                                  : Words::tr("%1 migrations are not applied yet.").arg(pending);
        check.meaning = Words::tr("Opening the database applies them, after a backup.");
        check.mend =
            toPage(connectionPage(), Words::tr("Open it again"), QStringLiteral("moviedb migrate up"));
    } else {
        check.text = Words::tr("All %1 are applied, and none was edited since.").arg(store.applied);
        check.meaning = Words::tr("The database is of this program's version.");
    }
    return check;
}

HealthCheck logSizeCheck(const StoreFacts &store)
{
    HealthCheck check{
        QStringLiteral("write-ahead-log"), Words::tr("Write-ahead log"), HealthState::Fine, {}, {}, {}};
    check.text = store.logBytes == 0
                     ? Words::tr("It is empty.")
                     : Words::tr("It holds %1 that are not in the file yet.").arg(bytesText(store.logBytes));
    check.meaning = Words::tr(
        "A copy of the file alone would lack them; what reads meanwhile keeps it from becoming smaller.");
    if (store.logBytes >= largeLogBytes) {
        check.state = HealthState::Attention;
        check.mend = toAct(HealthMend::Kind::EmptyLog, Words::tr("Put it into the file"));
    }
    return check;
}

HealthCheck searchCheck(const StoreFacts &store)
{
    HealthCheck check{
        QStringLiteral("search-index"), Words::tr("Search index"), HealthState::Fine, {}, {}, {}};
    check.meaning = Words::tr("What it does not know is looked at row by row: the same is found, later.");
    const bool missing = !store.tablesWithoutIndex.isEmpty();
    if (missing || store.rowsToIndex >= manyRowsToIndex) {
        check.state = HealthState::Attention;
        check.text = missing ? Words::tr("There is none for %1.").arg(tablesText(store.tablesWithoutIndex))
                             : Words::tr("It does not know %1 rows yet.").arg(numberText(store.rowsToIndex));
        if (store.maySearch)
            check.mend = toAct(HealthMend::Kind::IndexTexts, Words::tr("Bring it up to date"));
        else
            check.meaning = Words::tr(
                "The server lacks pg_trgm, or does not let you make it. Its owner does: CREATE EXTENSION "
                "pg_trgm. Until then every row is looked at.");
        return check;
    }
    check.text = store.rowsToIndex == 0
                     ? Words::tr("It knows every row.")
                     : Words::tr("It knows all but %1 rows.").arg(numberText(store.rowsToIndex));
    return check;
}

// Positive: the clock of this machine is behind. 0 = as far as can be told it is right.
qint64 secondsBehind(const StoreFacts &store, const QDateTime &now)
{
    if (store.serverTime.isValid()) {
        if (store.serverTime < store.askedAt)
            return store.serverTime.secsTo(store.askedAt) * -1;
        return store.serverTime > store.answeredAt ? store.answeredAt.secsTo(store.serverTime) : 0;
    }
    return store.newestNote.isValid() ? std::max<qint64>(0, now.secsTo(store.newestNote)) : 0;
}

QString spanText(qint64 seconds)
{
    if (seconds >= 2 * daySeconds)
        return Words::tr("%1 days").arg(numberText(seconds / daySeconds));
    if (seconds >= 7200)
        return Words::tr("%1 hours").arg(numberText(seconds / 3600));
    return Words::tr("%1 minutes").arg(numberText(seconds / 60));
}

HealthCheck clockCheck(const StoreFacts &store, const QDateTime &now)
{
    HealthCheck check{QStringLiteral("clock"), Words::tr("Clock"), HealthState::Fine, {}, {}, {}};
    const qint64 behind = secondsBehind(store, now);
    check.meaning = Words::tr("Receipts, backups and what is fresh go by it.");
    if (std::abs(behind) <= clockSlackSeconds) {
        check.text = store.serverTime.isValid() ? Words::tr("It agrees with the server's.")
                                                : Words::tr("Nothing in the database is of a time to come.");
        return check;
    }
    check.state = std::abs(behind) >= daySeconds ? HealthState::Trouble : HealthState::Attention;
    const QString span = spanText(std::abs(behind));
    if (!store.serverTime.isValid())
        check.text = Words::tr("The newest note of the database lies %1 ahead of it.").arg(span);
    else
        check.text = behind > 0 ? Words::tr("It is %1 behind the server's.").arg(span)
                                : Words::tr("It is %1 ahead of the server's.").arg(span);
    check.meaning +=
        QLatin1Char(' ') +
        Words::tr("Set the clock of this machine; the system can take the time from the network.");
    return check;
}

HealthCheck backupAgeCheck(const BackupFacts &backups, qint64 films, const QDateTime &now)
{
    HealthCheck check{
        QStringLiteral("backup-age"), Words::tr("Newest backup"), HealthState::Fine, {}, {}, {}};
    check.meaning = backups.daily ? Words::tr("One is made every day while the window is open.")
                                  : Words::tr("The daily backup is switched off in the settings.");
    const HealthMend make =
        toAct(HealthMend::Kind::BackUp, Words::tr("Back up now"), QStringLiteral("moviedb backup create"));
    if (!backups.newest.isValid()) {
        check.text = films == 0 ? Words::tr("There is none yet, and nothing to lose.")
                                : Words::tr("There is none of this database.");
        check.state = films == 0 ? HealthState::Fine : HealthState::Attention;
        check.mend = films == 0 ? HealthMend() : make;
        return check;
    }
    const qint64 days = backups.newest.daysTo(now);
    check.text = backups.count == 1
                     ? Words::tr("It was made %1; it is the only one.").arg(agoText(backups.newest, now))
                     : Words::tr("It was made %1; there are %2 of this database.")
                           .arg(agoText(backups.newest, now), numberText(backups.count));
    if (days < oldBackupDays)
        return check;
    check.state = days < veryOldBackupDays ? HealthState::Attention : HealthState::Trouble;
    check.mend = make;
    return check;
}

HealthCheck backupWholeCheck(const BackupFacts &backups)
{
    HealthCheck check{
        QStringLiteral("backup-whole"), Words::tr("Backup opens"), HealthState::Fine, {}, {}, {}};
    if (backups.problem.isEmpty()) {
        check.text = Words::tr("The newest was opened just now and says what it holds.");
        check.meaning =
            Words::tr("Its rows were compared when it was made; the page Backups compares them again.");
        return check;
    }
    check.state = HealthState::Trouble;
    check.text = Words::tr("The newest cannot be used: %1").arg(backups.problem);
    check.meaning = Words::tr("A restore would have to take an older one.");
    check.mend = toAct(HealthMend::Kind::BackUp, Words::tr("Make another one"),
                       QStringLiteral("moviedb backup create"));
    return check;
}

} // namespace

QList<HealthCheck> databaseChecks(const StoreFacts &store, const QDateTime &now)
{
    QList<HealthCheck> checks{connectionCheck(store)};
    if (store.noConnection && store.damage)
        checks << structureCheck(store);
    if (!store.noConnection) {
        checks << structureCheck(store) << referencesCheck(store) << schemaCheck(store)
               << migrationsCheck(store);
        if (store.isFile)
            checks << logSizeCheck(store);
        checks << searchCheck(store) << clockCheck(store, now);
    }
    if (store.backups.wanted) {
        checks << backupAgeCheck(store.backups, store.films, now);
        if (store.backups.count > 0)
            checks << backupWholeCheck(store.backups);
    }
    return checks;
}

} // namespace moviedb::health
