// One line of a credit, and the parts that its actors play.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include <QStringList>

namespace moviedb::infobox {

// An entry of a row with one letter for each link.
struct CreditLine
{
    QString text;
    QStringList links;
};
CreditLine creditLine(const QString &entry);
bool isLinkLetter(QChar letter);
// The words of a person's link: "Ann Dell<br>Bo Dell", "Ann Dell, Bo Dell" are two, "Ann<br>Dell" is one long name.
QStringList namesInLink(const QString &words);
// A piece of the line's text with the words of its links.
QString shownText(const CreditLine &line, const QString &part);

// "Ada Quill – Ida", "Ada Quill: Ida, Bo Reed: Ulf", "Ada Quill as Ida / Ulla": from here on only "as" stands before a
// part, and the slashes in it cut nothing.
QString withPartsMarked(QString text);
QString withColonsRead(const QString &text); // the colons alone, before labels are taken off the line
// "(Ida)", "(as Ida)", but not "(voice)" or "(Japanese)": the words of a bracket may be a part.
bool mayBePart(const QString &words);
// "Ada Quill (Ida)" → "Ada Quill as Ida" where several entries have such brackets with words of their own: one alone may
// say anything.
QStringList withPartsInBracketsRead(const QStringList &entries);
// "Screenplay – Ann Dell": the dash stands for a colon.
QString withDashedLabel(const CreditLine &line);
// "The First Tale" alone on a line is the title of a segment.
bool isWorkTitle(const QString &text);
// "\"The First Tale\" by Ann Dell", "\"The First Tale\" (Ann Dell)" → "Ann Dell"
QString withoutSegmentTitle(const QString &text);
// "Ada Quill: screenplay" → the name with what is behind it in brackets.
QString nameBeforeRole(const CreditLine &line);
// What stands behind the name, " as Ida" or " … Ida", as a role; "" = none, or prose.
QString roleIn(const CreditLine &line, const QString &behindName);

} // namespace moviedb::infobox
