#include "ui/rematch/planview.h"

#include "core/sources/registry/sources.h"
#include "ui/words/fieldtext.h"
#include "ui/words/plannedtext.h"

#include <QHeaderView>

namespace moviedb::ui {

namespace {

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

PlanView::PlanView(QWidget *parent)
    : GroupTree({tr("Field"), tr("Now"), tr("Then"), tr("From")}, {0, 3}, parent)
{
    setAccessibleName(tr("What will change"));
    header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(1, QHeaderView::Stretch);
    header()->setSectionResizeMode(2, QHeaderView::Stretch);
    header()->setSectionResizeMode(3, QHeaderView::ResizeToContents);
}

void PlanView::addRows(const QString &heading, const QList<NamedRow> &rows)
{
    if (rows.isEmpty())
        return;
    QTreeWidgetItem *group = addGroup(heading, rows.size());
    for (const NamedRow &row : rows)
        addLine(group, {columnTitle(row.kind), row.name.simplified()});
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
        addLine(group, {columnTitle(change.field), plannedText(change.field, change.before),
                        plannedText(change.field, change.after), sourceTitle(change.source)});
    group = addGroup(tr("Kept, because you typed it"), plan.kept.size());
    for (const KeptValue &kept : plan.kept)
        addLine(group, {columnTitle(kept.field), plannedText(kept.field, kept.yours),
                        tr("stays; the sources say %1").arg(plannedText(kept.field, kept.wouldBe))});
    addRows(tr("Goes, for nothing else uses it"), plan.orphaned);
    addRows(tr("New"), plan.added);
    scrollToTop();
}

} // namespace moviedb::ui

#include "moc_planview.cpp"
