// Another page for a stored film: what is planned is what happens, a person's word stays, and it can be taken back.
#include "core/base/writemode.h"
#include "core/store/crawls/owedfacts.h"
#include "core/store/crawls/reviewstore.h"
#include "core/store/rematch/rematching.h"
#include "tests/store/historyacts.h"
#include "tests/support/sanitized.h"

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::store;

namespace {

// Film `movieId` as the sources tell it with the page of film `number`; it stays the title that the gallery lists.
Rematch rematchTo(Acts &acts, qint64 movieId, int number, int people = 3)
{
    Rematch wanted;
    wanted.movieId = movieId;
    wanted.film = *filmOutcome(number, people).film;
    wanted.film.justwatchId = acts.column(movieId, "justwatch_id").toString();
    wanted.title = QStringLiteral("As listed %1").arg(movieId);
    wanted.withdrawn = {QStringLiteral("wikidata"), QStringLiteral("wikipedia"), QStringLiteral("tmdb")};
    return wanted;
}

// A film that no page is about: nothing but what JustWatch says.
Rematch rematchToNone(Acts &acts, qint64 movieId)
{
    Rematch wanted = rematchTo(acts, movieId, 1);
    wanted.film = {};
    wanted.film.justwatchId = acts.column(movieId, "justwatch_id").toString();
    setColumn(wanted.film, "rating", 7.3, QStringLiteral("justwatch"));
    wanted.film.ratings.append({QStringLiteral("IMDb"), 7.25, qint64(1200), {}});
    claim(wanted.film, QStringLiteral("ratings"), QStringLiteral("IMDb 7.3"), QStringLiteral("justwatch"), 1);
    return wanted;
}

const FieldChange *changeOf(const RematchPlan &plan, const char *field)
{
    for (const FieldChange &change : plan.willChange)
        if (change.field == QLatin1String(field))
            return &change;
    return nullptr;
}

const KeptValue *keptOf(const RematchPlan &plan, const char *field)
{
    for (const KeptValue &kept : plan.kept)
        if (kept.field == QLatin1String(field))
            return &kept;
    return nullptr;
}

QStringList names(const QList<NamedRow> &rows)
{
    QStringList found;
    for (const NamedRow &row : rows)
        found << row.kind + QLatin1Char(' ') + row.name;
    found.sort();
    return found;
}

// The database read without the code that makes the plan: table → lines, as they stand there.
QMap<QString, QStringList> linesOf(Acts &acts)
{
    QMap<QString, QStringList> lines;
    for (const TableInfo &table : acts.schema.tables)
        lines.insert(table.name,
                     tableText(*acts.connection, acts.schema, table.name).split(QLatin1Char('\n')));
    return lines;
}

// Fields of the film that differ between two readings of its rows.
QSet<QString> changedFields(const SchemaInfo &schema, qint64 movieId,
                            const QMap<QString, QStringList> &before, const QMap<QString, QStringList> &after)
{
    QSet<QString> fields;
    const TableInfo &movies = *schema.table(u"movies");
    const auto row = [&](const QStringList &lines) {
        for (const QString &line : lines)
            if (line.startsWith(QStringLiteral("qlonglong%1|").arg(movieId)))
                return line.split(QLatin1Char('|'));
        return QStringList();
    };
    const QStringList was = row(before.value(QStringLiteral("movies")));
    const QStringList is = row(after.value(QStringLiteral("movies")));
    for (int i = 0; i < movies.columns.size(); ++i)
        if (was.value(i) != is.value(i) && !movies.columns.at(i).generated)
            fields.insert(QString(movies.columns.at(i).name).remove(QStringLiteral("_precision")));
    for (const TableInfo &table : schema.tables) {
        const bool isList = table.name.startsWith(QLatin1String("movie_"));
        if (!isList && table.name != QLatin1String("cast") && table.name != QLatin1String("ratings"))
            continue;
        if (before.value(table.name) != after.value(table.name))
            fields.insert(isList ? table.name.mid(6) : table.name);
    }
    return fields;
}

// Names of people, companies and words in `some` that are not in `others`.
QStringList rowsMissing(const SchemaInfo &schema, const QMap<QString, QStringList> &some,
                        const QMap<QString, QStringList> &others)
{
    QStringList found;
    for (const TableInfo &table : schema.tables) {
        if (table.role != TableRole::Entity || table.column(u"name") == nullptr)
            continue;
        QSet<QString> keys;
        for (const QString &line : others.value(table.name))
            keys.insert(line.section(QLatin1Char('|'), 0, 0));
        for (const QString &line : some.value(table.name))
            if (!keys.contains(line.section(QLatin1Char('|'), 0, 0)))
                found << table.name + QLatin1Char(' ') + line.section(QLatin1Char('|'), 1, 1).mid(7);
    }
    found.sort();
    return found;
}

} // namespace

class TestRematch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPlannedHappens_data() { addEngineRows(); }
    void whatIsPlannedHappens();
    void itIsOneStepAndComesBackWhole_data() { addEngineRows(); }
    void itIsOneStepAndComesBackWhole();
    void whatAPersonTypedStays_data() { addEngineRows(); }
    void whatAPersonTypedStays();
    void noTypedCellOfFiftyFilmsChanges_data() { addEngineRows(); }
    void noTypedCellOfFiftyFilmsChanges();
    void whatOnlyTheOldPageSaidGoes_data() { addEngineRows(); }
    void whatOnlyTheOldPageSaidGoes();
    void whoeverIsUsedOrSpokenOfStays_data() { addEngineRows(); }
    void whoeverIsUsedOrSpokenOfStays();
    void laterCrawlsKeepThePage_data() { addEngineRows(); }
    void laterCrawlsKeepThePage();
    void aFilmWithoutAnArticle_data() { addEngineRows(); }
    void aFilmWithoutAnArticle();
    void aTypedPageIsReplaced_data() { addEngineRows(); }
    void aTypedPageIsReplaced();
    void namesakesAreToldApart_data() { addEngineRows(); }
    void namesakesAreToldApart();
    void refusals_data() { addEngineRows(); }
    void refusals();
    void theCaseOfAFilm_data() { addEngineRows(); }
    void theCaseOfAFilm();
};

// A hundred films (twenty with the sanitizers), some of them edited: the dry run changes nothing, the same call does what it said, and what it said
// is what differs in the rows.
void TestRematch::whatIsPlannedHappens()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 110)));
    QRandomGenerator random(355);
    for (int i = 0; i < 60; ++i) {
        const qint64 film = 1 + random.bounded(110);
        MOVIEDB_OK(acts.edit(QStringLiteral("movies"), film,
                             i % 2 == 0 ? QStringLiteral("runtime") : QStringLiteral("tagline"), 60 + i));
    }
    QList<int> films;
    for (int film = 1; film <= 110; ++film)
        films << film;
    std::shuffle(films.begin(), films.end(), random);
    auto before = linesOf(acts);
    for (const int film : films.mid(0, underSanitizers ? 20 : 100)) {
        const Rematch wanted = random.bounded(8) == 0
                                   ? rematchToNone(acts, film)
                                   : rematchTo(acts, film, 1000 + film, 2 + random.bounded(4));
        const auto planned = rematch(*acts.connection, acts.schema, wanted, WriteMode::DryRun, acts.told);
        MOVIEDB_OK(planned);
        QCOMPARE(linesOf(acts), before);
        const auto done = rematch(*acts.connection, acts.schema, wanted, WriteMode::Store, acts.told);
        MOVIEDB_OK(done);
        QCOMPARE(*done, *planned);
        const auto after = linesOf(acts);
        QSet<QString> fields;
        for (const FieldChange &change : planned->willChange) {
            fields.insert(change.field);
            QVERIFY2(change.before != change.after, qPrintable(change.field));
        }
        QCOMPARE(fields, changedFields(acts.schema, film, before, after));
        QCOMPARE(names(planned->orphaned), rowsMissing(acts.schema, before, after));
        QCOMPARE(names(planned->added), rowsMissing(acts.schema, after, before));
        before = after;
    }
}

void TestRematch::itIsOneStepAndComesBackWhole()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 20)));
    MOVIEDB_OK(acts.edit(QStringLiteral("movies"), 7, QStringLiteral("runtime"), 61));
    const QString before = acts.content();
    const qsizetype steps = acts.steps().size();
    MOVIEDB_OK(
        rematch(*acts.connection, acts.schema, rematchTo(acts, 7, 1007, 5), WriteMode::Store, acts.told));
    const QString after = acts.content();
    QCOMPARE(acts.steps().size(), steps + 1);
    QCOMPARE(acts.steps().first().kind, QStringLiteral("rematch"));
    QCOMPARE(acts.steps().first().description,
             QStringLiteral("Another page for Harbour 7: Harbour 7 → Harbour 1007"));
    QVERIFY(before != after);
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Undo));
    SAME_CONTENT(acts.content(), before);
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Redo));
    SAME_CONTENT(acts.content(), after);
}

void TestRematch::whatAPersonTypedStays()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 3)));
    MOVIEDB_OK(acts.edit(QStringLiteral("movies"), 2, QStringLiteral("runtime"), 61));
    MOVIEDB_OK(
        acts.edit(QStringLiteral("movies"), 2, QStringLiteral("plot"), QVariant())); // empty is a word, too
    MOVIEDB_OK(
        removeRows(*acts.connection, acts.schema, {QStringLiteral("movie_genres"), {{2, 1}}}, acts.told));
    const auto plan =
        rematch(*acts.connection, acts.schema, rematchTo(acts, 2, 1002), WriteMode::Store, acts.told);
    MOVIEDB_OK(plan);
    QCOMPARE(acts.column(2, "runtime"), QVariant(61));
    QVERIFY(acts.column(2, "plot").isNull());
    QCOMPARE(acts.count(QStringLiteral("movie_genres"), QStringLiteral("movie_id = 2")), 0);
    QVERIFY(keptOf(*plan, "runtime") != nullptr);
    QCOMPARE(keptOf(*plan, "runtime")->yours, QVariant(61));
    QCOMPARE(keptOf(*plan, "runtime")->wouldBe, QVariant(80 + 1002 % 60));
    QVERIFY(keptOf(*plan, "plot") != nullptr);
    QVERIFY(keptOf(*plan, "plot")->yours.isNull());
    QVERIFY(keptOf(*plan, "genres") != nullptr);
    QCOMPARE(keptOf(*plan, "genres")->yours, QVariant(QStringList()));
    QCOMPARE(keptOf(*plan, "genres")->wouldBe, QVariant(QStringList{QStringLiteral("Drama")}));
    QCOMPARE(plan->kept.size(), 3);
    for (const char *field : {"runtime", "plot", "genres"})
        QVERIFY2(changeOf(*plan, field) == nullptr, field);
    QCOMPARE(changeOf(*plan, "title")->after, QVariant(QStringLiteral("Harbour 1002")));
    QCOMPARE(changeOf(*plan, "title")->source, QStringLiteral("wikidata"));
}

void TestRematch::noTypedCellOfFiftyFilmsChanges()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 50)));
    static const QList<std::pair<const char *, QVariant>> typed{{"runtime", 33},
                                                                {"tagline", QStringLiteral("Typed")},
                                                                {"plot", QVariant()},
                                                                {"title", QStringLiteral("My title")},
                                                                {"budget", 12.5},
                                                                {"release_date", QStringLiteral("1951-02")},
                                                                {"language", QVariant()},
                                                                {"rating", 1.5},
                                                                {"imdb_id", QStringLiteral("tt1")},
                                                                {"director_id", 1}};
    QMap<std::pair<qint64, int>, QVariant> stored;
    QRandomGenerator random(200);
    while (stored.size() < 200) {
        const std::pair<qint64, int> cell{1 + random.bounded(50), random.bounded(int(typed.size()))};
        const auto &[column, value] = typed.at(cell.second);
        MOVIEDB_OK(acts.edit(QStringLiteral("movies"), cell.first, QLatin1String(column), value));
        stored.insert(cell, acts.column(cell.first, column));
    }
    for (int film = 1; film <= 50; ++film)
        MOVIEDB_OK(rematch(*acts.connection, acts.schema,
                           film % 5 == 0 ? rematchToNone(acts, film) : rematchTo(acts, film, 1000 + film),
                           WriteMode::Store, acts.told));
    int changed = 0;
    for (auto cell = stored.cbegin(); cell != stored.cend(); ++cell)
        changed += acts.column(cell.key().first, typed.at(cell.key().second).first) != *cell;
    QCOMPARE(changed, 0);
}

void TestRematch::whatOnlyTheOldPageSaidGoes()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    EntryOutcome film = filmOutcome(1);
    setColumn(*film.film, "tagline", QStringLiteral("Of the old page"), QStringLiteral("tmdb"));
    film.film->ratings.append({QStringLiteral("TMDB"), 6.1, std::nullopt, {}});
    claim(*film.film, QStringLiteral("ratings"), QStringLiteral("TMDB 6.1"), QStringLiteral("tmdb"), 1);
    setColumn(*film.film, "homepage", QStringLiteral("https://example.org/home"),
              QStringLiteral("justwatch"));
    MOVIEDB_OK(acts.commit({film}));
    Rematch wanted = rematchTo(acts, 1, 1001);
    wanted.film.links.removeIf([](const LinkFact &link) { return link.list == QLatin1String("languages"); });
    wanted.film.columns.remove(QStringLiteral("language"));
    wanted.film.claims.removeIf(
        [](const Claim &claim) { return claim.field.startsWith(QLatin1String("language")); });
    wanted.film.columns.insert(QStringLiteral("homepage"), QStringLiteral("https://example.org/home"));
    claim(wanted.film, QStringLiteral("homepage"), QStringLiteral("https://example.org/home"),
          QStringLiteral("justwatch"));
    const auto plan = rematch(*acts.connection, acts.schema, wanted, WriteMode::Store, acts.told);
    MOVIEDB_OK(plan);
    for (const char *gone : {"tagline", "language"})
        QVERIFY2(acts.column(1, gone).isNull(), gone);
    QCOMPARE(changeOf(*plan, "tagline")->after, QVariant());
    QCOMPARE(changeOf(*plan, "tagline")->source, QString());
    QCOMPARE(acts.count(QStringLiteral("movie_languages")), 0);
    QCOMPARE(acts.count(QStringLiteral("ratings"), QStringLiteral("source = 'TMDB'")), 0);
    QCOMPARE(acts.count(QStringLiteral("ratings"), QStringLiteral("source = 'IMDb'")), 1);
    QCOMPARE(acts.count(QStringLiteral("claims"), QStringLiteral("source = 'tmdb'")), 0);
    QCOMPARE(acts.column(1, "homepage"), QVariant(QStringLiteral("https://example.org/home")));
    QCOMPARE(acts.column(1, "justwatch_id"), QVariant(QStringLiteral("tm1")));
    QCOMPARE(acts.column(1, "wikidata_id"), QVariant(QStringLiteral("Q901001")));
    QCOMPARE(acts.column(1, "wikipedia_url"), QVariant(QStringLiteral("https://example.org/Harbour_1001")));
    QCOMPARE(acts.count(QStringLiteral("offers")), 1);
}

void TestRematch::whoeverIsUsedOrSpokenOfStays()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit({filmOutcome(1), filmOutcome(41)})); // they share director, writer and no studio
    const qint64 typed =
        acts.connection
            ->first(QStringLiteral("SELECT actor_id FROM \"cast\" WHERE movie_id = 1 ORDER BY "
                                   "cast_id LIMIT 1"))
            ->value()
            .toLongLong();
    MOVIEDB_OK(acts.edit(QStringLiteral("actors"), typed, QStringLiteral("bio"), QStringLiteral("Typed")));
    const auto plan =
        rematch(*acts.connection, acts.schema, rematchTo(acts, 1, 1022), WriteMode::Store, acts.told);
    MOVIEDB_OK(plan);
    QCOMPARE(names(plan->orphaned),
             (QStringList{QStringLiteral("actors Actor 20"), QStringLiteral("actors Actor 33"),
                          QStringLiteral("studios Blue Door 1")}));
    QCOMPARE(acts.count(QStringLiteral("directors"), QStringLiteral("name = 'Director 1'")), 1);
    QCOMPARE(acts.count(QStringLiteral("actors"), QStringLiteral("actor_id = %1").arg(typed)), 1);
    for (const char *said : {"claims", "receipts"})
        QCOMPARE(acts.count(QLatin1String(said), QStringLiteral("entity = 'studios' AND entity_id NOT IN "
                                                                "(SELECT studio_id FROM studios)")),
                 0);
}

// The title that led to the film is decided: the new page is taken without a question, the old one is not offered.
void TestRematch::laterCrawlsKeepThePage()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    EntryOutcome outcome = filmOutcome(4);
    MOVIEDB_OK(saveEntries(*acts.connection, acts.runId, {outcome.status}, acts.told));
    MOVIEDB_OK(acts.commit({outcome}));
    MOVIEDB_OK(rematch(*acts.connection, acts.schema, rematchTo(acts, 1, 1004), WriteMode::Store, acts.told));
    const auto judged = judgmentsFor(*acts.connection, {outcome.status.entry.listId});
    MOVIEDB_OK(judged);
    QCOMPARE(judged->size(), 1);
    QCOMPARE(judged->first().state, ReviewState::Confirmed);
    QCOMPARE(judged->first().chosenKey, QStringLiteral("Harbour_1004"));
    QCOMPARE(judged->first().entry, outcome.status.entry);
    QCOMPARE(judged->first().candidates.size(), 1);
    QCOMPARE(judged->first().candidates.first().candidate.key, QStringLiteral("Harbour_4"));
    const auto owed = decidedWithoutFacts(*acts.connection, {});
    MOVIEDB_OK(owed);
    QCOMPARE(owed->size(), 0);

    acts.newRun(); // that finds the page it was told
    EntryOutcome again = outcome;
    again.film = rematchTo(acts, 1, 1004).film;
    again.status.wikipediaKey = QStringLiteral("Harbour_1004");
    const auto stored = acts.commit({again});
    MOVIEDB_OK(stored);
    QVERIFY(!stored->first().isNew);
    QVERIFY(!stored->first().changed);
    QCOMPARE(acts.count(QStringLiteral("movies")), 1);
    QCOMPARE(judgmentsFor(*acts.connection, {outcome.status.entry.listId})->first().chosenKey,
             QStringLiteral("Harbour_1004"));
}

void TestRematch::aFilmWithoutAnArticle()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    EntryOutcome outcome = filmOutcome(4);
    MOVIEDB_OK(acts.commit({outcome}));
    const auto plan =
        rematch(*acts.connection, acts.schema, rematchToNone(acts, 1), WriteMode::Store, acts.told);
    MOVIEDB_OK(plan);
    QCOMPARE(plan->pageBefore, QStringLiteral("Harbour_4"));
    QCOMPARE(plan->pageAfter, QString());
    for (const char *gone :
         {"wikipedia_key", "wikipedia_url", "wikidata_id", "runtime", "director_id", "plot"})
        QVERIFY2(acts.column(1, gone).isNull(), gone);
    QCOMPARE(acts.column(1, "title"), QVariant(QStringLiteral("As listed 1")));
    QCOMPARE(acts.column(1, "rating"), QVariant(7.3));
    QCOMPARE(acts.count(QStringLiteral("directors")), 0);
    const auto judged = judgmentsFor(*acts.connection, {outcome.status.entry.listId});
    MOVIEDB_OK(judged);
    QCOMPARE(judged->first().state, ReviewState::NoArticle);
}

void TestRematch::aTypedPageIsReplaced()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 2)));
    MOVIEDB_OK(
        acts.edit(QStringLiteral("movies"), 1, QStringLiteral("wikipedia_key"), QStringLiteral("Typed")));
    const auto plan =
        rematch(*acts.connection, acts.schema, rematchTo(acts, 1, 1001), WriteMode::Store, acts.told);
    MOVIEDB_OK(plan);
    QCOMPARE(acts.column(1, "wikipedia_key"), QVariant(QStringLiteral("Harbour_1001")));
    QCOMPARE(changeOf(*plan, "wikipedia_key")->before, QVariant(QStringLiteral("Typed")));
    QCOMPARE(changeOf(*plan, "wikipedia_key")->source, QStringLiteral("user"));
    QCOMPARE(plan->kept.size(), 0);
}

void TestRematch::namesakesAreToldApart()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 1)));
    Rematch wanted = rematchTo(acts, 1, 1001);
    for (LinkFact &link : wanted.film.links)
        if (link.list == QLatin1String("directors")) {
            link.entity.name = QStringLiteral("Director 1");
            link.entity.wikidataId = QStringLiteral("Q77");
        }
    const auto plan = rematch(*acts.connection, acts.schema, wanted, WriteMode::Store, acts.told);
    MOVIEDB_OK(plan);
    const FieldChange *change = changeOf(*plan, "directors");
    QVERIFY(change != nullptr);
    QCOMPARE(change->before, QVariant(QStringList{QStringLiteral("Director 1 (Q51)")}));
    QCOMPARE(change->after, QVariant(QStringList{QStringLiteral("Director 1 (Q77)")}));
    QVERIFY(changeOf(*plan, "director_id") != nullptr);
}

void TestRematch::refusals()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 2)));
    const QString before = acts.content();
    const qsizetype steps = acts.steps().size();
    const auto refused = [&](const Rematch &wanted) {
        const auto plan = rematch(*acts.connection, acts.schema, wanted, WriteMode::Store, acts.told);
        return plan ? Error() : plan.error();
    };
    const Error taken = refused(rematchTo(acts, 1, 2));
    QCOMPARE(taken.fault, Fault::Conflict);
    QCOMPARE(taken.text, QStringLiteral("“Harbour 2” (film 2) has the page “Harbour 2” already."));
    Rematch sameItem = rematchTo(acts, 1, 2);
    sameItem.film.wikipediaKey = QStringLiteral("Harbour_II");
    QCOMPARE(refused(sameItem).fault, Fault::Conflict);
    QVERIFY(refused(sameItem).text.contains(QStringLiteral("Q900002")));
    QCOMPARE(refused(rematchTo(acts, 77, 1001)).fault, Fault::NotFound);
    Rematch shown = rematchTo(acts, 1, 1001);
    shown.expected = *rematch(*acts.connection, acts.schema, shown, WriteMode::DryRun, acts.told);
    SAME_CONTENT(acts.content(), before);
    QCOMPARE(acts.steps().size(), steps);
    MOVIEDB_OK(acts.edit(QStringLiteral("movies"), 1, QStringLiteral("runtime"), 61)); // meanwhile
    QCOMPARE(refused(shown).fault, Fault::Conflict);
    shown.expected.reset();
    shown.expected = *rematch(*acts.connection, acts.schema, shown, WriteMode::DryRun, acts.told);
    MOVIEDB_OK(rematch(*acts.connection, acts.schema, shown, WriteMode::Store, acts.told));
}

void TestRematch::theCaseOfAFilm()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    EntryOutcome doubtful = filmOutcome(9);
    MOVIEDB_OK(saveEntries(*acts.connection, acts.runId, {doubtful.status}, acts.told));
    doubtful.film.reset();
    doubtful.status.state = EntryState::Review;
    doubtful.match.decision = Decision::Review;
    for (const char *key : {"Harbour_9", "Harbour_(novel)"}) {
        ScoredCandidate candidate;
        candidate.candidate.key = QLatin1String(key);
        doubtful.match.candidates << candidate;
    }
    MOVIEDB_OK(acts.commit({doubtful}));
    MOVIEDB_OK(acts.commit({filmOutcome(9)}));
    const auto found = rematchCase(*acts.connection, acts.schema, 1);
    MOVIEDB_OK(found);
    QCOMPARE(found->entry, filmOutcome(9).status.entry);
    QCOMPARE(found->wikipediaKey, QStringLiteral("Harbour_9"));
    QCOMPARE(found->wikidataId, QStringLiteral("Q900009"));
    QCOMPARE(found->candidates.size(), 2);
    QVERIFY(!found->claims.isEmpty());
    MOVIEDB_OK(insertRow(*acts.connection, acts.schema,
                         {QStringLiteral("movies"), {{QStringLiteral("title"), QStringLiteral("By hand")}}},
                         acts.told));
    const auto byHand = rematchCase(*acts.connection, acts.schema, 2);
    MOVIEDB_OK(byHand);
    QCOMPARE(byHand->entry.title, QStringLiteral("By hand"));
    QCOMPARE(rematchCase(*acts.connection, acts.schema, 3).ok(), false);
}

QTEST_GUILESS_MAIN(TestRematch)
#include "tst_rematch.moc"
