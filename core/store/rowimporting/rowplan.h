// The plan of an import of rows while it grows: how many of each kind, and the first of them as lines.
// Thread: one at a time.
// Failure: none.
#pragma once

#include "core/ports/filmimport.h"
#include "core/store/importing/filmdifference.h"
#include "core/store/rowimporting/rowshape.h"

namespace moviedb::store {

// Which row of the file, and what it is called.
struct PlannedRow
{
    QString place;
    QString title;
    qint64 entry = 0;
};

class RowPlan
{
public:
    RowPlan(const RowShape &shape, const QStringList &warnings);

    // Why a row is none, once for each reason; `where` of an error names the column, where it is one of the table.
    void refuse(const PlannedRow &row, const QList<Error> &reasons);
    void refuse(const CheckedRow &row, const QString &reason);
    // An added row was no row after all.
    void takeBack() { --m_plan.added; }
    void add(const CheckedRow &row, qint64 number);
    // Counts the row by what differs.
    void merge(const CheckedRow &row, qint64 number, const QList<FieldDifference> &differences);
    void warn(const QString &warning);

    ImportPlan &plan() { return m_plan; }

private:
    bool hasRoom(ImportLine::Kind kind);

    const RowShape &m_shape;
    ImportPlan m_plan;
    QHash<ImportLine::Kind, qsizetype> m_lines;
};

} // namespace moviedb::store
