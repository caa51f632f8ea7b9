#include "app/window/tasknotes.h"

#include "app/system/commandtasks.h"
#include "core/health/healthwords.h"

namespace moviedb {

TaskNotes::TaskNotes(std::shared_ptr<TaskBook> book, CrawlService *crawl, MovieStore *store,
                     LocalServer *server)
    : m_book(std::move(book))
{
    connect(crawl, &CrawlService::progressed, this, &TaskNotes::crawlMoves);
    connect(crawl, &CrawlService::finished, this, &TaskNotes::crawlEnds);
    connect(store, &MovieStore::indexing, this, &TaskNotes::indexMoves);
    connect(server, &LocalServer::changed, this, [this, server] { serverMoves(server->state()); });
}

TaskNotes::~TaskNotes()
{
    serverEnds();
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
    endCrawlTask(std::exchange(m_crawl, nullptr), summary);
}

void TaskNotes::indexMoves(qint64 waitingRows)
{
    if (waitingRows > 0 && m_index == nullptr)
        m_index = beginTask(m_book, QStringLiteral("search-index"),
                            health::Words::tr("%1 rows").arg(health::numberText(waitingRows)));
    if (waitingRows == 0 && m_index != nullptr)
        std::exchange(m_index, nullptr)->done();
}

// One that begins anew at another port is another task.
void TaskNotes::serverMoves(const ServerState &state)
{
    using Kind = ServerState::Kind;
    if (state.kind == Kind::Listening && m_serving != nullptr && m_port == state.port) {
        m_answered = state.requests;
        return;
    }
    serverEnds();
    if (state.kind == Kind::Off || state.kind == Kind::Starting)
        return;
    const quint16 port = state.kind == Kind::Listening ? state.port : quint16(0);
    const TaskNotePointer note =
        beginTask(m_book, QStringLiteral("serve"),
                  port > 0 ? QStringLiteral("http://127.0.0.1:%1/").arg(port) : QString());
    if (state.kind == Kind::Failed && note != nullptr && state.error)
        return note->failed(*state.error);
    m_serving = note;
    m_port = port;
    m_answered = state.requests;
}

void TaskNotes::serverEnds()
{
    if (const TaskNotePointer note = std::exchange(m_serving, nullptr))
        note->end(TaskRecord::State::Stopped,
                  m_answered == 1 ? health::Words::tr("1 request")
                                  : health::Words::tr("%1 requests").arg(health::numberText(m_answered)));
}

} // namespace moviedb

#include "moc_tasknotes.cpp"
