// Patience with a Postgres server that went away: it is connected to again, with longer and longer pauses, until it
// answers. One for all connections to a database. ConnectionOptions::waiting is told why, again when the reason is another
// one (a server that stops says so first, then nothing answers), and when the last one has ended its wait.
// A database that has never answered is not waited for, nor one that will not answer by itself (a wrong password).
// Thread: any.
// Failure: that of the last attempt, when patience (ten minutes) has ended or giveUp() was called.
#pragma once

#include "core/base/result.h"
#include "core/store/engine/connectionoptions.h"

#include <QDeadlineTimer>

#include <condition_variable>
#include <memory>
#include <mutex>

namespace moviedb::store {

class Connection;

class ServerWait
{
public:
    void giveUp();                // nobody waits from now on
    bool pause(int milliseconds); // false when nobody waits any more
    Result<std::unique_ptr<Connection>> connect(const ConnectionOptions &options);

private:
    bool mayWait(const ConnectionOptions &options, const Error &error);
    void tell(const ConnectionOptions &options, const Error &why, int more);
    void end(const ConnectionOptions &options);

    std::mutex m_mutex;
    std::condition_variable m_ended;
    QDeadlineTimer m_patience{QDeadlineTimer::Forever}; // of the outage that lasts
    bool m_answered = false;
    bool m_givenUp = false;
    std::mutex m_telling;
    int m_waiting = 0; // threads
    QString m_told;    // why, as it was told last
};

} // namespace moviedb::store
