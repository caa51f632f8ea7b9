#include "core/store/backup/retention.h"

#include <QSet>
#include <QTimeZone>

#include <algorithm>

namespace moviedb::store {

namespace {

const QString dailyOccasion = QStringLiteral("daily");

// Daily ones of a database, the newest first.
QList<BackupName> dailyOf(const QList<BackupName> &backups, const QString &database)
{
    QList<BackupName> daily;
    std::copy_if(backups.begin(), backups.end(), std::back_inserter(daily),
                 [&database](const BackupName &one) {
                     return one.database == database && one.occasion == dailyOccasion;
                 });
    std::sort(daily.begin(), daily.end(),
              [](const BackupName &one, const BackupName &other) { return other.isOlderThan(one); });
    return daily;
}

// The newest of each of the first `count` periods that have one.
template <class Period>
void keepNewest(const QList<BackupName> &daily, int count, const QTimeZone &zone, Period periodOf,
                QSet<QString> &kept)
{
    QSet<QString> seen;
    for (const BackupName &backup : daily) {
        if (seen.size() >= count)
            return;
        const QString period = periodOf(backup.at.toTimeZone(zone).date());
        if (seen.contains(period))
            continue;
        seen.insert(period);
        kept.insert(backup.file);
    }
}

QString dayOf(const QDate &date)
{
    return date.toString(Qt::ISODate);
}

QString weekOf(const QDate &date)
{
    return dayOf(date.addDays(1 - date.dayOfWeek()));
}

QString monthOf(const QDate &date)
{
    return date.toString(QStringLiteral("yyyy-MM"));
}

} // namespace

bool backupIsDue(const QList<BackupName> &backups, const QString &database, const QDateTime &now)
{
    const QList<BackupName> daily = dailyOf(backups, database);
    // A clock that was wrong once must not end the backups for years: what is of a later day does not count.
    return std::none_of(daily.begin(), daily.end(), [&now](const BackupName &backup) {
        return backup.at.toTimeZone(now.timeZone()).date() == now.date();
    });
}

QStringList backupsToRemove(const QList<BackupName> &backups, const QString &database,
                            const BackupRetention &keep, const QDateTime &now)
{
    const QList<BackupName> daily = dailyOf(backups, database);
    QSet<QString> kept;
    keepNewest(daily, std::max(keep.daily, 1), now.timeZone(), dayOf, kept);
    keepNewest(daily, keep.weekly, now.timeZone(), weekOf, kept);
    keepNewest(daily, keep.monthly, now.timeZone(), monthOf, kept);
    QStringList gone;
    for (const BackupName &backup : daily)
        if (!kept.contains(backup.file))
            gone << backup.file;
    return gone;
}

} // namespace moviedb::store
