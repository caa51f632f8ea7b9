#include "ui/tables/postergrid.h"

#include "ui/kit/plaintip.h"
#include "ui/kit/postercard.h"
#include "ui/kit/theme.h"
#include "ui/tables/tablemodel.h"
#include "ui/tables/tableview.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QToolTip>

#include <utility>

namespace moviedb::ui {
namespace {

constexpr int narrowestCard = 132;
constexpr int captionHeight = 46;
constexpr int space = 20;
constexpr int postersKept = 400;

} // namespace

PosterGrid::PosterGrid(TableModel *model, TableView *table, PosterLoader loader, QWidget *parent)
    : QAbstractScrollArea(parent), m_model(model), m_table(table), m_selection(table->selectionModel()),
      m_loader(std::move(loader)), m_posters(postersKept)
{
    const TableInfo &info = model->table();
    for (int column = 0; column < info.columns.size(); ++column) {
        if (info.columns[column].name == QLatin1String("poster_url"))
            m_posterColumn = column;
        if (info.columns[column].name == info.labelColumn)
            m_labelColumn = column;
        if (m_dateColumn < 0 && info.columns[column].kind == ColumnKind::Date)
            m_dateColumn = column;
    }
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Posters"));
    setContextMenuPolicy(Qt::ActionsContextMenu);
    addActions(table->rowActions(model->isEditable(m_labelColumn), this));
    connect(model, &QAbstractItemModel::modelReset, this, &PosterGrid::updateRange);
    connect(model, &TableModel::totalChanged, this, &PosterGrid::updateRange);
    const auto repaint = [this] { viewport()->update(); };
    connect(model, &QAbstractItemModel::dataChanged, this, repaint);
    connect(m_selection, &QItemSelectionModel::selectionChanged, this, repaint);
    connect(m_selection, &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        m_movedUnseen = m_movedUnseen || !isVisible();
        if (!m_extending)
            m_anchor = current.row();
    });
    updateRange();
}

bool PosterGrid::fits(const TableModel &model)
{
    return !model.table().labelColumn.isEmpty() && model.table().column(u"poster_url") != nullptr;
}

int PosterGrid::columnsShown() const
{
    return qMax(1, (viewport()->width() - 2 * theme::margin + space) / (narrowestCard + space));
}

// The cards of a line share its width.
QSize PosterGrid::posterSize() const
{
    const int columns = columnsShown();
    const int width = (viewport()->width() - 2 * theme::margin - (columns - 1) * space) / columns;
    const int shown = qBound(narrowestCard, width, 2 * narrowestCard);
    return {shown, shown * 3 / 2};
}

QRect PosterGrid::cardRect(int row) const
{
    const int columns = columnsShown();
    const QSize size = posterSize();
    const int x = theme::margin + (row % columns) * (size.width() + space);
    const int y = theme::margin + (row / columns) * (size.height() + captionHeight + space) -
                  verticalScrollBar()->value();
    return {x, y, size.width(), size.height() + captionHeight};
}

int PosterGrid::rowAtPoint(const QPoint &point) const
{
    const int columns = columnsShown();
    const QSize size = posterSize();
    const int line =
        (point.y() + verticalScrollBar()->value() - theme::margin) / (size.height() + captionHeight + space);
    const int column = (point.x() - theme::margin) / (size.width() + space);
    const int row = line * columns + column;
    if (point.x() < theme::margin || column >= columns || row < 0 || row >= m_model->rowCount())
        return -1;
    return cardRect(row).contains(point) ? row : -1;
}

void PosterGrid::updateRange()
{
    const int columns = columnsShown();
    const int lines = (m_model->rowCount() + columns - 1) / columns;
    const int height = 2 * theme::margin + lines * (posterSize().height() + captionHeight + space) - space;
    verticalScrollBar()->setRange(0, qMax(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(60);
    viewport()->update();
}

void PosterGrid::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateRange();
}

QPixmap PosterGrid::poster(const QString &url, const QSize &size)
{
    if (url.isEmpty() || !m_loader)
        return {};
    if (const QPixmap *kept = m_posters.object(url))
        return *kept;
    if (m_asked.contains(url))
        return {};
    m_asked.insert(url);
    const qreal ratio = devicePixelRatioF();
    m_loader(url, this, [this, url, size, ratio](const QPixmap &picture) {
        if (picture.isNull())
            return; // stays asked for: a missing poster is not asked for again and again
        QPixmap scaled =
            picture.scaled(size * ratio, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
        scaled.setDevicePixelRatio(ratio);
        m_posters.insert(url, new QPixmap(scaled));
        m_asked.remove(url);
        viewport()->update();
    });
    return m_posters.contains(url) ? *m_posters.object(url) : QPixmap();
}

// Of the date as it is stored: as it is shown, the year stands elsewhere in other languages.
QString PosterGrid::yearOf(int row) const
{
    return m_dateColumn < 0 ? QString()
                            : m_model->index(row, m_dateColumn).data(TableModel::RawRole).toString().left(4);
}

// Thick: it is selected. A second line around it: the keyboard is there.
void PosterGrid::paintFrame(QPainter &painter, int row, const QRectF &place)
{
    const bool selected = m_selection->isRowSelected(row);
    const bool current = m_selection->currentIndex().row() == row && hasFocus();
    painter.setBrush(Qt::NoBrush);
    if (selected || row == m_hovered) {
        painter.setPen(
            QPen(selected ? theme::accent(palette()) : theme::controlBorder(palette()), selected ? 3 : 1.5));
        painter.drawRoundedRect(place.adjusted(-1, -1, 1, 1), theme::corner, theme::corner);
    }
    if (current) {
        painter.setPen(QPen(theme::text(palette()), 1.5));
        painter.drawRoundedRect(place.adjusted(-4, -4, 4, 4), theme::corner + 3, theme::corner + 3);
    }
}

void PosterGrid::paintCard(QPainter &painter, int row)
{
    const QRect card = cardRect(row);
    const QRect place(card.topLeft(), posterSize());
    const QString title = m_model->index(row, m_labelColumn).data().toString();
    const QString year = yearOf(row);
    const QString url = m_model->index(row, m_posterColumn).data(TableModel::RawRole).toString();
    const QPixmap picture = poster(url, place.size());
    if (picture.isNull())
        paintTitleCard(painter, place, palette(), title, year);
    else
        paintPoster(painter, place, picture);
    paintFrame(painter, row, QRectF(place));
    const QRect caption(card.left(), place.bottom() + theme::gap, place.width(), captionHeight - theme::gap);
    QFont font = painter.font();
    painter.setFont(font);
    painter.setPen(theme::text(palette()));
    const QFontMetrics metrics(font);
    painter.drawText(caption, Qt::AlignLeft | Qt::AlignTop,
                     metrics.elidedText(title, Qt::ElideRight, caption.width()));
    painter.setFont(theme::captionFont());
    painter.setPen(theme::secondaryText(palette()));
    painter.drawText(caption, Qt::AlignLeft | Qt::AlignBottom, year);
    painter.setFont(font);
}

void PosterGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Base));
    painter.setFont(font());
    const int columns = columnsShown();
    const int lineHeight = posterSize().height() + captionHeight + space;
    const int first = qMax(0, (verticalScrollBar()->value() - theme::margin) / lineHeight) * columns;
    for (int row = first; row < m_model->rowCount() && cardRect(row).top() < viewport()->height(); ++row)
        paintCard(painter, row);
}

void PosterGrid::select(int row, QItemSelectionModel::SelectionFlags how)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    m_selection->setCurrentIndex(m_model->index(row, m_labelColumn), how);
    m_anchor = row; // the current one may have been this one already
    bringClose(row);
}

// From where the selection began to this one, in the order in which the posters are read.
void PosterGrid::extendTo(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const int begun = qBound(0, m_anchor, m_model->rowCount() - 1);
    const QItemSelection between(m_model->index(qMin(begun, row), 0),
                                 m_model->index(qMax(begun, row), m_model->columnCount() - 1));
    const QScopedValueRollback<bool> extending(m_extending, true);
    m_selection->setCurrentIndex(m_model->index(row, m_labelColumn), QItemSelectionModel::NoUpdate);
    m_selection->select(between, thisRowAlone);
    bringClose(row);
}

void PosterGrid::selectAs(int row, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & Qt::ShiftModifier)
        extendTo(row);
    else
        select(row, modifiers & Qt::ControlModifier ? thisRowToo : thisRowAlone);
}

void PosterGrid::bringClose(int row)
{
    const QRect card = cardRect(row);
    if (card.top() < theme::gap)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + card.top() - theme::margin);
    else if (card.bottom() > viewport()->height())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + card.bottom() - viewport()->height() +
                                      theme::margin);
}

void PosterGrid::goTo(int row)
{
    bringIntoView(row);
    select(row);
}

void PosterGrid::bringIntoView(int row)
{
    updateRange(); // for as many rows as there are by now
    const QRect card = cardRect(row);
    if (!viewport()->rect().contains(card))
        verticalScrollBar()->setValue(verticalScrollBar()->value() + card.center().y() -
                                      viewport()->height() / 2);
}

// Whoever comes from the table finds the film that was chosen there.
void PosterGrid::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    if (std::exchange(m_movedUnseen, false) && m_selection->currentIndex().isValid())
        bringIntoView(m_selection->currentIndex().row());
}

void PosterGrid::mousePressEvent(QMouseEvent *event)
{
    const int row = rowAtPoint(event->position().toPoint());
    if (event->button() == Qt::LeftButton)
        selectAs(row, event->modifiers());
    else if (event->button() == Qt::RightButton &&
             row >= 0) // the menu is of all that are selected, or of this one
        select(row, m_selection->isRowSelected(row) ? QItemSelectionModel::NoUpdate : thisRowAlone);
}

void PosterGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int row = rowAtPoint(event->position().toPoint());
    if (row >= 0)
        Q_EMIT opened(row);
}

void PosterGrid::mouseMoveEvent(QMouseEvent *event)
{
    const int row = rowAtPoint(event->position().toPoint());
    if (row != m_hovered) {
        m_hovered = row;
        viewport()->update();
    }
}

void PosterGrid::leaveEvent(QEvent *event)
{
    m_hovered = -1;
    viewport()->update();
    QAbstractScrollArea::leaveEvent(event);
}

QString PosterGrid::tipOf(int row) const
{
    const QString title = m_model->index(row, m_labelColumn).data().toString();
    const QString url = m_model->index(row, m_posterColumn).data(TableModel::RawRole).toString();
    const QString whyNot = m_loader.whyNot(url);
    return whyNot.isEmpty() ? title : title + u'\n' + whyNot;
}

bool PosterGrid::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int row = rowAtPoint(help->pos());
        if (row >= 0)
            QToolTip::showText(help->globalPos(), plainTip(tipOf(row)), this);
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

// With Ctrl the arrows move the keyboard's place only, so that the next one to select need not stand beside.
void PosterGrid::step(int row, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & Qt::ShiftModifier)
        extendTo(row);
    else
        select(row, modifiers & Qt::ControlModifier ? QItemSelectionModel::NoUpdate : thisRowAlone);
}

void PosterGrid::keyPressEvent(QKeyEvent *event)
{
    const int columns = columnsShown();
    const int perPage =
        columns * qMax(1, viewport()->height() / (posterSize().height() + captionHeight + space));
    const QHash<int, int> steps{{Qt::Key_Left, -1},          {Qt::Key_Right, 1},
                                {Qt::Key_Up, -columns},      {Qt::Key_Down, columns},
                                {Qt::Key_PageUp, -perPage},  {Qt::Key_PageDown, perPage},
                                {Qt::Key_Home, -1000000000}, {Qt::Key_End, 1000000000}};
    const int current = qMax(0, m_selection->currentIndex().row());
    const bool toAnEnd = event->key() == Qt::Key_Home || event->key() == Qt::Key_End;
    if (steps.contains(event->key()))
        step(int(qBound(qint64(0), qint64(current) + steps.value(event->key()),
                        qint64(m_model->rowCount()) - 1)),
             toAnEnd ? event->modifiers() & ~Qt::ControlModifier : event->modifiers());
    else if (event->key() == Qt::Key_Space)
        selectAs(current, event->modifiers());
    else if (event->matches(QKeySequence::SelectAll))
        m_table->selectAll();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT opened(current);
    else if (event->matches(QKeySequence::Copy))
        m_table->copySelected();
    else if (event->key() == Qt::Key_Delete && event->modifiers() == Qt::NoModifier)
        Q_EMIT m_table->removeRequested();
    else if (event->key() == Qt::Key_I && event->modifiers() == Qt::NoModifier)
        m_table->askReceipt();
    else
        QAbstractScrollArea::keyPressEvent(event);
}

} // namespace moviedb::ui

#include "moc_postergrid.cpp"
