#include "ui/lists/elidingheader.h"

#include "ui/kit/theme.h"

#include <QStyleOptionHeader>

namespace moviedb::ui {
namespace {

constexpr int arrowWidth = 12; // of the sorted section

} // namespace

ElidingHeader::ElidingHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void ElidingHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    m_room = rect.width();
    QHeaderView::paintSection(painter, rect, section);
    m_room.reset();
}

// What the style sheet paints knows no dots, and the place is not in the option yet.
void ElidingHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int section) const
{
    QHeaderView::initStyleOptionForIndex(option, section);
    if (!m_room)
        return;
    const int arrow = option->sortIndicator == QStyleOptionHeader::None ? 0 : arrowWidth;
    option->text = option->fontMetrics.elidedText(option->text, Qt::ElideRight,
                                                  *m_room - theme::half - theme::pad - arrow);
}

} // namespace moviedb::ui

#include "moc_elidingheader.cpp"
