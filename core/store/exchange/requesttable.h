// The shared requests of runs as rows: who may send which one now, and what came of it. Each call is one transaction. Times are
// the server's: the clocks of the machines need not agree.
// Thread: that of the connection (Postgres).
// Failure: Database. A request or an answer that another program has spoiled is answered with Parse: it stands in nobody's way.
// Source: https://www.postgresql.org/docs/current/sql-select.html#SQL-FOR-UPDATE-SHARE (SKIP LOCKED, "useful for … queue-like tables")
#pragma once

#include "core/ports/requestexchange.h"
#include "core/store/engine/connection.h"

namespace moviedb::store::requesttable {

constexpr int leaseMs = 12000; // a carrier that is not heard of for so long has lost what it carries

Result<Done> begin(Connection &connection, qint64 runId, const QList<CarriedService> &services);
Result<qint64> offer(Connection &connection, qint64 runId, const HttpRequest &request, bool anew);
Result<QList<CarriedAnswer>> answers(Connection &connection, const QList<qint64> &requestIds);
Result<Done> withdraw(Connection &connection, const QList<qint64> &requestIds);
Result<Done> end(Connection &connection, qint64 runId, bool keepAnswers);
Result<int> others(Connection &connection, qint64 runId, const QString &carrier);
Result<Done> join(Connection &connection, qint64 runId, const QString &carrier);
Result<bool> appear(Connection &connection, qint64 runId, const QString &carrier);
Result<Done> leave(Connection &connection, qint64 runId, const QString &carrier);
Result<Lease> lease(Connection &connection, qint64 runId, const QString &carrier,
                    const QList<CarriedService> &services);
Result<Done> sent(Connection &connection, const CarriedService &service);
Result<Done> answer(Connection &connection, const QString &carrier, const QString &service,
                    const CarriedAnswer &answer);

} // namespace moviedb::store::requesttable
