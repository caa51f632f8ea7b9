#include "ui/runs/sourcechangesmodel.h"

#include "core/sources/registry/sources.h"
#include "core/stitch/rulewords.h"
#include "ui/kit/plaintip.h"
#include "ui/lists/columnheader.h"
#include "ui/runs/runwords.h"

namespace moviedb::ui {

namespace {

QString valuesInOneLine(const QString &text)
{
    return text.isEmpty() ? SourceChangesModel::tr("nothing")
                          : QString(text).replace(u'\n', QLatin1String(", ")).simplified();
}

QString effectSentence(SourceChange::Effect effect)
{
    switch (effect) {
    case SourceChange::Effect::Shown:
        return SourceChangesModel::tr("shown now");
    case SourceChange::Effect::Yours:
        return SourceChangesModel::tr("yours stays");
    case SourceChange::Effect::Other:
        break;
    }
    return SourceChangesModel::tr("not shown");
}

QString changeCell(const SourceChange &change, int column)
{
    switch (column) {
    case SourceChangesModel::Film:
        return change.title.simplified();
    case SourceChangesModel::Field:
        return inWords(stitch::fieldTitle(change.field));
    case SourceChangesModel::Before:
        return valuesInOneLine(change.before);
    case SourceChangesModel::After:
        return valuesInOneLine(change.after);
    case SourceChangesModel::Source:
        return sources::titleOf(change.source);
    case SourceChangesModel::Read:
        return runTime(change.readAt);
    case SourceChangesModel::Effect:
        return effectSentence(change.effect);
    }
    return {};
}

} // namespace

void SourceChangesModel::setChanges(const QList<SourceChange> &changes)
{
    beginResetModel();
    m_changes = changes;
    endResetModel();
}

const SourceChange *SourceChangesModel::at(int row) const
{
    return row >= 0 && row < m_changes.size() ? &m_changes.at(row) : nullptr;
}

int SourceChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_changes.size());
}

int SourceChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SourceChangesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SourceChange &change = m_changes.at(index.row());
    if (role == Qt::DisplayRole)
        return changeCell(change, index.column());
    if (role == Qt::ToolTipRole)
        return plainTip(changeText(change));
    return {};
}

QVariant SourceChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnHeader({tr("Film"), tr("Field"), tr("It said"), tr("It says now"), tr("Source"), tr("Read"),
                         tr("In the table")},
                        section, orientation, role);
}

QString changeText(const SourceChange &change)
{
    const QString source =
        change.revision.isEmpty()
            ? sources::titleOf(change.source)
            : SourceChangesModel::tr("%1, revision %2").arg(sources::titleOf(change.source), change.revision);
    const QStringList lines{
        QStringLiteral("%1 · %2").arg(change.title.simplified(), inWords(stitch::fieldTitle(change.field))),
        SourceChangesModel::tr("It said: %1").arg(valuesInOneLine(change.before)),
        SourceChangesModel::tr("It says now: %1 (%2)")
            .arg(valuesInOneLine(change.after), effectSentence(change.effect)),
        QStringLiteral("%1 · %2 · %3").arg(source, runTime(change.readAt), change.url)};
    return lines.join(u'\n');
}

} // namespace moviedb::ui

#include "moc_sourcechangesmodel.cpp"
