// The row that the last rows came along with. Rows that a step adds come in runs of one owner (the claims of a film), and the
// history's triggers ask of each whether its owner was added in the same step (core/store/history/capture.h): here they are told
// without another look into `changes`. Two functions for them:
// "moviedb_is_added(table, key, step)": 1 when that owner is remembered, or the step is NULL (nothing is noted then);
// "moviedb_remember_added(table, key, step, added)": returns `added`, and remembers the owner when it is 1.
// https://www.sqlite.org/appfunc.html
// Thread: the database's.
// Failure: told by isDefined().
#pragma once

#include <QByteArray>

struct sqlite3;

namespace moviedb::store {

class SqliteOwnerMemo
{
public:
    // Defines both functions; to be there as long as `database` is open.
    explicit SqliteOwnerMemo(sqlite3 *database);
    SqliteOwnerMemo(const SqliteOwnerMemo &) = delete;
    SqliteOwnerMemo &operator=(const SqliteOwnerMemo &) = delete;

    bool isDefined() const { return m_isDefined; }
    // With every transaction: one that is rolled back takes its rows with it, and another program may use their keys.
    void forget() { m_table.clear(); }

    bool holds(QByteArrayView table, qint64 key, qint64 step) const
    {
        return !table.isEmpty() && key == m_key && step == m_step && table == m_table;
    }
    void remember(QByteArrayView table, qint64 key, qint64 step);

private:
    QByteArray m_table;
    qint64 m_key = 0;
    qint64 m_step = 0;
    bool m_isDefined = false;
};

} // namespace moviedb::store
