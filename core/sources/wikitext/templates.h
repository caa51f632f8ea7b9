// The text that a template call stands for, for the templates met in film articles; others stand for nothing.
// Thread: any.
// Failure: none.
#pragma once

#include "core/sources/wikitext/wikitext.h"

#include <functional>

namespace moviedb::wikitext {

// `render` turns a parameter's value into text.
QString templateText(const Template &call, const std::function<QString(Span value)> &render);

// Shows a link whose words are one name: {{ill|…}}, {{sortname|…}}, {{flag|…}}, {{FRA}}.
bool isLinkTemplate(const QString &name);

} // namespace moviedb::wikitext
