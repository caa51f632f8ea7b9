// What a database says of time, of its crawls and of the titles that wait.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/health/healthfacts.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

Result<Done> readClock(Connection &connection, health::StoreFacts &facts);
Result<Done> readCrawls(Connection &connection, health::StoreFacts &facts);
Result<Done> readReview(Connection &connection, health::StoreFacts &facts);

} // namespace moviedb::store
