// Which section of a page tells the plot: the one that is called so, before a part of another chapter ("Story" below "Production"
// is none), before one that only may ("Content", "Overview").
// Thread: values.
// Failure: none.
#pragma once

#include <QStringList>

namespace moviedb::wikipedia {

class PlotSection
{
public:
    // Takes the next heading of the page. True = the plot begins below it; what was taken for it is forgotten.
    bool begins(int level, const QString &heading);
    bool isInside() const { return m_level > 0; }
    bool isSure() const { return m_rank > 1; } // it is called so
    bool isEmpty() const { return m_paragraphs.isEmpty(); }
    // A list under "Cast" among the paragraphs is left out.
    void add(const QString &paragraph);
    QString text() const { return m_paragraphs.join(QStringLiteral("\n\n")); }

private:
    int m_level = 0;              // of the heading that was chosen, while its section lasts
    int m_rank = 0;               // how sure it is
    bool m_tellsOfMaking = false; // the chapter
    bool m_isInCast = false;
    bool m_namesCast = false; // the heading
    QStringList m_paragraphs;
};

} // namespace moviedb::wikipedia
