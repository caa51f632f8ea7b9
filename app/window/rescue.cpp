#include "app/window/rescue.h"

#include "app/window/waysoutdialog.h"
#include "core/base/future.h"
#include "core/store/backup/storebackups.h"
#include "ui/backups/backupwords.h"

#include <QCoreApplication>
#include <QtConcurrent/QtConcurrentRun>

namespace moviedb {

namespace {

QString lines(const QStringList &parts)
{
    return parts.join(QLatin1Char('\n')).trimmed();
}

} // namespace

Rescue::~Rescue()
{
    delete m_dialog;
}

void Rescue::cannotOpen(const BackupPlace &place, const Error &error)
{
    foundDamage(place, error, nullptr);
}

void Rescue::foundDamage(const BackupPlace &place, const Error &error, QWidget *window)
{
    m_log.write(LogLevel::Error, error.oneLine());
    if (!isDamagedDatabase(error))
        return offer(place, error, window, {});
    onFinished(QtConcurrent::run([place] { return newestBackup(place); }), this,
               [this, place, error, window = QPointer(window),
                hasWindow = window != nullptr](const QString &backup) {
                   if (!hasWindow || window)
                       offer(place, error, window, backup);
               });
}

void Rescue::offer(const BackupPlace &place, const Error &error, QWidget *window, const QString &backup)
{
    const bool isDamaged = isDamagedDatabase(error); // its remedy names the commands of what is offered here
    auto *dialog = new WaysOutDialog(
        error.text,
        lines({error.where, isDamaged ? tr("The file stays as it is, whatever you choose.") : error.remedy}),
        window);
    if (isDamaged)
        addRescues(place, error, dialog, backup);
    if (window == nullptr) {
        dialog->addWay(tr("Try again"), [this] { Q_EMIT openAgain(); });
        if (place.url != m_standard)
            dialog->addWay(tr("Open the standard database"), [this] { Q_EMIT open({}); });
    }
    openWithEnd(dialog);
}

// Without a window nothing else is on the screen.
void Rescue::openWithEnd(WaysOutDialog *dialog)
{
    const bool isAlone = dialog->parentWidget() == nullptr;
    dialog->addWay(isAlone ? tr("Quit") : tr("Close"), [dialog] { dialog->reject(); });
    if (isAlone)
        connect(dialog, &QDialog::rejected, qApp, &QCoreApplication::quit);
    m_dialog = dialog;
    dialog->open();
}

void Rescue::addRescues(const BackupPlace &place, const Error &damage, WaysOutDialog *dialog,
                        const QString &backup)
{
    if (!backup.isEmpty())
        dialog->addWay(tr("Restore the newest backup"),
                       [this, place, damage, dialog, backup] { restore(place, damage, dialog, backup); });
    if (m_unreadable.isEmpty() || m_unreadable != pathOfSqlite(place.url))
        dialog->addWay(tr("Save what can be read"),
                       [this, place, damage, dialog] { recover(place, damage, dialog); });
}

void Rescue::restore(const BackupPlace &place, const Error &damage, WaysOutDialog *dialog,
                     const QString &backup)
{
    const auto watch = std::make_shared<WorkWatch>();
    dialog->showWork(tr("Checking the backup and making a database of it"), watch);
    onFinished(pendingRestore(place, backup, watch), dialog,
               [this, place, damage, dialog,
                window = dialog->parentWidget()](const Result<PendingRestorePointer> &restore) {
                   dialog->accept();
                   if (!restore)
                       return failed(place, damage, restore.error(), window);
                   Q_EMIT restoreReady(*restore);
               });
}

void Rescue::recover(const BackupPlace &place, const Error &damage, WaysOutDialog *dialog)
{
    const auto watch = std::make_shared<WorkWatch>();
    dialog->showWork(tr("Reading around the damage"), watch);
    onFinished(recoverDatabase(place, pathOfSqlite(place.url), {}, watch), dialog,
               [this, place, damage, dialog,
                window = dialog->parentWidget()](const Result<RecoveryOutcome> &outcome) {
                   dialog->accept();
                   if (!outcome)
                       return failed(place, damage, outcome.error(), window);
                   showRecovered(*outcome, window);
               });
}

// Stopped, or refused: the file is as damaged as before, and the other ways are still open.
void Rescue::failed(const BackupPlace &place, const Error &damage, const Error &error, QWidget *window)
{
    Error left = damage;
    if (error.fault != Fault::Cancelled)
        left.text = error.text;
    foundDamage(place, left, window);
}

void Rescue::showRecovered(const RecoveryOutcome &outcome, QWidget *window)
{
    auto *dialog = new WaysOutDialog(
        ui::recoveryWords(outcome),
        lines({tr("They are in %1; the damaged file stays as it is.").arg(outcome.file)}), window);
    dialog->addWay(tr("Open it"),
                   [this, file = outcome.file] { Q_EMIT open(QStringLiteral("sqlite:") + file); });
    openWithEnd(dialog);
}

void Rescue::restoreFailed(const Error &error)
{
    m_log.write(LogLevel::Error, error.oneLine());
    auto *dialog =
        new WaysOutDialog(error.text, lines({error.where, error.remedy, tr("The database is what it was.")}));
    dialog->addWay(tr("Close"), [] {});
    m_dialog = dialog;
    dialog->show();
}

} // namespace moviedb

#include "moc_rescue.cpp"
