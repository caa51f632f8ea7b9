// The lock of a run, for as long as somebody works on it.
// Thread: the crawl thread.
// Failure: none; whether the run could be locked is what the store has answered.
#pragma once

#include "core/ports/moviestore.h"

namespace moviedb::crawl {

class RunHold
{
public:
    RunHold() = default;
    // From the moment on that the store was asked: a question that nobody waits for any more must not leave a lock.
    RunHold(std::shared_ptr<MovieStore> store, qint64 runId);
    RunHold(RunHold &&other) noexcept;
    RunHold &operator=(RunHold &&other) noexcept;
    RunHold(const RunHold &) = delete;
    RunHold &operator=(const RunHold &) = delete;
    ~RunHold();

    void giveBack();
    // The lock stays; somebody else of this program will give it back.
    void handOn() { m_store.reset(); }

private:
    std::shared_ptr<MovieStore> m_store; // null: holds nothing
    qint64 m_runId = 0;
};

} // namespace moviedb::crawl
