#include "core/store/films/namingfilm.h"

namespace moviedb::store {

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
