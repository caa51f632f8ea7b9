// From wikitext to plain text: links, lists, tags, entities and the templates that stand for text.
// Thread: pure, any thread.
// Failure: none; what is no markup is text.
#pragma once

#include "core/sources/wikitext/wikitext.h"

namespace moviedb::wikitext {

inline constexpr QChar entryBreak(0x1e); // stands for a line break that separates entries: <br>, list items
inline constexpr QChar linkBreak(0x1f);  // the same inside the words of one link
inline constexpr QChar linkStart(0x1c);  // around the words of one link, where they are marked
inline constexpr QChar linkEnd(0x1d);

// Markup removed, entities decoded; entryBreak where entries end, "\n" where the text has one.
QString plain(const Text &text, Span span);
// Plain text cut at line breaks and list items, none empty. The words of a link may be two names
// ("Joel<br>Ethan") or one long one: `wholeLinks` keeps them together.
QStringList entries(const Text &text, Span span, bool wholeLinks = false);
// The same with every link between linkStart and linkEnd and its breaks as linkBreak.
QStringList entriesWithLinks(const Text &text, Span span);
// Prose: paragraphs, without headings, tables and list marks.
QStringList paragraphs(const Text &text, Span span);

struct ListLine
{
    int depth = 0; // 1 = "*"
    QString text;
    QStringList links; // words of the links in it
};
// Lines of lists; a term of a definition list and its first definition are one ("; Ann : The Miller" as "Ann: The Miller").
// Where there is no list, lines that are indented, else such as line breaks part, else paragraphs that begin with a linked
// name and a part, else sentences that name several: "Ann Dell as Ida, Bo Reed as Ulf".
QList<ListLine> listLines(const Text &text, Span span);

} // namespace moviedb::wikitext

Q_DECLARE_TYPEINFO(moviedb::wikitext::ListLine, Q_RELOCATABLE_TYPE);
