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
    if (reason == QLatin1String(match::reason::pageAmbiguous))
        return makeError(Fault::Conflict, name + QStringLiteral(" is a disambiguation page."));
    return makeError(Fault::Conflict, name + (reason == QLatin1String(match::reason::pageOfAnother)
                                                  ? QStringLiteral(" is not known as this film.")
                                                  : QStringLiteral(" is not known as a film.")));
}

} // namespace

PageLook lookAt(const AskedPage &asked, const Result<Document> &document)
{
    if (!document)
        return {asked, document.error()};
    if (document->missing)
        return {asked, noSuchPage(asked.key)};
    auto page = wikipedia::parsePageDocument(*document);
    if (page && page->isRedirect) // to nowhere, or round in a circle
        return {asked, noSuchPage(asked.key)};
    return {asked, std::move(page)};
}

Result<QString> acceptable(const PageLook &look, const wikidata::Entity *item,
                           const match::FilmClassifier *classifier)
{
    if (!look.page)
        return look.page.error();
    const ChosenPage chosen{look.asked.key, &*look.page, item, {}};
    QString reason = objectionTo(chosen);
    if (reason.isEmpty() && item != nullptr && classifier != nullptr && isRedirected(chosen) &&
        !isSameFilm({look.asked.entry, pagekey::toTitle(look.asked.key), {}, *look.page, *item, true},
                    *classifier, {}))
        reason = QString::fromLatin1(match::reason::pageOfAnother);
    if (!reason.isEmpty())
        return unfitPage(look.asked.key, *look.page, reason);
    return look.page->key;
}

} // namespace moviedb::crawl
