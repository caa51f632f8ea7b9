#include "ui/words/crawlwords.h"

#include "ui/words/fieldtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace moviedb::ui {

namespace {

QString crawlWords(const char *text)
{
    return QCoreApplication::translate("Crawl", text);
}

QString failureCount(int failed, int listed)
{
    if (listed <= 1)
        return crawlWords(QT_TRANSLATE_NOOP("Crawl", "The title failed"));
    if (failed >= listed)
        return crawlWords(QT_TRANSLATE_NOOP("Crawl", "All %1 titles failed")).arg(grouped(listed));
    return crawlWords(QT_TRANSLATE_NOOP("Crawl", "%1 of %2 titles failed"))
        .arg(grouped(failed), grouped(listed));
}

} // namespace

QString percentText(double done)
{
    return crawlWords(QT_TRANSLATE_NOOP("Crawl", "%1 %")).arg(int(std::clamp(done, 0.0, 1.0) * 100));
}

QString serviceText(const ServiceState &service)
{
    QStringList parts;
    switch (service.door) {
    case ServiceState::Door::Refused:
        parts << crawlWords(QT_TRANSLATE_NOOP("Crawl", "refused"));
        break;
    case ServiceState::Door::Waiting:
        parts << crawlWords(QT_TRANSLATE_NOOP("Crawl", "waits until %1"))
                     .arg(service.until.toString(QStringLiteral("HH:mm:ss")));
        break;
    case ServiceState::Door::Open:
        break;
    }
    parts << (service.requests == 1
                  ? crawlWords(QT_TRANSLATE_NOOP("Crawl", "1 request"))
                  : crawlWords(QT_TRANSLATE_NOOP("Crawl", "%1 requests")).arg(grouped(service.requests)));
    if (service.queued > 0)
        parts << crawlWords(QT_TRANSLATE_NOOP("Crawl", "%1 waiting")).arg(grouped(service.queued));
    return service.title + QStringLiteral(": ") + parts.join(QStringLiteral(", "));
}

QStringList waitingWords(int review, int noPage)
{
    QStringList parts;
    if (review > 0)
        parts << crawlWords(QT_TRANSLATE_NOOP("Crawl", "%1 to review")).arg(grouped(review));
    if (noPage > 0)
        parts << crawlWords(QT_TRANSLATE_NOOP("Crawl", "%1 without a page")).arg(grouped(noPage));
    return parts;
}

QString limitText(const moviedb::CrawlLimits &reached)
{
    if (reached.requests > 0)
        return reached.requests == 1
                   ? crawlWords(QT_TRANSLATE_NOOP("Crawl", "1 request"))
                   : crawlWords(QT_TRANSLATE_NOOP("Crawl", "%1 requests")).arg(grouped(reached.requests));
    if (reached.minutes > 0)
        return reached.minutes == 1
                   ? crawlWords(QT_TRANSLATE_NOOP("Crawl", "1 minute"))
                   : crawlWords(QT_TRANSLATE_NOOP("Crawl", "%1 minutes")).arg(grouped(reached.minutes));
    if (reached.titles > 0)
        return reached.titles == 1
                   ? crawlWords(QT_TRANSLATE_NOOP("Crawl", "1 title"))
                   : crawlWords(QT_TRANSLATE_NOOP("Crawl", "%1 titles")).arg(grouped(reached.titles));
    return {};
}

bool allFailed(const CrawlSummary &summary)
{
    return summary.counts.failed > 0 && summary.counts.failed >= summary.counts.listed;
}

QString failureSentence(const CrawlSummary &summary)
{
    const int failed = summary.counts.failed;
    if (failed <= 0)
        return {};
    const QString count = failureCount(failed, summary.counts.listed);
    QString why =
        QCoreApplication::translate("core", summary.commonestFailure.simplified().toUtf8().constData());
    if (why.isEmpty())
        return count + QLatin1Char('.');
    if (!why.endsWith(QLatin1Char('.')))
        why += QLatin1Char('.');
    return failed == 1 ? crawlWords(QT_TRANSLATE_NOOP("Crawl", "%1: %2")).arg(count, why)
                       : crawlWords(QT_TRANSLATE_NOOP("Crawl", "%1, most because: %2")).arg(count, why);
}

} // namespace moviedb::ui
