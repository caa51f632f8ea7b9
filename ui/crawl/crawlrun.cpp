#include "ui/crawl/crawlrun.h"

#include "ui/crawl/crawlinput.h"
#include "ui/crawl/stagebar.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/icons.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"
#include "ui/words/crawlwords.h"
#include "ui/words/fieldtext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace moviedb::ui {

namespace {

QString stateWord(CrawlProgress::State state)
{
    switch (state) {
    case CrawlProgress::State::Idle:
        return {};
    case CrawlProgress::State::Running:
        return CrawlRunPanel::tr("running");
    case CrawlProgress::State::Paused:
        return CrawlRunPanel::tr("paused");
    case CrawlProgress::State::Waiting:
        return CrawlRunPanel::tr("waiting");
    case CrawlProgress::State::Stopping:
        return CrawlRunPanel::tr("stopping");
    case CrawlProgress::State::Finished:
        return CrawlRunPanel::tr("finished");
    }
    return {};
}

const QString betweenServices =
    QStringLiteral("\u2003 "); // where a line breaks nothing of it is left at its end

QString counted(int count, const QString &one, const QString &many)
{
    return QStringLiteral("%1 %2").arg(QLocale().toString(count), count == 1 ? one : many);
}

} // namespace

CrawlRunPanel::CrawlRunPanel(QWidget *parent)
    : QWidget(parent), m_name(new QLabel(this)), m_state(new QLabel(this)), m_line(new QLabel(this)),
      m_services(new QLabel(this)), m_stages(new StageBar(this)), m_message(new MessageBar(this)),
      m_pause(new QPushButton(this)), m_stop(new QPushButton(tr("Stop"), this)),
      m_review(new QPushButton(this)), m_movies(new QPushButton(tr("Show the films"), this)),
      m_new(new QPushButton(tr("New crawl"), this))
{
    m_name->setFont(theme::headingFont());
    m_name->setTextFormat(Qt::PlainText);
    theme::setRole(m_state, "secondary");
    theme::setRole(m_line, "secondary");
    m_line->setTextFormat(Qt::PlainText);
    m_line->setWordWrap(true);
    m_services->setObjectName(QStringLiteral("services"));
    m_services->setTextFormat(Qt::PlainText);
    m_services->setWordWrap(true);
    m_services->hide();
    theme::setRole(m_services, "secondary");
    m_stop->setObjectName(QStringLiteral("stop"));
    m_new->setObjectName(QStringLiteral("new"));
    m_stop->setIcon(theme::themedIcon(QStringLiteral("stop")));
    m_new->setIcon(theme::themedIcon(QStringLiteral("plus")));
    m_movies->setIcon(theme::themedIcon(QStringLiteral("movie")));
    m_stop->setToolTip(tr("Ends the crawl; what is stored stays, the rest can be resumed later"));
    theme::setRole(m_review, "primary");
    layOut();
    connectButtons();
    showButtons();
    setFocusProxy(m_pause);
}

void CrawlRunPanel::layOut()
{
    auto *named = new QWidget(this);
    named->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *names = new QHBoxLayout(named);
    names->setContentsMargins(0, 0, 0, 0);
    names->setSpacing(theme::gap);
    names->addWidget(m_name);
    names->addWidget(m_state);
    names->addStretch();
    auto *head = new FlowLayout(theme::gap);
    head->addWidget(named);
    for (QPushButton *button : {m_review, m_movies, m_new, m_pause, m_stop})
        head->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::gap);
    layout->addLayout(head);
    layout->addWidget(m_message);
    layout->addSpacing(theme::half);
    layout->addWidget(m_stages);
    layout->addWidget(m_line);
    layout->addWidget(m_services);
}

void CrawlRunPanel::connectButtons()
{
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (m_finished)
            Q_EMIT goOnRequested();
        else if (m_progress.state == CrawlProgress::State::Paused)
            Q_EMIT resumeRequested();
        else
            Q_EMIT pauseRequested();
    });
    connect(m_stop, &QPushButton::clicked, this, &CrawlRunPanel::stopRequested);
    connect(m_review, &QPushButton::clicked, this, &CrawlRunPanel::reviewRequested);
    connect(m_movies, &QPushButton::clicked, this, &CrawlRunPanel::moviesRequested);
    connect(m_new, &QPushButton::clicked, this, &CrawlRunPanel::newRequested);
}

void CrawlRunPanel::setName(const QString &name)
{
    m_name->setText(name);
}

void CrawlRunPanel::setTitles(const TitleTableModel &titles)
{
    m_toReview = titles.count(TitleStage::Review);
    m_noPage = titles.count(TitleStage::NoPage);
    m_stored = titles.count(TitleStage::Stored);
    m_stages->setCounts(titles, m_finished ? 0 : m_progress.expected, m_finished ? 0 : m_progress.done);
}

void CrawlRunPanel::setProgress(const CrawlProgress &progress)
{
    m_progress = progress;
    m_finished =
        progress.state == CrawlProgress::State::Finished || progress.state == CrawlProgress::State::Idle;
    m_state->setText(stateWord(progress.state));
    m_line->setText(progressLine());
    m_services->setText(servicesLine());
    m_services->setVisible(!m_services->text().isEmpty());
    if (!m_finished && !progress.message.isEmpty())
        m_message->tell(MessageBar::Kind::Doubt, progress.message, {}, {}, false);
    else if (!m_finished)
        m_message->clear();
    showButtons();
}

QString CrawlRunPanel::progressLine() const
{
    const QLocale locale;
    QStringList parts;
    if (!m_finished && m_progress.listed > 0)
        parts.append(percentText(m_progress.done));
    if (m_progress.perMinute > 0.0 && !m_finished)
        parts.append(tr("%1 a minute").arg(grouped(qRound(m_progress.perMinute))));
    if (m_progress.secondsLeft >= 0 && !m_finished && m_progress.state != CrawlProgress::State::Paused)
        parts.append(tr("%1 left").arg(durationText(m_progress.secondsLeft)));
    if (m_progress.requests > 0)
        parts.append(counted(m_progress.requests, tr("request"), tr("requests")));
    if (m_progress.reused > 0)
        parts.append(counted(m_progress.reused, tr("kept answer used"), tr("kept answers used")));
    if (m_progress.changedAtSource > 0)
        parts.append(tr("%1 changed at their source").arg(locale.toString(m_progress.changedAtSource)));
    if (m_progress.bytes > 0)
        parts.append(locale.formattedDataSize(m_progress.bytes, 1, QLocale::DataSizeSIFormat));
    if (m_finished && m_progress.elapsedMs > 0)
        parts.append(durationText(m_progress.elapsedMs / 1000));
    for (QString &part : parts) // a line breaks between them
        part.replace(u' ', QChar::Nbsp);
    return parts.join(QStringLiteral(" · "));
}

QString CrawlRunPanel::servicesLine() const
{
    QStringList parts;
    for (ServiceState service : m_progress.services) {
        if (m_finished)
            service.queued = 0;
        if (!m_finished ||
            service.door != ServiceState::Door::Open) // in the end: who stands in the way of a next one
            parts.append(serviceText(service).replace(u' ', QChar::Nbsp)); // a line breaks between services
    }
    if (m_finished)
        return parts.join(betweenServices);
    if (m_progress.programs > 1)
        parts.append(counted(m_progress.programs, tr("program"), tr("programs")).replace(u' ', QChar::Nbsp));
    if (!m_progress.sharingTrouble.isEmpty())
        parts.append(m_progress.sharingTrouble);
    return parts.join(betweenServices);
}

void CrawlRunPanel::showButtons()
{
    const bool paused = m_finished ? m_mayGoOn : m_progress.state == CrawlProgress::State::Paused;
    const bool stopping = m_progress.state == CrawlProgress::State::Stopping;
    const QPushButton *focused = m_pause->hasFocus() ? m_pause : m_stop->hasFocus() ? m_stop : nullptr;
    m_pause->setText(paused ? tr("Resume") : tr("Pause"));
    m_pause->setIcon(theme::themedIcon(paused ? QStringLiteral("play") : QStringLiteral("pause")));
    m_pause->setToolTip(paused ? tr("Go on with the crawl")
                               : tr("Send nothing more until resumed; answers under way are kept"));
    m_pause->setVisible(!m_finished || m_mayGoOn);
    m_stop->setVisible(!m_finished);
    m_pause->setEnabled(!stopping);
    m_stop->setEnabled(!stopping);
    m_new->setVisible(m_finished);
    m_movies->setVisible(m_finished && m_stored > 0);
    const int waiting = m_toReview + m_noPage; // a title without a page waits for a person, too
    m_review->setText(waiting == 1 ? tr("Review 1 title") : tr("Review %1 titles").arg(grouped(waiting)));
    m_review->setVisible(m_finished && waiting > 0);
    setFocusProxy(nextButton());
    if (focused != nullptr && !focused->isVisibleTo(this))
        setFocus(Qt::OtherFocusReason);
}

// What a person does most likely now.
QPushButton *CrawlRunPanel::nextButton() const
{
    for (QPushButton *button : {m_review, m_movies, m_pause})
        if (button->isVisibleTo(this))
            return button;
    return m_new;
}

QString CrawlRunPanel::summarySentence(const CrawlSummary &summary) const
{
    QStringList parts;
    parts.append(counted(summary.counts.stored, tr("film stored"), tr("films stored")));
    if (summary.counts.unchanged > 0)
        parts.append(tr("%1 unchanged").arg(QLocale().toString(summary.counts.unchanged)));
    parts += waitingWords(m_toReview, m_noPage);
    const QString stored = parts.join(QStringLiteral(", ")) + QLatin1Char('.');
    const QString failures = failureSentence(summary);
    return failures.isEmpty() ? stored : failures + QLatin1Char(' ') + stored;
}

void CrawlRunPanel::finish(const CrawlSummary &summary, const TitleTableModel &titles)
{
    CrawlProgress last = summary.counts;
    last.state = CrawlProgress::State::Finished;
    last.message.clear();
    m_progress = last;
    m_finished = true;
    // Who was refused is not led to ask again at once.
    m_mayGoOn = summary.stoppedBy == QLatin1String("user") || summary.stoppedBy == QLatin1String("error");
    setTitles(titles);
    setProgress(last);
    if (!summary.stoppedBy.isEmpty())
        m_state->setText(tr("stopped"));
    tellEnd(summary);
}

// Never the mark of success over failures: a warning when some titles failed, an error when all did. Nor where nothing came.
void CrawlRunPanel::tellEnd(const CrawlSummary &summary)
{
    const bool failures = summary.counts.failed > 0;
    const QString sentence = summarySentence(summary);
    MessageBar::Kind kind = allFailed(summary) ? MessageBar::Kind::Failure
                            : failures         ? MessageBar::Kind::Doubt
                                               : MessageBar::Kind::Information;
    QString text;
    if (summary.stoppedBy == QLatin1String("refused") || summary.stoppedBy == QLatin1String("error")) {
        kind = MessageBar::Kind::Failure;
        // The button to go on is not here, then.
        text = (m_mayGoOn ? tr("The crawl stopped: %1 So far: %2 It can be resumed.")
                          : tr("The crawl stopped: %1 So far: %2 Past crawls can continue it later."))
                   .arg(inWords(summary.error), sentence);
    } else if (summary.stoppedBy == QLatin1String("user")) {
        text = tr("You stopped it. %1 It can be resumed.").arg(sentence);
    } else if (summary.stoppedBy == QLatin1String("limit")) {
        const QString limit = limitText(summary.reached);
        text = limit.isEmpty() ? tr("A limit was reached. %1").arg(sentence)
                               : tr("The limit of %1 was reached. %2").arg(limit, sentence);
    } else {
        text = sentence;
        if (!failures && summary.counts.stored + summary.counts.unchanged > 0)
            kind = MessageBar::Kind::Success;
    }
    if (failures)
        m_message->tell(
            kind, text, tr("Show what failed"), [this] { m_stages->choose(TitleStage::Failed); }, false);
    else
        m_message->tell(kind, text);
}

} // namespace moviedb::ui

#include "moc_crawlrun.cpp"
