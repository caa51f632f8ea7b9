// The window: navigation, pages, detail pane, status line; composition only. The application makes it with
// AppServices and replaces it by a new one when another database is opened.
// Thread: main.
// Failure: pages say their own; a schema that cannot be read is said in the middle, with a button to try
// again.
#pragma once

#include "ui/kit/theme.h"
#include "ui/page/appservices.h"
#include "ui/page/page.h"

#include <QMainWindow>

class QSplitter;
class QStackedWidget;

namespace moviedb::ui {

class Closing;
class CommandPalette;
class DetailPane;
class EmptyState;
class HistoryCommands;
class MessageBar;
class Navigation;
class PageLinks;
class PageStack;
class StatusLine;
class TablePage;
class WindowDialogs;
class WindowMenus;

class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(AppServices services, const QList<PageEntry> &pages, QWidget *parent = nullptr);
    ~MainWindow() override = default;

    // By the page's id; a table that is not known yet is shown once the tables have been read. `row` =
    // movie_id or other single-column primary key to select, 0 = none.
    void showPage(const QString &id, qint64 row = 0);
    Page *currentPage() const;                  // nullptr while the window says that something is wrong
    TablePage *tablePage(const QString &table); // makes it; nullptr when there is no such table
    WindowDialogs *dialogs() const { return m_dialogs; }
    Closing *closing() const { return m_closing; }
    void openPalette();
    void openKeys();
    void undo(); // what was done last, wherever
    void redo();
    HistoryCommands *history() const { return m_history; }
    // What a person did and is not in the database yet, in one sentence; "" = nothing.
    QString unstored() const;
    // While the server is waited for, what is wrong with it; "" when it answers again.
    void tellOutage(const QString &sentence);
    void tellUnsearchable(const Error &why);
    void tell(const QString &line); // for a few seconds
    // Place, page and panes, for the next window; closing keeps them by itself.
    void keepState();
    void setDetailsShown(bool shown);
    bool areDetailsWanted() const { return m_detailsWanted; }
    void chooseTheme(const QString &name); // at once and for later
    theme::Mode chosenTheme() const;
    QString shownPage() const; // "" = that of the first start

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildShell();
    void connectShell();
    void connectPage(Page *page);
    void connectTable(TablePage *page);
    void connectHistory();
    void connectCrawl();
    void readTables();
    void showDatabase();
    void tellDatabase();
    void showPages();
    void showFirstRun();
    void saveSettings(const Settings &settings);
    void placeDetails();
    void restoreState();

    AppServices m_services;
    QString m_current;
    QString m_wanted; // page to show once the tables are here
    qint64 m_wantedRow = 0;
    QStackedWidget *m_root = nullptr;
    QWidget *m_shell = nullptr;
    QSplitter *m_splitter = nullptr;
    Navigation *m_navigation = nullptr;
    PageStack *m_pages = nullptr;
    PageLinks *m_links = nullptr;
    DetailPane *m_details = nullptr;
    StatusLine *m_status = nullptr;
    MessageBar *m_message = nullptr; // what concerns no page alone
    MessageBar *m_notice = nullptr;  // what the open database is like
    HistoryCommands *m_history = nullptr;
    WindowDialogs *m_dialogs = nullptr;
    Closing *m_closing = nullptr;
    CommandPalette *m_palette = nullptr;
    WindowMenus *m_menus = nullptr;
    EmptyState *m_problem = nullptr;
    bool m_detailsWanted = true;
    bool m_detailsInNarrowWindow = false; // asked for although there is little room
};

} // namespace moviedb::ui
