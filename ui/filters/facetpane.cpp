#include "ui/filters/facetpane.h"

#include "core/base/future.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"
#include "ui/words/fieldtext.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace moviedb::ui {
namespace {

constexpr int facetCountMs = 150;
constexpr int facetRefreshMs = 1500; // of a running crawl
constexpr int shownValues = 12;
constexpr int openAtFirst = 3;
constexpr int facetLineHeight = 24;

enum FacetRole { FieldRole = Qt::UserRole + 1, ValueRole, CountedRole };

// Neither chosen nor opened: a word in the place of values.
bool isValue(const QTreeWidgetItem *item)
{
    return item != nullptr && item->parent() != nullptr && !item->data(0, ValueRole).isNull();
}

QString fieldOf(const QTreeWidgetItem *value)
{
    return value->parent()->data(0, FieldRole).toString();
}

// In place of a value. Nobody chooses it, but it is read: what is disabled is too pale for that.
void addWord(QTreeWidgetItem *field, const QString &text)
{
    auto *word = new QTreeWidgetItem(field, {text});
    word->setFlags(Qt::ItemIsEnabled);
    word->setFirstColumnSpanned(true);
}

} // namespace

FacetPane::FacetPane(std::shared_ptr<MovieStore> store, TableInfo table, QWidget *parent)
    : QWidget(parent), m_store(std::move(store)), m_table(std::move(table)), m_holding(new QLineEdit(this)),
      m_values(new QTreeWidget(this))
{
    m_query.table = m_table.name;
    build();
    addFields();
    m_timer.setSingleShot(true);
    m_timer.setInterval(facetCountMs);
    connect(&m_timer, &QTimer::timeout, this, &FacetPane::countAll);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(facetRefreshMs);
    connect(&m_refresh, &QTimer::timeout, this, &FacetPane::countAll);
    connect(m_holding, &QLineEdit::textChanged, &m_timer, qOverload<>(&QTimer::start));
    connect(m_store.get(), &MovieStore::changed, this, [this](const TableChange &change) {
        m_stale = m_stale || change.table.isEmpty() || change.table == m_table.name;
        if (m_stale && isVisible() && !m_refresh.isActive())
            m_refresh.start();
    });
}

FacetPane::~FacetPane()
{
    m_stop.request_stop();
}

void FacetPane::build()
{
    m_holding->setPlaceholderText(tr("Search values"));
    m_holding->setAccessibleName(tr("Search values"));
    m_holding->setClearButtonEnabled(true);
    m_values->setAccessibleName(tr("Filter by"));
    m_values->setToolTip(tr("Space keeps only rows with the value, X leaves them out"));
    m_values->setColumnCount(2);
    m_values->setHeaderHidden(true);
    m_values->setFrameShape(QFrame::NoFrame);
    m_values->setUniformRowHeights(true);
    m_values->setIndentation(theme::pad);
    m_values->setTextElideMode(Qt::ElideRight);
    m_values->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_values->header()->setStretchLastSection(false);
    m_values->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_values->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_values->setContextMenuPolicy(Qt::CustomContextMenu);
    m_values->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::pad, 0, theme::half, theme::half);
    layout->setSpacing(theme::half);
    layout->addWidget(m_holding);
    layout->addWidget(m_values, 1);
    connect(m_values, &QTreeWidget::customContextMenuRequested, this, &FacetPane::offerChoices);
    connect(m_values, &QTreeWidget::itemExpanded, this, [this](QTreeWidgetItem *field) {
        if (!field->data(0, CountedRole).toBool())
            count(field);
    });
    // The words and the number are as good as the box, which changes by itself when it is hit.
    connect(m_values, &QTreeWidget::itemPressed, this, [this] { m_wordsPressed = true; });
    connect(m_values, &QTreeWidget::itemDoubleClicked, this,
            [this] { m_wordsPressed = true; }); // its second press
    connect(m_values, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem *item) {
        if (std::exchange(m_wordsPressed, false) && isValue(item))
            item->setCheckState(0, item->checkState(0) == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    });
    connect(m_values, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item, int column) {
        if (m_filling || column != 0 || !isValue(item))
            return;
        m_wordsPressed = false;
        choose(fieldOf(item), item->data(0, ValueRole).toString(),
               item->checkState(0) == Qt::Unchecked ? FacetChoice::Open : FacetChoice::Wanted);
    });
}

void FacetPane::addFields()
{
    int number = 0;
    for (const QString &name : facetFields(m_table)) {
        const ColumnInfo *column = m_table.field(name);
        auto *field =
            new QTreeWidgetItem(m_values, {column == nullptr ? tr("Missing") : columnTitle(*column)});
        field->setData(0, FieldRole, name);
        field->setSizeHint(0, {0, facetLineHeight});
        field->setFirstColumnSpanned(true);
        field->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        field->setChildIndicatorPolicy(QTreeWidgetItem::ShowIndicator);
        QFont font = m_values->font();
        font.setBold(true);
        field->setFont(0, font);
        field->setExpanded(number++ < openAtFirst);
    }
}

void FacetPane::setQuestion(const TableQuery &query)
{
    m_stale = m_stale || query.search != m_query.search || query.filters != m_query.filters;
    m_query = query;
    for (int number = 0; number < m_values->topLevelItemCount(); ++number) {
        QTreeWidgetItem *field = m_values->topLevelItem(number);
        for (int place = 0; place < field->childCount(); ++place)
            showChoice(field->child(place));
    }
    if (isVisible() && m_stale)
        m_timer.start();
}

void FacetPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        m_timer.start();
}

// What is being counted for an older question is given up.
void FacetPane::countAll()
{
    if (!isVisible())
        return;
    m_stale = false;
    ++m_generation;
    m_stop.request_stop();
    m_stop = {};
    for (int number = 0; number < m_values->topLevelItemCount(); ++number) {
        QTreeWidgetItem *field = m_values->topLevelItem(number);
        field->setData(0, CountedRole, false);
        if (field->isExpanded())
            count(field);
    }
}

void FacetPane::count(QTreeWidgetItem *field)
{
    field->setData(0, CountedRole, true);
    const QColor dimmed = palette().color(QPalette::Disabled, QPalette::Text);
    for (int place = 0; place < field->childCount(); ++place)
        field->child(place)->setForeground(1, dimmed);
    FacetQuery query;
    query.rows = m_query;
    query.rows.stop = m_stop.get_token();
    query.field = field->data(0, FieldRole).toString();
    query.holding = m_holding->text().trimmed();
    query.most = shownValues;
    onFinished(m_store->facet(query), this,
               [this, field, generation = m_generation](const Result<FacetCounts> &counts) {
                   if (generation == m_generation)
                       take(field, counts);
               });
}

void FacetPane::take(QTreeWidgetItem *field, const Result<FacetCounts> &counts)
{
    m_filling = true;
    const QVariant current = m_values->currentItem() != nullptr && m_values->currentItem()->parent() == field
                                 ? m_values->currentItem()->data(0, ValueRole)
                                 : QVariant();
    qDeleteAll(field->takeChildren());
    if (!counts) {
        addWord(field, tr("Not counted: %1").arg(inWords(counts.error().text)));
        m_filling = false;
        return;
    }
    const QString name = field->data(0, FieldRole).toString();
    QStringList left = chosenValues(m_query.filters, name); // they can always be taken back
    for (const FacetValue &value : counts->values) {
        addValue(field, value.value, grouped(value.rows));
        left.removeAll(value.value);
    }
    for (const QString &value : std::as_const(left))
        if (!name.isEmpty() || facetChoice(m_query.filters, name, value) != FacetChoice::Open)
            addValue(field, value, {});
    if (counts->more || field->childCount() == 0)
        addWord(field, counts->more ? tr("More: search for them") : tr("None"));
    for (int place = 0; place < field->childCount() && current.isValid(); ++place)
        if (field->child(place)->data(0, ValueRole) == current)
            m_values->setCurrentItem(field->child(place));
    m_filling = false;
}

void FacetPane::addValue(QTreeWidgetItem *field, const QString &value, const QString &rows)
{
    auto *item = new QTreeWidgetItem(field);
    item->setSizeHint(0, {0, facetLineHeight});
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setData(0, ValueRole, value);
    item->setText(1, rows);
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    showChoice(item);
}

QString FacetPane::valueTitle(const QString &field, const QString &value) const
{
    const ColumnInfo *column = field.isEmpty() ? m_table.column(value) : nullptr;
    if (column != nullptr)
        return columnTitle(*column);
    const ColumnInfo *counted = m_table.column(field);
    return counted != nullptr && counted->kind == ColumnKind::Date ? shownDecade(value) : value;
}

// An excluded value says so in words, too: its half-checked box alone would not.
void FacetPane::showChoice(QTreeWidgetItem *item)
{
    if (!isValue(item))
        return;
    const bool filling = std::exchange(m_filling, true);
    const QString field = fieldOf(item);
    const QString value = item->data(0, ValueRole).toString();
    const FacetChoice choice = facetChoice(m_query.filters, field, value);
    const QString title = valueTitle(field, value);
    item->setCheckState(0, choice == FacetChoice::Wanted     ? Qt::Checked
                           : choice == FacetChoice::Excluded ? Qt::PartiallyChecked
                                                             : Qt::Unchecked);
    item->setText(0, choice == FacetChoice::Excluded ? tr("not %1").arg(title) : title);
    item->setToolTip(0, plainTip(title)); // it may be cut
    m_filling = filling;
}

// The boxes follow when the table asks with these filters.
void FacetPane::choose(const QString &field, const QString &value, FacetChoice choice)
{
    Q_EMIT filtersChanged(withChoice(m_query.filters, field, value, choice));
}

void FacetPane::offerChoices(const QPoint &place)
{
    QTreeWidgetItem *item = m_values->itemAt(place);
    if (!isValue(item))
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto offer = [&](const QString &text, FacetChoice choice) {
        menu->addAction(text, this,
                        [this, choice, field = fieldOf(item), value = item->data(0, ValueRole).toString()] {
                            choose(field, value, choice);
                        });
    };
    offer(tr("Only rows with this value"), FacetChoice::Wanted);
    offer(tr("Only rows without this value"), FacetChoice::Excluded);
    offer(tr("Rows with and without it"), FacetChoice::Open);
    menu->popup(m_values->viewport()->mapToGlobal(place));
}

bool FacetPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_values && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        QTreeWidgetItem *item = m_values->currentItem();
        if (key->key() == Qt::Key_X && key->modifiers() == Qt::NoModifier && isValue(item)) {
            choose(fieldOf(item), item->data(0, ValueRole).toString(),
                   item->checkState(0) == Qt::PartiallyChecked ? FacetChoice::Open : FacetChoice::Excluded);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace moviedb::ui

#include "moc_facetpane.cpp"
