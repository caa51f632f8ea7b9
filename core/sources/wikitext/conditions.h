// Parser functions that choose between values: {{#if:…}}, {{#ifeq:…}}, {{#ifexpr:…}}, {{#ifexist:…}}, {{#iferror:…}},
// {{#switch:…}}. https://www.mediawiki.org/wiki/Help:Extension:ParserFunctions
// Thread: pure, any thread.
// Failure: none; nothing for what is no such function.
#pragma once

#include "core/sources/wikitext/wikitext.h"

#include <functional>

namespace moviedb::wikitext {

// `render` turns a span into text. A page is taken to exist; a parameter that a page cannot have is empty.
std::optional<QString> chosenText(const Template &call, const std::function<QString(Span value)> &render);

} // namespace moviedb::wikitext
