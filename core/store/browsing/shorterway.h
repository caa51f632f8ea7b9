// Which way to the first rows that hold a text is the shorter one: along the order until the window is full, or through the index of
// texts to all of them. Told by how many of some rows, taken at even distances, hold it.
// Thread: pure.
// Failure: none.
#pragma once

#include <QtGlobal>

namespace moviedb::store {

struct SampledRows
{
    qint64 asked = 0; // how many were there
    qint64 holding = 0;
};

// `window`: rows to be met, those before the window included. `rows`: of the table.
bool isShorterAlongTheOrder(const SampledRows &sample, qint64 window, qint64 rows);

} // namespace moviedb::store
