#include "core/match/classify/weights.h"

#include <QtEndian>

#include <cmath>
#include <cstring>

namespace moviedb::match {

namespace {

constexpr char weightsMagic[] = "MDBW";
constexpr quint32 weightsVersion = 1;
constexpr qsizetype weightsHeader = 4 + 3 * 4 + 4 + 8;

quint64 weightsChecksum(const char *data, qsizetype size)
{
    quint64 hash = 14695981039346656037ULL; // FNV-1a, 64 bits
    for (qsizetype i = 0; i < size; ++i)
        hash = (hash ^ quint8(data[i])) * 1099511628211ULL;
    return hash;
}

template <class T> void appendNumber(QByteArray &bytes, T value)
{
    char buffer[sizeof(T)];
    qToLittleEndian(value, buffer);
    bytes.append(buffer, sizeof(T));
}

Error weightsDamaged(const QString &text)
{
    return makeError(Fault::Parse, text, QStringLiteral("classifier weights"),
                     QStringLiteral("Train them again: moviedb train."));
}

} // namespace

QByteArray Weights::toBytes() const
{
    QByteArray payload;
    payload.reserve(qsizetype(bucketCount) * kindCount);
    for (size_t bucket = 0; bucket < bucketCount; ++bucket)
        payload.append(reinterpret_cast<const char *>(&rows[bucket * stride]), kindCount);
    QByteArray bytes(weightsMagic, 4);
    appendNumber(bytes, weightsVersion);
    appendNumber(bytes, bucketCount);
    appendNumber(bytes, quint32(kindCount));
    appendNumber(bytes, scale);
    appendNumber(bytes, weightsChecksum(payload.constData(), payload.size()));
    return bytes + payload;
}

Result<Weights> Weights::fromBytes(const QByteArray &bytes)
{
    if (bytes.size() != weightsHeader + qsizetype(bucketCount) * kindCount || !bytes.startsWith(weightsMagic))
        return weightsDamaged(
            QStringLiteral("The classifier's weights have the wrong size or are no weights."));
    const char *at = bytes.constData() + 4;
    if (qFromLittleEndian<quint32>(at) != weightsVersion ||
        qFromLittleEndian<quint32>(at + 4) != bucketCount ||
        qFromLittleEndian<quint32>(at + 8) != quint32(kindCount))
        return weightsDamaged(QStringLiteral("The classifier's weights are of another version."));
    Weights weights;
    weights.scale = qFromLittleEndian<float>(at + 12);
    const char *payload = bytes.constData() + weightsHeader;
    if (!std::isfinite(weights.scale) || weights.scale <= 0 ||
        qFromLittleEndian<quint64>(at + 16) != weightsChecksum(payload, qsizetype(bucketCount) * kindCount))
        return weightsDamaged(QStringLiteral("The classifier's weights are damaged."));
    for (size_t bucket = 0; bucket < bucketCount; ++bucket)
        std::memcpy(&weights.rows[bucket * stride], payload + bucket * kindCount, kindCount);
    return weights;
}

} // namespace moviedb::match
