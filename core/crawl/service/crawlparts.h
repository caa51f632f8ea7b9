// What the composition hands to a crawl: its upstreams, and how the classifier is read.
// Thread: called on the crawl thread.
// Failure: that of what is handed over; a classifier that cannot be read ends the run.
#pragma once

#include "core/crawl/service/upstream.h"
#include "core/match/classify/classifier.h"
#include "core/ports/answerstore.h"
#include "core/ports/requestexchange.h"

namespace moviedb {

struct CrawlParts
{
    // At least one. The first holds whatever belongs to no other one.
    QList<Upstream> upstreams;
    // Called before every run, so that what was learned meanwhile counts; empty: the shipped weights.
    std::function<Result<match::FilmClassifier>(const Settings &)> loadClassifier;
    std::shared_ptr<AnswerStore> answers = {};      // null: what comes in is not kept
    std::shared_ptr<RequestExchange> exchange = {}; // null: no other program can join a crawl
};

} // namespace moviedb
