// A program that has joined the crawl of another one: it carries requests, and takes the crawl over when the other program is gone.
// A crawl whose program has ended or left it is over here, too.
// Thread: the crawl thread.
// Failure: ended() with the reason; a database that is away for a while is waited for.
#pragma once

#include "core/crawl/run/resources.h"
#include "core/crawl/run/runhold.h"

namespace moviedb::crawl {

class JoinedRun : public QObject
{
    Q_OBJECT
public:
    JoinedRun(Resources resources, qint64 runId, QObject *parent = nullptr);

    // What is crawled there. Error: Conflict, for a crawl that has ended.
    static Result<CrawlScope> scopeOf(const PastRun &found);

    void start();
    int carried() const;
    qint64 runId() const { return m_runId; }

Q_SIGNALS:
    void leads(); // the run is locked for this program: go on with it
    void ended();
    void logged(const QString &line);

private:
    void look();
    void locked(const Result<Done> &locked);
    void takeOver(const Result<bool> &there);

    Resources m_resources;
    qint64 m_runId;
    RunHold m_hold;
    std::unique_ptr<Carrier> m_carrier;
    QTimer m_look;
    bool m_over = false;
};

} // namespace moviedb::crawl
