// The pane of values beside a table: boxes and keys become filters, counts follow the other filters, and an answer to an
// older question is not shown.
#include "tests/ui/faketablestore.h"
#include "ui/filters/facetpane.h"
#include "ui/kit/theme.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::ui;

namespace {

class FacetStore : public FakeTableStore
{
public:
    QList<FacetQuery> facets;
    std::optional<Error> refusal;
    QList<std::shared_ptr<QPromise<Result<FacetCounts>>>> held; // while `holding`
    bool holding = false;

    QFuture<Result<FacetCounts>> facet(const FacetQuery &query) override
    {
        facets << query;
        if (holding) {
            auto promise = std::make_shared<QPromise<Result<FacetCounts>>>();
            promise->start();
            held << promise;
            return promise->future();
        }
        return readyFuture(answer(query));
    }
    Result<FacetCounts> answer(const FacetQuery &query) const
    {
        if (refusal)
            return *refusal;
        FacetCounts counts;
        if (query.field == QLatin1String("genres"))
            counts.values = {{QStringLiteral("Drama"), query.rows.search.isEmpty() ? 1204 : 3},
                             {QStringLiteral("Western"), 7}};
        else if (query.field.isEmpty())
            counts.values = {{QStringLiteral("plot"), 5}};
        return counts;
    }
};

TableInfo linkedMovies()
{
    TableInfo table = fakeMoviesTable();
    LinkedField genres;
    genres.shown.name = QStringLiteral("genres");
    table.linked = {genres};
    return table;
}

struct ShownPane
{
    std::shared_ptr<FacetStore> store = std::make_shared<FacetStore>();
    FacetPane pane{store, linkedMovies()};
    QSignalSpy told{&pane, &FacetPane::filtersChanged};
    TableQuery query;

    ShownPane()
    {
        query.table = QStringLiteral("movies");
        pane.resize(240, 500);
        pane.show();
        pane.setQuestion(query);
        // As the table does: what was chosen comes back as the question.
        QObject::connect(&pane, &FacetPane::filtersChanged, &pane, [this](const QList<Filter> &filters) {
            query.filters = filters;
            pane.setQuestion(query);
        });
    }
    QTreeWidgetItem *field(const QString &title) const
    {
        const auto found = pane.values()->findItems(title, Qt::MatchExactly);
        return found.isEmpty() ? nullptr : found.first();
    }
    QTreeWidgetItem *value(const QString &title) const
    {
        const auto found = pane.values()->findItems(title, Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? nullptr : found.first();
    }
    bool ready() const
    {
        return QTest::qWaitFor([this] { return value(QStringLiteral("Drama")) != nullptr; });
    }
};

} // namespace

class FacetPaneTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Mode::Light); }
    void boxesAndKeys();
    void wordsAndNumbersAreHitToo();
    void missingValues();
    void countsFollowTheQuestion();
    void olderAnswersAreDropped();
    void fieldsAreCountedWhenTheyAreOpened();
    void refusalStandsInItsPlace();
    void choices_data();
    void choices();
};

void FacetPaneTest::boxesAndKeys()
{
    ShownPane shown;
    QVERIFY(shown.ready());
    QCOMPARE(shown.value(QStringLiteral("Drama"))->text(1), QLocale().toString(1204));
    shown.pane.values()->setFocus();
    shown.pane.values()->setCurrentItem(shown.value(QStringLiteral("Drama")));
    QTest::keyClick(shown.pane.values(), Qt::Key_Space);
    const Filter drama{QStringLiteral("genres"), Comparison::OneOf, QStringList{QStringLiteral("Drama")}};
    QCOMPARE(shown.query.filters, QList<Filter>{drama});
    QCOMPARE(shown.value(QStringLiteral("Drama"))->checkState(0), Qt::Checked);

    shown.pane.values()->setCurrentItem(shown.value(QStringLiteral("Western")));
    QTest::keyClick(shown.pane.values(), Qt::Key_X);
    QCOMPARE(shown.query.filters.size(), 2);
    QCOMPARE(shown.query.filters.last(),
             (Filter{QStringLiteral("genres"), Comparison::NoneOf, QStringList{QStringLiteral("Western")}}));
    QVERIFY(shown.value(QStringLiteral("not Western")) != nullptr);
    QCOMPARE(shown.value(QStringLiteral("not Western"))->checkState(0), Qt::PartiallyChecked);

    QTest::keyClick(shown.pane.values(), Qt::Key_X);
    QCOMPARE(shown.query.filters, QList<Filter>{drama});
}

void FacetPaneTest::wordsAndNumbersAreHitToo()
{
    ShownPane shown;
    QVERIFY(shown.ready());
    QTreeWidget *values = shown.pane.values();
    QTreeWidgetItem *drama = shown.value(QStringLiteral("Drama"));
    const QRect words = values->visualItemRect(drama);
    const QPoint box(words.left() + 8, words.center().y());
    const QPoint number(values->viewport()->width() - 4, words.center().y());
    int clicks = 0;
    for (const QPoint &place : {box, words.center(), number, number, box, box}) {
        QTest::mouseClick(values->viewport(), Qt::LeftButton, {}, place);
        ++clicks;
        QCOMPARE(shown.told.size(), clicks); // once for each
        QCOMPARE(drama->checkState(0), clicks % 2 == 1 ? Qt::Checked : Qt::Unchecked);
    }
    QTest::mouseClick(values->viewport(), Qt::RightButton, {}, words.center());
    QCOMPARE(shown.told.size(), clicks);
}

void FacetPaneTest::missingValues()
{
    ShownPane shown;
    QVERIFY(shown.ready());
    QTRY_VERIFY(shown.value(QStringLiteral("Plot")) != nullptr);
    shown.pane.values()->setCurrentItem(shown.value(QStringLiteral("Plot")));
    QTest::keyClick(shown.pane.values(), Qt::Key_Space);
    QCOMPARE(shown.query.filters, (QList<Filter>{{QStringLiteral("plot"), Comparison::IsEmpty, {}}}));
    QTest::keyClick(shown.pane.values(), Qt::Key_X);
    QCOMPARE(shown.query.filters, (QList<Filter>{{QStringLiteral("plot"), Comparison::IsNotEmpty, {}}}));
}

void FacetPaneTest::countsFollowTheQuestion()
{
    ShownPane shown;
    QVERIFY(shown.ready());
    shown.query.search = QStringLiteral("storm");
    shown.pane.setQuestion(shown.query);
    QTRY_COMPARE(shown.value(QStringLiteral("Drama"))->text(1), QStringLiteral("3"));
    auto *search = shown.pane.findChild<QLineEdit *>();
    QVERIFY(search != nullptr);
    QTest::keyClicks(search, QStringLiteral("dra"));
    QTRY_COMPARE(shown.store->facets.last().holding, QStringLiteral("dra"));
}

void FacetPaneTest::olderAnswersAreDropped()
{
    ShownPane shown;
    QVERIFY(shown.ready());
    shown.store->holding = true;
    shown.query.search = QStringLiteral("st");
    shown.pane.setQuestion(shown.query);
    QTRY_VERIFY(!shown.store->held.isEmpty());
    const auto older = shown.store->held;
    const FacetQuery asked = shown.store->facets.last();
    // The old counts stay meanwhile, dimmed.
    const QColor dimmed = shown.pane.palette().color(QPalette::Disabled, QPalette::Text);
    QCOMPARE(shown.value(QStringLiteral("Drama"))->text(1), QLocale().toString(1204));
    QCOMPARE(shown.value(QStringLiteral("Drama"))->foreground(1).color(), dimmed);
    shown.store->holding = false;
    shown.query.search.clear();
    shown.pane.setQuestion(shown.query);
    QTRY_VERIFY(asked.rows.stop.stop_requested());
    QTRY_VERIFY(shown.value(QStringLiteral("Drama"))->foreground(1).color() != dimmed);
    for (const auto &promise : older) {
        promise->addResult(shown.store->answer(asked));
        promise->finish();
    }
    QTest::qWait(20);
    QCOMPARE(shown.value(QStringLiteral("Drama"))->text(1), QLocale().toString(1204));
}

void FacetPaneTest::fieldsAreCountedWhenTheyAreOpened()
{
    ShownPane shown;
    QVERIFY(shown.ready());
    QTreeWidgetItem *genres = shown.field(QStringLiteral("Genres"));
    QVERIFY(genres != nullptr);
    genres->setExpanded(false);
    const auto ofGenres = [&shown] {
        return std::count_if(shown.store->facets.cbegin(), shown.store->facets.cend(),
                             [](const FacetQuery &asked) { return asked.field == QLatin1String("genres"); });
    };
    const auto before = ofGenres();
    shown.query.search = QStringLiteral("storm");
    const auto all = shown.store->facets.size();
    shown.pane.setQuestion(shown.query);
    QTRY_VERIFY(shown.store->facets.size() > all);
    QCOMPARE(ofGenres(), before);
    genres->setExpanded(true);
    QCOMPARE(ofGenres(), before + 1);
}

void FacetPaneTest::refusalStandsInItsPlace()
{
    ShownPane shown;
    QVERIFY(shown.ready());
    shown.store->refusal = makeError(Fault::Database, QStringLiteral("The disk is gone."));
    shown.query.search = QStringLiteral("storm");
    shown.pane.setQuestion(shown.query);
    QTRY_COMPARE(shown.field(QStringLiteral("Genres"))->child(0)->text(0),
                 QStringLiteral("Not counted: The disk is gone."));
    QVERIFY(!shown.field(QStringLiteral("Genres"))->child(0)->isDisabled()); // too pale to read
}

void FacetPaneTest::choices_data()
{
    QTest::addColumn<QList<Filter>>("before");
    QTest::addColumn<int>("choice");
    QTest::addColumn<QList<Filter>>("after");
    const QString genres = QStringLiteral("genres");
    const Filter other{QStringLiteral("runtime"), Comparison::Less, 90};
    const auto one = [&genres](Comparison comparison, const QStringList &values) {
        return Filter{genres, comparison, values};
    };
    const QString drama = QStringLiteral("Drama");
    const QString noir = QStringLiteral("Noir");
    QTest::newRow("first") << QList<Filter>{other} << int(FacetChoice::Wanted)
                           << QList<Filter>{other, one(Comparison::OneOf, {drama})};
    QTest::newRow("one more stays in its place")
        << QList<Filter>{one(Comparison::OneOf, {noir}), other} << int(FacetChoice::Wanted)
        << QList<Filter>{one(Comparison::OneOf, {noir, drama}), other};
    QTest::newRow("typed in the form")
        << QList<Filter>{{genres, Comparison::Equals, noir}} << int(FacetChoice::Wanted)
        << QList<Filter>{one(Comparison::OneOf, {noir, drama})};
    QTest::newRow("turned around") << QList<Filter>{one(Comparison::OneOf, {drama, noir})}
                                   << int(FacetChoice::Excluded)
                                   << QList<Filter>{one(Comparison::OneOf, {noir}),
                                                    one(Comparison::NoneOf, {drama})};
    QTest::newRow("taken back") << QList<Filter>{one(Comparison::NoneOf, {drama}), other}
                                << int(FacetChoice::Open) << QList<Filter>{other};
    QTest::newRow("words are left") << QList<Filter>{{genres, Comparison::Contains, drama}}
                                    << int(FacetChoice::Open)
                                    << QList<Filter>{{genres, Comparison::Contains, drama}};
}

void FacetPaneTest::choices()
{
    QFETCH(QList<Filter>, before);
    QFETCH(int, choice);
    const QString drama = QStringLiteral("Drama");
    const QList<Filter> after = withChoice(before, QStringLiteral("genres"), drama, FacetChoice(choice));
    QTEST(after, "after");
    QCOMPARE(int(facetChoice(after, QStringLiteral("genres"), drama)), choice);
}

QTEST_MAIN(FacetPaneTest)
#include "tst_facetpane.moc"
