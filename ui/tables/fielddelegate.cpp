#include "ui/tables/fielddelegate.h"

#include "ui/colours/cellcolours.h"
#include "ui/fields/fieldeditor.h"
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"
#include "ui/lists/celltext.h"
#include "ui/lists/pinnedtable.h"
#include "ui/tables/tablemodel.h"
#include "ui/words/fieldtext.h"

#include <QPainter>
#include <QPlainTextEdit>

namespace moviedb::ui {
namespace {

constexpr int longTextHeight = 150;
constexpr int longTextWidth = 380;
constexpr char openedOn[] = "openedOn"; // an editor's property: the row it was opened on
constexpr char openedOverOwn[] =
    "openedOverOwn"; // the cell had an edit on its way: what that stores was seen

const ColumnInfo *columnOf(const QModelIndex &index)
{
    const auto *model = qobject_cast<const TableModel *>(index.model());
    return model == nullptr ? nullptr : &model->table().columns[index.column()];
}

void paintRefusedMark(QPainter *painter, const QRect &cell, const QColor &colour)
{
    painter->setPen(QPen(colour, 1.5));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(QRectF(cell).adjusted(1, 1, -1, -1));
}

// What an edge cuts of a number reads as another number, and of a word as another word: it gets the seen part alone, for dots.
QRect seenRoom(const QStyleOptionViewItem &option, const QRect &room, int width, bool standsRight)
{
    const auto *view = qobject_cast<const PinnedTable *>(option.widget);
    if (view == nullptr)
        return room;
    const QRect beside = view->roomBeside();
    if (room.right() < beside.left() || room.left() > beside.right())
        return room; // of the column that stays in sight
    const int shown = qMin(width, room.width());
    const int first = standsRight ? room.right() + 1 - shown : room.left();
    if (first >= beside.left() && first + shown - 1 <= beside.right())
        return room;
    const int left = qMax(room.left(), beside.left() + theme::pad);
    return QRect(QPoint(left, room.top()), QPoint(qMin(room.right(), beside.right()), room.bottom()));
}

} // namespace

FieldDelegate::FieldDelegate(std::shared_ptr<MovieStore> store, QObject *parent)
    : QStyledItemDelegate(parent), m_store(std::move(store))
{
}

QColor FieldDelegate::groundOf(const QPalette &palette, const QModelIndex &index, const QString &shown) const
{
    if (m_colours == nullptr)
        return {};
    const qint64 film = m_colours->asksSources(index.column())
                            ? index.data(TableModel::RowRole).value<Row>().key.value(0).toLongLong()
                            : 0;
    return m_colours->ground(palette, index.column(), index.data(TableModel::RawRole), shown, film);
}

void FieldDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const QPalette &palette = option.palette;
    const bool selected = option.state & QStyle::State_Selected;
    const QString error = index.data(TableModel::ErrorRole).toString();
    const QString whole = index.data(Qt::DisplayRole).toString();
    const QColor ground = groundOf(palette, index, whole);
    const bool loaded = index.data(TableModel::LoadedRole).toBool();
    painter->save();
    if (!error.isEmpty())
        painter->fillRect(option.rect, theme::tint(palette, theme::failed(palette)));
    else if (selected)
        painter->fillRect(option.rect, theme::selection(palette));
    else if (loaded && ground.isValid())
        painter->fillRect(option.rect, ground);
    else if (index.row() == m_hoveredRow)
        painter->fillRect(option.rect, theme::hover(palette));
    painter->setPen(theme::hairline(palette));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());

    QRect room = option.rect.adjusted(theme::pad, 0, -theme::pad, 0);
    if (!error.isEmpty()) {
        const QRect mark(room.right() - 16, room.center().y() - 8, 16, 16);
        painter->drawPixmap(mark, theme::iconPixmap(QStringLiteral("warning"), theme::failed(palette), 16,
                                                    painter->device()->devicePixelRatioF()));
        room.setRight(mark.left() - theme::half);
    }
    QFont font = option.font;
    if (index.column() == m_labelColumn)
        font.setWeight(QFont::Medium);
    const bool faint = !loaded || index.data(TableModel::PendingRole).toBool();
    painter->setFont(font);
    painter->setPen(faint ? theme::secondaryText(palette) : theme::text(palette));
    const int alignment = index.data(Qt::TextAlignmentRole).toInt();
    room = seenRoom(option, room, QFontMetrics(font).horizontalAdvance(whole),
                    (alignment & Qt::AlignRight) != 0);
    const QString text = cellText(whole, QFontMetrics(font), room.width(), alignment);
    painter->drawText(room, alignment | Qt::TextSingleLine, text);

    if (!error.isEmpty())
        paintRefusedMark(painter, option.rect, theme::failed(palette));
    else if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(theme::accent(palette), 1.5));
        painter->drawRect(QRectF(option.rect).adjusted(1, 1, -1, -2));
    }
    painter->restore();
}

QSize FieldDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    return {QFontMetrics(option.font).horizontalAdvance(text.left(80)) + 2 * theme::pad + 2,
            theme::rowHeight};
}

QWidget *FieldDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                     const QModelIndex &index) const
{
    const ColumnInfo *column = columnOf(index);
    if (column == nullptr)
        return nullptr;
    QWidget *editor = createFieldEditor(m_store, *column, parent);
    editor->setAccessibleName(columnTitle(*column));
    editor->setProperty(openedOn, index.data(TableModel::RowRole));
    editor->setProperty(openedOverOwn, index.data(TableModel::PendingRole));
    if (auto *text = qobject_cast<TextFieldEdit *>(editor))
        text->setMinimumWidth(0);
    if (auto *reference = qobject_cast<ReferenceEdit *>(editor))
        reference->setMayAdd(true);
    commitWhenDecided(const_cast<FieldDelegate *>(this), editor);
    return editor;
}

void FieldDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    // A refresh must not take away what is being typed.
    if (editor->property("filled").toBool())
        return;
    editor->setProperty("filled", true);
    setFieldEditorText(editor, index.data(Qt::EditRole).toString());
    if (auto *text = qobject_cast<TextFieldEdit *>(editor))
        if (const QString error = index.data(TableModel::ErrorRole).toString(); !error.isEmpty())
            text->showProblem(error);
}

void FieldDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    // Rows that came meanwhile may have moved another one to this place, or changed what was seen here.
    auto *table = qobject_cast<TableModel *>(model);
    if (table == nullptr)
        return;
    Row seen = editor->property(openedOn).value<Row>();
    const qint64 place = table->find(seen.key);
    if (editor->property(openedOverOwn).toBool() && place >= 0)
        seen = *table->rowAt(int(place));
    table->edit(seen, index.column(), fieldEditorValue(editor));
}

void FieldDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                         const QModelIndex &) const
{
    QRect place = option.rect;
    if (qobject_cast<QPlainTextEdit *>(editor) != nullptr) {
        place.setSize({qMax(place.width(), longTextWidth), longTextHeight});
        const QRect room = editor->parentWidget()->rect();
        if (place.bottom() > room.bottom())
            place.moveBottom(qMax(room.bottom(), longTextHeight));
        if (place.right() > room.right())
            place.moveRight(room.right());
    } else if (place.width() < 140) {
        place.setWidth(140);
        place.moveRight(qMin(place.right(), qMax(editor->parentWidget()->width() - 1, 140)));
    }
    editor->setGeometry(place);
}

bool FieldDelegate::eventFilter(QObject *editor, QEvent *event)
{
    if (isCommitOfLongText(editor, event)) {
        Q_EMIT commitData(static_cast<QWidget *>(editor));
        Q_EMIT closeEditor(static_cast<QWidget *>(editor), NoHint);
        return true;
    }
    return QStyledItemDelegate::eventFilter(editor, event);
}

} // namespace moviedb::ui

#include "moc_fielddelegate.cpp"
