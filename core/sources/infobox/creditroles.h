// The words beside a name that say what the person did: "Screenplay by", "(novel)", "Co-director:".
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include <QStringList>

namespace moviedb::infobox {

enum class Credit { Director, Writer, Actor, Company };

// Says that who is named beside it has another job than the row's: "assistant director", "novel", "characters".
bool isOtherRole(const QString &words, Credit credit);
// Nothing but words for roles: "screenplay and story", "uncredited".
bool isRole(const QString &words);
// "Screenplay by", "Adapted by": what is done for the film itself.
bool isWritingForScreen(const QString &words);
// One word for a role at least: "Main cast".
bool holdsRole(const QString &words);
// "Screenplay by Ada Quill" → the words before the name, "Screenplay by"; "" when it begins with a name.
QString leadingRole(const QString &part);
// "Ada Quill uncredited" → " uncredited"; "" when it ends with a name.
QString trailingRole(const QString &part);
// "Presented by Quay", "Released through Quay" → the words before the company.
QString leadingCompanyRole(const QString &part);
// "based on the novel by …", "from a play by …", up to what the film's own people did; length 0 = nowhere.
struct Stretch
{
    qsizetype from = 0;
    qsizetype length = 0;
};
bool isInBrackets(const QString &text, const Stretch &stretch);
Stretch sourceWork(const QString &text);
// "Ada Quill (based on the book by)" → "Ada Quill (novel)"
QString withAuthorsMarked(QString text);
// "Ada Quill's novel"
bool isPossessiveSource(const QString &part);
// "The Glass by Bo Reed", "from The Glass by Bo Reed", "after Bo Reed": a work that the film was made from.
bool namesWorkAndAuthor(const QString &part);
// A line that stands for labels inside it: "Screenplay: A Story: B" → "Screenplay: A" and "Story: B".
QStringList cutAtLabels(const QString &text);

} // namespace moviedb::infobox
