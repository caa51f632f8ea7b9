// The committed schema of exports equals the one generated from the live database, on both engines.
#include "core/contract/rowschema.h"
#include "core/store/moviestore/openstore.h"
#include "tests/support/tempdatabase.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace moviedb;

class TestRowSchema : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void equalsTheCommittedOne_data() { test::addEngineRows(); }
    void equalsTheCommittedOne();
};

void TestRowSchema::equalsTheCommittedOne()
{
    MOVIEDB_DATABASE(database);
    auto opening = openStore({database.url(), {}, true, {}});
    QTRY_VERIFY(opening.isFinished());
    MOVIEDB_OK(opening.result());
    auto reading = opening.result().value()->schema();
    QTRY_VERIFY(reading.isFinished());
    MOVIEDB_OK(reading.result());
    const QByteArray generated = contract::exportSchema(*reading.result());
    QFile file(QStringLiteral(MOVIEDB_SOURCE_DIR "/resources/contract/export.schema.json"));
    if (qEnvironmentVariableIsSet("MOVIEDB_UPDATE_GOLDEN")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(generated);
        file.close();
    }
    QVERIFY2(file.open(QIODevice::ReadOnly),
             "the committed schema is missing; run with MOVIEDB_UPDATE_GOLDEN=1 and look at the difference");
    QCOMPARE(QString::fromUtf8(generated), QString::fromUtf8(file.readAll()));
}

QTEST_GUILESS_MAIN(TestRowSchema)
#include "tst_rowschema.moc"
