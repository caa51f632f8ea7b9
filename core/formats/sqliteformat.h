// A SQLite file: a table with its references by name, or films with a table for each of their lists and for what it names.
// Without history, claims and settings: a database to work with, none that this program opens. https://www.sqlite.org/fileformat2.html
#pragma once

#include "core/formats/rowformat.h"

namespace moviedb {

RowFormat sqliteFormat();

} // namespace moviedb
