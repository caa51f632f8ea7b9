// The trained numbers of the classifier: one row of ten signed bytes per hashed feature, and their file form. File,
// little endian: "MDBW", version, buckets, kinds (32 bits each), scale (float), checksum (64 bits), rows.
// Thread: values.
// Failure: Parse when a file is damaged or of another version.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <array>
#include <vector>

namespace moviedb::match {

inline constexpr int kindCount = 10;
inline constexpr quint32 bucketCount = 24576; // × 10 bytes = 240 KB

// Even spread of a hash over the buckets.
constexpr quint32 bucketOf(quint32 hash)
{
    hash ^= hash >> 16;
    hash *= 0x85EBCA6Bu;
    hash ^= hash >> 13;
    hash *= 0xC2B2AE35u;
    hash ^= hash >> 16;
    return quint32((quint64(hash) * bucketCount) >> 32);
}

struct Weights
{
    static constexpr int stride = 16; // rows padded, so that one row is one vector load
    float scale = 1.0F;               // stored byte × scale = weight
    std::vector<qint8> rows = std::vector<qint8>(size_t(bucketCount) * stride, 0);

    QByteArray toBytes() const;
    static Result<Weights> fromBytes(const QByteArray &bytes);
};

} // namespace moviedb::match
