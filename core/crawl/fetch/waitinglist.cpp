#include "core/crawl/fetch/waitinglist.h"

namespace moviedb::crawl {

void WaitingList::tell(const Document &document)
{
    const QList<Answer> answers = m_waiting.take({document.source, document.kind, document.key});
    for (const Answer &answer : answers)
        answer(document);
}

void WaitingList::fail(const Need &need, const Error &error)
{
    m_failed.insert(need, error);
    const QList<Answer> answers = m_waiting.take(need);
    for (const Answer &answer : answers)
        answer(error);
}

const Error *WaitingList::failureOf(const Need &need) const
{
    const auto found = m_failed.constFind(need);
    return found == m_failed.constEnd() ? nullptr : &*found;
}

} // namespace moviedb::crawl
