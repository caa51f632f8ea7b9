#include "core/crawl/run/runhold.h"

namespace moviedb::crawl {

RunHold::RunHold(std::shared_ptr<MovieStore> store, qint64 runId) : m_store(std::move(store)), m_runId(runId)
{
}

RunHold::RunHold(RunHold &&other) noexcept
    : m_store(std::exchange(other.m_store, nullptr)), m_runId(other.m_runId)
{
}

RunHold &RunHold::operator=(RunHold &&other) noexcept
{
    if (this != &other) {
        giveBack();
        m_store = std::exchange(other.m_store, nullptr);
        m_runId = other.m_runId;
    }
    return *this;
}

RunHold::~RunHold()
{
    giveBack();
}

void RunHold::giveBack()
{
    if (const auto store = std::exchange(m_store, nullptr))
        store->unlockRun(m_runId);
}

} // namespace moviedb::crawl
