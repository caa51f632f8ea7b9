#include "core/api/service/filmsearch.h"

#include "core/contract/searchanswer.h"
#include "core/sources/wikipedia/pageaddress.h"
#include "core/sources/wikipedia/search.h"

namespace moviedb::api {

Result<QSet<QString>> pageKinds(const QString &text, const QString &where)
{
    QSet<QString> kinds;
    for (const QString &kind : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (!pageKindFromName(kind.trimmed()))
            return makeError(
                Fault::Usage, QStringLiteral("There is no kind “%1”.").arg(kind.left(40)), where,
                QStringLiteral(
                    "Kinds: film, tv, book, music, game, person, franchise, list, disambiguation, other."));
        kinds.insert(kind.trimmed());
    }
    return kinds;
}

OrderedJson foundMovies(const QList<SearchHit> &hits, const QSet<QString> &kinds,
                        const match::FilmClassifier &classifier, const Settings &settings)
{
    QList<contract::FoundMovie> movies;
    for (const SearchHit &hit : hits) {
        const auto found =
            classifier.classify({hit.key, hit.title, hit.description, wikipedia::excerptText(hit)});
        if (!kinds.contains(pageKindName(found.kind)))
            continue;
        const QUrl url = wikipedia::pageUrl(settings.endpoints, settings.language, hit.key);
        movies.append({hit, url.toString(QUrl::FullyEncoded), found.kind, found.filmProbability});
    }
    return contract::moviesAnswer(movies);
}

} // namespace moviedb::api
