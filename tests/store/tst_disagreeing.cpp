// Disagreements of sources: found by meaning, the farthest apart first, and settled in steps that can be taken back.
#include "core/store/elections/disagreements.h"
#include "tests/store/historyacts.h"
#include "tests/store/quarrel.h"

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::store;

namespace {

// What a person sees of the films' lists.
QString listsText(FilmDatabase &database)
{
    QStringList lines;
    for (const MovieDocument &film : database.films())
        for (auto list = film.lists.cbegin(); list != film.lists.cend(); ++list)
            for (const LinkedRow &row : *list)
                lines << list.key() + u':' + row.columns.value(QStringLiteral("name")).toString() + u'/' +
                             row.role;
    return lines.join(u'\n');
}

Result<DisagreementList> disagreements(Acts &acts)
{
    return store::disagreements(*acts.connection, acts.schema, {sources::descriptions(), 0, 0, {}, 0});
}

Result<Done> decide(Acts &acts, DisagreementAct::Kind kind, qint64 movieId, const char *field,
                    const char *source, const QStringList &others = {})
{
    return decideDisagreement(
        *acts.connection, acts.schema,
        {kind, movieId, QLatin1String(field), QLatin1String(source), others, sources::descriptions()},
        acts.told);
}

} // namespace

class TestDisagreements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void disagreementsByDistance_data() { addEngineRows(); }
    void disagreementsByDistance();
    void oneIsChosen_data() { addEngineRows(); }
    void oneIsChosen();
    void oneOfAListIsChosen_data() { addEngineRows(); }
    void oneOfAListIsChosen();
    void allOfAKindAreChosen_data() { addEngineRows(); }
    void allOfAKindAreChosen();
    void whatWasPutAsideComesBackWithNews_data() { addEngineRows(); }
    void whatWasPutAsideComesBackWithNews();
    void refusals_data() { addEngineRows(); }
    void refusals();
};

void TestDisagreements::disagreementsByDistance()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(quarrel(1, 101, QStringLiteral("1999"), QStringLiteral("ANN LEE"))));
    MOVIEDB_OK(acts.commit(quarrel(2, 100, QStringLiteral("2001-03-31"), QStringLiteral("Bo Ray"))));
    MOVIEDB_OK(acts.commit(quarrel(3, 200, QStringLiteral("1999-03-31"), QStringLiteral("Ann Lee"))));
    const auto list = disagreements(acts);
    MOVIEDB_OK(list);
    QStringList found;
    for (const Disagreement &one : list->found)
        found << QStringLiteral("%1 %2: %3 (%4)")
                     .arg(one.movieId)
                     .arg(one.field, one.words, one.opinions.first().value);
    QCOMPARE(found, QStringList({QStringLiteral("2 directors: another name (Ann Lee)"),
                                 QStringLiteral("2 release_date: 731 days apart (1999-03-31)"),
                                 QStringLiteral("3 runtime: 2.0 times as much (100)"),
                                 QStringLiteral("1 runtime: 1.0 % more (100)")}));
    QVERIFY(list->found.first().opinions.first().shown);
    QCOMPARE(list->found.at(1).opinions.at(1).receipts.first().url,
             QStringLiteral("https://example.org/wikipedia"));
    QCOMPARE(list->found.at(1).opinions.at(1).snippets.first(), QStringLiteral("2001-03-31"));
    DisagreementQuery query{sources::descriptions(), 0, 2, {}, 0}; // in portions
    const auto first = disagreements(*acts.connection, acts.schema, query);
    QCOMPARE(first->found.size(), 3);
    query.afterMovie = first->lastMovie;
    const auto second = disagreements(*acts.connection, acts.schema, query);
    QCOMPARE(second->found.size(), 1);
    MOVIEDB_OK(acts.edit(QStringLiteral("movies"), 3, QStringLiteral("runtime"), 150)); // a person has spoken
    QCOMPARE(disagreements(acts)->found.size(), 3);
}

void TestDisagreements::oneIsChosen()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(quarrel(1, 101, QStringLiteral("1999-05-01"), QStringLiteral("Ann Lee"))));
    const QString before = acts.content();
    MOVIEDB_OK(decide(acts, DisagreementAct::Kind::Choose, 1, "release_date", "wikipedia"));
    QCOMPARE(acts.column(1, "release_date"), QVariant(QStringLiteral("1999-05-01")));
    QCOMPARE(
        acts.count(
            QStringLiteral("claims"),
            QStringLiteral("field = 'release_date' AND source = 'user' AND chosen AND value = '1999-05-01'")),
        1);
    QCOMPARE(acts.count(QStringLiteral("claims"), QStringLiteral("field = 'release_date' AND chosen")), 1);
    QCOMPARE(disagreements(acts)->found.size(), 1);
    QCOMPARE(acts.steps().first().description, QStringLiteral("Quay 1: Release date as Wikipedia says"));
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Undo));
    SAME_CONTENT(acts.content(), before);
}

void TestDisagreements::oneOfAListIsChosen()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(quarrel(1, 100, QStringLiteral("1999-03-31"), QStringLiteral("Bo Ray"))));
    const QString before = acts.content();
    MOVIEDB_OK(decide(acts, DisagreementAct::Kind::Choose, 1, "directors", "wikipedia"));
    QVERIFY(listsText(acts).contains(QLatin1String("directors:Bo Ray/")));
    QVERIFY(!listsText(acts).contains(QLatin1String("Ann Lee")));
    const auto director =
        acts.connection->first(QStringLiteral("SELECT d.name FROM movies m JOIN directors d ON d.director_id "
                                              "= m.director_id WHERE m.movie_id = 1"));
    QCOMPARE(director->value().toString(), QStringLiteral("Bo Ray"));
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Undo));
    SAME_CONTENT(acts.content(), before);
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Redo));
    acts.newRun();
    MOVIEDB_OK(acts.commit(quarrel(1, 100, QStringLiteral("1999-03-31"), QStringLiteral("Cy Dorn"))));
    QVERIFY(listsText(acts).contains(QLatin1String("directors:Bo Ray/"))); // no crawl takes it away
    const auto still =
        acts.connection->first(QStringLiteral("SELECT d.name FROM movies m JOIN directors d ON d.director_id "
                                              "= m.director_id WHERE m.movie_id = 1"));
    QCOMPARE(still->value().toString(), QStringLiteral("Bo Ray"));
}

void TestDisagreements::allOfAKindAreChosen()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    for (int film = 1; film <= 3; ++film)
        MOVIEDB_OK(
            acts.commit(quarrel(film, 100 + film, QStringLiteral("1999-03-31"), QStringLiteral("Ann Lee"))));
    QCOMPARE(disagreements(acts)->found.size(), 3);
    MOVIEDB_OK(decide(acts, DisagreementAct::Kind::ChooseAll, 0, "runtime", "wikipedia",
                      {QStringLiteral("wikidata")}));
    const qint64 rule = acts.steps().first().stepId;
    for (int film = 1; film <= 3; ++film)
        QCOMPARE(acts.column(film, "runtime"), QVariant(qint64(100 + film)));
    QCOMPARE(disagreements(acts)->found.size(), 0);
    MOVIEDB_OK(acts.commit(quarrel(4, 109, QStringLiteral("1999-03-31"), QStringLiteral("Ann Lee"))));
    QCOMPARE(disagreements(acts)->found.size(), 0); // also of films to come
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Undo, rule));
    QCOMPARE(acts.column(1, "runtime"), QVariant(qint64(100)));
    QCOMPARE(disagreements(acts)->found.size(), 4);
}

void TestDisagreements::whatWasPutAsideComesBackWithNews()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(quarrel(1, 105, QStringLiteral("1999-03-31"), QStringLiteral("Ann Lee"))));
    MOVIEDB_OK(decide(acts, DisagreementAct::Kind::Dismiss, 1, "runtime", ""));
    QCOMPARE(disagreements(acts)->found.size(), 0);
    acts.newRun();
    MOVIEDB_OK(acts.commit(quarrel(1, 105, QStringLiteral("1999-03-31"), QStringLiteral("Ann Lee"))));
    QCOMPARE(disagreements(acts)->found.size(), 0); // nothing new
    acts.newRun();
    MOVIEDB_OK(acts.commit(quarrel(1, 106, QStringLiteral("1999-03-31"), QStringLiteral("Ann Lee"))));
    QCOMPARE(disagreements(acts)->found.size(), 1);
    MOVIEDB_OK(decide(acts, DisagreementAct::Kind::Dismiss, 1, "runtime", ""));
    QCOMPARE(disagreements(acts)->found.size(), 0);
    QCOMPARE(acts.count(QStringLiteral("dismissed_disagreements")), 1);
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Undo));
    QCOMPARE(disagreements(acts)->found.size(), 1);
}

void TestDisagreements::refusals()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 1)));
    DisagreementAct act{DisagreementAct::Kind::Choose, 77, QStringLiteral("runtime"),
                        QStringLiteral("wikidata"),    {}, {}};
    QCOMPARE(decideDisagreement(*acts.connection, acts.schema, act, acts.told).error().fault,
             Fault::NotFound);
    act.movieId = 1;
    act.source = QStringLiteral("tmdb");
    QCOMPARE(decideDisagreement(*acts.connection, acts.schema, act, acts.told).error().fault,
             Fault::NotFound);
    act.kind = DisagreementAct::Kind::Dismiss; // of what nobody disputes
    act.source.clear();
    QCOMPARE(decideDisagreement(*acts.connection, acts.schema, act, acts.told).error().fault,
             Fault::NotFound);
    QCOMPARE(acts.count(QStringLiteral("dismissed_disagreements")), 0);
    act.field = QStringLiteral("plot");
    QCOMPARE(decideDisagreement(*acts.connection, acts.schema, act, acts.told).error().fault, Fault::Usage);
    QVERIFY(!acts.connection->inTransaction());
}

QTEST_GUILESS_MAIN(TestDisagreements)
#include "tst_disagreeing.moc"
