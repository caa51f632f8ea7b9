#include "ui/backups/backupsmodel.h"

#include "ui/backups/backupwords.h"
#include "ui/kit/plaintip.h"
#include "ui/lists/columnheader.h"
#include "ui/words/fieldtext.h"

#include <algorithm>

namespace moviedb::ui {

namespace {

const QList<int> backupNumbers{BackupsModel::Films, BackupsModel::Schema, BackupsModel::Size};

} // namespace

void BackupsModel::setBackups(const QList<BackupInfo> &backups)
{
    beginResetModel();
    m_backups = backups;
    endResetModel();
}

void BackupsModel::setChecked(const QString &file, const QString &problem)
{
    m_checked.insert(file, problem);
    if (const int row = rowOf(file); row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

const BackupInfo *BackupsModel::at(int row) const
{
    return row >= 0 && row < m_backups.size() ? &m_backups.at(row) : nullptr;
}

int BackupsModel::rowOf(const QString &file) const
{
    const auto found = std::find_if(m_backups.cbegin(), m_backups.cend(),
                                    [&file](const BackupInfo &backup) { return backup.file == file; });
    return found == m_backups.cend() ? -1 : int(found - m_backups.cbegin());
}

int BackupsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_backups.size());
}

int BackupsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

// Every backup was opened again and compared when it was made; a later check says whether that still holds.
QString BackupsModel::stateOf(const BackupInfo &backup) const
{
    if (!backup.problem.isEmpty())
        return tr("Cannot be used");
    const auto checked = m_checked.constFind(backup.file);
    if (checked == m_checked.constEnd())
        return tr("Checked when made");
    return checked->isEmpty() ? tr("Checked just now") : tr("Damaged");
}

QString BackupsModel::text(const BackupInfo &backup, int column) const
{
    const bool unknown = !backup.problem.isEmpty();
    switch (column) {
    case Made:
        return backupTime(backup.createdAt);
    case Occasion:
        return occasionWords(backup.occasion);
    case Database:
        return unknown ? backup.file.section(QLatin1Char('/'), -1)
                       : QStringLiteral("%1 · %2").arg(backup.database.section(QLatin1Char('/'), -1),
                                                       backup.engine);
    case Films:
        return unknown ? QString() : grouped(backup.films);
    case Schema:
        return unknown ? QString() : grouped(backup.schemaVersion);
    case Size:
        return backupSize(backup.bytes);
    case State:
        return stateOf(backup);
    }
    return {};
}

QVariant BackupsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BackupInfo &backup = m_backups.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(backup, index.column());
    case Qt::ToolTipRole: {
        const QString problem = backup.problem.isEmpty() ? m_checked.value(backup.file) : backup.problem;
        return plainTip(index.column() == State && !problem.isEmpty() ? problem : backup.file);
    }
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter |
                   (backupNumbers.contains(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    }
    return {};
}

QVariant BackupsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnHeader(
        {tr("Made"), tr("Occasion"), tr("Copy of"), tr("Films"), tr("Schema"), tr("Size"), tr("State")},
        section, orientation, role, backupNumbers);
}

} // namespace moviedb::ui

#include "moc_backupsmodel.cpp"
