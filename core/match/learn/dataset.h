// Labelled pages and cases, one JSON object a line: what training and `moviedb evaluate` read. Pages: {key, title,
// description, extract, label}; cases: {title, year, imdb_id, expected_key, candidates, kind, source}. Lines
// without a label are kept (they serve as candidates).
// Thread: pure, any thread.
// Failure: Parse, naming the line.
#pragma once

#include "core/base/result.h"
#include "core/match/classify/classifier.h"

#include <QHash>
#include <optional>
#include <vector>

namespace moviedb::match {

struct LabelledPage
{
    PageText text;
    std::optional<PageKind> kind;
};

struct LabelledCase
{
    GalleryEntry entry;
    QString expectedKey; // empty: none of the candidates is right
    QStringList candidates;
    QStringList kinds; // "same_title_film", …
    QString source;
};

Result<std::vector<LabelledPage>> readLabelledPages(const QByteArray &lines);
Result<std::vector<LabelledCase>> readLabelledCases(const QByteArray &lines);

// Pages of one title and of its sequels fall into one fold: the first significant word, cut to five letters.
int titleFold(const QString &title, int folds);

} // namespace moviedb::match
