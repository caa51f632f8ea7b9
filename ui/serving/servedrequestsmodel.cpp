#include "ui/serving/servedrequestsmodel.h"

#include "ui/kit/plaintip.h"
#include "ui/lists/columnheader.h"

#include <QLocale>

#include <algorithm>

namespace moviedb::ui {

namespace {

constexpr int firstRefusal = 400; // of the status codes of HTTP

} // namespace

void ServedRequestsModel::take(const QList<ServedRequest> &requests, qint64 total)
{
    const qint64 added = total - std::exchange(m_total, total);
    const qint64 kept = requests.size() - added;
    const bool continues = added >= 0 && kept > 0 && kept <= m_requests.size() &&
                           std::equal(requests.cbegin() + added, requests.cend(), m_requests.cbegin());
    if (!continues) {
        beginResetModel();
        m_requests = requests;
        endResetModel();
        return;
    }
    if (kept < m_requests.size()) {
        beginRemoveRows({}, int(kept), int(m_requests.size()) - 1);
        m_requests.resize(kept);
        endRemoveRows();
    }
    if (added > 0) {
        beginInsertRows({}, 0, int(added) - 1);
        m_requests = requests;
        endInsertRows();
    }
}

int ServedRequestsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_requests.size());
}

int ServedRequestsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ServedRequestsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ServedRequest &request = m_requests.at(index.row());
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (index.column() == Status ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole)
        return plainTip(
            request.status >= firstRefusal
                ? tr("%1 %2: refused with %3").arg(request.method, request.target).arg(request.status)
                : request.target);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Time:
        return QLocale().toString(request.at.time(), QStringLiteral("HH:mm:ss"));
    case Method:
        return request.method.isEmpty() ? QStringLiteral("—") : request.method;
    case Target:
        return request.target.isEmpty() ? tr("not to be read") : request.target;
    case Status:
        return QString::number(request.status);
    }
    return {};
}

QVariant ServedRequestsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnHeader({tr("Time"), tr("Method"), tr("Path"), tr("Status")}, section, orientation, role,
                        {Status});
}

} // namespace moviedb::ui

#include "moc_servedrequestsmodel.cpp"
