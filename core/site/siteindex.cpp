#include "core/site/siteindex.h"

#include "core/formats/celltext.h"

#include <QCollator>

#include <algorithm>
#include <numeric>

namespace moviedb {

namespace {

void addNumberList(ByteWriter &to, const QList<quint32> &numbers)
{
    to.add('[');
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        if (i > 0)
            to.add(',');
        addNumber(to, qint64(numbers.at(i)));
    }
    to.add(']');
}

void addMember(ByteWriter &to, QByteArrayView name)
{
    to.add(name);
    to.add(QByteArrayView(":[\n"));
}

} // namespace

quint32 SiteIndex::personOf(const SiteName &name)
{
    const auto known = m_personNumbers.constFind(name.key);
    if (known != m_personNumbers.cend())
        return *known;
    const auto number = quint32(m_people.size());
    m_personNumbers.insert(name.key, number);
    m_people.append({name.key, name.name, 0});
    return number;
}

quint32 SiteIndex::valueOf(Facet facet, const QByteArray &name)
{
    const auto known = m_numbers[facet].constFind(name);
    if (known != m_numbers[facet].cend())
        return *known;
    const auto number = quint32(m_names[facet].size());
    m_numbers[facet].insert(name, number);
    m_names[facet].append(name);
    return number;
}

void SiteIndex::addPeople(const SiteFilm &film, const char *list, Part part)
{
    for (const SiteName &name : film.lists.value(list)) {
        Link link{personOf(name), quint32(m_films.size()), part, 0};
        if (!name.role.isEmpty()) {
            const auto known = m_roleNumbers.constFind(name.role);
            link.role = known != m_roleNumbers.cend() ? *known : quint32(m_roles.size());
            if (known == m_roleNumbers.cend()) {
                m_roleNumbers.insert(name.role, link.role);
                m_roles.append(name.role);
            }
        }
        m_links.append(link);
    }
}

void SiteIndex::add(const SiteFilm &film)
{
    addPeople(film, "directors", Part::Directed);
    addPeople(film, "writers", Part::Wrote);
    addPeople(film, "cast", Part::Acted);
    Film kept{film.id, film.title, film.picture, film.year, film.rating, {}};
    const auto note = [&](Facet facet, const QByteArray &name) {
        const quint32 value = valueOf(facet, name);
        if (!kept.values[facet].contains(value))
            kept.values[facet].append(value);
    };
    for (const SiteName &genre : film.lists.value("genres"))
        note(Genres, genre.name);
    for (const SiteName &country : film.lists.value("countries"))
        note(Countries, country.name);
    for (const SiteName &director : film.lists.value("directors"))
        note(Directors, director.key);
    for (const SiteOffer &offer : film.offers)
        note(Providers, offer.provider);
    m_films.append(std::move(kept));
    for (const SiteReceipt &receipt : film.receipts)
        m_sources.insert(receipt.source);
}

// As a person looks for a title: "the 9" before "the 10", letters with and without accents together.
void SiteIndex::orderFilms()
{
    QCollator collator{QLocale(QLocale::English)};
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<QCollatorSortKey> keys;
    keys.reserve(size_t(m_films.size()));
    for (const Film &film : std::as_const(m_films))
        keys.push_back(collator.sortKey(QString::fromUtf8(film.title)));
    QList<quint32> order(m_films.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](quint32 a, quint32 b) {
        const int compared = keys[a].compare(keys[b]);
        return compared != 0 ? compared < 0 : m_films.at(a).id < m_films.at(b).id;
    });
    QList<Film> films;
    films.reserve(m_films.size());
    QList<quint32> places(m_films.size());
    for (qsizetype place = 0; place < order.size(); ++place) {
        places[order.at(place)] = quint32(place);
        films.append(std::move(m_films[order.at(place)]));
    }
    m_films = std::move(films);
    for (Link &link : m_links)
        link.film = places.at(link.film);
}

void SiteIndex::finish()
{
    orderFilms();
    // The newest film first, those of no year behind.
    std::sort(m_links.begin(), m_links.end(), [this](const Link &a, const Link &b) {
        const auto place = [this](const Link &link) {
            return std::tuple(link.person, link.part, -m_films.at(link.film).year, link.film, link.role);
        };
        return place(a) < place(b);
    });
    for (qsizetype link = m_links.size(); link-- > 0;)
        m_people[m_links.at(link).person].links = link;
}

SiteCard SiteIndex::card(qsizetype film) const
{
    const Film &one = m_films.at(film);
    return {one.id, one.title, one.year > 0 ? QByteArray::number(one.year) : QByteArray(), one.picture};
}

QByteArray SiteIndex::filmsScript() const
{
    ByteWriter script;
    script.add(QByteArrayView("\"use strict\";\nconst siteFilms=[\n"));
    for (const Film &film : m_films) {
        script.add('[');
        addNumber(script, film.id);
        script.add(',');
        addJsonText(script, film.title);
        script.add(',');
        addNumber(script, qint64(film.year));
        script.add(',');
        addNumber(script, film.rating);
        for (const QList<quint32> &values : film.values) {
            script.add(',');
            addNumberList(script, values);
        }
        if (!film.picture.isEmpty()) {
            script.add(',');
            addJsonText(script, film.picture);
        }
        script.add(QByteArrayView("],\n"));
    }
    script.add(QByteArrayView("],\nsiteNames={\n"));
    constexpr QByteArrayView members[] = {"genres", "countries", "directors", "providers"};
    for (const int facet : {Genres, Countries, Directors, Providers}) {
        addMember(script, members[facet]);
        for (const QByteArray &name : m_names[facet]) {
            addJsonText(script, facet == Directors ? m_people.at(m_personNumbers.value(name)).name : name);
            script.add(QByteArrayView(",\n"));
        }
        script.add(QByteArrayView("],\n"));
    }
    script.add(QByteArrayView("};\n"));
    return script.bytes().toByteArray();
}

QByteArray SiteIndex::peopleScript() const
{
    ByteWriter script;
    script.add(QByteArrayView("\"use strict\";\nconst sitePeople=[\n"));
    for (qsizetype person = 0; person < m_people.size(); ++person) {
        QSet<quint32> films;
        for (qsizetype link = m_people.at(person).links; link < linksEnd(person); ++link)
            films.insert(m_links.at(link).film);
        script.add('[');
        addJsonText(script, m_people.at(person).name);
        script.add(',');
        addJsonText(script, m_people.at(person).key);
        script.add(',');
        addNumber(script, qint64(films.size()));
        script.add(QByteArrayView("],\n"));
    }
    script.add(QByteArrayView("];\n"));
    return script.bytes().toByteArray();
}

qsizetype SiteIndex::linksEnd(qsizetype person) const
{
    qsizetype end = m_people.at(person).links;
    while (end < m_links.size() && m_links.at(end).person == quint32(person))
        ++end;
    return end;
}

void SiteIndex::addCards(Html &page, Part part, qsizetype person) const
{
    Html cards;
    for (qsizetype at = m_people.at(person).links; at < linksEnd(person); ++at) {
        const Link &link = m_links.at(at);
        if (link.part != part)
            continue;
        SiteCard film = card(link.film);
        if (link.role != 0)
            film.below += (film.below.isEmpty() ? "" : " · ") + m_roles.at(link.role);
        cards.add(cardItem(film, SiteFolderLevel::Below));
    }
    if (cards.isEmpty())
        return;
    page.raw("<section>\n<h2>");
    if (part == Part::Directed)
        page.raw("Directed");
    else if (part == Part::Wrote)
        page.raw("Wrote");
    else
        page.raw("Acted in");
    page.raw("</h2>\n<ul class=\"wall\">\n").add(cards).raw("</ul>\n</section>\n");
}

QByteArray SiteIndex::personPage(const SiteFrame &frame, qsizetype person) const
{
    const Person &one = m_people.at(person);
    Html page;
    page.raw("<article>\n<h1><span class=\"title\">").text(one.name).raw("</span></h1>\n");
    if (one.key.startsWith('q'))
        page.raw("<p>")
            .address("https://www.wikidata.org/wiki/" + one.key.toUpper(), QByteArrayView("Wikidata"))
            .raw("</p>\n");
    else if (one.key.startsWith("nm"))
        page.raw("<p>")
            .address("https://www.imdb.com/name/" + one.key + '/', QByteArrayView("IMDb"))
            .raw("</p>\n");
    for (const Part part : {Part::Directed, Part::Wrote, Part::Acted})
        addCards(page, part, person);
    page.raw("</article>\n");
    return wholePage(frame, SiteFolderLevel::Below, one.name + " · " + frame.title, page, m_sources);
}

} // namespace moviedb
