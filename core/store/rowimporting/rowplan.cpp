#include "core/store/rowimporting/rowplan.h"

namespace moviedb::store {

RowPlan::RowPlan(const RowShape &shape, const QStringList &warnings) : m_shape(shape)
{
    m_plan.table = shape.table.name;
    m_plan.warnings = warnings;
}

bool RowPlan::hasRoom(ImportLine::Kind kind)
{
    return ++m_lines[kind] <= mostImportLines;
}

void RowPlan::refuse(const PlannedRow &row, const QList<Error> &reasons)
{
    ++m_plan.refused;
    for (const Error &reason : reasons) {
        const QString field = m_shape.placeOf(reason.where) >= 0 ? reason.where : QString();
        if (hasRoom(ImportLine::Kind::Refused))
            m_plan.lines.append({ImportLine::Kind::Refused,
                                 row.place,
                                 row.title,
                                 0,
                                 field,
                                 {},
                                 reason.text,
                                 false,
                                 row.entry});
    }
}

void RowPlan::refuse(const CheckedRow &row, const QString &reason)
{
    refuse({row.place, titleOf(m_shape, row), row.entry}, {makeError(Fault::Constraint, reason)});
}

void RowPlan::add(const CheckedRow &row, qint64 number)
{
    ++m_plan.added;
    if (hasRoom(ImportLine::Kind::New))
        m_plan.lines.append(
            {ImportLine::Kind::New, row.place, titleOf(m_shape, row), number, {}, {}, {}, false, row.entry});
}

void RowPlan::merge(const CheckedRow &row, qint64 number, const QList<FieldDifference> &differences)
{
    qint64 news = 0;
    qint64 conflicts = 0;
    for (const FieldDifference &difference : differences) {
        const bool isNew = difference.isNew && !difference.isPersonal;
        (difference.isPersonal ? m_plan.kept : isNew ? news : conflicts) += 1;
        const auto kind = isNew ? ImportLine::Kind::Changed : ImportLine::Kind::Conflict;
        if (hasRoom(kind))
            m_plan.lines.append({kind, row.place, titleOf(m_shape, row), number, difference.field,
                                 difference.stored, difference.imported, difference.isPersonal, row.entry});
    }
    m_plan.conflicts += conflicts;
    (conflicts > 0 ? m_plan.conflicting : news > 0 ? m_plan.changed : m_plan.same) += 1;
}

void RowPlan::warn(const QString &warning)
{
    if (m_plan.warnings.size() < mostImportLines && !m_plan.warnings.contains(warning))
        m_plan.warnings << warning;
}

} // namespace moviedb::store
