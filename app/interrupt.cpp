#include "app/interrupt.h"

#include <QSocketNotifier>
#include <QTimer>

#include <csignal>
#include <cstdio>
#include <sys/socket.h>
#include <unistd.h>

namespace moviedb {

namespace {

// A signal handler may only write to a descriptor: https://doc.qt.io/qt-6/unix-signals.html
int interruptPipe[2] = {-1, -1};
bool interrupted = false; // main thread

constexpr int patienceMs = 3000; // with a database that lets nobody in, a disk that does not answer

void sayHowToStop()
{
    std::fputs("It is still being stopped. Press again to stop at once.\n", stderr);
}

extern "C" void interruptHandler(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(interruptPipe[0], &byte, 1);
}

} // namespace

void onInterrupt(QObject *guard, std::function<void()> handler)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, interruptPipe) != 0)
        return;
    auto *notifier = new QSocketNotifier(interruptPipe[1], QSocketNotifier::Read, guard);
    QObject::connect(notifier, &QSocketNotifier::activated, guard, [notifier, handler = std::move(handler)] {
        notifier->setEnabled(false);
        char byte = 0;
        [[maybe_unused]] const auto taken = ::read(interruptPipe[1], &byte, 1);
        interrupted = true;
        QTimer::singleShot(patienceMs, notifier, &sayHowToStop);
        handler();
    });
    struct sigaction action = {};
    action.sa_handler = interruptHandler;
    action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
    struct sigaction before = {};
    if (::sigaction(SIGHUP, nullptr, &before) == 0 && before.sa_handler != SIG_IGN)
        ::sigaction(SIGHUP, &action, nullptr);
}

bool wasInterrupted()
{
    return interrupted;
}

} // namespace moviedb
