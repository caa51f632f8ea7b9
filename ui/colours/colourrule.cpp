#include "ui/colours/colourrule.h"

#include "core/exporting/where.h"
#include "ui/colours/sourcedifferences.h"

#include <QDate>

namespace moviedb::ui {
namespace {

constexpr auto differing = " differs"; // behind a column, in a rule as text

bool comparesSo(Comparison comparison, int order)
{
    switch (comparison) {
    case Comparison::Equals:
        return order == 0;
    case Comparison::NotEquals:
        return order != 0;
    case Comparison::Less:
        return order < 0;
    case Comparison::LessOrEqual:
        return order <= 0;
    case Comparison::Greater:
        return order > 0;
    case Comparison::GreaterOrEqual:
        return order >= 0;
    default:
        return false;
    }
}

template <typename Value> int orderOf(const Value &left, const Value &right)
{
    return left < right ? -1 : right < left ? 1 : 0;
}

} // namespace

QStringList colourNames()
{
    return {QStringLiteral("blue"), QStringLiteral("green"), QStringLiteral("orange"), QStringLiteral("red"),
            QStringLiteral("violet")};
}

QString ruleText(const ColourRule &rule)
{
    const QString column = rule.differ ? rule.column + QLatin1String(differing) : rule.column;
    return rule.colour + QLatin1Char(' ') + (rule.where ? describeFilter(*rule.where) : column);
}

Result<ColourRule> readRule(const QString &text, const TableInfo &table)
{
    const QString colour = text.section(QLatin1Char(' '), 0, 0);
    const QString rest = text.section(QLatin1Char(' '), 1);
    if (!colourNames().contains(colour))
        return makeError(Fault::Usage, QStringLiteral("There is no colour “%1”.").arg(colour));
    if (const ColumnInfo *column = table.column(rest); column != nullptr && hasScale(*column))
        return ColourRule{rest, colour, std::nullopt};
    if (const QString column = rest.chopped(std::min(rest.size(), qsizetype(qstrlen(differing))));
        rest.endsWith(QLatin1String(differing)) && !disagreeingField(table, column).isEmpty())
        return ColourRule{column, colour, std::nullopt, true};
    MOVIEDB_TRY(filters, parseWhere(rest, table));
    if (filters.size() != 1 || table.column(filters.first().column) == nullptr)
        return makeError(Fault::Usage, QStringLiteral("A colour has one condition."));
    return ColourRule{filters.first().column, colour, filters.first()};
}

bool hasScale(const ColumnInfo &column)
{
    return !column.references && (column.kind == ColumnKind::Integer || column.kind == ColumnKind::Decimal ||
                                  column.kind == ColumnKind::Date);
}

// A date that is known to the year counts as its first day.
std::optional<double> scaleValue(const ColumnInfo &column, const QVariant &value)
{
    if (value.isNull())
        return std::nullopt;
    if (column.kind == ColumnKind::Date) {
        const QStringList parts = value.toString().left(10).split(QLatin1Char('-'));
        const QDate day(parts.value(0).toInt(), qMax(1, parts.value(1).toInt()),
                        qMax(1, parts.value(2).toInt()));
        return day.isValid() ? std::optional(double(day.toJulianDay())) : std::nullopt;
    }
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

bool isColoured(const Filter &filter, const ColumnInfo &column, const QVariant &value, const QString &shown)
{
    const bool isEmpty = value.isNull() || value.toString().isEmpty();
    if (filter.comparison == Comparison::IsEmpty || filter.comparison == Comparison::IsNotEmpty)
        return isEmpty == (filter.comparison == Comparison::IsEmpty);
    if (isEmpty)
        return false;
    const QString wanted = filter.value.toString();
    const QString text = column.references ? shown : value.toString();
    if (filter.comparison == Comparison::Contains)
        return text.contains(wanted, Qt::CaseInsensitive);
    if (filter.comparison == Comparison::StartsWith)
        return text.startsWith(wanted, Qt::CaseInsensitive);
    if (column.kind == ColumnKind::Date || column.kind == ColumnKind::Timestamp)
        return comparesSo(filter.comparison,
                          orderOf(text.left(wanted.size()), wanted)); // as far as it is written
    if (column.kind == ColumnKind::Boolean)
        return comparesSo(filter.comparison, orderOf(value.toBool(), QVariant(wanted).toBool()));
    if (!column.references && column.kind != ColumnKind::Text) {
        bool isNumber = false;
        const double number = filter.value.toDouble(&isNumber);
        return isNumber && comparesSo(filter.comparison, orderOf(value.toDouble(), number));
    }
    return comparesSo(filter.comparison, QString::compare(text, wanted, Qt::CaseInsensitive));
}

} // namespace moviedb::ui
