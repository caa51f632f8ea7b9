// The local server with its thread: what the command `serve` and the switch in the window start.
// Thread: main; it listens and answers on a thread of its own.
// Failure: in the state.
#pragma once

#include "app/server/apiserverinside.h"

#include <QThread>

namespace moviedb {

class ApiServer : public LocalServer
{
    Q_OBJECT
public:
    explicit ApiServer(const ApiServerParts &parts, QObject *parent = nullptr);
    ~ApiServer() override; // cuts what is open, and waits until the thread has ended

    void serve(const ServeRequest &request);
    void setSettings(const Settings &settings); // for what is asked from now on

    ServerState state() const override { return m_state; }
    void start(const ServerPlan &plan) override;
    void stop() override;
    Result<QString> checkedOrigin(const QString &text) const override;
    QString tokenFile() const override { return m_tokenFile; }
    QFuture<Result<QString>> token() override;
    QFuture<Result<QString>> renewToken() override;

private:
    void take(const ServerState &state);
    void failed(const Error &error);

    QThread m_thread;
    ApiServerInside *m_inside = nullptr; // lives on m_thread
    QString m_tokenFile;
    ServerState m_state;
};

// Beside the settings.
QString serveTokenFile(const Settings &settings);

} // namespace moviedb
