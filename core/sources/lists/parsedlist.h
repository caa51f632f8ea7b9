// The titles of a list, and what was said about rows that are none.
// Thread: values.
// Failure: none; what is not taken is told in the warnings.
#pragma once

#include "core/domain/film.h"

#include <QSet>

namespace moviedb::lists {

struct ParsedList
{
    QList<GalleryEntry> entries; // repeats by listId left out
    QStringList warnings;        // one for every row that was not taken: "line 12: no title"
};

// Collects entries, leaving out repeats and what is too long for a film.
class ListBuilder
{
public:
    static constexpr qsizetype mostTitles = 100000;   // months of polite requests
    static constexpr qsizetype mostRefused = 1000000; // rows that are no film
    static constexpr qsizetype mostRepeats = 250000;  // rows of a film that is in the list already
    static constexpr qsizetype longestTitle = 255;    // characters; as in the database

    void add(int line, GalleryEntry entry);
    void warn(int line, const QString &text);
    // "%1" and "%2" of the text stand for the others; put together only where it is kept.
    void warn(int line, const QString &text, const QString &one, const QString &two = {});
    // So much text gave no new film that the rest is not read.
    void giveUp(int line) { m_givenUpAt = m_givenUpAt > 0 ? m_givenUpAt : line; }
    qsizetype size() const { return m_list.entries.size(); }
    ParsedList take(); // warnings past the first thousand are only counted
    // A film was left out because there were mostTitles already, or too much gave no new film: the rest need not be read.
    bool isFull() const { return m_firstBeyond > 0 || m_givenUpAt > 0; }

private:
    bool isKept(int line); // counts what is said
    void tellRepeat(int line, const QString &title);

    ParsedList m_list;
    QSet<QString> m_seen;      // ids
    QSet<QString> m_seenNames; // what ids are made of, which is cheaper than the ids themselves
    qsizetype m_unsaid = 0;
    qsizetype m_repeats = 0;
    int m_firstBeyond = 0; // line; 0 = none
    int m_givenUpAt = 0;   // line; 0 = none
};

} // namespace moviedb::lists
