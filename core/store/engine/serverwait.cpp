#include "core/store/engine/serverwait.h"

#include "core/store/engine/connectfailure.h"
#include "core/store/engine/connection.h"

#include <utility>

namespace moviedb::store {

namespace {

constexpr int serverPatienceMs = 10 * 60 * 1000;

} // namespace

void ServerWait::giveUp()
{
    const std::lock_guard lock(m_mutex);
    m_givenUp = true;
    m_ended.notify_all();
}

Result<std::unique_ptr<Connection>> ServerWait::connect(const ConnectionOptions &options)
{
    bool told = false;
    for (int tries = 0;; ++tries) {
        auto opened = Connection::open(options);
        if (opened) {
            const std::lock_guard lock(m_mutex);
            m_answered = true;
            m_patience = QDeadlineTimer(QDeadlineTimer::Forever);
        }
        const bool over = opened || !mayWait(options, opened.error());
        if (!over)
            tell(options, opened.error(), std::exchange(told, true) ? 0 : 1);
        if (over || !pause(pauseBeforeTry(tries))) {
            if (told)
                end(options);
            return opened;
        }
    }
}

bool ServerWait::mayWait(const ConnectionOptions &options, const Error &error)
{
    const std::lock_guard lock(m_mutex);
    if (m_patience.isForever())
        m_patience.setRemainingTime(serverPatienceMs);
    const bool known = connectFailure(error) != ConnectFailure::Unknown;
    return options.url.engine == Engine::Postgres && m_answered && !m_givenUp && !m_patience.hasExpired() &&
           (mayComeBack(error) || !known); // cut off while it answered, by whatever words
}

bool ServerWait::pause(int milliseconds)
{
    std::unique_lock lock(m_mutex);
    return !m_ended.wait_for(lock, std::chrono::milliseconds(milliseconds), [this] { return m_givenUp; });
}

// Held while it is told, so that no older sentence is the last that is heard.
void ServerWait::tell(const ConnectionOptions &options, const Error &why, int more)
{
    const std::lock_guard lock(m_telling);
    m_waiting += more;
    if (std::exchange(m_told, why.text) != why.text && options.waiting)
        options.waiting(why.text);
}

void ServerWait::end(const ConnectionOptions &options)
{
    const std::lock_guard lock(m_telling);
    if (--m_waiting > 0)
        return;
    m_told.clear();
    if (options.waiting)
        options.waiting({});
}

} // namespace moviedb::store
