#include "core/store/rematch/rematching.h"

#include "core/domain/pagekey.h"
#include "core/store/films/filmstore.h"
#include "core/store/history/rowimages.h"
#include "core/store/history/stepnotes.h"
#include "core/store/history/steps.h"
#include "core/store/identity/orphans.h"
#include "core/store/rematch/filmsnapshot.h"
#include "core/store/rematch/pagememory.h"
#include "core/store/tables/ownreceipts.h"

#include <algorithm>

namespace moviedb::store {

namespace {

const QString userSource = QStringLiteral("user");

QString pageName(const QString &key)
{
    return key.isEmpty() ? QStringLiteral("no article") : pagekey::toTitle(key);
}

QString titleOf(const FilmSnapshot &film)
{
    return film.column("title").toString();
}

Result<Done> checkPage(Connection &connection, const Rematch &wanted)
{
    MOVIEDB_TRY(rows,
                connection.run(QStringLiteral("SELECT movie_id, title, wikipedia_key FROM movies WHERE "
                                              "movie_id <> ? AND (wikipedia_key = ? OR wikidata_id = ?)"),
                               {wanted.movieId, wanted.film.wikipediaKey, wanted.film.wikidataId}));
    if (!rows.next())
        return Done{};
    return makeError(Fault::Conflict,
                     rows.text(2) == wanted.film.wikipediaKey
                         ? QStringLiteral("“%1” (film %2) has the page “%3” already.")
                               .arg(rows.text(1))
                               .arg(rows.integer(0))
                               .arg(pageName(wanted.film.wikipediaKey))
                         : QStringLiteral("“%1” (film %2) is %3 already, which “%4” is about.")
                               .arg(rows.text(1))
                               .arg(rows.integer(0))
                               .arg(wanted.film.wikidataId, pageName(wanted.film.wikipediaKey)),
                     {}, QStringLiteral("Give that film another page first, or delete one of the two."));
}

// A page that a person typed is what they ask to change now.
Result<Done> forgetTypedPage(Connection &connection, qint64 movieId)
{
    MOVIEDB_CHECK(connection.execute(
        QStringLiteral("DELETE FROM claims WHERE entity = 'movies' AND entity_id = ? AND source = 'user' AND "
                       "field IN ('wikipedia_key', 'wikipedia_url', 'wikidata_id')"),
        {movieId}));
    return dropEmptyReceipts(connection, QStringLiteral("movies"), movieId);
}

// What the film had, unless it is what the new page is about, too.
Candidate rejectedPage(const FilmSnapshot &before, const Rematch &wanted)
{
    Candidate page;
    page.key = before.column("wikipedia_key").toString();
    page.wikidataId = before.column("wikidata_id").toString();
    if (page.key.isEmpty() && page.wikidataId == wanted.film.wikidataId)
        return {};
    page.title = page.key.isEmpty() ? titleOf(before) : pagekey::toTitle(page.key);
    return page;
}

// What the sources would show where a person's word stands.
QVariant wouldBe(const SchemaInfo &schema, const FilmRecord &film, const QString &field, bool isList)
{
    const ColumnInfo *column = schema.table(u"movies")->column(field);
    const QString list = column != nullptr && column->references ? column->references->table : field;
    QStringList texts;
    for (const LinkFact &link : film.links)
        if (link.list == list)
            texts << (link.role.isEmpty() ? link.entity.name
                                          : link.entity.name + QStringLiteral(" as ") + link.role);
    if (list == QLatin1String("ratings"))
        for (const RatingFact &rating : film.ratings)
            texts << ratingText(rating);
    if (isList)
        return texts.isEmpty() ? QVariant() : QVariant(texts);
    if (list != field)
        return texts.isEmpty() ? QVariant() : QVariant(texts.first());
    return film.columns.value(field);
}

// Rows of cast and ratings of which a person has typed a value.
Result<QList<KeptValue>> keptRows(Connection &connection, const Rematch &wanted)
{
    QList<KeptValue> kept;
    const QString typed = QStringLiteral(
        " AND EXISTS (SELECT 1 FROM claims c WHERE c.source = 'user' AND c.entity = '%1' AND c.entity_id = ");
    {
        MOVIEDB_TRY(rows,
                    connection.run(QStringLiteral("SELECT r.source, r.score, r.votes FROM ratings r WHERE "
                                                  "r.movie_id = ?") +
                                       typed.arg(QStringLiteral("ratings")) +
                                       QStringLiteral("r.rating_id) ORDER BY r.rating_id"),
                                   {wanted.movieId}));
        while (rows.next()) {
            KeptValue one{QStringLiteral("ratings"),
                          ratingText({rows.text(0), rows.decimal(1), rows.optionalInteger(2), {}}),
                          {}};
            for (const RatingFact &rating : wanted.film.ratings)
                if (rating.source == rows.text(0))
                    one.wouldBe = ratingText(rating);
            kept.append(one);
        }
    }
    MOVIEDB_TRY(rows, connection.run(QStringLiteral("SELECT a.name, r.role FROM \"cast\" r JOIN actors a ON "
                                                    "a.actor_id = r.actor_id WHERE r.movie_id = ?") +
                                         typed.arg(QStringLiteral("cast")) +
                                         QStringLiteral("r.cast_id) ORDER BY r.cast_id"),
                                     {wanted.movieId}));
    while (rows.next())
        kept.append(
            {QStringLiteral("cast"),
             rows.text(1).isEmpty() ? rows.text(0) : rows.text(0) + QStringLiteral(" as ") + rows.text(1),
             {}});
    return kept;
}

bool isTyped(const QList<Claim> &claims, const QString &field)
{
    return std::any_of(claims.cbegin(), claims.cend(), [&](const Claim &claim) {
        return claim.field == field && claim.receipt.source == userSource;
    });
}

QList<KeptValue> keptFields(const SchemaInfo &schema, const FilmSnapshot &after, const FilmRecord &film)
{
    QList<KeptValue> kept;
    for (const FilmSnapshot::Field &field : after.fields)
        if (isTyped(after.claims, field.name))
            kept.append({field.name, shownValue(field), wouldBe(schema, film, field.name, field.isList)});
    return kept;
}

// Rows that the step added: whoever and whatever a film names.
Result<QList<NamedRow>> addedRows(Connection &connection, const SchemaInfo &schema, qint64 stepId)
{
    MOVIEDB_TRY(notes, readNotes(connection, stepId));
    QList<NamedRow> added;
    for (const StepNote &note : notes) {
        const TableInfo *table = schema.table(note.table);
        if (note.operation != StepNote::Operation::Insert || table == nullptr ||
            table->role != TableRole::Entity || table->column(u"name") == nullptr ||
            table->primaryKey.size() != 1)
            continue;
        MOVIEDB_TRY(key, keyValues(note.key));
        MOVIEDB_TRY(name, connection.first(QStringLiteral("SELECT name FROM %1 WHERE %2 = ?")
                                               .arg(quoted(table->name), quoted(table->primaryKey.first())),
                                           key));
        if (name)
            added.append({table->name, name->toString()});
    }
    return added;
}

// A claim is the same one as long as its place and its words are.
QSet<QString> claimTexts(const QList<Claim> &claims)
{
    QSet<QString> texts;
    for (const Claim &claim : claims)
        texts.insert(QStringList{claim.field, claim.receipt.source, QString::number(claim.position),
                                 claim.value.toString(), claim.receipt.url}
                         .join(QLatin1Char('\t')));
    return texts;
}

// All that a re-match writes, between the two looks at the film.
struct Rewriting
{
    Connection &connection;
    const SchemaInfo &schema;
    const Rematch &wanted;
    const FilmSnapshot &before;
    QList<TableChange> &changes;
    QStringList warnings{};
    QList<NamedRow> orphaned{};

    Result<Done> write()
    {
        MOVIEDB_CHECK(forgetTypedPage(connection, wanted.movieId));
        MOVIEDB_TRY(linked, linkedRows(connection, schema, wanted.movieId));
        MOVIEDB_TRY(stored,
                    rewriteFilm(connection, schema,
                                {wanted.movieId, wanted.film, wanted.title, wanted.withdrawn}, changes));
        warnings = stored.warnings;
        MOVIEDB_TRY(stillLinked, linkedRows(connection, schema, wanted.movieId));
        MOVIEDB_TRY(gone, removeUnused(connection, schema, withoutThose(linked, stillLinked), changes));
        orphaned = gone;
        return rememberPage(connection, wanted.movieId, rejectedPage(before, wanted),
                            wanted.film.wikipediaKey, changes);
    }
};

Result<RematchPlan> planOf(const Rewriting &done, const FilmSnapshot &after, qint64 stepId)
{
    RematchPlan plan;
    plan.movieId = done.wanted.movieId;
    plan.title = titleOf(done.before);
    plan.pageBefore = done.before.column("wikipedia_key").toString();
    plan.pageAfter = after.column("wikipedia_key").toString();
    plan.willChange = differences(done.schema, done.before, after);
    plan.kept = keptFields(done.schema, after, done.wanted.film);
    MOVIEDB_TRY(rows, keptRows(done.connection, done.wanted));
    for (const KeptValue &row :
         std::as_const(rows)) // of a list that is kept as a whole they are told already
        if (!isTyped(after.claims, row.field))
            plan.kept.append(row);
    plan.orphaned = done.orphaned;
    MOVIEDB_TRY(added, addedRows(done.connection, done.schema, stepId));
    plan.added = added;
    const QSet<QString> was = claimTexts(done.before.claims), is = claimTexts(after.claims);
    plan.claimsRemoved = (was - is).size();
    plan.claimsAdded = (is - was).size();
    plan.warnings = done.warnings;
    return plan;
}

} // namespace

Result<RematchPlan> rematch(Connection &connection, const SchemaInfo &schema, const Rematch &wanted,
                            WriteMode mode, QList<TableChange> &changes)
{
    MOVIEDB_TRY(transaction, connection.begin());
    MOVIEDB_TRY(before, readSnapshot(connection, schema, wanted.movieId));
    MOVIEDB_CHECK(checkPage(connection, wanted));
    MOVIEDB_TRY(step, beginStep(connection, schema, QStringLiteral("rematch"),
                                QStringLiteral("Another page for %1: %2 → %3")
                                    .arg(titleOf(before), pageName(before.column("wikipedia_key").toString()),
                                         pageName(wanted.film.wikipediaKey))));
    QList<TableChange> told;
    Rewriting rewriting{connection, schema, wanted, before, told};
    MOVIEDB_CHECK(rewriting.write());
    MOVIEDB_TRY(after, readSnapshot(connection, schema, wanted.movieId));
    MOVIEDB_TRY(plan, planOf(rewriting, after, step));
    MOVIEDB_CHECK(endStep(connection, step, told));
    if (wanted.expected && *wanted.expected != plan)
        return makeError(Fault::Conflict,
                         QStringLiteral("“%1” was changed meanwhile: something else would come of it now.")
                             .arg(plan.title),
                         QStringLiteral("movies"), QStringLiteral("Look at what will change again."));
    if (mode == WriteMode::DryRun)
        return plan; // the transaction goes, and all of it with it
    MOVIEDB_CHECK(transaction.commit());
    changes += told;
    return plan;
}

Result<RematchCase> rematchCase(Connection &connection, const SchemaInfo &schema, qint64 movieId)
{
    MOVIEDB_TRY(film, readSnapshot(connection, schema, movieId));
    MOVIEDB_TRY(titles, titlesOf(connection, movieId));
    MOVIEDB_TRY(candidates, candidatesOf(connection, titles));
    RematchCase found;
    found.film = film.document;
    found.claims = film.claims;
    found.candidates = candidates;
    found.wikipediaKey = film.column("wikipedia_key").toString();
    found.wikidataId = film.column("wikidata_id").toString();
    if (!titles.isEmpty()) {
        found.entry = titles.first().entry;
        return found;
    }
    found.entry.title = titleOf(film);
    found.entry.year = plausibleYear(film.column("release_date").toString().left(4).toLongLong());
    return found;
}

} // namespace moviedb::store
