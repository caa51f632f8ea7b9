// The answer to a search in the contract's shapes: the pages that were found, or of them the films. The command and the
// interface answer with it.
// Thread: pure, any thread.
// Failure: Usage (no such kind of page).
#pragma once

#include "core/base/jsonread.h"
#include "core/base/result.h"
#include "core/domain/film.h"
#include "core/match/classify/classifier.h"
#include "core/settings/settings.h"

#include <QSet>

namespace moviedb::api {

// "film,tv" → names of kinds; `where` for the error.
Result<QSet<QString>> pageKinds(const QString &text, const QString &where);

OrderedJson foundMovies(const QList<SearchHit> &hits, const QSet<QString> &kinds,
                        const match::FilmClassifier &classifier, const Settings &settings);

} // namespace moviedb::api
