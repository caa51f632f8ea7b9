#include "core/sources/justwatch/graphqlanswer.h"

#include "core/domain/ids.h"
#include "core/sources/justwatch/endpoints.h"
#include "core/sources/justwatch/nodevalues.h"
#include "core/sources/wire/wire.h"

namespace moviedb::justwatch {

namespace {

void readPeople(const JsonPlace &credits, GalleryEntry &entry)
{
    constexpr qsizetype castThatHelps = 10;
    for (qsizetype i = 0; i < credits.size(); ++i) {
        const JsonPlace credit = credits.at(i);
        const QString name = cleanText(credit["name"]);
        const QString role = credit["role"].text().trimmed().toUpper();
        // A list that was asked for directors only need not repeat their role.
        QStringList *people = role == QLatin1String("ACTOR")                        ? &entry.cast
                              : role.isEmpty() || role == QLatin1String("DIRECTOR") ? &entry.directors
                                                                                    : nullptr;
        const bool full = people == &entry.cast && people->size() >= castThatHelps;
        if (people != nullptr && !full && !name.isEmpty() && !people->contains(name))
            people->append(name);
    }
}

} // namespace

bool Answer::isRefusal() const
{
    return !messages.isEmpty() && !JsonPlace(json)["data"].exists();
}

Error Answer::refusal() const
{
    return makeError(Fault::Parse, QStringLiteral("JustWatch: ") + messages.join(QStringLiteral("; ")),
                     QStringLiteral("$.errors"));
}

Result<Answer> readAnyAnswer(const QByteArray &body)
{
    auto json = scanJson(body);
    if (!json)
        return json.error();
    Answer answer;
    answer.json = std::move(*json);
    const JsonPlace errors = JsonPlace(answer.json)["errors"];
    for (qsizetype i = 0; i < errors.size() && answer.messages.size() < 20; ++i) {
        QString message = cleanText(errors.at(i)["message"]);
        const QString code = errors.at(i)["extensions"]["code"].text();
        if (!code.isEmpty())
            message += QStringLiteral(" [%1]").arg(code);
        answer.messages.append(message.isEmpty() ? QStringLiteral("an error without a text") : message);
    }
    return answer;
}

Result<Answer> readAnswer(const QByteArray &body)
{
    MOVIEDB_TRY(answer, readAnyAnswer(body));
    if (answer.isRefusal())
        return answer.refusal();
    return answer;
}

QString posterAddress(const QString &path, const Endpoints &endpoints)
{
    if (path.isEmpty())
        return {};
    QString filled = path.trimmed();
    if (filled == QLatin1String("/"))
        return {};
    if (filled.startsWith(QLatin1String("//"))) // of whatever scheme the page has
        filled.prepend(QLatin1String("https:"));
    filled.replace(QLatin1String("{profile}"), QLatin1String("s718"));
    filled.replace(QLatin1String("{format}"), QLatin1String("jpg"));
    if (filled.startsWith(u'/')) {
        QString base = endpoints.of(images).toString();
        while (base.endsWith(u'/'))
            base.chop(1);
        filled.prepend(base);
    }
    return wire::webAddress(filled);
}

std::optional<GalleryEntry> entryOfNode(const JsonPlace &node, const Endpoints &endpoints)
{
    const JsonPlace content = node["content"];
    GalleryEntry entry;
    entry.title = cleanTitle(content["title"]);
    if (entry.title.isEmpty())
        return std::nullopt;
    entry.year = filmYear(content["originalReleaseYear"]);
    if (!entry.year)
        entry.year = plausibleYear(filmDay(content["originalReleaseDate"], {}).left(4).toLongLong());
    entry.jwHref = content["fullPath"].text();
    if (const QString id = node["id"].text(); ids::isNode(id))
        entry.justwatchId = id;
    const JsonPlace ids = content["externalIds"];
    entry.imdbId = imdbId(ids["imdbId"]);
    entry.tmdbId = tmdbId(ids["tmdbId"]);
    entry.wikidataId = wikidataId(ids["wikidataId"]);
    // A film may be called "Null"; another title than its own then says nothing.
    entry.originalTitle = cleanTitle(content["originalTitle"]);
    if (entry.originalTitle != entry.title)
        entry.originalTitle = cleanText(content["originalTitle"]);
    entry.runtime = filmMinutes(content["runtime"]);
    entry.posterUrl = posterAddress(content["posterUrl"].text(), endpoints);
    readPeople(content["credits"], entry);
    entry.listId = listIdFor(entry, QStringLiteral("justwatch"));
    return entry;
}

} // namespace moviedb::justwatch
