// A disagreement in its table: the film stands out, the rest is quiet.
// Thread: main.
#pragma once

#include <QStyledItemDelegate>

namespace moviedb::ui {

class DisagreementsDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace moviedb::ui
