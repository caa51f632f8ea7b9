// A value in the list of what reading again changes: what was is quiet, what would be stands out; the first column has
// the tick.
// Thread: main.
#pragma once

#include <QStyledItemDelegate>

namespace moviedb::ui {

class RereadDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    static QRect tickPlace(const QRect &cell);
};

} // namespace moviedb::ui
