// Which tables the history watches, and with which row another one comes and goes.
// A row belongs to the row that its first not-null reference names (owningReference() in core/store/history/owningreference.h), a
// claim and its receipt to the row they speak of. What came with a row that the same step added is not noted by itself: it goes
// and comes back with that row. No table owns rows of a table that is owned itself.
// Thread: any.
#pragma once

#include "core/store/engine/connection.h"

namespace moviedb::store {

struct WatchedTable
{
    const TableInfo *table = nullptr;
    QString ownerTable;      // "" = stands on its own
    QString ownerColumn;     // of this table
    QString ownerNameColumn; // claims, receipts: the column that holds the name of the owner's table
    bool owned() const { return !ownerColumn.isEmpty(); }
};

// In creation order: what is referred to comes before what refers to it.
QList<WatchedTable> watchedTables(const SchemaInfo &schema);

// Tables whose rows several others share (people, companies, genres, sources): a row added by a step stays when
// the step is taken back while another row uses it.
bool isShared(const SchemaInfo &schema, const TableInfo &table);

} // namespace moviedb::store

Q_DECLARE_TYPEINFO(moviedb::store::WatchedTable, Q_RELOCATABLE_TYPE);
