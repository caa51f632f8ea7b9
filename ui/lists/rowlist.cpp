#include "ui/lists/rowlist.h"

#include "ui/kit/theme.h"
#include "ui/lists/elidingheader.h"

#include <QFontMetrics>
#include <QHeaderView>
#include <QResizeEvent>
#include <QTreeView>

#include <algorithm>

namespace moviedb::ui {
namespace {

class RoomKeeper : public QObject
{
public:
    RoomKeeper(QTreeView *view, int column, int width, const QList<int> &giveWay)
        : QObject(view), m_view(view), m_column(column), m_width(width), m_giveWay(giveWay)
    {
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize)
            fit(static_cast<QResizeEvent *>(event)->size().width());
        return QObject::eventFilter(watched, event);
    }

    void leaveOut(const QList<int> &columns)
    {
        if (m_leftOut == columns)
            return;
        for (const int column : std::as_const(m_leftOut))
            m_view->setColumnHidden(column, false);
        m_leftOut = columns;
        fit(m_view->viewport()->width());
    }

private:
    void fit(int width)
    {
        for (const int column : m_giveWay)
            m_view->setColumnHidden(column, false);
        for (const int column : std::as_const(m_leftOut))
            m_view->setColumnHidden(column, true);
        int left = width;
        for (int column = 0; column < m_view->header()->count(); ++column)
            left -= column == m_column ? 0 : m_view->columnWidth(column);
        for (const int column : m_giveWay) {
            if (left >= m_width)
                return;
            if (m_leftOut.contains(column))
                continue;
            left += m_view->columnWidth(column);
            m_view->setColumnHidden(column, true);
        }
    }

    QTreeView *m_view;
    int m_column;
    int m_width;
    QList<int> m_giveWay;
    QList<int> m_leftOut;
};

class ShareKeeper : public QObject
{
public:
    ShareKeeper(QTreeView *view, int column, int percent)
        : QObject(view), m_view(view), m_column(column), m_percent(percent),
          m_least(view->columnWidth(column))
    {
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize)
            m_view->header()->resizeSection(
                m_column,
                std::max(m_least, static_cast<QResizeEvent *>(event)->size().width() * m_percent / 100));
        return QObject::eventFilter(watched, event);
    }

private:
    QTreeView *m_view;
    int m_column;
    int m_percent;
    int m_least;
};

} // namespace

void makeRowList(QTreeView *view)
{
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setMouseTracking(true);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *header = new ElidingHeader(view);
    view->setHeader(header);
    header->setSectionsMovable(false);
    header->setStretchLastSection(false);
    header->setFixedHeight(theme::rowHeight + 4);
}

void fitColumn(QTreeView *view, int column, const QString &sample)
{
    const int text = QFontMetrics(view->font()).horizontalAdvance(sample);
    view->header()->resizeSection(column, text + 2 * theme::pad + theme::gap);
}

void fitColumnTo(QTreeView *view, int column, const QStringList &words)
{
    const QFontMetrics metrics(view->font());
    QString widest = view->model()->headerData(column, Qt::Horizontal).toString();
    for (const QString &word : words)
        if (metrics.horizontalAdvance(word) > metrics.horizontalAdvance(widest))
            widest = word;
    fitColumn(view, column, widest);
}

void growColumn(QTreeView *view, int column, int percent)
{
    view->viewport()->installEventFilter(new ShareKeeper(view, column, percent));
}

void keepRoom(QTreeView *view, int column, int width, const QList<int> &giveWay)
{
    view->viewport()->installEventFilter(new RoomKeeper(view, column, width, giveWay));
}

void leaveOut(QTreeView *view, const QList<int> &columns)
{
    for (QObject *child : view->children())
        if (auto *keeper = dynamic_cast<RoomKeeper *>(child))
            keeper->leaveOut(columns);
}

} // namespace moviedb::ui
