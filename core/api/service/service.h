// What answers the requests: over the same store and crawl service as window and commands, through the table of routes.
// Thread: that of the server; lives on it. Store and crawl service may live on another.
// Failure: none; whatever goes wrong becomes an answer.
#pragma once

#include "core/api/routing/call.h"
#include "core/api/service/servedsite.h"
#include "core/base/future.h"
#include "core/crawl/service/crawlservice.h"
#include "core/ports/moviestore.h"
#include "core/settings/settings.h"

#include <QObject>

namespace moviedb::api {

struct ServiceParts
{
    std::shared_ptr<MovieStore> store;
    SchemaInfo schema; // of the store
    Settings settings;
    CrawlService *crawls = nullptr; // lives longer
    std::function<Result<match::FilmClassifier>()> classifier;
    QByteArray token; // empty: nothing can be changed
};

class Service : public QObject
{
    Q_OBJECT
public:
    explicit Service(ServiceParts parts);

    void handle(const Request &request, const Respond &respond);
    void setSettings(const Settings &settings) { m_parts.settings = settings; }
    void setToken(const QByteArray &token) { m_parts.token = token; }

    MovieStore &store() const { return *m_parts.store; }
    const ServiceParts &parts() const { return m_parts; }
    const SchemaInfo &schema() const { return m_parts.schema; }
    CrawlService &crawls() const { return *m_parts.crawls; }
    const QByteArray &openApiJson() const { return m_openApiJson; }
    const QByteArray &openApiYaml() const { return m_openApiYaml; }

    // Goes on with the value, or answers with the error.
    template <class T, class Next> void then(const QFuture<Result<T>> &future, const Call &call, Next next)
    {
        onFinished(future, this, [call, next = std::move(next)](const Result<T> &result) mutable {
            if (!result)
                call.fail(result.error());
            else
                next(*result);
        });
    }

private:
    std::optional<Response> whyNot(const Route &route, const Request &request) const;
    static Result<Json> readBody(const Request &request);
    void answerSite(const Request &request, const Respond &respond);

    ServiceParts m_parts;
    ServedSite m_site;
    QByteArray m_openApiJson;
    QByteArray m_openApiYaml;
};

} // namespace moviedb::api
