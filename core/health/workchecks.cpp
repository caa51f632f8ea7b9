#include "core/health/workchecks.h"

#include "core/domain/gallerytitle.h"
#include "core/health/healthwords.h"

namespace moviedb::health {

namespace {

constexpr int lateRefusalDays = 7;
constexpr int longWaitDays = 30;

QString runsPage()
{
    return QStringLiteral("runs");
}

HealthCheck openCrawlsCheck(const StoreFacts &store)
{
    HealthCheck check{
        QStringLiteral("unfinished-crawls"), Words::tr("Unfinished crawls"), HealthState::Fine, {}, {}, {}};
    check.meaning = Words::tr("A crawl that was stopped goes on where it was; nothing is asked for twice.");
    check.text = Words::tr("There is none.");
    if (store.openCrawls == 0)
        return check;
    check.state = HealthState::Attention;
    const QString gallery = galleryTitle(store.openGallery);
    check.text =
        store.openCrawls == 1
            ? Words::tr("The crawl of %1 was not finished.").arg(gallery)
            : Words::tr("%1 were not finished, the newest of %2.").arg(numberText(store.openCrawls), gallery);
    check.mend = toPage(runsPage(), Words::tr("Show past crawls"), QStringLiteral("moviedb runs list"));
    return check;
}

HealthCheck refusalsCheck(const StoreFacts &store, const QDateTime &now)
{
    HealthCheck check{QStringLiteral("services"), Words::tr("Services"), HealthState::Fine, {}, {}, {}};
    check.text = Words::tr("None has refused a crawl in the last %1 days.").arg(lateRefusalDays);
    check.meaning = Words::tr("A service that refuses is not asked again in that crawl.");
    for (const RefusedCrawl &refused : store.refused) {
        if (refused.at.daysTo(now) > lateRefusalDays)
            continue;
        check.state = HealthState::Attention;
        check.text = Words::tr("The crawl of %1 was refused %2.")
                         .arg(galleryTitle(refused.gallery), agoText(refused.at, now));
        check.mend = toPage(runsPage(), Words::tr("Show past crawls"), QStringLiteral("moviedb runs list"));
        break;
    }
    return check;
}

// The canary of a crawl: what a source told of nearly every film, it tells no more.
HealthCheck fieldYieldCheck(const StoreFacts &store)
{
    HealthCheck check{
        QStringLiteral("field-yield"), Words::tr("Fields of sources"), HealthState::Fine, {}, {}, {}};
    check.text = Words::tr("The newest crawl found what the sources have always told.");
    check.meaning = Words::tr(
        "A field that nearly every page had and none has any more means that pages are made in another way.");
    if (store.collapsedFields.isEmpty())
        return check;
    check.state = HealthState::Trouble;
    check.text = Words::tr("No longer told in the newest crawl: %1.")
                     .arg(store.collapsedFields.join(QStringLiteral(", ")));
    check.meaning = Words::tr(
        "Pages may be made in another way now. What is stored stays, and the field is not written; a newer "
        "Movie DB may read it again.");
    check.mend = toPage(runsPage(), Words::tr("Show past crawls"), QStringLiteral("moviedb runs list"));
    return check;
}

HealthCheck failedTitlesCheck(const StoreFacts &store)
{
    HealthCheck check{
        QStringLiteral("failed-titles"), Words::tr("Failed titles"), HealthState::Fine, {}, {}, {}};
    check.text = Words::tr("No title of the newest crawl failed.");
    check.meaning = Words::tr("Why a title failed stands beside it; it can be tried again at any time.");
    if (store.failedTitles == 0)
        return check;
    check.state = HealthState::Attention;
    check.text = store.failedTitles == 1
                     ? Words::tr("1 title of the newest crawl failed.")
                     : Words::tr("%1 titles of the newest crawl failed.").arg(numberText(store.failedTitles));
    check.mend = toPage(runsPage(), Words::tr("Retry them"), QStringLiteral("moviedb runs list"));
    return check;
}

HealthCheck reviewCheck(const StoreFacts &store, const QDateTime &now)
{
    HealthCheck check{QStringLiteral("review"), Words::tr("Review"), HealthState::Fine, {}, {}, {}};
    check.meaning = Words::tr("A title that waits is not in the collection yet.");
    check.text = Words::tr("No title waits for a decision.");
    if (store.waitingTitles == 0)
        return check;
    check.text = store.waitingTitles == 1
                     ? Words::tr("1 title waits for a decision.")
                     : Words::tr("%1 titles wait for a decision.").arg(numberText(store.waitingTitles));
    check.mend = toPage(QStringLiteral("review"), Words::tr("Decide"), QStringLiteral("moviedb review list"));
    if (!store.waitingSince.isValid() || store.waitingSince.daysTo(now) < longWaitDays)
        return check;
    check.state = HealthState::Attention;
    check.text = store.waitingTitles == 1
                     ? Words::tr("1 title waits for a decision, since %1.").arg(dayText(store.waitingSince))
                     : Words::tr("%1 titles wait for a decision, the first since %2.")
                           .arg(numberText(store.waitingTitles), dayText(store.waitingSince));
    return check;
}

} // namespace

QList<HealthCheck> workChecks(const HealthFacts &facts, const QDateTime &now)
{
    const StoreFacts &store = facts.store;
    if (store.noConnection)
        return {};
    return {openCrawlsCheck(store), refusalsCheck(store, now), fieldYieldCheck(store),
            failedTitlesCheck(store), reviewCheck(store, now)};
}

} // namespace moviedb::health
