// What `moviedb classify`, `match`, `evaluate` and `train` do, without the command line around them: bytes
// in, bytes out, no network, no database. The value of the result is the exit code: 0, or 1 when a line of
// the input was no good (it was answered with {"line": n, "error": text} in its place). Thread: pure, any
// thread; evaluate and train take seconds. Failure: Io, Parse (files), Limit (too few pages).
#pragma once

#include "core/base/result.h"
#include "core/domain/review.h"
#include "core/match/decide/matcher.h"

#include <QIODevice>

namespace moviedb::matchcommands {

// {key, title, description, extract} → {key, kind, film_probability}
Result<int> classifyLines(QIODevice &in, QIODevice &out, const QString &dataFolder = {});

// {title, year, imdb_id, …, candidates: [{key, title, description, extract|excerpt}]} →
// {key|null, decision, score, reason|null, candidates: […, kind, score, parts, would_accept_if|null}]}
Result<int> matchLines(QIODevice &in, QIODevice &out, const match::Thresholds &thresholds = {},
                       const QString &dataFolder = {});

struct EvaluateRequest
{
    QString pagesPath; // labelled pages; also the texts of the candidates
    QString casesPath; // empty: pages only
    bool withoutYear = false;
    bool asJson = false;
    QString dataFolder = {}; // where learned weights may lie; empty: the shipped ones
};
Result<int> evaluate(const EvaluateRequest &request, QIODevice &out);

struct TrainRequest
{
    QString pagesPath;
    QString weightsPath;           // also written: <name>.report.json and <name>.report.txt beside it
    QList<PastJudgment> judgments; // not empty: learned too; new weights only if no worse on them
};
Result<int> train(const TrainRequest &request, QIODevice &out);

} // namespace moviedb::matchcommands
