// The fetcher's end of the store of answers: everything that comes in goes there, and where nothing may be sent, what was
// kept earlier is read.
// Thread: the crawl thread.
// Failure: a store that cannot be written or read is told; a crawl goes on without it.
#pragma once

#include "core/ports/answerstore.h"

#include <functional>

class QObject;

namespace moviedb::crawl {

class KeptAnswers
{
public:
    KeptAnswers() = default; // keeps nothing and has nothing
    // `readable`: what was kept earlier counts, too; `asOf` see AnswerStore::reader().
    KeptAnswers(std::shared_ptr<AnswerStore> store, QString world, bool readable, const QDateTime &asOf = {});

    bool has(const Need &need) const { return m_reader && m_reader->has(need); }
    // Error: Io, for what is not there (any more).
    Result<Document> answer(const Need &need) const;
    // `failed` is called on the thread of `guard`, unless that is gone.
    void keep(const QList<Document> &documents, QObject *guard, std::function<void(Error)> failed) const;

private:
    std::shared_ptr<AnswerStore> m_store;
    QString m_world;
    std::unique_ptr<AnswerReader> m_reader;
};

} // namespace moviedb::crawl
