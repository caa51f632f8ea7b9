// "14  remakes where only the year differs": the count stands in a column of its own, words wrap.
// Thread: main.
#pragma once

#include "ui/kit/paddeddelegate.h"

namespace moviedb::ui {

class ReviewGroupDelegate : public PaddedDelegate
{
    Q_OBJECT
public:
    enum Role { CountRole = Qt::UserRole, IconRole };
    using PaddedDelegate::PaddedDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintRow(QPainter *painter, const QStyleOptionViewItem &option,
                  const QModelIndex &index) const override;
};

} // namespace moviedb::ui
