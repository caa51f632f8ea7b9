// What the window must know of a page to offer it. Navigation, menus, palette and the sheet of keys are made
// from a list of pages: a new page costs its own two files and one line in ui/window/pagelist.cpp.
// Thread: main.
#pragma once

#include <QKeySequence>
#include <QWidget>

#include <functional>

namespace moviedb::ui {

struct AppServices;

// The menus of the window, from left to right.
enum class Menu { None, File, Edit, Go, View, Help };

// Keys that work in one part of the program, for the sheet of keys.
struct KeyGroup
{
    QString title;
    QList<std::pair<QString, QString>> keys; // key, what it does
};

struct PageInfo
{
    // Groups of the navigation, from top to bottom.
    enum class Place { Work, Tables, Links, System };

    QString id;       // see pageids.h; for a table its name
    QString title;    // "Crawl"
    QString icon;     // name in resources/icons
    QString menuText; // "&Crawl"
    QString what;     // in the palette, where there is no shortcut: "table"
    QKeySequence shortcut;
    Place place = Place::Work;
    Menu menu = Menu::None; // File or Go; None = in no menu
    bool counts = false;    // how many things wait there stands beside the title; see Page::badge()
    KeyGroup keys;          // its own keys; a title that several pages share stands on the sheet once
};

class Page : public QWidget
{
    Q_OBJECT
public:
    explicit Page(PageInfo info, QWidget *parent = nullptr);

    const PageInfo &info() const { return m_info; }
    int badge() const { return m_badge; } // how many things wait for a person here

    virtual void focusFilter() {}   // Ctrl+F: to where a person narrows down what is shown
    virtual void showRow(qint64) {} // selects the row of this primary key
    virtual void settingsChanged() {}
    // Undo: takes back what a person did here and is not stored yet. False = there is no such thing, and the newest
    // step of the history is meant.
    virtual bool undoUnstored() { return false; }
    // What a person did here and is not in the database yet, in one sentence; "" = nothing. The window waits for it.
    virtual QString unstored() const { return {}; }
    // What a person typed here and has not saved, in one sentence; "" = nothing. The window asks before it closes.
    virtual QString unsaved() const { return {}; }
    // What goes on here and would end with the page, in words: "Making a backup"; "" = nothing.
    virtual QString underWay() const { return {}; }

Q_SIGNALS:
    void showPage(const QString &id, qint64 row = 0); // row 0 = none
    void tell(const QString &line); // what succeeded, for the status line; failures are shown on the page
    void badgeChanged(int count);
    void unstoredChanged();
    void
    underWayChanged(const QString &words); // underWay() with how far it is, for the status line; "" = ended
    void storingRefused();                 // of what was not stored yet; the page says why

protected:
    void setBadge(int count);

private:
    PageInfo m_info;
    int m_badge = 0;
};

// A page that can be made: what it is, and how.
struct PageEntry
{
    PageInfo info;
    std::function<Page *(const AppServices &services, QWidget *parent)> make;
};

// For a class with `static PageInfo describe()` and a constructor that takes the services and a parent.
template <class Kind> PageEntry pageEntry()
{
    return {Kind::describe(), [](const AppServices &services, QWidget *parent) -> Page * {
                return new Kind(services, parent);
            }};
}

} // namespace moviedb::ui

Q_DECLARE_TYPEINFO(moviedb::ui::KeyGroup, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::ui::PageInfo, Q_RELOCATABLE_TYPE);
