// Where the rows of indexes that somebody holds (selection, cursor, open editors) stand after rows have come and gone.
// Thread: pure function, any thread.
// Failure: none.
#pragma once

#include <QModelIndex>

#include <functional>

namespace moviedb::ui {

struct FollowedIndex
{
    QModelIndex index;
    QString key; // of its row; empty when that is not known
};

struct IndexMoves // for QAbstractItemModel::changePersistentIndexList
{
    QModelIndexList from;
    QModelIndexList to; // no two alike
    QList<std::pair<QModelIndex, QString>>
        strays; // rows that are nowhere, at the place their index has meanwhile
};

// All move at once and no two to one place: of two persistent indexes that are equal Qt forgets both when one is dropped,
// and the other outlives the model (QAbstractItemModelPrivate::removePersistentIndexData). A row that is nowhere keeps its
// place or, when another has come to it, takes one that was left.
// `placeOf`: where the row stands now; invalid when it is nowhere.
IndexMoves movesOf(const QList<FollowedIndex> &rows,
                   const std::function<QModelIndex(const QString &key, int column)> &placeOf);

} // namespace moviedb::ui
