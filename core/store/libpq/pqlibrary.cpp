#include "core/store/libpq/pqlibrary.h"

#include <QLibrary>
#include <QVariant>

namespace moviedb::store {

namespace {

std::optional<PqLibrary> resolved()
{
    PqLibrary library = {};
    bool all = true;
    const auto take = [&all](auto &function, const char *name) {
        function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(
            QLibrary::resolve(QStringLiteral("pq"), 5, name));
        all = all && function != nullptr;
    };
    take(library.backendPID, "PQbackendPID");
    take(library.sendQuery, "PQsendQuery");
    take(library.putCopyData, "PQputCopyData");
    take(library.putCopyEnd, "PQputCopyEnd");
    take(library.getResult, "PQgetResult");
    take(library.consumeInput, "PQconsumeInput");
    take(library.isBusy, "PQisBusy");
    take(library.socket, "PQsocket");
    take(library.errorMessage, "PQerrorMessage");
    take(library.getCancel, "PQgetCancel");
    take(library.cancel, "PQcancel");
    take(library.freeCancel, "PQfreeCancel");
    take(library.resultStatus, "PQresultStatus");
    take(library.resultErrorField, "PQresultErrorField");
    take(library.resultErrorMessage, "PQresultErrorMessage");
    take(library.ntuples, "PQntuples");
    take(library.ftype, "PQftype");
    take(library.getvalue, "PQgetvalue");
    take(library.getlength, "PQgetlength");
    take(library.getisnull, "PQgetisnull");
    take(library.clear, "PQclear");
    take(library.setNoticeProcessor, "PQsetNoticeProcessor");
    return all ? std::optional(library) : std::nullopt;
}

} // namespace

const PqLibrary *pqLibrary()
{
    static const std::optional<PqLibrary> library = resolved();
    return library ? &*library : nullptr;
}

// Qt's driver gives the connection as a `pg_conn *` (its documentation says `PGconn *`, the same type).
pg_conn *pqConnection(const QSqlDriver &driver)
{
    const QVariant handle = driver.handle();
    const QByteArray type = handle.typeName();
    if (type != "pg_conn*" && type != "PGconn*")
        return nullptr;
    return *static_cast<pg_conn *const *>(handle.constData());
}

} // namespace moviedb::store
