#include "core/base/passwords.h"

#include <QTest>

using namespace moviedb;

class TestPasswords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void held_data();
    void held();
    void shown_data();
    void shown();
};

void TestPasswords::held_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("holds");
    const auto row = [](const char *name, const char *address, bool holds) {
        QTest::newRow(name) << QString::fromUtf8(address) << holds;
    };
    row("plain", "postgresql://me:secret@host/films", true);
    row("no user", "postgresql://:secret@host/films", true);
    row("scheme misspelt", "postgresq://me:secret@host/films", true);
    row("scheme of another program", "postgresql+psycopg2://me:secret@host/films", true);
    row("slash missing", "postgres:/me:secret@host/films", true);
    row("colon missing", "postgresql//me:secret@host/films", true);
    row("no scheme", "me:secret@host/films", true);
    row("signs that a URL escapes", "postgresql://me:se/c@r@t@host/films", true);
    row("a space inside", " postgresql://me:sec ret@host/films", true);
    row("option", "postgresql://me@host/films?password=secret", true);
    row("option in capitals", "postgresql://me@host/films?Password=secret", true);
    row("words", "host=h user=me password='sec ret'", true);
    row("user alone", "postgresql://me@host:5432/films?sslmode=require", false);
    row("host alone", "postgresql://host:5432/films", false);
    row("file with the signs", "sqlite:/home/me:you@home.db", false);
    row("nothing", "", false);
}

void TestPasswords::held()
{
    QFETCH(QString, address);
    QFETCH(bool, holds);
    QCOMPARE(holdsPassword(address), holds);
}

void TestPasswords::shown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("left");
    const auto row = [](const char *name, const char *text, const char *left) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(left);
    };
    row("address", "no answer (postgresql://me:secret@host/films).",
        "no answer (postgresql://me:…@host/films).");
    row("misspelt", "postgresq:/me:se@cret@host", "postgresq:/me:…@host");
    row("words", "host=h password=secret user=me", "host=h password=… user=me");
    row("web address", "https://me:secret@host/a", "https://me:…@host/a");
    row("web address with a port and a sign", "http://127.0.0.1:8765/wiki/A:b@c",
        "http://127.0.0.1:8765/wiki/A:b@c");
    row("no secret", "postgresql://me@host:5432/films", "postgresql://me@host:5432/films");
    row("mail address", "contact: me@example.org", "contact: me@example.org");
}

void TestPasswords::shown()
{
    QFETCH(QString, text);
    QFETCH(QString, left);
    QCOMPARE(withoutPasswords(text), left);
}

QTEST_GUILESS_MAIN(TestPasswords)
#include "tst_passwords.moc"
