#include "core/crawl/service/pagelook.h"

#include "core/domain/pagekey.h"
#include "core/match/decide/reasons.h"

namespace moviedb::crawl {

namespace {

Error noSuchPage(const QString &key)
{
    return makeError(Fault::NotFound,
                     QStringLiteral("Wikipedia has no page “%1”.").arg(pagekey::toTitle(key)));
}

Error unfitPage(const QString &key, const wikipedia::Page &page, const QString &reason)
{
    const QString asked = pagekey::toTitle(key);
    const QString name =
        page.key == key ? QStringLiteral("“%1”").arg(asked)
                        : QStringLiteral("“%1” leads to “%2”, which").arg(asked, pagekey::toTitle(page.key));
    return makeError(Fault::Conflict, reason == QLatin1String(match::reason::pageAmbiguous)
                                          ? name + QStringLiteral(" is a disambiguation page.")
                                          : name + QStringLiteral(" is not known as a film."));
}

} // namespace

PageLook lookAt(const QString &askedFor, const Result<Document> &document)
{
    if (!document)
        return {askedFor, document.error()};
    if (document->missing)
        return {askedFor, noSuchPage(askedFor)};
    auto page = wikipedia::parsePageDocument(*document);
    if (page && page->isRedirect) // to nowhere, or round in a circle
        return {askedFor, noSuchPage(askedFor)};
    return {askedFor, std::move(page)};
}

Result<QString> acceptable(const PageLook &look, const wikidata::Entity *item)
{
    if (!look.page)
        return look.page.error();
    const QString reason = objectionTo({look.askedFor, &*look.page, item, {}});
    if (!reason.isEmpty())
        return unfitPage(look.askedFor, *look.page, reason);
    return look.page->key;
}

} // namespace moviedb::crawl
