// CSV (RFC 4180, CRLF): films are rows of their table, and a reference is followed by the name it stands for.
#pragma once

#include "core/formats/rowformat.h"

namespace moviedb {

RowFormat csvFormat();

} // namespace moviedb
