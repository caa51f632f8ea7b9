// JSON Lines: one object on each line; films have a header before them.
#pragma once

#include "core/formats/rowformat.h"

namespace moviedb {

RowFormat jsonLinesFormat();

} // namespace moviedb
