// The book of tasks: what ran on this machine, kept in a small file beside the log. Several programs write it at once; each
// adds whole lines of JSON, one when a task begins and one when it ends, so that a task whose program was killed is seen.
// It holds no password, and at most two files of 256 KB.
// Thread: any.
// Failure: none; what cannot be written is missing in the book, and the task goes on.
#pragma once

#include "core/base/result.h"
#include "core/ports/taskrecord.h"

#include <QMutex>

#include <memory>

namespace moviedb {

class TaskBook;

// A task that is under way. It ends when somebody says how, and as stopped when nobody does.
class TaskNote
{
public:
    ~TaskNote();
    TaskNote(const TaskNote &) = delete;
    TaskNote &operator=(const TaskNote &) = delete;

    void done(const QString &result = {});
    void failed(const Error &error); // Cancelled: it was stopped
    void end(TaskRecord::State state, const QString &result);

private:
    friend class TaskBook;
    TaskNote(std::shared_ptr<TaskBook> book, QString id) : m_book(std::move(book)), m_id(std::move(id)) {}

    std::shared_ptr<TaskBook> m_book; // null once it has ended
    QString m_id;
};
using TaskNotePointer = std::shared_ptr<TaskNote>;

class TaskBook : public std::enable_shared_from_this<TaskBook>
{
public:
    explicit TaskBook(QString file) : m_file(std::move(file)) {}

    QString file() const { return m_file; }
    TaskNotePointer begin(const QString &kind, const QString &what = {});
    // Of one that is told of only when it has ended.
    TaskNotePointer beginAt(const QDateTime &at, const QString &kind, const QString &what = {});
    // The newest first, at most `most`.
    QList<TaskRecord> read(int most) const;

private:
    friend class TaskNote;
    void write(const QByteArray &line);

    const QString m_file;
    mutable QMutex m_mutex;
};

// A task where there is a book, nothing where there is none.
TaskNotePointer beginTask(const std::shared_ptr<TaskBook> &book, const QString &kind,
                          const QString &what = {});
// How it went, of what a future answered.
template <class T>
void endTask(const TaskNotePointer &note, const Result<T> &result, const QString &words = {})
{
    if (note == nullptr)
        return;
    if (result)
        note->done(words);
    else
        note->failed(result.error());
}

// Beside the log.
QString taskBookIn(const QString &dataDir);

} // namespace moviedb
