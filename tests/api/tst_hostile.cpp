// Requests of somebody who means no good, made up by the thousand, at the server on its own thread: it lives, each answer
// fits its origin, and nothing is written without the token. MOVIEDB_HOSTILE_REQUESTS: how many, instead of a few thousand;
// MOVIEDB_HOSTILE_SEED: which.
#include "tests/api/serverdesk.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>

using namespace moviedb;
using namespace moviedb::test;

namespace {

class Malice
{
public:
    Malice(quint32 seed, QByteArray host) : m_random(seed), m_host(std::move(host)) {}

    QByteArray request(bool isFriend)
    {
        m_body.clear();
        QByteArray bytes = method() + ' ' + target() +
                           (odd(20) ? pick({" HTTP/9.9", " HTTP/1.0", "", " x y"}) : " HTTP/1.1") + lineEnd();
        if (!odd(30))
            bytes += "Host: " + (odd(20) ? pick({"evil.example", "", "127.0.0.1", "[::1]:80"}) : m_host) +
                     lineEnd();
        bytes += "Origin: " + (isFriend ? friendlyOrigin : strangeOrigin) + lineEnd();
        for (int fields = int(m_random.bounded(6)); fields > 0; --fields)
            bytes += field();
        if (m_random.bounded(3) == 0)
            bytes += framing();
        return mutated(bytes + "\r\n" + m_body);
    }

private:
    bool odd(int in) { return m_random.bounded(in) == 0; }
    QByteArray pick(const QList<QByteArray> &from) { return from.at(m_random.bounded(int(from.size()))); }
    QByteArray lineEnd() { return odd(60) ? pick({"\n", "\r", "\r\r\n"}) : QByteArray("\r\n"); }
    QByteArray noise(int most)
    {
        QByteArray bytes(int(m_random.bounded(most)), 0);
        for (char &c : bytes)
            c = char(m_random.bounded(256));
        return bytes;
    }

    QByteArray method()
    {
        return odd(30) ? noise(12)
                       : pick({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT",
                               "get"});
    }
    QByteArray target()
    {
        QByteArray path = "/v1/" + pick({"movies",
                                         "movies/1",
                                         "movies/1/claims",
                                         "movies/1/lists/cast",
                                         "tables",
                                         "tables/movies",
                                         "tables/genres/1",
                                         "tables/claims",
                                         "review",
                                         "review/1/accept",
                                         "review/1/reject",
                                         "crawls",
                                         "crawls/current",
                                         "crawls/current/stop",
                                         "export",
                                         "schema",
                                         "health",
                                         "docs",
                                         "docs/start.js",
                                         "search/pages",
                                         "search/movies",
                                         "openapi.yaml",
                                         "",
                                         "..",
                                         "%2e%2e/%2e%2e/etc/passwd",
                                         "movies/-1",
                                         "movies/99999999999999999999"});
        if (odd(2))
            path +=
                '?' + pick({"title=Avatar", "limit=999999999999", "filter=title+~+'%27;DROP TABLE movies--'",
                            "sort=-title,runtime", "cursor=AAAA", "fields=title", "search=%F0%9F%8E%AC",
                            "filter=((((", "a=b&a=b", "%00=%00", "format=csv&table=movies", "total=true"});
        if (odd(15))
            path += noise(40);
        return odd(50)
                   ? pick({"*", "http://evil.example/v1/movies", "//", "v1", QByteArray("/").repeated(9000)})
                   : path;
    }
    QByteArray field()
    {
        const QByteArray name =
            odd(30) ? noise(10)
                    : pick({"Authorization", "Content-Type", "If-Match", "If-None-Match", "X-Any", "Cookie",
                            "Accept", "Access-Control-Request-Method",
                            "Access-Control-Request-Private-Network", "Range", "Upgrade", "Sec-Fetch-Site"});
        const QByteArray value =
            odd(10) ? noise(60)
                    : pick({"Bearer x", "Bearer", "Basic YTpi", "application/json", "text/plain", "*",
                            "\"x\"", "true", "PATCH", "cross-site", "bytes=0-1", "websocket",
                            QByteArray(odd(40) ? 40000 : 400, 'a')});
        return name + ": " + value + lineEnd();
    }
    QByteArray framing()
    {
        m_body = odd(3)
                     ? noise(200)
                     : pick({R"({"name":"x"})", "{}", "[]", R"({"title":"x","runtime":)", R"({"key":"x"})",
                             R"({"entries":[{"name":"x"}]})", QByteArray(5000, '['), R"({"titles":["x"]})"});
        if (odd(4)) {
            m_body = QByteArray::number(m_body.size(), 16) + "\r\n" + m_body + "\r\n0\r\n\r\n";
            return "Transfer-Encoding: chunked\r\n";
        }
        return "Content-Length: " +
               (odd(10) ? pick({"-1", "99999999", "x", "1, 2"}) : QByteArray::number(m_body.size())) + "\r\n";
    }
    QByteArray mutated(QByteArray bytes)
    {
        if (odd(12))
            for (int i = int(m_random.bounded(4)); i >= 0; --i)
                bytes[int(m_random.bounded(int(bytes.size())))] = char(m_random.bounded(256));
        if (odd(25))
            bytes.truncate(int(m_random.bounded(int(bytes.size()))));
        return bytes;
    }

    QRandomGenerator m_random;
    QByteArray m_host;
    QByteArray m_body;
};

// What of a request a server can know of its origin: those that say it in one whole line of their own.
bool saysOrigin(const QByteArray &bytes, const QByteArray &origin)
{
    const qsizetype at = bytes.indexOf("\nOrigin: " + origin + "\r\n");
    const QByteArray before = bytes.left(at + 1);
    return at > 0 && bytes.count("rigin:") == 1 && !before.contains("\n\n") && !before.contains("\n\r\n");
}

// Of each table, how many rows it has: what steps of the history do not tell is told by this.
Result<QMap<QString, qint64>> rowCounts(MovieStore &store)
{
    QMap<QString, qint64> counts;
    MOVIEDB_TRY(schema, await(store.schema()));
    for (const TableInfo &table : schema.tables) {
        TableQuery all;
        all.table = table.name;
        MOVIEDB_TRY(count, await(store.count(all)));
        counts.insert(table.name, count);
    }
    return counts;
}

// Of this program, to either side.
int openSockets()
{
    int sockets = 0;
    const QDir files(QStringLiteral("/proc/self/fd"));
    for (const QString &file : files.entryList(QDir::Files | QDir::System))
        if (QFile::symLinkTarget(files.filePath(file)).contains(QLatin1String("socket:")))
            ++sockets;
    return sockets;
}

} // namespace

class TestHostile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void survives();
};

void TestHostile::survives()
{
    const ServerDesk desk;
    api::ServerLimits limits;
    limits.headMs = limits.bodyMs = limits.lingerMs = 60;
    limits.idleMs = 200;
    QVERIFY(desk.listens({QString::fromLatin1(friendlyOrigin)}, limits));
    const auto token = await(desk.server->token());
    MOVIEDB_OK(token);
    const auto genre = desk.change("POST /v1/tables/genres", token->toLatin1(), R"({"name":"Drama"})");
    QCOMPARE(genre.status, 201);
    const auto film = desk.change("POST /v1/tables/movies", token->toLatin1(), R"({"title":"Twister"})");
    QCOMPARE(film.status, 201);
    const auto steps = await(desk.store->history({}));
    MOVIEDB_OK(steps);
    const auto rows = rowCounts(*desk.store);
    MOVIEDB_OK(rows);
    QVERIFY(rows->value(QStringLiteral("movies")) == 1 && rows->value(QStringLiteral("claims")) > 0);
    const int listening = 1;
    QTRY_COMPARE(openSockets(), listening);

    const int requests = qEnvironmentVariableIntValue("MOVIEDB_HOSTILE_REQUESTS");
    const quint32 seed = quint32(qEnvironmentVariableIntValue("MOVIEDB_HOSTILE_SEED"));
    const quint16 port = desk.server->state().port;
    Malice malice(seed, "127.0.0.1:" + QByteArray::number(port));
    QMap<int, int> statuses;
    for (int i = 0; i < (requests > 0 ? requests : 3000); ++i) {
        const bool isFriend = i % 2 == 0;
        const QByteArray bytes = malice.request(isFriend);
        RawClient client(port);
        client.send(bytes);
        const RawAnswer answer = client.read(true, 3000);
        ++statuses[answer.status];
        const QByteArray shown = bytes.left(300) + '\n' + QByteArray::number(answer.status);
        if (answer.status == 0) { // cut without a word: nothing of a request had come
            QVERIFY2(answer.closed, shown.constData());
            continue;
        }
        const QByteArray allowed = answer.field("access-control-allow-origin");
        QVERIFY2(allowed.isEmpty() || (isFriend && allowed == friendlyOrigin), shown.constData());
        if (isFriend && saysOrigin(bytes, friendlyOrigin))
            QVERIFY2(allowed == friendlyOrigin, shown.constData());
        QVERIFY2(answer.field("vary").contains("Origin"), shown.constData());
    }
    for (auto status = statuses.cbegin(); status != statuses.cend(); ++status)
        qInfo("%d: %d", status.key(), *status);
    for (const int seen : {200, 400, 401, 404, 405})
        QVERIFY2(statuses.value(seen) > 0, QByteArray::number(seen).constData());
    const auto after = await(desk.store->history({}));
    MOVIEDB_OK(after);
    QCOMPARE(after->size(), steps->size()); // nothing was written
    const auto rowsAfter = rowCounts(*desk.store);
    MOVIEDB_OK(rowsAfter);
    QCOMPARE(*rowsAfter, *rows);
    QCOMPARE(desk.ask("GET /v1/tables/genres/1").body, genre.body);
    QCOMPARE(desk.ask("GET /v1/tables/movies/1").body, film.body);
    QTRY_COMPARE(openSockets(), listening); // no connection is left
}

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
