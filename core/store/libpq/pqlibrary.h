// The functions of libpq that the program calls past Qt's driver, which has loaded the library: where there is no Postgres
// driver there need be no libpq. https://www.postgresql.org/docs/15/libpq.html
// Thread: any; a connection is used by one at a time, except for what cancels.
// Failure: nothing when the driver is of another kind, or the library cannot be found.
#pragma once

#include <QSqlDriver>

struct pg_conn;
struct pg_result;
struct pg_cancel;

namespace moviedb::store {

struct PqLibrary
{
    int (*backendPID)(const pg_conn *);
    int (*sendQuery)(pg_conn *, const char *);
    int (*putCopyData)(pg_conn *, const char *, int);
    int (*putCopyEnd)(pg_conn *, const char *);
    pg_result *(*getResult)(pg_conn *);
    int (*consumeInput)(pg_conn *);
    int (*isBusy)(pg_conn *);
    int (*socket)(const pg_conn *);
    char *(*errorMessage)(const pg_conn *);
    pg_cancel *(*getCancel)(pg_conn *);
    int (*cancel)(pg_cancel *, char *, int);
    void (*freeCancel)(pg_cancel *);
    int (*resultStatus)(const pg_result *);
    char *(*resultErrorField)(const pg_result *, int);
    char *(*resultErrorMessage)(const pg_result *);
    int (*ntuples)(const pg_result *);
    unsigned (*ftype)(const pg_result *, int);
    char *(*getvalue)(const pg_result *, int, int);
    int (*getlength)(const pg_result *, int, int);
    int (*getisnull)(const pg_result *, int, int);
    void (*clear)(pg_result *);
    void (*(*setNoticeProcessor)(pg_conn *, void (*)(void *, const char *), void *))(void *, const char *);
};

// nullptr when a function is missing.
const PqLibrary *pqLibrary();
// nullptr when the driver is none of Postgres.
pg_conn *pqConnection(const QSqlDriver &driver);

} // namespace moviedb::store
