#include "core/api/service/tableroutes.h"

#include "core/api/routing/cursor.h"
#include "core/api/service/routetable.h"
#include "core/api/service/rowtarget.h"
#include "core/contract/jsonvalue.h"

namespace moviedb::api {

namespace {

const char *roleWord(TableRole role)
{
    switch (role) {
    case TableRole::Entity:
        return "entity";
    case TableRole::Link:
        return "link";
    case TableRole::System:
        return "system";
    }
    return "entity";
}

void listTables(Service &service, const Call &call)
{
    OrderedJson json = OrderedJson::object();
    json["tables"] = OrderedJson::array();
    for (const TableInfo &table : service.schema().tablesAsShown()) {
        QStringList columns;
        for (const ColumnInfo &column : table.columns)
            columns.append(column.name);
        json["tables"].push_back(OrderedJson{{"name", utf8(table.name)},
                                             {"title", utf8(table.title)},
                                             {"role", roleWord(table.role)},
                                             {"primary_key", contract::textArray(table.primaryKey)},
                                             {"columns", contract::textArray(columns)},
                                             {"editable", table.role != TableRole::System}});
    }
    call.answerTagged("application/json", contract::toBytes(json));
}

Result<QStringList> readFields(const TableInfo &table, const QString &text)
{
    const QStringList names = text.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &name : names)
        if (table.column(name) == nullptr)
            return noSuchColumn(table, name, QStringLiteral("fields"));
    return names;
}

struct RowQuestion
{
    TableQuery query;
    QStringList fields;
    QString words; // what a cursor of it is good for
    int limit = 0;
};

Result<RowQuestion> readQuestion(const TableInfo &table, const Call &call)
{
    RowQuestion question;
    question.words =
        QStringList{table.name, call.text("filter"), call.text("search"), call.text("sort")}.join(
            QLatin1Char('\n'));
    question.limit = int(call.number("limit"));
    MOVIEDB_TRY(filters, readFilter(table, call.text("filter")));
    MOVIEDB_TRY(sort, readSort(table, call.text("sort")));
    MOVIEDB_TRY(fields, readFields(table, call.text("fields")));
    MOVIEDB_TRY(cursor, readCursor(call.text("cursor"), question.words));
    question.fields = fields;
    TableQuery &query = question.query;
    query.table = table.name;
    query.filters = filters;
    query.search = call.text("search");
    query.sort = sort;
    query.limit = question.limit + 1;
    query.counted = call.yes("total") && cursor.afterKey.isEmpty();
    query.afterKey = cursor.afterKey;
    query.offset = cursor.offset;
    return question;
}

Cursor cursorBehind(const TableInfo &table, const RowQuestion &question, const Row &last)
{
    if (question.query.sort.isEmpty() && !table.primaryKey.isEmpty())
        return {last.key, 0};
    return {{}, question.query.offset + question.limit};
}

void listRows(Service &service, const Call &call)
{
    const TableInfo *table = tableOfCall(service, call);
    if (table == nullptr)
        return;
    const auto question = readQuestion(*table, call);
    if (!question)
        return call.fail(question.error());
    service.then(service.store().page(question->query), call,
                 [call, table, question = *question](const TablePage &page) {
                     OrderedJson json = OrderedJson::object();
                     json["table"] = utf8(table->name);
                     json["total"] = page.total < 0 ? OrderedJson(nullptr) : OrderedJson(page.total);
                     json["rows"] = OrderedJson::array();
                     for (const Row &row : page.rows.mid(0, question.limit))
                         json["rows"].push_back(rowJson(*table, row, question.fields));
                     json["next"] = nullptr;
                     if (page.rows.size() > question.limit)
                         json["next"] =
                             utf8(cursorText(cursorBehind(*table, question, page.rows.at(question.limit - 1)),
                                             question.words));
                     call.answerTagged("application/json", contract::toBytes(json));
                 });
}

void getRow(Service &service, const Call &call)
{
    if (const TableInfo *table = tableOfCall(service, call))
        withStoredRow(service, call, *table, [call, table](const Row &row) {
            call.answerTagged("application/json", contract::toBytes(rowJson(*table, row)));
        });
}

Route tableRoute(const char *path, const char *id, const char *text, Reply reply)
{
    Route route;
    route.method = "GET";
    route.path = QLatin1String(path);
    route.id = QLatin1String(id);
    route.group = QStringLiteral("tables");
    route.text = QString::fromUtf8(text);
    route.versioned = true;
    route.replies = {std::move(reply)};
    return route;
}

} // namespace

QList<Route> tableRoutes()
{
    Route tables = tableRoute("/v1/tables", "listTables", "The tables of the database.",
                              jsonReply("TableList", "The tables."));
    tables.handle = &listTables;
    Route rows = tableRoute("/v1/tables/{table}", "listRows", "Rows of a table.",
                            jsonReply("RowPage", "A page of rows."));
    rows.parameters = {
        pathParameter("table", Parameter::Type::Text, "A table's name."),
        queryText("filter", "Conditions on columns: runtime >= 90 and title ~ 'storm' and plot is empty."),
        queryText("search", "Words in any text column."),
        queryText("sort",
                  "Columns, the first one first; with - before it the largest first: -release_date,title. "
                  "What is unknown comes last."),
        queryText("fields", "Of each row these columns alone."),
        queryText("cursor",
                  "`next` of the page before. Without `sort` a page repeats and leaves out nothing when "
                  "rows come and go meanwhile."),
        queryNumber("limit", "Rows at most.", 1, 1000, "100"),
        querySwitch("total", "Also how many rows there are in all; with the first page.")};
    rows.handle = &listRows;
    Route row =
        tableRoute("/v1/tables/{table}/{key}", "getRow", "One row of a table.", jsonReply("Row", "The row."));
    row.parameters = {pathParameter("table", Parameter::Type::Text, "A table's name."),
                      pathParameter("key", Parameter::Type::Text,
                                    "The values of its primary key, with commas between them.")};
    row.handle = &getRow;
    return {tables, rows, row};
}

} // namespace moviedb::api
