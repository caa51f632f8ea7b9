#include "core/secrets/secretfile.h"

#include "core/base/jsonread.h"
#include "core/base/privatefiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>
#include <QtConcurrent/QtConcurrentRun>

#include <map>
#include <sodium.h>

namespace moviedb {

namespace {

using Secrets = std::map<QString, QString>;

constexpr char secretsHead[] = "moviedb secrets 1\n";
constexpr qsizetype secretsHeadSize = sizeof secretsHead - 1;
constexpr int secretsLockMs = 5000;

QString secretsPath(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("secrets"));
}

const unsigned char *sodiumBytes(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *sodiumBytes(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, '\0');
    randombytes_buf(bytes.data(), size_t(size));
    return bytes;
}

Error unreadableSecrets(const QString &path)
{
    return makeError(Fault::Io,
                     QStringLiteral("The kept passwords cannot be opened: their file is damaged, "
                                    "or its key is another one."),
                     path,
                     QStringLiteral("Type the password again; the next one that is kept begins a new file."));
}

Result<Done> saveFor(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const auto onlyOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(onlyOwner) ||
        file.write(bytes) != bytes.size() || !file.commit())
        return makeError(Fault::Io, QStringLiteral("Passwords cannot be kept: ") + file.errorString(), path,
                         QStringLiteral("Check the permissions and the free space."));
    return Done{};
}

// Nothing when there is no key yet.
Result<std::optional<QByteArray>> readKey(const QString &folder)
{
    using Key = std::optional<QByteArray>;
    QFile file(QDir(folder).filePath(QStringLiteral("secrets.key")));
    if (!file.exists())
        return Key();
    makePrivate(file.fileName());
    const QByteArray key =
        file.open(QIODevice::ReadOnly) ? file.read(crypto_secretbox_KEYBYTES + 1) : QByteArray();
    if (file.error() != QFileDevice::NoError)
        return makeError(
            Fault::Io, QStringLiteral("The key of the kept passwords cannot be read: ") + file.errorString(),
            file.fileName(), QStringLiteral("Check its permissions."));
    if (key.size() != crypto_secretbox_KEYBYTES)
        return unreadableSecrets(file.fileName());
    return Key(key);
}

Result<Secrets> decrypted(const QByteArray &bytes, const QByteArray &key, const QString &path)
{
    const QByteArray nonce = bytes.mid(secretsHeadSize, crypto_secretbox_NONCEBYTES);
    const QByteArray box = bytes.mid(secretsHeadSize + crypto_secretbox_NONCEBYTES);
    if (!bytes.startsWith(secretsHead) || box.size() < qsizetype(crypto_secretbox_MACBYTES))
        return unreadableSecrets(path);
    QByteArray text(box.size() - qsizetype(crypto_secretbox_MACBYTES), '\0');
    if (crypto_secretbox_open_easy(sodiumBytes(text), sodiumBytes(box), size_t(box.size()),
                                   sodiumBytes(nonce), sodiumBytes(key)) != 0)
        return unreadableSecrets(path);
    const OrderedJson json = OrderedJson::parse(text.begin(), text.end(), nullptr, false);
    sodium_memzero(text.data(), size_t(text.size()));
    if (!json.is_object())
        return unreadableSecrets(path);
    Secrets secrets;
    for (const auto &[name, secret] : json.items())
        if (secret.is_string())
            secrets[fromUtf8(name)] = fromUtf8(secret.get_ref<const std::string &>());
    return secrets;
}

Result<Secrets> readSecrets(const QString &folder)
{
    QFile file(secretsPath(folder));
    if (!file.exists())
        return Secrets();
    constexpr qsizetype most = 1 << 20;
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.read(most) : QByteArray();
    if (file.error() != QFileDevice::NoError)
        return makeError(Fault::Io,
                         QStringLiteral("The kept passwords cannot be read: ") + file.errorString(),
                         file.fileName(), QStringLiteral("Check the file's permissions."));
    MOVIEDB_TRY(key, readKey(folder));
    if (!key)
        return unreadableSecrets(file.fileName());
    return decrypted(bytes, *key, file.fileName());
}

Result<Done> writeSecrets(const QString &folder, const Secrets &secrets)
{
    MOVIEDB_TRY(found, readKey(folder));
    if (!found) {
        found = randomBytes(crypto_secretbox_KEYBYTES);
        MOVIEDB_CHECK(saveFor(QDir(folder).filePath(QStringLiteral("secrets.key")), *found));
    }
    OrderedJson json = OrderedJson::object();
    for (const auto &[name, secret] : secrets)
        json[utf8(name)] = utf8(secret);
    std::string text = json.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
    const QByteArray nonce = randomBytes(crypto_secretbox_NONCEBYTES);
    QByteArray box(qsizetype(text.size() + crypto_secretbox_MACBYTES), '\0');
    crypto_secretbox_easy(sodiumBytes(box), reinterpret_cast<const unsigned char *>(text.data()), text.size(),
                          sodiumBytes(nonce), sodiumBytes(*found));
    sodium_memzero(text.data(), text.size());
    return saveFor(secretsPath(folder), secretsHead + nonce + box);
}

// What cannot be opened is kept, not overwritten.
Result<Done> moveAside(const QString &folder)
{
    for (const char *name : {"secrets", "secrets.key"}) {
        const QString path = QDir(folder).filePath(QLatin1String(name));
        const QString aside = path + QStringLiteral(".unreadable");
        QFile::remove(aside);
        if (QFile::exists(path) && !QFile::rename(path, aside))
            return makeError(Fault::Io,
                             QStringLiteral("The damaged file of passwords cannot be moved aside."), path,
                             QStringLiteral("Check the permissions of its folder."));
    }
    return Done{};
}

// `change`: void(Secrets &)
template <class Change> Result<Done> changeSecrets(const QString &folder, Change change)
{
    if (!QDir().mkpath(folder))
        return makeError(Fault::Io, QStringLiteral("The folder for passwords cannot be made."), folder,
                         QStringLiteral("Check its permissions."));
    QLockFile lock(secretsPath(folder) + QStringLiteral(".lock"));
    if (!lock.tryLock(secretsLockMs))
        return makeError(Fault::Io, QStringLiteral("Another program works with the kept passwords."), folder,
                         QStringLiteral("Try again."));
    auto secrets = readSecrets(folder);
    if (!secrets) {
        MOVIEDB_CHECK(moveAside(folder));
        secrets = Secrets();
    }
    change(*secrets);
    return writeSecrets(folder, *secrets);
}

} // namespace

SecretFile::SecretFile(QString folder) : m_folder(std::move(folder))
{
    [[maybe_unused]] const int ready =
        sodium_init(); // 1: it was already; it fails on no system that has random numbers
}

QFuture<Result<std::optional<QString>>> SecretFile::read(const QString &name)
{
    return QtConcurrent::run([folder = m_folder, name]() -> Result<std::optional<QString>> {
        MOVIEDB_TRY(secrets, readSecrets(folder));
        const auto found = secrets.find(name);
        return found == secrets.end() ? std::nullopt : std::optional(found->second);
    });
}

QFuture<Result<QString>> SecretFile::write(const QString &name, const QString &secret)
{
    return QtConcurrent::run([folder = m_folder, name, secret]() -> Result<QString> {
        MOVIEDB_CHECK(changeSecrets(folder, [&](Secrets &secrets) { secrets[name] = secret; }));
        return QStringLiteral("in an encrypted file, as no keychain answers");
    });
}

QFuture<Result<Done>> SecretFile::forget(const QString &name)
{
    return QtConcurrent::run([folder = m_folder, name]() -> Result<Done> {
        if (!QFileInfo::exists(secretsPath(folder)))
            return Done{};
        MOVIEDB_TRY(secrets, readSecrets(folder));
        if (!secrets.contains(name))
            return Done{};
        return changeSecrets(folder, [&](Secrets &kept) { kept.erase(name); });
    });
}

} // namespace moviedb
