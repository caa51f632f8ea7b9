#include "ui/system/checksdelegate.h"

#include "ui/kit/icons.h"
#include "ui/kit/theme.h"
#include "ui/system/checksmodel.h"

#include <QPainter>

namespace moviedb::ui {

QString healthIcon(HealthState state)
{
    switch (state) {
    case HealthState::Fine:
        return QStringLiteral("accepted");
    case HealthState::Attention:
        return QStringLiteral("warning");
    case HealthState::Trouble:
        break;
    }
    return QStringLiteral("failed");
}

QColor healthColour(const QPalette &palette, HealthState state)
{
    switch (state) {
    case HealthState::Fine:
        return theme::accepted(palette);
    case HealthState::Attention:
        return theme::doubt(palette);
    case HealthState::Trouble:
        break;
    }
    return theme::failed(palette);
}

ChecksDelegate::ChecksDelegate(QObject *parent) : RowListDelegate({ChecksModel::Title}, parent)
{
}

QRect ChecksDelegate::paintLead(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index, const QRect &room) const
{
    if (index.column() != ChecksModel::State)
        return room;
    const auto state = HealthState(index.data(ChecksModel::StateRole).toInt());
    const QPixmap sign = theme::iconPixmap(healthIcon(state), healthColour(option.palette, state),
                                           theme::iconSize, painter->device()->devicePixelRatio());
    painter->drawPixmap(room.left(), room.center().y() - theme::iconSize / 2 + 1, sign);
    return room.adjusted(theme::iconSize + theme::gap, 0, 0, 0);
}

} // namespace moviedb::ui

#include "moc_checksdelegate.cpp"
