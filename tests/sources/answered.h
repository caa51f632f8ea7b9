// What a service answered, for tests of what a source makes of it.
#pragma once

#include "core/ports/httpclient.h"

namespace moviedb::test {

inline HttpResponse answered(const QByteArray &body, int status = 200)
{
    HttpResponse response;
    response.status = status;
    response.body = body;
    response.finalUrl = QUrl(QStringLiteral("https://example.org/asked"));
    response.fetchedAt = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
    return response;
}

} // namespace moviedb::test
