// A film that a person removes goes with all that the program keeps of it, comes back whole, and goes again.
#include "core/store/elections/disagreements.h"
#include "tests/store/identityacts.h"
#include "tests/store/quarrel.h"

using namespace moviedb;
using namespace moviedb::store;
using namespace moviedb::test;

namespace {

using Keeping = std::function<void(IdentityActs &)>; // something of film 1, beside its facts

void putDisagreementsAside(IdentityActs &acts)
{
    for (const char *field : {"runtime", "release_date"}) {
        DisagreementAct act;
        act.kind = DisagreementAct::Kind::Dismiss;
        act.movieId = 1;
        act.field = QLatin1String(field);
        act.sources = sources::descriptions();
        MOVIEDB_OK(decideDisagreement(*acts.connection, acts.schema, act, acts.told));
    }
    QCOMPARE(acts.count(QStringLiteral("dismissed_disagreements")), 2);
}

// The title waits with a page, and gets an answer; `withFacts`: they are read and stored.
void judgeItsTitle(IdentityActs &acts, Judgment::Kind kind, bool withFacts)
{
    EntryOutcome doubtful = filmOutcome(1);
    doubtful.film.reset();
    doubtful.status.state = EntryState::Review;
    doubtful.match.decision = Decision::Review;
    ScoredCandidate candidate;
    candidate.candidate.key = QStringLiteral("Harbour_1");
    doubtful.match.candidates = {candidate};
    acts.newRun();
    MOVIEDB_OK(acts.commit({doubtful}));
    const qint64 id = acts.ids(QStringLiteral("review_items"), QStringLiteral("review_id")).last();
    MOVIEDB_OK(judge(*acts.connection, acts.schema, {{id, kind, QStringLiteral("Harbour_1")}}, acts.told));
    if (!withFacts)
        return;
    acts.runId = 0; // its facts, as a decision reads them
    MOVIEDB_OK(acts.commit({filmOutcome(1)}));
}

void setNearDuplicatesApart(IdentityActs &acts)
{
    const QList<qint64> ids = acts.ids(directors, QStringLiteral("director_id"));
    MOVIEDB_OK(keepApart(*acts.connection, acts.schema, {directors, ids.first(), ids.last()}, acts.told));
}

void splitTheDirector(IdentityActs &acts)
{
    const qint64 shared = acts.column(1, "director_id").toLongLong();
    MOVIEDB_OK(acts.split({directors, shared, {1}}));
}

void mergeTheDirectors(IdentityActs &acts)
{
    const qint64 mine = acts.column(1, "director_id").toLongLong();
    MOVIEDB_OK(acts.edit(directors, mine, QStringLiteral("wikidata_id"), QVariant()));
    for (const qint64 other : acts.ids(directors, QStringLiteral("director_id")))
        if (other != mine) {
            MOVIEDB_OK(acts.merge({directors, other, mine}));
            return;
        }
}

// A crawl keeps what a source no longer says.
void withholdItsFields(IdentityActs &acts)
{
    EntryOutcome poorer = filmOutcome(1);
    for (const Claim &claim : std::as_const(poorer.film->claims)) {
        poorer.film->readings << claim.receipt;
        poorer.film->guarded.insert({claim.receipt.source, claim.field});
    }
    poorer.film->claims.removeIf([](const Claim &claim) { return claim.field == QLatin1String("runtime"); });
    acts.newRun();
    MOVIEDB_OK(acts.commit({poorer}));
}

void typeIntoIt(IdentityActs &acts)
{
    MOVIEDB_OK(acts.edit(QStringLiteral("movies"), 1, QStringLiteral("runtime"), 61));
    MOVIEDB_OK(acts.edit(QStringLiteral("ratings"),
                         acts.ids(QStringLiteral("ratings"), QStringLiteral("rating_id")).first(),
                         QStringLiteral("score"), 2.5));
}

} // namespace

class TestFilmRemoval : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBackWithAllThatIsKeptOfIt_data();
    void comesBackWithAllThatIsKeptOfIt();
    void whatGoesAlongIsTold_data() { addEngineRows(); }
    void whatGoesAlongIsTold();
};

void TestFilmRemoval::comesBackWithAllThatIsKeptOfIt_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<Keeping>("keep");
    const QList<std::pair<const char *, Keeping>> kept{
        {"a title of a crawl", [](IdentityActs &) {}},
        {"disagreements put aside", putDisagreementsAside},
        {"a page that was accepted in review",
         [](IdentityActs &acts) { judgeItsTitle(acts, Judgment::Kind::Accept, true); }},
        {"a page that was accepted, its facts not read yet",
         [](IdentityActs &acts) { judgeItsTitle(acts, Judgment::Kind::Accept, false); }},
        {"a page that was turned down",
         [](IdentityActs &acts) { judgeItsTitle(acts, Judgment::Kind::RejectAll, false); }},
        {"that there is no article",
         [](IdentityActs &acts) { judgeItsTitle(acts, Judgment::Kind::NoArticle, true); }},
        {"near duplicates that are not the same", setNearDuplicatesApart},
        {"a director who is somebody else in it", splitTheDirector},
        {"a director who is somebody of another film", mergeTheDirectors},
        {"a value that its source no longer tells", withholdItsFields},
        {"a person's words", typeIntoIt}};
    for (const auto &[name, engine] : {std::pair{"sqlite", Engine::Sqlite}, {"postgres", Engine::Postgres}})
        for (const auto &[what, keep] : kept)
            QTest::addRow("%s: %s", name, what) << engine << keep;
}

void TestFilmRemoval::comesBackWithAllThatIsKeptOfIt()
{
    MOVIEDB_DATABASE(temp);
    QFETCH(Keeping, keep);
    IdentityActs acts(temp);
    MOVIEDB_OK(acts.commit(quarrel(1, 130, QStringLiteral("2001-03-31"), QStringLiteral("Ann Lee"))));
    MOVIEDB_OK(acts.commit(quarrel(2, 131, QStringLiteral("2001-03-31"), QStringLiteral("Ann Lee"))));
    MOVIEDB_OK(acts.commit({filmOutcome(3)}));
    keep(acts);
    if (QTest::currentTestFailed())
        return;
    const QString before = acts.content();
    const RowRemoval film{QStringLiteral("movies"), {{1}}};
    MOVIEDB_OK(previewRowRemoval(*acts.connection, acts.schema, film));
    MOVIEDB_OK(removeRows(*acts.connection, acts.schema, film, acts.told));
    QCOMPARE(acts.count(QStringLiteral("movies")), 2);
    const QString after = acts.content();
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Undo));
    SAME_CONTENT(acts.content(), before);
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Redo));
    SAME_CONTENT(acts.content(), after);
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Undo));
    SAME_CONTENT(acts.content(), before);
}

void TestFilmRemoval::whatGoesAlongIsTold()
{
    MOVIEDB_DATABASE(temp);
    IdentityActs acts(temp);
    MOVIEDB_OK(acts.commit(quarrel(1, 130, QStringLiteral("2001-03-31"), QStringLiteral("Ann Lee"))));
    putDisagreementsAside(acts);
    const RowRemoval film{QStringLiteral("movies"), {{1}}};
    const auto preview = previewRowRemoval(*acts.connection, acts.schema, film);
    MOVIEDB_OK(preview);
    QVERIFY(preview->blockedBy.isEmpty());
    QVERIFY(preview->alsoRemoved.contains({QStringLiteral("dismissed_disagreements"), 2}));
    acts.told.clear();
    MOVIEDB_OK(removeRows(*acts.connection, acts.schema, film, acts.told));
    QVERIFY(std::any_of(acts.told.cbegin(), acts.told.cend(), [](const TableChange &change) {
        return change.table == QLatin1String("dismissed_disagreements") && change.keys.size() == 2;
    }));
    QVERIFY2(acts.steps().first().description.contains(QLatin1String("2 dismissed disagreements")),
             qPrintable(acts.steps().first().description));
}

QTEST_GUILESS_MAIN(TestFilmRemoval)
#include "tst_filmremoval.moc"
