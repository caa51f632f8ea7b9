// Which database a command backs up and where to, and asking for its password when the server wants one.
// Thread: main.
#pragma once

#include "app/commandcontext.h"
#include "app/streams/passwordprompt.h"
#include "core/store/backup/backups.h"

namespace moviedb {

BackupPlace backupPlace(CommandContext &context);
// Ctrl+C stops what the watch belongs to.
WatchPointer watched(CommandContext &context);

// `ask` starts the work with a password, "" at first; `next` gets its value.
template <class T, class Ask, class Next> void withPassword(CommandContext &context, Ask ask, Next next)
{
    onFinished(ask(QString()), &context, [&context, ask, next](const Result<T> &done) {
        if (done)
            return next(*done);
        if (!needsPassword(done.error()))
            return context.fail(done.error());
        const auto password =
            askPassword(QStringLiteral("Password for the database (%1):").arg(done.error().where));
        if (!password)
            return context.fail(done.error());
        context.then(ask(*password), next);
    });
}

} // namespace moviedb
