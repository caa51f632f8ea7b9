#include "core/crawl/fetch/keptanswers.h"

#include "core/base/future.h"

namespace moviedb::crawl {

KeptAnswers::KeptAnswers(std::shared_ptr<AnswerStore> store, QString world, bool readable,
                         const QDateTime &asOf)
    : m_store(std::move(store)), m_world(std::move(world))
{
    if (m_store && readable)
        m_reader = m_store->reader(m_world, asOf);
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
