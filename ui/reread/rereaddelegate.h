// A value in the list of what reading again changes: what was is quiet, what would be stands out; the first column has
// the tick.
// Thread: main.
// Failure: none.
#pragma once

#include "ui/lists/rowlistdelegate.h"

namespace moviedb::ui {

class RereadDelegate : public RowListDelegate
{
    Q_OBJECT
public:
    explicit RereadDelegate(QObject *parent);

    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

protected:
    QRect paintLead(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                    const QRect &room) const override;

private:
    static QRect tickPlace(const QRect &cell);
};

} // namespace moviedb::ui
