#include "ui/identity/identityplanview.h"

#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"
#include "ui/words/fieldtext.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>

namespace moviedb::ui {

namespace {

constexpr int identityLineHeight = 24;
constexpr int columnRole = Qt::UserRole;
constexpr int takesGoneRole = Qt::UserRole + 1;

QString titleOfField(const QString &field)
{
    ColumnInfo column;
    column.name = field;
    return columnTitle(column);
}

QString cellWords(const QVariant &value)
{
    const QString text = value.toString().simplified();
    return text.isEmpty() ? QStringLiteral("—") : text;
}

} // namespace

IdentityPlanView::IdentityPlanView(QWidget *parent) : QTreeWidget(parent)
{
    setColumnCount(3);
    setHeaderLabels({tr("What"), tr("Stays"), tr("Goes")});
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setUniformRowHeights(true);
    setSelectionMode(SingleSelection);
    setAllColumnsShowFocus(true);
    setIndentation(theme::pad);
    setAccessibleName(tr("What will move"));
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(false);
    for (int column = 0; column < columnCount(); ++column)
        header()->setSectionResizeMode(column, QHeaderView::Stretch);
    connect(this, &QTreeWidget::itemDoubleClicked, this, [this](const QTreeWidgetItem *item) { turn(item); });
}

QTreeWidgetItem *IdentityPlanView::addGroup(const QString &heading, qsizetype size)
{
    auto *group = new QTreeWidgetItem(this, {QStringLiteral("%1 · %2").arg(heading).arg(size)});
    group->setFirstColumnSpanned(true);
    group->setSizeHint(0, {0, identityLineHeight}); // the lines follow: all are of one height
    QFont strong = font();
    strong.setBold(true);
    group->setFont(0, strong);
    group->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    group->setExpanded(true);
    return group;
}

void IdentityPlanView::addUses(const QString &heading, const QList<RowUse> &uses)
{
    if (uses.isEmpty())
        return;
    QTreeWidgetItem *group = addGroup(heading, uses.size());
    for (const RowUse &use : uses) {
        const QString where = use.role.isEmpty()
                                  ? titleOfField(use.list)
                                  : tr("%1, as %2").arg(titleOfField(use.list), use.role.simplified());
        auto *line = new QTreeWidgetItem(group, {use.title.simplified(), where});
        line->setToolTip(0, plainTip(use.title));
        line->setToolTip(1, plainTip(where));
    }
}

// What stands afterwards is in the column Stays.
void IdentityPlanView::addCells(const QString &heading, const MergePlan &plan, const QList<MergedCell> &cells,
                                bool isChoice)
{
    if (cells.isEmpty())
        return;
    QTreeWidgetItem *group = addGroup(heading, cells.size());
    for (const MergedCell &cell : cells) {
        const bool typed = cell.takesGone ? cell.goneTyped : cell.keptTyped;
        QString stays = cellWords(cell.takesGone ? cell.gone : cell.kept);
        if (typed)
            stays = tr("%1 (you typed it)").arg(stays);
        auto *line = new QTreeWidgetItem(
            group, {titleOfField(cell.column), stays,
                    isChoice ? cellWords(cell.takesGone ? cell.kept : cell.gone) : QString()});
        for (int column = 0; column < columnCount(); ++column)
            line->setToolTip(column, plainTip(line->text(column)));
        if (!isChoice)
            continue;
        line->setToolTip(1, plainTip(tr("Of “%1”. Space takes the other value.")
                                         .arg(cell.takesGone ? plan.goneName : plan.keepName)));
        line->setData(0, columnRole, cell.column);
        line->setData(0, takesGoneRole, cell.takesGone);
    }
}

void IdentityPlanView::setPlan(const MergePlan &plan)
{
    const QString column =
        currentItem() == nullptr ? QString() : currentItem()->data(0, columnRole).toString();
    clear();
    addCells(tr("Both have a value"), plan, plan.conflicts, true);
    addUses(tr("Films that will name “%1”").arg(plan.keepName), plan.moves);
    addUses(tr("Films that named both: one entry is left"), plan.joined);
    addCells(tr("Comes along"), plan, plan.filled, false);
    addGroup(tr("Claims that move"), plan.claims);
    for (QTreeWidgetItemIterator item(this); *item != nullptr; ++item)
        if (!column.isEmpty() && (*item)->data(0, columnRole).toString() == column)
            setCurrentItem(*item);
    colour();
}

void IdentityPlanView::setPlan(const SplitPlan &plan)
{
    clear();
    addUses(tr("Go to the new “%1”").arg(plan.newName), plan.moves);
    addUses(tr("Stay with “%1”").arg(plan.name), plan.stays);
    colour();
}

void IdentityPlanView::turn(const QTreeWidgetItem *item)
{
    if (item == nullptr || item->data(0, columnRole).isNull())
        return;
    Q_EMIT choiceWanted(item->data(0, columnRole).toString(), !item->data(0, takesGoneRole).toBool());
}

void IdentityPlanView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space)
        turn(currentItem());
    else
        QTreeWidget::keyPressEvent(event);
}

// What goes is told by its column; the colour only helps the eye.
void IdentityPlanView::colour()
{
    for (int number = 0; number < topLevelItemCount(); ++number) {
        const QTreeWidgetItem *group = topLevelItem(number);
        for (int line = 0; line < group->childCount(); ++line)
            group->child(line)->setForeground(2, theme::secondaryText(palette()));
    }
}

void IdentityPlanView::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

} // namespace moviedb::ui

#include "moc_identityplanview.cpp"
