// What every run and every question of the crawl thread works with, and what follows from it.
// Thread: the crawl thread.
// Failure: permission() is the reason why nothing may be asked.
#pragma once

#include "core/crawl/film/runcontext.h"
#include "core/crawl/shared/sharedclient.h"
#include "core/domain/crawl.h"
#include "core/settings/settings.h"

class QThreadPool;

namespace moviedb::crawl {

struct Resources
{
    std::shared_ptr<MovieStore> store; // null for questions that need none
    Settings settings;
    HttpClient *client = nullptr;                            // outlives who uses it
    Pacing *pacing = nullptr;                                // shared by all fetchers of one client
    std::shared_ptr<const match::FilmClassifier> classifier; // for matching
    std::shared_ptr<AnswerStore> answers;                    // null = answers are not kept
    QThreadPool *pool = nullptr;                             // where answers are read and facts put together
    std::shared_ptr<RequestExchange> exchange; // null = programs cannot share a crawl in this database
    bool takesOver = false; // a run from a program that is gone, while others carry its requests
    std::function<bool(const GalleryEntry &)> reaches; // the client can be asked about this title; empty: any

    // The gallery's country, else the one of the settings.
    QString countryFor(const QString &country) const;
    // Nothing, or what a person has to do first: `gallery` = one is listed, too, `where` names it.
    std::optional<Error> whyNot(bool gallery, const QString &where = {}) const;
    // What an answer depends on besides what was asked: addresses that were moved, country and language.
    QString world(const QString &country) const;
    // Without a journal, a run or a limit. What was kept earlier is read when nothing may be sent.
    Fetcher::Setup fetcherSetup(const QString &country) const;
    // How each service is asked, as `pacing` has it, and where it is.
    QMap<QString, CarrierPart> services() const;
    // To carry the requests of a run.
    Carrier::Setup carrierSetup(qint64 runId) const;
    // For a crawl that other programs may join; null where they cannot.
    std::unique_ptr<SharedClient> sharedClient(qint64 runId) const;
    // For how long a crawl believes what was kept.
    Freshness freshness() const;
    // What becomes of what it does not believe any more.
    Revalidation revalidation(const QList<SourcePointer> &sources) const;
    RunContext context(Fetcher *fetcher, EntityCache *entities, const QString &country) const;
};

// A gallery is asked for at its source; lists and saved pages come with their titles.
bool asksGallery(const CrawlScope &scope);

} // namespace moviedb::crawl
