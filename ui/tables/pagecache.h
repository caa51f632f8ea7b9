// Rows of a large table, kept in segments: the least recently used segment goes first. Pure bookkeeping, no
// store, no signals.
// Thread: one.
// Failure: a row that is not here is a null pointer.
#pragma once

#include "core/domain/table.h"

#include <QHash>

namespace moviedb::ui {

class PageCache
{
public:
    static constexpr int segmentRows = 200;
    static constexpr int maxSegments = 64; // 12,800 rows

    static qint64 segmentOf(qint64 row) { return row / segmentRows; }

    // The row, or nullptr when its segment is not here. Marks the segment as used.
    const Row *row(qint64 index);
    // The same without marking; for looking through what is cached.
    const Row *peek(qint64 index) const;
    bool replaceRow(qint64 index, const Row &row);

    // A page that was asked for before an edit was stored may have been read before it, and must not bring the old
    // values back: rows that were replaced since `asked` (of time()) stand in for its own.
    quint64 time() const { return m_clock; }
    QList<Row> upToDate(const QList<Row> &page, quint64 asked) const;
    void forgetReplaced(); // no page is on its way

    bool contains(qint64 segment) const { return m_segments.contains(segment); }
    // True when the segment is missing or was marked old: ask for it again.
    bool needsLoading(qint64 segment) const;
    void insert(qint64 segment, const QList<Row> &rows);
    void markAllOld(); // rows stay readable until they are replaced
    void clear();
    int segmentCount() const { return int(m_segments.size()); }

    // Row number of a primary key among the cached rows, -1 when it is not here.
    qint64 find(const QVariantList &key) const;
    // The numbers of all cached rows that are not marked old, by the text of their keys.
    QHash<QString, qint64> freshPlaces() const;
    static QString keyText(const QVariantList &key);

private:
    struct Segment
    {
        QList<Row> rows;
        quint64 used = 0;
        bool old = false;
    };
    struct Replaced
    {
        Row row;
        quint64 time = 0;
    };
    void evict(qint64 keep);

    QHash<qint64, Segment> m_segments;
    QHash<QString, Replaced> m_replaced; // by the text of their keys
    quint64 m_clock = 0;
};

} // namespace moviedb::ui
