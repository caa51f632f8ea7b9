// SQLite: how many links to each row there are among those of collected rows (collectedrows.h). They are counted as they are read:
// SQLite would put them in order to group them, which for most of a million films' genres takes four times as long.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/store/missing/collectedrows.h"

namespace moviedb::store {

// "[[key,links],…]", for json_each(). `own` and `other`: the columns of the link for the collected rows and for what they are linked
// with, both whole numbers.
Result<QString> countLinks(Connection &connection, const LinkedField &field, const AmongRows &among);

} // namespace moviedb::store
