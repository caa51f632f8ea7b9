// The cast section: list lines like "Ann Example as The Miller: a quiet man" become names and roles.
// Thread: values. Failure: none; lines that do not start with a name are left out.
#pragma once

#include "core/sources/wikipedia/page.h"

namespace moviedb::infobox {

class CastSection
{
public:
    void add(int depth, const QString &line); // depth 1 = a list's own line, 2 = a line below one
    bool isEmpty() const { return m_lines.isEmpty(); }
    // `starring` are the names of the infobox: they tell "Actor – Role" from "Role – Actor".
    QList<wikipedia::Page::CastLine> read(const QStringList &starring) const;

private:
    struct Line
    {
        int depth = 1;
        QString text;
    };
    QList<Line> m_lines;
};

// Letters without case and accents: equal for two spellings of a name.
QString foldedName(const QString &name);

} // namespace moviedb::infobox
