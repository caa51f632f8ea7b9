// The Movie Database: facts of an accepted film by its TMDB or IMDb id; off without a key. API version 3:
// https://developer.themoviedb.org/reference/find-by-id and https://developer.themoviedb.org/reference/movie-details
// Thread: const, any thread.
// Failure: Parse (with the JSON path), RateLimited, Refused; NotFound for a key of another shape.
#pragma once

#include "core/ports/source.h"

namespace moviedb::tmdb {

namespace need {

inline const NeedKind filmByImdbId{QStringLiteral("tmdb_by_imdb_id"),
                                   1}; // key: "tt0117998" → the find answer
inline const NeedKind filmDetails{QStringLiteral("tmdb_details"),
                                  2}; // key: "664" → the film with its credits

} // namespace need

SourcePointer makeSource(const SourceSetup &setup);

class TmdbSource : public Source
{
public:
    explicit TmdbSource(SourceSetup setup) : m_setup(std::move(setup)) {}

    const SourceInfo &info() const override;
    Result<HttpRequest> request(const NeedKind &kind, const QStringList &keys) const override;
    Result<QList<Document>> split(const NeedKind &kind, const QStringList &keys,
                                  const HttpResponse &response) const override;
    QList<Need> factNeeds(const FilmIds &ids, const QList<Document> &known) const override;
    // Nothing when the ids lead to a film with another IMDb id.
    Result<std::optional<SourceFacts>> facts(const FilmIds &ids, const QList<Document> &known) const override;

private:
    SourceSetup m_setup;
};

} // namespace moviedb::tmdb
