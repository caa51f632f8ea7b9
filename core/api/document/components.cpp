#include "core/api/document/components.h"

#include "core/contract/rowschema.h"

#include <QFile>

namespace moviedb::api {

namespace {

OrderedJson componentLink(const QString &name)
{
    return {{"$ref", "#/components/schemas/" + utf8(name)}};
}

// A reference inside a schema that stood alone leads to a component of its own.
void moveReferences(OrderedJson &json, const QString &name)
{
    if (json.is_object()) {
        if (const auto link = json.find("$ref"); link != json.end() && link->is_string()) {
            const QString target = fromUtf8(link->get<std::string>());
            if (target.startsWith(QLatin1String("#/$defs/")))
                *link = utf8(QStringLiteral("#/components/schemas/%1_%2").arg(name, target.mid(8)));
        }
    }
    if (json.is_structured())
        for (auto &value : json)
            moveReferences(value, name);
}

void addSchema(OrderedJson &components, const QString &name, OrderedJson schema)
{
    schema.erase("$schema");
    schema.erase("$id");
    OrderedJson parts = schema.contains("$defs") ? schema["$defs"] : OrderedJson::object();
    schema.erase("$defs");
    moveReferences(schema, name);
    moveReferences(parts, name);
    components[utf8(name)] = std::move(schema);
    for (const auto &part : parts.items())
        components[utf8(name) + "_" + part.key()] = part.value();
}

OrderedJson publishedSchema(const char *file)
{
    QFile resource(QStringLiteral(":/contract/%1.schema.json").arg(QLatin1String(file)));
    if (!resource.open(QIODevice::ReadOnly))
        return true; // the schema of anything
    const QByteArray bytes = resource.readAll();
    return OrderedJson::parse(bytes.begin(), bytes.end(), nullptr, false);
}

OrderedJson shapeOf(const char *text)
{
    return OrderedJson::parse(text, nullptr, false);
}

// What the interface adds to the contract's shapes.
constexpr const char *ownShapes = R"({
"Problem": {"type": "object", "description": "RFC 9457. An error: its cause, place and remedy. Answers of a search have the empty list beside it.",
  "required": ["type", "title", "status", "detail", "fault", "where", "remedy"], "properties": {
  "type": {"type": "string"}, "title": {"type": "string"}, "status": {"type": "integer"},
  "detail": {"type": "string", "description": "The cause, in a sentence."},
  "fault": {"enum": ["network", "unreachable", "timeout", "tls", "http", "refused", "rate_limited", "parse", "not_found", "database", "constraint", "conflict", "config", "usage", "io", "limit", "cancelled"]},
  "where": {"type": ["string", "null"], "description": "The place: a parameter, table.column, an address."},
  "remedy": {"type": ["string", "null"], "description": "What to do about it."}}},
"Health": {"type": "object", "additionalProperties": false, "required": ["status", "version", "database", "schema_version", "writable"], "properties": {
  "status": {"const": "ok"}, "version": {"type": "string"}, "database": {"type": "string"},
  "schema_version": {"type": "integer"}, "writable": {"type": "boolean"}}},
"MoviePage": {"type": "object", "additionalProperties": false, "required": ["movies", "next"], "properties": {
  "movies": {"type": "array", "items": {"$ref": "#/components/schemas/Movie"}}, "next": {"$ref": "#/components/schemas/Cursor"}}},
"Cursor": {"type": ["string", "null"], "description": "Give it as `cursor` to get what follows; null: nothing follows."},
"Claims": {"type": "object", "additionalProperties": false, "required": ["claims"], "properties": {
  "claims": {"type": "array", "items": {"$ref": "#/components/schemas/Claim"}}}},
"FilmList": {"type": "object", "additionalProperties": false, "required": ["entries"], "properties": {
  "entries": {"type": "array", "maxItems": 2000, "items": {"$ref": "#/components/schemas/FilmListEntry"}}}},
"FilmListEntry": {"type": "object", "additionalProperties": false, "required": ["name"], "properties": {
  "id": {"type": ["integer", "null"], "minimum": 1, "description": "The row of the list's own table; null or missing: a new one of this name."},
  "name": {"type": "string", "description": "Of ratings: who rates."},
  "role": {"type": ["string", "null"], "description": "Of the cast."},
  "score": {"type": ["number", "null"], "minimum": 0, "maximum": 10, "description": "Of ratings."},
  "votes": {"type": ["integer", "null"], "minimum": 0, "description": "Of ratings."}}},
"TableList": {"type": "object", "additionalProperties": false, "required": ["tables"], "properties": {
  "tables": {"type": "array", "items": {"type": "object", "additionalProperties": false, "required": ["name", "title", "role", "primary_key", "columns", "editable"], "properties": {
    "name": {"type": "string"}, "title": {"type": "string"}, "role": {"enum": ["entity", "link", "system"]},
    "primary_key": {"type": "array", "items": {"type": "string"}}, "columns": {"type": "array", "items": {"type": "string"}}, "editable": {"type": "boolean"}}}}}},
"RowPage": {"type": "object", "additionalProperties": false, "required": ["table", "total", "rows", "next"], "properties": {
  "table": {"type": "string"}, "total": {"type": ["integer", "null"], "description": "Rows that match, when `total=true` was asked for."},
  "rows": {"type": "array", "items": {"$ref": "#/components/schemas/Row"}}, "next": {"$ref": "#/components/schemas/Cursor"}}},
"Exported": {"description": "Films: an export document. Another table: its rows.", "anyOf": [{"$ref": "#/components/schemas/Export"}, {"type": "array", "items": {"$ref": "#/components/schemas/Row"}}]},
"CellChange": {"type": "object", "minProperties": 1, "maxProperties": 1, "description": "One column and its new value. Text is read as it would be in the table editor: a date, a number, the name of the row that a reference means; null empties the cell.",
  "additionalProperties": {"type": ["string", "number", "boolean", "null"]}},
"ReviewList": {"type": "object", "additionalProperties": false, "required": ["review", "next"], "properties": {
  "review": {"type": "array", "items": {"$ref": "#/components/schemas/ReviewItem"}}, "next": {"$ref": "#/components/schemas/Cursor"}}},
"PageChoice": {"type": "object", "additionalProperties": false, "required": ["key"], "properties": {
  "key": {"type": "string", "minLength": 1, "description": "The name of a page, or its address."},
  "anyway": {"type": "boolean", "description": "Also a page that is not known as a film's."}}},
"Decision": {"type": "object", "additionalProperties": false, "required": ["id", "state", "key", "facts"], "properties": {
  "id": {"type": "integer"}, "state": {"enum": ["open", "confirmed", "rejected", "no_article", "postponed", "lookup_failed"]}, "key": {"type": ["string", "null"]},
  "facts": {"description": "What came of reading the film's facts, where the decision leads to that.", "oneOf": [{"type": "null"}, {"type": "object", "additionalProperties": false, "required": ["stored", "unchanged", "failed", "error"], "properties": {
    "stored": {"type": "integer"}, "unchanged": {"type": "integer"}, "failed": {"type": "integer"}, "error": {"type": ["string", "null"]}}}]}}},
"Crawl": {"type": "object", "additionalProperties": false, "required": ["run_id", "gallery", "started_at", "finished_at", "stopped_by", "listed", "accepted", "review", "none", "failed", "skipped", "waiting", "requests", "elapsed_ms"], "properties": {
  "run_id": {"type": "integer"}, "gallery": {"type": "string"}, "started_at": {"type": ["string", "null"]}, "finished_at": {"type": ["string", "null"]}, "stopped_by": {"type": ["string", "null"]},
  "reached_limit": {"type": "object", "additionalProperties": false, "minProperties": 1, "properties": {"titles": {"type": "integer"}, "requests": {"type": "integer"}, "minutes": {"type": "integer"}}, "description": "The limit at which the crawl ended or paused; not there when none was reached."},
  "listed": {"type": "integer"}, "accepted": {"type": "integer"}, "review": {"type": "integer"}, "none": {"type": "integer"}, "failed": {"type": "integer"}, "skipped": {"type": "integer"}, "waiting": {"type": "integer"},
  "requests": {"type": ["integer", "null"]}, "elapsed_ms": {"type": ["integer", "null"]}}},
"CrawlList": {"type": "object", "additionalProperties": false, "required": ["crawls"], "properties": {
  "crawls": {"type": "array", "items": {"$ref": "#/components/schemas/Crawl"}}}},
"CrawlWish": {"type": "object", "additionalProperties": false, "minProperties": 1, "properties": {
  "gallery": {"type": "string", "description": "A gallery's address, or provider:us/max."},
  "titles": {"type": "array", "items": {"type": "string"}, "description": "Instead of a gallery: titles, as “Twister (1996)”."},
  "limits": {"type": "object", "additionalProperties": false, "properties": {"titles": {"type": "integer", "minimum": 0, "maximum": 1000000}, "requests": {"type": "integer", "minimum": 0, "maximum": 1000000}, "minutes": {"type": "integer", "minimum": 0, "maximum": 100000}}, "description": "0 = no limit."},
  "resume": {"type": "boolean", "description": "Go on with the unfinished crawl of this gallery, if there is one."},
  "anew": {"type": "boolean", "description": "Ask for everything, whatever was kept."}}},
"CrawlProgress": {"type": "object", "additionalProperties": false, "required": ["state", "run_id", "gallery", "expected", "listed", "matched", "accepted", "review", "none", "stored", "unchanged", "failed", "skipped", "requests", "done", "elapsed_ms", "seconds_left", "message"], "properties": {
  "state": {"enum": ["idle", "running", "paused", "waiting", "stopping", "finished"]}, "run_id": {"type": ["integer", "null"]}, "gallery": {"type": ["string", "null"]},
  "expected": {"type": "integer"}, "listed": {"type": "integer"}, "matched": {"type": "integer"}, "accepted": {"type": "integer"}, "review": {"type": "integer"}, "none": {"type": "integer"}, "stored": {"type": "integer"}, "unchanged": {"type": "integer"}, "failed": {"type": "integer"}, "skipped": {"type": "integer"}, "requests": {"type": "integer"},
  "done": {"type": "number", "minimum": 0, "maximum": 1}, "elapsed_ms": {"type": "integer"}, "seconds_left": {"type": ["integer", "null"]}, "message": {"type": ["string", "null"]}}}
})";

// What is read of a row: every column, or those that were asked for.
OrderedJson readRow(const TableInfo &table)
{
    OrderedJson shape = contract::rowSchema(table);
    shape.erase("required");
    shape["title"] = utf8(table.title);
    return shape;
}

// What a person may say of a new row. Text is accepted for every kind and checked against the column.
OrderedJson newRow(const TableInfo &table)
{
    OrderedJson properties = OrderedJson::object();
    for (const ColumnInfo &column : table.columns) {
        if (column.generated)
            continue;
        const bool isText = column.kind == ColumnKind::Text || column.kind == ColumnKind::Date;
        properties[utf8(column.name)] = OrderedJson{
            {"type", isText ? OrderedJson::array({"string", "null"})
                            : OrderedJson::array({"string", "number", "boolean", "null"})},
            {"description", utf8(column.references ? QStringLiteral("%1, a row of %2 by number or name")
                                                         .arg(column.type, column.references->table)
                                                   : column.type)}};
    }
    return {{"type", "object"},
            {"title", utf8(table.title)},
            {"additionalProperties", false},
            {"minProperties", 1},
            {"properties", std::move(properties)}};
}

} // namespace

QString rowComponent(const QString &table)
{
    return QStringLiteral("Row_") + table;
}

QString newRowComponent(const QString &table)
{
    return QStringLiteral("NewRow_") + table;
}

OrderedJson componentSchemas(const SchemaInfo &schema)
{
    OrderedJson components = shapeOf(ownShapes);
    OrderedJson searches = publishedSchema("search-answer");
    if (searches.contains("oneOf")) {
        components["FoundPages"] = searches["oneOf"][0];
        components["FoundMovies"] = searches["oneOf"][1];
    }
    addSchema(components, QStringLiteral("Claim"), publishedSchema("claims-line"));
    addSchema(components, QStringLiteral("ReviewItem"), publishedSchema("review-line"));
    addSchema(components, QStringLiteral("CrawlSummary"), publishedSchema("crawl-summary"));
    addSchema(components, QStringLiteral("Schema"), publishedSchema("schema"));
    addSchema(components, QStringLiteral("Export"), contract::exportDocumentSchema(schema));
    components["Movie"] = componentLink(QStringLiteral("Export_movies"));
    OrderedJson rows = OrderedJson::array();
    OrderedJson newRows = OrderedJson::array();
    for (const TableInfo &table : schema.tablesAsShown()) {
        components[utf8(rowComponent(table.name))] = readRow(table);
        rows.push_back(componentLink(rowComponent(table.name)));
        if (table.role == TableRole::System)
            continue;
        components[utf8(newRowComponent(table.name))] = newRow(table);
        newRows.push_back(componentLink(newRowComponent(table.name)));
    }
    components["Row"] =
        OrderedJson{{"description", "A row of the table that was asked for."}, {"anyOf", std::move(rows)}};
    components["NewRow"] = OrderedJson{{"description", "Values of a row of the table that is named."},
                                       {"anyOf", std::move(newRows)}};
    return components;
}

} // namespace moviedb::api
