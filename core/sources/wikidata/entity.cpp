#include "core/sources/wikidata/entity.h"

#include "core/domain/ids.h"
#include "core/domain/pagekey.h"

#include "core/base/jsonread.h"
#include "core/base/oneline.h"
#include "core/sources/wikidata/filmclasses.h"

#include <QCalendar>
#include <QRegularExpression>

#include <algorithm>

namespace moviedb::wikidata {

namespace {

// "http://www.wikidata.org/entity/Q7727" → "Q7727"; "1" means no unit.
QString unitOf(const QString &url)
{
    const QString id = url.mid(url.lastIndexOf(QLatin1Char('/')) + 1);
    return id.startsWith(QLatin1Char('Q')) ? id : QString();
}

// "+1931-01-01T00:00:00Z" with precision 9 is only a year: the model pads unknown parts with 01 or 00.
// Coarser precisions, years before Christ and impossible days are left out. A day of the Julian calendar becomes the
// day that the rest of the world wrote: an item keeps it as its country did.
std::optional<PartialDate> dateOf(const QString &time, qint64 precision, bool isJulian)
{
    static const QRegularExpression shape(QStringLiteral("^\\+?0*(\\d{1,4})-(\\d\\d)-(\\d\\d)T"));
    const auto match = shape.match(time);
    if (!match.hasMatch() || precision < 9)
        return std::nullopt;
    PartialDate date{match.captured(1).toInt(), 0, 0};
    if (precision >= 10)
        date.month = match.captured(2).toInt();
    if (precision >= 11 && date.month > 0)
        date.day = match.captured(3).toInt();
    if (isJulian && date.day > 0) {
        const QDate day = QCalendar(QCalendar::System::Julian).dateFromParts(date.year, date.month, date.day);
        date = day.isValid() ? PartialDate{day.year(), day.month(), day.day()} : PartialDate{};
    }
    return PartialDate::parse(date.iso());
}

struct Reading
{
    Value value;
    QString snippet;
};

Reading readText(const QString &text)
{
    Reading read{{}, text};
    read.value.text = text;
    return read;
}

std::optional<Reading> readItem(const JsonPlace &value)
{
    Reading read;
    read.value.item = value["id"].text();
    read.snippet = read.value.item;
    if (const auto number = value["numeric-id"].integer(); read.value.item.isEmpty() && number) {
        read.snippet = QString::number(*number);
        read.value.item = QLatin1Char('Q') + read.snippet;
    }
    // Properties and lexemes have ids here, too.
    return ids::wikidata(read.value.item).isEmpty() ? std::nullopt : std::optional(read);
}

std::optional<Reading> readTime(const JsonPlace &value)
{
    const QString time = value["time"].text();
    const qint64 precision = value["precision"].textOrNumber().toLongLong();
    Reading read;
    const bool isJulian = value["calendarmodel"].text().endsWith(QLatin1String("/Q1985786"));
    read.value.date = dateOf(time, precision, isJulian);
    read.snippet = time;
    return read.value.date ? std::optional(read) : std::nullopt;
}

std::optional<Reading> readQuantity(const JsonPlace &value)
{
    const QString amount = value["amount"].textOrNumber();
    bool ok = false;
    const double number = amount.toDouble(&ok);
    if (!ok || !qIsFinite(number))
        return std::nullopt;
    Reading read;
    read.value.quantity = Quantity{number, unitOf(value["unit"].text())};
    read.snippet = amount;
    return read;
}

std::optional<Reading> readSnak(const JsonPlace &snak)
{
    if (snak["snaktype"].text() != QLatin1String("value"))
        return std::nullopt; // "no value" and "some value" carry none
    const JsonPlace data = snak["datavalue"];
    const QString type = data["type"].text();
    const JsonPlace value = data["value"];
    if (type == QLatin1String("wikibase-entityid"))
        return readItem(value);
    if (type == QLatin1String("time"))
        return readTime(value);
    if (type == QLatin1String("quantity"))
        return readQuantity(value);
    if (type == QLatin1String("string"))
        return value.text().isEmpty() ? std::nullopt : std::optional(readText(value.text()));
    if (type == QLatin1String("monolingualtext") && !value["text"].text().isEmpty()) {
        Reading read = readText(value["text"].text());
        read.value.text = oneLine(withoutInvisible(read.value.text));
        if (read.value.text.isEmpty())
            return std::nullopt;
        read.value.language = value["language"].text();
        return read;
    }
    return std::nullopt;
}

std::optional<Statement> readStatement(const JsonPlace &place)
{
    auto main = readSnak(place["mainsnak"]);
    if (!main)
        return std::nullopt;
    Statement statement;
    statement.value = std::move(main->value);
    statement.snippet = main->snippet;
    const JsonPlace qualifiers = place["qualifiers"];
    for (const QString &property : qualifiers.keys()) {
        const JsonPlace snaks = qualifiers[property];
        QList<Value> values;
        for (qsizetype i = 0; i < snaks.size(); ++i)
            if (auto value = readSnak(snaks.at(i)))
                values.append(std::move(value->value));
            else if (snaks.at(i)["snaktype"].text() == QLatin1String("somevalue"))
                values.append(Value{}); // of a part, whichever: not of the whole
        if (!values.isEmpty())
            statement.qualifiers.insert(property, std::move(values));
    }
    return statement;
}

enum class Ranks { Best, Both };

// Preferred ones only, if there are any and not both ranks are wanted; deprecated ones never. What has ended (end time)
// stands behind what has not.
QList<Statement> usableStatements(const JsonPlace &list, Ranks ranks)
{
    const auto rankOf = [&list](qsizetype i) {
        const JsonPlace rank = list.at(i)["rank"];
        return rank.exists() ? rank.text() : QStringLiteral("normal");
    };
    const QString preferred = QStringLiteral("preferred");
    bool isAnyPreferred = false;
    for (qsizetype i = 0; i < list.size(); ++i)
        isAnyPreferred = isAnyPreferred || rankOf(i) == preferred;
    QList<Statement> statements;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString rank = rankOf(i);
        const bool isNormal = rank == QLatin1String("normal") && (!isAnyPreferred || ranks == Ranks::Both);
        if (rank != preferred && !isNormal)
            continue;
        if (auto statement = readStatement(list.at(i))) {
            statement->preferred = rank == preferred;
            statements.append(std::move(*statement));
        }
    }
    std::stable_partition(statements.begin(), statements.end(),
                          [](const Statement &statement) { return !statement.qualifiers.contains("P582"); });
    return statements;
}

// As people see it, in one line.
QString wordsIn(const JsonPlace &term)
{
    return oneLine(withoutInvisible(term["value"].text()));
}

// In a variant of the language: "en-gb" for "en".
QString variantTerm(const JsonPlace &terms, const QString &language)
{
    for (const QString &variant : terms.keys())
        if (variant.startsWith(language + u'-'))
            if (const QString text = wordsIn(terms[variant]); !text.isEmpty())
                return text;
    return {};
}

bool isInLatinLetters(const QString &text)
{
    return std::none_of(text.cbegin(), text.cend(), [](QChar letter) {
        return letter.isLetter() && letter.script() != QChar::Script_Latin &&
               letter.script() != QChar::Script_Common;
    });
}

// In that language, else what stands for all languages, else English, each with its variants; else a name that most can
// read, else any. https://www.wikidata.org/wiki/Help:Default_values_for_labels_and_aliases
// Empty maps come as [] in the older format, which reads as having no keys.
QString readTerm(const JsonPlace &terms, const QString &language)
{
    for (const QString &wanted : {language, QStringLiteral("mul"), QStringLiteral("en")}) {
        if (const QString text = wordsIn(terms[wanted]); !text.isEmpty())
            return text;
        if (const QString text = variantTerm(terms, wanted); !text.isEmpty())
            return text;
    }
    QString any;
    for (const QString &other : terms.keys()) {
        const QString text = wordsIn(terms[other]);
        if (!text.isEmpty() && isInLatinLetters(text))
            return text;
        any = any.isEmpty() ? text : any;
    }
    return any;
}

void addName(QStringList &names, QSet<QString> &seen, const QString &name)
{
    if (name.isEmpty() || seen.contains(name))
        return;
    seen.insert(name);
    names.append(name);
}

QStringList readNames(const Entity &entity, const JsonPlace &root)
{
    QStringList names;
    QSet<QString> seen;
    addName(names, seen, entity.label);
    for (const Statement &title : entity.statements.value("P1476"))
        addName(names, seen, title.value.text);
    for (const QString &language : root["labels"].keys())
        addName(names, seen, wordsIn(root["labels"][language]));
    for (const QString &language : root["aliases"].keys()) {
        const JsonPlace aliases = root["aliases"][language];
        for (qsizetype i = 0; i < aliases.size(); ++i)
            addName(names, seen, wordsIn(aliases.at(i)));
    }
    return names;
}

// Of several texts the first that is an id of that kind.
QString firstId(const Entity &entity, PropertyNumber property, QString (*idOf)(const QString &))
{
    for (const Statement &statement : entity.statements.value(property))
        if (const QString id = idOf(statement.value.text); !id.isEmpty())
            return id;
    return {};
}

} // namespace

bool Entity::isFilm() const
{
    bool film = false;
    for (const Statement &statement : statements.value("P31")) {
        if (isExcludingClass(statement.value.item))
            return false;
        film = film || isFilmClass(statement.value.item);
    }
    return film;
}

QString Entity::text(PropertyNumber property) const
{
    for (const Statement &statement : statements.value(property))
        if (!statement.value.text.isEmpty())
            return statement.value.text;
    return {};
}

QString Entity::imdbFilm() const
{
    return firstId(*this, "P345", ids::imdb);
}

QString Entity::tmdbFilm() const
{
    return firstId(*this, "P4947", ids::tmdb);
}

QList<Statement> statementsOf(const Entity &entity, PropertyNumber property)
{
    return entity.statements.value(property);
}

QList<Value> qualifiersOf(const Statement &statement, PropertyNumber property)
{
    return statement.qualifiers.value(property);
}

Result<Entity> parseEntity(const Document &document, const QString &language)
{
    if (document.missing)
        return makeError(Fault::NotFound, QStringLiteral("Wikidata has no such item."), document.key);
    auto json = scanJson(document.body, document.url.isEmpty() ? document.key : document.url);
    if (!json)
        return json.error();
    const JsonPlace root(*json);
    auto id = root["id"].requireText();
    if (!id)
        return id.error();
    Entity entity;
    entity.id = *id;
    entity.label = readTerm(root["labels"], language);
    entity.description = readTerm(root["descriptions"], language);
    const QString site = language + QStringLiteral("wiki");
    entity.pageTitle = root["sitelinks"][site]["title"].text();
    if (!entity.pageTitle.isEmpty())
        entity.pageKey = pagekey::fromTitle(entity.pageTitle);
    entity.revision = root["lastrevid"].textOrNumber();
    entity.url = document.url;
    const JsonPlace claims = root["claims"];
    for (const QString &property : claims.keys())
        if (auto statements = usableStatements(claims[property],
                                               property == QLatin1String("P444") ? Ranks::Both : Ranks::Best);
            !statements.isEmpty())
            entity.statements.insert(property, std::move(statements));
    entity.names = readNames(entity, root);
    return entity;
}

} // namespace moviedb::wikidata
