#include "core/crawl/film/vouching.h"

#include "core/sources/justwatch/justwatchsource.h"
#include "core/sources/justwatch/titledetails.h"
#include "core/sources/wikipedia/pagerevision.h"
#include "core/sources/wikipedia/wikipediasource.h"

namespace moviedb::crawl {

namespace {

// All that a row of a gallery tells. A list that tells less vouches for nothing.
bool isSameRow(GalleryEntry row, const GalleryEntry &kept)
{
    row.listId = kept.listId;
    row.detailed = kept.detailed;
    row.cast = kept.cast; // rows name nobody but directors
    return row == kept;
}

struct Vouching
{
    Need item;
    QDateTime itemFetchedAt;
    Need page;
    Document pageBefore; // without its bytes
};

std::optional<Vouching> vouchingFor(const RunContext &context, const Need &need)
{
    const auto kept = need.source == source::wikidata ? context.fetcher->worthVouching(need) : std::nullopt;
    if (!kept || kept->missing)
        return std::nullopt;
    const auto entity = context.entities->entity(*kept, context.language);
    if (!entity || !*entity || (*entity)->pageKey.isEmpty())
        return std::nullopt;
    const Need page = wikipediaPageNeed((*entity)->pageKey);
    const auto before = context.fetcher->keptHead(page);
    if (!before || before->missing)
        return std::nullopt;
    return Vouching{need, kept->fetchedAt, page, *before};
}

bool vouches(const Document &page, const Vouching &for_)
{
    const auto revision = wikipedia::parseRevisionDocument(page);
    return revision && !page.missing && page.revision == for_.pageBefore.revision &&
           page.url == for_.pageBefore.url && revision->changedAt.isValid() &&
           revision->changedAt <= for_.itemFetchedAt;
}

} // namespace

void vouchForDetails(const RunContext &context, const GalleryEntry &row)
{
    const Need need{source::justwatch, justwatch::need::titleDetails, row.justwatchId};
    const auto kept = context.fetcher->worthVouching(need);
    if (!kept || kept->missing)
        return;
    const auto details = justwatch::parseTitleEntry(*kept, context.endpoints);
    if (details && isSameRow(row, *details))
        context.fetcher->vouch(need);
}

void collectItems(const RunContext &context, const QList<Need> &needs, Fetcher::Answers answers)
{
    QList<Vouching> vouching;
    QList<Need> pages;
    for (const Need &need : needs)
        if (const auto one = vouchingFor(context, need)) {
            vouching << *one;
            pages << one->page;
        }
    if (pages.isEmpty())
        return context.collect(needs, std::move(answers));
    context.collect(pages, [fetcher = context.fetcher, title = context.title, needs, vouching,
                            answers = std::move(answers)](const QList<Result<Document>> &documents) {
        for (qsizetype i = 0; i < vouching.size(); ++i)
            if (documents[i] && vouches(*documents[i], vouching[i]))
                fetcher->vouch(vouching[i].item);
        fetcher->collect(needs, answers, {Wanted::Facts, title});
    });
}

} // namespace moviedb::crawl
