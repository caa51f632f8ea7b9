#include "app/window/databaseupkeep.h"

#include "app/system/bookedbackups.h"
#include "core/base/future.h"

namespace moviedb {

namespace {

constexpr int calmMs = 5000; // the window comes first
constexpr int hourMs = 3600000;

} // namespace

DatabaseUpkeep::DatabaseUpkeep(BackupPlace place, const Settings &settings, std::shared_ptr<TaskBook> book,
                               LogFile &log)
    : m_place(std::move(place)), m_settings(settings), m_book(std::move(book)), m_log(log)
{
    connect(&m_hours, &QTimer::timeout, this, &DatabaseUpkeep::backUp);
    m_hours.start(hourMs);
    QTimer::singleShot(calmMs, this, &DatabaseUpkeep::look);
}

DatabaseUpkeep::~DatabaseUpkeep()
{
    if (m_watch != nullptr)
        m_watch->cancel();
}

void DatabaseUpkeep::setSettings(const Settings &settings)
{
    m_settings = settings;
    m_place.folder = settings.backupFolder();
}

void DatabaseUpkeep::look()
{
    onFinished(lookForDamage(m_place), this, [this](const Result<Done> &looked) {
        m_damaged = !looked;
        if (!looked) {
            m_log.write(LogLevel::Error, looked.error().oneLine());
            Q_EMIT damaged(looked.error());
        } else {
            Q_EMIT sound();
        }
        backUp();
    });
}

// Of a damaged file none is made: it would push whole ones out.
void DatabaseUpkeep::backUp()
{
    if (!m_settings.backUpDaily || m_damaged || m_watch != nullptr)
        return;
    m_watch = std::make_shared<WorkWatch>();
    const BackupRetention keep{m_settings.keepDaily, m_settings.keepWeekly, m_settings.keepMonthly};
    onFinished(
        backUpDaily(m_place, keep, m_watch), this,
        [this, begun = QDateTime::currentDateTimeUtc()](const Result<std::optional<BackupInfo>> &made) {
            m_watch.reset();
            if (!made || *made) // else none was due
                endTask(m_book->beginAt(begun, QStringLiteral("daily-backup")), made,
                        made ? backupWords(**made) : QString());
            if (!made)
                m_log.write(LogLevel::Warning,
                            QStringLiteral("daily backup failed: ") + made.error().oneLine());
            else if (*made)
                m_log.write(LogLevel::Info, QStringLiteral("daily backup: %1").arg((*made)->file));
        });
}

} // namespace moviedb

#include "moc_databaseupkeep.cpp"
