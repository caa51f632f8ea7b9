#include "app/commands/reviewcommand.h"

#include "app/commandcontext.h"
#include "core/base/jsonread.h"
#include "core/contract/shapes.h"
#include "core/domain/pagekey.h"
#include "core/match/decide/groups.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

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

Error notAPage(const QString &text, const QString &why)
{
    return makeError(Fault::Usage, QStringLiteral("“%1” %2.").arg(text.left(80).simplified(), why), {},
                     QStringLiteral("Give the page's name or its address, as in Twister_(1996_film)."));
}

// "https://en.m.wikipedia.org/wiki/Twister_(1996_film)#Plot" and "…/w/index.php?title=…" name the page.
Result<QString> titleOfAddress(const QString &text, const Settings &settings)
{
    const QUrl url(text.contains(QLatin1String("://")) ? text : QStringLiteral("https://") + text);
    const QString host = url.host();
    const QString wiki = settings.language + QStringLiteral(".%1wikipedia.org");
    if (host != wiki.arg(QString()) && host != wiki.arg(QStringLiteral("m.")) &&
        host != settings.endpoints.moved(QStringLiteral("wikipedia")).host())
        return notAPage(text, QStringLiteral("is no address of a page of %1").arg(wiki.arg(QString())));
    const QString path = url.path(QUrl::FullyDecoded);
    const qsizetype at = path.indexOf(QLatin1String("/wiki/"));
    if (at >= 0)
        return path.mid(at + 6);
    const QString title = QUrlQuery(url).queryItemValue(QStringLiteral("title"), QUrl::FullyDecoded);
    if (title.isEmpty())
        return notAPage(text, QStringLiteral("names no page"));
    return title;
}

// What a page's name cannot hold: https://en.wikipedia.org/wiki/Help:Page_name
Result<QString> pageKeyOf(const QString &text, const Settings &settings)
{
    constexpr qsizetype longestTitle = 255; // bytes in UTF-8
    constexpr qsizetype longestAddress = 2000;
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    if (text.size() > longestAddress)
        return notAPage(text, QStringLiteral("… is too long for a page's name"));
    if (std::any_of(text.begin(), text.end(), isControl))
        return notAPage(text, QStringLiteral("holds control characters"));
    QString title = text.trimmed();
    const bool isAddress =
        title.contains(QLatin1String("://")) || title.contains(QLatin1String("wikipedia.org/"));
    if (isAddress) {
        MOVIEDB_TRY(named, titleOfAddress(title, settings));
        title = named;
    }
    const QString key = pagekey::fromTitle(title.section(QLatin1Char('#'), 0, 0));
    if (key.isEmpty())
        return notAPage(text, QStringLiteral("names no page"));
    if (key.toUtf8().size() > longestTitle)
        return notAPage(text, QStringLiteral("… is too long for a page's name"));
    for (const QChar c : key)
        if (isControl(c) || QStringView(u"<>[]{}|").contains(c))
            return notAPage(text, QStringLiteral("holds a character that no page's name has"));
    return key;
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
void judge(CommandContext &context, const StorePointer &store, const QList<Judgment> &judgments,
           CrawlService *used = nullptr)
{
    QList<qint64> settled;
    for (const Judgment &judgment : judgments)
        if (judgment.kind == Judgment::Kind::Accept || judgment.kind == Judgment::Kind::NoArticle)
            settled.append(judgment.reviewId);
    context.then(store->judge(judgments), [&context, store, settled, used](Done) {
        if (settled.isEmpty())
            return context.finish(exitcode::done);
        CrawlService *service = used != nullptr ? used : context.crawlService(store);
        context.then(service->fetchAccepted(settled), [&context](const CrawlSummary &summary) {
            context.say(QStringLiteral("%1 stored, %2 unchanged, %3 failed")
                            .arg(summary.counts.stored)
                            .arg(summary.counts.unchanged)
                            .arg(summary.counts.failed));
            if (!summary.error.isEmpty())
                context.say(QStringLiteral("moviedb: ") + summary.error);
            if (summary.counts.failed > 0 || !summary.error.isEmpty())
                context.say(QStringLiteral("The decision is kept, but its facts are not all read. The same "
                                           "decision once more reads them, and so does the next crawl."));
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

// The page is looked at first; what is stored is the key that it has after redirects.
void accept(CommandContext &context, const Judgment &judgment)
{
    const bool anyway = context.line().has("anyway");
    context.withStore([&context, judgment, anyway](const StorePointer &store) {
        if (judgment.key.isEmpty()) // the candidate that has an item but no page
            return judge(context, store, {judgment});
        CrawlService *service = context.crawlService(store);
        context.then(service->checkPage(judgment.reviewId, judgment.key, anyway),
                     [&context, store, judgment, service](const QString &key) {
                         Judgment checked = judgment;
                         checked.key = key;
                         judge(context, store, {checked}, service);
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
            const auto key = pageKeyOf(words.at(2), context.settings());
            if (!key)
                return context.fail(key.error());
            judgment.key = *key;
        }
        return accept(context, judgment);
    }
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
                        "list these only"),
             switchOption("anyway", "accept a page that is not known as a film's")},
            &review};
}

} // namespace moviedb
