// A tree view as the list of a page: flat rows of one height under a header, one of them chosen.
// Thread: main.
// Failure: none.
#pragma once

class QString;
class QTreeView;

namespace moviedb::ui {

void makeRowList(QTreeView *view);
// Makes a column so wide that `sample` fits.
void fitColumn(QTreeView *view, int column, const QString &sample);

} // namespace moviedb::ui
