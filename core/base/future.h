// How a QObject goes on after a future: `done` runs on the guard's thread, or never when the guard is gone.
// QFuture::then(context, …) is not used: on Qt 6.4 it asserts when the context dies first.
// Jobs without a QObject use then(pool, …), as core/exporting does.
// Thread: onFinished() on the guard's thread.
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>

namespace moviedb {

template <class T, class Function> void onFinished(const QFuture<T> &future, QObject *guard, Function done)
{
    auto *watcher = new QFutureWatcher<T>(guard);
    QObject::connect(watcher, &QFutureWatcher<T>::finished, guard,
                     [watcher, done = std::move(done)]() mutable {
                         watcher->deleteLater();
                         if (watcher->future().isResultReadyAt(0))
                             done(watcher->future().result());
                     });
    watcher->setFuture(future);
}

// A future that is finished already.
template <class T> QFuture<T> readyFuture(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

} // namespace moviedb
