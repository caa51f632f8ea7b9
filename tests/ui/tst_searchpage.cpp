#include "core/base/future.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/messagebar.h"
#include "ui/search/searchpage.h"
#include "ui/search/searchresults.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace moviedb;
using namespace moviedb::ui;

namespace {

const QByteArray searchBody = R"json({"pages":[
 {"id":1,"key":"Lantern_Bay_(1996_film)",
                 "title" : "Lantern Bay (1996 film)",
                 "description" : "1996 film by Marit Oldenkott",
                 "excerpt" : "<span class=\"searchmatch\">Lantern</span> Bay is a 1996 drama film",
                 "matched_title" : null,
                 "thumbnail" : null
},
 {"id":2,"key":"Lantern_Bay_(TV_series)","title":"Lantern Bay (TV series)","description":"2019 American television series",
  "excerpt":"Lantern Bay is an American television series","matched_title":"Lantern show","thumbnail":null},
 {"id":3,"key":"Lantern_Bay_(novel)","title":"Lantern Bay (novel)","description":"1951 novel by Ilse Varga",
  "excerpt":"","matched_title":null,"thumbnail":null}]
})json";

struct SearchDesk
{
    QStringList asked;
    QList<QUrl> opened;
    Result<SearchAnswer> answer{SearchAnswer{searchBody, {}}};
    std::unique_ptr<SearchPage> page;

    bool open()
    {
        SearchServices services;
        services.search = [this](const QString &words, int) {
            asked.append(words);
            return readyFuture(answer);
        };
        services.pageUrl = [](const QString &key) {
            return QUrl(QStringLiteral("https://wiki.example/") + key);
        };
        services.openUrl = [this](const QUrl &url) { opened.append(url); };
        page = std::make_unique<SearchPage>(services);
        page->resize(900, 600);
        page->show();
        return QTest::qWaitForWindowActive(page.get());
    }
    SearchResultModel *model() const { return page->findChild<SearchResultModel *>(); }
    MessageBar *message() const { return page->findChild<MessageBar *>(); }
};

} // namespace

class TestSearchPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void filmsStandOut();
    void kindsAreSwitched();
    void kindsHaveRoom();
    void opensAndAdds();
    void emptyAndFailingAnswers_data();
    void emptyAndFailingAnswers();
};

void TestSearchPage::filmsStandOut()
{
    SearchDesk desk;
    QVERIFY(desk.open());
    QAbstractItemModelTester tester(desk.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    desk.page->focusFilter();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("lantern o a"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(desk.model()->rowCount(), 3); // nothing is hidden
    QCOMPARE(desk.asked, QStringList{QStringLiteral("lantern o a")});
    QCOMPARE(desk.model()->wantedCount(), 1);
    QVERIFY(desk.model()->index(0).data(SearchResultModel::WantedRole).toBool());
    const QString why = desk.model()->index(1).data(SearchResultModel::FactsRole).toString();
    QVERIFY2(why.contains(QStringLiteral("left out: television series")), qPrintable(why));
    QVERIFY(why.contains(QStringLiteral("Lantern show")));
    // The excerpt's markup is gone and what is left is not read as markup either.
    QVERIFY(!desk.model()->at(0).excerpt.contains(QLatin1Char('<')));
}

void TestSearchPage::kindsAreSwitched()
{
    SearchDesk desk;
    QVERIFY(desk.open());
    desk.page->search(QStringLiteral("lantern"));
    QTRY_COMPARE(desk.model()->rowCount(), 3);
    QPushButton *series = nullptr;
    for (auto *chip : desk.page->findChildren<QPushButton *>())
        if (chip->text().startsWith(QStringLiteral("television series")))
            series = chip;
    QVERIFY(series != nullptr);
    QTest::mouseClick(series, Qt::LeftButton);
    QCOMPARE(desk.model()->wantedCount(), 2);
    desk.page->search(QStringLiteral("lantern again")); // the choice stays
    QTRY_COMPARE(desk.asked.size(), 2);
    QTRY_COMPARE(desk.model()->wantedCount(), 2);
}

// In a narrow window they stand in several lines; their words were cut.
void TestSearchPage::kindsHaveRoom()
{
    SearchDesk desk;
    QVERIFY(desk.open());
    desk.page->focusFilter();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("lantern bay"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(desk.model()->rowCount(), 3);
    desk.page->resize(300, 500);
    QTRY_COMPARE(desk.page->width(), 300);
    QList<QRect> places;
    for (const auto *chip : desk.page->findChildren<QPushButton *>())
        if (chip->isCheckable()) {
            QTRY_VERIFY2(chip->width() >= chip->sizeHint().width(), qPrintable(chip->text()));
            places << QRect(chip->mapTo(desk.page.get(), QPoint()), chip->size());
        }
    QCOMPARE(places.size(), 3);
    for (const QRect &place : std::as_const(places)) {
        QVERIFY(desk.page->rect().contains(place));
        QCOMPARE(std::count_if(places.cbegin(), places.cend(),
                               [&place](const QRect &other) { return other.intersects(place); }),
                 1);
    }
}

void TestSearchPage::opensAndAdds()
{
    SearchDesk desk;
    QVERIFY(desk.open());
    QSignalSpy added(desk.page.get(), &SearchPage::addToCrawlRequested);
    desk.page->search(QStringLiteral("lantern"));
    QTRY_COMPARE(desk.model()->rowCount(), 3);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_O);
    QCOMPARE(desk.opened, QList<QUrl>{QUrl(QStringLiteral("https://wiki.example/Lantern_Bay_(1996_film)"))});
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A);
    QCOMPARE(added.takeFirst().first().toString(), QStringLiteral("Lantern Bay (1996)"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A);
    QCOMPARE(added.takeFirst().first().toString(), QStringLiteral("Lantern Bay (2019)"));
}

void TestSearchPage::emptyAndFailingAnswers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("fails");
    QTest::newRow("nothing found") << QByteArray(R"({"pages":[]})") << false;
    QTest::newRow("cut off") << searchBody.left(100) << true;
    QTest::newRow("a maintenance page") << QByteArray("<!DOCTYPE html><html></html>") << true;
    QTest::newRow("another shape") << QByteArray(R"({"pages":7})") << true;
    QTest::newRow("no answer") << QByteArray() << true;
}

void TestSearchPage::emptyAndFailingAnswers()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, fails);
    SearchDesk desk;
    desk.answer = SearchAnswer{body, {}};
    QVERIFY(desk.open());
    desk.page->search(QStringLiteral("lantern"));
    if (!fails) {
        QTRY_VERIFY(
            desk.page->findChild<EmptyState *>()->accessibleName().contains(QStringLiteral("Nothing found")));
        QVERIFY(desk.message()->text().isEmpty());
        return;
    }
    QTRY_VERIFY(desk.message()->text().startsWith(QStringLiteral("The search failed:")));
    desk.answer = SearchAnswer{searchBody, {}}; // the remedy is a button
    QTest::mouseClick(desk.message()->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_COMPARE(desk.model()->rowCount(), 3);
    QVERIFY(desk.message()->text().isEmpty());
}

QTEST_MAIN(TestSearchPage)
#include "tst_searchpage.moc"
