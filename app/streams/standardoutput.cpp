#include "app/streams/standardoutput.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>

namespace moviedb {

void guardStandardDescriptors()
{
    // The lowest free number is given: 0, then 1, then 2. The wrong way round on purpose for the first two: who reads
    // or writes them is told (EBADF).
    constexpr int ways[] = {O_WRONLY, O_RDONLY, O_WRONLY};
    for (int descriptor = 0; descriptor < 3; ++descriptor)
        if (::fcntl(descriptor, F_GETFD) < 0 && errno == EBADF) [[maybe_unused]]
            const int opened = ::open("/dev/null", ways[descriptor]);
}

void letFileLimitsFail()
{
    std::signal(SIGXFSZ, SIG_IGN);
}

Error standardOutputFailed(const QString &reason)
{
    return makeError(Fault::Io, QStringLiteral("Standard output cannot be written: %1.").arg(reason), {},
                     QStringLiteral("Part of the answer may be missing."));
}

Result<Done> writeStandardOutput(const QByteArray &bytes)
{
    errno = 0;
    const size_t written = std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    if (written == size_t(bytes.size()) && std::fflush(stdout) == 0)
        return Done{};
    return standardOutputFailed(QString::fromLocal8Bit(std::strerror(errno)));
}

} // namespace moviedb
