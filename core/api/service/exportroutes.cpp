#include "core/api/service/exportroutes.h"

#include "core/api/service/routetable.h"
#include "core/api/service/rowtarget.h"
#include "core/exporting/exporter.h"
#include "core/formats/rowformats.h"

#include <QFile>
#include <QTemporaryDir>

namespace moviedb::api {

namespace {

// The file goes with its folder when the last byte was sent, or the client has gone.
std::shared_ptr<QIODevice> openExport(const std::shared_ptr<QTemporaryDir> &folder, const QString &fileName)
{
    auto *file = new QFile(fileName);
    std::shared_ptr<QIODevice> kept(file, [folder](QIODevice *device) { delete device; });
    return file->open(QIODevice::ReadOnly) ? kept : nullptr;
}

void sendExport(const Call &call, const std::shared_ptr<QTemporaryDir> &folder, const QString &fileName,
                const QString &name)
{
    Response response;
    response.file = openExport(folder, fileName);
    if (!response.file)
        return call.fail(makeError(Fault::Io, QStringLiteral("The export cannot be read."), fileName));
    const auto format = findRowFormat(call.text("format"));
    if (!format)
        return call.fail(format.error());
    response.set("Content-Type", (*format)->mediaType);
    response.set("Content-Disposition", "attachment; filename=\"" + name.toLatin1() + '"');
    call.respond(response);
}

void exportAll(Service &service, const Call &call)
{
    const QString name = call.has("table") ? call.text("table") : QStringLiteral("movies");
    const TableInfo *table = service.schema().table(name);
    if (table == nullptr)
        return call.fail(400,
                         makeError(Fault::Usage, QStringLiteral("There is no table “%1”.").arg(name.left(60)),
                                   QStringLiteral("table"), QStringLiteral("/v1/tables lists the tables.")));
    const auto filters = readFilter(*table, call.text("filter"));
    if (!filters)
        return call.fail(filters.error());
    const auto folder = std::make_shared<QTemporaryDir>();
    if (!folder->isValid())
        return call.fail(makeError(
            Fault::Io, QStringLiteral("No temporary folder can be made: %1.").arg(folder->errorString()), {},
            QStringLiteral("Free some space, or set TMPDIR.")));
    ExportRequest request;
    request.format = call.text("format");
    request.table = call.has("table") ? name : QString();
    request.filters = *filters;
    request.search = call.text("search");
    request.fileName = folder->filePath(QStringLiteral("export"));
    const QString shownName = table->name + QLatin1Char('.') + call.text("format");
    service.then(runExport(service.parts().store, request), call,
                 [call, folder, fileName = request.fileName, shownName](const ExportSummary &) {
                     sendExport(call, folder, fileName, shownName);
                 });
}

} // namespace

QList<Route> exportRoutes()
{
    Route route;
    route.method = "GET";
    route.path = QStringLiteral("/v1/export");
    route.id = QStringLiteral("exportAll");
    route.group = QStringLiteral("export");
    route.text =
        QStringLiteral("Films with everything that hangs on them, or all rows of a table, as a file.");
    Parameter format =
        queryText("format", "json, jsonl: a line for each film; csv, xlsx: a table for spreadsheets; "
                            "sqlite: a database file.");
    for (const RowFormat &known : rowFormats())
        format.words.append(QLatin1String(known.name));
    format.fallback = format.words.first();
    route.parameters = {format, queryText("table", "Rows of this table; without it films."),
                        queryText("filter", "Conditions on columns."),
                        queryText("search", "Words in any text.")};
    for (const RowFormat &known : rowFormats()) {
        Reply reply;
        reply.type = known.mediaType;
        if (reply.type == "application/json")
            reply.schema = QStringLiteral("Exported");
        reply.text =
            QStringLiteral("The file. A JSON export of films is an export document of the contract, one of "
                           "another table a list of its rows.");
        route.replies.append(reply);
    }
    route.handle = &exportAll;
    return {route};
}

} // namespace moviedb::api
