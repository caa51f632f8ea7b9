#include "app/owedfacts.h"

namespace moviedb {

QString owedFactsSentence(qsizetype films)
{
    if (films == 0)
        return {};
    const QString count = films == 1 ? QStringLiteral("1 decided film has no facts yet.")
                                     : QStringLiteral("%1 decided films have no facts yet.").arg(films);
    return count + QStringLiteral(" moviedb crawl --resume reads them.");
}

void finishTellingOwed(CommandContext &context, const std::shared_ptr<MovieStore> &store, int code)
{
    context.then(store->decidedWithoutFacts({}), [&context, store, code](const QList<ReviewItem> &owed) {
        if (!owed.isEmpty())
            context.say(QStringLiteral("moviedb: ") + owedFactsSentence(owed.size()));
        context.finish(code);
    });
}

} // namespace moviedb
