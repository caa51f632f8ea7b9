#include "core/contract/rowschema.h"

namespace moviedb::contract {

namespace {

OrderedJson columnSchema(const ColumnInfo &column)
{
    OrderedJson rule = OrderedJson::object();
    const char *type = "string";
    switch (column.kind) {
    case ColumnKind::Integer:
        type = "integer";
        break;
    case ColumnKind::Decimal:
        type = "number";
        break;
    case ColumnKind::Boolean:
        type = "boolean";
        break;
    case ColumnKind::Text:
    case ColumnKind::Date:
    case ColumnKind::Timestamp:
        break;
    }
    const bool rowTime = column.generated && column.kind == ColumnKind::Timestamp;
    if (column.nullable || rowTime)
        rule["type"] = OrderedJson::array({type, "null"});
    else
        rule["type"] = type;
    if (column.maxLength)
        rule["maxLength"] = *column.maxLength;
    if (column.kind == ColumnKind::Date)
        rule["pattern"] = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";
    return rule;
}

OrderedJson objectOf(OrderedJson properties)
{
    OrderedJson rule = OrderedJson::object();
    rule["type"] = "object";
    rule["additionalProperties"] = false;
    rule["required"] = OrderedJson::array();
    for (const auto &property : properties.items())
        rule["required"].push_back(property.key());
    rule["properties"] = std::move(properties);
    return rule;
}

OrderedJson rowProperties(const TableInfo &table)
{
    OrderedJson properties = OrderedJson::object();
    for (const ColumnInfo &column : table.columns)
        properties[utf8(column.name)] = columnSchema(column);
    return properties;
}

OrderedJson listOf(OrderedJson items)
{
    OrderedJson rule = OrderedJson::object();
    rule["type"] = "array";
    rule["items"] = std::move(items);
    return rule;
}

OrderedJson reference(const QString &table)
{
    return OrderedJson{{"$ref", "#/$defs/" + utf8(table)}};
}

OrderedJson typed(const char *type, bool nullable = false)
{
    return nullable ? OrderedJson{{"type", OrderedJson::array({type, "null"})}} : OrderedJson{{"type", type}};
}

OrderedJson movieSchema(const TableInfo &movies)
{
    OrderedJson properties = rowProperties(movies);
    for (const char *list : {"directors", "writers", "studios", "distributors"})
        properties[list] = listOf(reference(QString::fromLatin1(list)));
    OrderedJson member = OrderedJson::object();
    member["actor"] = reference(QStringLiteral("actors"));
    member["role"] = typed("string", true);
    member["billing_order"] = typed("integer", true);
    properties["cast"] = listOf(objectOf(std::move(member)));
    for (const char *list : {"genres", "countries", "languages"})
        properties[list] = listOf(typed("string"));
    OrderedJson rating = OrderedJson::object();
    rating["source"] = typed("string");
    rating["score"] = OrderedJson{{"type", "number"}, {"minimum", 0}, {"maximum", 10}};
    rating["votes"] = typed("integer", true);
    properties["ratings"] = listOf(objectOf(std::move(rating)));
    OrderedJson offer = OrderedJson::object();
    offer["provider"] = typed("string");
    offer["provider_id"] = typed("integer");
    offer["monetization"] = typed("string");
    offer["presentation"] = listOf(typed("string"));
    offer["price"] = typed("number", true);
    for (const char *text : {"currency", "url", "available_to", "country"})
        offer[text] = typed("string", true);
    properties["offers"] = listOf(objectOf(std::move(offer)));
    return objectOf(std::move(properties));
}

} // namespace

OrderedJson rowSchema(const TableInfo &table)
{
    return objectOf(rowProperties(table));
}

OrderedJson exportDocumentSchema(const SchemaInfo &schema)
{
    OrderedJson document = OrderedJson::object();
    document["$schema"] = "https://json-schema.org/draft/2020-12/schema";
    document["$id"] = exportSchemaId;
    document["title"] = "Movie DB export";
    document["description"] =
        "Generated from the database's tables. created_at and updated_at of rows are always null here.";
    OrderedJson properties = OrderedJson::object();
    properties["$schema"] = OrderedJson{{"const", exportSchemaId}};
    properties["schema_version"] = OrderedJson{{"const", exportSchemaVersion}};
    properties["program"] = typed("string");
    properties["created_at"] = OrderedJson{{"type", "string"}, {"format", "date-time"}};
    properties["filter"] = typed("string", true);
    properties["counts"] = OrderedJson{{"type", "object"}, {"additionalProperties", {{"type", "integer"}}}};
    properties["content_sha256"] = OrderedJson{{"type", "string"}, {"pattern", "^[0-9a-f]{64}$"}};
    properties["movies"] = listOf(reference(QStringLiteral("movies")));
    OrderedJson shape = objectOf(std::move(properties));
    // Of an export of what may be passed on: whose values alone are in it.
    shape["properties"]["sources"] = OrderedJson{{"type", "array"}, {"items", {{"type", "string"}}}};
    for (const auto &rule : shape.items())
        document[rule.key()] = rule.value();
    document["$defs"] = OrderedJson::object();
    for (const char *name : {"movies", "directors", "writers", "studios", "distributors", "actors"}) {
        const TableInfo *table = schema.table(QString::fromLatin1(name));
        if (table == nullptr)
            continue;
        document["$defs"][name] =
            table->name == QLatin1String("movies") ? movieSchema(*table) : rowSchema(*table);
    }
    return document;
}

QByteArray exportSchema(const SchemaInfo &schema)
{
    return QByteArray::fromStdString(exportDocumentSchema(schema).dump(2)) + '\n';
}

} // namespace moviedb::contract
