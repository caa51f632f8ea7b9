// The pages of the window: a new one is one line in pagelist.cpp.
// Thread: main.
#pragma once

#include "core/domain/table.h"
#include "ui/page/page.h"

namespace moviedb::ui {

QList<PageEntry> standardPages();
// One for each table of the database.
QList<PageEntry> tablePages(const SchemaInfo &schema);

} // namespace moviedb::ui
