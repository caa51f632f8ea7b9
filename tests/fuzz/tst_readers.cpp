// What the fuzzers are fed with, replayed: every file of the corpus, each of them cut at every length and with bytes
// changed, and random bytes. MOVIEDB_FUZZ_BYTES sets how many bytes a reader gets (default 200,000).
#include "tests/fuzz/readers.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

class TestReaders : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyReaderHasACorpus();
    void neitherCrashesNorBreaksItsPromise_data();
    void neitherCrashesNorBreaksItsPromise();
};

static QList<QByteArray> corpusOf(const char *reader)
{
    QList<QByteArray> inputs;
    QDir folder(QStringLiteral(TEST_DATA_DIR "/corpus/") + QLatin1String(reader));
    for (const QString &name : folder.entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            inputs.append(file.readAll());
    }
    return inputs;
}

void TestReaders::everyReaderHasACorpus()
{
    QStringList names;
    for (const fuzz::Reader &reader : fuzz::readers()) {
        QVERIFY2(!corpusOf(reader.name).isEmpty(), reader.name);
        names.append(QLatin1String(reader.name));
    }
    names.sort();
    // A folder without a reader would be run as one by ./dev fuzz.
    QCOMPARE(names, QDir(QStringLiteral(TEST_DATA_DIR "/corpus"))
                        .entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name));
}

void TestReaders::neitherCrashesNorBreaksItsPromise_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const fuzz::Reader &reader : fuzz::readers())
        QTest::newRow(reader.name) << QByteArray(reader.name);
}

void TestReaders::neitherCrashesNorBreaksItsPromise()
{
    QFETCH(QByteArray, name);
    const fuzz::Reader *reader = fuzz::readerNamed(name);
    QVERIFY(reader != nullptr);
    qint64 budget = qMax(1, qEnvironmentVariableIntValue("MOVIEDB_FUZZ_BYTES"));
    if (budget == 1)
        budget = 200'000;
    QRandomGenerator random(20261126);
    const QList<QByteArray> corpus = corpusOf(reader->name);
    qint64 fed = 0;
    const auto feed = [&](const QByteArray &bytes) {
        reader->read(bytes);
        fed += bytes.size() + 1;
    };
    for (const QByteArray &input : corpus)
        feed(input);
    while (fed < budget) {
        QByteArray bytes = corpus.at(random.bounded(int(corpus.size())));
        switch (random.bounded(4)) {
        case 0: // cut
            bytes.truncate(random.bounded(int(bytes.size()) + 1));
            break;
        case 1: // changed
            for (int i = 0; i < 8 && !bytes.isEmpty(); ++i)
                bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
            break;
        case 2: // a piece of another one in the middle
            bytes.insert(random.bounded(int(bytes.size()) + 1),
                         corpus.at(random.bounded(int(corpus.size()))).mid(random.bounded(40), 60));
            break;
        default: // nothing but noise
            bytes.resize(random.bounded(400));
            for (char &byte : bytes)
                byte = char(random.bounded(256));
        }
        feed(bytes);
    }
    QVERIFY(fed >= budget);
}

QTEST_GUILESS_MAIN(TestReaders)
#include "tst_readers.moc"
