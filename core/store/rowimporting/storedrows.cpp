#include "core/store/rowimporting/storedrows.h"

#include "core/store/engine/bulkinsert.h"
#include "core/store/engine/rowarrays.h"
#include "core/store/rowimporting/rowcheck.h"
#include "core/store/tables/columnfit.h"

#include <algorithm>

namespace moviedb::store {

namespace {

constexpr qsizetype tuplesAtOnce = 200;
constexpr qint64 nearNumbers = 64 << 20; // 8 MB of bits

// "" where one of them is missing: nothing is told by that.
QString tupleText(const QList<int> &places, const QVariantList &values)
{
    QString text;
    for (const int place : places) {
        if (values.value(place).isNull())
            return {};
        text += values.at(place).toString() + QChar(u'\x1f');
    }
    return text;
}

QStringList namesOfPlaces(const RowShape &shape, const QList<int> &places)
{
    QStringList names;
    for (const int place : places)
        names << shape.column(place).name;
    return names;
}

// The wanted values as rows, which the table's own are joined to, so that its index is looked into for each.
Result<QString> wantedSql(Connection &connection, const RowShape &shape, const QList<int> &places,
                          qsizetype count)
{
    QStringList wanted;
    QStringList same;
    for (qsizetype i = 0; i < places.size(); ++i) {
        wanted << QStringLiteral("w%1").arg(i);
        same << QStringLiteral("stored.%1 = wanted.w%2").arg(quoted(shape.column(places.at(i)).name)).arg(i);
    }
    const QString head = QStringLiteral("wanted(%1)").arg(wanted.join(QLatin1String(", ")));
    QString from;
    if (connection.isSqlite()) {
        const QString marks = u'(' + Connection::placeholders(places.size()) + u')';
        from = QStringLiteral("(WITH %1 AS (VALUES %2) SELECT * FROM wanted) AS wanted CROSS JOIN")
                   .arg(head, QStringList(count, marks).join(QLatin1String(", ")));
    } else {
        MOVIEDB_TRY(arrays, unnestSql(connection, shape.table.name, namesOfPlaces(shape, places)));
        from = QStringLiteral("%1 AS %2 JOIN").arg(arrays, head);
    }
    QStringList columns;
    for (const ColumnInfo &column : shape.table.columns)
        columns << QStringLiteral("stored.") + quoted(column.name);
    return QStringLiteral("SELECT %1 FROM %2 %3 AS stored ON %4")
        .arg(columns.join(QLatin1String(", ")), from, quoted(shape.table.name),
             same.join(QLatin1String(" AND ")));
}

} // namespace

void NumberSet::add(qint64 number)
{
    if (number < 0 || number >= nearNumbers) {
        m_far.insert(number);
        return;
    }
    if (number >= qint64(m_near.size()))
        m_near.resize(size_t(qMin(nearNumbers, qMax(number + 1, qint64(m_near.size()) * 2))));
    m_near[size_t(number)] = true;
}

bool NumberSet::contains(qint64 number) const
{
    return number >= 0 && number < qint64(m_near.size()) ? m_near[size_t(number)] : m_far.contains(number);
}

bool StoredRows::isPerson() const
{
    return m_shape.label >= 0 && m_shape.references.isEmpty() && m_shape.own.isEmpty();
}

QList<QList<int>> StoredRows::ways() const
{
    QList<QList<int>> all = m_shape.unique;
    if (m_shape.number >= 0 && !all.contains(m_shape.key))
        all << m_shape.key;
    if (m_keepsNumbers)
        return all;
    if (isPerson() && (m_isSmall || m_shape.isIndexed(m_shape.label)))
        all << QList<int>{m_shape.label};
    if (!m_shape.references.isEmpty() && (m_isSmall || m_shape.isIndexed(m_shape.references.first())))
        all << m_shape.references;
    return all;
}

Result<Done> StoredRows::load(Connection &connection, const QList<CheckedRow> &rows)
{
    for (const QList<int> &places : ways())
        if (!m_ways.contains(places))
            MOVIEDB_CHECK(read(connection, places, rows));
    for (int row = 0; row < int(m_rows.size()); ++row)
        for (auto way = m_ways.begin(); way != m_ways.end(); ++way)
            if (const QString text = tupleText(way.key(), m_rows.at(size_t(row))); !text.isEmpty())
                (*way)[text].append(row);
    return Done{};
}

Result<Done> StoredRows::read(Connection &connection, const QList<int> &places, const QList<CheckedRow> &rows)
{
    m_ways.insert(places, {});
    QSet<QString> known;
    QList<QVariantList> wanted;
    for (const CheckedRow &row : rows) {
        const QString text = tupleText(places, row.values);
        if (text.isEmpty() || known.contains(text))
            continue;
        known.insert(text);
        QVariantList values;
        for (const int place : places)
            values << boundCell(m_shape.column(place), row.values.at(place));
        wanted << values;
    }
    for (qsizetype from = 0; from < wanted.size(); from += tuplesAtOnce)
        MOVIEDB_CHECK(readPart(connection, places, wanted.mid(from, tuplesAtOnce)));
    return Done{};
}

Result<Done> StoredRows::readPart(Connection &connection, const QList<int> &places,
                                  const QList<QVariantList> &values)
{
    QVariantList binds;
    qsizetype count = values.size();
    if (connection.isSqlite()) {
        count = listSize(count);
        for (qsizetype i = 0; i < count; ++i)
            binds += values.at(qMin(i, values.size() - 1));
    } else {
        binds = rowArrays(values, 0, values.size());
    }
    MOVIEDB_TRY(sql, wantedSql(connection, m_shape, places, count));
    MOVIEDB_TRY(rows, connection.run(sql, binds));
    while (rows.next()) {
        QVariantList row;
        for (int place = 0; place < int(m_shape.table.columns.size()); ++place)
            row << rows.value(place, m_shape.column(place).kind);
        const QString key = tupleText(m_shape.key, row);
        if (m_known.contains(key))
            continue;
        m_known.insert(key, int(m_rows.size()));
        m_rows.push_back(row);
    }
    return rows.end();
}

QList<int> StoredRows::hits(const QList<int> &places, const QVariantList &values) const
{
    const QString text = tupleText(places, values);
    return text.isEmpty() ? QList<int>() : m_ways.value(places).value(text);
}

QString StoredRows::numberOf(int row) const
{
    return m_rows.at(size_t(row)).value(m_shape.key.value(0)).toString();
}

// What no two rows have in common differs: another id, another film.
bool StoredRows::isOther(const CheckedRow &row, const QVariantList &stored) const
{
    const auto differs = [&](int place) {
        const QVariant &own = row.values.at(place);
        return !own.isNull() && !stored.at(place).isNull() &&
               !sameStored(m_shape.column(place), own, stored.at(place));
    };
    return std::any_of(m_shape.references.cbegin(), m_shape.references.cend(), differs) ||
           std::any_of(m_shape.unique.cbegin(), m_shape.unique.cend(), [&](const QList<int> &places) {
               return places.size() == 1 && places != m_shape.key && differs(places.first());
           });
}

bool StoredRows::isOfThatNumber(const CheckedRow &row, const QVariantList &stored) const
{
    const bool isCalledSo =
        m_shape.label < 0 || row.values.at(m_shape.label).isNull() ||
        sameStored(m_shape.column(m_shape.label), row.values.at(m_shape.label), stored.at(m_shape.label));
    return isCalledSo && !isOther(row, stored);
}

bool StoredRows::saysTheSame(const CheckedRow &row, const QVariantList &stored) const
{
    return std::all_of(m_shape.content.cbegin(), m_shape.content.cend(), [&](int place) {
        return row.values.at(place).isNull() ||
               sameStored(m_shape.column(place), row.values.at(place), stored.at(place));
    });
}

FoundRow StoredRows::findUnique(const CheckedRow &row) const
{
    QList<int> found;
    QStringList by;
    for (const QList<int> &places : m_shape.unique)
        for (const int hit : hits(places, row.values))
            if (!found.contains(hit)) {
                found << hit;
                by << namesOfPlaces(m_shape, places).join(QLatin1String(", "));
            }
    if (found.isEmpty())
        return {};
    if (found.size() > 1) {
        QStringList numbers;
        for (const int one : std::as_const(found))
            numbers << numberOf(one);
        return {nullptr, QStringLiteral("Its %1 are those of several stored rows: %2.")
                             .arg(by.join(QLatin1String(" and ")), numbers.join(QLatin1String(", ")))};
    }
    const QVariantList &stored = m_rows.at(size_t(found.first()));
    if (m_keepsNumbers && row.number > 0 && stored.at(m_shape.number).toLongLong() != row.number)
        return {
            nullptr,
            QStringLiteral("Row %1 of the file has this %2, too.").arg(numberOf(found.first()), by.first())};
    return {&stored, {}};
}

bool StoredRows::isTaken(const CheckedRow &row, int hit) const
{
    return m_shape.number >= 0 && row.number > 0 && !m_earlier.numbers.contains(row.number) &&
           m_earlier.stored.contains(m_rows.at(size_t(hit)).at(m_shape.number).toLongLong());
}

FoundRow StoredRows::findNamed(const CheckedRow &row) const
{
    QList<int> like;
    for (const int hit : hits({m_shape.label}, row.values))
        if (!isOther(row, m_rows.at(size_t(hit))) && !isTaken(row, hit))
            like << hit;
    if (like.isEmpty())
        return {};
    if (like.size() == 1)
        return {&m_rows.at(size_t(like.first())), {}};
    QStringList numbers;
    for (const int one : std::as_const(like))
        numbers << numberOf(one);
    return {nullptr,
            QStringLiteral("The rows %1 are called “%2”, too; nobody knows which of them it is.")
                .arg(numbers.join(QLatin1String(", ")), row.values.at(m_shape.label).toString().left(60))};
}

FoundRow StoredRows::find(const CheckedRow &row) const
{
    if (const FoundRow found = findUnique(row); found.stored != nullptr || !found.doubt.isEmpty())
        return m_keepsNumbers && found.stored != nullptr && !saysTheSame(row, *found.stored)
                   ? FoundRow{nullptr,
                              QStringLiteral("This row is in the file twice, and says something else here.")}
                   : found;
    if (m_shape.number >= 0)
        for (const int hit : hits(m_shape.key, row.values)) {
            const QVariantList &stored = m_rows.at(size_t(hit));
            if (m_keepsNumbers && !saysTheSame(row, stored))
                return {nullptr, QStringLiteral("%1 %2 is in the file twice, and says something else here.")
                                     .arg(m_shape.table.primaryKey.first(), numberOf(hit))};
            if (m_keepsNumbers || isOfThatNumber(row, stored))
                return {&stored, {}};
        }
    if (m_keepsNumbers)
        return {};
    if (isPerson())
        return findNamed(row);
    for (const int hit : m_shape.references.isEmpty() ? QList<int>() : hits(m_shape.references, row.values))
        if (!isOther(row, m_rows.at(size_t(hit))) && saysTheSame(row, m_rows.at(size_t(hit))))
            return {&m_rows.at(size_t(hit)), {}};
    return {};
}

QStringList StoredRows::namesOf(const CheckedRow &row) const
{
    QStringList names;
    const QList<QList<int>> all = ways();
    for (qsizetype way = 0; way < all.size(); ++way)
        if (const QString text = tupleText(all.at(way), row.values); !text.isEmpty())
            names << QString::number(way) + u' ' + text;
    return names;
}

} // namespace moviedb::store
