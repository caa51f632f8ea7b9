#include "core/match/learn/train.h"

#include "core/match/classify/softmax.h"

#include <QCryptographicHash>

namespace moviedb::match {

namespace {

// A page teaches as it is, and again with each of its texts taken away: live results lack either.
void addViews(SampleSet &set, const LabelledPage &page, float weight)
{
    if (!page.kind)
        return;
    const PageText &text = page.text;
    const bool described = !text.description.isEmpty();
    const bool extracted = !text.extract.isEmpty();
    // Films seldom carry a description in the data, though they do in live results.
    const float films = described && *page.kind == PageKind::Film ? 2.0F : 1.0F;
    if (described || extracted)
        set.add(text, *page.kind, weight * films);
    if (described && extracted) {
        set.add(*viewOf(text, PageView::DescriptionOnly), *page.kind, weight * films);
        set.add(*viewOf(text, PageView::ExtractOnly), *page.kind, weight);
    }
    set.add(*viewOf(text, PageView::NameOnly), *page.kind, weight * (described || extracted ? 0.1F : 1.0F));
}

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
        addViews(set, page, 1.0F);
    for (const LabelledPage &page : extra)
        addViews(set, page, extraWeight);
    Softmax model(options.rate, options.decay);
    model.learn(set, options.epochs);
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
