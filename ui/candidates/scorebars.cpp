#include "ui/candidates/scorebars.h"

#include "ui/kit/theme.h"
#include "ui/words/reviewwords.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace moviedb::ui {

namespace {

constexpr int scoreBarThickness = 8;
constexpr int scoreBarsMaximumWidth = 520;
constexpr int leastName = 80;
constexpr int leastBars = 40;

QString scoreText(double score)
{
    return QLocale().toString(score, 'f', 1);
}

} // namespace

ScoreBars::ScoreBars(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void ScoreBars::setParts(const QList<ScorePart> &parts, double score)
{
    m_parts = parts;
    m_score = score;
    m_scale = 40.0;
    QStringList spoken;
    for (const ScorePart &part : parts) {
        m_scale = std::max(m_scale, std::abs(part.points));
        spoken.append(partWord(part.name) + QLatin1Char(' ') + pointsText(part.points));
    }
    const QFontMetricsF metrics(font()); // in whole pixels a name could be half a pixel too long for itself
    double widest = metrics.horizontalAdvance(tr("Score"));
    for (const ScorePart &part : parts)
        widest = std::max(widest, metrics.horizontalAdvance(partWord(part.name)));
    m_nameWidth = int(std::ceil(widest)) + 1;
    m_pointsWidth = int(std::ceil(metrics.horizontalAdvance(QStringLiteral("+100.0"))));
    setAccessibleName(tr("Score %1: %2").arg(scoreText(score), spoken.join(QStringLiteral(", "))));
    updateGeometry();
    update();
}

int ScoreBars::lineHeight() const
{
    return QFontMetrics(font()).height() + theme::half;
}

QSize ScoreBars::sizeHint() const
{
    return {320, lineHeight() * int(m_parts.size() + 1) + theme::gap};
}

QSize ScoreBars::minimumSizeHint() const
{
    return {leastName + m_pointsWidth + leastBars + 2 * theme::pad, sizeHint().height()};
}

void ScoreBars::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        setParts(m_parts, m_score);
    QWidget::changeEvent(event);
}

// Between names and points; where that is too narrow, long names give way.
QRect ScoreBars::bars() const
{
    const int usable = std::min(width(), scoreBarsMaximumWidth);
    const int right = usable - m_pointsWidth - theme::pad;
    const int left = std::min(m_nameWidth, std::max(leastName, right - theme::pad - leastBars)) + theme::pad;
    return {left, 0, std::max(right - left, 0), height()};
}

QString ScoreBars::shownName(const QString &part) const
{
    return QFontMetrics(font()).elidedText(partWord(part), Qt::ElideRight, bars().left() - theme::pad);
}

void ScoreBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int centre = bars().left() + bars().width() / 2;
    painter.setPen(QPen(theme::controlBorder(palette()), 1));
    painter.drawLine(centre, 0, centre, lineHeight() * int(m_parts.size()));
    int top = 0;
    for (const ScorePart &part : m_parts) {
        paintPart(painter, part, top);
        top += lineHeight();
    }
    paintSum(painter, top);
}

void ScoreBars::paintPart(QPainter &painter, const ScorePart &part, int top) const
{
    const int usable = std::min(width(), scoreBarsMaximumWidth);
    const QRect room = bars();
    const int centre = room.left() + room.width() / 2; // on the pixel of the line
    const double length = std::abs(part.points) / m_scale * (room.width() / 2.0);
    const double barTop = top + (lineHeight() - scoreBarThickness) / 2.0;
    const QColor colour = part.points < 0 ? theme::failed(palette()) : theme::accepted(palette());
    const QRectF bar(part.points < 0 ? centre - length : centre, barTop, length, scoreBarThickness);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (length >= 0.5)
        painter.drawRoundedRect(bar, 2, 2);
    painter.setPen(theme::secondaryText(palette()));
    painter.drawText(QRect(0, top, room.left() - theme::pad, lineHeight()), Qt::AlignLeft | Qt::AlignVCenter,
                     shownName(part.name));
    painter.setPen(theme::text(palette()));
    painter.drawText(QRect(usable - m_pointsWidth, top, m_pointsWidth, lineHeight()),
                     Qt::AlignRight | Qt::AlignVCenter, pointsText(part.points));
}

void ScoreBars::paintSum(QPainter &painter, int top) const
{
    const int usable = std::min(width(), scoreBarsMaximumWidth);
    painter.setPen(QPen(theme::hairline(palette()), 1));
    painter.drawLine(0, top + 3, usable, top + 3);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(theme::text(palette()));
    const QRect line(0, top + theme::half, usable, lineHeight());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, tr("Score"));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, scoreText(m_score));
}

} // namespace moviedb::ui

#include "moc_scorebars.cpp"
