// Exports read for their passport: both layouts, and what is none.
#include "core/passport/statement/exportreading.h"
#include "tests/support/checks.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace moviedb;

namespace {

const QByteArray firstFilm = R"json({"movie_id":3,"title":"Harbour"})json";
const QByteArray secondFilm = R"json({"movie_id":12,"title":"Calm {not} [so]"})json";

QByteArray sha256Of(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray headerWith(const QByteArray &content)
{
    return R"json({"$schema":"x","schema_version":1,"filter":null,"counts":{"movies":2},"content_sha256":)json"
           "\"" +
           content + "\"";
}

} // namespace

class ExportReadingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void films_data();
    void films();
    void noExports_data();
    void noExports();
    void aFileThatIsNotThere();
    void stoppedByItsWatch();

private:
    QString write(const QByteArray &text)
    {
        QFile file(m_folder.filePath(QStringLiteral("films.json")));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                                  : QString();
    }
    QTemporaryDir m_folder;
};

void ExportReadingTest::films_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("count");
    const QByteArray two = "[\n" + firstFilm + ",\n" + secondFilm + "\n]";
    const QByteArray header = headerWith(sha256Of(two));
    QTest::newRow("document") << header + ",\"movies\":" + two + "}\n" << two << 2;
    QTest::newRow("JSON Lines") << header + "}\n" + firstFilm + '\n' + secondFilm + '\n' << two << 2;
    QTest::newRow("no film") << headerWith("") + ",\"movies\":[\n]}\n" << QByteArray("[\n]") << 0;
    QTest::newRow("one film twice") << header + "}\n" + firstFilm + '\n' + firstFilm + '\n'
                                    << "[\n" + firstFilm + ",\n" + firstFilm + "\n]" << 2;
}

void ExportReadingTest::films()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, content);
    QFETCH(int, count);
    const auto read = readExport(write(text));
    MOVIEDB_OK(read);
    QCOMPARE(read->fileName, QStringLiteral("films.json"));
    QCOMPARE(read->bytes, text.size());
    QCOMPARE(read->sha256.toLatin1(), sha256Of(text));
    QCOMPARE(read->contentSha256.toLatin1(), sha256Of(content));
    QCOMPARE(read->count, count);
    QVERIFY(!read->header.contains("movies"));
    if (count > 0)
        QCOMPARE(read->films.value(3).toLatin1(), sha256Of(firstFilm).first(16));
}

void ExportReadingTest::noExports_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("films without a header") << firstFilm + '\n' + secondFilm + '\n';
    QTest::newRow("array") << "[" + firstFilm + "]";
    QTest::newRow("a table") << QByteArray("movie_id,title\n3,Harbour\n");
    QTest::newRow("HTML") << QByteArray("<html><body>{}</body></html>");
    QTest::newRow("header of the wrong type") << QByteArray("{\"content_sha256\":5}\n");
    QTest::newRow("cut off") << headerWith("a") + ",\"movies\":[\n" + firstFilm.first(12);
    QTest::newRow("a film that is no JSON") << headerWith("a") + "}\n{\"movie_id\":}\n";
}

void ExportReadingTest::noExports()
{
    QFETCH(QByteArray, text);
    const auto read = readExport(write(text));
    QVERIFY(!read);
    QCOMPARE(read.error().fault, Fault::Parse);
    QVERIFY(!read.error().text.isEmpty());
}

void ExportReadingTest::aFileThatIsNotThere()
{
    const auto read = readExport(m_folder.filePath(QStringLiteral("nowhere.json")));
    QVERIFY(!read);
    QCOMPARE(read.error().fault, Fault::Io);
    QVERIFY(!fileSha256(m_folder.path())); // a folder
}

void ExportReadingTest::stoppedByItsWatch()
{
    const QString file = write(headerWith("a") + "}\n" + firstFilm + '\n');
    WorkWatch watch;
    MOVIEDB_OK(readExport(file, watch));
    MOVIEDB_OK(fileSha256(file, watch));
    watch.cancel();
    const auto read = readExport(file, watch);
    const auto hash = fileSha256(file, watch);
    QVERIFY(!read && !hash);
    QCOMPARE(read.error().fault, Fault::Cancelled);
    QCOMPARE(hash.error().fault, Fault::Cancelled);
}

QTEST_GUILESS_MAIN(ExportReadingTest)
#include "tst_exportreading.moc"
