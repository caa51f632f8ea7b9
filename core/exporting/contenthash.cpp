#include "core/exporting/contenthash.h"

#include <openssl/evp.h>

namespace moviedb {

ContentHash::ContentHash() : m_context(EVP_MD_CTX_new(), EVP_MD_CTX_free)
{
    Q_CHECK_PTR(m_context.get());
    EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr);
}

void ContentHash::add(QByteArrayView bytes)
{
    EVP_DigestUpdate(m_context.get(), bytes.data(), size_t(bytes.size()));
}

QByteArray ContentHash::hex()
{
    QByteArray digest(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned size = 0;
    EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char *>(digest.data()), &size);
    return digest.first(size).toHex();
}

} // namespace moviedb
