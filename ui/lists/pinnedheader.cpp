#include "ui/lists/pinnedheader.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

#include <utility>

namespace moviedb::ui {
namespace {

QMouseEvent movedBy(const QMouseEvent &event, int pixels)
{
    return QMouseEvent(event.type(), event.position() + QPointF(pixels, 0), event.globalPosition(),
                       event.button(), event.buttons(), event.modifiers(), event.pointingDevice());
}

} // namespace

PinnedHeader::PinnedHeader(QWidget *parent) : ElidingHeader(parent)
{
}

void PinnedHeader::setPinned(int section, const QRect &place)
{
    m_section = section;
    m_place = place;
    viewport()->update(); // scrolling moves the pixels that are there, also of a title that is seen in part
}

int PinnedHeader::pullAt(const QPoint &place) const
{
    if (m_place.isEmpty() || place.x() < m_place.left() || place.x() > m_place.right())
        return 0;
    const int left = sectionViewportPosition(m_section);
    return isRightToLeft() ? m_place.left() - left : m_place.right() + 1 - left - sectionSize(m_section);
}

int PinnedHeader::sectionAt(const QPoint &place) const
{
    return logicalIndexAt(place - QPoint(pullAt(place), 0));
}

bool PinnedHeader::isGrip(const QPoint &place) const
{
    if (pullAt(place) == 0 || sectionResizeMode(m_section) != Interactive)
        return false;
    const int margin = style()->pixelMetric(QStyle::PM_HeaderGripMargin, nullptr, this);
    return isRightToLeft() ? place.x() < m_place.left() + margin : place.x() > m_place.right() - margin;
}

void PinnedHeader::resizeTo(const QPoint &place)
{
    const int wider = isRightToLeft() ? *m_grip - place.x() : place.x() - *m_grip;
    resizeSection(m_section, qMax(minimumSectionSize(), m_sizeBefore + wider));
}

void PinnedHeader::paintEvent(QPaintEvent *event)
{
    ElidingHeader::paintEvent(event);
    if (m_place.isEmpty())
        return;
    const QRect place(m_place.left(), 0, m_place.width(), height());
    QPainter painter(viewport());
    painter.fillRect(place, palette().base());
    paintSection(&painter, place, m_section);
}

// A part of a title would read as another word: it gets the part of its section that is seen, for dots.
void PinnedHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    QRect seen = rect & viewport()->rect();
    if (section != m_section && !m_place.isEmpty())
        isRightToLeft() ? seen.setRight(qMin(seen.right(), m_place.left() - 1))
                        : seen.setLeft(qMax(seen.left(), m_place.right() + 1));
    if (!seen.isEmpty())
        ElidingHeader::paintSection(painter, seen, section);
}

void PinnedHeader::mousePressEvent(QMouseEvent *event)
{
    const QPoint place = event->position().toPoint();
    if (event->button() == Qt::LeftButton && isGrip(place)) {
        m_grip = place.x();
        m_sizeBefore = sectionSize(m_section);
        return;
    }
    m_pulled = pullAt(place);
    QMouseEvent there = movedBy(*event, -m_pulled);
    ElidingHeader::mousePressEvent(&there);
}

// The header itself knows nothing to the left of its edge.
void PinnedHeader::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint place = event->position().toPoint();
    if (m_grip)
        return resizeTo(place);
    if (event->buttons() == Qt::NoButton && pullAt(place) != 0)
        return isGrip(place) ? setCursor(Qt::SplitHCursor) : unsetCursor();
    if (m_pulled == 0)
        ElidingHeader::mouseMoveEvent(event);
}

void PinnedHeader::mouseReleaseEvent(QMouseEvent *event)
{
    const int pulled = std::exchange(m_pulled, 0);
    if (std::exchange(m_grip, std::nullopt))
        return;
    QMouseEvent there = movedBy(*event, -pulled);
    ElidingHeader::mouseReleaseEvent(&there);
}

void PinnedHeader::mouseDoubleClickEvent(QMouseEvent *event)
{
    QMouseEvent there = movedBy(*event, -pullAt(event->position().toPoint()));
    ElidingHeader::mouseDoubleClickEvent(&there);
}

} // namespace moviedb::ui

#include "moc_pinnedheader.cpp"
