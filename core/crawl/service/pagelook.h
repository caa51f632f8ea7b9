// A page that a person has chosen for a title, as it was read: whether it is there, and a film's.
// Thread: pure, any thread.
// Failure: NotFound (there is no such page), Conflict (not known as a film's, or it leads to another film), what the reading of its documents gave.
#pragma once

#include "core/crawl/film/landing.h"
#include "core/crawl/film/pagecheck.h"

namespace moviedb::crawl {

struct AskedPage
{
    QString key;
    GalleryEntry entry; // the title it was chosen for
};

struct PageLook
{
    AskedPage asked;
    Result<wikipedia::Page> page;
};

PageLook lookAt(const AskedPage &asked, const Result<Document> &document);

// The key it has after redirects. `item`: of the page, nullptr = it has none.
Result<QString> acceptable(const PageLook &look, const wikidata::Entity *item,
                           const match::FilmClassifier *classifier);

} // namespace moviedb::crawl

Q_DECLARE_TYPEINFO(moviedb::crawl::PageLook, Q_RELOCATABLE_TYPE);
