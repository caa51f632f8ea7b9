#include "app/streams/streamwork.h"

#include "app/streams/standardoutput.h"

#include <QFile>
#include <QtConcurrent>

#include <cstdio>
#include <unistd.h>

namespace moviedb {

void runOnStreams(CommandContext &context, const StreamWork &work)
{
    const auto running = QtConcurrent::run([work]() -> Result<int> {
        // By descriptor: through stdio a line that begins with a NUL would look like the end of the input.
        QFile in;
        QFile out;
        if (!in.open(STDIN_FILENO, QIODevice::ReadOnly) || !out.open(STDOUT_FILENO, QIODevice::WriteOnly))
            return makeError(Fault::Io, QStringLiteral("Standard input or output cannot be used."));
        MOVIEDB_TRY(code, work(in, out));
        if (!out.flush())
            return standardOutputFailed(out.errorString());
        return code;
    });
    context.then(running, [&context](int code) { context.finish(code); });
}

} // namespace moviedb
