#include "core/contract/historyjson.h"

namespace moviedb::contract {

OrderedJson historyLine(const HistoryStep &step)
{
    OrderedJson line = OrderedJson::object();
    line["step"] = step.stepId;
    line["at"] = utf8(step.at);
    line["kind"] = utf8(step.kind);
    line["person"] = step.person.isEmpty() ? OrderedJson(nullptr) : OrderedJson(utf8(step.person));
    line["description"] = utf8(step.description);
    line["changes"] = step.changes;
    line["undone"] = step.undone;
    line["undoable"] = step.undoable;
    return line;
}

} // namespace moviedb::contract
