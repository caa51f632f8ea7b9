#include "core/sources/wikipedia/infobox.h"

#include <QTest>

using namespace moviedb;

class TestCreditNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void terms();
};

void TestCreditNames::names_data()
{
    QTest::addColumn<QStringList>("entries");
    QTest::addColumn<QStringList>("names");
    const auto row = [](const char *name, QStringList entries, QStringList expected) {
        QTest::newRow(name) << entries << expected;
    };
    row("none", {}, {});
    row("notes", {QStringLiteral("Ada Quill (also dialogues)"), QStringLiteral("Bo Ferren[2]")},
        {QStringLiteral("Ada Quill"), QStringLiteral("Bo Ferren")});
    row("joint", {QStringLiteral("Ada Quill, Bo Ferren")},
        {QStringLiteral("Ada Quill"), QStringLiteral("Bo Ferren")});
    row("junior", {QStringLiteral("Ada Quill, Jr.")}, {QStringLiteral("Ada Quill, Jr.")});
    row("company", {QStringLiteral("Quay's, Inc.")}, {QStringLiteral("Quay's, Inc.")});
    row("repeats", {QStringLiteral("Ada Quill"), QStringLiteral("ada quill")}, {QStringLiteral("Ada Quill")});
    row("says nothing",
        {QStringLiteral("see below"), QStringLiteral("Screenplay:"), QStringLiteral("(1999)"),
         QStringLiteral("–")},
        {});
}

void TestCreditNames::names()
{
    QFETCH(QStringList, entries);
    QTEST(infobox::names(entries), "names");
}

void TestCreditNames::terms()
{
    QCOMPARE(
        infobox::terms({QStringLiteral("United Kingdom[1]"), QStringLiteral("France / Italy")}),
        (QStringList{QStringLiteral("United Kingdom"), QStringLiteral("France"), QStringLiteral("Italy")}));
    QCOMPARE(infobox::terms({QStringLiteral("Trinidad and Tobago")}),
             QStringList{QStringLiteral("Trinidad and Tobago")});
}

QTEST_GUILESS_MAIN(TestCreditNames)
#include "tst_creditnames.moc"
