#include "app/window/passwords.h"

#include "core/base/future.h"

#include "core/secrets/secretplaces.h"
#include "core/store/moviestore/openstore.h"

namespace moviedb {

Passwords::Passwords(const QString &dataDir, LogFile &log) : m_log(log), m_secrets(makeSecretStore(dataDir))
{
}

// What PGPASSWORD says is for this start, and counts before what is kept.
void Passwords::find(QObject *guard, const QString &url, const QString &typed,
                     std::function<void(const QString &)> next)
{
    const QString account = passwordAccount(url);
    if (account.isEmpty() || !typed.isEmpty() || qEnvironmentVariableIsSet("PGPASSWORD"))
        return next(typed);
    onFinished(m_secrets->read(account), guard,
               [this, next = std::move(next)](const Result<std::optional<QString>> &kept) {
                   if (!kept)
                       m_log.write(LogLevel::Warning, kept.error().oneLine());
                   next(kept ? kept->value_or(QString()) : QString());
               });
}

void Passwords::keep(QObject *guard, const ui::OpenWish &wish, std::function<void(const QString &)> tell)
{
    const QString account = passwordAccount(wish.url);
    if (!wish.keepPassword || wish.password.isEmpty() || account.isEmpty())
        return;
    onFinished(m_secrets->write(account, wish.password), guard,
               [tell = std::move(tell)](const Result<QString> &place) {
                   tell(place ? tr("The password is kept %1").arg(*place) : place.error().oneLine());
               });
}

void Passwords::forget(QObject *guard, const QString &url, std::function<void(const QString &)> failed)
{
    onFinished(m_secrets->forget(passwordAccount(url)), guard,
               [failed = std::move(failed)](const Result<Done> &gone) {
                   if (!gone)
                       failed(gone.error().oneLine());
               });
}

} // namespace moviedb
