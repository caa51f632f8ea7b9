#include "core/sample/sampleclient.h"

#include "core/sample/sampleanswers.h"

#include <QPromise>
#include <QTimer>
#include <QUrlQuery>

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

namespace sample {

HttpResponse jsonAnswer(const Json &json, const char *contentType)
{
    HttpResponse response;
    response.status = 200;
    response.contentType = contentType;
    response.body = QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace));
    return response;
}

HttpResponse statusAnswer(int status, const QByteArray &text)
{
    HttpResponse response;
    response.status = status;
    response.contentType = "text/plain; charset=utf-8";
    response.body = text;
    return response;
}

QString parameter(const HttpRequest &request, const char *name)
{
    const QUrlQuery query(request.method == "POST" ? QString::fromLatin1(request.body)
                                                   : request.url.query(QUrl::FullyEncoded));
    return query.queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
}

} // namespace sample

} // namespace moviedb
