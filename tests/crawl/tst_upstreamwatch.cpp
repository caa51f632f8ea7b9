// Facts that changed at their source, as a crawl some days later lists them: those that count, with what was believed before.
#include "core/store/answers/sqlanswerstore.h"
#include "core/store/engine/connection.h"
#include "tests/crawl/program.h"

#include <QTemporaryDir>

using namespace moviedb;
using namespace moviedb::test;

namespace {

QString hoursAgo(int hours)
{
    return QDateTime::currentDateTimeUtc().addSecs(-3600LL * hours).toString(Qt::ISODate);
}

} // namespace

class TstUpstreamWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void exactlyWhatHasChanged();
    void whatAPersonTypedStays();
    void whatIsYoungOrTakenBackIsNotBelieved();

private:
    QString in(const QString &name) const { return m_folder->path() + QLatin1Char('/') + name; }
    Settings settings() const;
    QStringList changesOfCrawl(SmallWorld &world, const std::function<void(Program &)> &before = {});
    void age(int hours);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_budgets; // of all films, after the last crawl
};

Settings TstUpstreamWatch::settings() const
{
    const Settings usual;
    Settings settings = SmallWorld::settings(m_folder->path());
    settings.pagesFreshHours = usual.pagesFreshHours;
    settings.searchesFreshHours = usual.searchesFreshHours;
    return settings;
}

// "title field before>after source revision effect" of each.
QStringList TstUpstreamWatch::changesOfCrawl(SmallWorld &world, const std::function<void(Program &)> &before)
{
    CrawlParts parts = world.parts();
    parts.answers = store::makeAnswerStore(in(QStringLiteral("answers.sqlite")), qint64(100) << 20);
    Program program(parts, settings());
    if (before)
        before(program);
    const qint64 runId = program.run(provider()).counts.runId;
    const auto changes = waitFor(program.store->sourceChanges(runId));
    QStringList lines;
    if (changes && changes->ok())
        for (const SourceChange &change : **changes)
            lines << QStringLiteral("%1 %2 %3>%4 %5 %6 %7")
                         .arg(change.title, change.field, change.before, change.after, change.source,
                              change.revision, effectName(change.effect));
    m_budgets.clear();
    for (const MovieDocument &movie : program.movies())
        for (const auto &[column, value] : movie.columns)
            if (column == QLatin1String("budget"))
                m_budgets += QString::number(value.toDouble(), 'f', 0) + QLatin1Char(' ');
    return lines;
}

void TstUpstreamWatch::age(int hours)
{
    store::ConnectionOptions options;
    options.url.path = in(QStringLiteral("answers.sqlite"));
    auto file = store::Connection::open(options);
    QVERIFY(file.ok());
    QVERIFY((*file)
                ->execute(QStringLiteral("UPDATE answers SET fetched = fetched - ?"),
                          {qint64(hours) * 3600 * 1000})
                .ok());
}

void TstUpstreamWatch::exactlyWhatHasChanged()
{
    SmallWorld world(10);
    QCOMPARE(changesOfCrawl(world), QStringList());
    age(72);
    QCOMPARE(changesOfCrawl(world), QStringList());
    age(72);
    const QString before = m_budgets;
    world.editPage(1);
    world.editPage(3);
    world.editPage(5); // a revision that says nothing else
    world.rewritePages([](int film, const QString &text) {
        return film == 5 ? text : QString(text).replace(QStringLiteral("$2"), QStringLiteral("$7"));
    }); // on every page, but only these three have a new revision
    QCOMPARE(
        changesOfCrawl(world),
        (QStringList{SmallWorld::title(1) + QStringLiteral(" budget 2000000>7000000 wikipedia 10 shown"),
                     SmallWorld::title(3) + QStringLiteral(" budget 2000000>7000000 wikipedia 10 shown")}));
    QCOMPARE(m_budgets.count(QStringLiteral("7000000")), 2);
    QVERIFY(m_budgets != before);
    age(72);
    QCOMPARE(changesOfCrawl(world), QStringList()); // told once
}

void TstUpstreamWatch::whatAPersonTypedStays()
{
    SmallWorld world(10);
    changesOfCrawl(world);
    age(72);
    world.editPage(3);
    world.setBudget(QStringLiteral("$7 million"));
    const QStringList changes = changesOfCrawl(world, [](Program &program) {
        const auto found = waitFor(program.store->findMovies(SmallWorld::title(3)));
        QVERIFY(found && found->ok());
        CellEdit edit;
        edit.table = QStringLiteral("movies");
        edit.key = {(*found)->first()};
        edit.column = QStringLiteral("budget");
        edit.value = 5;
        const auto edited = waitFor(program.store->edit(edit));
        QVERIFY(edited && edited->ok());
    });
    QCOMPARE(changes, QStringList{SmallWorld::title(3) +
                                  QStringLiteral(" budget 2000000>7000000 wikipedia 10 yours")});
    QVERIFY2(!m_budgets.contains(QStringLiteral("7000000")), qPrintable(m_budgets));
}

void TstUpstreamWatch::whatIsYoungOrTakenBackIsNotBelieved()
{
    SmallWorld world(10);
    changesOfCrawl(world);
    const QString before = m_budgets;
    age(72);
    world.editPage(3);
    world.setBudget(QStringLiteral("$7 million"));
    world.setRevision(9, hoursAgo(1));
    QCOMPARE(changesOfCrawl(world), QStringList());
    world.editPage(3); // taken back, and that has settled
    world.setBudget(QStringLiteral("$2 million"));
    world.setRevision(9, hoursAgo(49));
    QCOMPARE(changesOfCrawl(world), QStringList());
    QCOMPARE(m_budgets, before);
}

QTEST_GUILESS_MAIN(TstUpstreamWatch)
#include "tst_upstreamwatch.moc"
