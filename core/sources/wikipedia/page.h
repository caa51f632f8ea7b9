// One page, whatever it was read from, and how it is read from wikitext.
// https://www.mediawiki.org/wiki/API:Query
// Thread: pure, any thread.
// Failure: Parse (with the JSON path), NotFound, Limit.
#pragma once

#include "core/ports/source.h"

namespace moviedb::wikipedia {

// One page, from any of the three forms it comes in.
struct Page
{
    QString key; // after redirects
    QString title;
    qint64 pageId = 0;
    QString revision;
    QString wikidataId;
    QString description;
    bool isDisambiguation = false;
    bool isRedirect = false;
    QString redirectTarget; // key
    bool hasFilmInfobox = false;
    bool isFilmSeries = false; // an infobox film on a page about several films
    QString lead;              // plain text of the introduction
    QString plot;              // plain text of the plot section
    QString plotRaw;           // its beginning as written, for the snippet
    QString posterUrl;
    QStringList links; // page keys linked from a disambiguation page, in order
    // Infobox rows: standard field name (director, writer, …, gross) → entries in order, markup removed.
    struct Field
    {
        QString name;
        QStringList entries;
        QStringList linked; // the entries again, links marked with wikitext::linkStart and linkEnd
        QStringList raw;    // as written, for the snippet: one for each parameter of that field
    };
    QList<Field> infobox;
    const Field *field(QStringView name) const;
    // Lines of the cast section, in order: "* [[Actor]] as Role: …".
    struct CastLine
    {
        QString name;
        QString role; // empty when the line gives none
        QString raw;  // what was read, markup removed; once the page is read, a piece of it as written
    };
    QList<CastLine> cast;
    QList<CastLine> starring; // whom the infobox names, with the roles it gives
};

Result<Page> parseWikitext(const QString &title, const QString &wikitext);
Result<Page> parsePageDocument(const Document &document); // body of a Pages document

} // namespace moviedb::wikipedia

Q_DECLARE_TYPEINFO(moviedb::wikipedia::Page, Q_RELOCATABLE_TYPE);
