#include "app/recipes/historyexport.h"

#include "app/commandcontext.h"
#include "core/exporting/exportoutput.h"

namespace moviedb {

namespace {

Result<Done> writeLines(const QString &path, const QList<QByteArray> &lines)
{
    MOVIEDB_TRY(output, ExportOutput::open(path));
    for (const QByteArray &line : lines)
        MOVIEDB_CHECK(output.write(line + '\n'));
    return output.commit();
}

} // namespace

void exportHistory(CommandContext &context)
{
    context.withStore([&context](const std::shared_ptr<MovieStore> &store) {
        context.then(store->recipeBook(), [&context, store](const QList<QByteArray> &lines) {
            const QString path = context.line().arguments.value(1);
            if (path.isEmpty()) {
                for (const QByteArray &line : lines)
                    context.print(line + '\n');
            } else if (const auto written = writeLines(path, lines); !written) {
                return context.fail(written.error());
            }
            context.say(lines.size() == 2 ? QStringLiteral("1 line of acts")
                                          : QStringLiteral("%1 lines of acts").arg(lines.size() - 1));
            context.finish(exitcode::done);
        });
    });
}

} // namespace moviedb
