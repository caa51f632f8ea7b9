#include "app/serving/servecommand.h"

#include "app/commandcontext.h"
#include "app/interrupt.h"
#include "core/api/http/httpserver.h"
#include "core/api/http/token.h"
#include "core/api/service/service.h"
#include "core/match/learn/learnedweights.h"

#include <QFileInfo>

namespace moviedb {

namespace {

constexpr int standardPort = 5000;

struct ServeRequest
{
    api::ListenPlace place;
    QString tokenFile;
};

Result<ServeRequest> readServe(const CommandContext &context)
{
    const CommandLine &line = context.line();
    ServeRequest request;
    request.place.port = quint16(line.number("port", standardPort));
    for (const QString &text : line.values("origin")) {
        MOVIEDB_TRY(origin, api::OriginPolicy::parsedOrigin(text));
        request.place.origins.append(origin);
    }
    for (const QString &text : line.values("name")) {
        MOVIEDB_TRY(name, api::OriginPolicy::parsedName(text));
        request.place.names.append(name);
    }
    if (line.has("listen") && !request.place.address.setAddress(line.option("listen")))
        return makeError(
            Fault::Usage, QStringLiteral("“%1” is no address to listen on.").arg(line.option("listen")), {},
            QStringLiteral("Give a number of this machine, as 192.168.1.7; 0.0.0.0 stands for all it has."));
    request.tokenFile = line.has("token-file") ? line.option("token-file")
                                               : QFileInfo(context.settings().file).absolutePath() +
                                                     QStringLiteral("/serve-token");
    return request;
}

void listenAndSay(CommandContext &context, const ServeRequest &request, api::Service *service)
{
    auto *server = new api::HttpServer(service);
    const auto listening =
        server->listen(request.place, {}, [service](const api::Request &asked, const api::Respond &respond) {
            service->handle(asked, respond);
        });
    if (!listening)
        return context.fail(listening.error());
    context.say(
        QStringLiteral("Serving %1 at http://127.0.0.1:%2/ and, for programs, at /v1/docs; Ctrl+C ends it.")
            .arg(service->store().description())
            .arg(server->port()));
    context.say(QStringLiteral("Changes need the token in %1.").arg(request.tokenFile));
    if (!request.place.address.isLoopback())
        context.say(QStringLiteral("Whoever reaches %1 can read everything in it.")
                        .arg(request.place.address.toString()));
    onInterrupt(&context, [&context, service] {
        delete service; // cuts what is open
        context.finish(exitcode::done);
    });
}

void serve(CommandContext &context)
{
    const auto read = readServe(context);
    if (!read)
        return context.fail(read.error());
    const auto token = api::tokenOf(read->tokenFile);
    if (!token)
        return context.fail(token.error());
    context.withStore([&context, request = *read, token = *token](const std::shared_ptr<MovieStore> &store) {
        context.then(store->schema(), [&context, request, token, store](const SchemaInfo &schema) {
            const Settings settings = context.settings();
            auto *service = new api::Service(
                {store, schema, settings, context.crawlService(store),
                 [folder = settings.dataDir] { return match::classifierInUse(folder); }, token});
            service->setParent(&context);
            listenAndSay(context, request, service);
        });
    });
}

} // namespace

Command serveCommand()
{
    return {
        QStringLiteral("serve"),
        {QString()},
        QStringLiteral("Answers other programs and web pages over HTTP on this machine."),
        {numberOption("port", "to listen on; 0 = any that is free", 0, 65535),
         repeatedOption("origin", "O", "pages of this origin may read the answers, too; * = of all"),
         textOption("listen", "ADDRESS",
                    "of this machine, for other machines to ask; usually 127.0.0.1, for this one alone"),
         repeatedOption("name", "HOST[:PORT]", "under which other machines ask"),
         textOption("token-file", "FILE", "holds the token that changes need; made when it is not there")},
        &serve};
}

} // namespace moviedb
