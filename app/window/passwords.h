// The passwords of database servers: what was typed, else what the environment says, else what is kept.
// Thread: main.
// Failure: a keychain that does not answer goes to the log, and the server says what it lacks.
#pragma once

#include "app/logfile.h"
#include "core/ports/secretstore.h"
#include "ui/page/appservices.h"

#include <QCoreApplication>

#include <memory>

namespace moviedb {

class Passwords
{
    Q_DECLARE_TR_FUNCTIONS(Passwords)
public:
    Passwords(const QString &dataDir, LogFile &log);

    // `next` gets the typed password, or the one that is kept of this address; "" = there is none.
    void find(QObject *guard, const QString &url, const QString &typed,
              std::function<void(const QString &)> next);
    // As the wish says; `tell` gets one sentence about where it is kept or why it is not.
    void keep(QObject *guard, const ui::OpenWish &wish, std::function<void(const QString &)> tell);
    // `failed` gets one sentence when it is still there.
    void forget(QObject *guard, const QString &url, std::function<void(const QString &)> failed);

private:
    LogFile &m_log;
    std::unique_ptr<SecretStore> m_secrets;
};

} // namespace moviedb
