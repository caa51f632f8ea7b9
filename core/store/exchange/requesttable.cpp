#include "core/store/exchange/requesttable.h"

#include "core/store/engine/among.h"
#include "core/store/exchange/requesttext.h"

#include <QCryptographicHash>

#include <algorithm>

namespace moviedb::store::requesttable {

namespace {

// Milliseconds since 1970, of this very moment (not of the transaction's begin).
const QString &nowMs()
{
    static const QString text =
        QStringLiteral("CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)");
    return text;
}

QString fingerprintOf(const HttpRequest &request)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &part : {request.method, request.url.toEncoded(), request.body}) {
        hash.addData(part);
        hash.addData("\n");
    }
    return QString::fromLatin1(hash.result().toHex());
}

// No row: somebody else was quicker.
Result<bool> takeTurn(Connection &connection, const CarriedService &service)
{
    MOVIEDB_TRY(taken, connection.first(
                           QStringLiteral("INSERT INTO service_turns (service, next_at) VALUES (?, %1 + ?) "
                                          "ON CONFLICT (service) DO UPDATE SET next_at = %1 + ? "
                                          "WHERE service_turns.next_at <= %1 RETURNING service")
                               .arg(nowMs()),
                           {service.service, service.intervalMs, service.intervalMs}));
    return taken.has_value();
}

QVariantList namesOf(const QList<CarriedService> &services)
{
    QVariantList names;
    for (const CarriedService &service : services)
        names << service.service;
    return names;
}

QString waitsFor(qsizetype services)
{
    return QStringLiteral("r.run_id = ? AND r.service IN (%1) AND (r.state = 'waiting' OR "
                          "(r.state = 'leased' AND r.leased_until < %2))")
        .arg(Connection::placeholders(services), nowMs());
}

Result<qint64> nextInMs(Connection &connection, qint64 runId, const QList<CarriedService> &services)
{
    MOVIEDB_TRY(least, connection.first(
                           QStringLiteral(
                               "SELECT MIN(GREATEST(COALESCE(t.next_at, 0) - %1, 0)) FROM shared_requests r "
                               "LEFT JOIN service_turns t ON t.service = r.service WHERE ")
                                   .arg(nowMs()) +
                               waitsFor(services.size()),
                           QVariantList{runId} + namesOf(services)));
    return least && !least->isNull() ? least->toLongLong() : qint64(-1);
}

} // namespace

// As if it had been asked this moment; never earlier than it is closed for another reason.
Result<Done> sent(Connection &connection, const CarriedService &service)
{
    MOVIEDB_CHECK(connection.execute(
        QStringLiteral(
            "INSERT INTO service_turns (service, next_at) VALUES (?, %1 + ?) ON CONFLICT (service) "
            "DO UPDATE SET next_at = GREATEST(service_turns.next_at, %1 + ?)")
            .arg(nowMs()),
        {service.service, service.intervalMs, service.intervalMs}));
    return Done{};
}

Result<Done> begin(Connection &connection, qint64 runId, const QList<CarriedService> &services)
{
    for (const CarriedService &service : services)
        MOVIEDB_CHECK(sent(connection, service));
    MOVIEDB_CHECK(connection.execute(
        QStringLiteral("DELETE FROM shared_requests WHERE run_id = ? AND state = 'waiting'"), {runId}));
    return Done{};
}

Result<qint64> offer(Connection &connection, qint64 runId, const HttpRequest &request, bool anew)
{
    return connection.insert(
        QStringLiteral("INSERT INTO shared_requests (run_id, fingerprint, service, request, state) "
                       "VALUES (?, ?, ?, ?, 'waiting') ON CONFLICT (run_id, fingerprint) DO UPDATE SET "
                       "state = CASE WHEN CAST(? AS BOOLEAN) THEN 'waiting' ELSE shared_requests.state END, "
                       "answer = CASE WHEN CAST(? AS BOOLEAN) THEN NULL ELSE shared_requests.answer END "
                       "RETURNING request_id"),
        {runId, fingerprintOf(request), request.service, requestToText(request), anew, anew});
}

Result<QList<CarriedAnswer>> answers(Connection &connection, const QList<qint64> &requestIds)
{
    QList<CarriedAnswer> answered;
    MOVIEDB_CHECK(inParts(requestIds, [&](const QList<qint64> &part) -> Result<Done> {
        MOVIEDB_TRY(rows,
                    connection.run(
                        QStringLiteral(
                            "SELECT request_id, answer FROM shared_requests WHERE state = 'answered' AND ") +
                            among(connection, QStringLiteral("request_id"), part),
                        amongBinds(connection, part)));
        while (rows.next()) {
            const qint64 requestId = rows.integer(0);
            const auto one = answerFromText(requestId, rows.text(1));
            answered << (one ? *one : CarriedAnswer{requestId, one.error()});
        }
        return Done{};
    }));
    return answered;
}

Result<Done> withdraw(Connection &connection, const QList<qint64> &requestIds)
{
    return inParts(requestIds, [&](const QList<qint64> &part) -> Result<Done> {
        MOVIEDB_CHECK(
            connection.execute(QStringLiteral("DELETE FROM shared_requests WHERE state <> 'answered' AND ") +
                                   among(connection, QStringLiteral("request_id"), part),
                               amongBinds(connection, part)));
        return Done{};
    });
}

Result<Done> end(Connection &connection, qint64 runId, bool keepAnswers)
{
    const QString which = keepAnswers ? QStringLiteral(" AND state <> 'answered'") : QString();
    MOVIEDB_CHECK(
        connection.execute(QStringLiteral("DELETE FROM shared_requests WHERE run_id = ?") + which, {runId}));
    MOVIEDB_CHECK(connection.execute(QStringLiteral("DELETE FROM run_carriers WHERE run_id = ?"), {runId}));
    return Done{};
}

Result<int> others(Connection &connection, qint64 runId, const QString &carrier)
{
    MOVIEDB_TRY(count,
                connection.first(QStringLiteral("SELECT COUNT(*) FROM run_carriers WHERE run_id = ? AND "
                                                "carrier <> ? AND seen_at >= %1 - ?")
                                     .arg(nowMs()),
                                 {runId, carrier, leaseMs}));
    return count.value_or(QVariant()).toInt();
}

Result<Done> join(Connection &connection, qint64 runId, const QString &carrier)
{
    MOVIEDB_CHECK(connection.execute(
        QStringLiteral("INSERT INTO run_carriers (run_id, carrier, seen_at) VALUES (?, ?, %1)").arg(nowMs()),
        {runId, carrier}));
    return Done{};
}

Result<bool> appear(Connection &connection, qint64 runId, const QString &carrier)
{
    MOVIEDB_TRY(there,
                connection.execute(
                    QStringLiteral("UPDATE run_carriers SET seen_at = %1 WHERE run_id = ? AND carrier = ?")
                        .arg(nowMs()),
                    {runId, carrier}));
    MOVIEDB_CHECK(
        connection.execute(QStringLiteral("UPDATE shared_requests SET leased_until = %1 + ? WHERE run_id = ? "
                                          "AND carrier = ? AND state = 'leased'")
                               .arg(nowMs()),
                           {leaseMs, runId, carrier}));
    return there > 0;
}

Result<Done> leave(Connection &connection, qint64 runId, const QString &carrier)
{
    MOVIEDB_CHECK(connection.execute(
        QStringLiteral("UPDATE shared_requests SET state = 'waiting', carrier = NULL WHERE "
                       "run_id = ? AND carrier = ? AND state = 'leased'"),
        {runId, carrier}));
    MOVIEDB_CHECK(connection.execute(
        QStringLiteral("DELETE FROM run_carriers WHERE run_id = ? AND carrier = ?"), {runId, carrier}));
    return Done{};
}

Result<Lease> lease(Connection &connection, qint64 runId, const QString &carrier,
                    const QList<CarriedService> &services)
{
    Lease lease;
    if (services.isEmpty())
        return lease;
    MOVIEDB_TRY(transaction, connection.begin());
    MOVIEDB_TRY(
        rows, connection.run(
                  QStringLiteral("SELECT r.request_id, r.service, r.request FROM shared_requests r LEFT JOIN "
                                 "service_turns t ON t.service = r.service WHERE ") +
                      waitsFor(services.size()) +
                      QStringLiteral(" AND COALESCE(t.next_at, 0) <= %1 ORDER BY r.request_id "
                                     "LIMIT 1 FOR UPDATE OF r SKIP LOCKED")
                          .arg(nowMs()),
                  QVariantList{runId} + namesOf(services)));
    if (rows.next()) {
        const qint64 requestId = rows.integer(0);
        const auto service = std::find_if(services.begin(), services.end(), [&](const CarriedService &one) {
            return one.service == rows.text(1);
        });
        const auto request = requestFromText(rows.text(2));
        if (!request) { // it would stand in everybody's way
            MOVIEDB_CHECK(connection.execute(
                QStringLiteral(
                    "UPDATE shared_requests SET state = 'answered', answer = ? WHERE request_id = ?"),
                {answerToText(request.error()), requestId}));
            MOVIEDB_CHECK(transaction.commit());
            return lease;
        }
        MOVIEDB_TRY(turn, takeTurn(connection, *service));
        if (turn) {
            MOVIEDB_CHECK(
                connection.execute(QStringLiteral("UPDATE shared_requests SET state = 'leased', carrier = ?, "
                                                  "leased_until = %1 + ? WHERE request_id = ?")
                                       .arg(nowMs()),
                                   {carrier, leaseMs, requestId}));
            lease.leased = LeasedRequest{requestId, *request};
        }
    }
    MOVIEDB_TRY(next, nextInMs(connection, runId, services));
    lease.nextInMs = next;
    MOVIEDB_CHECK(transaction.commit());
    return lease;
}

Result<Done> answer(Connection &connection, const QString &carrier, const QString &service,
                    const CarriedAnswer &answer)
{
    if (answer.answer && answer.answer->retryAfterSeconds)
        MOVIEDB_CHECK(connection.execute(
            QStringLiteral("UPDATE service_turns SET next_at = GREATEST(next_at, %1 + ?) WHERE service = ?")
                .arg(nowMs()),
            {*answer.answer->retryAfterSeconds * 1000, service}));
    MOVIEDB_CHECK(
        connection.execute(QStringLiteral("UPDATE shared_requests SET state = 'answered', answer = ? WHERE "
                                          "request_id = ? AND carrier = ? AND state = 'leased'"),
                           {answerToText(answer.answer), answer.requestId, carrier}));
    return Done{};
}

} // namespace moviedb::store::requesttable
