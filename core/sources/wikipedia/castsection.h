// The cast section: list lines like "Ann Example as The Miller: a quiet man" become names and roles.
// Thread: values.
// Failure: none; lines that do not start with a name are left out.
#pragma once

#include "core/sources/wikipedia/page.h"

namespace moviedb::infobox {

class CastSection
{
public:
    // Depth 1 = a list's own line, 2 = a line below one. `links`: words of the links in it.
    void add(int depth, const QString &line, const QStringList &links = {});
    void beginAnother() { ++m_section; } // "Voice cast" after "Cast"
    // Under "Characters" and the like only lines count that say who plays whom.
    void takeOnlyWhatSaysWhoPlays(bool only) { m_onlySure = only; }
    bool isEmpty() const { return m_lines.isEmpty(); }
    // `starring`: whom the infobox names; that tells "Actor – Role" from "Role – Actor". Where it names nobody of them,
    // those who have an article are the actors.
    QList<wikipedia::Page::CastLine> read(const QList<wikipedia::Page::CastLine> &starring) const;

private:
    struct Line
    {
        int depth = 1;
        QString text;
        QStringList links;
        int section = 0;
    };
    QList<Line> m_lines;
    int m_section = 0;
    bool m_onlySure = false;
};

// Whom the infobox of the page names, by its row.
QList<wikipedia::Page::CastLine> starringOf(const wikipedia::Page &page);

// Letters without case and accents: equal for two spellings of a name.
QString foldedName(const QString &name);

} // namespace moviedb::infobox
