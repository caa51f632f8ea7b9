// Answers of `search`: the journal's shapes, {"how_many", "pages"} and {"how_many", "movies"}, to the letter.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include "core/base/jsonread.h"
#include "core/domain/film.h"

#include <QList>

namespace moviedb::contract {

// A hit, and what is added to it when films are searched.
struct FoundMovie
{
    SearchHit hit;
    QString url; // of the page
    PageKind kind = PageKind::Film;
    double filmProbability = 0; // 0…1
};

OrderedJson pagesAnswer(const QList<SearchHit> &hits);
OrderedJson moviesAnswer(const QList<FoundMovie> &movies);

// {"movies": [], "how_many": 0, "error": text}; `list` is "movies" or "pages".
OrderedJson failedAnswer(const char *list, const QString &error);

} // namespace moviedb::contract

Q_DECLARE_TYPEINFO(moviedb::contract::FoundMovie, Q_RELOCATABLE_TYPE);
