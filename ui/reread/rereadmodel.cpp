#include "ui/reread/rereadmodel.h"

#include "core/sources/registry/sources.h"
#include "ui/kit/plaintip.h"
#include "ui/lists/columnheader.h"
#include "ui/words/fieldtext.h"
#include "ui/words/plannedtext.h"

#include <QMap>
#include <QSet>

namespace moviedb::ui {

namespace {

QString placeOf(const RereadChange &change)
{
    return QStringLiteral("%1 %2 %3").arg(change.table).arg(change.rowId).arg(change.field);
}

} // namespace

QString rereadField(const RereadChange &change)
{
    return change.table == QLatin1String("movies") ? change.field
                                                   : change.table + QLatin1Char('.') + change.field;
}

QString rereadFieldTitle(const QString &field)
{
    if (!field.contains(QLatin1Char('.')))
        return columnTitle(field);
    return columnTitle(field.section(QLatin1Char('.'), 0, 0)) + QStringLiteral(": ") +
           columnTitle(field.section(QLatin1Char('.'), 1));
}

void RereadModel::setChanges(const QList<RereadChange> &changes)
{
    m_lines.clear();
    for (const RereadChange &change : changes)
        m_lines.append({change, true});
    showMatching();
}

void RereadModel::remove(const QList<RereadChange> &accepted)
{
    QSet<QString> gone;
    for (const RereadChange &change : accepted)
        gone.insert(placeOf(change));
    m_lines.removeIf([&gone](const Line &line) { return gone.contains(placeOf(line.change)); });
    showMatching();
}

QList<RereadChange> RereadModel::ticked() const
{
    QList<RereadChange> changes;
    for (const qsizetype place : m_shown)
        if (m_lines.at(place).ticked)
            changes.append(m_lines.at(place).change);
    return changes;
}

int RereadModel::tickedCount() const
{
    return int(std::count_if(m_shown.cbegin(), m_shown.cend(),
                             [this](qsizetype place) { return m_lines.at(place).ticked; }));
}

void RereadModel::tickAll(bool ticked)
{
    for (const qsizetype place : std::as_const(m_shown))
        m_lines[place].ticked = ticked;
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_shown.size()) - 1, 0), {Qt::CheckStateRole});
    Q_EMIT tickedChanged();
}

QList<std::pair<QString, int>> RereadModel::fields() const
{
    QMap<QString, int> counts;
    for (const Line &line : m_lines)
        ++counts[rereadField(line.change)];
    QList<std::pair<QString, int>> found;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        found.append({count.key(), *count});
    return found;
}

void RereadModel::filter(const QString &field, const QString &text)
{
    m_field = field;
    m_text = text.simplified();
    showMatching();
}

void RereadModel::showMatching()
{
    beginResetModel();
    m_shown.clear();
    for (qsizetype place = 0; place < m_lines.size(); ++place) {
        const RereadChange &change = m_lines.at(place).change;
        bool matches = m_field.isEmpty() || rereadField(change) == m_field;
        if (matches && !m_text.isEmpty()) {
            matches = false;
            for (int column = 0; column < ColumnCount && !matches; ++column)
                matches = this->text(change, column).contains(m_text, Qt::CaseInsensitive);
        }
        if (matches)
            m_shown.append(place);
    }
    endResetModel();
    Q_EMIT tickedChanged();
}

const RereadChange *RereadModel::at(int row) const
{
    return row >= 0 && row < m_shown.size() ? &m_lines.at(m_shown.at(row)).change : nullptr;
}

int RereadModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int RereadModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RereadModel::text(const RereadChange &change, int column) const
{
    switch (column) {
    case Row:
        return change.name.simplified();
    case Field:
        return rereadFieldTitle(rereadField(change));
    case Before:
        return plannedText(rereadField(change), change.before);
    case After:
        return plannedText(rereadField(change), change.after);
    case Source:
        return change.source.isEmpty() ? tr("no source") : sources::titleOf(change.source);
    }
    return {};
}

QVariant RereadModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines.at(m_shown.at(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return text(line.change, index.column());
    case Qt::ToolTipRole:
        return plainTip(text(line.change, index.column()));
    case Qt::CheckStateRole:
        if (index.column() == Row)
            return int(line.ticked ? Qt::Checked : Qt::Unchecked);
        break;
    case Qt::AccessibleTextRole:
        if (index.column() == Row)
            return line.ticked ? tr("%1, accepted").arg(text(line.change, Row))
                               : tr("%1, left as it is").arg(text(line.change, Row));
        break;
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    }
    return {};
}

bool RereadModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid) ||
        index.column() != Row)
        return false;
    const RereadChange change = m_lines.at(m_shown.at(index.row())).change;
    for (Line &line : m_lines) // a person is taken over as a whole
        if (line.change.table == change.table && line.change.rowId == change.rowId &&
            (line.change.field == change.field || change.table != QLatin1String("movies")))
            line.ticked = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(this->index(0, Row), this->index(rowCount() - 1, Row),
                       {Qt::CheckStateRole, Qt::AccessibleTextRole});
    Q_EMIT tickedChanged();
    return true;
}

Qt::ItemFlags RereadModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Row)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant RereadModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    // In the order of Column.
    return columnHeader({tr("Film or person"), tr("Field"), tr("Before"), tr("After"), tr("Source")}, section,
                        orientation, role);
}

} // namespace moviedb::ui

#include "moc_rereadmodel.cpp"
