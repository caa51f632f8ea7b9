// Which table's rows a file holds: its columns tell, or else its name.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/domain/table.h"

namespace moviedb {

// `names`: what the columns of the file are called, or the members of its first object. Of the tables whose key stands among
// them the one of which they say most; where they say as much of several, or of none, the one that `fileName` names
// ("actors-2024.csv"). Tables that the program keeps for itself are none. nullptr: nobody can tell.
const TableInfo *tableOfFile(const SchemaInfo &schema, const QStringList &names, const QString &fileName);

} // namespace moviedb
