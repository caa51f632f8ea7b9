// Invented films for the store's tests, and films as text to compare.
#pragma once

#include "core/store/crawls/crawlstore.h"
#include "core/store/films/filmstore.h"
#include "core/store/films/moviereader.h"
#include "core/store/schema/reflection.h"
#include "tests/support/tempdatabase.h"

namespace moviedb::test {

inline Receipt receipt(const QString &source)
{
    return {source, QStringLiteral("https://example.org/") + source, QStringLiteral("7"),
            QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC), source + QStringLiteral("/1")};
}

inline void claim(FilmRecord &film, const QString &field, const QVariant &value, const QString &source,
                  int position = 0)
{
    Claim claim;
    claim.entity = QStringLiteral("movies");
    claim.field = field;
    claim.position = position;
    claim.value = value;
    claim.receipt = receipt(source);
    claim.snippet = QStringLiteral("read: ") + value.toString();
    claim.chosen = true;
    film.claims.append(claim);
}

inline void setColumn(FilmRecord &film, const char *column, const QVariant &value,
                      const QString &source = QStringLiteral("wikidata"))
{
    film.columns.insert(QLatin1String(column), value);
    claim(film, QLatin1String(column), value, source);
}

inline LinkFact &addLink(FilmRecord &film, const char *list, const QString &name,
                         const QString &wikidataId = {}, const QString &role = {})
{
    LinkFact link;
    link.list = QLatin1String(list);
    link.entity.name = name;
    link.entity.wikidataId = wikidataId;
    link.role = role;
    link.position = 1;
    for (const LinkFact &earlier : std::as_const(film.links))
        link.position += earlier.list == link.list;
    claim(film, link.list, role.isEmpty() ? name : name + QStringLiteral(" as ") + role,
          QStringLiteral("wikidata"), link.position);
    film.links.append(link);
    return film.links.last();
}

// Film `number` as a crawl would hand it over: `people` cast members out of a few hundred.
inline EntryOutcome filmOutcome(int number, int people = 3)
{
    EntryOutcome outcome;
    GalleryEntry &entry = outcome.status.entry;
    entry.title = QStringLiteral("Harbour %1").arg(number);
    entry.justwatchId = QStringLiteral("tm%1").arg(number);
    entry.listId = listIdFor(entry, QStringLiteral("justwatch"));
    outcome.status.position = number;
    outcome.status.state = EntryState::Accepted;
    outcome.status.wikipediaKey = QStringLiteral("Harbour_%1").arg(number);
    outcome.match.decision = Decision::Accept;

    FilmRecord film;
    film.justwatchId = entry.justwatchId;
    film.wikidataId = QStringLiteral("Q%1").arg(900000 + number);
    film.wikipediaKey = outcome.status.wikipediaKey;
    film.listId = entry.listId;
    film.columns.insert(QStringLiteral("wikipedia_url"),
                        QStringLiteral("https://example.org/") + film.wikipediaKey);
    setColumn(film, "title", entry.title);
    setColumn(film, "plot",
              QStringLiteral("Somebody leaves the harbour, and number %1 comes back.").arg(number),
              QStringLiteral("wikipedia"));
    setColumn(film, "release_date", QStringLiteral("19%1-05").arg(10 + number % 90));
    setColumn(film, "runtime", 80 + number % 60);
    setColumn(film, "budget", 1250000.5 + number);
    setColumn(film, "rating", 7.3, QStringLiteral("justwatch"));
    setColumn(film, "language", QStringLiteral("Danish"));
    setColumn(film, "imdb_id", QStringLiteral("tt%1").arg(1000 + number));
    addLink(film, "directors", QStringLiteral("Director %1").arg(number % 40),
            QStringLiteral("Q5%1").arg(number % 40));
    addLink(film, "writers", QStringLiteral("Writer %1").arg(number % 40),
            QStringLiteral("Q6%1").arg(number % 40));
    addLink(film, "studios", QStringLiteral("Blue Door %1").arg(number % 9),
            QStringLiteral("Q7%1").arg(number % 9));
    addLink(film, "genres", QStringLiteral("Drama"));
    addLink(film, "countries", QStringLiteral("Denmark"));
    addLink(film, "languages", QStringLiteral("Danish"));
    for (int i = 0; i < people; ++i) {
        const int person = (number * 7 + i * 13) % 400;
        addLink(film, "cast", QStringLiteral("Actor %1").arg(person), QStringLiteral("Q8%1").arg(person),
                QStringLiteral("Role %1").arg(i));
    }
    EntityFacts facts;
    facts.entity.wikidataId = QStringLiteral("Q5%1").arg(number % 40);
    facts.receipt = receipt(QStringLiteral("wikidata"));
    facts.values = {{QStringLiteral("dob"), QStringLiteral("1931"), QStringLiteral("+1931-00-00")},
                    {QStringLiteral("nationality"), QStringLiteral("Danish"), {}}};
    film.entities.append(facts);
    film.ratings.append({QStringLiteral("IMDb"), 7.25, qint64(1200), {}});
    claim(film, QStringLiteral("ratings"), QStringLiteral("IMDb 7.3"), QStringLiteral("justwatch"), 1);
    OfferFact offer;
    offer.provider = QStringLiteral("Streamer");
    offer.providerId = 9;
    offer.monetization = QStringLiteral("FLATRATE");
    offer.presentation = {QStringLiteral("SD"), QStringLiteral("HD")};
    offer.price = 3.99;
    offer.country = QStringLiteral("US");
    film.offers.append(offer);
    outcome.film = film;
    return outcome;
}

inline QString valueText(const QVariant &value)
{
    return value.isNull() ? QStringLiteral("null") : QString::fromLatin1(value.typeName()) + value.toString();
}

// Everything of the films, with or without the times at which rows were made and changed.
inline QString documentsText(const QList<MovieDocument> &documents, bool withTimes = false)
{
    QStringList lines;
    const auto isTime = [&](const QString &column) {
        return !withTimes && (column == QLatin1String("created_at") || column == QLatin1String("updated_at"));
    };
    for (const MovieDocument &document : documents) {
        for (const auto &[column, value] : document.columns)
            if (!isTime(column))
                lines << column + QLatin1Char('=') + valueText(value);
        for (auto list = document.lists.cbegin(); list != document.lists.cend(); ++list)
            for (const LinkedRow &row : *list) {
                lines << list.key() + QLatin1Char(':') + row.role +
                             QString::number(row.billingOrder.value_or(0));
                for (auto column = row.columns.cbegin(); column != row.columns.cend(); ++column)
                    if (!isTime(column.key()))
                        lines << QLatin1Char(' ') + column.key() + QLatin1Char('=') + valueText(*column);
            }
        for (const RatingFact &rating : document.ratings)
            lines << rating.source + QString::number(rating.score) +
                         QString::number(rating.votes.value_or(-1));
        for (const OfferFact &offer : document.offers)
            lines << offer.provider + offer.monetization + offer.presentation.join(QLatin1Char('+')) +
                         QString::number(offer.price.value_or(-1)) + offer.country;
    }
    return lines.join(QLatin1Char('\n'));
}

// Every row of a table as text.
inline QString tableText(store::Connection &connection, const SchemaInfo &schema, const QString &table)
{
    const TableInfo &info = *schema.table(table);
    auto rows = connection.run(QStringLiteral("SELECT * FROM %1 ORDER BY %2")
                                   .arg(store::quoted(table), info.primaryKey.join(QLatin1String(", "))));
    if (!rows)
        return rows.error().oneLine();
    QStringList lines;
    while (rows->next()) {
        QStringList cells;
        for (int i = 0; i < info.columns.size(); ++i)
            cells << valueText(rows->value(i, info.columns.at(i).kind));
        lines << cells.join(QLatin1Char('|'));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace moviedb::test
