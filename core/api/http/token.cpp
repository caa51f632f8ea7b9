#include "core/api/http/token.h"

#include "core/base/privatefiles.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSaveFile>

#include <array>

namespace moviedb::api {

namespace {

constexpr qsizetype shortestToken = 20; // characters, of a file that a person wrote

QByteArray randomToken()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

Error tokenFileError(const QString &what, const QString &fileName)
{
    return makeError(Fault::Io, what, fileName,
                     QStringLiteral("Check the rights of it and of its folder; moviedb serve --token-file "
                                    "names another one."));
}

} // namespace

Result<QByteArray> renewedToken(const QString &fileName)
{
    if (!QDir().mkpath(QFileInfo(fileName).absolutePath()))
        return tokenFileError(QStringLiteral("The folder of the token file cannot be made."), fileName);
    QSaveFile file(fileName);
    const QByteArray token = randomToken();
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(token + '\n') < 0 || !file.commit())
        return tokenFileError(QStringLiteral("The token file cannot be written: %1.").arg(file.errorString()),
                              fileName);
    return token;
}

Result<QByteArray> tokenOf(const QString &fileName)
{
    QFile file(fileName);
    if (!file.exists())
        return renewedToken(fileName);
    const QByteArray token = file.open(QIODevice::ReadOnly) ? file.read(4096).trimmed() : QByteArray();
    if (file.error() != QFileDevice::NoError)
        return tokenFileError(QStringLiteral("The token file cannot be read: %1.").arg(file.errorString()),
                              fileName);
    makePrivate(fileName);
    if (token.size() < shortestToken || token.contains(' ') || token.contains('\n'))
        return makeError(
            Fault::Config, QStringLiteral("The token file does not hold one token on one line."), fileName,
            QStringLiteral("Remove it, and a new token is made; one of your own has %1 characters "
                           "or more, without blanks.")
                .arg(shortestToken));
    return token;
}

bool bearsToken(const QByteArray &authorization, const QByteArray &token)
{
    const bool isBearer = authorization.left(7).toLower() == "bearer ";
    const auto hash = [](const QByteArray &text) {
        return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    };
    // Of equal length, so that no comparison ends early, and nothing can be learned from where two hashes differ.
    const QByteArray given = hash(authorization.mid(7).trimmed());
    const QByteArray wanted = hash(token);
    int differ = 0;
    for (qsizetype i = 0; i < wanted.size(); ++i)
        differ |= given.at(i) ^ wanted.at(i);
    return isBearer && differ == 0 && !token.isEmpty();
}

} // namespace moviedb::api
