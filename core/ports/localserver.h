// The server of this program for other programs and for pages in a browser (`moviedb serve`), as the window sees it. It works on a
// thread of its own.
// Thread: main; every method returns at once, futures finish on a pool thread.
// Failure: of serving, in the state; of the token, Io and Config.
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QFuture>
#include <QObject>

namespace moviedb {

struct ServedRequest
{
    QDateTime at;
    QString method; // "" = none could be read
    QString target; // "/v1/movies?limit=2", cut where it is very long
    int status = 0;

    bool operator==(const ServedRequest &) const = default;
};

struct ServerState
{
    enum class Kind { Off, Starting, Listening, Failed };

    Kind kind = Kind::Off;
    quint16 port = 0;           // that it listens on
    qint64 requests = 0;        // answered since it began
    QList<ServedRequest> last;  // the newest first
    std::optional<Error> error; // why it failed; Conflict = another program has the port

    bool isOn() const { return kind == Kind::Starting || kind == Kind::Listening; }

    static constexpr int mostLast = 50;
};

struct ServerPlan
{
    quint16 port = 0;    // 0 = any that is free
    QStringList origins; // whose pages may read the answers; * = all
};

class LocalServer : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual ServerState state() const = 0;
    // Begins, or begins anew with another plan: what is open is cut.
    virtual void start(const ServerPlan &plan) = 0;
    virtual void stop() = 0; // cuts what is open, event streams too

    // "https://example.org", as it is compared; Usage for what is no origin.
    virtual Result<QString> checkedOrigin(const QString &text) const = 0;
    virtual QString tokenFile() const = 0;
    // What the file holds; made where there is none.
    virtual QFuture<Result<QString>> token() = 0;
    // Another one in its place; what runs here takes it at once.
    virtual QFuture<Result<QString>> renewToken() = 0;

Q_SIGNALS:
    void changed(); // the state; at most five times a second
};

} // namespace moviedb
