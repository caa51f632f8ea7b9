#include "tests/crawl/smallworld.h"

#include "core/base/future.h"
#include "core/crawl/fetch/fetcher.h"
#include "tests/support/migrateddatabases.h"

#include <QTimer>

namespace moviedb::test {

namespace {

const QStringList firstWords{QStringLiteral("Amber"),   QStringLiteral("Brass"),  QStringLiteral("Crooked"),
                             QStringLiteral("Distant"), QStringLiteral("Empty"),  QStringLiteral("Frozen"),
                             QStringLiteral("Gentle"),  QStringLiteral("Hollow"), QStringLiteral("Idle"),
                             QStringLiteral("Jagged")};
const QStringList secondWords{
    QStringLiteral("Anchor"), QStringLiteral("Bridge"), QStringLiteral("Cellar"), QStringLiteral("Drummer"),
    QStringLiteral("Engine"), QStringLiteral("Ferry"),  QStringLiteral("Garden"), QStringLiteral("Harvest"),
    QStringLiteral("Island"), QStringLiteral("Jury"),   QStringLiteral("Kettle"), QStringLiteral("Lantern")};

} // namespace

QString SmallWorld::title(int film)
{
    return firstWords[film % 10] + QLatin1Char(' ') + secondWords[film / 10 % 12];
}

QString SmallWorld::key(int film)
{
    if (isNowhere(film) || film % 10 == 5)
        return {};
    return title(film).replace(QLatin1Char(' '), QLatin1Char('_'));
}

Settings SmallWorld::settings(const QString &folder)
{
    Settings settings;
    const QString base = QStringLiteral("http://127.0.0.1:9");
    settings.endpoints.move(QStringLiteral("justwatch"), QUrl(base + QStringLiteral("/justwatch")));
    settings.endpoints.move(QStringLiteral("justwatch_graphql"),
                            QUrl(base + QStringLiteral("/justwatch/graphql")));
    settings.endpoints.move(QStringLiteral("justwatch_images"), QUrl(base + QStringLiteral("/images")));
    settings.endpoints.move(QStringLiteral("wikipedia"), QUrl(base + QStringLiteral("/wikipedia")));
    settings.endpoints.move(QStringLiteral("wikidata"), QUrl(base + QStringLiteral("/wikidata")));
    settings.endpoints.move(QStringLiteral("sparql"), QUrl(base + QStringLiteral("/wikidata/sparql")));
    settings.contact = QStringLiteral("test@example.org");
    settings.sources[QStringLiteral("justwatch")].accepted = true;
    settings.minIntervalMs = 0;
    settings.dataDir = folder;
    settings.cacheDir = folder + QStringLiteral("/cache");
    settings.database = migratedFileUrl(folder + QStringLiteral("/movies.db"));
    settings.pagesFreshHours = settings.searchesFreshHours = 0; // the world may change between two crawls
    return settings;
}

void SmallWorld::add(const Trouble &trouble)
{
    const QMutexLocker lock(&m_mutex);
    m_troubles << trouble;
}

void SmallWorld::addService(const QString &service, Answering answering)
{
    m_services.insert(service, std::move(answering));
}

void SmallWorld::clearTroubles()
{
    const QMutexLocker lock(&m_mutex);
    m_troubles.clear();
}

void SmallWorld::answerOnly(int requests)
{
    const QMutexLocker lock(&m_mutex);
    m_answersLeft = requests;
}

QStringList SmallWorld::log() const
{
    const QMutexLocker lock(&m_mutex);
    return m_log;
}

QList<qint64> SmallWorld::times() const
{
    const QMutexLocker lock(&m_mutex);
    return m_times;
}

int SmallWorld::mostAtOnce(const QString &service) const
{
    const QMutexLocker lock(&m_mutex);
    return m_mostAtOnce.value(service);
}

int SmallWorld::repeated() const
{
    const QStringList all = log();
    return int(all.size() - QSet<QString>(all.begin(), all.end()).size());
}

std::optional<Trouble> SmallWorld::arrived(const HttpRequest &request)
{
    const QMutexLocker lock(&m_mutex);
    const QString text = QUrl::fromPercentEncoding(request.url.toEncoded()) + QLatin1Char('\n') +
                         QUrl::fromPercentEncoding(request.body);
    m_log << request.service + QLatin1Char(' ') + text;
    m_times << crawl::steadyNow();
    m_mostAtOnce[request.service] = std::max(m_mostAtOnce[request.service], ++m_inFlight[request.service]);
    if (m_answersLeft == 0)
        return Trouble{{}, Trouble::Kind::Hang};
    m_answersLeft -= m_answersLeft > 0 ? 1 : 0;
    for (Trouble &trouble : m_troubles)
        if (trouble.times != 0 && text.contains(trouble.contains)) {
            trouble.times -= trouble.times > 0 ? 1 : 0;
            return trouble;
        }
    return std::nullopt;
}

void SmallWorld::left(const QString &service)
{
    const QMutexLocker lock(&m_mutex);
    --m_inFlight[service];
}

class SmallWorldClient : public QObject, public HttpClient
{
public:
    explicit SmallWorldClient(SmallWorld *world) : m_world(world) {}

    QFuture<Result<HttpResponse>> send(const HttpRequest &request) override
    {
        auto promise = std::make_shared<QPromise<Result<HttpResponse>>>();
        promise->start();
        const QFuture<Result<HttpResponse>> future = promise->future();
        const auto trouble = m_world->arrived(request);
        if (trouble && trouble->kind == Trouble::Kind::Hang) {
            m_hanging << promise;
            return future;
        }
        const int delay = trouble && trouble->kind == Trouble::Kind::Delay ? trouble->delayMs : 2;
        QTimer::singleShot(delay, this, [this, promise, request, trouble] {
            m_world->left(request.service);
            promise->addResult(respond(request, trouble));
            promise->finish();
        });
        return future;
    }

private:
    Result<HttpResponse> respond(const HttpRequest &request, const std::optional<Trouble> &trouble) const
    {
        HttpResponse response;
        response.status = 200;
        response.contentType = "application/json";
        response.finalUrl = request.url;
        response.fetchedAt = QDateTime::currentDateTimeUtc();
        response.body = m_world->answer(request);
        if (!trouble)
            return response;
        switch (trouble->kind) {
        case Trouble::Kind::Network:
            return makeError(Fault::Network, QStringLiteral("The connection was cut."), request.url.host());
        case Trouble::Kind::Unreachable:
            return makeError(Fault::Unreachable, QStringLiteral("There is no such host."),
                             request.url.host());
        case Trouble::Kind::Status:
            response.status = trouble->status;
            response.body = trouble->body.isEmpty() ? QByteArray("<html>no</html>") : trouble->body;
            if (trouble->retryAfter >= 0)
                response.retryAfterSeconds = trouble->retryAfter;
            break;
        case Trouble::Kind::Html:
            response.body = "<html><body>Our servers are resting</body></html>";
            break;
        case Trouble::Kind::Truncated:
            response.body.truncate(response.body.size() / 2);
            break;
        case Trouble::Kind::Hang:
        case Trouble::Kind::Delay:
            break;
        }
        return response;
    }

    SmallWorld *m_world;
    QList<std::shared_ptr<QPromise<Result<HttpResponse>>>> m_hanging;
};

std::unique_ptr<HttpClient> SmallWorld::makeClient()
{
    return std::make_unique<SmallWorldClient>(this);
}

CrawlParts SmallWorld::parts()
{
    Upstream upstream;
    upstream.name = QStringLiteral("a small world");
    upstream.makeClient = [this](const Settings &) { return makeClient(); };
    return {{upstream}, {}};
}

} // namespace moviedb::test
