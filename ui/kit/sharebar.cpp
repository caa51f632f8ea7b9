#include "ui/kit/sharebar.h"

#include "ui/kit/theme.h"

#include <QPainter>

namespace moviedb::ui {

namespace {

constexpr double cornerRadius = 3;
constexpr double leastWidth = 2;

} // namespace

void ShareBar::setShares(const QList<Share> &shares, int total)
{
    m_shares = shares;
    m_total = total;
    update();
}

void ShareBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::hairline(palette()));
    painter.drawRoundedRect(rect(), cornerRadius, cornerRadius);
    if (m_total <= 0)
        return;
    double left = 0;
    for (const Share &share : std::as_const(m_shares)) {
        if (share.count <= 0)
            continue;
        const double wide = double(width()) * share.count / m_total;
        painter.setBrush(share.colour(palette()));
        painter.drawRoundedRect(QRectF(left, 0, std::max(leastWidth, wide - 1), height()), cornerRadius,
                                cornerRadius);
        left += wide;
    }
}

} // namespace moviedb::ui
