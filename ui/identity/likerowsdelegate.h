// A pair of names in its table: the two stand out, the reason is quiet.
// Thread: main.
#pragma once

#include <QStyledItemDelegate>

namespace moviedb::ui {

class LikeRowsDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace moviedb::ui
