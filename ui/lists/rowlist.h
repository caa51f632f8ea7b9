// A tree view as the list of a page: flat rows of one height under a header, one of them chosen.
// Thread: main.
// Failure: none.
#pragma once

#include <QList>
#include <QStringList>

class QTreeView;

namespace moviedb::ui {

void makeRowList(QTreeView *view);
// Makes a column so wide that `sample` fits.
void fitColumn(QTreeView *view, int column, const QString &sample);
// … that each of `words` fits, and the column's title.
void fitColumnTo(QTreeView *view, int column, const QStringList &words);
// Gives a column a share of the width, at least what it has now; to be called before keepRoom() is, whose turn comes first.
void growColumn(QTreeView *view, int column, int percent);
// Where less than `width` pixels are left for `column`, which takes what the others leave, the columns of `giveWay` are
// hidden one after another.
void keepRoom(QTreeView *view, int column, int width, const QList<int> &giveWay);
// Of a view with keepRoom(): columns that have nothing to show for now, however much room there is.
void leaveOut(QTreeView *view, const QList<int> &columns);

} // namespace moviedb::ui
