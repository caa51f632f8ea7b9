// Stored films are read again from the stored answers: without a request, right after a crawl without a change, and later
// exactly what newer answers say otherwise.
#include "core/base/writemode.h"
#include "core/store/answers/sqlanswerstore.h"
#include "tests/crawl/program.h"
#include "tests/support/migrateddatabases.h"

#include <QTemporaryDir>

using namespace moviedb;
using namespace moviedb::test;

namespace {

constexpr int films = 40;

// All that is shown of every film, and what each source says of it.
QString contentOf(Program &program)
{
    QStringList lines;
    for (const MovieDocument &film : program.movies()) {
        for (const auto &[column, value] : film.columns)
            if (column != QLatin1String("updated_at"))
                lines << QStringLiteral("%1 %2 %3").arg(film.movieId).arg(column, value.toString());
        for (auto list = film.lists.cbegin(); list != film.lists.cend(); ++list)
            for (const LinkedRow &row : *list)
                for (auto value = row.columns.cbegin(); value != row.columns.cend(); ++value)
                    if (value.key() != QLatin1String("updated_at"))
                        lines << QStringLiteral("%1 %2 %3 %4")
                                     .arg(film.movieId)
                                     .arg(list.key(), value.key(), value->toString());
        const auto claims = waitFor(program.store->claims(film.movieId, {}));
        if (claims && *claims)
            for (const Claim &claim : **claims)
                lines << QStringLiteral("%1 claim %2 %3 %4 %5 %6 %7")
                             .arg(film.movieId)
                             .arg(claim.field, claim.receipt.source, claim.value.toString(), claim.snippet,
                                  claim.receipt.fetchedAt.toString(Qt::ISODate),
                                  claim.chosen ? QStringLiteral("shown") : QString());
    }
    return lines.join(QLatin1Char('\n'));
}

QVariant columnOf(Program &program, qint64 movieId, const char *name)
{
    for (const MovieDocument &film : program.movies())
        for (const auto &[column, value] : film.columns)
            if (film.movieId == movieId && column == QLatin1String(name))
                return value;
    return {};
}

} // namespace

class TestRereading : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void afterACrawlNothingChanges();
    void withoutJustWatchNothingChangesEither();
    void whatNewerAnswersSayChanges();
    void aFieldAlone();
    void whatWasTickedAlone();
    void filmsWithoutAnswersAreNamed();
    void itStopsWhenAPersonSaysSo();
    void anOfflineCrawlFindsTheAnswers();

private:
    std::unique_ptr<Program> program(const QString &database, bool justWatch = true);
    RereadPlan reread(Program &program, WriteMode mode, const RereadScope &scope = {});
    // Another database crawls the same world later, when its pages tell another budget.
    void crawlLaterWithBudget(const QString &budget);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SmallWorld> m_world;
    std::shared_ptr<AnswerStore> m_answers;
};

void TestRereading::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_world = std::make_unique<SmallWorld>(films);
    m_answers = store::makeAnswerStore(m_folder->filePath(QStringLiteral("answers.sqlite")), 1 << 30);
}

std::unique_ptr<Program> TestRereading::program(const QString &database, bool justWatch)
{
    CrawlParts parts = m_world->parts();
    parts.answers = m_answers;
    Settings settings = SmallWorld::settings(m_folder->path());
    settings.database = migratedFileUrl(m_folder->filePath(database));
    settings.sources[QStringLiteral("justwatch")].accepted = justWatch;
    return std::make_unique<Program>(parts, settings);
}

RereadPlan TestRereading::reread(Program &program, WriteMode mode, const RereadScope &scope)
{
    const auto plan = waitFor(program.service->reread(scope, mode));
    if (!plan || !*plan) {
        qWarning("no answer: %s", plan ? qPrintable(plan->error().oneLine()) : "");
        return {};
    }
    return **plan;
}

void TestRereading::crawlLaterWithBudget(const QString &budget)
{
    m_world->setBudget(budget);
    const auto other = program(QStringLiteral("other.db"));
    other->run(provider());
}

void TestRereading::afterACrawlNothingChanges()
{
    const auto desk = program(QStringLiteral("films.db"));
    desk->run(provider());
    const qsizetype stored = desk->movies().size();
    QVERIFY(stored > 20);
    const QString before = contentOf(*desk);
    const qsizetype asked = m_world->log().size();
    for (const WriteMode mode : {WriteMode::DryRun, WriteMode::Store}) {
        const RereadPlan plan = reread(*desk, mode);
        QCOMPARE(plan.films, stored);
        QVERIFY2(plan.changes.isEmpty(),
                 plan.changes.isEmpty() ? ""
                                        : qPrintable(plan.changes.first().name + plan.changes.first().field));
        QVERIFY2(plan.notKept.isEmpty(),
                 plan.notKept.isEmpty() ? "" : qPrintable(plan.notKept.first().reason));
        QVERIFY(plan.failed.isEmpty());
        QVERIFY(plan.warnings.isEmpty());
    }
    QCOMPARE(contentOf(*desk), before);
    QCOMPARE(m_world->log().size(), asked);
    const auto steps = waitFor(desk->store->history({}));
    QCOMPARE((*steps)->size(), 1); // the crawl
}

// What cannot be read counts as it is stored.
void TestRereading::withoutJustWatchNothingChangesEither()
{
    {
        const auto desk = program(QStringLiteral("films.db"));
        desk->run(provider());
    }
    const auto desk = program(QStringLiteral("films.db"), false);
    const QString before = contentOf(*desk);
    const RereadPlan plan = reread(*desk, WriteMode::Store);
    QCOMPARE(plan.films, desk->movies().size());
    QVERIFY2(plan.changes.isEmpty(),
             plan.changes.isEmpty() ? ""
                                    : qPrintable(plan.changes.first().name + plan.changes.first().field));
    QCOMPARE(contentOf(*desk), before);
}

void TestRereading::whatNewerAnswersSayChanges()
{
    const auto desk = program(QStringLiteral("films.db"));
    desk->run(provider());
    const qint64 typed = desk->movies().first().movieId;
    const auto edited =
        waitFor(desk->store->edit({QStringLiteral("movies"), {typed}, QStringLiteral("budget"), 77, {}}));
    QVERIFY(edited && edited->ok());
    crawlLaterWithBudget(QStringLiteral("$3 million"));
    const QString before = contentOf(*desk);
    const qsizetype asked = m_world->log().size();
    const RereadPlan planned = reread(*desk, WriteMode::DryRun);
    QCOMPARE(contentOf(*desk), before);
    int withArticle = 0;
    for (const MovieDocument &film : desk->movies())
        withArticle += film.movieId != typed && columnOf(*desk, film.movieId, "budget").toInt() == 2000000;
    QVERIFY(withArticle > 10);
    QCOMPARE(planned.changes.size(), withArticle);
    for (const RereadChange &change : planned.changes) {
        QCOMPARE(change.field, QStringLiteral("budget"));
        QCOMPARE(change.before.toDouble(), 2000000.0);
        QCOMPARE(change.after.toDouble(), 3000000.0);
        QCOMPARE(change.source, QStringLiteral("wikipedia"));
        QVERIFY(change.movieId != typed);
    }
    const RereadPlan done = reread(*desk, WriteMode::Store);
    QCOMPARE(done, planned);
    QCOMPARE(columnOf(*desk, typed, "budget").toInt(), 77);
    QCOMPARE(columnOf(*desk, done.changes.last().movieId, "budget").toInt(), 3000000);
    QCOMPARE(m_world->log().size(), asked);
    const auto steps = waitFor(desk->store->history({}));
    QCOMPARE((*steps)->first().kind, QStringLiteral("reread"));
    QCOMPARE((*steps)->first().description,
             QStringLiteral("Re-read %1 films: %2 values changed").arg(done.films).arg(done.changes.size()));
    const auto undone = waitFor(desk->store->moveHistory({}));
    QVERIFY(undone && undone->ok());
    QCOMPARE(contentOf(*desk), before);
}

void TestRereading::aFieldAlone()
{
    const auto desk = program(QStringLiteral("films.db"));
    desk->run(provider());
    crawlLaterWithBudget(QStringLiteral("$3 million"));
    const QString before = contentOf(*desk);
    RereadScope scope;
    scope.field = QStringLiteral("runtime");
    QVERIFY(reread(*desk, WriteMode::Store, scope).changes.isEmpty());
    QCOMPARE(contentOf(*desk), before);
    scope.field = QStringLiteral("budget");
    QVERIFY(reread(*desk, WriteMode::Store, scope).changes.size() > 10);
    QVERIFY(contentOf(*desk) != before);
}

void TestRereading::whatWasTickedAlone()
{
    const auto desk = program(QStringLiteral("films.db"));
    desk->run(provider());
    crawlLaterWithBudget(QStringLiteral("$3 million"));
    const RereadPlan planned = reread(*desk, WriteMode::DryRun);
    QVERIFY(planned.changes.size() > 10);
    RereadScope scope;
    scope.picks = QList<RereadChange>{planned.changes.at(1), planned.changes.at(4)};
    const RereadPlan done = reread(*desk, WriteMode::Store, scope);
    QCOMPARE(done.films, 2);
    QCOMPARE(done.changes, *scope.picks);
    const RereadPlan left = reread(*desk, WriteMode::DryRun);
    QCOMPARE(left.changes.size(), planned.changes.size() - 2);
}

void TestRereading::filmsWithoutAnswersAreNamed()
{
    {
        const auto desk = program(QStringLiteral("films.db"));
        desk->run(provider());
    }
    m_answers = store::makeAnswerStore(m_folder->filePath(QStringLiteral("others.sqlite")), 1 << 30);
    const auto desk = program(QStringLiteral("films.db"));
    const QString before = contentOf(*desk);
    const RereadPlan plan = reread(*desk, WriteMode::Store);
    qsizetype withPage = 0;
    for (const MovieDocument &film : desk->movies())
        withPage += !columnOf(*desk, film.movieId, "wikidata_id").isNull() ||
                    !columnOf(*desk, film.movieId, "wikipedia_key").isNull();
    QVERIFY(withPage > 20);
    QCOMPARE(plan.notKept.size(), withPage);
    QVERIFY(!plan.notKept.first().title.isEmpty());
    QVERIFY(plan.changes.isEmpty());
    QCOMPARE(contentOf(*desk), before);
}

void TestRereading::itStopsWhenAPersonSaysSo()
{
    const auto desk = program(QStringLiteral("films.db"));
    desk->run(provider());
    const auto plan = desk->service->reread({}, WriteMode::DryRun);
    desk->service->stopRereading();
    const auto stopped = waitFor(plan);
    QVERIFY(stopped && !stopped->ok());
    QCOMPARE(stopped->error().fault, Fault::Cancelled);
}

// Also where the journals of the runs are gone.
void TestRereading::anOfflineCrawlFindsTheAnswers()
{
    QString before;
    {
        const auto desk = program(QStringLiteral("films.db"));
        desk->run(provider());
        before = keysOf(desk->movies());
    }
    QVERIFY(QDir(m_folder->filePath(QStringLiteral("runs"))).removeRecursively());
    CrawlParts parts = m_world->parts();
    parts.answers = m_answers;
    Settings settings = SmallWorld::settings(m_folder->path());
    settings.database = QStringLiteral("sqlite:") + m_folder->filePath(QStringLiteral("offline.db"));
    settings.offline = true;
    Program offline(parts, settings);
    const qsizetype asked = m_world->log().size();
    const CrawlSummary summary = offline.run(provider());
    QCOMPARE(summary.counts.failed, 0);
    QCOMPARE(keysOf(offline.movies()), before);
    QCOMPARE(m_world->log().size(), asked);
}

QTEST_GUILESS_MAIN(TestRereading)
#include "tst_rereading.moc"
