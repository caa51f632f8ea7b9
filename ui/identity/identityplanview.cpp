#include "ui/identity/identityplanview.h"

#include "ui/kit/plaintip.h"
#include "ui/words/fieldtext.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace moviedb::ui {

namespace {

constexpr int columnRole = Qt::UserRole;
constexpr int takesGoneRole = Qt::UserRole + 1;

QString cellWords(const QVariant &value)
{
    const QString text = shownValue(value.toString().simplified());
    return text.isEmpty() ? QStringLiteral("—") : text;
}

} // namespace

IdentityPlanView::IdentityPlanView(QWidget *parent)
    : GroupTree({tr("What"), tr("Stays"), tr("Goes")}, {2}, parent) // what goes is told by its column
{
    setAccessibleName(tr("What will move"));
    for (int column = 0; column < columnCount(); ++column)
        header()->setSectionResizeMode(column, QHeaderView::Stretch);
    connect(this, &QTreeWidget::itemDoubleClicked, this, [this](const QTreeWidgetItem *item) { turn(item); });
}

void IdentityPlanView::addUses(const QString &heading, const QList<RowUse> &uses)
{
    if (uses.isEmpty())
        return;
    QTreeWidgetItem *group = addGroup(heading, uses.size());
    for (const RowUse &use : uses) {
        const QString where = use.role.isEmpty()
                                  ? columnTitle(use.list)
                                  : tr("%1, as %2").arg(columnTitle(use.list), use.role.simplified());
        addLine(group, {use.title.simplified(), where});
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
        QTreeWidgetItem *line =
            addLine(group, {columnTitle(cell.column), stays,
                            isChoice ? cellWords(cell.takesGone ? cell.kept : cell.gone) : QString()});
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

} // namespace moviedb::ui

#include "moc_identityplanview.cpp"
