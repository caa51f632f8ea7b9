// A request goes out once, whatever the other side does to the connection.
#include "tests/net/scriptedserver.h"

#include <QProcess>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

using namespace moviedb;
using namespace moviedb::test;

class TestSentOnce : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void closedConnection_data();
    void closedConnection();
    void closedTlsConnection_data();
    void closedTlsConnection();
};

// A server that closes the connection instead of answering has seen the request: whether and when it is asked again is
// not the network's to decide, for the pacing knows nothing of it.
void TestSentOnce::closedConnection_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<bool>("keptAlive");
    QTest::addColumn<int>("afterMs");
    QTest::addColumn<QByteArray>("written");
    for (const char *method : {"GET", "POST", "HEAD"})
        for (const bool kept : {false, true})
            for (const int after : {0, 80})
                for (const char *written : {"", "HTTP/1.1 2"})
                    QTest::addRow("%s on %s connection, closed after %d ms and “%s”", method,
                                  kept ? "a used" : "a new", after, written)
                        << QByteArray(method) << kept << after << QByteArray(written);
}

void TestSentOnce::closedConnection()
{
    QFETCH(QByteArray, method);
    QFETCH(bool, keptAlive);
    QFETCH(int, afterMs);
    QFETCH(QByteArray, written);
    bool drops = !keptAlive;
    ScriptedServer server([&](QTcpSocket *socket, const QByteArray &) {
        if (!drops) {
            socket->write(answer("{}"));
            return;
        }
        QTimer::singleShot(afterMs, socket, [socket, written] {
            socket->write(written);
            socket->disconnectFromHost();
        });
    });
    QnamClient client("test");
    HttpRequest request = requestFor(server.url());
    if (keptAlive)
        QVERIFY(fetch(client, request).ok());
    drops = true;
    server.requests.clear();
    request.method = method;
    if (method == "POST") {
        request.body = "{}";
        request.contentType = "application/json";
    }
    const auto failed = fetch(client, request);
    QVERIFY(!failed.ok());
    QCOMPARE(int(failed.error().fault), int(Fault::Network));
    QTest::qWait(50);
    QCOMPARE(int(server.requests.size()), 1);
}

// A certificate for 127.0.0.1 that this program believes from now on.
static QSslConfiguration ownCertificate(const QTemporaryDir &folder)
{
    const QString key = folder.filePath(QStringLiteral("key.pem"));
    const QString certificate = folder.filePath(QStringLiteral("certificate.pem"));
    QProcess::execute(QStringLiteral("openssl"),
                      {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                       QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-days"),
                       QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=127.0.0.1"),
                       QStringLiteral("-addext"), QStringLiteral("subjectAltName=IP:127.0.0.1"),
                       QStringLiteral("-keyout"), key, QStringLiteral("-out"), certificate});
    const QList<QSslCertificate> certificates = QSslCertificate::fromPath(certificate);
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.addCaCertificates(certificates);
    QSslConfiguration::setDefaultConfiguration(trusting);
    QFile file(key);
    QSslConfiguration serving = QSslConfiguration::defaultConfiguration();
    if (file.open(QIODevice::ReadOnly) && !certificates.isEmpty()) {
        serving.setLocalCertificate(certificates.first());
        serving.setPrivateKey(QSslKey(&file, QSsl::Rsa));
    }
    return serving;
}

void TestSentOnce::closedTlsConnection_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<bool>("keptAlive");
    for (const char *method : {"GET", "POST", "HEAD"})
        for (const bool kept : {false, true})
            QTest::addRow("%s on %s connection", method, kept ? "a used" : "a new")
                << QByteArray(method) << kept;
}

void TestSentOnce::closedTlsConnection()
{
    QFETCH(QByteArray, method);
    QFETCH(bool, keptAlive);
    if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
        QSKIP("openssl is missing: it makes the certificate");
    const QTemporaryDir folder;
    QSslServer server;
    server.setSslConfiguration(ownCertificate(folder));
    QVERIFY(!server.sslConfiguration().localCertificate().isNull());
    bool drops = !keptAlive;
    int requests = 0;
    connect(&server, &QTcpServer::pendingConnectionAvailable, this, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [&, socket] {
            if (!socket->readAll().contains("\r\n\r\n"))
                return;
            ++requests;
            if (drops)
                socket->disconnectFromHost();
            else
                socket->write(answer("{}"));
        });
    });
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QnamClient client("test");
    HttpRequest request = requestFor(QUrl(QStringLiteral("https://127.0.0.1:%1/").arg(server.serverPort())));
    if (keptAlive) {
        const auto first = fetch(client, request);
        QVERIFY2(first.ok(), qPrintable(first ? QString() : first.error().oneLine()));
    }
    drops = true;
    requests = 0;
    request.method = method;
    if (method == "POST") {
        request.body = "{}";
        request.contentType = "application/json";
    }
    const auto failed = fetch(client, request);
    QVERIFY(!failed.ok());
    QCOMPARE(int(failed.error().fault), int(Fault::Network));
    QTest::qWait(50);
    QCOMPARE(requests, 1);
}

QTEST_GUILESS_MAIN(TestSentOnce)
#include "tst_sentonce.moc"
