#include "core/sources/registry/listfile.h"
#include "tests/sources/justwatchfixture.h"

#include <QTest>

using namespace moviedb;
using moviedb::test::fixture;

class TestListFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savedGalleryPage();
    void refuses_data();
    void refuses();
    void listsAreReadToo();
};

void TestListFile::savedGalleryPage()
{
    const auto list = sources::readListFile(QStringLiteral("Max.HTML"), fixture("page.html"));
    QVERIFY(list.ok());
    QCOMPARE(list->entries.size(), 3);
    QCOMPARE(list->warnings.size(), 1);
}

void TestListFile::refuses_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *file, const QByteArray &bytes, const char *text) {
        QTest::newRow(name) << QString::fromLatin1(file) << bytes << QString::fromLatin1(text);
    };
    row("a page without films", "a.html", "<html></html>", "No film");
    row("a page known by its content", "saved", "<!DOCTYPE html><html></html>", "No film");
    row("an empty page", "a.htm", "", "empty");
}

void TestListFile::refuses()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    const auto list = sources::readListFile(file, bytes);
    QVERIFY(!list.ok());
    QCOMPARE(list.error().fault, Fault::Parse);
    QVERIFY2(list.error().text.contains(text), qPrintable(list.error().text));
}

void TestListFile::listsAreReadToo()
{
    const auto list = sources::readListFile(QStringLiteral("a.csv"), "title,year\nAmber Tide,1999\n");
    QVERIFY(list.ok());
    QCOMPARE(list->entries.size(), 1);
    QCOMPARE(list->entries.first().title, QStringLiteral("Amber Tide"));
}

QTEST_GUILESS_MAIN(TestListFile)
#include "tst_listfile.moc"
