#include "core/secrets/triedsecrets.h"

#include "core/base/future.h"

namespace moviedb {

namespace {

// `isEnough`: bool(const Result<T> &); `next`: QFuture<Result<T>>()
template <class T, class Enough, class Next>
QFuture<Result<T>> firstOrNext(const QFuture<Result<T>> &first, QObject *guard, Enough isEnough, Next next)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const auto end = [promise](const Result<T> &result) {
        promise->addResult(result);
        promise->finish();
    };
    onFinished(first, guard, [guard, end, isEnough, next](const Result<T> &result) {
        if (isEnough(result))
            end(result);
        else
            onFinished(next(), guard, end);
    });
    return promise->future();
}

} // namespace

TriedSecrets::TriedSecrets(std::unique_ptr<SecretStore> first, std::unique_ptr<SecretStore> second)
    : m_first(std::move(first)), m_second(std::move(second))
{
}

QFuture<Result<std::optional<QString>>> TriedSecrets::read(const QString &name)
{
    return firstOrNext(
        m_first->read(name), &m_guard,
        [](const Result<std::optional<QString>> &found) { return found.ok() && found->has_value(); },
        [second = m_second, name] { return second->read(name); });
}

QFuture<Result<QString>> TriedSecrets::write(const QString &name, const QString &secret)
{
    return firstOrNext(
        m_first->write(name, secret), &m_guard, [](const Result<QString> &place) { return place.ok(); },
        [second = m_second, name, secret] { return second->write(name, secret); });
}

QFuture<Result<Done>> TriedSecrets::forget(const QString &name)
{
    return firstOrNext(
        m_first->forget(name), &m_guard, [](const Result<Done> &) { return false; },
        [second = m_second, name] { return second->forget(name); });
}

} // namespace moviedb
