#include "core/store/tables/listeditor.h"

#include "core/store/history/steps.h"
#include "core/store/tables/cellvalue.h"
#include "core/store/tables/columnfit.h"
#include "core/store/tables/listrows.h"
#include "core/store/tables/listwords.h"
#include "core/store/tables/namedrows.h"
#include "core/store/tables/tableeditor.h"
#include "core/store/tables/userclaims.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace moviedb::store {

namespace {

bool sameEntries(const FilmList &list, const QList<ListEntry> &left, const QList<ListEntry> &right)
{
    return std::equal(left.cbegin(), left.cend(), right.cbegin(), right.cend(),
                      [&list](const ListEntry &a, const ListEntry &b) {
                          if (list.isRatings())
                              return a.name == b.name && a.score == b.score && a.votes == b.votes;
                          return a.id == b.id && a.id != 0 && a.role == b.role;
                      });
}

Error changedMeanwhile(const FilmList &list, const QString &film, const QList<ListEntry> &seen,
                       const QList<ListEntry> &stored)
{
    return makeError(Fault::Conflict,
                     QStringLiteral("%1 of “%2” changed meanwhile: you saw %3, now it is %4.")
                         .arg(list.isRatings() || list.isCast() ? list.link->title : list.entity->title, film,
                              entriesText(seen), entriesText(stored)),
                     list.link->name, QStringLiteral("Look at the list as it is now and edit again."));
}

Result<ListEntry> resolvedEntry(Connection &connection, const FilmList &list, const ListEntry &entry,
                                QList<TableChange> &changes)
{
    ListEntry known = entry;
    if (entry.id == 0) {
        MOVIEDB_TRY(row, rowOfName(connection, *list.entity, entry.name, changes));
        known.id = row.id;
        known.name = row.name;
        return known;
    }
    const TableInfo &entity = *list.entity;
    MOVIEDB_TRY(name, connection.first(QStringLiteral("SELECT %1 FROM %2 WHERE %3 = ?")
                                           .arg(quoted(entity.labelColumn), quoted(entity.name),
                                                quoted(entity.primaryKey.first())),
                                       {entry.id}));
    if (!name)
        return refusedCell(
            *list.link, *list.linked,
            QStringLiteral("There is no %1 with the number %2.").arg(singularTitle(entity)).arg(entry.id),
            QStringLiteral("Choose one from the list."));
    known.name = name->toString();
    return known;
}

Result<ListEntry> checkedRating(const FilmList &list, const ListEntry &entry)
{
    const TableInfo &ratings = *list.link;
    const ColumnInfo &scores = *ratings.column(u"score");
    ListEntry rating = entry;
    rating.name = entry.name.simplified();
    MOVIEDB_CHECK(checkedCell(ratings, *list.linked, rating.name));
    MOVIEDB_TRY(score, checkedCell(ratings, scores, entry.score ? QVariant(*entry.score) : QVariant()));
    if (score.value.toDouble() < 0 || score.value.toDouble() > 10)
        return refusedCell(ratings, scores, QStringLiteral("A score lies between 0 and 10."));
    if (entry.votes && (*entry.votes < 0 || *entry.votes > std::numeric_limits<qint32>::max()))
        return refusedCell(ratings, *ratings.column(u"votes"),
                           QStringLiteral("%1 is no number of votes.").arg(*entry.votes));
    return rating;
}

// Every entry with its row and fit to be stored; none of them twice.
Result<QList<ListEntry>> resolvedEntries(Connection &connection, const FilmList &list,
                                         const QList<ListEntry> &entries, QList<TableChange> &changes)
{
    QList<ListEntry> resolved;
    QSet<QString> named;
    for (const ListEntry &entry : entries) {
        auto known =
            list.isRatings() ? checkedRating(list, entry) : resolvedEntry(connection, list, entry, changes);
        if (!known)
            return known.error();
        known->role = known->role.simplified();
        if (list.isCast() && !known->role.isEmpty())
            MOVIEDB_CHECK(checkedCell(*list.link, *list.link->column(u"role"), known->role));
        const QString key =
            list.isRatings() ? known->name : QStringLiteral("%1 %2").arg(known->id).arg(known->role);
        if (named.contains(key))
            return refusedCell(*list.link, *list.linked,
                               QStringLiteral("%1 stands in the list already.").arg(entryText(*known)));
        named.insert(key);
        resolved << *known;
    }
    return resolved;
}

// The column of movies may be shorter than a name.
Result<Done> checkSingle(const SchemaInfo &schema, const FilmList &list, const QList<ListEntry> &entries)
{
    if (list.single.isEmpty() || list.keepsKey() || entries.isEmpty())
        return Done{};
    const TableInfo &movies = *schema.table(u"movies");
    MOVIEDB_CHECK(checkedCell(movies, *movies.column(list.single), entries.first().name));
    return Done{};
}

} // namespace

Result<QList<ListEntry>> setListByUser(Connection &connection, const SchemaInfo &schema, const FilmList &list,
                                       qint64 movieId, const QList<ListEntry> &entries,
                                       QList<TableChange> &changes)
{
    MOVIEDB_TRY(resolved, resolvedEntries(connection, list, entries, changes));
    MOVIEDB_CHECK(checkSingle(schema, list, resolved));
    MOVIEDB_CHECK(writeLinkRows(connection, list, movieId, resolved));
    MOVIEDB_CHECK(claimListByUser(connection, schema, list, movieId));
    changes << TableChange{list.link->name, {}} << TableChange{QStringLiteral("claims"), {}};
    return linkedEntries(connection, schema, list, movieId);
}

QList<ListEntry> withFirst(const QList<ListEntry> &entries, const std::optional<ListEntry> &first)
{
    if (!first)
        return {};
    QList<ListEntry> changed = entries.mid(1);
    changed.removeIf([&first](const ListEntry &entry) {
        return first->id != 0 ? entry.id == first->id
                              : entry.name.compare(first->name, Qt::CaseInsensitive) == 0;
    });
    changed.prepend(*first);
    return changed;
}

Result<QList<ListEntry>> editList(Connection &connection, const SchemaInfo &schema, const ListEdit &edit,
                                  QList<TableChange> &changes)
{
    const auto list = filmList(schema, edit.list);
    if (!list)
        return makeError(Fault::Usage, QStringLiteral("A film has no list called %1.").arg(edit.list),
                         edit.list);
    const TableInfo &movies = *schema.table(u"movies");
    MOVIEDB_TRY(transaction, connection.begin());
    MOVIEDB_TRY(film, readRowToChange(connection, schema, movies, {edit.movieId}));
    MOVIEDB_TRY(before, listEntries(connection, schema, *list, edit.movieId));
    if (sameEntries(*list, edit.entries, before))
        return before;
    if (edit.was && !sameEntries(*list, *edit.was, before))
        return changedMeanwhile(*list, rowName(movies, film), *edit.was, before);
    QList<TableChange> told{TableChange{movies.name, {{edit.movieId}}}};
    MOVIEDB_TRY(step, beginStep(connection, schema, QStringLiteral("edit")));
    MOVIEDB_TRY(after, setListByUser(connection, schema, *list, edit.movieId, edit.entries, told));
    MOVIEDB_CHECK(
        endStep(connection, step, told, listChangeWords(*list, rowName(movies, film), before, after)));
    MOVIEDB_CHECK(transaction.commit());
    changes += told;
    return after;
}

} // namespace moviedb::store
