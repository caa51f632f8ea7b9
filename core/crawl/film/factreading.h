// Reads everything about one accepted title and stitches it into the record to store, step by step: the page, the item
// of the page, the items that it names, the items that those name in turn, then every other source that is on.
// The page and what the other sources tell are read on the parse pool, and stitched there, on a copy.
// Thread: the crawl thread.
// Failure: work->failure. A page that is not the film's puts the title back to review, or to none.
#pragma once

#include "core/crawl/film/entrywork.h"
#include "core/sources/wikipedia/page.h"

class QThreadPool;

namespace moviedb::crawl {

class FactReading : public std::enable_shared_from_this<FactReading>
{
public:
    using Ready = std::function<void()>;
    // `guard` lives on the crawl thread; when it is gone nobody is called back.
    static void run(const RunContext &context, const WorkPointer &work, QThreadPool *pool, QObject *guard,
                    Ready ready);
    // Only has it asked for what will be read of this film, which is at this place of its list, and of its page.
    static void askAhead(const RunContext &context, int index, const EntityPointer &film,
                         const QString &pageKey);

private:
    struct Item // with the time of its receipt
    {
        EntityPointer entity; // null = Wikidata has no such item
        QDateTime fetchedAt;
    };
    struct Told
    {
        SourcePointer source;
        QList<Document> documents;
    };
    // All that was read of the film: what stitching gets.
    struct Material
    {
        QString justwatchId, listId, wikipediaKey;
        std::optional<wikipedia::Page> page; // without a key: there is none
        QString pageUrl;
        QDateTime pageFetchedAt;
        Item film;
        QHash<QString, Item> items;
        FilmIds ids;
        QList<Told> told;          // by the other sources
        QList<SourceFacts> kept;   // of earlier readings, for sources that were not read anew
        QList<SourceInfo> sources; // of whom there are facts, for their order of trust
        QList<FieldRule> rules;    // those a person changed
        QSet<SourceField> closed;  // what these sources say of these fields is not believed
    };

    FactReading(const RunContext &context, WorkPointer work, QThreadPool *pool, QObject *guard, Ready ready);

    // In this order; a title whose item is known begins at the third step and takes its page along there.
    void readPage();
    void readItemOfPage();
    void readItemsOfFilm();
    void readOtherItemOfPage();
    void readItemsThatThoseName();
    void readOtherSources();
    void stitch();

    using Step = void (FactReading::*)();
    void collect(const QList<Need> &needs, Step next, Wanted wanted = Wanted::Facts);
    bool keep(const Document &document);                // false: failed
    void keepPage(const Document &document, Step next); // read on the pool
    bool keepItem(const Document &document);
    QList<Need> itemNeeds(const QSet<QString> &items) const;
    std::optional<Need> pageNeed() const;
    FilmIds filmIds() const;
    void gatherFacts();
    // The page as it came. True: it is not the film's, and the title was ended.
    bool refusedPage();
    bool isStillTheFilm() const;
    bool isByPerson() const; // who accepted the page
    void refusePage(const QString &reason);
    void fail(const Error &error);

    static Result<FilmRecord> stitched(const Material &material);

    RunContext m_context;
    WorkPointer m_work;
    QThreadPool *m_pool;
    QObject *m_guard;
    Ready m_ready;
    Material m_material;
    QString m_matchedItem;                       // that the title was found by, empty = by its page
    QHash<QString, QList<Document>> m_documents; // of the other sources, by their id
};

} // namespace moviedb::crawl
