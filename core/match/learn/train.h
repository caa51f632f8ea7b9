// Trains the classifier's weights: a softmax over hashed features, deterministic (same pages, same bytes).
// Thread: pure, any thread; takes seconds.
// Failure: Parse, Limit (too few pages).
#pragma once

#include "core/domain/review.h"
#include "core/match/learn/pagemetrics.h"

namespace moviedb::match {

struct TrainOptions
{
    int epochs = 12;
    int folds = 5; // for the report; 0 = no cross-validation
    double rate = 0.1;
    double decay = 2e-5; // pull towards zero
};

struct TrainOutcome
{
    QByteArray weights;     // file form, see weights.h
    OrderedJson report;     // counts, hash of the data, options, cross-validated figures
    QString reportText;     // the same for reading
    PageMetrics validation; // pages judged by a model that saw no page of their title family
};

Result<TrainOutcome> train(const QByteArray &pageLines, const TrainOptions &options = {});

// The weights alone, from labelled pages and extra ones that count `extraWeight` times.
QByteArray trainWeights(const std::vector<LabelledPage> &pages, const TrainOptions &options,
                        const std::vector<LabelledPage> &extra = {}, float extraWeight = 4);

} // namespace moviedb::match
