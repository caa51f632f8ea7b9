#include "ui/tables/pagecache.h"

#include <algorithm>

namespace moviedb::ui {

const Row *PageCache::row(qint64 index)
{
    const auto found = m_segments.find(segmentOf(index));
    if (index < 0 || found == m_segments.end())
        return nullptr;
    found->used = ++m_clock;
    const qint64 place = index % segmentRows;
    return place < found->rows.size() ? &found->rows[place] : nullptr;
}

const Row *PageCache::peek(qint64 index) const
{
    const auto found = m_segments.constFind(segmentOf(index));
    if (index < 0 || found == m_segments.constEnd())
        return nullptr;
    const qint64 place = index % segmentRows;
    return place < found->rows.size() ? &found->rows[place] : nullptr;
}

bool PageCache::replaceRow(qint64 index, const Row &row)
{
    m_replaced.insert(keyText(row.key), {row, ++m_clock});
    const auto found = m_segments.find(segmentOf(index));
    const qint64 place = index % segmentRows;
    if (index < 0 || found == m_segments.end() || place >= found->rows.size())
        return false;
    found->rows[place] = row;
    return true;
}

QList<Row> PageCache::upToDate(const QList<Row> &page, quint64 asked) const
{
    if (m_replaced.isEmpty())
        return page;
    QList<Row> rows = page;
    for (Row &row : rows) {
        const auto found = m_replaced.constFind(keyText(row.key));
        if (found != m_replaced.cend() && found->time > asked)
            row = found->row;
    }
    return rows;
}

void PageCache::forgetReplaced()
{
    m_replaced.clear();
}

bool PageCache::needsLoading(qint64 segment) const
{
    const auto found = m_segments.constFind(segment);
    return found == m_segments.constEnd() || found->old;
}

void PageCache::insert(qint64 segment, const QList<Row> &rows)
{
    m_segments.insert(segment, Segment{rows, ++m_clock, false});
    evict(segment);
}

void PageCache::markAllOld()
{
    for (Segment &segment : m_segments)
        segment.old = true;
}

void PageCache::clear()
{
    m_segments.clear();
    m_replaced.clear();
}

qint64 PageCache::find(const QVariantList &key) const
{
    for (auto segment = m_segments.cbegin(); segment != m_segments.cend(); ++segment)
        for (qsizetype place = 0; place < segment->rows.size(); ++place)
            if (segment->rows[place].key == key)
                return segment.key() * segmentRows + place;
    return -1;
}

QHash<QString, qint64> PageCache::freshPlaces() const
{
    QHash<QString, qint64> places;
    for (auto segment = m_segments.cbegin(); segment != m_segments.cend(); ++segment)
        for (qsizetype place = 0; !segment->old && place < segment->rows.size(); ++place)
            places.insert(keyText(segment->rows[place].key), segment.key() * segmentRows + place);
    return places;
}

QString PageCache::keyText(const QVariantList &key)
{
    QStringList parts;
    for (const QVariant &part : key)
        parts << part.toString();
    return parts.join(QChar(u'\n'));
}

void PageCache::evict(qint64 keep)
{
    while (m_segments.size() > maxSegments) {
        qint64 oldest = -1;
        quint64 oldestUse = 0;
        for (auto segment = m_segments.cbegin(); segment != m_segments.cend(); ++segment)
            if (segment.key() != keep && (oldest < 0 || segment->used < oldestUse)) {
                oldest = segment.key();
                oldestUse = segment->used;
            }
        m_segments.remove(oldest);
    }
}

} // namespace moviedb::ui
