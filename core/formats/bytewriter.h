// Text in UTF-8 that grows at its end: the place where an export writes its bytes.
// Thread: one at a time.
// Failure: none.
#pragma once

#include <QByteArray>

#include <cstring>

namespace moviedb {

class ByteWriter
{
public:
    qsizetype size() const { return m_size; }
    QByteArrayView bytes() const { return {m_bytes.constData(), m_size}; }
    QByteArrayView bytes(qsizetype from, qsizetype to) const
    {
        return {m_bytes.constData() + from, to - from};
    }
    void clear() { m_size = 0; } // keeps its room

    // Where the next bytes go, with room for so many of them; setEnd() says how many there were.
    char *room(qsizetype count)
    {
        if (m_bytes.size() - m_size < count)
            m_bytes.resize(qMax(m_bytes.size() * 2, m_size + count));
        return m_bytes.data() + m_size;
    }
    void setEnd(const char *end) { m_size = end - m_bytes.constData(); }

    void add(char c)
    {
        *room(1) = c;
        ++m_size;
    }
    void add(QByteArrayView text)
    {
        if (text.isEmpty()) // its data may be null, which memcpy() may not be given
            return;
        std::memcpy(room(text.size()), text.data(), size_t(text.size()));
        m_size += text.size();
    }

private:
    QByteArray m_bytes;
    qsizetype m_size = 0;
};

} // namespace moviedb
