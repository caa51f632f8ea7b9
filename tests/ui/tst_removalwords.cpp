// What is asked before rows are deleted.
#include "ui/tables/removalwords.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::ui;

class TestRemovalWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asks_data();
    void asks();
    void saysWhatGoesWithIt();
    void counts();
};

void TestRemovalWords::asks_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("details");
    const QString undo = QStringLiteral("Undo brings it back.");
    const QString undoAll = QStringLiteral("Undo brings them back.");
    QTest::newRow("one") << QStringList{QStringLiteral("Low Sun")} << 1 << QStringLiteral("Delete “Low Sun”?")
                         << undo;
    QTest::newRow("one without a name") << QStringList() << 1 << QStringLiteral("Delete this row?") << undo;
    QTest::newRow("two") << QStringList{QStringLiteral("A"), QStringLiteral("B")} << 2
                         << QStringLiteral("Delete 2 rows?") << QStringLiteral("“A”\n“B”\n\n") + undoAll;
    QStringList many;
    for (int i = 1; i <= 8; ++i)
        many << QString::number(i);
    QTest::newRow("many") << many << 1200 << QStringLiteral("Delete 1,200 rows?")
                          << QStringLiteral("“1”\n“2”\n“3”\n“4”\n“5”\nand 1,195 more\n\n") + undoAll;
    QTest::newRow("many without names") << QStringList() << 9 << QStringLiteral("Delete 9 rows?") << undoAll;
}

void TestRemovalWords::asks()
{
    QFETCH(QStringList, names);
    QFETCH(int, rows);
    QTEST(removalQuestion(names, rows), "question");
    QTEST(removalDetails(names, rows, {}), "details");
}

void TestRemovalWords::saysWhatGoesWithIt()
{
    RemovalPreview preview;
    preview.alsoRemoved = {{QStringLiteral("cast"), 12},
                           {QStringLiteral("movie_genres"), 1},
                           {QStringLiteral("movie_countries"), 2},
                           {QStringLiteral("claims"), 1204},
                           {QStringLiteral("my_notes"), 1}};
    QCOMPARE(removalDetails({QStringLiteral("Low Sun")}, 1, preview),
             QStringLiteral("With it go:\n12 parts in the cast\nthe link to 1 genre\nthe links to 2 "
                            "countries\n1,204 values with "
                            "their receipts\n1 my notes\n\n"
                            "Undo brings it back."));
}

void TestRemovalWords::counts()
{
    QCOMPARE(removedWords(1), QStringLiteral("Row deleted"));
    QCOMPARE(removedWords(3), QStringLiteral("3 rows deleted"));
    QCOMPARE(rowCounts({{QStringLiteral("movies"), 3}}), QStringLiteral("3 films"));
}

QTEST_MAIN(TestRemovalWords)
#include "tst_removalwords.moc"
