// What the tests of the checks put into a database and a folder.
// Thread: any.
// Failure: false, when it could not be written.
#pragma once

#include "core/store/engine/connection.h"

#include <QFile>

namespace moviedb::test {

inline bool fill(store::Connection &connection, int films)
{
    for (int i = 1; i <= films; ++i)
        if (!connection.execute(QStringLiteral("INSERT INTO movies (title, plot) VALUES (?, ?)"),
                                {QStringLiteral("Film %1").arg(i), QString(2000, QLatin1Char('x'))}))
            return false;
    return true;
}

// From byte `at` on; what stands before it stays.
inline bool write(const QString &path, const QByteArray &bytes, qint64 at = 0)
{
    QFile file(path);
    return file.open(at == 0 ? QIODevice::WriteOnly : QIODevice::ReadWrite) && file.seek(at) &&
           file.write(bytes) == bytes.size();
}

} // namespace moviedb::test
