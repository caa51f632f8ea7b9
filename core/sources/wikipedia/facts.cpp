#include "core/sources/wikipedia/facts.h"

#include "core/sources/infobox/creditnames.h"
#include "core/sources/infobox/infoboxterms.h"
#include "core/sources/infobox/money.h"
#include "core/sources/infobox/releasedate.h"
#include "core/sources/infobox/runtime.h"
#include "core/sources/wikipedia/castsection.h"

namespace moviedb::wikipedia {

namespace {

constexpr qsizetype longestSnippet = 600;

QString snippetOf(const QString &raw)
{
    return raw.left(longestSnippet);
}

void addValue(SourceFacts &facts, const char *field, const QVariant &value, const QString &raw)
{
    if (!value.toString().isEmpty())
        facts.values.append({QString::fromLatin1(field), value, snippetOf(raw)});
}

void addLinks(SourceFacts &facts, const QString &list, const QStringList &entries, const QString &raw)
{
    int position = 0;
    for (const QString &name : entries) {
        EntityRef reference;
        reference.name = name;
        facts.links.append({list, reference, {}, ++position, snippetOf(raw)});
    }
}

void addField(SourceFacts &facts, const Page &page, QLatin1String field, const char *list,
              infobox::Credit credit)
{
    if (const Page::Field *row = page.field(QString(field)))
        addLinks(facts, QString::fromLatin1(list), infobox::names(row->linked, credit), row->raw);
}

// "Written by" where there is one, else those of screenplay and story.
void addWriters(SourceFacts &facts, const Page &page)
{
    QStringList writers;
    QStringList raw;
    for (const char *name : {"writer", "screenplay", "story"}) {
        const Page::Field *row = page.field(QString::fromLatin1(name));
        if (row == nullptr)
            continue;
        for (const QString &writer : infobox::names(row->linked, infobox::Credit::Writer))
            if (!writers.contains(writer, Qt::CaseInsensitive))
                writers.append(writer);
        raw.append(row->raw);
    }
    addLinks(facts, QStringLiteral("writers"), writers, raw.join(QLatin1Char('\n')));
}

// The cast section knows the roles; who is named in the infobox only follows after it.
void addCast(SourceFacts &facts, const Page &page)
{
    const QString list = QStringLiteral("cast");
    QStringList known;
    int position = 0;
    for (const Page::CastLine &line : page.cast) {
        EntityRef reference;
        reference.name = line.name;
        facts.links.append({list, reference, line.role, ++position, snippetOf(line.raw)});
        known.append(infobox::foldedName(line.name));
    }
    const Page::Field *row = page.field(u"starring");
    if (row == nullptr)
        return;
    for (const QString &name : infobox::names(row->linked, infobox::Credit::Actor)) {
        if (known.contains(infobox::foldedName(name)))
            continue;
        EntityRef reference;
        reference.name = name;
        facts.links.append({list, reference, {}, ++position, snippetOf(row->raw)});
    }
}

void addTerms(SourceFacts &facts, const Page &page, QLatin1String field, const char *list)
{
    const Page::Field *row = page.field(QString(field));
    if (row == nullptr)
        return;
    const QStringList found =
        field == QLatin1String("country") ? infobox::countries(row->linked) : infobox::languages(row->linked);
    addLinks(facts, QString::fromLatin1(list), found, row->raw);
    if (!found.isEmpty())
        addValue(facts, field.data(), found.first(), row->raw);
}

QString joinedEntries(const Page::Field &row)
{
    return row.entries.join(QStringLiteral(" ; "));
}

void addScalars(SourceFacts &facts, const Page &page)
{
    const Page::Field *name = page.field(u"name");
    const QString title = name != nullptr ? name->entries.join(QLatin1Char(' ')) : page.title;
    addValue(facts, "title", title, name != nullptr ? name->raw : page.title);
    if (const Page::Field *row = page.field(u"released"))
        if (const auto date = parseReleaseDate(joinedEntries(*row)))
            addValue(facts, "release_date", *date, row->raw);
    if (const Page::Field *row = page.field(u"runtime"))
        if (const auto minutes = parseRuntime(joinedEntries(*row)))
            addValue(facts, "runtime", qint64(*minutes), row->raw);
    if (const Page::Field *row = page.field(u"budget"))
        if (const auto amount = parseDollars(joinedEntries(*row)))
            addValue(facts, "budget", *amount, row->raw);
    if (const Page::Field *row = page.field(u"gross"))
        if (const auto amount = parseDollars(joinedEntries(*row)))
            addValue(facts, "box_office", *amount, row->raw);
    addValue(facts, "plot", page.plot, page.plot);
    addValue(facts, "poster_url", page.posterUrl, page.posterUrl);
}

} // namespace

SourceFacts pageFacts(const Page &page, const QDateTime &fetchedAt, const QString &url)
{
    SourceFacts facts;
    facts.receipt = {QStringLiteral("wikipedia"), url, page.revision, fetchedAt, extractor};
    // A page about several films, or about none, says nothing about one film.
    if (page.isFilmSeries || page.isDisambiguation || page.isRedirect)
        return facts;
    addScalars(facts, page);
    // Without a film's infobox the lists of a page may be those of a series or a game.
    if (!page.hasFilmInfobox)
        return facts;
    addField(facts, page, QLatin1String("director"), "directors", infobox::Credit::Director);
    addWriters(facts, page);
    addField(facts, page, QLatin1String("studio"), "studios", infobox::Credit::Company);
    addField(facts, page, QLatin1String("distributor"), "distributors", infobox::Credit::Company);
    addCast(facts, page);
    addTerms(facts, page, QLatin1String("country"), "countries");
    addTerms(facts, page, QLatin1String("language"), "languages");
    return facts;
}

} // namespace moviedb::wikipedia
