// Keeps the search index up to date while a window is open: makes it when it is missing, then looks now and then for rows
// that wait, and puts them into it a burst at a time, between what else is written.
// Thread: made and ended on any; `tell` is called on that of the connection that indexes, `trouble` on one of its own.
// Failure: `trouble`, once: after the third failure in a row, each of which is waited for longer; at once where the server
// does not allow it, and then nothing more is tried. A search looks at every row then.
#pragma once

#include "core/store/engine/dbthread.h"

#include <functional>

namespace moviedb::store {

class SearchKeeper
{
public:
    // `database` outlives this. `tell`: how many rows still wait, and 0 once at the end.
    SearchKeeper(DbThread &database, std::shared_ptr<const SchemaInfo> schema,
                 std::function<void(qint64 waiting)> tell, std::function<void(const Error &)> trouble);
    ~SearchKeeper();
    SearchKeeper(const SearchKeeper &) = delete;
    SearchKeeper &operator=(const SearchKeeper &) = delete;

private:
    struct Work;
    void loop();
    Result<bool> oneBurst(std::unique_lock<std::mutex> &lock);

    DbThread &m_database;
    std::shared_ptr<Work> m_work;
    std::function<void(const Error &)> m_trouble;
    std::thread m_thread;
};

} // namespace moviedb::store
