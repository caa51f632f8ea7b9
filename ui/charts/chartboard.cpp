#include "ui/charts/chartboard.h"

#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace moviedb::ui {
namespace {

constexpr int widthForTwoCharts = 760;

} // namespace

ChartBoard::ChartBoard(QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *board = new QWidget;
    auto *column = new QVBoxLayout(board);
    column->setContentsMargins(theme::gap, 0, theme::gap, theme::margin);
    column->setSpacing(theme::gap);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(theme::margin);
    m_top = new QVBoxLayout;
    m_left = new QVBoxLayout;
    m_right = new QVBoxLayout;
    m_bottom = new QVBoxLayout;
    for (QVBoxLayout *part : {m_top, m_left, m_right, m_bottom})
        part->setSpacing(theme::gap);
    column->addLayout(m_top);
    column->addLayout(sides);
    column->addLayout(m_bottom);
    column->addStretch();
    sides->addLayout(m_left, 1);
    sides->addLayout(m_right, 1);
    for (const ChartSubject subject : subjects()) {
        auto *chart = new ChartView(subject, board);
        chart->setContextMenuPolicy(Qt::ActionsContextMenu);
        connect(chart, &ChartView::entered, this, [this, chart] { m_current = chart; });
        connect(chart, &ChartView::walked, this, [this, chart](const QRect &place) {
            const QPoint middle = chart->mapTo(widget(), place.center());
            ensureVisible(middle.x(), middle.y(), theme::margin, place.height() / 2 + theme::section);
        });
        m_charts << chart;
    }
    m_current = m_charts.first();
    setWidget(board);
    arrange(false);
}

QList<ChartSubject> ChartBoard::subjects()
{
    return {ChartSubject::Years,        ChartSubject::Decades,  ChartSubject::Genres,
            ChartSubject::Runtimes,     ChartSubject::Ratings,  ChartSubject::Money,
            ChartSubject::Completeness, ChartSubject::Agreement};
}

void ChartBoard::offer(QAction *action)
{
    for (ChartView *chart : std::as_const(m_charts))
        chart->addAction(action);
}

void ChartBoard::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange(viewport()->width() >= widthForTwoCharts);
}

void ChartBoard::arrange(bool sideBySide)
{
    if (std::exchange(m_sideBySide, sideBySide) == sideBySide)
        return;
    for (QVBoxLayout *part : {m_top, m_left, m_right, m_bottom})
        while (QLayoutItem *item = part->takeAt(0))
            delete item;
    for (ChartView *chart : std::as_const(m_charts)) {
        QVBoxLayout *place = m_top;
        switch (chart->subject()) {
        case ChartSubject::Decades:
        case ChartSubject::Genres:
            place = m_left;
            break;
        case ChartSubject::Runtimes:
        case ChartSubject::Ratings:
            place = m_right;
            break;
        case ChartSubject::Years:
            break;
        case ChartSubject::Money:
        case ChartSubject::Completeness:
        case ChartSubject::Agreement:
            place = m_bottom;
            break;
        }
        (sideBySide ? place : m_top)->addWidget(chart);
    }
    m_left->addStretch();
    m_right->addStretch();
}

} // namespace moviedb::ui

#include "moc_chartboard.cpp"
