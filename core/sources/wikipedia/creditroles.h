// The words beside a name that say what the person did: "Screenplay by", "(novel)", "Co-director:".
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include <QString>

namespace moviedb::infobox {

enum class Credit { Director, Writer, Actor, Company };

// Says that who is named beside it has another job than the row's: "assistant director", "novel", "characters".
bool isOtherRole(const QString &words, Credit credit);
// Nothing but words for roles: "screenplay and story", "uncredited".
bool isRole(const QString &words);
// "Screenplay by Ada Quill" → the words before the name, "Screenplay by"; "" when it begins with a name.
QString leadingRole(const QString &part);
// Where "based on the novel by …" begins, or "from a play by …"; -1 = nowhere.
qsizetype sourceWorkAt(const QString &text);

} // namespace moviedb::infobox
