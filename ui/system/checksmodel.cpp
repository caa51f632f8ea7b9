#include "ui/system/checksmodel.h"

#include "ui/kit/plaintip.h"
#include "ui/lists/columnheader.h"

#include <algorithm>

namespace moviedb::ui {

QString healthStateWord(HealthState state)
{
    switch (state) {
    case HealthState::Fine:
        return ChecksModel::tr("Fine");
    case HealthState::Attention:
        return ChecksModel::tr("Attention");
    case HealthState::Trouble:
        break;
    }
    return ChecksModel::tr("Trouble");
}

void ChecksModel::setChecks(QList<HealthCheck> checks)
{
    std::stable_sort(checks.begin(), checks.end(), [](const HealthCheck &one, const HealthCheck &other) {
        return one.state > other.state;
    });
    beginResetModel();
    m_checks = std::move(checks);
    endResetModel();
}

const HealthCheck *ChecksModel::at(int row) const
{
    return row >= 0 && row < m_checks.size() ? &m_checks.at(row) : nullptr;
}

int ChecksModel::rowOf(const QString &id) const
{
    const auto found = std::find_if(m_checks.cbegin(), m_checks.cend(),
                                    [&id](const HealthCheck &check) { return check.id == id; });
    return found == m_checks.cend() ? -1 : int(found - m_checks.cbegin());
}

int ChecksModel::unwell() const
{
    return int(std::count_if(m_checks.cbegin(), m_checks.cend(),
                             [](const HealthCheck &check) { return check.state != HealthState::Fine; }));
}

int ChecksModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_checks.size());
}

int ChecksModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChecksModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HealthCheck &check = m_checks.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return QStringList{healthStateWord(check.state), check.title, check.text}.at(index.column());
    case Qt::ToolTipRole:
        return plainTip(check.text);
    case StateRole:
        return int(check.state);
    }
    return {};
}

QVariant ChecksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnHeader({tr("State"), tr("Check"), tr("Found")}, section, orientation, role);
}

} // namespace moviedb::ui

#include "moc_checksmodel.cpp"
