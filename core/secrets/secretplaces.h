// The place for secrets that this machine has.
// Thread: main.
// Failure: none; see SecretStore.
#pragma once

#include "core/ports/secretstore.h"

namespace moviedb {

// The keychain of the desktop, and where none answers (no service, locked, refused) an encrypted file in `folder`:
// found out by trying, each time.
std::unique_ptr<SecretStore> makeSecretStore(const QString &folder);

} // namespace moviedb
