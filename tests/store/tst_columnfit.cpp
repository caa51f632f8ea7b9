// What fits a column and what it becomes there.
#include "core/store/schema/reflection.h"
#include "core/store/tables/columnfit.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::store;

class TestColumnFit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fits_data();
    void fits();
};

void TestColumnFit::fits_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QVariant>("stored"); // "refused" = does not fit
    const auto row = [](const char *name, const char *type, const QVariant &value, const QVariant &stored) {
        QTest::newRow(name) << QString::fromLatin1(type) << value << stored;
    };
    const QVariant refused(QStringLiteral("refused"));
    row("text", "VARCHAR(3)", QStringLiteral("abc"), QStringLiteral("abc"));
    row("long text", "VARCHAR(3)", QStringLiteral("abcd"), refused);
    row("characters, not units", "VARCHAR(3)",
        QString::fromUtf8("\xF0\x9F\x8E\xAC\xF0\x9F\x8E\xAC\xF0\x9F\x8E\xAC"),
        QString::fromUtf8("\xF0\x9F\x8E\xAC\xF0\x9F\x8E\xAC\xF0\x9F\x8E\xAC"));
    row("no zero character", "TEXT", QString(QStringLiteral("a") + QChar(QChar::Null)), QStringLiteral("a"));
    row("empty is unknown", "TEXT", QString(), QVariant());
    row("integer", "INTEGER", 90.4, qint64(90));
    row("large integer", "INTEGER", 3.0e9, refused);
    row("no number", "INTEGER", QStringLiteral("many"), refused);
    row("rounded", "NUMERIC(3, 1)", 7.26, 7.3);
    row("large numeric", "NUMERIC(3, 1)", 99.96, refused);
    row("year", "DATE", QStringLiteral("1931"), QStringLiteral("1931-01-01"));
    row("no date", "DATE", QStringLiteral("soon"), refused);
    row("number in a text column", "VARCHAR(20)", 250000000.0, QStringLiteral("250000000"));
}

void TestColumnFit::fits()
{
    QFETCH(QString, type);
    QFETCH(QVariant, value);
    QFETCH(QVariant, stored);
    ColumnInfo column;
    column.name = QStringLiteral("c");
    setColumnType(column, type);
    const auto result = fitted(column, value);
    if (stored.toString() == QLatin1String("refused")) {
        QVERIFY(!result.ok());
        QCOMPARE(result.error().fault, Fault::Constraint);
        return;
    }
    QVERIFY(result.ok());
    QCOMPARE(*result, stored);
}

QTEST_GUILESS_MAIN(TestColumnFit)
#include "tst_columnfit.moc"
