#include "ui/tables/tablemodel.h"

#include "core/base/future.h"
#include "ui/kit/plaintip.h"
#include "ui/tables/celledits.h"
#include "ui/tables/rowseeker.h"
#include "ui/words/fieldtext.h"

namespace moviedb::ui {
namespace {

constexpr int maxWanted = 8; // what was scrolled past is forgotten
constexpr int maxInFlight = 2;
constexpr int refreshDelayMs = 250;

} // namespace

TableModel::TableModel(std::shared_ptr<MovieStore> store, TableInfo table, QObject *parent)
    : QAbstractTableModel(parent), m_store(std::move(store)), m_table(std::move(table)),
      m_writable(!m_store->whyReadOnly()), m_edits(new CellEdits(m_store, m_table, this)),
      m_seeker(new RowSeeker(m_store, this))
{
    m_query.table = m_table.name;
    if (!m_table.labelColumn.isEmpty())
        m_query.sort = {SortKey{m_table.labelColumn, false}};
    m_sendTimer.setSingleShot(true);
    m_sendTimer.setInterval(0);
    connect(&m_sendTimer, &QTimer::timeout, this, &TableModel::send);
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(refreshDelayMs);
    connect(&m_refreshTimer, &QTimer::timeout, this, &TableModel::refresh);
    connect(m_store.get(), &MovieStore::changed, this, &TableModel::onChanged);
    connect(m_seeker, &RowSeeker::found, this, &TableModel::takePlace);
    connect(m_seeker, &RowSeeker::finished, this, &TableModel::settle);
    connect(m_edits, &CellEdits::changed, this, [this](const QVariantList &key, int column) {
        if (const QModelIndex cell = indexOf(key, column); cell.isValid())
            Q_EMIT dataChanged(cell, cell);
        Q_EMIT waitingEditsChanged();
    });
    connect(m_edits, &CellEdits::refused, this,
            [this](const QVariantList &key, int column, const QString &text, const QString &reason) {
                Q_EMIT editRefused(indexOf(key, column), text, reason);
            });
    connect(m_edits, &CellEdits::stored, this, &TableModel::takeStored);
    connect(m_edits, &CellEdits::stored, this, &TableModel::waitingEditsChanged);
    connect(m_edits, &CellEdits::clashed, this, [this](const QVariantList &key, int column) {
        if (const CellEdits::State *state = m_edits->state(key, column); state != nullptr && state->clash)
            Q_EMIT editClashed(key, column, state->error, !state->clash->theirs.key.isEmpty());
    });
}

TableModel::~TableModel()
{
    m_pagesStop.request_stop();
    m_countStop.request_stop();
}

int TableModel::waitingEdits() const
{
    return m_edits->waiting();
}

void TableModel::setSearch(const QString &search)
{
    if (m_query.search == search)
        return;
    m_query.search = search;
    newQuestion();
}

void TableModel::setFilters(const QList<Filter> &filters)
{
    m_query.filters = filters;
    newQuestion();
}

void TableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= m_table.columns.size())
        return;
    const bool descending = order == Qt::DescendingOrder;
    const QString name = m_table.columns[column].name;
    if (m_loaded && m_query.sort.size() == 1 && m_query.sort.first().column == name &&
        m_query.sort.first().descending == descending)
        return;
    m_query.sort = {SortKey{name, descending}};
    newQuestion();
}

void TableModel::load()
{
    newQuestion();
}

// The rows on screen stay until the first page of the new question has come.
void TableModel::newQuestion()
{
    ++m_generation;
    m_pagesStop.request_stop();
    m_countStop.request_stop();
    m_seeker->forget();
    m_pagesStop = {};
    m_wanted.clear();
    m_inFlight.clear();
    m_stale = false;
    m_newQuestion = true;
    ask(0);
    Q_EMIT questionChanged();
}

// The first page of a new question.
bool TableModel::isOnItsWay() const
{
    return m_newQuestion && !(m_wanted.isEmpty() && m_inFlight.isEmpty());
}

void TableModel::refresh()
{
    if (isOnItsWay()) { // the rows on screen are no answer to it, and are not brought up to date
        m_stale = true;
        return;
    }
    if (!m_loaded || m_newQuestion) {
        newQuestion();
        return;
    }
    m_stale = false;
    ++m_refreshNumber;
    m_seeker->stop();
    m_sought = false;
    m_cache.markAllOld();
    if (m_total == 0) {
        newQuestion();
        return;
    }
    if (isNarrowed())
        count();
    // Views ask for what they show; the total comes with any page of what is not narrowed down.
    Q_EMIT dataChanged(index(0, 0), index(int(m_total) - 1, columnCount() - 1));
    if (m_wanted.isEmpty() && m_inFlight.isEmpty())
        ask(0);
}

void TableModel::setActive(bool active)
{
    m_active = active;
    if (m_active && m_stale)
        refresh();
}

void TableModel::onChanged(const TableChange &change)
{
    const bool concerns =
        change.table.isEmpty() || change.table == m_table.name ||
        std::any_of(m_table.columns.cbegin(), m_table.columns.cend(), [&change](const ColumnInfo &column) {
            return column.references && column.references->table == change.table;
        });
    if (!concerns)
        return;
    m_stale = true;
    if (m_active && !m_refreshTimer.isActive())
        m_refreshTimer.start();
}

void TableModel::ask(qint64 segment) const
{
    if (m_inFlight.contains(segment) || (m_newQuestion && segment != 0))
        return; // on its way already, or a row of the old question
    m_wanted.removeAll(segment);
    m_wanted.append(segment);
    if (m_wanted.size() > maxWanted)
        m_wanted.removeFirst();
    if (!m_sendTimer.isActive())
        m_sendTimer.start();
}

void TableModel::send()
{
    if (m_inFlight.isEmpty())
        m_cache.forgetReplaced();
    while (!m_wanted.isEmpty() && m_inFlight.size() < maxInFlight) {
        const qint64 segment = m_wanted.takeLast();
        m_inFlight.insert(segment);
        m_flights.insert(segment, {m_refreshNumber, m_cache.time()});
        TableQuery query = m_query;
        query.offset = segment * PageCache::segmentRows;
        query.limit = PageCache::segmentRows;
        query.counted = !isNarrowed();
        query.stop = m_pagesStop.get_token();
        const quint64 generation = m_generation;
        onFinished(m_store->page(query), this,
                   [this, segment, generation](const Result<moviedb::TablePage> &answer) {
                       receive(segment, generation, answer);
                   });
    }
}

void TableModel::receive(qint64 segment, quint64 generation, const Result<moviedb::TablePage> &answer)
{
    if (generation != m_generation)
        return;
    m_inFlight.remove(segment);
    if (!m_wanted.isEmpty())
        m_sendTimer.start();
    else if (m_inFlight.isEmpty())
        QTimer::singleShot(0, this, &TableModel::settle);
    if (!answer) {
        Q_EMIT loadFailed(answer.error());
        return;
    }
    if (m_newQuestion)
        takeFirstPage(*answer);
    else
        takePage(segment, *answer);
}

void TableModel::takeFirstPage(const moviedb::TablePage &page)
{
    beginResetModel();
    m_follower.giveUp();
    const QList<Row> rows = m_cache.upToDate(page.rows, m_flights.value(0).asked);
    m_cache.clear();
    m_cache.insert(0, rows);
    m_counted = page.total >= 0 || page.rows.size() < PageCache::segmentRows;
    m_total = page.total >= 0 ? page.total : page.rows.size();
    m_loaded = true;
    m_newQuestion = false;
    endResetModel();
    if (!m_counted)
        count();
    if (m_stale && m_active) // changed while this was on its way
        m_refreshTimer.start();
    Q_EMIT loaded();
    Q_EMIT totalChanged();
}

void TableModel::takePage(qint64 segment, const moviedb::TablePage &page)
{
    const Flight flight = m_flights.value(segment);
    const bool overtaken = flight.refresh != m_refreshNumber;
    const QList<Row> rows = m_cache.upToDate(page.rows, flight.asked);
    if (page.total > m_total)
        resizeTo(page.total);
    if (movesRows(segment, rows)) {
        Q_EMIT layoutAboutToBeChanged();
        m_follower.hold(persistentIndexList(), m_cache);
        m_cache.insert(segment, rows);
        const IndexMoves moves = m_follower.moves(m_cache, [this](qint64 place, int column) {
            return place < m_total ? index(int(place), column) : QModelIndex();
        });
        changePersistentIndexList(moves.from, moves.to);
        m_follower.moved(moves);
        Q_EMIT layoutChanged();
    } else {
        m_cache.insert(segment, rows);
    }
    if (page.total >= 0)
        resizeTo(page.total);
    const qint64 first = segment * PageCache::segmentRows;
    const qint64 last = qMin(first + PageCache::segmentRows, m_total) - 1;
    if (last >= first)
        Q_EMIT dataChanged(index(int(first), 0), index(int(last), columnCount() - 1));
    if (overtaken)
        ask(segment);
}

// A number that cannot be told leaves the rows that are there.
void TableModel::count()
{
    m_countStop.request_stop();
    m_countStop = {};
    TableQuery query = m_query;
    query.stop = m_countStop.get_token();
    onFinished(m_store->count(query), this,
               [this, generation = m_generation, refresh = m_refreshNumber](const Result<qint64> &total) {
                   if (generation != m_generation || refresh != m_refreshNumber || !total)
                       return;
                   m_counted = true;
                   resizeTo(*total);
                   Q_EMIT totalChanged();
               });
}

// Another program added, removed or renamed rows: others stand at some places now.
bool TableModel::movesRows(qint64 segment, const QList<Row> &rows) const
{
    if (m_follower.hasStrays())
        return true;
    const qint64 first = segment * PageCache::segmentRows;
    for (qsizetype place = 0; place < rows.size(); ++place) {
        const Row *known = m_cache.peek(first + place);
        if (known != nullptr && known->key != rows.at(place).key)
            return true;
    }
    const Row *behind = m_cache.peek(first + rows.size());
    return behind != nullptr && PageCache::segmentOf(first + rows.size()) == segment;
}

// All that is looked at has come. Who was not met stands elsewhere, or is gone.
void TableModel::settle()
{
    if (!m_inFlight.isEmpty() || !m_wanted.isEmpty() || m_seeker->isSeeking())
        return;
    if (!std::exchange(m_sought, true))
        for (const QVariantList &key : m_follower.strays())
            m_seeker->want(key);
    if (m_seeker->seek(m_query))
        return;
    m_follower.giveUp();
    Q_EMIT settled();
}

void TableModel::seek(const QVariantList &key)
{
    m_seeker->want(key);
    if (m_wanted.isEmpty() && m_inFlight.isEmpty()) // nothing is on its way whose arrival would be its turn
        QTimer::singleShot(0, this, &TableModel::settle);
}

void TableModel::takePlace(qint64 place)
{
    if (place >= m_total) // among rows that are not counted yet
        resizeTo(place + 1);
    if (m_cache.needsLoading(PageCache::segmentOf(place)))
        ask(PageCache::segmentOf(place));
}

void TableModel::resizeTo(qint64 total)
{
    if (total == m_total)
        return;
    if (total > m_total) {
        beginInsertRows({}, int(m_total), int(total) - 1);
        m_total = total;
        endInsertRows();
    } else {
        beginRemoveRows({}, int(total), int(m_total) - 1);
        m_total = total;
        endRemoveRows();
    }
    Q_EMIT totalChanged();
}

void TableModel::takeStored(const QVariantList &key, int column, const Row &row)
{
    if (const QModelIndex cell = indexOf(key, column); cell.isValid()) {
        replaceRow(cell, row);
        Q_EMIT editStored(cell);
    }
}

void TableModel::replaceRow(const QModelIndex &cell, const Row &row)
{
    m_cache.replaceRow(cell.row(), row);
    Q_EMIT dataChanged(cell.siblingAtColumn(0), cell.siblingAtColumn(columnCount() - 1));
}

bool TableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const Row *row = m_cache.peek(index.row());
    return row != nullptr && edit(*row, index.column(), value);
}

bool TableModel::edit(const Row &row, int column, const QVariant &value)
{
    return !row.key.isEmpty() && isEditable(column) && m_edits->take(row, column, value);
}

void TableModel::keepMine(const QVariantList &key, int column)
{
    m_edits->keepMine(key, column);
}

void TableModel::takeTheirs(const QVariantList &key, int column)
{
    const CellEdits::State *state = m_edits->state(key, column);
    const Row theirs = state != nullptr && state->clash ? state->clash->theirs : Row();
    m_edits->forget(key, column);
    if (const QModelIndex cell = indexOf(key, column); !theirs.key.isEmpty() && cell.isValid())
        replaceRow(cell, theirs);
    m_refreshTimer.start();
}

void TableModel::dismissError(const QModelIndex &index)
{
    if (const Row *row = m_cache.peek(index.row()))
        m_edits->forget(row->key, index.column());
}

QModelIndex TableModel::indexOf(const QVariantList &key, int column) const
{
    const qint64 place = m_cache.find(key);
    return place < 0 ? QModelIndex() : index(int(place), column);
}

const Row *TableModel::rowAt(int row) const
{
    return m_cache.peek(row);
}

bool TableModel::isEditable(int column) const
{
    return m_writable && m_table.role != TableRole::System && !m_table.columns[column].generated &&
           !m_table.primaryKey.contains(m_table.columns[column].name);
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(qMin<qint64>(m_total, std::numeric_limits<int>::max()));
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.columns.size());
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ColumnInfo &column = m_table.columns[index.column()];
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const Row *row = m_cache.row(index.row());
    const bool paints = role == Qt::DisplayRole || role == Qt::DecorationRole;
    if (paints && m_cache.needsLoading(PageCache::segmentOf(index.row())))
        ask(PageCache::segmentOf(index.row()));
    if (role == LoadedRole)
        return row != nullptr;
    if (row == nullptr)
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("…")) : QVariant();
    return cellData(*row, index, role);
}

QVariant TableModel::cellData(const Row &row, const QModelIndex &index, int role) const
{
    const int column = index.column();
    const CellEdits::State *state = m_edits->state(row.key, column);
    switch (role) {
    case Qt::DisplayRole:
        return state != nullptr ? state->text : cellText(m_table, row, column);
    case CopyRole:
        return state != nullptr ? state->text : copiedText(m_table, row, column);
    case Qt::EditRole:
    case RejectedTextRole:
        if (state != nullptr)
            return state->text;
        return role == Qt::EditRole ? QVariant(editText(m_table, row, column)) : QVariant();
    case ErrorRole:
        return state != nullptr ? state->error : QString();
    case PendingRole:
        return state != nullptr && state->error.isEmpty();
    case RawRole:
        return row.values.value(column);
    case RowRole:
        return QVariant::fromValue(row);
    case Qt::ToolTipRole:
        if (state != nullptr && !state->error.isEmpty())
            return QString(QStringLiteral("<p>") + state->error.toHtmlEscaped() + QStringLiteral("</p>"));
        if (isLongText(m_table.columns[column]) && !row.values.value(column).isNull())
            return QString(QStringLiteral("<p>") + row.values[column].toString().left(600).toHtmlEscaped() +
                           QStringLiteral("</p>"));
        return {};
    case Qt::AccessibleDescriptionRole:
        return state != nullptr ? state->error : QString();
    default:
        return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= m_table.columns.size())
        return {};
    const ColumnInfo &column = m_table.columns[section];
    if (role == Qt::DisplayRole)
        return columnTitle(column);
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return plainTip(QStringLiteral("%1 · %2").arg(column.name, column.type));
    return {};
}

Qt::ItemFlags TableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (isEditable(index.column()) && m_cache.peek(index.row()) != nullptr)
        flags |= Qt::ItemIsEditable;
    return flags;
}

} // namespace moviedb::ui

#include "moc_tablemodel.cpp"
