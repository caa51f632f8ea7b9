#include "core/crawl/run/titlesinwork.h"

#include "core/base/future.h"
#include "core/crawl/film/factreading.h"
#include "core/crawl/film/pagesearch.h"
#include "core/crawl/run/storing.h"

namespace moviedb::crawl {

namespace {

constexpr int titlesAtOnce = 600;
constexpr int refillTitles = 100;

} // namespace

TitlesInWork::TitlesInWork(std::shared_ptr<MovieStore> store, Storing *storing, QThreadPool *pool,
                           QObject *parent)
    : QObject(parent), m_store(std::move(store)), m_storing(storing), m_pool(pool)
{
}

void TitlesInWork::setContext(RunContext context)
{
    m_context = std::move(context);
    m_context.moved = [this](const EntryWork &work) { moved(work); };
}

void TitlesInWork::add(const EntryStatus &title, bool isLookedFor)
{
    if (isLookedFor)
        m_queue.push_back(int(m_titles.size()));
    m_titles << title;
    Q_EMIT changed(title);
    if (!isLookedFor)
        m_storing->skip(title);
}

void TitlesInWork::refill()
{
    while (!m_context.fetcher->isStopped() && !m_queue.empty() && m_inWork <= titlesAtOnce - refillTitles) {
        QList<int> indexes;
        while (!m_queue.empty() && indexes.size() < refillTitles) {
            indexes << m_queue.front();
            m_queue.pop_front();
        }
        lookFor(indexes);
    }
}

void TitlesInWork::lookFor(const QList<int> &indexes)
{
    QStringList listIds;
    for (const int index : indexes)
        listIds << m_titles[index].entry.listId;
    m_inWork += int(indexes.size());
    ++m_judging;
    m_context.fetcher->setExpectingMore(true);
    onFinished(m_store->judgmentsFor(listIds), this,
               [this, indexes](const Result<QList<PastJudgment>> &judgments) {
                   --m_judging;
                   if (!judgments) {
                       Q_EMIT failed(judgments.error());
                       return;
                   }
                   startWork(indexes, *judgments);
                   m_context.fetcher->setExpectingMore(m_judging > 0, m_listingEnded && m_queue.empty());
               });
}

void TitlesInWork::startWork(const QList<int> &indexes, const QList<PastJudgment> &judgments)
{
    QHash<QString, PastJudgment> judged;
    for (const PastJudgment &judgment : judgments)
        judged.insert(judgment.entry.listId, judgment);
    for (const int index : indexes) {
        auto work = std::make_shared<EntryWork>();
        work->index = index;
        work->status = m_titles[index];
        if (const auto found = judged.constFind(work->entry().listId); found != judged.constEnd())
            work->judged = *found;
        work->moveTo(m_context, EntryStage::LookingUp);
        PageSearch::run(m_context, work, [this, work] { pageFound(work); });
    }
}

void TitlesInWork::pageFound(const WorkPointer &work)
{
    m_storing->decided(work);
    work->moveTo(m_context, work->accepted() ? EntryStage::Facts : EntryStage::Storing);
    if (work->accepted())
        FactReading::run(m_context, work, m_pool, this, [this, work] {
            m_stitching -= work->status.stage == EntryStage::Storing ? 1 : 0;
            m_storing->decided(work); // again: the page may have been refused, or have come under another key
            m_storing->ended(work);
        });
    else
        m_storing->ended(work);
}

// What a person sees of it. What it ends in is told when it is stored: until then a neighbour may dispute its page.
void TitlesInWork::moved(const EntryWork &work)
{
    EntryStatus &shown = m_titles[work.index];
    shown.stage = work.status.stage;
    if (work.accepted()) {
        shown.wikipediaKey = work.chosenKey;
        m_stitching += shown.stage == EntryStage::Storing ? 1 : 0;
    }
    Q_EMIT changed(shown);
}

void TitlesInWork::stored(const QList<EntryStatus> &titles)
{
    for (EntryStatus title : titles) {
        title.stage = EntryStage::Done;
        m_titles[title.position - 1] = title;
        Q_EMIT changed(title);
    }
    m_inWork -= int(titles.size());
    refill();
}

} // namespace moviedb::crawl

#include "moc_titlesinwork.cpp"
