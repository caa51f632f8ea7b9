#include "core/crawl/fetch/pacing.h"

#include <algorithm>

namespace moviedb::crawl {

namespace {

constexpr qint64 firstBackOffMs = 1000;
constexpr qint64 longestBackOffMs = 60000;
constexpr qint64 longestNamedWaitMs = qint64(366) * 24 * 60 * 60 * 1000;
constexpr qint64 firstBusyWaitMs = 2000;
constexpr qint64 longestBusyWaitMs = 60000;
constexpr qint64 leastLagWaitMs =
    5000; // after maxlag: https://www.mediawiki.org/wiki/Manual:Maxlag_parameter

// 0 = the answer names no time.
qint64 namedWaitMs(std::optional<qint64> retryAfterSeconds)
{
    return std::clamp<qint64>(retryAfterSeconds.value_or(0), 0, longestNamedWaitMs / 1000) * 1000;
}

} // namespace

void Pacing::setRule(const QString &service, const PacingRule &rule)
{
    m_services[service].rule = rule;
}

int Pacing::freeSlots(const QString &service) const
{
    const State state = m_services.value(service);
    return state.refusal ? 0 : std::max(0, std::max(1, state.rule.maxParallel) - state.running);
}

bool Pacing::isSlower(const QString &service, const QString &other) const
{
    return m_services.value(service).rule.minIntervalMs > m_services.value(other).rule.minIntervalMs;
}

bool Pacing::mayStart(const QString &service, qint64 now) const
{
    return freeSlots(service) > 0 && now >= nextAt(service);
}

qint64 Pacing::nextAt(const QString &service) const
{
    const State state = m_services.value(service);
    const qint64 byInterval = state.lastStart < 0 ? 0 : state.lastStart + state.rule.minIntervalMs;
    return std::max(byInterval, state.closedUntil);
}

int Pacing::running(const QString &service) const
{
    return m_services.value(service).running;
}

qint64 Pacing::closedUntil(const QString &service, qint64 now) const
{
    const qint64 until = m_services.value(service).closedUntil;
    return until > now ? until : 0;
}

std::optional<Error> Pacing::whyRefused(const QString &service) const
{
    return m_services.value(service).refusal;
}

void Pacing::forgetRefusals()
{
    for (State &state : m_services)
        state.refusal.reset();
}

std::optional<qint64> Pacing::heldBackSince(const QString &service) const
{
    return m_services.value(service).heldBackSince;
}

void Pacing::started(const QString &service, qint64 now)
{
    State &state = m_services[service];
    state.lastStart = now;
    ++state.running;
}

void Pacing::abandoned(const QString &service)
{
    State &state = m_services[service];
    state.running = std::max(0, state.running - 1);
}

Pacing::Verdict Pacing::ended(const QString &service, qint64 now, const std::optional<Error> &error,
                              std::optional<qint64> retryAfterSeconds)
{
    abandoned(service);
    State &state = m_services[service];
    if (!error) {
        servedAgain(state, now);
        return {};
    }
    const qint64 named = namedWaitMs(retryAfterSeconds);
    switch (error->fault) {
    case Fault::Refused:
        state.refusal = error;
        return {.refused = true};
    case Fault::RateLimited:
        return closing(state, now, afterPauseAsked(state, now, error->code, named));
    case Fault::Http:
        // A status below 500 is an answer to this request only, and asking again would bring it again.
        if (error->code < 500)
            return {};
        [[fallthrough]];
    case Fault::Unreachable:
    case Fault::Network:
    case Fault::Timeout:
    case Fault::Tls:
        return closing(state, now, afterTrouble(state, now, error->fault, named));
    case Fault::Parse:
    case Fault::Limit:
        // Damaged answers mend themselves more often than not; the service itself stays open to other
        // requests.
        state.burst = std::max(0, state.burst - 1);
        return {.retry = true, .notBefore = now + backOff(1)};
    default:
        state.burst = std::max(0, state.burst - 1);
        return {};
    }
}

// `named`: milliseconds, 0 = the answer names no time.
Pacing::Verdict Pacing::afterPauseAsked(State &state, qint64 now, int status, qint64 named)
{
    Verdict verdict{.retry = true};
    // HTTP 503 without a time is a service in trouble like any other 5xx.
    verdict.heldBack = status != 503 || named > 0;
    if (named > 0)
        verdict.notBefore = now + named;
    else if (isCounted(state))
        verdict.notBefore = now + busyWait(state, status);
    else
        verdict.notBefore = std::max(now, state.closedUntil);
    state.servesSince = std::max(state.closedUntil, verdict.notBefore);
    return verdict;
}

Pacing::Verdict Pacing::afterTrouble(State &state, qint64 now, Fault fault, qint64 named)
{
    state.troubles += isCounted(state) || state.troubles == 0 ? 1 : 0;
    // Unreachable: the request never arrived. When the network is back, it is asked as if for the first time.
    return {.retry = true,
            .heldBack = fault == Fault::Unreachable,
            .notBefore = now + std::max(backOff(state.troubles), named)};
}

// Nobody asks the service before then.
Pacing::Verdict Pacing::closing(State &state, qint64 now, const Verdict &verdict)
{
    if (verdict.heldBack && !state.heldBackSince)
        state.heldBackSince = now;
    state.closedUntil = std::max(state.closedUntil, verdict.notBefore);
    return verdict;
}

bool Pacing::isCounted(State &state)
{
    if (state.burst > 0) {
        --state.burst;
        return false;
    }
    state.burst = state.running;
    return true;
}

void Pacing::servedAgain(State &state, qint64 now)
{
    state.troubles = 0;
    state.burst = std::max(0, state.burst - 1);
    state.heldBackSince.reset();
    if (state.busy > 0 && now - state.servesSince >= state.busyWaitMs) {
        --state.busy;
        state.servesSince = now;
    }
}

qint64 Pacing::busyWait(State &state, int status)
{
    state.busyWaitMs = std::min(longestBusyWaitMs, firstBusyWaitMs << std::clamp(state.busy, 0, 5));
    ++state.busy;
    const qint64 jittered = state.busyWaitMs + qint64(m_random.bounded(double(state.busyWaitMs) / 10));
    return status == 429 ? jittered : std::max(leastLagWaitMs, jittered);
}

qint64 Pacing::backOff(int troubles)
{
    const qint64 plain = std::min(longestBackOffMs, firstBackOffMs << std::clamp(troubles - 1, 0, 6));
    return plain * 3 / 4 + qint64(m_random.bounded(double(plain) / 2)); // ± a quarter
}

std::optional<Error> errorOfStatus(int status, const QString &where)
{
    if (status >= 200 && status < 300)
        return std::nullopt;
    const QString number = QString::number(status);
    switch (status) {
    case 403:
        return makeError(Fault::Refused, QStringLiteral("The service refuses requests from here (HTTP 403)."),
                         where, QStringLiteral("Stop for today; asking again keeps the door closed."),
                         status);
    case 401:
        return makeError(Fault::Refused,
                         QStringLiteral("The service refuses the key it was given (HTTP 401)."), where,
                         QStringLiteral("Change or remove the key in the settings."), status);
    case 404:
    case 410:
        return makeError(Fault::NotFound,
                         QStringLiteral("There is nothing at this address (HTTP %1).").arg(number), where, {},
                         status);
    case 429:
    case 503:
        return makeError(Fault::RateLimited,
                         QStringLiteral("The service asks us to wait (HTTP %1).").arg(number), where,
                         QStringLiteral("It is asked again after the time it names."), status);
    default:
        return makeError(Fault::Http, QStringLiteral("The service answered with HTTP %1.").arg(number), where,
                         QStringLiteral("Try again later."), status);
    }
}

} // namespace moviedb::crawl
