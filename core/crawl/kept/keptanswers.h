// The crawl's end of the store of answers: everything that comes in goes there. What was kept earlier is read where nothing
// may be sent, and instead of asking while it is fresh, or when its source says that it has not changed.
// Thread: the crawl thread.
// Failure: a store that cannot be written or read is told; a crawl goes on without it.
#pragma once

#include "core/crawl/kept/freshness.h"
#include "core/crawl/kept/revalidation.h"
#include "core/ports/answerstore.h"

#include <QSet>

#include <functional>

class QObject;

namespace moviedb::crawl {

class KeptAnswers
{
public:
    KeptAnswers() = default; // keeps nothing and has nothing
    // `readable`: what was kept earlier counts, however old; `asOf` see AnswerStore::reader().
    KeptAnswers(std::shared_ptr<AnswerStore> store, QString world, bool readable, const QDateTime &asOf = {});

    // From now on an answer that is fresh enough, or that has not changed since, is not asked for.
    void believe(Freshness freshness, Revalidation revalidation);

    // There is an answer, and nobody needs to be asked about it.
    bool has(const Need &need, Wanted wanted) const;
    // What is kept for this need is too old, but would stand if it was vouched for; else nothing.
    std::optional<Document> worthVouching(const Need &need) const;
    // What was asked anyway, and would mostly have changed with it, has not.
    void vouch(const Need &need) { m_vouched.insert(need); }
    // All of what is kept but its bytes, however old; nothing where nothing kept is believed.
    std::optional<Document> head(const Need &need) const;
    // There is one that is too old: what tells whether it is good all the same.
    std::optional<Need> checkOf(const Need &need) const;
    void told(const Need &need, const Document &check) { m_revalidation.told(need, check); }
    // One that its source has confirmed is of that time, and kept as such. Error: Conflict, for what has changed since; Io, for
    // what is not there (any more).
    Result<Document> answer(const Need &need, Wanted wanted) const;
    // `failed` is called on the thread of `guard`, unless that is gone.
    void keep(const QList<Document> &documents, QObject *guard, std::function<void(Error)> failed) const;

private:
    Result<Document> checked(Document kept) const;
    const std::optional<Document> &headOf(const Need &need) const; // m_reader is there
    bool isGood(const Need &need, Wanted wanted, const QDateTime &fetchedAt) const;

    std::shared_ptr<AnswerStore> m_store;
    QString m_world;
    bool m_readable = false;
    Freshness m_freshness;
    Revalidation m_revalidation;
    QSet<Need> m_vouched;
    std::unique_ptr<AnswerReader> m_reader;
    mutable std::optional<std::pair<Need, std::optional<Document>>> m_lastHead;
};

} // namespace moviedb::crawl
