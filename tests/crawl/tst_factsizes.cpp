// What is too long for a value is none: never a cut name that looks whole.
#include "core/crawl/film/factsizes.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::crawl;

class TestFactSizes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void values_data();
    void values();
    void links();
    void entities();
};

void TestFactSizes::values_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<qsizetype>("length");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("title") << QStringLiteral("title") << longestName << true;
    QTest::newRow("title too long") << QStringLiteral("title") << longestName + 1 << false;
    QTest::newRow("title of a whole answer") << QStringLiteral("title") << qsizetype(15 << 20) << false;
    QTest::newRow("poster's address too long") << QStringLiteral("poster_url") << longestName + 1 << false;
    QTest::newRow("plot") << QStringLiteral("plot") << longestDescription << true;
    QTest::newRow("plot too long") << QStringLiteral("plot") << longestDescription + 1 << false;
    QTest::newRow("life") << QStringLiteral("bio") << longestDescription << true;
}

void TestFactSizes::values()
{
    QFETCH(QString, field);
    QFETCH(qsizetype, length);
    const QString text(length, QChar(u'a'));
    SourceFacts facts;
    facts.values = {{field, text, text}, {QStringLiteral("runtime"), qint64(90), QStringLiteral("90")}};
    const SourceFacts kept = withinSizes(facts);
    QTEST(kept.values.size() == 2, "isKept");
    QCOMPARE(kept.values.last().value.toLongLong(), 90);
    for (const Fact &fact : kept.values)
        QVERIFY(fact.snippet.size() <= longestSnippet);
}

void TestFactSizes::links()
{
    const QString longText(longestName + 1, QChar(u'a'));
    SourceFacts facts;
    EntityRef person;
    person.name = QStringLiteral("Ada Quill");
    EntityRef other;
    other.name = longText;
    facts.links = {{QStringLiteral("cast"), person, longText, 1, longText},
                   {QStringLiteral("cast"), other, {}, 2, {}}};
    const SourceFacts kept = withinSizes(facts);
    QCOMPARE(kept.links.size(), 1);
    QCOMPARE(kept.links.first().entity.name, person.name);
    QVERIFY(kept.links.first().role.isEmpty());
    QCOMPARE(kept.links.first().snippet.size(), longestSnippet);
}

void TestFactSizes::entities()
{
    const QString longText(longestName + 1, QChar(u'a'));
    EntityFacts person;
    person.entity.name = QStringLiteral("Ada Quill");
    person.values = {{QStringLiteral("nationality"), longText, {}},
                     {QStringLiteral("dob"), QStringLiteral("1931"), {}}};
    EntityFacts other;
    other.entity.name = longText;
    const QList<EntityFacts> kept = withinSizes({person, other});
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.first().values.size(), 1);
}

QTEST_GUILESS_MAIN(TestFactSizes)
#include "tst_factsizes.moc"
