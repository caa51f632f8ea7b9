// Whether there is a page of a name and what it is, without its text: fifty names a request, where a search answers one.
// https://www.mediawiki.org/wiki/API:Query#Title_normalization, https://www.mediawiki.org/wiki/API:Pageprops
// Thread: pure, any thread.
// Failure: Parse.
#pragma once

#include "core/base/jsonread.h"
#include "core/domain/film.h"
#include "core/ports/source.h"

namespace moviedb::wikipedia {

struct NamedPage
{
    QString key; // of the page that the name leads to; empty = there is no article of that name
    QString title;
    QString description;
    QString wikidataId; // empty = it has no item, or the answer does not say
    qint64 pageId = 0;
    bool isDisambiguation = false;
    bool isRedirect = false; // the name is another one's than the page's
    bool isPart = false;     // the name leads to a section: the page is about something else as a whole

    bool exists() const { return !key.isEmpty(); }
};

// Body of a PageNames document. Pages outside the articles ("File:…") count as missing.
Result<NamedPage> parsePageNameDocument(const Document &document);
// As a search would have brought it.
Candidate candidateOf(const NamedPage &page, const QString &askedFor);

// The answer's page with the redirects that led to it, as parsePageNameDocument() reads it.
QByteArray nameBody(const JsonPlace &page, const QList<JsonPlace> &redirects);

} // namespace moviedb::wikipedia
