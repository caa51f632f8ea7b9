// Bytes of an answer as they are kept: one zstd frame that names its own size.
// Thread: a packer belongs to one thread; unpacked() is pure.
// Failure: packed() Io, when there is no memory for it; unpacked() nothing for whatever packed() has not made.
// Source: https://datatracker.ietf.org/doc/html/rfc8878.
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <memory>

struct ZSTD_CCtx_s;

namespace moviedb {

class BytePacker
{
public:
    static constexpr int usualLevel = 3; // zstd's own choice between time and size
    static constexpr int fastLevel = 1;

    explicit BytePacker(int level = usualLevel);
    ~BytePacker();
    BytePacker(const BytePacker &) = delete;
    BytePacker &operator=(const BytePacker &) = delete;

    Result<QByteArray> packed(const QByteArray &bytes);

private:
    struct Free
    {
        void operator()(ZSTD_CCtx_s *context) const;
    };
    std::unique_ptr<ZSTD_CCtx_s, Free> m_context; // null without memory for it
    int m_level;
};

// What the bytes of a frame come to, as it says; nothing for what is none.
std::optional<qint64> unpackedSize(const QByteArray &packed);
// `size` is what the bytes must come to: no frame makes this program take more memory than that.
std::optional<QByteArray> unpacked(const QByteArray &packed, qint64 size);

} // namespace moviedb
