#include "core/crawl/kept/keptanswers.h"

#include "core/base/future.h"

namespace moviedb::crawl {

KeptAnswers::KeptAnswers(std::shared_ptr<AnswerStore> store, QString world, bool readable,
                         const QDateTime &asOf)
    : m_store(std::move(store)), m_world(std::move(world)), m_readable(readable)
{
    if (m_store && readable)
        m_reader = m_store->reader(m_world, asOf);
}

void KeptAnswers::believe(Freshness freshness, Revalidation revalidation)
{
    m_freshness = std::move(freshness);
    m_revalidation = std::move(revalidation);
    if (!m_store || m_reader)
        return;
    m_reader = m_store->reader(m_world);
    if (m_reader->isEmpty()) // a first crawl: what comes in from now on is in its journal
        m_reader.reset();
}

// Asked several times in a row about one need: whether it is good, and if not what would tell that it is.
const std::optional<Document> &KeptAnswers::headOf(const Need &need) const
{
    if (!m_lastHead || !(m_lastHead->first == need))
        m_lastHead.emplace(need, m_reader->head(need));
    return m_lastHead->second;
}

bool KeptAnswers::isGood(const Need &need, Wanted wanted, const QDateTime &fetchedAt) const
{
    return m_readable || m_freshness.isFresh(need, wanted, fetchedAt, QDateTime::currentDateTimeUtc(),
                                             m_vouched.contains(need));
}

bool KeptAnswers::has(const Need &need, Wanted wanted) const
{
    if (!m_reader || (!m_readable && !m_freshness.keeps(need)))
        return false;
    const auto &head = headOf(need);
    return head && isGood(need, wanted, head->fetchedAt);
}

std::optional<Document> KeptAnswers::head(const Need &need) const
{
    return m_reader && !m_readable && m_freshness.keeps(need) ? headOf(need) : std::nullopt;
}

std::optional<Document> KeptAnswers::worthVouching(const Need &need) const
{
    const auto kept = head(need);
    if (!kept || isGood(need, Wanted::Facts, kept->fetchedAt) ||
        !m_freshness.isFresh(need, Wanted::Facts, kept->fetchedAt, QDateTime::currentDateTimeUtc(), true))
        return std::nullopt;
    const auto whole = m_reader->answer(need);
    return whole ? *whole : std::nullopt;
}

std::optional<Need> KeptAnswers::checkOf(const Need &need) const
{
    if (!m_reader || m_readable || !m_freshness.keeps(need))
        return std::nullopt;
    const auto &head = headOf(need);
    return head ? m_revalidation.checkOf(*head) : std::nullopt;
}

Result<Document> KeptAnswers::answer(const Need &need, Wanted wanted) const
{
    if (m_reader) {
        MOVIEDB_TRY(kept, m_reader->answer(need));
        if (kept && isGood(need, wanted, kept->fetchedAt))
            return *std::move(kept);
        if (kept && isGood(need, wanted, m_revalidation.toldAt(need)))
            return checked(*std::move(kept));
    }
    return makeError(Fault::Io, QStringLiteral("A stored page cannot be read again."), need.key);
}

Result<Document> KeptAnswers::checked(Document kept) const
{
    switch (m_revalidation.verdict(kept)) {
    case Revalidation::Verdict::Same:
        kept.fetchedAt = m_revalidation.toldAt({kept.source, kept.kind, kept.key});
        m_lastHead.reset();
        m_store->keep(m_world, {kept}); // if that fails it is checked once more
        return kept;
    case Revalidation::Verdict::Unsettled:
        return kept;
    case Revalidation::Verdict::Changed:
    case Revalidation::Verdict::Unknown:
        break;
    }
    return makeError(Fault::Conflict, QStringLiteral("The source says something else by now."), kept.url);
}

void KeptAnswers::keep(const QList<Document> &documents, QObject *guard,
                       std::function<void(Error)> failed) const
{
    m_lastHead.reset();
    if (m_store)
        onFinished(m_store->keep(m_world, documents), guard,
                   [failed = std::move(failed)](const Result<Done> &kept) {
                       if (!kept)
                           failed(kept.error());
                   });
}

} // namespace moviedb::crawl
