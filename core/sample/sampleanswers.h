// The sample's answers, in the wire formats of the real services, to exactly the requests that the program's
// sources make. Thread: pure over an immutable world. Failure: an HTTP status, as a server would.
#pragma once

#include "core/ports/httpclient.h"
#include "core/sample/sampleworld.h"

namespace moviedb::sample {

// JustWatch's GraphQL: operations Packages, GalleryTotal, Gallery and TitleDetails.
HttpResponse answerJustWatch(const World &world, const HttpRequest &request);
// Wikipedia's REST search and action=query.
HttpResponse answerWikipedia(const World &world, const HttpRequest &request);
// Wikidata's wbgetentities and the query service's IMDb look-up.
HttpResponse answerWikidata(const World &world, const HttpRequest &request);
// A small PNG, another one for every address.
HttpResponse answerImage(const HttpRequest &request);

HttpResponse jsonAnswer(const Json &json, const char *contentType = "application/json; charset=utf-8");
HttpResponse statusAnswer(int status, const QByteArray &text);
// A parameter of the query or of the form in the body, decoded.
QString parameter(const HttpRequest &request, const char *name);

} // namespace moviedb::sample
