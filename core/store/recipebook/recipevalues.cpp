#include "core/store/recipebook/recipevalues.h"

#include "core/base/storedtime.h"

#include <cmath>

namespace moviedb::store {

namespace {

constexpr int timeLength = 19; // "2026-11-26 23:04:33"
constexpr double exactWhole = 9007199254740992.0;

Json recipeValue(ColumnKind kind, const Json &value)
{
    if (kind == ColumnKind::Boolean && value.is_number())
        return value.get<double>() != 0;
    if (kind == ColumnKind::Timestamp && value.is_string())
        return utf8(isoTimestamp(fromUtf8(value.get<std::string>())));
    // 237000000.00 on one engine, 237000000 on the other.
    if (kind == ColumnKind::Decimal && value.is_number_float()) {
        const double number = value.get<double>();
        if (std::floor(number) == number && std::abs(number) < exactWhole)
            return std::int64_t(number);
    }
    return value;
}

Json storedValue(ColumnKind kind, const Json &value, Engine engine)
{
    const bool sqlite = engine == Engine::Sqlite;
    if (kind == ColumnKind::Boolean && value.is_boolean() && sqlite)
        return value.get<bool>() ? 1 : 0;
    if (kind != ColumnKind::Timestamp || !value.is_string())
        return value;
    std::string time = value.get<std::string>();
    if (time.size() != timeLength + 1)
        return value;
    time.resize(timeLength);
    time[10] = sqlite ? ' ' : 'T';
    return time;
}

} // namespace

Json recipeValues(const TableInfo &table, const Json &image)
{
    Json values = Json::object();
    for (const ColumnInfo &column : table.columns)
        if (const auto value = image.find(utf8(column.name)); value != image.end())
            values[value.key()] = recipeValue(column.kind, *value);
    return values;
}

Json recipeRow(const TableInfo &table, const Json &image)
{
    Json values = recipeValues(table, image);
    for (const ColumnInfo &column : table.columns)
        if (const auto value = values.find(utf8(column.name));
            value != values.end() && value->is_null() && !column.defaultText)
            values.erase(value);
    return values;
}

Json imageValues(const TableInfo &table, const Json &values, Engine engine)
{
    Json image = Json::object();
    for (const ColumnInfo &column : table.columns)
        if (const auto value = values.find(utf8(column.name)); value != values.end())
            image[value.key()] = storedValue(column.kind, *value, engine);
    return image;
}

Json imageRow(const TableInfo &table, const Json &values, Engine engine)
{
    Json image = imageValues(table, values, engine);
    for (const ColumnInfo &column : table.columns)
        if (!column.defaultText && !image.contains(utf8(column.name)))
            image[utf8(column.name)] = nullptr;
    return image;
}

Json tellingValues(const TableInfo &table, const Json &values)
{
    Json telling = Json::object();
    const QStringList ids = {QStringLiteral("imdb_id"), QStringLiteral("wikidata_id")};
    for (const QString &name : QStringList{table.labelColumn} + ids)
        if (const auto value = values.find(utf8(name));
            !name.isEmpty() && value != values.end() && !value->is_null())
            telling[utf8(name)] = *value;
    return telling;
}

} // namespace moviedb::store
