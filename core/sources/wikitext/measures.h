// A measure as the convert template shows it: "{{convert|5|km|mi}}" is "5 kilometres" to a reader.
// https://en.wikipedia.org/wiki/Template:Convert
// Thread: values.
// Failure: none; an unknown unit is shown as written.
#pragma once

#include <QStringList>

namespace moviedb::wikitext {

struct Measure
{
    QStringList parts;        // "5", "km", "mi" or "5", "to", "10", "km" or "6", "ft", "2", "in"
    bool isShort = false;     // units as signs: "5 km"
    bool isAdjective = false; // "5-kilometre"
    bool isAmerican = false;  // "meters"
    QString ending;           // "-high" of "30-foot-high"

    QString text() const; // in the first unit only
};

} // namespace moviedb::wikitext
