// The bytes of a file, for tests that compare them.
#pragma once

#include <QFile>

namespace moviedb::test {

// Empty when it cannot be read.
inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace moviedb::test
