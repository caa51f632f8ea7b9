#include "core/crawl/fetch/keptanswers.h"

#include "core/base/future.h"

namespace moviedb::crawl {

KeptAnswers::KeptAnswers(std::shared_ptr<AnswerStore> store, QString world, bool readable,
                         const QDateTime &asOf)
    : m_store(std::move(store)), m_world(std::move(world)), m_readable(readable)
{
    if (m_store && readable)
        m_reader = m_store->reader(m_world, asOf);
}

void KeptAnswers::believe(Freshness freshness)
{
    m_freshness = std::move(freshness);
    if (m_store && !m_reader)
        m_reader = m_store->reader(m_world);
}

bool KeptAnswers::has(const Need &need) const
{
    if (!m_reader || (!m_readable && !m_freshness.keeps(need)))
        return false;
    const auto fetchedAt = m_reader->fetchedAt(need);
    return fetchedAt &&
           (m_readable || m_freshness.isFresh(need, *fetchedAt, QDateTime::currentDateTimeUtc()));
}

Result<Document> KeptAnswers::answer(const Need &need) const
{
    if (m_reader) {
        MOVIEDB_TRY(kept, m_reader->answer(need));
        if (kept)
            return *std::move(kept);
    }
    return makeError(Fault::Io, QStringLiteral("A stored page cannot be read again."), need.key);
}

void KeptAnswers::keep(const QList<Document> &documents, QObject *guard,
                       std::function<void(Error)> failed) const
{
    if (m_store)
        onFinished(m_store->keep(m_world, documents), guard,
                   [failed = std::move(failed)](const Result<Done> &kept) {
                       if (!kept)
                           failed(kept.error());
                   });
}

} // namespace moviedb::crawl
