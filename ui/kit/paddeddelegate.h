// A row of a list as a rounded field: lit under the pointer, in the accent when it is chosen. Its text stands
// on it, or what an heir paints.
// Thread: main.
#pragma once

#include <QStyledItemDelegate>

namespace moviedb::ui {

class PaddedDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;

protected:
    // Antialiased; what it changes of the painter is put back.
    virtual void paintRow(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const;
};

} // namespace moviedb::ui
