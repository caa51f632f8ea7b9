// A check as a row of its list: its state as a sign and a word.
// Thread: main.
// Failure: none.
#pragma once

#include "core/ports/health.h"
#include "ui/lists/rowlistdelegate.h"

class QLabel;

namespace moviedb::ui {

class ChecksDelegate : public RowListDelegate
{
    Q_OBJECT
public:
    explicit ChecksDelegate(QObject *parent);

protected:
    QRect paintLead(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                    const QRect &room) const override;
};

QString healthIcon(HealthState state);
QColor healthColour(const QPalette &palette, HealthState state);

} // namespace moviedb::ui
