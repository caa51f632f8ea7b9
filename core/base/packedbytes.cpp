#include "core/base/packedbytes.h"

#include <zstd.h>

namespace moviedb {

namespace {

constexpr qint64 largestBody = 256 << 20; // far above what any source sends

} // namespace

void BytePacker::Free::operator()(ZSTD_CCtx_s *context) const
{
    ZSTD_freeCCtx(context);
}

BytePacker::BytePacker(int level) : m_context(ZSTD_createCCtx()), m_level(level)
{
}

BytePacker::~BytePacker() = default;

Result<QByteArray> BytePacker::packed(const QByteArray &bytes)
{
    QByteArray frame;
    size_t length = 0;
    if (m_context) {
        frame.resize(qsizetype(ZSTD_compressBound(size_t(bytes.size()))));
        length = ZSTD_compressCCtx(m_context.get(), frame.data(), size_t(frame.size()), bytes.constData(),
                                   size_t(bytes.size()), m_level);
    }
    if (!m_context || ZSTD_isError(length) != 0)
        return makeError(Fault::Io, QStringLiteral("An answer could not be packed to be kept: %1.")
                                        .arg(m_context ? QString::fromLatin1(ZSTD_getErrorName(length))
                                                       : QStringLiteral("there is no memory for it")));
    frame.resize(qsizetype(length));
    frame.squeeze();
    return frame;
}

std::optional<qint64> unpackedSize(const QByteArray &packed)
{
    const auto size = ZSTD_getFrameContentSize(packed.constData(), size_t(packed.size()));
    return size <= (unsigned long long)(largestBody) ? std::optional(qint64(size)) : std::nullopt;
}

std::optional<QByteArray> unpacked(const QByteArray &packed, qint64 size)
{
    if (size < 0 || size > largestBody || unpackedSize(packed) != size)
        return std::nullopt;
    QByteArray bytes(qsizetype(size), Qt::Uninitialized);
    const size_t length =
        ZSTD_decompress(bytes.data(), size_t(bytes.size()), packed.constData(), size_t(packed.size()));
    if (ZSTD_isError(length) != 0 || qint64(length) != size)
        return std::nullopt;
    return bytes;
}

} // namespace moviedb
