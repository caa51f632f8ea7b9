// How groups and titles are painted at the left side of the review page. Thread: main.
#pragma once

#include <QStyledItemDelegate>

namespace moviedb::ui {

// "14  remakes where only the year differs": the count stands in a column of its own, words wrap.
class ReviewGroupDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum Role { CountRole = Qt::UserRole, IconRole };
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

// Title with its year, and under it the best page, the decision, or how the reading of facts goes.
class ReviewTitleDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace moviedb::ui
