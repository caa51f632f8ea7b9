// How to reach a database. Thread: values.
#pragma once

#include "core/store/engine/databaseurl.h"

namespace moviedb::store {

// Error::code of a server that asks for a password when none was given; otherwise these are the driver's numbers.
inline constexpr int passwordMissing = -28; // after SQLSTATE class 28

struct ConnectionOptions
{
    DatabaseUrl url;
    QString password; // Postgres; wins over the one in the URL
    bool readOnly = false;
};

} // namespace moviedb::store
