// Two places for secrets: the first, and where it does not answer the second. What is in both is the first's.
// Thread: main.
// Failure: the second's.
#pragma once

#include "core/ports/secretstore.h"

#include <QObject>

namespace moviedb {

class TriedSecrets : public SecretStore
{
public:
    TriedSecrets(std::unique_ptr<SecretStore> first, std::unique_ptr<SecretStore> second);

    QFuture<Result<std::optional<QString>>> read(const QString &name) override;
    QFuture<Result<QString>> write(const QString &name, const QString &secret) override;
    QFuture<Result<Done>> forget(const QString &name) override; // in both

private:
    QObject m_guard;
    const std::shared_ptr<SecretStore> m_first;
    const std::shared_ptr<SecretStore> m_second;
};

} // namespace moviedb
