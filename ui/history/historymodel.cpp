#include "ui/history/historymodel.h"

#include "core/base/future.h"
#include "ui/history/historywords.h"
#include "ui/kit/plaintip.h"
#include "ui/lists/columnheader.h"
#include "ui/words/fieldtext.h"
#include "ui/words/stepwords.h"

#include <QFont>

#include <algorithm>

namespace moviedb::ui {

HistoryModel::HistoryModel(std::shared_ptr<MovieStore> store, QObject *parent)
    : QAbstractTableModel(parent), m_store(std::move(store))
{
}

void HistoryModel::setQuery(const HistoryQuery &query)
{
    m_query = query;
    load();
}

void HistoryModel::load()
{
    HistoryQuery query = m_query;
    query.beforeStep = 0;
    query.limit = std::max(pageSize, int(m_steps.size()));
    m_asking = true;
    onFinished(m_store->history(query), this,
               [this, asked = ++m_question, limit = query.limit](const Result<QList<HistoryStep>> &steps) {
                   if (asked != m_question)
                       return;
                   m_asking = false;
                   if (!steps) {
                       Q_EMIT loadFailed(steps.error());
                       return;
                   }
                   m_loaded = true;
                   m_more = steps->size() >= limit;
                   take(*steps);
                   Q_EMIT loaded();
               });
}

// New steps come on top and what is shown stays where it is.
void HistoryModel::take(const QList<HistoryStep> &steps)
{
    const auto sameStep = [](const HistoryStep &left, const HistoryStep &right) {
        return left.stepId == right.stepId;
    };
    qsizetype added = 0;
    while (!m_steps.isEmpty() && added < steps.size() && !sameStep(steps.at(added), m_steps.first()))
        ++added;
    const qsizetype kept = std::min(m_steps.size(), steps.size() - added);
    const bool continues = kept > 0 && added + kept == steps.size() &&
                           std::equal(steps.cbegin() + added, steps.cend(), m_steps.cbegin(), sameStep);
    if (!continues) {
        beginResetModel();
        m_steps = steps;
        endResetModel();
        return;
    }
    if (kept < m_steps.size()) {
        beginRemoveRows({}, int(kept), int(m_steps.size()) - 1);
        m_steps.resize(kept);
        endRemoveRows();
    }
    if (added > 0) {
        beginInsertRows({}, 0, int(added) - 1);
        m_steps = steps;
        endInsertRows();
    }
    m_steps = steps;
    Q_EMIT dataChanged(index(0, 0), index(int(m_steps.size()) - 1, ColumnCount - 1));
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_asking;
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    HistoryQuery query = m_query;
    query.beforeStep = m_steps.last().stepId;
    query.limit = pageSize;
    m_asking = true;
    onFinished(m_store->history(query), this,
               [this, asked = ++m_question](const Result<QList<HistoryStep>> &steps) {
                   if (asked != m_question)
                       return;
                   m_asking = false;
                   if (!steps) {
                       Q_EMIT loadFailed(steps.error());
                       return;
                   }
                   m_more = steps->size() >= pageSize;
                   if (steps->isEmpty())
                       return;
                   beginInsertRows({}, int(m_steps.size()), int(m_steps.size() + steps->size()) - 1);
                   m_steps += *steps;
                   endInsertRows();
                   Q_EMIT loaded();
               });
}

const HistoryStep *HistoryModel::stepAt(int row) const
{
    return row >= 0 && row < m_steps.size() ? &m_steps.at(row) : nullptr;
}

int HistoryModel::rowOf(qint64 stepId) const
{
    const auto found = std::find_if(m_steps.cbegin(), m_steps.cend(),
                                    [stepId](const HistoryStep &step) { return step.stepId == stepId; });
    return found == m_steps.cend() ? -1 : int(found - m_steps.cbegin());
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HistoryModel::text(const HistoryStep &step, int column) const
{
    switch (column) {
    case Time:
        return stepTime(step.at, QDateTime::currentDateTime());
    case Person:
        return personWords(step.person);
    case Kind:
        return historyKindWord(step.kind);
    case What:
        return stepWords(step.description);
    case Changes:
        return stepCounts(step);
    case State:
        return stepState(step);
    }
    return {};
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HistoryStep &step = m_steps.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(step, index.column());
    case Qt::ToolTipRole:
        return plainTip(index.column() == Changes ? stepCountsInFull(step) : text(step, index.column()));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (index.column() == Changes ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::FontRole: {
        QFont font;
        font.setStrikeOut(step.undone && index.column() == What);
        return font;
    }
    }
    return {};
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    // In the order of Column.
    return columnHeader({tr("Time"), tr("Who"), tr("Kind"), tr("What"), tr("Changes"), tr("State")}, section,
                        orientation, role, {Changes});
}

} // namespace moviedb::ui

#include "moc_historymodel.cpp"
