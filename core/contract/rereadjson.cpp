#include "core/contract/rereadjson.h"

namespace moviedb::contract {

namespace {

OrderedJson rereadValue(const QVariant &stored)
{
    return stored.typeId() == QMetaType::QStringList ? textArray(stored.toStringList()) : value(stored);
}

OrderedJson rereadChange(const RereadChange &change)
{
    return {{"movie_id", change.movieId},
            {"title", utf8(change.title)},
            {"table", utf8(change.table)},
            {"row_id", change.rowId},
            {"name", utf8(change.name)},
            {"field", utf8(change.field)},
            {"before", rereadValue(change.before)},
            {"after", rereadValue(change.after)},
            {"source", textOrNull(change.source)}};
}

} // namespace

OrderedJson rereadPlan(const RereadPlan &plan, WriteMode mode)
{
    OrderedJson json = OrderedJson::object();
    json["films"] = plan.films;
    json["dry_run"] = mode == WriteMode::DryRun;
    json["changes"] = OrderedJson::array();
    for (const RereadChange &change : plan.changes)
        json["changes"].push_back(rereadChange(change));
    json["not_kept"] = OrderedJson::array();
    for (const UnreadFilm &film : plan.notKept)
        json["not_kept"].push_back({{"movie_id", film.movieId}, {"title", utf8(film.title)}});
    json["failed"] = OrderedJson::array();
    for (const UnreadFilm &film : plan.failed)
        json["failed"].push_back(
            {{"movie_id", film.movieId}, {"title", utf8(film.title)}, {"reason", utf8(film.reason)}});
    json["warnings"] = textArray(plan.warnings);
    return json;
}

} // namespace moviedb::contract
