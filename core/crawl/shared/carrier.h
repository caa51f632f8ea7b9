// Sends what programs share: leases a request when its service may be asked, sends it, hands the answer over, as long as
// there are any. Never more at once to a service than its rule allows for one program.
// Thread: the crawl thread.
// Failure: troubled(), once each time that the database cannot be asked; it is asked again.
#pragma once

#include "core/ports/requestexchange.h"
#include "core/settings/settings.h"

#include <QMap>
#include <QObject>
#include <QTimer>

namespace moviedb::crawl {

// Whose services a program may ask, and how.
struct CarrierPart
{
    PacingRule rule;
    QStringList hosts; // where its requests lead, "host:port"; any other one is not sent
};

class Carrier : public QObject
{
    Q_OBJECT
public:
    struct Setup
    {
        std::shared_ptr<RequestExchange> exchange;
        qint64 runId = 0;
        HttpClient *client = nullptr; // outlives the carrier
        QMap<QString, CarrierPart> services;
    };

    explicit Carrier(Setup setup, QObject *parent = nullptr);
    ~Carrier() override; // what is in flight is aborted and offered again

    // Of this program and no other one.
    static QString makeName();

    void start();
    const QString &name() const { return m_name; }
    int carried() const { return m_carried; }
    // Those that may be asked by this program now.
    QList<CarriedService> freeServices() const;

Q_SIGNALS:
    void dismissed(); // the program that works on the run has ended it, or left it
    void troubled(const moviedb::Error &error);

private:
    void join();
    void appear();
    void ask();
    void leaseCame(const Result<Lease> &lease);
    void carry(const LeasedRequest &leased);
    void tellSent(const QString &service);
    void handOver(const QString &service, const CarriedAnswer &answer);
    bool leadsToService(const HttpRequest &request) const;
    void tellTrouble(const Error &error);

    Setup m_setup;
    const QString m_name;
    QTimer m_next;
    QTimer m_heartbeat;
    QMap<QString, int> m_running; // by service
    QList<QFuture<Result<HttpResponse>>> m_futures;
    int m_carried = 0;
    bool m_joined = false;
    bool m_asking = false;
    bool m_troubled = false;
};

// "en.wikipedia.org:443"
QString hostAndPort(const QUrl &url);

} // namespace moviedb::crawl
