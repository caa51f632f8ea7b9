#include "core/crawl/fetch/servicewaits.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace moviedb::crawl {

namespace {

constexpr qint64 worthTellingMs = 1000;

} // namespace

std::optional<Error> ServiceWaits::endOfPatience(const QString &service, const Pacing &pacing,
                                                 qint64 now) const
{
    const qint64 until = pacing.closedUntil(service, now);
    if (m_patienceMs <= 0 || until == 0)
        return {};
    // What an earlier run of this program has waited is not this one's.
    const qint64 since = std::max(m_startedAt, pacing.heldBackSince(service).value_or(now));
    if (until - since <= m_patienceMs)
        return {};
    const QString time = QLocale::c().toString(QDateTime::currentDateTime().addMSecs(until - now),
                                               QStringLiteral("yyyy-MM-dd HH:mm"));
    if (m_unreachable.contains(service))
        return makeError(
            Fault::Unreachable, QStringLiteral("%1 cannot be reached.").arg(hostOf(service)), {},
            QStringLiteral("What is left is kept: continue the crawl (--resume) when the network "
                           "is back."));
    return makeError(Fault::RateLimited,
                     QStringLiteral("%1 asks us to wait, now until %2.").arg(hostOf(service), time), {},
                     QStringLiteral("What is left is kept: continue the crawl (--resume) after that time."));
}

QString ServiceWaits::message(const QString &service, const Pacing &pacing, qint64 now) const
{
    const qint64 until = pacing.closedUntil(service, now);
    if (until - now <= worthTellingMs)
        return {};
    const QString waiting =
        QStringLiteral("Waiting for %1 until %2.")
            .arg(hostOf(service),
                 QDateTime::currentDateTime().addMSecs(until - now).toString(QStringLiteral("HH:mm:ss")));
    const QString why = m_lastTrouble.value(service);
    return why.isEmpty() ? waiting : waiting + QLatin1Char(' ') + why;
}

} // namespace moviedb::crawl
