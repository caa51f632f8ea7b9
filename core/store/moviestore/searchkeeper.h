// Keeps the search index up to date while a window is open: makes it when it is missing, then looks now and then for rows
// that wait, and puts them into it a burst at a time, between what else is written.
// Thread: made and ended on any; `tell` is called on that of the connection that indexes.
// Failure: an index that cannot be made or written is left alone, and a search looks at every row.
#pragma once

#include "core/store/engine/dbthread.h"

#include <functional>

namespace moviedb::store {

class SearchKeeper
{
public:
    // `database` outlives this. `tell`: how many rows still wait, and 0 once at the end.
    SearchKeeper(DbThread &database, std::shared_ptr<const SchemaInfo> schema,
                 std::function<void(qint64 waiting)> tell);
    ~SearchKeeper();
    SearchKeeper(const SearchKeeper &) = delete;
    SearchKeeper &operator=(const SearchKeeper &) = delete;

private:
    struct Work;
    void loop();

    DbThread &m_database;
    std::shared_ptr<Work> m_work;
    std::thread m_thread;
};

} // namespace moviedb::store
