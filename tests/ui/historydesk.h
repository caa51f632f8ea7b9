// The whole window over a real SQLite database of a test's own, for tests of undo: driven by keys and clicks.
#pragma once

#include "core/base/future.h"
#include "core/store/moviestore/openstore.h"
#include "tests/support/migrateddatabases.h"
#include "ui/history/historymodel.h"
#include "ui/history/historypage.h"
#include "ui/kit/messagebar.h"
#include "ui/page/appservices.h"
#include "ui/page/pageids.h"
#include "ui/window/mainwindow.h"
#include "ui/window/pagelist.h"
#include "ui/window/statusline.h"

#include <QApplication>
#include <QEventLoop>
#include <QMenuBar>
#include <QMessageBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>

namespace moviedb::test {

struct HistoryDesk
{
    QTemporaryDir folder;
    std::shared_ptr<MovieStore> store;
    std::unique_ptr<ui::MainWindow> window;

    template <class T> static Result<T> wait(QFuture<Result<T>> future)
    {
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20000))
            return makeError(Fault::Timeout, QStringLiteral("no answer"));
        return future.result();
    }
    // The database; false when it does not open.
    bool openStore()
    {
        StoreOptions options;
        options.url = migratedFileUrl(folder.filePath(QStringLiteral("films.db")));
        const auto opened = wait(moviedb::openStore(options));
        if (opened)
            store = *opened;
        return opened.ok();
    }
    qint64 add(const QString &table, const QMap<QString, QVariant> &values)
    {
        const auto row = wait(store->insert(RowInsert{table, values}));
        return row ? row->key.first().toLongLong() : 0;
    }
    // `crawl` outlives the window.
    bool openWindow(CrawlService *crawl = nullptr)
    {
        ui::AppServices services;
        services.store = store;
        services.crawl = crawl;
        services.settings.contact = QStringLiteral("test@example.org");
        services.settings.dataDir = folder.path();
        window = std::make_unique<ui::MainWindow>(std::move(services), ui::standardPages());
        window->resize(1200, 760);
        window->show();
        return QTest::qWaitForWindowActive(window.get()) &&
               QTest::qWaitFor([this] { return window->tablePage(QStringLiteral("movies")) != nullptr; },
                               10000);
    }
    // To whoever has the keyboard, as a person presses them.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        if (QApplication::activeWindow() ==
            nullptr) { // no window manager gives the keyboard back after a question
            window->activateWindow();
            QEventLoop
                loop; // qWait() sleeps in between: who watches for stalls of the window would see those
            QTimer::singleShot(20, &loop, &QEventLoop::quit);
            loop.exec();
        }
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus != nullptr ? focus : window.get(), Qt::Key(key), modifiers);
    }
    void undo() const { press(Qt::Key_Z, Qt::ControlModifier); }
    void redo() const { press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); }
    QAction *action(const QString &id) const
    {
        for (QAction *menu : window->menuBar()->actions())
            for (QAction *action : menu->menu()->actions())
                if (action->objectName() == id)
                    return action;
        return nullptr;
    }
    // What stands in the status line, and the link behind it.
    QToolButton *link() const
    {
        for (auto *button : window->findChild<ui::StatusLine *>()->findChildren<QToolButton *>())
            if (button->isVisible() && button->text().startsWith(QStringLiteral("· ")))
                return button;
        return nullptr;
    }
    QString status() const
    {
        for (auto *button : window->findChild<ui::StatusLine *>()->findChildren<QToolButton *>())
            if (button->accessibleName() == QStringLiteral("Status"))
                return QString(button->text())
                    .replace(QLatin1String("&&"), QLatin1String("&")); // as it is seen
        return {};
    }
    ui::MessageBar *message() const
    {
        return window->findChild<ui::MessageBar *>(QStringLiteral("history message"));
    }
    QMessageBox *question() const
    {
        for (auto *box : window->findChildren<QMessageBox *>())
            if (box->isVisible())
                return box;
        return nullptr;
    }
    ui::HistoryPage *history() const { return window->findChild<ui::HistoryPage *>(); }
    QTreeView *steps() const { return history()->findChild<QTreeView *>(); }
    bool showHistory() const
    {
        press(Qt::Key_H, Qt::ControlModifier);
        steps()->setFocus();
        return QTest::qWaitFor([this] { return history()->model()->isLoaded(); }, 10000) &&
               QTest::qWaitFor([this] { return steps()->currentIndex().isValid(); }, 10000);
    }
    QTableView *showMovies() const
    {
        press(Qt::Key_4, Qt::ControlModifier);
        auto *view = window->currentPage()->findChild<QTableView *>();
        view->setFocus();
        return view;
    }
};

} // namespace moviedb::test
