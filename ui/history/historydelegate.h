// A step of the history in its table: quiet, and fainter once it was taken back.
// Thread: main.
#pragma once

#include <QStyledItemDelegate>

namespace moviedb::ui {

class HistoryDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace moviedb::ui
