// evaluate: figures of classifier and matcher on labelled data, no network, no database.
// Thread: evaluate() any, it takes seconds; the command main.
// Failure: Io, Parse (files).
#pragma once

#include "app/command.h"
#include "core/base/result.h"

#include <QIODevice>

namespace moviedb {

Command evaluateCommand();

struct EvaluateRequest
{
    QString pagesPath; // labelled pages; also the texts of the candidates
    QString casesPath; // empty: pages only
    bool withoutYear = false;
    bool asJson = false;
    QString dataFolder = {}; // where learned weights may lie; empty: the shipped ones
};
Result<int> evaluate(const EvaluateRequest &request, QIODevice &out);

} // namespace moviedb
