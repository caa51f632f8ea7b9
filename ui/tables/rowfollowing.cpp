#include "ui/tables/rowfollowing.h"

#include <QHash>
#include <QSet>

namespace moviedb::ui {

IndexMoves movesOf(const QList<FollowedIndex> &rows,
                   const std::function<QModelIndex(const QVariantList &key, int column)> &placeOf)
{
    IndexMoves moves;
    QSet<QModelIndex> taken;
    QList<FollowedIndex> displaced;
    for (const FollowedIndex &row : rows) {
        const QModelIndex target = row.key.isEmpty() ? QModelIndex() : placeOf(row.key, row.index.column());
        if (!target.isValid()) {
            displaced.append(row);
        } else if (taken.contains(target)) {
            displaced.append(
                {row.index, QVariantList()}); // a second index of the same row, held where it stood before
        } else {
            moves.from.append(row.index);
            moves.to.append(target);
            taken.insert(target);
        }
    }
    QHash<int, QModelIndexList> left; // by column
    for (const QModelIndex &place : moves.from)
        if (!taken.contains(place))
            left[place.column()].append(place);
    for (const FollowedIndex &row : displaced) {
        moves.from.append(row.index);
        moves.to.append(taken.contains(row.index) ? left[row.index.column()].takeLast() : row.index);
        if (!row.key.isEmpty())
            moves.strays.append({moves.to.last(), row.key});
    }
    return moves;
}

void RowFollower::hold(const QModelIndexList &indexes, const PageCache &cache)
{
    QHash<QModelIndex, QVariantList> stray;
    for (const auto &[index, key] : std::as_const(m_strays))
        if (index.isValid())
            stray.insert(index, key);
    m_held.clear();
    for (const QModelIndex &index : indexes) {
        const Row *row = cache.peek(index.row());
        if (const auto known = stray.constFind(index); known != stray.cend())
            m_held.append({index, *known});
        else
            m_held.append({index, row != nullptr ? row->key : QVariantList()});
    }
}

IndexMoves RowFollower::moves(const PageCache &cache,
                              const std::function<QModelIndex(qint64 place, int column)> &indexAt) const
{
    const QHash<QString, qint64> places = cache.freshPlaces();
    return movesOf(m_held, [&](const QVariantList &key, int column) {
        const qint64 place = places.value(PageCache::keyText(key), -1);
        return place >= 0 ? indexAt(place, column) : QModelIndex();
    });
}

void RowFollower::moved(const IndexMoves &moves)
{
    m_held.clear();
    m_strays.clear();
    for (const auto &[place, key] : moves.strays)
        m_strays.append({place, key});
}

QList<QVariantList> RowFollower::strays() const
{
    QList<QVariantList> keys;
    for (const auto &[index, key] : m_strays)
        keys.append(key);
    return keys;
}

} // namespace moviedb::ui
