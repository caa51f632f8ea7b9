// Films whose people are named as a test wants it, and what is known of those people then.
#pragma once

#include "core/base/writemode.h"
#include "core/store/identity/likerows.h"
#include "core/store/identity/merging.h"
#include "core/store/identity/rowuses.h"
#include "core/store/identity/splitting.h"
#include "core/store/tables/listeditor.h"
#include "tests/store/historyacts.h"

namespace moviedb::test {

using namespace moviedb::store;

inline const QString actors = QStringLiteral("actors");
inline const QString directors = QStringLiteral("directors");

struct IdentityActs : Acts
{
    using Acts::Acts;

    Result<MergePlan> merge(const RowMerge &wanted, WriteMode mode = WriteMode::Store)
    {
        return mergeRows(*connection, schema, wanted, mode, told);
    }
    Result<SplitPlan> split(const RowSplit &wanted, WriteMode mode = WriteMode::Store)
    {
        return splitRow(*connection, schema, wanted, mode, told);
    }
    // 0 when there is none; the oldest of several.
    qint64 idOf(const QString &table, const QString &name)
    {
        const auto id = connection->first(QStringLiteral("SELECT MIN(%1) FROM %2 WHERE name = ?")
                                              .arg(schema.table(table)->primaryKey.first(), quoted(table)),
                                          {name});
        return id && *id ? (*id)->toLongLong() : 0;
    }
    QVariant cell(const QString &table, qint64 id, const char *column)
    {
        const TableInfo &info = *schema.table(table);
        const auto row = readRow(*connection, schema, info, {id});
        return row ? valuesByName(info, *row).value(QLatin1String(column)) : QVariant();
    }
    // "Jo Falk as A, Bo Reed" in the order of the film.
    QString listed(qint64 movieId, const QString &list)
    {
        QStringList names;
        const auto entries = listEntries(*connection, schema, *filmList(schema, list), movieId);
        for (const ListEntry &entry : entries ? *entries : QList<ListEntry>())
            names << (entry.role.isEmpty() ? entry.name : entry.name + QStringLiteral(" as ") + entry.role);
        return names.join(QLatin1String(", "));
    }
};

// Film `number` with these people in one of its lists: "Jo Falk|Q1", "Jo Falk".
inline EntryOutcome filmWith(int number, const char *list, const QStringList &people)
{
    EntryOutcome outcome = filmOutcome(number, 0);
    outcome.film->links.removeIf([list](const LinkFact &link) { return link.list == QLatin1String(list); });
    outcome.film->claims.removeIf([list](const Claim &claim) { return claim.field == QLatin1String(list); });
    for (const QString &person : people)
        addLink(*outcome.film, list, person.section(u'|', 0, 0), person.section(u'|', 1, 1));
    return outcome;
}

} // namespace moviedb::test
