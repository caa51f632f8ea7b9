// The macros that hand an error on: the value or the error, evaluated once, nested in lambdas, for values that can
// only be moved.
#include "core/base/result.h"

#include <QTest>
#include <functional>
#include <memory>

using namespace moviedb;

namespace {

Error refusal()
{
    return makeError(Fault::Constraint, QStringLiteral("Not this one."), QStringLiteral("movies.year"),
                     QStringLiteral("Take another."), 7);
}

Result<int> numberOr(bool good, int number, int *calls = nullptr)
{
    if (calls != nullptr)
        ++*calls;
    return good ? Result<int>(number) : Result<int>(refusal());
}

Result<Done> each(int count, const std::function<Result<Done>(int)> &visit)
{
    for (int i = 0; i < count; ++i)
        MOVIEDB_CHECK(visit(i));
    return Done{};
}

} // namespace

class TestResult : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tryGivesTheValue();
    void tryReturnsTheWholeError();
    void tryMovesTheValue();
    void tryEvaluatesOnce();
    void checkStopsAtTheFirstError();
    void checkDropsTheValue();
    void macrosNestInLambdas();
};

void TestResult::tryGivesTheValue()
{
    const auto sum = []() -> Result<int> {
        MOVIEDB_TRY(left, numberOr(true, 3));
        MOVIEDB_TRY(right, numberOr(true, 4));
        left += right; // the value is the caller's own
        return left;
    };
    QVERIFY(sum().ok());
    QCOMPARE(*sum(), 7);
}

void TestResult::tryReturnsTheWholeError()
{
    bool reached = false;
    const auto text = [&reached]() -> Result<QString> {
        MOVIEDB_TRY(number, numberOr(false, 3));
        reached = true;
        return QString::number(number);
    };
    const Result<QString> answer = text();
    QVERIFY(!answer.ok());
    QVERIFY(!reached);
    QCOMPARE(answer.error().fault, Fault::Constraint);
    QCOMPARE(answer.error().oneLine(), QStringLiteral("Not this one. (movies.year) Take another."));
    QCOMPARE(answer.error().code, 7);
}

void TestResult::tryMovesTheValue()
{
    using Owned = std::unique_ptr<int>;
    const auto made = []() -> Result<Owned> { return std::make_unique<int>(5); };
    const auto passedOn = [&made]() -> Result<Owned> {
        MOVIEDB_TRY(owned, made());
        return owned;
    };
    QCOMPARE(**passedOn(), 5);
}

void TestResult::tryEvaluatesOnce()
{
    int calls = 0;
    const auto once = [&calls](bool good) -> Result<Done> {
        MOVIEDB_TRY(number, numberOr(good, 1, &calls));
        MOVIEDB_CHECK(numberOr(number == 1, 2, &calls));
        return Done{};
    };
    QVERIFY(once(true).ok());
    QCOMPARE(calls, 2);
    QVERIFY(!once(false).ok());
    QCOMPARE(calls, 3);
}

void TestResult::checkStopsAtTheFirstError()
{
    QList<int> seen;
    const auto done = each(5, [&seen](int number) -> Result<Done> {
        seen.append(number);
        if (number == 2)
            return refusal();
        return Done{};
    });
    QVERIFY(!done.ok());
    QCOMPARE(done.error().fault, Fault::Constraint);
    QCOMPARE(seen, (QList<int>{0, 1, 2}));
}

void TestResult::checkDropsTheValue()
{
    const auto tried = [](bool good) -> Result<Done> {
        MOVIEDB_CHECK(numberOr(good, 12));
        return Done{};
    };
    QVERIFY(tried(true).ok());
    QVERIFY(!tried(false).ok());
}

// -Wshadow would refuse two variables of one name here.
void TestResult::macrosNestInLambdas()
{
    int sum = 0;
    const auto done = [&sum]() -> Result<Done> {
        MOVIEDB_CHECK(each(3, [&sum](int number) -> Result<Done> {
            MOVIEDB_TRY(next, numberOr(true, number));
            MOVIEDB_CHECK(numberOr(true, number));
            sum += next;
            return Done{};
        }));
        return Done{};
    };
    QVERIFY(done().ok());
    QCOMPARE(sum, 3);
}

QTEST_GUILESS_MAIN(TestResult)
#include "tst_result.moc"
