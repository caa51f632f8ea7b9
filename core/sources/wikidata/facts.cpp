#include "core/sources/wikidata/facts.h"

#include "core/base/oneline.h"
#include "core/sources/wikidata/choice.h"
#include "core/sources/wikidata/reviewscores.h"
#include "core/sources/wire/wire.h"

#include <algorithm>

namespace moviedb::wikidata {

namespace {

// Director, writer, cast, voices, studio, distributor, genre, country, language.
constexpr PropertyNumber filmItemProperties[] = {"P57",  "P58",  "P161", "P725", "P272",
                                                 "P750", "P136", "P495", "P364"};

QStringList itemsOf(const Entity &entity, PropertyNumber property)
{
    QStringList items;
    for (const Statement &statement : statementsOf(entity, property))
        if (!statement.value.item.isEmpty() && !items.contains(statement.value.item))
            items.append(statement.value.item);
    return items;
}

bool isIdOfOthers(const QString &id)
{
    const bool isKind = id.startsWith(QLatin1String("nm")) || id.startsWith(QLatin1String("co"));
    const bool isNumbered =
        id.size() >= 9 && id.size() <= 12 && std::all_of(id.cbegin() + 2, id.cend(), [](QChar digit) {
            return digit >= QLatin1Char('0') && digit <= QLatin1Char('9');
        });
    return isKind && isNumbered;
}

// Of a person or a company; the id of a film there is a mistake.
QString imdbIdOf(const Entity &entity)
{
    for (const Statement &statement : statementsOf(entity, "P345"))
        if (const QString id = statement.value.text.trimmed(); isIdOfOthers(id))
            return id;
    return {};
}

// ISO code of a country, else of a language.
QString codeOf(const Entity &entity)
{
    const QString country = entity.text("P297");
    return country.isEmpty() ? entity.text("P218") : country;
}

std::optional<EntityRef> referenceTo(const QString &item, const EntityOf &entityOf)
{
    const Entity *entity = item.isEmpty() ? nullptr : entityOf(item);
    if (entity == nullptr || entity->label.isEmpty())
        return std::nullopt;
    EntityRef reference;
    reference.name = entity->label;
    reference.wikidataId =
        entity->id.isEmpty() ? item : entity->id; // a merged item answers under its new one
    reference.imdbId = imdbIdOf(*entity);
    reference.code = codeOf(*entity);
    return reference;
}

std::optional<int> ordinalOf(const Statement &statement)
{
    for (const Value &value : qualifiersOf(statement, "P1545")) {
        QString written = value.text.trimmed();
        if (written.endsWith(u'.'))
            written.chop(1);
        bool ok = false;
        const int number = written.toInt(&ok);
        if (ok)
            return number;
    }
    return std::nullopt;
}

// By series ordinal where the statements carry one, those without after them as given.
QList<Statement> ordered(QList<Statement> statements)
{
    if (std::none_of(statements.cbegin(), statements.cend(), ordinalOf))
        return statements;
    std::stable_sort(statements.begin(), statements.end(), [](const Statement &left, const Statement &right) {
        const auto a = ordinalOf(left);
        const auto b = ordinalOf(right);
        return a && (!b || *a < *b);
    });
    return statements;
}

QString roleOf(const Statement &statement, const EntityOf &entityOf)
{
    QStringList roles;
    for (const Value &role : qualifiersOf(statement, "P453"))
        if (const auto reference = referenceTo(role.item, entityOf); reference)
            roles.append(reference->name);
    if (roles.isEmpty())
        for (const Value &role : qualifiersOf(statement, "P4633"))
            if (const QString name = oneLine(withoutInvisible(role.text)); !name.isEmpty())
                roles.append(name);
    roles.removeDuplicates();
    return roles.join(QStringLiteral(" / "));
}

// A voice of the film as it was made, none that speaks for it in another language.
bool isOriginalVoice(const Entity &film, const Statement &statement)
{
    const QStringList original = itemsOf(film, "P364");
    const QList<Value> spoken = qualifiersOf(statement, "P407");
    return spoken.isEmpty() || original.isEmpty() ||
           std::any_of(spoken.begin(), spoken.end(),
                       [&original](const Value &language) { return original.contains(language.item); });
}

// Who is seen, and then who is only heard: cartoons have no other cast.
QList<Statement> castOf(const Entity &film)
{
    QList<Statement> cast = ordered(statementsOf(film, "P161"));
    const QStringList seen = itemsOf(film, "P161");
    for (const Statement &voice : ordered(statementsOf(film, "P725")))
        if (!seen.contains(voice.value.item) && isOriginalVoice(film, voice))
            cast.append(voice);
    return cast;
}

// What stands in the place of a language and is none.
bool isNoLanguage(const QString &name)
{
    static const QSet<QString> none{QStringLiteral("no linguistic content"),
                                    QStringLiteral("multiple languages"),
                                    QStringLiteral("undetermined language"),
                                    QStringLiteral("uncoded languages"),
                                    QStringLiteral("silent film"),
                                    QStringLiteral("no value"),
                                    QStringLiteral("unknown"),
                                    QStringLiteral("unknown language"),
                                    QStringLiteral("language"),
                                    QStringLiteral("intertitle"),
                                    QStringLiteral("unspecified language")};
    return none.contains(name.toLower());
}

void addLinks(SourceFacts &facts, const QList<Statement> &statements, const QString &list,
              const EntityOf &entityOf)
{
    const bool isCast = list == QLatin1String("cast");
    // Two people may have one name, two genres, countries or languages are one then.
    const bool isByName = list == QLatin1String("genres") || list == QLatin1String("countries") ||
                          list == QLatin1String("languages");
    int position = 0;
    QHash<QString, QSet<QString>> roles; // of those that are told already
    QHash<QString, qsizetype> withoutRole;
    for (const Statement &statement : statements) {
        const auto reference = referenceTo(statement.value.item, entityOf);
        if (!reference || (list == QLatin1String("languages") && isNoLanguage(reference->name)))
            continue;
        const QString role = isCast ? roleOf(statement, entityOf) : QString();
        const QString key = isByName ? reference->name : reference->wikidataId;
        const bool isNew = !roles.contains(key);
        QSet<QString> &told = roles[key];
        if (!isNew && (role.isEmpty() || told.contains(role)))
            continue;
        told.insert(role);
        if (const auto plain = withoutRole.constFind(key); plain != withoutRole.constEnd()) {
            facts.links[*plain].role = role; // the same one, and now we know as whom
            withoutRole.erase(plain);
            continue;
        }
        if (role.isEmpty())
            withoutRole.insert(key, facts.links.size());
        facts.links.append({list, *reference, role, ++position, statement.snippet});
    }
}

void addValue(QList<Fact> &values, const char *field, const QVariant &value, const QString &snippet)
{
    if (!value.toString().isEmpty())
        values.append({QString::fromLatin1(field), value, snippet});
}

// The codes that titles in a language carry: "nb" and "nn" for Norwegian, "zh" for what is spoken in China.
QStringList titleCodesOf(const Entity &language)
{
    static const QHash<QString, QStringList> written{
        {QStringLiteral("no"), {QStringLiteral("nb"), QStringLiteral("nn")}},
        {QStringLiteral("cmn"), {QStringLiteral("zh")}},
        {QStringLiteral("yue"), {QStringLiteral("zh")}},
        {QStringLiteral("nan"), {QStringLiteral("zh")}},
        {QStringLiteral("wuu"), {QStringLiteral("zh")}},
        {QStringLiteral("zh"), {QStringLiteral("cmn"), QStringLiteral("yue")}},
        {QStringLiteral("sh"), {QStringLiteral("sr"), QStringLiteral("hr"), QStringLiteral("bs")}}};
    QStringList codes;
    for (const PropertyNumber property : {"P218", "P424", "P220"})
        if (const QString code = language.text(property); !code.isEmpty() && !codes.contains(code))
            codes << code << written.value(code);
    return codes;
}

// Of titles in several languages the one in the language of the film, in the letters of that language.
QString originalTitleOf(const Entity &film, const EntityOf &entityOf)
{
    const QList<Statement> titles = statementsOf(film, "P1476");
    for (const QString &language : itemsOf(film, "P364")) {
        const Entity *item = entityOf(language);
        for (const QString &code : item == nullptr ? QStringList() : titleCodesOf(*item))
            for (const bool isTransliterated : {false, true})
                for (const Statement &title : titles)
                    if (title.value.language.section(u'-', 0, 0) == code && !title.value.text.isEmpty() &&
                        title.value.language.endsWith(QLatin1String("-latn")) == isTransliterated)
                        return title.value.text;
    }
    return film.text("P1476");
}

void addScalars(SourceFacts &facts, const Entity &film, const EntityOf &entityOf)
{
    addValue(facts.values, "title", film.label, film.label);
    const QString originalTitle = originalTitleOf(film, entityOf);
    addValue(facts.values, "original_title", originalTitle, originalTitle);
    if (const auto release = chosenRelease(film))
        addValue(facts.values, "release_date", release->value.date->iso(), release->snippet);
    if (const auto runtime = chosenRuntime(film))
        addValue(facts.values, "runtime", qint64(runtime->first), runtime->second);
    if (const auto budget = chosenBudget(film))
        addValue(facts.values, "budget", budget->value.quantity->amount, budget->snippet);
    if (const auto gross = chosenBoxOffice(film))
        addValue(facts.values, "box_office", gross->value.quantity->amount, gross->snippet);
    addValue(facts.values, "wikidata_id", film.id, film.id);
    addValue(facts.values, "wikipedia_key", film.pageKey, film.pageTitle);
    const QString imdb = film.imdbFilm();
    addValue(facts.values, "imdb_id", imdb, imdb);
    const QString tmdb = film.tmdbFilm();
    addValue(facts.values, "tmdb_id", tmdb, tmdb);
    for (const Statement &homepage : statementsOf(film, "P856"))
        if (const QString address = wire::webAddress(homepage.value.text); !address.isEmpty()) {
            addValue(facts.values, "homepage", address, homepage.snippet);
            break;
        }
}

// The columns hold one country and one language; the lists hold them all.
void addFirst(SourceFacts &facts, const QString &list, const char *field)
{
    for (const LinkFact &link : std::as_const(facts.links))
        if (link.list == list) {
            addValue(facts.values, field, link.entity.name, link.snippet);
            return;
        }
}

Receipt receiptOf(const Entity &entity, const QDateTime &fetchedAt)
{
    const QString page =
        entity.url.isEmpty() ? QStringLiteral("https://www.wikidata.org/wiki/") + entity.id : entity.url;
    return {QStringLiteral("wikidata"), page, entity.revision, fetchedAt, extractor};
}

bool isPerson(const Entity &entity)
{
    return itemsOf(entity, "P31").contains(QStringLiteral("Q5")) || !statementsOf(entity, "P569").isEmpty();
}

// The first one, or a later one that is the same day known better.
void addDate(QList<Fact> &values, const Entity &entity, PropertyNumber property, const char *field)
{
    const auto isBetter = [](const PartialDate &date, const PartialDate &known) {
        return date.year == known.year && (known.month == 0 ? date.month > 0 : date.month == known.month) &&
               known.day == 0 && date != known;
    };
    std::optional<Statement> best;
    for (const Statement &statement : statementsOf(entity, property))
        if (const auto &date = statement.value.date; date && (!best || isBetter(*date, *best->value.date)))
            best = statement;
    if (best)
        values.append({QString::fromLatin1(field), best->value.date->iso(), best->snippet});
}

void addLabel(QList<Fact> &values, const QStringList &items, const char *field, const LabelOf &labelOf)
{
    for (const QString &item : items)
        if (const QString label = labelOf(item); !label.isEmpty()) {
            addValue(values, field, label, item);
            return;
        }
}

QStringList locationItems(const Entity &company)
{
    const QStringList offices = itemsOf(company, "P159");
    return offices + itemsOf(company, "P17");
}

} // namespace

QSet<QString> referencedItems(const Entity &film)
{
    QSet<QString> items;
    for (const PropertyNumber property : filmItemProperties)
        for (const Statement &statement : film.statements.value(property)) {
            if (!statement.value.item.isEmpty())
                items.insert(statement.value.item);
            if (property == PropertyNumber("P161") || property == PropertyNumber("P725"))
                for (const Value &role : qualifiersOf(statement, "P453"))
                    if (!role.item.isEmpty())
                        items.insert(role.item);
        }
    return items;
}

void addEvidence(Candidate &candidate, const Entity &film, const LabelOf &labelOf)
{
    candidate.verified = true;
    candidate.wikidataId = film.id;
    if (!statementsOf(film, "P31").isEmpty())
        candidate.isFilm = film.isFilm();
    candidate.imdbId = film.imdbFilm();
    candidate.tmdbId = film.tmdbFilm();
    if (candidate.title.isEmpty())
        candidate.title = film.label;
    if (candidate.description.isEmpty())
        candidate.description = film.description;
    if (candidate.key.isEmpty())
        candidate.key = film.pageKey;
    if (candidate.key.isEmpty())
        candidate.revision = film.revision;
    candidate.aliases += film.names;
    candidate.aliases.removeDuplicates();
    if (const auto release = chosenRelease(film))
        candidate.year = release->value.date->year;
    for (const Statement &statement : statementsOf(film, "P577"))
        if (statement.value.date && plausibleYear(statement.value.date->year) &&
            statement.value.date->year != candidate.year &&
            !candidate.otherYears.contains(statement.value.date->year))
            candidate.otherYears.append(statement.value.date->year);
    if (const auto runtime = chosenRuntime(film))
        candidate.runtime = runtime->first;
    const auto addNames = [&](QStringList &names, const char *property) {
        for (const QString &item : itemsOf(film, property))
            if (const QString label = labelOf(item); !label.isEmpty() && !names.contains(label))
                names.append(label);
    };
    addNames(candidate.directors, "P57");
    addNames(candidate.cast, "P161");
    addNames(candidate.cast, "P725");
}

SourceFacts filmFacts(const Entity &film, const EntityOf &entityOf, const QDateTime &fetchedAt)
{
    SourceFacts facts;
    facts.receipt = receiptOf(film, fetchedAt);
    addScalars(facts, film, entityOf);
    const auto add = [&](const char *property, const QString &list) {
        addLinks(facts, ordered(statementsOf(film, property)), list, entityOf);
    };
    add("P57", QStringLiteral("directors"));
    add("P58", QStringLiteral("writers"));
    add("P272", QStringLiteral("studios"));
    add("P750", QStringLiteral("distributors"));
    addLinks(facts, castOf(film), QStringLiteral("cast"), entityOf);
    add("P136", QStringLiteral("genres"));
    add("P495", QStringLiteral("countries"));
    add("P364", QStringLiteral("languages"));
    addFirst(facts, QStringLiteral("countries"), "country");
    addFirst(facts, QStringLiteral("languages"), "language");
    facts.ratings = knownRatings(film);
    return facts;
}

EntityFacts entityFacts(const Entity &entity, const LabelOf &labelOf, const QDateTime &fetchedAt)
{
    EntityFacts facts;
    facts.entity.name = entity.label;
    facts.entity.wikidataId = entity.id;
    facts.entity.imdbId = imdbIdOf(entity);
    facts.receipt = receiptOf(entity, fetchedAt);
    addValue(facts.values, "name", entity.label, entity.label);
    addValue(facts.values, "wikidata_id", entity.id, entity.id);
    addValue(facts.values, "imdb_id", facts.entity.imdbId, facts.entity.imdbId);
    const QString code = codeOf(entity);
    addValue(facts.values, "code", code, code);
    if (isPerson(entity)) {
        addDate(facts.values, entity, "P569", "dob");
        addLabel(facts.values, itemsOf(entity, "P27"), "nationality", labelOf);
        addValue(facts.values, "bio", entity.description, entity.description);
    } else {
        addLabel(facts.values, locationItems(entity), "location", labelOf);
        addDate(facts.values, entity, "P571", "founded");
    }
    return facts;
}

QSet<QString> referencedItemsOfEntity(const Entity &entity)
{
    const QStringList items = isPerson(entity) ? itemsOf(entity, "P27") : locationItems(entity);
    return {items.begin(), items.end()};
}

} // namespace moviedb::wikidata
