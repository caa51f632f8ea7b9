// Softmax regression over hashed features: the learner behind train() and retrain(). Deterministic.
// Thread: values.
// Failure: none.
#pragma once

#include "core/match/classify/features.h"
#include "core/match/classify/weights.h"

#include <vector>

namespace moviedb::match {

struct Sample
{
    size_t from = 0; // place of its first bucket
    int count = 0;
    int kind = 0;
    float weight = 1;
};

struct SampleSet
{
    std::vector<Sample> samples;
    std::vector<quint16> buckets;
    void add(const PageText &page, PageKind kind, float weight);
};

// AdaGrad: frequent words learn slowly, rare ones fast.
class Softmax
{
public:
    Softmax(double rate, double decay);
    // Begins with trained weights, which then move only as far as new samples push them.
    Softmax(const Weights &start, double rate);

    void learn(const SampleSet &set, int epochs); // in an order shuffled alike on every machine
    Weights quantised() const;

private:
    void learnOne(const SampleSet &set, const Sample &sample);
    std::array<float, kindCount> probabilities(const quint16 *buckets, int count) const;

    float m_rate;
    float m_decay;
    std::vector<float> m_weights = std::vector<float>(size_t(bucketCount) * kindCount, 0.0F);
    std::vector<float> m_squares = std::vector<float>(size_t(bucketCount) * kindCount, 1.0F);
};

} // namespace moviedb::match
