// Which sections of an article tell the cast: those that are called so, else what stands below ";Cast" in others.
// Thread: values.
// Failure: none.
#pragma once

#include "core/sources/wikipedia/castsection.h"
#include "core/sources/wikitext/wikitext.h"

namespace moviedb::wikipedia {

class CastReader
{
public:
    explicit CastReader(const wikitext::Text &text) : m_text(text) {} // which outlives it

    // The next section of the page, with the words of its heading. `isCast`: it is called so.
    void read(const wikitext::Section &section, const QString &title, bool isCast);
    // The section that was read last is the cast for sure, and none of the plot.
    bool isInside() const { return m_level > 0 && m_isSure; }
    // With what was written of each. `starring`: see CastSection::read().
    QList<Page::CastLine> cast(const QList<Page::CastLine> &starring) const;

private:
    void takeHeading(int level, const QString &title, bool isCast);
    void take(infobox::CastSection &cast, wikitext::Span lines);

    const wikitext::Text &m_text;
    int m_level = 0;      // of the heading, while its section lasts
    int m_firstLevel = 0; // of the first one that is called so
    int m_chapters = 0;   // up to here
    int m_firstChapter = 0;
    bool m_isSure = false;        // its heading is "Cast", not "Characters"
    bool m_tellsOfMaking = false; // the chapter
    bool m_isOfAnotherWork = false;
    QStringList m_raw;
    infobox::CastSection m_cast;
    infobox::CastSection m_castOfParts; // "Segments" may tell theirs under words of the text
};

} // namespace moviedb::wikipedia
