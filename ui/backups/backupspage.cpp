#include "ui/backups/backupspage.h"

#include "ui/backups/backupsmodel.h"
#include "ui/backups/backupwords.h"
#include "ui/backups/movedialog.h"
#include "ui/kit/dialogbuttons.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"
#include "ui/lists/listpage.h"
#include "ui/lists/rowlist.h"
#include "ui/lists/rowlistdelegate.h"
#include "ui/page/appservices.h"
#include "ui/page/pagebody.h"
#include "ui/page/pageids.h"
#include "ui/words/fieldtext.h"

#include <QAction>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeView>
#include <QUrl>

namespace moviedb::ui {

namespace {

constexpr int progressMs = 200;
constexpr int newsMs = 500;        // a file comes and goes under another name before it is a backup
constexpr int leastDatabase = 160; // pixels for the name

} // namespace

BackupsPage::BackupsPage(const AppServices &services, QWidget *parent)
    : Page(describe(), parent), m_services(services), m_model(new BackupsModel(this)),
      m_body(new PageBody(this, this)), m_view(new QTreeView(m_body)), m_count(new QLabel(this)),
      m_progress(new MessageBar(this)), m_message(new MessageBar(this)),
      m_empty(
          new EmptyState(QStringLiteral("backup"), tr("No backups yet"),
                         tr("A backup is one file with everything in it, of either engine. One is made every "
                            "day while this window is open; the settings say how many are kept."),
                         tr("Make a backup now"), this))
{
    m_progress->setObjectName(QStringLiteral("progress"));
    makeTable();
    makeActions();
    layOut();
    m_ticks.setInterval(progressMs);
    connect(&m_ticks, &QTimer::timeout, this, &BackupsPage::showProgress);
    m_news.setSingleShot(true);
    m_news.setInterval(newsMs);
    connect(&m_news, &QTimer::timeout, this, [this] { load(); });
    connect(&m_folderWatch, &QFileSystemWatcher::directoryChanged, &m_news, qOverload<>(&QTimer::start));
    updateState();
}

BackupsPage::~BackupsPage()
{
    if (m_watch != nullptr)
        m_watch->cancel();
}

PageInfo BackupsPage::describe()
{
    PageInfo info;
    info.id = pageid::backups;
    info.title = tr("Backups");
    info.icon = QStringLiteral("backup");
    info.menuText = tr("&Backups…");
    info.shortcut = QKeySequence(QStringLiteral("Ctrl+B"));
    info.place = PageInfo::Place::System;
    info.menu = Menu::File;
    info.keys = {tr("Backups"),
                 {{QStringLiteral("N"), tr("make a backup")},
                  {QStringLiteral("V"), tr("check this backup")},
                  {QStringLiteral("R"), tr("restore this backup")},
                  {QStringLiteral("O"), tr("show its file in the folder")},
                  {QStringLiteral("M"), tr("move the database elsewhere")},
                  {QStringLiteral("D"), tr("check the database itself")}}};
    return info;
}

void BackupsPage::makeTable()
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new RowListDelegate({BackupsModel::Made, BackupsModel::Films}, m_view));
    m_view->setAccessibleName(tr("Backups"));
    makeRowList(m_view);
    fitColumn(m_view, BackupsModel::Made,
              backupTime(QStringLiteral("2026-11-20T20:00:00Z")) + QStringLiteral("00"));
    fitColumn(m_view, BackupsModel::Occasion, tr("Before a migration"));
    fitColumn(m_view, BackupsModel::Films, QStringLiteral("1,000,000"));
    fitColumn(m_view, BackupsModel::Schema, tr("Schema") + QStringLiteral("00"));
    fitColumn(m_view, BackupsModel::Size, QStringLiteral("1,000.0 MB"));
    fitColumn(m_view, BackupsModel::State, tr("Checked when made"));
    m_view->header()->setSectionResizeMode(BackupsModel::Database, QHeaderView::Stretch);
    keepRoom(m_view, BackupsModel::Database, leastDatabase,
             {BackupsModel::Schema, BackupsModel::Occasion, BackupsModel::Size, BackupsModel::Films});
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &BackupsPage::updateActions);
}

void BackupsPage::makeActions()
{
    const auto add = [this](const QString &text, const QString &key, const QString &tip,
                            void (BackupsPage::*act)()) {
        auto *action = new QAction(text, this);
        giveKeys(this, action, {QKeySequence(key)}, tip);
        action->setData(action->toolTip()); // for when nothing hinders it
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    m_create = add(tr("Make a backup"), QStringLiteral("N"),
                   tr("Write everything into one file, open that again and compare"), &BackupsPage::create);
    m_verify = add(tr("Check"), QStringLiteral("V"),
                   tr("Read this backup and compare it with what it should hold"), &BackupsPage::verify);
    m_restore = add(tr("Restore…"), QStringLiteral("R"),
                    tr("Put this backup in the place of the present database, which is kept aside"),
                    &BackupsPage::restore);
    m_folder = add(tr("Show in folder"), QStringLiteral("O"), tr("Open the folder of the backups"),
                   &BackupsPage::showInFolder);
    m_move = add(tr("Move…"), QStringLiteral("M"),
                 tr("Copy the database to another place, of either engine, compare, and open it there"),
                 &BackupsPage::askMove);
    m_check =
        add(tr("Check the database"), QStringLiteral("D"),
            tr("Read all of the present database once, and look for damage"), &BackupsPage::verifyDatabase);
    m_recover = add(tr("Damaged file…"), QStringLiteral("S"),
                    tr("Save what can still be read of a damaged SQLite file in a new one"),
                    &BackupsPage::askRecover);
    m_view->addActions({m_verify, m_restore, m_folder});
}

void BackupsPage::layOut()
{
    QHBoxLayout *line = titleLine(tr("Backups"), m_count, this);
    auto *list = new QWidget(m_body);
    stackList(list, m_view,
              keyLine({{m_create, QStringLiteral("N")},
                       {m_verify, QStringLiteral("V")},
                       {m_restore, QStringLiteral("R")},
                       {m_folder, QStringLiteral("O")}},
                      list, m_create));
    m_body->addPart(list, m_view);
    m_body->addPart(m_empty);
    auto *others = new FlowLayout(theme::gap, Qt::AlignRight); // whether there are backups or not
    const QList<std::pair<QAction *, QString>> ofDatabase{
        {m_check, QStringLiteral("D")}, {m_move, QStringLiteral("M")}, {m_recover, QStringLiteral("S")}};
    for (const auto &[action, key] : ofDatabase)
        others->addWidget(new KeyButton(action, key, "flat", this));
    line->addLayout(others);
    stackPage(this, {line, lineOf(m_progress), lineOf(m_message)}, m_body);
    connect(m_empty, &EmptyState::activated, this, &BackupsPage::create);
}

void BackupsPage::load(const QString &chosen)
{
    if (m_services.backups == nullptr)
        return;
    if (m_folderWatch.directories().isEmpty() && QFileInfo(m_services.backups->folder()).isDir())
        m_folderWatch.addPath(m_services.backups->folder()); // the daily ones come by themselves
    const BackupInfo *before = current();
    const QString file = chosen.isEmpty() && before != nullptr ? before->file : chosen;
    onFinished(m_services.backups->list(), this, [this, file](const Result<QList<BackupInfo>> &backups) {
        if (!backups)
            return fail(backups.error());
        m_loaded = true;
        m_model->setBackups(*backups);
        if (m_model->rowCount() > 0)
            m_view->setCurrentIndex(m_model->index(std::max(m_model->rowOf(file), 0), 0));
        updateState();
    });
}

QString BackupsPage::underWay() const
{
    return isBusy() ? m_words : QString();
}

void BackupsPage::create()
{
    if (m_services.backups == nullptr || isBusy())
        return;
    work<BackupInfo>(
        tr("Making a backup"),
        [this](const WatchPointer &watch) { return m_services.backups->create(watch); },
        [this](const Result<BackupInfo> &backup) {
            if (!backup)
                return fail(backup.error());
            m_model->setChecked(backup->file, {});
            load(backup->file);
            Q_EMIT tell(tr("Backup made and checked: %1").arg(filmWords(backup->films)));
        });
}

void BackupsPage::verify()
{
    const BackupInfo *backup = current();
    if (backup == nullptr || isBusy())
        return;
    if (!backup->problem.isEmpty())
        return m_message->tell(MessageBar::Kind::Failure, backup->problem);
    work<BackupInfo>(
        tr("Checking the backup"),
        [this, file = backup->file](const WatchPointer &watch) {
            return m_services.backups->verify(file, watch);
        },
        [this, file = backup->file](const Result<BackupInfo> &checked) {
            const bool stopped = !checked && checked.error().fault == Fault::Cancelled;
            if (!stopped)
                m_model->setChecked(file, checked ? QString() : checked.error().oneLine());
            if (!checked)
                return fail(checked.error());
            Q_EMIT tell(tr("This backup is whole: %1").arg(filmWords(checked->films)));
        });
}

void BackupsPage::verifyDatabase()
{
    if (m_services.backups == nullptr || isBusy())
        return;
    work<DatabaseVerdict>(
        tr("Checking the database"),
        [this](const WatchPointer &watch) { return m_services.backups->verifyDatabase(watch); },
        [this](const Result<DatabaseVerdict> &verdict) {
            if (!verdict)
                return fail(verdict.error());
            m_message->tell(verdict->isWhole ? MessageBar::Kind::Success : MessageBar::Kind::Doubt,
                            verdict->words);
        });
}

void BackupsPage::restore()
{
    if (const BackupInfo *backup = current(); backup != nullptr && hindrance().isEmpty())
        askRestore(*backup);
}

void BackupsPage::askRestore(const BackupInfo &backup)
{
    auto *box = new QMessageBox(this);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Restore"));
    box->setText(tr("Restore this backup?"));
    box->setInformativeText(restoreWords(backup));
    const QPushButton *yes = dangerButtons(box, tr("Restore"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(yes, &QPushButton::clicked, this, [this, file = backup.file] { beginRestore(file); });
    box->open();
}

void BackupsPage::beginRestore(const QString &file)
{
    work<PendingRestorePointer>(
        tr("Checking the backup and making a database of it"),
        [this, file](const WatchPointer &watch) { return m_services.backups->prepareRestore(file, watch); },
        [this](const Result<PendingRestorePointer> &restore) {
            if (!restore)
                return fail(restore.error());
            m_services.putRestoreInPlace(*restore, [this](const Result<Done> &done) {
                if (!done)
                    fail(done.error());
            });
        });
}

void BackupsPage::askMove()
{
    if (!hindrance().isEmpty() || isBusy())
        return;
    auto *dialog = new MoveDialog(this, m_moveTo, m_lacksPassword);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_moveTo = dialog->address();
        move(dialog->url(), dialog->password());
    });
    dialog->open();
}

void BackupsPage::move(const QString &url, const QString &password)
{
    work<MoveOutcome>(
        tr("Copying and comparing"),
        [this, url, password](const WatchPointer &watch) {
            return m_services.backups->move(url, password, watch);
        },
        [this, url, password](const Result<MoveOutcome> &outcome) {
            if (!outcome)
                return moveFailed(outcome.error());
            m_moveTo.clear();
            moved(*outcome, url, password);
        });
}

void BackupsPage::moveFailed(const Error &error)
{
    fail(error);
    m_lacksPassword = m_services.wantsPassword && m_services.wantsPassword(error);
    if (error.fault != Fault::Cancelled)
        m_message->tell(MessageBar::Kind::Failure, error.oneLine(),
                        m_lacksPassword ? tr("Type the password") : tr("Try again"), [this] { askMove(); });
}

void BackupsPage::moved(const MoveOutcome &outcome, const QString &url, const QString &password)
{
    m_message->tell(MessageBar::Kind::Success,
                    tr("%1 are in %2 now, table by table as they are here. It is being opened.")
                        .arg(filmWords(outcome.films), outcome.to));
    if (m_services.saveSettings) {
        Settings chosen = m_services.settings;
        chosen.database = url;
        m_services.saveSettings(chosen);
    }
    open(url, password, tr("%1 are in %2 now").arg(filmWords(outcome.films), outcome.to));
}

void BackupsPage::askRecover()
{
    if (isBusy() || m_services.backups == nullptr)
        return;
    const QString inUse = m_services.settings.databaseUrl(); // damaged ones lie beside it, most often
    const QString folder = inUse.startsWith(QLatin1String("sqlite:")) ? QFileInfo(inUse.mid(7)).absolutePath()
                                                                      : QDir::homePath();
    auto *dialog = new QFileDialog(this, tr("Save a damaged file"), folder,
                                   tr("SQLite databases (*.db *.sqlite *.sqlite3);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &BackupsPage::recover);
    dialog->open();
}

void BackupsPage::recover(const QString &file)
{
    work<RecoveryOutcome>(
        tr("Reading around the damage"),
        [this, file](const WatchPointer &watch) { return m_services.backups->recover(file, watch); },
        [this](const Result<RecoveryOutcome> &outcome) {
            if (!outcome)
                return fail(outcome.error());
            m_message->tell(MessageBar::Kind::Information,
                            tr("%1 They are in %2; the damaged file stays as it is.")
                                .arg(recoveryWords(*outcome), outcome->file),
                            tr("Open it"),
                            [this, url = QStringLiteral("sqlite:") + outcome->file] { open(url, {}); });
        });
}

void BackupsPage::open(const QString &url, const QString &password, const QString &news)
{
    if (m_services.openDatabase)
        m_services.openDatabase({url, password, false, news}, [this](const Result<Done> &opened) {
            if (!opened)
                fail(opened.error());
        });
}

void BackupsPage::showInFolder()
{
    if (m_services.backups == nullptr)
        return;
    QDir().mkpath(m_services.backups->folder());
    const BackupInfo *backup = current();
    const QString folder =
        backup == nullptr ? m_services.backups->folder() : QFileInfo(backup->file).absolutePath();
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

void BackupsPage::fail(const Error &error)
{
    if (error.fault == Fault::Cancelled)
        m_message->tell(MessageBar::Kind::Information, tr("Stopped; nothing was changed."));
    else
        m_message->tell(MessageBar::Kind::Failure, error.oneLine());
}

void BackupsPage::showProgress()
{
    if (m_watch == nullptr)
        return;
    const bool stopping = m_watch->isCancelled();
    const QString words = stopping ? tr("Stopping")
                          : m_watch->permille() > 0
                              ? tr("%1: %2 %").arg(m_words).arg(m_watch->permille() / 10)
                              : m_words + QStringLiteral(" …");
    if (words == m_progress->text())
        return;
    Q_EMIT underWayChanged(words);
    m_progress->tell(
        MessageBar::Kind::Information, words, stopping ? QString() : tr("Stop"),
        [watch = m_watch] { watch->cancel(); }, false);
}

void BackupsPage::begin(const QString &words)
{
    m_message->clear();
    m_words = words;
    m_watch = std::make_shared<WorkWatch>();
    m_ticks.start();
    showProgress();
    updateActions();
}

void BackupsPage::end()
{
    m_ticks.stop();
    m_watch.reset();
    m_progress->clear();
    Q_EMIT underWayChanged({});
    updateActions();
}

void BackupsPage::updateState()
{
    m_count->setText(m_loaded ? grouped(m_model->rowCount()) : QString());
    m_body->setCurrentIndex(m_loaded && m_model->rowCount() == 0 ? 1 : 0);
    updateActions();
}

QString BackupsPage::hindrance() const
{
    if (m_services.backups == nullptr || m_services.sample)
        return tr("The sample is thrown away with its window.");
    if (m_services.crawl != nullptr && m_services.crawl->isActive())
        return tr("A crawl is under way.");
    return {};
}

void BackupsPage::updateActions()
{
    const BackupInfo *backup = current();
    const bool idle = !isBusy() && m_services.backups != nullptr;
    const QString why = hindrance();
    m_create->setEnabled(idle);
    m_empty->setHindrance(m_services.backups == nullptr ? why
                                                        : QString()); // it keeps the keyboard while it works
    m_verify->setEnabled(idle && backup != nullptr); // of one that cannot be used it says why
    m_restore->setEnabled(idle && why.isEmpty() && backup != nullptr && backup->problem.isEmpty());
    m_folder->setEnabled(m_services.backups != nullptr);
    m_check->setEnabled(idle);
    m_move->setEnabled(idle && why.isEmpty());
    m_recover->setEnabled(idle);
    for (QAction *action : {m_restore, m_move})
        action->setToolTip(why.isEmpty() ? action->data().toString() : plainTip(why));
}

const BackupInfo *BackupsPage::current() const
{
    return m_model->at(m_view->currentIndex().row());
}

void BackupsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    load();
    updateActions();
}

} // namespace moviedb::ui

#include "moc_backupspage.cpp"
