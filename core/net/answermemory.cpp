#include "core/net/answermemory.h"

#include <algorithm>

namespace moviedb {

AnswerMemory::AnswerMemory(qint64 budget, QObject *parent) : QObject(parent), m_budget(budget)
{
}

bool AnswerMemory::mayGrow(const QObject *request) const
{
    if (m_held < m_budget)
        return true;
    const auto most = std::max_element(m_holders.cbegin(), m_holders.cend());
    return most == m_holders.cend() || most.key() == request;
}

void AnswerMemory::hold(const QObject *request, qint64 bytes)
{
    qint64 &held = m_holders[request];
    m_held += bytes - held;
    held = bytes;
}

void AnswerMemory::release(const QObject *request)
{
    const qint64 held = m_holders.take(request);
    m_held -= held;
    if (held > 0)
        Q_EMIT released();
}

} // namespace moviedb

#include "moc_answermemory.cpp"
