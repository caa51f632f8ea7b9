#include "core/store/rowimporting/rowwriting.h"

#include "core/store/engine/bulkinsert.h"
#include "core/store/rowimporting/rowcheck.h"
#include "core/store/tables/cellwriting.h"

#include <map>

namespace moviedb::store {

namespace {

class RowAdding
{
public:
    RowAdding(Connection &connection, const RowShape &shape, bool keepsNumbers)
        : m_connection(connection), m_shape(shape), m_keepsNumbers(keepsNumbers),
          m_now(Connection::toStored(
              QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")),
              ColumnKind::Timestamp))
    {
    }
    // All of them at once; where a rule of the database refuses one, the halves apart.
    Result<Done> add(QList<AddedRow *> rows);
    QList<int> placesOf(const CheckedRow &row) const;

private:
    Result<Done> addAll(const QList<AddedRow *> &rows);
    QVariant cell(const CheckedRow &row, int place) const;

    Connection &m_connection;
    const RowShape &m_shape;
    const bool m_keepsNumbers;
    const QVariant m_now;
};

// What is written of a row: not what the database gives by itself where the file says nothing.
QList<int> RowAdding::placesOf(const CheckedRow &row) const
{
    QList<int> places;
    for (int place = 0; place < int(m_shape.table.columns.size()); ++place) {
        const ColumnInfo &column = m_shape.column(place);
        const bool isMissing = row.values.at(place).isNull();
        const bool isNumber = m_shape.givesNumbers && place == m_shape.number;
        if (m_shape.isComputed(place) || (isNumber && (isMissing || !m_keepsNumbers)) ||
            (m_shape.isTime(place) && !m_keepsNumbers) ||
            (isMissing && !m_shape.isTime(place) &&
             (!column.nullable || (column.defaultText && !m_keepsNumbers))))
            continue;
        places << place;
    }
    return places;
}

QVariant RowAdding::cell(const CheckedRow &row, int place) const
{
    const QVariant &value = row.values.at(place);
    if (value.isNull() && m_shape.isTime(place))
        return m_now;
    return boundCell(m_shape.column(place), value);
}

Result<Done> RowAdding::addAll(const QList<AddedRow *> &rows)
{
    const QList<int> places = placesOf(*rows.first()->row);
    QStringList columns;
    for (const int place : places)
        columns << m_shape.column(place).name;
    const bool asksNumbers = m_shape.givesNumbers && !places.contains(m_shape.number);
    BulkInsert insert(m_shape.table.name, columns,
                      asksNumbers ? m_shape.column(m_shape.number).name : QString());
    for (const AddedRow *added : rows) {
        QVariantList values;
        for (const int place : places)
            values << cell(*added->row, place);
        insert.add(values);
    }
    MOVIEDB_TRY(numbers, insert.flush(m_connection));
    for (qsizetype i = 0; i < rows.size(); ++i)
        rows.at(i)->number = asksNumbers ? numbers.value(i) : rows.at(i)->row->number;
    return Done{};
}

Result<Done> RowAdding::add(QList<AddedRow *> rows)
{
    if (rows.isEmpty())
        return Done{};
    Result<Done> added = Done{};
    {
        MOVIEDB_TRY(part, m_connection.begin());
        added = addAll(rows);
        if (added)
            return part.commit();
    }
    if (added.error().fault != Fault::Constraint)
        return added;
    if (rows.size() == 1) {
        rows.first()->refusal = betterError(added.error(), m_shape.table, {}).text;
        return Done{};
    }
    MOVIEDB_CHECK(add(rows.first(rows.size() / 2)));
    return add(rows.sliced(rows.size() / 2));
}

} // namespace

Result<QList<AddedRow>> addRows(Connection &connection, const RowShape &shape,
                                const QList<const CheckedRow *> &rows, bool keepsNumbers)
{
    QList<AddedRow> added;
    for (const CheckedRow *row : rows)
        added.append({row, 0, {}});
    RowAdding adding(connection, shape, keepsNumbers);
    std::map<QList<int>, QList<AddedRow *>> alike; // by what is written of them
    for (AddedRow &one : added)
        alike[adding.placesOf(*one.row)].append(&one);
    for (const auto &[places, group] : alike)
        MOVIEDB_CHECK(adding.add(group));
    return added;
}

} // namespace moviedb::store
