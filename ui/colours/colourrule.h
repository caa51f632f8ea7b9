// Which cells of a column are coloured, and how: stronger the greater their value, those that fit a condition, or those of which
// sources say differently. Kept as a line of text, "blue runtime", "orange runtime differs" or "green runtime >= '120'", whose
// condition is what --where takes.
// Thread: pure, any thread.
// Failure: readRule() answers Usage for a column, condition or colour that is not known.
#pragma once

#include "core/domain/table.h"

namespace moviedb::ui {

struct ColourRule
{
    QString column;
    QString colour;              // of colourNames()
    std::optional<Filter> where; // none = by value, or where sources differ
    bool differ = false;         // where sources say differently

    bool operator==(const ColourRule &) const = default;
};

QStringList colourNames(); // those that theme::mark() knows
QString ruleText(const ColourRule &rule);
Result<ColourRule> readRule(const QString &text, const TableInfo &table);

// Numbers and dates have a place between the smallest and the greatest.
bool hasScale(const ColumnInfo &column);
// A value of such a column as a number; nothing for what is none.
std::optional<double> scaleValue(const ColumnInfo &column, const QVariant &value);
// What the database would say of it. `shown`: the text of the cell; of a reference the name is compared.
bool isColoured(const Filter &filter, const ColumnInfo &column, const QVariant &value, const QString &shown);

} // namespace moviedb::ui
