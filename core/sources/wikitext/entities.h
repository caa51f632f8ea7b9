// Letters that are written as "&eacute;" or "&#233;".
// Thread: pure, any thread.
// Failure: none.
// Source: https://html.spec.whatwg.org/multipage/named-characters.html
#pragma once

#include <QString>
#include <optional>
#include <utility>

namespace moviedb::wikitext {

// Length of the entity that `text` begins with, and its text; nothing when "&" is only a sign.
std::optional<std::pair<qsizetype, QString>> readEntity(QStringView text);

} // namespace moviedb::wikitext
