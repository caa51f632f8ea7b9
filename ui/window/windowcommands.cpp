#include "ui/window/windowcommands.h"

#include "ui/charts/chartspage.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/theme.h"
#include "ui/page/pageids.h"
#include "ui/spreadsheet/sheetcommands.h"
#include "ui/tables/tablelayout.h"
#include "ui/tables/tablemodel.h"
#include "ui/tables/tablepage.h"
#include "ui/tables/tableview.h"
#include "ui/views/viewsbutton.h"
#include "ui/window/historycommands.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windowdialogs.h"

#include <QMessageBox>

namespace moviedb::ui {
namespace {

void showAbout(QWidget *window)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, MainWindow::tr("About Movie DB"),
                                MainWindow::tr("Movie DB %1").arg(QStringLiteral(MOVIEDB_VERSION)),
                                QMessageBox::Close, window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        MainWindow::tr("Build your own film database, with receipts. Free software under the GNU GPL, "
                       "version 3 or later. Facts from Wikidata (CC0) and Wikipedia (CC BY-SA 4.0)."));
    box->open();
}

void onTable(MainWindow *window, const std::function<void(TablePage *page)> &run)
{
    if (auto *page = qobject_cast<TablePage *>(window->currentPage()))
        run(page);
}

std::function<void()> onSheet(MainWindow *window, void (SheetCommands::*act)())
{
    return [window, act] {
        onTable(window, [act](TablePage *page) {
            if (auto *sheet = page->findChild<SheetCommands *>(QString(), Qt::FindDirectChildrenOnly))
                (sheet->*act)();
        });
    };
}

// Of the table that is shown. The keys are those of the table while it has the keyboard.
QList<WindowCommand> sheetCommands(MainWindow *window)
{
    const auto command = [window](const char *id, const QString &text, const char *keys,
                                  void (SheetCommands::*act)(), bool parted = false) {
        return WindowCommand{.id = QLatin1String(id),
                             .menu = Menu::Edit,
                             .text = text,
                             .keysThere = keyOnKeyboard(QLatin1String(keys)),
                             .run = onSheet(window, act),
                             .parted = parted};
    };
    return {
        command("paste", MainWindow::tr("&Paste from the clipboard…"), "Ctrl+V", &SheetCommands::paste, true),
        command("fill-down", MainWindow::tr("Fill do&wn into the selected rows…"), "Ctrl+D",
                &SheetCommands::fillDown),
        command("set-value", MainWindow::tr("Set a &value in the selected rows…"), "Ctrl+Enter",
                &SheetCommands::setValue),
        command("replace", MainWindow::tr("Find and replac&e in this column…"), "Ctrl+Shift+F",
                &SheetCommands::replace),
        command("duplicate", MainWindow::tr("Dup&licate the row…"), "Ctrl+Shift+N",
                &SheetCommands::duplicate)};
}

void showPosters(MainWindow *window)
{
    window->showPage(pageid::movies);
    onTable(window, [](TablePage *page) {
        page->showPosters(true);
        page->setFocus(Qt::ShortcutFocusReason); // its keys are those of the posters
    });
}

// Of the page that is shown; where that is none of a table, that of the films.
void showTable(MainWindow *window)
{
    if (qobject_cast<TablePage *>(window->currentPage()) == nullptr)
        window->showPage(pageid::movies);
    onTable(window, [](TablePage *page) {
        page->showPosters(false);
        page->setFocus(Qt::ShortcutFocusReason);
    });
}

// Of the films that the table of films shows now.
void showChartsOfFilms(MainWindow *window)
{
    const TablePage *movies = window->tablePage(pageid::movies);
    const TableQuery films = movies != nullptr ? movies->model()->query() : TableQuery();
    window->showPage(pageid::charts);
    auto *charts = qobject_cast<ChartsPage *>(window->currentPage());
    if (charts == nullptr)
        return;
    charts->showFilms(films);
    charts->setFocus(Qt::ShortcutFocusReason);
}

QList<WindowCommand> fileCommands(MainWindow *window)
{
    return {{.id = QStringLiteral("export"),
             .menu = Menu::File,
             .text = MainWindow::tr("&Export…"),
             .icon = QStringLiteral("export"),
             .shortcut = QKeySequence(QStringLiteral("Ctrl+E")),
             .run = [window] { window->dialogs()->openExport(); }},
            {.id = QStringLiteral("import"),
             .menu = Menu::File,
             .text = MainWindow::tr("&Import…"),
             .icon = QStringLiteral("import"),
             .shortcut = QKeySequence(QStringLiteral("Ctrl+I")),
             .run = [window] { window->dialogs()->openImport(); }},
            {.id = QStringLiteral("import-folder"),
             .menu = Menu::File,
             .text = MainWindow::tr("Import a &folder of .nfo files…"),
             .icon = QStringLiteral("import"),
             .run = [window] { window->dialogs()->openImportFolder(); }},
            {.id = QStringLiteral("quit"),
             .menu = Menu::File,
             .text = MainWindow::tr("&Quit"),
             .shortcut = QKeySequence(QKeySequence::Quit),
             .run = [window] { window->close(); },
             .parted = true}};
}

QList<WindowCommand> editCommands(MainWindow *window)
{
    return {
        {.id = QStringLiteral("undo"),
         .menu = Menu::Edit,
         .text = MainWindow::tr("&Undo"),
         .textNow = [window] { return window->history()->undoText(); },
         .icon = QStringLiteral("undo"),
         .shortcut = QKeySequence(QStringLiteral("Ctrl+Z")),
         .run = [window] { window->undo(); }},
        {.id = QStringLiteral("redo"),
         .menu = Menu::Edit,
         .text = MainWindow::tr("&Redo"),
         .textNow = [window] { return window->history()->redoText(); },
         .icon = QStringLiteral("redo"),
         .shortcut = QKeySequence(QStringLiteral("Ctrl+Shift+Z")),
         .run = [window] { window->redo(); }},
        {.id = QStringLiteral("add"),
         .menu = Menu::Edit,
         .text = MainWindow::tr("&Add a row…"),
         .icon = QStringLiteral("plus"),
         .shortcut = QKeySequence(QKeySequence::New),
         .run = [window] { onTable(window, [](TablePage *page) { page->addRow(); }); },
         .parted = true},
        {.id = QStringLiteral("delete"),
         .menu = Menu::Edit,
         .text = MainWindow::tr("&Delete the selected rows…"),
         .icon = QStringLiteral("trash"),
         .run = [window] { onTable(window, [](TablePage *page) { page->removeSelected(); }); }},
        {.id = QStringLiteral("rematch"),
         .menu = Menu::Edit,
         .text = MainWindow::tr("A&nother page for this film…"),
         .icon = QStringLiteral("refresh"),
         .shortcut = QKeySequence(QStringLiteral("Ctrl+M")),
         .run = [window] { window->dialogs()->openRematch(); }},
        {.id = QStringLiteral("merge"),
         .menu = Menu::Edit,
         .text = MainWindow::tr("&Merge this person or company…"),
         .icon = QStringLiteral("link"),
         .shortcut = QKeySequence(QStringLiteral("Ctrl+Shift+M")),
         .run = [window] { window->dialogs()->openMerge(); }},
        {.id = QStringLiteral("split"),
         .menu = Menu::Edit,
         .text = MainWindow::tr("&Split this person or company…"),
         .icon = QStringLiteral("copy"),
         .shortcut = QKeySequence(QStringLiteral("Ctrl+Shift+S")),
         .run = [window] { window->dialogs()->openSplit(); }},
        {.id = QStringLiteral("find"),
         .menu = Menu::Edit,
         .text = MainWindow::tr("&Find on this page"),
         .icon = QStringLiteral("search"),
         .shortcut = QKeySequence(QKeySequence::Find),
         .run =
             [window] {
                 if (Page *page = window->currentPage())
                     page->focusFilter();
             },
         .parted = true},
    };
}

// The one under the cursor.
void colourColumn(TablePage *page)
{
    const QModelIndex cell = page->view()->currentIndex();
    if (!cell.isValid())
        Q_EMIT page->tell(MainWindow::tr("Choose a cell of the column first."));
    else
        page->layoutOfColumns()->askColour(cell.column());
}

QList<WindowCommand> viewCommands(MainWindow *window)
{
    QList<WindowCommand> commands{
        {.id = QStringLiteral("details"),
         .menu = Menu::View,
         .text = MainWindow::tr("&Details"),
         .icon = QStringLiteral("pane"),
         .shortcut = QKeySequence(QStringLiteral("Ctrl+D")),
         .run = [window] { window->setDetailsShown(!window->areDetailsWanted()); },
         .isOn = [window] { return window->areDetailsWanted(); }},
        {.id = QStringLiteral("posters"),
         .menu = Menu::View,
         .text = MainWindow::tr("&Posters"),
         .icon = QStringLiteral("poster"),
         .shortcut = QKeySequence(QStringLiteral("Ctrl+P")),
         .run = [window] { showPosters(window); }},
        {.id = QStringLiteral("table"),
         .menu = Menu::View,
         .text = MainWindow::tr("&Table"),
         .icon = QStringLiteral("rows"),
         .shortcut = QKeySequence(QStringLiteral("Ctrl+T")),
         .run = [window] { showTable(window); }},
    };
    commands.append({.id = QStringLiteral("views"),
                     .menu = Menu::View,
                     .text = MainWindow::tr("Saved &views of this table…"),
                     .icon = QStringLiteral("view"),
                     .shortcut = QKeySequence(QStringLiteral("Ctrl+Shift+V")),
                     .run = [window] {
                         onTable(window, [](TablePage *page) {
                             if (ViewsButton *views = page->views())
                                 views->click();
                         });
                     }});
    commands.append({.id = QStringLiteral("colour"),
                     .menu = Menu::View,
                     .text = MainWindow::tr("C&olour this column…"),
                     .run = [window] { onTable(window, colourColumn); }});
    commands.append({.id = QStringLiteral("charts-of-films"),
                     .menu = Menu::View,
                     .text = MainWindow::tr("&Charts of the films shown in Movies"),
                     .icon = QStringLiteral("chart"),
                     .shortcut = QKeySequence(QStringLiteral("Ctrl+Shift+G")),
                     .run = [window] { showChartsOfFilms(window); }});
    const QList<std::pair<theme::Mode, QString>> looks{
        {theme::Mode::System, MainWindow::tr("As the &system")},
        {theme::Mode::Light, MainWindow::tr("&Light")},
        {theme::Mode::Dark, MainWindow::tr("Dar&k")}};
    for (const auto &[mode, text] : looks)
        commands.append({.id = theme::modeName(mode),
                         .menu = Menu::View,
                         .text = text,
                         .run = [window, name = theme::modeName(mode)] { window->chooseTheme(name); },
                         .isOn = [window, mode = mode] { return window->chosenTheme() == mode; },
                         .choice = QStringLiteral("look"),
                         .parted = mode == theme::Mode::System});
    return commands;
}

} // namespace

QList<WindowCommand> windowCommands(MainWindow *window)
{
    return fileCommands(window) + editCommands(window) + sheetCommands(window) +
           QList<WindowCommand>{{.id = QStringLiteral("goto"),
                                 .menu = Menu::Go,
                                 .text = MainWindow::tr("&Go to…"),
                                 .icon = QStringLiteral("search"),
                                 .shortcut = QKeySequence(QStringLiteral("Ctrl+K")),
                                 .run = [window] { window->openPalette(); }}} +
           viewCommands(window) +
           QList<WindowCommand>{{.id = QStringLiteral("keys"),
                                 .menu = Menu::Help,
                                 .text = MainWindow::tr("&Keys"),
                                 .icon = QStringLiteral("keyboard"),
                                 .shortcut = QKeySequence(Qt::Key_F1),
                                 .run = [window] { window->openKeys(); }},
                                {.id = QStringLiteral("about"),
                                 .menu = Menu::Help,
                                 .text = MainWindow::tr("&About Movie DB"),
                                 .icon = QStringLiteral("info"),
                                 .run = [window] { showAbout(window); }}};
}

} // namespace moviedb::ui
