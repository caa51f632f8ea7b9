#include "core/sources/wikidata/propertymap.h"

#include <QTest>

using namespace moviedb::wikidata;

class TestPropertyMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numberOfProperty_data();
    void numberOfProperty();
    void keepsWhatIsAskedFor();
    void keepsNothingForWhatIsNoProperty();
};

void TestPropertyMap::numberOfProperty_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("valid");
    QTest::newRow("one digit") << "P6" << true;
    QTest::newRow("usual") << "P4947" << true;
    QTest::newRow("the longest") << "P999999999" << true;
    QTest::newRow("empty") << "" << false;
    QTest::newRow("letter alone") << "P" << false;
    QTest::newRow("item") << "Q42" << false;
    QTest::newRow("lower case") << "p31" << false;
    QTest::newRow("leading zero") << "P031" << false;
    QTest::newRow("letters") << "P3a1" << false;
    QTest::newRow("sign") << "P-31" << false;
    QTest::newRow("digits of another script") << QStringLiteral("P\u0663\u0661") << false;
    QTest::newRow("does not fit") << "P4294967327" << false; // 31 in 32 bits
}

void TestPropertyMap::numberOfProperty()
{
    QFETCH(QString, id);
    QFETCH(bool, valid);
    QCOMPARE(PropertyNumber(id).isValid(), valid);
    QCOMPARE(PropertyNumber(id.toLatin1().constData()).isValid(), valid);
}

void TestPropertyMap::keepsWhatIsAskedFor()
{
    PropertyMap<QString> map;
    QVERIFY(map.isEmpty());
    for (const char *id : {"P364", "P31", "P4947", "P57", "P161"})
        map.insert(id, QLatin1String(id));
    for (const char *id : {"P31", "P57", "P161", "P364", "P4947"}) {
        QVERIFY(map.contains(id));
        QCOMPARE(map.value(QString::fromLatin1(id)), QLatin1String(id));
    }
    QVERIFY(!map.contains("P5"));
    QVERIFY(!map.contains("P5000"));
    QCOMPARE(map.value("P58"), QString());
    map.insert("P57", QStringLiteral("again"));
    QCOMPARE(map.value("P57"), QStringLiteral("again"));
    QCOMPARE(map.value("P58"), QString());
}

void TestPropertyMap::keepsNothingForWhatIsNoProperty()
{
    PropertyMap<int> map;
    map.insert(QStringLiteral("Q42"), 1);
    QVERIFY(map.isEmpty());
    map.insert("P42", 2);
    map.insert("", 3);
    QCOMPARE(map.value("Q42"), 0);
    QVERIFY(!map.contains("Q42"));
    QVERIFY(!map.contains(""));
    QCOMPARE(map.value("P42"), 2);
}

QTEST_GUILESS_MAIN(TestPropertyMap)
#include "tst_propertymap.moc"
