// Undo and redo in the whole window on a real database: by keys, menu, the link in the status line, and on the page of
// the history.
#include "tests/ui/historydesk.h"
#include "ui/kit/theme.h"
#include "ui/review/reviewpage.h"
#include "ui/tables/tablemodel.h"
#include "ui/tables/tablepage.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace moviedb;
using namespace moviedb::test;
using ui::HistoryModel;

namespace {

const QString movies = QStringLiteral("movies");

QAbstractButton *button(const QWidget *parent, const QString &text)
{
    for (auto *one : parent->findChildren<QAbstractButton *>())
        if (one->isVisible() && one->text().remove(u'&').startsWith(text))
            return one;
    return nullptr;
}

// A doubtful title with one page that may be its film.
EntryOutcome doubt(int number)
{
    EntryOutcome outcome;
    outcome.status.entry.title = QStringLiteral("Harbour %1").arg(number);
    outcome.status.entry.justwatchId = QStringLiteral("tm%1").arg(number);
    outcome.status.entry.listId = QStringLiteral("jw:tm%1").arg(number);
    outcome.status.position = number;
    outcome.status.state = EntryState::Review;
    outcome.match.decision = Decision::Review;
    outcome.match.reason = QStringLiteral("low_score");
    ScoredCandidate page;
    page.candidate.key = QStringLiteral("Harbour_%1").arg(number);
    page.candidate.title = outcome.status.entry.title;
    page.candidate.kind = PageKind::Film;
    page.candidate.filmProbability = 0.98;
    page.parts = {{QStringLiteral("title"), 61.5}};
    page.score = 61.5;
    outcome.match.candidates = {page};
    return outcome;
}

// What reading its facts hands over.
EntryOutcome facts(int number)
{
    EntryOutcome outcome = doubt(number);
    outcome.status.state = EntryState::Accepted;
    outcome.status.wikipediaKey = QStringLiteral("Harbour_%1").arg(number);
    outcome.match.decision = Decision::Accept;
    FilmRecord film;
    film.justwatchId = outcome.status.entry.justwatchId;
    film.wikipediaKey = outcome.status.wikipediaKey;
    film.listId = outcome.status.entry.listId;
    film.columns = {{QStringLiteral("title"), outcome.status.entry.title}, {QStringLiteral("runtime"), 90}};
    for (const char *list : {"directors", "cast", "genres"}) {
        LinkFact link;
        link.list = QLatin1String(list);
        link.entity.name = QStringLiteral("Somebody %1").arg(number);
        link.position = 1;
        film.links.append(link);
    }
    outcome.film = film;
    return outcome;
}

} // namespace

class UndoTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Mode::Light); }
    void editedCellByKeys();
    void linkInTheStatusLine();
    void undoIsOfTheTextWhileTyping();
    void nothingToTakeBackIsSaid();
    void muchIsAskedFirst();
    void oneOldStepAlone();
    void whatDependsIsNamed();
    void upToHere();
    void filtersOfThePage();
    void groupOfTen();
    void decisionOnItsPage();

private:
    // A film, and the window on its table.
    bool open(HistoryDesk &desk)
    {
        if (!desk.openStore())
            return false;
        m_film = desk.add(movies, {{QStringLiteral("title"), QStringLiteral("Salt & Flat")},
                                   {QStringLiteral("runtime"), 116}});
        if (m_film == 0 || !desk.openWindow())
            return false;
        m_view = desk.showMovies();
        return QTest::qWaitFor([this] { return runtime() == QLatin1String("116"); }, 10000);
    }
    QModelIndex cell() const
    {
        auto *model = static_cast<ui::TableModel *>(m_view->model());
        for (int column = 0; column < model->columnCount(); ++column)
            if (model->columnName(column) == QLatin1String("runtime"))
                return model->index(0, column);
        return {};
    }
    QString runtime() const { return cell().data().toString(); }
    // Not what the table shows: it asks for its rows when it is looked at.
    int storedRuntime(const HistoryDesk &desk) const
    {
        MovieQuery query;
        query.ids = {m_film};
        const auto films = HistoryDesk::wait(desk.store->movies(query));
        if (films && !films->isEmpty())
            for (const auto &[column, value] : films->first().columns)
                if (column == QLatin1String("runtime"))
                    return value.toInt();
        return 0;
    }
    void type(HistoryDesk &desk, const QString &text)
    {
        m_view->setFocus();
        m_view->setCurrentIndex(cell());
        desk.press(Qt::Key_F2);
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr);
        desk.press(Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), text);
        desk.press(Qt::Key_Return);
        // Shown at once; stored when the menu knows it.
        QTRY_VERIFY(desk.action(QStringLiteral("undo"))->text().endsWith(QStringLiteral("→ ") + text));
        QCOMPARE(runtime(), text);
        m_view->setFocus();
    }
    bool edit(HistoryDesk &desk, const QString &column, const QVariant &value)
    {
        return HistoryDesk::wait(desk.store->edit({movies, {m_film}, column, value, {}})).ok();
    }

    qint64 m_film = 0;
    QTableView *m_view = nullptr;
};

void UndoTest::editedCellByKeys()
{
    HistoryDesk desk;
    QVERIFY(open(desk));
    type(desk, QStringLiteral("117"));
    QTRY_COMPARE(desk.action(QStringLiteral("undo"))->text(),
                 QStringLiteral("&Undo: Movies: Salt && Flat, runtime 116 → 117"));
    QCOMPARE(desk.action(QStringLiteral("redo"))->text(), QStringLiteral("&Redo"));
    desk.undo();
    QTRY_COMPARE(runtime(), QStringLiteral("116"));
    QTRY_COMPARE(desk.action(QStringLiteral("redo"))->text(),
                 QStringLiteral("&Redo: Movies: Salt && Flat, runtime 116 → 117"));
    desk.redo();
    QTRY_COMPARE(runtime(), QStringLiteral("117"));
    // Keys that follow quickly take one step each.
    type(desk, QStringLiteral("118"));
    type(desk, QStringLiteral("119"));
    for (int times = 0; times < 3; ++times)
        desk.undo();
    QTRY_COMPARE(runtime(), QStringLiteral("116"));
    for (int times = 0; times < 3; ++times)
        desk.redo();
    QTRY_COMPARE(runtime(), QStringLiteral("119"));
}

void UndoTest::linkInTheStatusLine()
{
    HistoryDesk desk;
    QVERIFY(open(desk));
    QVERIFY(desk.link() == nullptr); // of what was there before there is no offer
    type(desk, QStringLiteral("117"));
    QTRY_VERIFY(desk.link() != nullptr);
    QCOMPARE(desk.status(), QStringLiteral("Movies: Salt & Flat, runtime 116 → 117"));
    QCOMPARE(desk.link()->text(), QStringLiteral("· Undo"));
    QTest::mouseClick(desk.link(), Qt::LeftButton);
    QTRY_COMPARE(runtime(), QStringLiteral("116"));
    QTRY_COMPARE(desk.link()->text(), QStringLiteral("· Redo"));
    QVERIFY(desk.status().startsWith(QStringLiteral("Taken back: Movies: Salt & Flat")));
    QTest::mouseClick(desk.link(), Qt::LeftButton);
    QTRY_COMPARE(runtime(), QStringLiteral("117"));
    QTRY_COMPARE(desk.link()->text(), QStringLiteral("· Undo"));
}

void UndoTest::undoIsOfTheTextWhileTyping()
{
    HistoryDesk desk;
    QVERIFY(open(desk));
    type(desk, QStringLiteral("117"));
    desk.press(Qt::Key_F, Qt::ControlModifier);
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(field != nullptr);
    QTest::keyClicks(field, QStringLiteral("Sal"));
    desk.undo();
    QCOMPARE(field->text(), QString());
    QTest::qWait(100);
    QCOMPARE(runtime(), QStringLiteral("117"));
}

void UndoTest::nothingToTakeBackIsSaid()
{
    HistoryDesk desk;
    QVERIFY(open(desk));
    desk.undo(); // the film itself
    QTRY_VERIFY(!cell().isValid() || runtime().isEmpty());
    desk.undo();
    QTRY_COMPARE(desk.status(), QStringLiteral("There is nothing to take back."));
    QVERIFY(!desk.message()->isVisible());
    desk.redo();
    QTRY_COMPARE(runtime(), QStringLiteral("116"));
    desk.redo();
    QTRY_COMPARE(desk.status(), QStringLiteral("There is nothing to do again."));
}

void UndoTest::muchIsAskedFirst()
{
    HistoryDesk desk;
    QVERIFY(open(desk));
    RowRemoval removal{QStringLiteral("genres"), {}};
    for (int number = 0; number < 30; ++number)
        removal.keys.append(QVariantList{
            desk.add(removal.table, {{QStringLiteral("name"), QStringLiteral("Genre %1").arg(number)}})});
    QVERIFY(HistoryDesk::wait(desk.store->remove(removal)).ok());
    const auto genres = [&desk] {
        TableQuery query;
        query.table = QStringLiteral("genres");
        return HistoryDesk::wait(desk.store->page(query))->total;
    };
    QCOMPARE(genres(), 0);
    desk.undo();
    QTRY_VERIFY(desk.question() != nullptr);
    // No other number than that of the step: what a person said of each, and its receipt, are no changes to them.
    QVERIFY(!desk.question()->text().contains(QLatin1String("90")));
    QCOMPARE(desk.question()->informativeText(), QStringLiteral("It can be done again afterwards."));
    QTest::keyClick(desk.question(), Qt::Key_Escape);
    QTRY_VERIFY(desk.question() == nullptr);
    QCOMPARE(genres(), 0);
    desk.undo();
    QTRY_VERIFY(desk.question() != nullptr);
    QTest::mouseClick(button(desk.question(), QStringLiteral("Take back")), Qt::LeftButton);
    QTRY_COMPARE(genres(), 30);
    desk.undo(); // the last genre: little, and no question
    QTRY_COMPARE(genres(), 29);
    QVERIFY(desk.question() == nullptr);
}

void UndoTest::oneOldStepAlone()
{
    HistoryDesk desk;
    QVERIFY(open(desk));
    type(desk, QStringLiteral("117"));
    QVERIFY(edit(desk, QStringLiteral("tagline"), QStringLiteral("Dry")));
    QVERIFY(desk.showHistory());
    QTRY_COMPARE(desk.history()->model()->rowCount(), 3);
    desk.press(Qt::Key_Down);
    QCOMPARE(desk.steps()->currentIndex().row(), 1);
    desk.press(Qt::Key_U);
    QTRY_VERIFY(desk.history()->model()->stepAt(1)->undone);
    QCOMPARE(desk.steps()->currentIndex().row(), 1); // a person stays where he stood
    QCOMPARE(storedRuntime(desk), 116);
    QVERIFY(!desk.history()->model()->stepAt(0)->undone);
    desk.press(Qt::Key_R);
    QTRY_VERIFY(!desk.history()->model()->stepAt(1)->undone);
    QCOMPARE(storedRuntime(desk), 117);
    desk.showMovies();
    QTRY_COMPARE(runtime(), QStringLiteral("117"));
}

void UndoTest::whatDependsIsNamed()
{
    HistoryDesk desk;
    QVERIFY(open(desk));
    type(desk, QStringLiteral("117"));
    type(desk, QStringLiteral("118"));
    QVERIFY(desk.showHistory());
    QTRY_COMPARE(desk.history()->model()->rowCount(), 3);
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_U);
    QTRY_VERIFY(desk.message()->isVisible());
    QVERIFY2(desk.message()->text().contains(QStringLiteral("runtime 117 → 118")),
             qPrintable(desk.message()->text()));
    QCOMPARE(storedRuntime(desk), 118);
    desk.window->showPage(ui::pageid::search);
    QTest::mouseClick(button(desk.message(), QStringLiteral("Show in the history")), Qt::LeftButton);
    QCOMPARE(desk.window->currentPage(), desk.history());
    QCOMPARE(desk.steps()->currentIndex().row(), 1);
}

void UndoTest::upToHere()
{
    HistoryDesk desk;
    QVERIFY(open(desk));
    type(desk, QStringLiteral("117"));
    type(desk, QStringLiteral("118"));
    type(desk, QStringLiteral("119"));
    QVERIFY(desk.showHistory());
    QTRY_COMPARE(desk.history()->model()->rowCount(), 4);
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_U, Qt::ShiftModifier);
    QTRY_COMPARE(storedRuntime(desk), 116);
    QTRY_VERIFY(desk.history()->model()->stepAt(2)->undone && desk.history()->model()->stepAt(0)->undone);
    QVERIFY(!desk.history()->model()->stepAt(3)->undone);
    QCOMPARE(desk.status(), QStringLiteral("Taken back: 3 steps"));
    desk.redo();
    QTRY_COMPARE(storedRuntime(desk), 117); // in the order in which they happened
}

void UndoTest::filtersOfThePage()
{
    HistoryDesk desk;
    QVERIFY(open(desk));
    type(desk, QStringLiteral("117"));
    QVERIFY(desk.showHistory());
    QTRY_COMPARE(desk.history()->model()->rowCount(), 2);
    desk.press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("runtime"));
    QTRY_COMPARE(desk.history()->model()->rowCount(), 1);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral(" ur")); // letters that are keys of the page
    QTRY_COMPARE(desk.history()->model()->rowCount(), 0);
    QCOMPARE(runtime(), QStringLiteral("117"));
    QTRY_VERIFY(button(desk.history(), QStringLiteral("Show all steps")) != nullptr);
    QTest::mouseClick(button(desk.history(), QStringLiteral("Show all steps")), Qt::LeftButton);
    QTRY_COMPARE(desk.history()->model()->rowCount(), 2);
    for (auto *choice : desk.history()->findChildren<QComboBox *>())
        if (choice->accessibleName() == QLatin1String("Kind"))
            choice->setCurrentText(QStringLiteral("Edit"));
    QTRY_COMPARE(desk.history()->model()->rowCount(), 1);
}

void UndoTest::groupOfTen()
{
    HistoryDesk desk;
    QVERIFY(open(desk));
    QList<EntryOutcome> doubts, films;
    for (int number = 1; number <= 10; ++number) {
        doubts.append(doubt(number));
        films.append(facts(number));
    }
    QVERIFY(HistoryDesk::wait(desk.store->commitOutcomes(0, doubts)).ok());
    auto *review = desk.window->findChild<ui::ReviewPage *>();
    review->reload();
    QTRY_COMPARE_WITH_TIMEOUT(review->badge(), 10, 10000);
    desk.press(Qt::Key_2, Qt::ControlModifier);
    QTest::mouseClick(button(review, QStringLiteral("All ")), Qt::LeftButton);
    desk.press(Qt::Key_Space); // the button that accepts them has the keyboard
    QTRY_COMPARE(review->badge(), 0);
    QTRY_VERIFY(desk.link() != nullptr);
    QVERIFY(HistoryDesk::wait(desk.store->commitOutcomes(0, films)).ok()); // as the crawl service reads them
    auto *table = desk.window->tablePage(movies);
    desk.showMovies();
    QTRY_COMPARE(table->model()->total(), 11);
    desk.undo();
    QTRY_VERIFY(desk.question() != nullptr); // more than fifty changes
    QTest::mouseClick(button(desk.question(), QStringLiteral("Take back")), Qt::LeftButton);
    QTRY_COMPARE(table->model()->total(), 1);
    QTRY_COMPARE(review->badge(), 10);
    desk.redo();
    QTRY_VERIFY2(desk.status().startsWith(QStringLiteral("Done again")),
                 qPrintable(desk.status() + desk.message()->text()));
    QTRY_COMPARE(table->model()->total(), 11);
    QTRY_COMPARE(review->badge(), 0);
}

// Ctrl+Z on the review page takes the newest step back, whatever it is; U takes the last decision back.
void UndoTest::decisionOnItsPage()
{
    HistoryDesk desk;
    QVERIFY(open(desk));
    QVERIFY(HistoryDesk::wait(desk.store->commitOutcomes(0, {doubt(1), doubt(2)})).ok());
    auto *review = desk.window->findChild<ui::ReviewPage *>();
    review->reload();
    QTRY_COMPARE_WITH_TIMEOUT(review->badge(), 2, 10000);
    desk.press(Qt::Key_2, Qt::ControlModifier);
    review->setFocus();
    desk.press(Qt::Key_X);
    QTRY_COMPARE(review->badge(), 1);
    QTRY_VERIFY(desk.link() != nullptr);
    desk.undo();
    QTRY_COMPARE(review->badge(), 2);
    desk.press(Qt::Key_X);
    QTRY_COMPARE(review->badge(), 1);
    QVERIFY(edit(desk, QStringLiteral("runtime"), 117));
    desk.undo(); // the edit, which is newer
    QTRY_COMPARE(storedRuntime(desk), 116);
    QCOMPARE(review->badge(), 1);
    desk.redo();
    QTRY_COMPARE(storedRuntime(desk), 117);
    desk.press(Qt::Key_U);
    QTRY_COMPARE(review->badge(), 2);
    QCOMPARE(storedRuntime(desk), 117);
}

QTEST_MAIN(UndoTest)
#include "tst_undo.moc"
