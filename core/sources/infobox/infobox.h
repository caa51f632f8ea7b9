// The film infobox in one shape, wherever it was read: field names of wikitext and row labels of rendered
// pages become the same standard names.
// Thread: any.
// Failure: none.
// Source: https://en.wikipedia.org/wiki/Template:Infobox_film
#pragma once

#include <QString>

namespace moviedb::infobox {

bool isFilmTemplate(QStringView templateName); // "infobox film", lower case
// "production_companies" → "studio"; unknown names come back lower case with underscores.
QString standardField(const QString &parameterName);
// "Directed by", "Production companies" → "director", "studio"; empty for unknown labels.
QString standardLabel(const QString &label);

// Headings of the sections that are read.
bool isPlotHeading(const QString &heading);
// "Content", "Overview": the plot of a documentary may be told there, if nowhere else.
bool mayHoldPlot(const QString &heading);
// "Production", "Sequel": a "Story" below such a chapter is not the film's plot.
bool isChapterBesidePlot(const QString &heading);
// "Remake", "Stage version": a "Cast" below such a chapter is not the film's.
bool isChapterOfAnotherWork(const QString &heading);
bool isCastHeading(const QString &heading);
// "Characters", "Casting", "Cast and crew": who plays whom may be told there, beside much else.
bool mayHoldCast(const QString &heading);

// "Crew", "English dub", "Casting" below a cast: neither plays in the film.
bool isBesideCast(const QString &heading);

// "… is an Indian film series …", "… are two British films": is the subject several films?
// `sentence` is a first sentence or a short description.
bool namesSeveralFilms(const QString &sentence);
bool isSeriesTitle(const QString &title); // "1920 (film series)"

} // namespace moviedb::infobox
