#include "ui/words/crawlwords.h"

#include "ui/words/fieldtext.h"

#include <QCoreApplication>

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
    QString why = summary.commonestFailure.simplified();
    if (why.isEmpty())
        return count + QLatin1Char('.');
    if (!why.endsWith(QLatin1Char('.')))
        why += QLatin1Char('.');
    return failed == 1 ? crawlWords(QT_TRANSLATE_NOOP("Crawl", "%1: %2")).arg(count, why)
                       : crawlWords(QT_TRANSLATE_NOOP("Crawl", "%1, most because: %2")).arg(count, why);
}

} // namespace moviedb::ui
