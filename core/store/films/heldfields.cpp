#include "core/store/films/heldfields.h"

#include "core/store/tables/filmlists.h"

namespace moviedb::store {

namespace {

// `fields` as in claims, of columns and lists. `lists`: by column of movies, the list whose first entry it shows.
void leaveOut(FilmRecord &film, const QSet<QString> &fields, const QHash<QString, QString> &lists)
{
    const auto isLeftOut = [&](const QString &field) {
        const QString whole = field.section(u'.', 0, 0); // "ratings.votes" belongs to the ratings
        return fields.contains(whole) || fields.contains(lists.value(whole));
    };
    for (auto column = film.columns.begin(); column != film.columns.end();)
        column = isLeftOut(column.key()) ? film.columns.erase(column) : std::next(column);
    film.claims.removeIf([&](const Claim &claim) { return isLeftOut(claim.field); });
    film.links.removeIf([&](const LinkFact &link) { return isLeftOut(link.list); });
    film.ratings.removeIf([&](const RatingFact &) { return isLeftOut(QStringLiteral("ratings")); });
}

} // namespace

void holdBack(FilmRecord &film, qint64 movieId, const SchemaInfo &schema, ClaimWriter &claims,
              StoreOutcome &outcome)
{
    const ClaimWriter::Fate fate = claims.fateOf(movieId, film);
    outcome.saidAgain = fate.saidAgain;
    outcome.withheld = fate.withheld;
    QSet<QString> fields;
    for (const SourceField &one : fate.withheld)
        fields.insert(one.field);
    if (fields.isEmpty())
        return;
    claims.hold(QStringLiteral("movies"), movieId, fields);
    leaveOut(film, fields, columnsOfLists(schema));
}

} // namespace moviedb::store
