#include "core/store/browsing/linkcounts.h"

#include "core/store/streaming/blockrows.h"

namespace moviedb::store {

namespace {

constexpr qsizetype linksAtOnce = 50000;

} // namespace

Result<QString> countLinks(Connection &connection, const LinkedField &field, const AmongRows &among)
{
    MOVIEDB_TRY(rows, BlockRows::open(
                          connection,
                          {QStringLiteral("SELECT %1 FROM %2 WHERE %3")
                               .arg(quoted(field.other), quoted(field.link), among.holds(quoted(field.own))),
                           among.binds(),
                           {ColumnKind::Integer}},
                          {}));
    QHash<qint64, qint64> counts;
    for (bool more = true; more;) {
        RowBlock block(1);
        MOVIEDB_TRY(next, rows.read(block, linksAtOnce));
        more = next;
        for (qsizetype row = 0; row < block.rows(); ++row)
            if (const Cell &key = *block.row(row); key.kind == Cell::Kind::Integer)
                ++counts[key.integer()];
    }
    QStringList entries;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        entries << QStringLiteral("[%1,%2]").arg(count.key()).arg(count.value());
    return QLatin1Char('[') + entries.join(QLatin1Char(',')) + QLatin1Char(']');
}

} // namespace moviedb::store
