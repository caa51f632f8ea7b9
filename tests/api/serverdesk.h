// The local server as the program starts it, on a thread of its own, over a store of the test.
#pragma once

#include "app/server/apiserver.h"
#include "tests/api/apidesk.h"

namespace moviedb::test {

constexpr int serverPatience = 20000;

struct ServerDesk
{
    QTemporaryDir folder;
    TempDatabase database{store::Engine::Sqlite};
    std::shared_ptr<MovieStore> store;
    std::unique_ptr<CrawlService> crawls;
    std::unique_ptr<ApiServer> server; // goes first

    ServerDesk()
    {
        const auto opened = await(openStore({database.migratedUrl(), {}, true, {}}));
        if (!opened)
            return;
        store = *opened;
        crawls = std::make_unique<CrawlService>(store, settings(), recordedParts());
        server = std::make_unique<ApiServer>(ApiServerParts{store, settings(), crawls.get()});
    }
    Settings settings() const
    {
        Settings settings;
        settings.cacheDir = folder.filePath(QStringLiteral("cache"));
        settings.dataDir = folder.filePath(QStringLiteral("data"));
        settings.file = folder.filePath(QStringLiteral("settings.json"));
        settings.contact = QStringLiteral("test@example.org");
        return settings;
    }
    bool listens(const QStringList &origins = {}, const api::ServerLimits &limits = {}) const
    {
        ServeRequest request;
        request.place.origins = origins;
        request.limits = limits;
        request.tokenFile = server->tokenFile();
        server->serve(request);
        return QTest::qWaitFor([this] { return server->state().kind == ServerState::Kind::Listening; },
                               serverPatience);
    }
    QByteArray bytes(const QByteArray &line, const QByteArray &fields = {}, const QByteArray &body = {}) const
    {
        const QByteArray length =
            body.isEmpty() ? QByteArray() : "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
        return line + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(server->state().port) + "\r\n" +
               fields + length + "\r\n" + body;
    }
    RawAnswer ask(const QByteArray &line, const QByteArray &fields = {}, const QByteArray &body = {}) const
    {
        RawClient client(server->state().port);
        return client.ask(bytes(line, fields, body));
    }
    RawAnswer change(const QByteArray &line, const QByteArray &token, const QByteArray &body) const
    {
        return ask(line, "Authorization: Bearer " + token + "\r\nContent-Type: application/json\r\n", body);
    }
};

} // namespace moviedb::test
