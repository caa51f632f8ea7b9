#include "ui/tables/tablelayout.h"

#include "ui/colours/cellcolours.h"
#include "ui/colours/colourdialog.h"
#include "ui/colours/sourcedifferences.h"
#include "ui/filters/filterbar.h"
#include "ui/kit/icons.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"
#include "ui/tables/tablemodel.h"
#include "ui/tables/tableview.h"
#include "ui/views/viewsbutton.h"
#include "ui/words/fieldtext.h"

#include <QCursor>
#include <QHeaderView>
#include <QLineEdit>
#include <QMap>
#include <QMenu>
#include <QSettings>

namespace moviedb::ui {
namespace {

constexpr int keepDelayMs = 800;
constexpr int leastShownWidth = 100;
constexpr int usualWidth = 160;

} // namespace

TableLayout::TableLayout(TableModel *model, TableView *view, const QString &stateFile, QObject *parent)
    : QObject(parent), m_model(model), m_view(view),
      m_views(new ViewsButton(SavedViews(stateFile, model->table()), [this] { return shownView(); })),
      m_stateFile(stateFile)
{
    connect(m_views, &ViewsButton::chosen, this, &TableLayout::showView);
    m_writer.setMaxThreadCount(1);
    restore();
    m_timer.setSingleShot(true);
    m_timer.setInterval(keepDelayMs);
    connect(&m_timer, &QTimer::timeout, this, [this] { keep(true); });
    connect(view, &TableView::layoutChangedByPerson, &m_timer, qOverload<>(&QTimer::start));
    view->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(view->horizontalHeader(), &QWidget::customContextMenuRequested, this,
            &TableLayout::showHeaderMenu);
    // With the keyboard nobody comes to a header: what its menu offers stands in the menu of a cell, too.
    connect(view, &TableView::cellMenuAsked, this, [this](QMenu *menu, int column) {
        auto *ofColumn = new QMenu(columnTitle(m_model->table().columns[column]), menu);
        ofColumn->setIcon(theme::themedIcon(QStringLiteral("columns")));
        addColumnEntries(ofColumn, column);
        menu->addSeparator();
        menu->addMenu(ofColumn);
    });
}

void TableLayout::restore()
{
    if (m_stateFile.isEmpty())
        return;
    const QSettings state(m_stateFile, QSettings::IniFormat);
    const QString table = m_model->table().name;
    m_fitted = m_view->restoreLayout(state.value(table + QStringLiteral("/layout")).toByteArray());
    m_posters = state.value(table + QStringLiteral("/posters")).toBool();
    m_facets = state.value(table + QStringLiteral("/facets")).toBool();
}

// Widths that nobody has set and no rows have asked for yet are those of an empty table: the next time they are fitted.
void TableLayout::keepPending()
{
    if (!m_timer.isActive())
        return;
    m_timer.stop();
    keep(m_fitted);
}

void TableLayout::keep(bool columns)
{
    if (m_stateFile.isEmpty())
        return;
    const QString table = m_model->table().name;
    QMap<QString, QVariant> values{{table + QStringLiteral("/posters"), m_posters},
                                   {table + QStringLiteral("/facets"), m_facets}};
    if (columns)
        values.insert(table + QStringLiteral("/layout"), m_view->layoutState());
    if (m_colours != nullptr)
        values.insert(table + QStringLiteral("/colours"), m_colours->rules());
    // A file that is made safe on a busy disk takes tens of milliseconds.
    m_writer.start([this, file = m_stateFile, values] {
        QSettings state(file, QSettings::IniFormat);
        for (auto value = values.cbegin(); value != values.cend(); ++value)
            state.setValue(value.key(), value.value());
        const Result<Done> written = writtenOut(state);
        if (written || m_failed.exchange(true))
            return;
        if (m_log)
            m_log(written.error());
        QMetaObject::invokeMethod(
            this, [this, error = written.error()] { Q_EMIT keepFailed(error); }, Qt::QueuedConnection);
    });
}

void TableLayout::setPosters(bool posters)
{
    m_posters = posters;
    m_timer.start();
}

void TableLayout::setFacets(bool facets)
{
    m_facets = facets;
    m_timer.start();
}

CellColours *TableLayout::makeColours(const std::shared_ptr<MovieStore> &store)
{
    m_colours = new CellColours(store, m_model->table(), this);
    if (!m_stateFile.isEmpty())
        m_colours->setRules(QSettings(m_stateFile, QSettings::IniFormat)
                                .value(m_model->table().name + QStringLiteral("/colours"))
                                .toStringList());
    connect(m_colours, &CellColours::changed, m_view->viewport(), qOverload<>(&QWidget::update));
    connect(m_colours, &CellColours::failed, this, [this](const Error &error) {
        Q_EMIT coloursFailed(tr("Cells have no colours: %1").arg(inWords(error.oneLine())),
                             [this] { m_colours->readAgain(); });
    });
    return m_colours;
}

void TableLayout::setQuestion(QLineEdit *search, FilterBar *filters)
{
    m_search = search;
    m_filters = filters;
}

SavedView TableLayout::shownView() const
{
    return {{},
            m_search->text(),
            m_filters->filters(),
            m_model->query().sort,
            m_view->layoutState(),
            m_colours->rules()};
}

void TableLayout::showView(const SavedView &view)
{
    m_fitted = m_view->restoreLayout(view.columns) || m_fitted;
    m_colours->setRules(view.colours);
    m_timer.start();
    if (!view.sort.isEmpty())
        m_view->sortBy(view.sort.first());
    m_search->setText(view.search);
    m_model->setSearch(view.search.trimmed());
    m_filters->setFilters(view.filters);
}

void TableLayout::fitOnce()
{
    if (m_fitted || m_model->total() == 0)
        return;
    m_fitted = true;
    m_view->fitColumns();
    m_timer.stop(); // our doing, not the person's
}

void TableLayout::setColumnShown(int column, bool shown)
{
    m_view->setColumnHidden(column, !shown);
    if (shown && m_view->columnWidth(column) < leastShownWidth)
        m_view->setColumnWidth(column, usualWidth);
    m_timer.start();
}

void TableLayout::showColumnMenu()
{
    auto *menu = new QMenu(m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const TableInfo &info = m_model->table();
    auto *others = new QMenu(tr("Other columns"), menu); // all in one would be longer than the window
    for (const int column : columnOrder(info)) {
        const bool usual = shownAtFirst(info, column) || !m_view->isColumnHidden(column);
        QAction *entry = (usual ? menu : others)->addAction(columnTitle(info.columns[column]));
        entry->setCheckable(true);
        entry->setChecked(!m_view->isColumnHidden(column));
        connect(entry, &QAction::toggled, this,
                [this, column](bool shown) { setColumnShown(column, shown); });
    }
    menu->addSeparator();
    if (!others->isEmpty())
        menu->addMenu(others);
    menu->addAction(tr("Standard columns"), this, [this] {
        m_view->layOutAtFirst();
        m_view->fitColumns();
    });
    menu->popup(QCursor::pos());
}

void TableLayout::addColourEntries(QMenu *menu, int column)
{
    const QString title = columnTitle(m_model->table().columns[column]);
    menu->addAction(tr("Colour %1…").arg(title), this, [this, column] { askColour(column); });
    if (m_colours->rule(column) == nullptr)
        return;
    menu->addAction(tr("Remove the colour of %1").arg(title), this, [this, column] {
        m_colours->remove(column);
        m_timer.start();
    });
}

void TableLayout::askColour(int column)
{
    if (column < 0)
        return;
    const TableInfo &table = m_model->table();
    const bool sourcesDiffer = !disagreeingField(table, table.columns[column].name).isEmpty();
    auto *dialog =
        new ColourDialog(table.columns[column], sourcesDiffer, m_colours->rule(column), m_view->window());
    connect(dialog, &ColourDialog::chosen, this, [this](const ColourRule &rule) {
        m_colours->put(rule);
        m_timer.start();
    });
    dialog->open();
}

void TableLayout::addSortEntries(QMenu *menu, int column)
{
    const ColumnInfo &info = m_model->table().columns[column];
    const bool isNumber =
        !info.references && (info.kind == ColumnKind::Integer || info.kind == ColumnKind::Decimal);
    const bool isDate = info.kind == ColumnKind::Date || info.kind == ColumnKind::Timestamp;
    const auto sort = [this, menu, column](const QString &text, Qt::SortOrder order) {
        menu->addAction(text, this, [this, column, order] {
            m_view->horizontalHeader()->setSortIndicator(column, order);
        });
    };
    sort(isNumber ? tr("Smallest first")
         : isDate ? tr("Earliest first")
                  : tr("Sort A to Z"),
         Qt::AscendingOrder);
    sort(isNumber ? tr("Greatest first")
         : isDate ? tr("Latest first")
                  : tr("Sort Z to A"),
         Qt::DescendingOrder);
}

int TableLayout::placeBeside(int column, int by) const
{
    const QHeaderView *header = m_view->horizontalHeader();
    int place = header->visualIndex(column) + by;
    while (place >= 0 && place < header->count() && header->isSectionHidden(header->logicalIndex(place)))
        place += by;
    return place < header->count() ? place : -1;
}

void TableLayout::addColumnEntries(QMenu *menu, int column)
{
    const QString title = columnTitle(m_model->table().columns[column]);
    addSortEntries(menu, column);
    menu->addSeparator();
    menu->addAction(theme::themedIcon(QStringLiteral("filter")), tr("Filter by %1").arg(title), this,
                    [this, column] { Q_EMIT filterWanted(column); });
    addColourEntries(menu, column);
    menu->addSeparator();
    for (const auto &[by, text] :
         {std::pair(-1, tr("Move to the left")), std::pair(1, tr("Move to the right"))}) {
        const int place = placeBeside(column, by);
        menu->addAction(text, this,
                        [this, column, place] {
                            QHeaderView *header = m_view->horizontalHeader();
                            header->moveSection(header->visualIndex(column), place);
                        })
            ->setEnabled(place >= 0);
    }
    menu->addAction(tr("Hide %1").arg(title), this, [this, column] { setColumnShown(column, false); });
}

void TableLayout::showHeaderMenu(const QPoint &place)
{
    const int column = m_view->columnOfHeader(place);
    auto *menu = new QMenu(m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (column >= 0) {
        addColumnEntries(menu, column);
        menu->addSeparator();
    }
    menu->addAction(theme::themedIcon(QStringLiteral("columns")), tr("Choose columns"), this,
                    &TableLayout::showColumnMenu);
    menu->popup(m_view->horizontalHeader()->mapToGlobal(place));
}

} // namespace moviedb::ui

#include "moc_tablelayout.cpp"
