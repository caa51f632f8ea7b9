// Ed25519 signatures of passports (RFC 8032, by libsodium): https://doc.libsodium.org/public-key_cryptography/public-key_signatures
// What is signed are the bytes of the file before its member "signature", which is the last one: nobody has to agree on how
// JSON is written, and a changed blank breaks it, too.
// Thread: any.
// Failure: Io (the key cannot be kept or read), Config (the key file holds no key), Parse (no passport), Conflict (it was
// changed after it was signed).
#pragma once

#include "core/base/jsonread.h"

namespace moviedb {

struct SigningKey
{
    QByteArray secret; // 64 bytes
    QByteArray open;   // 32 bytes: who has them can verify
};

// The key of this person, made at the first call; the file is readable by its owner alone.
Result<SigningKey> signingKeyOf(const QString &fileName);

// `body` (an object) and its signature as a text, a member a line.
QByteArray sealed(const OrderedJson &body, const SigningKey &key);

struct SealedText
{
    OrderedJson body; // without the signature
    QByteArray open;  // of the key that signed it
};

// Verified.
Result<SealedText> opened(const QByteArray &bytes, const QString &fileName);

// Eight groups of four digits, for comparing by eye or by telephone.
QString fingerprint(const QByteArray &openKey);

} // namespace moviedb
