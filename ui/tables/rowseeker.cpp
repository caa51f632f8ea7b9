#include "ui/tables/rowseeker.h"

#include "core/base/future.h"

namespace moviedb::ui {

RowSeeker::RowSeeker(std::shared_ptr<MovieStore> store, QObject *parent)
    : QObject(parent), m_store(std::move(store))
{
}

RowSeeker::~RowSeeker()
{
    m_stop.request_stop();
}

void RowSeeker::want(const QVariantList &key)
{
    if (m_wanted.size() < most && !key.isEmpty() && !m_wanted.contains(key))
        m_wanted.append(key);
}

bool RowSeeker::seek(const TableQuery &query)
{
    TableQuery stoppable = query;
    stoppable.stop = m_stop.get_token();
    m_asked = std::exchange(m_wanted, {});
    for (const QVariantList &key : std::as_const(m_asked))
        onFinished(m_store->place(stoppable, key), this,
                   [this, key, turn = m_turn](const Result<qint64> &place) {
                       if (turn == m_turn)
                           take(key, place);
                   });
    return isSeeking();
}

void RowSeeker::take(const QVariantList &key, const Result<qint64> &place)
{
    m_asked.removeOne(key);
    if (place)
        Q_EMIT found(*place);
    if (m_asked.isEmpty())
        Q_EMIT finished();
}

void RowSeeker::stop()
{
    ++m_turn;
    m_stop.request_stop();
    m_stop = {};
    for (const QVariantList &key : std::exchange(m_asked, {}))
        want(key);
}

void RowSeeker::forget()
{
    stop();
    m_wanted.clear();
}

} // namespace moviedb::ui

#include "moc_rowseeker.cpp"
