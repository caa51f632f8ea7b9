// The dialogs that act on what a person stands on: export of a table, another page for a film, two people who are one,
// one who is two. Each is offered by the window's commands and by the rows' own menus.
// Thread: main.
// Failure: told(), in words; the dialogs say their own.
#pragma once

#include <QObject>
#include <QString>

namespace moviedb::ui {

class DetailPane;
class IdentityDialogs;
class LikeRowsPage;
class PageStack;
class TablePage;
struct AppServices;
struct PassportFinding;

class WindowDialogs : public QObject
{
    Q_OBJECT
public:
    WindowDialogs(const AppServices &services, PageStack *pages, DetailPane *details, QWidget *window);

    void offerOn(TablePage *page);        // in the menu of its rows
    void connectPage(LikeRowsPage *page); // nullptr = there is none
    void openExport();
    void openImport();       // asks for a file
    void openImportFolder(); // of a media centre
    void importFrom(const QString &path);
    void openRematch(); // another page for the film under the cursor
    void openMerge();   // of whom the cursor stands on, a person or company, with another one
    void openSplit();

Q_SIGNALS:
    void pageWanted(const QString &id, qint64 row = 0); // row 0 = none
    void told(const QString &line);
    void rowsWanted(const moviedb::ui::PassportFinding &finding);

private:
    void askForImport(bool folder);
    // Who is meant: by the pane where it has the keyboard, else by the table; row 0 = nobody, and it has been told.
    std::pair<QString, qint64> chosenIdentity();
    TablePage *table() const; // the page that is shown; nullptr = it is none

    const AppServices &m_services;
    PageStack *m_pages;
    DetailPane *m_details;
    QWidget *m_window;
    IdentityDialogs *m_identity;
    QString m_importedFrom; // the folder of the last import
};

} // namespace moviedb::ui
