// Where passwords are kept between two starts: by name, and nowhere else. What a secret is for ("user@host:5432/films")
// is no secret.
// Thread: main; futures finish there or on the pool. Reading never waits for a person longer than their desktop asks them.
// Failure: Io (a file that cannot be written, or that its key does not open), Config (no keychain service).
#pragma once

#include "core/base/result.h"

#include <QFuture>

namespace moviedb {

class SecretStore
{
public:
    virtual ~SecretStore() = default;

    // Nothing when there is none of that name.
    virtual QFuture<Result<std::optional<QString>>> read(const QString &name) = 0;
    // Answers where it is kept now, for people: "in the keychain".
    virtual QFuture<Result<QString>> write(const QString &name, const QString &secret) = 0;
    // Also when there is none.
    virtual QFuture<Result<Done>> forget(const QString &name) = 0;

protected:
    SecretStore() = default;
    SecretStore(const SecretStore &) = default;
    SecretStore &operator=(const SecretStore &) = default;
};

} // namespace moviedb
