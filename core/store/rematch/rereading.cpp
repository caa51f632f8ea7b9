#include "core/store/rematch/rereading.h"

#include "core/domain/receipts.h"
#include "core/store/films/filmstore.h"
#include "core/store/history/rowimages.h"
#include "core/store/history/steps.h"
#include "core/store/rematch/filmsnapshot.h"
#include "core/store/rematch/rematching.h"

#include <QHash>

#include <algorithm>

namespace moviedb::store {

namespace {

const QString moviesTable = QStringLiteral("movies");

// Columns that follow from a field change with it: they are one choice.
QString unitOf(const TableInfo &movies, const QString &field)
{
    const ColumnInfo *column = movies.column(field);
    const QString behind = column != nullptr ? receiptField(*column) : QString();
    return (behind.isEmpty() ? field : behind).section(QLatin1Char('.'), 0, 0);
}

// What of this film may change; nothing = all of it.
Result<std::optional<FilmRewrite::Only>> onlyFor(const SchemaInfo &schema, const RereadScope &scope,
                                                 qint64 movieId, const FilmSnapshot &film)
{
    const TableInfo &movies = *schema.table(u"movies");
    FilmRewrite::Only only;
    if (scope.picks) {
        for (const RereadChange &pick : *scope.picks)
            if (pick.movieId == movieId && pick.table == moviesTable)
                only.fields.insert(unitOf(movies, pick.field));
            else if (pick.table != moviesTable)
                only.rows.insert({pick.table, pick.rowId});
        return std::optional(only);
    }
    if (scope.field.isEmpty())
        return std::optional<FilmRewrite::Only>();
    only.fields.insert(unitOf(movies, scope.field));
    const bool known =
        std::any_of(film.fields.cbegin(), film.fields.cend(),
                    [&](const FilmSnapshot::Field &field) { return field.name == scope.field; });
    if (!known)
        return makeError(
            Fault::Usage, QStringLiteral("Films have no field “%1”.").arg(scope.field), moviesTable,
            QStringLiteral("moviedb schema --table movies names the columns; lists have the names of their "
                           "tables."));
    return std::optional(only);
}

// The items and names of the rows of people and companies that may change.
Result<QSet<QString>> namesOfRows(Connection &connection, const SchemaInfo &schema,
                                  const QSet<std::pair<QString, qint64>> &wanted)
{
    QSet<QString> names;
    for (const auto &[name, id] : wanted) {
        const TableInfo *table = schema.table(name);
        if (table == nullptr || table->primaryKey.size() != 1)
            continue;
        MOVIEDB_TRY(rows, connection.run(QStringLiteral("SELECT wikidata_id, name FROM %1 WHERE %2 = ?")
                                             .arg(quoted(name), quoted(table->primaryKey.first())),
                                         {id}));
        if (rows.next())
            names.insert(rows.text(0).isEmpty() ? rows.text(1) : rows.text(0));
    }
    return names;
}

// Of what was read only that, and who is named by `rows`: the rest of the film stays what it is.
FilmRecord limited(FilmRecord record, const TableInfo &movies, const FilmSnapshot &before,
                   const QSet<QString> &fields, const QSet<QString> &rows)
{
    const auto stays = [&](const QString &field) { return !fields.contains(unitOf(movies, field)); };
    if (stays(QStringLiteral("wikipedia_key")))
        record.wikipediaKey = before.column("wikipedia_key").toString();
    if (stays(QStringLiteral("wikidata_id")))
        record.wikidataId = before.column("wikidata_id").toString();
    for (auto column = record.columns.begin(); column != record.columns.end();)
        column = stays(column.key()) ? record.columns.erase(column) : std::next(column);
    record.links.removeIf([&](const LinkFact &link) {
        const EntityRef &entity = link.entity;
        return stays(link.list) &&
               !rows.contains(entity.wikidataId.isEmpty() ? entity.name : entity.wikidataId);
    });
    if (stays(QStringLiteral("ratings")))
        record.ratings.clear();
    if (stays(QStringLiteral("offers")))
        record.offers.clear();
    record.claims.removeIf([&](const Claim &claim) { return stays(claim.field); });
    return record;
}

Result<std::optional<QString>> holderOfPage(Connection &connection, qint64 movieId, const FilmRecord &film)
{
    MOVIEDB_TRY(rows,
                connection.run(QStringLiteral("SELECT title, movie_id FROM movies WHERE movie_id <> ? AND "
                                              "(wikipedia_key = ? OR wikidata_id = ?)"),
                               {movieId, nullIfEmpty(film.wikipediaKey), nullIfEmpty(film.wikidataId)}));
    if (!rows.next())
        return std::optional<QString>();
    return std::optional(
        QStringLiteral("“%1” (film %2) has its page already.").arg(rows.text(0)).arg(rows.integer(1)));
}

QString namedSource(Connection &connection, const QString &table, qint64 id, const QString &field)
{
    const auto source = connection.first(
        QStringLiteral(
            "SELECT source FROM claims WHERE entity = ? AND entity_id = ? AND field = ? AND chosen"),
        {table, id, field});
    return source && *source ? (*source)->toString() : QString();
}

// One part on its way into the tables.
struct RereadPass
{
    Connection &connection;
    const SchemaInfo &schema;
    const RereadPart &part;
    QList<TableChange> &told;
    qint64 stepId = 0;
    RereadPlan plan = {};

    Result<Done> write()
    {
        for (const RereadFilm &film : part.films)
            MOVIEDB_CHECK(writeFilm(film));
        return Done{};
    }

    Result<Done> writeFilm(const RereadFilm &read)
    {
        MOVIEDB_TRY(before, readSnapshot(connection, schema, read.movieId));
        MOVIEDB_TRY(only, onlyFor(schema, part.scope, read.movieId, before));
        FilmRewrite rewrite{read.movieId, read.film, read.title, {}, only};
        if (only) {
            MOVIEDB_TRY(rows, namesOfRows(connection, schema, only->rows));
            rewrite.film = limited(read.film, *schema.table(u"movies"), before, only->fields, rows);
        }
        MOVIEDB_TRY(holder, holderOfPage(connection, read.movieId, rewrite.film));
        if (holder) {
            plan.failed.append({read.movieId, before.column("title").toString(), *holder});
            return Done{};
        }
        ++plan.films;
        MOVIEDB_TRY(noted, newestNote(connection));
        MOVIEDB_TRY(stored, rewriteFilm(connection, schema, rewrite, told));
        plan.warnings += stored.warnings;
        if (!stored.changed)
            return Done{};
        MOVIEDB_TRY(after, readSnapshot(connection, schema, read.movieId));
        noteFilm(read.movieId, before, after);
        return noteRows(read.movieId, before.column("title").toString(), noted);
    }

    void noteFilm(qint64 movieId, const FilmSnapshot &before, const FilmSnapshot &after)
    {
        const TableInfo &movies = *schema.table(u"movies");
        const QList<FieldChange> differing = differences(schema, before, after);
        QSet<QString> fields;
        for (const FieldChange &change : differing)
            fields.insert(change.field);
        const QString title = before.column("title").toString();
        for (const FieldChange &change : differing) {
            const QString unit = unitOf(movies, change.field);
            if (unit != change.field && fields.contains(unit))
                continue; // told with the list that it is the first of
            plan.changes.append({movieId, title, moviesTable, movieId, title, change.field, change.before,
                                 change.after, change.source});
        }
    }

    // Of people and companies: what the database noted of their rows.
    Result<Done> noteRows(qint64 movieId, const QString &title, qint64 notedBefore)
    {
        struct Update
        {
            QString table, key, before;
        };
        QList<Update> updates;
        {
            MOVIEDB_TRY(
                rows, connection.run(
                          QStringLiteral("SELECT table_name, row_key, before FROM changes WHERE step_id = ? "
                                         "AND change_id > ? AND operation = 'update' ORDER BY change_id"),
                          {stepId, notedBefore}));
            while (rows.next())
                updates.append({rows.text(0), rows.text(1), rows.text(2)});
        }
        for (const Update &update : std::as_const(updates)) {
            const TableInfo *table = schema.table(update.table);
            if (table == nullptr || table->role != TableRole::Entity || table->name == moviesTable ||
                table->column(u"name") == nullptr || table->primaryKey.size() != 1)
                continue;
            MOVIEDB_TRY(json, parseJson(update.before.toUtf8(), QStringLiteral("changes.before")));
            MOVIEDB_TRY(key, keyValues(update.key));
            MOVIEDB_CHECK(noteRow(movieId, title, *table, key.value(0).toLongLong(), json));
        }
        return Done{};
    }

    Result<Done> noteRow(qint64 movieId, const QString &title, const TableInfo &table, qint64 id,
                         const Json &before)
    {
        for (const ColumnInfo &column : table.columns) {
            const auto was = before.find(column.name.toStdString());
            if (column.generated || was == before.end() || column.name.endsWith(QLatin1String("_precision")))
                continue;
            MOVIEDB_TRY(rows, connection.run(QStringLiteral("SELECT name, %1 FROM %2 WHERE %3 = ?")
                                                 .arg(quoted(column.name), quoted(table.name),
                                                      quoted(table.primaryKey.first())),
                                             {id}));
            if (!rows.next())
                continue;
            const QVariant is = rows.value(1, column.kind);
            const QString name = rows.text(0);
            plan.changes.append({movieId, title, table.name, id, name, column.name, imageValue(*was), is,
                                 namedSource(connection, table.name, id, column.name)});
        }
        return Done{};
    }

    // What a person has not seen is not stored. A row that an accepted entry refers to may get an id it lacked.
    Result<Done> checkPicks() const
    {
        if (!part.scope.picks)
            return Done{};
        QHash<QString, const RereadChange *> picks;
        for (const RereadChange &pick : *part.scope.picks)
            picks.insert(placeOf(pick), &pick);
        for (const RereadChange &change : plan.changes) {
            const RereadChange *pick = picks.value(placeOf(change));
            const bool isSeen = pick != nullptr ? pick->before == change.before && pick->after == change.after
                                                : change.table != moviesTable;
            if (!isSeen)
                return makeError(
                    Fault::Conflict,
                    QStringLiteral("“%1” was changed meanwhile: something else would come of %2 now.")
                        .arg(change.name, change.field),
                    change.table, QStringLiteral("Look at what would change again."));
        }
        return Done{};
    }

    static QString placeOf(const RereadChange &change)
    {
        return QStringLiteral("%1 %2 %3").arg(change.table).arg(change.rowId).arg(change.field);
    }
};

Result<qint64> stepOfPart(Connection &connection, const SchemaInfo &schema, const RereadPart &part)
{
    if (part.stepId == 0)
        return beginStep(connection, schema, QStringLiteral("reread"));
    MOVIEDB_TRY(step, continueStep(connection, schema, part.stepId));
    if (step == 0)
        return makeError(Fault::Conflict, QStringLiteral("What was re-read so far was taken back meanwhile."),
                         {}, QStringLiteral("Begin again."));
    return step;
}

QString rereadWords(qint64 films, qint64 values)
{
    const QString read =
        films == 1 ? QStringLiteral("Re-read 1 film") : QStringLiteral("Re-read %1 films").arg(films);
    return values == 1 ? read + QStringLiteral(": 1 value changed")
                       : read + QStringLiteral(": %1 values changed").arg(values);
}

} // namespace

Result<RereadOutcome> reread(Connection &connection, const SchemaInfo &schema, const RereadPart &part,
                             WriteMode mode, QList<TableChange> &changes)
{
    MOVIEDB_TRY(transaction, connection.begin());
    MOVIEDB_TRY(counted, newestNote(connection));
    MOVIEDB_TRY(step, stepOfPart(connection, schema, part));
    QList<TableChange> told;
    RereadPass pass{connection, schema, part, told, step};
    MOVIEDB_CHECK(pass.write());
    MOVIEDB_CHECK(pass.checkPicks());
    MOVIEDB_TRY(newest, newestNote(connection));
    const bool wrote = newest > counted;
    MOVIEDB_CHECK(
        endStep(connection, step, told,
                rereadWords(part.filmsBefore + pass.plan.films, part.valuesBefore + pass.plan.changes.size()),
                counted));
    if (!wrote && part.stepId > 0) // it has read more films than it said so far
        MOVIEDB_CHECK(connection.execute(
            QStringLiteral("UPDATE change_steps SET description = ? WHERE step_id = ?"),
            {rereadWords(part.filmsBefore + pass.plan.films, part.valuesBefore), part.stepId}));
    const RereadOutcome outcome{pass.plan, wrote ? step : part.stepId};
    if (mode == WriteMode::DryRun)
        return RereadOutcome{outcome.plan, 0}; // the transaction goes, and all of it with it
    MOVIEDB_CHECK(transaction.commit());
    changes += told;
    return outcome;
}

Result<QList<RematchCase>> filmsToReread(Connection &connection, const SchemaInfo &schema,
                                         const QList<qint64> &ids, qint64 afterId, int limit)
{
    QList<qint64> next;
    if (ids.isEmpty()) {
        MOVIEDB_TRY(rows, connection.run(
                              QStringLiteral(
                                  "SELECT movie_id FROM movies WHERE movie_id > ? ORDER BY movie_id LIMIT ?"),
                              {afterId, limit}));
        while (rows.next())
            next << rows.integer(0);
    } else {
        next = ids;
        std::sort(next.begin(), next.end());
        next.erase(next.begin(), std::upper_bound(next.begin(), next.end(), afterId));
        next = next.mid(0, limit);
    }
    QList<RematchCase> films;
    for (const qint64 id : std::as_const(next)) {
        MOVIEDB_TRY(film, rematchCase(connection, schema, id));
        films.append(film);
    }
    return films;
}

} // namespace moviedb::store
