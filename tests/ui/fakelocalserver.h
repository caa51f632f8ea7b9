// A local server without a socket.
#pragma once

#include "core/base/future.h"
#include "core/ports/localserver.h"

namespace moviedb::test {

// Does at once what it is told, and what the test wants.
class FakeLocalServer : public LocalServer
{
public:
    ServerState state() const override { return now; }
    void start(const ServerPlan &wanted) override
    {
        plan = wanted;
        now = {};
        if (taken != 0 && wanted.port == taken) {
            now.kind = ServerState::Kind::Failed;
            now.error = makeError(Fault::Conflict, QStringLiteral("Port 5000 is taken by another program."));
        } else {
            now.kind = ServerState::Kind::Listening;
            now.port = wanted.port == 0 ? freePort : wanted.port;
        }
        Q_EMIT changed();
    }
    void stop() override
    {
        now = {};
        Q_EMIT changed();
    }
    Result<QString> checkedOrigin(const QString &text) const override
    {
        if (text.toLower().startsWith(QLatin1String("http")))
            return text.toLower();
        return makeError(Fault::Usage, QStringLiteral("“%1” is no origin of web pages.").arg(text));
    }
    QString tokenFile() const override { return QStringLiteral("/nowhere/serve-token"); }
    QFuture<Result<QString>> token() override
    {
        return readyFuture(broken ? Result<QString>(makeError(Fault::Io, QStringLiteral("The disk is gone.")))
                                  : Result<QString>(word));
    }
    QFuture<Result<QString>> renewToken() override
    {
        word = QStringLiteral("another-token");
        return token();
    }
    void ask(const QString &method, const QString &target, int status)
    {
        ++now.requests;
        now.last.prepend({QDateTime::currentDateTime(), method, target, status});
        if (now.last.size() > ServerState::mostLast)
            now.last.removeLast();
        Q_EMIT changed();
    }

    ServerState now;
    ServerPlan plan;
    quint16 taken = 0;
    quint16 freePort = 40123;
    QString word = QStringLiteral("a-token");
    bool broken = false;
};

} // namespace moviedb::test
