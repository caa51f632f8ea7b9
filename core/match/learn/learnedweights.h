// What the program has learned from the person's own decisions: weights in one file of the data folder, in use
// instead of the shipped ones as soon as there is such a file.
// Thread: any; reads or writes that one file.
// Failure: Io, and Parse for a damaged file (the remedy says how to go back to the shipped weights).
#pragma once

#include "core/match/learn/retrain.h"

namespace moviedb::match {

// The person's classifier, or the shipped one. An empty folder stands for a program without a data folder.
Result<FilmClassifier> classifierInUse(const QString &dataFolder);

// Learns from all past decisions anew, beginning with the shipped weights, so that learning twice changes
// nothing. The outcome is kept only if it does no worse on those decisions than the weights in use.
Result<RetrainOutcome> learn(const QString &dataFolder, const QList<PastJudgment> &judgments);

// Back to the shipped weights.
Result<Done> forgetLearned(const QString &dataFolder);

} // namespace moviedb::match
