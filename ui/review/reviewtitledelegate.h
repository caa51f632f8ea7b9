// Title with its year, and under it the best page, the decision, or how the reading of facts goes.
// Thread: main.
#pragma once

#include "ui/kit/paddeddelegate.h"

namespace moviedb::ui {

class ReviewTitleDelegate : public PaddedDelegate
{
    Q_OBJECT
public:
    using PaddedDelegate::PaddedDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintRow(QPainter *painter, const QStyleOptionViewItem &option,
                  const QModelIndex &index) const override;
};

} // namespace moviedb::ui
