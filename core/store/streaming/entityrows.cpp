#include "core/store/streaming/entityrows.h"

#include "core/base/partialdate.h"
#include "core/store/engine/bulkinsert.h"
#include "core/store/streaming/blockrows.h"
#include "core/store/streaming/closedvalues.h"

#include <algorithm>

namespace moviedb::store {

namespace {

constexpr qsizetype bytesOfNumber = 40; // of an entry of the hash, about

// "2026-11-26": to the day, which no precision word but "year" and "month" cuts.
bool isWholeDay(QByteArrayView day)
{
    return day.size() == 10 && day[4] == '-' && day[7] == '-' && day.sliced(5, 2) != QByteArrayView("00") &&
           day.sliced(8, 2) != QByteArrayView("00");
}

void cutDate(RowBlock &block, Cell &date, const Cell &precision)
{
    if (!date.isText() || precision.isNull())
        return;
    const QByteArrayView word = block.text(precision);
    const bool cuts = word == QByteArrayView("year") || word == QByteArrayView("month");
    if (!cuts && isWholeDay(block.text(date)))
        return;
    const auto cut =
        PartialDate::fromStored(QString::fromUtf8(block.text(date)), block.value(precision).toString());
    if (cut)
        block.setText(date, cut->iso().toUtf8());
}

} // namespace

void cutDates(const TableInfo &table, RowBlock &block)
{
    for (qsizetype date = 0; date < table.columns.size(); ++date) {
        if (table.columns.at(date).kind != ColumnKind::Date)
            continue;
        const QString name = table.columns.at(date).name + QStringLiteral("_precision");
        for (qsizetype precision = 0; precision < table.columns.size(); ++precision)
            if (table.columns.at(precision).name == name)
                for (qsizetype row = 0; row < block.rows(); ++row)
                    cutDate(block, block.cell(row, date), block.cell(row, precision));
    }
}

Result<RowBlock> EntityRows::readNew(Connection &connection, QList<qint64> ids, const QStringList &sources,
                                     const std::function<bool()> &isStopped)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    ids.removeIf([this](qint64 id) { return m_numbers.contains(id); });
    QStringList names;
    BlockQuery query;
    qsizetype keyColumn = 0;
    for (const ColumnInfo &column : m_table.columns) {
        if (column.name == m_table.primaryKey.first())
            keyColumn = query.kinds.size();
        names << quoted(column.name);
        query.kinds << column.kind;
    }
    RowBlock found(query.kinds.size());
    const auto read = inParts(ids, [&](const QList<qint64> &part) -> Result<Done> {
        query.sql = QStringLiteral("SELECT %1 FROM %2 WHERE %3 IN (%4)")
                        .arg(names.join(QLatin1String(", ")), quoted(m_table.name),
                             quoted(m_table.primaryKey.first()), inList(part.size()));
        query.binds = inBinds(part);
        MOVIEDB_TRY(rows, BlockRows::open(connection, query, isStopped));
        for (bool more = true; more;) {
            MOVIEDB_TRY(next, rows.read(found, std::numeric_limits<qsizetype>::max()));
            more = next;
        }
        return Done{};
    });
    MOVIEDB_CHECK(read);
    cutDates(m_table, found);
    MOVIEDB_TRY(closed, ClosedValues::read(connection, m_table.name, ids, sources));
    closed.empty(m_table, found);
    for (const qint64 id : std::as_const(ids))
        m_numbers.insert(id, FilmBlock::none);
    for (qsizetype row = 0; row < found.rows(); ++row)
        m_numbers.insert(found.row(row)[keyColumn].integer(), m_count++);
    m_bytes += found.bytes() + ids.size() * bytesOfNumber;
    return found;
}

void EntityRows::forget()
{
    m_numbers.clear();
    m_count = 0;
    m_bytes = 0;
}

} // namespace moviedb::store
