#include "core/tasks/taskbook.h"

#include "core/base/jsonread.h"
#include "core/base/passwords.h"
#include "core/base/privatefiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSysInfo>
#include <QUuid>

namespace moviedb {

namespace {

constexpr qint64 taskFileBytes = 1 << 18;
constexpr int longestTaskText = 500;
constexpr std::array<const char *, 5> taskStateNames{"running", "done", "failed", "stopped", "broken"};

QString oldTasks(const QString &file)
{
    return file + QStringLiteral(".1");
}

QString taskText(const QString &text)
{
    return withoutPasswords(text.simplified()).left(longestTaskText);
}

QByteArray taskLine(const OrderedJson &line)
{
    return QByteArray::fromStdString(line.dump(-1, ' ', false, OrderedJson::error_handler_t::replace)) + '\n';
}

// When the process began, in the ticks of the system: a number that is used again has another one.
QString birthOf(qint64 process)
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(process));
    if (!stat.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = stat.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    constexpr int startTime = 19; // proc(5): field 22, counted behind the name in brackets
    return QString::fromLatin1(fields.value(startTime));
}

bool stillRuns(const JsonPlace &begun)
{
    if (begun["machine"].text() != QSysInfo::machineHostName())
        return true; // nobody here can tell
    const QString birth = birthOf(begun["process"].integer().value_or(0));
    return !birth.isEmpty() && birth == begun["born"].text();
}

QDateTime taskTime(const JsonPlace &line)
{
    return QDateTime::fromString(line["at"].text(), Qt::ISODateWithMs);
}

TaskRecord::State taskState(const QString &name)
{
    for (size_t i = 0; i < taskStateNames.size(); ++i)
        if (name == QLatin1String(taskStateNames[i]))
            return TaskRecord::State(i);
    return TaskRecord::State::Done;
}

TaskRecord beginning(const JsonPlace &line)
{
    TaskRecord task;
    task.id = line["id"].text();
    task.kind = line["kind"].text();
    task.what = line["what"].text();
    task.startedAt = taskTime(line);
    task.state = stillRuns(line) ? TaskRecord::State::Running : TaskRecord::State::BrokenOff;
    return task;
}

// A line that is cut off (the program was killed, the disk is full) says nothing.
void readTasks(const QString &path, QList<TaskRecord> &tasks, QHash<QString, qsizetype> &places)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    for (const QByteArray &bytes : file.readAll().split('\n')) {
        const auto json = bytes.isEmpty() ? Result<Json>(Json()) : parseJson(bytes, path, 1 << 14, 3, 50);
        if (!json || !json->is_object())
            continue;
        const JsonPlace line(*json);
        const QString id = line["id"].text();
        if (line["kind"].exists()) {
            places.insert(id, tasks.size());
            tasks << beginning(line);
        } else if (const qsizetype place = places.value(id, -1); place >= 0) {
            tasks[place].state = taskState(line["state"].text());
            tasks[place].endedAt = taskTime(line);
            tasks[place].result = line["result"].text();
        }
    }
}

} // namespace

TaskNote::~TaskNote()
{
    end(TaskRecord::State::Stopped, {});
}

void TaskNote::done(const QString &result)
{
    end(TaskRecord::State::Done, result);
}

void TaskNote::failed(const Error &error)
{
    if (error.fault == Fault::Cancelled)
        end(TaskRecord::State::Stopped, {});
    else
        end(TaskRecord::State::Failed, error.oneLine());
}

void TaskNote::end(TaskRecord::State state, const QString &result)
{
    const std::shared_ptr<TaskBook> book = std::move(m_book);
    if (book == nullptr)
        return;
    book->write(taskLine({{"id", utf8(m_id)},
                          {"state", taskStateNames.at(size_t(state))},
                          {"result", utf8(taskText(result))},
                          {"at", utf8(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs))}}));
}

TaskNotePointer TaskBook::begin(const QString &kind, const QString &what)
{
    return beginAt(QDateTime::currentDateTimeUtc(), kind, what);
}

TaskNotePointer TaskBook::beginAt(const QDateTime &begun, const QString &kind, const QString &what)
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const qint64 process = QCoreApplication::applicationPid();
    write(taskLine({{"id", utf8(id)},
                    {"kind", utf8(kind)},
                    {"what", utf8(taskText(what))},
                    {"at", utf8(begun.toUTC().toString(Qt::ISODateWithMs))},
                    {"process", process},
                    {"born", utf8(birthOf(process))},
                    {"machine", utf8(QSysInfo::machineHostName())}}));
    return TaskNotePointer(new TaskNote(shared_from_this(), id));
}

// A line goes into the file in one piece, also when several programs write.
void TaskBook::write(const QByteArray &line)
{
    const QMutexLocker lock(&m_mutex);
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    if (QFileInfo(m_file).size() > taskFileBytes) {
        QFile::remove(oldTasks(m_file));
        QFile::rename(m_file, oldTasks(m_file));
    }
    QFile file(m_file);
    if (!file.open(QIODevice::Append | QIODevice::WriteOnly | QIODevice::Unbuffered))
        return;
    file.write(line);
    makePrivate(m_file);
}

QList<TaskRecord> TaskBook::read(int most) const
{
    const QMutexLocker lock(&m_mutex);
    QList<TaskRecord> tasks;
    QHash<QString, qsizetype> places;
    readTasks(oldTasks(m_file), tasks, places);
    readTasks(m_file, tasks, places);
    std::reverse(tasks.begin(), tasks.end());
    return tasks.mid(0, most);
}

TaskNotePointer beginTask(const std::shared_ptr<TaskBook> &book, const QString &kind, const QString &what)
{
    return book == nullptr ? nullptr : book->begin(kind, what);
}

QString taskBookIn(const QString &dataDir)
{
    return QDir(dataDir).filePath(QStringLiteral("log/tasks.jsonl"));
}

} // namespace moviedb
