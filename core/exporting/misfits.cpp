#include "core/exporting/misfits.h"

#include "core/base/partialdate.h"

#include <cmath>

namespace moviedb {

namespace {

constexpr qsizetype mostWarnings = 100;

bool isOfNumbers(const ColumnInfo &column)
{
    return column.kind == ColumnKind::Integer || column.kind == ColumnKind::Decimal ||
           column.kind == ColumnKind::Boolean;
}

bool isChecked(const ColumnInfo &column)
{
    return isOfNumbers(column) || column.kind == ColumnKind::Date;
}

// "1998-03-05", told without taking it apart: exports have millions.
bool isUsualDay(QByteArrayView text)
{
    constexpr QByteArrayView shape("0000-00-00");
    if (text.size() != shape.size())
        return false;
    for (qsizetype i = 0; i < shape.size(); ++i)
        if (shape[i] == '-' ? text[i] != '-' : text[i] < '0' || text[i] > '9')
            return false;
    const auto pair = [text](qsizetype at) { return (text[at] - '0') * 10 + text[at + 1] - '0'; };
    constexpr int monthAt = 5, dayAt = 8, shortestMonth = 28;
    return text.first(4) != "0000" && pair(monthAt) >= 1 && pair(monthAt) <= 12 && pair(dayAt) >= 1 &&
           pair(dayAt) <= shortestMonth;
}

// The export may say less exactly what is less exactly known.
bool isDay(QByteArrayView text)
{
    constexpr qsizetype wholeDay = 10;
    return isUsualDay(text) ||
           (text.size() <= wholeDay && PartialDate::parse(QString::fromLatin1(text)).has_value());
}

bool fits(const ColumnInfo &column, QByteArrayView text)
{
    return !isOfNumbers(column) && (column.kind != ColumnKind::Date || isDay(text));
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
    bool isNumber = false;
    const bool isFraction = column.kind == ColumnKind::Integer && std::isfinite(text.toDouble(&isNumber)) &&
                            isNumber && text.contains(u'.') && !text.contains(u'e');
    if (m_warnings.size() < mostWarnings)
        m_warnings << (column.kind == ColumnKind::Date
                           ? QStringLiteral("%1.%2 of row %3 is no day but “%4”: exported as null.")
                       : isFraction
                           ? QStringLiteral("%1.%2 of row %3 is no whole number but “%4”: exported as null.")
                           : QStringLiteral("%1.%2 of row %3 is no number but “%4”: exported as null."))
                          .arg(table.name, column.name, row, text.left(40).simplified());
    else
        ++m_more;
}

void Misfits::check(const TableInfo &table, const QString &row, const ColumnInfo *column, QVariant &value)
{
    if (column == nullptr || value.typeId() != QMetaType::QString || fits(*column, value.toString().toUtf8()))
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
        for (qsizetype row = 0; isChecked(table.columns.at(column)) && row < rows.rows(); ++row)
            if (Cell &cell = rows.cell(row, column);
                cell.isText() && !fits(table.columns.at(column), rows.text(cell))) {
                warn(table, keyOf(table, rows, row), table.columns.at(column), rows.value(cell).toString());
                cell = Cell();
            }
}

QStringList Misfits::warnings() const
{
    return m_more == 0
               ? m_warnings
               : m_warnings +
                     QStringList{QStringLiteral("%1 more values are neither numbers nor days.").arg(m_more)};
}

} // namespace moviedb
