// Reads the facts of one stored film as if a person had just chosen this page for it: as a crawl would, outside a run.
// Documents are kept in memory only and no task is written.
// Thread: the crawl thread.
// Failure: `answer` is called exactly once, with a value or an error; never after destruction.
#pragma once

#include "core/crawl/film/entrywork.h"
#include "core/crawl/run/resources.h"
#include "core/domain/rematch.h"

namespace moviedb::crawl {

class RematchReading : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(Result<Rematch>)>;

    RematchReading(Resources resources, RematchCase film, QObject *parent = nullptr);

    // `key`: of a page that was looked at; "" = the film has no article.
    void read(const QString &key, Answer answer);

Q_SIGNALS:
    void ended(); // the answer was given; delete me later
    void logged(const QString &line);

private:
    void makeFetcher();
    void makeWork(const QString &key);
    void pageFound();
    void factsRead();
    void tell(const Result<Rematch> &result);

    Resources m_resources;
    RematchCase m_film;
    Answer m_answer;
    std::unique_ptr<Fetcher> m_fetcher;
    EntityCache m_entities;
    RunContext m_context;
    WorkPointer m_work;
    QStringList m_withdrawn;
};

// Sources that speak of what the page names, and not of a title that they list themselves.
QStringList sourcesOfPages();

} // namespace moviedb::crawl
