// Finds the page of one title: details, a person's earlier judgment, ids, then search; every candidate within
// reach is checked against its Wikidata item before anything is decided. Thread: the crawl thread. Failure:
// work->failure. Lives as long as somebody owes it an answer.
#pragma once

#include "core/crawl/film/entrywork.h"

namespace moviedb::crawl {

class Matching : public std::enable_shared_from_this<Matching>
{
public:
    using Ready = std::function<void()>;
    static void run(const RunContext &context, const WorkPointer &work, Ready ready);
    // Only by these words, for "search again".
    static void search(const RunContext &context, const WorkPointer &work, const QString &words, Ready ready);

private:
    struct Seen // a candidate as found, and its item once it was read
    {
        Candidate base;
        EntityPointer item;
        QDateTime fetchedAt;
        bool verified = false;
    };
    using Step = void (Matching::*)();

    Matching(const RunContext &context, WorkPointer work, Ready ready);

    // Details and judgments (matching.cpp)
    void start();
    void detailsCame(const Result<Document> &document);
    void judgedOrIds();
    void useJudgedKey();
    void useNoArticle();
    // Ids (matchingids.cpp)
    void tryGivenIds();
    void tryImdbId();
    void itemsCame(const QList<Result<Document>> &documents, Step next);
    // Search (matchingsearch.cpp)
    void searchNext();
    void searchCame(const Result<Document> &document);
    void verifyTop();
    void afterVerified();
    void followDisambiguation();
    void linksCame(const Result<Document> &document);
    void askNames(Step next);

    bool evaluate(); // scores what has been seen; true when it is accepted
    bool readItem(const Document &document, EntityPointer &item);
    void addSeen(Seen seen);
    Seen *seenOf(const Candidate &candidate);
    void accept();
    void finish();
    void fail(const Error &error);

    RunContext m_context;
    WorkPointer m_work;
    Ready m_ready;
    QList<Seen> m_seen;
    QSet<QString> m_rejected;        // page keys
    QHash<QString, QString> m_names; // item → label
    QSet<QString> m_namesAsked;
    QStringList m_queries;
    bool m_rejectedCame = false;
    bool m_disambiguationDone = false;
    bool m_imdbDone = false;
};

} // namespace moviedb::crawl
