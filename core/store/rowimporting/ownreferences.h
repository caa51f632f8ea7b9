// References of rows to rows of their own table, which a file may have in any order, and in a circle: written when all rows
// are there.
// Thread: the connection's, inside the transaction and the step of the import.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"
#include "core/store/rowimporting/rowplan.h"

namespace moviedb::store {

class OwnReferences
{
public:
    explicit OwnReferences(const RowShape &shape) : m_shape(shape) {}

    // A row that is stored now. `before`: what it said before; nullptr = it is new.
    void note(const CheckedRow &row, const QVariantList *before, qint64 number);
    // New rows whose references lead nowhere go again, and those that refer to them. `replace`: also what is stored differently.
    Result<Done> settle(Connection &connection, bool replace, RowPlan &plan);

private:
    struct Waiting
    {
        PlannedRow row;
        qint64 number = 0; // stored
        int column = 0;
        QVariant wanted; // in the file
        QVariant before;
        bool isNew = false;
    };
    Result<Done> dropLost(Connection &connection, RowPlan &plan);
    Result<bool> isThere(Connection &connection, const Waiting &one) const;

    const RowShape &m_shape;
    QHash<qint64, qint64> m_numbers; // in the file → stored
    QList<Waiting> m_waiting;
};

} // namespace moviedb::store
