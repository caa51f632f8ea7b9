#include "app/upstreams.h"

#include "core/base/future.h"
#include "core/match/learn/learnedweights.h"
#include "core/net/qnamclient.h"
#include "core/sample/sampleclient.h"
#include "core/sample/samplegallery.h"
#include "core/sample/samplesettings.h"
#include "core/store/answers/sqlanswerstore.h"

namespace moviedb {

namespace {

// The network, unless working offline or without a contact address.
class NetworkClient : public HttpClient
{
public:
    explicit NetworkClient(const Settings &settings) : m_offline(settings.offline)
    {
        if (const auto agent = settings.userAgent())
            m_network = std::make_unique<QnamClient>(*agent);
    }

    QFuture<Result<HttpResponse>> send(const HttpRequest &request) override
    {
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
    std::unique_ptr<QnamClient> m_network;
};

class PosterClient : public HttpClient
{
public:
    explicit PosterClient(const Settings &settings) : m_network(settings), m_sample(makeSampleClient()) {}

    QFuture<Result<HttpResponse>> send(const HttpRequest &request) override
    {
        const bool sample = request.url.host() == QLatin1String(sampleHost);
        return sample ? m_sample->send(request) : m_network.send(request);
    }

private:
    NetworkClient m_network;
    std::unique_ptr<HttpClient> m_sample;
};

} // namespace

CrawlParts crawlParts(const Settings &settings, const StoreOptions &database)
{
    Upstream network;
    network.name = QStringLiteral("the web");
    network.makeClient = [](const Settings &present) { return std::make_unique<NetworkClient>(present); };
    Upstream sample;
    sample.name = QStringLiteral("the sample");
    sample.makeClient = [](const Settings &) { return makeSampleClient(); };
    sample.adapt = &sampleSettings;
    sample.holds = &isSampleScope;
    return {{network, sample},
            [](const Settings &present) { return match::classifierInUse(present.dataDir); },
            store::makeAnswerStore(store::answerFileIn(settings.cacheDir), settings.answerBytes()),
            openExchange(database)};
}

std::unique_ptr<HttpClient> posterClient(const Settings &settings)
{
    return std::make_unique<PosterClient>(settings);
}

} // namespace moviedb
