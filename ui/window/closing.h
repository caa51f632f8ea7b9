// Keeps the window open while something that a person did there is not in the database yet: waits, says so when it
// takes a while, and closes the window by itself then. What is refused meanwhile is shown instead: nothing that a
// person decided goes without a word. Asks where something is typed and not saved.
// Thread: main.
#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>

class QMessageBox;

namespace moviedb::ui {

class Page;
class PageStack;

class Closing : public QObject
{
    Q_OBJECT
public:
    Closing(PageStack *pages, QWidget *window);

    // The person wants to close the window. False: it closes by itself later, or a page is to be looked at first.
    bool mayClose();
    QString unstored() const;                    // in one sentence, "" = nothing
    void whenStored(std::function<void()> next); // at once, or as soon as there is nothing any more
    QString underWay() const;                    // on any page, as Page::underWay()
    QString pageUnderWay() const;                // its id, "" = none

Q_SIGNALS:
    void pageWanted(const QString &id); // something was refused there

private:
    void follow(Page *page);
    const Page *busyPage() const;
    const Page *unsavedPage() const;
    void askOfUnsaved(const Page &page);
    void checkAgain();
    void ask();
    void stopWaiting();
    void close();

    PageStack *m_pages;
    QWidget *m_window;
    QPointer<QMessageBox> m_box;
    QTimer m_patience;            // most is stored before anybody could read a sentence
    std::function<void()> m_next; // of whenStored()
    bool m_waiting = false;
    bool m_anyway = false;
};

} // namespace moviedb::ui
