#include "app/commands/reviewcommand.h"

#include "app/commandcontext.h"
#include "app/owedfacts.h"
#include "core/base/jsonread.h"
#include "core/contract/shapes.h"
#include "core/domain/pagekey.h"
#include "core/match/decide/groups.h"

namespace moviedb {

namespace {

using StorePointer = std::shared_ptr<MovieStore>;

PageDemand demandOf(const CommandLine &line)
{
    return line.has("anyway") ? PageDemand::Any : PageDemand::OfFilm;
}

Result<qint64> reviewId(const QString &text)
{
    bool ok = false;
    const qint64 id = text.toLongLong(&ok);
    if (!ok || id < 1)
        return makeError(Fault::Usage, QStringLiteral("“%1” is no review number.").arg(text), {},
                         QStringLiteral("moviedb review list shows the numbers."));
    return id;
}

QString nothingWaits()
{
    return QStringLiteral("Nothing waits in the review.");
}

void listReview(CommandContext &context)
{
    ReviewQuery query;
    if (context.line().has("state"))
        query.states = {*reviewStateFromName(context.line().option("state"))};
    context.withStore([&context, query](const StorePointer &store) {
        context.then(store->reviewItems(query), [&context, store](const QList<ReviewItem> &items) {
            const int recheckDays = context.settings().recheckDays;
            for (const ReviewItem &item : items)
                context.print(contract::toBytes(contract::reviewLine(item, recheckDays)) + '\n');
            if (items.isEmpty())
                context.say(context.line().has("state")
                                ? QStringLiteral("The review has no title in this state.")
                                : nothingWaits());
            finishTellingOwed(context, store, exitcode::done);
        });
    });
}

// What a command settles: the judgments, and the titles that keep waiting for a person meanwhile.
struct Settling
{
    QList<Judgment> judgments;
    int left = 0;
    bool someNotLookedAt = false; // of those left: nobody knows yet what their pages are
};

void finishSettling(CommandContext &context, const Settling &settling)
{
    context.finish(settling.someNotLookedAt ? exitcode::failed
                   : settling.left > 0      ? exitcode::waitsForPerson
                                            : exitcode::done);
}

void factsCame(CommandContext &context, const StorePointer &store, const Settling &settling,
               const CrawlSummary &summary)
{
    context.say(QStringLiteral("%1 stored, %2 unchanged, %3 failed")
                    .arg(summary.counts.stored)
                    .arg(summary.counts.unchanged)
                    .arg(summary.counts.failed));
    for (const QString &warning : summary.warnings)
        context.say(QStringLiteral("moviedb: ") + warning);
    if (!summary.error.isEmpty())
        context.say(QStringLiteral("moviedb: ") + summary.error);
    if (summary.counts.failed == 0 && summary.error.isEmpty()) {
        if (!summary.collapsedFields.isEmpty()) // which, and where a page is kept, stands among the warnings
            return context.finish(exitcode::failed);
        return finishSettling(context, settling);
    }
    context.say(QStringLiteral("The decision is kept, but its facts are not all read."));
    finishTellingOwed(context, store, exitcode::failed);
}

// Judgments that settle a page are followed by reading those films' facts.
void judge(CommandContext &context, const StorePointer &store, const Settling &settling,
           CrawlService *used = nullptr)
{
    if (settling.judgments.isEmpty())
        return finishSettling(context, settling);
    QList<qint64> settled;
    for (const Judgment &judgment : settling.judgments)
        if (judgment.kind == Judgment::Kind::Accept || judgment.kind == Judgment::Kind::NoArticle)
            settled.append(judgment.reviewId);
    context.then(store->judge(settling.judgments), [&context, store, settling, settled, used](Done) {
        if (settled.isEmpty())
            return finishSettling(context, settling);
        CrawlService *service = used != nullptr ? used : context.crawlService(store);
        context.then(service->fetchAccepted(settled),
                     [&context, store, settling](const CrawlSummary &summary) {
                         factsCame(context, store, settling, summary);
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

void listGroups(CommandContext &context)
{
    context.withStore([&context](const StorePointer &store) {
        context.then(store->reviewItems({}), [&context, store](const QList<ReviewItem> &items) {
            const QList<match::DoubtGroup> groups = match::group(items);
            for (const match::DoubtGroup &group : groups)
                context.print(contract::toBytes(groupLine(group)) + '\n');
            if (groups.isEmpty())
                context.say(nothingWaits());
            finishTellingOwed(context, store, exitcode::done);
        });
    });
}

QString titleOf(const QList<ReviewItem> &items, qint64 reviewId)
{
    for (const ReviewItem &item : items)
        if (item.reviewId == reviewId)
            return item.entry.title.simplified();
    return QString::number(reviewId);
}

// What is left of the judgments after their pages were looked at; what does not pass stays open and is named.
Settling passed(CommandContext &context, Settling settling, const QList<PageVerdict> &verdicts,
                const QList<ReviewItem> &items)
{
    bool mayInsist = false;
    for (const PageVerdict &verdict : verdicts) {
        if (!verdict.objection) {
            settling.judgments.append({verdict.reviewId, Judgment::Kind::Accept, verdict.key});
            continue;
        }
        ++settling.left;
        mayInsist = mayInsist || verdict.objection->fault == Fault::Conflict;
        settling.someNotLookedAt = settling.someNotLookedAt || (verdict.objection->fault != Fault::NotFound &&
                                                                verdict.objection->fault != Fault::Conflict);
        context.say(QStringLiteral("%1 “%2” stays open: %3")
                        .arg(verdict.reviewId)
                        .arg(titleOf(items, verdict.reviewId), verdict.objection->text));
    }
    if (mayInsist)
        context.say(
            QStringLiteral("With --anyway pages that are not known as films' are accepted all the same."));
    return settling;
}

// Takes the rule of one group: one undo step, whatever its size.
void settle(CommandContext &context, const StorePointer &store, const QList<Judgment> &proposed,
            const QList<ReviewItem> &items)
{
    Settling settling;
    QList<Judgment> toLookAt;
    for (const Judgment &judgment : proposed)
        (judgment.kind == Judgment::Kind::Accept && !judgment.key.isEmpty() ? toLookAt : settling.judgments)
            .append(judgment);
    if (toLookAt.isEmpty())
        return judge(context, store, settling);
    CrawlService *service = context.crawlService(store);
    context.then(service->checkPages(toLookAt, demandOf(context.line())),
                 [&context, store, settling, items, service](const QList<PageVerdict> &verdicts) {
                     judge(context, store, passed(context, settling, verdicts, items), service);
                 });
}

void settleGroup(CommandContext &context, const QString &code)
{
    context.withWritableStore([&context, code](const StorePointer &store) {
        context.then(store->reviewItems({}), [&context, store, code](const QList<ReviewItem> &items) {
            for (const match::DoubtGroup &group : match::group(items))
                if (group.code == code && !group.proposed.isEmpty())
                    return settle(context, store, group.proposed, items);
            context.fail(makeError(
                Fault::NotFound, QStringLiteral("There is no group “%1” that a rule settles.").arg(code), {},
                QStringLiteral("moviedb review groups shows the groups and their rules.")));
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
            return context.fail(makeError(
                Fault::Usage, QStringLiteral("undo takes the number of steps to take back, not “%1”.")
                                  .arg(context.line().arguments.at(1))));
    }
    context.withWritableStore([&context, steps](const StorePointer &store) {
        context.then(store->undoJudgments(steps), [&context, store](int undone) {
            context.say(QStringLiteral("%1 steps taken back").arg(undone));
            context.finish(exitcode::done);
        });
    });
}

Error withRemedy(Error objection)
{
    if (objection.fault == Fault::NotFound)
        objection.remedy = QStringLiteral("moviedb search finds pages; their address can be given too.");
    else if (objection.fault == Fault::Conflict)
        objection.remedy = QStringLiteral("With --anyway it is accepted all the same.");
    return objection;
}

// The page is looked at first; what is stored is the key that it has after redirects.
void accept(CommandContext &context, const Judgment &judgment)
{
    context.withWritableStore([&context, judgment](const StorePointer &store) {
        if (judgment.key.isEmpty()) // the candidate that has an item but no page
            return judge(context, store, {{judgment}});
        CrawlService *service = context.crawlService(store);
        context.then(service->checkPages({judgment}, demandOf(context.line())),
                     [&context, store, judgment, service](const QList<PageVerdict> &verdicts) {
                         if (const auto objection = verdicts.first().objection)
                             return context.fail(withRemedy(*objection));
                         Judgment checked = judgment;
                         checked.key = verdicts.first().key;
                         judge(context, store, {{checked}}, service);
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
    if (judgment.kind == Judgment::Kind::Accept) {
        if (!words.at(2).isEmpty()) {
            const Settings &settings = context.settings();
            const auto key = pagekey::fromText(
                words.at(2),
                {settings.language, settings.endpoints.moved(QStringLiteral("wikipedia")).host()});
            if (!key)
                return context.fail(key.error());
            judgment.key = *key;
        }
        return accept(context, judgment);
    }
    context.withWritableStore(
        [&context, judgment](const StorePointer &store) { judge(context, store, {{judgment}}); });
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
            {optionOf("list",
                      wordOption("state",
                                 QStringLiteral("open|confirmed|rejected|no_article|postponed|lookup_failed"),
                                 "list these only")),
             optionOf("accept|settle", switchOption("anyway", "accept pages that are not known as films'"))},
            &review};
}

} // namespace moviedb
