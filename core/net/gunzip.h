// Streaming gzip decoder that never holds more than the caller allows. What follows the last gzip member and does not
// begin another one is padding, which is passed over as browsers and gzip itself do.
// Thread: value, one at a time.
// Failure: the three states below.
#pragma once

#include <QByteArray>

#include <memory>

namespace moviedb {

class Gunzip
{
public:
    enum class State { More, TooLarge, Damaged };

    explicit Gunzip(qint64 maxBytes);
    ~Gunzip();
    Gunzip(const Gunzip &) = delete;
    Gunzip &operator=(const Gunzip &) = delete;

    // Decodes one piece of input; the output grows in decoded().
    State feed(const QByteArray &piece);
    const QByteArray &decoded() const { return m_decoded; }
    // True when the input ended where a gzip member ends: anything else was cut short.
    bool complete() const;

private:
    struct Stream;
    bool startMember(QByteArrayView input);     // false: the input is padding, or too short to tell
    State inflateMember(QByteArrayView &input); // leaves what comes after the member

    std::unique_ptr<Stream> m_stream;
    QByteArray m_decoded;
    qint64 m_maxBytes;
};

} // namespace moviedb
