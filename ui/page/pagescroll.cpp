#include "ui/page/pagescroll.h"

#include <QBoxLayout>
#include <QEvent>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedLayout>
#include <QStackedWidget>

namespace moviedb::ui {

namespace {

constexpr QSize leastPlace(440, 320);

int leastHeight(const QWidget &widget);

// Qt knows the least height of what wraps, but within a layout asks widgets that wrap for the height that they would
// like, and a stack of widgets for the greatest of all. So it is asked here item by item, each as wide as it was laid out.
int leastHeight(QLayoutItem &item)
{
    if (item.spacerItem() != nullptr)
        return item.minimumSize().height();
    if (item.isEmpty()) // hidden
        return 0;
    if (const QWidget *widget = item.widget())
        return leastHeight(*widget);
    QLayout *layout = item.layout();
    const auto *stack = qobject_cast<QStackedLayout *>(layout);
    if (stack != nullptr)
        return stack->currentWidget() == nullptr ? 0 : leastHeight(*stack->currentWidget());
    const auto *box = qobject_cast<QBoxLayout *>(layout);
    if (box == nullptr)
        return layout->hasHeightForWidth() ? layout->minimumHeightForWidth(layout->geometry().width())
                                           : layout->minimumSize().height();
    const bool column = box->direction() == QBoxLayout::TopToBottom;
    int height = 0;
    int shown = 0;
    for (int index = 0; index < box->count(); ++index) {
        QLayoutItem *part = box->itemAt(index);
        const int least = leastHeight(*part);
        height = column ? height + least : std::max(height, least);
        shown += part->isEmpty() ? 0 : 1;
    }
    const QMargins margins = box->contentsMargins();
    return height + margins.top() + margins.bottom() + (column ? std::max(0, shown - 1) * box->spacing() : 0);
}

int leastHeight(const QWidget &widget)
{
    int least = 0;
    if (QLayout *layout = widget.layout())
        least = leastHeight(static_cast<QLayoutItem &>(*layout));
    else if (const auto *parts = qobject_cast<const QSplitter *>(&widget);
             parts != nullptr && parts->orientation() == Qt::Horizontal)
        for (int place = 0; place < parts->count(); ++place)
            least =
                std::max(least, parts->widget(place)->isHidden() ? 0 : leastHeight(*parts->widget(place)));
    else
        least = widget.hasHeightForWidth() ? widget.heightForWidth(widget.width())
                                           : widget.minimumSizeHint().height();
    if ((widget.sizePolicy().verticalPolicy() & QSizePolicy::ShrinkFlag) == 0)
        least = std::max(least, widget.sizeHint().height());
    return std::clamp(least, widget.minimumHeight(), widget.maximumHeight());
}

} // namespace

PageScroll::PageScroll(QStackedWidget *pages, QWidget *parent) : QScrollArea(parent), m_pages(pages)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumSize(leastPlace);
    setWidget(pages);
    connect(pages, &QStackedWidget::currentChanged, this, [this] {
        m_room = QSize();
        fit();
        verticalScrollBar()->setValue(0);
    });
}

int PageScroll::leastAt(int width)
{
    m_pages->resize(width, m_pages->height());
    QWidget *page = m_pages->currentWidget();
    if (page == nullptr)
        return 0;
    if (page->layout() != nullptr)
        page->layout()->activate();
    return leastHeight(*page);
}

// A page that changes its parts between both widths would never come to rest if each were tried anew every time: the bar
// is doubted only where something is new.
void PageScroll::fit()
{
    const QSize room = maximumViewportSize();
    const int bar = verticalScrollBar()->sizeHint().width();
    int width = room.width() - (m_barred ? bar : 0);
    int least = leastAt(width);
    const bool news = room != m_room || least != m_least;
    if (m_barred && news && least <= room.height()) {
        m_barred = false;
        width = room.width();
        least = leastAt(width);
    }
    if (!m_barred && least > room.height()) {
        m_barred = true;
        width = room.width() - bar;
        least = leastAt(width);
    }
    m_room = room;
    m_least = least;
    m_pages->resize(width, std::max(room.height(), least));
}

void PageScroll::resizeEvent(QResizeEvent *event)
{
    fit();
    QScrollArea::resizeEvent(event);
}

bool PageScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_pages && event->type() == QEvent::LayoutRequest)
        fit();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace moviedb::ui

#include "moc_pagescroll.cpp"
