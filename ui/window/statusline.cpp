#include "ui/window/statusline.h"

#include "core/crawl/run/owedtitles.h"
#include "ui/kit/icons.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"
#include "ui/words/crawlwords.h"
#include "ui/words/fieldtext.h"
#include "ui/words/galleryname.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QResizeEvent>
#include <QToolButton>

namespace moviedb::ui {
namespace {

constexpr int markHeight = 4;
constexpr int tellMs = 5000;
constexpr int offerMs = 15000;
constexpr int leastTaskWidth = 80;
constexpr int barSteps = 1000;

QString timeLeftText(qint64 seconds)
{
    if (seconds < 60)
        return StatusLine::tr("less than a minute left");
    const int minutes = int((seconds + 59) / 60);
    return minutes < 120 ? StatusLine::tr("%1 min left").arg(minutes)
                         : StatusLine::tr("%1 h left").arg((minutes + 59) / 60);
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent), m_task(new QToolButton(this)), m_link(new QToolButton(this)),
      m_bar(new QProgressBar(this)), m_pause(new QToolButton(this)), m_stop(new QToolButton(this)),
      m_database(new QToolButton(this))
{
    theme::setRole(this, "surface");
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(36);
    m_task->setAccessibleName(tr("Status"));
    m_task->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_task->setMinimumWidth(1); // what it says never keeps the window from getting narrower
    m_link->setToolButtonStyle(Qt::ToolButtonTextOnly);
    theme::setRole(m_link, "link");
    m_bar->setFixedWidth(160);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of the crawl"));
    for (QToolButton *button : {m_pause, m_stop})
        button->setIconSize({16, 16});
    m_stop->setIcon(theme::themedIcon(QStringLiteral("stop")));
    m_stop->setToolTip(tr("Stop the crawl; it can be resumed"));
    m_stop->setAccessibleName(tr("Stop the crawl"));
    m_database->setIcon(theme::themedIcon(QStringLiteral("database"), theme::secondaryText));
    m_database->setIconSize({20, 14});
    m_database->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::gap, 0, theme::gap, 0);
    layout->setSpacing(theme::half);
    layout->addWidget(m_task);
    layout->addWidget(m_link);
    layout->addWidget(m_bar);
    layout->addSpacing(theme::half);
    layout->addWidget(m_pause);
    layout->addWidget(m_stop);
    layout->addStretch();
    layout->addWidget(m_database);
    for (QWidget *part : QList<QWidget *>{m_link, m_bar, m_pause, m_stop})
        part->hide();

    m_quiet.setSingleShot(true);
    connect(&m_quiet, &QTimer::timeout, this, &StatusLine::showWhatGoesOn);
    connect(m_task, &QToolButton::clicked, this, &StatusLine::taskClicked);
    connect(m_link, &QToolButton::clicked, this, &StatusLine::linkClicked);
    connect(m_database, &QToolButton::clicked, this, &StatusLine::databaseClicked);
    connect(m_stop, &QToolButton::clicked, this, &StatusLine::stopRequested);
    connect(m_pause, &QToolButton::clicked, this,
            [this] { m_paused ? Q_EMIT resumeRequested() : Q_EMIT pauseRequested(); });
    showTask({});
}

void StatusLine::showTask(const QString &text)
{
    m_shown = text.isEmpty() ? tr("Ready") : text;
    m_link->hide();
    fitTask();
}

void StatusLine::showWhatGoesOn()
{
    showTask(m_crawls || m_work.isEmpty() ? m_taskText : m_work);
}

void StatusLine::showWork(const QString &words)
{
    m_work = words;
    if (!m_quiet.isActive())
        showWhatGoesOn();
}

// A long sentence is cut short; it never makes the window wider.
void StatusLine::fitTask()
{
    const QFontMetrics letters = m_task->fontMetrics();
    const int around = m_task->sizeHint().width() - letters.horizontalAdvance(m_fitted); // of the button
    int room = width() - m_database->sizeHint().width() - around - 4 * theme::margin;
    for (const QWidget *part : QList<const QWidget *>{m_link, m_bar, m_pause, m_stop})
        if (!part->isHidden())
            room -= std::max(part->sizeHint().width(), part->minimumWidth()) + theme::gap;
    const QString fitted = letters.elidedText(m_shown, Qt::ElideRight, qMax(leastTaskWidth, room));
    m_fitted = fitted;
    m_task->setText(
        QString(fitted).replace(QLatin1Char('&'), QLatin1String("&&"))); // titles hold no mnemonics
    const QString where = m_work.isEmpty() || m_crawls ? tr("Show the crawl") : tr("Show what is under way");
    m_task->setToolTip(fitted == m_shown ? where : plainTip(m_shown));
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitTask();
}

// The colour of the database: a line along the end where its name stands.
void StatusLine::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    const QColor colour = theme::mark(palette(), m_mark);
    if (!colour.isValid())
        return;
    const QRect place = m_database->geometry();
    QPainter(this).fillRect(QRect(place.left(), 0, place.width(), markHeight), colour);
}

void StatusLine::setDatabase(const QString &description, const QString &remark, const QString &mark)
{
    m_mark = mark;
    update();
    m_database->setText(inWords(description).replace(QLatin1Char('&'), QLatin1String("&&")));
    m_database->setToolTip(remark.isEmpty() ? tr("The database in use") : plainTip(remark));
    m_database->setAccessibleName(tr("Database: %1").arg(inWords(description)));
    fitTask();
}

QString StatusLine::progressSentence(const CrawlProgress &progress)
{
    const int done = progress.accepted + progress.review + progress.none + progress.failed + progress.skipped;
    const int all = qMax(progress.expected, progress.listed);
    QStringList parts;
    switch (progress.state) {
    case CrawlProgress::State::Paused:
        parts << tr("Paused");
        break;
    case CrawlProgress::State::Stopping:
        parts << tr("Stopping");
        break;
    case CrawlProgress::State::Waiting:
        parts << (progress.message.isEmpty() ? tr("Waiting") : inWords(progress.message));
        break;
    default:
        parts << tr("Crawling %1").arg(galleryName(progress.gallery, progress.providerName).left(60));
        break;
    }
    if (all > 0)
        parts << tr("%1 of %2").arg(grouped(done), grouped(all)) << percentText(progress.done);
    if (progress.state == CrawlProgress::State::Running && progress.perMinute >= 1)
        parts << tr("%1 a minute").arg(grouped(qRound(progress.perMinute)));
    if (progress.state == CrawlProgress::State::Running && progress.secondsLeft >= 0)
        parts << timeLeftText(progress.secondsLeft);
    return parts.join(QStringLiteral(" · "));
}

void StatusLine::setProgress(const CrawlProgress &progress)
{
    const bool active =
        progress.state != CrawlProgress::State::Idle && progress.state != CrawlProgress::State::Finished;
    m_crawls = active;
    for (QWidget *part : QList<QWidget *>{m_bar, m_pause, m_stop})
        part->setVisible(active);
    if (!active)
        return;
    m_paused = progress.state == CrawlProgress::State::Paused;
    m_pause->setIcon(theme::themedIcon(m_paused ? QStringLiteral("play") : QStringLiteral("pause")));
    m_pause->setToolTip(m_paused ? tr("Resume the crawl") : tr("Pause the crawl"));
    m_pause->setAccessibleName(m_pause->toolTip());
    m_pause->setEnabled(progress.state != CrawlProgress::State::Stopping);
    m_stop->setEnabled(progress.state != CrawlProgress::State::Stopping);
    m_bar->setRange(0, qMax(progress.expected, progress.listed) > 0 ? barSteps : 0); // 0: not known yet
    m_bar->setValue(int(progress.done * barSteps));
    m_taskText = progressSentence(progress);
    if (!m_quiet.isActive())
        showTask(m_taskText);
}

void StatusLine::finish(const CrawlSummary &summary)
{
    m_crawls = false;
    for (QWidget *part : QList<QWidget *>{m_bar, m_pause, m_stop})
        part->hide();
    const CrawlProgress &counts = summary.counts;
    const bool decided =
        counts.gallery == crawl::reviewGallery(); // what review accepted, no crawl of a gallery
    QStringList parts{!summary.stoppedBy.isEmpty() ? tr("Crawl stopped")
                      : decided                    ? tr("Facts read")
                                                   : tr("Crawl finished")};
    if (counts.failed > 0) // first: what comes last is cut off in a narrow window
        parts << failureSentence(summary);
    parts << tr("%1 stored").arg(grouped(counts.stored));
    parts << waitingWords(counts.review, counts.none);
    m_taskText = parts.join(QStringLiteral(" · "));
    showTask(m_taskText);
}

void StatusLine::tell(const QString &line)
{
    showTask(inWords(line).simplified().left(160));
    m_quiet.start(tellMs);
}

void StatusLine::offer(const QString &line, const QString &link)
{
    showTask(inWords(line).simplified().left(160));
    addLink(link);
    m_quiet.start(offerMs);
}

void StatusLine::addLink(const QString &link)
{
    m_link->setText(QStringLiteral("· ") + link);
    m_link->setAccessibleName(tr("%1: %2").arg(link, m_shown));
    m_link->setToolTip(plainTip(m_link->accessibleName()));
    m_link->show();
    fitTask();
}

} // namespace moviedb::ui

#include "moc_statusline.cpp"
