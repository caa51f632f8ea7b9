#include "ui/lists/columnheader.h"

namespace moviedb::ui {

QVariant columnHeader(const QStringList &titles, int section, Qt::Orientation orientation, int role,
                      const QList<int> &numbers)
{
    if (orientation != Qt::Horizontal || section < 0 || section >= titles.size())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (numbers.contains(section) ? Qt::AlignRight : Qt::AlignLeft));
    return role == Qt::DisplayRole ? QVariant(titles.at(section)) : QVariant();
}

} // namespace moviedb::ui
