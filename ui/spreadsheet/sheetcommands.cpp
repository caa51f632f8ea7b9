#include "ui/spreadsheet/sheetcommands.h"

#include "core/base/future.h"
#include "ui/spreadsheet/cellsdialog.h"
#include "ui/spreadsheet/clipboardgrid.h"
#include "ui/spreadsheet/replacedialog.h"
#include "ui/spreadsheet/valuedialog.h"
#include "ui/tables/postergrid.h"
#include "ui/tables/tablemodel.h"
#include "ui/tables/tablepage.h"
#include "ui/tables/tableview.h"
#include "ui/words/fieldtext.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QtConcurrent>

namespace moviedb::ui {
namespace {

constexpr int mostRowsAtOnce = 10000;
constexpr qsizetype longestPaste = 20000000; // characters

} // namespace

SheetCommands::SheetCommands(std::shared_ptr<MovieStore> store, TablePage *page)
    : QObject(page), m_store(std::move(store)), m_page(page)
{
    if (page->table().role == TableRole::System)
        return;
    page->view()->installEventFilter(this);
    if (page->posters() != nullptr)
        page->posters()->installEventFilter(this);
    addLine();
    offer(tr("Paste from the clipboard…"), "Ctrl+V", &SheetCommands::paste);
    offer(tr("Fill down into the selected rows…"), "Ctrl+D", &SheetCommands::fillDown);
    offer(tr("Set a value in the selected rows…"), "Ctrl+Enter", &SheetCommands::setValue);
    offer(tr("Find and replace in this column…"), "Ctrl+Shift+F", &SheetCommands::replace);
    offer(tr("Duplicate the row…"), "Ctrl+Shift+N", &SheetCommands::duplicate);
    addLine();
}

void SheetCommands::addLine()
{
    auto *line = new QAction(this);
    line->setSeparator(true);
    m_page->addRowAction(line);
}

// In the menu of a cell and of a poster. The keys are theirs alone: elsewhere in the window they mean something else.
void SheetCommands::offer(const QString &text, const char *keys, void (SheetCommands::*act)())
{
    auto *action = new QAction(text + QLatin1Char('\t') + QLatin1String(keys), this);
    connect(action, &QAction::triggered, this, act);
    m_page->addRowAction(action);
}

// `view`: the table or its posters.
bool SheetCommands::eventFilter(QObject *view, QEvent *event)
{
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!isKey || !static_cast<QWidget *>(view)->hasFocus() ||
        !obey(*static_cast<QKeyEvent *>(event), event->type() == QEvent::KeyPress))
        return QObject::eventFilter(view, event);
    event->accept();
    return true;
}

// Whether the key is one of these; `act`: and does what it means.
bool SheetCommands::obey(const QKeyEvent &key, bool act)
{
    const bool isReturn = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    const QKeyCombination pressed(key.modifiers() & ~Qt::KeypadModifier, Qt::Key(key.key()));
    void (SheetCommands::*meant)() = nullptr;
    if (key.matches(QKeySequence::Paste))
        meant = &SheetCommands::paste;
    else if (pressed == (Qt::CTRL | Qt::Key_D) && severalSelected())
        meant = &SheetCommands::fillDown;
    else if (isReturn && pressed.keyboardModifiers() == Qt::ControlModifier && severalSelected())
        meant = &SheetCommands::setValue;
    else if (pressed == (Qt::CTRL | Qt::SHIFT | Qt::Key_F))
        meant = &SheetCommands::replace;
    else if (pressed == (Qt::CTRL | Qt::SHIFT | Qt::Key_N))
        meant = &SheetCommands::duplicate;
    if (meant != nullptr && act)
        (this->*meant)();
    return meant != nullptr;
}

bool SheetCommands::mayChange()
{
    const auto why = m_store->whyReadOnly();
    if (why)
        Q_EMIT m_page->tell(why->oneLine());
    return !why;
}

int SheetCommands::currentColumn()
{
    const QModelIndex cell = m_page->view()->currentIndex();
    if (!cell.isValid())
        Q_EMIT m_page->tell(tr("Choose a cell first."));
    return cell.isValid() ? cell.column() : -1;
}

// Without a list of the rows, which may be a million.
bool SheetCommands::severalSelected() const
{
    const QItemSelection ranges = m_page->view()->selectionModel()->selection();
    return ranges.size() > 1 || (!ranges.isEmpty() && ranges.first().height() > 1);
}

bool SheetCommands::mayTakeSelected()
{
    qint64 rows = 0;
    for (const QItemSelectionRange &range : m_page->view()->selectionModel()->selection())
        rows += range.height();
    if (rows > mostRowsAtOnce)
        Q_EMIT m_page->tell(tr("At most %1 rows are changed at once.").arg(grouped(mostRowsAtOnce)));
    return rows <= mostRowsAtOnce;
}

QList<int> SheetCommands::shownColumns(int from) const
{
    const QHeaderView *header = m_page->view()->horizontalHeader();
    QList<int> columns;
    for (int place = header->visualIndex(from); place < header->count(); ++place)
        if (!header->isSectionHidden(header->logicalIndex(place)))
            columns.append(header->logicalIndex(place));
    return columns;
}

// Dialogs belong to the page and go with it: what they wait for asks this object.
CellsDialog *SheetCommands::openDialog(const QString &title)
{
    auto *dialog = new CellsDialog(m_store, m_page->table(), title, m_page);
    connect(dialog, &CellsDialog::changed, m_page, &TablePage::tell);
    dialog->open();
    return dialog;
}

void SheetCommands::paste()
{
    const int column = currentColumn();
    if (column < 0 || !mayChange() || !mayTakeSelected())
        return;
    const QString text = QGuiApplication::clipboard()->text();
    if (text.isEmpty() || text.size() > longestPaste) {
        Q_EMIT m_page->tell(text.isEmpty() ? tr("The clipboard holds no text.")
                                           : tr("The text in the clipboard is too long to be pasted."));
        return;
    }
    CellsDialog *dialog = openDialog(tr("Paste into %1").arg(m_page->table().title));
    const int row = m_page->view()->currentIndex().row();
    onFinished(QtConcurrent::run(clipboardGrid, text), dialog,
               [this, dialog, row, column](const QList<QStringList> &grid) {
                   pasteGrid(grid, dialog, row, column);
               });
}

// One cell goes into all selected rows; more go from the current cell on, to the right and down.
void SheetCommands::pasteGrid(const QList<QStringList> &grid, CellsDialog *dialog, int row, int column)
{
    const QList<int> selected = m_page->view()->selectedRowNumbers();
    const bool isOne = grid.size() == 1 && grid.first().size() == 1;
    QList<int> places = selected;
    if (!isOne || selected.size() < 2) {
        places.clear();
        for (int line = 0; line < grid.size() && row + line < m_page->model()->rowCount(); ++line)
            places.append(row + line);
    }
    const TableInfo table = m_page->table();
    withRows(places, dialog, [=, columns = shownColumns(column)](const QList<Row> &rows) {
        const auto cells = QtConcurrent::run([=] {
            return isOne ? oneValueForAll(table, rows, column, grid.first().first())
                         : pastedCells(table, rows, columns, grid);
        });
        onFinished(cells, dialog, [dialog](const SheetCells &known) { dialog->take(known); });
    });
}

void SheetCommands::fillDown()
{
    const int column = currentColumn();
    if (column < 0 || !mayChange() || !mayTakeSelected())
        return;
    const QList<int> selected = m_page->view()->selectedRowNumbers();
    if (selected.size() < 2) {
        Q_EMIT m_page->tell(tr("Select the row to fill from and the rows below it."));
        return;
    }
    const TableInfo table = m_page->table();
    CellsDialog *dialog = openDialog(tr("Fill %1 down").arg(columnTitle(table.columns.at(column))));
    withRows(selected, dialog, [=](const QList<Row> &rows) {
        onFinished(QtConcurrent::run(filledDown, table, rows, column), dialog,
                   [dialog](const SheetCells &cells) { dialog->take(cells); });
    });
}

// Those that a person may write, in the order in which they are shown; hidden ones behind them.
QList<int> SheetCommands::columnsToChange(bool textsOnly) const
{
    const QHeaderView *header = m_page->view()->horizontalHeader();
    QList<int> shown, hidden;
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        const ColumnInfo &info = m_page->table().columns.at(column);
        if (m_page->model()->isEditable(column) &&
            (!textsOnly || (info.kind == ColumnKind::Text && !info.references)))
            (header->isSectionHidden(column) ? hidden : shown).append(column);
    }
    return shown + hidden;
}

void SheetCommands::setValue()
{
    const int column = currentColumn();
    if (column < 0 || !mayChange() || !mayTakeSelected())
        return;
    QList<int> selected = m_page->view()->selectedRowNumbers();
    if (selected.isEmpty())
        selected = {m_page->view()->currentIndex().row()};
    auto *dialog =
        new ValueDialog(m_store, m_page->table(), columnsToChange(false), column, selected.size(), m_page);
    connect(dialog, &ValueDialog::chosen, this, [this, selected](int chosen, const QVariant &value) {
        const TableInfo table = m_page->table();
        CellsDialog *plan = openDialog(tr("Set %1").arg(columnTitle(table.columns.at(chosen))));
        withRows(selected, plan, [=](const QList<Row> &rows) {
            onFinished(QtConcurrent::run(oneValueForAll, table, rows, chosen, value), plan,
                       [plan](const SheetCells &cells) { plan->take(cells); });
        });
    });
    dialog->open();
}

void SheetCommands::replace()
{
    const QList<int> columns = columnsToChange(true);
    if (!mayChange() || !mayTakeSelected())
        return;
    if (columns.isEmpty()) {
        Q_EMIT m_page->tell(tr("%1 has no column of texts.").arg(m_page->table().title));
        return;
    }
    auto *dialog = new ReplaceDialog(m_page->table(), columns, m_page->view()->currentIndex().column(),
                                     m_page->view()->selectedRowNumbers().size(), m_page);
    connect(dialog, &ReplaceDialog::chosen, this, &SheetCommands::replaceIn);
    dialog->open();
}

void SheetCommands::replaceIn(const TextReplacement &replacement, bool selectedOnly)
{
    const TableInfo table = m_page->table();
    CellsDialog *plan =
        openDialog(tr("Replace “%1” by “%2”").arg(replacement.find.left(40), replacement.with.left(40)));
    const auto use = [=](const QList<Row> &rows) {
        onFinished(QtConcurrent::run(replacedTexts, table, rows, replacement), plan,
                   [plan](const SheetCells &cells) { plan->take(cells); });
    };
    if (selectedOnly)
        return withRows(m_page->view()->selectedRowNumbers(), plan, use);
    TableQuery query = m_page->model()->query();
    query.filters.append({table.columns.at(replacement.column).name, Comparison::Contains, replacement.find});
    query.limit = mostRowsAtOnce;
    query.counted = false;
    onFinished(m_store->page(query), plan, [=](const Result<moviedb::TablePage> &page) {
        if (!page)
            return plan->fail(page.error().oneLine());
        if (page->rows.size() == mostRowsAtOnce)
            return plan->fail(tr("%1 rows or more hold it. Narrow the table down by a filter first.")
                                  .arg(grouped(mostRowsAtOnce)));
        use(page->rows);
    });
}

void SheetCommands::duplicate()
{
    const QModelIndex cell = m_page->view()->currentIndex();
    if (const Row *row = cell.isValid() ? m_page->model()->rowAt(cell.row()) : nullptr)
        m_page->addRowLike(*row);
    else
        Q_EMIT m_page->tell(tr("Choose a row first."));
}

void SheetCommands::withRows(const QList<int> &places, CellsDialog *dialog,
                             const std::function<void(const QList<Row> &)> &use)
{
    const TableModel *model = m_page->model();
    QList<Row> rows;
    for (const int place : places)
        if (const Row *row = model->rowAt(place))
            rows.append(*row);
    if (rows.size() == places.size())
        return use(rows);
    TableQuery query = model->query();
    query.offset = places.first();
    query.limit = places.last() - places.first() + 1;
    query.counted = false;
    if (query.limit > mostRowsAtOnce)
        return dialog->fail(tr("At most %1 rows are changed at once.").arg(grouped(mostRowsAtOnce)));
    onFinished(m_store->page(query), dialog, [=](const Result<moviedb::TablePage> &page) {
        if (!page)
            return dialog->fail(page.error().oneLine());
        QList<Row> read;
        for (const int place : places)
            if (const qsizetype line = place - query.offset; line < page->rows.size())
                read.append(page->rows.at(line));
        use(read);
    });
}

} // namespace moviedb::ui

#include "moc_sheetcommands.cpp"
