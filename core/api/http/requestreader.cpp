#include "core/api/http/requestreader.h"

#include <QStringDecoder>

#include <algorithm>

namespace moviedb::api {

namespace {

bool isTokenCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           (c != 0 && QByteArrayView("!#$%&'*+-.^_`|~").contains(c));
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

bool isFieldText(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return c == '\t' || (uchar(c) >= 0x20 && uchar(c) != 0x7f); });
}

bool isDigits(QByteArrayView text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

} // namespace

std::optional<QString> percentDecoded(QByteArrayView text, bool plusIsBlank)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '+' && plusIsBlank) {
            c = ' ';
        } else if (c == '%') {
            const int high = i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? hexDigit(text[i + 2]) : -1;
            if (high < 0 || low < 0)
                return std::nullopt;
            c = char(high * 16 + low);
            i += 2;
        }
        if (c == 0)
            return std::nullopt;
        bytes += c;
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(decoded);
}

RequestReader::State RequestReader::take(QByteArrayView bytes)
{
    if (m_state == State::Broken)
        return m_state;
    m_buffer.append(bytes);
    return m_state == State::Whole ? m_state : read();
}

RequestReader::State RequestReader::next()
{
    RequestReader fresh(m_limits);
    fresh.m_buffer = std::move(m_buffer);
    *this = std::move(fresh);
    return read();
}

RequestReader::State RequestReader::read()
{
    if (m_state == State::Idle || m_state == State::Head) {
        if (!readHead())
            return m_state;
        m_state = State::Body;
    }
    if (m_state == State::Body && (m_chunked ? readChunks() : readBody()))
        m_state = State::Whole;
    return m_state;
}

bool RequestReader::awaitsContinue() const
{
    return m_state == State::Body && !m_request.oldVersion && !m_request.header("expect").isEmpty();
}

void RequestReader::remember(int status, const QString &text, const QString &where, const QString &remedy)
{
    if (m_status != 0)
        return;
    m_status = status;
    m_error = makeError(status == 413 || status == 414 || status == 431 ? Fault::Limit : Fault::Usage, text,
                        where, remedy);
}

bool RequestReader::broken(int status, const QString &text, const QString &where, const QString &remedy)
{
    remember(status, text, where, remedy);
    m_state = State::Broken;
    m_buffer.clear();
    return false;
}

// True when the head is over and nothing is wrong with it.
bool RequestReader::readHead()
{
    while (true) {
        const qsizetype end = m_buffer.indexOf('\n', m_searched);
        const qsizetype length = end < 0 ? m_buffer.size() : end + 1;
        if (!m_hasLine && length > m_limits.targetBytes + 32)
            remember(414, QStringLiteral("The address of the request is too long."),
                     QStringLiteral("request line"),
                     QStringLiteral("At most %1 bytes are taken.").arg(m_limits.targetBytes));
        else if (m_headBytes + length > m_limits.headBytes)
            remember(431, QStringLiteral("The header fields are too long."), QStringLiteral("header"),
                     QStringLiteral("At most %1 bytes are taken.").arg(m_limits.headBytes));
        if (m_headBytes + length > m_limits.refusedBytes)
            return broken(m_status, m_error.text, m_error.where, m_error.remedy);
        if (end < 0) {
            m_searched = m_buffer.size();
            m_state = m_buffer.isEmpty() && !m_hasLine ? State::Idle : State::Head;
            return false;
        }
        m_searched = 0;
        m_state = State::Head;
        QByteArray line = m_buffer.left(end);
        if (line.endsWith('\r'))
            line.chop(1);
        m_buffer.remove(0, end + 1);
        m_headBytes += end + 1;
        if (line.isEmpty() && !m_hasLine)
            continue; // an empty line before a request is passed over
        if (line.isEmpty())
            break;
        if (!m_hasLine) {
            m_hasLine = true;
            if (readLine(line))
                readTarget();
        } else {
            readField(line);
        }
    }
    if (m_status == 0)
        chooseFraming();
    return m_status == 0 || broken(m_status, m_error.text, m_error.where, m_error.remedy);
}

bool RequestReader::readLine(const QByteArray &line)
{
    const QList<QByteArray> words = line.split(' ');
    const QString where = QStringLiteral("request line");
    if (words.size() != 3 || !isToken(words.at(0)) || words.at(1).isEmpty()) {
        remember(400, QStringLiteral("The request line is not “METHOD target HTTP/1.1”."), where);
        return false;
    }
    m_request.method = words.at(0);
    m_request.target = words.at(1);
    const QByteArray &version = words.at(2);
    if (version.size() != 8 || !version.startsWith("HTTP/") || version.at(6) != '.' ||
        !isDigits(QByteArrayView(version).sliced(5, 1)) || !isDigits(QByteArrayView(version).sliced(7, 1)))
        remember(400, QStringLiteral("The request line names no version of HTTP."), where);
    else if (version.at(5) != '1')
        remember(505, QStringLiteral("This version of HTTP is not spoken here."), where,
                 QStringLiteral("Speak HTTP/1.1."));
    m_request.oldVersion = version == "HTTP/1.0";
    return true;
}

bool RequestReader::readTarget()
{
    const QString where = QStringLiteral("request line");
    QByteArray target = m_request.target;
    if (target == "*" && m_request.method == "OPTIONS")
        return true;
    if (target.startsWith("http://")) {
        const qsizetype slash = target.indexOf('/', 7);
        m_request.authority = target.mid(7, slash < 0 ? -1 : slash - 7);
        target = slash < 0 ? QByteArrayLiteral("/") : target.mid(slash);
        if (m_request.authority.isEmpty())
            target.clear();
    }
    if (!target.startsWith('/') || target.contains('#') || !isFieldText(target)) {
        remember(400, QStringLiteral("The target of the request is no path."), where,
                 QStringLiteral("Ask for something like /v1/movies."));
        return false;
    }
    const qsizetype mark = target.indexOf('?');
    m_request.query = mark < 0 ? QByteArray() : target.mid(mark + 1);
    const QByteArray path = mark < 0 ? target : target.left(mark);
    for (const QByteArray &part : path.mid(1).split('/')) {
        const auto segment = percentDecoded(part);
        if (!segment) {
            remember(400, QStringLiteral("The path is not percent-encoded UTF-8."), where);
            return false;
        }
        m_request.path.append(*segment);
    }
    return true;
}

void RequestReader::readField(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    if (m_request.headers.size() >= m_limits.fields)
        remember(431, QStringLiteral("There are too many header fields."), QStringLiteral("header"),
                 QStringLiteral("At most %1 are taken.").arg(m_limits.fields));
    const QByteArray name = colon < 0 ? QByteArray() : line.left(colon).toLower();
    const QByteArray value = line.mid(colon + 1).trimmed();
    if (!isToken(name) || !isFieldText(value))
        remember(400, QStringLiteral("A header field is not “Name: value”."), QStringLiteral("header"));
    else if (m_status == 0 || name == "origin") // of what is refused no more is asked
        m_request.headers.append({name, value});
}

bool RequestReader::chooseFraming()
{
    const qsizetype codings = m_request.count("transfer-encoding");
    if (m_request.count("origin") > 1 || m_request.count("host") > 1) {
        remember(400, QStringLiteral("A header field that may come once came twice."),
                 QStringLiteral("header"));
        return false;
    }
    const QByteArray expect = m_request.header("expect").toLower();
    if (!expect.isEmpty() && expect != "100-continue") {
        remember(417, QStringLiteral("This expectation is not known here."), QStringLiteral("Expect"));
        return false;
    }
    if (codings == 0)
        return readLength();
    if (codings > 1 || m_request.count("content-length") > 0 || m_request.oldVersion) {
        remember(400, QStringLiteral("The request says in two ways where its body ends."),
                 QStringLiteral("Transfer-Encoding"));
        return false;
    }
    if (m_request.header("transfer-encoding").toLower() != "chunked") {
        remember(501, QStringLiteral("This transfer coding is not known here."),
                 QStringLiteral("Transfer-Encoding"), QStringLiteral("Send it chunked or with its length."));
        return false;
    }
    m_chunked = true;
    return true;
}

bool RequestReader::readLength()
{
    const QByteArray length = m_request.header("content-length");
    if (m_request.count("content-length") == 0)
        return true;
    if (m_request.count("content-length") > 1 || !isDigits(length)) {
        remember(400, QStringLiteral("The length of the body is no number."),
                 QStringLiteral("Content-Length"));
        return false;
    }
    if (length.size() > 15 || length.toLongLong() > m_limits.bodyBytes) {
        remember(413, QStringLiteral("The body is too large."), QStringLiteral("Content-Length"),
                 QStringLiteral("At most %1 bytes are taken.").arg(m_limits.bodyBytes));
        return false;
    }
    m_left = length.toLongLong();
    return true;
}

bool RequestReader::readBody()
{
    const qsizetype taken = std::min(m_left, m_buffer.size());
    m_request.body += QByteArrayView(m_buffer).first(taken);
    m_buffer.remove(0, taken);
    m_left -= taken;
    return m_left == 0;
}

bool RequestReader::readChunks()
{
    while (true) {
        if (m_chunk == Chunk::Data) {
            if (!readBody())
                return false;
            m_chunk = Chunk::DataEnd;
        }
        const qsizetype end = m_buffer.indexOf('\n');
        if (end > 1024 || (end < 0 && m_buffer.size() > 1024))
            return broken(400, QStringLiteral("A line between chunks is too long."), QStringLiteral("body"));
        if (end < 0)
            return false;
        QByteArray line = m_buffer.left(end);
        if (line.endsWith('\r'))
            line.chop(1);
        m_buffer.remove(0, end + 1);
        if (m_chunk == Chunk::Trailer) {
            m_headBytes += end + 1;
            if (line.isEmpty())
                return true;
            if (m_headBytes > m_limits.headBytes)
                return broken(431, QStringLiteral("The trailer fields are too long."),
                              QStringLiteral("body"));
        } else if (m_chunk == Chunk::DataEnd) {
            if (!line.isEmpty())
                return broken(400, QStringLiteral("A chunk is longer than it says."), QStringLiteral("body"));
            m_chunk = Chunk::Size;
        } else if (!readChunkSize(line)) {
            return false;
        }
    }
}

bool RequestReader::readChunkSize(const QByteArray &line)
{
    const QByteArray digits = line.split(';').first().trimmed();
    bool ok = false;
    const qsizetype size = digits.size() <= 8 ? qsizetype(digits.toLongLong(&ok, 16)) : -1;
    if (digits.isEmpty() || hexDigit(digits.front()) < 0 || (digits.size() <= 8 && !ok))
        return broken(400, QStringLiteral("The size of a chunk is no number."), QStringLiteral("body"));
    if (size < 0 || m_request.body.size() + size > m_limits.bodyBytes)
        return broken(413, QStringLiteral("The body is too large."), QStringLiteral("body"),
                      QStringLiteral("At most %1 bytes are taken.").arg(m_limits.bodyBytes));
    m_left = size;
    m_chunk = size == 0 ? Chunk::Trailer : Chunk::Data;
    return true;
}

} // namespace moviedb::api
