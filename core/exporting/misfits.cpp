#include "core/exporting/misfits.h"

namespace moviedb {

namespace {

constexpr qsizetype mostWarnings = 100;

}

void Misfits::check(const TableInfo &table, const QString &row, const ColumnInfo *column, QVariant &value)
{
    if (column == nullptr || value.typeId() != QMetaType::QString ||
        (column->kind != ColumnKind::Integer && column->kind != ColumnKind::Decimal &&
         column->kind != ColumnKind::Boolean))
        return;
    if (m_warnings.size() < mostWarnings)
        m_warnings << QStringLiteral("%1.%2 of row %3 is no number but “%4”: exported as null.")
                          .arg(table.name, column->name, row, value.toString().left(40).simplified());
    else
        ++m_more;
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

QStringList Misfits::warnings() const
{
    return m_more == 0
               ? m_warnings
               : m_warnings + QStringList{QStringLiteral("%1 more values are no numbers.").arg(m_more)};
}

} // namespace moviedb
