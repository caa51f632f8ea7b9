#include "ui/runs/pastrunsmodel.h"

#include "core/base/future.h"
#include "ui/kit/plaintip.h"
#include "ui/lists/columnheader.h"
#include "ui/runs/runwords.h"
#include "ui/words/fieldtext.h"
#include "ui/words/galleryname.h"

#include <QHash>

#include <algorithm>

namespace moviedb::ui {

namespace {

const QList<int> numberColumns{PastRunsModel::Titles, PastRunsModel::Accepted, PastRunsModel::Review,
                               PastRunsModel::NoPage, PastRunsModel::Failed,   PastRunsModel::Requests,
                               PastRunsModel::Elapsed};

// A zero says nothing.
QString countText(int count)
{
    return count > 0 ? grouped(count) : QString();
}

// A crawl whose gallery was never asked what it is called has the name of another crawl of it.
QList<PastRun> namedAlike(QList<PastRun> runs)
{
    QHash<QString, QString> names;
    for (auto past = runs.crbegin(); past != runs.crend(); ++past) // the newest word counts
        if (!past->run.providerName.isEmpty())
            names.insert(past->run.gallery, past->run.providerName);
    for (PastRun &past : runs)
        if (past.run.providerName.isEmpty())
            past.run.providerName = names.value(past.run.gallery);
    return runs;
}

} // namespace

PastRunsModel::PastRunsModel(std::shared_ptr<MovieStore> store, QObject *parent)
    : QAbstractTableModel(parent), m_store(std::move(store))
{
}

void PastRunsModel::load()
{
    m_asking = true;
    onFinished(m_store->pastRuns(m_limit), this,
               [this, asked = ++m_question, limit = m_limit](const Result<QList<PastRun>> &runs) {
                   if (asked != m_question)
                       return;
                   m_asking = false;
                   if (!runs) {
                       Q_EMIT loadFailed(runs.error());
                       return;
                   }
                   m_loaded = true;
                   m_more = runs->size() >= limit;
                   take(namedAlike(*runs));
                   Q_EMIT loaded();
               });
}

// New crawls come on top, older ones at the end, and what is shown stays where it is.
void PastRunsModel::take(const QList<PastRun> &runs)
{
    const auto sameRun = [](const PastRun &one, const PastRun &other) {
        return one.run.runId == other.run.runId;
    };
    qsizetype added = 0;
    while (!m_runs.isEmpty() && added < runs.size() && !sameRun(runs.at(added), m_runs.first()))
        ++added;
    const bool continues = !m_runs.isEmpty() && added + m_runs.size() <= runs.size() &&
                           std::equal(m_runs.cbegin(), m_runs.cend(), runs.cbegin() + added, sameRun);
    if (!continues) {
        beginResetModel();
        m_runs = runs;
        endResetModel();
        return;
    }
    const int shown = int(m_runs.size());
    if (added > 0) {
        beginInsertRows({}, 0, int(added) - 1);
        m_runs = runs.first(added + shown);
        endInsertRows();
    }
    if (added + shown < runs.size()) {
        beginInsertRows({}, int(added) + shown, int(runs.size()) - 1);
        m_runs = runs;
        endInsertRows();
    }
    m_runs = runs;
    Q_EMIT dataChanged(index(0, 0), index(int(m_runs.size()) - 1, ColumnCount - 1));
}

void PastRunsModel::setRunning(qint64 runId)
{
    const qint64 before = std::exchange(m_running, runId);
    if (before == runId)
        return;
    tellRow(rowOf(before));
    tellRow(rowOf(runId));
}

void PastRunsModel::tellRow(int row)
{
    if (row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

bool PastRunsModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_asking;
}

void PastRunsModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_limit += pageSize;
    load();
}

const PastRun *PastRunsModel::at(int row) const
{
    return row >= 0 && row < m_runs.size() ? &m_runs.at(row) : nullptr;
}

int PastRunsModel::rowOf(qint64 runId) const
{
    const auto found = std::find_if(m_runs.cbegin(), m_runs.cend(),
                                    [runId](const PastRun &past) { return past.run.runId == runId; });
    return found == m_runs.cend() ? -1 : int(found - m_runs.cbegin());
}

QString PastRunsModel::endOf(const PastRun &past) const
{
    return past.run.runId == m_running ? tr("under way") : runEnd(past);
}

int PastRunsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_runs.size());
}

int PastRunsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PastRunsModel::text(const PastRun &past, int column) const
{
    switch (column) {
    case Started:
        return runTime(past.run.startedAt);
    case Gallery:
        return galleryName(past.run.gallery, past.run.providerName).simplified();
    case Titles:
        return grouped(past.listed());
    case Accepted:
        return countText(past.titles.value(EntryState::Accepted));
    case Review:
        return countText(past.titles.value(EntryState::Review));
    case NoPage:
        return countText(past.titles.value(EntryState::None));
    case Failed:
        return countText(past.titles.value(EntryState::Failed));
    case Requests:
        return past.requests ? grouped(*past.requests) : QString();
    case Elapsed:
        return past.elapsedMs ? shortDuration(*past.elapsedMs) : QString();
    case End:
        return endOf(past);
    }
    return {};
}

QVariant PastRunsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PastRun &past = m_runs.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(past, column);
    case Qt::ToolTipRole:
        return column == Gallery ? plainTip(past.run.gallery) : plainTip(runSentence(past, endOf(past)));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (numberColumns.contains(column) ? Qt::AlignRight : Qt::AlignLeft));
    }
    return {};
}

QVariant PastRunsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnHeader({tr("Started"), tr("Crawl of"), tr("Titles"), tr("Accepted"), tr("To review"),
                         tr("No page"), tr("Failed"), tr("Requests"), tr("Time"), tr("How it ended")},
                        section, orientation, role, numberColumns);
}

} // namespace moviedb::ui

#include "moc_pastrunsmodel.cpp"
