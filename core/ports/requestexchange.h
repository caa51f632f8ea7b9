// Through it programs of several machines share the requests of one crawl: the program that works on the run offers them, any
// program that has joined carries one at a time. It lives in the run's database: a request is leased for a while, and
// offered again when its carrier is gone; between two requests to one service lies its interval, whoever sends them.
// Thread: any; futures finish on a database thread.
// Failure: Database; Cancelled after the end. A carrier that was lost costs its lease, nothing else.
#pragma once

#include "core/ports/httpclient.h"

#include <QFuture>

#include <memory>

namespace moviedb {

// What a program may send to a service now.
struct CarriedService
{
    QString service;
    int intervalMs = 0; // to the next request of anybody
};

struct LeasedRequest
{
    qint64 requestId = 0;
    HttpRequest request;
};

struct Lease
{
    std::optional<LeasedRequest> leased;
    qint64 nextInMs = -1; // when a request that waits may be sent; -1 = none waits
};

struct CarriedAnswer
{
    qint64 requestId = 0;
    Result<HttpResponse> answer;
};

class RequestExchange
{
public:
    virtual ~RequestExchange() = default;

    // Of the program that works on the run. What an earlier one offered and nobody has answered is withdrawn. The services
    // are as if they had been asked this moment: by the program itself they may have been.
    virtual QFuture<Result<Done>> begin(qint64 runId, const QList<CarriedService> &services) = 0;
    // Its number. A request that was answered for an earlier program keeps its answer unless it is asked `anew`. A request with a secret
    // must not be offered: whoever reads the database would see it.
    virtual QFuture<Result<qint64>> offer(qint64 runId, const HttpRequest &request, bool anew) = 0;
    // Those of `requestIds` that are answered.
    virtual QFuture<Result<QList<CarriedAnswer>>> answers(const QList<qint64> &requestIds) = 0;
    virtual QFuture<Result<Done>> withdraw(const QList<qint64> &requestIds) = 0;
    // Whoever has joined is dismissed. `keepAnswers`: for the program that goes on with the run.
    virtual QFuture<Result<Done>> end(qint64 runId, bool keepAnswers) = 0;
    // Programs that were heard of lately, without `carrier`.
    virtual QFuture<Result<int>> others(qint64 runId, const QString &carrier) = 0;

    // Of a carrier, named so that no other one is. appear(): it is still there, and has its leases; to be called every few
    // seconds; false when it was dismissed. leave(): what it has not answered is offered again.
    virtual QFuture<Result<Done>> join(qint64 runId, const QString &carrier) = 0;
    virtual QFuture<Result<bool>> appear(qint64 runId, const QString &carrier) = 0;
    virtual QFuture<Result<Done>> leave(qint64 runId, const QString &carrier) = 0;
    virtual QFuture<Result<Lease>> lease(qint64 runId, const QString &carrier,
                                         const QList<CarriedService> &services) = 0;
    // What was leased goes out now: its interval counts from here, for the lease may have been long on its way.
    virtual QFuture<Result<Done>> sent(const CarriedService &service) = 0;
    // An answer that names a time to wait closes its service for everybody.
    virtual QFuture<Result<Done>> answer(const QString &carrier, const QString &service,
                                         const CarriedAnswer &answer) = 0;
};

} // namespace moviedb
