#include "app/window/tasknotes.h"

#include "core/health/healthwords.h"

namespace moviedb {

TaskNotes::TaskNotes(std::shared_ptr<TaskBook> book, CrawlService *crawl, MovieStore *store)
    : m_book(std::move(book))
{
    connect(crawl, &CrawlService::progressed, this, &TaskNotes::crawlMoves);
    connect(crawl, &CrawlService::finished, this, &TaskNotes::crawlEnds);
    connect(store, &MovieStore::indexing, this, &TaskNotes::indexMoves);
}

void TaskNotes::crawlMoves(const CrawlProgress &progress)
{
    const bool active =
        progress.state != CrawlProgress::State::Idle && progress.state != CrawlProgress::State::Finished;
    if (active && m_crawl == nullptr)
        m_crawl = beginTask(m_book, QStringLiteral("crawl"), progress.gallery);
}

void TaskNotes::crawlEnds(const CrawlSummary &summary)
{
    const TaskNotePointer note = std::exchange(m_crawl, nullptr);
    if (note == nullptr)
        return;
    using State = TaskRecord::State;
    const QString counts =
        health::Words::tr("%1 listed, %2 stored, %3 failed")
            .arg(health::numberText(summary.counts.listed), health::numberText(summary.counts.stored),
                 health::numberText(summary.counts.failed));
    if (!summary.error.isEmpty())
        note->end(State::Failed, summary.error);
    else
        note->end(summary.stoppedBy == QLatin1String("user") ? State::Stopped : State::Done, counts);
}

void TaskNotes::indexMoves(qint64 waitingRows)
{
    if (waitingRows > 0 && m_index == nullptr)
        m_index = beginTask(m_book, QStringLiteral("search-index"),
                            health::Words::tr("%1 rows").arg(health::numberText(waitingRows)));
    if (waitingRows == 0 && m_index != nullptr)
        std::exchange(m_index, nullptr)->done();
}

} // namespace moviedb

#include "moc_tasknotes.cpp"
