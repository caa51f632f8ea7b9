// A device that gives what it has and then breaks off, as a bad disk does.
#pragma once

#include <QIODevice>

#include <cstring>

namespace moviedb::test {

class BrokenDevice : public QIODevice
{
public:
    explicit BrokenDevice(QByteArray bytes) : m_bytes(std::move(bytes)) { open(QIODevice::ReadOnly); }

    qint64 size() const override { return m_bytes.size() + 1; } // more than it gives

protected:
    qint64 readData(char *to, qint64 most) override
    {
        if (m_bytes.isEmpty()) {
            setErrorString(QStringLiteral("the disk gave up"));
            return -1;
        }
        const qint64 count = std::min<qint64>(most, m_bytes.size());
        std::memcpy(to, m_bytes.constData(), size_t(count));
        m_bytes.remove(0, count);
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
};

} // namespace moviedb::test
