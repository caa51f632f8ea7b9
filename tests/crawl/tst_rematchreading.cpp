// A stored film is read with another page: the page is looked at, its facts are those that a crawl would read, and later
// crawls keep it.
#include "core/base/writemode.h"
#include "core/crawl/service/keptfacts.h"
#include "tests/crawl/program.h"

#include <QTemporaryDir>

using namespace moviedb;
using namespace moviedb::test;

namespace {

constexpr int films = 20;
constexpr int listed = 10; // the pages of the others belong to nobody

QVariant columnOf(const MovieDocument &film, const char *name)
{
    for (const auto &[column, value] : film.columns)
        if (column == QLatin1String(name))
            return value;
    return {};
}

// The stored film of this title.
MovieDocument filmOf(Program &program, const QString &node)
{
    for (const MovieDocument &film : program.movies())
        if (columnOf(film, "justwatch_id") == node)
            return film;
    return {};
}

Claim claimOf(const char *field, const QVariant &value, const char *source, int position = 0)
{
    Claim claim;
    claim.field = QLatin1String(field);
    claim.value = value;
    claim.receipt.source = QLatin1String(source);
    claim.position = position;
    return claim;
}

} // namespace

class RematchReadingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void anotherPageIsReadAndKept();
    void noArticle();
    void whatIsNotReadAnewCounts();
    void refusals_data();
    void refusals();
    void keptFactsKnowTheirRows();

private:
    Result<Rematch> read(const QString &key, PageDemand demand = PageDemand::OfFilm);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SmallWorld> m_world;
    std::unique_ptr<Program> m_program;
    MovieDocument m_film;
};

void RematchReadingTest::init()
{
    m_program.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_world = std::make_unique<SmallWorld>(films);
    m_program = std::make_unique<Program>(*m_world, m_folder->path());
    QVERIFY(m_program->store);
    QCOMPARE(m_program->run(provider(listed)).stoppedBy, QStringLiteral("limit"));
    m_film = filmOf(*m_program, QStringLiteral("tm1"));
    QCOMPARE(columnOf(m_film, "wikipedia_key").toString(), SmallWorld::key(1));
}

Result<Rematch> RematchReadingTest::read(const QString &key, PageDemand demand)
{
    const auto found = waitFor(m_program->service->readForPage(m_film.movieId, key, demand));
    return found ? *found : Result<Rematch>(makeError(Fault::Timeout, QStringLiteral("no answer")));
}

void RematchReadingTest::anotherPageIsReadAndKept()
{
    const auto wanted = read(SmallWorld::key(12));
    QVERIFY2(wanted.ok(), wanted.ok() ? "" : qPrintable(wanted.error().oneLine()));
    QCOMPARE(wanted->film.wikipediaKey, SmallWorld::key(12));
    QCOMPARE(wanted->film.justwatchId, QStringLiteral("tm1"));
    QCOMPARE(wanted->title, SmallWorld::title(1));
    QVERIFY(wanted->withdrawn.contains(QStringLiteral("wikidata")));
    QVERIFY(!wanted->withdrawn.contains(QStringLiteral("justwatch")));
    const QString before = keysOf(m_program->movies());
    const auto planned = waitFor(m_program->store->rematch(*wanted, WriteMode::DryRun));
    QVERIFY(planned && planned->ok());
    QCOMPARE(keysOf(m_program->movies()), before);
    const auto done = waitFor(m_program->store->rematch(*wanted, WriteMode::Store));
    QVERIFY(done && done->ok());
    QCOMPARE(**done, **planned);
    const MovieDocument film = filmOf(*m_program, QStringLiteral("tm1"));
    QCOMPARE(film.movieId, m_film.movieId);
    QCOMPARE(columnOf(film, "wikipedia_key").toString(), SmallWorld::key(12));
    QCOMPARE(columnOf(film, "release_date").toString().left(4), QString::number(SmallWorld::year(12)));
    QVERIFY(columnOf(film, "wikidata_id") != columnOf(m_film, "wikidata_id"));
    QCOMPARE(columnOf(film, "runtime"), columnOf(m_film, "runtime")); // JustWatch's own

    const QString kept = keysOf(m_program->movies());
    QCOMPARE(m_program->run(provider(listed)).counts.stored, 0);
    QCOMPARE(keysOf(m_program->movies()), kept);
}

void RematchReadingTest::noArticle()
{
    const auto wanted = read({});
    QVERIFY2(wanted.ok(), wanted.ok() ? "" : qPrintable(wanted.error().oneLine()));
    const auto done = waitFor(m_program->store->rematch(*wanted, WriteMode::Store));
    QVERIFY(done && done->ok());
    const MovieDocument film = filmOf(*m_program, QStringLiteral("tm1"));
    for (const char *gone : {"wikipedia_key", "wikipedia_url", "wikidata_id", "director_id"})
        QVERIFY2(columnOf(film, gone).isNull(), gone);
    QCOMPARE(columnOf(film, "title").toString(), SmallWorld::title(1));
    QVERIFY(!read({}).ok()); // it has none already
}

// With JustWatch off what it said stays, and is chosen where the new page says nothing.
void RematchReadingTest::whatIsNotReadAnewCounts()
{
    Settings settings = SmallWorld::settings(m_folder->path());
    settings.sources[QStringLiteral("justwatch")].accepted = false;
    m_program->service->setSettings(settings);
    const auto wanted = read(SmallWorld::key(12));
    QVERIFY2(wanted.ok(), wanted.ok() ? "" : qPrintable(wanted.error().oneLine()));
    QCOMPARE(wanted->film.columns.value(QStringLiteral("runtime")).toInt(),
             columnOf(m_film, "runtime").toInt());
    const auto before = waitFor(m_program->store->claims(m_film.movieId, {}));
    const auto done = waitFor(m_program->store->rematch(*wanted, WriteMode::Store));
    QVERIFY(done && done->ok());
    QCOMPARE(columnOf(filmOf(*m_program, QStringLiteral("tm1")), "runtime"), columnOf(m_film, "runtime"));
    const auto after = waitFor(m_program->store->claims(m_film.movieId, {}));
    const auto justWatch = [](const QList<Claim> &claims) {
        QStringList texts;
        for (const Claim &claim : claims)
            if (claim.receipt.source == QLatin1String("justwatch"))
                texts << claim.field + claim.value.toString() + claim.receipt.fetchedAt.toString(Qt::ISODate);
        texts.sort();
        return texts;
    };
    QVERIFY(!justWatch(**before).isEmpty());
    QCOMPARE(justWatch(**after), justWatch(**before));
}

void RematchReadingTest::refusals_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("words");
    QTest::newRow("there is no such page")
        << QStringLiteral("Nothing_like_it") << Fault::NotFound << QStringLiteral("has no page");
    QTest::newRow("it is the film's page already")
        << SmallWorld::key(1) << Fault::Conflict << QStringLiteral("this page already");
}

void RematchReadingTest::refusals()
{
    QFETCH(QString, key);
    QFETCH(Fault, fault);
    QFETCH(QString, words);
    const auto wanted = read(key);
    QVERIFY(!wanted.ok());
    QCOMPARE(wanted.error().fault, fault);
    QVERIFY2(wanted.error().text.contains(words), qPrintable(wanted.error().text));
}

void RematchReadingTest::keptFactsKnowTheirRows()
{
    RematchCase film;
    LinkedRow actor;
    actor.columns = {{QStringLiteral("name"), QStringLiteral("Ada Voss")},
                     {QStringLiteral("justwatch_id"), QStringLiteral("77")}};
    actor.role = QStringLiteral("Edith as a child");
    film.film.lists.insert(QStringLiteral("cast"), {actor});
    film.film.lists.insert(QStringLiteral("genres"), {});
    film.film.ratings = {{QStringLiteral("Rotten Tomatoes"), 7.25, qint64(40), {}}};
    film.claims = {claimOf("runtime", 94, "justwatch"),
                   claimOf("cast", QStringLiteral("Ada Voss as Edith as a child"), "justwatch", 1),
                   claimOf("ratings", QStringLiteral("Rotten Tomatoes 7.3"), "justwatch", 1),
                   claimOf("genres", QStringLiteral("Drama"), "listing", 1),
                   claimOf("runtime", 118, "wikidata"),
                   claimOf("runtime", 90, "user")};
    const auto kept = crawl::keptFacts(film, {QStringLiteral("wikidata"), QStringLiteral("wikipedia")});
    QCOMPARE(kept.size(), 2);
    QCOMPARE(kept.first().receipt.source, QStringLiteral("justwatch"));
    QCOMPARE(kept.first().values.size(), 1);
    QCOMPARE(kept.first().values.first().value, QVariant(94));
    QCOMPARE(kept.first().links.size(), 1);
    const LinkFact &link = kept.first().links.first();
    QCOMPARE(link.entity.name, QStringLiteral("Ada Voss"));
    QCOMPARE(link.entity.justwatchId, QStringLiteral("77"));
    QCOMPARE(link.role, QStringLiteral("Edith as a child"));
    QCOMPARE(kept.first().ratings.size(), 1);
    QCOMPARE(kept.first().ratings.first().source, QStringLiteral("Rotten Tomatoes"));
    QCOMPARE(kept.first().ratings.first().votes, std::optional<qint64>(40));
    QCOMPARE(kept.last().links.first().entity.name, QStringLiteral("Drama"));
}

QTEST_GUILESS_MAIN(RematchReadingTest)
#include "tst_rematchreading.moc"
