// Rules and sources: what is shown is elected again from the stored claims, as if it had been read so.
#include "core/sources/registry/sources.h"
#include "core/stitch/offerwords.h"
#include "core/stitch/rulebook.h"
#include "core/stitch/stitch.h"
#include "core/store/elections/ruleacts.h"
#include "core/store/elections/sourceremoval.h"
#include "core/store/rules/rulestore.h"
#include "tests/store/identityacts.h"
#include "tests/store/quarrel.h"

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::store;

namespace {

const QStringList sourceIds{QStringLiteral("wikidata"), QStringLiteral("wikipedia"),
                            QStringLiteral("justwatch")};

QString pick(QRandomGenerator &random, const QStringList &from)
{
    return from.at(random.bounded(int(from.size())));
}

// What one source says of a film; people of one name are one person everywhere.
SourceFacts randomFacts(const QString &source, QRandomGenerator &random)
{
    SourceFacts facts;
    facts.receipt = receipt(source);
    const auto say = [&](const char *field, const QVariant &value) {
        if (random.bounded(4) > 0)
            facts.values << Fact{QLatin1String(field), value, value.toString()};
    };
    const QString title = QStringLiteral("Quay %1").arg(random.bounded(2));
    facts.values << Fact{QStringLiteral("title"), title, title};
    say("original_title", QStringLiteral("Quay %1").arg(random.bounded(3)));
    say("runtime", 90 + int(random.bounded(3)));
    say("budget", 1000000.0 * (1 + random.bounded(2)));
    say("release_date",
        pick(random, {QStringLiteral("1999"), QStringLiteral("1999-03"), QStringLiteral("2001-02-03")}));
    say("plot", QStringLiteral("A plot of %1.").arg(source));
    for (const char *list : {"directors", "cast", "genres", "languages"})
        for (int i = random.bounded(3); i > 0; --i) {
            LinkFact link;
            link.list = QLatin1String(list);
            link.entity.name = QStringLiteral("Name %1 %2").arg(random.bounded(4)).arg(link.list);
            if (link.list == QLatin1String("cast") && random.bounded(2))
                link.role = QStringLiteral("Role %1").arg(random.bounded(2));
            link.snippet = link.entity.name;
            facts.links << link;
        }
    if (random.bounded(2))
        facts.ratings << RatingFact{QStringLiteral("IMDb"), 5.0 + random.bounded(3),
                                    qint64(100 + random.bounded(9)), QStringLiteral("score")};
    return facts;
}

// The same films for the same seed, without what `without` says.
QList<EntryOutcome> randomFilms(int count, quint32 seed, const QString &without = {},
                                const QList<FieldRule> &rules = {})
{
    QRandomGenerator random(seed);
    QList<EntryOutcome> outcomes;
    for (int number = 1; number <= count; ++number) {
        EntryOutcome outcome = filmOutcome(number);
        QList<SourceFacts> stated;
        for (const QString &source : sourceIds)
            if (const SourceFacts facts = randomFacts(source, random); source != without)
                stated << facts;
        stitch::Identity identity;
        identity.justwatchId = outcome.film->justwatchId;
        identity.wikidataId = outcome.film->wikidataId;
        outcome.film = stitch::choose(identity, stated, {}, sources::descriptions(), rules);
        outcomes << outcome;
    }
    return outcomes;
}

// What a person sees of the films: no row numbers.
QString shownText(FilmDatabase &database)
{
    QStringList lines;
    for (const MovieDocument &film : database.films()) {
        for (const auto &[column, value] : film.columns)
            if (column == QLatin1String("imdb_id") ||
                (!column.endsWith(QLatin1String("_at")) && !column.endsWith(QLatin1String("_id"))))
                lines << QString::number(film.movieId) + u' ' + column + u'=' + valueText(value);
        for (auto list = film.lists.cbegin(); list != film.lists.cend(); ++list)
            for (const LinkedRow &row : *list)
                lines << list.key() + u':' + row.columns.value(QStringLiteral("name")).toString() + u'/' +
                             row.role;
        for (const RatingFact &rating : film.ratings)
            lines << rating.source + QString::number(rating.score) + u'/' +
                         QString::number(rating.votes.value_or(-1));
    }
    return lines.join(u'\n');
}

// Who is known, by table, and whom films name as their first director: an id says nothing across databases.
QString peopleText(FilmDatabase &database)
{
    QStringList lines;
    for (const char *table : {"actors", "directors", "writers", "studios"}) {
        auto rows = database.connection->run(
            QStringLiteral("SELECT name FROM %1 ORDER BY name").arg(QLatin1String(table)));
        while (rows && rows->next())
            lines << QLatin1String(table) + u' ' + rows->text(0);
    }
    auto rows = database.connection->run(
        QStringLiteral("SELECT m.movie_id, d.name FROM movies m LEFT JOIN directors d ON d.director_id = "
                       "m.director_id ORDER BY m.movie_id"));
    while (rows && rows->next())
        lines << rows->text(0) + u' ' + rows->text(1);
    return lines.join(u'\n');
}

QString marksText(FilmDatabase &database)
{
    QStringList lines;
    auto rows =
        database.connection->run(QStringLiteral("SELECT entity_id, field, source, position, value, chosen "
                                                "FROM claims WHERE entity = 'movies' AND source <> 'user' "
                                                "ORDER BY entity_id, field, source, position"));
    while (rows && rows->next())
        lines << QStringLiteral("%1 %2 %3 %4 %5 %6")
                     .arg(rows->text(0), rows->text(1), rows->text(2), rows->text(3), rows->text(4))
                     .arg(rows->boolean(5));
    return lines.join(u'\n');
}

FieldRule randomRule(const char *field, QRandomGenerator &random)
{
    FieldRule rule = stitch::RuleBook(sources::descriptions()).usualRule(QLatin1String(field));
    std::shuffle(rule.sources.begin(), rule.sources.end(), random);
    if (!stitch::isListField(rule.field)) {
        rule.agreement = random.bounded(2);
        rule.exactness = rule.exactness && random.bounded(2);
    }
    rule.roles = rule.roles && random.bounded(2);
    return rule;
}

RuleChange change(const QList<FieldRule> &rules, const QStringList &reset = {})
{
    return {rules, reset, sources::descriptions()};
}

} // namespace

class TestElections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSourceGoesAsIfItHadNeverSpoken_data() { addEngineRows(); }
    void aSourceGoesAsIfItHadNeverSpoken();
    void aRuleChangesAsIfItHadAlwaysHeld_data() { addEngineRows(); }
    void aRuleChangesAsIfItHadAlwaysHeld();
    void aPersonsWordIsNeverTouched_data() { addEngineRows(); }
    void aPersonsWordIsNeverTouched();
    void factsAboutPeopleGoWithTheirSource_data() { addEngineRows(); }
    void factsAboutPeopleGoWithTheirSource();
    void whoeverItAloneNamedGoesWithIt_data() { addEngineRows(); }
    void whoeverItAloneNamedGoesWithIt();
    void offersGoWithTheirSource_data() { addEngineRows(); }
    void offersGoWithTheirSource();
    void aRowOnlyWhereAPersonChangedIt_data() { addEngineRows(); }
    void aRowOnlyWhereAPersonChangedIt();
    void refusals_data() { addEngineRows(); }
    void refusals();
};

void TestElections::aSourceGoesAsIfItHadNeverSpoken()
{
    QFETCH(store::Engine, engine);
    for (const QString &source : sourceIds) {
        const TempDatabase temp(engine), other(engine);
        if (!temp.skipReason().isEmpty())
            QSKIP(qPrintable(temp.skipReason()));
        Acts acts(temp);
        MOVIEDB_OK(acts.commit(randomFilms(40, 5)));
        const QString before = acts.content();
        const QString shownBefore = shownText(acts);
        const auto preview =
            previewSourceRemoval(*acts.connection, acts.schema, source, sources::descriptions());
        MOVIEDB_OK(preview);
        SAME_CONTENT(acts.content(), before);
        const auto effect =
            removeSource(*acts.connection, acts.schema, source, sources::descriptions(), acts.told);
        MOVIEDB_OK(effect);
        QCOMPARE(effect->films, preview->films);
        QCOMPARE(effect->values, preview->values);
        QVERIFY(effect->films > 12);
        QCOMPARE(acts.count(QStringLiteral("claims"), QStringLiteral("source = '%1'").arg(source)), 0);

        Acts never(other);
        MOVIEDB_OK(never.commit(randomFilms(40, 5, source)));
        SAME_CONTENT(shownText(acts), shownText(never));
        SAME_CONTENT(marksText(acts), marksText(never));
        SAME_CONTENT(peopleText(acts), peopleText(never));

        QCOMPARE(acts.steps().first().kind, QStringLiteral("source"));
        const QString after = acts.content();
        MOVIEDB_OK(acts.move(HistoryMove::Kind::Undo));
        SAME_CONTENT(acts.content(), before);
        QCOMPARE(shownText(acts), shownBefore);
        MOVIEDB_OK(acts.move(HistoryMove::Kind::Redo));
        SAME_CONTENT(acts.content(), after);
    }
}

void TestElections::aRuleChangesAsIfItHadAlwaysHeld()
{
    QFETCH(store::Engine, engine);
    QRandomGenerator random(11);
    for (int round = 0; round < 3; ++round) {
        const TempDatabase temp(engine), other(engine);
        if (!temp.skipReason().isEmpty())
            QSKIP(qPrintable(temp.skipReason()));
        Acts acts(temp);
        MOVIEDB_OK(acts.commit(randomFilms(40, quint32(round))));
        const QString before = acts.content();
        QList<FieldRule> rules;
        for (const char *field : {"title", "original_title", "runtime", "budget", "release_date", "plot",
                                  "directors", "cast", "genres", "languages", "ratings"})
            rules << randomRule(field, random);
        const auto preview = previewRules(*acts.connection, acts.schema, change(rules));
        MOVIEDB_OK(preview);
        SAME_CONTENT(acts.content(), before);
        const auto effect = changeRules(*acts.connection, acts.schema, change(rules), acts.told);
        MOVIEDB_OK(effect);
        QCOMPARE(effect->films, preview->films);
        QCOMPARE(effect->values, preview->values);
        QVERIFY(effect->films > 8);
        QVERIFY(!effect->examples.isEmpty());

        Acts always(other);
        MOVIEDB_OK(always.commit(randomFilms(40, quint32(round), {}, rules)));
        SAME_CONTENT(shownText(acts), shownText(always));
        SAME_CONTENT(marksText(acts), marksText(always));

        const QString after = acts.content();
        MOVIEDB_OK(acts.move(HistoryMove::Kind::Undo));
        SAME_CONTENT(acts.content(), before);
        MOVIEDB_OK(acts.move(HistoryMove::Kind::Redo));
        SAME_CONTENT(acts.content(), after);
        QStringList fields;
        for (const FieldRule &rule : std::as_const(rules))
            fields << rule.field;
        MOVIEDB_OK(changeRules(*acts.connection, acts.schema, change({}, fields), acts.told));
        QCOMPARE(acts.count(QStringLiteral("field_rules")), 0);
    }
}

void TestElections::aPersonsWordIsNeverTouched()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(randomFilms(30, 3)));
    for (qint64 film = 1; film <= 30; ++film) {
        MOVIEDB_OK(acts.edit(QStringLiteral("movies"), film, QStringLiteral("runtime"), 200 + film));
        MOVIEDB_OK(acts.edit(QStringLiteral("movies"), film, QStringLiteral("plot"), QVariant()));
    }
    QList<FieldRule> rules;
    QRandomGenerator random(1);
    for (const char *field : {"runtime", "plot", "budget"})
        rules << randomRule(field, random);
    MOVIEDB_OK(changeRules(*acts.connection, acts.schema, change(rules), acts.told));
    MOVIEDB_OK(removeSource(*acts.connection, acts.schema, QStringLiteral("wikidata"),
                            sources::descriptions(), acts.told));
    for (qint64 film = 1; film <= 30; ++film) {
        QCOMPARE(acts.column(film, "runtime"), QVariant(200 + film));
        QCOMPARE(acts.column(film, "plot"), QVariant());
    }
}

void TestElections::factsAboutPeopleGoWithTheirSource()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 2)));
    const QString dob = QStringLiteral("dob IS NOT NULL OR dob_precision IS NOT NULL");
    QVERIFY(acts.count(QStringLiteral("directors"), dob) > 0);
    acts.run(QStringLiteral("INSERT INTO receipts (entity, entity_id, source, fetched_at, extractor) SELECT "
                            "entity, entity_id, 'wikipedia', fetched_at, 'wikipedia/1' FROM receipts WHERE "
                            "entity = 'directors'"));
    acts.run(QStringLiteral(
        "INSERT INTO claims (entity, entity_id, field, value, source, receipt_id) SELECT entity, entity_id, "
        "'nationality', 'Norwegian', source, receipt_id FROM receipts WHERE entity = 'directors' AND "
        "source = 'wikipedia'"));
    const QString before = acts.content();
    MOVIEDB_OK(removeSource(*acts.connection, acts.schema, QStringLiteral("wikidata"),
                            sources::descriptions(), acts.told));
    QCOMPARE(acts.count(QStringLiteral("directors"), dob), 0);
    QCOMPARE(acts.count(QStringLiteral("directors"), QStringLiteral("nationality = 'Norwegian'")),
             acts.count(QStringLiteral("directors")));
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Undo));
    SAME_CONTENT(acts.content(), before);
}

// Near duplicates are offered of all rows there are: whom nobody names any more must not be among them.
void TestElections::whoeverItAloneNamedGoesWithIt()
{
    MOVIEDB_DATABASE(temp);
    IdentityActs acts(temp);
    const auto named = [](int number, const QString &name, const QString &source) {
        EntryOutcome outcome = filmWith(number, "directors", {name});
        for (Claim &claim : outcome.film->claims)
            if (claim.field == directors)
                claim.receipt = receipt(source);
        EntityFacts mention;
        mention.list = directors;
        mention.entity.name = name.section(u'|', 0, 0);
        mention.receipt = receipt(source);
        mention.values = {{QStringLiteral("name"), mention.entity.name, mention.entity.name}};
        outcome.film->entities << mention;
        return outcome;
    };
    const QString wikipedia = QStringLiteral("wikipedia"), wikidata = QStringLiteral("wikidata");
    MOVIEDB_OK(acts.commit({named(1, QStringLiteral("Zoë Brontë|Q2"), wikidata),
                            named(2, QStringLiteral("Zoe Bronte"), wikipedia),
                            named(3, QStringLiteral("Spoken of"), wikipedia),
                            named(4, QStringLiteral("Was named"), wikipedia)}));
    acts.newRun();
    MOVIEDB_OK(acts.commit({named(4, QStringLiteral("Is named"), wikipedia)}));
    MOVIEDB_OK(acts.edit(directors, acts.idOf(directors, QStringLiteral("Spoken of")), QStringLiteral("bio"),
                         QStringLiteral("Typed")));
    MOVIEDB_OK(insertRow(*acts.connection, acts.schema,
                         {directors, {{QStringLiteral("name"), QStringLiteral("By hand")}}}, acts.told));
    const auto offered = [&acts] {
        const auto found = likeRows(*acts.connection, acts.schema, {directors});
        return found ? found->size() : -1;
    };
    QCOMPARE(offered(), 1);
    const QString before = acts.content();
    MOVIEDB_OK(removeSource(*acts.connection, acts.schema, wikipedia, sources::descriptions(), acts.told));
    QCOMPARE(offered(), 0);
    for (const char *gone : {"Zoe Bronte", "Was named", "Is named"})
        QVERIFY2(acts.idOf(directors, QString::fromLatin1(gone)) == 0, gone);
    for (const char *stays : {"Spoken of", "By hand"})
        QVERIFY2(acts.idOf(directors, QString::fromLatin1(stays)) > 0, stays);
    QVERIFY(acts.idOf(directors, QStringLiteral("Zoë Brontë")) > 0);
    QVERIFY2(acts.steps().first().description.endsWith(
                 QLatin1String("; 3 people and companies that nobody names any more went")),
             qPrintable(acts.steps().first().description));
    const QString after = acts.content();
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Undo));
    SAME_CONTENT(acts.content(), before);
    QCOMPARE(offered(), 1);
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Redo));
    SAME_CONTENT(acts.content(), after);
}

void TestElections::offersGoWithTheirSource()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    EntryOutcome film = filmOutcome(1);
    OfferFact said = film.film->offers.first(), alsoSaid = said, typed = said;
    alsoSaid.provider = QStringLiteral("Another");
    typed.provider = QStringLiteral("Third");
    film.film->offers << alsoSaid << typed;
    int position = 0;
    for (const OfferFact &offer : std::as_const(film.film->offers))
        claim(*film.film, stitch::offerField(offer), stitch::offerWords(offer), QStringLiteral("justwatch"),
              ++position);
    claim(*film.film, stitch::offerField(alsoSaid), stitch::offerWords(alsoSaid), QStringLiteral("tmdb"), 1);
    MOVIEDB_OK(acts.commit({film}));
    const auto third =
        acts.connection->first(QStringLiteral("SELECT offer_id FROM offers WHERE provider = 'Third'"));
    MOVIEDB_OK(acts.edit(QStringLiteral("offers"), (*third)->toLongLong(), QStringLiteral("price"), 1.5));
    const QString before = acts.content();
    MOVIEDB_OK(removeSource(*acts.connection, acts.schema, QStringLiteral("justwatch"),
                            sources::descriptions(), acts.told));
    QStringList left;
    auto rows = acts.connection->run(QStringLiteral("SELECT provider FROM offers ORDER BY provider"));
    while (rows && rows->next())
        left << rows->text(0);
    QCOMPARE(left, QStringList({QStringLiteral("Another"), QStringLiteral("Third")}));
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Undo));
    SAME_CONTENT(acts.content(), before);
}

void TestElections::aRowOnlyWhereAPersonChangedIt()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(quarrel(1, 101, QStringLiteral("1999-03-31"), QStringLiteral("Ann Lee"))));
    const stitch::RuleBook book(sources::descriptions());
    FieldRule rule = book.usualRule(QStringLiteral("runtime"));
    MOVIEDB_OK(changeRules(*acts.connection, acts.schema, change({rule}), acts.told));
    QCOMPARE(acts.count(QStringLiteral("field_rules")), 0);
    const qsizetype steps = acts.steps().size();
    rule.sources = {QStringLiteral("wikipedia"), QStringLiteral("wikidata")};
    rule.settled = {{QStringLiteral("wikipedia"), QStringLiteral("wikidata")}};
    const auto effect = changeRules(*acts.connection, acts.schema, change({rule}), acts.told);
    MOVIEDB_OK(effect);
    QCOMPARE(effect->examples.first().before + QStringLiteral(" → ") + effect->examples.first().after,
             QStringLiteral("100 → 101"));
    QCOMPARE(*readRules(*acts.connection), QList<FieldRule>{rule});
    QCOMPARE(acts.steps().size(), steps + 1);
    QVERIFY2(
        acts.steps().first().description.startsWith(QLatin1String("Rule of Runtime: your own word first")),
        qPrintable(acts.steps().first().description));
    MOVIEDB_OK(
        changeRules(*acts.connection, acts.schema, change({}, {QStringLiteral("runtime")}), acts.told));
    QCOMPARE(acts.count(QStringLiteral("field_rules")), 0);
    QCOMPARE(acts.column(1, "runtime"), QVariant(qint64(100)));
    QCOMPARE(acts.steps().first().description,
             QStringLiteral("Rule of Runtime back to what is usual; 1 film changes"));
}

void TestElections::refusals()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 1)));
    FieldRule rule;
    rule.field = QStringLiteral("wikidata_id");
    QCOMPARE(changeRules(*acts.connection, acts.schema, change({rule}), acts.told).error().fault,
             Fault::Usage);
    for (const char *source : {"user", "nobody"})
        QCOMPARE(
            removeSource(*acts.connection, acts.schema, QLatin1String(source), {}, acts.told).error().fault,
            Fault::Usage);
    QVERIFY(!acts.connection->inTransaction());
}

QTEST_GUILESS_MAIN(TestElections)
#include "tst_elections.moc"
