// Re-reads stored films from stored answers, some at a time, and hands each portion to the store: the portions are one
// step of the history.
// Thread: the crawl thread.
// Failure: `answer` is called exactly once, never after destruction. A film that cannot be read is told in the plan; an error ends
// it, and what was stored until then is in the history. Cancelled after stop().
#pragma once

#include "core/base/writemode.h"
#include "core/crawl/run/resources.h"
#include "core/domain/rematch.h"
#include "core/domain/reread.h"

#include <map>

namespace moviedb::crawl {

class Rereading : public QObject
{
    Q_OBJECT
public:
    static constexpr int filmsAtOnce = 50;

    using Answer = std::function<void(Result<RereadPlan>)>;
    using ResourcesOf = std::function<Resources(const GalleryEntry &)>;

    Rereading(std::shared_ptr<MovieStore> store, ResourcesOf resourcesOf, RereadScope scope, WriteMode mode,
              QObject *parent = nullptr);

    void read(Answer answer);
    void stop();

Q_SIGNALS:
    void progressed(int films);
    void ended(); // the answer was given; delete me later

private:
    // How answers of one world are read.
    struct Reader
    {
        std::unique_ptr<Fetcher> fetcher;
        EntityCache entities;
        RunContext context;
        QThreadPool *pool = nullptr;
    };

    void askFilms();
    void filmsCame(const QList<RematchCase> &films);
    void filmRead(const RematchCase &film, const Result<FilmRecord> &record);
    void storePortion();
    void portionStored(const RereadOutcome &outcome);
    Reader &readerFor(const RematchCase &film);
    void tell(const Result<RereadPlan> &result);

    std::shared_ptr<MovieStore> m_store;
    ResourcesOf m_resourcesOf;
    RereadScope m_scope;
    WriteMode m_mode;
    bool m_stopped = false;
    Answer m_answer;
    QList<FieldRule> m_rules;
    QMap<qint64, QList<RereadChange>> m_picks; // by film
    QHash<QString, bool> m_told;               // changes of the plan, by their place
    std::map<QString, Reader> m_readers;       // by world
    std::map<qint64, RereadFilm> m_read;       // of the portion, by id: in the same order every time
    RereadPlan m_plan;
    qint64 m_stepId = 0;
    qint64 m_lastId = 0;
    qsizetype m_unread = 0; // of the portion
    int m_seen = 0;
};

} // namespace moviedb::crawl
