// What the site knows of all its films together: the index that the first page searches and filters, and the people with
// their films. It grows with the collection, by some hundred bytes a film.
// Thread: one at a time.
// Failure: none.
#pragma once

#include "core/site/pageframe.h"
#include "core/site/sitefilm.h"

#include <array>

namespace moviedb {

class SiteIndex
{
public:
    void add(const SiteFilm &film);
    // After the last film: puts films and people in order.
    void finish();

    qsizetype films() const { return m_films.size(); }
    // By title.
    SiteCard card(qsizetype film) const;
    // `const siteFilms = …, siteNames = …`: what site.js reads of the films.
    QByteArray filmsScript() const;

    qsizetype people() const { return m_people.size(); }
    QByteArray personKey(qsizetype person) const { return m_people.at(person).key; }
    QByteArray personPage(const SiteFrame &frame, qsizetype person) const;
    // `const sitePeople = …`: names, keys and how many films each has.
    QByteArray peopleScript() const;

    // The sources of all values, by id.
    const QSet<QByteArray> &sources() const { return m_sources; }

private:
    enum Facet { Genres, Countries, Directors, Providers, FacetCount };
    enum class Part : quint8 { Directed, Wrote, Acted };

    struct Film
    {
        qint64 id = 0;
        QByteArray title;
        QByteArray picture;
        int year = 0;
        double rating = 0;
        std::array<QList<quint32>, FacetCount> values;
    };
    struct Person
    {
        QByteArray key;
        QByteArray name;
        qsizetype links = 0; // the first one of m_links
    };
    struct Link
    {
        quint32 person = 0;
        quint32 film = 0;
        Part part = Part::Directed;
        quint32 role = 0; // of m_roles; 0 = none
    };

    quint32 personOf(const SiteName &name);
    quint32 valueOf(Facet facet, const QByteArray &name);
    void addPeople(const SiteFilm &film, const char *list, Part part);
    void orderFilms();
    void addCards(Html &page, Part part, qsizetype person) const;
    qsizetype linksEnd(qsizetype person) const;

    QList<Film> m_films;
    QList<Person> m_people;
    QHash<QByteArray, quint32> m_personNumbers;
    QList<QByteArray> m_names[FacetCount]; // of directors: their keys
    QHash<QByteArray, quint32> m_numbers[FacetCount];
    QList<Link> m_links;
    QList<QByteArray> m_roles{{}};
    QHash<QByteArray, quint32> m_roleNumbers;
    QSet<QByteArray> m_sources;
};

} // namespace moviedb
