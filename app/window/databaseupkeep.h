// What happens to the open database by itself: a look for damage after it was opened, and the daily backup. Neither is in
// the way of anybody: both run on threads of their own, and the backup reads one state while others write.
// Thread: main.
// Failure: damaged(); a backup that failed goes to the log and is tried again an hour later.
#pragma once

#include "app/logfile.h"
#include "core/settings/settings.h"
#include "core/store/backup/backups.h"
#include "core/tasks/taskbook.h"

#include <QObject>
#include <QTimer>

namespace moviedb {

class DatabaseUpkeep : public QObject
{
    Q_OBJECT
public:
    DatabaseUpkeep(BackupPlace place, const Settings &settings, std::shared_ptr<TaskBook> book, LogFile &log);
    ~DatabaseUpkeep() override; // stops what is under way

    void setSettings(const Settings &settings);

Q_SIGNALS:
    void damaged(const moviedb::Error &error);
    void sound(); // no damage was found: what may be written by itself may be written now

private:
    void look();
    void backUp();

    BackupPlace m_place;
    Settings m_settings;
    std::shared_ptr<TaskBook> m_book;
    LogFile &m_log;
    QTimer m_hours;
    WatchPointer m_watch; // of a backup under way
    bool m_damaged = false;
};

} // namespace moviedb
