#include "core/store/exchange/sqlrequestexchange.h"

#include "core/store/exchange/requesttable.h"

namespace moviedb::store {

QFuture<Result<Done>> SqlRequestExchange::begin(qint64 runId, const QList<CarriedService> &services)
{
    return m_thread.run(
        [=](Connection &connection) { return requesttable::begin(connection, runId, services); });
}

QFuture<Result<qint64>> SqlRequestExchange::offer(qint64 runId, const HttpRequest &request, bool anew)
{
    return m_thread.run(
        [=](Connection &connection) { return requesttable::offer(connection, runId, request, anew); });
}

QFuture<Result<QList<CarriedAnswer>>> SqlRequestExchange::answers(const QList<qint64> &requestIds)
{
    return m_thread.run(
        [=](Connection &connection) { return requesttable::answers(connection, requestIds); });
}

QFuture<Result<Done>> SqlRequestExchange::withdraw(const QList<qint64> &requestIds)
{
    return m_thread.run(
        [=](Connection &connection) { return requesttable::withdraw(connection, requestIds); });
}

QFuture<Result<Done>> SqlRequestExchange::end(qint64 runId, bool keepAnswers)
{
    return m_thread.run(
        [=](Connection &connection) { return requesttable::end(connection, runId, keepAnswers); });
}

QFuture<Result<int>> SqlRequestExchange::others(qint64 runId, const QString &carrier)
{
    return m_thread.run(
        [=](Connection &connection) { return requesttable::others(connection, runId, carrier); });
}

QFuture<Result<Done>> SqlRequestExchange::join(qint64 runId, const QString &carrier)
{
    return m_thread.run(
        [=](Connection &connection) { return requesttable::join(connection, runId, carrier); });
}

QFuture<Result<bool>> SqlRequestExchange::appear(qint64 runId, const QString &carrier)
{
    return m_thread.run(
        [=](Connection &connection) { return requesttable::appear(connection, runId, carrier); });
}

QFuture<Result<Done>> SqlRequestExchange::leave(qint64 runId, const QString &carrier)
{
    return m_thread.run(
        [=](Connection &connection) { return requesttable::leave(connection, runId, carrier); });
}

QFuture<Result<Lease>> SqlRequestExchange::lease(qint64 runId, const QString &carrier,
                                                 const QList<CarriedService> &services)
{
    return m_thread.run(
        [=](Connection &connection) { return requesttable::lease(connection, runId, carrier, services); });
}

QFuture<Result<Done>> SqlRequestExchange::sent(const CarriedService &service)
{
    return m_thread.run([=](Connection &connection) { return requesttable::sent(connection, service); });
}

QFuture<Result<Done>> SqlRequestExchange::answer(const QString &carrier, const QString &service,
                                                 const CarriedAnswer &answer)
{
    return m_thread.run(
        [=](Connection &connection) { return requesttable::answer(connection, carrier, service, answer); });
}

} // namespace moviedb::store
