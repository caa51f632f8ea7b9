#include "core/crawl/shared/carrier.h"

#include "core/base/future.h"
#include "core/base/holder.h"

#include <QUuid>

#include <algorithm>

namespace moviedb::crawl {

namespace {

constexpr int heartbeatMs = 3000; // a lease lasts several of them
constexpr qint64 idleMs = 100;
constexpr int troubleMs = 1000;
constexpr int machinesMs = 15; // how far two machines may be apart between lease and request

CarriedService withInterval(const QString &service, const PacingRule &rule)
{
    return {service, rule.minIntervalMs > 0 ? rule.minIntervalMs + machinesMs : 0};
}

} // namespace

QString hostAndPort(const QUrl &url)
{
    const int standard = url.scheme() == QLatin1String("https") ? 443 : 80;
    return QStringLiteral("%1:%2").arg(url.host()).arg(url.port(standard));
}

QString Carrier::makeName()
{
    return thisProgram().left(60) + u' ' + QUuid::createUuid().toString(QUuid::WithoutBraces);
}

Carrier::Carrier(Setup setup, QObject *parent)
    : QObject(parent), m_setup(std::move(setup)), m_name(makeName())
{
    m_next.setSingleShot(true);
    m_next.setTimerType(Qt::PreciseTimer);
    connect(&m_next, &QTimer::timeout, this, &Carrier::ask);
    m_heartbeat.setInterval(heartbeatMs);
    connect(&m_heartbeat, &QTimer::timeout, this, &Carrier::appear);
}

Carrier::~Carrier()
{
    for (QFuture<Result<HttpResponse>> &future : m_futures)
        future.cancel();
    m_setup.exchange->leave(m_setup.runId, m_name);
}

void Carrier::start()
{
    join();
    m_heartbeat.start();
    ask();
}

void Carrier::join()
{
    onFinished(m_setup.exchange->join(m_setup.runId, m_name), this, [this](const Result<Done> &joined) {
        m_joined = joined.ok();
        if (!joined)
            tellTrouble(joined.error());
    });
}

// Who could not join has not been dismissed.
void Carrier::appear()
{
    if (!m_joined)
        return join();
    onFinished(m_setup.exchange->appear(m_setup.runId, m_name), this, [this](const Result<bool> &there) {
        if (!there)
            return tellTrouble(there.error());
        if (!*there)
            Q_EMIT dismissed();
    });
}

QList<CarriedService> Carrier::freeServices() const
{
    QList<CarriedService> services;
    for (auto it = m_setup.services.cbegin(); it != m_setup.services.cend(); ++it)
        if (m_running.value(it.key()) < std::max(1, it->rule.maxParallel))
            services << withInterval(it.key(), it->rule);
    return services;
}

void Carrier::ask()
{
    const QList<CarriedService> services = freeServices();
    if (m_asking || services.isEmpty())
        return;
    m_asking = true;
    onFinished(m_setup.exchange->lease(m_setup.runId, m_name, services), this,
               [this](const Result<Lease> &lease) {
                   m_asking = false;
                   leaseCame(lease);
               });
}

void Carrier::leaseCame(const Result<Lease> &lease)
{
    if (!lease) {
        tellTrouble(lease.error());
        m_next.start(troubleMs);
        return;
    }
    m_troubled = false;
    if (lease->leased) {
        carry(*lease->leased);
        ask();
        return;
    }
    m_next.start(int(lease->nextInMs < 0 ? idleMs : std::clamp<qint64>(lease->nextInMs, 1, idleMs)));
}

// Whoever can write to the database must not be able to send this program anywhere else.
bool Carrier::leadsToService(const HttpRequest &request) const
{
    const auto service = m_setup.services.constFind(request.service);
    return service != m_setup.services.cend() && service->hosts.contains(hostAndPort(request.url));
}

void Carrier::carry(const LeasedRequest &leased)
{
    const QString service = leased.request.service;
    const qint64 id = leased.requestId;
    if (!leadsToService(leased.request))
        return handOver(
            service,
            {id, makeError(Fault::Config, QStringLiteral("A shared request does not lead to its service."),
                           leased.request.url.host())});
    ++m_running[service];
    QFuture<Result<HttpResponse>> future = m_setup.client->send(leased.request);
    m_futures << future;
    tellSent(service);
    onFinished(future, this, [this, service, id](const Result<HttpResponse> &answer) {
        --m_running[service];
        m_futures.removeIf([](const QFuture<Result<HttpResponse>> &one) { return one.isFinished(); });
        ++m_carried;
        handOver(service, {id, answer});
        ask();
    });
}

void Carrier::tellSent(const QString &service)
{
    const CarriedService turn = withInterval(service, m_setup.services.value(service).rule);
    if (turn.intervalMs == 0)
        return;
    onFinished(m_setup.exchange->sent(turn), this, [this](const Result<Done> &told) {
        if (!told)
            tellTrouble(told.error());
    });
}

void Carrier::handOver(const QString &service, const CarriedAnswer &answer)
{
    onFinished(m_setup.exchange->answer(m_name, service, answer), this, [this](const Result<Done> &told) {
        if (!told)
            tellTrouble(told.error());
    });
}

void Carrier::tellTrouble(const Error &error)
{
    if (!std::exchange(m_troubled, true))
        Q_EMIT troubled(error);
}

} // namespace moviedb::crawl

#include "moc_carrier.cpp"
