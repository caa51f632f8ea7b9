#include "core/store/films/namingfilm.h"

namespace moviedb::store {

bool isOfSamePage(const QMap<QString, QVariant> &stored, const FilmRecord &film)
{
    const auto was = [&stored](const char *column) { return stored.value(QLatin1String(column)).toString(); };
    for (const auto &[before, now] :
         {std::pair(was("wikipedia_key"), film.wikipediaKey), std::pair(was("wikidata_id"), film.wikidataId),
          std::pair(was("justwatch_id"), film.justwatchId)})
        if (!before.isEmpty() || !now.isEmpty())
            return before == now;
    return false; // nothing tells
}

QHash<QString, NamingFilm> namingOf(const FilmRecord &film, qint64 storedAs, bool isSamePage)
{
    QHash<QString, NamingFilm> lists;
    QSet<std::pair<QString, QString>> named;
    for (const LinkFact &link : film.links) {
        const EntityRef &ref = link.entity;
        NamingFilm &naming = lists[link.list];
        naming.movieId = storedAs;
        naming.isSamePage = isSamePage;
        if (ref.wikidataId.isEmpty() && ref.imdbId.isEmpty() && ref.justwatchId.isEmpty())
            naming.bareNames.insert(ref.name);
        else if (named.contains({link.list, ref.name}))
            naming.doubled.insert(ref.name);
        named.insert({link.list, ref.name});
    }
    return lists;
}

} // namespace moviedb::store
