#include "core/secrets/keychainsecrets.h"

#include <QPromise>
#include <qt6keychain/keychain.h>

namespace moviedb {

namespace {

QString keychainService()
{
    return QStringLiteral("moviedb");
}

Error keychainError(const QKeychain::Job &job)
{
    return makeError(Fault::Config,
                     QStringLiteral("The keychain did not answer: %1.").arg(job.errorString().simplified()),
                     {}, QStringLiteral("Unlock the keychain of the desktop."), int(job.error()));
}

// `outcome`: Result<T>(Job &), of the finished job.
template <class T, class Job, class Outcome> QFuture<Result<T>> startJob(Job *job, Outcome outcome)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, job, [promise, job, outcome](QKeychain::Job *) {
        promise->addResult(outcome(*job));
        promise->finish();
    });
    job->start();
    return promise->future();
}

bool isMissing(const QKeychain::Job &job)
{
    return job.error() == QKeychain::EntryNotFound;
}

} // namespace

QFuture<Result<std::optional<QString>>> KeychainSecrets::read(const QString &name)
{
    using Secret = std::optional<QString>;
    auto *job = new QKeychain::ReadPasswordJob(keychainService());
    job->setKey(name);
    return startJob<Secret>(job, [](QKeychain::ReadPasswordJob &ended) -> Result<Secret> {
        if (isMissing(ended))
            return Secret();
        if (ended.error() != QKeychain::NoError)
            return keychainError(ended);
        return Secret(ended.textData());
    });
}

QFuture<Result<QString>> KeychainSecrets::write(const QString &name, const QString &secret)
{
    auto *job = new QKeychain::WritePasswordJob(keychainService());
    job->setKey(name);
    job->setTextData(secret);
    return startJob<QString>(job, [](QKeychain::WritePasswordJob &ended) -> Result<QString> {
        if (ended.error() != QKeychain::NoError)
            return keychainError(ended);
        return QStringLiteral("in the keychain");
    });
}

QFuture<Result<Done>> KeychainSecrets::forget(const QString &name)
{
    auto *job = new QKeychain::DeletePasswordJob(keychainService());
    job->setKey(name);
    return startJob<Done>(job, [](QKeychain::DeletePasswordJob &ended) -> Result<Done> {
        if (ended.error() != QKeychain::NoError && !isMissing(ended))
            return keychainError(ended);
        return Done{};
    });
}

} // namespace moviedb
