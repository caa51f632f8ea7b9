#include "ui/lists/grouptree.h"

#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QHeaderView>

namespace moviedb::ui {

namespace {

constexpr int groupLineHeight = 24;

} // namespace

GroupTree::GroupTree(const QStringList &headings, const QList<int> &quiet, QWidget *parent)
    : QTreeWidget(parent), m_quiet(quiet)
{
    setColumnCount(int(headings.size()));
    setHeaderLabels(headings);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setUniformRowHeights(true);
    setSelectionMode(SingleSelection);
    setIndentation(theme::pad);
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(false);
}

QTreeWidgetItem *GroupTree::addGroup(const QString &heading, qsizetype size)
{
    auto *group = new QTreeWidgetItem(this, {QStringLiteral("%1 · %2").arg(heading).arg(size)});
    group->setFirstColumnSpanned(true);
    group->setSizeHint(0, {0, groupLineHeight}); // the lines follow: all are of one height
    QFont strong = font();
    strong.setBold(true);
    group->setFont(0, strong);
    group->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    group->setExpanded(true);
    return group;
}

QTreeWidgetItem *GroupTree::addLine(QTreeWidgetItem *group, const QStringList &texts)
{
    auto *line = new QTreeWidgetItem(group, texts);
    for (int column = 0; column < texts.size(); ++column)
        line->setToolTip(column, plainTip(texts.at(column)));
    colour(line);
    return line;
}

void GroupTree::colour(QTreeWidgetItem *line) const
{
    for (const int column : m_quiet)
        line->setForeground(column, theme::secondaryText(palette()));
}

void GroupTree::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (int number = 0; number < topLevelItemCount(); ++number)
        for (int line = 0; line < topLevelItem(number)->childCount(); ++line)
            colour(topLevelItem(number)->child(line));
}

} // namespace moviedb::ui
