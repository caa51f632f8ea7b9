// The shared requests of a run: each is leased to one program, services keep their intervals whoever asks, and what a lost
// program carried is offered again.
#include "core/store/exchange/requesttable.h"
#include "core/store/exchange/requesttext.h"
#include "tests/support/tempdatabase.h"

#include <QElapsedTimer>
#include <QTest>
#include <QtConcurrent>

using namespace moviedb;
using namespace moviedb::store;
namespace table = moviedb::store::requesttable;

namespace {

const QString one = QStringLiteral("one");
const QString other = QStringLiteral("other");

HttpRequest requestFor(const char *page, const char *service = "wikipedia")
{
    HttpRequest request;
    request.service = QString::fromLatin1(service);
    request.url = QUrl(QStringLiteral("https://example.org/") + QString::fromLatin1(page));
    return request;
}

HttpResponse answerWith(const QByteArray &body, int status = 200)
{
    HttpResponse response;
    response.status = status;
    response.body = body;
    response.fetchedAt = QDateTime(QDate(2026, 11, 27), QTime(10, 0), Qt::UTC);
    return response;
}

QList<CarriedService> services(int intervalMs)
{
    return {{QStringLiteral("wikipedia"), intervalMs}, {QStringLiteral("justwatch"), intervalMs}};
}

} // namespace

class TestRequestExchange : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersComeBack_data();
    void answersComeBack();
    void textThatIsNone_data();
    void textThatIsNone();
    void secretsStayAtHome();
    void eachIsLeasedOnce();
    void intervalBetweenPrograms();
    void intervalFromTheSending();
    void intervalAfterOwnRequests();
    void onlyServicesThatOneMayAsk();
    void namedTimeClosesForEverybody();
    void spoiledRequest();
    void spoiledAnswer();
    void lostCarrier();
    void leavingGivesBack();
    void whatAnEarlierProgramOffered();
    void askedOnceMore();
    void dismissed();
    void others();

private:
    // A connection to a database with one run; null when there is no server.
    std::unique_ptr<Connection> connect(const test::TempDatabase &database);
    qint64 m_run = 0;
};

#define MOVIEDB_EXCHANGE(connection)                                                                         \
    const test::TempDatabase database(Engine::Postgres);                                                     \
    if (!database.skipReason().isEmpty())                                                                    \
        QSKIP(qPrintable(database.skipReason()));                                                            \
    const auto connection = connect(database);                                                               \
    QVERIFY(connection)

std::unique_ptr<Connection> TestRequestExchange::connect(const test::TempDatabase &database)
{
    auto connection = database.connectMigrated();
    if (!connection)
        return nullptr;
    const auto run = connection->insert(
        QStringLiteral("INSERT INTO crawl_runs (gallery, scope) VALUES ('g', '{}') RETURNING run_id"));
    m_run = run ? *run : 0;
    return connection;
}

void TestRequestExchange::answersComeBack_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("retryAfter");
    QTest::newRow("a page") << 200 << QByteArray("{\"title\": \"Avatar\"}") << -1;
    QTest::newRow("nothing in it") << 204 << QByteArray() << -1;
    QTest::newRow("bytes of every kind") << 200 << QByteArray("\0\xff\n\"\\", 5) << -1;
    QTest::newRow("wait") << 429 << QByteArray("<html>") << 7;
    QTest::newRow("large") << 200 << QByteArray(5 << 20, 'x') << -1;
}

void TestRequestExchange::answersComeBack()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, retryAfter);
    HttpResponse sent = answerWith(body, status);
    sent.etag = "\"1\"";
    sent.lastModified = "Fri, 27 Nov 2026 10:00:00 GMT";
    sent.contentType = "text/html";
    sent.finalUrl = QUrl(QStringLiteral("https://example.org/a%20b?c=%26"));
    if (retryAfter >= 0)
        sent.retryAfterSeconds = retryAfter;
    const auto came = answerFromText(3, answerToText(sent));
    MOVIEDB_OK(came);
    QCOMPARE(came->requestId, qint64(3));
    MOVIEDB_OK(came->answer);
    const HttpResponse &response = *came->answer;
    QCOMPARE(response.status, status);
    QCOMPARE(response.body, body);
    QCOMPARE(response.etag, sent.etag);
    QCOMPARE(response.lastModified, sent.lastModified);
    QCOMPARE(response.contentType, sent.contentType);
    QCOMPARE(response.finalUrl, sent.finalUrl);
    QCOMPARE(response.fetchedAt, sent.fetchedAt);
    QCOMPARE(response.retryAfterSeconds, sent.retryAfterSeconds);

    const Error error = makeError(Fault::Timeout, QStringLiteral("No answer."), QStringLiteral("example.org"),
                                  QStringLiteral("Wait."), 7);
    const auto failed = answerFromText(4, answerToText(error));
    MOVIEDB_OK(failed);
    QVERIFY(!failed->answer.ok());
    QCOMPARE(int(failed->answer.error().fault), int(Fault::Timeout));
    QCOMPARE(failed->answer.error().oneLine(), error.oneLine());
    QCOMPARE(failed->answer.error().code, 7);
}

void TestRequestExchange::textThatIsNone_data()
{
    QTest::addColumn<QString>("text");
    const QString good = requestToText(requestFor("a"));
    QTest::newRow("empty") << QString();
    QTest::newRow("words") << QStringLiteral("no request");
    QTest::newRow("cut") << good.left(good.size() / 2);
    QTest::newRow("not packed") << QString::fromLatin1(QByteArray("{}").toBase64());
    QTest::newRow("a list") << QString::fromLatin1(qCompress(QByteArray("\x80")).toBase64());
    QTest::newRow("says it is huge") << QString::fromLatin1(
        (QByteArray("\x7f\xff\xff\xff", 4) + "x").toBase64());
}

void TestRequestExchange::textThatIsNone()
{
    QFETCH(QString, text);
    const auto request = requestFromText(text);
    QVERIFY(!request.ok());
    QCOMPARE(int(request.error().fault), int(Fault::Parse));
    QVERIFY(!answerFromText(1, text).ok());
}

void TestRequestExchange::secretsStayAtHome()
{
    HttpRequest request = requestFor("a");
    request.authorization = "Bearer tomato";
    request.secretQuery = "api_key=potato";
    const auto came = requestFromText(requestToText(request));
    MOVIEDB_OK(came);
    QCOMPARE(came->url, request.url);
    QVERIFY(came->authorization.isEmpty() && came->secretQuery.isEmpty());
}

void TestRequestExchange::eachIsLeasedOnce()
{
    MOVIEDB_EXCHANGE(connection);
    constexpr int requests = 40;
    for (int i = 0; i < requests; ++i)
        MOVIEDB_OK(table::offer(*connection, m_run, requestFor(qPrintable(QString::number(i))), false));
    const auto takeAll = [&](const QString &name) {
        QList<qint64> taken;
        const auto own = database.connect();
        while (own) {
            const auto lease = table::lease(*own, m_run, name, services(0));
            if (!lease || (!lease->leased && lease->nextInMs < 0))
                break;
            if (lease->leased)
                taken << lease->leased->requestId;
        }
        return taken;
    };
    QList<QFuture<QList<qint64>>> programs;
    for (int i = 0; i < 4; ++i)
        programs << QtConcurrent::run(takeAll, QString::number(i));
    QList<qint64> all;
    for (auto &program : programs)
        all << program.result();
    QCOMPARE(all.size(), requests);
    QCOMPARE(QSet<qint64>(all.begin(), all.end()).size(), requests);
}

void TestRequestExchange::intervalBetweenPrograms()
{
    MOVIEDB_EXCHANGE(connection);
    constexpr int intervalMs = 120;
    const auto second = database.connect();
    QVERIFY(second);
    for (const char *page : {"a", "b", "c"})
        MOVIEDB_OK(table::offer(*connection, m_run, requestFor(page), false));
    QList<std::pair<qint64, qint64>> times; // before and after the call: the database leased in between
    QElapsedTimer timer;
    timer.start();
    for (int round = 0; times.size() < 3 && timer.elapsed() < 20000; ++round) {
        const qint64 before = timer.elapsed();
        const auto lease = table::lease(round % 2 == 0 ? *connection : *second, m_run,
                                        round % 2 == 0 ? one : other, services(intervalMs));
        MOVIEDB_OK(lease);
        if (lease->leased)
            times.emplaceBack(before, timer.elapsed());
        else
            QVERIFY2(lease->nextInMs <= intervalMs, qPrintable(QString::number(lease->nextInMs)));
    }
    QCOMPARE(times.size(), qsizetype(3));
    for (qsizetype i = 1; i < times.size(); ++i) {
        const qint64 apart = times[i].second - times[i - 1].first;
        QVERIFY2(apart >= intervalMs - 1, qPrintable(QString::number(apart))); // whole milliseconds each
    }
}

// What was leased a while ago and goes out only now keeps others away from now on; never for less time than before.
void TestRequestExchange::intervalFromTheSending()
{
    MOVIEDB_EXCHANGE(connection);
    constexpr int intervalMs = 600000;
    const CarriedService wikipedia{QStringLiteral("wikipedia"), intervalMs};
    for (const char *page : {"a", "b"})
        MOVIEDB_OK(table::offer(*connection, m_run, requestFor(page), false));
    const auto first = table::lease(*connection, m_run, one, services(intervalMs));
    MOVIEDB_OK(first);
    QVERIFY(first->leased);
    MOVIEDB_OK(connection->execute(QStringLiteral("UPDATE service_turns SET next_at = 0"))); // it is over
    MOVIEDB_OK(table::sent(*connection, wikipedia));
    const auto second = table::lease(*connection, m_run, other, services(intervalMs));
    MOVIEDB_OK(second);
    QVERIFY(!second->leased);
    QVERIFY(second->nextInMs > intervalMs / 2);
    MOVIEDB_OK(connection->execute(QStringLiteral("UPDATE service_turns SET next_at = next_at + ?"),
                                   {qint64(10) * intervalMs})); // closed by an answer that named a time
    MOVIEDB_OK(table::sent(*connection, wikipedia));
    const auto third = table::lease(*connection, m_run, other, services(intervalMs));
    MOVIEDB_OK(third);
    QVERIFY(!third->leased);
    QVERIFY(third->nextInMs > qint64(5) * intervalMs);
}

void TestRequestExchange::intervalAfterOwnRequests()
{
    MOVIEDB_EXCHANGE(connection);
    MOVIEDB_OK(table::begin(*connection, m_run, services(60000)));
    MOVIEDB_OK(table::offer(*connection, m_run, requestFor("a"), false));
    const auto lease = table::lease(*connection, m_run, one, services(60000));
    MOVIEDB_OK(lease);
    QVERIFY(!lease->leased);
    QVERIFY2(lease->nextInMs > 50000, qPrintable(QString::number(lease->nextInMs)));
}

void TestRequestExchange::onlyServicesThatOneMayAsk()
{
    MOVIEDB_EXCHANGE(connection);
    MOVIEDB_OK(table::offer(*connection, m_run, requestFor("a", "tmdb"), false));
    const auto lease = table::lease(*connection, m_run, one, services(0));
    MOVIEDB_OK(lease);
    QVERIFY(!lease->leased);
    QCOMPARE(lease->nextInMs, qint64(-1));
    const auto none = table::lease(*connection, m_run, one, {});
    MOVIEDB_OK(none);
    QVERIFY(!none->leased);
}

void TestRequestExchange::namedTimeClosesForEverybody()
{
    MOVIEDB_EXCHANGE(connection);
    for (const char *page : {"a", "b"})
        MOVIEDB_OK(table::offer(*connection, m_run, requestFor(page), false));
    MOVIEDB_OK(table::offer(*connection, m_run, requestFor("c", "justwatch"), false));
    const auto first = table::lease(*connection, m_run, one, services(0));
    MOVIEDB_OK(first);
    QVERIFY(first->leased);
    HttpResponse busy = answerWith("wait", 429);
    busy.retryAfterSeconds = 30;
    MOVIEDB_OK(
        table::answer(*connection, one, QStringLiteral("wikipedia"), {first->leased->requestId, busy}));
    const auto second = table::lease(*connection, m_run, other, services(0));
    MOVIEDB_OK(second);
    QVERIFY(second->leased);
    QCOMPARE(second->leased->request.service, QStringLiteral("justwatch"));
    const auto third = table::lease(*connection, m_run, other, services(0));
    MOVIEDB_OK(third);
    QVERIFY(!third->leased);
    QVERIFY2(third->nextInMs > 25000, qPrintable(QString::number(third->nextInMs)));
}

void TestRequestExchange::spoiledRequest()
{
    MOVIEDB_EXCHANGE(connection);
    const auto spoiled = table::offer(*connection, m_run, requestFor("a"), false);
    MOVIEDB_OK(spoiled);
    MOVIEDB_OK(table::offer(*connection, m_run, requestFor("b"), false));
    MOVIEDB_OK(connection->execute(
        QStringLiteral("UPDATE shared_requests SET request = 'x' WHERE request_id = ?"), {*spoiled}));
    const auto nothing = table::lease(*connection, m_run, one, services(0));
    MOVIEDB_OK(nothing);
    QVERIFY(!nothing->leased);
    const auto next = table::lease(*connection, m_run, one, services(0));
    MOVIEDB_OK(next);
    QVERIFY(next->leased);
    QVERIFY(next->leased->request.url.toString().endsWith(u'b'));
    const auto answers = table::answers(*connection, {*spoiled});
    MOVIEDB_OK(answers);
    QVERIFY(!answers->first().answer.ok());
}

// The others are handed out, and who waits for it is told.
void TestRequestExchange::spoiledAnswer()
{
    MOVIEDB_EXCHANGE(connection);
    const auto spoiled = table::offer(*connection, m_run, requestFor("a"), false);
    const auto good = table::offer(*connection, m_run, requestFor("b"), false);
    MOVIEDB_OK(spoiled);
    MOVIEDB_OK(good);
    MOVIEDB_OK(connection->execute(
        QStringLiteral("UPDATE shared_requests SET state = 'answered', answer = 'x' WHERE request_id = ?"),
        {*spoiled}));
    MOVIEDB_OK(connection->execute(
        QStringLiteral("UPDATE shared_requests SET state = 'answered', answer = ? WHERE request_id = ?"),
        {answerToText(HttpResponse()), *good}));
    const auto answers = table::answers(*connection, {*spoiled, *good});
    MOVIEDB_OK(answers);
    QCOMPARE(answers->size(), 2);
    for (const CarriedAnswer &answer : *answers)
        QCOMPARE(answer.answer.ok(), answer.requestId == *good);
}

void TestRequestExchange::lostCarrier()
{
    MOVIEDB_EXCHANGE(connection);
    const auto id = table::offer(*connection, m_run, requestFor("a"), false);
    MOVIEDB_OK(id);
    MOVIEDB_OK(table::join(*connection, m_run, one));
    QVERIFY(table::lease(*connection, m_run, one, services(0))->leased);
    QVERIFY(!table::lease(*connection, m_run, other, services(0))->leased);
    MOVIEDB_OK(connection->execute(QStringLiteral("UPDATE shared_requests SET leased_until = 1")));
    const auto again = table::lease(*connection, m_run, other, services(0));
    MOVIEDB_OK(again);
    QVERIFY(again->leased);
    QCOMPARE(again->leased->requestId, *id);
    // The lost one comes back: what it brings is another program's by now.
    MOVIEDB_OK(table::answer(*connection, one, QStringLiteral("wikipedia"), {*id, answerWith("late")}));
    QVERIFY(table::answers(*connection, {*id})->isEmpty());
    MOVIEDB_OK(table::answer(*connection, other, QStringLiteral("wikipedia"), {*id, answerWith("good")}));
    const auto answers = table::answers(*connection, {*id});
    MOVIEDB_OK(answers);
    QCOMPARE(answers->size(), qsizetype(1));
    QCOMPARE(answers->first().answer->body, QByteArray("good"));
}

void TestRequestExchange::leavingGivesBack()
{
    MOVIEDB_EXCHANGE(connection);
    MOVIEDB_OK(table::offer(*connection, m_run, requestFor("a"), false));
    MOVIEDB_OK(table::join(*connection, m_run, one));
    QVERIFY(table::lease(*connection, m_run, one, services(0))->leased);
    MOVIEDB_OK(table::leave(*connection, m_run, one));
    QVERIFY(table::lease(*connection, m_run, other, services(0))->leased);
}

void TestRequestExchange::whatAnEarlierProgramOffered()
{
    MOVIEDB_EXCHANGE(connection);
    const auto answered = table::offer(*connection, m_run, requestFor("a"), false);
    MOVIEDB_OK(answered);
    QVERIFY(table::lease(*connection, m_run, one, services(0))->leased);
    MOVIEDB_OK(table::answer(*connection, one, QStringLiteral("wikipedia"), {*answered, answerWith("kept")}));
    MOVIEDB_OK(table::offer(*connection, m_run, requestFor("b"), false));
    MOVIEDB_OK(table::begin(*connection, m_run, services(0)));
    QCOMPARE(table::lease(*connection, m_run, one, services(0))->nextInMs, qint64(-1)); // nobody waits for b
    const auto same = table::offer(*connection, m_run, requestFor("a"), false);
    MOVIEDB_OK(same);
    QCOMPARE(*same, *answered);
    QCOMPARE(table::answers(*connection, {*same})->first().answer->body, QByteArray("kept"));
    MOVIEDB_OK(table::end(*connection, m_run, true));
    QCOMPARE(table::answers(*connection, {*same})->size(), qsizetype(1));
    MOVIEDB_OK(table::end(*connection, m_run, false));
    QVERIFY(table::answers(*connection, {*same})->isEmpty());
}

void TestRequestExchange::askedOnceMore()
{
    MOVIEDB_EXCHANGE(connection);
    const auto id = table::offer(*connection, m_run, requestFor("a"), false);
    MOVIEDB_OK(id);
    QVERIFY(table::lease(*connection, m_run, one, services(0))->leased);
    MOVIEDB_OK(table::answer(*connection, one, QStringLiteral("wikipedia"), {*id, answerWith("busy", 503)}));
    const auto again = table::offer(*connection, m_run, requestFor("a"), true);
    MOVIEDB_OK(again);
    QVERIFY(table::answers(*connection, {*again})->isEmpty());
    QVERIFY(table::lease(*connection, m_run, other, services(0))->leased);
}

void TestRequestExchange::dismissed()
{
    MOVIEDB_EXCHANGE(connection);
    MOVIEDB_OK(table::join(*connection, m_run, one));
    const auto there = table::appear(*connection, m_run, one);
    MOVIEDB_OK(there);
    QVERIFY(*there);
    MOVIEDB_OK(table::end(*connection, m_run, true));
    const auto gone = table::appear(*connection, m_run, one);
    MOVIEDB_OK(gone);
    QVERIFY(!*gone);
}

void TestRequestExchange::others()
{
    MOVIEDB_EXCHANGE(connection);
    MOVIEDB_OK(table::join(*connection, m_run, one));
    QCOMPARE(*table::others(*connection, m_run, one), 0);
    MOVIEDB_OK(table::join(*connection, m_run, other));
    QCOMPARE(*table::others(*connection, m_run, one), 1);
    MOVIEDB_OK(
        connection->execute(QStringLiteral("UPDATE run_carriers SET seen_at = 1 WHERE carrier = 'other'")));
    QCOMPARE(*table::others(*connection, m_run, one), 0); // not heard of any more
}

QTEST_GUILESS_MAIN(TestRequestExchange)
#include "tst_requestexchange.moc"
