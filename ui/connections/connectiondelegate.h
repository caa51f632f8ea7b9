// A row of the list of databases: its colour, its name, when it was used, and below where it is.
// Thread: main.
// Failure: none.
#pragma once

#include <QStyledItemDelegate>

namespace moviedb::ui {

class ConnectionDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace moviedb::ui
