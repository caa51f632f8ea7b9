#include "core/sample/sampleclient.h"

#include "core/sample/sampleimage.h"
#include "core/sample/samplejustwatch.h"
#include "core/sample/samplewikidata.h"
#include "core/sample/samplewikipedia.h"

#include <QPromise>
#include <QTimer>

namespace moviedb {

namespace {

class SampleClient : public QObject, public HttpClient
{
public:
    explicit SampleClient(int films) : m_world(sample::makeWorld(films)) {}

    QFuture<Result<HttpResponse>> send(const HttpRequest &request) override
    {
        auto promise = std::make_shared<QPromise<Result<HttpResponse>>>();
        promise->start();
        // One turn of the event loop later, as from a network; not at all when the client is gone by then.
        QTimer::singleShot(0, this, [this, promise, request] {
            promise->addResult(answer(request));
            promise->finish();
        });
        return promise->future();
    }

private:
    Result<HttpResponse> answer(const HttpRequest &request) const
    {
        HttpResponse response = dispatch(request);
        response.finalUrl = request.url;
        response.fetchedAt = QDateTime::currentDateTimeUtc();
        if (response.body.size() > request.maxBytes)
            return makeError(Fault::Limit, QStringLiteral("The answer is too large."),
                             request.url.toString());
        return response;
    }

    HttpResponse dispatch(const HttpRequest &request) const
    {
        if (request.service == QLatin1String("justwatch"))
            return sample::answerJustWatch(m_world, request);
        if (request.service == QLatin1String("wikipedia"))
            return sample::answerWikipedia(m_world, request);
        if (request.service == QLatin1String("wikidata"))
            return sample::answerWikidata(m_world, request);
        return sample::answerImage(request);
    }

    sample::World m_world;
};

} // namespace

std::unique_ptr<HttpClient> makeSampleClient(int films)
{
    return std::make_unique<SampleClient>(films);
}

} // namespace moviedb
