// One bad value costs one film: whatever an engine refuses is cleaned, left out with a word, or fails its own title with
// a reason, while everything else of its batch is stored.
#include "core/crawl/run/storing.h"
#include "core/store/moviestore/openstore.h"
#include "tests/crawl/waitfor.h"
#include "tests/store/filmfixture.h"

#include <QTest>

#include <algorithm>
#include <climits>
#include <cmath>
#include <limits>

using namespace moviedb;
using namespace moviedb::test;

namespace {

using Spoil = std::function<void(EntryOutcome &)>;
struct Place
{
    const char *name;
    std::function<void(EntryOutcome &, const QVariant &)> put;
};

// A column of the film, and the claim that goes with it.
Place column(const char *name)
{
    return {name,
            [name](EntryOutcome &outcome, const QVariant &value) { setColumn(*outcome.film, name, value); }};
}

Place personFact(const char *name)
{
    return {name, [name](EntryOutcome &outcome, const QVariant &value) {
                outcome.film->entities.first().values.append({QLatin1String(name), value, value.toString()});
            }};
}

QList<Place> columns()
{
    QList<Place> places;
    for (const char *name :
         {"title", "original_title", "tagline", "plot", "language", "country", "release_date", "runtime",
          "budget", "box_office", "rating", "rating_count", "poster_url", "trailer_url", "age_rating",
          "imdb_id", "tmdb_id", "homepage", "wikipedia_url"})
        places << column(name);
    for (const char *name : {"dob", "bio", "nationality"})
        places << personFact(name);
    return places;
}

// Texts that name things: of the film, of its people, of its offers and ratings, of what it was listed as.
QList<Place> names()
{
    using Outcome = EntryOutcome;
    using Value = QVariant;
    QList<Place> places{
        {"justwatch id", [](Outcome &o, const Value &v) { o.film->justwatchId = v.toString(); }},
        {"item", [](Outcome &o, const Value &v) { o.film->wikidataId = v.toString(); }},
        {"page",
         [](Outcome &o, const Value &v) { o.film->wikipediaKey = o.status.wikipediaKey = v.toString(); }},
        {"listed title", [](Outcome &o, const Value &v) { o.status.entry.title = v.toString(); }},
        {"listed original title",
         [](Outcome &o, const Value &v) { o.status.entry.originalTitle = v.toString(); }},
        {"listed address", [](Outcome &o, const Value &v) { o.status.entry.jwHref = v.toString(); }},
        {"reason", [](Outcome &o, const Value &v) { o.status.reason = v.toString(); }},
        {"claim",
         [](Outcome &o, const Value &v) {
             Claim &claim = o.film->claims.first();
             claim.value = claim.snippet = claim.receipt.url = claim.receipt.revision =
                 claim.receipt.extractor = v.toString();
         }},
        {"rating", [](Outcome &o, const Value &v) { o.film->ratings.first().source = v.toString(); }},
        {"candidate", [](Outcome &o, const Value &v) {
             ScoredCandidate scored;
             scored.candidate.key = scored.candidate.title = scored.candidate.description =
                 scored.wouldAcceptIf = v.toString();
             scored.parts = {{v.toString(), 1}};
             o.match = {Decision::Review, 0, QStringLiteral("title"), {scored}};
             o.film.reset();
         }}};
    for (const char *list :
         {"directors", "writers", "studios", "distributors", "cast", "genres", "countries", "languages"})
        places << Place{list,
                        [list](Outcome &o, const Value &v) {
                            addLink(*o.film, list, v.toString(), {}, v.toString());
                        }}
               << Place{"ids of it", [list](Outcome &o, const Value &v) {
                            LinkFact &link = addLink(*o.film, list, QStringLiteral("Somebody"), v.toString());
                            link.entity.imdbId = link.entity.justwatchId = link.entity.code = v.toString();
                        }};
    for (QString OfferFact::*member : {&OfferFact::provider, &OfferFact::monetization, &OfferFact::currency,
                                       &OfferFact::url, &OfferFact::availableTo, &OfferFact::country})
        places << Place{
            "offer", [member](Outcome &o, const Value &v) { o.film->offers.first().*member = v.toString(); }};
    return places;
}

} // namespace

class TstBadValues : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textNobodyCanStore_data();
    void textNobodyCanStore();
    void valuesOfNoColumn_data();
    void valuesOfNoColumn();
    void numbersOutOfRange_data();
    void numbersOutOfRange();
    void theSameTwice_data() { addEngineRows(); }
    void theSameTwice();
    void listedTitles_data();
    void listedTitles();

private:
    // Stores the outcomes as a run does, each bad one beside a good one.
    void store(const TempDatabase &database, const QList<EntryOutcome> &bad);
    void verify(const QList<EntryOutcome> &bad, const QStringList &names);

    std::shared_ptr<MovieStore> m_store;
    QHash<int, EntryStatus> m_told; // by position
    QList<Error> m_failures;
};

void TstBadValues::store(const TempDatabase &database, const QList<EntryOutcome> &bad)
{
    StoreOptions options;
    options.url = database.migratedUrl();
    const auto opened = waitFor(openStore(options));
    QVERIFY(opened && opened->ok());
    m_store = **opened;
    m_told.clear();
    m_failures.clear();
    const auto run = waitFor(m_store->beginRun(QStringLiteral("list"), QStringLiteral("{}")));
    QVERIFY(run && run->ok());
    crawl::Storing storing(m_store, (*run)->runId);
    connect(&storing, &crawl::Storing::stored, this, [this](const QList<EntryStatus> &entries) {
        for (const EntryStatus &status : entries)
            m_told.insert(status.position, status);
    });
    connect(&storing, &crawl::Storing::failed, this, [this](const Error &error) { m_failures << error; });
    const auto bring = [&storing](int index, EntryOutcome outcome) {
        auto work = std::make_shared<crawl::EntryWork>();
        work->index = index;
        work->status = outcome.status;
        work->status.position = index + 1;
        work->match = outcome.match;
        work->chosenKey = outcome.status.wikipediaKey;
        work->record = outcome.film;
        storing.decided(work);
        storing.ended(work);
    };
    for (int i = 0; i < bad.size(); ++i) {
        bring(2 * i, filmOutcome(1000 + i));
        bring(2 * i + 1, bad.at(i));
    }
    storing.listingEnded(int(2 * bad.size()));
    QVERIFY(QTest::qWaitFor([&] { return m_told.size() == 2 * bad.size() || !m_failures.isEmpty(); }, 60000));
}

void TstBadValues::verify(const QList<EntryOutcome> &bad, const QStringList &names)
{
    QVERIFY2(m_failures.isEmpty(), m_failures.isEmpty() ? "" : qPrintable(m_failures.first().oneLine()));
    for (int i = 0; i < bad.size(); ++i) {
        const EntryStatus good = m_told.value(2 * i + 1);
        QVERIFY2(good.state == EntryState::Accepted && good.movieId > 0,
                 qPrintable(names.at(i) + QStringLiteral(": beside it ") + good.reason));
        const EntryStatus told = m_told.value(2 * i + 2);
        if (told.state == EntryState::Failed)
            QVERIFY2(!told.reason.isEmpty(), qPrintable(names.at(i)));
        else
            QVERIFY2(told.state == EntryState::Review || told.movieId > 0, qPrintable(names.at(i)));
    }
    MovieQuery query;
    query.limit = 10000;
    const auto films = waitFor(m_store->movies(query)); // and all of it can be read again
    QVERIFY(films && films->ok());
    QVERIFY((*films)->size() >= bad.size());
    m_store.reset();
    QVERIFY(waitUntilStoresClosed()); // before its database goes
}

namespace {

void addRows(const QList<std::pair<const char *, QVariant>> &values)
{
    QTest::addColumn<store::Engine>("engine");
    QTest::addColumn<QVariant>("value");
    for (const auto &[name, value] : values)
        for (const auto &[engine, word] :
             {std::pair(store::Engine::Sqlite, "sqlite"), std::pair(store::Engine::Postgres, "postgres")})
            QTest::addRow("%s, %s", name, word) << engine << value;
}

QList<EntryOutcome> spoiled(const QList<Place> &places, const QVariant &value, QStringList &names)
{
    QList<EntryOutcome> bad;
    for (const Place &place : places) {
        EntryOutcome outcome = filmOutcome(2000 + int(bad.size()));
        place.put(outcome, value);
        bad << outcome;
        names << QLatin1String(place.name);
    }
    return bad;
}

} // namespace

void TstBadValues::textNobodyCanStore_data()
{
    const QChar high(0xD83D);
    const QChar low(0xDE00);
    addRows({{"half a character", QString(QStringLiteral("Ta") + high + QStringLiteral("pe"))},
             {"the other half", QString(QStringLiteral("Ta") + low + QStringLiteral("pe"))},
             {"the halves in the wrong order", QString(QString(low) + high)},
             {"half a character at the end", QString(QStringLiteral("Tape") + high)},
             {"a NUL within", QString(QStringLiteral("Ta") + QChar(QChar::Null) + QStringLiteral("pe"))},
             {"a NUL in front", QString(QChar(QChar::Null) + QStringLiteral("Tape"))},
             {"nothing but a NUL", QString(QChar(QChar::Null))},
             {"control characters", QStringLiteral("Ta\x01\x1b\x7fpe\r\n\t")},
             {"no character at all", QString(QStringLiteral("Ta") + QChar(0xFFFF) + QChar(0xFFFE))},
             {"longer than any column", QString(5000, QLatin1Char('x'))},
             {"as long as a column, in four bytes each",
              QString::fromUcs4(QList<char32_t>(255, U'\U0001F600').constData(), 255)},
             {"longer than a column, in four bytes each",
              QString::fromUcs4(QList<char32_t>(256, U'\U0001F600').constData(), 256)},
             {"quotation marks", QStringLiteral("'\"\\'); DROP TABLE movies; --")},
             {"blanks", QStringLiteral("   ")},
             {"nothing", QString()}});
}

void TstBadValues::textNobodyCanStore()
{
    QFETCH(QVariant, value);
    MOVIEDB_DATABASE(database);
    QStringList words;
    const QList<EntryOutcome> bad = spoiled(columns() + names(), value, words);
    store(database, bad);
    verify(bad, words);
}

void TstBadValues::valuesOfNoColumn_data()
{
    addRows({{"a word for a number", QStringLiteral("plenty")},
             {"a number and a word", QStringLiteral("12 apples")},
             {"a list", QVariantList{1, 2}},
             {"a map", QVariantMap{{QStringLiteral("a"), 1}}},
             {"yes", true},
             {"bytes", QByteArray("\xff\x00\xfe", 3)},
             {"not a number", std::nan("")},
             {"infinite", std::numeric_limits<double>::infinity()},
             {"too large for money", 1e13},
             {"too large for money by rounding", 9999999999999.996},
             {"too small for money", -1e13},
             {"far too large", 1e300},
             {"larger than 32 bits", qint64(1) << 31},
             {"the largest of 64 bits", std::numeric_limits<qint64>::max()},
             {"the year 0", QStringLiteral("0000-01-01")},
             {"the year 20000", QStringLiteral("20000-01-01")},
             {"before our time", QStringLiteral("-0044-03-15")},
             {"the 30th of February", QStringLiteral("1999-02-30")},
             {"the 13th month", QStringLiteral("1999-13")},
             {"a day without a year", QStringLiteral("05-06")},
             {"an invalid date", QDate()},
             {"the last date", QDate(9999, 12, 31)}});
}

void TstBadValues::valuesOfNoColumn()
{
    QFETCH(QVariant, value);
    MOVIEDB_DATABASE(database);
    QStringList words;
    const QList<EntryOutcome> bad = spoiled(columns(), value, words);
    store(database, bad);
    verify(bad, words);
}

void TstBadValues::numbersOutOfRange_data()
{
    QTest::addColumn<store::Engine>("engine");
    QTest::addColumn<double>("number");
    for (const auto &[engine, word] :
         {std::pair(store::Engine::Sqlite, "sqlite"), std::pair(store::Engine::Postgres, "postgres")})
        for (const double number : {1e3, 1e8, 1e13, 1e300, -1e300, -0.1, std::nan(""), HUGE_VAL})
            QTest::addRow("%g, %s", number, word) << engine << number;
}

// Where the record holds numbers of its own.
void TstBadValues::numbersOutOfRange()
{
    QFETCH(double, number);
    MOVIEDB_DATABASE(database);
    const qint64 whole = std::abs(number) < 9e18 ? qint64(number) : std::numeric_limits<qint64>::max();
    const QList<std::pair<const char *, Spoil>> places{
        {"score", [=](EntryOutcome &o) { o.film->ratings.first().score = number; }},
        {"votes", [=](EntryOutcome &o) { o.film->ratings.first().votes = whole; }},
        {"price", [=](EntryOutcome &o) { o.film->offers.first().price = number; }},
        {"provider", [=](EntryOutcome &o) { o.film->offers.first().providerId = whole; }},
        {"year",
         [=](EntryOutcome &o) { o.status.entry.year = int(std::clamp<qint64>(whole, INT_MIN, INT_MAX)); }},
        {"candidate's score", [=](EntryOutcome &o) {
             ScoredCandidate scored;
             scored.candidate.key = QStringLiteral("Tape");
             scored.score = number;
             scored.parts = {{QStringLiteral("title"), number}};
             o.match = {Decision::Review, 0, QStringLiteral("title"), {scored}};
             o.film.reset();
         }}};
    QList<EntryOutcome> bad;
    QStringList words;
    for (const auto &[name, spoil] : places) {
        bad << filmOutcome(3000 + int(bad.size()));
        spoil(bad.last());
        words << QLatin1String(name);
    }
    store(database, bad);
    verify(bad, words);
}

void TstBadValues::theSameTwice()
{
    MOVIEDB_DATABASE(database);
    const QString nul{QChar(QChar::Null)};
    const QList<std::pair<const char *, Spoil>> places{
        {"rating", [](EntryOutcome &o) { o.film->ratings.append(o.film->ratings.first()); }},
        {"rating, but for what cannot be stored",
         [=](EntryOutcome &o) {
             o.film->ratings.append(o.film->ratings.first());
             o.film->ratings.last().source += nul;
         }},
        {"offer", [](EntryOutcome &o) { o.film->offers.append(o.film->offers.first()); }},
        {"claim", [](EntryOutcome &o) { o.film->claims.append(o.film->claims.first()); }},
        {"person", [](EntryOutcome &o) { o.film->links.append(o.film->links.last()); }},
        {"person's item, but for what cannot be stored",
         [=](EntryOutcome &o) {
             addLink(*o.film, "cast", QStringLiteral("Mo"), QStringLiteral("Q999"));
             addLink(*o.film, "cast", QStringLiteral("Jo"), QStringLiteral("Q999") + nul);
         }},
        {"ids that cross",
         [](EntryOutcome &o) {
             addLink(*o.film, "cast", QStringLiteral("Ed"), QStringLiteral("Q998")).entity.imdbId =
                 QStringLiteral("nm998");
             addLink(*o.film, "cast", QStringLiteral("Al"), QStringLiteral("Q997")).entity.imdbId =
                 QStringLiteral("nm998");
         }},
        {"name of a genre in another case",
         [](EntryOutcome &o) {
             addLink(*o.film, "genres", QStringLiteral("Noir"));
             addLink(*o.film, "genres", QStringLiteral("NOIR"));
         }},
        {"film's node", [](EntryOutcome &o) { o.film->justwatchId = QStringLiteral("tm1000"); }},
        {"film's item", [](EntryOutcome &o) { o.film->wikidataId = QStringLiteral("Q901000"); }},
        {"film's item, but for what cannot be stored",
         [=](EntryOutcome &o) { o.film->wikidataId = QStringLiteral("Q901001") + nul; }},
        {"film's page, but for what cannot be stored",
         [=](EntryOutcome &o) {
             o.film->wikipediaKey = o.status.wikipediaKey = QStringLiteral("Harbour_1002") + nul;
         }},
        {"candidate", [](EntryOutcome &o) {
             ScoredCandidate scored;
             scored.candidate.key = QStringLiteral("Tape");
             o.match = {Decision::Review, 0, QStringLiteral("title"), {scored, scored}};
             o.film.reset();
         }}};
    QList<EntryOutcome> bad;
    QStringList words;
    for (const auto &[name, spoil] : places) {
        bad << filmOutcome(4000 + int(bad.size()));
        spoil(bad.last());
        words << QLatin1String(name);
    }
    store(database, bad);
    verify(bad, words);
}

void TstBadValues::listedTitles_data()
{
    textNobodyCanStore_data();
}

// What is listed is stored at once, hundreds together: there nothing may be refused at all.
void TstBadValues::listedTitles()
{
    QFETCH(QVariant, value);
    MOVIEDB_DATABASE(database);
    StoreOptions options;
    options.url = database.migratedUrl();
    const auto opened = waitFor(openStore(options));
    QVERIFY(opened && opened->ok());
    const auto run = waitFor((**opened)->beginRun(QStringLiteral("list"), QStringLiteral("{}")));
    QVERIFY(run && run->ok());
    QList<EntryStatus> listed;
    QSet<QString> ids; // two addresses may name one title
    for (QString GalleryEntry::*member :
         {&GalleryEntry::title, &GalleryEntry::originalTitle, &GalleryEntry::jwHref, &GalleryEntry::wikiHref,
          &GalleryEntry::justwatchId, &GalleryEntry::imdbId, &GalleryEntry::tmdbId, &GalleryEntry::wikidataId,
          &GalleryEntry::posterUrl}) {
        EntryStatus status;
        status.position = int(listed.size()) + 1;
        status.entry.title = QStringLiteral("Tape %1").arg(status.position);
        status.entry.*member = value.toString();
        status.entry.listId = listIdFor(status.entry, QStringLiteral("list"));
        status.entry.year = std::numeric_limits<int>::max();
        listed << status;
        ids << status.entry.listId;
    }
    const auto saved = waitFor((**opened)->saveEntries((*run)->runId, listed));
    QVERIFY2(saved && saved->ok(), saved && !saved->ok() ? qPrintable(saved->error().oneLine()) : "");
    const auto read = waitFor((**opened)->entries((*run)->runId));
    QVERIFY(read && read->ok());
    QCOMPARE((*read)->size(), ids.size());
}

QTEST_GUILESS_MAIN(TstBadValues)
#include "tst_badvalues.moc"
