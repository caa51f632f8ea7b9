#include "core/passport/statement/seal.h"

#include "core/base/privatefiles.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <sodium.h>

namespace moviedb {

namespace {

constexpr char signatureMember[] = ",\n  \"signature\": ";
constexpr char textEnd[] = "\n}\n";
constexpr char signatureAlgorithm[] = "Ed25519";
constexpr qsizetype fingerprintDigits = 32;

const unsigned char *signedBytes(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *signedBytes(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

SigningKey keyOfSecret(const QByteArray &secret)
{
    SigningKey key{secret, QByteArray(crypto_sign_PUBLICKEYBYTES, '\0')};
    crypto_sign_ed25519_sk_to_pk(signedBytes(key.open), signedBytes(secret));
    return key;
}

Result<SigningKey> madeKey(const QString &fileName)
{
    QByteArray open(crypto_sign_PUBLICKEYBYTES, '\0');
    QByteArray secret(crypto_sign_SECRETKEYBYTES, '\0');
    crypto_sign_keypair(signedBytes(open), signedBytes(secret));
    QSaveFile file(fileName);
    const bool hasFolder = QDir().mkpath(QFileInfo(fileName).absolutePath());
    if (!hasFolder || !file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(secret.toBase64() + '\n') < 0 || !file.commit())
        return makeError(
            Fault::Io,
            QStringLiteral("The key that signs passports cannot be kept: %1.")
                .arg(hasFolder ? file.errorString() : QStringLiteral("its folder cannot be made")),
            fileName, QStringLiteral("Make that folder writable, or name another with --key."));
    return SigningKey{secret, open};
}

QByteArray signatureText(const QByteArray &open, const QByteArray &signature)
{
    OrderedJson member = OrderedJson::object();
    member["algorithm"] = signatureAlgorithm;
    member["public_key"] = open.toHex().toStdString();
    member["value"] = signature.toHex().toStdString();
    return QByteArray::fromStdString(member.dump()) + textEnd;
}

Error noPassport(const QString &fileName)
{
    return makeError(Fault::Parse, QStringLiteral("This is no passport of a Movie DB export."), fileName,
                     QStringLiteral("moviedb passport EXPORT makes one."));
}

} // namespace

Result<SigningKey> signingKeyOf(const QString &fileName)
{
    if (sodium_init() < 0)
        return makeError(Fault::Config, QStringLiteral("libsodium cannot be started."));
    QFile file(fileName);
    if (!file.exists())
        return madeKey(fileName);
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.read(4096).trimmed() : QByteArray();
    if (file.error() != QFileDevice::NoError)
        return makeError(
            Fault::Io,
            QStringLiteral("The key that signs passports cannot be read: %1.").arg(file.errorString()),
            fileName);
    makePrivate(fileName);
    const auto secret = QByteArray::fromBase64Encoding(text);
    if (!secret || secret.decoded.size() != qsizetype(crypto_sign_SECRETKEYBYTES))
        return makeError(Fault::Config,
                         QStringLiteral("The file of the key that signs passports holds no key."), fileName,
                         QStringLiteral("Put it aside, and a new key is made."));
    return keyOfSecret(secret.decoded);
}

QByteArray sealed(const OrderedJson &body, const SigningKey &key)
{
    QByteArray text =
        QByteArray::fromStdString(body.dump(2, ' ', false, OrderedJson::error_handler_t::replace));
    text.chop(2); // "\n}"
    QByteArray signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(signedBytes(signature), nullptr, signedBytes(text), quint64(text.size()),
                         signedBytes(key.secret));
    return text + signatureMember + signatureText(key.open, signature);
}

Result<SealedText> opened(const QByteArray &bytes, const QString &fileName)
{
    const qsizetype end = bytes.lastIndexOf(signatureMember);
    if (end < 0)
        return noPassport(fileName);
    const QByteArray text = bytes.first(end);
    const QByteArray rest = bytes.sliced(end + qsizetype(sizeof signatureMember) - 1);
    const QByteArray written =
        rest.endsWith(textEnd) ? rest.chopped(qsizetype(sizeof textEnd) - 1) : QByteArray();
    const Json member = Json::parse(written.cbegin(), written.cend(), nullptr, false);
    const JsonPlace place(member);
    const QByteArray open = QByteArray::fromHex(place["public_key"].text().toLatin1());
    const QByteArray signature = QByteArray::fromHex(place["value"].text().toLatin1());
    const bool whole = open.size() == qsizetype(crypto_sign_PUBLICKEYBYTES) &&
                       signature.size() == qsizetype(crypto_sign_BYTES) &&
                       signatureText(open, signature) == rest;
    if (!whole || sodium_init() < 0 ||
        crypto_sign_verify_detached(signedBytes(signature), signedBytes(text), quint64(text.size()),
                                    signedBytes(open)) != 0)
        return makeError(Fault::Conflict, QStringLiteral("This passport was changed after it was signed."),
                         fileName,
                         QStringLiteral("Ask whoever made it for a copy, or make a new one of the export."));
    const QByteArray json = text + "\n}";
    SealedText sealedText{OrderedJson::parse(json.cbegin(), json.cend(), nullptr, false), open};
    if (!sealedText.body.is_object() || !sealedText.body.contains("passport_version"))
        return noPassport(fileName);
    return sealedText;
}

QString fingerprint(const QByteArray &openKey)
{
    const QString digits = QString::fromLatin1(
        QCryptographicHash::hash(openKey, QCryptographicHash::Sha256).toHex().first(fingerprintDigits));
    QStringList groups;
    for (qsizetype at = 0; at < digits.size(); at += 4)
        groups << digits.mid(at, 4);
    return groups.join(QLatin1Char(' '));
}

} // namespace moviedb
