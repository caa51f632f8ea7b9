#include "core/match/classify/softmax.h"

#include <algorithm>
#include <cmath>

namespace moviedb::match {

namespace {

// A small generator of our own: the same order on every machine.
struct Shuffler
{
    quint64 state = 0x9E3779B97F4A7C15ULL;
    quint64 next()
    {
        quint64 z = (state += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    void shuffle(std::vector<quint32> &order)
    {
        for (size_t i = order.size(); i > 1; --i)
            std::swap(order[i - 1], order[size_t(next() % i)]);
    }
};

} // namespace

void SampleSet::add(const PageText &page, PageKind kind, float weight)
{
    FeatureList features;
    extractFeatures(page, features);
    samples.push_back({buckets.size(), features.count, int(kind), weight});
    for (int i = 0; i < features.count; ++i)
        buckets.push_back(quint16(bucketOf(features.hashes[size_t(i)])));
}

Softmax::Softmax(double rate, double decay) : m_rate(float(rate)), m_decay(float(decay))
{
}

Softmax::Softmax(const Weights &start, double rate) : m_rate(float(rate)), m_decay(0)
{
    for (size_t bucket = 0; bucket < bucketCount; ++bucket)
        for (size_t k = 0; k < kindCount; ++k)
            m_weights[bucket * kindCount + k] = float(start.rows[bucket * Weights::stride + k]) * start.scale;
}

void Softmax::learn(const SampleSet &set, int epochs)
{
    std::vector<quint32> order(set.samples.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = quint32(i);
    Shuffler shuffler;
    for (int epoch = 0; epoch < epochs; ++epoch) {
        shuffler.shuffle(order);
        for (quint32 index : order)
            learnOne(set, set.samples[index]);
    }
}

void Softmax::learnOne(const SampleSet &set, const Sample &sample)
{
    const quint16 *buckets = set.buckets.data() + sample.from;
    std::array<float, kindCount> slope = probabilities(buckets, sample.count);
    slope[size_t(sample.kind)] -= 1;
    for (float &s : slope)
        s *= sample.weight;
    for (int i = 0; i < sample.count; ++i) {
        const size_t row = size_t(buckets[i]) * kindCount;
        for (size_t k = 0; k < kindCount; ++k) {
            const float g = slope[k] + m_decay * m_weights[row + k];
            m_squares[row + k] += g * g;
            m_weights[row + k] -= m_rate * g / std::sqrt(m_squares[row + k]);
        }
    }
}

Weights Softmax::quantised() const
{
    // The few largest weights are cut off, so that the many small ones keep their differences.
    std::vector<float> sizes;
    for (float w : m_weights)
        if (w != 0)
            sizes.push_back(std::abs(w));
    Weights result;
    if (sizes.empty())
        return result;
    const size_t cut = sizes.size() - 1 - sizes.size() / 5000;
    std::nth_element(sizes.begin(), sizes.begin() + qptrdiff(cut), sizes.end());
    result.scale = qMax(sizes[cut], 1e-6F) / 127;
    for (size_t bucket = 0; bucket < bucketCount; ++bucket)
        for (size_t k = 0; k < kindCount; ++k)
            result.rows[bucket * Weights::stride + k] =
                qint8(qBound(-127L, std::lround(m_weights[bucket * kindCount + k] / result.scale), 127L));
    return result;
}

std::array<float, kindCount> Softmax::probabilities(const quint16 *buckets, int count) const
{
    std::array<float, kindCount> sums{};
    for (int i = 0; i < count; ++i) {
        const float *row = m_weights.data() + size_t(buckets[i]) * kindCount;
        for (size_t k = 0; k < kindCount; ++k)
            sums[k] += row[k];
    }
    const float top = *std::max_element(sums.begin(), sums.end());
    float total = 0;
    for (float &sum : sums)
        total += sum = std::exp(sum - top);
    for (float &sum : sums)
        sum /= total;
    return sums;
}

} // namespace moviedb::match
