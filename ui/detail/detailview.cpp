#include "ui/detail/detailview.h"

#include "ui/detail/detaildelegate.h"
#include "ui/detail/detailmodel.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/theme.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QResizeEvent>

namespace moviedb::ui {
namespace {

using Kind = DetailRow::Kind;

QString keyOf(DetailAct act)
{
    switch (act) {
    case DetailAct::Edit:
        return QStringLiteral("F2");
    case DetailAct::EditPerson:
        return QStringLiteral("Shift+F2");
    case DetailAct::Add:
        return QStringLiteral("Ins");
    case DetailAct::Remove:
        return QStringLiteral("Del");
    case DetailAct::MoveUp:
        return QStringLiteral("Alt+Up");
    case DetailAct::MoveDown:
        return QStringLiteral("Alt+Down");
    case DetailAct::Lead:
        return QStringLiteral("Ctrl+Return");
    case DetailAct::UseClaim:
        return QStringLiteral("Return");
    case DetailAct::Merge: // the window's keys, which ask the pane first
        return QStringLiteral("Ctrl+Shift+M");
    case DetailAct::Split:
        return QStringLiteral("Ctrl+Shift+S");
    case DetailAct::Receipt:
        return QStringLiteral("I");
    case DetailAct::Copy:
        return QStringLiteral("Ctrl+C");
    default:
        return {};
    }
}

std::optional<DetailAct> actOfKey(const QKeyEvent &event, const DetailRow &row)
{
    const bool plain = (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event.modifiers().testFlag(Qt::ControlModifier))
            return DetailAct::Lead;
        return row.kind == Kind::Claim                             ? DetailAct::UseClaim
               : row.kind == Kind::More                            ? DetailAct::Unfold
               : row.kind == Kind::Section                         ? DetailAct::Add
               : row.kind == Kind::Link || row.kind == Kind::Offer ? DetailAct::Lead
                                                                   : DetailAct::Edit;
    case Qt::Key_F2:
        return event.modifiers().testFlag(Qt::ShiftModifier) ? DetailAct::EditPerson : DetailAct::Edit;
    case Qt::Key_Insert:
    case Qt::Key_Plus:
        return DetailAct::Add;
    case Qt::Key_Delete:
        return plain ? std::optional(DetailAct::Remove) : std::nullopt;
    case Qt::Key_Up:
        return event.modifiers().testFlag(Qt::AltModifier) ? std::optional(DetailAct::MoveUp) : std::nullopt;
    case Qt::Key_Down:
        return event.modifiers().testFlag(Qt::AltModifier) ? std::optional(DetailAct::MoveDown)
                                                           : std::nullopt;
    case Qt::Key_Backspace:
        return plain ? std::optional(DetailAct::Back) : std::nullopt;
    case Qt::Key_Left:
        return event.modifiers().testFlag(Qt::AltModifier) ? std::optional(DetailAct::Back) : std::nullopt;
    case Qt::Key_I:
        return plain ? std::optional(DetailAct::Receipt) : std::nullopt;
    default:
        return std::nullopt;
    }
}

bool isRating(const DetailRow &row)
{
    return row.field == QLatin1String("ratings");
}

} // namespace

DetailView::DetailView(QWidget *parent) : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers); // opened by what is asked for
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setUniformItemSizes(false);
    setTabKeyNavigation(false);
    setAccessibleName(tr("Details"));
}

void DetailView::setUp(DetailModel *model, DetailDelegate *delegate)
{
    m_rows = model;
    m_delegate = delegate;
    setModel(model);
    setItemDelegate(delegate);
}

QList<std::pair<DetailAct, QString>> DetailView::actsOf(const DetailRow &row)
{
    QList<std::pair<DetailAct, QString>> acts;
    const auto offer = [&acts](bool when, DetailAct act, const QString &text) {
        if (when)
            acts.append({act, text});
    };
    const bool entry = row.kind == Kind::Entry;
    const bool cast = entry && row.field == QLatin1String("cast");
    const bool column = !row.field.isEmpty() && (row.kind == Kind::Fact || row.kind == Kind::Text ||
                                                 row.kind == Kind::Head || row.kind == Kind::Name);
    const bool inList = entry || row.kind == Kind::Add || (row.kind == Kind::Section && !row.field.isEmpty());
    offer(!row.targetTable.isEmpty(), DetailAct::Lead, tr("Show %1").arg(row.text.left(40)));
    offer(!row.targetTable.isEmpty(), DetailAct::OpenPage, tr("Open in the table"));
    offer(row.joinable, DetailAct::Merge, tr("Merge with…"));
    offer(row.joinable, DetailAct::Split, tr("Split…"));
    offer(!row.address.isEmpty(), DetailAct::Lead, tr("Open in the browser"));
    if (row.editable) {
        offer(column || cast || (entry && isRating(row)), DetailAct::Edit,
              cast            ? tr("Edit the role")
              : isRating(row) ? tr("Edit the score")
                              : tr("Edit"));
        offer(entry && isRating(row), DetailAct::EditVotes, tr("Edit the votes"));
        offer(entry && !isRating(row), cast ? DetailAct::EditPerson : DetailAct::Edit, tr("Replace…"));
        offer(inList, DetailAct::Add, tr("Add…"));
        offer(entry, DetailAct::Remove, tr("Remove"));
        offer(entry && !isRating(row), DetailAct::MoveUp, tr("Move up"));
        offer(entry && !isRating(row), DetailAct::MoveDown, tr("Move down"));
        offer(column && row.kind != Kind::Head && row.kind != Kind::Name && !row.text.isEmpty(),
              DetailAct::Remove, tr("Empty the field"));
        offer(row.kind == Kind::Claim, DetailAct::UseClaim, tr("Use this"));
    }
    const bool givable = row.mine && (column || inList || row.kind == Kind::Field || row.kind == Kind::Claim);
    offer(givable, DetailAct::GiveBack,
          inList ? tr("Give this list back to the sources") : tr("Give this field back to the sources"));
    offer(column || entry, DetailAct::Receipt, tr("Where does this come from?"));
    offer(!row.text.isEmpty() && row.kind != Kind::Section, DetailAct::Copy, tr("Copy"));
    return acts;
}

void DetailView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    if (index.isValid() && event->matches(QKeySequence::Copy)) {
        Q_EMIT asked(DetailAct::Copy, index);
        return;
    }
    const auto act = actOfKey(*event, index.isValid() ? m_rows->at(index) : DetailRow());
    if (act && (index.isValid() || *act == DetailAct::Back)) {
        Q_EMIT asked(*act, index);
        return;
    }
    QListView::keyPressEvent(event);
}

QStyleOptionViewItem DetailView::optionFor(const QModelIndex &index) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    return option;
}

bool DetailView::isIn(const QModelIndex &index, const QPoint &place, bool name) const
{
    if (!index.isValid())
        return false;
    const QStyleOptionViewItem option = optionFor(index);
    return (name ? m_delegate->nameRect(option, index) : m_delegate->pencilRect(option, index))
        .contains(place);
}

void DetailView::mousePressEvent(QMouseEvent *event)
{
    QListView::mousePressEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    m_pressed = event->button() == Qt::LeftButton ? index : QModelIndex();
}

void DetailView::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const QPoint place = event->position().toPoint();
    const QModelIndex index = indexAt(place);
    const bool click = event->button() == Qt::LeftButton && index.isValid() && index == m_pressed;
    m_pressed = {};
    if (!click || isEditing())
        return;
    const DetailRow row = m_rows->at(index);
    if (isIn(index, place, false))
        Q_EMIT asked(row.kind == Kind::Section ? DetailAct::Add : DetailAct::Edit, index);
    else if (isIn(index, place, true))
        Q_EMIT asked(DetailAct::Lead, index);
    else if (row.kind == Kind::More)
        Q_EMIT asked(DetailAct::Unfold, index);
    else if (row.kind == Kind::Claim && row.editable)
        Q_EMIT asked(DetailAct::UseClaim, index);
}

void DetailView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    m_pressed = {};
    if (!index.isValid() || isIn(index, event->position().toPoint(), true))
        return;
    const Kind kind = m_rows->at(index).kind;
    if (kind == Kind::Fact || kind == Kind::Text || kind == Kind::Head || kind == Kind::Name ||
        kind == Kind::Entry || kind == Kind::Add)
        Q_EMIT asked(DetailAct::Edit, index);
}

void DetailView::hover(const QPoint &place)
{
    const QModelIndex index = indexAt(place);
    m_delegate->setHovered(index.isValid() ? index.row() : -1, place);
    const bool hand =
        isIn(index, place, true) || isIn(index, place, false) ||
        (index.isValid() && (m_rows->at(index).kind == Kind::More ||
                             (m_rows->at(index).kind == Kind::Claim && m_rows->at(index).editable)));
    viewport()->setCursor(hand ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void DetailView::mouseMoveEvent(QMouseEvent *event)
{
    QListView::mouseMoveEvent(event);
    hover(event->position().toPoint());
}

void DetailView::leaveEvent(QEvent *event)
{
    m_delegate->setHovered(-1, {-1, -1});
    viewport()->update();
    QListView::leaveEvent(event);
}

void DetailView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPersistentModelIndex kept(index);
    for (const auto &[act, text] : actsOf(m_rows->at(index))) {
        QAction *action = menu->addAction(text + QLatin1Char('\t') + keyOnKeyboard(keyOf(act)));
        connect(action, &QAction::triggered, this, [this, kept, act = act] {
            if (kept.isValid())
                Q_EMIT asked(act, kept);
        });
    }
    if (menu->isEmpty()) {
        delete menu;
        return;
    }
    const QRect row = visualRect(index);
    menu->popup(byKey ? viewport()->mapToGlobal(row.bottomLeft() + QPoint(theme::margin, 0))
                      : event->globalPos());
}

void DetailView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    QListView::closeEditor(editor, hint);
    Q_EMIT editingEnded();
}

// A row is as high as its words at this width; the list itself looks at its height only.
void DetailView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (!isVisible() && !currentIndex().isValid()) // being shown, its width comes in two steps: laid out once
        return scheduleDelayedItemsLayout();
    const QRect before = visualRect(currentIndex());
    if (event->size().width() ==
        event->oldSize().width()) { // a message came above: what it is about stays in sight
        if (before.isValid() && before.top() >= 0 && before.top() < event->oldSize().height())
            scrollTo(currentIndex(), EnsureVisible);
        return;
    }
    const bool wasSeen = viewport()->rect().intersects(before);
    doItemsLayout();
    if (wasSeen) // in a narrower pane everything above is higher
        scrollTo(currentIndex(), before.top() <= 0 ? PositionAtTop : EnsureVisible);
}

// The first thing a person can do stands ready when the pane gets the keyboard; a click says itself what is meant.
void DetailView::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && !currentIndex().isValid() && m_rows->rowCount() > 0)
        setCurrentIndex(m_rows->index(0));
}

} // namespace moviedb::ui

#include "moc_detailview.cpp"
