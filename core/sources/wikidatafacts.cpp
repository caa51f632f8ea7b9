// What a film item, a person or a company says, as facts with their original text.
#include "core/sources/wikidata.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace moviedb::wikidata {

namespace {

constexpr QLatin1String usDollar("Q4917");
const QStringList &wdFilmItemProperties()
{
    // director, writer, cast, studio, distributor, genre, country, language
    static const QStringList list{QStringLiteral("P57"),  QStringLiteral("P58"),  QStringLiteral("P161"),
                                  QStringLiteral("P272"), QStringLiteral("P750"), QStringLiteral("P136"),
                                  QStringLiteral("P495"), QStringLiteral("P364")};
    return list;
}

QList<Statement> wdStatements(const Entity &entity, const char *property)
{
    return entity.statements.value(QString::fromLatin1(property));
}

QStringList wdItems(const Entity &entity, const char *property)
{
    QStringList items;
    for (const Statement &statement : wdStatements(entity, property))
        if (!statement.value.item.isEmpty() && !items.contains(statement.value.item))
            items.append(statement.value.item);
    return items;
}

const QList<Value> wdQualifiers(const Statement &statement, const char *property)
{
    return statement.qualifiers.value(QString::fromLatin1(property));
}

bool wdPlacedIn(const Statement &statement, const QStringList &countries)
{
    for (const Value &place : wdQualifiers(statement, "P291"))
        if (countries.contains(place.item))
            return true;
    return false;
}

// The first release: the earliest date known to the month or day. Of two that can be the same day the more
// exact one is taken, of two equal ones the one in the country of origin. A bare year only counts when
// nothing better is there.
std::optional<Statement> wdRelease(const Entity &film)
{
    const QStringList origin = wdItems(film, "P495");
    const auto better = [&](const Statement &left, const Statement &right) {
        const PartialDate &a = *left.value.date;
        const PartialDate &b = *right.value.date;
        if ((a.month == 0) != (b.month == 0))
            return a.month != 0;
        if (a.year != b.year || a.month != b.month)
            return std::pair(a.year, a.month) < std::pair(b.year, b.month);
        if ((a.day == 0) != (b.day == 0))
            return a.day != 0;
        if (a.day != b.day)
            return a.day < b.day;
        return wdPlacedIn(left, origin) && !wdPlacedIn(right, origin);
    };
    std::optional<Statement> best;
    for (const Statement &statement : wdStatements(film, "P577"))
        if (statement.value.date && (!best || better(statement, *best)))
            best = statement;
    return best;
}

std::optional<int> wdMinutes(const Value &value)
{
    static const QHash<QString, double> minutesPer{{QStringLiteral("Q7727"), 1.0},
                                                   {QStringLiteral("Q11574"), 1.0 / 60},
                                                   {QStringLiteral("Q25235"), 60.0}};
    if (!value.quantity || !minutesPer.contains(value.quantity->unit))
        return std::nullopt;
    const double minutes = std::round(value.quantity->amount * minutesPer.value(value.quantity->unit));
    return minutes >= 1 && minutes < 10000 ? std::optional(int(minutes)) : std::nullopt;
}

// The length of the whole film goes before that of a part or an edition ("applies to part").
std::optional<std::pair<int, QString>> wdRuntime(const Entity &film)
{
    std::optional<std::pair<int, QString>> first;
    for (const Statement &statement : wdStatements(film, "P2047")) {
        const auto minutes = wdMinutes(statement.value);
        if (!minutes)
            continue;
        if (wdQualifiers(statement, "P518").isEmpty())
            return std::pair(*minutes, statement.snippet);
        if (!first)
            first = std::pair(*minutes, statement.snippet);
    }
    return first;
}

bool wdIsDollars(const Statement &statement)
{
    return statement.value.quantity && statement.value.quantity->unit == usDollar &&
           statement.value.quantity->amount > 0;
}

std::optional<Statement> wdBudget(const Entity &film)
{
    for (const Statement &statement : wdStatements(film, "P2130"))
        if (wdIsDollars(statement))
            return statement;
    return std::nullopt;
}

// Worldwide (no territory, or "worldwide" as one) before single territories, then the largest.
std::optional<Statement> wdBoxOffice(const Entity &film)
{
    const auto isWorld = [](const Statement &statement) {
        const auto territories = wdQualifiers(statement, "P3005");
        return std::all_of(territories.begin(), territories.end(), [](const Value &territory) {
            return territory.item == QLatin1String("Q13780930") || territory.item == QLatin1String("Q16502");
        });
    };
    std::optional<Statement> best;
    for (const Statement &statement : wdStatements(film, "P2142")) {
        if (!wdIsDollars(statement))
            continue;
        const auto rank = [&](const Statement &one) {
            return std::pair(isWorld(one), one.value.quantity->amount);
        };
        if (!best || rank(*best) < rank(statement))
            best = statement;
    }
    return best;
}

// Only the scores whose scale is beyond doubt: Tomatometer in percent, IMDb out of ten, Metacritic of 100.
QList<RatingFact> wdRatings(const Entity &film)
{
    struct Known
    {
        const char *reviewer;
        const char *source;
        const char *shape;
        double divisor;
    };
    static const Known known[] = {{"Q105584", "Rotten Tomatoes", "^(\\d{1,3})\\s?%$", 10},
                                  {"Q37312", "IMDb", "^(\\d{1,2}(?:\\.\\d)?)(?:/10)?$", 1},
                                  {"Q150248", "Metacritic", "^(\\d{1,3})/100$", 10}};
    QList<RatingFact> ratings;
    for (const Known &one : known) {
        const QRegularExpression shape(QString::fromLatin1(one.shape));
        for (const Statement &statement : wdStatements(film, "P444")) {
            const auto by = wdQualifiers(statement, "P447");
            const auto match = shape.match(statement.value.text.trimmed());
            if (by.size() != 1 || by.first().item != QLatin1String(one.reviewer) || !match.hasMatch())
                continue;
            const double score = match.captured(1).toDouble() / one.divisor;
            if (score < 0 || score > 10)
                continue;
            ratings.append({QString::fromLatin1(one.source), score, std::nullopt, statement.snippet});
            break;
        }
    }
    return ratings;
}

using EntityOf = std::function<const Entity *(const QString &item)>;

std::optional<EntityRef> wdReference(const QString &item, const EntityOf &entityOf)
{
    const Entity *entity = item.isEmpty() ? nullptr : entityOf(item);
    if (entity == nullptr || entity->label.isEmpty())
        return std::nullopt;
    EntityRef reference;
    reference.name = entity->label;
    reference.wikidataId = item;
    reference.imdbId = entity->text(QStringLiteral("P345"));
    reference.code = entity->text(QStringLiteral("P297")); // country
    if (reference.code.isEmpty())
        reference.code = entity->text(QStringLiteral("P218")); // language
    return reference;
}

std::optional<int> wdOrdinal(const Statement &statement)
{
    for (const Value &value : wdQualifiers(statement, "P1545")) {
        bool ok = false;
        const int number = value.text.trimmed().toInt(&ok);
        if (ok)
            return number;
    }
    return std::nullopt;
}

// By series ordinal where the statements carry one, those without after them as given.
QList<Statement> wdOrdered(QList<Statement> statements)
{
    std::stable_sort(statements.begin(), statements.end(), [](const Statement &left, const Statement &right) {
        const auto a = wdOrdinal(left);
        const auto b = wdOrdinal(right);
        return a && (!b || *a < *b);
    });
    return statements;
}

QString wdRole(const Statement &statement, const EntityOf &entityOf)
{
    QStringList roles;
    for (const Value &role : wdQualifiers(statement, "P453"))
        if (const auto reference = wdReference(role.item, entityOf); reference)
            roles.append(reference->name);
    if (roles.isEmpty())
        for (const Value &role : wdQualifiers(statement, "P4633"))
            if (!role.text.isEmpty())
                roles.append(role.text);
    roles.removeDuplicates();
    return roles.join(QStringLiteral(" / "));
}

void wdAddLinks(SourceFacts &facts, const Entity &film, const char *property, const QString &list,
                const EntityOf &entityOf)
{
    int position = 0;
    QSet<std::pair<QString, QString>> seen;
    for (const Statement &statement : wdOrdered(wdStatements(film, property))) {
        const auto reference = wdReference(statement.value.item, entityOf);
        if (!reference)
            continue;
        const QString role = list == QLatin1String("cast") ? wdRole(statement, entityOf) : QString();
        const std::pair key(reference->wikidataId, role);
        if (seen.contains(key))
            continue;
        seen.insert(key);
        facts.links.append({list, *reference, role, ++position, statement.snippet});
    }
}

void wdAddValue(QList<Fact> &values, const char *field, const QVariant &value, const QString &snippet)
{
    if (!value.toString().isEmpty())
        values.append({QString::fromLatin1(field), value, snippet});
}

void wdAddScalars(SourceFacts &facts, const Entity &film)
{
    const auto text = [&](const char *field, const char *property) {
        const QString value = film.text(QString::fromLatin1(property));
        wdAddValue(facts.values, field, value, value);
    };
    wdAddValue(facts.values, "title", film.label, film.label);
    text("original_title", "P1476");
    if (const auto release = wdRelease(film))
        wdAddValue(facts.values, "release_date", release->value.date->iso(), release->snippet);
    if (const auto runtime = wdRuntime(film))
        wdAddValue(facts.values, "runtime", qint64(runtime->first), runtime->second);
    if (const auto budget = wdBudget(film))
        wdAddValue(facts.values, "budget", budget->value.quantity->amount, budget->snippet);
    if (const auto gross = wdBoxOffice(film))
        wdAddValue(facts.values, "box_office", gross->value.quantity->amount, gross->snippet);
    text("imdb_id", "P345");
    text("tmdb_id", "P4947");
    text("homepage", "P856");
}

// The columns hold one country and one language; the lists hold them all.
void wdAddFirst(SourceFacts &facts, const QString &list, const char *field)
{
    for (const LinkFact &link : std::as_const(facts.links))
        if (link.list == list) {
            wdAddValue(facts.values, field, link.entity.name, link.snippet);
            return;
        }
}

Receipt wdReceipt(const Entity &entity, const QDateTime &fetchedAt)
{
    return {QStringLiteral("wikidata"), QStringLiteral("https://www.wikidata.org/wiki/") + entity.id,
            entity.revision, fetchedAt, QStringLiteral("wikidata/1")};
}

bool wdIsPerson(const Entity &entity)
{
    return wdItems(entity, "P31").contains(QStringLiteral("Q5")) || !wdStatements(entity, "P569").isEmpty();
}

void wdAddDate(QList<Fact> &values, const Entity &entity, const char *property, const char *field)
{
    for (const Statement &statement : wdStatements(entity, property)) {
        if (!statement.value.date)
            continue;
        const QString name = QString::fromLatin1(field);
        values.append({name, statement.value.date->iso(), statement.snippet});
        values.append(
            {name + QStringLiteral("_precision"), statement.value.date->precision(), statement.snippet});
        return;
    }
}

void wdAddLabel(QList<Fact> &values, const QStringList &items, const char *field, const LabelOf &labelOf)
{
    for (const QString &item : items)
        if (const QString label = labelOf(item); !label.isEmpty()) {
            wdAddValue(values, field, label, item);
            return;
        }
}

QStringList wdLocationItems(const Entity &company)
{
    const QStringList offices = wdItems(company, "P159");
    return offices + wdItems(company, "P17");
}

} // namespace

QSet<QString> referencedItems(const Entity &film)
{
    QSet<QString> items;
    for (const QString &property : wdFilmItemProperties())
        for (const Statement &statement : film.statements.value(property)) {
            if (!statement.value.item.isEmpty())
                items.insert(statement.value.item);
            if (property == QLatin1String("P161"))
                for (const Value &role : wdQualifiers(statement, "P453"))
                    if (!role.item.isEmpty())
                        items.insert(role.item);
        }
    return items;
}

void addEvidence(Candidate &candidate, const Entity &film, const LabelOf &labelOf)
{
    candidate.verified = true;
    candidate.wikidataId = film.id;
    if (!wdStatements(film, "P31").isEmpty())
        candidate.isFilm = film.isFilm();
    candidate.imdbId = film.text(QStringLiteral("P345"));
    candidate.tmdbId = film.text(QStringLiteral("P4947"));
    if (candidate.title.isEmpty())
        candidate.title = film.label;
    if (candidate.description.isEmpty())
        candidate.description = film.description;
    if (candidate.key.isEmpty())
        candidate.key = film.pageKey;
    candidate.aliases += film.names;
    candidate.aliases.removeDuplicates();
    if (const auto release = wdRelease(film))
        candidate.year = release->value.date->year;
    for (const Statement &statement : wdStatements(film, "P577"))
        if (statement.value.date && statement.value.date->year != candidate.year &&
            !candidate.otherYears.contains(statement.value.date->year))
            candidate.otherYears.append(statement.value.date->year);
    if (const auto runtime = wdRuntime(film))
        candidate.runtime = runtime->first;
    const auto addNames = [&](QStringList &names, const char *property) {
        for (const QString &item : wdItems(film, property))
            if (const QString label = labelOf(item); !label.isEmpty() && !names.contains(label))
                names.append(label);
    };
    addNames(candidate.directors, "P57");
    addNames(candidate.cast, "P161");
}

SourceFacts filmFacts(const Entity &film, const EntityOf &entityOf, const QDateTime &fetchedAt)
{
    SourceFacts facts;
    facts.receipt = wdReceipt(film, fetchedAt);
    wdAddScalars(facts, film);
    wdAddLinks(facts, film, "P57", QStringLiteral("directors"), entityOf);
    wdAddLinks(facts, film, "P58", QStringLiteral("writers"), entityOf);
    wdAddLinks(facts, film, "P272", QStringLiteral("studios"), entityOf);
    wdAddLinks(facts, film, "P750", QStringLiteral("distributors"), entityOf);
    wdAddLinks(facts, film, "P161", QStringLiteral("cast"), entityOf);
    wdAddLinks(facts, film, "P136", QStringLiteral("genres"), entityOf);
    wdAddLinks(facts, film, "P495", QStringLiteral("countries"), entityOf);
    wdAddLinks(facts, film, "P364", QStringLiteral("languages"), entityOf);
    wdAddFirst(facts, QStringLiteral("countries"), "country");
    wdAddFirst(facts, QStringLiteral("languages"), "language");
    facts.ratings = wdRatings(film);
    return facts;
}

EntityFacts entityFacts(const Entity &entity, const LabelOf &labelOf, const QDateTime &fetchedAt)
{
    EntityFacts facts;
    facts.entity.name = entity.label;
    facts.entity.wikidataId = entity.id;
    facts.entity.imdbId = entity.text(QStringLiteral("P345"));
    facts.receipt = wdReceipt(entity, fetchedAt);
    if (wdIsPerson(entity)) {
        wdAddDate(facts.values, entity, "P569", "dob");
        wdAddLabel(facts.values, wdItems(entity, "P27"), "nationality", labelOf);
        wdAddValue(facts.values, "bio", entity.description, entity.description);
    } else {
        wdAddLabel(facts.values, wdLocationItems(entity), "location", labelOf);
        wdAddDate(facts.values, entity, "P571", "founded");
    }
    return facts;
}

QSet<QString> referencedItemsOfEntity(const Entity &entity)
{
    const QStringList items = wdIsPerson(entity) ? wdItems(entity, "P27") : wdLocationItems(entity);
    return {items.begin(), items.end()};
}

} // namespace moviedb::wikidata
