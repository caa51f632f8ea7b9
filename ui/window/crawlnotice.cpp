#include "ui/window/crawlnotice.h"

#include "ui/words/fieldtext.h"

#include <QApplication>
#include <QEvent>

namespace moviedb::ui {

namespace {

QString noticeOf(const CrawlSummary &summary)
{
    const int failed = summary.counts.failed;
    if (summary.stoppedBy == QLatin1String("refused") || summary.stoppedBy == QLatin1String("error"))
        return CrawlNotice::tr("Crawl stopped");
    if (failed > 0)
        return failed == 1 ? CrawlNotice::tr("Crawl ended, 1 title failed")
                           : CrawlNotice::tr("Crawl ended, %1 titles failed").arg(grouped(failed));
    const int stored = summary.counts.stored;
    return stored == 1 ? CrawlNotice::tr("Crawl finished: 1 film stored")
                       : CrawlNotice::tr("Crawl finished: %1 films stored").arg(grouped(stored));
}

} // namespace

CrawlNotice::CrawlNotice(QWidget *window) : QObject(window), m_window(window), m_title(window->windowTitle())
{
    window->installEventFilter(this);
}

void CrawlNotice::tell(const CrawlSummary &summary)
{
    if (m_window->isActiveWindow())
        return;
    m_window->setWindowTitle(QStringLiteral("%1 – %2").arg(noticeOf(summary), m_title));
    QApplication::alert(m_window);
}

bool CrawlNotice::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowActivate)
        m_window->setWindowTitle(m_title);
    return QObject::eventFilter(watched, event);
}

} // namespace moviedb::ui

#include "moc_crawlnotice.cpp"
