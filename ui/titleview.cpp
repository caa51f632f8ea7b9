#include "ui/titleview.h"

#include "ui/theme.h"
#include "ui/titletable.h"

#include <QHeaderView>
#include <QScrollBar>

namespace moviedb::ui {

TitleView::TitleView(QWidget *parent) : QTableView(parent)
{
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(theme::rowHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    horizontalHeader()->setHighlightSections(false);
    setAccessibleName(tr("Titles of this crawl"));
}

void TitleView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    if (model == nullptr)
        return;
    connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, &TitleView::holdTop);
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &TitleView::holdTop);
    connect(model, &QAbstractItemModel::rowsInserted, this, &TitleView::restoreTop);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &TitleView::restoreTop);
    const QFontMetrics metrics(font());
    const int pad = 2 * theme::pad + theme::half;
    setColumnWidth(TitleTableModel::Position, metrics.horizontalAdvance(QStringLiteral("20,000")) + pad);
    setColumnWidth(TitleTableModel::Title, 280);
    setColumnWidth(TitleTableModel::Year, metrics.horizontalAdvance(QStringLiteral("2000")) + pad + 12);
    setColumnWidth(TitleTableModel::State, metrics.horizontalAdvance(tr("unchanged")) + pad + 36);
    setColumnWidth(TitleTableModel::Page, 240);
    horizontalHeader()->setStretchLastSection(true);
}

void TitleView::holdTop()
{
    m_atStart = verticalScrollBar()->value() == 0;
    m_top = indexAt(QPoint(1, 1));
}

void TitleView::restoreTop()
{
    if (!m_atStart && m_top.isValid())
        scrollTo(m_top, QAbstractItemView::PositionAtTop);
    m_top = QPersistentModelIndex();
}

} // namespace moviedb::ui
