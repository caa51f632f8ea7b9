#include "core/exporting/misfits.h"

namespace moviedb {

namespace {

constexpr qsizetype mostWarnings = 100;

bool isOfNumbers(const ColumnInfo &column)
{
    return column.kind == ColumnKind::Integer || column.kind == ColumnKind::Decimal ||
           column.kind == ColumnKind::Boolean;
}

QString keyOf(const TableInfo &table, const RowBlock &rows, qsizetype row)
{
    QStringList key;
    for (const QString &name : table.primaryKey)
        for (qsizetype part = 0; part < table.columns.size(); ++part)
            if (table.columns.at(part).name == name)
                key << rows.value(rows.row(row)[part]).toString();
    return key.join(QLatin1Char(' '));
}

} // namespace

void Misfits::warn(const TableInfo &table, const QString &row, const ColumnInfo &column, const QString &text)
{
    if (m_warnings.size() < mostWarnings)
        m_warnings << QStringLiteral("%1.%2 of row %3 is no number but “%4”: exported as null.")
                          .arg(table.name, column.name, row, text.left(40).simplified());
    else
        ++m_more;
}

void Misfits::check(const TableInfo &table, const QString &row, const ColumnInfo *column, QVariant &value)
{
    if (column == nullptr || value.typeId() != QMetaType::QString || !isOfNumbers(*column))
        return;
    warn(table, row, *column, value.toString());
    value = QVariant();
}

void Misfits::takeOut(const TableInfo &table, Row &row)
{
    QStringList key;
    for (const QVariant &part : std::as_const(row.key))
        key << part.toString();
    for (qsizetype i = 0; i < qMin(row.values.size(), table.columns.size()); ++i)
        check(table, key.join(QLatin1Char(' ')), &table.columns.at(i), row.values[i]);
}

void Misfits::takeOut(const SchemaInfo &schema, MovieDocument &movie)
{
    const QString row = QString::number(movie.movieId);
    if (const TableInfo *movies = schema.table(u"movies"))
        for (auto &[name, value] : movie.columns)
            check(*movies, row, movies->column(name), value);
    for (auto list = movie.lists.begin(); list != movie.lists.end(); ++list) {
        const TableInfo *table =
            schema.table(list.key() == QLatin1String("cast") ? u"actors" : QStringView(list.key()));
        if (table == nullptr)
            continue;
        for (LinkedRow &linked : *list) {
            const QString key = linked.columns.value(table->primaryKey.value(0)).toString();
            for (auto column = linked.columns.begin(); column != linked.columns.end(); ++column)
                check(*table, key, table->column(column.key()), *column);
        }
    }
}

void Misfits::takeOut(const TableInfo &table, RowBlock &rows)
{
    for (qsizetype column = 0; column < table.columns.size(); ++column)
        for (qsizetype row = 0; isOfNumbers(table.columns.at(column)) && row < rows.rows(); ++row)
            if (Cell &cell = rows.cell(row, column); cell.isText()) {
                warn(table, keyOf(table, rows, row), table.columns.at(column), rows.value(cell).toString());
                cell = Cell();
            }
}

QStringList Misfits::warnings() const
{
    return m_more == 0
               ? m_warnings
               : m_warnings + QStringList{QStringLiteral("%1 more values are no numbers.").arg(m_more)};
}

} // namespace moviedb
