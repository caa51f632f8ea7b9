#include "ui/charts/chartview.h"

#include "ui/charts/chartpainter.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace moviedb::ui {
namespace {

constexpr int usualChartWidth = 460;
constexpr int leastChartWidth = 300;
constexpr double focusRing = 1.5;

bool opensSomething(const ShownChart &chart, const ChartMark &mark)
{
    return mark.dot || chart.data.subject == ChartSubject::Agreement ||
           !chart.data.bars.at(mark.item).parts.at(mark.part).filters.isEmpty();
}

} // namespace

ChartView::ChartView(ChartSubject subject, QWidget *parent) : QWidget(parent), m_subject(subject)
{
    m_chart.data.subject = subject;
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    nameForReaders();
}

void ChartView::setChart(const ShownChart &chart)
{
    const int chosen = m_chosen;
    m_chart = chart;
    m_filled = true;
    m_words.clear();
    layOut();
    m_hovered = -1;
    m_chosen = chosen < int(m_shapes.marks.size()) ? chosen : -1;
    updateGeometry();
    update();
    nameForReaders();
}

void ChartView::setWords(const QString &words)
{
    m_words = words;
    m_filled = false;
    m_chosen = m_hovered = -1;
    layOut();
    update();
    nameForReaders();
}

QSize ChartView::sizeHint() const
{
    return {usualChartWidth, int(std::ceil(chartHeight(m_chart, chartFonts()))) + 2 * theme::gap};
}

QSize ChartView::minimumSizeHint() const
{
    return {leastChartWidth, sizeHint().height()};
}

void ChartView::layOut()
{
    const QSizeF size(std::max(1, width() - 2 * theme::gap), std::max(1, height() - 2 * theme::gap));
    if (m_filled) {
        m_shapes = layOutChart(m_chart, chartFonts(), size);
        return;
    }
    m_shapes = {};
    m_shapes.size = size;
    const double line = QFontMetricsF(chartFonts().title).height();
    m_shapes.texts = {{{0, 0, size.width(), line},
                       Qt::AlignLeft | Qt::AlignVCenter,
                       chartTitle(m_subject),
                       ChartText::Look::Title},
                      {{0, line + theme::half, size.width(), line},
                       Qt::AlignLeft | Qt::AlignVCenter,
                       m_words,
                       ChartText::Look::Caption}};
}

void ChartView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus()) {
        painter.setPen(QPen(theme::accent(palette()), focusRing));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme::corner, theme::corner);
    }
    painter.translate(theme::gap, theme::gap);
    paintChart(&painter, m_shapes, chartFonts(), palette(), hasFocus() ? m_chosen : -1, m_hovered);
}

void ChartView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void ChartView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        layOut();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        update();
}

bool ChartView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int mark = m_shapes.markAt(help->pos() - QPointF(theme::gap, theme::gap));
    if (mark < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), plainTip(m_shapes.marks.at(mark).story), this);
    return true;
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_chosen < 0 && event->reason() != Qt::MouseFocusReason)
        choose(m_shapes.neighbour(-1, Qt::Key_Home));
    update();
    Q_EMIT entered();
}

void ChartView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void ChartView::hover(int mark)
{
    if (std::exchange(m_hovered, mark) == mark)
        return;
    const bool opens = mark >= 0 && opensSomething(m_chart, m_shapes.marks.at(mark));
    setCursor(opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void ChartView::choose(int mark)
{
    m_chosen = mark;
    update();
    nameForReaders();
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    hover(m_shapes.markAt(event->position() - QPointF(theme::gap, theme::gap)));
}

void ChartView::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    hover(-1);
}

void ChartView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton
                    ? m_shapes.markAt(event->position() - QPointF(theme::gap, theme::gap))
                    : -1;
    if (m_pressed >= 0)
        choose(m_pressed);
}

void ChartView::mouseReleaseEvent(QMouseEvent *event)
{
    const int mark = m_shapes.markAt(event->position() - QPointF(theme::gap, theme::gap));
    if (std::exchange(m_pressed, -1) == mark && mark >= 0 && event->button() == Qt::LeftButton)
        open(mark);
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        return walk(event->key());
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return openChosen();
    default:
        QWidget::keyPressEvent(event);
    }
}

void ChartView::walk(int key)
{
    choose(m_shapes.neighbour(m_chosen, key));
    if (m_chosen >= 0)
        Q_EMIT walked(m_shapes.marks.at(m_chosen).shape.translated(theme::gap, theme::gap).toAlignedRect());
}

void ChartView::openChosen()
{
    open(m_chosen);
}

void ChartView::open(int mark)
{
    if (mark < 0 || mark >= int(m_shapes.marks.size()))
        return;
    const ChartMark &shown = m_shapes.marks.at(mark);
    if (!opensSomething(m_chart, shown))
        return;
    if (shown.dot) {
        const ChartDot dot = m_chart.data.dots.at(shown.item);
        Q_EMIT dotOpened(dot);
        return;
    }
    const ChartBar bar = m_chart.data.bars.at(shown.item);
    Q_EMIT opened(bar, bar.parts.at(shown.part));
}

void ChartView::nameForReaders()
{
    setAccessibleName(tr("Chart: %1").arg(chartTitle(m_subject)));
    if (!m_filled)
        return setAccessibleDescription(m_words);
    const QString empty = chartEmptyText(m_chart.data);
    const QString caption = empty.isEmpty() ? chartCaption(m_chart.data) : empty;
    setAccessibleDescription(m_chosen >= 0 ? m_shapes.marks.at(m_chosen).story : caption);
}

} // namespace moviedb::ui

#include "moc_chartview.cpp"
