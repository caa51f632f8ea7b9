// What ApiServer has on its thread: the server with the service behind it, and the notes of what was asked.
// Thread: all of it on the thread that it was moved to.
// Failure: told().
#pragma once

#include "core/api/http/httpserver.h"
#include "core/api/service/service.h"
#include "core/ports/localserver.h"

#include <QTimer>

namespace moviedb {

struct ApiServerParts
{
    std::shared_ptr<MovieStore> store;
    Settings settings;
    CrawlService *crawls = nullptr; // lives longer
};

struct ServeRequest
{
    api::ListenPlace place;
    QString tokenFile;
    api::ServerLimits limits = {};
};

class ApiServerInside : public QObject
{
    Q_OBJECT
public:
    explicit ApiServerInside(ApiServerParts parts);

    void open(const ServeRequest &request); // closes what was open before
    void close();
    void setSettings(const Settings &settings);
    void setToken(const QByteArray &token);

Q_SIGNALS:
    void told(const moviedb::ServerState &state);

private:
    void cut();
    void listen(const ServeRequest &request, const SchemaInfo &schema, const QByteArray &token);
    void fail(const Error &error);
    void note(const api::Request &request, int status);

    ApiServerParts m_parts;
    std::unique_ptr<api::Service> m_service;
    std::unique_ptr<api::HttpServer> m_server; // after the service: it goes first
    std::unique_ptr<QObject> m_opening;        // answers for one that was closed since are dropped
    ServerState m_state;
    QTimer m_news;
};

} // namespace moviedb
