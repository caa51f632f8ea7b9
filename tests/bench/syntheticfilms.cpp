#include "tests/bench/syntheticfilms.h"

namespace moviedb::bench {

namespace {

EntityRef person(int number)
{
    EntityRef ref;
    ref.name = QStringLiteral("Person %1").arg(number);
    ref.wikidataId = QStringLiteral("Q%1").arg(1000000 + number);
    return ref;
}

void addLink(FilmRecord &record, const QString &list, const EntityRef &entity, int position,
             const QString &role = {})
{
    LinkFact link;
    link.list = list;
    link.entity = entity;
    link.role = role;
    link.position = position;
    record.links.append(link);
}

EntityRef named(const QString &name, int id)
{
    EntityRef ref;
    ref.name = name;
    ref.wikidataId = QStringLiteral("Q%1").arg(id);
    return ref;
}

// Three pages, one of each source, tell every column.
void addClaims(FilmRecord &record)
{
    const QDateTime fetchedAt(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
    for (auto column = record.columns.cbegin(); column != record.columns.cend(); ++column)
        for (const char *source : {"wikidata", "wikipedia", "justwatch"}) {
            Claim claim;
            claim.entity = QStringLiteral("movies");
            claim.field = column.key();
            claim.value = *column;
            claim.receipt = {QString::fromLatin1(source),
                             QStringLiteral("https://example.org/%1").arg(record.wikipediaKey),
                             QStringLiteral("12345"), fetchedAt, QStringLiteral("bench/1")};
            claim.snippet = column->toString().left(200);
            claim.chosen = claim.receipt.source == QLatin1String("wikidata");
            record.claims.append(claim);
        }
}

} // namespace

FilmRecord film(int number)
{
    FilmRecord record;
    record.justwatchId = QStringLiteral("tm%1").arg(500000 + number);
    record.wikidataId = QStringLiteral("Q%1").arg(50000000 + number);
    record.wikipediaKey = QStringLiteral("Bench_film_%1").arg(number);
    record.listId = QStringLiteral("00000000-0000-5000-8000-%1").arg(number, 12, 10, QLatin1Char('0'));
    record.columns = {
        {QStringLiteral("title"), QStringLiteral("Bench film %1").arg(number)},
        {QStringLiteral("plot"),
         QStringLiteral("Somebody leaves, meets somebody else, and finds what was lost. ").repeated(12)},
        {QStringLiteral("release_date"), QStringLiteral("%1-05-09").arg(1930 + number % 95)},
        {QStringLiteral("release_date_precision"), QStringLiteral("day")},
        {QStringLiteral("runtime"), qint64(70 + number % 110)},
        {QStringLiteral("budget"), qint64(number % 200) * 1000000},
        {QStringLiteral("box_office"), qint64(number % 800) * 1000000 + 123456},
        {QStringLiteral("rating"), 2.0 + number % 70 / 10.0},
        {QStringLiteral("rating_count"), qint64(number) * 31},
        {QStringLiteral("imdb_id"), QStringLiteral("tt%1").arg(7000000 + number)},
        {QStringLiteral("wikipedia_url"),
         QStringLiteral("https://en.wikipedia.org/wiki/Bench_film_%1").arg(number)},
    };
    const int people = 4000;
    addLink(record, QStringLiteral("directors"), person(number % people), 1);
    addLink(record, QStringLiteral("writers"), person((number * 7 + 1) % people), 1);
    addLink(record, QStringLiteral("writers"), person((number * 7 + 2) % people), 2);
    addLink(record, QStringLiteral("studios"),
            named(QStringLiteral("Studio %1").arg(number % 40), 2000000 + number % 40), 1);
    addLink(record, QStringLiteral("distributors"),
            named(QStringLiteral("Distributor %1").arg(number % 12), 2100000 + number % 12), 1);
    addLink(record, QStringLiteral("genres"),
            named(QStringLiteral("Genre %1").arg(number % 18), 2200000 + number % 18), 1);
    addLink(record, QStringLiteral("countries"),
            named(QStringLiteral("Country %1").arg(number % 30), 2300000 + number % 30), 1);
    addLink(record, QStringLiteral("languages"),
            named(QStringLiteral("Language %1").arg(number % 20), 2400000 + number % 20), 1);
    for (int i = 0; i < 20; ++i)
        addLink(record, QStringLiteral("cast"), person((number * 13 + i * 17) % people), i + 1,
                QStringLiteral("Role %1").arg(i));
    record.ratings = {{QStringLiteral("IMDb"), 7.1, 1000 + number, {}},
                      {QStringLiteral("Rotten Tomatoes"), 6.4, {}, {}}};
    addClaims(record);
    return record;
}

EntryOutcome outcome(int number)
{
    EntryOutcome outcome;
    outcome.film = film(number);
    outcome.status.entry.listId = outcome.film->listId;
    outcome.status.entry.title = outcome.film->columns.value(QStringLiteral("title")).toString();
    outcome.status.entry.justwatchId = outcome.film->justwatchId;
    outcome.status.position = number + 1;
    outcome.status.state = EntryState::Accepted;
    outcome.status.wikipediaKey = outcome.film->wikipediaKey;
    return outcome;
}

} // namespace moviedb::bench
