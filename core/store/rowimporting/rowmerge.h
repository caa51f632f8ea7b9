// Rows of a file that are stored already: what is filled in, what stands beside, what is replaced; what a person has said
// stays.
// Thread: the connection's, inside the transaction and the step of the import.
// Failure: Database; Constraint: a rule of the database refuses what the file says of a row.
#pragma once

#include "core/ports/filmimport.h"
#include "core/store/importing/filmdifference.h"
#include "core/store/rowimporting/fileclaims.h"
#include "core/store/rowimporting/rowshape.h"

namespace moviedb::store {

// Of whose fields a person has spoken, and of which this file's value is shown. By row, or by film for the entries of a list.
struct SaidOfRow
{
    QSet<QString> byPerson;
    QSet<QString> byFile;
};
Result<QHash<qint64, SaidOfRow>> whoSaidOf(Connection &connection, const QString &entity,
                                           const QList<qint64> &ids, const QString &source);

struct StoredMerge
{
    const CheckedRow *row = nullptr;
    const QVariantList *stored = nullptr;
    QList<FieldDifference> differences;
};

// What the file says differently; nothing of what it does not say.
QList<FieldDifference> rowDifferences(const RowShape &shape, const CheckedRow &row,
                                      const QVariantList &stored);

// What of a merge is written into the row itself, and the claims of the file. `replace`: also what is stored differently.
// `listsSaid`: films whose list has become the person's word.
Result<Done> mergeStored(Connection &connection, const RowShape &shape, const StoredMerge &merge,
                         const QString &address, bool replace, FileClaims &claims, QSet<qint64> &listsSaid);

// What a claim says of the entry of a list: "name", "name as role", "IMDb 7.3".
QString entryWords(const RowShape &shape, const CheckedRow &row);
// The place of an entry in its list, from 1; 1 where the list has no order.
int entryPlace(const RowShape &shape, const CheckedRow &row);

} // namespace moviedb::store
