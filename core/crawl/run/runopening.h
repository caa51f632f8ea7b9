// How a run begins: what must be true first, whether an earlier one is taken up again, its lock, what that one has done,
// its journal.
// Thread: the crawl thread. `opened` is called once, later; never after destruction.
// Failure: Config (what a person must do first), NotFound (nothing to continue), Conflict (another program works on the
// run), Io, and what the store says.
#pragma once

#include "core/crawl/run/resources.h"
#include "core/crawl/run/runhold.h"

namespace moviedb::crawl {

struct OpenedRun
{
    CrawlRun run;
    RunHold hold;
    CrawlScope scope; // as asked, or that of the earlier run
    bool resumed = false;
    QHash<QString, EntryStatus> earlier; // by list id: the titles of the run that is taken up again
    QList<FieldRule> rules;              // those a person changed
    QList<FieldHistory> history;         // what sources have told of the stored films
    PageJournal journal;
};

class RunOpening : public QObject
{
    Q_OBJECT
public:
    using Opened = std::function<void(Result<OpenedRun>)>;

    RunOpening(Resources resources, CrawlScope scope, Opened opened, QObject *parent = nullptr);

    // The unfinished run of the scope's gallery, with the films of it that were decided since. Where it has none but
    // decided films whose facts are owed: a run over these, for nothing else is left of it. Else a new run. Without a
    // gallery: the newest unfinished run, or the decided films of any.
    void open();
    // This run, whether finished or not.
    void reopen(const CrawlRun &run);

private:
    // In the order they happen.
    void askEarlierRun();
    void earlierRunCame(const Result<std::optional<CrawlRun>> &found);
    void askOwed();
    void owedCame(const Result<QList<ReviewItem>> &owed);
    void readOwed();
    void takeUpEarlier();
    Result<Done> takeScopeOf(const CrawlRun &run);
    void beginRun();
    void takeUp(const CrawlRun &run);
    void lockRun();
    void lockAnswered(const Result<Done> &locked);
    void loadEntries();
    void loadRules();
    void loadHistory();
    void openJournal();
    Error withHelp(Error error) const;
    void fail(const Error &error);

    Resources m_resources;
    OpenedRun m_opening;
    Opened m_opened;
    bool m_newest = false; // no gallery was named
    std::optional<CrawlRun> m_earlier;
    QList<ReviewItem> m_owed; // decided films whose facts are read on this occasion
    bool m_readsOwed = false; // nothing but these
    int m_lockTries = 0;
};

} // namespace moviedb::crawl
