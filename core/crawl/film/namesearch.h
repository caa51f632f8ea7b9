// The part of the page search that goes by name: the pages that a film of this title and year would be called, which
// share a request with those of fifty other titles. It only ever says yes, and only where title, year, item and people
// agree; whatever else comes of it is forgotten, and the search by words decides as if nobody had asked.
// Thread: the crawl thread.
// Failure: none; what could not be asked for is left to the words, too.
#pragma once

#include "core/crawl/film/searchstate.h"
#include "core/sources/wikipedia/pagename.h"

namespace moviedb::crawl {

class NameSearch : public std::enable_shared_from_this<NameSearch>
{
public:
    static void run(const SearchPointer &search, SearchEnded ended);
    // What is asked for first, where the title can be told from others of its name.
    static QList<Need> needs(const GalleryEntry &entry, const QString &language);

private:
    using Documents = QList<Result<Document>>;

    NameSearch(SearchPointer search, SearchEnded ended);

    // In the order they happen; each ends it where it finds nothing to go on with.
    void askNames();
    void namesCame(const QList<Need> &needs, const Documents &documents);
    void askItems();
    void itemsCame(const QStringList &keys, const Documents &documents);
    void askPeople();

    bool isCertain() const;
    void accept();
    void giveUp();

    SearchPointer m_search;
    SearchPointer m_trial;           // with what was found by name
    MatchResult m_before;            // what the ids had brought
    QHash<QString, QString> m_items; // page key → item
    SearchEnded m_ended;
};

} // namespace moviedb::crawl
