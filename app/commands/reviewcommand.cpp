#include "app/commandcontext.h"
#include "app/commands/commands.h"
#include "core/contract/shapes.h"

namespace moviedb::commands {

namespace {

using StorePointer = std::shared_ptr<MovieStore>;

Result<qint64> reviewId(const QString &text)
{
    bool ok = false;
    const qint64 id = text.toLongLong(&ok);
    if (!ok || id < 1)
        return makeError(Fault::Usage, QStringLiteral("“%1” is no review number.").arg(text), {},
                         QStringLiteral("moviedb review list shows the numbers."));
    return id;
}

void listReview(CommandContext &context)
{
    ReviewQuery query;
    if (context.line().has("state")) {
        const auto state = reviewStateFromName(context.line().option("state"));
        if (!state)
            return context.fail(makeError(
                Fault::Usage,
                QStringLiteral("There is no review state “%1”.").arg(context.line().option("state")), {},
                QStringLiteral("States: open, confirmed, rejected, no_article, postponed, lookup_failed.")));
        query.states = {*state};
    }
    context.withStore([&context, query](const StorePointer &store) {
        context.then(store->reviewItems(query), [&context, store](const QList<ReviewItem> &items) {
            for (const ReviewItem &item : items)
                context.print(contract::toBytes(contract::reviewLine(item)) + '\n');
            context.finish(exitcode::done);
        });
    });
}

// A judgment that settles the page is followed by reading the film's facts.
void judge(CommandContext &context, const Judgment &judgment, bool fetch)
{
    context.withStore([&context, judgment, fetch](const StorePointer &store) {
        context.then(store->judge({judgment}), [&context, store, judgment, fetch](Done) {
            if (!fetch)
                return context.finish(exitcode::done);
            CrawlService *service = context.crawlService(store);
            context.then(
                service->fetchAccepted({judgment.reviewId}), [&context](const CrawlSummary &summary) {
                    context.say(QStringLiteral("%1 stored, %2 unchanged, %3 failed")
                                    .arg(summary.counts.stored)
                                    .arg(summary.counts.unchanged)
                                    .arg(summary.counts.failed));
                    if (!summary.error.isEmpty())
                        context.say(QStringLiteral("moviedb: ") + summary.error);
                    context.finish(summary.counts.failed > 0 || !summary.error.isEmpty() ? exitcode::failed
                                                                                         : exitcode::done);
                });
        });
    });
}

void undo(CommandContext &context)
{
    int steps = 1;
    if (context.line().arguments.size() > 1) {
        bool ok = false;
        steps = context.line().arguments.at(1).toInt(&ok);
        if (!ok || steps < 1)
            return context.fail(
                makeError(Fault::Usage, QStringLiteral("undo takes the number of steps to take back.")));
    }
    context.withStore([&context, steps](const StorePointer &store) {
        context.then(store->undoJudgments(steps), [&context, store](int undone) {
            context.say(QStringLiteral("%1 steps taken back").arg(undone));
            context.finish(exitcode::done);
        });
    });
}

} // namespace

void review(CommandContext &context)
{
    const QStringList &words = context.line().arguments;
    const QString what = words.first();
    if (what == QLatin1String("list") && words.size() == 1)
        return listReview(context);
    if (what == QLatin1String("undo") && words.size() <= 2)
        return undo(context);
    const bool accepts = what == QLatin1String("accept") && words.size() == 3;
    const bool rejects = what == QLatin1String("reject") && words.size() == 2;
    const bool none = what == QLatin1String("none") && words.size() == 2;
    if (!accepts && !rejects && !none)
        return context.fail(
            makeError(Fault::Usage,
                      QStringLiteral("Usage: moviedb review list|accept ID KEY|reject ID|none ID|undo [N]")));
    const auto id = reviewId(words.at(1));
    if (!id)
        return context.fail(id.error());
    Judgment judgment;
    judgment.reviewId = *id;
    judgment.kind = accepts   ? Judgment::Kind::Accept
                    : rejects ? Judgment::Kind::RejectAll
                              : Judgment::Kind::NoArticle;
    if (accepts)
        judgment.key = words.at(2);
    judge(context, judgment, !rejects);
}

} // namespace moviedb::commands
