#include "ui/kit/flowlayout.h"
#include "ui/page/elidedlabel.h"
#include "ui/page/pagebody.h"
#include "ui/page/pagescroll.h"
#include "ui/page/wrappingcheck.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTest>
#include <QVBoxLayout>

using namespace moviedb::ui;

namespace {

QWidget *pageOfHeight(int least)
{
    auto *page = new QWidget;
    auto *part = new QWidget;
    part->setMinimumSize(100, least);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(part);
    return page;
}

// Buttons that stand in one line where there is room.
QWidget *pageOfButtons(int count)
{
    auto *page = new QWidget;
    auto *flow = new FlowLayout(0);
    for (int number = 0; number < count; ++number) {
        auto *button = new QPushButton;
        button->setFixedSize(100, 100);
        flow->addWidget(button);
    }
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(flow);
    return page;
}

struct Place
{
    QWidget window;
    QStackedWidget *pages = new QStackedWidget;
    PageScroll *scroll = nullptr;

    bool show(QSize size)
    {
        scroll = new PageScroll(pages, &window);
        auto *layout = new QVBoxLayout(&window);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(scroll);
        window.resize(size);
        window.show();
        return QTest::qWaitForWindowExposed(&window);
    }
};

} // namespace

class PageScrollTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pageFillsOrScrolls_data();
    void pageFillsOrScrolls();
    void asHighAsTheShownPage();
    void linesThatWrapCount();
    void hiddenPartDoesNotCount();
    void wordsGiveWay();
    void whatExpandsTakesTheRest_data();
    void whatExpandsTakesTheRest();
    void checkBoxesGoOnInMoreLines();
    void comesToRestBetweenBothWidths();
};

namespace {

// Its first part is wide where the page is, and narrow where a scroll bar takes some of it.
class FicklePage : public QWidget
{
public:
    explicit FicklePage(int wideFrom) : m_wideFrom(wideFrom)
    {
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        layout->addWidget(first);
        layout->addWidget(second, 1);
        second->setMinimumHeight(900);
    }

    QWidget *first = new QWidget;
    QWidget *second = new QWidget;
    int resized = 0;

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        ++resized;
        first->setFixedWidth(width() >= m_wideFrom ? 176 : 84);
        QWidget::resizeEvent(event);
    }

private:
    int m_wideFrom;
};

} // namespace

void PageScrollTest::pageFillsOrScrolls_data()
{
    QTest::addColumn<int>("least");
    QTest::addColumn<QSize>("window");
    QTest::addColumn<int>("height");
    QTest::newRow("fills") << 200 << QSize(700, 500) << 500;
    QTest::newRow("fits to the pixel") << 500 << QSize(700, 500) << 500;
    QTest::newRow("scrolls") << 900 << QSize(700, 500) << 900;
}

void PageScrollTest::pageFillsOrScrolls()
{
    QFETCH(const int, least);
    QFETCH(const QSize, window);
    Place place;
    place.pages->addWidget(pageOfHeight(least));
    QVERIFY(place.show(window));
    QTEST(place.pages->height(), "height");
    QCOMPARE(place.scroll->verticalScrollBar()->isVisible(), least > window.height());
    const int bar = least > window.height() ? place.scroll->verticalScrollBar()->width() : 0;
    QCOMPARE(place.pages->width(), window.width() - bar);
}

void PageScrollTest::asHighAsTheShownPage()
{
    Place place;
    place.pages->addWidget(pageOfHeight(100));
    place.pages->addWidget(pageOfHeight(900));
    QVERIFY(place.show({700, 500}));
    QCOMPARE(place.pages->height(), 500);
    place.pages->setCurrentIndex(1);
    QTRY_COMPARE(place.pages->height(), 900);
    place.scroll->verticalScrollBar()->setValue(400);
    place.pages->setCurrentIndex(0);
    QTRY_COMPARE(place.pages->height(), 500);
    place.pages->setCurrentIndex(1);
    QCOMPARE(place.scroll->verticalScrollBar()->value(), 0);
}

void PageScrollTest::comesToRestBetweenBothWidths()
{
    Place place;
    auto *page = new FicklePage(695); // between 700 and 700 without a bar
    place.pages->addWidget(page);
    QVERIFY(place.show({700, 500}));
    QTRY_COMPARE(page->first->width(), 84);
    QTRY_COMPARE(page->second->x(), 84);
    const int resized = page->resized;
    for (int turn = 0; turn < 20; ++turn)
        QCoreApplication::processEvents();
    QCOMPARE(page->resized, resized);
}

void PageScrollTest::linesThatWrapCount()
{
    Place place;
    place.pages->addWidget(pageOfButtons(12));
    QVERIFY(place.show({1300, 500}));
    QCOMPARE(place.pages->height(), 500);
    place.window.resize(500, 350); // three lines of four beside the bar
    QTRY_COMPARE(place.pages->height(), 350);
    place.window.resize(450, 320);
    QTRY_COMPARE(place.pages->height(), 320);
    for (int more = 0; more < 4; ++more)
        place.pages->currentWidget()->layout()->itemAt(0)->layout()->addWidget(new QPushButton);
    for (QPushButton *button : place.pages->currentWidget()->findChildren<QPushButton *>())
        button->setFixedSize(100, 100);
    QTRY_COMPARE(place.pages->height(), 400);
}

void PageScrollTest::hiddenPartDoesNotCount()
{
    Place place;
    auto *page = new QWidget;
    auto *body = new PageBody(nullptr, page);
    body->addPart(pageOfButtons(4));
    body->addPart(pageOfHeight(900));
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(body);
    place.pages->addWidget(page);
    QVERIFY(place.show({700, 500}));
    QCOMPARE(place.pages->height(), 500);
    body->setCurrentIndex(1);
    QTRY_COMPARE(place.pages->height(), 900);
}

void PageScrollTest::wordsGiveWay()
{
    QWidget window;
    auto *line = new QHBoxLayout(&window);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    auto *label = new ElidedLabel(&window);
    auto *button = new QPushButton(&window);
    button->setFixedWidth(200);
    line->addWidget(label, 1);
    line->addWidget(button);
    const QString whole = QStringLiteral("all twenty-six checks are fine");
    label->setWhole(whole);
    window.resize(800, 60);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(label->text(), whole);
    QVERIFY(label->toolTip().isEmpty());
    window.resize(260, 60);
    QTRY_COMPARE(label->width(), 60);
    QVERIFY(label->text().endsWith(QChar(0x2026)));
    QVERIFY(label->toolTip().contains(whole));
    QCOMPARE(label->accessibleName(), whole);
    QCOMPARE(label->whole(), whole);
}

// A field takes what its line leaves, up to its greatest width; what does not fit goes on in the next line.
void PageScrollTest::whatExpandsTakesTheRest_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<QRect>("field");
    QTest::addColumn<QRect>("button");
    QTest::newRow("room for both") << 320 << QRect(0, 0, 210, 20) << QRect(220, 0, 100, 20);
    QTest::newRow("more than the field takes") << 500 << QRect(0, 0, 300, 20) << QRect(310, 0, 100, 20);
    QTest::newRow("one below the other") << 200 << QRect(0, 0, 200, 20) << QRect(0, 30, 100, 20);
}

void PageScrollTest::whatExpandsTakesTheRest()
{
    QFETCH(int, width);
    QWidget window;
    auto *flow = new FlowLayout(10, Qt::AlignLeft, &window);
    auto *field = new QWidget;
    field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    field->setMinimumSize(150, 20);
    field->setMaximumSize(300, 20);
    auto *button = new QWidget;
    button->setFixedSize(100, 20);
    flow->addWidget(field);
    flow->addWidget(button);
    flow->setGeometry({0, 0, width, flow->heightForWidth(width)});
    QTEST(field->geometry(), "field");
    QTEST(button->geometry(), "button");
}

void PageScrollTest::checkBoxesGoOnInMoreLines()
{
    WrappingCheck check(QStringLiteral("What two sources say alike goes before this order"));
    check.resize(check.sizeHint());
    const int oneLine = check.heightForWidth(check.width());
    QCOMPARE(oneLine, check.sizeHint().height());
    QVERIFY(check.minimumSizeHint().width() < check.sizeHint().width() / 2);
    const int half = check.sizeHint().width() / 2;
    QVERIFY(check.heightForWidth(half) >= oneLine + check.fontMetrics().height());
    check.resize(half, check.heightForWidth(half));
    check.show();
    QVERIFY(QTest::qWaitForWindowExposed(&check));
    QTest::mouseClick(&check, Qt::LeftButton, {},
                      {half - 20, check.height() - 4}); // on words of the last line
    QVERIFY(check.isChecked());
}

QTEST_MAIN(PageScrollTest)
#include "tst_pagescroll.moc"
