// RequestExchange in a Postgres database, over a connection and a thread of its own: leases must not wait for films that
// are being stored.
// Thread: any, see RequestExchange.
// Failure: see RequestExchange.
#pragma once

#include "core/ports/requestexchange.h"
#include "core/store/engine/dbthread.h"

namespace moviedb::store {

class SqlRequestExchange : public RequestExchange
{
public:
    explicit SqlRequestExchange(const ConnectionOptions &options) : m_thread(options) {}

    QFuture<Result<Done>> begin(qint64 runId, const QList<CarriedService> &services) override;
    QFuture<Result<qint64>> offer(qint64 runId, const HttpRequest &request, bool anew) override;
    QFuture<Result<QList<CarriedAnswer>>> answers(const QList<qint64> &requestIds) override;
    QFuture<Result<Done>> withdraw(const QList<qint64> &requestIds) override;
    QFuture<Result<Done>> end(qint64 runId, bool keepAnswers) override;
    QFuture<Result<int>> others(qint64 runId, const QString &carrier) override;
    QFuture<Result<Done>> join(qint64 runId, const QString &carrier) override;
    QFuture<Result<bool>> appear(qint64 runId, const QString &carrier) override;
    QFuture<Result<Done>> leave(qint64 runId, const QString &carrier) override;
    QFuture<Result<Lease>> lease(qint64 runId, const QString &carrier,
                                 const QList<CarriedService> &services) override;
    QFuture<Result<Done>> sent(const CarriedService &service) override;
    QFuture<Result<Done>> answer(const QString &carrier, const QString &service,
                                 const CarriedAnswer &answer) override;

private:
    DbThread m_thread;
};

} // namespace moviedb::store
