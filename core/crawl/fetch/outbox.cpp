#include "core/crawl/fetch/outbox.h"

#include "core/base/future.h"

namespace moviedb::crawl {

Outbox::Outbox(std::shared_ptr<MovieStore> store, qint64 runId, QObject *parent)
    : QObject(parent), m_store(std::move(store)), m_runId(runId)
{
}

void Outbox::add(Sending sending)
{
    ++m_writing[sending.request.service];
    m_added.push_back(std::move(sending));
}

void Outbox::makeReady(std::vector<Sending> sendings)
{
    for (Sending &sending : sendings) {
        const QString service = sending.request.service;
        --m_writing[service];
        m_ready[service].push_back(std::move(sending));
    }
}

void Outbox::write()
{
    if (m_added.empty() && !m_tasks.isDue())
        return;
    if (!m_store || m_runId == 0) {
        m_tasks.take();
        makeReady(std::exchange(m_added, {}));
        return;
    }
    auto sendings = std::make_shared<std::vector<Sending>>(std::exchange(m_added, {}));
    QList<CrawlTask> tasks;
    for (const Sending &sending : *sendings)
        tasks << TaskLog::begun(sending.batch);
    tasks += m_tasks.take();
    onFinished(m_store->saveTasks(m_runId, tasks), this,
               [this, sendings](const Result<QList<CrawlTask>> &saved) {
                   if (!saved) {
                       Q_EMIT storeFailed(saved.error());
                       return;
                   }
                   for (size_t i = 0; i < sendings->size() && qsizetype(i) < saved->size(); ++i)
                       (*sendings)[i].taskId = (*saved)[qsizetype(i)].taskId;
                   makeReady(std::move(*sendings));
                   Q_EMIT written();
               });
}

int Outbox::waiting(const QString &service) const
{
    const auto ready = m_ready.constFind(service);
    return m_writing.value(service) + (ready == m_ready.constEnd() ? 0 : int(ready->size()));
}

bool Outbox::hasReady(const QString &service) const
{
    const auto ready = m_ready.constFind(service);
    return ready != m_ready.constEnd() && !ready->empty();
}

QStringList Outbox::readyServices() const
{
    QStringList services;
    for (auto it = m_ready.cbegin(); it != m_ready.cend(); ++it)
        if (!it->empty())
            services << it.key();
    return services;
}

Sending Outbox::takeReady(const QString &service)
{
    std::deque<Sending> &ready = m_ready[service];
    Sending sending = std::move(ready.front());
    ready.pop_front();
    return sending;
}

void Outbox::note(const Sending &sending, TaskState state, const QString &error)
{
    m_tasks.note(sending.taskId, sending.batch, state, error);
}

} // namespace moviedb::crawl

#include "moc_outbox.cpp"
