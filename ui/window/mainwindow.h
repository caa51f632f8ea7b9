// The window: navigation, pages, detail pane, status line; composition only. The application makes it with
// AppServices and replaces it by a new one when another database is opened. Thread: main. Failure: pages say
// their own; a schema that cannot be read is said in the middle, with a button to try again.
#pragma once

#include "ui/page/appservices.h"
#include "ui/window/commandpalette.h"

#include <QMainWindow>

class QSplitter;
class QStackedWidget;

namespace moviedb::ui {

class ConnectionPage;
class CrawlPage;
class DetailPane;
class EmptyState;
class FirstRunPage;
class LogPage;
class Navigation;
class ReviewPage;
class SearchPage;
class SettingsPage;
class StatusLine;
class TablePage;

class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(AppServices services, QWidget *parent = nullptr);
    ~MainWindow() override;

    void showPage(const QString &name, qint64 row = 0); // see AppServices::show
    QString currentPage() const { return m_current; }
    TablePage *tablePage(const QString &table); // makes it; nullptr when there is no such table
    void openExport();
    void openPalette();
    void appendLog(const QString &line);

Q_SIGNALS:
    void schemaShown(); // the tables are in the navigation

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildShell();
    void buildPages();
    void connectCrawl();
    void buildMenus();
    void buildGoMenu();
    void buildViewMenu();
    QList<CommandPalette::Entry> paletteEntries();
    void askSchema();
    void askOrder(const SchemaInfo &schema);
    void showSchema(const SchemaInfo &schema);
    void showFirstRun();
    void saveSettings(const Settings &settings);
    void setTheme(const QString &name);
    void wireTablePage(TablePage *page);
    void focusSearch();
    void setDetailsShown(bool shown);
    void placeDetails();
    void restoreState();
    void saveState();
    TablePage *currentTablePage() const;
    QString stateFile() const;

    AppServices m_services;
    SchemaInfo m_schema;
    QString m_current;
    QString m_wanted; // page to show once the schema is here
    qint64 m_wantedRow = 0;
    QHash<QString, QWidget *> m_pages;
    QStackedWidget *m_root = nullptr;
    QWidget *m_shell = nullptr;
    QSplitter *m_splitter = nullptr;
    Navigation *m_navigation = nullptr;
    QStackedWidget *m_stack = nullptr;
    DetailPane *m_details = nullptr;
    StatusLine *m_status = nullptr;
    CommandPalette *m_palette = nullptr;
    CrawlPage *m_crawl = nullptr;
    ReviewPage *m_review = nullptr;
    SearchPage *m_search = nullptr;
    ConnectionPage *m_connection = nullptr;
    LogPage *m_log = nullptr;
    FirstRunPage *m_firstRun = nullptr;
    SettingsPage *m_settingsPage = nullptr;
    EmptyState *m_problem = nullptr;
    QAction *m_detailsAction = nullptr;
    bool m_detailsWanted = true;
    bool m_detailsInNarrowWindow = false; // asked for although there is little room
};

} // namespace moviedb::ui
