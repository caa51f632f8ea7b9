#include "app/passports/passportcommand.h"

#include "app/commandcontext.h"
#include "app/passports/passportwork.h"
#include "app/streams/wholefile.h"

#include <QFileInfo>

namespace moviedb {

namespace {

constexpr qint64 mostPassportBytes = 256 << 20;

void sayWhatWasMade(CommandContext &context, const PassportMade &made)
{
    for (const OrderedJson &check : made.passport["checks"])
        if (!check["passed"].get<bool>())
            context.say(QStringLiteral("Not so: ") +
                        QString::fromStdString(check["words"].get<std::string>()));
    context.say(passportWords(made));
    context.finish(exitcode::done);
}

void makeOne(CommandContext &context, const QString &exportFile)
{
    const CommandLine &line = context.line();
    if (const auto input = checkInputFile(exportFile); !input)
        return context.fail(input.error());
    PassportRequest request = passportRequest(exportFile, context.settings().file);
    if (line.has("out"))
        request.outFile = line.option("out");
    if (QFileInfo(request.outFile) == QFileInfo(exportFile) ||
        paperFileOf(request.outFile) == request.outFile)
        return context.fail(
            makeError(Fault::Usage, QStringLiteral("The passport would take the place of another file."),
                      request.outFile,
                      QStringLiteral("Name it as films.json.passport.json; its PDF is written beside it.")));
    if (line.has("key"))
        request.keyFile = line.option("key");
    context.withStore([&context, request](const std::shared_ptr<MovieStore> &store) {
        context.then(makePassport(store, request),
                     [&context](const PassportMade &made) { sayWhatWasMade(context, made); });
    });
}

Result<SealedText> readPassport(const QString &name)
{
    MOVIEDB_CHECK(checkInputFile(name));
    QFile file(name);
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.read(mostPassportBytes) : QByteArray();
    if (file.error() != QFileDevice::NoError)
        return makeError(Fault::Io, QStringLiteral("The file cannot be read: %1.").arg(file.errorString()),
                         name);
    return opened(bytes, name);
}

// The export itself may be named: its passport lies beside it. The older name may be that of another export's.
Result<SealedText> passportAt(const QString &fileName)
{
    const QString beside = passportFileOf(fileName);
    const QString older = olderPassportFileOf(fileName);
    if (fileName.endsWith(QLatin1String(".passport.json")))
        return readPassport(fileName);
    if (QFileInfo::exists(beside))
        return readPassport(beside);
    if (!QFileInfo::exists(older))
        return readPassport(fileName);
    const auto passport = readPassport(older);
    if (!passport || isPassportOf(passport->body, fileName))
        return passport;
    return makeError(Fault::NotFound, QStringLiteral("There is no passport of this export beside it."),
                     fileName,
                     QStringLiteral("%1 is that of another one; moviedb passport makes one.").arg(older));
}

Result<Done> sameSigner(const CommandContext &context, const SealedText &passport)
{
    const QString wanted = context.line().option("signer").remove(u' ').toLower();
    if (wanted.isEmpty() || wanted == fingerprint(passport.open).remove(u' '))
        return Done{};
    return makeError(Fault::Conflict,
                     QStringLiteral("Another key signed this passport: %1.").arg(fingerprint(passport.open)),
                     QStringLiteral("--signer"),
                     QStringLiteral("Ask whom you have the passport from for the fingerprint of their key."));
}

Result<QString> verdictOnExport(const SealedText &passport, const QString &folder)
{
    const OrderedJson &file = passport.body["export"];
    const QString name = QString::fromStdString(file["file"].get<std::string>());
    const QString path = folder + QLatin1Char('/') + QFileInfo(name).fileName();
    if (!QFileInfo::exists(path))
        return QStringLiteral("The export %1 is not beside it, and was not looked at.").arg(name);
    MOVIEDB_TRY(sha256, fileSha256(path));
    if (sha256.toStdString() != file["sha256"].get<std::string>())
        return makeError(Fault::Conflict,
                         QStringLiteral("The export is another one than the passport is about."), path,
                         QStringLiteral("Ask for the right file, or make a new passport."));
    return QStringLiteral("The export %1 is the one it is about, to the byte.").arg(name);
}

void verifyOne(CommandContext &context, const QString &fileName)
{
    const auto passport = passportAt(fileName);
    if (!passport)
        return context.fail(passport.error());
    if (const auto signer = sameSigner(context, *passport); !signer)
        return context.fail(signer.error());
    context.say(
        QStringLiteral("The passport is whole; signed with the key %1.").arg(fingerprint(passport->open)));
    const auto verdict = verdictOnExport(*passport, QFileInfo(fileName).path());
    if (!verdict)
        return context.fail(verdict.error());
    context.say(*verdict);
    context.finish(exitcode::done);
}

bool verifies(const CommandLine &line)
{
    return line.arguments.size() == 2;
}

Result<Done> checkPassportOptions(const CommandLine &line)
{
    if (!verifies(line) && line.has("signer"))
        return makeError(Fault::Usage, QStringLiteral("--signer belongs to passport verify."));
    for (const char *option : {"out", "key"})
        if (verifies(line) && line.has(option))
            return makeError(
                Fault::Usage,
                QStringLiteral("--%1 does not belong to passport verify.").arg(QLatin1String(option)));
    return Done{};
}

void passport(CommandContext &context)
{
    if (const auto fits = checkPassportOptions(context.line()); !fits)
        return context.fail(fits.error());
    const QStringList arguments = context.line().arguments;
    if (verifies(context.line()))
        verifyOne(context, arguments.last());
    else
        makeOne(context, arguments.first());
}

} // namespace

Command passportCommand()
{
    Command command{
        QStringLiteral("passport"),
        {QStringLiteral("verify FILE"), QStringLiteral("FILE")},
        QStringLiteral("States what is in an export, from where, and how sure; signed, as JSON and PDF."),
        {textOption("out", "FILE", "write the passport there; usually beside the export"),
         textOption("key", "FILE", "holds the key that signs; made when it is not there"),
         textOption("signer", "KEY", "verify: the fingerprint of the key that must have signed")},
        &passport};
    command.paints = [](const CommandLine &line) { return !verifies(line); };
    return command;
}

} // namespace moviedb
