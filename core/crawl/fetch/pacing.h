// When may the next request go to a service? Decides only: the caller passes the time and sends.
// Rules: at least the rule's interval between two starts, at most its number at once, Retry-After obeyed in
// full for the whole service (https://www.mediawiki.org/wiki/API:Etiquette), exponential back-off with jitter
// after trouble, requests under way at once count as one trouble, never again in a run after a refusal (HTTP 403).
// Times: milliseconds of any steady clock.
// Thread: values, one at a time.
// Failure: none.
#pragma once

#include "core/base/result.h"
#include "core/settings/settings.h"

#include <QHash>
#include <QRandomGenerator>

namespace moviedb::crawl {

class Pacing
{
public:
    // Equal seeds give equal jitter.
    explicit Pacing(quint32 seed = 1) : m_random(seed) {}

    void setRule(const QString &service, const PacingRule &rule);

    bool mayStart(const QString &service, qint64 now) const;
    int freeSlots(const QString &service) const; // 0 after a refusal
    // By the intervals of their rules.
    bool isSlower(const QString &service, const QString &other) const;
    // Earliest time a request may start, leaving aside those that still run.
    qint64 nextAt(const QString &service) const;
    int running(const QString &service) const;
    // Time until which the service is closed by Retry-After or back-off; 0 = open.
    qint64 closedUntil(const QString &service, qint64 now) const;
    // What the service said when it refused us; nothing = it did not.
    std::optional<Error> whyRefused(const QString &service) const;
    // A person asks anew: services that refused us are asked once more.
    void forgetRefusals();
    // Since when the service only asks us to wait or is out of reach, without one good answer; nothing = it does not.
    std::optional<qint64> heldBackSince(const QString &service) const;

    void started(const QString &service, qint64 now);

    struct Verdict
    {
        bool retry = false;    // worth asking again
        bool refused = false;  // the service does not want us: stop
        bool heldBack = false; // the service asks us to wait, or is out of reach: no attempt of the request
        qint64 notBefore = 0;  // when to ask again
    };
    // `error` nothing = a good answer. `retryAfterSeconds` as the answer said, of any size: above a year it counts
    // as a year, 0 names no time.
    // Troubles of requests that were under way together are one.
    Verdict ended(const QString &service, qint64 now, const std::optional<Error> &error,
                  std::optional<qint64> retryAfterSeconds = {});
    // An answer nobody waited for (stopped): frees the slot, decides nothing.
    void abandoned(const QString &service);

private:
    struct State
    {
        PacingRule rule;
        qint64 lastStart = -1;
        qint64 closedUntil = 0;
        int running = 0;
        int troubles = 0; // in a row
        int busy = 0;  // times that it asked for a pause without naming its length; falls while it serves us
        int burst = 0; // requests that were under way when the last trouble was counted
        qint64 busyWaitMs = 0;  // the last such pause
        qint64 servesSince = 0; // since the end of that pause, or since `busy` fell
        std::optional<Error> refusal;
        std::optional<qint64> heldBackSince;
    };
    Verdict afterPauseAsked(State &state, qint64 now, int status, qint64 named);
    Verdict afterTrouble(State &state, qint64 now, Fault fault, qint64 named);
    static Verdict closing(State &state, qint64 now, const Verdict &verdict);
    qint64 backOff(int troubles);
    qint64 busyWait(State &state, int status);
    static bool isCounted(State &state); // false: the same trouble as that of its neighbours
    static void servedAgain(State &state, qint64 now);

    QHash<QString, State> m_services;
    QRandomGenerator m_random;
};

// The error an HTTP status stands for; nothing for 2xx.
std::optional<Error> errorOfStatus(int status, const QString &where);

} // namespace moviedb::crawl
