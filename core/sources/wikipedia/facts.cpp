#include "core/sources/wikipedia/facts.h"

#include "core/sources/infobox/creditnames.h"
#include "core/sources/infobox/infoboxterms.h"
#include "core/sources/infobox/money.h"
#include "core/sources/infobox/releasedate.h"
#include "core/sources/infobox/runtime.h"
#include "core/sources/wikipedia/castsection.h"
#include "core/sources/wikitext/passage.h"

#include <QRegularExpression>

namespace moviedb::wikipedia {

namespace {

// The piece of what was written that says `words`.
QString quoted(const QStringList &raw, const QString &words)
{
    for (const QString &one : raw)
        if (one.contains(words))
            return wikitext::passage(one, words);
    return raw.isEmpty() ? QString() : wikitext::passage(raw.first(), words);
}

void addValue(SourceFacts &facts, const char *field, const QVariant &value, const QString &raw)
{
    if (!value.toString().isEmpty())
        facts.values.append({QString::fromLatin1(field), value, wikitext::opening(raw)});
}

void addLink(SourceFacts &facts, const QString &list, const QString &name, int position,
             const QStringList &raw)
{
    EntityRef reference;
    reference.name = name;
    facts.links.append({list, reference, {}, position, quoted(raw, name)});
}

// The piece that says the name, up to the role where that is not far.
QString quotedCredit(const QStringList &raw, const Page::CastLine &credit)
{
    constexpr qsizetype longest = 240;
    const QString around = quoted(raw, credit.name);
    if (credit.role.isEmpty() || around.contains(credit.role))
        return around;
    for (const QString &one : raw) {
        const qsizetype from = one.indexOf(credit.name);
        const qsizetype role = from < 0 ? -1 : one.indexOf(credit.role, from);
        if (role >= 0 && role + credit.role.size() - from <= longest)
            return one.mid(from, role + credit.role.size() - from);
    }
    return around;
}

void addField(SourceFacts &facts, const Page &page, QLatin1String field, const char *list,
              infobox::Credit credit)
{
    const Page::Field *row = page.field(QString(field));
    if (row == nullptr)
        return;
    int position = 0;
    for (const QString &name : infobox::names(row->linked, credit))
        addLink(facts, QString::fromLatin1(list), name, ++position, row->raw);
}

// "Written by" where there is one, else those of screenplay and story.
void addWriters(SourceFacts &facts, const Page &page)
{
    QStringList writers;
    for (const char *name : {"writer", "screenplay", "story"}) {
        const Page::Field *row = page.field(QString::fromLatin1(name));
        if (row == nullptr)
            continue;
        for (const QString &writer : infobox::names(row->linked, infobox::Credit::Writer)) {
            if (writers.contains(writer, Qt::CaseInsensitive))
                continue;
            writers.append(writer);
            addLink(facts, QStringLiteral("writers"), writer, int(writers.size()), row->raw);
        }
    }
}

// The cast section knows the roles. Who is named in the infobox only follows after it; a role that only the infobox
// names is taken from there.
void addCast(SourceFacts &facts, const Page &page)
{
    const Page::Field *row = page.field(u"starring");
    QHash<QString, const Page::CastLine *> credits;
    for (const Page::CastLine &credit : page.starring)
        credits.insert(infobox::foldedName(credit.name), &credit);
    QSet<QString> known;
    int position = 0;
    const auto add = [&](const QString &name, const QString &role, const QString &snippet) {
        EntityRef reference;
        reference.name = name;
        facts.links.append({QStringLiteral("cast"), reference, role, ++position, snippet});
    };
    for (const Page::CastLine &line : page.cast) {
        known.insert(infobox::foldedName(line.name));
        const Page::CastLine *credit = credits.value(infobox::foldedName(line.name));
        if (line.role.isEmpty() && credit != nullptr && !credit->role.isEmpty())
            add(line.name, credit->role, quotedCredit(row->raw, *credit));
        else
            add(line.name, line.role, line.raw);
    }
    for (const Page::CastLine &credit : page.starring)
        if (!known.contains(infobox::foldedName(credit.name)))
            add(credit.name, credit.role, quotedCredit(row->raw, credit));
}

void addTerms(SourceFacts &facts, const Page &page, QLatin1String field, const char *list)
{
    const Page::Field *row = page.field(QString(field));
    if (row == nullptr)
        return;
    const QStringList found =
        field == QLatin1String("country") ? infobox::countries(row->linked) : infobox::languages(row->linked);
    int position = 0;
    for (const QString &name : found)
        addLink(facts, QString::fromLatin1(list), name, ++position, row->raw);
    if (!found.isEmpty())
        addValue(facts, field.data(), found.first(), quoted(row->raw, found.first()));
}

QString joinedEntries(const Page::Field &row)
{
    return row.entries.join(QStringLiteral(" ; "));
}

// A title may go over two lines; what stands below it in small letters, or in another language, is another title.
QString titleOf(const Page::Field &name)
{
    static const QRegularExpression otherTitle(
        QStringLiteral("(?<!\\bor)(?<!\\band)(?<![:–—])<br[^>]*>\\s*(?:'*<small|'*\\((?!Part|Vol|Chapter)|\\{"
                       "\\{(?:small|smaller|nobold|"
                       "lang|langx|lang-[a-z]+|"
                       "nihongo|transl)\\b)"),
        QRegularExpression::CaseInsensitiveOption);
    // "The Well<br>''Il pozzo''", but not "The Well:<br>''Part Two''"
    static const QRegularExpression italicsBelow(
        QStringLiteral("^(?!\\s*'')[^<]*[^\\s:<–—-]\\s*<br[^>]*>\\s*''[^'<]+''\\s*$"));
    static const QRegularExpression list(
        QStringLiteral("^\\s*\\{\\{\\s*(?:ubl|unbulleted list|plainlist|plain list|flatlist|hlist)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    // "The Well <small>(Il pozzo)</small>"
    static const QRegularExpression smallBracket(
        QStringLiteral("(?:<small>|\\{\\{\\s*(?:small|smaller|nobold)\\s*\\|)\\s*\\([^()]*\\)\\s*(?:</"
                       "small>|\\}\\})\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression lastBracket(QStringLiteral("(?<=\\S)\\s*\\([^()]*\\)$"));
    // "*batteries not included" and "#Alive" on one line are titles, no lists.
    static const QRegularExpression mark(QStringLiteral("^\\s*([*#]+)(?=\\S)[^\n]*$"));
    const QString &raw = name.raw.first();
    // "''Ran''<br>乱"
    static const QRegularExpression otherScript(
        QStringLiteral("^[^<]*\\p{Latin}[^<]*<br[^>]*>[^<\\p{Latin}\\d]*[\\p{L}][^<\\p{Latin}\\d]*$"));
    const bool isFirst = otherTitle.match(raw).hasMatch() || otherScript.match(raw).hasMatch() ||
                         italicsBelow.match(raw).hasMatch() || list.match(raw).hasMatch();
    QString title = isFirst ? name.entries.first() : name.entries.join(QLatin1Char(' '));
    if (smallBracket.match(raw).hasMatch())
        title.remove(lastBracket);
    return mark.match(raw).captured(1) + title;
}

void addScalars(SourceFacts &facts, const Page &page)
{
    const Page::Field *name = page.field(u"name");
    static const QRegularExpression kind(QStringLiteral("\\s\\((?:[^()]*\\s)?(?:film|movie)\\)$"));
    const QString title = name != nullptr ? titleOf(*name) : QString(page.title).remove(kind);
    addValue(facts, "title", title, name != nullptr ? name->raw.first() : page.title);
    if (const Page::Field *row = page.field(u"released"))
        if (const auto date = parseReleaseDate(joinedEntries(*row)))
            addValue(facts, "release_date", *date, row->raw.first());
    if (const Page::Field *row = page.field(u"runtime"))
        if (const auto minutes = parseRuntime(joinedEntries(*row)))
            addValue(facts, "runtime", qint64(*minutes), row->raw.first());
    if (const Page::Field *row = page.field(u"budget"))
        if (const auto amount = parseDollars(joinedEntries(*row)))
            addValue(facts, "budget", *amount, row->raw.first());
    if (const Page::Field *row = page.field(u"gross"))
        if (const auto amount = parseDollars(joinedEntries(*row)))
            addValue(facts, "box_office", *amount, row->raw.first());
    addValue(facts, "plot", page.plot,
             page.plotRaw.isEmpty() ? wikitext::opening(page.plot, 120) : page.plotRaw);
    addValue(facts, "poster_url", page.posterUrl,
             page.posterUrl.mid(page.posterUrl.indexOf(QLatin1String("//")))); // it may come without "https:"
}

// Which page it is, whatever it is about.
void addIdentity(SourceFacts &facts, const Page &page)
{
    addValue(facts, "wikipedia_key", page.key, page.title);
    addValue(facts, "wikidata_id", page.wikidataId, page.wikidataId);
}

} // namespace

SourceFacts pageFacts(const Page &page, const QDateTime &fetchedAt, const QString &url)
{
    SourceFacts facts;
    facts.receipt = {QStringLiteral("wikipedia"), url, page.revision, fetchedAt, extractor};
    addIdentity(facts, page);
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
