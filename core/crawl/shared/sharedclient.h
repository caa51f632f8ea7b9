// The way to the services of a run that other programs may join. Alone it sends by itself. Once another program is there, it
// offers its requests, carries some of them like any other one, and hands on what comes back.
// As many requests at once are let through as the programs together may send; between two to one service lies its interval all
// the same, which the exchange sees to.
// Thread: the crawl thread.
// Failure: each answer is a Result; Database where the exchange cannot be asked. What fails beside that is logged, once until it
// succeeds again, and stays in troubles().
#pragma once

#include "core/crawl/fetch/pacing.h"
#include "core/crawl/shared/carrier.h"

#include <QPromise>
#include <QSet>

#include <functional>

namespace moviedb::crawl {

class SharedClient : public QObject, public HttpClient
{
    Q_OBJECT
public:
    struct Setup
    {
        Carrier::Setup carrier; // its client sends what is not shared, too
        Pacing *pacing = nullptr;
        bool takesOver = false; // from a program that is gone: its answers count, and others are at work
    };

    explicit SharedClient(Setup setup, QObject *parent = nullptr);
    ~SharedClient() override;

    QFuture<Result<HttpResponse>> send(const HttpRequest &request) override;

    // Programs at work on the run, this one included.
    int programs() const { return 1 + m_others; }
    // What has failed of the sharing and is not mended yet, or cannot be: a sentence, or nothing.
    QStringList troubles() const;
    // The program is done with the run: the others are dismissed, before `ended` is called.
    void end(bool keepAnswers, std::function<void()> ended);

Q_SIGNALS:
    void logged(const QString &line);

private:
    using Promise = std::shared_ptr<QPromise<Result<HttpResponse>>>;

    void look();
    void othersCame(int others);
    void watch(const QFuture<Result<Done>> &future, const QString &consequence);
    void tellTrouble(const QString &consequence, const Error &error);
    void troubleIsOver(const QString &consequence);
    void setRules(int programs);
    void share();
    void offered(const Promise &promise, const Result<qint64> &requestId);
    void collect();
    void answersCame(const Result<QList<CarriedAnswer>> &answers);
    static void finish(const Promise &promise, const Result<HttpResponse> &answer);

    Setup m_setup;
    Carrier m_carrier;
    QTimer m_look;
    QTimer m_collect;
    QMap<qint64, Promise> m_waiting; // by number of the request
    QStringList m_troubles;          // what each failure means for the crawl
    QSet<QByteArray> m_asked;        // by this program: asked once more, the answer is not wanted again
    int m_others = 0;
    bool m_shares = false;
    bool m_collecting = false;
};

} // namespace moviedb::crawl
