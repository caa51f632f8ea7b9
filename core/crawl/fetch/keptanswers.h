// The fetcher's end of the store of answers: everything that comes in goes there. What was kept earlier is read where nothing
// may be sent, and instead of asking while it is fresh.
// Thread: the crawl thread.
// Failure: a store that cannot be written or read is told; a crawl goes on without it.
#pragma once

#include "core/crawl/fetch/freshness.h"
#include "core/ports/answerstore.h"

#include <functional>

class QObject;

namespace moviedb::crawl {

class KeptAnswers
{
public:
    KeptAnswers() = default; // keeps nothing and has nothing
    // `readable`: what was kept earlier counts, however old; `asOf` see AnswerStore::reader().
    KeptAnswers(std::shared_ptr<AnswerStore> store, QString world, bool readable, const QDateTime &asOf = {});

    // From now on an answer that is fresh enough is not asked for.
    void believe(Freshness freshness);

    bool has(const Need &need) const;
    // Error: Io, for what is not there (any more).
    Result<Document> answer(const Need &need) const;
    // `failed` is called on the thread of `guard`, unless that is gone.
    void keep(const QList<Document> &documents, QObject *guard, std::function<void(Error)> failed) const;

private:
    std::shared_ptr<AnswerStore> m_store;
    QString m_world;
    bool m_readable = false;
    Freshness m_freshness;
    std::unique_ptr<AnswerReader> m_reader;
};

} // namespace moviedb::crawl
