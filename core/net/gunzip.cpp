#include "core/net/gunzip.h"

#include <array>
#include <zlib.h>

namespace moviedb {

struct Gunzip::Stream
{
    z_stream z{};
    bool ready = false;
    bool atEnd = false; // a member has just ended
    bool started = false;
};

Gunzip::Gunzip(qint64 maxBytes) : m_stream(std::make_unique<Stream>()), m_maxBytes(maxBytes)
{
    m_stream->ready = inflateInit2(&m_stream->z, 15 + 32) == Z_OK; // 32: gzip or zlib, by its header
}

Gunzip::~Gunzip()
{
    if (m_stream->ready)
        inflateEnd(&m_stream->z);
}

bool Gunzip::complete() const
{
    return m_stream->atEnd || !m_stream->started;
}

Gunzip::State Gunzip::feed(const QByteArray &piece)
{
    if (!m_stream->ready)
        return State::Damaged;
    z_stream &z = m_stream->z;
    z.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(piece.constData()));
    z.avail_in = uInt(piece.size());
    std::array<char, std::size_t(64) * 1024> buffer;
    while (z.avail_in > 0) {
        if (m_stream->atEnd) { // members may follow each other
            inflateReset(&z);
            m_stream->atEnd = false;
        }
        m_stream->started = true;
        int status = Z_OK;
        do {
            z.next_out = reinterpret_cast<Bytef *>(buffer.data());
            z.avail_out = uInt(buffer.size());
            status = inflate(&z, Z_NO_FLUSH);
            if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR)
                return State::Damaged;
            m_decoded.append(buffer.data(), qsizetype(buffer.size() - z.avail_out));
            if (m_decoded.size() > m_maxBytes)
                return State::TooLarge;
        } while (z.avail_out == 0 && status != Z_STREAM_END);
        m_stream->atEnd = status == Z_STREAM_END;
        if (status == Z_BUF_ERROR)
            break;
    }
    return State::More;
}

} // namespace moviedb
