// Two hundred cells of every kind, edited by hand, and then everything that writes films: a crawl that brings other facts,
// facts read anew, a list that is imported, rules, a source that goes, other pages for all films, people and companies
// merged and split. None of the two hundred changes, and what nobody touched does.
#include "core/base/writemode.h"
#include "core/sources/registry/sources.h"
#include "core/stitch/rulebook.h"
#include "core/store/elections/ruleacts.h"
#include "core/store/elections/sourceremoval.h"
#include "core/store/rematch/rematching.h"
#include "core/store/rematch/rereading.h"
#include "tests/store/identityacts.h"
#include "tests/store/personsedits.h"

using namespace moviedb;
using namespace moviedb::store;
using namespace moviedb::test;

namespace {

constexpr int otherPage = 2000; // film 7 gets the page of film 2007
constexpr int wikipediaAdds = 500;

QVariant otherwise(const Claim &claim)
{
    if (claim.field == QLatin1String("release_date"))
        return QStringLiteral("1977-07-07");
    if (claim.value.typeId() != QMetaType::QString)
        return claim.value.toInt() + wikipediaAdds;
    return claim.value.toString() + QStringLiteral(" elsewhere");
}

// The telling, and what Wikipedia says otherwise of everything: another rule shows that.
EntryOutcome disputed(int number, bool second)
{
    EntryOutcome outcome = telling(number, second);
    const QList<Claim> stated = outcome.film->claims;
    for (Claim other : stated) {
        if (other.receipt.source != QLatin1String("wikidata"))
            continue;
        other.value = otherwise(other);
        other.receipt = receipt(QStringLiteral("wikipedia"));
        other.chosen = false;
        outcome.film->claims.append(other);
    }
    return outcome;
}

QList<EntryOutcome> allDisputed(bool second)
{
    QList<EntryOutcome> outcomes;
    for (int number = 1; number <= filmCount; ++number)
        outcomes << disputed(number, second);
    return outcomes;
}

// As a list of titles brings it, which knows no gallery.
EntryOutcome listed(int number, bool second)
{
    EntryOutcome outcome = disputed(number, second);
    GalleryEntry &entry = outcome.status.entry;
    entry.justwatchId.clear();
    entry.listId = listIdFor(entry, QStringLiteral("list"));
    outcome.film->listId = entry.listId;
    outcome.film->justwatchId.clear();
    return outcome;
}

// The film with the page that it has after the re-match.
EntryOutcome onOtherPage(int number, bool second)
{
    EntryOutcome outcome = disputed(otherPage + number, second);
    outcome.status.entry = filmOutcome(number).status.entry;
    outcome.film->justwatchId = outcome.status.entry.justwatchId;
    outcome.film->listId = outcome.status.entry.listId;
    return outcome;
}

const QStringList &editedLists()
{
    static const QStringList lists{
        QStringLiteral("directors"), QStringLiteral("writers"), QStringLiteral("studios"),
        QStringLiteral("cast"),      QStringLiteral("genres"),  QStringLiteral("countries"),
        QStringLiteral("languages"), QStringLiteral("ratings"), QStringLiteral("distributors")};
    return lists;
}

// Kinds of cells of which the person has edited none.
QStringList kindsMissing(const QList<Cell> &cells)
{
    QSet<QString> kinds, lists, columns, tables;
    for (const Cell &cell : cells) {
        kinds.insert(cell.kind.section(u' ', 0, 0) + u' ' +
                     (cell.list.isEmpty() ? QString() : cell.kind.section(u' ', 1)));
        lists.insert(cell.list);
        columns.insert(cell.column);
        tables.insert(cell.table);
    }
    QStringList missing;
    const auto want = [&missing](const QSet<QString> &have, const QStringList &wanted) {
        for (const QString &one : wanted)
            if (!have.contains(one))
                missing << one;
    };
    want(kinds,
         {QStringLiteral("typed "), QStringLiteral("emptied "), QStringLiteral("first "),
          QStringLiteral("emptied list"), QStringLiteral("shortened list"), QStringLiteral("turned list"),
          QStringLiteral("changed entry"), QStringLiteral("added entry"), QStringLiteral("row of cast"),
          QStringLiteral("row of ratings"), QStringLiteral("row of genres")});
    want(lists, editedLists());
    want(columns, {QStringLiteral("title"), QStringLiteral("plot"), QStringLiteral("release_date"),
                   QStringLiteral("runtime"), QStringLiteral("budget"), QStringLiteral("rating"),
                   QStringLiteral("director_id"), QStringLiteral("language")});
    want(tables, {QStringLiteral("directors"), QStringLiteral("studios")});
    return missing;
}

// What the person typed, and how it stands now.
struct TypedCells
{
    TypedCells(IdentityActs &database, int seed) : acts(database), person(database, seed)
    {
        person.edit(cellCount);
        cells = person.cells();
        for (const Cell &cell : std::as_const(cells))
            typed << person.shown(cell);
    }
    // "" = none.
    QString changed() const
    {
        QStringList lines;
        for (int i = 0; i < cells.size(); ++i)
            if (const QString now = person.shown(cells.at(i)); now != typed.at(i))
                lines << QStringLiteral("%1: %2 → %3").arg(cells.at(i).name(), typed.at(i), now);
        return lines.isEmpty() ? QString()
                               : QStringLiteral("%1 of %2 changed:\n%3")
                                     .arg(lines.size())
                                     .arg(cells.size())
                                     .arg(lines.join(u'\n'));
    }
    bool isTyped(qint64 film, const QString &list) const
    {
        return std::any_of(cells.cbegin(), cells.cend(),
                           [&](const Cell &cell) { return cell.list == list && cell.id == film; });
    }
    // A film whose list nobody touched, each once; its second entry is a bare name. 0 = none is left.
    qint64 untouched(const QString &list)
    {
        for (qint64 film = 1; film <= filmCount; ++film)
            if (!isTyped(film, list) && !used.contains({list, film}) &&
                acts.idOf(list, bareName(list, film)) > 0) {
                used.insert({list, film});
                return film;
            }
        return 0;
    }
    static QString bareName(const QString &list, qint64 film)
    {
        return QStringLiteral("%1 B%2").arg(list).arg(film);
    }
    // Who was merged, and parted again.
    std::pair<int, int> mergeAndSplit();

    IdentityActs &acts;
    Person person;
    QList<Cell> cells;
    QStringList typed;
    QSet<std::pair<QString, qint64>> used;
};

// Somebody of whom something was typed becomes one with the bare name of another film; in turns either of the two rows
// stays, and every other time the two are parted again. Then those who were typed into lists.
std::pair<int, int> TypedCells::mergeAndSplit()
{
    int merged = 0, split = 0;
    for (Cell &cell : cells) {
        if (cell.table == QLatin1String("movies"))
            continue;
        const qint64 film = acts.cell(cell.table, cell.id, "name").toString().section(u'A', -1).toLongLong();
        const qint64 other = untouched(cell.table);
        if (other == 0 || other == film)
            continue;
        const qint64 bare = acts.idOf(cell.table, bareName(cell.table, other));
        if (merged % 3 == 2 && !isTyped(film, cell.table)) {
            if (!acts.merge({cell.table, bare, cell.id, {{QStringLiteral("name"), true}}}))
                continue;
            cell.id = bare;
        } else if (!acts.merge({cell.table, cell.id, bare})) {
            continue;
        }
        if (++merged % 2 == 0)
            split += acts.split({cell.table, cell.id, {other}}).ok();
    }
    static const QStringList named{QStringLiteral("directors"), QStringLiteral("writers"),
                                   QStringLiteral("studios"), QStringLiteral("distributors")};
    for (const Cell &cell : std::as_const(cells)) {
        if (!named.contains(cell.list))
            continue;
        const qint64 mine = acts.idOf(cell.list, QStringLiteral("Mine %1").arg(cell.id));
        const qint64 other = mine == 0 ? 0 : untouched(cell.list);
        if (other > 0)
            merged += acts.merge({cell.list, mine, acts.idOf(cell.list, bareName(cell.list, other))}).ok();
    }
    return {merged, split};
}

} // namespace

#define NONE_CHANGED(cells)                                                                                  \
    if (const QString changed = (cells).changed(); !changed.isEmpty())                                       \
    QFAIL(qPrintable(changed))

// That the act did something: so many films that nobody touched show this runtime now.
#define RUNTIME_IS(acts, minutes)                                                                            \
    QVERIFY((acts).count(QStringLiteral("movies"), QStringLiteral("runtime = %1").arg(minutes)) >            \
            filmCount / 2)

class TestTypedCells : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingElseChangesThem_data();
    void nothingElseChangesThem();

private:
    static void crawlRereadAndImport(IdentityActs &acts, const TypedCells &cells);
    static void changeRulesAndSources(IdentityActs &acts, const TypedCells &cells);
    static void giveOtherPages(IdentityActs &acts, const TypedCells &cells);
};

void TestTypedCells::nothingElseChangesThem_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<int>("seed");
    QTest::newRow("sqlite, one order") << Engine::Sqlite << 1;
    QTest::newRow("postgres, another order") << Engine::Postgres << 4;
}

void TestTypedCells::nothingElseChangesThem()
{
    MOVIEDB_DATABASE(temp);
    QFETCH(int, seed);
    IdentityActs acts(temp);
    MOVIEDB_OK(acts.commit(allDisputed(false)));
    TypedCells cells(acts, seed);
    QCOMPARE(cells.cells.size(), cellCount);
    QCOMPARE(kindsMissing(cells.cells), QStringList());

    crawlRereadAndImport(acts, cells);
    if (QTest::currentTestFailed())
        return;
    changeRulesAndSources(acts, cells);
    if (QTest::currentTestFailed())
        return;
    const auto [merged, split] = cells.mergeAndSplit();
    NONE_CHANGED(cells);
    QVERIFY2(merged >= 8 && split >= 3, qPrintable(QStringLiteral("%1 %2").arg(merged).arg(split)));
    acts.newRun();
    MOVIEDB_OK(acts.commit(allDisputed(true)));
    NONE_CHANGED(cells);
    giveOtherPages(acts, cells);
}

void TestTypedCells::crawlRereadAndImport(IdentityActs &acts, const TypedCells &cells)
{
    acts.newRun();
    MOVIEDB_OK(acts.commit(allDisputed(true)));
    RUNTIME_IS(acts, 91);
    NONE_CHANGED(cells);

    RereadPart part;
    for (int film = 1; film <= filmCount; ++film)
        part.films.append({film, QStringLiteral("Read again"), *disputed(film, false).film});
    MOVIEDB_OK(reread(*acts.connection, acts.schema, part, WriteMode::Store, acts.told));
    RUNTIME_IS(acts, 90);
    NONE_CHANGED(cells);

    const auto run = beginRun(*acts.connection, acts.schema, QStringLiteral("list:films.csv"),
                              QStringLiteral("{}"), acts.told);
    MOVIEDB_OK(run);
    acts.runId = run->runId;
    QList<EntryOutcome> imported;
    for (int film = 1; film <= filmCount; ++film)
        imported << listed(film, true);
    MOVIEDB_OK(acts.commit(imported));
    QCOMPARE(acts.count(QStringLiteral("movies")), filmCount);
    RUNTIME_IS(acts, 91);
    NONE_CHANGED(cells);
}

void TestTypedCells::changeRulesAndSources(IdentityActs &acts, const TypedCells &cells)
{
    RuleChange change;
    change.sources = sources::descriptions();
    for (const QString &field : stitch::ruledFields()) {
        FieldRule rule = stitch::RuleBook(change.sources).usualRule(field);
        rule.sources.removeAll(QStringLiteral("wikipedia"));
        rule.sources.prepend(QStringLiteral("wikipedia"));
        rule.agreement = rule.exactness = rule.roles = false;
        change.rules << rule;
    }
    MOVIEDB_OK(changeRules(*acts.connection, acts.schema, change, acts.told));
    RUNTIME_IS(acts, 91 + wikipediaAdds);
    NONE_CHANGED(cells);
    RuleChange reset;
    reset.sources = change.sources;
    reset.reset = stitch::ruledFields();
    MOVIEDB_OK(changeRules(*acts.connection, acts.schema, reset, acts.told));
    RUNTIME_IS(acts, 91);
    NONE_CHANGED(cells);

    MOVIEDB_OK(
        removeSource(*acts.connection, acts.schema, QStringLiteral("wikidata"), change.sources, acts.told));
    RUNTIME_IS(acts, 91 + wikipediaAdds);
    NONE_CHANGED(cells);
    acts.newRun();
    MOVIEDB_OK(acts.commit(allDisputed(false)));
    RUNTIME_IS(acts, 90);
    NONE_CHANGED(cells);
}

void TestTypedCells::giveOtherPages(IdentityActs &acts, const TypedCells &cells)
{
    for (int film = 1; film <= filmCount; ++film) {
        const EntryOutcome other = onOtherPage(film, film % 2 == 0);
        const Rematch wanted{film,
                             *other.film,
                             other.status.entry.title,
                             {QStringLiteral("wikidata"), QStringLiteral("wikipedia")},
                             {}};
        MOVIEDB_OK(rematch(*acts.connection, acts.schema, wanted, WriteMode::Store, acts.told));
    }
    QCOMPARE(acts.count(QStringLiteral("movies"), QStringLiteral("wikipedia_key LIKE 'Harbour_20%'")),
             filmCount);
    NONE_CHANGED(cells);
    acts.newRun();
    QList<EntryOutcome> crawled;
    for (int film = 1; film <= filmCount; ++film)
        crawled << onOtherPage(film, true);
    MOVIEDB_OK(acts.commit(crawled));
    RUNTIME_IS(acts, 91);
    NONE_CHANGED(cells);
}

QTEST_GUILESS_MAIN(TestTypedCells)
#include "tst_typedcells.moc"
