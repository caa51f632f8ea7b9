#include "core/crawl/run/runwarnings.h"

namespace moviedb::crawl {

void RunWarnings::add(const QString &sentence)
{
    if (m_said.contains(sentence))
        return;
    m_said.insert(sentence);
    if (m_kept.size() < most)
        m_kept << sentence;
}

QStringList RunWarnings::all() const
{
    const qsizetype more = m_said.size() - m_kept.size();
    if (more == 0)
        return m_kept;
    return m_kept +
           QStringList{more == 1 ? QStringLiteral("and 1 more") : QStringLiteral("and %1 more").arg(more)};
}

} // namespace moviedb::crawl
