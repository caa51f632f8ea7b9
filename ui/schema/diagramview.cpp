#include "ui/schema/diagramview.h"

#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"
#include "ui/schema/diagrampainter.h"

#include <QApplication>
#include <QGraphicsItem>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace moviedb::ui {

namespace {

constexpr double zoomStep = 1.25;
constexpr double leastZoom = 0.05;
constexpr double mostZoom = 4;
constexpr double readable = 0.7; // at which names can be read
constexpr int panStep = 80;      // pixels

// Bands and lines: below the tables, drawn in one go.
class GroundItem : public QGraphicsItem
{
public:
    GroundItem(const SchemaDiagram &diagram, const int &chosen) : m_diagram(diagram), m_chosen(chosen)
    {
        setZValue(-1);
    }
    QRectF boundingRect() const override { return QRectF(QPointF(), m_diagram.layout.size); }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *widget) override
    {
        for (int group = 0; group < m_diagram.layout.bands.size(); ++group)
            paintBand(painter, m_diagram, TableGroup(group), widget->palette());
        for (const bool strong : {false, true})
            for (int line = 0; line < m_diagram.lines.size(); ++line)
                if (strong == (m_chosen >= 0 && m_diagram.refers(line, m_chosen)))
                    paintLine(painter, m_diagram, line, strong, widget->palette());
    }

private:
    const SchemaDiagram &m_diagram;
    const int &m_chosen;
};

} // namespace

class TableItem : public QGraphicsItem
{
public:
    TableItem(const SchemaDiagram &diagram, int table) : m_diagram(diagram), m_table(table)
    {
        setPos(diagram.layout.boxes.at(table).topLeft());
    }
    QRectF boundingRect() const override
    {
        return QRectF(QPointF(), m_diagram.layout.boxes.at(m_table).size()).adjusted(-2, -2, 2, 2);
    }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *widget) override
    {
        paintTable(painter, m_diagram, m_table, m_marks, widget->palette());
    }
    void setMarks(const TableMarks &marks)
    {
        if (marks.chosen == m_marks.chosen && marks.hoveredRow == m_marks.hoveredRow)
            return;
        m_marks = marks;
        update();
    }
    const TableMarks &marks() const { return m_marks; }

private:
    const SchemaDiagram &m_diagram;
    int m_table;
    TableMarks m_marks;
};

DiagramView::DiagramView(QWidget *parent) : QGraphicsView(parent)
{
    setScene(new QGraphicsScene(this));
    setRenderHint(QPainter::Antialiasing);
    setDragMode(QGraphicsView::ScrollHandDrag);
    theme::setRole(this, "canvas");
    setTransformationAnchor(QGraphicsView::AnchorUnderMouse);
    setBackgroundRole(QPalette::Window);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::ArrowCursor);
    nameForReaders();
}

void DiagramView::setDiagram(const SchemaDiagram &diagram)
{
    const QString before = chosen();
    scene()->clear();
    m_items.clear();
    m_diagram = diagram;
    m_chosen = m_diagram.indexOf(before);
    m_background = new GroundItem(m_diagram, m_chosen);
    scene()->addItem(m_background);
    for (int table = 0; table < m_diagram.tables.size(); ++table) {
        m_items << new TableItem(m_diagram, table);
        m_items.last()->setMarks({table == m_chosen, -1});
        scene()->addItem(m_items.last());
    }
    setSceneRect(QRectF(QPointF(), m_diagram.layout.size));
    if (m_fits)
        fit();
    nameForReaders();
}

void DiagramView::showReadably()
{
    fit();
    if (m_chosen < 0 || zoom() >= readable)
        return;
    zoomTo(readable);
    const QRectF box = m_diagram.layout.boxes.at(m_chosen);
    centerOn(box.center().x(), box.top() + viewport()->height() / (2 * readable) - theme::section);
}

QString DiagramView::chosen() const
{
    return m_chosen < 0 ? QString() : m_diagram.tables.at(m_chosen).name;
}

void DiagramView::choose(const QString &table)
{
    const int index = m_diagram.indexOf(table);
    if (index < 0)
        return;
    mark(index);
    bringIntoView(index);
}

void DiagramView::mark(int table)
{
    if (m_chosen >= 0)
        m_items.at(m_chosen)->setMarks({false, m_items.at(m_chosen)->marks().hoveredRow});
    m_chosen = table;
    if (m_chosen >= 0)
        m_items.at(m_chosen)->setMarks({true, m_items.at(m_chosen)->marks().hoveredRow});
    m_background->update();
    nameForReaders();
}

void DiagramView::bringIntoView(int table)
{
    if (!m_fits)
        ensureVisible(m_diagram.layout.boxes.at(table), theme::margin, theme::margin);
}

QString DiagramView::find(const QString &words, bool next) const
{
    const int count = int(m_diagram.tables.size());
    const int first = m_chosen + (next ? 1 : 0);
    const auto fits = [&](int pass, const TableInfo &table) {
        if (pass == 0)
            return table.name.startsWith(words, Qt::CaseInsensitive) ||
                   table.title.startsWith(words, Qt::CaseInsensitive);
        if (pass == 1)
            return table.name.contains(words, Qt::CaseInsensitive);
        return std::any_of(table.columns.cbegin(), table.columns.cend(), [&words](const ColumnInfo &column) {
            return column.name.contains(words, Qt::CaseInsensitive);
        });
    };
    for (int pass = 0; pass < 3 && !words.isEmpty(); ++pass)
        for (int step = 0; step < count; ++step) {
            const TableInfo &table = m_diagram.tables.at((std::max(first, 0) + step) % count);
            if (fits(pass, table))
                return table.name;
        }
    return {};
}

void DiagramView::fit()
{
    m_fits = true;
    const QSizeF size = m_diagram.layout.size;
    if (size.isEmpty())
        return;
    const double scale =
        std::min({viewport()->width() / size.width(), viewport()->height() / size.height(), 1.0});
    setTransform(QTransform::fromScale(std::max(scale, leastZoom), std::max(scale, leastZoom)));
    centerOn(QPointF(size.width() / 2, size.height() / 2));
}

void DiagramView::zoomBy(double factor)
{
    zoomTo(zoom() * factor);
}

void DiagramView::zoomTo(double scale)
{
    m_fits = false;
    const double bounded = std::clamp(scale, leastZoom, mostZoom);
    setTransform(QTransform::fromScale(bounded, bounded));
}

void DiagramView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QGraphicsView::wheelEvent(event);
        return;
    }
    zoomBy(std::pow(zoomStep, event->angleDelta().y() / 120.0));
    event->accept();
}

int DiagramView::tableAt(const QPoint &position) const
{
    const QPointF point = mapToScene(position);
    for (int table = 0; table < m_diagram.layout.boxes.size(); ++table)
        if (m_diagram.layout.boxes.at(table).contains(point))
            return table;
    return -1;
}

void DiagramView::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->pos();
    QGraphicsView::mousePressEvent(event);
}

void DiagramView::mouseReleaseEvent(QMouseEvent *event)
{
    QGraphicsView::mouseReleaseEvent(event);
    const bool moved = (event->pos() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    const int table = tableAt(event->pos());
    if (event->button() != Qt::LeftButton || moved || table < 0)
        return;
    mark(table);
    const QString name = chosen();
    Q_EMIT tableChosen(name);
    if (!(event->modifiers() & Qt::ControlModifier))
        Q_EMIT tableOpened(name);
}

void DiagramView::keyPressEvent(QKeyEvent *event)
{
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (shift) {
            pan(event->key());
        } else if (const int next = neighbour(m_chosen, event->key()); next >= 0) {
            mark(next);
            bringIntoView(next);
            Q_EMIT tableChosen(chosen());
        }
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(zoomStep);
    case Qt::Key_Minus:
        return zoomBy(1 / zoomStep);
    case Qt::Key_0:
        return zoomTo(1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_chosen >= 0)
            Q_EMIT tableOpened(chosen());
        return;
    default:
        QGraphicsView::keyPressEvent(event);
    }
}

void DiagramView::pan(int key)
{
    m_fits = false;
    QScrollBar *bar =
        key == Qt::Key_Left || key == Qt::Key_Right ? horizontalScrollBar() : verticalScrollBar();
    bar->setValue(bar->value() + (key == Qt::Key_Left || key == Qt::Key_Up ? -panStep : panStep));
}

// The nearest table in this direction; what lies sideways counts as three times as far.
int DiagramView::neighbour(int table, int key) const
{
    if (table < 0)
        return m_diagram.tables.isEmpty() ? -1 : 0;
    const QPointF from = m_diagram.layout.boxes.at(table).center();
    const bool across = key == Qt::Key_Left || key == Qt::Key_Right;
    const double sign = key == Qt::Key_Left || key == Qt::Key_Up ? -1 : 1;
    int nearest = -1;
    double least = 0;
    for (int other = 0; other < m_diagram.layout.boxes.size(); ++other) {
        const QPointF way = m_diagram.layout.boxes.at(other).center() - from;
        const double ahead = sign * (across ? way.x() : way.y());
        const double distance = ahead + 3 * std::abs(across ? way.y() : way.x());
        if (other == table || ahead < 1 || (nearest >= 0 && distance >= least))
            continue;
        nearest = other;
        least = distance;
    }
    return nearest;
}

void DiagramView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    if (m_fits)
        fit();
}

void DiagramView::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

bool DiagramView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::MouseMove)
        hover(static_cast<QMouseEvent *>(event)->pos());
    else if (event->type() == QEvent::Leave)
        hover({-1, -1});
    if (event->type() != QEvent::ToolTip)
        return QGraphicsView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int table = tableAt(help->pos());
    const int row =
        table < 0
            ? -1
            : m_diagram.rowAt(table, mapToScene(help->pos()).y() - m_diagram.layout.boxes.at(table).top());
    if (row < 0) {
        QToolTip::hideText();
        return true;
    }
    const TableInfo &info = m_diagram.tables.at(table);
    QToolTip::showText(help->globalPos(), plainTip(columnStory(info, info.columns.at(row))), viewport());
    return true;
}

void DiagramView::hover(const QPoint &position)
{
    const int table = position.x() < 0 ? -1 : tableAt(position);
    for (int index = 0; index < m_items.size(); ++index) {
        const double top = m_diagram.layout.boxes.at(index).top();
        const int row = index == table ? m_diagram.rowAt(index, mapToScene(position).y() - top) : -1;
        m_items.at(index)->setMarks({index == m_chosen, row});
    }
    if (dragMode() == QGraphicsView::ScrollHandDrag && QApplication::mouseButtons() == Qt::NoButton)
        viewport()->setCursor(table < 0 ? Qt::OpenHandCursor : Qt::PointingHandCursor);
}

void DiagramView::nameForReaders()
{
    setAccessibleName(m_chosen < 0 ? tr("Diagram of the tables")
                                   : tr("Diagram of the tables: %1 is chosen").arg(chosen()));
    QStringList others;
    for (int line = 0; m_chosen >= 0 && line < m_diagram.lines.size(); ++line)
        if (m_diagram.lines.at(line).table == m_chosen)
            others << m_diagram.tables.at(m_diagram.lines.at(line).target).name;
    others.removeDuplicates();
    setAccessibleDescription(others.isEmpty() ? QString()
                                              : tr("Refers to %1").arg(others.join(QStringLiteral(", "))));
}

} // namespace moviedb::ui

#include "moc_diagramview.cpp"
