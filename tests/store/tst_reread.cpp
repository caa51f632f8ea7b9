// Facts read anew: what differs is written in one step, a person's word stays, a dry run says what happens, one field or
// what was ticked can be taken alone, and it can be taken back.
#include "core/base/writemode.h"
#include "core/store/rematch/rereading.h"
#include "tests/store/historyacts.h"

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::store;

namespace {

// Film `number` as a crawl has stored it: the same once more.
RereadFilm asStored(int number)
{
    return {number, QStringLiteral("Harbour %1").arg(number), *filmOutcome(number).film};
}

// As a better extractor reads it: another runtime, another director, the genre gone for another one, a rating changed and
// the director's day of birth.
RereadFilm readAnew(int number)
{
    RereadFilm film = asStored(number);
    film.film.columns.insert(QStringLiteral("runtime"), 200 + number);
    for (Claim &claim : film.film.claims)
        if (claim.field == QLatin1String("runtime"))
            claim.value = 200 + number;
    const auto rename = [&film](const char *list, const QString &name, const QString &item) {
        QString was;
        for (LinkFact &link : film.film.links)
            if (link.list == QLatin1String(list)) {
                was = link.entity.name;
                link.entity = {name, item, {}, {}, {}};
            }
        for (Claim &claim : film.film.claims)
            if (claim.field == QLatin1String(list) && claim.value == was)
                claim.value = name;
    };
    rename("writers", QStringLiteral("New Writer %1").arg(number), QStringLiteral("Q77%1").arg(number));
    rename("genres", QStringLiteral("Comedy"), {});
    for (EntityFacts &facts : film.film.entities)
        for (Fact &fact : facts.values)
            if (fact.field == QLatin1String("nationality"))
                fact.value = QStringLiteral("Norwegian");
    return film;
}

RereadPart partOf(const QList<RereadFilm> &films, const RereadScope &scope = {})
{
    RereadPart part;
    part.films = films;
    part.scope = scope;
    return part;
}

QStringList fieldsOf(const RereadPlan &plan, qint64 movieId)
{
    QStringList fields;
    for (const RereadChange &change : plan.changes)
        if (change.movieId == movieId)
            fields << (change.table == QLatin1String("movies")
                           ? change.field
                           : change.table + QLatin1Char('.') + change.field);
    return fields;
}

} // namespace

class TestReread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameAgainChangesNothing_data() { addEngineRows(); }
    void theSameAgainChangesNothing();
    void whatIsPlannedHappensAndComesBack_data() { addEngineRows(); }
    void whatIsPlannedHappensAndComesBack();
    void partsAreOneStep_data() { addEngineRows(); }
    void partsAreOneStep();
    void aPersonsWordStays_data() { addEngineRows(); }
    void aPersonsWordStays();
    void oneFieldAlone_data() { addEngineRows(); }
    void oneFieldAlone();
    void whatWasTickedAlone_data() { addEngineRows(); }
    void whatWasTickedAlone();
    void somethingElseThanWasTickedIsRefused_data() { addEngineRows(); }
    void somethingElseThanWasTickedIsRefused();
    void anUnknownFieldIsRefused_data() { addEngineRows(); }
    void anUnknownFieldIsRefused();
    void filmsComeInPortions_data() { addEngineRows(); }
    void filmsComeInPortions();
};

void TestReread::theSameAgainChangesNothing()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 10)));
    const QString before = acts.content();
    QList<RereadFilm> again;
    for (int number = 1; number <= 10; ++number)
        again << asStored(number);
    const auto done = reread(*acts.connection, acts.schema, partOf(again), WriteMode::Store, acts.told);
    MOVIEDB_OK(done);
    QCOMPARE(done->plan.films, 10);
    QCOMPARE(fieldsOf(done->plan, 3), QStringList());
    QVERIFY(done->plan.changes.isEmpty());
    QCOMPARE(done->stepId, 0);
    SAME_CONTENT(acts.content(), before);
    QCOMPARE(acts.steps().size(), 1); // the crawl
}

void TestReread::whatIsPlannedHappensAndComesBack()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 10)));
    const QString before = acts.content();
    const RereadPart part = partOf({asStored(1), readAnew(2), asStored(3), readAnew(4)});
    const auto planned = reread(*acts.connection, acts.schema, part, WriteMode::DryRun, acts.told);
    MOVIEDB_OK(planned);
    SAME_CONTENT(acts.content(), before);
    QCOMPARE(fieldsOf(planned->plan, 2),
             (QStringList{QStringLiteral("runtime"), QStringLiteral("writers"), QStringLiteral("genres"),
                          QStringLiteral("directors.nationality")}));
    QVERIFY(fieldsOf(planned->plan, 1).isEmpty());
    const RereadChange runtime = planned->plan.changes.first();
    QCOMPARE(runtime.before.toInt(), 82);
    QCOMPARE(runtime.after.toInt(), 202);
    QCOMPARE(runtime.source, QStringLiteral("wikidata"));
    QCOMPARE(runtime.name, QStringLiteral("Harbour 2"));
    const auto done = reread(*acts.connection, acts.schema, part, WriteMode::Store, acts.told);
    MOVIEDB_OK(done);
    QCOMPARE(done->plan, planned->plan);
    QVERIFY(acts.content() != before);
    QCOMPARE(acts.column(2, "runtime").toInt(), 202);
    QCOMPARE(acts.column(1, "runtime").toInt(), 81);
    const HistoryStep step = acts.steps().first();
    QCOMPARE(step.kind, QStringLiteral("reread"));
    QCOMPARE(step.description, QStringLiteral("Re-read 4 films: 8 values changed"));
    const QString after = acts.content();
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Undo));
    SAME_CONTENT(acts.content(), before);
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Redo));
    SAME_CONTENT(acts.content(), after);
}

void TestReread::partsAreOneStep()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 10)));
    const QString before = acts.content();
    RereadPart part;
    qint64 films = 0, values = 0;
    for (const QList<RereadFilm> &read :
         {QList<RereadFilm>{asStored(1)}, QList<RereadFilm>{readAnew(2)}, QList<RereadFilm>{asStored(3)},
          QList<RereadFilm>{readAnew(5), asStored(6)}, QList<RereadFilm>{asStored(7)}}) {
        part = RereadPart{read, {}, part.stepId, films, values};
        const auto done = reread(*acts.connection, acts.schema, part, WriteMode::Store, acts.told);
        MOVIEDB_OK(done);
        part.stepId = done->stepId;
        films += done->plan.films;
        values += done->plan.changes.size();
    }
    QCOMPARE(acts.steps().size(), 2);
    QCOMPARE(acts.steps().first().description, QStringLiteral("Re-read 6 films: 8 values changed"));
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Undo));
    SAME_CONTENT(acts.content(), before);
    part = RereadPart{{readAnew(8)}, {}, part.stepId, films, values};
    const auto refused = reread(*acts.connection, acts.schema, part, WriteMode::Store, acts.told);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().fault, Fault::Conflict);
    SAME_CONTENT(acts.content(), before);
}

void TestReread::aPersonsWordStays()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 4)));
    MOVIEDB_OK(acts.edit(QStringLiteral("movies"), 2, QStringLiteral("runtime"), 113));
    MOVIEDB_OK(acts.edit(QStringLiteral("movies"), 3, QStringLiteral("runtime"), QVariant()));
    const qint64 director = acts.column(2, "director_id").toLongLong();
    MOVIEDB_OK(acts.edit(QStringLiteral("directors"), director, QStringLiteral("nationality"),
                         QStringLiteral("Mine")));
    const auto done = reread(*acts.connection, acts.schema, partOf({readAnew(2), readAnew(3)}),
                             WriteMode::Store, acts.told);
    MOVIEDB_OK(done);
    QCOMPARE(acts.column(2, "runtime").toInt(), 113);
    QVERIFY(acts.column(3, "runtime").isNull());
    QCOMPARE(fieldsOf(done->plan, 2), (QStringList{QStringLiteral("writers"), QStringLiteral("genres")}));
    const auto nationality = acts.connection->first(
        QStringLiteral("SELECT nationality FROM directors WHERE director_id = ?"), {director});
    QCOMPARE((*nationality)->toString(), QStringLiteral("Mine"));
}

void TestReread::oneFieldAlone()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 4)));
    const QString claimsBefore = tableText(*acts.connection, acts.schema, QStringLiteral("claims"));
    RereadScope scope;
    scope.field = QStringLiteral("writers");
    const auto done = reread(*acts.connection, acts.schema, partOf({readAnew(2), readAnew(3)}, scope),
                             WriteMode::Store, acts.told);
    MOVIEDB_OK(done);
    QCOMPARE(fieldsOf(done->plan, 2), QStringList{QStringLiteral("writers")});
    QCOMPARE(acts.column(2, "runtime").toInt(), 82);
    const auto others = acts.connection->first(QStringLiteral(
        "SELECT COUNT(*) FROM claims WHERE entity = 'movies' AND entity_id IN (2, 3) AND (value = '202' OR "
        "value = '203' OR value = 'Comedy')"));
    QCOMPARE((*others)->toInt(), 0); // what the sources say of other fields is as it was
    const auto norwegians = acts.connection->first(
        QStringLiteral("SELECT COUNT(*) FROM directors WHERE nationality = 'Norwegian'"));
    QCOMPARE((*norwegians)->toInt(), 0);
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Undo));
    QCOMPARE(tableText(*acts.connection, acts.schema, QStringLiteral("claims")), claimsBefore);
    scope.field = QStringLiteral("director_id"); // follows from the list, and nothing of it changes
    const auto none =
        reread(*acts.connection, acts.schema, partOf({readAnew(2)}, scope), WriteMode::Store, acts.told);
    MOVIEDB_OK(none);
    QVERIFY(none->plan.changes.isEmpty());
}

void TestReread::whatWasTickedAlone()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 4)));
    const RereadPart all = partOf({readAnew(2), readAnew(3)});
    const auto planned = reread(*acts.connection, acts.schema, all, WriteMode::DryRun, acts.told);
    MOVIEDB_OK(planned);
    RereadScope scope;
    scope.picks = QList<RereadChange>();
    for (const RereadChange &change : planned->plan.changes)
        if ((change.movieId == 2 && change.field == QLatin1String("runtime")) ||
            (change.movieId == 3 && change.table == QLatin1String("directors")))
            scope.picks->append(change);
    QCOMPARE(scope.picks->size(), 2);
    const auto done =
        reread(*acts.connection, acts.schema, partOf(all.films, scope), WriteMode::Store, acts.told);
    MOVIEDB_OK(done);
    QCOMPARE(done->plan.changes, *scope.picks);
    QCOMPARE(acts.column(2, "runtime").toInt(), 202);
    QCOMPARE(acts.column(3, "runtime").toInt(), 83);
    QCOMPARE(acts.steps().first().description, QStringLiteral("Re-read 2 films: 2 values changed"));
}

void TestReread::somethingElseThanWasTickedIsRefused()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 4)));
    const auto planned =
        reread(*acts.connection, acts.schema, partOf({readAnew(2)}), WriteMode::DryRun, acts.told);
    MOVIEDB_OK(planned);
    RereadScope scope;
    scope.picks = QList<RereadChange>{planned->plan.changes.first()};
    MOVIEDB_OK(acts.connection->execute(QStringLiteral("UPDATE movies SET runtime = 55 WHERE movie_id = 2")));
    const QString before = acts.content();
    const auto done =
        reread(*acts.connection, acts.schema, partOf({readAnew(2)}, scope), WriteMode::Store, acts.told);
    QVERIFY(!done.ok());
    QCOMPARE(done.error().fault, Fault::Conflict);
    SAME_CONTENT(acts.content(), before);
}

void TestReread::anUnknownFieldIsRefused()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 2)));
    RereadScope scope;
    scope.field = QStringLiteral("runtimes");
    const auto done =
        reread(*acts.connection, acts.schema, partOf({readAnew(2)}, scope), WriteMode::Store, acts.told);
    QVERIFY(!done.ok());
    QCOMPARE(done.error().fault, Fault::Usage);
}

void TestReread::filmsComeInPortions()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 7)));
    const auto ids = [&](const QList<qint64> &asked, qint64 after, int limit) {
        QList<qint64> found;
        const auto films = filmsToReread(*acts.connection, acts.schema, asked, after, limit);
        if (films)
            for (const RematchCase &film : *films)
                found << film.film.movieId;
        return found;
    };
    QCOMPARE(ids({}, 0, 3), (QList<qint64>{1, 2, 3}));
    QCOMPARE(ids({}, 3, 30), (QList<qint64>{4, 5, 6, 7}));
    QCOMPARE(ids({}, 7, 3), QList<qint64>());
    QCOMPARE(ids({6, 2, 4}, 2, 3), (QList<qint64>{4, 6}));
    const auto film = filmsToReread(*acts.connection, acts.schema, {}, 4, 1);
    MOVIEDB_OK(film);
    QCOMPARE(film->first().wikipediaKey, QStringLiteral("Harbour_5"));
    QCOMPARE(film->first().wikidataId, QStringLiteral("Q900005"));
}

QTEST_GUILESS_MAIN(TestReread)
#include "tst_reread.moc"
