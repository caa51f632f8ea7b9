// Signed passports: whole, with any byte changed, and by keys that are none.
#include "core/passport/statement/seal.h"
#include "tests/support/checks.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace moviedb;

class SealTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void openedAgain();
    void everyChangedByteIsNoticed();
    void whatIsNoPassport_data();
    void whatIsNoPassport();
    void theKeyStays();
    void keysThatAreNone_data();
    void keysThatAreNone();

private:
    QString keyFile() const { return m_folder.filePath(QStringLiteral("key")); }

    QTemporaryDir m_folder;
    QByteArray m_text;
    SigningKey m_key;
};

void SealTest::init()
{
    QFile::remove(keyFile());
    const auto key = signingKeyOf(keyFile());
    MOVIEDB_OK(key);
    m_key = *key;
    OrderedJson body = OrderedJson::object();
    body["passport_version"] = 1;
    body["database"] = "films.db · SQLite";
    body["films"] = {"3 0011223344556677"};
    m_text = sealed(body, m_key);
}

void SealTest::openedAgain()
{
    const auto again = opened(m_text, QStringLiteral("p.json"));
    MOVIEDB_OK(again);
    QCOMPARE(again->open, m_key.open);
    QVERIFY(!again->body.contains("signature"));
    QCOMPARE(again->body["database"].get<std::string>(), std::string("films.db · SQLite"));
    const Json whole = Json::parse(m_text.cbegin(), m_text.cend(), nullptr, false);
    QVERIFY(whole.is_object() && whole.contains("signature")); // JSON for everybody else
    QCOMPARE(fingerprint(m_key.open).size(), 8 * 4 + 7);
}

void SealTest::everyChangedByteIsNoticed()
{
    for (qsizetype at = 0; at < m_text.size(); ++at) {
        QByteArray changed = m_text;
        changed[at] = char(changed[at] ^ 1);
        QVERIFY2(!opened(changed, QStringLiteral("p.json")), qPrintable(QString::number(at)));
        QByteArray shorter = m_text;
        shorter.remove(at, 1);
        QVERIFY2(!opened(shorter, QStringLiteral("p.json")), qPrintable(QString::number(at)));
    }
    QVERIFY(!opened(m_text + ' ', QStringLiteral("p.json")));
}

void SealTest::whatIsNoPassport_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Fault>("fault");
    OrderedJson other = OrderedJson::object();
    other["title"] = "Harbour";
    QTest::newRow("empty") << QByteArray() << Fault::Parse;
    QTest::newRow("JSON") << QByteArray("{\"movies\": []}") << Fault::Parse;
    QTest::newRow("HTML") << QByteArray("<html></html>") << Fault::Parse;
    QTest::newRow("signed, but something else") << sealed(other, m_key) << Fault::Parse;
    QTest::newRow("cut off") << m_text.chopped(20) << Fault::Conflict;
    QTest::newRow("a signature of the wrong type")
        << QByteArray("{\n  \"passport_version\": 1,\n  \"signature\": 5\n}\n") << Fault::Conflict;
    QTest::newRow("nothing behind the member") << QByteArray("{,\n  \"signature\": ") << Fault::Conflict;
    const QByteArray twice = m_text.chopped(3) + m_text.sliced(m_text.indexOf(",\n  \"signature\": "));
    QTest::newRow("two signatures") << twice << Fault::Conflict;
}

void SealTest::whatIsNoPassport()
{
    QFETCH(QByteArray, text);
    QFETCH(Fault, fault);
    const auto read = opened(text, QStringLiteral("p.json"));
    QVERIFY(!read);
    QCOMPARE(read.error().fault, fault);
    QCOMPARE(read.error().where, QStringLiteral("p.json"));
    QVERIFY(!read.error().remedy.isEmpty());
}

void SealTest::theKeyStays()
{
    const auto again = signingKeyOf(keyFile());
    MOVIEDB_OK(again);
    QCOMPARE(again->secret, m_key.secret);
    QCOMPARE(again->open, m_key.open);
    QCOMPARE(QFile(keyFile()).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    const auto other = signingKeyOf(m_folder.filePath(QStringLiteral("other/key")));
    MOVIEDB_OK(other);
    QVERIFY(other->open != m_key.open);
}

void SealTest::keysThatAreNone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << QByteArray("AAAA\n");
    QTest::newRow("no base 64") << QByteArray(88, '!');
    QTest::newRow("long") << QByteArray(5000, 'A');
}

void SealTest::keysThatAreNone()
{
    QFETCH(QByteArray, text);
    QFile file(keyFile());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    file.close();
    const auto key = signingKeyOf(keyFile());
    QVERIFY(!key);
    QCOMPARE(key.error().fault, Fault::Config);
    QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll() == text); // stays as it was
}

QTEST_GUILESS_MAIN(SealTest)
#include "tst_seal.moc"
