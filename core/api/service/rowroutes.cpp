#include "core/api/service/rowroutes.h"

#include "core/api/routing/call.h"
#include "core/api/service/routetable.h"
#include "core/api/service/rowtarget.h"
#include "core/contract/jsonvalue.h"

#include <QUrl>

namespace moviedb::api {

namespace {

void answerRow(const Call &call, const TableInfo &table, const Row &row, int status)
{
    const QByteArray bytes = contract::toBytes(rowJson(table, row));
    Response response = bodyResponse(status, "application/json", bytes);
    response.set("ETag", entityTag(bytes));
    if (status == 201)
        response.set("Location", "/v1/tables/" + QUrl::toPercentEncoding(table.name) + '/' +
                                     QUrl::toPercentEncoding(keyText(row.key), ","));
    call.respond(response);
}

Result<QMap<QString, QVariant>> readCells(const TableInfo &table, const Json &body)
{
    QMap<QString, QVariant> cells;
    const JsonPlace place(body);
    for (const QString &name : place.keys()) {
        if (table.column(name) == nullptr)
            return noSuchColumn(table, name, name.left(60));
        if (place[name].json().is_boolean() && table.column(name)->kind == ColumnKind::Text)
            return makeError(Fault::Usage, QStringLiteral("“%1” takes text, not true or false.").arg(name),
                             name, QStringLiteral("Send the text in quotation marks."));
        MOVIEDB_TRY(value, storedValue(place[name].json(), name));
        cells.insert(name, value);
    }
    return cells;
}

void addRow(Service &service, const Call &call)
{
    const TableInfo *table = tableOfCall(service, call, true);
    if (table == nullptr)
        return;
    const auto cells = readCells(*table, call.body);
    if (!cells)
        return call.fail(cells.error());
    service.then(service.store().insert({table->name, *cells}), call,
                 [call, table](const Row &row) { answerRow(call, *table, row, 201); });
}

// A cell at a time, as in the table editor: one change is one step of the history.
Result<CellEdit> readCellEdit(const TableInfo &table, const Call &call)
{
    MOVIEDB_TRY(cells, readCells(table, call.body));
    if (cells.size() != 1)
        return makeError(Fault::Usage, QStringLiteral("One column is changed at a time."),
                         QStringLiteral("body"), QStringLiteral("Send {\"column\": value}."));
    CellEdit edit;
    edit.table = table.name;
    edit.column = cells.firstKey();
    edit.value = cells.first();
    edit.addNamed = call.yes("add");
    return edit;
}

QVariant storedCell(const TableInfo &table, const Row &row, const QString &column)
{
    for (qsizetype i = 0; i < table.columns.size(); ++i)
        if (table.columns.at(i).name == column)
            return row.values.value(i);
    return {};
}

void changeRow(Service &service, const Call &call)
{
    const TableInfo *table = tableOfCall(service, call, true);
    if (table == nullptr)
        return;
    const auto read = readCellEdit(*table, call);
    if (!read)
        return call.fail(read.error());
    withStoredRow(service, call, *table, [call, table, edit = *read, &service](const Row &row) mutable {
        if (!matchesWanted(call, contract::toBytes(rowJson(*table, row))))
            return;
        edit.key = row.key;
        edit.was = storedCell(*table, row, edit.column); // who changes it in between gets no say in silence
        service.then(service.store().edit(edit), call,
                     [call, table](const Row &changed) { answerRow(call, *table, changed, 200); });
    });
}

void removeRow(Service &service, const Call &call)
{
    const TableInfo *table = tableOfCall(service, call, true);
    if (table == nullptr)
        return;
    withStoredRow(service, call, *table, [call, table, &service](const Row &row) {
        if (!matchesWanted(call, contract::toBytes(rowJson(*table, row))))
            return;
        onFinished(service.store().remove({table->name, {row.key}}), &service,
                   [call](const Result<Done> &done) {
                       if (done) {
                           Response gone;
                           gone.status = 204;
                           call.respond(gone);
                       } else if (done.error().fault == Fault::Constraint) { // others refer to it
                           call.fail(409, done.error());
                       } else {
                           call.fail(done.error());
                       }
                   });
    });
}

Route rowRoute(const char *method, const char *id, const char *text, Reply reply)
{
    Route route;
    route.method = method;
    route.path = QStringLiteral("/v1/tables/{table}/{key}");
    route.id = QLatin1String(id);
    route.group = QStringLiteral("tables");
    route.text = QString::fromUtf8(text);
    route.writes = true;
    route.versioned = true;
    route.parameters = {pathParameter("table", Parameter::Type::Text, "A table's name."),
                        pathParameter("key", Parameter::Type::Text,
                                      "The values of its primary key, with commas between them.")};
    route.replies = {std::move(reply)};
    return route;
}

} // namespace

QList<Route> rowRoutes()
{
    Route add =
        rowRoute("POST", "addRow", "Adds a row, as a step of the history; the values are claims of a person.",
                 jsonReply("Row", "The row as it is stored.", 201));
    add.path = QStringLiteral("/v1/tables/{table}");
    add.parameters.removeLast();
    add.versioned = false;
    add.body = QStringLiteral("NewRow");
    add.handle = &addRow;
    Route change = rowRoute("PATCH", "changeRow",
                            "Changes one cell, as a step of the history; the value is a claim of a person.",
                            jsonReply("Row", "The row as it is stored."));
    change.parameters.append(
        querySwitch("add", "The name in a column that refers to another table becomes a new row there."));
    change.body = QStringLiteral("CellChange");
    change.handle = &changeRow;
    Reply gone;
    gone.status = 204;
    gone.type.clear();
    gone.text = QStringLiteral("It is gone, with what belonged to it.");
    Route remove = rowRoute("DELETE", "removeRow",
                            "Removes a row with what belongs to it, as a step of the history.", gone);
    remove.handle = &removeRow;
    return {add, change, remove};
}

} // namespace moviedb::api
