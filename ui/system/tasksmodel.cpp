#include "ui/system/tasksmodel.h"

#include "ui/kit/plaintip.h"
#include "ui/lists/columnheader.h"
#include "ui/words/fieldtext.h"
#include "ui/words/galleryname.h"

namespace moviedb::ui {

namespace {

const QList<int> taskNumbers{TasksModel::Took};

// Commands that do several things name it in their first word: "backup verify FILE" is a check of a backup.
TaskRecord asDone(TaskRecord task)
{
    static const QHash<QString, QString> kinds{
        {QStringLiteral("backup create"), QStringLiteral("backup")},
        {QStringLiteral("backup verify"), QStringLiteral("backup-check")},
        {QStringLiteral("backup restore"), QStringLiteral("restore")},
        {QStringLiteral("backup recover"), QStringLiteral("recover")},
        {QStringLiteral("runs retry"), QStringLiteral("retry")}};
    const QString first = task.what.section(u' ', 0, 0);
    const auto kind = kinds.constFind(task.kind + u' ' + first);
    if (kind != kinds.constEnd()) {
        task.kind = *kind;
        task.what = task.what.section(u' ', 1);
    }
    return task;
}

} // namespace

QString taskStateWord(TaskRecord::State state)
{
    switch (state) {
    case TaskRecord::State::Running:
        return TasksModel::tr("Running");
    case TaskRecord::State::Done:
        return TasksModel::tr("Done");
    case TaskRecord::State::Failed:
        return TasksModel::tr("Failed");
    case TaskRecord::State::Stopped:
        return TasksModel::tr("Stopped");
    case TaskRecord::State::BrokenOff:
        break;
    }
    return TasksModel::tr("Broken off");
}

// Of a command that has no words here its name.
QString taskKindWords(const QString &kind)
{
    const QHash<QString, QString> words{
        {QStringLiteral("crawl"), TasksModel::tr("Crawl")},
        {QStringLiteral("sample"), TasksModel::tr("Sample")},
        {QStringLiteral("reread"), TasksModel::tr("Re-read")},
        {QStringLiteral("backup"), TasksModel::tr("Backup")},
        {QStringLiteral("daily-backup"), TasksModel::tr("Daily backup")},
        {QStringLiteral("backup-check"), TasksModel::tr("Check of a backup")},
        {QStringLiteral("database-check"), TasksModel::tr("Check of the database")},
        {QStringLiteral("restore"), TasksModel::tr("Restore")},
        {QStringLiteral("move"), TasksModel::tr("Move")},
        {QStringLiteral("recover"), TasksModel::tr("Save what can be read")},
        {QStringLiteral("export"), TasksModel::tr("Export")},
        {QStringLiteral("import"), TasksModel::tr("Import")},
        {QStringLiteral("migrate"), TasksModel::tr("Migration")},
        {QStringLiteral("site"), TasksModel::tr("Web site")},
        {QStringLiteral("serve"), TasksModel::tr("Local server")},
        {QStringLiteral("retry"), TasksModel::tr("Failed titles again")},
        {QStringLiteral("replay"), TasksModel::tr("Replay")},
        {QStringLiteral("train"), TasksModel::tr("Learning")},
        {QStringLiteral("search-index"), TasksModel::tr("Search index")},
        {QStringLiteral("mending"), TasksModel::tr("Mending")}};
    return words.value(kind, kind);
}

QString spanWords(qint64 milliseconds)
{
    const qint64 seconds = milliseconds / 1000;
    if (seconds < 1)
        return TasksModel::tr("under 1 s");
    if (seconds < 60)
        return TasksModel::tr("%1 s").arg(seconds);
    if (seconds < 3600)
        return TasksModel::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    return TasksModel::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds / 60 % 60);
}

void TasksModel::setTasks(const QList<TaskRecord> &tasks, const QDateTime &now)
{
    const bool same =
        tasks.size() == m_tasks.size() &&
        std::equal(tasks.cbegin(), tasks.cend(), m_tasks.cbegin(),
                   [](const TaskRecord &one, const TaskRecord &other) { return one.id == other.id; });
    m_now = now;
    QList<TaskRecord> shown;
    for (const TaskRecord &task : tasks)
        shown << asDone(task);
    if (same) { // what is chosen stays so
        m_tasks = shown;
        if (!tasks.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(tasks.size()) - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_tasks = shown;
    endResetModel();
}

void TasksModel::setProviders(const QHash<QString, QString> &names)
{
    if (names == m_providers)
        return;
    m_providers = names;
    if (!m_tasks.isEmpty())
        Q_EMIT dataChanged(index(0, About), index(int(m_tasks.size()) - 1, About));
}

int TasksModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_tasks.size());
}

int TasksModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TasksModel::text(const TaskRecord &task, int column) const
{
    switch (column) {
    case State:
        return taskStateWord(task.state);
    case Task:
        return taskKindWords(task.kind);
    case About:
        return task.kind == QLatin1String("crawl") ? galleryName(task.what, m_providers.value(task.what))
                                                   : task.what;
    case Started:
        return shownTime(task.startedAt);
    case Took:
        if (task.state == TaskRecord::State::BrokenOff)
            return {};
        return spanWords(task.startedAt.msecsTo(task.endedAt.isValid() ? task.endedAt : m_now));
    case Outcome:
        return inWords(task.result);
    }
    return {};
}

QVariant TasksModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TaskRecord &task = m_tasks.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(task, index.column());
    case Qt::ToolTipRole:
        return plainTip(index.column() == About || task.result.isEmpty() ? task.what : task.result);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter |
                   (taskNumbers.contains(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case StateRole:
        return int(task.state);
    }
    return {};
}

QVariant TasksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnHeader({tr("State"), tr("Task"), tr("About"), tr("Started"), tr("Took"), tr("Result")},
                        section, orientation, role, taskNumbers);
}

} // namespace moviedb::ui

#include "moc_tasksmodel.cpp"
