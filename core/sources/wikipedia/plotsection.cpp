#include "core/sources/wikipedia/plotsection.h"

#include "core/sources/infobox/infobox.h"

#include <QRegularExpression>

namespace moviedb::wikipedia {

bool PlotSection::begins(int level, const QString &heading)
{
    constexpr int chapter = 2;
    if (m_level > 0 && level <= m_level)
        m_level = 0;
    if (level <= chapter)
        m_tellsOfMaking = infobox::isChapterBesidePlot(heading);
    int rank = level <= chapter && infobox::mayHoldPlot(heading) ? 1 : 0;
    if (infobox::isPlotHeading(heading))
        rank = level <= chapter ? 3 : m_tellsOfMaking ? 0 : 2;
    const bool isBetter = rank > m_rank || (rank > 0 && rank == m_rank && m_level == 0 && isEmpty());
    if (!isBetter)
        return false;
    m_paragraphs.clear();
    m_rank = rank;
    m_level = level;
    m_namesCast = infobox::mayHoldCast(heading); // "Plot and cast"
    return true;
}

void PlotSection::add(const QString &paragraph)
{
    constexpr qsizetype longestLine =
        120; // of a list that names actors; prose is longer or ends in a full stop
    static const QRegularExpression twoHalves(
        QStringLiteral("^\\S.{0,60}?(?::\\s|\\sas\\s|\\s[–—-]\\s|…|\\.{3}).*[^.!?]$"));
    if (infobox::isPlotHeading(paragraph)) { // ";Plot" below ";Cast"
        m_isInCast = false;
        return;
    }
    m_isInCast = infobox::isCastHeading(paragraph) ||
                 ((m_isInCast || m_namesCast) && paragraph.size() <= longestLine &&
                  twoHalves.match(paragraph).hasMatch());
    if (!m_isInCast)
        m_paragraphs.append(paragraph);
}

} // namespace moviedb::wikipedia
