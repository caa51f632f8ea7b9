// The figures of a passport that stand for rows, for the window to open them.
// Thread: any.
// Failure: none.
#pragma once

#include "app/passports/passportwork.h"
#include "ui/page/passportnews.h"

namespace moviedb {

ui::PassportNews passportNews(const PassportMade &made);

} // namespace moviedb
