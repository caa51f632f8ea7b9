// Secrets in the keychain of the desktop (Secret Service, KWallet) through QtKeychain.
// Thread: main.
// Failure: Config: there is no service, it is locked, or the person refused.
// Source: https://github.com/frankosterfeld/qtkeychain
#pragma once

#include "core/ports/secretstore.h"

namespace moviedb {

class KeychainSecrets : public SecretStore
{
public:
    QFuture<Result<std::optional<QString>>> read(const QString &name) override;
    QFuture<Result<QString>> write(const QString &name, const QString &secret) override;
    QFuture<Result<Done>> forget(const QString &name) override;
};

} // namespace moviedb
