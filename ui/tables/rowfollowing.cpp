#include "ui/tables/rowfollowing.h"

#include <QHash>
#include <QSet>

namespace moviedb::ui {

IndexMoves movesOf(const QList<FollowedIndex> &rows,
                   const std::function<QModelIndex(const QString &key, int column)> &placeOf)
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
                {row.index, QString()}); // a second index of the same row, held where it stood before
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

} // namespace moviedb::ui
