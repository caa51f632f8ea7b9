#include "core/match/classify/classifier.h"

#include "core/match/classify/features.h"
#include "core/match/classify/weights.h"

#include <QFile>

#include <cmath>

// Outside the namespace, as the macro demands: the weights live in a static library.
static void initMatchResources()
{
    Q_INIT_RESOURCE(matchweights);
}

namespace moviedb::match {

struct FilmClassifier::Model
{
    Weights weights;
};

FilmClassifier::FilmClassifier(std::shared_ptr<const Model> model) : m_model(std::move(model))
{
}
FilmClassifier::FilmClassifier(FilmClassifier &&) noexcept = default;
FilmClassifier &FilmClassifier::operator=(FilmClassifier &&) noexcept = default;
FilmClassifier::~FilmClassifier() = default;

Result<FilmClassifier> FilmClassifier::load(const QByteArray &bytes)
{
    Result<Weights> weights = Weights::fromBytes(bytes);
    if (!weights)
        return weights.error();
    return FilmClassifier(std::make_shared<Model>(Model{std::move(weights.value())}));
}

Result<QByteArray> FilmClassifier::shippedWeights()
{
    initMatchResources();
    QFile file(QStringLiteral(":/match/weights.bin"));
    if (!file.open(QIODevice::ReadOnly))
        return makeError(Fault::Io, QStringLiteral("The classifier's weights are not compiled in."),
                         file.fileName());
    return file.readAll();
}

Result<FilmClassifier> FilmClassifier::shipped()
{
    const Result<QByteArray> weights = shippedWeights();
    return weights ? load(*weights) : Result<FilmClassifier>(weights.error());
}

namespace {

// The kind of a page whose own words say that it is no film, however often they name one: "2012 film score by …", "was a
// British film editor", "is a series of three films", "is a 1990 novel that was made into a film".
std::optional<PageKind> otherThanFilm(const RuleReading &reading)
{
    if (reading.name == PageKind::Film || reading.description == PageKind::Film)
        return std::nullopt;
    if (reading.description)
        return reading.description;
    if (!reading.extract || reading.extract == PageKind::Film || !reading.extractByHead)
        return std::nullopt;
    const bool isAlways = reading.extract == PageKind::Person || reading.extract == PageKind::Franchise;
    return isAlways || !reading.extractNamesFilm ? reading.extract : std::nullopt; // not: "is a film essay"
}

} // namespace

Classification FilmClassifier::classify(const PageText &page) const
{
    RuleReading reading;
    return classify(page, reading);
}

Classification FilmClassifier::classify(const PageText &page, RuleReading &reading) const
{
    FeatureList features;
    reading = extractFeatures(page, features);
    std::array<qint16, Weights::stride> sums{};
    const qint8 *rows = m_model->weights.rows.data();
    for (int i = 0; i < features.count; ++i) {
        const qint8 *row = rows + size_t(bucketOf(features.hashes[size_t(i)])) * Weights::stride;
        for (size_t k = 0; k < Weights::stride; ++k)
            sums[k] = qint16(sums[k] + row[k]);
    }
    size_t best = 0;
    size_t bestOther = 1;
    for (size_t k = 1; k < kindCount; ++k) {
        best = sums[k] > sums[best] ? k : best;
        bestOther = sums[k] > sums[bestOther] ? k : bestOther;
    }
    float total = 0;
    float film = 0;
    for (size_t k = 0; k < kindCount; ++k) {
        const float behind = float(sums[k] - sums[best]) * m_model->weights.scale;
        const float part = behind > -20 ? std::exp(behind) : 0.0F;
        total += part;
        film = k == size_t(PageKind::Film) ? part : film;
    }
    Classification result;
    result.filmProbability = double(film / total);
    // Pages of these kinds name themselves; there are too few to learn from.
    const bool listName = reading.name == PageKind::List;
    if (listName || reading.name == PageKind::Disambiguation ||
        reading.description == PageKind::Disambiguation || reading.extract == PageKind::Disambiguation) {
        result.kind = listName ? PageKind::List : PageKind::Disambiguation;
        result.filmProbability = qMin(result.filmProbability, 0.01);
        return result;
    }
    if (reading.nameIsOfMaking) { // "Production of Harbour"
        result.kind = PageKind::Other;
        result.filmProbability = qMin(result.filmProbability, 0.05);
        return result;
    }
    // A page is called a film exactly when that is more likely than everything else together.
    result.kind = result.filmProbability >= 0.5 ? PageKind::Film : PageKind(bestOther);
    if (const auto other = otherThanFilm(reading); other && result.kind == PageKind::Film) {
        result.kind = *other;
        result.filmProbability = 0.05;
    }
    if (reading.hasNoText && reading.name == PageKind::Franchise && result.kind != PageKind::Film)
        result.kind = PageKind::Franchise; // "Harbour (franchise)": too few to learn from
    // "American biopic about …": a description that says so goes before words that films seldom have.
    const auto allows = [](const std::optional<PageKind> &kind) { return !kind || kind == PageKind::Film; };
    if (result.kind != PageKind::Film && reading.descriptionIsFilm && allows(reading.name) &&
        allows(reading.extract)) {
        result.kind = PageKind::Film;
        result.filmProbability = 0.6;
    }
    return result;
}

} // namespace moviedb::match
