#include "core/api/service/documentroutes.h"

#include "core/api/service/routetable.h"
#include "core/api/service/service.h"
#include "core/contract/schemashapes.h"

#include <QFile>

namespace moviedb::api {

namespace {

void health(Service &service, const Call &call)
{
    call.answer(200, {{"status", "ok"},
                      {"version", MOVIEDB_VERSION},
                      {"database", utf8(service.store().description())},
                      {"schema_version", service.schema().version},
                      {"writable", !service.store().whyReadOnly()}});
}

void schemaDocument(Service &service, const Call &call)
{
    call.answerTagged("application/json", contract::schemaJson(service.schema(), {}));
}

void openApiYaml(Service &service, const Call &call)
{
    call.answerTagged("application/yaml", service.openApiYaml());
}

void openApiJson(Service &service, const Call &call)
{
    call.answerTagged("application/json", service.openApiJson());
}

struct DocsFile
{
    const char *name;
    const char *type;
};

constexpr DocsFile docsFiles[] = {{"index.html", "text/html; charset=utf-8"},
                                  {"start.js", "text/javascript; charset=utf-8"},
                                  {"swagger-ui.css", "text/css; charset=utf-8"},
                                  {"swagger-ui-bundle.js", "text/javascript; charset=utf-8"},
                                  {"LICENSE", "text/plain; charset=utf-8"},
                                  {"NOTICE", "text/plain; charset=utf-8"},
                                  {"swagger-ui-bundle.js.LICENSE.txt", "text/plain; charset=utf-8"}};

void sendDocsFile(const Call &call, const QString &name)
{
    for (const DocsFile &known : docsFiles) {
        QFile file(QStringLiteral(":/api/docs/") + name);
        if (name != QLatin1String(known.name) || !file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        Response response = bodyResponse(200, known.type, bytes);
        const QByteArray tag = entityTag(bytes);
        if (tagListed(call.request.header("if-none-match"), tag, true)) {
            response = {};
            response.status = 304;
        }
        response.set("ETag", tag);
        response.set("Cache-Control", "no-cache");
        // Nothing but what this server ships runs in the page, and it asks nobody else.
        response.set("Content-Security-Policy",
                     "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                     "img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'");
        return call.respond(response);
    }
    call.fail(
        makeError(Fault::NotFound, QStringLiteral("The page has no such file."), QStringLiteral("file")));
}

void docsPage(Service &, const Call &call)
{
    sendDocsFile(call, QStringLiteral("index.html"));
}

void docsFile(Service &, const Call &call)
{
    sendDocsFile(call, call.text("file"));
}

Route documentRoute(const char *path, const char *id, const char *text, Reply reply, bool versioned)
{
    Route route;
    route.method = "GET";
    route.path = QLatin1String(path);
    route.id = QLatin1String(id);
    route.group = QStringLiteral("server");
    route.text = QString::fromUtf8(text);
    route.versioned = versioned;
    route.replies = {std::move(reply)};
    return route;
}

Reply typedReply(const char *type, const char *text)
{
    Reply reply;
    reply.type = type;
    reply.text = QString::fromUtf8(text);
    return reply;
}

} // namespace

QList<Route> documentRoutes()
{
    Route alive = documentRoute("/v1/health", "health", "Whether the server is there, and what it serves.",
                                jsonReply("Health", "It is there."), false);
    alive.handle = &health;
    Route schema =
        documentRoute("/v1/schema", "schema", "The tables of the database, as it describes itself.",
                      jsonReply("Schema", "The schema."), true);
    schema.handle = &schemaDocument;
    Route yaml = documentRoute("/v1/openapi.yaml", "openApiYaml", "This document.",
                               typedReply("application/yaml", "The document."), true);
    yaml.handle = &openApiYaml;
    Reply anyObject = typedReply("application/json", "The document.");
    Route json = documentRoute("/v1/openapi.json", "openApiJson", "This document, as JSON.", anyObject, true);
    json.handle = &openApiJson;
    Route page = documentRoute("/v1/docs", "docs", "This document as a page that works offline.",
                               typedReply("text/html; charset=utf-8", "The page."), true);
    page.handle = &docsPage;
    Route file = documentRoute("/v1/docs/{file}", "docsFile", "What the page is made of.",
                               typedReply("text/html; charset=utf-8", "A part of the page."), true);
    for (const DocsFile &known : docsFiles)
        if (file.replies.first().type != known.type)
            file.replies.append(typedReply(known.type, "A part of the page."));
    file.parameters = {pathParameter("file", Parameter::Type::Text, "Its name.")};
    file.handle = &docsFile;
    return {alive, schema, yaml, json, page, file};
}

} // namespace moviedb::api
