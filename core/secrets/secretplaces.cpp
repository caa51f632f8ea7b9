#include "core/secrets/secretplaces.h"

#include "core/secrets/keychainsecrets.h"
#include "core/secrets/secretfile.h"
#include "core/secrets/triedsecrets.h"

namespace moviedb {

std::unique_ptr<SecretStore> makeSecretStore(const QString &folder)
{
    return std::make_unique<TriedSecrets>(std::make_unique<KeychainSecrets>(),
                                          std::make_unique<SecretFile>(folder));
}

} // namespace moviedb
