#include "ui/kit/rowlist.h"

#include "ui/kit/theme.h"

#include <QFontMetrics>
#include <QHeaderView>
#include <QTreeView>

namespace moviedb::ui {

void makeRowList(QTreeView *view)
{
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setMouseTracking(true);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setContextMenuPolicy(Qt::ActionsContextMenu);
    QHeaderView *header = view->header();
    header->setSectionsMovable(false);
    header->setStretchLastSection(false);
    header->setFixedHeight(theme::rowHeight + 4);
}

void fitColumn(QTreeView *view, int column, const QString &sample)
{
    const int text = QFontMetrics(view->font()).horizontalAdvance(sample);
    view->header()->resizeSection(column, text + 2 * theme::pad + theme::gap);
}

} // namespace moviedb::ui
