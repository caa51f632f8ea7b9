// What a program does with requests that it carries, and with those it offers, before a scripted exchange.
#include "core/base/future.h"
#include "core/crawl/shared/sharedclient.h"

#include <QSignalSpy>
#include <QTest>

using namespace moviedb;
using namespace moviedb::crawl;

namespace {

const QString wikipedia = QStringLiteral("wikipedia");

HttpRequest requestTo(const QString &url)
{
    HttpRequest request;
    request.service = wikipedia;
    request.url = QUrl(url);
    return request;
}

HttpResponse answerWith(const QByteArray &body)
{
    HttpResponse response;
    response.status = 200;
    response.body = body;
    return response;
}

// Hands out what is queued, and remembers what came of it.
class ScriptedExchange : public RequestExchange
{
public:
    QFuture<Result<Done>> begin(qint64, const QList<CarriedService> &) override
    {
        ++begun;
        return failing.contains(QStringLiteral("begin")) ? gone<Done>() : done();
    }
    QFuture<Result<qint64>> offer(qint64, const HttpRequest &request, bool anew) override
    {
        offered << request.url.toString() + (anew ? QStringLiteral(" anew") : QString());
        return readyFuture(Result<qint64>(offered.size()));
    }
    QFuture<Result<QList<CarriedAnswer>>> answers(const QList<qint64> &ids) override
    {
        ++collected;
        if (failing.contains(QStringLiteral("answers")))
            return gone<QList<CarriedAnswer>>();
        QList<CarriedAnswer> found;
        for (const qint64 id : ids)
            if (ready.contains(id))
                found << CarriedAnswer{id, answerWith(ready.value(id))};
        return readyFuture(Result<QList<CarriedAnswer>>(found));
    }
    QFuture<Result<Done>> withdraw(const QList<qint64> &ids) override
    {
        withdrawn << ids;
        return failing.contains(QStringLiteral("withdraw")) ? gone<Done>() : done();
    }
    QFuture<Result<Done>> end(qint64, bool) override
    {
        return failing.contains(QStringLiteral("end")) ? gone<Done>() : done();
    }
    QFuture<Result<int>> others(qint64, const QString &) override
    {
        return readyFuture(Result<int>(othersThere));
    }
    QFuture<Result<Done>> join(qint64, const QString &) override
    {
        if (broken)
            return readyFuture(Result<Done>(makeError(Fault::Database, QStringLiteral("Gone."))));
        there = true;
        return done();
    }
    QFuture<Result<bool>> appear(qint64, const QString &) override
    {
        return readyFuture(Result<bool>(there));
    }
    QFuture<Result<Done>> leave(qint64, const QString &) override
    {
        ++left;
        return done();
    }
    QFuture<Result<Lease>> lease(qint64, const QString &, const QList<CarriedService> &services) override
    {
        Lease lease;
        if (broken)
            return readyFuture(Result<Lease>(makeError(Fault::Database, QStringLiteral("Gone."))));
        if (!toCarry.isEmpty() && !services.isEmpty())
            lease.leased = LeasedRequest{++leased, toCarry.takeFirst()};
        return readyFuture(Result<Lease>(lease));
    }
    QFuture<Result<Done>> sent(const CarriedService &service) override
    {
        sendings << QStringLiteral("%1 %2").arg(service.service).arg(service.intervalMs);
        return done();
    }
    QFuture<Result<Done>> answer(const QString &, const QString &, const CarriedAnswer &answer) override
    {
        answered << (answer.answer ? QString::fromLatin1(answer.answer->body) : answer.answer.error().text);
        return done();
    }

    QStringList failing; // what the database does not do
    int collected = 0;
    QList<HttpRequest> toCarry;
    QHash<qint64, QByteArray> ready;
    QStringList offered;
    QStringList answered;
    QStringList sendings;
    QList<qint64> withdrawn;
    qint64 leased = 0;
    int begun = 0;
    int left = 0;
    int othersThere = 0;
    bool there = true;
    bool broken = false;

private:
    template <class T> static QFuture<Result<T>> gone()
    {
        return readyFuture(Result<T>(makeError(Fault::Database, QStringLiteral("Gone."))));
    }
    static QFuture<Result<Done>> done() { return readyFuture(Result<Done>(Done{})); }
};

// Answers when it is told to.
class HeldClient : public HttpClient
{
public:
    QFuture<Result<HttpResponse>> send(const HttpRequest &request) override
    {
        sent << request.url.toString();
        promises.emplace_back();
        promises.back().start();
        return promises.back().future();
    }
    void answerAll()
    {
        for (auto &promise : promises) {
            promise.addResult(answerWith("page"));
            promise.finish();
        }
        promises.clear();
    }

    QStringList sent;
    std::vector<QPromise<Result<HttpResponse>>> promises;
};

Carrier::Setup setupWith(const std::shared_ptr<ScriptedExchange> &exchange, HeldClient &client)
{
    Carrier::Setup setup{exchange, 1, &client, {}};
    setup.services.insert(wikipedia, {{0, 2}, {QStringLiteral("en.wikipedia.org:443")}});
    return setup;
}

} // namespace

class CarrierTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void carriesAsManyAsItsRuleAllows();
    void tellsWhenItSends();
    void onlyToTheService_data();
    void onlyToTheService();
    void dismissed();
    void databaseAway();
    void goneBeforeTheAnswer();
    void aloneItSendsItself();
    void sharesWithOthers();
    void secretsAreNotShared();
    void failuresAreTold_data();
    void failuresAreTold();
};

void CarrierTest::carriesAsManyAsItsRuleAllows()
{
    const auto exchange = std::make_shared<ScriptedExchange>();
    HeldClient client;
    for (const char *page : {"a", "b", "c"})
        exchange->toCarry << requestTo(QStringLiteral("https://en.wikipedia.org/") + QLatin1String(page));
    Carrier carrier(setupWith(exchange, client));
    carrier.start();
    QTRY_COMPARE(client.sent.size(), qsizetype(2));
    QTest::qWait(250);
    QCOMPARE(client.sent.size(), qsizetype(2)); // the rule's number at once
    client.answerAll();
    QTRY_COMPARE(client.sent.size(), qsizetype(3));
    client.answerAll();
    QTRY_COMPARE(exchange->answered, QStringList(3, QStringLiteral("page")));
    QCOMPARE(carrier.carried(), 3);
}

// A lease may be long on its way: the interval to the next request of anybody counts from the sending.
void CarrierTest::tellsWhenItSends()
{
    const auto exchange = std::make_shared<ScriptedExchange>();
    HeldClient client;
    for (const char *url :
         {"https://en.wikipedia.org/a", "https://example.org/a", "https://en.wikipedia.org/b"})
        exchange->toCarry << requestTo(QString::fromLatin1(url));
    Carrier::Setup setup = setupWith(exchange, client);
    setup.services[wikipedia].rule.minIntervalMs = 300;
    Carrier carrier(setup);
    carrier.start();
    QTRY_COMPARE(client.sent.size(), qsizetype(2));
    client.answerAll();
    QTRY_COMPARE(carrier.carried(), 2);
    QCOMPARE(exchange->sendings.size(), qsizetype(2)); // not of what was not sent
    for (const QString &sending : std::as_const(exchange->sendings))
        QVERIFY2(sending.startsWith(QLatin1String("wikipedia 3")), qPrintable(sending));
}

void CarrierTest::onlyToTheService_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isSent");
    QTest::newRow("its own") << QStringLiteral("https://en.wikipedia.org/w/api.php?a=b") << true;
    QTest::newRow("another host") << QStringLiteral("https://example.org/w/api.php") << false;
    QTest::newRow("another port") << QStringLiteral("https://en.wikipedia.org:8080/") << false;
    QTest::newRow("not encrypted") << QStringLiteral("http://en.wikipedia.org/") << false;
    QTest::newRow("as a name") << QStringLiteral("https://en.wikipedia.org@example.org/") << false;
    QTest::newRow("a file") << QStringLiteral("file:///etc/passwd") << false;
}

void CarrierTest::onlyToTheService()
{
    QFETCH(QString, url);
    QFETCH(bool, isSent);
    const auto exchange = std::make_shared<ScriptedExchange>();
    HeldClient client;
    exchange->toCarry << requestTo(url);
    Carrier carrier(setupWith(exchange, client));
    carrier.start();
    QTRY_VERIFY(!client.sent.isEmpty() || !exchange->answered.isEmpty());
    QCOMPARE(client.sent.size(), qsizetype(isSent ? 1 : 0));
    if (!isSent)
        QCOMPARE(exchange->answered,
                 QStringList{QStringLiteral("A shared request does not lead to its service.")});
}

void CarrierTest::dismissed()
{
    const auto exchange = std::make_shared<ScriptedExchange>();
    HeldClient client;
    Carrier carrier(setupWith(exchange, client));
    QSignalSpy spy(&carrier, &Carrier::dismissed);
    carrier.start();
    exchange->there = false;
    QTRY_VERIFY_WITH_TIMEOUT(!spy.isEmpty(), 10000);
}

void CarrierTest::databaseAway()
{
    const auto exchange = std::make_shared<ScriptedExchange>();
    HeldClient client;
    exchange->broken = true;
    exchange->there = false;
    Carrier carrier(setupWith(exchange, client));
    QSignalSpy spy(&carrier, &Carrier::troubled);
    QSignalSpy dismissed(&carrier, &Carrier::dismissed);
    carrier.start();
    QTRY_COMPARE(spy.size(), qsizetype(1));
    QTest::qWait(2500);
    QCOMPARE(spy.size(), qsizetype(1)); // told once, tried again
    exchange->broken = false;
    exchange->toCarry << requestTo(QStringLiteral("https://en.wikipedia.org/a"));
    QTRY_COMPARE(client.sent.size(), qsizetype(1));
    QTRY_VERIFY(exchange->there); // joined at last
    QVERIFY(dismissed.isEmpty());
}

void CarrierTest::goneBeforeTheAnswer()
{
    const auto exchange = std::make_shared<ScriptedExchange>();
    HeldClient client;
    exchange->toCarry << requestTo(QStringLiteral("https://en.wikipedia.org/a"));
    {
        Carrier carrier(setupWith(exchange, client));
        carrier.start();
        QTRY_COMPARE(client.sent.size(), qsizetype(1));
    }
    QVERIFY(client.promises.front().isCanceled());
    QCOMPARE(exchange->left, 1);
}

void CarrierTest::aloneItSendsItself()
{
    const auto exchange = std::make_shared<ScriptedExchange>();
    HeldClient client;
    Pacing pacing;
    SharedClient shared({setupWith(exchange, client), &pacing, false});
    const auto answer = shared.send(requestTo(QStringLiteral("https://en.wikipedia.org/a")));
    QCOMPARE(client.sent.size(), qsizetype(1));
    QVERIFY(exchange->offered.isEmpty());
    QCOMPARE(exchange->begun, 0);
    QCOMPARE(shared.programs(), 1);
    client.answerAll();
    QTRY_VERIFY(answer.isFinished());
}

void CarrierTest::sharesWithOthers()
{
    const auto exchange = std::make_shared<ScriptedExchange>();
    exchange->othersThere = 2;
    HeldClient client;
    Pacing pacing;
    SharedClient shared({setupWith(exchange, client), &pacing, false});
    QTRY_COMPARE(shared.programs(), 3);
    QCOMPARE(exchange->begun, 1);
    QCOMPARE(pacing.freeSlots(wikipedia), 6); // as many as the three may send at once
    const HttpRequest request = requestTo(QStringLiteral("https://en.wikipedia.org/a"));
    const auto first = shared.send(request);
    exchange->ready.insert(1, "carried");
    QTRY_VERIFY(first.isFinished());
    QCOMPARE(first.result()->body, QByteArray("carried"));
    auto second = shared.send(request); // it was no good: the same answer is not wanted again
    QTRY_COMPARE(exchange->offered.size(), qsizetype(2));
    QVERIFY(exchange->offered.first() + QStringLiteral(" anew") == exchange->offered.last());
    second.cancel();
    QTRY_COMPARE(exchange->withdrawn, QList<qint64>{2});
    QVERIFY(client.sent.isEmpty());
}

void CarrierTest::secretsAreNotShared()
{
    const auto exchange = std::make_shared<ScriptedExchange>();
    HeldClient client;
    Pacing pacing;
    SharedClient shared({setupWith(exchange, client), &pacing, true});
    HttpRequest request = requestTo(QStringLiteral("https://en.wikipedia.org/a"));
    request.secretQuery = "api_key=potato";
    const auto answer = shared.send(request);
    QCOMPARE(client.sent.size(), qsizetype(1));
    QVERIFY(exchange->offered.isEmpty());
    client.answerAll();
}

void CarrierTest::failuresAreTold_data()
{
    QTest::addColumn<QString>("failing");
    QTest::addColumn<QString>("consequence");
    QTest::addColumn<bool>("mends"); // the database is asked again, and all is well
    QTest::newRow("begin") << "begin"
                           << "requests may follow one another too closely, or be asked for twice" << false;
    QTest::newRow("withdraw") << "withdraw"
                              << "requests that nobody waits for any more may be sent" << false;
    QTest::newRow("answers") << "answers"
                             << "what other programs were answered does not arrive" << true;
    QTest::newRow("end") << "end"
                         << "the other programs do not know that this one is done" << false;
}

void CarrierTest::failuresAreTold()
{
    QFETCH(QString, failing);
    QFETCH(QString, consequence);
    QFETCH(bool, mends);
    const auto exchange = std::make_shared<ScriptedExchange>();
    exchange->othersThere = 1;
    exchange->failing << failing;
    HeldClient client;
    Pacing pacing;
    SharedClient shared({setupWith(exchange, client), &pacing, false});
    QSignalSpy log(&shared, &SharedClient::logged);
    QTRY_COMPARE(shared.programs(), 2);
    auto first = shared.send(requestTo(QStringLiteral("https://en.wikipedia.org/a")));
    const auto second = shared.send(requestTo(QStringLiteral("https://en.wikipedia.org/b")));
    QTRY_VERIFY(exchange->collected > 0);
    first.cancel();
    bool ended = false;
    QTRY_COMPARE(exchange->withdrawn, QList<qint64>{1});
    shared.end(true, [&ended] { ended = true; });
    QTRY_VERIFY(ended);
    const QString told = QStringLiteral("Working with other programs failed: %1.").arg(consequence);
    QTRY_COMPARE(shared.troubles(), QStringList{told});
    if (mends) {
        QTRY_VERIFY(exchange->collected >= 3); // asked again, and again
        exchange->failing.clear();
        exchange->ready.insert(2, "carried");
        QTRY_VERIFY(second.isFinished());
        QVERIFY(shared.troubles().isEmpty());
    }
    int lines = 0;
    for (const QList<QVariant> &line : log)
        lines += line.first().toString().contains(consequence) ? 1 : 0;
    QCOMPARE(lines, 1); // once, however often
}

QTEST_GUILESS_MAIN(CarrierTest)
#include "tst_carrier.moc"
