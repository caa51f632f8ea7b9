// What the claims tell: whose values the films show, and how far sources say the same.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/ports/charting.h"
#include "core/store/charting/chartfilms.h"

namespace moviedb::store {

// By column that has claims of its own or shows the first of a list: the most complete first.
Result<ChartData> countCompleteness(Connection &connection, const ChartFilms &films);
// By pair of sources, the pair with the most to compare first: single values, by what they mean and not by their wording.
// A person's word is no source here, and lists are left out.
Result<ChartData> countAgreement(Connection &connection, const ChartFilms &films);

} // namespace moviedb::store
