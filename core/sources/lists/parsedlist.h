// The titles of a list, and what was said about rows that are none.
// Thread: values.
#pragma once

#include "core/domain/film.h"

#include <QSet>

namespace moviedb::lists {

struct ParsedList
{
    QList<GalleryEntry> entries; // repeats by listId left out
    QStringList warnings;        // one for every row that was not taken: "line 12: no title"
};

// Collects entries, leaving out repeats.
class ListBuilder
{
public:
    void add(int line, GalleryEntry entry);
    void warn(int line, const QString &text);
    ParsedList take(); // warnings past the first thousand are only counted

private:
    ParsedList m_list;
    QSet<QString> m_seen;
    qsizetype m_unsaid = 0;
};

} // namespace moviedb::lists
