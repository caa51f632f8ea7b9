#include "ui/tables/tableview.h"

#include "ui/kit/keybutton.h"
#include "ui/kit/theme.h"
#include "ui/tables/fielddelegate.h"
#include "ui/tables/tablemodel.h"
#include "ui/words/fieldtext.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHash>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <functional>

namespace moviedb::ui {
namespace {

constexpr int narrowest = 72;
constexpr int widest = 320;
constexpr int rowsMeasured = 60;

QString cellForClipboard(const QModelIndex &index)
{
    QString text = index.data(TableModel::CopyRole).toString();
    return text.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
}

// The key is only told: the view that has the keyboard obeys it.
QAction *actionWithKey(const QString &text, const char *key, QObject *parent, const QObject *context,
                       const std::function<void()> &act)
{
    auto *action = new QAction(text + QLatin1Char('\t') + keyOnKeyboard(QLatin1String(key)), parent);
    QObject::connect(action, &QAction::triggered, context, act);
    return action;
}

} // namespace

TableView::TableView(QWidget *parent) : PinnedTable(parent)
{
    setShowGrid(false);
    setMouseTracking(true);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(DoubleClicked | EditKeyPressed);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(theme::rowHeight);
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setMinimumSectionSize(56);
    header->setStretchLastSection(true); // the lines run to the edge
    header->setFixedHeight(theme::rowHeight + 4);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(header, &QHeaderView::sectionMoved, this, &TableView::layoutChangedByPerson);
    connect(header, &QHeaderView::sectionResized, this, &TableView::layoutChangedByPerson);
}

void TableView::setUp(TableModel *model, FieldDelegate *delegate)
{
    m_model = model;
    m_delegate = delegate;
    setModel(model);
    setItemDelegate(delegate);
    const TableInfo &table = model->table();
    for (int column = 0; column < table.columns.size(); ++column)
        if (table.columns[column].name == table.labelColumn) {
            delegate->setLabelColumn(column);
            setPinnedColumn(column);
            horizontalHeader()->setSortIndicator(column, Qt::AscendingOrder);
        }
    if (table.labelColumn.isEmpty())
        horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, model, &TableModel::sort);
    connect(model, &TableModel::loaded, this, [this] {
        if (hasFocus())
            markFirstCell();
    });
    connect(model, &TableModel::layoutAboutToBeChanged, this, &TableView::holdPlace);
    connect(model, &TableModel::layoutChanged, this, &TableView::keepPlace);
    layOutAtFirst();
}

// Whoever comes by key sees where he is; nothing is selected by that.
void TableView::focusInEvent(QFocusEvent *event)
{
    PinnedTable::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason)
        markFirstCell();
}

void TableView::markFirstCell()
{
    if (model() != m_model || m_model == nullptr) // it goes before the view, which may get the keyboard then
        return;
    if (currentIndex().isValid() || m_model->rowCount() == 0)
        return;
    const QModelIndex first = m_model->index(0, horizontalHeader()->logicalIndexAt(0));
    selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
}

void TableView::layOutAtFirst()
{
    const TableInfo &table = m_model->table();
    QHeaderView *header = horizontalHeader();
    const QList<int> order = columnOrder(table);
    for (int place = 0; place < order.size(); ++place)
        header->moveSection(header->visualIndex(order[place]), place);
    for (int column = 0; column < table.columns.size(); ++column) {
        setColumnHidden(column, !shownAtFirst(table, column));
        const ColumnInfo &info = table.columns[column];
        setColumnWidth(column, info.name == table.labelColumn ? 260 : isNumber(info) ? 110 : 160);
    }
}

void TableView::fitColumns()
{
    const QFontMetrics metrics(font());
    const TableInfo &table = m_model->table();
    QHash<int, int> widths;
    for (int column = 0; column < table.columns.size(); ++column) {
        if (isColumnHidden(column))
            continue;
        int width = metrics.horizontalAdvance(columnTitle(table.columns[column])) + 18;
        for (int row = 0; row < qMin(rowsMeasured, m_model->rowCount()); ++row)
            width = qMax(width, metrics.horizontalAdvance(
                                    m_model->index(row, column).data(Qt::DisplayRole).toString().left(60)));
        const int least = table.columns[column].name == table.labelColumn ? 200 : narrowest;
        widths[column] = std::clamp(width + 2 * theme::pad + 4, least, widest);
        setColumnWidth(column, widths[column]);
    }
    fillWithLabel(widths);
}

// At first no column stands at the edge half cut: the room that is left for it goes to the column that names the row.
void TableView::fillWithLabel(const QHash<int, int> &widths)
{
    const TableInfo &table = m_model->table();
    const QScrollBar *bar = verticalScrollBar(); // comes later where there are many rows
    const int room = viewport()->width() - (bar->isVisible() ? 0 : bar->sizeHint().width());
    int label = -1;
    int used = 0;
    for (int place = 0; place < horizontalHeader()->count(); ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        if (isColumnHidden(column))
            continue;
        if (table.columns[column].name == table.labelColumn)
            label = column;
        if (used + widths.value(column) > room) {
            if (label >= 0 && used > 0)
                setColumnWidth(label, widths.value(label) + room - used);
            return;
        }
        used += widths.value(column);
    }
}

QByteArray TableView::layoutState() const
{
    return horizontalHeader()->saveState();
}

bool TableView::restoreLayout(const QByteArray &state)
{
    // A column that came with a later migration would be lost in an older state.
    QHeaderView *header = horizontalHeader();
    const int columns = m_model->columnCount();
    const int section = header->sortIndicatorSection();
    const Qt::SortOrder order = header->sortIndicatorOrder();
    const bool restored = !state.isEmpty() && header->restoreState(state) && header->count() == columns;
    header->setSortIndicator(section, order);
    return restored;
}

void TableView::sortBy(const SortKey &key)
{
    for (int column = 0; column < m_model->columnCount(); ++column)
        if (m_model->columnName(column) == key.column)
            horizontalHeader()->setSortIndicator(column,
                                                 key.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

QString TableView::selectedText() const
{
    QModelIndexList cells = selectionModel()->selectedIndexes();
    cells.removeIf([this](const QModelIndex &cell) { return isColumnHidden(cell.column()); });
    const auto place = [this](const QModelIndex &cell) {
        return std::pair(cell.row(), horizontalHeader()->visualIndex(cell.column()));
    };
    std::sort(cells.begin(), cells.end(), [&place](const QModelIndex &left, const QModelIndex &right) {
        return place(left) < place(right);
    });
    QString text;
    for (qsizetype number = 0; number < cells.size(); ++number) {
        if (number > 0)
            text += cells[number - 1].row() == cells[number].row() ? QLatin1Char('\t') : QLatin1Char('\n');
        text += cellForClipboard(cells[number]);
    }
    return text;
}

QList<int> TableView::selectedRowNumbers() const
{
    QList<int> rows;
    for (const QModelIndex &cell : selectionModel()->selectedRows())
        rows.append(cell.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void TableView::goTo(int row, int column)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    int shown = column;
    for (int place = 0; shown < 0 && place < horizontalHeader()->count(); ++place)
        if (!isColumnHidden(horizontalHeader()->logicalIndex(place)))
            shown = horizontalHeader()->logicalIndex(place);
    const QModelIndex target = m_model->index(row, qMax(0, shown));
    const bool seen = viewport()->rect().contains(visualRect(target));
    scrollTo(target, seen ? EnsureVisible
                          : PositionAtCenter); // not at the edge, where a bar that comes would cover it
    // Said outright: by itself the view would ask whether Ctrl is held, which it is behind many a key that leads here.
    selectionModel()->setCurrentIndex(target,
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

// The row under the cursor, else the first on screen; at the very top what is new there is looked at.
void TableView::holdPlace()
{
    const QModelIndex current = currentIndex();
    const bool seen = current.isValid() && viewport()->rect().intersects(visualRect(current));
    const bool scrolled = verticalScrollBar()->value() > 0;
    m_held = seen ? current : scrolled ? m_model->index(qMax(0, rowAt(0)), 0) : QModelIndex();
    m_heldRow = m_held.row();
}

void TableView::keepPlace()
{
    const int rows = m_held.isValid() ? m_held.row() - m_heldRow : 0;
    m_held = QPersistentModelIndex();
    if (rows == 0)
        return;
    updateGeometries(); // the range, for as many rows as there are now
    verticalScrollBar()->setValue(verticalScrollBar()->value() + rows * theme::rowHeight);
}

// Of the cell with the cursor: its row is the one that is shown.
void TableView::askReceipt()
{
    if (!currentIndex().isValid())
        return;
    if (!selectionModel()->isRowSelected(currentIndex().row()))
        selectionModel()->select(currentIndex(),
                                 QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    Q_EMIT receiptRequested();
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelected();
        return;
    }
    if (event->key() == Qt::Key_Delete && event->modifiers() == Qt::NoModifier) {
        Q_EMIT removeRequested();
        return;
    }
    if (event->key() == Qt::Key_I && event->modifiers() == Qt::NoModifier) {
        askReceipt();
        return;
    }
    if (event->key() == Qt::Key_Escape && !currentIndex().data(TableModel::ErrorRole).toString().isEmpty()) {
        Q_EMIT refusalDropped();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && state() != EditingState) {
        edit(currentIndex());
        return;
    }
    PinnedTable::keyPressEvent(event);
}

// What can be done with a cell and its row.
void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex cell = byKey ? currentIndex() : indexAt(event->pos());
    if (!cell.isValid())
        return;
    if (!byKey && cell != currentIndex())
        selectionModel()->setCurrentIndex(cell, selectionModel()->isSelected(cell)
                                                    ? QItemSelectionModel::NoUpdate
                                                    : QItemSelectionModel::ClearAndSelect |
                                                          QItemSelectionModel::Rows);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool editable = m_model->isEditable(cell.column());
    if (editable) {
        const QPersistentModelIndex kept(cell);
        menu->addAction(actionWithKey(tr("Edit"), "F2", menu, this, [this, kept] { edit(kept); }));
        menu->addAction(actionWithKey(tr("Give this field back to the sources"), "", menu, this,
                                      [this, kept] { Q_EMIT giveBackRequested(kept); }));
    }
    menu->addActions(rowActions(editable, menu));
    menu->addActions(actions()); // of this table alone
    Q_EMIT cellMenuAsked(menu, cell.column());
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(cell).bottomLeft()) : event->globalPos());
}

QList<QAction *> TableView::rowActions(bool mayDelete, QObject *parent)
{
    auto *line = new QAction(parent);
    line->setSeparator(true);
    QList<QAction *> actions{
        actionWithKey(tr("Where does this come from?"), "I", parent, this, [this] { askReceipt(); }), line,
        actionWithKey(tr("Copy the selected rows"), "Ctrl+C", parent, this, [this] { copySelected(); })};
    if (mayDelete)
        actions << actionWithKey(tr("Delete the selected rows"), "Del", parent, this,
                                 [this] { Q_EMIT removeRequested(); });
    return actions;
}

void TableView::copySelected()
{
    QGuiApplication::clipboard()->setText(selectedText());
    Q_EMIT copied(int(selectionModel()->selectedRows().size()));
}

void TableView::mouseMoveEvent(QMouseEvent *event)
{
    setHoveredRow(rowAt(event->position().toPoint().y()));
    PinnedTable::mouseMoveEvent(event);
}

void TableView::leaveEvent(QEvent *event)
{
    setHoveredRow(-1);
    PinnedTable::leaveEvent(event);
}

void TableView::setHoveredRow(int row)
{
    if (row == m_hoveredRow)
        return;
    m_hoveredRow = row;
    if (m_delegate != nullptr)
        m_delegate->setHoveredRow(row);
    viewport()->update();
}

} // namespace moviedb::ui

#include "moc_tableview.cpp"
