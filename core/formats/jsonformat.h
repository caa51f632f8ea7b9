// One JSON document: a header with its films, or an array of rows.
#pragma once

#include "core/formats/rowformat.h"

namespace moviedb {

RowFormat jsonFormat();

} // namespace moviedb
