// Tool tips of what others wrote: titles, descriptions, reasons of failures. Qt takes a tip that looks like
// markup for markup; here it stays text.
// Thread: any.
#pragma once

#include <QString>

namespace moviedb::ui {

QString plainTip(const QString &text); // line ends stay

} // namespace moviedb::ui
