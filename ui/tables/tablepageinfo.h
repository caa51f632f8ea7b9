// What the window is told of a table's page: its name, icon, place in the list and keys; and why it shows no rows.
// Thread: main.
// Failure: none.
#pragma once

#include "core/domain/table.h"
#include "ui/page/page.h"

namespace moviedb::ui {

class EmptyState;

PageInfo tablePageInfo(const TableInfo &table);
// `narrowed`: by search or filters.
void sayWhyEmpty(EmptyState *empty, const TableInfo &table, bool narrowed);

} // namespace moviedb::ui
