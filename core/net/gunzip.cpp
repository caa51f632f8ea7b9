#include "core/net/gunzip.h"

#include <array>
#include <utility>
#include <zlib.h>

namespace moviedb {

struct Gunzip::Stream
{
    z_stream z{};
    bool ready = false;
    bool atEnd = false; // a member has just ended
    bool started = false;
    bool inPadding = false;  // the last member has ended
    QByteArray beforeMember; // what came after a member and may begin another one: not yet two bytes
};

namespace {

// What comes after a member is another one when it begins as one does (RFC 1952 2.3.1).
constexpr QByteArrayView memberStart("\x1f\x8b", 2);

} // namespace

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
    const QByteArray bytes = std::exchange(m_stream->beforeMember, {}) + piece;
    QByteArrayView input(bytes);
    while (!input.isEmpty() && !m_stream->inPadding) {
        if (m_stream->atEnd && !startMember(input))
            break;
        if (const State state = inflateMember(input); state != State::More)
            return state;
    }
    return State::More;
}

bool Gunzip::startMember(QByteArrayView input)
{
    if (input.size() < memberStart.size() && memberStart.startsWith(input)) {
        m_stream->beforeMember = input.toByteArray();
        return false;
    }
    m_stream->inPadding = !input.startsWith(memberStart);
    if (m_stream->inPadding)
        return false;
    inflateReset(&m_stream->z);
    m_stream->atEnd = false;
    return true;
}

Gunzip::State Gunzip::inflateMember(QByteArrayView &input)
{
    z_stream &z = m_stream->z;
    z.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(input.data()));
    z.avail_in = uInt(input.size());
    std::array<char, std::size_t(64) * 1024> buffer;
    m_stream->started = true;
    int status = Z_OK;
    do {
        z.next_out = reinterpret_cast<Bytef *>(buffer.data());
        z.avail_out = uInt(buffer.size());
        status = inflate(&z, Z_NO_FLUSH);
        if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR)
            return State::Damaged;
        const auto piece = qsizetype(buffer.size() - z.avail_out);
        if (m_decoded.size() + piece > m_maxBytes)
            return State::TooLarge;
        m_decoded.append(buffer.data(), piece);
    } while (z.avail_out == 0 && status != Z_STREAM_END);
    m_stream->atEnd = status == Z_STREAM_END;
    input = m_stream->atEnd ? input.last(z.avail_in) : QByteArrayView();
    return State::More;
}

} // namespace moviedb
