#include "app/commands/reviewcommand.h"

#include "app/commandcontext.h"
#include "core/base/jsonread.h"
#include "core/contract/shapes.h"
#include "core/match/decide/groups.h"

namespace moviedb {

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
    if (context.line().has("state"))
        query.states = {*reviewStateFromName(context.line().option("state"))};
    context.withStore([&context, query](const StorePointer &store) {
        context.then(store->reviewItems(query), [&context, store](const QList<ReviewItem> &items) {
            for (const ReviewItem &item : items)
                context.print(contract::toBytes(contract::reviewLine(item)) + '\n');
            context.finish(exitcode::done);
        });
    });
}

// Judgments that settle a page are followed by reading those films' facts.
void judge(CommandContext &context, const StorePointer &store, const QList<Judgment> &judgments)
{
    QList<qint64> settled;
    for (const Judgment &judgment : judgments)
        if (judgment.kind == Judgment::Kind::Accept || judgment.kind == Judgment::Kind::NoArticle)
            settled.append(judgment.reviewId);
    context.then(store->judge(judgments), [&context, store, settled](Done) {
        if (settled.isEmpty())
            return context.finish(exitcode::done);
        CrawlService *service = context.crawlService(store);
        context.then(service->fetchAccepted(settled), [&context](const CrawlSummary &summary) {
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
}

OrderedJson groupLine(const match::DoubtGroup &group)
{
    OrderedJson ids = OrderedJson::array();
    for (const qint64 id : group.reviewIds)
        ids.push_back(id);
    OrderedJson proposed = OrderedJson::array();
    for (const Judgment &judgment : group.proposed)
        proposed.push_back(
            {{"id", judgment.reviewId},
             {"decision", judgment.kind == Judgment::Kind::Accept ? "accept" : "reject"},
             {"key", judgment.key.isEmpty() ? OrderedJson(nullptr) : OrderedJson(utf8(judgment.key))}});
    return {{"group", utf8(group.code)},
            {"words", utf8(group.words)},
            {"rule", group.rule.isEmpty() ? OrderedJson(nullptr) : OrderedJson(utf8(group.rule))},
            {"ids", ids},
            {"proposed", proposed}};
}

void withGroups(CommandContext &context,
                const std::function<void(const StorePointer &, const QList<match::DoubtGroup> &)> &use)
{
    context.withStore([&context, use](const StorePointer &store) {
        context.then(store->reviewItems({}),
                     [store, use](const QList<ReviewItem> &items) { use(store, match::group(items)); });
    });
}

void listGroups(CommandContext &context)
{
    withGroups(context, [&context](const StorePointer &, const QList<match::DoubtGroup> &groups) {
        for (const match::DoubtGroup &group : groups)
            context.print(contract::toBytes(groupLine(group)) + '\n');
        context.finish(exitcode::done);
    });
}

// Takes the rule of one group: one undo step, whatever its size.
void settleGroup(CommandContext &context, const QString &code)
{
    withGroups(context, [&context, code](const StorePointer &store, const QList<match::DoubtGroup> &groups) {
        for (const match::DoubtGroup &group : groups)
            if (group.code == code && !group.proposed.isEmpty())
                return judge(context, store, group.proposed);
        context.fail(makeError(Fault::NotFound,
                               QStringLiteral("There is no group “%1” that a rule settles.").arg(code), {},
                               QStringLiteral("moviedb review groups shows the groups and their rules.")));
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

// What a person decides of one title: accept, reject or none.
void decide(CommandContext &context, const QStringList &words)
{
    const auto id = reviewId(words.at(1));
    if (!id)
        return context.fail(id.error());
    Judgment judgment;
    judgment.reviewId = *id;
    judgment.kind = words.first() == QLatin1String("accept")   ? Judgment::Kind::Accept
                    : words.first() == QLatin1String("reject") ? Judgment::Kind::RejectAll
                                                               : Judgment::Kind::NoArticle;
    judgment.key = words.value(2);
    context.withStore([&context, judgment](const StorePointer &store) { judge(context, store, {judgment}); });
}

void review(CommandContext &context)
{
    const QStringList &words = context.line().arguments;
    if (words.first() == QLatin1String("list"))
        return listReview(context);
    if (words.first() == QLatin1String("undo"))
        return undo(context);
    if (words.first() == QLatin1String("groups"))
        return listGroups(context);
    if (words.first() == QLatin1String("settle"))
        return settleGroup(context, words.at(1));
    decide(context, words);
}

} // namespace

Command reviewCommand()
{
    return {QStringLiteral("review"),
            {QStringLiteral("list"), QStringLiteral("groups"), QStringLiteral("settle GROUP"),
             QStringLiteral("accept ID KEY"), QStringLiteral("reject ID"), QStringLiteral("none ID"),
             QStringLiteral("undo [N]")},
            QStringLiteral("Shows the doubtful titles and settles them."),
            {wordOption("state", QStringLiteral("open|confirmed|rejected|no_article|postponed|lookup_failed"),
                        "list these only")},
            &review};
}

} // namespace moviedb
