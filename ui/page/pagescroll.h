// The place of the pages in the window: the shown page fills it, and where the window is lower than that page can be,
// the page keeps its least height and is scrolled, so that nothing of it is crushed or out of reach (a small screen at
// 200 %, long words of another language).
// Thread: main.
// Failure: none.
#pragma once

#include <QScrollArea>

class QStackedWidget;

namespace moviedb::ui {

class PageScroll : public QScrollArea
{
    Q_OBJECT
public:
    PageScroll(QStackedWidget *pages, QWidget *parent);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    int leastAt(int width); // the shown page laid out so wide

    QStackedWidget *m_pages;
    bool m_barred = false; // the page is as narrow as a scroll bar beside it makes it
    QSize m_room;          // what was found at the last time
    int m_least = -1;
};

} // namespace moviedb::ui
