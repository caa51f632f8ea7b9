// A page that was found: its picture, title, description, and what it is; unwanted ones are greyed.
// Thread: main.
#pragma once

#include "ui/kit/paddeddelegate.h"

namespace moviedb::ui {

class SearchResultDelegate : public PaddedDelegate
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
