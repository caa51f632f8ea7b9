// The header of a list's columns, as its model answers for it: a title stands over its values, at the same side.
// Thread: pure.
// Failure: an empty answer for what a header does not have.
#pragma once

#include <QStringList>
#include <QVariant>

namespace moviedb::ui {

// What a model answers from headerData(); `numbers`: the columns whose values stand at the right.
QVariant columnHeader(const QStringList &titles, int section, Qt::Orientation orientation, int role,
                      const QList<int> &numbers = {});

} // namespace moviedb::ui
