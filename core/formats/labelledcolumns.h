// A table's columns as a spreadsheet shows them: each reference is followed by the name it stands for.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include "core/domain/table.h"

namespace moviedb {

struct LabelledColumn
{
    QString name;       // "director_id", then "director"
    qsizetype cell = 0; // in a row that was read with labels
    ColumnKind kind = ColumnKind::Text;
};

QList<LabelledColumn> labelledColumns(const TableInfo &table);

} // namespace moviedb

Q_DECLARE_TYPEINFO(moviedb::LabelledColumn, Q_RELOCATABLE_TYPE);
