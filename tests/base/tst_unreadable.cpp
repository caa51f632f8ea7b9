// An answer that could not be read is quoted beside the reason: one line, nothing that does harm, not too long.
#include "core/base/unreadable.h"

#include <QTest>

using namespace moviedb;

class UnreadableTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void excerpt_data();
    void excerpt();
    void onlyWhatCannotBeReadIsQuoted_data();
    void onlyWhatCannotBeReadIsQuoted();
};

void UnreadableTest::excerpt_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    const QString dots = QChar(0x2026);
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("space") << QByteArray(" \r\n\t ") << QString();
    QTest::newRow("cut JSON") << QByteArray("{\"data\": {\n  \"no") << QStringLiteral("{\"data\": { \"no");
    QTest::newRow("controls") << QByteArray("a\x1b[31mb\x07\x00c", 9) << QStringLiteral("a [31mb");
    QTest::newRow("a zero byte") << QByteArray("a\0b", 3) << QStringLiteral("a b");
    QTest::newRow("turned text") << QByteArray("a\xe2\x80\xae"
                                               "b\xe2\x81\xa9")
                                 << QStringLiteral("ab");
    QTest::newRow("no UTF-8") << QByteArray("\xff\xfe") << QString(2, QChar(QChar::ReplacementCharacter));
    QTest::newRow("as long as may be") << QByteArray(200, 'x') << QString(200, u'x');
    QTest::newRow("longer") << QByteArray(201, 'x') << QString(200, u'x') + dots;
    QTest::newRow("half a letter") << QByteArray(199, 'x') + QByteArray("\xf0\x9f\x8e\xac"
                                                                        "yy")
                                   << QString(199, u'x') + dots;
    QTest::newRow("much space in front") << QByteArray(3000, ' ') + "here" << QStringLiteral("here");
    QTest::newRow("very long") << QByteArray(5000000, 'x') << QString(200, u'x') + dots;
}

void UnreadableTest::excerpt()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, text);
    QCOMPARE(answerExcerpt(body), text);
}

void UnreadableTest::onlyWhatCannotBeReadIsQuoted_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("line");
    const QString place = QStringLiteral("https://a.example");
    QTest::newRow("unreadable") << int(Fault::Parse) << place << QByteArray("<html>")
                                << QStringLiteral(
                                       "No. (https://a.example; the answer begins: “<html>”) Wait.");
    QTest::newRow("without a place") << int(Fault::Parse) << QString() << QByteArray("<html>")
                                     << QStringLiteral("No. (the answer begins: “<html>”) Wait.");
    QTest::newRow("empty") << int(Fault::Parse) << place << QByteArray()
                           << QStringLiteral("No. (https://a.example) Wait.");
    QTest::newRow("a status") << int(Fault::Http) << place << QByteArray("<html>")
                              << QStringLiteral("No. (https://a.example) Wait.");
    QTest::newRow("no answer") << int(Fault::Network) << QString() << QByteArray("<html>")
                               << QStringLiteral("No. Wait.");
}

void UnreadableTest::onlyWhatCannotBeReadIsQuoted()
{
    QFETCH(int, fault);
    QFETCH(QString, where);
    QFETCH(QByteArray, body);
    QFETCH(QString, line);
    const Error error = makeError(Fault(fault), QStringLiteral("No."), where, QStringLiteral("Wait."));
    QCOMPARE(unreadable(error, body).oneLine(), line);
}

QTEST_GUILESS_MAIN(UnreadableTest)
#include "tst_unreadable.moc"
