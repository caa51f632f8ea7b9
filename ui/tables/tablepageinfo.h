// What the window is told of a table's page: its name, icon, place in the list and keys.
// Thread: main.
// Failure: none.
#pragma once

#include "core/domain/table.h"
#include "ui/page/page.h"

namespace moviedb::ui {

PageInfo tablePageInfo(const TableInfo &table);

} // namespace moviedb::ui
