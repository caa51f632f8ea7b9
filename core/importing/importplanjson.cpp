#include "core/importing/importplanjson.h"

#include "core/contract/jsonvalue.h"

namespace moviedb {

QString importLineName(ImportLine::Kind kind)
{
    switch (kind) {
    case ImportLine::Kind::New:
        return QStringLiteral("new");
    case ImportLine::Kind::Changed:
        return QStringLiteral("changed");
    case ImportLine::Kind::Same:
        return QStringLiteral("same");
    case ImportLine::Kind::Conflict:
        return QStringLiteral("conflict");
    case ImportLine::Kind::Refused:
        return QStringLiteral("refused");
    }
    return {};
}

QByteArray importPlanJson(const ImportPlan &plan)
{
    OrderedJson json = OrderedJson::object();
    json["stored"] = plan.stored;
    json["films"] = plan.films();
    json["new"] = plan.added;
    json["changed"] = plan.changed;
    json["same"] = plan.same;
    json["conflicting"] = plan.conflicting;
    json["refused"] = plan.refused;
    json["conflicts"] = plan.conflicts;
    json["kept"] = plan.kept;
    json["keeps_numbers"] = plan.keepsNumbers;
    json["lines"] = OrderedJson::array();
    for (const ImportLine &line : plan.lines)
        json["lines"].push_back(
            {{"kind", utf8(importLineName(line.kind))},
             {"place", utf8(line.place)},
             {"title", textOrNull(line.title)},
             {"movie_id", line.movieId > 0 ? OrderedJson(line.movieId) : OrderedJson(nullptr)},
             {"field", textOrNull(line.field)},
             {"stored", textOrNull(line.stored)},
             {"imported", textOrNull(line.imported)},
             {"personal", line.personal}});
    json["warnings"] = contract::textArray(plan.warnings);
    return contract::toBytes(json);
}

} // namespace moviedb
