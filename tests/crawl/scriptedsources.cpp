#include "tests/crawl/scriptedsources.h"

#include "core/domain/sourcenames.h"
#include "core/sources/justwatch/justwatchsource.h"
#include "core/sources/wikidata/wikidatasource.h"
#include "core/sources/wikipedia/wikipediasource.h"

#include <QPromise>

#include <list>

namespace moviedb::test {

// One key for each request, which is sent as the path of the address.
class Script::ScriptedSource : public Source
{
public:
    ScriptedSource(Script *script, const QString &id, const QList<NeedKind> &kinds) : m_script(script)
    {
        m_info.id = id;
        m_info.service = id;
        for (const NeedKind &kind : kinds)
            m_info.kinds << ServedKind{kind, 1};
    }
    const SourceInfo &info() const override { return m_info; }
    Result<HttpRequest> request(const NeedKind &kind, const QStringList &keys) const override
    {
        HttpRequest request;
        request.service = m_info.service;
        request.url.setScheme(QStringLiteral("http"));
        request.url.setHost(QStringLiteral("127.0.0.1"));
        request.url.setPath(QLatin1Char('/') + kind.name + QLatin1Char('/') + keys.first());
        m_script->m_asked << kind.name + QLatin1Char(' ') + keys.first();
        request.body = QByteArray::number(m_script->m_statuses.value({m_info.id, kind, keys.first()}, 200));
        return request;
    }
    Result<QList<Document>> split(const NeedKind &kind, const QStringList &keys,
                                  const HttpResponse &response) const override
    {
        Document document;
        document.source = m_info.id;
        document.kind = kind;
        document.key = keys.first();
        document.body = m_script->m_bodies.value({m_info.id, kind, keys.first()});
        document.missing = document.body.isEmpty();
        document.fetchedAt = response.fetchedAt;
        return QList<Document>{document};
    }

private:
    Script *m_script;
    SourceInfo m_info;
};

class Script::ScriptedClient : public HttpClient
{
public:
    QFuture<Result<HttpResponse>> send(const HttpRequest &request) override
    {
        HttpResponse response;
        response.status = request.body.toInt();
        if (response.status == 0) {
            m_held.emplace_back().start();
            return m_held.back().future();
        }
        response.fetchedAt = QDateTime::currentDateTimeUtc();
        return readyFuture(Result<HttpResponse>(response));
    }

private:
    std::list<QPromise<Result<HttpResponse>>> m_held;
};

std::unique_ptr<crawl::Fetcher> Script::makeFetcher()
{
    m_client = std::make_unique<ScriptedClient>();
    crawl::Fetcher::Setup setup;
    setup.client = m_client.get();
    setup.pacing = &m_pacing;
    const auto add = [this, &setup](const QString &id, const QList<NeedKind> &kinds) {
        m_pacing.setRule(id, {0, 3});
        setup.sources << std::make_shared<ScriptedSource>(this, id, kinds);
    };
    add(source::justwatch, {justwatch::need::titleDetails});
    add(source::wikidata,
        {wikidata::need::itemsByImdbId, wikidata::need::entities, wikidata::need::entitiesByPage});
    add(source::wikipedia, {wikipedia::need::pageNames, wikipedia::need::search, wikipedia::need::pages});
    return std::make_unique<crawl::Fetcher>(std::move(setup));
}

} // namespace moviedb::test
