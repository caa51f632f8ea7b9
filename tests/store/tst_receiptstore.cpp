// Receipts of films and of what they name: how they are stored once, which cells have one, and what an older database
// had of them.
#include "core/stitch/stitch.h"
#include "core/store/elections/storedclaims.h"
#include "core/store/films/claimstore.h"
#include "core/store/films/receiptcoverage.h"
#include "core/store/history/rowimages.h"
#include "core/store/migrate/migrator.h"
#include "core/store/tables/listeditor.h"
#include "core/store/tables/tableeditor.h"
#include "core/store/tables/tableremoval.h"
#include "tests/store/filmdatabase.h"

using namespace moviedb;
using namespace moviedb::store;
using namespace moviedb::test;

namespace {

Receipt readAt(const QString &source, const QString &page, const QString &revision = {}, int day = 1)
{
    return {source, QStringLiteral("https://example.org/") + page, revision,
            QDateTime(QDate(2026, 3, day), QTime(12, 0), Qt::UTC), source + QStringLiteral("/1")};
}

LinkFact link(const char *list, const QString &name, int position, const char *id = "",
              const QString &role = {})
{
    LinkFact link;
    link.list = QLatin1String(list);
    link.entity.name = name;
    const QString text = QLatin1String(id);
    (text.startsWith(u'Q') ? link.entity.wikidataId : link.entity.justwatchId) = text;
    link.role = role;
    link.position = position;
    link.snippet = name;
    return link;
}

// What three sources say of film `number`; everybody plays in every film.
struct Stated
{
    explicit Stated(int film, int day = 1) : number(film)
    {
        const QString title = QStringLiteral("Harbour %1").arg(number);
        gallery.receipt =
            readAt(QStringLiteral("justwatch"), QStringLiteral("title/%1").arg(number), {}, day);
        gallery.values = {{QStringLiteral("title"), title, title},
                          {QStringLiteral("justwatch_id"), node(), node()},
                          {QStringLiteral("runtime"), qint64(90 + number), QString::number(90 + number)}};
        gallery.links = {link("directors", QStringLiteral("Ada Brink"), 1, "11"),
                         link("cast", QStringLiteral("Lou Fenn"), 1, "21", QStringLiteral("Captain")),
                         link("cast", QStringLiteral("Mia Tarn"), 2, "22"),
                         link("genres", QStringLiteral("Drama"), 1),
                         link("countries", QStringLiteral("Denmark"), 1)};
        gallery.links.last().entity.code = QStringLiteral("DK");
        gallery.links.last().snippet = QStringLiteral("DK");
        gallery.ratings = {{QStringLiteral("IMDb"), 7.25, qint64(1200), QStringLiteral("7.25")},
                           {QStringLiteral("TMDB"), 6.5, {}, QStringLiteral("6.5")}};
        OfferFact offer;
        offer.provider = offer.snippet = QStringLiteral("Streamer");
        offer.providerId = 9;
        offer.monetization = QStringLiteral("RENT");
        offer.presentation = {QStringLiteral("SD"), QStringLiteral("HD")};
        offer.price = 3.99;
        offer.currency = QStringLiteral("USD");
        offer.url = QStringLiteral("https://example.org/watch");
        offer.country = QStringLiteral("US");
        gallery.offers = {offer};

        items.receipt = readAt(QStringLiteral("wikidata"), item(), QString::number(500 + number), day);
        items.values = {{QStringLiteral("title"), title, title},
                        {QStringLiteral("wikidata_id"), item(), item()},
                        {QStringLiteral("release_date"), QStringLiteral("1996-05"),
                         QStringLiteral("+1996-05-00T00:00:00Z")},
                        {QStringLiteral("country"), QStringLiteral("Denmark"), QStringLiteral("Q35")}};
        items.links = {link("directors", QStringLiteral("Ada Brink"), 1, "Q11"),
                       link("studios", QStringLiteral("Blue Door"), 1, "Q31"),
                       link("countries", QStringLiteral("Denmark"), 1, "Q35")};
        for (const auto &[id, name] :
             {std::pair("Q11", "Ada Brink"), {"Q31", "Blue Door"}, {"Q35", "Denmark"}}) {
            EntityFacts facts;
            facts.entity.wikidataId = QLatin1String(id);
            facts.entity.name = QLatin1String(name);
            facts.receipt =
                readAt(QStringLiteral("wikidata"), facts.entity.wikidataId, QStringLiteral("7"), day);
            facts.values = {
                {QStringLiteral("name"), facts.entity.name, facts.entity.name},
                {QStringLiteral("wikidata_id"), facts.entity.wikidataId, facts.entity.wikidataId}};
            entities << facts;
        }
        entities.first().values << Fact{QStringLiteral("dob"), QStringLiteral("1931"),
                                        QStringLiteral("+1931-00-00T00:00:00Z")};

        page.receipt = readAt(QStringLiteral("wikipedia"), QStringLiteral("wiki/") + key(),
                              QString::number(9000 + number), day);
        page.values = {
            {QStringLiteral("title"), title, title},
            {QStringLiteral("wikipedia_key"), key(), title},
            {QStringLiteral("plot"), QStringLiteral("Somebody leaves."), QStringLiteral("Somebody")}};
        page.links = {link("writers", QStringLiteral("Bo Ferren"), 1),
                      link("directors", QStringLiteral("Ada Brink"), 1),
                      link("languages", QStringLiteral("Danish"), 1)};
    }
    QString node() const { return QStringLiteral("tm%1").arg(number); }
    QString item() const { return QStringLiteral("Q90%1").arg(number); }
    QString key() const { return QStringLiteral("Harbour_%1").arg(number); }

    EntryOutcome outcome() const
    {
        EntryOutcome outcome;
        outcome.status.entry.title = QStringLiteral("Harbour %1").arg(number);
        outcome.status.entry.justwatchId = node();
        outcome.status.entry.listId = listIdFor(outcome.status.entry, QStringLiteral("justwatch"));
        outcome.status.position = number;
        outcome.status.state = EntryState::Accepted;
        outcome.match.decision = Decision::Accept;
        QList<SourceInfo> sources;
        int trust = 0;
        for (const char *id : {"wikidata", "wikipedia", "justwatch"}) {
            SourceInfo source;
            source.id = QLatin1String(id);
            source.trust.usually = ++trust;
            sources << source;
        }
        outcome.film = stitch::choose({node(), item(), key(), page.receipt.url, outcome.status.entry.listId},
                                      {gallery, items, page}, entities, sources);
        return outcome;
    }

    int number;
    SourceFacts gallery, items, page;
    QList<EntityFacts> entities;
};

QList<EntryOutcome> outcomes(std::initializer_list<int> numbers, int day = 1)
{
    QList<EntryOutcome> all;
    for (const int number : numbers)
        all << Stated(number, day).outcome();
    return all;
}

// "table.column: without receipt of filled", where something lacks.
QString lacking(FilmDatabase &database)
{
    const auto counts = receiptCoverage(*database.connection, database.schema);
    if (!counts)
        return counts.error().oneLine();
    QStringList lines;
    for (const ReceiptCount &count : *counts)
        if (count.receipted != count.filled)
            lines << QStringLiteral("%1.%2: %3 of %4")
                         .arg(count.table, count.column)
                         .arg(count.filled - count.receipted)
                         .arg(count.filled);
    return lines.join(QLatin1String("; "));
}

QString receiptsText(FilmDatabase &database)
{
    return tableText(*database.connection, database.schema, QStringLiteral("claims")) +
           QStringLiteral("\n#\n") +
           tableText(*database.connection, database.schema, QStringLiteral("receipts"));
}

} // namespace

class TestReceiptStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCellHasOne_data() { addEngineRows(); }
    void everyCellHasOne();
    void aCellWrittenBesideTheProgramHasNone_data() { addEngineRows(); }
    void aCellWrittenBesideTheProgramHasNone();
    void whatAPersonSaysIsOne_data() { addEngineRows(); }
    void whatAPersonSaysIsOne();
    void derivedColumnsNameTheirField_data() { addEngineRows(); }
    void derivedColumnsNameTheirField();
    void wordsThatAreTheValueAreKeptOnce_data() { addEngineRows(); }
    void wordsThatAreTheValueAreKeptOnce();
    void onePageIsOneReceipt_data() { addEngineRows(); }
    void onePageIsOneReceipt();
    void mentionsStayAsTheyWere_data() { addEngineRows(); }
    void mentionsStayAsTheyWere();
    void offersOfOtherCountriesStay_data() { addEngineRows(); }
    void offersOfOtherCountriesStay();
    void aRemovedFilmTakesThemAlong_data() { addEngineRows(); }
    void aRemovedFilmTakesThemAlong();
    void olderClaimsKeepTheirReceipts_data() { addEngineRows(); }
    void olderClaimsKeepTheirReceipts();
};

void TestReceiptStore::everyCellHasOne()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    MOVIEDB_OK(database.commit(outcomes({1, 2})));
    MOVIEDB_OK(database.commit(outcomes({3})));
    QCOMPARE(database.count(QStringLiteral("movies")), 3);
    QCOMPARE(database.count(QStringLiteral("offers")), 3);
    QCOMPARE(lacking(database), QString());
    EntryOutcome bare; // of a list alone: no page, nothing read
    bare.status.entry.title = QStringLiteral("Nobody knows it");
    bare.status.entry.listId = listIdFor(bare.status.entry, QStringLiteral("list"));
    bare.status.position = 4;
    bare.status.state = EntryState::Accepted;
    bare.match.decision = Decision::Accept;
    bare.film = FilmRecord();
    MOVIEDB_OK(database.commit({bare}));
    QCOMPARE(database.count(QStringLiteral("movies")), 4);
    QCOMPARE(lacking(database), QString());
}

void TestReceiptStore::aCellWrittenBesideTheProgramHasNone()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    MOVIEDB_OK(database.commit(outcomes({1, 2})));
    database.run(QStringLiteral("UPDATE movies SET tagline = 'Out of nowhere' WHERE movie_id = 2"));
    QCOMPARE(lacking(database), QStringLiteral("movies.tagline: 1 of 1"));
    database.run(
        QStringLiteral("UPDATE ratings SET source = 'Nobody' WHERE movie_id = 1 AND source = 'TMDB'"));
    QCOMPARE(lacking(database),
             QStringLiteral("movies.tagline: 1 of 1; ratings.source: 1 of 4; ratings.score: 1 of 4"));
}

void TestReceiptStore::whatAPersonSaysIsOne()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    MOVIEDB_OK(database.commit(outcomes({1})));
    QList<TableChange> changes;
    CellEdit edit;
    edit.table = QStringLiteral("movies");
    edit.key = {qint64(1)};
    edit.column = QStringLiteral("tagline");
    edit.value = QStringLiteral("Every wave");
    MOVIEDB_OK(editCell(*database.connection, database.schema, edit, changes));
    RowInsert person;
    person.table = QStringLiteral("directors");
    person.values = {{QStringLiteral("name"), QStringLiteral("Émile Ort")}};
    MOVIEDB_OK(insertRow(*database.connection, database.schema, person, changes));
    edit.column = QStringLiteral("director_id");
    edit.value = QStringLiteral("Émile Ort");
    MOVIEDB_OK(editCell(*database.connection, database.schema, edit, changes));
    QCOMPARE(lacking(database), QString());
    const auto stated = claims(*database.connection, database.schema, 1, QStringLiteral("director_id"));
    MOVIEDB_OK(stated);
    const auto own = std::find_if(stated->cbegin(), stated->cend(), [](const Claim &claim) {
        return claim.receipt.source == QLatin1String("user");
    });
    QVERIFY(own != stated->cend());
    QVERIFY(own->chosen);
    QCOMPARE(own->value.toString(), QStringLiteral("Émile Ort")); // the person, not the number
    const qint64 receipts = database.count(QStringLiteral("receipts"), QStringLiteral("source = 'user'"));
    edit.column = QStringLiteral("tagline");
    edit.value = QStringLiteral("Every other wave");
    MOVIEDB_OK(editCell(*database.connection, database.schema, edit, changes));
    QCOMPARE(database.count(QStringLiteral("receipts"), QStringLiteral("source = 'user'")), receipts);
}

void TestReceiptStore::derivedColumnsNameTheirField()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    MOVIEDB_OK(database.commit(outcomes({1})));
    const std::pair<const char *, std::pair<const char *, QVariant>> expected[] = {
        {"release_date_precision", {"wikidata/1, from release_date", QStringLiteral("month")}},
        {"wikipedia_url",
         {"wikipedia/1, from wikipedia_key", QStringLiteral("https://example.org/wiki/Harbour_1")}},
        {"rating", {"justwatch/1, from ratings", 7.3}},
        {"rating_count", {"justwatch/1, from ratings.votes", qint64(1200)}},
        {"director_id", {"wikidata/1, from directors", QStringLiteral("Ada Brink")}},
        {"studio_id", {"wikidata/1, from studios", QStringLiteral("Blue Door")}},
        {"language", {"wikipedia/1, from languages", QStringLiteral("Danish")}}};
    for (const auto &[column, wanted] : expected) {
        const auto stated = claims(*database.connection, database.schema, 1, QLatin1String(column));
        MOVIEDB_OK(stated);
        QVERIFY2(!stated->isEmpty(), column);
        QCOMPARE(stated->first().value, wanted.second);
        QCOMPARE(stated->first().receipt.extractor, QLatin1String(wanted.first));
        QVERIFY(stated->first().chosen);
    }
}

void TestReceiptStore::wordsThatAreTheValueAreKeptOnce()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    MOVIEDB_OK(database.commit(outcomes({1})));
    QCOMPARE(database.count(QStringLiteral("claims"), QStringLiteral("snippet = value")), 0);
    QVERIFY(database.count(QStringLiteral("claims"), QStringLiteral("snippet = ''")) > 0);
    QVERIFY(database.count(QStringLiteral("claims"), QStringLiteral("LENGTH(snippet) > 0")) > 0);
    const auto stated = claims(*database.connection, database.schema, 1, {});
    MOVIEDB_OK(stated);
    QMap<QString, QString> words;
    for (const Claim &claim : *stated)
        words[claim.field + QLatin1Char(' ') + claim.receipt.source] = claim.snippet;
    QCOMPARE(words.value(QStringLiteral("title wikipedia")), QStringLiteral("Harbour 1"));
    QCOMPARE(words.value(QStringLiteral("plot wikipedia")), QStringLiteral("Somebody"));
    QCOMPARE(words.value(QStringLiteral("release_date wikidata")), QStringLiteral("+1996-05-00T00:00:00Z"));
    const auto elected = storedClaims(*database.connection, {1}, {QStringLiteral("title")}, true);
    MOVIEDB_OK(elected);
    for (const Claim &claim : elected->value(1).value(QStringLiteral("title")).claims)
        QCOMPARE(claim.snippet, claim.value.toString());
    const QString before = receiptsText(database);
    MOVIEDB_OK(database.commit(outcomes({1})));
    QCOMPARE(receiptsText(database), before);
}

void TestReceiptStore::onePageIsOneReceipt()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    MOVIEDB_OK(database.commit(outcomes({1, 2})));
    const QString films = QStringLiteral("entity = 'movies'");
    QCOMPARE(database.count(QStringLiteral("receipts"), films), 6);
    const QString before = receiptsText(database);
    database.newRun();
    MOVIEDB_OK(database.commit(outcomes({1, 2}, 9))); // read again, all the same
    QCOMPARE(receiptsText(database), before);
    Stated changed(1, 20);
    changed.items.receipt.revision = QStringLiteral("777");
    changed.gallery.values.last() = {QStringLiteral("runtime"), qint64(200), QStringLiteral("200")};
    const QString claimsBefore = tableText(*database.connection, database.schema, QStringLiteral("claims"));
    MOVIEDB_OK(database.commit({changed.outcome()}));
    QCOMPARE(database.count(QStringLiteral("receipts"), films), 6);
    QCOMPARE(database.count(QStringLiteral("receipts"), QStringLiteral("revision = '777'")), 1);
    const auto runtime = claims(*database.connection, database.schema, 1, QStringLiteral("runtime"));
    MOVIEDB_OK(runtime);
    QCOMPARE(runtime->first().value, QVariant(qint64(200)));
    QCOMPARE(runtime->first().receipt.fetchedAt.date().day(), 20);
    const QStringList old = claimsBefore.split(u'\n');
    const QStringList now =
        tableText(*database.connection, database.schema, QStringLiteral("claims")).split(u'\n');
    QCOMPARE(now.size(), old.size());
    int differing = 0;
    for (qsizetype i = 0; i < now.size(); ++i)
        differing += now.at(i) != old.at(i);
    QCOMPARE(differing, 1);
}

// A person is mentioned on the page of every film: the first page stays the receipt.
void TestReceiptStore::mentionsStayAsTheyWere()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    MOVIEDB_OK(database.commit(outcomes({1})));
    const QString actors = QStringLiteral("entity = 'actors' AND chosen");
    QCOMPARE(database.count(QStringLiteral("claims"), actors), 4); // two names, two ids
    MOVIEDB_OK(database.commit(outcomes({2})));
    const QString before = receiptsText(database);
    database.newRun();
    MOVIEDB_OK(database.commit(outcomes({1}, 9)));
    MOVIEDB_OK(database.commit(outcomes({2}, 9)));
    QCOMPARE(receiptsText(database), before);
    QCOMPARE(database.count(QStringLiteral("claims"), actors), 4);
    QCOMPARE(database.count(QStringLiteral("claims"),
                            QStringLiteral("entity = 'directors' AND field = 'name' AND chosen")),
             1);
}

void TestReceiptStore::offersOfOtherCountriesStay()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    MOVIEDB_OK(database.commit(outcomes({1})));
    Stated elsewhere(1, 20);
    elsewhere.gallery.offers.first().country = QStringLiteral("DK");
    elsewhere.gallery.values.last() = {QStringLiteral("runtime"), qint64(200), QStringLiteral("200")};
    MOVIEDB_OK(database.commit({elsewhere.outcome()}));
    QCOMPARE(database.count(QStringLiteral("offers")), 2);
    QCOMPARE(lacking(database), QString());
    const auto offers = claims(*database.connection, database.schema, 1, QStringLiteral("offers"));
    MOVIEDB_OK(offers);
    QCOMPARE(offers->size(), 2);
    QCOMPARE(offers->first().field, QStringLiteral("offers.DK"));
    QCOMPARE(offers->first().receipt.fetchedAt.date().day(), 20);
    QCOMPARE(offers->last().receipt.fetchedAt.date().day(), 1); // not read again
    QCOMPARE(offers->last().value.toString(),
             QStringLiteral("Streamer (9) RENT US: SD, HD; 3.99 USD; https://example.org/watch"));
    const QString before = receiptsText(database);
    MOVIEDB_OK(database.commit({elsewhere.outcome()}));
    QCOMPARE(receiptsText(database), before);
}

void TestReceiptStore::aRemovedFilmTakesThemAlong()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    MOVIEDB_OK(database.commit(outcomes({1, 2})));
    QList<TableChange> changes;
    MOVIEDB_OK(removeRows(*database.connection, database.schema, {QStringLiteral("movies"), {{qint64(1)}}},
                          changes));
    for (const char *table : {"claims", "receipts"})
        QCOMPARE(database.count(QLatin1String(table), QStringLiteral("entity = 'movies' AND entity_id = 1")),
                 0);
    QCOMPARE(database.count(QStringLiteral("receipts"), QStringLiteral("entity = 'movies'")), 3);
    QCOMPARE(lacking(database), QString());
}

void TestReceiptStore::olderClaimsKeepTheirReceipts()
{
    MOVIEDB_DATABASE(temp);
    const auto connection = temp.connect();
    QVERIFY(connection);
    auto files = loadMigrations();
    MOVIEDB_OK(files);
    QList<MigrationFile> older = *files;
    while (older.last().version >= 10)
        older.removeLast();
    QVERIFY(migrate(*connection, older).ok());
    for (const char *sql :
         {"INSERT INTO movies (title) VALUES ('One'), ('Two')",
          "INSERT INTO claims (entity, entity_id, field, position, value, source, url, revision, snippet, "
          "fetched_at, "
          "extractor, chosen) VALUES "
          "('movies', 1, 'title', 0, 'One', 'wikidata', 'https://example.org/a', '5', 'One', '2026-01-01 "
          "00:00:00', 'w/1', TRUE), "
          "('movies', 1, 'cast', 2, 'B', 'wikidata', 'https://example.org/a', '5', 'Q2', '2026-01-01 "
          "00:00:00', 'w/1', FALSE), "
          "('movies', 1, 'plot', 0, NULL, 'user', NULL, NULL, NULL, '2026-01-02 00:00:00', 'user/1', TRUE), "
          "('movies', 2, 'title', 0, 'Two', 'wikidata', 'https://example.org/b', NULL, 'Two', '2026-01-03 "
          "00:00:00', 'w/1', TRUE), "
          "('actors', 1, 'name', 0, 'B', 'wikidata', 'https://example.org/a', '5', 'B', '2026-01-01 "
          "00:00:00', 'w/1', TRUE)",
          "DELETE FROM claims WHERE entity = 'actors'"})
        MOVIEDB_OK(connection->executeRaw(QString::fromUtf8(sql)));
    QVERIFY(migrate(*connection, *files).ok());
    const auto schema = reflect(*connection);
    MOVIEDB_OK(schema);
    const auto count = connection->first(QStringLiteral("SELECT COUNT(*) FROM receipts"));
    QCOMPARE((*count)->toInt(), 3);
    const auto stated = claims(*connection, *schema, 1, {});
    MOVIEDB_OK(stated);
    QCOMPARE(stated->size(), 3);
    QCOMPARE(stated->at(0).field, QStringLiteral("title"));
    QCOMPARE(stated->at(0).receipt.url, QStringLiteral("https://example.org/a"));
    QCOMPARE(stated->at(0).receipt.revision, QStringLiteral("5"));
    QCOMPARE(stated->at(0).snippet, QStringLiteral("One"));
    QCOMPARE(stated->at(1).field, QStringLiteral("plot"));
    QVERIFY(stated->at(1).chosen && stated->at(1).value.isNull());
    QCOMPARE(stated->at(1).receipt.fetchedAt.date().day(), 2);
    QCOMPARE(stated->at(2).position, 2);
    // A number that was given once is not given again.
    MOVIEDB_OK(
        connection->executeRaw(QStringLiteral("INSERT INTO claims (entity, entity_id, field, value, source, "
                                              "receipt_id) VALUES ('movies', 1, 'tagline', 'x', "
                                              "'wikidata', 1)")));
    const auto newest = connection->first(QStringLiteral("SELECT MAX(claim_id) FROM claims"));
    QCOMPARE((*newest)->toInt(), 6);
    // What the history noted of a claim before brings its receipt along when it is restored.
    const Json noted =
        Json::parse(R"({"claim_id":90,"entity":"movies","entity_id":2,"field":"plot","position":0,)"
                    R"("value":"P","source":"wikidata","url":"https://example.org/c","revision":"8",)"
                    R"("snippet":"P","fetched_at":"2026-01-04 00:00:00","extractor":"w/1",)"
                    R"("chosen":true})");
    MOVIEDB_OK(writeImages(*connection, *schema->table(u"claims"), {noted}));
    const auto restored = claims(*connection, *schema, 2, QStringLiteral("plot"));
    MOVIEDB_OK(restored);
    QCOMPARE(restored->first().receipt.url, QStringLiteral("https://example.org/c"));
    QCOMPARE(restored->first().receipt.fetchedAt.date().day(), 4);
}

QTEST_GUILESS_MAIN(TestReceiptStore)
#include "tst_receiptstore.moc"
