#include "ui/crawl/lastcrawl.h"

#include "core/base/future.h"
#include "core/crawl/run/owedtitles.h"
#include "core/crawl/run/scopejson.h"
#include "ui/words/fieldtext.h"
#include "ui/words/galleryname.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace moviedb::ui {

namespace {

QString lastCrawlTr(const char *text)
{
    return QCoreApplication::translate("LastCrawl", text);
}

LastCrawl toFinish(const CrawlRun &run, const QList<EntryStatus> &entries, const QString &country)
{
    QList<GalleryEntry> list;
    int done = 0;
    for (const EntryStatus &status : entries) {
        list.append(status.entry);
        done += status.state == EntryState::Listed || status.state == EntryState::Failed ? 0 : 1;
    }
    LastCrawl last;
    last.input = inputFromRun(run.gallery, list, country);
    last.input.name = galleryName(run.gallery, run.providerName);
    last.input.scope.providerName = run.providerName;
    last.action = lastCrawlTr(QT_TRANSLATE_NOOP("LastCrawl", "Resume"));
    last.entries = entries;
    const QLocale locale;
    last.sentence =
        entries.isEmpty()
            ? lastCrawlTr(QT_TRANSLATE_NOOP("LastCrawl", "%1 was not finished.")).arg(last.input.name)
            : lastCrawlTr(QT_TRANSLATE_NOOP("LastCrawl", "%1 was not finished: %2 of %3 titles are done."))
                  .arg(last.input.name, locale.toString(done), locale.toString(entries.size()));
    return last;
}

Result<LastCrawl> toRepeat(const CrawlRun &run, const QList<EntryStatus> &entries)
{
    const Result<CrawlScope> scope = crawl::scopeFromJson(run.scopeJson);
    if (!scope)
        return scope.error();
    LastCrawl last;
    last.input.scope = *scope;
    last.input.scope.providerName = run.providerName;
    last.input.name = galleryName(run.gallery, run.providerName);
    last.action = lastCrawlTr(QT_TRANSLATE_NOOP("LastCrawl", "Crawl again"));
    last.entries = entries;
    const QLocale locale;
    const QString count =
        entries.size() == 1
            ? lastCrawlTr(QT_TRANSLATE_NOOP("LastCrawl", "1 title"))
            : lastCrawlTr(QT_TRANSLATE_NOOP("LastCrawl", "%1 titles")).arg(locale.toString(entries.size()));
    const QDateTime at = QDateTime::fromString(run.finishedAt, Qt::ISODate);
    last.sentence = lastCrawlTr(QT_TRANSLATE_NOOP("LastCrawl", "%1 was last crawled on %2: %3."))
                        .arg(last.input.name, shownTime(at), count);
    return last;
}

// Decided in the review, and then the program ended before it had read their facts.
LastCrawl toRead(const QList<ReviewItem> &owed)
{
    LastCrawl last;
    last.input.name = lastCrawlTr(QT_TRANSLATE_NOOP("LastCrawl", "Decided films"));
    last.input.scope = crawl::scopeOfTitles(crawl::titlesToRead({}, owed));
    last.input.scope.resume = true;
    last.action = lastCrawlTr(QT_TRANSLATE_NOOP("LastCrawl", "Read facts"));
    last.sentence = owed.size() == 1
                        ? lastCrawlTr(QT_TRANSLATE_NOOP("LastCrawl", "1 decided film has no facts yet."))
                        : lastCrawlTr(QT_TRANSLATE_NOOP("LastCrawl", "%1 decided films have no facts yet."))
                              .arg(QLocale().toString(owed.size()));
    for (const GalleryEntry &entry : std::as_const(last.input.scope.entries)) {
        EntryStatus status;
        status.entry = entry;
        status.position = int(last.entries.size()) + 1;
        last.entries.append(status);
    }
    return last;
}

} // namespace

void findLastCrawl(const std::shared_ptr<MovieStore> &store, const QString &country, QObject *context,
                   const std::function<void(const Result<std::optional<LastCrawl>> &)> &found)
{
    const auto withEntries = [=](const CrawlRun &run, bool finished) {
        onFinished(store->entries(run.runId), context, [=](const Result<QList<EntryStatus>> &entries) {
            if (!entries) {
                found(entries.error());
                return;
            }
            const Result<LastCrawl> last =
                finished ? toRepeat(run, *entries) : Result<LastCrawl>(toFinish(run, *entries, country));
            if (last)
                found(std::optional(*last));
            else
                found(last.error());
        });
    };
    const auto newestCame = [=](const Result<std::optional<CrawlRun>> &newest) {
        if (!newest)
            found(newest.error());
        else if (newest->has_value())
            withEntries(**newest, true);
        else
            found(std::optional<LastCrawl>());
    };
    const auto owedCame = [=](const std::optional<CrawlRun> &unfinished,
                              const Result<QList<ReviewItem>> &owed) {
        if (!owed)
            found(owed.error());
        else if (!owed->isEmpty())
            found(std::optional(toRead(*owed)));
        else if (unfinished)
            withEntries(*unfinished, false);
        else
            onFinished(store->newestRun(), context, newestCame);
    };
    onFinished(store->unfinishedRun({}), context, [=](const Result<std::optional<CrawlRun>> &unfinished) {
        if (!unfinished)
            found(unfinished.error());
        else if (unfinished->has_value() && (*unfinished)->gallery != crawl::reviewGallery())
            withEntries(**unfinished, false);
        else
            onFinished(
                store->decidedWithoutFacts({}), context,
                [=, run = *unfinished](const Result<QList<ReviewItem>> &owed) { owedCame(run, owed); });
    });
}

} // namespace moviedb::ui
