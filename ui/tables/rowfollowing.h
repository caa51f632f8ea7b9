// Where the rows of indexes that somebody holds (selection, cursor, open editors) stand after rows have come and gone.
// Thread: pure function, any thread.
// Failure: none.
#pragma once

#include "ui/tables/pagecache.h"

#include <QPersistentModelIndex>

#include <functional>

namespace moviedb::ui {

struct FollowedIndex
{
    QModelIndex index;
    QVariantList key; // of its row; empty when that is not known
};

struct IndexMoves // for QAbstractItemModel::changePersistentIndexList
{
    QModelIndexList from;
    QModelIndexList to; // no two alike
    QList<std::pair<QModelIndex, QVariantList>>
        strays; // rows that are nowhere, at the place their index has meanwhile
};

// All move at once and no two to one place: of two persistent indexes that are equal Qt forgets both when one is dropped,
// and the other outlives the model (QAbstractItemModelPrivate::removePersistentIndexData). A row that is nowhere keeps its
// place or, when another has come to it, takes one that was left.
// `placeOf`: where the row stands now; invalid when it is nowhere.
IndexMoves movesOf(const QList<FollowedIndex> &rows,
                   const std::function<QModelIndex(const QVariantList &key, int column)> &placeOf);

// The same over several pages that come one after another: a row that is nowhere at hand is a stray until its page comes.
class RowFollower
{
public:
    // Before rows come to other places: whose indexes these are.
    void hold(const QModelIndexList &indexes, const PageCache &cache);
    // After it: where they belong. `indexAt`: an index of the model; invalid for a place that it has not.
    IndexMoves moves(const PageCache &cache,
                     const std::function<QModelIndex(qint64 place, int column)> &indexAt) const;
    // Once the indexes have been moved so.
    void moved(const IndexMoves &moves);

    bool hasStrays() const { return !m_strays.isEmpty(); }
    QList<QVariantList> strays() const; // their keys
    void giveUp() { m_strays.clear(); } // what stands at their indexes now is what is held

private:
    QList<FollowedIndex> m_held;
    QList<std::pair<QPersistentModelIndex, QVariantList>> m_strays;
};

} // namespace moviedb::ui
