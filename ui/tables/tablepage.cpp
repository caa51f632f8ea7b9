#include "ui/tables/tablepage.h"

#include "ui/colours/cellcolours.h"
#include "ui/filters/facetpane.h"
#include "ui/filters/filterbar.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/icons.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"
#include "ui/page/pagebody.h"
#include "ui/page/pageids.h"
#include "ui/tables/fielddelegate.h"
#include "ui/tables/postergrid.h"
#include "ui/tables/rowcommands.h"
#include "ui/tables/rowgoing.h"
#include "ui/tables/tablelayout.h"
#include "ui/tables/tablemodel.h"
#include "ui/tables/tablepageinfo.h"
#include "ui/tables/tableview.h"
#include "ui/views/viewsbutton.h"
#include "ui/words/fieldtext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace moviedb::ui {
namespace {

constexpr int searchDelayMs = 120;
constexpr int selectionDelayMs = 60;
constexpr int facetsWidth = 232;

QHBoxLayout *tightLine(QWidget *widget)
{
    auto *line = new QHBoxLayout(widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::half);
    return line;
}

} // namespace

TablePage::TablePage(TablePageServices services, TableInfo table, QWidget *parent)
    : Page(tablePageInfo(table), parent), m_services(std::move(services)),
      m_model(new TableModel(m_services.store, std::move(table), this)),
      m_delegate(new FieldDelegate(m_services.store, this))
{
    m_model->setActive(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeViews();
    buildHeader(layout);
    buildBody(layout);
    connectViews();
    connectModel();

    m_searchTimer.setSingleShot(true);
    m_searchTimer.setInterval(searchDelayMs);
    connect(&m_searchTimer, &QTimer::timeout, this,
            [this] { m_model->setSearch(m_search->text().trimmed()); });
    m_selectionTimer.setSingleShot(true);
    m_selectionTimer.setInterval(selectionDelayMs);
    connect(&m_selectionTimer, &QTimer::timeout, this, &TablePage::tellSelection);
    updateState();
}

TablePage::~TablePage()
{
    m_layout->keepPending();
}

const TableInfo &TablePage::table() const
{
    return m_model->table();
}

QToolButton *TablePage::toolButton(const QString &icon, const QString &text, const QString &shortcut)
{
    auto *button = new QToolButton(this);
    button->setIcon(theme::themedIcon(icon));
    button->setIconSize({theme::iconSize, theme::iconSize});
    button->setToolTip(shortcut.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, shortcut));
    button->setAccessibleName(text);
    return button;
}

void TablePage::buildHeader(QVBoxLayout *layout)
{
    auto *title = new QLabel(m_model->table().title, this);
    theme::setRole(title, "title");
    m_count = new QLabel(this);
    theme::setRole(m_count, "secondary");
    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Search %1").arg(m_model->table().title.toLower()));
    m_search->setAccessibleName(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(theme::themedIcon(QStringLiteral("search"), theme::secondaryText),
                        QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(72);
    m_search->setMaximumWidth(280);
    connect(m_search, &QLineEdit::textChanged, &m_searchTimer, qOverload<>(&QTimer::start));

    auto *named = new QWidget(this);
    named->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    QHBoxLayout *names = tightLine(named);
    names->addWidget(title);
    names->addWidget(m_count, 1);
    auto *tools = new QWidget(this);
    addTools(tightLine(tools));
    auto *line = new FlowLayout(theme::gap);
    line->setContentsMargins(theme::margin, theme::margin, theme::pad, theme::half);
    for (QWidget *part : {named, static_cast<QWidget *>(m_search), tools})
        line->addWidget(part);
    layout->addLayout(line);

    m_filterBar = new FilterBar(m_model->table(), this);
    m_filterBar->setContentsMargins(theme::pad, 0, theme::pad, theme::half);
    connect(m_filterBar, &FilterBar::filtersChanged, this,
            [this] { m_model->setFilters(m_filterBar->filters()); });
    auto *filters = new QHBoxLayout;
    filters->setSpacing(0);
    addFacetButton(filters);
    filters->addWidget(m_filterBar, 1);
    filters->addWidget(m_layout->viewsButton(), 0, Qt::AlignTop);
    filters->addSpacing(theme::pad);
    layout->addLayout(filters);
}

void TablePage::addTools(QHBoxLayout *line)
{
    if (m_grid != nullptr) {
        m_asTable = toolButton(QStringLiteral("rows"), tr("Table"), {});
        m_asPosters = toolButton(QStringLiteral("poster"), tr("Posters"), {});
        for (QToolButton *button : {m_asTable, m_asPosters}) {
            button->setCheckable(true);
            line->addWidget(button);
        }
        connect(m_asTable, &QToolButton::clicked, this, [this] { showPosters(false); });
        connect(m_asPosters, &QToolButton::clicked, this, [this] { showPosters(true); });
        line->addSpacing(theme::gap);
    }
    QToolButton *columns = toolButton(QStringLiteral("columns"), tr("Choose columns"), {});
    connect(columns, &QToolButton::clicked, m_layout, &TableLayout::showColumnMenu);
    line->addWidget(columns);
    QToolButton *save = toolButton(QStringLiteral("export"), tr("Export"), QStringLiteral("Ctrl+E"));
    connect(save, &QToolButton::clicked, this, &TablePage::exportRequested);
    line->addWidget(save);
    if (!m_rows->areAllowed())
        return;
    m_remove = toolButton(QStringLiteral("trash"), tr("Delete the selected rows"), tr("Del"));
    m_remove->setEnabled(false);
    connect(m_remove, &QToolButton::clicked, m_rows, &RowCommands::removeSelected);
    line->addWidget(m_remove);
    QToolButton *add = toolButton(QStringLiteral("plus"), tr("Add a row"), QStringLiteral("Ctrl+N"));
    connect(add, &QToolButton::clicked, m_rows, &RowCommands::addRow);
    line->addWidget(add);
    if (const auto why = m_services.store->whyReadOnly())
        for (QToolButton *button : {m_remove, add}) {
            button->setEnabled(false);
            button->setToolTip(plainTip(why->oneLine()));
        }
}

void TablePage::addFacetButton(QHBoxLayout *line)
{
    if (m_facets == nullptr)
        return;
    m_withFacets = toolButton(QStringLiteral("filter"), tr("Values to filter by"), {});
    m_withFacets->setCheckable(true);
    m_withFacets->setChecked(m_layout->hasFacets());
    connect(m_withFacets, &QToolButton::toggled, this, &TablePage::showFacets);
    line->addSpacing(theme::pad);
    line->addWidget(m_withFacets, 0, Qt::AlignTop);
}

void TablePage::showFacets(bool facets)
{
    m_withFacets->setChecked(facets);
    m_facets->setVisible(facets);
    m_layout->setFacets(facets);
}

// The table, its layout and its row commands, and the posters where the table has them. They get their parent
// when they are laid out: the tab key comes to them after the header.
void TablePage::makeViews()
{
    m_view = new TableView;
    m_view->setAccessibleName(m_model->table().title);
    m_view->setUp(m_model, m_delegate);
    m_layout = new TableLayout(m_model, m_view, m_services.stateFile, this);
    m_delegate->setColours(m_layout->makeColours(m_services.store));
    m_rows = new RowCommands(m_services.store, m_model, m_view, this);
    m_going = new RowGoing(m_services.store, m_model, this);
    if (!facetFields(m_model->table()).isEmpty())
        m_facets = new FacetPane(m_services.store, m_model->table());
    m_message = new MessageBar;
    m_empty = new EmptyState;
    m_body = new PageBody(this, nullptr);
    m_body->addPart(m_view);
    m_body->addPart(m_empty);
    if (!PosterGrid::fits(*m_model))
        return;
    m_grid = new PosterGrid(m_model, m_view, m_services.posters);
    m_body->addPart(m_grid);
    m_posters = m_layout->hasPosters();
    connect(m_grid, &PosterGrid::opened, this, [this](int row) {
        showPosters(false);
        m_view->goTo(row);
        m_view->setFocus();
    });
}

void TablePage::buildBody(QVBoxLayout *layout)
{
    auto *messageRow = new QHBoxLayout;
    messageRow->setContentsMargins(theme::pad, 0, theme::pad, theme::half);
    messageRow->addWidget(m_message);
    layout->addLayout(messageRow);
    if (m_facets == nullptr)
        return layout->addWidget(m_body, 1);
    m_facets->setFixedWidth(facetsWidth);
    m_facets->setVisible(m_layout->hasFacets());
    auto *sides = new QHBoxLayout;
    sides->setSpacing(0);
    sides->addWidget(m_facets);
    sides->addWidget(m_body, 1);
    layout->addLayout(sides, 1);
    connect(m_facets, &FacetPane::filtersChanged, m_filterBar, &FilterBar::setFilters);
    connect(m_model, &TableModel::questionChanged, m_facets,
            [this] { m_facets->setQuestion(m_model->query()); });
}

void TablePage::connectViews()
{
    m_layout->setQuestion(m_search, m_filterBar);
    connect(m_layout, &TableLayout::filterWanted, m_filterBar, &FilterBar::openForm);
    connect(m_layout->viewsButton(), &ViewsButton::told, this, &TablePage::tell);
    connect(m_layout->viewsButton(), &ViewsButton::failed, m_rows, &RowCommands::failed);
    connect(m_rows, &RowCommands::addedElsewhere, this, [this](const QVariantList &key) {
        m_message->tell(MessageBar::Kind::Success, tr("Added, but not among the rows that are shown here."),
                        tr("Show it"), [this, key] {
                            m_message->clear();
                            m_going->go(key);
                        });
    });
    connect(m_rows, &RowCommands::told, this, &TablePage::tell);
    connect(m_rows, &RowCommands::clashed, this,
            [this](const QString &reason, const std::function<void()> &insist) {
                m_message->ask(MessageBar::Kind::Doubt, reason, {tr("Delete it all the same"), insist},
                               {tr("Leave it"), {}});
            });
    connectFailures();
    connect(m_going, &RowGoing::arrived, this, &TablePage::arrive);
    connect(m_going, &RowGoing::allRowsNeeded, this, [this] { showOnly({}); });
    connect(m_going, &RowGoing::told, this, &TablePage::tell);
    connect(m_view, &TableView::copied, this, [this](int rows) {
        Q_EMIT tell(rows == 1 ? tr("Row copied") : tr("%1 rows copied").arg(grouped(rows)));
    });
    connect(m_view, &TableView::receiptRequested, this, [this] {
        tellSelection(); // it may have changed just now
        Q_EMIT receiptRequested(m_model->columnName(m_view->currentIndex().column()));
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_selectionTimer.start();
        if (m_remove != nullptr)
            m_remove->setEnabled(m_view->selectionModel()->hasSelection() &&
                                 !m_services.store->whyReadOnly());
    });
    connect(m_empty, &EmptyState::activated, this, [this] {
        if (m_model->query().search.isEmpty() && m_model->query().filters.isEmpty()) {
            Q_EMIT showPage(pageid::crawl);
            return;
        }
        m_search->clear();
        m_filterBar->setFilters({});
    });
}

void TablePage::connectFailures()
{
    const auto tellFailure = [this](const Error &error) {
        m_message->tell(MessageBar::Kind::Failure, error.oneLine());
    };
    connect(m_rows, &RowCommands::failed, this, tellFailure);
    connect(m_going, &RowGoing::failed, this, tellFailure);
    m_layout->setLog(m_services.log);
    connect(m_layout, &TableLayout::keepFailed, this,
            [this](const Error &error) { Q_EMIT tell(error.oneLine()); });
    connect(m_layout, &TableLayout::coloursFailed, this,
            [this](const QString &reason, const std::function<void()> &again) {
                m_message->tell(MessageBar::Kind::Failure, reason, tr("Try again"), again);
            });
}

void TablePage::connectModel()
{
    connect(m_model, &TableModel::loaded, this, [this] {
        m_layout->fitOnce();
        updateState();
    });
    connect(m_model, &TableModel::totalChanged, this, &TablePage::updateState);
    connect(m_services.store.get(), &MovieStore::indexing, this, [this](qint64 waiting) {
        const QString plain = tr("Search %1").arg(m_model->table().title.toLower());
        m_search->setPlaceholderText(waiting == 0 ? plain
                                                  : tr("%1 · %2 rows to index").arg(plain, grouped(waiting)));
    });
    connect(m_model, &TableModel::dataChanged, &m_selectionTimer, qOverload<>(&QTimer::start));
    connect(m_model, &TableModel::settled, &m_selectionTimer, qOverload<>(&QTimer::start));
    connect(m_model, &TableModel::loadFailed, this, [this](const Error &error) {
        m_message->tell(MessageBar::Kind::Failure, error.oneLine(), tr("Try again"),
                        [this] { m_model->load(); });
        updateState();
    });
    connect(m_model, &TableModel::editRefused, this,
            [this](const QModelIndex &cell, const QString &text, const QString &reason) {
                Q_EMIT storingRefused();
                const Row *row = cell.isValid() ? m_model->rowAt(cell.row()) : nullptr;
                const QVariantList key = row == nullptr ? QVariantList() : row->key;
                const int column = cell.column();
                m_message->tell(MessageBar::Kind::Failure, refusalText(text, reason),
                                key.isEmpty() ? QString() : tr("Mend"),
                                [this, key, column] { mend(key, column); });
            });
    connect(m_model, &TableModel::editClashed, this, &TablePage::askWhichToKeep);
    connect(m_model, &TableModel::waitingEditsChanged, this, &TablePage::unstoredChanged);
    connect(m_model, &TableModel::editStored, this, [this](const QModelIndex &cell) {
        m_message->hide();
        Q_EMIT tell(tr("%1 stored").arg(columnTitle(m_model->table().columns[cell.column()])));
    });
    connect(m_view, &TableView::refusalDropped, m_message, &MessageBar::dismiss);
    connect(m_message, &MessageBar::dismissed, this,
            [this] { m_model->dismissError(m_view->currentIndex()); });
}

// Another program was faster: both values are told, and neither is lost.
void TablePage::askWhichToKeep(const QVariantList &key, int column, const QString &reason, bool mayKeep)
{
    if (!mayKeep) {
        m_model->refresh();
        m_message->ask(MessageBar::Kind::Doubt, reason,
                       {tr("Show the history"), [this] { Q_EMIT showPage(pageid::history); }},
                       {tr("Let it go"), [this, key, column] { m_model->takeTheirs(key, column); }});
        return;
    }
    m_message->ask(MessageBar::Kind::Doubt, reason,
                   {tr("Keep mine"), [this, key, column] { m_model->keepMine(key, column); }},
                   {tr("Take theirs"), [this, key, column] { m_model->takeTheirs(key, column); }});
}

// Opens the refused text again where it was typed.
void TablePage::mend(const QVariantList &key, int column)
{
    const qint64 row = m_model->find(key);
    if (row < 0)
        return;
    showPosters(false);
    m_view->goTo(int(row), column);
    m_view->setFocus();
    m_view->edit(m_model->index(int(row), column));
}

void TablePage::focusFilter()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TablePage::showRow(qint64 row)
{
    m_going->go({row});
}

// Where the person looks at the rows: among the posters, or in the table.
void TablePage::arrive(int row)
{
    m_view->goTo(row);
    if (m_posters)
        m_grid->goTo(row);
    (m_posters ? static_cast<QWidget *>(m_grid) : m_view)->setFocus();
}

void TablePage::showOnly(const TableQuery &rows)
{
    m_search->setText(rows.search);
    m_searchTimer.stop();
    m_model->setSearch(rows.search);
    m_filterBar->setFilters(rows.filters);
}

void TablePage::showPosters(bool posters)
{
    m_posters = posters && m_grid != nullptr;
    updateState();
    m_layout->setPosters(m_posters);
}

ViewsButton *TablePage::views() const
{
    return m_services.stateFile.isEmpty() ? nullptr : m_layout->viewsButton();
}

QString TablePage::unstored() const
{
    const int waiting = m_model->waitingEdits();
    return waiting == 0 ? QString()
           : waiting == 1
               ? tr("A value in %1 is not stored yet.").arg(m_model->table().title)
               : tr("%1 values in %2 are not stored yet.").arg(waiting).arg(m_model->table().title);
}

void TablePage::addRow()
{
    m_rows->addRow();
}

void TablePage::addRowLike(const Row &row)
{
    m_rows->addRowLike(row);
}

void TablePage::removeSelected()
{
    m_rows->removeSelected();
}

QList<QVariantList> TablePage::selectedKeys() const
{
    QList<QVariantList> keys;
    for (const int number : m_view->selectedRowNumbers())
        if (const Row *row = m_model->rowAt(number))
            keys.append(row->key);
    return keys;
}

void TablePage::addRowAction(QAction *action)
{
    m_view->addAction(action);
    if (m_grid != nullptr)
        m_grid->addAction(action);
}

void TablePage::updateState()
{
    const bool narrowed = !m_model->query().search.isEmpty() || !m_model->query().filters.isEmpty();
    const QString many = grouped(m_model->total());
    m_count->setText(!m_model->isLoaded()   ? QString()
                     : m_model->isCounted() ? many
                                            : tr("more than %1").arg(many));
    m_count->setAccessibleName(m_model->total() == 1 ? tr("1 row") : tr("%1 rows").arg(m_model->total()));
    if (m_asTable != nullptr) {
        m_asTable->setChecked(!m_posters);
        m_asPosters->setChecked(m_posters);
    }
    if (m_model->isLoaded() && m_model->total() == 0) {
        sayWhyEmpty(m_empty, m_model->table(), narrowed);
        m_body->setCurrentWidget(m_empty);
        return;
    }
    m_body->setCurrentWidget(m_posters ? static_cast<QWidget *>(m_grid) : m_view);
}

void TablePage::tellSelection()
{
    if (m_model->isFollowing())
        return; // told when it has settled
    const QModelIndex current = m_view->currentIndex();
    const QList<int> rows = m_view->selectedRowNumbers();
    const int number = current.isValid() && rows.contains(current.row()) ? current.row() : rows.value(0, -1);
    const Row *row = number < 0 ? nullptr : m_model->rowAt(number);
    Q_EMIT rowShown(m_model->table(), row == nullptr ? Row() : *row);
}

void TablePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_asked) {
        m_asked = true;
        m_model->load();
    }
    m_model->setActive(true);
    m_selectionTimer.start();
}

void TablePage::hideEvent(QHideEvent *event)
{
    m_model->setActive(false);
    m_layout->keepPending();
    QWidget::hideEvent(event);
}

} // namespace moviedb::ui

#include "moc_tablepage.cpp"
