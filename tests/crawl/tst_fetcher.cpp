// When the fetcher lets a batch go that is not full: at the end of a run of many requests, where a slower service has told
// all that it was asked, nothing waits for company that will not come.
#include "core/base/future.h"
#include "core/crawl/fetch/fetcher.h"

#include <QPromise>
#include <QTest>

using namespace moviedb;
using namespace moviedb::crawl;

namespace {

const QString slow = QStringLiteral("slow");
const QString quick = QStringLiteral("quick");
const NeedKind alone{QStringLiteral("alone"), 1};
const NeedKind together{QStringLiteral("together"), 2};

// Any key is a page of its own; what is asked for stands in the address.
class AnySource : public Source
{
public:
    explicit AnySource(const QString &id)
    {
        m_info.id = m_info.service = id;
        m_info.kinds = {ServedKind{alone, 1}, ServedKind{together, 50}};
    }
    const SourceInfo &info() const override { return m_info; }
    Result<HttpRequest> request(const NeedKind &kind, const QStringList &keys) const override
    {
        HttpRequest request;
        request.service = m_info.service;
        request.url = QUrl(QStringLiteral("http://127.0.0.1/%1/%2").arg(kind.name, keys.join(u',')));
        return request;
    }
    Result<QList<Document>> split(const NeedKind &kind, const QStringList &keys,
                                  const HttpResponse &response) const override
    {
        QList<Document> documents;
        for (const QString &key : keys) {
            Document document;
            document.source = m_info.id;
            document.kind = kind;
            document.key = key;
            document.body = "x";
            document.fetchedAt = response.fetchedAt;
            documents << document;
        }
        return documents;
    }

private:
    SourceInfo m_info;
};

// Answers at once, but for the keys that are held until they are let go.
class HoldingClient : public HttpClient
{
public:
    QFuture<Result<HttpResponse>> send(const HttpRequest &request) override
    {
        m_asked << request.service + request.url.path();
        if (!request.url.path().endsWith(QLatin1String("held")))
            return readyFuture(answer());
        m_held.emplace_back();
        m_held.back().start();
        return m_held.back().future();
    }
    void letGo()
    {
        for (QPromise<Result<HttpResponse>> &held : m_held) {
            held.addResult(answer());
            held.finish();
        }
        m_held.clear();
    }
    const QStringList &asked() const { return m_asked; } // "quick/alone/3"

private:
    static Result<HttpResponse> answer()
    {
        HttpResponse response;
        response.status = 200;
        response.fetchedAt = QDateTime::currentDateTimeUtc();
        return response;
    }

    QStringList m_asked;
    std::vector<QPromise<Result<HttpResponse>>> m_held;
};

} // namespace

class TstFetcher : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lastStretch_data();
    void lastStretch();
};

void TstFetcher::lastStretch_data()
{
    QTest::addColumn<bool>("lastTitles");
    QTest::addColumn<int>("before");      // requests of the quick service
    QTest::addColumn<QString>("slowKey"); // what the slow one is asked for; "" = nothing
    QTest::addColumn<bool>("goesAtOnce");
    QTest::newRow("the end of a long run") << true << 60 << QStringLiteral("1") << true;
    QTest::newRow("further titles come") << false << 60 << QStringLiteral("1") << false;
    QTest::newRow("a short run") << true << 10 << QStringLiteral("1") << false;
    QTest::newRow("the slow service still answers") << true << 60 << QStringLiteral("held") << false;
    QTest::newRow("no slower service has a part in it") << true << 60 << QString() << false;
}

void TstFetcher::lastStretch()
{
    QFETCH(bool, lastTitles);
    QFETCH(int, before);
    QFETCH(QString, slowKey);
    QFETCH(bool, goesAtOnce);
    HoldingClient client;
    Pacing pacing;
    pacing.setRule(slow, {5, 3});
    pacing.setRule(quick, {0, 3});
    Fetcher::Setup setup;
    setup.client = &client;
    setup.pacing = &pacing;
    setup.sources = {std::make_shared<AnySource>(slow), std::make_shared<AnySource>(quick)};
    Fetcher fetcher(std::move(setup));
    int answered = 0;
    const auto ask = [&](const QString &source, const NeedKind &kind, const QString &key) {
        fetcher.get({source, kind, key}, [&answered](const Result<Document> &) { ++answered; });
    };
    fetcher.setExpectingMore(false, lastTitles);
    for (int key = 0; key < before; ++key)
        ask(quick, alone, QString::number(key));
    if (!slowKey.isEmpty())
        ask(slow, alone, slowKey);
    QTRY_COMPARE(answered, before + (slowKey == QLatin1String("1") ? 1 : 0));
    ask(quick, alone, QStringLiteral("held")); // what it brings may make the batch longer
    QTRY_VERIFY(client.asked().contains(QLatin1String("quick/alone/held")));

    const QString batch = QStringLiteral("quick/together/late");
    ask(quick, together, QStringLiteral("late"));
    if (goesAtOnce) {
        QTRY_VERIFY_WITH_TIMEOUT(client.asked().contains(batch),
                                 2000); // a partial batch waits for twice as long
    } else {
        QTest::qWait(80);
        QVERIFY(!client.asked().contains(batch));
    }
    client.letGo();
    QTRY_VERIFY(client.asked().contains(batch)); // nothing is under way: nobody makes it longer
}

QTEST_GUILESS_MAIN(TstFetcher)
#include "tst_fetcher.moc"
