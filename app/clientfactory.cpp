#include "app/clientfactory.h"

#include "core/base/future.h"
#include "core/net/qnamclient.h"
#include "core/sample/sampleclient.h"

namespace moviedb {

namespace {

// Requests to the sample's host are answered by the program itself; everything else goes to the network,
// unless offline.
class RoutingClient : public HttpClient
{
public:
    explicit RoutingClient(const Settings &settings)
        : m_offline(settings.offline), m_sample(makeSampleClient())
    {
        if (const auto agent = settings.userAgent())
            m_network = std::make_unique<QnamClient>(*agent);
    }

    QFuture<Result<HttpResponse>> send(const HttpRequest &request) override
    {
        if (request.url.host() == QLatin1String(sampleHost))
            return m_sample->send(request);
        if (m_offline)
            return refuse(QStringLiteral("Working offline: this was not read before."),
                          QStringLiteral("Start without --offline."), request);
        if (!m_network)
            return refuse(QStringLiteral("A contact address is needed before the first request."),
                          QStringLiteral("Set it in the window's settings or as MOVIEDB_CONTACT."), request);
        return m_network->send(request);
    }

private:
    static QFuture<Result<HttpResponse>> refuse(const QString &text, const QString &remedy,
                                                const HttpRequest &request)
    {
        return readyFuture(Result<HttpResponse>(makeError(Fault::Config, text, request.url.host(), remedy)));
    }

    bool m_offline;
    std::unique_ptr<HttpClient> m_sample;
    std::unique_ptr<QnamClient> m_network;
};

} // namespace

CrawlService::ClientFactory clientFactory()
{
    return [](const Settings &settings) -> std::unique_ptr<HttpClient> {
        return std::make_unique<RoutingClient>(settings);
    };
}

} // namespace moviedb
