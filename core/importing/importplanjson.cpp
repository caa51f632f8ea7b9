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
    const bool ofFilms = plan.table == QLatin1String("movies");
    json["stored"] = plan.stored;
    json["table"] = utf8(plan.table);
    json[ofFilms ? "films" : "rows"] = plan.entries();
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
        json["lines"].push_back({{"kind", utf8(importLineName(line.kind))},
                                 {"place", utf8(line.place)},
                                 {"title", textOrNull(line.title)},
                                 {ofFilms ? "movie_id" : "row_id",
                                  line.rowId > 0 ? OrderedJson(line.rowId) : OrderedJson(nullptr)},
                                 {"field", textOrNull(line.field)},
                                 {"stored", textOrNull(line.stored)},
                                 {"imported", textOrNull(line.imported)},
                                 {"personal", line.personal}});
    json["warnings"] = contract::textArray(plan.warnings);
    return contract::toBytes(json);
}

} // namespace moviedb
