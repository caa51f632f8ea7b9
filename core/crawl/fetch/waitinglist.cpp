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

QList<WaitingList::Answer> gather(qsizetype count,
                                  std::function<void(const QList<Result<Document>> &)> answers)
{
    struct Gathering
    {
        QList<Result<Document>> results;
        qsizetype open = 0;
        std::function<void(const QList<Result<Document>> &)> answers;
    };
    auto gathering = std::make_shared<Gathering>();
    gathering->open = count;
    gathering->answers = std::move(answers);
    QList<WaitingList::Answer> parts;
    for (qsizetype i = 0; i < count; ++i) {
        gathering->results << Result<Document>(Document());
        parts << [gathering, i](const Result<Document> &result) {
            gathering->results[i] = result;
            if (--gathering->open == 0)
                gathering->answers(gathering->results);
        };
    }
    return parts;
}

} // namespace moviedb::crawl
