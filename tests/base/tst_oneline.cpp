// Text from elsewhere in one line, and letters in one form however long the text is.
#include "core/base/oneline.h"

#include <QObject>
#include <QTest>

using namespace moviedb;

class TestOneLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOneLine_data();
    void isOneLine();
    void normalFormIsThatOfQt_data();
    void normalFormIsThatOfQt();
};

void TestOneLine::isOneLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("lines and tabs") << QStringLiteral(" Glass\r\n\tHarbour ")
                                    << QStringLiteral("Glass Harbour");
    QTest::newRow("control characters")
        << QStringLiteral("Glass\u0001Harbour") << QStringLiteral("Glass Harbour");
    QTest::newRow("an accent behind its letter")
        << QStringLiteral("Ame\u0301lie") << QStringLiteral("Am\u00e9lie");
    QTest::newRow("a hard space") << QStringLiteral("Glass\u00a0Harbour") << QStringLiteral("Glass Harbour");
}

void TestOneLine::isOneLine()
{
    QFETCH(QString, text);
    QTEST(oneLine(text), "line");
}

// Around where a long text is cut, letters join what stands before them, marks change places, syllables are put together.
void TestOneLine::normalFormIsThatOfQt_data()
{
    QTest::addColumn<QString>("piece");
    QTest::newRow("letters of ASCII") << QStringLiteral("Glass Harbour ");
    QTest::newRow("accents behind their letters") << QStringLiteral("e\u0301");
    QTest::newRow("accents in their letters") << QStringLiteral("\u00e9");
    QTest::newRow("two marks in the wrong order") << QStringLiteral("a\u0301\u0323 b");
    QTest::newRow("marks alone") << QStringLiteral("\u0323\u0301");
    QTest::newRow("a space with an accent") << QStringLiteral(" \u00b4");
    QTest::newRow("parts of syllables") << QStringLiteral("\u1112\u1161\u11ab");
    QTest::newRow("syllables") << QStringLiteral("\ud55c ");
    QTest::newRow("kana with a mark") << QStringLiteral("\u304b\u3099");
    QTest::newRow("wide letters") << QStringLiteral("\uff21\uff22 ");
    QTest::newRow("ligatures") << QStringLiteral("\ufb01lm");
    QTest::newRow("beyond sixteen bits") << QStringLiteral("\U0001d400\U0001f600 ");
}

void TestOneLine::normalFormIsThatOfQt()
{
    QFETCH(QString, piece);
    for (const qsizetype letters : {1, 2000, 2001, 5003}) {
        QString text;
        while (text.size() < letters)
            text += piece;
        for (const auto form : {QString::NormalizationForm_C, QString::NormalizationForm_D,
                                QString::NormalizationForm_KC, QString::NormalizationForm_KD})
            QVERIFY2(normalForm(text, form) == text.normalized(form), qPrintable(QString::number(letters)));
    }
}

QTEST_GUILESS_MAIN(TestOneLine)
#include "tst_oneline.moc"
