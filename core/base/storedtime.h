// The one way in which a stored time becomes a text, for whoever reads a column and whoever reads an image of a row.
// Thread: pure, any thread.
// Failure: none; what is too short for a time stays what it is.
#pragma once

#include <QString>

namespace moviedb {

// "2026-11-26 23:04:33" with or without a fraction, 'T' for the space or not: "2026-11-26T23:04:33Z". A fraction counts
// as whole milliseconds, as the driver of Postgres counts it: from .9995 on it is the next second.
QString isoTimestamp(const QString &stored);

} // namespace moviedb
