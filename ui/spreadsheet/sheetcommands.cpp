#include "ui/spreadsheet/sheetcommands.h"

#include "core/base/future.h"
#include "ui/spreadsheet/cellsdialog.h"
#include "ui/spreadsheet/clipboardgrid.h"
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
    offer(tr("Paste from the clipboard…"), "Ctrl+V", &SheetCommands::paste);
    offer(tr("Fill down into the selected rows…"), "Ctrl+D", &SheetCommands::fillDown);
}

// In the menu of a cell. The keys are the table's alone: elsewhere in the window they mean something else.
void SheetCommands::offer(const QString &text, const char *keys, void (SheetCommands::*act)())
{
    auto *action = new QAction(text + QLatin1Char('\t') + QLatin1String(keys), this);
    connect(action, &QAction::triggered, this, act);
    m_page->view()->addAction(action);
}

bool SheetCommands::eventFilter(QObject *view, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return QObject::eventFilter(view, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool isFill = key->key() == Qt::Key_D && key->modifiers() == Qt::ControlModifier &&
                        m_page->view()->selectedRowNumbers().size() > 1;
    const bool isPaste = key->matches(QKeySequence::Paste);
    if (!isFill && !isPaste)
        return QObject::eventFilter(view, event);
    if (event->type() == QEvent::KeyPress)
        isFill ? fillDown() : paste();
    event->accept();
    return true;
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

QList<int> SheetCommands::shownColumns(int from) const
{
    const QHeaderView *header = m_page->view()->horizontalHeader();
    QList<int> columns;
    for (int place = header->visualIndex(from); place < header->count(); ++place)
        if (!header->isSectionHidden(header->logicalIndex(place)))
            columns.append(header->logicalIndex(place));
    return columns;
}

CellsDialog *SheetCommands::openDialog(const QString &title)
{
    auto *dialog = new CellsDialog(m_store, m_page->table(), title, m_page->window());
    connect(dialog, &CellsDialog::changed, m_page, &TablePage::tell);
    dialog->open();
    return dialog;
}

void SheetCommands::paste()
{
    const int column = currentColumn();
    if (column < 0 || !mayChange())
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
            return isOne ? oneTextForAll(table, rows, column, grid.first().first())
                         : pastedCells(table, rows, columns, grid);
        });
        onFinished(cells, dialog, [dialog](const SheetCells &known) { dialog->take(known); });
    });
}

void SheetCommands::fillDown()
{
    const int column = currentColumn();
    if (column < 0 || !mayChange())
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
