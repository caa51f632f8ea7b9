// The rows of a list: what matters stands out, the rest and what is struck out is quiet; a hairline below each row, a
// mark under the pointer.
// Thread: main.
// Failure: none.
#pragma once

#include <QSet>
#include <QStyledItemDelegate>

namespace moviedb::ui {

class RowListDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    // Columns that stand out.
    RowListDelegate(const QSet<int> &loud, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    // Draws what stands before the text, and answers the room that is left.
    virtual QRect paintLead(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                            const QRect &room) const;

private:
    QSet<int> m_loud;
};

} // namespace moviedb::ui
