#include "core/contract/identityjson.h"

#include <cmath>

namespace moviedb::contract {

namespace {

OrderedJson idAndName(qint64 id, const QString &name)
{
    return {{"id", id}, {"name", utf8(name)}};
}

OrderedJson useList(const QList<RowUse> &uses)
{
    OrderedJson list = OrderedJson::array();
    for (const RowUse &use : uses)
        list.push_back({{"movie_id", use.movieId},
                        {"title", utf8(use.title)},
                        {"list", utf8(use.list)},
                        {"role", use.role.isEmpty() ? OrderedJson(nullptr) : OrderedJson(utf8(use.role))}});
    return list;
}

OrderedJson cellList(const QList<MergedCell> &cells)
{
    OrderedJson list = OrderedJson::array();
    for (const MergedCell &cell : cells) {
        OrderedJson typed = OrderedJson::array();
        if (cell.keptTyped)
            typed.push_back("kept");
        if (cell.goneTyped)
            typed.push_back("gone");
        list.push_back({{"column", utf8(cell.column)},
                        {"kept", value(cell.kept)},
                        {"gone", value(cell.gone)},
                        {"typed", typed},
                        {"takes", cell.takesGone ? "gone" : "kept"}});
    }
    return list;
}

OrderedJson likeRow(const LikeRow &row)
{
    return {{"id", row.id},
            {"name", utf8(row.name)},
            {"mark", row.mark.isEmpty() ? OrderedJson(nullptr) : OrderedJson(utf8(row.mark))},
            {"films", row.films}};
}

} // namespace

OrderedJson mergePlan(const MergePlan &plan, WriteMode mode)
{
    OrderedJson json = OrderedJson::object();
    json["table"] = utf8(plan.table);
    json["keep"] = idAndName(plan.keepId, plan.keepName);
    json["gone"] = idAndName(plan.goneId, plan.goneName);
    json["dry_run"] = mode == WriteMode::DryRun;
    json["moves"] = useList(plan.moves);
    json["joined"] = useList(plan.joined);
    json["conflicts"] = cellList(plan.conflicts);
    json["filled"] = cellList(plan.filled);
    json["claims"] = plan.claims;
    json["receipts"] = plan.receipts;
    return json;
}

OrderedJson splitPlan(const SplitPlan &plan, WriteMode mode)
{
    OrderedJson json = OrderedJson::object();
    json["table"] = utf8(plan.table);
    json["row"] = idAndName(plan.rowId, plan.name);
    json["new_name"] = utf8(plan.newName);
    json["dry_run"] = mode == WriteMode::DryRun;
    json["moves"] = useList(plan.moves);
    json["stays"] = useList(plan.stays);
    return json;
}

OrderedJson likeRowsLine(const LikeRows &pair)
{
    OrderedJson json = OrderedJson::object();
    json["table"] = utf8(pair.table);
    json["keep"] = likeRow(pair.one);
    json["gone"] = likeRow(pair.other);
    json["likeness"] = std::round(pair.likeness * 1000) / 1000;
    json["reasons"] = textArray(pair.reasons);
    json["shared_films"] = textArray(pair.sharedFilms);
    return json;
}

} // namespace moviedb::contract
