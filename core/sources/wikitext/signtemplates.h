// Templates that stand for a sign or a fixed word: {{snd}}, {{nbsp}}, {{circa}}, {{br}}.
// Thread: pure, any thread.
// Failure: none; nothing for another template.
#pragma once

#include <QString>

#include <optional>

namespace moviedb::wikitext {

// `name` in small letters.
std::optional<QString> signOfTemplate(const QString &name);

} // namespace moviedb::wikitext
