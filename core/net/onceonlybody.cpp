#include "core/net/onceonlybody.h"

#include <algorithm>

namespace moviedb {

OnceOnlyBody::OnceOnlyBody(QByteArray body, QObject *parent) : QIODevice(parent), m_body(std::move(body))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OnceOnlyBody::readData(char *data, qint64 maxSize)
{
    const qint64 size = std::min(maxSize, m_body.size() - pos());
    std::copy_n(m_body.constData() + pos(), size, data);
    return size;
}

} // namespace moviedb

#include "moc_onceonlybody.cpp"
