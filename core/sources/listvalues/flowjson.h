// YAML's flow style, "- {title: Amber Tide, year: 1999}", as JSON: https://yaml.org/spec/1.2.2/#74-flow-collection-styles
// Thread: pure, any thread.
// Failure: none; nothing for what is something else.
#pragma once

#include <QString>

#include <optional>

namespace moviedb::lists {

// Does the text begin so? `isYaml`: its name says that it is YAML; else only films in braces count, for titles begin with
// brackets, too.
bool beginsFlow(const QString &start, bool isYaml);

// A whole document of it: one collection, a list of them a line each, or one of these under a name.
std::optional<QString> jsonOfFlow(const QString &text);

} // namespace moviedb::lists
