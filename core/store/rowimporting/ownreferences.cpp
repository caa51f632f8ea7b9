#include "core/store/rowimporting/ownreferences.h"

namespace moviedb::store {

void OwnReferences::note(const CheckedRow &row, const QVariantList *before, qint64 number)
{
    if (m_shape.own.isEmpty() || m_shape.number < 0)
        return;
    if (row.number > 0)
        m_numbers.insert(row.number, number);
    for (const int column : m_shape.own)
        if (row.own.contains(column) && m_shape.column(column).nullable)
            m_waiting.append({{row.place, titleOf(m_shape, row), row.entry},
                              number,
                              column,
                              row.own.value(column),
                              before != nullptr ? before->at(column) : QVariant(),
                              before == nullptr});
}

Result<bool> OwnReferences::isThere(Connection &connection, const Waiting &one) const
{
    if (m_numbers.contains(one.wanted.toLongLong()))
        return true;
    MOVIEDB_TRY(found, connection.first(
                           QStringLiteral("SELECT 1 FROM %1 WHERE %2 = ?")
                               .arg(quoted(m_shape.table.name), quoted(m_shape.column(m_shape.number).name)),
                           {one.wanted}));
    return found.has_value();
}

// Until nothing more is lost: a row that goes may be what another one refers to.
Result<Done> OwnReferences::dropLost(Connection &connection, RowPlan &plan)
{
    for (bool lost = true; lost;) {
        lost = false;
        QSet<qint64> gone;
        for (const Waiting &one : std::as_const(m_waiting)) {
            if (gone.contains(one.number))
                continue;
            MOVIEDB_TRY(there, isThere(connection, one));
            if (there)
                continue;
            gone.insert(one.number);
            const QString &column = m_shape.column(one.column).name;
            const Error why = makeError(
                Fault::Constraint,
                QStringLiteral("There is no row with the number %1.").arg(one.wanted.toString().left(60)),
                column);
            if (!one.isNew) { // it stays as it is
                plan.warn(QStringList{one.row.place, column, why.text}.join(QLatin1String(": ")));
                continue;
            }
            plan.refuse(one.row, {why});
            plan.takeBack();
            const QString key = quoted(m_shape.column(m_shape.number).name);
            MOVIEDB_CHECK(connection.execute(
                QStringLiteral("DELETE FROM %1 WHERE %2 = ?").arg(quoted(m_shape.table.name), key),
                {one.number}));
            for (const char *of : {"claims", "receipts"})
                MOVIEDB_CHECK(
                    connection.execute(QStringLiteral("DELETE FROM %1 WHERE entity = ? AND entity_id = ?")
                                           .arg(QLatin1String(of)),
                                       {m_shape.table.name, one.number}));
            lost = true;
        }
        m_numbers.removeIf(
            [&](const std::pair<const qint64 &, qint64 &> &known) { return gone.contains(known.second); });
        m_waiting.removeIf([&](const Waiting &one) { return gone.contains(one.number); });
    }
    return Done{};
}

Result<Done> OwnReferences::settle(Connection &connection, bool replace, RowPlan &plan)
{
    if (m_waiting.isEmpty())
        return Done{};
    MOVIEDB_CHECK(dropLost(connection, plan));
    for (const Waiting &one : std::as_const(m_waiting)) {
        const qint64 wanted = m_numbers.value(one.wanted.toLongLong(), one.wanted.toLongLong());
        if (!one.before.isNull() && (one.before.toLongLong() == wanted || !replace))
            continue;
        MOVIEDB_CHECK(
            connection.execute(QStringLiteral("UPDATE %1 SET %2 = ? WHERE %3 = ?")
                                   .arg(quoted(m_shape.table.name), quoted(m_shape.column(one.column).name),
                                        quoted(m_shape.column(m_shape.number).name)),
                               {wanted, one.number}));
    }
    return Done{};
}

} // namespace moviedb::store
