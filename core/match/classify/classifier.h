// What kind of thing is a Wikipedia page, judged by its name, short description and first sentence. Readable rules
// plus a small trained model (weights in resources/match, trained by `./dev train`).
// Thread: const after load, any thread.
// Failure: Parse when the weights are damaged.
#pragma once

#include "core/base/result.h"
#include "core/domain/film.h"

#include <memory>

namespace moviedb::match {

struct PageText
{
    QString key;
    QString title;
    QString description;
    QString extract; // first sentence or plain search excerpt; either text may be missing
};

struct RuleReading; // see features.h

struct Classification
{
    PageKind kind = PageKind::Other;
    double filmProbability = 0.0; // 0…1
};

class FilmClassifier
{
public:
    static Result<FilmClassifier> load(const QByteArray &weights);
    static Result<FilmClassifier> shipped(); // the weights compiled in
    static Result<QByteArray> shippedWeights();
    Classification classify(const PageText &page) const;
    // The same, with what the readable rules saw on the way (years, kinds by each text).
    Classification classify(const PageText &page, RuleReading &reading) const;

    FilmClassifier(FilmClassifier &&) noexcept;
    FilmClassifier &operator=(FilmClassifier &&) noexcept;
    ~FilmClassifier();

private:
    struct Model;
    explicit FilmClassifier(std::shared_ptr<const Model> model);
    std::shared_ptr<const Model> m_model;
};

} // namespace moviedb::match
