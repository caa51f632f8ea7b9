// What the words of a credit are: a name, a part of one, a company, or nothing at all.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include <QString>

namespace moviedb::infobox {

qsizetype wordsIn(const QString &text);

// What goes with the name before it: "Jr.", "M.D.", "Inc.", "& Sons".
bool isSuffix(const QString &part);
// Of these the ones that a person is called by: "Jr.", "III".
bool isPartOfName(const QString &suffix);
// "Ann Dell, ASC" → "Ann Dell": letters of a guild or an office are no part of a person's name.
QString withoutOffice(QString name);
// "Pier Pictures"
bool isCompanyName(const QString &part);
// "Quay, Inc. and Pier, Inc." are two houses: "Quay, Inc.; Pier, Inc."
QString withHousesApart(QString text);
// What stands in a company's row and names none: "Self-distributed", "Presented by", a country above its companies.
bool isNoCompany(const QString &entry);
// "US: Quay UK: Pier" → "US: Quay; UK: Pier"
QString withTerritoriesApart(QString text);
// "Main cast", "Voice actors" above the names.
bool isHeadingOfCast(const QString &entry);
// "Ann Dell et al.", "Ann Dell and 5 others" → "Ann Dell"
QString withoutOthers(QString entry);
// "Ann Dell a.k.a. A. Dell" → "Ann Dell"
QString withoutSecondName(QString entry);
// "1. Ann Dell 2. Bo Reed", "Part I – Ann Dell" → "Ann Dell; Bo Reed", "Ann Dell"
QString withoutNumbers(QString entry);
// "Arm Films, a division of Ox Pictures", "An Arm Films production" → "Arm Films"
QString withoutOwner(QString entry);
// "Dell, Ann; Reed, Bo" → "Ann Dell; Bo Reed"
QString firstNamesFirst(const QString &text);
// A first name and a last name, each with a capital.
bool isFullName(const QString &text);

// "US", "Japan" above names: for which version they are.
bool isTerritory(const QString &entry);
// "wife of Bo Reed": what is told of the one before.
bool tellsOfAnother(const QString &part);
// "The people of Turin"
bool namesCrowd(const QString &part);
// A note in brackets, footnote marks and quotation marks are not part of a name.
QString cleanName(QString entry);
// "see below", "various", "–", a heading: no name at all.
bool saysNothing(const QString &entry);

} // namespace moviedb::infobox
