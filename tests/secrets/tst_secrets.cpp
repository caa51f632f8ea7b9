// Where passwords are kept: the encrypted file, the keychain, and the choice between them by trying.
#include "core/base/future.h"
#include "core/secrets/keychainsecrets.h"
#include "core/secrets/secretfile.h"
#include "core/secrets/secretplaces.h"
#include "core/secrets/triedsecrets.h"
#include "tests/support/checks.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace moviedb;

namespace {

const QString account = QStringLiteral("ines@db.example:5432/films");
const QString password = QStringLiteral("Zwölf \"Boxkämpfer\" \\ 12");

// The outcome, once the event loop has brought it.
template <class T> Result<T> outcome(const QFuture<Result<T>> &future)
{
    [&future] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20000); }();
    return future.isFinished() ? future.result()
                               : Result<T>(makeError(Fault::Timeout, QStringLiteral("late")));
}

// A keychain of the test's own: one that answers, or one that never does.
class FakeKeychain : public SecretStore
{
public:
    explicit FakeKeychain(bool answers) : m_answers(answers) {}
    QFuture<Result<std::optional<QString>>> read(const QString &name) override
    {
        using Secret = std::optional<QString>;
        return readyFuture(m_answers
                               ? Result<Secret>(kept.contains(name) ? Secret(kept.value(name)) : Secret())
                               : Result<Secret>(noService()));
    }
    QFuture<Result<QString>> write(const QString &name, const QString &secret) override
    {
        if (m_answers)
            kept.insert(name, secret);
        return readyFuture(m_answers ? Result<QString>(QStringLiteral("in the keychain"))
                                     : Result<QString>(noService()));
    }
    QFuture<Result<Done>> forget(const QString &name) override
    {
        kept.remove(name);
        return readyFuture(m_answers ? Result<Done>(Done{}) : Result<Done>(noService()));
    }
    QMap<QString, QString> kept;

private:
    static Error noService() { return makeError(Fault::Config, QStringLiteral("No keychain.")); }
    bool m_answers;
};

} // namespace

class SecretsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void fileKeepsAndForgets();
    void fileShowsNothing();
    void fileThatCannotBeOpenedIsSaid_data();
    void fileThatCannotBeOpenedIsSaid();
    void firstPlaceThatAnswersCounts_data();
    void firstPlaceThatAnswersCounts();
    void forgottenInBoth();
    void realPlaceOfThisMachine();

private:
    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    QByteArray bytes(const char *name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void overwrite(const char *name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void SecretsTest::fileKeepsAndForgets()
{
    SecretFile store(m_folder->path());
    const auto nothing = outcome(store.read(account));
    MOVIEDB_OK(nothing);
    QVERIFY(!nothing->has_value());
    QVERIFY(QDir(m_folder->path()).isEmpty()); // looking makes no file
    MOVIEDB_OK(outcome(store.write(account, password)));
    MOVIEDB_OK(outcome(store.write(QStringLiteral("other"), QStringLiteral("x"))));
    SecretFile later(m_folder->path()); // another start
    auto read = outcome(later.read(account));
    MOVIEDB_OK(read);
    QCOMPARE(read->value_or(QString()), password);
    MOVIEDB_OK(outcome(later.forget(account)));
    read = outcome(store.read(account));
    MOVIEDB_OK(read);
    QVERIFY(!read->has_value());
    read = outcome(store.read(QStringLiteral("other")));
    QCOMPARE(read->value_or(QString()), QStringLiteral("x"));
}

void SecretsTest::fileShowsNothing()
{
    SecretFile store(m_folder->path());
    MOVIEDB_OK(outcome(store.write(account, password)));
    const QByteArray first = bytes("secrets");
    QVERIFY(!first.contains(password.toUtf8()) && !first.contains("db.example"));
    constexpr auto onlyOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    for (const char *name : {"secrets", "secrets.key"})
        QCOMPARE(QFile::permissions(path(name)) & ~(QFileDevice::ReadUser | QFileDevice::WriteUser),
                 onlyOwner);
    MOVIEDB_OK(outcome(store.write(account, password)));
    QVERIFY(bytes("secrets") != first); // a nonce is used once
    QVERIFY(QFile::setPermissions(path("secrets.key"), onlyOwner | QFileDevice::ReadOther));
    MOVIEDB_OK(outcome(store.read(account)));
    QVERIFY(!(QFile::permissions(path("secrets.key")) & QFileDevice::ReadOther));
}

void SecretsTest::fileThatCannotBeOpenedIsSaid_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("change"); // of a byte from the end; 0 = the file goes, −1 = it is cut
    QTest::newRow("another key") << QStringLiteral("secrets.key") << 1;
    QTest::newRow("no key") << QStringLiteral("secrets.key") << 0;
    QTest::newRow("a short key") << QStringLiteral("secrets.key") << -1;
    QTest::newRow("damaged at its end") << QStringLiteral("secrets") << 1;
    QTest::newRow("damaged in its nonce") << QStringLiteral("secrets") << 100;
    QTest::newRow("cut") << QStringLiteral("secrets") << -1;
}

void SecretsTest::fileThatCannotBeOpenedIsSaid()
{
    QFETCH(QString, name);
    QFETCH(int, change);
    SecretFile store(m_folder->path());
    MOVIEDB_OK(outcome(store.write(account, password)));
    const QByteArray file = name.toLatin1();
    QByteArray wrong = bytes(file);
    if (change > 0)
        wrong[qMax(qsizetype(20), wrong.size() - change)] ^= 1;
    else
        wrong.chop(1);
    if (change == 0)
        QVERIFY(QFile::remove(path(file)));
    else
        overwrite(file, wrong);
    const QByteArray before = bytes("secrets");
    const auto read = outcome(store.read(account));
    QVERIFY(!read);
    QCOMPARE(read.error().fault, Fault::Io);
    QVERIFY(read.error().text.contains(QStringLiteral("cannot be opened")));
    QVERIFY(!read.error().remedy.isEmpty());
    QCOMPARE(bytes("secrets"), before);
    // The next one begins a new file, and the old one stays for whoever finds its key.
    MOVIEDB_OK(outcome(store.write(account, QStringLiteral("new"))));
    QCOMPARE(outcome(store.read(account))->value_or(QString()), QStringLiteral("new"));
    QCOMPARE(bytes("secrets.unreadable"), before);
}

void SecretsTest::firstPlaceThatAnswersCounts_data()
{
    QTest::addColumn<bool>("answers");
    QTest::addColumn<QString>("place");
    QTest::newRow("a keychain") << true << QStringLiteral("in the keychain");
    QTest::newRow("none") << false << QStringLiteral("in an encrypted file, as no keychain answers");
}

void SecretsTest::firstPlaceThatAnswersCounts()
{
    QFETCH(bool, answers);
    auto keychain = std::make_unique<FakeKeychain>(answers);
    FakeKeychain &inside = *keychain;
    TriedSecrets store(std::move(keychain), std::make_unique<SecretFile>(m_folder->path()));
    const auto place = outcome(store.write(account, password));
    MOVIEDB_OK(place);
    QTEST(*place, "place");
    QCOMPARE(inside.kept.contains(account), answers);
    QCOMPARE(QFile::exists(path("secrets")), !answers);
    QCOMPARE(outcome(store.read(account))->value_or(QString()), password);
}

// Kept in the file by a start without a keychain: found and forgotten by one that has it.
void SecretsTest::forgottenInBoth()
{
    SecretFile file(m_folder->path());
    MOVIEDB_OK(outcome(file.write(account, password)));
    TriedSecrets store(std::make_unique<FakeKeychain>(true), std::make_unique<SecretFile>(m_folder->path()));
    QCOMPARE(outcome(store.read(account))->value_or(QString()), password);
    MOVIEDB_OK(outcome(store.forget(account)));
    QVERIFY(!outcome(file.read(account))->has_value());
}

// Whatever this machine has: a desktop's keychain, or the file.
void SecretsTest::realPlaceOfThisMachine()
{
    const QString name = QStringLiteral("moviedb test %1").arg(QCoreApplication::applicationPid());
    const auto store = makeSecretStore(m_folder->path());
    const auto place = outcome(store->write(name, password));
    MOVIEDB_OK(place);
    KeychainSecrets keychain;
    const auto inKeychain = outcome(keychain.read(name));
    if (inKeychain)
        QCOMPARE(*place, QStringLiteral("in the keychain"));
    else
        QVERIFY2(QFile::exists(path("secrets")), qPrintable(inKeychain.error().oneLine()));
    QCOMPARE(outcome(store->read(name))->value_or(QString()), password);
    MOVIEDB_OK(outcome(store->forget(name)));
    QVERIFY(!outcome(store->read(name))->has_value());
}

QTEST_GUILESS_MAIN(SecretsTest)
#include "tst_secrets.moc"
