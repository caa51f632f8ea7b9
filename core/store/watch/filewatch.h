// What other connections commit into an SQLite file: looked for once a second, from the writer's connection, whose own
// commits do not count (PRAGMA data_version, https://www.sqlite.org/pragma.html#pragma_data_version). Which tables is not
// known.
// Thread: made and ended on any; `tell` is called on the writer's.
// Failure: none is told; a file that cannot be read tells so when it is used.
#pragma once

#include "core/store/engine/dbthread.h"

namespace moviedb::store {

class FileWatch
{
public:
    // `writer` outlives this. `tell`: no names = any table.
    FileWatch(DbThread &writer, std::function<void(const QStringList &tables)> tell);
    ~FileWatch();
    FileWatch(const FileWatch &) = delete;
    FileWatch &operator=(const FileWatch &) = delete;

private:
    struct Seen;
    void loop();
    void look();

    DbThread &m_writer;
    std::shared_ptr<Seen> m_seen;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_ended = false;
    std::thread m_thread;
};

} // namespace moviedb::store
