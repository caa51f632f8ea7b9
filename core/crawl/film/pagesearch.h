// Finds the page of one title: the gallery's details, a person's earlier judgment, ids, names, then
// words. The outcome is work->match with the chosen page and its item.
// Thread: the crawl thread. Lives as long as somebody owes it an answer.
// Failure: work->failure.
#pragma once

#include "core/crawl/film/searchstate.h"

namespace moviedb::crawl {

class PageSearch : public std::enable_shared_from_this<PageSearch>
{
public:
    using Ready = std::function<void()>;
    static void run(const RunContext &context, const WorkPointer &work, Ready ready);
    // Only by these words, for "search again".
    static void runWords(const RunContext &context, const WorkPointer &work, const QString &words,
                         Ready ready);

private:
    PageSearch(const RunContext &context, WorkPointer work, Ready ready);

    // In the order they happen.
    void askDetails();
    void askDetailsEarlier();
    void detailsCame(const Result<Document> &document);
    void useJudgment();
    void useJudgedKey();
    void judgedItemCame(const Result<Document> &document);
    void useNoArticle();
    void itemWithoutArticleCame(const Result<Document> &document);
    void recallRejected();
    void recall(Candidate rejected, const match::PageState &state);
    void rejectedCame(const QList<Candidate> &rejected, const QList<Result<Document>> &documents);
    void searchByIds();
    void searchByNames();
    void searchByWords(const QStringList &queries);

    void accept();
    void searchEnded();
    void finish();
    void fail(const Error &error);

    SearchPointer m_search;
    bool m_mayHaveNone = false; // a person said that there is no article, and it was time to look again
    Ready m_ready;
};

} // namespace moviedb::crawl
