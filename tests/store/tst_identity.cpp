// Who is who: rows that are merged and split by hand are so for every later crawl, what is planned is what happens, and
// all of it can be taken back.
#include "core/base/writemode.h"
#include "tests/store/identityacts.h"

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::store;

class TestIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPlannedHappens_data() { addEngineRows(); }
    void whatIsPlannedHappens();
    void aMergeIsOneStep_data() { addEngineRows(); }
    void aMergeIsOneStep();
    void mergedNamesAreNotMadeAnew_data() { addEngineRows(); }
    void mergedNamesAreNotMadeAnew();
    void noEntryComesTwice_data() { addEngineRows(); }
    void noEntryComesTwice();
    void whatAPersonTypedWins_data() { addEngineRows(); }
    void whatAPersonTypedWins();
    void aPersonChoosesTheValue_data() { addEngineRows(); }
    void aPersonChoosesTheValue();
    void twoItemsStayTwo_data() { addEngineRows(); }
    void twoItemsStayTwo();
    void aListOfAPersonFollows_data() { addEngineRows(); }
    void aListOfAPersonFollows();
    void wordsAreMergedToo_data() { addEngineRows(); }
    void wordsAreMergedToo();
    void splitRowsStayApart_data() { addEngineRows(); }
    void splitRowsStayApart();
    void refusals_data() { addEngineRows(); }
    void refusals();
};

// Thirty merges and splits at random: a dry run changes nothing and says what the same call does.
void TestIdentity::whatIsPlannedHappens()
{
    MOVIEDB_DATABASE(temp);
    IdentityActs acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 30)));
    acts.run(QStringLiteral("UPDATE actors SET wikidata_id = NULL WHERE actor_id % 2 = 0"));
    QRandomGenerator random(1910);
    int done = 0;
    for (int i = 0; i < 100 && done < 30; ++i) {
        const QList<qint64> ids = acts.ids(actors, QStringLiteral("actor_id"));
        const qint64 one = ids.at(random.bounded(int(ids.size()))),
                     other = ids.at(random.bounded(int(ids.size())));
        const QString before = acts.content();
        if (i % 3 == 0) {
            const auto uses = usesOf(*acts.connection, acts.schema, *acts.schema.table(actors), one);
            MOVIEDB_OK(uses);
            const RowSplit wanted{actors, one, {uses->isEmpty() ? 0 : uses->first().movieId}};
            const auto planned = acts.split(wanted, WriteMode::DryRun);
            SAME_CONTENT(acts.content(), before);
            const auto result = acts.split(wanted);
            QCOMPARE(result.ok(), planned.ok());
            if (!result)
                continue;
            QVERIFY(*result == *planned);
        } else {
            const RowMerge wanted{actors, one, other};
            const auto planned = acts.merge(wanted, WriteMode::DryRun);
            SAME_CONTENT(acts.content(), before);
            const auto result = acts.merge(wanted);
            QCOMPARE(result.ok(), planned.ok());
            if (!result)
                continue;
            QVERIFY(*result == *planned);
            QCOMPARE(acts.count(actors, QStringLiteral("actor_id = %1").arg(other)), 0);
        }
        QVERIFY(acts.content() != before);
        ++done;
    }
    QVERIFY2(done == 30, qPrintable(QString::number(done)));
    // No film names somebody twice in one role.
    const auto twice =
        acts.connection->first(QStringLiteral("SELECT COUNT(*) FROM (SELECT movie_id FROM \"cast\" GROUP BY "
                                              "movie_id, actor_id, role HAVING COUNT(*) > 1) t"));
    QCOMPARE((*twice)->toInt(), 0);
}

void TestIdentity::aMergeIsOneStep()
{
    MOVIEDB_DATABASE(temp);
    IdentityActs acts(temp);
    MOVIEDB_OK(
        acts.commit({filmWith(1, "directors", {QStringLiteral("Jo Falk|Q1")}),
                     filmWith(2, "directors", {QStringLiteral("J. Falk"), QStringLiteral("Bo Reed|Q3")})}));
    const qint64 keep = acts.idOf(directors, QStringLiteral("Jo Falk"));
    const qint64 gone = acts.idOf(directors, QStringLiteral("J. Falk"));
    MOVIEDB_OK(acts.edit(directors, gone, QStringLiteral("bio"), QStringLiteral("Typed")));
    const QString before = acts.content();
    const auto plan = acts.merge({directors, keep, gone});
    MOVIEDB_OK(plan);
    const QString after = acts.content();
    QCOMPARE(acts.steps().first().kind, QStringLiteral("merge"));
    QCOMPARE(acts.steps().first().description,
             QStringLiteral("Directors: “J. Falk” merged into “Jo Falk”; 1 film"));
    QCOMPARE(plan->moves.size(), 1);
    QCOMPARE(plan->moves.first(), (RowUse{2, QStringLiteral("Harbour 2"), directors, {}}));
    QCOMPARE(plan->filled.size(), 1);
    QCOMPARE(plan->filled.first().column, QStringLiteral("bio"));
    QCOMPARE(acts.cell(directors, keep, "bio").toString(), QStringLiteral("Typed"));
    QCOMPARE(acts.listed(2, directors), QStringLiteral("Jo Falk, Bo Reed"));
    QCOMPARE(acts.column(2, "director_id").toLongLong(), keep);
    QCOMPARE(acts.count(directors, QStringLiteral("name = 'J. Falk'")), 0);
    // Claims and receipts of the row that went belong to the other one.
    QCOMPARE(acts.count(QStringLiteral("claims"),
                        QStringLiteral("entity = 'directors' AND entity_id = %1").arg(gone)),
             0);
    QCOMPARE(acts.count(QStringLiteral("receipts"),
                        QStringLiteral("entity = 'directors' AND entity_id = %1").arg(gone)),
             0);
    QCOMPARE(
        acts.count(QStringLiteral("claims"),
                   QStringLiteral("entity = 'directors' AND entity_id = %1 AND field = 'bio' AND source = "
                                  "'user' AND chosen")
                       .arg(keep)),
        1);
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Undo));
    SAME_CONTENT(acts.content(), before);
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Redo));
    SAME_CONTENT(acts.content(), after);
}

void TestIdentity::mergedNamesAreNotMadeAnew()
{
    MOVIEDB_DATABASE(temp);
    IdentityActs acts(temp);
    EntryOutcome second = filmWith(2, "directors", {QStringLiteral("J. Falk")});
    second.film->links.last().entity.imdbId = QStringLiteral("nm7");
    const QList<EntryOutcome> crawled{filmWith(1, "directors", {QStringLiteral("Jo Falk|Q1")}), second};
    MOVIEDB_OK(acts.commit(crawled));
    const qint64 keep = acts.idOf(directors, QStringLiteral("Jo Falk"));
    MOVIEDB_OK(acts.merge({directors, keep, acts.idOf(directors, QStringLiteral("J. Falk"))}));
    QCOMPARE(acts.cell(directors, keep, "imdb_id").toString(), QStringLiteral("nm7"));
    const QString merged = tableText(*acts.connection, acts.schema, QStringLiteral("movie_directors"));
    MOVIEDB_OK(acts.commit(crawled)); // by the name and the id that went over
    MOVIEDB_OK(acts.commit({filmWith(3, "directors", {QStringLiteral("J. Falk")})})); // by the name alone
    QCOMPARE(acts.count(directors, QStringLiteral("name LIKE 'J%Falk'")), 1);
    QCOMPARE(acts.listed(2, directors), QStringLiteral("Jo Falk"));
    QCOMPARE(acts.listed(3, directors), QStringLiteral("Jo Falk"));
    MOVIEDB_OK(acts.commit({filmWith(4, "directors", {QStringLiteral("J. Falk|Q9")})})); // somebody else
    QCOMPARE(acts.listed(4, directors), QStringLiteral("J. Falk"));
    QVERIFY(tableText(*acts.connection, acts.schema, QStringLiteral("movie_directors")).startsWith(merged));
}

void TestIdentity::noEntryComesTwice()
{
    MOVIEDB_DATABASE(temp);
    IdentityActs acts(temp);
    EntryOutcome film =
        filmWith(1, "directors",
                 {QStringLiteral("J. Falk"), QStringLiteral("Bo Reed|Q3"), QStringLiteral("Jo Falk|Q1")});
    addLink(*film.film, "cast", QStringLiteral("Al Dent"), {}, QStringLiteral("The Guard"));
    addLink(*film.film, "cast", QStringLiteral("Mo Ire"), QStringLiteral("Q4"), QStringLiteral("A Nun"));
    addLink(*film.film, "cast", QStringLiteral("Alan Dent"), QStringLiteral("Q5"),
            QStringLiteral("the guard"));
    addLink(*film.film, "cast", QStringLiteral("Alan Dent"), QStringLiteral("Q5"), QStringLiteral("A Thief"));
    MOVIEDB_OK(acts.commit({film}));
    const auto plan = acts.merge({directors, acts.idOf(directors, QStringLiteral("Jo Falk")),
                                  acts.idOf(directors, QStringLiteral("J. Falk"))});
    MOVIEDB_OK(plan);
    QCOMPARE(plan->joined.size(), 1);
    QCOMPARE(plan->moves.size(), 0);
    // Where the first of the two stood; the places have no gap.
    QCOMPARE(acts.listed(1, directors), QStringLiteral("Jo Falk, Bo Reed"));
    QCOMPARE(acts.count(QStringLiteral("movie_directors"), QStringLiteral("position > 2")), 0);
    MOVIEDB_OK(acts.merge({actors, acts.idOf(actors, QStringLiteral("Alan Dent")),
                           acts.idOf(actors, QStringLiteral("Al Dent"))}));
    QCOMPARE(acts.listed(1, QStringLiteral("cast")),
             QStringLiteral("Alan Dent as the guard, Mo Ire as A Nun, Alan Dent as A Thief"));
    MOVIEDB_OK(acts.commit({film}));
    QCOMPARE(acts.listed(1, directors), QStringLiteral("Jo Falk, Bo Reed"));
    QCOMPARE(acts.count(actors, QStringLiteral("name LIKE 'Al%Dent'")), 1);
}

void TestIdentity::whatAPersonTypedWins()
{
    MOVIEDB_DATABASE(temp);
    IdentityActs acts(temp);
    EntryOutcome film = filmWith(1, "directors", {QStringLiteral("Jo Falk|Q1"), QStringLiteral("J. Falk")});
    EntityFacts facts;
    facts.entity.wikidataId = QStringLiteral("Q1");
    facts.receipt = receipt(QStringLiteral("wikidata"));
    facts.values = {{QStringLiteral("dob"), QStringLiteral("1931-02-03"), QStringLiteral("+1931-02-03")},
                    {QStringLiteral("nationality"), QStringLiteral("Danish"), {}}};
    film.film->entities = {facts};
    MOVIEDB_OK(acts.commit({film}));
    const qint64 keep = acts.idOf(directors, QStringLiteral("Jo Falk"));
    const qint64 gone = acts.idOf(directors, QStringLiteral("J. Falk"));
    MOVIEDB_OK(acts.edit(directors, gone, QStringLiteral("dob"), QStringLiteral("1932")));
    MOVIEDB_OK(acts.edit(directors, gone, QStringLiteral("nationality"), QStringLiteral("Norwegian")));
    MOVIEDB_OK(acts.edit(directors, keep, QStringLiteral("nationality"), QStringLiteral("Swedish")));
    const auto plan = acts.merge({directors, keep, gone});
    MOVIEDB_OK(plan);
    QStringList conflicts;
    for (const MergedCell &cell : plan->conflicts)
        conflicts << QStringLiteral("%1 %2 %3 %4")
                         .arg(cell.column, cell.kept.toString(), cell.gone.toString(),
                              cell.takesGone ? QStringLiteral("gone") : QStringLiteral("kept"));
    QCOMPARE(conflicts.join(QLatin1String("; ")),
             QStringLiteral(
                 "name Jo Falk J. Falk kept; dob 1931-02-03 1932 gone; nationality Swedish Norwegian kept"));
    QCOMPARE(acts.cell(directors, keep, "dob").toString(), QStringLiteral("1932-01-01"));
    QCOMPARE(acts.cell(directors, keep, "dob_precision").toString(), QStringLiteral("year"));
    QCOMPARE(acts.cell(directors, keep, "nationality").toString(), QStringLiteral("Swedish"));
    MOVIEDB_OK(acts.commit({film}));
    QCOMPARE(acts.cell(directors, keep, "dob").toString(), QStringLiteral("1932-01-01"));
    QCOMPARE(acts.cell(directors, keep, "nationality").toString(), QStringLiteral("Swedish"));
    for (const char *field : {"dob", "nationality", "name"})
        QCOMPARE(
            acts.count(
                QStringLiteral("claims"),
                QStringLiteral("entity = 'directors' AND field = '%1' AND chosen").arg(QLatin1String(field)) +
                    QStringLiteral(" AND entity_id = %1").arg(keep)) <= 1,
            true);
}

void TestIdentity::aPersonChoosesTheValue()
{
    MOVIEDB_DATABASE(temp);
    IdentityActs acts(temp);
    const EntryOutcome film =
        filmWith(1, "directors", {QStringLiteral("Jo Falk|Q1"), QStringLiteral("J. Falk")});
    MOVIEDB_OK(acts.commit({film}));
    const qint64 keep = acts.idOf(directors, QStringLiteral("Jo Falk"));
    const qint64 gone = acts.idOf(directors, QStringLiteral("J. Falk"));
    const auto plan = acts.merge({directors, keep, gone, {{QStringLiteral("name"), true}}});
    MOVIEDB_OK(plan);
    QCOMPARE(acts.cell(directors, keep, "name").toString(), QStringLiteral("J. Falk"));
    QCOMPARE(acts.cell(directors, keep, "wikidata_id").toString(), QStringLiteral("Q1"));
    QCOMPARE(
        acts.count(QStringLiteral("claims"),
                   QStringLiteral("entity = 'directors' AND field = 'name' AND source = 'user' AND chosen")),
        1);
    MOVIEDB_OK(acts.commit({film})); // what they chose is their word
    QCOMPARE(acts.listed(1, directors), QStringLiteral("J. Falk"));
    MOVIEDB_OK(acts.commit({filmWith(2, "directors", {QStringLiteral("Jo Falk")})}));
    QCOMPARE(acts.listed(2, directors), QStringLiteral("J. Falk"));
    QVERIFY(
        !acts.merge({directors, keep, gone, {{QStringLiteral("created_at"), true}}}, WriteMode::DryRun).ok());
}

void TestIdentity::twoItemsStayTwo()
{
    MOVIEDB_DATABASE(temp);
    IdentityActs acts(temp);
    MOVIEDB_OK(acts.commit(
        {filmWith(1, "directors", {QStringLiteral("Jo Falk|Q1"), QStringLiteral("Jo Falk|Q2")})}));
    QCOMPARE(acts.count(directors, QStringLiteral("name = 'Jo Falk'")), 2);
    const QString before = acts.content();
    const auto refused = acts.merge({directors, 1, 2});
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().fault, Fault::Conflict);
    QCOMPARE(refused.error().text,
             QStringLiteral("“Jo Falk” is Q1 at Wikidata, “Jo Falk” is Q2: one of the two ids "
                            "would be lost."));
    SAME_CONTENT(acts.content(), before);
}

void TestIdentity::aListOfAPersonFollows()
{
    MOVIEDB_DATABASE(temp);
    IdentityActs acts(temp);
    const QList<EntryOutcome> crawled{filmWith(1, "directors", {QStringLiteral("Jo Falk|Q1")}),
                                      filmWith(2, "directors", {QStringLiteral("Bo Reed|Q3")})};
    MOVIEDB_OK(acts.commit(crawled));
    ListEdit edit;
    edit.movieId = 2;
    edit.list = directors;
    edit.entries = {{0, QStringLiteral("J. Falk"), {}, {}, {}}};
    MOVIEDB_OK(editList(*acts.connection, acts.schema, edit, acts.told));
    const qint64 keep = acts.idOf(directors, QStringLiteral("Jo Falk"));
    const QString before = acts.content();
    MOVIEDB_OK(acts.merge({directors, keep, acts.idOf(directors, QStringLiteral("J. Falk"))}));
    QCOMPARE(acts.count(QStringLiteral("claims"),
                        QStringLiteral("entity = 'movies' AND entity_id = 2 AND source = "
                                       "'user' AND value = 'Jo Falk' AND chosen")),
             1);
    MOVIEDB_OK(acts.commit(crawled));
    QCOMPARE(acts.listed(2, directors), QStringLiteral("Jo Falk"));
    MOVIEDB_OK(acts.move(HistoryMove::Kind::UndoUpTo, acts.steps().first().stepId));
    SAME_CONTENT(acts.content(), before);
}

void TestIdentity::wordsAreMergedToo()
{
    MOVIEDB_DATABASE(temp);
    IdentityActs acts(temp);
    EntryOutcome film = filmWith(1, "languages", {QStringLiteral("Danisch")});
    film.film->columns[QStringLiteral("language")] = QStringLiteral("Danisch");
    MOVIEDB_OK(acts.commit({film, filmOutcome(2)}));
    const QString languages = QStringLiteral("languages");
    MOVIEDB_OK(acts.merge({languages, acts.idOf(languages, QStringLiteral("Danish")),
                           acts.idOf(languages, QStringLiteral("Danisch"))}));
    QCOMPARE(acts.listed(1, languages), QStringLiteral("Danish"));
    QCOMPARE(acts.column(1, "language").toString(), QStringLiteral("Danish"));
    MOVIEDB_OK(acts.commit({filmWith(3, "languages", {QStringLiteral("danisch")})}));
    QCOMPARE(acts.listed(3, languages), QStringLiteral("Danish"));
    QCOMPARE(acts.count(languages), 1);
}

void TestIdentity::splitRowsStayApart()
{
    MOVIEDB_DATABASE(temp);
    IdentityActs acts(temp);
    QList<EntryOutcome> crawled{
        filmWith(1, "directors", {QStringLiteral("Jo Falk|Q1")}),
        filmWith(2, "directors", {QStringLiteral("Jo Falk|Q1"), QStringLiteral("Bo Reed|Q3")}),
        filmWith(3, "directors", {QStringLiteral("Jo Falk")})};
    MOVIEDB_OK(acts.commit(crawled));
    const qint64 first = acts.idOf(directors, QStringLiteral("Jo Falk"));
    QCOMPARE(acts.count(directors, QStringLiteral("name = 'Jo Falk'")), 1);
    const QString before = acts.content();
    const auto plan = acts.split({directors, first, {2, 3}});
    MOVIEDB_OK(plan);
    QCOMPARE(plan->moves.size(), 2);
    QCOMPARE(plan->stays.size(), 1);
    QCOMPARE(acts.steps().first().description,
             QStringLiteral("Directors: “Jo Falk” split; 2 films of another “Jo Falk”"));
    const qint64 second = acts.column(2, "director_id").toLongLong();
    QVERIFY(second != first);
    QCOMPARE(acts.column(1, "director_id").toLongLong(), first);
    QCOMPARE(acts.column(3, "director_id").toLongLong(), second);
    const QString after = acts.content();
    for (int round = 0; round < 2; ++round) // by id, and by the bare name
        MOVIEDB_OK(acts.commit(crawled));
    QCOMPARE(acts.column(1, "director_id").toLongLong(), first);
    QCOMPARE(acts.column(2, "director_id").toLongLong(), second);
    QCOMPARE(acts.column(3, "director_id").toLongLong(), second);
    QCOMPARE(acts.listed(2, directors), QStringLiteral("Jo Falk, Bo Reed"));
    QCOMPARE(acts.count(directors, QStringLiteral("name = 'Jo Falk'")), 2);
    QVERIFY(acts.cell(directors, second, "wikidata_id").isNull());
    // What a source finds out about that film is said of the new row.
    crawled[1] = filmWith(2, "directors", {QStringLiteral("Jo Falk|Q8"), QStringLiteral("Bo Reed|Q3")});
    MOVIEDB_OK(acts.commit({crawled[1]}));
    QCOMPARE(acts.column(2, "director_id").toLongLong(), second);
    QCOMPARE(acts.cell(directors, second, "wikidata_id").toString(), QStringLiteral("Q8"));
    QCOMPARE(acts.count(directors, QStringLiteral("name = 'Jo Falk'")), 2);
    const auto split = acts.steps();
    const auto step = std::find_if(split.cbegin(), split.cend(),
                                   [](const HistoryStep &one) { return one.kind == QLatin1String("split"); });
    MOVIEDB_OK(acts.move(HistoryMove::Kind::UndoUpTo, step->stepId));
    SAME_CONTENT(acts.content(), before);
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Redo));
    SAME_CONTENT(acts.content(), after);
}

void TestIdentity::refusals()
{
    MOVIEDB_DATABASE(temp);
    IdentityActs acts(temp);
    MOVIEDB_OK(acts.commit({filmOutcome(1), filmOutcome(2)}));
    const QString before = acts.content();
    QCOMPARE(acts.merge({directors, 1, 1}).error().fault, Fault::Usage);
    QCOMPARE(acts.merge({directors, 1, 99}).error().fault, Fault::NotFound);
    QCOMPARE(acts.merge({QStringLiteral("movies"), 1, 2}).error().fault, Fault::Usage);
    QCOMPARE(acts.merge({QStringLiteral("claims"), 1, 2}).error().fault, Fault::Usage);
    QCOMPARE(acts.merge({QStringLiteral("people"), 1, 2}).error().fault, Fault::Usage);
    QCOMPARE(acts.split({directors, 1, {}}).error().fault, Fault::Usage);
    QCOMPARE(acts.split({directors, 1, {1}}).error().fault, Fault::Usage); // all of them
    QCOMPARE(acts.split({directors, 1, {2}}).error().fault, Fault::NotFound);
    const QString genres = QStringLiteral("genres");
    QCOMPARE(acts.split({genres, 1, {1}}).error().fault, Fault::Constraint); // one row for each name
    QCOMPARE(acts.split({genres, 1, {1}, QStringLiteral("dRAMA")}).error().fault, Fault::Constraint);
    SAME_CONTENT(acts.content(), before);
    MOVIEDB_OK(acts.split({genres, 1, {1}, QStringLiteral("Melodrama")}));
    QCOMPARE(acts.listed(1, genres), QStringLiteral("Melodrama"));
    // What a person was shown and something else.
    acts.run(QStringLiteral("UPDATE directors SET wikidata_id = NULL"));
    auto shown = acts.merge({directors, 1, 2}, WriteMode::DryRun);
    MOVIEDB_OK(shown);
    MOVIEDB_OK(acts.edit(directors, 2, QStringLiteral("bio"), QStringLiteral("Typed meanwhile")));
    QCOMPARE(acts.merge({directors, 1, 2, {}, *shown}).error().fault, Fault::Conflict);
    QCOMPARE(acts.count(directors), 2);
}

QTEST_GUILESS_MAIN(TestIdentity)
#include "tst_identity.moc"
