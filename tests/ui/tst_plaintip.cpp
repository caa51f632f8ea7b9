#include "ui/kit/plaintip.h"

#include <QTest>
#include <QTextDocument>

using namespace moviedb::ui;

class PlainTipTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsWhatWasWritten_data();
    void showsWhatWasWritten();
    void harmlessTextStaysAsItIs();
};

void PlainTipTest::showsWhatWasWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("markup") << QStringLiteral("<b>Salt</b> Road");
    QTest::newRow("a picture from elsewhere")
        << QStringLiteral("<img src=\"http://example.org/x.png\"> Road");
    QTest::newRow("two lines") << QStringLiteral("<i>Salt Road</i>\n1996 & later");
    QTest::newRow("an entity") << QStringLiteral("<u>&amp;lt;</u>");
}

// Qt shows a tip that looks like markup as markup: what it then shows must be what was written.
void PlainTipTest::showsWhatWasWritten()
{
    QFETCH(QString, text);
    QVERIFY(Qt::mightBeRichText(text)); // else the row tests nothing
    QTextDocument shown;
    shown.setHtml(plainTip(text));
    QCOMPARE(shown.toPlainText(), text);
}

void PlainTipTest::harmlessTextStaysAsItIs()
{
    for (const char *text : {"", "Salt Road", "1 < 2 & 3", "first\nsecond"}) {
        QCOMPARE(plainTip(QString::fromLatin1(text)), QString::fromLatin1(text));
        QVERIFY(!Qt::mightBeRichText(plainTip(QString::fromLatin1(text))));
    }
}

QTEST_MAIN(PlainTipTest)
#include "tst_plaintip.moc"
