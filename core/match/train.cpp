#include "core/match/train.h"

#include "core/match/features.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cmath>

namespace moviedb::match {

namespace {

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

    void add(const PageText &page, PageKind kind, float weight)
    {
        FeatureList features;
        extractFeatures(page, features);
        samples.push_back({buckets.size(), features.count, int(kind), weight});
        for (int i = 0; i < features.count; ++i)
            buckets.push_back(quint16(bucketOf(features.hashes[size_t(i)])));
    }

    // A page teaches as it is, and again with each of its texts taken away: live results lack either.
    void addViews(const LabelledPage &page, float weight)
    {
        if (!page.kind)
            return;
        const PageText &text = page.text;
        const bool described = !text.description.isEmpty();
        const bool extracted = !text.extract.isEmpty();
        // Films seldom carry a description in the data, though they do in live results.
        const float films = described && *page.kind == PageKind::Film ? 2.0F : 1.0F;
        if (described || extracted)
            add(text, *page.kind, weight * films);
        if (described && extracted) {
            add(*viewOf(text, PageView::DescriptionOnly), *page.kind, weight * films);
            add(*viewOf(text, PageView::ExtractOnly), *page.kind, weight);
        }
        add(*viewOf(text, PageView::NameOnly), *page.kind, weight * (described || extracted ? 0.1F : 1.0F));
    }
};

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

// Softmax regression by AdaGrad: frequent words learn slowly, rare ones fast.
class Softmax
{
public:
    explicit Softmax(const TrainOptions &options) : m_options(options) {}

    void learn(const SampleSet &set, const Sample &sample)
    {
        const quint16 *buckets = set.buckets.data() + sample.from;
        std::array<float, kindCount> slope = probabilities(buckets, sample.count);
        slope[size_t(sample.kind)] -= 1;
        for (float &s : slope)
            s *= sample.weight;
        for (int i = 0; i < sample.count; ++i) {
            const size_t row = size_t(buckets[i]) * kindCount;
            for (size_t k = 0; k < kindCount; ++k) {
                const float g = slope[k] + float(m_options.decay) * m_weights[row + k];
                m_squares[row + k] += g * g;
                m_weights[row + k] -= float(m_options.rate) * g / std::sqrt(m_squares[row + k]);
            }
        }
    }

    Weights quantised() const
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

private:
    std::array<float, kindCount> probabilities(const quint16 *buckets, int count) const
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

    TrainOptions m_options;
    std::vector<float> m_weights = std::vector<float>(size_t(bucketCount) * kindCount, 0.0F);
    std::vector<float> m_squares = std::vector<float>(size_t(bucketCount) * kindCount, 1.0F);
};

PageMetrics crossValidate(const std::vector<LabelledPage> &pages, const TrainOptions &options)
{
    PageMetrics metrics;
    for (int fold = 0; fold < options.folds; ++fold) {
        std::vector<LabelledPage> seen;
        std::vector<const LabelledPage *> unseen;
        for (const LabelledPage &page : pages) {
            if (titleFold(page.text.title, options.folds) == fold)
                unseen.push_back(&page);
            else
                seen.push_back(page);
        }
        const Result<FilmClassifier> classifier = FilmClassifier::load(trainWeights(seen, options));
        for (const LabelledPage *page : unseen)
            metrics.add(*page, *classifier);
    }
    return metrics;
}

} // namespace

QByteArray trainWeights(const std::vector<LabelledPage> &pages, const TrainOptions &options,
                        const std::vector<LabelledPage> &extra, float extraWeight)
{
    SampleSet set;
    for (const LabelledPage &page : pages)
        set.addViews(page, 1.0F);
    for (const LabelledPage &page : extra)
        set.addViews(page, extraWeight);
    std::vector<quint32> order(set.samples.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = quint32(i);
    Shuffler shuffler;
    Softmax model(options);
    for (int epoch = 0; epoch < options.epochs; ++epoch) {
        shuffler.shuffle(order);
        for (quint32 index : order)
            model.learn(set, set.samples[index]);
    }
    return model.quantised().toBytes();
}

Result<TrainOutcome> train(const QByteArray &pageLines, const TrainOptions &options)
{
    const Result<std::vector<LabelledPage>> pages = readLabelledPages(pageLines);
    if (!pages)
        return pages.error();
    std::array<int, kindCount> counts{};
    int labelled = 0;
    for (const LabelledPage &page : *pages) {
        if (!page.kind)
            continue;
        ++counts[size_t(*page.kind)];
        ++labelled;
    }
    if (labelled < 10 || counts[size_t(PageKind::Film)] == 0)
        return makeError(Fault::Limit,
                         QStringLiteral("Too few labelled pages to train on (%1).").arg(labelled), {},
                         QStringLiteral("Give a file of pages with labels, films among them."));
    TrainOutcome outcome;
    outcome.weights = trainWeights(*pages, options);
    if (options.folds > 1)
        outcome.validation = crossValidate(*pages, options);
    OrderedJson kinds = OrderedJson::object();
    for (int k = 0; k < kindCount; ++k)
        kinds[utf8(pageKindName(PageKind(k)))] = counts[size_t(k)];
    const QByteArray dataHash = QCryptographicHash::hash(pageLines, QCryptographicHash::Sha256).toHex();
    const QByteArray weightsHash =
        QCryptographicHash::hash(outcome.weights, QCryptographicHash::Sha256).toHex();
    outcome.report = {{"pages", pages->size()},
                      {"labelled", labelled},
                      {"kinds", kinds},
                      {"pages_sha256", dataHash.toStdString()},
                      {"weights_sha256", weightsHash.toStdString()},
                      {"weights_bytes", outcome.weights.size()},
                      {"epochs", options.epochs},
                      {"rate", options.rate},
                      {"decay", options.decay},
                      {"folds", options.folds},
                      {"cross_validation", outcome.validation.toJson()}};
    outcome.reportText = QStringLiteral("%1 labelled pages, %2-fold cross-validation by title family\n\n%3")
                             .arg(labelled)
                             .arg(options.folds)
                             .arg(outcome.validation.toText());
    return outcome;
}

} // namespace moviedb::match
