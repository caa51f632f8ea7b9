// A stored time as a text: one reading for columns and for images of rows, whatever the engine keeps of a second.
#include "core/base/storedtime.h"

#include <QTest>

using namespace moviedb;

class TestStoredTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
};

void TestStoredTime::reads_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *stored, const char *text) {
        QTest::newRow(name) << QString::fromUtf8(stored) << QString::fromUtf8(text);
    };
    row("as SQLite keeps it", "2026-11-26 23:04:33", "2026-11-26T23:04:33Z");
    row("as Postgres puts it into JSON", "2026-11-26T23:04:33", "2026-11-26T23:04:33Z");
    row("read already", "2026-11-26T23:04:33Z", "2026-11-26T23:04:33Z");
    row("microseconds", "2026-11-26T23:04:33.123456", "2026-11-26T23:04:33Z");
    row("nine tenths are less than the next second", "2026-11-26 23:04:33.9", "2026-11-26T23:04:33Z");
    row("just under the last half millisecond", "2026-11-26 23:04:33.999499", "2026-11-26T23:04:33Z");
    row("the last half millisecond", "2026-11-26 23:04:33.9995", "2026-11-26T23:04:34Z");
    row("into the next year", "2026-12-31 23:59:59.999999", "2027-01-01T00:00:00Z");
    row("on a leap day", "2028-02-28 23:59:59.9999", "2028-02-29T00:00:00Z");
    row("nothing", "", "");
    row("cut short", "2026-11-26 23:04", "2026-11-26 23:04");
    row("no time at all", "yesterday", "yesterday");
    row("a time that no clock shows", "2026-13-45 99:99:99.9999", "2026-13-45T99:99:99Z");
}

void TestStoredTime::reads()
{
    QFETCH(QString, stored);
    QTEST(isoTimestamp(stored), "text");
}

QTEST_APPLESS_MAIN(TestStoredTime)
#include "tst_storedtime.moc"
