#include "ui/window/historycommands.h"

#include "ui/history/historymover.h"
#include "ui/history/historypage.h"
#include "ui/kit/messagebar.h"
#include "ui/review/reviewpage.h"
#include "ui/window/statusline.h"
#include "ui/words/fieldtext.h"
#include "ui/words/stepwords.h"

namespace moviedb::ui {

namespace {

constexpr int menuLetters = 70;

bool isRunning(const CrawlProgress &progress)
{
    return progress.state != CrawlProgress::State::Idle && progress.state != CrawlProgress::State::Finished;
}

QString entryText(const QString &name, const std::optional<HistoryStep> &step)
{
    if (!step)
        return name;
    QString words = stepWords(step->description);
    if (words.size() > menuLetters)
        words = words.left(menuLetters - 1) + QStringLiteral("…");
    return QStringLiteral("%1: %2").arg(name, words.replace(QLatin1Char('&'), QLatin1String("&&")));
}

} // namespace

HistoryCommands::HistoryCommands(std::shared_ptr<MovieStore> store, CrawlService *crawl, StatusLine *status,
                                 MessageBar *message, QWidget *window)
    : QObject(window), m_crawl(crawl), m_status(status), m_message(message),
      m_mover(new HistoryMover(std::move(store), window))
{
    m_mover->setHindrance([this](const HistoryStep &step) { return hindrance(step); });
    connect(m_mover, &HistoryMover::nextChanged, this, &HistoryCommands::textsChanged);
    connect(m_mover, &HistoryMover::nextChanged, this, &HistoryCommands::offerCrawl);
    connect(m_mover, &HistoryMover::stepMade, this, &HistoryCommands::tellMade);
    connect(m_mover, &HistoryMover::moved, this, &HistoryCommands::tellMoved);
    connect(m_mover, &HistoryMover::refused, this, &HistoryCommands::tellRefused);
    connect(m_status, &StatusLine::linkClicked, this, [this] { m_linkUndoes ? undo() : redo(); });
    if (m_crawl != nullptr)
        connect(m_crawl, &CrawlService::finished, this, [this](const CrawlSummary &summary) {
            m_crawlFinished = summary.counts.stored > 0;
            offerCrawl();
        });
}

void HistoryCommands::connectPages(HistoryPage *history, ReviewPage *review)
{
    m_review = review;
    if (history == nullptr)
        return;
    connect(history, &HistoryPage::undoRequested, m_mover, &HistoryMover::undoAlone);
    connect(history, &HistoryPage::undoUpToRequested, m_mover, &HistoryMover::undoUpTo);
    connect(history, &HistoryPage::redoRequested, m_mover, &HistoryMover::redoStep);
}

void HistoryCommands::undo()
{
    m_mover->undo();
}

void HistoryCommands::redo()
{
    m_mover->redo();
}

QString HistoryCommands::undoText() const
{
    return entryText(tr("&Undo"), m_mover->next().undo);
}

QString HistoryCommands::redoText() const
{
    return entryText(tr("&Redo"), m_mover->next().redo);
}

// A crawl is told of while it runs, and offered when it ends.
void HistoryCommands::tellMade(const HistoryStep &step)
{
    if (step.kind == QLatin1String("crawl"))
        return;
    m_linkUndoes = true;
    m_status->offer(stepWords(step.description), tr("Undo"));
}

void HistoryCommands::offerCrawl()
{
    const auto &step = m_mover->next().undo;
    if (!m_crawlFinished || !step || step->kind != QLatin1String("crawl"))
        return;
    m_crawlFinished = false;
    m_linkUndoes = true;
    m_status->addLink(tr("Undo"));
}

void HistoryCommands::tellMoved(HistoryMove::Kind kind, const QList<HistoryStep> &steps)
{
    const bool again = kind == HistoryMove::Kind::Redo;
    m_message->clear();
    m_linkUndoes = again;
    const QString what =
        steps.size() == 1 ? stepWords(steps.first().description) : tr("%1 steps").arg(grouped(steps.size()));
    m_status->offer(again ? tr("Done again: %1").arg(what) : tr("Taken back: %1").arg(what),
                    again ? tr("Undo") : tr("Redo"));
    if (m_review != nullptr)
        m_review->historyMoved();
}

void HistoryCommands::tellRefused(const Error &error, qint64 stepId)
{
    if (stepId == 0 && error.fault == Fault::NotFound) {
        m_status->tell(error.text);
        return;
    }
    m_message->tell(error.fault == Fault::Conflict ? MessageBar::Kind::Doubt : MessageBar::Kind::Failure,
                    error.remedy.isEmpty() ? error.text : error.text + QLatin1Char(' ') + error.remedy,
                    stepId == 0 ? QString() : tr("Show in the history"),
                    [this, stepId] { Q_EMIT stepWanted(stepId); });
}

QString HistoryCommands::hindrance(const HistoryStep &step) const
{
    if (step.kind != QLatin1String("crawl") || m_crawl == nullptr || !isRunning(m_crawl->progress()))
        return {};
    return tr("A crawl is running. Stop it before a crawl is taken back.");
}

} // namespace moviedb::ui

#include "moc_historycommands.cpp"
