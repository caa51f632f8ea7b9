#include "core/store/watch/filewatch.h"

#include <atomic>

namespace moviedb::store {

namespace {

constexpr int lookEveryMs = 700;

} // namespace

struct FileWatch::Seen
{
    std::function<void(const QStringList &)> tell;
    QString version;                  // touched on the writer's thread only
    std::atomic<bool> looking = true; // a question is on its way
};

FileWatch::FileWatch(DbThread &writer, std::function<void(const QStringList &)> tell)
    : m_writer(writer), m_seen(std::make_shared<Seen>())
{
    m_seen->tell = std::move(tell);
    look();
    m_thread = std::thread([this] { loop(); });
}

FileWatch::~FileWatch()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
        m_wake.notify_one();
    }
    m_thread.join();
}

void FileWatch::loop()
{
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, std::chrono::milliseconds(lookEveryMs), [this] { return m_ended; }))
        if (!m_seen->looking.exchange(true)) // a writer at work is not asked twice
            look();
}

// A file that cannot be read tells so when it is used.
void FileWatch::look()
{
    [[maybe_unused]] const auto asked = m_writer.run([seen = m_seen](Connection &connection) -> Result<Done> {
        const auto version = connection.first(QStringLiteral("SELECT data_version FROM pragma_data_version"));
        seen->looking = false;
        if (!version)
            return version.error();
        const QString now = version->value_or(QVariant()).toString();
        const QString before = std::exchange(seen->version, now);
        if (!before.isEmpty() && before != now)
            seen->tell({});
        return Done{};
    });
}

} // namespace moviedb::store
