// Which daily backups stay, day by day over years; and when another one is due.
#include "core/store/backup/retention.h"

#include <QTest>
#include <QTimeZone>

using namespace moviedb;
using namespace moviedb::store;

namespace {

const QString ours = QStringLiteral("movies.db-0123ab");

QDateTime at(const QString &text, const QTimeZone &zone = QTimeZone::utc())
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    time.setTimeZone(zone);
    return time;
}

BackupName backup(const QDateTime &time, const QString &occasion = QStringLiteral("daily"),
                  const QString &database = ours)
{
    const QString file =
        QStringLiteral("%1-%2-%3.backup")
            .arg(database, time.toUTC().toString(QStringLiteral("yyyy-MM-dd'T'HHmmss'Z'")), occasion);
    return readBackupName(file).value_or(BackupName());
}

QStringList kept(QList<BackupName> backups, const BackupRetention &keep, const QDateTime &now)
{
    const QStringList gone = backupsToRemove(backups, ours, keep, now);
    QStringList left;
    for (const BackupName &one : backups)
        if (!gone.contains(one.file))
            left << one.at.date().toString(Qt::ISODate);
    left.sort();
    return left;
}

} // namespace

class TestRetention : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsNames_data();
    void readsNames();
    void isDue_data();
    void isDue();
    void keepsDaysWeeksAndMonths();
    void keepsAtMostSoMany_data();
    void keepsAtMostSoMany();
    void leavesOthersAlone();
    void countsThoseOfOneSecond();
};

void TestRetention::readsNames_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("occasion");
    QTest::newRow("daily") << QStringLiteral("movies.db-0123ab-2026-11-27T204500Z-daily.backup")
                           << QStringLiteral("daily");
    QTest::newRow("with a folder") << QStringLiteral(
                                          "/b/movies.db-0123ab-2026-11-27T204500Z-before-restore.backup")
                                   << QStringLiteral("before-restore");
    QTest::newRow("a person's own name") << QStringLiteral("mine.backup") << QString();
    QTest::newRow("the second of its second")
        << QStringLiteral("movies.db-0123ab-2026-11-27T204500Z-before-migration-2.backup")
        << QStringLiteral("before-migration");
    QTest::newRow("no such day") << QStringLiteral("movies.db-0123ab-2026-02-30T204500Z-daily.backup")
                                 << QString();
    QTest::newRow("under work") << QStringLiteral("movies.db-0123ab-2026-11-27T204500Z-daily.backup.part")
                                << QString();
}

void TestRetention::readsNames()
{
    QFETCH(QString, file);
    QFETCH(QString, occasion);
    const auto name = readBackupName(file);
    QCOMPARE(name.has_value(), !occasion.isEmpty());
    if (name) {
        QCOMPARE(name->occasion, occasion);
        QCOMPARE(name->database, ours);
        QCOMPARE(name->at, at(QStringLiteral("2026-11-27T20:45:00")));
    }
}

void TestRetention::isDue_data()
{
    QTest::addColumn<QByteArray>("last");
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<bool>("due");
    const QByteArray rome("Europe/Rome"), utc("UTC");
    QTest::newRow("none yet") << QByteArray("") << QByteArray("2026-11-27T09:00:00") << utc << true;
    QTest::newRow("today") << QByteArray("2026-11-27T00:00:01") << QByteArray("2026-11-27T23:59:59") << utc
                           << false;
    QTest::newRow("yesterday") << QByteArray("2026-11-26T23:59:59") << QByteArray("2026-11-27T00:00:00")
                               << utc << true;
    QTest::newRow("today in Rome, yesterday in Greenwich")
        << QByteArray("2026-11-26T23:30:00") << QByteArray("2026-11-27T09:00:00") << rome << false;
    QTest::newRow("the clock was a year ahead")
        << QByteArray("2027-11-27T09:00:00") << QByteArray("2026-11-27T09:00:00") << utc << true;
}

void TestRetention::isDue()
{
    QFETCH(QByteArray, last);
    QFETCH(QByteArray, now);
    QFETCH(QByteArray, zone);
    QFETCH(bool, due);
    QList<BackupName> backups{
        backup(at(QString::fromLatin1(now)), QStringLiteral("manual")),
        backup(at(QString::fromLatin1(now)), QStringLiteral("daily"), QStringLiteral("other.db-0123ab"))};
    if (!last.isEmpty())
        backups << backup(at(QString::fromLatin1(last)));
    QCOMPARE(backupIsDue(backups, ours, at(QString::fromLatin1(now), QTimeZone(zone))), due);
}

void TestRetention::keepsDaysWeeksAndMonths()
{
    QList<BackupName> backups;
    const QDateTime last = at(QStringLiteral("2026-11-27T12:00:00")); // a Friday
    for (int day = 0; day < 800; ++day)
        backups << backup(last.addDays(-day));
    const QStringList expected =
        QStringLiteral("2025-12-31 2026-01-31 2026-02-28 2026-03-31 2026-04-30 2026-05-31 "
                       "2026-06-30 2026-07-31 2026-08-31 2026-09-30 2026-10-31 " // twelve months
                       "2026-11-08 2026-11-15 "                                  // four weeks
                       "2026-11-21 2026-11-22 2026-11-23 2026-11-24 2026-11-25 2026-11-26 "
                       "2026-11-27")
            .split(QLatin1Char(' '));
    QCOMPARE(kept(backups, BackupRetention{7, 4, 12}, last), expected);
}

void TestRetention::keepsAtMostSoMany_data()
{
    QTest::addColumn<int>("daily");
    QTest::addColumn<int>("weekly");
    QTest::addColumn<int>("monthly");
    QTest::addColumn<int>("count");
    QTest::newRow("days only") << 3 << 0 << 0 << 3;
    QTest::newRow("none asked for") << 0 << 0 << 0 << 1; // the newest stays whatever was set
    QTest::newRow("months only") << 1 << 0 << 5 << 5;
    QTest::newRow("more than there are") << 5000 << 0 << 0 << 800;
}

void TestRetention::keepsAtMostSoMany()
{
    QFETCH(int, daily);
    QFETCH(int, weekly);
    QFETCH(int, monthly);
    QFETCH(int, count);
    // Day by day, as the program does it, and all at once: the same stay.
    const QDateTime first = at(QStringLiteral("2024-06-01T12:00:00"));
    const BackupRetention keep{daily, weekly, monthly};
    QList<BackupName> all, running;
    QDateTime now;
    for (int day = 0; day < 800; ++day) {
        now = first.addDays(day);
        all << backup(now);
        running << backup(now);
        const QStringList gone = backupsToRemove(running, ours, keep, now);
        running.removeIf([&gone](const BackupName &one) { return gone.contains(one.file); });
    }
    QCOMPARE(int(kept(all, keep, now).size()), count);
    QCOMPARE(int(running.size()), count);
}

void TestRetention::leavesOthersAlone()
{
    const QDateTime now = at(QStringLiteral("2026-11-27T12:00:00"));
    QList<BackupName> backups;
    for (int day = 0; day < 100; ++day)
        backups << backup(now.addDays(-day), QStringLiteral("manual"))
                << backup(now.addDays(-day), QStringLiteral("before-migration"))
                << backup(now.addDays(-day), QStringLiteral("daily"), QStringLiteral("other.db-0123ab"));
    QCOMPARE(backupsToRemove(backups, ours, BackupRetention{1, 0, 0}, now), QStringList());
}

// Of several of one second the last one stays, as of several of one day; none is overlooked.
void TestRetention::countsThoseOfOneSecond()
{
    const QDateTime now = at(QStringLiteral("2026-11-27T12:00:00"));
    QList<BackupName> backups{backup(now.addDays(-1))};
    QStringList expected{backups.first().file};
    for (int number = 1; number <= 11; ++number) {
        const auto one = readBackupName(numberedBackup(backup(now).file, number));
        QVERIFY(one);
        backups << *one;
        expected << one->file;
    }
    expected.removeLast();
    QStringList gone = backupsToRemove(backups, ours, BackupRetention{1, 0, 0}, now);
    expected.sort();
    gone.sort();
    QCOMPARE(gone, expected);
}

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
