// One entity from its JSON: labels, names, statements of the best rank.
#include "core/domain/pagekey.h"
#include "core/sources/wikidata/entity.h"

#include "core/base/jsonread.h"
#include "core/sources/wikidata/filmclasses.h"

#include <QRegularExpression>

namespace moviedb::wikidata {

namespace {

// "http://www.wikidata.org/entity/Q7727" → "Q7727"; "1" means no unit.
QString wdUnit(const QString &url)
{
    const QString id = url.mid(url.lastIndexOf(QLatin1Char('/')) + 1);
    return id.startsWith(QLatin1Char('Q')) ? id : QString();
}

// "+1931-01-01T00:00:00Z" with precision 9 is only a year: the model pads unknown parts with 01 or 00.
// Coarser precisions, years before Christ and impossible days are left out.
std::optional<PartialDate> wdDate(const QString &time, qint64 precision)
{
    static const QRegularExpression shape(QStringLiteral("^\\+0*(\\d{1,4})-(\\d\\d)-(\\d\\d)T"));
    const auto match = shape.match(time);
    if (!match.hasMatch() || precision < 9)
        return std::nullopt;
    PartialDate date{match.captured(1).toInt(), 0, 0};
    if (precision >= 10)
        date.month = match.captured(2).toInt();
    if (precision >= 11 && date.month > 0)
        date.day = match.captured(3).toInt();
    return PartialDate::parse(date.iso());
}

struct WdRead
{
    Value value;
    QString snippet;
};

WdRead wdText(const QString &text)
{
    WdRead read{{}, text};
    read.value.text = text;
    return read;
}

std::optional<WdRead> wdItem(const JsonPlace &value)
{
    WdRead read;
    read.value.item = value["id"].text();
    if (const auto number = value["numeric-id"].integer(); read.value.item.isEmpty() && number)
        read.value.item = QStringLiteral("Q%1").arg(*number);
    read.snippet = read.value.item;
    return read.value.item.isEmpty() ? std::nullopt : std::optional(read);
}

std::optional<WdRead> wdTime(const JsonPlace &value)
{
    const QString time = value["time"].text();
    const qint64 precision = value["precision"].integer().value_or(0);
    WdRead read;
    read.value.date = wdDate(time, precision);
    read.snippet = QStringLiteral("%1 precision %2").arg(time).arg(precision);
    return read.value.date ? std::optional(read) : std::nullopt;
}

std::optional<WdRead> wdQuantity(const JsonPlace &value)
{
    const QString amount = value["amount"].text();
    bool ok = false;
    const double number = amount.toDouble(&ok);
    if (!ok || !qIsFinite(number))
        return std::nullopt;
    WdRead read;
    read.value.quantity = Quantity{number, wdUnit(value["unit"].text())};
    read.snippet = (amount + QLatin1Char(' ') + read.value.quantity->unit).trimmed();
    return read;
}

std::optional<WdRead> wdSnak(const JsonPlace &snak)
{
    if (snak["snaktype"].text() != QLatin1String("value"))
        return std::nullopt; // "no value" and "some value" carry none
    const JsonPlace data = snak["datavalue"];
    const QString type = data["type"].text();
    const JsonPlace value = data["value"];
    if (type == QLatin1String("wikibase-entityid"))
        return wdItem(value);
    if (type == QLatin1String("time"))
        return wdTime(value);
    if (type == QLatin1String("quantity"))
        return wdQuantity(value);
    if (type == QLatin1String("string"))
        return value.text().isEmpty() ? std::nullopt : std::optional(wdText(value.text()));
    if (type == QLatin1String("monolingualtext") && !value["text"].text().isEmpty()) {
        WdRead read = wdText(value["text"].text());
        read.value.language = value["language"].text();
        return read;
    }
    return std::nullopt;
}

std::optional<Statement> wdStatement(const JsonPlace &place)
{
    auto main = wdSnak(place["mainsnak"]);
    if (!main)
        return std::nullopt;
    Statement statement;
    statement.value = std::move(main->value);
    statement.snippet = main->snippet;
    const JsonPlace qualifiers = place["qualifiers"];
    for (const QString &property : qualifiers.keys()) {
        const JsonPlace snaks = qualifiers[property];
        for (qsizetype i = 0; i < snaks.size(); ++i)
            if (auto value = wdSnak(snaks.at(i)))
                statement.qualifiers[property].append(std::move(value->value));
    }
    return statement;
}

// Preferred ones only, if there are any; deprecated ones never.
QList<Statement> wdBestStatements(const JsonPlace &list)
{
    QString best = QStringLiteral("normal");
    for (qsizetype i = 0; i < list.size(); ++i)
        if (list.at(i)["rank"].text() == QLatin1String("preferred"))
            best = QStringLiteral("preferred");
    QList<Statement> statements;
    for (qsizetype i = 0; i < list.size(); ++i)
        if (list.at(i)["rank"].text() == best)
            if (auto statement = wdStatement(list.at(i)))
                statements.append(std::move(*statement));
    return statements;
}

// Empty maps come as [] in the older format, which reads as having no keys.
QString wdTerm(const JsonPlace &terms, const QString &language)
{
    for (const QString &wanted : {language, QStringLiteral("en"), QStringLiteral("mul")})
        if (const QString text = terms[wanted]["value"].text(); !text.isEmpty())
            return text;
    for (const QString &any : terms.keys())
        if (const QString text = terms[any]["value"].text(); !text.isEmpty())
            return text;
    return {};
}

void wdAddName(QStringList &names, QSet<QString> &seen, const QString &name)
{
    if (name.isEmpty() || seen.contains(name))
        return;
    seen.insert(name);
    names.append(name);
}

QStringList wdNames(const Entity &entity, const JsonPlace &root)
{
    QStringList names;
    QSet<QString> seen;
    wdAddName(names, seen, entity.label);
    for (const Statement &title : entity.statements.value(QStringLiteral("P1476")))
        wdAddName(names, seen, title.value.text);
    for (const QString &language : root["labels"].keys())
        wdAddName(names, seen, root["labels"][language]["value"].text());
    for (const QString &language : root["aliases"].keys()) {
        const JsonPlace aliases = root["aliases"][language];
        for (qsizetype i = 0; i < aliases.size(); ++i)
            wdAddName(names, seen, aliases.at(i)["value"].text());
    }
    return names;
}

} // namespace

bool Entity::isFilm() const
{
    bool film = false;
    for (const Statement &statement : statements.value(QStringLiteral("P31"))) {
        if (isExcludingClass(statement.value.item))
            return false;
        film = film || isFilmClass(statement.value.item);
    }
    return film;
}

QString Entity::text(const QString &property) const
{
    for (const Statement &statement : statements.value(property))
        if (!statement.value.text.isEmpty())
            return statement.value.text;
    return {};
}

Result<Entity> parseEntity(const Document &document, const QString &language)
{
    if (document.missing)
        return makeError(Fault::NotFound, QStringLiteral("Wikidata has no such item."), document.key);
    auto json = parseJson(document.body, document.url.isEmpty() ? document.key : document.url);
    if (!json)
        return json.error();
    const JsonPlace root(*json);
    auto id = root["id"].requireText();
    if (!id)
        return id.error();
    Entity entity;
    entity.id = *id;
    entity.label = wdTerm(root["labels"], language);
    entity.description = wdTerm(root["descriptions"], language);
    const QString site = language + QStringLiteral("wiki");
    if (const QString title = root["sitelinks"][site]["title"].text(); !title.isEmpty())
        entity.pageKey = pagekey::fromTitle(title);
    entity.revision = root["lastrevid"].textOrNumber();
    const JsonPlace claims = root["claims"];
    for (const QString &property : claims.keys())
        if (const auto statements = wdBestStatements(claims[property]); !statements.isEmpty())
            entity.statements.insert(property, statements);
    entity.names = wdNames(entity, root);
    return entity;
}

} // namespace moviedb::wikidata
