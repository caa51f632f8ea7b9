// A piece of work of this program that took a while: crawl, backup, move, export, import …
// Thread: values.
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace moviedb {

struct TaskRecord
{
    enum class State {
        Running,
        Done,
        Failed,
        Stopped,  // by a person
        BrokenOff // the program ended before it did
    };
    QString id;
    QString kind; // "crawl", "backup", "daily-backup", "export" …; of a command its name
    QString what; // the gallery, the file; without passwords
    State state = State::Running;
    QDateTime startedAt;
    QDateTime endedAt; // invalid while it runs, and when the program broke off
    QString result;    // one line; may be empty
};

} // namespace moviedb

Q_DECLARE_TYPEINFO(moviedb::TaskRecord, Q_RELOCATABLE_TYPE);
