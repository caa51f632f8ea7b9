// Who waits for which document, and which needs have been given up in this run.
// Thread: values, one at a time. Answers are called from within tell() and fail(); they may add to the list.
// Failure: none of its own; fail() hands on that of a need.
#pragma once

#include "core/crawl/fetch/frontier.h"

namespace moviedb::crawl {

class WaitingList
{
public:
    using Answer = std::function<void(const Result<Document> &)>;

    void add(const Need &need, Answer answer) { m_waiting[need].append(std::move(answer)); }
    void tell(const Document &document);
    // Remembered: who asks again gets the same error without a request.
    void fail(const Need &need, const Error &error);
    // nullptr as long as it has not failed. Good until the next fail().
    const Error *failureOf(const Need &need) const;

private:
    QHash<Need, QList<Answer>> m_waiting;
    QHash<Need, Error> m_failed;
};

// One answer for each of `count` needs; `answers` is called once, with all of them in this order, when the last has come.
QList<WaitingList::Answer> gather(qsizetype count,
                                  std::function<void(const QList<Result<Document>> &)> answers);

} // namespace moviedb::crawl
