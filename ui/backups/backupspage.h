// Backups of the open database: those there are, another one, whether one is still whole, and what one can do with it:
// restore it, move the database elsewhere, save what a damaged file still holds.
// Thread: main. Everything else runs in the background; one thing at a time, with its progress and a way to stop it.
// Failure: said on the page.
#pragma once

#include "core/base/future.h"
#include "core/ports/backups.h"
#include "ui/page/page.h"

#include <QFileSystemWatcher>
#include <QTimer>

class QAction;
class QLabel;
class QTreeView;

namespace moviedb::ui {

class BackupsModel;
class EmptyState;
class MessageBar;
class PageBody;

class BackupsPage : public Page
{
    Q_OBJECT
public:
    BackupsPage(const AppServices &services, QWidget *parent);
    ~BackupsPage() override; // stops what is under way
    static PageInfo describe();

    QString underWay() const override;

    BackupsModel *model() const { return m_model; }
    bool isBusy() const { return m_watch != nullptr; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeTable();
    void makeActions();
    void layOut();
    void load(const QString &chosen = {});
    void create();
    void verify();
    void verifyDatabase();
    void restore();
    void askRestore(const BackupInfo &backup);
    void beginRestore(const QString &file);
    void askMove();
    void move(const QString &url, const QString &password);
    void moveFailed(const Error &error);
    void moved(const MoveOutcome &outcome, const QString &url, const QString &password);
    void open(const QString &url, const QString &password, const QString &news = {});
    void askRecover();
    void recover(const QString &file);
    void showInFolder();
    void showProgress();
    void updateState();
    void updateActions();
    QString hindrance() const; // why the database cannot be replaced now; "" = it can
    const BackupInfo *current() const;
    void fail(const Error &error);

    // Runs one thing with `words`, its progress and a Stop button; `ended` gets what came of it.
    template <class T, class Start, class Ended> void work(const QString &words, Start start, Ended ended)
    {
        begin(words);
        onFinished(start(m_watch), this, [this, ended](const Result<T> &result) {
            end();
            ended(result);
        });
    }
    void begin(const QString &words);
    void end();

    const AppServices &m_services;
    BackupsModel *m_model = nullptr;
    PageBody *m_body = nullptr;
    QTreeView *m_view = nullptr; // made first: the keyboard comes to it
    QLabel *m_count = nullptr;
    MessageBar *m_progress = nullptr;
    MessageBar *m_message = nullptr;
    EmptyState *m_empty = nullptr;
    QString m_moveTo; // as it was typed, until it went well
    bool m_lacksPassword = false;
    QAction *m_create = nullptr;
    QAction *m_verify = nullptr;
    QAction *m_restore = nullptr;
    QAction *m_folder = nullptr;
    QAction *m_move = nullptr;
    QAction *m_recover = nullptr;
    QAction *m_check = nullptr;
    QTimer m_ticks;
    QTimer m_news;
    QFileSystemWatcher m_folderWatch;
    QString m_words; // of what is under way
    WatchPointer m_watch;
    bool m_loaded = false;
};

} // namespace moviedb::ui
