#include "ui/window/navigation.h"

#include "ui/kit/icons.h"
#include "ui/kit/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

namespace moviedb::ui {
namespace {

constexpr int entryHeight = 32;
constexpr int headingHeight = 36;

// Draws entries as rounded rows with icon, title and count; headings small and quiet with their arrow.
class NavigationDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {160, index.data(Navigation::HeadingRole).toBool() ? headingHeight : entryHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (index.data(Navigation::HeadingRole).toBool())
            paintHeading(painter, option, index);
        else
            paintEntry(painter, option, index);
        painter->restore();
    }

private:
    static void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
    {
        const auto *tree = static_cast<const QTreeView *>(option.widget);
        const QColor colour = theme::secondaryText(option.palette);
        const QRect row = option.rect.adjusted(theme::pad + theme::gap, theme::gap, -theme::gap, 0);
        QFont font = theme::captionFont();
        font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(option.state & QStyle::State_HasFocus ? theme::accent(option.palette) : colour);
        const QString title = index.data().toString();
        painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter, title);
        const QString arrow =
            tree->isExpanded(index) ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right");
        const int x = row.left() + QFontMetrics(font).horizontalAdvance(title) + theme::half;
        painter->drawPixmap(QRect(x, row.center().y() - 6, 12, 12),
                            theme::iconPixmap(arrow, colour, 12, painter->device()->devicePixelRatioF()));
    }

    static void paintEntry(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
    {
        const QPalette &palette = option.palette;
        const bool chosen = option.state & QStyle::State_Selected;
        const QRectF row = QRectF(option.rect).adjusted(theme::gap, 1, -theme::gap, -1);
        painter->setPen(Qt::NoPen);
        if (chosen)
            painter->setBrush(theme::selection(palette));
        else if (option.state & QStyle::State_MouseOver)
            painter->setBrush(theme::hover(palette));
        painter->drawRoundedRect(row, theme::corner, theme::corner);
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(theme::accent(palette), 1.5));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(row.adjusted(1, 1, -1, -1), theme::corner, theme::corner);
        }
        const QColor colour = chosen ? theme::accent(palette) : theme::secondaryText(palette);
        const int top = option.rect.center().y() - theme::iconSize / 2 + 1;
        const QRect icon(int(row.left()) + theme::pad, top, theme::iconSize, theme::iconSize);
        painter->drawPixmap(icon, theme::iconPixmap(index.data(Qt::UserRole).toString(), colour,
                                                    theme::iconSize, painter->device()->devicePixelRatioF()));
        QRect room = option.rect;
        room.setLeft(icon.right() + 10);
        room.setRight(int(row.right()) - theme::pad);
        if (const int count = index.data(Navigation::BadgeRole).toInt(); count > 0)
            room.setRight(paintBadge(painter, palette, room, count) - theme::gap);
        QFont font = option.font;
        font.setWeight(chosen ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(theme::text(palette));
        painter->drawText(
            room, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, room.width()));
    }

    // Answers the left edge of the badge.
    static int paintBadge(QPainter *painter, const QPalette &palette, const QRect &room, int count)
    {
        QFont font = theme::captionFont();
        font.setWeight(QFont::DemiBold);
        const QString text = QString::number(count);
        const int width = qMax(22, QFontMetrics(font).horizontalAdvance(text) + 14);
        const QRect badge(room.right() - width + 6, room.center().y() - 9, width, 19);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme::accent(palette));
        painter->drawRoundedRect(badge, 9.5, 9.5);
        painter->setPen(theme::onAccent(palette));
        painter->setFont(font);
        painter->drawText(badge, Qt::AlignCenter, text);
        return badge.left();
    }
};

} // namespace

Navigation::Navigation(QWidget *parent) : QTreeWidget(parent)
{
    setAccessibleName(tr("Navigation"));
    setHeaderHidden(true);
    setColumnCount(1);
    setIndentation(0);
    setRootIsDecorated(false);
    setUniformRowHeights(false);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setExpandsOnDoubleClick(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setItemDelegate(new NavigationDelegate(this));
    setEditTriggers(NoEditTriggers);
    theme::setRole(this, "surface");
    m_tables = addHeading(tr("Tables"), true);
    m_links = addHeading(tr("Links"), false);
    m_system = addHeading(tr("System"), false);
    setPages({});
    connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (item != nullptr && !item->data(0, PageRole).toString().isEmpty())
            Q_EMIT pageChosen(item->data(0, PageRole).toString());
    });
}

QTreeWidgetItem *Navigation::addHeading(const QString &title, bool open)
{
    auto *item = new QTreeWidgetItem(this);
    item->setText(0, title);
    item->setData(0, HeadingRole, true);
    item->setExpanded(open);
    return item;
}

void Navigation::setPages(const QList<PageInfo> &pages)
{
    const QString kept = chosen();
    const QSignalBlocker quiet(this);
    while (topLevelItem(0) != m_tables)
        delete takeTopLevelItem(0);
    const QMap<PageInfo::Place, QTreeWidgetItem *> groups{{PageInfo::Place::Tables, m_tables},
                                                          {PageInfo::Place::Links, m_links},
                                                          {PageInfo::Place::System, m_system}};
    for (QTreeWidgetItem *group : groups)
        qDeleteAll(group->takeChildren());
    for (const PageInfo &page : pages) {
        auto *item = new QTreeWidgetItem({page.title});
        item->setData(0, Qt::UserRole, page.icon);
        item->setData(0, PageRole, page.id);
        showBadge(item);
        if (QTreeWidgetItem *group = groups.value(page.place))
            group->addChild(item);
        else
            insertTopLevelItem(indexOfTopLevelItem(m_tables), item);
    }
    for (QTreeWidgetItem *group : groups)
        group->setHidden(group->childCount() == 0);
    fitTitles(pages);
    choose(kept);
}

// What waits for a person is read in full: its title, chosen or not, beside its count.
void Navigation::fitTitles(const QList<PageInfo> &pages)
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const int badge =
        QFontMetrics(theme::captionFont()).horizontalAdvance(QStringLiteral("9999")) + 14 + theme::gap;
    int widest = 0;
    for (const PageInfo &page : pages)
        if (page.place == PageInfo::Place::Work)
            widest = std::max(widest,
                              QFontMetrics(bold).horizontalAdvance(page.title) + (page.counts ? badge : 0));
    const int around = theme::gap + theme::pad + theme::iconSize + 10 + theme::pad + theme::gap;
    setMinimumWidth(widest + around + verticalScrollBar()->sizeHint().width());
}

QTreeWidgetItem *Navigation::find(const QString &page) const
{
    for (QTreeWidgetItemIterator item(const_cast<Navigation *>(this)); *item != nullptr; ++item)
        if (!page.isEmpty() && (*item)->data(0, PageRole).toString() == page)
            return *item;
    return nullptr;
}

void Navigation::setBadge(const QString &page, int count)
{
    m_badges.insert(page, count);
    if (QTreeWidgetItem *item = find(page))
        showBadge(item);
}

void Navigation::showBadge(QTreeWidgetItem *item)
{
    const int count = m_badges.value(item->data(0, PageRole).toString());
    item->setData(0, BadgeRole, count);
    item->setData(0, Qt::AccessibleTextRole,
                  count > 0 ? tr("%1, %2 waiting").arg(item->text(0)).arg(count) : item->text(0));
}

void Navigation::choose(const QString &page)
{
    QTreeWidgetItem *item = find(page);
    if (item == nullptr || item == currentItem())
        return;
    const QSignalBlocker quiet(this);
    if (item->parent() != nullptr)
        item->parent()->setExpanded(true);
    setCurrentItem(item);
    viewport()->update();
}

QString Navigation::chosen() const
{
    return currentItem() == nullptr ? QString() : currentItem()->data(0, PageRole).toString();
}

void Navigation::drawBranches(QPainter *, const QRect &, const QModelIndex &) const
{
    // Headings draw their own arrow.
}

void Navigation::mousePressEvent(QMouseEvent *event)
{
    QTreeWidgetItem *item = itemAt(event->position().toPoint());
    if (item != nullptr && item->data(0, HeadingRole).toBool()) {
        item->setExpanded(!item->isExpanded());
        return;
    }
    QTreeWidget::mousePressEvent(event);
}

} // namespace moviedb::ui

#include "moc_navigation.cpp"
