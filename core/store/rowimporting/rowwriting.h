// New rows of a table, many at once; what a rule of the database refuses (a check, a number that is taken) is found out and
// left out, and the others are added.
// Thread: the connection's, inside the transaction of the import.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"
#include "core/store/rowimporting/rowshape.h"

namespace moviedb::store {

struct AddedRow
{
    const CheckedRow *row = nullptr;
    qint64 number = 0; // its key, where that is one whole number
    QString refusal;   // "" = it was added
};

// `keepsNumbers`: rows get the numbers and times they have in the file. In the order of `rows`.
Result<QList<AddedRow>> addRows(Connection &connection, const RowShape &shape,
                                const QList<const CheckedRow *> &rows, bool keepsNumbers);

} // namespace moviedb::store
