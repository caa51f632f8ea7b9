// The menus of MainWindow and what Ctrl+K offers: every command in one place, with its key.
#include "ui/tables/detailpane.h"
#include "ui/window/mainwindow.h"
#include "ui/window/navigation.h"
#include "ui/review/reviewpage.h"
#include "ui/window/shortcutsheet.h"
#include "ui/tables/tablepage.h"
#include "ui/kit/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QMenuBar>
#include <QMessageBox>
#include <QStackedWidget>

namespace moviedb::ui {
namespace {

QAction *menuCommand(QMenu *menu, const QString &icon, const QString &text, const QKeySequence &key,
                     QObject *receiver, std::function<void()> run)
{
    QAction *action = menu->addAction(icon.isEmpty() ? QIcon() : theme::themedIcon(icon), text);
    action->setShortcut(key);
    QObject::connect(action, &QAction::triggered, receiver, [run = std::move(run)] { run(); });
    return action;
}

} // namespace

void MainWindow::buildMenus()
{
    menuBar()->setNativeMenuBar(false);
    QMenu *file = menuBar()->addMenu(tr("&File"));
    menuCommand(file, QStringLiteral("export"), tr("&Export…"), QKeySequence(tr("Ctrl+E")), this,
                [this] { openExport(); });
    menuCommand(file, QStringLiteral("database"), tr("&Database…"), {}, this,
                [this] { showPage(QStringLiteral("connection")); });
    menuCommand(file, QStringLiteral("settings"), tr("&Settings…"), QKeySequence(tr("Ctrl+,")), this,
                [this] { showPage(QStringLiteral("settings")); });
    file->addSeparator();
    menuCommand(file, {}, tr("&Quit"), QKeySequence(QKeySequence::Quit), this, [this] { close(); });

    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    menuCommand(edit, QStringLiteral("undo"), tr("&Undo the last decision"), {}, this,
                [this] { m_review->undo(); });
    edit->addSeparator();
    menuCommand(edit, QStringLiteral("plus"), tr("&Add a row…"), QKeySequence(QKeySequence::New), this,
                [this] {
                    if (TablePage *page = currentTablePage())
                        page->addRow();
                });
    menuCommand(edit, QStringLiteral("trash"), tr("&Delete the selected rows…"), {}, this, [this] {
        if (TablePage *page = currentTablePage())
            page->removeSelected();
    });
    edit->addSeparator();
    menuCommand(edit, QStringLiteral("search"), tr("&Find on this page"), QKeySequence(QKeySequence::Find),
                this, [this] { focusSearch(); });
    buildGoMenu();
    buildViewMenu();

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    menuCommand(help, QStringLiteral("keyboard"), tr("&Keys"), QKeySequence(Qt::Key_F1), this,
                [this] { (new ShortcutSheet(ShortcutSheet::groups(), this))->open(); });
    menuCommand(help, QStringLiteral("info"), tr("&About Movie DB"), {}, this, [this] {
        auto *box =
            new QMessageBox(QMessageBox::NoIcon, tr("About Movie DB"),
                            tr("Movie DB %1").arg(QStringLiteral(MOVIEDB_VERSION)), QMessageBox::Close, this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setInformativeText(
            tr("Build your own film database, with receipts. Free software under the GNU GPL, "
               "version 3 or later. Facts from Wikidata (CC0) and Wikipedia (CC BY-SA 4.0)."));
        box->open();
    });
}

void MainWindow::buildGoMenu()
{
    QMenu *go = menuBar()->addMenu(tr("&Go"));
    menuCommand(go, QStringLiteral("search"), tr("&Go to…"), QKeySequence(tr("Ctrl+K")), this,
                [this] { openPalette(); });
    go->addSeparator();
    const QList<std::pair<QString, QString>> pages{{QStringLiteral("crawl"), tr("&Crawl")},
                                                   {QStringLiteral("review"), tr("&Review")},
                                                   {QStringLiteral("search"), tr("&Search")},
                                                   {QStringLiteral("movies"), tr("&Movies")}};
    for (int number = 0; number < pages.size(); ++number) {
        const QString page = pages[number].first;
        const QString icon = page == QLatin1String("movies") ? QStringLiteral("movie") : page;
        menuCommand(go, icon, pages[number].second, QKeySequence(QStringLiteral("Ctrl+%1").arg(number + 1)),
                    this, [this, page] { showPage(page); });
    }
    go->addSeparator();
    menuCommand(go, QStringLiteral("log"), tr("&Log"), QKeySequence(tr("Ctrl+L")), this,
                [this] { showPage(QStringLiteral("log")); });
}

void MainWindow::buildViewMenu()
{
    QMenu *view = menuBar()->addMenu(tr("&View"));
    m_detailsAction = view->addAction(theme::themedIcon(QStringLiteral("pane")), tr("&Details"));
    m_detailsAction->setCheckable(true);
    m_detailsAction->setChecked(m_detailsWanted);
    m_detailsAction->setShortcut(QKeySequence(tr("Ctrl+D")));
    connect(m_detailsAction, &QAction::triggered, this, &MainWindow::setDetailsShown);
    menuCommand(view, QStringLiteral("poster"), tr("&Posters"), QKeySequence(tr("Ctrl+P")), this, [this] {
        if (TablePage *page = tablePage(QStringLiteral("movies"))) {
            showPage(QStringLiteral("movies"));
            page->showPosters(true);
        }
    });
    menuCommand(view, QStringLiteral("rows"), tr("&Table"), QKeySequence(tr("Ctrl+T")), this, [this] {
        if (TablePage *page = currentTablePage())
            page->showPosters(false);
    });
    view->addSeparator();
    auto *looks = new QActionGroup(this);
    const QList<std::pair<theme::Mode, QString>> modes{{theme::Mode::System, tr("As the &system")},
                                                       {theme::Mode::Light, tr("&Light")},
                                                       {theme::Mode::Dark, tr("Dar&k")}};
    for (const auto &[mode, title] : modes) {
        QAction *action = view->addAction(title);
        action->setCheckable(true);
        action->setChecked(theme::modeFromName(m_services.settings.theme) == mode);
        looks->addAction(action);
        const QString name = theme::modeName(mode);
        connect(action, &QAction::triggered, this, [this, name] {
            Settings changed = m_services.settings;
            changed.theme = name;
            m_services.applySettings(changed);
            setTheme(name);
        });
    }
}

void MainWindow::openPalette()
{
    m_palette->open(paletteEntries());
}

QList<CommandPalette::Entry> MainWindow::paletteEntries()
{
    QList<CommandPalette::Entry> entries;
    const auto addPage = [&](const QString &title, const QString &page, const QString &icon,
                             const QString &what) {
        entries.append({title, what, icon, [this, page] {
                            showPage(page);
                            m_stack->currentWidget()->setFocus(Qt::OtherFocusReason); // its keys work at once
                        }});
    };
    addPage(tr("Crawl"), QStringLiteral("crawl"), QStringLiteral("crawl"), QStringLiteral("Ctrl+1"));
    addPage(tr("Review"), QStringLiteral("review"), QStringLiteral("review"), QStringLiteral("Ctrl+2"));
    addPage(tr("Search"), QStringLiteral("search"), QStringLiteral("search"), QStringLiteral("Ctrl+3"));
    for (const TableInfo &table : m_schema.tables)
        if (table.role == TableRole::Entity)
            addPage(table.title, table.name, Navigation::iconFor(table.name), tr("table"));
    for (QAction *menu : menuBar()->actions())
        for (QAction *action : menu->menu()->actions()) {
            const bool page = menu->menu()->title() == tr("&Go");
            if (action->isSeparator() || page)
                continue;
            entries.append({QString(action->text()).remove(QLatin1Char('&')),
                            action->shortcut().toString(QKeySequence::NativeText), QStringLiteral("keyboard"),
                            [action] { action->trigger(); }});
        }
    for (const TableInfo &table : m_schema.tables)
        if (table.role != TableRole::Entity)
            addPage(table.title, table.name, QStringLiteral("table"),
                    table.role == TableRole::Link ? tr("links") : tr("system table"));
    return entries;
}

} // namespace moviedb::ui
