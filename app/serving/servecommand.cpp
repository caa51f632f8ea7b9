#include "app/serving/servecommand.h"

#include "app/commandcontext.h"
#include "app/interrupt.h"
#include "app/server/apiserver.h"

namespace moviedb {

namespace {

Result<ServeRequest> readServe(const CommandContext &context)
{
    const CommandLine &line = context.line();
    const Settings &settings = context.settings();
    ServeRequest request;
    request.place.port = quint16(line.number("port", settings.servePort));
    for (const QString &text : line.has("origin") ? line.values("origin") : settings.serveOriginList()) {
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
    request.tokenFile = line.has("token-file") ? line.option("token-file") : serveTokenFile(settings);
    return request;
}

void sayWhere(CommandContext &context, const ServeRequest &request, const MovieStore &store, quint16 port)
{
    context.say(
        QStringLiteral("Serving %1 at http://127.0.0.1:%2/ and, for programs, at /v1/docs; Ctrl+C ends it.")
            .arg(store.description())
            .arg(port));
    context.say(QStringLiteral("Changes need the token in %1.").arg(request.tokenFile));
    if (!request.place.address.isLoopback())
        context.say(QStringLiteral("Whoever reaches %1 can read everything in it.")
                        .arg(request.place.address.toString()));
}

void serveStore(CommandContext &context, const ServeRequest &request,
                const std::shared_ptr<MovieStore> &store)
{
    auto *server = new ApiServer({store, context.settings(), context.crawlService(store)}, &context);
    QObject::connect(server, &LocalServer::changed, &context,
                     [&context, request, store, server, isSaid = false]() mutable {
                         const ServerState state = server->state();
                         if (state.kind == ServerState::Kind::Failed)
                             return context.fail(*state.error);
                         if (state.kind == ServerState::Kind::Listening && !std::exchange(isSaid, true))
                             sayWhere(context, request, *store, state.port);
                     });
    onInterrupt(&context, [&context, server] {
        delete server; // cuts what is open
        context.finish(exitcode::done);
    });
    server->serve(request);
}

void serve(CommandContext &context)
{
    const auto read = readServe(context);
    if (!read)
        return context.fail(read.error());
    context.withStore([&context, request = *read](
                          const std::shared_ptr<MovieStore> &store) { serveStore(context, request, store); },
                      CommandContext::Missing::IsMade); // rows may be sent to it
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
