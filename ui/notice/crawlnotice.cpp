#include "ui/notice/crawlnotice.h"

#include "ui/kit/plaintip.h"
#include "ui/notice/desktopnotice.h"
#include "ui/words/crawlwords.h"
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

QString detailsOf(const CrawlSummary &summary)
{
    const CrawlProgress &counts = summary.counts;
    QStringList parts;
    if (!summary.error.isEmpty())
        parts << inWords(summary.error);
    parts << CrawlNotice::tr("%1 of %2 titles matched").arg(grouped(counts.accepted), grouped(counts.listed));
    parts << waitingWords(counts.review, counts.none);
    return parts.join(QStringLiteral(" · "));
}

} // namespace

CrawlNotice::CrawlNotice(QWidget *window)
    : QObject(window), m_window(window), m_desktop(new DesktopNotice(this))
{
    window->installEventFilter(this);
    connect(m_desktop, &DesktopNotice::activated, this, &CrawlNotice::comeForward);
}

void CrawlNotice::tell(const CrawlSummary &summary)
{
    if (m_window->isActiveWindow())
        return;
    if (m_title.isEmpty())
        m_title = m_window->windowTitle();
    m_window->setWindowTitle(QStringLiteral("%1 – %2").arg(noticeOf(summary), m_title));
    QApplication::alert(m_window);
    m_desktop->show(noticeOf(summary), detailsOf(summary));
}

void CrawlNotice::comeForward()
{
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->raise();
    m_window->activateWindow();
}

bool CrawlNotice::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowActivate && !m_title.isEmpty())
        m_window->setWindowTitle(std::exchange(m_title, {}));
    return QObject::eventFilter(watched, event);
}

} // namespace moviedb::ui

#include "moc_crawlnotice.cpp"
