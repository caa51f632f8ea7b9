#include "ui/rematch/planview.h"

#include "core/sources/registry/sources.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"
#include "ui/words/fieldtext.h"

#include <QEvent>
#include <QHeaderView>

namespace moviedb::ui {

namespace {

constexpr int lineHeight = 24;

QString fieldTitle(const QString &field)
{
    ColumnInfo column;
    column.name = field;
    return columnTitle(column);
}

QString sourceTitle(const QString &source)
{
    if (source.isEmpty())
        return {};
    return source == QLatin1String("user") ? PlanView::tr("you") : sources::titleOf(source);
}

// The single reference beside a list says nothing more than the list.
bool isToldByItsList(const RematchPlan &plan, const QString &field)
{
    if (!field.endsWith(QLatin1String("_id")))
        return false;
    const QString list = field.chopped(3) + QLatin1Char('s');
    return std::any_of(plan.willChange.cbegin(), plan.willChange.cend(),
                       [&list](const FieldChange &change) { return change.field == list; });
}

} // namespace

PlanView::PlanView(QWidget *parent) : QTreeWidget(parent)
{
    setColumnCount(4);
    setHeaderLabels({tr("Field"), tr("Now"), tr("Then"), tr("From")});
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setUniformRowHeights(true);
    setSelectionMode(SingleSelection);
    setAllColumnsShowFocus(true);
    setIndentation(theme::pad);
    setAccessibleName(tr("What will change"));
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(1, QHeaderView::Stretch);
    header()->setSectionResizeMode(2, QHeaderView::Stretch);
    header()->setSectionResizeMode(3, QHeaderView::ResizeToContents);
}

QTreeWidgetItem *PlanView::addGroup(const QString &heading, qsizetype size)
{
    auto *group = new QTreeWidgetItem(this, {QStringLiteral("%1 · %2").arg(heading).arg(size)});
    group->setFirstColumnSpanned(true);
    group->setSizeHint(0, {0, lineHeight}); // the lines follow: all are of one height
    QFont strong = font();
    strong.setBold(true);
    group->setFont(0, strong);
    group->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    group->setExpanded(true);
    return group;
}

void PlanView::addLine(QTreeWidgetItem *group, const QStringList &texts)
{
    auto *line = new QTreeWidgetItem(group, texts);
    for (int column = 0; column < texts.size(); ++column)
        line->setToolTip(column, plainTip(texts.at(column)));
}

void PlanView::addRows(const QString &heading, const QList<NamedRow> &rows)
{
    if (rows.isEmpty())
        return;
    QTreeWidgetItem *group = addGroup(heading, rows.size());
    for (const NamedRow &row : rows)
        addLine(group, {fieldTitle(row.kind), row.name.simplified()});
}

void PlanView::setPlan(const RematchPlan &plan)
{
    clear();
    QList<FieldChange> changes;
    for (const FieldChange &change : plan.willChange)
        if (!isToldByItsList(plan, change.field))
            changes.append(change);
    QTreeWidgetItem *group = addGroup(tr("Will change"), changes.size());
    for (const FieldChange &change : std::as_const(changes))
        addLine(group, {fieldTitle(change.field), plannedText(change.before), plannedText(change.after),
                        sourceTitle(change.source)});
    group = addGroup(tr("Kept, because you typed it"), plan.kept.size());
    for (const KeptValue &kept : plan.kept)
        addLine(group, {fieldTitle(kept.field), plannedText(kept.yours),
                        tr("stays; the sources say %1").arg(plannedText(kept.wouldBe))});
    addRows(tr("Goes, for nothing else uses it"), plan.orphaned);
    addRows(tr("New"), plan.added);
    colour();
    scrollToTop();
}

// What goes and what comes are told by their words; the colour only helps the eye.
void PlanView::colour()
{
    for (int number = 0; number < topLevelItemCount(); ++number) {
        const QTreeWidgetItem *group = topLevelItem(number);
        for (int line = 0; line < group->childCount(); ++line) {
            group->child(line)->setForeground(0, theme::secondaryText(palette()));
            group->child(line)->setForeground(3, theme::secondaryText(palette()));
        }
    }
}

void PlanView::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

} // namespace moviedb::ui

#include "moc_planview.cpp"
