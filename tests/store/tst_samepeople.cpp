// Rows that are found to be one: a bare name is joined with the person it turns out to be, and names that are alike are
// offered to a person.
#include "tests/store/identityacts.h"

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::store;

class TestSamePeople : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBareNameIsJoined_data() { addEngineRows(); }
    void aBareNameIsJoined();
    void onlyTheSamePageTells_data();
    void onlyTheSamePageTells();
    void aBareNameOfSeveralFilmsWaits_data() { addEngineRows(); }
    void aBareNameOfSeveralFilmsWaits();
    void likeRowsAreOffered_data() { addEngineRows(); }
    void likeRowsAreOffered();
    void manyNamesAreAlikeByChance_data() { addEngineRows(); }
    void manyNamesAreAlikeByChance();
};

// Crawled by name first and by id later, in the same film: one row, no link twice, and what a person said of it stays.
void TestSamePeople::aBareNameIsJoined()
{
    MOVIEDB_DATABASE(temp);
    IdentityActs acts(temp);
    EntryOutcome bare = filmWith(1, "directors", {QStringLiteral("Ola Berg")});
    addLink(*bare.film, "cast", QStringLiteral("Ida Lund"), {}, QStringLiteral("Nurse"));
    MOVIEDB_OK(acts.commit({bare}));
    const qint64 row = acts.idOf(directors, QStringLiteral("Ola Berg"));
    EntryOutcome known = filmWith(1, "directors", {QStringLiteral("Ola Berg|Q77")});
    addLink(*known.film, "cast", QStringLiteral("Ida Lund"), QStringLiteral("Q78"), QStringLiteral("Nurse"));
    MOVIEDB_OK(acts.commit({known}));
    QCOMPARE(acts.count(directors), 1);
    QCOMPARE(acts.cell(directors, row, "wikidata_id").toString(), QStringLiteral("Q77"));
    QCOMPARE(acts.count(QStringLiteral("cast")), 1);
    QCOMPARE(acts.count(actors), 1);
    // A namesake in another film tells nothing: a row of its own, and the known one stays as it is.
    MOVIEDB_OK(acts.commit({filmWith(2, "directors", {QStringLiteral("Ola Berg|Q99")})}));
    QCOMPARE(acts.count(directors), 2);

    // The person is stored already: the bare row goes into that one.
    EntryOutcome third = filmWith(3, "writers", {QStringLiteral("Eva Dahl|Q5")});
    EntryOutcome fourth = filmWith(4, "writers", {QStringLiteral("Eva Dahl|Q6"), QStringLiteral("Eva Dahl")});
    MOVIEDB_OK(acts.commit({third, fourth}));
    const QString writers = QStringLiteral("writers");
    QCOMPARE(acts.count(writers, QStringLiteral("name = 'Eva Dahl'")), 3);
    const auto nameless = acts.connection->first(
        QStringLiteral("SELECT writer_id FROM writers WHERE name = 'Eva Dahl' AND wikidata_id IS NULL"));
    MOVIEDB_OK(acts.edit(writers, (*nameless)->toLongLong(), QStringLiteral("bio"), QStringLiteral("Typed")));
    const QString said = tableText(*acts.connection, acts.schema, QStringLiteral("claims"));
    acts.newRun();
    fourth = filmWith(4, "writers", {QStringLiteral("Eva Dahl|Q6"), QStringLiteral("Eva Dahl|Q5")});
    MOVIEDB_OK(acts.commit({fourth}));
    QCOMPARE(acts.count(writers, QStringLiteral("name = 'Eva Dahl'")), 2);
    const qint64 fifth =
        acts.connection->first(QStringLiteral("SELECT writer_id FROM writers WHERE wikidata_id = 'Q5'"))
            ->value()
            .toLongLong();
    QCOMPARE(acts.cell(writers, fifth, "bio").toString(), QStringLiteral("Typed"));
    QCOMPARE(acts.count(QStringLiteral("movie_writers"), QStringLiteral("movie_id = 4")), 2);
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Undo));
    QCOMPARE(acts.count(writers, QStringLiteral("name = 'Eva Dahl'")), 3);
    QCOMPARE(tableText(*acts.connection, acts.schema, QStringLiteral("claims")), said);
}

void TestSamePeople::onlyTheSamePageTells_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QStringList>("was"); // article, item, title of the gallery
    QTest::addColumn<QStringList>("is");
    QTest::addColumn<bool>("joined");
    const QString none, article = QStringLiteral("Harbour"), otherArticle = QStringLiteral("Quay"),
                        item = QStringLiteral("Q1"), otherItem = QStringLiteral("Q2"),
                        title = QStringLiteral("tm1");
    for (const auto &[name, engine] : {std::pair{"sqlite", Engine::Sqlite}, {"postgres", Engine::Postgres}}) {
        const auto row = [&, prefix = name, on = engine](const char *what, const QStringList &was,
                                                         const QStringList &is, bool joined) {
            QTest::addRow("%s: %s", prefix, what) << on << was << is << joined;
        };
        row("the same article", {article, item, title}, {article, item, title}, true);
        row("another article", {article, item, title}, {otherArticle, otherItem, title}, false);
        row("an article, and none any more", {article, item, title}, {none, item, title}, false);
        row("an article since", {none, item, title}, {article, item, title}, false);
        row("no article, the same item", {none, item, title}, {none, item, title}, true);
        row("no article, another item", {none, item, title}, {none, otherItem, title}, false);
        row("no article, an item since", {none, none, title}, {none, item, title}, false);
        row("a title of the gallery alone", {none, none, title}, {none, none, title}, true);
    }
}

// Who was named barely is whoever has this name and an id now only where both were read of the same.
void TestSamePeople::onlyTheSamePageTells()
{
    MOVIEDB_DATABASE(temp);
    QFETCH(QStringList, was);
    QFETCH(QStringList, is);
    QFETCH(bool, joined);
    IdentityActs acts(temp);
    const auto readOf = [](const QStringList &ids, const QString &director) {
        EntryOutcome outcome = filmWith(1, "directors", {director});
        outcome.film->wikipediaKey = ids.at(0);
        outcome.film->wikidataId = ids.at(1);
        outcome.film->justwatchId = ids.at(2);
        return outcome;
    };
    MOVIEDB_OK(acts.commit({readOf(was, QStringLiteral("Ola Berg"))}));
    const qint64 bare = acts.idOf(directors, QStringLiteral("Ola Berg"));
    acts.newRun();
    MOVIEDB_OK(acts.commit({readOf(is, QStringLiteral("Ola Berg|Q77"))}));
    QCOMPARE(acts.count(QStringLiteral("movies")), 1);
    QCOMPARE(acts.count(directors), joined ? 1 : 2);
    QCOMPARE(acts.cell(directors, bare, "wikidata_id").toString(),
             joined ? QStringLiteral("Q77") : QString());
    QCOMPARE(acts.listed(1, directors), QStringLiteral("Ola Berg"));
    QCOMPARE(acts.column(1, "director_id").toLongLong() == bare, joined);
}

// Evidence of one film is evidence for that film: the others keep the bare name until they say the same.
void TestSamePeople::aBareNameOfSeveralFilmsWaits()
{
    MOVIEDB_DATABASE(temp);
    IdentityActs acts(temp);
    MOVIEDB_OK(acts.commit({filmWith(1, "directors", {QStringLiteral("Ola Berg")}),
                            filmWith(2, "directors", {QStringLiteral("Ola Berg")})}));
    QCOMPARE(acts.count(directors), 1);
    MOVIEDB_OK(acts.commit({filmWith(1, "directors", {QStringLiteral("Ola Berg|Q77")})}));
    QCOMPARE(acts.count(directors), 2);
    QVERIFY(acts.column(1, "director_id") != acts.column(2, "director_id"));
    MOVIEDB_OK(acts.commit({filmWith(2, "directors", {QStringLiteral("Ola Berg|Q77")})}));
    QCOMPARE(acts.count(directors), 1);
    QCOMPARE(acts.column(1, "director_id"), acts.column(2, "director_id"));
    // Both at once, as a whole crawl does it.
    MOVIEDB_OK(acts.commit({filmWith(3, "writers", {QStringLiteral("Eva Dahl")}),
                            filmWith(4, "writers", {QStringLiteral("Eva Dahl")})}));
    MOVIEDB_OK(acts.commit({filmWith(3, "writers", {QStringLiteral("Eva Dahl|Q5")}),
                            filmWith(4, "writers", {QStringLiteral("Eva Dahl|Q5")})}));
    QCOMPARE(acts.count(QStringLiteral("writers"), QStringLiteral("name = 'Eva Dahl'")), 1);
}

void TestSamePeople::likeRowsAreOffered()
{
    MOVIEDB_DATABASE(temp);
    IdentityActs acts(temp);
    MOVIEDB_OK(acts.commit(
        {filmWith(1, "directors", {QStringLiteral("J. Falk"), QStringLiteral("Johanna Falk|Q1")}),
         filmWith(2, "directors", {QStringLiteral("Johanna Falk|Q1"), QStringLiteral("Zoë Brontë|Q2")}),
         filmWith(3, "directors", {QStringLiteral("Zoe Bronte"), QStringLiteral("Al Hill|Q4")}),
         filmWith(4, "directors", {QStringLiteral("Al Hill|Q5"), QStringLiteral("Bo Reed|Q3")}),
         filmWith(5, "studios", {QStringLiteral("Red Lamp Ltd."), QStringLiteral("Red Lamp|Q70")})}));
    const auto offered = [&acts](const QString &table) {
        QStringList lines;
        const auto found = likeRows(*acts.connection, acts.schema, {table});
        for (const LikeRows &pair : found ? *found : QList<LikeRows>())
            lines << QStringLiteral("%1 < %2: %3")
                         .arg(pair.other.name, pair.one.name, pair.reasons.join(QLatin1String(", ")));
        return lines.join(QLatin1String("; "));
    };
    QCOMPARE(offered(directors),
             QStringLiteral("Zoe Bronte < Zoë Brontë: only capitals, accents or signs differ; "
                            "J. Falk < Johanna Falk: written with initials, both in Harbour 1"));
    QCOMPARE(offered(QStringLiteral("studios")),
             QStringLiteral("Red Lamp Ltd. < Red Lamp: only the legal form differs, both in Harbour 5"));
    const auto pairs = likeRows(*acts.connection, acts.schema, {directors, 1});
    MOVIEDB_OK(pairs);
    QCOMPARE(pairs->size(), 1);
    const QString before = acts.content();
    MOVIEDB_OK(keepApart(*acts.connection, acts.schema,
                         {directors, pairs->first().one.id, pairs->first().other.id}, acts.told));
    QCOMPARE(acts.steps().first().kind, QStringLiteral("apart"));
    QVERIFY(!offered(directors).contains(QStringLiteral("Zoe")));
    QVERIFY(offered(directors).contains(QStringLiteral("J. Falk")));
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Undo));
    SAME_CONTENT(acts.content(), before);
    QVERIFY(offered(directors).contains(QStringLiteral("Zoe")));
}

// Each pair once, whatever the names have in common; and none where too many names have it.
void TestSamePeople::manyNamesAreAlikeByChance()
{
    MOVIEDB_DATABASE(temp);
    IdentityActs acts(temp);
    const auto add = [&acts](const QString &name) {
        return acts.connection->execute(QStringLiteral("INSERT INTO directors (name) VALUES (?)"), {name});
    };
    const auto pairsOfInitial = [&acts] {
        const auto found = likeRows(*acts.connection, acts.schema, {directors});
        QStringList others;
        for (const LikeRows &pair : found ? *found : QList<LikeRows>())
            if (pair.one.name == QLatin1String("A. Smith") || pair.other.name == QLatin1String("A. Smith"))
                others << (pair.one.name == QLatin1String("A. Smith") ? pair.other.name : pair.one.name);
        const qsizetype pairs = others.removeDuplicates() == 0 ? others.size() : -1;
        return pairs;
    };
    MOVIEDB_OK(add(QStringLiteral("A. Smith")));
    for (int number = 0; number < 399; ++number)
        MOVIEDB_OK(
            add(QStringLiteral("A%1%2%3 Smith")
                    .arg(QChar(u'a' + number / 20), QChar(u'a' + number % 20), QStringLiteral("lin"))));
    QCOMPARE(pairsOfInitial(), 399);
    MOVIEDB_OK(add(QStringLiteral("Azzzz Smith")));
    QCOMPARE(pairsOfInitial(), 0);
}

QTEST_GUILESS_MAIN(TestSamePeople)
#include "tst_samepeople.moc"
