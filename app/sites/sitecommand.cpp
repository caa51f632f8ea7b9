#include "app/sites/sitecommand.h"

#include "app/commandcontext.h"
#include "app/interrupt.h"
#include "app/picturecache.h"
#include "core/exporting/where.h"
#include "core/passport/statement/passport.h"
#include "core/site/site.h"
#include "core/sources/registry/sources.h"

namespace moviedb {

namespace {

void saySite(CommandContext &context, const SiteRequest &request, const SiteSummary &site)
{
    const bool wantsPictures = bool(request.picture);
    if (site.films == 0)
        context.say(QStringLiteral("No film is in the site: none fits, or no title may be passed on."));
    if (wantsPictures && site.pictures == 0)
        context.say(
            request.sources.isEmpty()
                ? QStringLiteral("No picture is kept: look at the films in the window first.")
                : QStringLiteral("No picture may be passed on, so letters stand for them. --everything takes "
                                 "those that the window has loaded, for your own use."));
    context.sayOutcome(QStringLiteral("%1 films, %2 people, %3 pictures; %4 files, %5 bytes: %6/index.html")
                           .arg(site.films)
                           .arg(site.people)
                           .arg(site.pictures)
                           .arg(site.files)
                           .arg(site.bytes)
                           .arg(site.folder));
    context.finish(exitcode::done);
}

void startSite(CommandContext &context, const std::shared_ptr<MovieStore> &store, const SiteRequest &request)
{
    auto running = runSite(store, request);
    onInterrupt(&context, [&context, running]() mutable {
        running.cancel();
        context.fail(makeError(Fault::Cancelled,
                               QStringLiteral("The site was cancelled; the folder is what it was.")));
    });
    context.then(running,
                 [&context, store, request](const SiteSummary &site) { saySite(context, request, site); });
}

void site(CommandContext &context)
{
    const CommandLine &line = context.line();
    if (line.arguments.first().isEmpty())
        return context.fail(makeError(Fault::Usage, QStringLiteral("The site has no place to go to."), {},
                                      QStringLiteral("Name a folder, new or empty.")));
    makeSite(context, {line.arguments.first(),
                       line.option("title"),
                       line.option("where"),
                       {},
                       !line.has("everything"),
                       line.has("pictures")});
}

} // namespace

void makeSite(CommandContext &context, const SiteWish &wish)
{
    SiteRequest request;
    request.folder = wish.folder;
    request.title = wish.title.isEmpty() ? QStringLiteral("Films") : wish.title;
    request.search = wish.search;
    request.descriptions = sources::descriptions();
    if (wish.publishable)
        request.sources = openSources(request.descriptions);
    if (wish.pictures)
        request.picture = [cache = context.settings().cacheDir](const QString &url) {
            return keptPictureFile(cache, url);
        };
    request.now = QDateTime::currentDateTime();
    context.withStore([&context, request, where = wish.where](const std::shared_ptr<MovieStore> &store) {
        context.then(store->schema(), [&context, store, request, where](const SchemaInfo &schema) mutable {
            const TableInfo *movies = schema.table(u"movies");
            if (!where.isEmpty() && movies != nullptr) {
                const auto filters = parseWhere(where.normalized(QString::NormalizationForm_C), *movies);
                if (!filters)
                    return context.fail(filters.error());
                request.filters = *filters;
            }
            startSite(context, store, request);
        });
    });
}

Command siteCommand()
{
    return {
        QStringLiteral("site"),
        {QStringLiteral("DIR")},
        QStringLiteral("Makes a static web site of the films, which may be passed on."),
        {textOption("where", "EXPR", "only films that fit, \"release_date >= 1990 and genres = 'Drama'\""),
         textOption("title", "TEXT", "what the site is called; else Films"),
         switchOption("pictures",
                      "with the pictures that the window has loaded, where they may be passed on"),
         switchOption("everything", "also what may not be passed on: for your own use")},
        &site};
}

} // namespace moviedb
