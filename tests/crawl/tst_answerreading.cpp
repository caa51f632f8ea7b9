// What an answer is worth, and where it is read: good ones on the pool, a wish to be left alone at once.
#include "core/crawl/fetch/answerreading.h"

#include <QSemaphore>
#include <QTest>
#include <QThreadPool>

using namespace moviedb;
using namespace moviedb::crawl;

namespace {

const NeedKind words{QStringLiteral("words")};

class Dictionary : public Source
{
public:
    Dictionary()
    {
        m_info.id = QStringLiteral("dictionary");
        m_info.kinds << ServedKind{words, 1};
    }
    const SourceInfo &info() const override { return m_info; }
    Result<HttpRequest> request(const NeedKind &, const QStringList &) const override
    {
        return HttpRequest{};
    }
    Result<QList<Document>> split(const NeedKind &kind, const QStringList &keys,
                                  const HttpResponse &response) const override
    {
        if (response.body.isEmpty())
            return makeError(Fault::Parse, QStringLiteral("What came is empty."));
        Document document;
        document.source = m_info.id;
        document.kind = kind;
        document.key = keys.first();
        document.body = response.body;
        return QList<Document>{document};
    }

private:
    SourceInfo m_info;
};

// A pool whose only thread has other work until it is let go.
class BusyPool
{
public:
    BusyPool()
    {
        m_pool.setMaxThreadCount(1);
        m_pool.start([this] { m_work.acquire(); });
    }
    ~BusyPool()
    {
        letGo();
        m_pool.waitForDone();
    }
    void letGo() { m_work.release(); }
    QThreadPool *pool() { return &m_pool; }

private:
    QThreadPool m_pool;
    QSemaphore m_work;
};

} // namespace

class TstAnswerReading : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatCannotWait_data();
    void whatCannotWait();
    void noAnswerCannotWait();
    void whatCannotBeReadHasItsPlace();
};

void TstAnswerReading::whatCannotWait_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("atOnce");
    QTest::newRow("good") << 200 << false;
    QTest::newRow("asks for a pause") << 429 << true;
    QTest::newRow("is busy") << 503 << true;
    QTest::newRow("refuses") << 403 << true;
    QTest::newRow("in trouble") << 500 << true;
    QTest::newRow("with the reason in its own words") << 400 << false;
    QTest::newRow("knows nothing of it") << 404 << false;
}

void TstAnswerReading::whatCannotWait()
{
    QFETCH(int, status);
    QFETCH(bool, atOnce);
    HttpResponse response;
    response.status = status;
    response.body = "a word";
    response.retryAfterSeconds = 7;
    BusyPool busy;
    std::optional<AnswerReading> told;
    QObject guard; // when a line below fails, the answer comes after this row
    readAnswerIn(busy.pool(), &guard, std::make_shared<Dictionary>(),
                 {1, {}, words, {QStringLiteral("kite")}}, {}, response,
                 [&told](const AnswerReading &reading) { told = reading; });
    QCoreApplication::processEvents();
    QCOMPARE(told.has_value(), atOnce);
    busy.letGo();
    QTRY_VERIFY(told.has_value());
    QCOMPARE(told->documents.has_value(), status == 200);
    if (status != 200)
        QCOMPARE(told->retryAfterSeconds, std::optional<qint64>(7));
}

void TstAnswerReading::noAnswerCannotWait()
{
    BusyPool busy;
    std::optional<AnswerReading> told;
    QObject guard; // when a line below fails, the answer comes after this row
    readAnswerIn(busy.pool(), &guard, std::make_shared<Dictionary>(),
                 {1, {}, words, {QStringLiteral("kite")}}, {},
                 makeError(Fault::Network, QStringLiteral("The connection was cut.")),
                 [&told](const AnswerReading &reading) { told = reading; });
    QVERIFY(told.has_value());
    QCOMPARE(told->error.fault, Fault::Network);
}

// Else a note of a crawl would say "What came is empty." of nobody.
void TstAnswerReading::whatCannotBeReadHasItsPlace()
{
    HttpResponse empty;
    empty.status = 200;
    HttpRequest request;
    request.url = QUrl(QStringLiteral("https://dictionary.example/words?of=kite"));
    const AnswerReading reading =
        readAnswer(Dictionary(), {1, {}, words, {QStringLiteral("kite")}}, request, empty);
    QVERIFY(!reading.documents);
    QCOMPARE(reading.error.where, request.url.toString());
}

QTEST_GUILESS_MAIN(TstAnswerReading)
#include "tst_answerreading.moc"
