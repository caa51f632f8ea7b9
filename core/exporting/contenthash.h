// SHA-256 of what is exported, by OpenSSL, which uses the processor's own instructions: that of Qt takes longer than all the
// rest of an export. https://docs.openssl.org/3.0/man3/EVP_DigestInit/
// Thread: one at a time.
// Failure: none; without memory the program ends.
#pragma once

#include <QByteArray>

#include <memory>

struct evp_md_ctx_st;

namespace moviedb {

class ContentHash
{
public:
    ContentHash();
    void add(QByteArrayView bytes);
    QByteArray hex(); // of all that was added; nothing is added afterwards

private:
    std::unique_ptr<evp_md_ctx_st, void (*)(evp_md_ctx_st *)> m_context;
};

} // namespace moviedb
