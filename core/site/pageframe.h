// What every page of a site has around its content: head, the way back, and who is to be named for what stands in it.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/domain/sourceinfo.h"
#include "core/site/html.h"

#include <QSet>

namespace moviedb {

struct SiteFrame
{
    QByteArray title;          // of the site
    QByteArray madeOn;         // "28 November 2026"
    QList<SourceInfo> sources; // what they say of themselves
    bool everything = false;   // values that may not be passed on are in it
};

enum class SiteFolderLevel { Top, Below }; // where a page lies: index.html, films/12.html

// `content`: of <main>. `scripts`: files that lie at the top. `named`: the sources of what stands in the page, by id.
QByteArray wholePage(const SiteFrame &frame, SiteFolderLevel level, QByteArrayView title, const Html &content,
                     const QSet<QByteArray> &named, const QList<QByteArray> &scripts = {});

// What a source is called in a page; "user" is a person.
QByteArray sourceWords(const SiteFrame &frame, const QByteArray &source);
QByteArray licenceOf(const SiteFrame &frame, const QByteArray &source);
// The licence's name, as a link to its text where that is known.
Html licenceWords(const QByteArray &licence);

// A film as a card that leads to its page; `below`: what stands in small letters under the title.
struct SiteCard
{
    qint64 id = 0;
    QByteArray title;
    QByteArray below;
    QByteArray picture;
};
Html cardItem(const SiteCard &card, SiteFolderLevel level);
// A picture, or letters on one of the site's colours.
Html poster(qint64 id, const QByteArray &title, const QByteArray &picture, SiteFolderLevel level);

} // namespace moviedb
