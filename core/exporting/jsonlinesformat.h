// JSON Lines: one object on each line; films have a header before them.
#pragma once

#include "core/exporting/rowformat.h"

namespace moviedb {

RowFormat jsonLinesFormat();

} // namespace moviedb
