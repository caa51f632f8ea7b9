// What all JustWatch answers share: GraphQL errors, ids, titles and posters of a node.
// Thread: any.
// Failure: Parse, Limit, Refused as values.
#pragma once

#include "core/base/jsonread.h"
#include "core/domain/film.h"
#include "core/domain/sourceinfo.h"

namespace moviedb::justwatch {

struct Answer
{
    JsonText json;
    QStringList messages;   // of the "errors" list, one each
    bool isRefusal() const; // there is an "errors" list and no data at all
    Error refusal() const;  // the messages as one error
};
// Any JSON, a refusal too.
Result<Answer> readAnyAnswer(const QByteArray &body);
// Error: a refusal.
Result<Answer> readAnswer(const QByteArray &body);

// "/poster/1/{profile}/slug.{format}" → an address that can be fetched; "" when there is none.
QString posterAddress(const QString &path, const Endpoints &endpoints);

// The entry of a node as lists and details give it; nothing without a title.
std::optional<GalleryEntry> entryOfNode(const JsonPlace &node, const Endpoints &endpoints);

} // namespace moviedb::justwatch

Q_DECLARE_TYPEINFO(moviedb::justwatch::Answer, Q_RELOCATABLE_TYPE);
