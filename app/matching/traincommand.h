// train: weights of the classifier from labelled pages and from what a person decided.
// Thread: train() any, it takes seconds; the command main.
// Failure: Io, Parse (files), Limit (too few pages).
#pragma once

#include "app/command.h"
#include "core/base/result.h"
#include "core/domain/review.h"

#include <QIODevice>

namespace moviedb {

Command trainCommand();

struct TrainRequest
{
    QString pagesPath;
    QString weightsPath;           // also written: <name>.report.json and <name>.report.txt beside it
    QList<PastJudgment> judgments; // not empty: learned too; new weights only if no worse on them
};
Result<int> train(const TrainRequest &request, QIODevice &out);

} // namespace moviedb
