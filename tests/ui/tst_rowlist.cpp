// How the rows of a list are painted, and what stands below them.
#include "ui/kit/keybutton.h"
#include "ui/lists/celltext.h"
#include "ui/lists/listpage.h"
#include "ui/lists/rowlistdelegate.h"

#include <QAction>
#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QTest>

using namespace moviedb::ui;

class TestRowList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wordsStandInTheMiddleOfTheirRow_data();
    void wordsStandInTheMiddleOfTheirRow();
    void aPartOfANumberIsNotShown_data();
    void aPartOfANumberIsNotShown();
    void keysAreNeverCut_data();
    void keysAreNeverCut();
};

void TestRowList::wordsStandInTheMiddleOfTheirRow_data()
{
    QTest::addColumn<QVariant>("alignment"); // as the model says
    QTest::newRow("it says nothing") << QVariant();
    QTest::newRow("left only") << QVariant(int(Qt::AlignLeft));
    QTest::newRow("left, in the middle") << QVariant(int(Qt::AlignLeft | Qt::AlignVCenter));
}

void TestRowList::wordsStandInTheMiddleOfTheirRow()
{
    QFETCH(QVariant, alignment);
    QStandardItemModel model(1, 1);
    model.setData(model.index(0, 0), QStringLiteral("HHHH"));
    model.setData(model.index(0, 0), alignment, Qt::TextAlignmentRole);
    const RowListDelegate delegate({0}, nullptr);
    QImage image(100, 40, QImage::Format_RGB32);
    image.fill(Qt::white);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    option.palette = QPalette(Qt::black, Qt::white, Qt::white, Qt::black, Qt::gray, Qt::black, Qt::white);
    option.font = QGuiApplication::font();
    {
        QPainter painter(&image);
        delegate.paint(&painter, option, model.index(0, 0));
    }
    int top = -1, bottom = -1;
    for (int y = 0; y < image.height() - 1; ++y) // the last one is the line below the row
        for (int x = 0; x < image.width(); ++x)
            if (qGray(image.pixel(x, y)) < 128) {
                top = top < 0 ? y : top;
                bottom = y;
            }
    QVERIFY(top >= 0);
    QVERIFY2(qAbs((top + bottom) / 2 - image.height() / 2) <= 3,
             qPrintable(QStringLiteral("%1 to %2").arg(top).arg(bottom)));
}

void TestRowList::aPartOfANumberIsNotShown_data()
{
    QTest::addColumn<QString>("whole");
    QTest::addColumn<int>("alignment");
    QTest::addColumn<double>("share"); // of the room that it needs
    QTest::addColumn<QString>("begins");
    QTest::addColumn<QString>("ends");
    const int right = Qt::AlignRight | Qt::AlignVCenter, left = Qt::AlignLeft | Qt::AlignVCenter;
    const QString number = QStringLiteral("6,800,000"), words = QStringLiteral("Night Ferry");
    const QString dots = QStringLiteral("…");
    QTest::newRow("a number with room") << number << right << 1.0 << number << number;
    QTest::newRow("a number without room") << number << right << 0.8 << dots << dots;
    const QString date = QStringLiteral("1955-04-15");
    QTest::newRow("a date without room") << date << left << 0.8 << dots << dots;
    QTest::newRow("no room for dots") << number << right << 0.0 << QString() << QString();
    QTest::newRow("words with room") << words << left << 1.0 << words << words;
    QTest::newRow("words without room") << words << left << 0.8 << QStringLiteral("Night") << dots;
    QTest::newRow("the model does not say") << words << 0 << 0.8 << QStringLiteral("Night") << dots;
}

void TestRowList::aPartOfANumberIsNotShown()
{
    QFETCH(QString, whole);
    QFETCH(int, alignment);
    QFETCH(double, share);
    QFETCH(QString, begins);
    QFETCH(QString, ends);
    const QFontMetrics metrics(QGuiApplication::font());
    const int width = int(metrics.horizontalAdvance(whole) * share);
    const QString shown = cellText(whole, metrics, width, alignment);
    QVERIFY2(shown.startsWith(begins) && shown.endsWith(ends), qPrintable(shown));
    QVERIFY2(begins == ends ? shown == begins : shown.size() > begins.size(), qPrintable(shown));
    QVERIFY(metrics.horizontalAdvance(shown) <= width);
}

void TestRowList::keysAreNeverCut_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {1400, 600, 300, 200})
        QTest::addRow("%d pixels", width) << width;
}

void TestRowList::keysAreNeverCut()
{
    QFETCH(int, width);
    QWidget panel;
    QAction undo(QStringLiteral("Annulla questo passaggio"));
    QAction undoUpTo(QStringLiteral("Annulla fino a qui"));
    QAction redo(QStringLiteral("Ripeti"));
    stackList(&panel, new QListView(&panel),
              keyLine({{&undo, QStringLiteral("U")},
                       {&undoUpTo, QStringLiteral("Shift+U")},
                       {&redo, QStringLiteral("R")}},
                      &panel, &undo));
    panel.resize(width, 400);
    panel.show();
    const auto buttons = panel.findChildren<KeyButton *>();
    QCOMPARE(buttons.size(), 3);
    QVERIFY(buttons.at(0)->isPrimary() && !buttons.at(1)->isPrimary());
    for (const KeyButton *button : buttons) {
        QVERIFY(button->width() >= button->sizeHint().width());
        QVERIFY2(panel.rect().contains(button->geometry()), qPrintable(button->text()));
    }
}

QTEST_MAIN(TestRowList)
#include "tst_rowlist.moc"
