// A row that comes to stand far from where it was, beyond all that is at hand: cursor, view and pane go with it. On a real
// store of films, by keys.
#include "tests/ui/filmspage.h"
#include "ui/fields/fieldeditor.h"
#include "ui/tables/rowcommands.h"
#include "ui/tables/rowdialog.h"

#include <QSignalSpy>

using namespace moviedb;
using ui::RowCommands;
using ui::RowDialog;
using ui::TableModel;
using ui::TextFieldEdit;

class RowFollowingTest : public test::FilmsPageTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void anEditedTitle_data();
    void anEditedTitle();
    void aRowAdded();
    void aRowAddedThatIsNotAskedFor();
    void aRowRemovedByAnother();
    void movedFarAwayByAnother();

private:
    int titleColumn() const;
    void typeTitle(const QString &title);
    void addByForm(const QString &title);
    QVariantList shownKey() const
    {
        return m_shown->isEmpty() ? QVariantList() : m_shown->last().at(1).value<Row>().key;
    }
    bool sees(const QModelIndex &cell) const
    {
        return view()->viewport()->rect().contains(view()->visualRect(cell).center());
    }

    std::unique_ptr<QSignalSpy> m_shown;
};

void RowFollowingTest::initTestCase()
{
    const auto filled = fill([](int number) { return 60 + number % 100; });
    QVERIFY2(filled.ok(), filled.ok() ? "" : qPrintable(filled.error().oneLine()));
}

void RowFollowingTest::init()
{
    show();
    m_shown = std::make_unique<QSignalSpy>(m_page.get(), &ui::TablePage::rowShown);
    QVERIFY(isRead());
    QCOMPARE(model()->total(), qint64(films));
}

// Every function takes back the one step that it has made.
void RowFollowingTest::cleanup()
{
    m_shown.reset();
    m_page.reset();
    QVERIFY(wait(m_store->moveHistory({HistoryMove::Kind::Undo, 0})).ok());
}

int RowFollowingTest::titleColumn() const
{
    for (int column = 0; column < m_movies.columns.size(); ++column)
        if (m_movies.columns.at(column).name == m_movies.labelColumn)
            return column;
    return -1;
}

void RowFollowingTest::typeTitle(const QString &title)
{
    QTest::keyClick(view(), Qt::Key_F2);
    auto *editor = view()->viewport()->findChild<TextFieldEdit *>();
    QVERIFY(editor != nullptr);
    editor->selectAll();
    QTest::keyClicks(editor, title);
    QTest::keyClick(editor, Qt::Key_Return);
}

void RowFollowingTest::anEditedTitle_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("title");
    QTest::addColumn<int>("place");
    QTest::newRow("to the end") << 2 << QStringLiteral("Zinc Road") << films - 1;
    QTest::newRow("to the middle") << 2 << QStringLiteral("Film 0600a") << 599;
    QTest::newRow("to the beginning") << 900 << QStringLiteral("A Quay") << 0;
    QTest::newRow("next door") << 2 << QStringLiteral("Film 0005a") << 4;
}

void RowFollowingTest::anEditedTitle()
{
    QFETCH(const int, row);
    QFETCH(const QString, title);
    QFETCH(const int, place);
    QTRY_VERIFY_WITH_TIMEOUT(model()->isLoaded(), soon);
    view()->goTo(row, titleColumn());
    QTRY_VERIFY_WITH_TIMEOUT(model()->rowAt(row) != nullptr, soon);
    view()->setFocus();
    const QVariantList key = currentKey();
    QTRY_COMPARE_WITH_TIMEOUT(shownKey(), key, soon);
    m_shown->clear();
    typeTitle(title);
    QTRY_COMPARE_WITH_TIMEOUT(view()->currentIndex().row(), place, soon);
    QTRY_COMPARE_WITH_TIMEOUT(currentKey(), key, soon);
    QCOMPARE(view()->currentIndex().data().toString(), title);
    QVERIFY(sees(view()->currentIndex()));
    QCOMPARE(view()->selectedRowNumbers(), QList<int>{place});
    QTRY_VERIFY_WITH_TIMEOUT(!m_shown->isEmpty(), soon);
    for (const QList<QVariant> &shown : std::as_const(*m_shown)) // never another film in between
        QCOMPARE(shown.at(1).value<Row>().key, key);
    // Taken back, it is followed home.
    QVERIFY(wait(m_store->moveHistory({HistoryMove::Kind::Undo, 0})).ok());
    QTRY_COMPARE_WITH_TIMEOUT(view()->currentIndex().row(), row, soon);
    QTRY_COMPARE_WITH_TIMEOUT(currentKey(), key, soon);
    QVERIFY(sees(view()->currentIndex()));
    QVERIFY(wait(m_store->moveHistory({HistoryMove::Kind::Redo, 0})).ok());
}

void RowFollowingTest::addByForm(const QString &title)
{
    m_page->addRow();
    auto *dialog = m_page->findChild<RowDialog *>();
    QVERIFY(dialog != nullptr);
    for (QLineEdit *field : dialog->findChildren<QLineEdit *>())
        if (field->accessibleName() == QLatin1String("Title"))
            QTest::keyClicks(field, title);
    QTest::keyClick(dialog, Qt::Key_Return);
}

void RowFollowingTest::aRowAdded()
{
    QSignalSpy elsewhere(m_page->findChild<RowCommands *>(), &RowCommands::addedElsewhere);
    addByForm(QStringLiteral("Film 0750a"));
    QTRY_COMPARE_WITH_TIMEOUT(view()->currentIndex().row(), 750, soon);
    QCOMPARE(view()->currentIndex().siblingAtColumn(titleColumn()).data().toString(),
             QStringLiteral("Film 0750a"));
    QVERIFY(sees(view()->currentIndex()));
    QTRY_COMPARE_WITH_TIMEOUT(shownKey(), currentKey(), soon);
    QVERIFY(elsewhere.isEmpty());
}

void RowFollowingTest::aRowAddedThatIsNotAskedFor()
{
    model()->setFilters({{QStringLiteral("runtime"), Comparison::Less, 100}});
    QTRY_COMPARE_WITH_TIMEOUT(model()->total(), qint64(400), soon);
    QSignalSpy elsewhere(m_page->findChild<RowCommands *>(), &RowCommands::addedElsewhere);
    addByForm(QStringLiteral("Film 0750a"));
    QTRY_COMPARE_WITH_TIMEOUT(elsewhere.size(), 1, soon);
    QVERIFY(!view()->currentIndex().isValid() || view()->currentIndex().row() == 0);
}

// Who is gone leaves the cursor where it is.
void RowFollowingTest::aRowRemovedByAnother()
{
    view()->goTo(5, titleColumn());
    view()->setFocus();
    const QVariantList key = currentKey();
    QSignalSpy settled(model(), &TableModel::settled);
    QVERIFY(wait(m_store->remove({QStringLiteral("movies"), {key}})).ok());
    QTRY_COMPARE_WITH_TIMEOUT(model()->total(), qint64(films - 1), soon);
    QTRY_VERIFY_WITH_TIMEOUT(!settled.isEmpty() && !model()->isFollowing(), soon);
    QCOMPARE(view()->currentIndex().row(), 5);
    QVERIFY(currentKey() != key);
    QTRY_COMPARE_WITH_TIMEOUT(shownKey(), currentKey(), soon);
}

void RowFollowingTest::movedFarAwayByAnother()
{
    view()->goTo(5, titleColumn());
    view()->setFocus();
    const QVariantList key = currentKey();
    CellEdit edit;
    edit.table = QStringLiteral("movies");
    edit.key = key;
    edit.column = QStringLiteral("title");
    edit.value = QStringLiteral("Zinc Road");
    QVERIFY(wait(m_store->edit(edit)).ok());
    QTRY_COMPARE_WITH_TIMEOUT(view()->currentIndex().row(), films - 1, soon);
    QTRY_COMPARE_WITH_TIMEOUT(shownKey(), key, soon);
}

QTEST_MAIN(RowFollowingTest)
#include "tst_rowfollowing.moc"
