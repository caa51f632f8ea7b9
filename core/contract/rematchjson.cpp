#include "core/contract/rematchjson.h"

namespace moviedb::contract {

namespace {

OrderedJson shown(const QVariant &stored)
{
    return stored.typeId() == QMetaType::QStringList ? textArray(stored.toStringList()) : value(stored);
}

OrderedJson changeList(const QList<FieldChange> &changes)
{
    OrderedJson list = OrderedJson::array();
    for (const FieldChange &change : changes)
        list.push_back({{"field", utf8(change.field)},
                        {"before", shown(change.before)},
                        {"after", shown(change.after)},
                        {"source", textOrNull(change.source)}});
    return list;
}

OrderedJson keptList(const QList<KeptValue> &kept)
{
    OrderedJson list = OrderedJson::array();
    for (const KeptValue &one : kept)
        list.push_back(
            {{"field", utf8(one.field)}, {"yours", shown(one.yours)}, {"would_be", shown(one.wouldBe)}});
    return list;
}

OrderedJson rowNames(const QList<NamedRow> &rows)
{
    OrderedJson list = OrderedJson::array();
    for (const NamedRow &row : rows)
        list.push_back({{"kind", utf8(row.kind)}, {"name", utf8(row.name)}});
    return list;
}

} // namespace

OrderedJson rematchPlan(const RematchPlan &plan, WriteMode mode)
{
    OrderedJson json = OrderedJson::object();
    json["movie_id"] = plan.movieId;
    json["title"] = utf8(plan.title);
    json["page"] = {{"before", textOrNull(plan.pageBefore)}, {"after", textOrNull(plan.pageAfter)}};
    json["dry_run"] = mode == WriteMode::DryRun;
    json["will_change"] = changeList(plan.willChange);
    json["kept"] = keptList(plan.kept);
    json["orphaned"] = rowNames(plan.orphaned);
    json["added"] = rowNames(plan.added);
    json["claims"] = {{"removed", plan.claimsRemoved}, {"added", plan.claimsAdded}};
    json["warnings"] = textArray(plan.warnings);
    return json;
}

} // namespace moviedb::contract
