// One line of a cast section: who is named in it, and whom they play.
// Thread: pure, any thread.
// Failure: none; a line that names nobody is left out.
#pragma once

#include "core/sources/wikipedia/page.h"

namespace moviedb::infobox {

// "Ann Example as Ida: a miller", "Ida, played by Ann Example", "Ann Example, Bob Sample and Eve Roe as the musicians".
// `links`: words of the links in the line.
QList<wikipedia::Page::CastLine> castOfLine(const QString &line, const QStringList &links = {});
// "Ida, played by Ann Example", "Ida ([[Ann Example]])": the line says by itself who is the actor.
bool namesWhoPlays(const QString &line, const QStringList &links);
// The part alone, without what is told of it: "Ida: a miller" → "Ida"
QString partOfLine(QString words);

} // namespace moviedb::infobox
