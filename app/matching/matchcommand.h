// match: titles with candidates on standard input, which page is theirs, no network, no database.
// Thread: matchLines() any; the command main.
// Failure: Io; Parse when learned weights are damaged.
#pragma once

#include "app/command.h"
#include "core/base/result.h"
#include "core/match/decide/matcher.h"

#include <QIODevice>

namespace moviedb {

Command matchCommand();

// {title, year, imdb_id, …, candidates: [{key, title, description, extract|excerpt}]} →
// {key|null, decision, score, reason|null, candidates: […, kind, score, parts, would_accept_if|null}]}
// The value is the exit code: 1 when a line was no good.
Result<int> matchLines(QIODevice &in, QIODevice &out, const match::Thresholds &thresholds = {},
                       const QString &dataFolder = {});

} // namespace moviedb
