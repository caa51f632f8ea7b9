#include "ui/backups/backupwords.h"

#include "ui/words/fieldtext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace moviedb::ui {

namespace {

struct BackupWords // a context for the translations
{
    Q_DECLARE_TR_FUNCTIONS(BackupWords)
};

} // namespace

QString backupTime(const QString &at)
{
    const QDateTime time = QDateTime::fromString(at, Qt::ISODate);
    return time.isValid() ? shownTime(time) : at;
}

QString backupSize(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString occasionWords(const QString &occasion)
{
    if (occasion == QLatin1String("daily"))
        return BackupWords::tr("Daily");
    if (occasion == QLatin1String("manual"))
        return BackupWords::tr("By hand");
    if (occasion == QLatin1String("before-migration"))
        return BackupWords::tr("Before a migration");
    if (occasion == QLatin1String("before-restore"))
        return BackupWords::tr("Before a restore");
    return occasion;
}

QString filmWords(qint64 films)
{
    return films == 1 ? BackupWords::tr("1 film") : BackupWords::tr("%1 films").arg(grouped(films));
}

QString restoreWords(const BackupInfo &backup)
{
    return BackupWords::tr(
               "The database becomes what %1 was on %2: %3. What is in it now is kept aside, and this window "
               "opens anew. Nothing happens to the backup.")
        .arg(backup.database.isEmpty() ? BackupWords::tr("it")
                                       : backup.database.section(QLatin1Char('/'), -1),
             backupTime(backup.createdAt), filmWords(backup.films));
}

QString recoveryWords(const RecoveryOutcome &outcome)
{
    if (!outcome.countable)
        return BackupWords::tr("%1 rows were saved; what else there was can no longer be told.")
            .arg(grouped(outcome.saved));
    if (outcome.lost == 0)
        return BackupWords::tr("All %1 rows were saved.").arg(grouped(outcome.saved));
    return BackupWords::tr("%1 rows were saved, at most %2 are lost.")
        .arg(grouped(outcome.saved), grouped(outcome.lost));
}

} // namespace moviedb::ui
