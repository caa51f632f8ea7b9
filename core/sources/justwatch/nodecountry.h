// The countries of a node, by their codes.
// Thread: pure, any thread.
// Failure: none; an empty name for what is no country.
#pragma once

#include "core/base/jsonread.h"

namespace moviedb::justwatch {

// "DE", "de"; also of a country that is no more. The name is the one that Wikipedia's articles have: a country is one row,
// whoever names it.
struct NodeCountry
{
    QString code; // ISO 3166-1 or -3, "" = not known
    QString name;
};
NodeCountry nodeCountry(const JsonPlace &place);

} // namespace moviedb::justwatch
