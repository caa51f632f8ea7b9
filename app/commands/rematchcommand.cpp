#include "app/commands/rematchcommand.h"

#include "app/commandcontext.h"
#include "app/onefilm.h"
#include "core/base/writemode.h"
#include "core/contract/rematchjson.h"
#include "core/domain/pagekey.h"
#include "core/domain/review.h"

namespace moviedb {

namespace {

using StorePointer = std::shared_ptr<MovieStore>;

QString valueWords(const QVariant &value)
{
    const QString words = value.typeId() == QMetaType::QStringList
                              ? value.toStringList().join(QLatin1String(", "))
                              : value.toString();
    const QString line = words.simplified();
    return line.isEmpty() ? QStringLiteral("—") : line;
}

QString rowWords(const NamedRow &row)
{
    return QStringLiteral("  %1: %2").arg(row.kind, row.name.simplified());
}

QStringList planWords(const RematchPlan &plan)
{
    QStringList lines;
    const auto group = [&lines](const QString &heading, qsizetype size) {
        if (size > 0)
            lines << QStringLiteral("%1 (%2)").arg(heading).arg(size);
    };
    group(QStringLiteral("Will change"), plan.willChange.size());
    for (const FieldChange &change : plan.willChange) {
        QString line = QStringLiteral("  %1: %2 → %3")
                           .arg(change.field, valueWords(change.before), valueWords(change.after));
        if (!change.source.isEmpty())
            line += QStringLiteral("  (%1)").arg(change.source);
        lines << line;
    }
    group(QStringLiteral("Kept, because you typed it"), plan.kept.size());
    for (const KeptValue &kept : plan.kept)
        lines << QStringLiteral("  %1: %2, and not %3")
                     .arg(kept.field, valueWords(kept.yours), valueWords(kept.wouldBe));
    group(QStringLiteral("Goes, for nothing else uses it"), plan.orphaned.size());
    for (const NamedRow &row : plan.orphaned)
        lines << rowWords(row);
    group(QStringLiteral("New"), plan.added.size());
    for (const NamedRow &row : plan.added)
        lines << rowWords(row);
    return lines;
}

void printPlan(CommandContext &context, const RematchPlan &plan)
{
    const bool dryRun = context.writeMode() == WriteMode::DryRun;
    if (context.line().has("json"))
        context.print(contract::toBytes(contract::rematchPlan(plan, context.writeMode())) + '\n');
    else
        for (const QString &line : planWords(plan))
            context.print(line.toUtf8() + '\n');
    for (const QString &warning : plan.warnings)
        context.say(warning);
    const auto page = [](const QString &key) {
        return key.isEmpty() ? QStringLiteral("no article") : pagekey::toTitle(key);
    };
    context.say(QStringLiteral("%1 “%2”: %3 → %4")
                    .arg(dryRun ? QStringLiteral("Nothing was changed. This would be another page for")
                                : QStringLiteral("Another page for"),
                         plan.title.simplified(), page(plan.pageBefore), page(plan.pageAfter)));
    context.finish(exitcode::done);
}

Error rematchRemedy(Error objection)
{
    if (!objection.remedy.isEmpty())
        return objection;
    if (objection.fault == Fault::NotFound)
        objection.remedy = QStringLiteral("moviedb search finds pages; their address can be given too.");
    else if (objection.fault == Fault::Conflict && objection.text.contains(QStringLiteral("is not known")))
        objection.remedy = QStringLiteral("With --anyway it is taken all the same.");
    return objection;
}

void rematchFilm(CommandContext &context, const StorePointer &store, qint64 movieId, const QString &key)
{
    CrawlService *service = context.crawlService(store);
    onFinished(service->readForPage(movieId, key,
                                    context.line().has("anyway") ? PageDemand::Any : PageDemand::OfFilm),
               &context, [&context, store](const Result<Rematch> &read) {
                   if (!read)
                       return context.fail(rematchRemedy(read.error()));
                   context.then(store->rematch(*read, context.writeMode()),
                                [&context](const RematchPlan &plan) { printPlan(context, plan); });
               });
}

// What a person typed: "-" = the film has no article.
Result<QString> givenKey(const CommandContext &context, const QString &text)
{
    if (text == QLatin1String("-"))
        return QString();
    const Settings &settings = context.settings();
    return pagekey::fromText(
        text, {settings.language, settings.endpoints.moved(QStringLiteral("wikipedia")).host()});
}

void rematch(CommandContext &context)
{
    const QStringList &words = context.line().arguments;
    const auto key = givenKey(context, words.at(1));
    if (!key)
        return context.fail(key.error());
    context.withWritableStore([&context, movie = words.first(), key = *key](const StorePointer &store) {
        withFilm(context, store, movie,
                 [&context, store, key](qint64 movieId) { rematchFilm(context, store, movieId, key); });
    });
}

} // namespace

Command rematchCommand()
{
    return {QStringLiteral("rematch"),
            {QStringLiteral("MOVIE KEY")},
            QStringLiteral("Gives a film another page (- = no article) and reads its facts anew."),
            {switchOption("dry-run", "show what would come of it, and change nothing"),
             switchOption("anyway", "take a page that is not known as a film's"),
             switchOption("json", "print it as JSON")},
            &rematch};
}

} // namespace moviedb
