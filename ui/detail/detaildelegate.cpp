#include "ui/detail/detaildelegate.h"

#include "ui/detail/detailmodel.h"
#include "ui/fields/fieldeditor.h"
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"
#include "ui/words/fieldtext.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPlainTextEdit>

namespace moviedb::ui {
namespace {

using Kind = DetailRow::Kind;

constexpr int between = 3;       // above and below a row's text
constexpr int sectionAbove = 18; // above a heading
constexpr int pencilSize = 14;
constexpr int widestLabel = 132;
constexpr int narrowestLabel = 100; // "Distribuito da" breaks between its words
constexpr QSize posterRoom{112, 168};
constexpr int paneTextHeight = 150;

const DetailRow &rowAt(const QModelIndex &index)
{
    return static_cast<const DetailModel *>(index.model())->at(index);
}

int viewWidth(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view == nullptr ? qMax(200, option.rect.width()) : view->viewport()->width();
}

// Between words; inside one only where it is wider than the room, as addresses are.
int wrapping(const QFont &font, int width, const QString &text)
{
    const QFontMetrics metrics(font);
    bool fits = metrics.horizontalAdvance(text) <= width;
    if (!fits) {
        const QStringList words = text.split(QLatin1Char(' '));
        fits = std::all_of(words.cbegin(), words.cend(), [&metrics, width](const QString &word) {
            return metrics.horizontalAdvance(word) <= width;
        });
    }
    return Qt::AlignLeft | Qt::AlignTop | (fits ? Qt::TextWordWrap : Qt::TextWrapAnywhere);
}

// A line that ends with a dot between two facts, or begins with one, looks torn: it is broken in its place.
QString brokenAtDots(const QFont &font, int width, const QString &text)
{
    const QString dot = QStringLiteral(" · ");
    const QFontMetrics metrics(font);
    if (!text.contains(dot) || metrics.horizontalAdvance(text) <= width)
        return text;
    QString broken;
    QString line;
    for (const QString &part : text.split(dot)) {
        const QString longer = line.isEmpty() ? part : line + dot + part;
        if (line.isEmpty() || metrics.horizontalAdvance(longer) <= width) {
            line = longer;
            continue;
        }
        broken += line + QLatin1Char('\n');
        line = part;
    }
    return broken + line;
}

int textHeight(const QFont &font, int width, const QString &text)
{
    const int room = qMax(20, width);
    return QFontMetrics(font)
        .boundingRect(QRect(0, 0, room, 100000), wrapping(font, room, text), text)
        .height();
}

void writeText(QPainter *painter, const QRect &place, const QString &text, QRect *taken = nullptr)
{
    painter->drawText(place, wrapping(painter->font(), place.width(), text), text, taken);
}

QFont strong(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont headFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 1.3);
    return strong(font);
}

QFont fontOf(const DetailRow &row, const QFont &font)
{
    return row.kind == Kind::Name                                 ? headFont(font)
           : row.kind == Kind::Section || row.kind == Kind::Field ? strong(font)
                                                                  : font;
}

bool isPersonWithRole(const DetailRow &row)
{
    return row.kind == Kind::Entry && row.field == QLatin1String("cast");
}

// The left and the right text of a row.
QString leftText(const DetailRow &row)
{
    return isPersonWithRole(row) ? row.text : row.label;
}

QString rightText(const DetailRow &row)
{
    if (isPersonWithRole(row))
        return row.quiet;
    const QString mine = row.mine && row.kind != Kind::Claim && (row.kind != Kind::Entry || row.place == 0)
                             ? DetailDelegate::tr("your word")
                             : QString();
    QStringList parts{row.text, row.quiet, mine};
    parts.removeAll(QString());
    return parts.join(QStringLiteral("  "));
}

QString smallText(const DetailRow &row, int width)
{
    return brokenAtDots(theme::captionFont(), width, row.small);
}

// In a narrow pane a smaller one: the words beside it need the room.
QSize posterSize(int width)
{
    return posterRoom.scaled(qMin(posterRoom.width(), width * 38 / 100), posterRoom.height(),
                             Qt::KeepAspectRatio);
}

bool isWide(const DetailRow &row)
{
    return row.kind == Kind::Section || row.kind == Kind::Field || row.kind == Kind::Text ||
           row.kind == Kind::More || row.kind == Kind::Head || row.kind == Kind::Name;
}

} // namespace

DetailDelegate::DetailDelegate(std::shared_ptr<MovieStore> store, QObject *parent)
    : QStyledItemDelegate(parent), m_store(std::move(store))
{
}

void DetailDelegate::setHovered(int row, const QPoint &place)
{
    m_hovered = row;
    m_pointer = place;
}

DetailDelegate::Places DetailDelegate::placesOf(const DetailRow &row, const QRect &room,
                                                const QFont &font) const
{
    Places places;
    const QRect inner = room.adjusted(theme::margin, between, -theme::margin - pencilSize - theme::half, 0);
    if (row.kind == Kind::Head) {
        const QSize poster = posterSize(inner.width());
        places.text = QRect(inner.left() + poster.width() + theme::pad, inner.top() + theme::pad,
                            inner.width() - poster.width() - theme::pad, posterRoom.height());
        places.height = posterRoom.height() + 2 * theme::pad;
        return places;
    }
    if (isWide(row)) {
        const int above = row.kind == Kind::Section                           ? sectionAbove
                          : row.kind == Kind::Field || row.kind == Kind::Name ? theme::gap
                                                                              : 0;
        const QFont used = fontOf(row, font);
        places.text = inner.adjusted(0, above, 0, 0);
        places.text.setHeight(textHeight(used, inner.width(), rightText(row)));
        places.height =
            places.text.bottom() - room.top() + between + 1 + (row.kind == Kind::Text ? theme::gap : 0);
        return places;
    }
    const int label = isPersonWithRole(row) ? inner.width() * 48 / 100
                                            : qBound(narrowestLabel, inner.width() * 40 / 100, widestLabel);
    places.label = QRect(inner.left(), inner.top(), label - theme::gap, 0);
    places.label.setHeight(textHeight(font, places.label.width(), leftText(row)));
    places.text = QRect(inner.left() + label, inner.top(), inner.width() - label, 0);
    places.text.setHeight(textHeight(font, places.text.width(), rightText(row)));
    int bottom = qMax(places.label.bottom(), places.text.bottom());
    if (!row.small.isEmpty()) {
        places.small = QRect(places.text.left(), places.text.bottom() + 1, places.text.width(), 0);
        places.small.setHeight(
            textHeight(theme::captionFont(), places.small.width(), smallText(row, places.small.width())));
        bottom = places.small.bottom();
    }
    places.height = bottom - room.top() + between + 1;
    return places;
}

QSize DetailDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = viewWidth(option);
    return {width, placesOf(rowAt(index), QRect(0, 0, width, 0), option.font).height};
}

QRect DetailDelegate::nameRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const DetailRow &row = rowAt(index);
    const bool leads = !row.targetTable.isEmpty() || (!row.address.isEmpty() && row.kind == Kind::Offer);
    if (!leads)
        return {};
    const Places places = placesOf(row, option.rect, option.font);
    QRect place = isPersonWithRole(row) || row.kind == Kind::Offer ? places.label : places.text;
    const QString name = row.kind == Kind::Offer ? row.label : row.text;
    place.setWidth(qMin(place.width(), QFontMetrics(option.font).horizontalAdvance(name) + 2));
    return place;
}

QRect DetailDelegate::pencilRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const DetailRow &row = rowAt(index);
    if (!row.editable || row.kind == Kind::Claim)
        return {};
    const int above = row.kind == Kind::Section ? sectionAbove : row.kind == Kind::Head ? theme::pad : 0;
    return {option.rect.right() - theme::margin - pencilSize + 1, option.rect.top() + between + above + 1,
            pencilSize, pencilSize};
}

void DetailDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const DetailRow &row = rowAt(index);
    const QPalette &palette = option.palette;
    const bool current = option.state & QStyle::State_Selected && option.state & QStyle::State_Active;
    const bool hovered = index.row() == m_hovered;
    painter->save();
    const int above = row.kind == Kind::Section ? sectionAbove - theme::half : 0;
    const QRect band = option.rect.adjusted(theme::gap, above, -theme::gap, 0);
    const bool marked = row.kind == Kind::Field && row.field == m_marked;
    if (marked || (current && row.kind != Kind::Head))
        painter->fillRect(band, theme::selection(palette));
    else if (hovered && (row.editable || !row.targetTable.isEmpty()) && row.kind != Kind::Head)
        painter->fillRect(band, theme::hover(palette));
    if (row.kind == Kind::Head)
        paintHead(painter, option.rect, row, palette, option.font);
    else if (isWide(row))
        paintText(painter, option.rect, row, palette, option.font);
    else
        paintColumns(painter, option, row, placesOf(row, option.rect, option.font));
    if (const QRect pencil = pencilRect(option, index); !pencil.isEmpty() && (hovered || current))
        painter->drawPixmap(pencil, theme::iconPixmap(row.kind == Kind::Section ? QStringLiteral("plus")
                                                                                : QStringLiteral("pencil"),
                                                      theme::secondaryText(palette), pencilSize,
                                                      painter->device()->devicePixelRatioF()));
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(theme::accent(palette), 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->drawRoundedRect(QRectF(band).adjusted(1, 1, -1, -1), theme::half, theme::half);
    }
    painter->restore();
}

void DetailDelegate::paintHead(QPainter *painter, const QRect &room, const DetailRow &row,
                               const QPalette &palette, const QFont &font) const
{
    const QRect text = placesOf(row, room, font).text;
    const QPoint corner(room.left() + theme::margin, room.top() + theme::pad);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawPixmap(QRect(corner, posterSize(text.right() + 1 - corner.x())), m_poster);
    QRect left = text;
    const auto write = [&](const QString &words, const QFont &used, const QColor &colour) {
        if (words.isEmpty())
            return;
        painter->setFont(used);
        painter->setPen(colour);
        QRect taken;
        writeText(painter, left, brokenAtDots(used, left.width(), words), &taken);
        left.setTop(taken.bottom() + theme::half);
    };
    write(row.text, headFont(font), theme::text(palette));
    write(row.quiet, font, theme::secondaryText(palette));
    write(row.small, font, theme::secondaryText(palette));
    if (row.mine)
        write(tr("your title"), theme::captionFont(), theme::secondaryText(palette));
}

void DetailDelegate::paintText(QPainter *painter, const QRect &room, const DetailRow &row,
                               const QPalette &palette, const QFont &font) const
{
    const QRect place = placesOf(row, room, font).text;
    painter->setFont(fontOf(row, font));
    painter->setPen(row.kind == Kind::More ? theme::accent(palette)
                    : row.text.isEmpty()   ? theme::secondaryText(palette)
                                           : theme::text(palette));
    QRect taken;
    writeText(painter, place, row.text.isEmpty() ? row.quiet : row.text, &taken);
    if (row.text.isEmpty() || (row.quiet.isEmpty() && !row.mine))
        return;
    painter->setFont(font);
    painter->setPen(theme::secondaryText(palette));
    const QString behind = row.quiet.isEmpty() ? tr("your word") : row.quiet;
    if (row.kind == Kind::Text) // below a paragraph there is no room behind it
        return;
    painter->drawText(place.adjusted(taken.width() + theme::gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                      behind);
}

// Of a name that leads to its row, which stands at the beginning of a place.
void DetailDelegate::setLeadingPen(QPainter *painter, const QStyleOptionViewItem &option, const QRect &place,
                                   const QString &name) const
{
    QRect taken = place;
    taken.setWidth(qMin(place.width(), QFontMetrics(option.font).horizontalAdvance(name) + 2));
    const bool under = taken.contains(m_pointer);
    QFont font = option.font;
    font.setUnderline(under);
    painter->setFont(font);
    painter->setPen(under ? theme::accent(option.palette) : theme::text(option.palette));
}

void DetailDelegate::paintLabel(QPainter *painter, const QStyleOptionViewItem &option, const DetailRow &row,
                                const Places &places) const
{
    painter->setFont(option.font);
    if (isPersonWithRole(row))
        setLeadingPen(painter, option, places.label, row.text);
    else if (row.kind == Kind::Offer && !row.address.isEmpty())
        setLeadingPen(painter, option, places.label, row.label);
    else
        painter->setPen(theme::secondaryText(option.palette));
    writeText(painter, places.label, leftText(row));
    if (row.kind != Kind::Claim || !row.chosen)
        return;
    painter->setPen(theme::accepted(option.palette));
    painter->drawText(QRect(places.label.left() - theme::pad - 2, places.label.top(), theme::margin, 40),
                      Qt::AlignLeft | Qt::AlignTop, QStringLiteral("✓"));
}

// What is quieter stands behind the text, or below it; where one of them wraps they are drawn as one.
void DetailDelegate::paintValue(QPainter *painter, const QStyleOptionViewItem &option, const DetailRow &row,
                                const Places &places) const
{
    const bool person = isPersonWithRole(row);
    painter->setFont(option.font);
    if (!row.targetTable.isEmpty() && !person)
        setLeadingPen(painter, option, row.kind == Kind::Offer ? places.label : places.text,
                      row.kind == Kind::Offer ? row.label : row.text);
    else
        painter->setPen(person || row.text.isEmpty() || row.kind == Kind::Offer
                            ? theme::secondaryText(option.palette)
                            : theme::text(option.palette));
    const QString all = rightText(row);
    const QString behind = all.mid(row.text.size() + 2);
    const QFontMetrics metrics(option.font);
    const int wide = places.text.width();
    const bool oneLine = metrics.horizontalAdvance(all) <= wide;
    const bool wraps =
        !oneLine && std::max(metrics.horizontalAdvance(row.text), metrics.horizontalAdvance(behind)) > wide;
    if (row.text.isEmpty() || person || all == row.text || wraps)
        return writeText(painter, places.text, all);
    writeText(painter, places.text, row.text);
    painter->setFont(option.font);
    painter->setPen(theme::secondaryText(option.palette));
    const QPoint start = oneLine ? QPoint(metrics.horizontalAdvance(row.text + QStringLiteral("  ")), 0)
                                 : QPoint(0, metrics.lineSpacing());
    painter->drawText(places.text.adjusted(start.x(), start.y(), 0, 0), Qt::AlignLeft | Qt::AlignTop, behind);
}

void DetailDelegate::paintColumns(QPainter *painter, const QStyleOptionViewItem &option, const DetailRow &row,
                                  const Places &places) const
{
    paintLabel(painter, option, row, places);
    paintValue(painter, option, row, places);
    if (places.small.isEmpty())
        return;
    painter->setFont(theme::captionFont());
    painter->setPen(theme::secondaryText(option.palette));
    writeText(painter, places.small, smallText(row, places.small.width()));
}

QWidget *DetailDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                      const QModelIndex &) const
{
    QWidget *editor = createFieldEditor(m_store, m_field.column, parent);
    editor->setAccessibleName(columnTitle(m_field.column));
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        if (!m_field.placeholder.isEmpty())
            line->setPlaceholderText(m_field.placeholder);
    }
    if (auto *reference = qobject_cast<ReferenceEdit *>(editor))
        reference->setMayAdd(true);
    commitWhenDecided(const_cast<DetailDelegate *>(this), editor);
    return editor;
}

void DetailDelegate::setEditorData(QWidget *editor, const QModelIndex &) const
{
    // News about the film must not take away what is being typed.
    if (editor->property("filled").toBool())
        return;
    editor->setProperty("filled", true);
    setFieldEditorText(editor, m_field.text);
    if (m_field.problem.isEmpty())
        return;
    if (auto *line = qobject_cast<TextFieldEdit *>(editor))
        line->showProblem(m_field.problem);
    else if (auto *name = qobject_cast<ReferenceEdit *>(editor))
        name->lookUp();
}

void DetailDelegate::setModelData(QWidget *editor, QAbstractItemModel *, const QModelIndex &index) const
{
    Q_EMIT typed(index, fieldEditorValue(editor));
}

void DetailDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                          const QModelIndex &index) const
{
    const DetailRow &row = rowAt(index);
    const Places places = placesOf(row, option.rect, option.font);
    QRect place = m_field.atLabel ? places.label : places.text;
    place.setRight(option.rect.right() - theme::gap);
    const int height = editor->sizeHint().height();
    if (qobject_cast<QPlainTextEdit *>(editor) != nullptr) {
        place.setHeight(qMax(paneTextHeight, places.text.height() + theme::section));
        place.setLeft(option.rect.left() + theme::gap);
    } else {
        place =
            QRect(place.left() - theme::gap, place.top() - (height - QFontMetrics(option.font).height()) / 2,
                  place.width() + theme::gap, height);
    }
    const QRect room = editor->parentWidget()->rect();
    if (place.bottom() > room.bottom())
        place.moveBottom(qMax(room.bottom(), place.height()));
    editor->setGeometry(place);
}

bool DetailDelegate::eventFilter(QObject *editor, QEvent *event)
{
    if (isCommitOfLongText(editor, event)) {
        Q_EMIT commitData(static_cast<QWidget *>(editor));
        Q_EMIT closeEditor(static_cast<QWidget *>(editor), NoHint);
        return true;
    }
    return QStyledItemDelegate::eventFilter(editor, event);
}

} // namespace moviedb::ui

#include "moc_detaildelegate.cpp"
