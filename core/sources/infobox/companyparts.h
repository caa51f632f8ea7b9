// The parts of a company's line: houses, and the places and territories beside them.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include <QStringList>

namespace moviedb::infobox {

// "Quay Pictures, Turin, Italy": where the house is names none. Links may stand for one letter each (creditparts.h).
QStringList withoutPlaces(QStringList parts);
// "Quay Pictures/Pier Films", "Quay Pictures – Pier Films", but not "Metro-Goldwyn-Mayer" or "Quay Film A/S".
QStringList withCompaniesApart(const QStringList &parts);
// "Quay Studios for [[Pier Films]]" → "Quay Studios; [[Pier Films]]"
QString withClientsApart(const QString &text);
// "Quay Pictures – France", "Quay Pictures in the US" → "Quay Pictures"
QString withoutTerritory(QString part);

} // namespace moviedb::infobox
