// What others made, as it is shown: sentences of the parts below (errors, notes) in the language of the window, and tips of
// titles, descriptions and reasons of failures. Qt takes a tip that looks like markup for markup; here it stays text.
// Thread: any.
// Failure: a sentence that has no translation stays as it is.
#pragma once

#include <QString>

namespace moviedb::ui {

QString inWords(const QString &sentence);
QString plainTip(const QString &text); // line ends stay

} // namespace moviedb::ui
