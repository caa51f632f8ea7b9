// Reads requests from the bytes of one connection, however they are cut. Everything is bounded; what is wrong is found
// out as early as can be, but the fields are read to their end, for the answer to a broken request has to fit its Origin.
// Thread: values, one at a time.
// Source: RFC 9112; stricter where it leaves the choice (two framings, folded lines, bare carriage returns: 400).
#pragma once

#include "core/api/http/message.h"
#include "core/base/result.h"

namespace moviedb::api {

struct ReadLimits
{
    qsizetype targetBytes = 8 << 10;
    qsizetype headBytes = 32 << 10;
    qsizetype refusedBytes = 256 << 10; // of a head that is over its bounds: so far it is read for its Origin
    qsizetype fields = 100;
    qsizetype bodyBytes = 1 << 20;
};

class RequestReader
{
public:
    enum class State {
        Idle, // nothing of a request has come yet
        Head,
        Body,
        Whole, // request() is there; the bytes behind it wait for next()
        Broken // status() and error() say why; request() has what was understood; nothing more can be read
    };

    explicit RequestReader(const ReadLimits &limits) : m_limits(limits) {}

    State take(QByteArrayView bytes);
    State state() const { return m_state; }
    const Request &request() const { return m_request; }
    // The client waits for a word before it sends its body.
    bool awaitsContinue() const;
    int status() const { return m_status; }
    const Error &error() const { return m_error; }
    State next(); // the request was dealt with

private:
    State read();
    bool readHead();
    bool readLine(const QByteArray &line);
    void readField(const QByteArray &line);
    bool readTarget();
    bool chooseFraming();
    bool readLength();
    bool readBody();
    bool readChunks();
    bool readChunkSize(const QByteArray &line);
    void remember(int status, const QString &text, const QString &where = {}, const QString &remedy = {});
    bool broken(int status, const QString &text, const QString &where = {}, const QString &remedy = {});

    enum class Chunk { Size, Data, DataEnd, Trailer };

    ReadLimits m_limits;
    QByteArray m_buffer;
    qsizetype m_searched = 0; // of the buffer: no line ends there
    State m_state = State::Idle;
    Request m_request;
    bool m_hasLine = false; // the request line was read
    qsizetype m_headBytes = 0;
    bool m_chunked = false;
    Chunk m_chunk = Chunk::Size;
    qsizetype m_left = 0; // of the body or the chunk
    int m_status = 0;     // what was found wrong; told when the head is over
    Error m_error;
};

// Percent signs resolved; nothing for a sequence that is no UTF-8 or holds a NUL.
std::optional<QString> percentDecoded(QByteArrayView text, bool plusIsBlank = false);

} // namespace moviedb::api
