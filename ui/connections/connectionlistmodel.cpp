#include "ui/connections/connectionlistmodel.h"

#include "ui/kit/plaintip.h"
#include "ui/words/fieldtext.h"

#include <QDateTime>
#include <QUrl>

#include <algorithm>

namespace moviedb::ui {
namespace {

bool isWholeAddress(const SavedConnection &connection)
{
    if (connection.isFile())
        return connection.address.size() > 7;
    const QUrl url(connection.address);
    return !url.host().isEmpty() && !url.userName().isEmpty() && url.path().size() > 1;
}

QString addressForPeople(const SavedConnection &connection)
{
    if (connection.isFile())
        return connection.address.mid(7);
    return QUrl(connection.address).toDisplayString(QUrl::RemovePassword | QUrl::RemoveQuery);
}

} // namespace

ConnectionListModel::ConnectionListModel(QObject *parent) : QAbstractListModel(parent)
{
}

void ConnectionListModel::setSettings(const Settings &settings)
{
    beginResetModel();
    QList<Entry> half;
    for (const Entry &entry : std::as_const(m_rows))
        if (!entry.isWhole)
            half.append(entry);
    m_rows.clear();
    m_inUse = settings.databaseUrl();
    m_sample = settings.sampleDatabase();
    for (const SavedConnection &connection : settings.connections)
        m_rows.append({connection, false, true});
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const Entry &left, const Entry &right) {
        return left.connection.lastUsed > right.connection.lastUsed;
    });
    m_rows = half + m_rows;
    const auto offer = [this](const QString &name, const QString &address) {
        if (rowOf(address) < 0)
            m_rows.append({{freeName(connections(), name), address, {}, {}}, true, true});
    };
    offer(nameOfAddress(m_inUse), m_inUse);
    offer(nameOfAddress(settings.standardDatabase()), settings.standardDatabase());
    offer(tr("Sample"), m_sample);
    endResetModel();
}

int ConnectionListModel::rowOf(const QString &address) const
{
    for (int row = 0; row < m_rows.size(); ++row)
        if (at(row).address == address)
            return row;
    return -1;
}

int ConnectionListModel::add(SavedConnection connection)
{
    beginInsertRows({}, 0, 0);
    connection.name = freeName(connections(), connection.name);
    const bool whole = isWholeAddress(connection);
    m_rows.prepend({std::move(connection), false, whole});
    endInsertRows();
    return 0;
}

void ConnectionListModel::change(int row, const SavedConnection &connection)
{
    Entry &entry = m_rows[row];
    if (entry.connection == connection)
        return;
    entry = {connection, false, isWholeAddress(connection)};
    Q_EMIT dataChanged(index(row), index(row));
}

void ConnectionListModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
}

QList<SavedConnection> ConnectionListModel::connections() const
{
    QList<SavedConnection> all;
    for (const Entry &entry : m_rows)
        all.append(entry.connection);
    return all;
}

QList<SavedConnection> ConnectionListModel::toSave() const
{
    QList<SavedConnection> saved;
    for (const Entry &entry : m_rows)
        if (!entry.offered && entry.isWhole)
            saved.append(entry.connection);
    return saved;
}

int ConnectionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QString ConnectionListModel::usedText(const Entry &entry) const
{
    if (entry.connection.address == m_inUse)
        return tr("in use");
    if (!entry.isWhole)
        return tr("not complete");
    const QDateTime used = QDateTime::fromString(entry.connection.lastUsed, Qt::ISODate).toLocalTime();
    if (!used.isValid())
        return entry.connection.address == m_sample ? tr("not made yet") : QString();
    const qint64 days = used.date().daysTo(QDate::currentDate());
    return days == 0 ? tr("today") : days == 1 ? tr("yesterday") : shownDay(used.date());
}

QVariant ConnectionListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Entry &entry = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.connection.name;
    case AddressRole:
        return entry.connection.address == m_sample ? tr("Invented films, no network")
                                                    : addressForPeople(entry.connection);
    case MarkRole:
        return entry.connection.mark;
    case UsedRole:
        return usedText(entry);
    case InUseRole:
        return isInUse(index.row());
    case Qt::ToolTipRole: // what has no room in a narrow list
        return plainTip(
            QStringList{entry.connection.name, addressForPeople(entry.connection), usedText(entry)}.join(
                QLatin1Char('\n')));
    case Qt::AccessibleTextRole:
        return QStringList{entry.connection.name, addressForPeople(entry.connection), usedText(entry)}.join(
            QStringLiteral(", "));
    default:
        return {};
    }
}

} // namespace moviedb::ui

#include "moc_connectionlistmodel.cpp"
