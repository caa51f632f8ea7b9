// What a long piece of work and whoever waits for it tell each other: how far it is, and that it shall stop.
// Thread: any.
// Failure: none.
#pragma once

#include "core/base/result.h"

#include <atomic>
#include <memory>
#include <stop_token>

namespace moviedb {

class WorkWatch
{
public:
    void cancel() { m_stop.request_stop(); }
    bool isCancelled() const { return m_stop.stop_requested(); }
    // For work that waits for something else and cannot look: a database's statement, say.
    std::stop_token stopToken() const { return m_stop.get_token(); }

    void addTotal(qint64 steps) { m_total += steps; }
    void advance(qint64 steps = 1) { m_done += steps; }
    // 0…1000 as far as the whole is known; 0 until then.
    int permille() const;

    // Cancelled once somebody has asked for it.
    Result<Done> goOn() const;

private:
    std::stop_source m_stop;
    std::atomic<qint64> m_total = 0;
    std::atomic<qint64> m_done = 0;
};

using WatchPointer = std::shared_ptr<WorkWatch>;

} // namespace moviedb
