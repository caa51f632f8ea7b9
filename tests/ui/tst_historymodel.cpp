// The model of the history on a real store: what it shows, how it follows, how far it reaches.
#include "core/base/writemode.h"
#include "core/language/language.h"
#include "tests/support/checks.h"
#include "tests/ui/historydesk.h"
#include "ui/history/historywords.h"
#include "ui/kit/theme.h"
#include "ui/words/fieldtext.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QSignalSpy>

using namespace moviedb;
using namespace moviedb::test;
using ui::HistoryModel;

class HistoryModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsAndFollows();
    void narrowsDown_data();
    void narrowsDown();
    void reachesTheOldest();
    void countsWhatAPersonCounts();
    void countsInWords_data();
    void countsInWords();
    void timeInWords_data();
    void timeInWords();
    void stateIsLeftOutWhileItIsEmpty();
    void wordsHaveTheRoomThatShortNamesLeave();
    void noWordIsCut_data();
    void noWordIsCut();

private:
    QString text(const HistoryModel &model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }
};

void HistoryModelTest::showsAndFollows()
{
    HistoryDesk desk;
    QVERIFY(desk.openStore());
    const qint64 film =
        desk.add(QStringLiteral("movies"), {{QStringLiteral("title"), QStringLiteral("Salt Flat")}});
    HistoryModel model(desk.store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy loaded(&model, &HistoryModel::loaded);
    model.setQuery({});
    QVERIFY(loaded.wait());
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(text(model, 0, HistoryModel::What), QStringLiteral("Movies: Salt Flat added"));
    QCOMPARE(text(model, 0, HistoryModel::Kind), QStringLiteral("Row added"));
    QCOMPARE(text(model, 0, HistoryModel::Changes), QStringLiteral("1 film"));
    QCOMPARE(text(model, 0, HistoryModel::State), QString());
    QVERIFY(!text(model, 0, HistoryModel::Person).isEmpty());

    // A new step comes on top, and the rows below stay.
    const QPersistentModelIndex first = model.index(0, 0);
    QVERIFY(HistoryDesk::wait(
                desk.store->edit({QStringLiteral("movies"), {film}, QStringLiteral("runtime"), 116, {}}))
                .ok());
    model.load();
    QVERIFY(loaded.wait());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(first.row(), 1);
    QVERIFY(HistoryDesk::wait(desk.store->moveHistory({})).ok());
    model.load();
    QVERIFY(loaded.wait());
    QCOMPARE(first.row(), 1);
    QCOMPARE(text(model, 0, HistoryModel::State), QStringLiteral("taken back"));
    QVERIFY(model.index(0, HistoryModel::What).data(Qt::FontRole).value<QFont>().strikeOut());
    QVERIFY(model.index(0, HistoryModel::What).data(Qt::FontRole).value<QFont>().strikeOut());
    QVERIFY(!model.index(1, HistoryModel::What).data(Qt::FontRole).value<QFont>().strikeOut());
}

void HistoryModelTest::narrowsDown_data()
{
    QTest::addColumn<HistoryQuery>("query");
    QTest::addColumn<int>("rows");
    HistoryQuery words, kind, nobody, future, both;
    words.text = QStringLiteral("SALT");
    kind.kinds = {QStringLiteral("edit")};
    nobody.person = QStringLiteral("nobody on earth");
    future.since = QStringLiteral("2999-01-01T00:00:00Z");
    both.text = QStringLiteral("116");
    both.kinds = {QStringLiteral("add")};
    QTest::newRow("everything") << HistoryQuery{} << 3;
    QTest::newRow("by words, in any case") << words << 2;
    QTest::newRow("by kind") << kind << 1;
    QTest::newRow("by person") << nobody << 0;
    QTest::newRow("by time") << future << 0;
    QTest::newRow("by both") << both << 0;
}

void HistoryModelTest::narrowsDown()
{
    QFETCH(HistoryQuery, query);
    QFETCH(int, rows);
    HistoryDesk desk;
    QVERIFY(desk.openStore());
    const qint64 film =
        desk.add(QStringLiteral("movies"), {{QStringLiteral("title"), QStringLiteral("Salt Flat")}});
    desk.add(QStringLiteral("genres"), {{QStringLiteral("name"), QStringLiteral("Drama")}});
    QVERIFY(HistoryDesk::wait(
                desk.store->edit({QStringLiteral("movies"), {film}, QStringLiteral("runtime"), 116, {}}))
                .ok());
    HistoryModel model(desk.store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy loaded(&model, &HistoryModel::loaded);
    model.setQuery(query);
    QVERIFY(loaded.wait());
    QCOMPARE(model.rowCount(), rows);
}

void HistoryModelTest::reachesTheOldest()
{
    HistoryDesk desk;
    QVERIFY(desk.openStore());
    constexpr int count = HistoryModel::pageSize + 7;
    QFuture<Result<Row>> last;
    for (int number = 0; number < count; ++number)
        last = desk.store->insert(
            {QStringLiteral("genres"), {{QStringLiteral("name"), QStringLiteral("Genre %1").arg(number)}}});
    QVERIFY(HistoryDesk::wait(last).ok());
    HistoryModel model(desk.store); // without a tester, which asks for more by itself
    QSignalSpy loaded(&model, &HistoryModel::loaded);
    model.setQuery({});
    QVERIFY(loaded.wait());
    QCOMPARE(model.rowCount(), HistoryModel::pageSize);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QVERIFY(!model.canFetchMore({})); // asked already
    QVERIFY(loaded.wait());
    QCOMPARE(model.rowCount(), count);
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(model.rowOf(model.stepAt(count - 1)->stepId), count - 1);
    desk.add(QStringLiteral("genres"), {{QStringLiteral("name"), QStringLiteral("One more")}});
    model.load();
    QVERIFY(loaded.wait());
    QCOMPARE(model.rowOf(model.stepAt(0)->stepId), 0);
    QVERIFY(text(model, 0, HistoryModel::What).contains(QStringLiteral("One more")));
}

// Each cell has a claim and each row a receipt, which nobody edited: they are told apart from what was.
void HistoryModelTest::countsWhatAPersonCounts()
{
    HistoryDesk desk;
    QVERIFY(desk.openStore());
    CellsEdit edit{QStringLiteral("movies"), {}};
    for (int number = 0; number < 5; ++number) {
        const qint64 film = desk.add(QStringLiteral("movies"),
                                     {{QStringLiteral("title"), QStringLiteral("Film %1").arg(number)}});
        edit.cells << CellEdit{QString(), {film}, QStringLiteral("runtime"), 90 + number, std::nullopt}
                   << CellEdit{QString(),
                               {film},
                               QStringLiteral("release_date"),
                               QStringLiteral("199%1").arg(number),
                               std::nullopt};
    }
    MOVIEDB_OK(HistoryDesk::wait(desk.store->editCells(edit, WriteMode::Store)));
    desk.add(QStringLiteral("genres"), {{QStringLiteral("name"), QStringLiteral("Drama")}});
    HistoryModel model(desk.store);
    QSignalSpy loaded(&model, &HistoryModel::loaded);
    model.setQuery({});
    QVERIFY(loaded.wait());
    QCOMPARE(text(model, 0, HistoryModel::Changes), QStringLiteral("1 row"));
    QCOMPARE(text(model, 1, HistoryModel::Changes), QStringLiteral("10 cells"));
    QCOMPARE(text(model, 2, HistoryModel::Changes), QStringLiteral("1 film"));
    const QString all = model.index(1, HistoryModel::Changes).data(Qt::ToolTipRole).toString();
    QCOMPARE(all, QStringLiteral("10 cells\n%1 stored rows in all, claims and receipts included")
                      .arg(model.stepAt(1)->changes));
    QVERIFY(model.stepAt(1)->changes > 10);
}

void HistoryModelTest::countsInWords_data()
{
    QTest::addColumn<HistoryStep>("step");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *kind, std::array<qint64, 3> counts, const char *words) {
        HistoryStep step;
        step.kind = QLatin1String(kind);
        step.films = counts[0];
        step.rows = counts[1];
        step.cells = counts[2];
        QTest::newRow(name) << step << QString::fromLatin1(words);
    };
    row("a crawl", "crawl", {1204, 5000, 300}, "1,204 films");
    row("a crawl that only read again", "crawl", {0, 0, 300}, "300 cells");
    row("cells, one of a new name", "edit", {0, 1, 55}, "55 cells");
    row("an entry of a list", "edit", {0, 1, 0}, "1 row");
    row("rows", "remove", {0, 3, 2}, "3 rows");
    row("a decision that stores nothing", "review", {0, 0, 0}, "");
}

void HistoryModelTest::countsInWords()
{
    QFETCH(HistoryStep, step);
    QTEST(ui::stepCounts(step), "words");
}

void HistoryModelTest::timeInWords_data()
{
    QTest::addColumn<int>("daysAgo");
    QTest::addColumn<QString>("text");
    const QDate day(2026, 11, 20);
    QTest::newRow("today") << 0 << QStringLiteral("14:05");
    QTest::newRow("yesterday") << 1 << QStringLiteral("yesterday 14:05");
    QTest::newRow("a week ago") << 7
                                << ui::shownDay(day.addDays(-7)) + QStringLiteral(" 14:05"); // as in tables
}

void HistoryModelTest::timeInWords()
{
    QFETCH(int, daysAgo);
    QFETCH(QString, text);
    const QDateTime now(QDate(2026, 11, 20), QTime(18, 0));
    const QString at = QDateTime(now.date().addDays(-daysAgo), QTime(14, 5)).toUTC().toString(Qt::ISODate);
    QCOMPARE(ui::stepTime(at, now), text);
}

void HistoryModelTest::stateIsLeftOutWhileItIsEmpty()
{
    HistoryDesk desk;
    QVERIFY(desk.openStore());
    QVERIFY(desk.add(QStringLiteral("movies"), {{QStringLiteral("title"), QStringLiteral("Salt")}}) > 0);
    QVERIFY(desk.openWindow());
    desk.window->resize(1600, 900);
    QVERIFY(desk.showHistory());
    QTRY_COMPARE(desk.steps()->model()->rowCount(), 1);
    QVERIFY(desk.steps()->isColumnHidden(HistoryModel::State));
    desk.undo();
    QTRY_VERIFY(!desk.steps()->isColumnHidden(HistoryModel::State));
}

void HistoryModelTest::wordsHaveTheRoomThatShortNamesLeave()
{
    HistoryDesk desk;
    QVERIFY(desk.openStore());
    QVERIFY(desk.add(QStringLiteral("movies"), {{QStringLiteral("title"), QStringLiteral("Salt")}}) > 0);
    QVERIFY(desk.openWindow());
    QVERIFY(desk.showHistory());
    QTRY_COMPARE(desk.steps()->model()->rowCount(), 1);
    const QFontMetrics metrics(desk.steps()->font());
    const QString person = desk.steps()->model()->index(0, HistoryModel::Person).data().toString();
    const int longest = metrics.horizontalAdvance(QStringLiteral("someone on a machine"));
    QCOMPARE(desk.steps()->columnWidth(HistoryModel::Person),
             std::min(metrics.horizontalAdvance(person), longest) + 2 * ui::theme::pad + ui::theme::gap);
    const QString kind = desk.steps()->model()->index(0, HistoryModel::Kind).data().toString();
    QCOMPARE(desk.steps()->columnWidth(HistoryModel::Kind),
             metrics.horizontalAdvance(kind) + 2 * ui::theme::pad + ui::theme::gap);
}

void HistoryModelTest::noWordIsCut_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("Italian") << QStringLiteral("it");
}

void HistoryModelTest::noWordIsCut()
{
    QFETCH(QString, language);
    Language spoken;
    spoken.use(language);
    HistoryDesk desk;
    QVERIFY(desk.openStore());
    QVERIFY(desk.openWindow());
    HistoryStep undone, old;
    undone.undone = true;
    old.undoable = false;
    const QDateTime now = QDateTime::currentDateTime();
    const auto at = [&now](int daysAgo) {
        return ui::stepTime(now.addDays(-daysAgo).toUTC().toString(Qt::ISODate), now);
    };
    QMap<int, QStringList> words{
        {HistoryModel::Time, {at(0), at(1), at(9)}},
        {HistoryModel::State, {ui::stepState(undone), ui::stepState(old)}},
    };
    for (const QString &kind : ui::historyKinds())
        words[HistoryModel::Kind] << ui::historyKindWord(kind);
    desk.steps()->setColumnHidden(HistoryModel::State, false); // of an empty history it is left out
    const QHeaderView *header = desk.steps()->header();
    for (auto column = words.begin(); column != words.end(); ++column) {
        column.value() << header->model()->headerData(column.key(), Qt::Horizontal).toString();
        for (const QString &word : std::as_const(column.value()))
            QVERIFY2(header->sectionSize(column.key()) >=
                         desk.steps()->fontMetrics().horizontalAdvance(word) + 2 * 12,
                     qPrintable(word));
    }
}

QTEST_MAIN(HistoryModelTest)
#include "tst_historymodel.moc"
