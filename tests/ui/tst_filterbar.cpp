// A filter's chip: changed in the form it was made in.
#include "tests/ui/faketablestore.h"
#include "ui/filters/filterbar.h"
#include "ui/kit/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::ui;

namespace {

template <class Widget> Widget *namedIn(const FilterBar &bar, const QString &name)
{
    for (Widget *widget : bar.findChildren<Widget *>())
        if (widget->accessibleName() == name)
            return widget;
    return nullptr;
}

} // namespace

class FilterBarTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Mode::Light); }
    void chipIsEditedInPlace();
    void listOfValuesIsNotOpened();
    void manyValuesAreCounted();
};

void FilterBarTest::chipIsEditedInPlace()
{
    FilterBar bar(fakeMoviesTable());
    bar.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bar));
    const QString runtime = QStringLiteral("runtime");
    bar.setFilters({{runtime, Comparison::GreaterOrEqual, 130}, {runtime, Comparison::IsNotEmpty, {}}});
    QTest::mouseClick(namedIn<QPushButton>(bar, QStringLiteral("Runtime at least 130")), Qt::LeftButton);
    auto *value = namedIn<QLineEdit>(bar, QStringLiteral("Value"));
    QVERIFY(value->isVisible());
    QCOMPARE(value->text(), QStringLiteral("130"));
    QCOMPARE(namedIn<QComboBox>(bar, QStringLiteral("Column"))->currentText(), QStringLiteral("Runtime"));
    QCOMPARE(namedIn<QComboBox>(bar, QStringLiteral("Comparison"))->currentText(),
             QStringLiteral("at least"));
    // Esc leaves it as it was.
    QTest::keyClicks(value, QStringLiteral("1"));
    QTest::keyClick(value, Qt::Key_Escape);
    QVERIFY(!value->isVisible());
    QCOMPARE(bar.filters().first().value.toInt(), 130);
    const QSignalSpy changed(&bar, &FilterBar::filtersChanged);
    QTest::mouseClick(namedIn<QPushButton>(bar, QStringLiteral("Runtime at least 130")), Qt::LeftButton);
    QCOMPARE(value->text(), QStringLiteral("130"));
    QTest::keyClicks(value, QStringLiteral("1"));
    QTest::keyClick(value, Qt::Key_Return);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(bar.filters().size(), 2);
    QCOMPARE(bar.filters().first().value.toInt(), 1);
}

// The form has one value: what was chosen among several stays as it is.
void FilterBarTest::listOfValuesIsNotOpened()
{
    FilterBar bar(fakeMoviesTable());
    bar.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bar));
    const QStringList years{QStringLiteral("1990"), QStringLiteral("2000")};
    bar.setFilters({{QStringLiteral("runtime"), Comparison::Equals, years}});
    auto *chip = namedIn<QPushButton>(bar, QStringLiteral("Runtime is 1990, 2000"));
    QVERIFY(chip != nullptr);
    QTest::mouseClick(chip, Qt::LeftButton);
    QVERIFY(!namedIn<QLineEdit>(bar, QStringLiteral("Value"))->isVisible());
    QCOMPARE(bar.filters().first().value.toStringList(), years);
}

void FilterBarTest::manyValuesAreCounted()
{
    FilterBar bar(fakeMoviesTable());
    QStringList values;
    for (int value = 1; value <= 500; ++value)
        values << QString::number(value);
    bar.setFilters({{QStringLiteral("runtime"), Comparison::OneOf, values}});
    const auto chips = bar.findChildren<QPushButton *>();
    const auto counted = std::count_if(chips.cbegin(), chips.cend(), [](const QPushButton *chip) {
        return chip->accessibleName().endsWith(QStringLiteral("19, 20 and 480 more"));
    });
    QCOMPARE(counted, 2); // the chip, and what removes it
    QCOMPARE(bar.filters().first().value.toStringList().size(), 500);
}

QTEST_MAIN(FilterBarTest)
#include "tst_filterbar.moc"
