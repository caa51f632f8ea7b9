#include "core/store/films/namingfilm.h"

namespace moviedb::store {

namespace {

bool hasSameId(const EntityRef &left, const EntityRef &right)
{
    const auto same = [](const QString &a, const QString &b) { return !a.isEmpty() && a == b; };
    return same(left.wikidataId, right.wikidataId) || same(left.imdbId, right.imdbId) ||
           same(left.justwatchId, right.justwatchId);
}

} // namespace

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

bool isAbout(const EntityFacts &facts, const LinkFact &link)
{
    if (facts.list.isEmpty())
        return hasSameId(facts.entity, link.entity);
    if (facts.list != link.list)
        return false;
    const EntityRef &named = facts.entity;
    const bool bare = named.wikidataId.isEmpty() && named.imdbId.isEmpty() && named.justwatchId.isEmpty();
    return bare ? named.name.compare(link.entity.name, Qt::CaseInsensitive) == 0
                : hasSameId(named, link.entity);
}

} // namespace moviedb::store
