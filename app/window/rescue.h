// The ways out when the database cannot be opened or is found damaged: the newest backup, what can still be read,
// another database. A damaged file is never written to.
// Thread: main; what takes time runs aside.
// Failure: shown, with the ways that are left.
#pragma once

#include "app/logfile.h"
#include "core/ports/backups.h"
#include "core/store/backup/backups.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace moviedb {

class WaysOutDialog;

class Rescue : public QObject
{
    Q_OBJECT
public:
    // `standard`: the database that is opened when a person names none.
    Rescue(LogFile &log, const QString &standard) : m_log(log), m_standard(standard) {}
    ~Rescue() override; // what it shows goes with it

    // There is no window yet.
    void cannotOpen(const BackupPlace &place, const Error &error);
    // Found while it is open: what is shown can still be read.
    void foundDamage(const BackupPlace &place, const Error &error, QWidget *window);
    // The database is what it was.
    void restoreFailed(const Error &error);

Q_SIGNALS:
    void openAgain();
    void open(const QString &url); // "" = the standard database
    void restoreReady(const moviedb::PendingRestorePointer &restore);

private:
    void offer(const BackupPlace &place, const Error &error, QWidget *window, const QString &backup);
    void openWithEnd(WaysOutDialog *dialog);
    void addRescues(const BackupPlace &place, const Error &damage, WaysOutDialog *dialog,
                    const QString &backup);
    void restore(const BackupPlace &place, const Error &damage, WaysOutDialog *dialog, const QString &backup);
    void recover(const BackupPlace &place, const Error &damage, WaysOutDialog *dialog);
    void failed(const BackupPlace &place, const Error &damage, const Error &error, QWidget *window);
    void showRecovered(const RecoveryOutcome &outcome, QWidget *window);

    LogFile &m_log;
    QString m_standard;
    QPointer<WaysOutDialog> m_dialog; // the one that is shown
    QString m_unreadable;             // a file of which nothing could be saved
};

} // namespace moviedb
