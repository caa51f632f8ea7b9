// A row that is gone to from elsewhere (Ctrl+K, the history, a finding): the whole table stays as it is around it, however far
// away it stands, and what leaves it out is cleared and told. On a real store of films.
#include "tests/ui/filmspage.h"
#include "ui/filters/filterbar.h"
#include "ui/tables/postergrid.h"

#include <QApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>

using namespace moviedb;

class GoingToRowTest : public test::FilmsPageTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_page.reset(); }
    void goes_data();
    void goes();
    void goesBeforeAnythingIsRead();
    void goesAmongPosters();
    void postersBeginAtTheRowOfTheTable();
    void saysWhatIsNotThere_data();
    void saysWhatIsNotThere();
    void whoAsksForOtherRowsStaysThere();

private:
    ui::FilterBar *filters() const { return m_page->findChild<ui::FilterBar *>(); }
    // The field above the table, not those of a form.
    QLineEdit *search() const
    {
        for (auto *field : m_page->findChildren<QLineEdit *>())
            if (field->accessibleName() == QLatin1String("Search"))
                return field;
        return nullptr;
    }
};

void GoingToRowTest::initTestCase()
{
    const auto filled = fill([](int number) { return 60 + number / 10; });
    QVERIFY2(filled.ok(), filled.ok() ? "" : qPrintable(filled.error().oneLine()));
}

void GoingToRowTest::init()
{
    show();
    QVERIFY(isRead());
}

void GoingToRowTest::goes_data()
{
    QTest::addColumn<QString>("words"); // searched for before
    QTest::addColumn<QList<Filter>>("filters");
    QTest::addColumn<QString>("sort"); // "-…" = descending
    QTest::addColumn<qint64>("film");
    QTest::addColumn<int>("place");
    QTest::addColumn<bool>("told"); // that its filter is cleared
    const QList<Filter> none;
    const QList<Filter> longer{
        {QStringLiteral("runtime"), Comparison::GreaterOrEqual, QStringLiteral("100")}};
    const QString title = QStringLiteral("title");
    QTest::newRow("at hand") << QString() << none << title << qint64(3) << 2 << false;
    QTest::newRow("far away") << QString() << none << title << qint64(817) << 816 << false;
    QTest::newRow("the last one") << QString() << none << title << qint64(films) << films - 1 << false;
    QTest::newRow("in another order")
        << QString() << none << QStringLiteral("-title") << qint64(17) << films - 17 << false;
    QTest::newRow("among those that a filter leaves")
        << QString() << longer << title << qint64(817) << 417 << false;
    QTest::newRow("left out by a filter") << QString() << longer << title << qint64(317) << 316 << true;
    QTest::newRow("left out by what is searched")
        << QStringLiteral("Film 000") << none << title << qint64(817) << 816 << true;
    QTest::newRow("left out by both")
        << QStringLiteral("Film 000") << longer << title << qint64(317) << 316 << true;
    QTest::newRow("left out with all others")
        << QStringLiteral("no film at all") << none << title << qint64(317) << 316 << true;
}

void GoingToRowTest::goes()
{
    QFETCH(const QString, words);
    QFETCH(const QList<Filter>, filters);
    QFETCH(const QString, sort);
    QFETCH(const qint64, film);
    QFETCH(const int, place);
    QFETCH(const bool, told);
    view()->sortBy({sort.startsWith(u'-') ? sort.mid(1) : sort, sort.startsWith(u'-')});
    TableQuery narrowed;
    narrowed.search = words;
    narrowed.filters = filters;
    QSignalSpy asked(model(), &ui::TableModel::loaded);
    m_page->showOnly(narrowed);
    QVERIFY(asked.wait(soon));
    QSignalSpy said(m_page.get(), &ui::Page::tell);
    m_page->showRow(film);
    QTRY_COMPARE_WITH_TIMEOUT(currentKey(), QVariantList{film}, soon);
    QCOMPARE(view()->currentIndex().row(), place);
    QCOMPARE(view()->selectedRowNumbers(), QList<int>{place});
    QVERIFY(view()->viewport()->rect().contains(view()->visualRect(view()->currentIndex()).center()));
    QTRY_COMPARE_WITH_TIMEOUT(model()->isCounted(), true, soon);
    if (told || filters.isEmpty())
        QTRY_COMPARE_WITH_TIMEOUT(model()->total(), qint64(films), soon); // the whole table is around it
    QCOMPARE(this->filters()->filters(), told ? QList<Filter>() : filters);
    QCOMPARE(search()->text(), told ? QString() : words);
    QCOMPARE(said.size(), told ? 1 : 0);
    if (told)
        QVERIFY2(said.first().first().toString().contains(QLatin1String("cleared")),
                 qPrintable(said.first().first().toString()));
    const bool isFar = place > 20 && place < model()->total() - 20;
    const int middle = view()->viewport()->height() / 2;
    if (isFar)
        QVERIFY(std::abs(view()->visualRect(view()->currentIndex()).center().y() - middle) < 60);
}

void GoingToRowTest::goesBeforeAnythingIsRead()
{
    show();
    m_page->showRow(817);
    QVERIFY(!model()->isLoaded());
    QTRY_COMPARE_WITH_TIMEOUT(currentKey(), QVariantList{817}, soon);
    QVERIFY(filters()->filters().isEmpty());
}

void GoingToRowTest::goesAmongPosters()
{
    m_page->showPosters(true);
    const ui::PosterGrid *posters = m_page->posters();
    m_page->showRow(817);
    QTRY_COMPARE_WITH_TIMEOUT(currentKey(), QVariantList{817}, soon);
    QVERIFY(posters->isVisible());
    QCOMPARE(QApplication::focusWidget(), posters);
    QVERIFY(posters->verticalScrollBar()->value() > 0); // there, and not at the first one
    QVERIFY(posters->verticalScrollBar()->value() < posters->verticalScrollBar()->maximum());
}

// What was chosen in the table is in view among the posters, and stays chosen; where they were scrolled to stays, too.
void GoingToRowTest::postersBeginAtTheRowOfTheTable()
{
    m_page->showRow(817);
    QTRY_COMPARE_WITH_TIMEOUT(currentKey(), QVariantList{817}, soon);
    QTest::keyClick(view(), Qt::Key_Down, Qt::ShiftModifier);
    const QList<int> chosen = view()->selectedRowNumbers();
    QCOMPARE(chosen.size(), 2);
    m_page->showPosters(true);
    const QScrollBar *bar = m_page->posters()->verticalScrollBar();
    QTRY_VERIFY(m_page->posters()->isVisible());
    const double share = double(bar->value()) / bar->maximum();
    QVERIFY2(share > 0.78 && share < 0.86, qPrintable(QString::number(share))); // row 818 of 1,000
    QCOMPARE(view()->selectedRowNumbers(), chosen);
    m_page->posters()->verticalScrollBar()->setValue(0);
    m_page->showPosters(false);
    m_page->showPosters(true);
    QCOMPARE(bar->value(), 0);
}

void GoingToRowTest::saysWhatIsNotThere_data()
{
    QTest::addColumn<QList<Filter>>("filters");
    QTest::newRow("in the whole table") << QList<Filter>();
    QTest::newRow("beside a filter, which stays")
        << QList<Filter>{{QStringLiteral("runtime"), Comparison::GreaterOrEqual, QStringLiteral("100")}};
}

void GoingToRowTest::saysWhatIsNotThere()
{
    QFETCH(const QList<Filter>, filters);
    TableQuery narrowed;
    narrowed.filters = filters;
    QSignalSpy asked(model(), &ui::TableModel::loaded);
    m_page->showOnly(narrowed);
    QVERIFY(asked.wait(soon));
    QSignalSpy said(m_page.get(), &ui::Page::tell);
    m_page->showRow(123456);
    QTRY_COMPARE_WITH_TIMEOUT(said.size(), 1, soon);
    QVERIFY2(said.first().first().toString().contains(QLatin1String("no longer")),
             qPrintable(said.first().first().toString()));
    QCOMPARE(this->filters()->filters(), filters);
    QVERIFY(!view()->selectionModel()->hasSelection());
}

// The person is quicker than the answer.
void GoingToRowTest::whoAsksForOtherRowsStaysThere()
{
    const QList<Filter> longer{
        {QStringLiteral("runtime"), Comparison::GreaterOrEqual, QStringLiteral("100")}};
    QSignalSpy said(m_page.get(), &ui::Page::tell);
    m_page->showRow(317);
    QSignalSpy settled(model(), &ui::TableModel::settled);
    filters()->setFilters(longer);
    QVERIFY(settled.wait(soon));
    QCOMPARE(filters()->filters(), longer);
    QVERIFY(said.isEmpty());
    QVERIFY(!view()->selectionModel()->hasSelection());
}

QTEST_MAIN(GoingToRowTest)
#include "tst_goingtorow.moc"
