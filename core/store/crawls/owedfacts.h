// Films that a person has decided on and whose facts no run has read since: the program was stopped in between, or the
// facts could not be read.
// Thread: the writer's; the readers'.
// Failure: Database, Parse (stored JSON that is damaged).
#pragma once

#include "core/domain/review.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

// By review_id: what is accepted or said to have no article. `gallery` "" = of any; else titles that a run of it listed.
Result<QList<ReviewItem>> decidedWithoutFacts(Connection &connection, const QString &gallery);

} // namespace moviedb::store
