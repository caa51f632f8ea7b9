#include "app/commands/streams.h"

#include <QFile>
#include <QtConcurrent>

#include <cstdio>

namespace moviedb {

void runOnStreams(CommandContext &context, const StreamWork &work)
{
    const auto running = QtConcurrent::run([work]() -> Result<int> {
        QFile in;
        QFile out;
        if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly))
            return makeError(Fault::Io, QStringLiteral("Standard input or output cannot be used."));
        return work(in, out);
    });
    context.then(running, [&context](int code) { context.finish(code); });
}

} // namespace moviedb
