// Secrets in one encrypted file: "secrets" in a folder of the person's, opened by the key in "secrets.key" beside it, which
// only they can read. It keeps passwords out of whatever is copied, searched or shown around; whoever reads all files of
// the person reads them too.
// The file: "moviedb secrets 1\n", a nonce of 24 bytes, then a JSON object {name: secret} in XSalsa20-Poly1305.
// Thread: any; several programs may use one file.
// Failure: Io. A file that the key does not open stays: the next writing moves it aside as "secrets.unreadable".
// Source: https://doc.libsodium.org/secret-key_cryptography/secretbox
#pragma once

#include "core/ports/secretstore.h"

namespace moviedb {

class SecretFile : public SecretStore
{
public:
    explicit SecretFile(QString folder);

    QFuture<Result<std::optional<QString>>> read(const QString &name) override;
    QFuture<Result<QString>> write(const QString &name, const QString &secret) override;
    QFuture<Result<Done>> forget(const QString &name) override;

private:
    const QString m_folder;
};

} // namespace moviedb
