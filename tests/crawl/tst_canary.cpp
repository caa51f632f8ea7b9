// Markup that changes in the middle of a crawl costs no stored value: the field is written no more, the page is kept and
// named, and the crawl goes on for the others.
#include "tests/crawl/program.h"
#include "tests/support/tempdatabase.h"

#include <QFile>
#include <QTemporaryDir>

using namespace moviedb;
using namespace moviedb::test;

namespace {

constexpr int changedFrom = 20; // film 21

// By film: what is shown of it, but for the times of its row; its lists, whom they name and what is known of them, and its
// ratings beside its columns.
QMap<qint64, QMap<QString, QString>> shown(Program &program)
{
    QMap<qint64, QMap<QString, QString>> films;
    for (const MovieDocument &movie : program.movies()) {
        QMap<QString, QString> &film = films[movie.movieId];
        for (const auto &[column, value] : movie.columns)
            if (!column.endsWith(QLatin1String("_at")))
                film[column] = value.toString();
        for (auto list = movie.lists.cbegin(); list != movie.lists.cend(); ++list)
            for (qsizetype place = 0; place < list->size(); ++place) {
                const LinkedRow &row = list->at(place);
                const QString entry = list.key() + u' ' + QString::number(place) + u' ';
                film[entry + QStringLiteral("role")] = row.role;
                for (auto column = row.columns.cbegin(); column != row.columns.cend(); ++column)
                    if (!column.key().endsWith(QLatin1String("_at")))
                        film[entry + column.key()] = column->toString();
            }
        for (const RatingFact &rating : movie.ratings)
            film[QStringLiteral("ratings ") + rating.source] = QString::number(rating.score);
    }
    return films;
}

// What had a value and has none, or another one.
QStringList lost(const QMap<qint64, QMap<QString, QString>> &before,
                 const QMap<qint64, QMap<QString, QString>> &after)
{
    QStringList columns;
    for (auto film = before.cbegin(); film != before.cend(); ++film)
        for (auto column = film->cbegin(); column != film->cend(); ++column)
            if (!column->isEmpty() && after.value(film.key()).value(column.key()) != *column)
                columns << column.key();
    return columns;
}

// `value` empty = any.
int claimsOf(Program &program, const char *field, const QString &value = {})
{
    int count = 0;
    for (const MovieDocument &movie : program.movies()) {
        const auto claims = waitFor(program.store->claims(movie.movieId, QLatin1String(field)));
        if (claims && claims->ok())
            for (const Claim &claim : **claims)
                count += claim.receipt.source == QLatin1String("wikipedia") &&
                         (value.isEmpty() || claim.value.toString() == value);
    }
    return count;
}

// A list beside the single values.
QString withCast(QString text)
{
    return text.replace(QLatin1String("| budget ="),
                        QLatin1String("| starring = {{ubl|[[Ann Lee]]|[[Bo Ray]]}}\n| budget ="));
}

SmallWorld::Writing from(int first, const QString &word, const QString &other)
{
    return [=](int film, const QString &text) {
        return film < first ? text : QString(text).replace(word, other);
    };
}

} // namespace

class TstCanary : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void changedMarkup_data();
    void changedMarkup();
    void theOthersGoOn();
    void newFilms();
};

void TstCanary::changedMarkup_data()
{
    QTest::addColumn<store::Engine>("engine");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("other");
    QTest::addColumn<int>("every"); // so manieth page from film 21 on
    QTest::addColumn<QStringList>("collapsed");
    QTest::addColumn<int>("losses");
    const QString box = QStringLiteral("{{Infobox film"), parameter = QStringLiteral("| budget =");
    const QString otherBox = QStringLiteral("{{Facts"), otherName = QStringLiteral("| costs =");
    const QStringList one{QStringLiteral("wikipedia.budget")};
    for (const auto &[name, engine] :
         {std::pair{"sqlite", store::Engine::Sqlite}, {"postgres", store::Engine::Postgres}}) {
        QTest::addRow("a parameter, %s", name) << engine << parameter << otherName << 1 << one << 0;
        QTest::addRow("a parameter of people, %s", name)
            << engine << QStringLiteral("| starring =") << QStringLiteral("| players =") << 1
            << QStringList{QStringLiteral("wikipedia.cast")} << 0;
        QTest::addRow("the whole box, %s", name)
            << engine << box << otherBox << 1
            << QStringList{QStringLiteral("wikipedia.budget"), QStringLiteral("wikipedia.cast"),
                           QStringLiteral("wikipedia.runtime")}
            << 0;
        QTest::addRow("nobody can tell, %s", name)
            << engine << parameter << otherName << 2 << QStringList() << 0;
        QTest::addRow("one film really lost it, and others perhaps, %s", name)
            << engine << parameter << otherName << 11 << QStringList() << 1;
    }
}

void TstCanary::changedMarkup()
{
    QFETCH(QString, word);
    QFETCH(QString, other);
    QFETCH(int, every);
    QFETCH(QStringList, collapsed);
    QFETCH(int, losses);
    MOVIEDB_DATABASE(database);
    const QTemporaryDir folder;
    Settings settings = SmallWorld::settings(folder.path());
    settings.database = database.migratedUrl();
    SmallWorld world(60);
    world.rewritePages([](int, const QString &text) { return withCast(text); });
    Program program(world.parts(), settings);
    const CrawlSummary first = program.run(provider());
    QVERIFY(first.collapsedFields.isEmpty());
    const auto before = shown(program);
    for (const char *list : {"directors", "cast"})
        QVERIFY2(before.first().contains(QLatin1String(list) + QStringLiteral(" 0 name")), list);

    world.setRevision(10, QStringLiteral("2021-01-01T00:00:00Z"));
    const auto change = from(changedFrom, word, other);
    world.rewritePages([=](int film, const QString &text) {
        const QString page = withCast(text);
        return film >= changedFrom && (film - changedFrom) % every == every / 2 ? change(film, page) : page;
    });
    const CrawlSummary summary = program.run(provider());
    QStringList found = summary.collapsedFields;
    found.sort();
    QCOMPARE(found, collapsed);
    QCOMPARE(summary.stoppedBy, QString());
    QCOMPARE(summary.counts.failed, 0);
    QCOMPARE(summary.counts.accepted, first.counts.accepted);
    QCOMPARE(lost(before, shown(program)), QStringList(losses, QStringLiteral("budget")));
    QCOMPARE(summary.warnings.filter(QStringLiteral("no longer tells")).size(), collapsed.size());
    for (const QString &field : collapsed) {
        QFile kept(QStringLiteral("%1/kept-pages/run%2-%3.json")
                       .arg(settings.dataDir)
                       .arg(summary.counts.runId)
                       .arg(QString(field).replace(u'.', u'-')));
        QVERIFY2(kept.open(QIODevice::ReadOnly), qPrintable(kept.fileName()));
        QVERIFY(summary.warnings.filter(kept.fileName()).size() == 1);
        const QByteArray content = kept.readAll();
        QVERIFY(content.contains("\"looked_for\": \"" + field.section(u'.', 1).toUtf8() + '"'));
        QVERIFY(content.contains(other.toUtf8()));
    }
}

void TstCanary::theOthersGoOn()
{
    const QTemporaryDir folder;
    SmallWorld world(60);
    Program program(world, folder.path());
    program.run(provider());
    const int films = claimsOf(program, "runtime", QStringLiteral("91"));
    QCOMPARE(films, 48);
    world.rewritePages([](int film, QString text) {
        return film < changedFrom ? text
                                  : text.replace(QLatin1String("| budget ="), QLatin1String("| costs ="))
                                        .replace(QLatin1String("91 minutes"), QLatin1String("95 minutes"));
    });
    QCOMPARE(program.run(provider()).collapsedFields, QStringList{QStringLiteral("wikipedia.budget")});
    QCOMPARE(claimsOf(program, "runtime", QStringLiteral("95")), 32);
    QCOMPARE(claimsOf(program, "budget"), films);
}

// Nothing is stored of them yet: what is wrong is told all the same.
void TstCanary::newFilms()
{
    const QTemporaryDir folder;
    SmallWorld world(100);
    world.rewritePages(from(40, QStringLiteral("| budget ="), QStringLiteral("| costs =")));
    Program program(world, folder.path());
    const CrawlSummary summary = program.run(provider());
    QCOMPARE(summary.collapsedFields, QStringList{QStringLiteral("wikipedia.budget")});
    QCOMPARE(summary.counts.failed, 0);
    QCOMPARE(claimsOf(program, "budget"), 32);
}

QTEST_GUILESS_MAIN(TstCanary)
#include "tst_canary.moc"
