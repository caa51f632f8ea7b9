#include "core/sample/sampleentities.h"

namespace moviedb::sample {

namespace {

constexpr const char *entityUnit = "http://www.wikidata.org/entity/";

Json entityStatement(const char *property, const char *type, Json value)
{
    return {{"mainsnak",
             {{"snaktype", "value"},
              {"property", property},
              {"datatype", type},
              {"datavalue", {{"value", std::move(value)}, {"type", type}}}}},
            {"type", "statement"},
            {"rank", "normal"}};
}

// Builds one entity, statement by statement.
class EntityMaker
{
public:
    EntityMaker(const QString &id, const QString &label, const QString &description,
                const char *labelLanguage = "en")
    {
        m_json = {{"type", "item"}, {"id", utf8(id)}, {"lastrevid", 4000000 + qChecksum(id.toUtf8())}};
        m_json["labels"][labelLanguage] = {{"language", labelLanguage}, {"value", utf8(label)}};
        m_json["descriptions"] = Json::object();
        if (!description.isEmpty())
            m_json["descriptions"]["en"] = {{"language", "en"}, {"value", utf8(description)}};
        m_json["aliases"] = Json::object();
        m_json["claims"] = Json::object();
        m_json["sitelinks"] = Json::object();
    }
    void item(const char *property, const QString &id)
    {
        if (!id.isEmpty())
            add(property, "wikibase-entityid",
                {{"entity-type", "item"}, {"numeric-id", id.mid(1).toLongLong()}, {"id", utf8(id)}});
    }
    void text(const char *property, const QString &value) { add(property, "string", utf8(value)); }
    void title(const char *property, const QString &language, const QString &value)
    {
        add(property, "monolingualtext", {{"text", utf8(value)}, {"language", utf8(language)}});
    }
    void date(const char *property, const QString &iso)
    {
        const QStringList parts = iso.split(u'-');
        const QString time = QStringLiteral("+%1-%2-%3T00:00:00Z")
                                 .arg(parts.value(0), parts.value(1, QStringLiteral("00")),
                                      parts.value(2, QStringLiteral("00")));
        add(property, "time",
            {{"time", utf8(time)},
             {"timezone", 0},
             {"before", 0},
             {"after", 0},
             {"precision", 8 + parts.size()},
             {"calendarmodel", std::string(entityUnit) + "Q1985727"}});
    }
    void quantity(const char *property, const Json &amount, const char *unit)
    {
        if (amount.is_number())
            add(property, "quantity",
                {{"amount", "+" + amount.dump()}, {"unit", std::string(entityUnit) + unit}});
    }
    void alias(const QString &language, const QString &value)
    {
        m_json["aliases"][utf8(language)].push_back({{"language", utf8(language)}, {"value", utf8(value)}});
    }
    void article(const QString &key)
    {
        m_json["sitelinks"]["enwiki"] = {
            {"site", "enwiki"}, {"title", utf8(titleOfKey(key))}, {"badges", Json::array()}};
    }
    const Json &json() const { return m_json; }

private:
    void add(const char *property, const char *type, Json value)
    {
        m_json["claims"][property].push_back(entityStatement(property, type, std::move(value)));
    }
    Json m_json;
};

QString entityText(const Json &object, const char *key)
{
    return JsonPlace(object)[key].text();
}

struct EntityIndex
{
    QHash<QString, QString> people;    // key → item
    QHash<QString, QString> companies; // name → item
};

EntityIndex entityIndex(const World &world, const Json &data)
{
    EntityIndex index;
    for (auto it = world.personIds.begin(); it != world.personIds.end(); ++it)
        index.people.insert(it.key(), QStringLiteral("Q%1").arg(it.value()));
    qint64 number = 9950000;
    for (const Json &company : data["companies"])
        index.companies.insert(entityText(company, "name"), QStringLiteral("Q%1").arg(++number));
    return index;
}

void addWords(World &world, const Json &data)
{
    const auto add = [&](const QString &id, const QString &label, const char *kind, const QString &code = {},
                         const char *codeProperty = "") {
        EntityMaker maker(id, label, QString());
        maker.item("P31", QLatin1String(kind));
        if (!code.isEmpty())
            maker.text(codeProperty, code);
        world.entities.insert(id, maker.json());
    };
    for (const auto &[code, country] : data["countries"].items())
        add(entityText(country, "item"), entityText(country, "name"), "Q6256", fromUtf8(code), "P297");
    for (const auto &[code, language] : data["languages"].items())
        add(entityText(language, "item"), entityText(language, "name"), "Q34770", fromUtf8(code), "P218");
    for (const Json &genre : data["genres"])
        add(entityText(genre, "item"), entityText(genre, "label"), "Q201658");
    for (const auto &[name, id] : data["places"].items())
        add(fromUtf8(id.get<std::string>()), fromUtf8(name), "Q515");
}

void addPeopleAndCompanies(World &world, const Json &data, const EntityIndex &index)
{
    for (const Json &person : data["people"]) {
        const QString id = index.people.value(entityText(person, "key"));
        const QByteArray language = entityText(person, "label").toLatin1();
        EntityMaker maker(id, entityText(person, "name"), entityText(person, "job"), language.constData());
        maker.item("P31", QStringLiteral("Q5"));
        maker.date("P569", entityText(person, "born"));
        maker.item("P27", entityText(data["countries"][entityText(person, "country").toStdString()], "item"));
        maker.text("P345", QStringLiteral("nm") + id.mid(1));
        world.entities.insert(id, maker.json());
    }
    for (const Json &company : data["companies"]) {
        const QString id = index.companies.value(entityText(company, "name"));
        EntityMaker maker(id, entityText(company, "name"), QStringLiteral("film company"));
        maker.item("P31", QStringLiteral("Q1762059"));
        maker.item("P159", fromUtf8(data["places"].value(utf8(entityText(company, "place")), std::string())));
        maker.date("P571", entityText(company, "founded"));
        world.entities.insert(id, maker.json());
    }
}

void addFilm(World &world, const Film &film, const Json &data, const EntityIndex &index)
{
    const Json &facts = film.data;
    const QString shown = film.english.isEmpty() ? film.title : film.english;
    const QString director = world.personNames.value(fromUtf8(facts["directors"][0].get<std::string>()));
    EntityMaker maker(film.item(), shown, QStringLiteral("%1 film by %2").arg(film.year()).arg(director),
                      film.number % 7 == 0 ? "mul" : "en");
    maker.item("P31", QStringLiteral("Q11424"));
    maker.title("P1476", entityText(facts, "language"), film.title);
    if (shown != film.title)
        maker.alias(entityText(facts, "language"), film.title);
    for (const Json &person : facts["directors"])
        maker.item("P57", index.people.value(fromUtf8(person.get<std::string>())));
    for (const Json &person : facts["writers"])
        maker.item("P58", index.people.value(fromUtf8(person.get<std::string>())));
    for (const Json &part : facts["cast"])
        maker.item("P161", index.people.value(entityText(part, "person")));
    maker.item("P272", index.companies.value(entityText(facts, "studio")));
    maker.item("P750", index.companies.value(entityText(facts, "distributor")));
    for (const Json &genre : facts["genres"])
        maker.item("P136", entityText(data["genres"][genre.get<std::string>()], "item"));
    maker.item("P495", entityText(data["countries"][entityText(facts, "country").toStdString()], "item"));
    maker.item("P364", entityText(data["languages"][entityText(facts, "language").toStdString()], "item"));
    maker.date("P577", film.date);
    maker.quantity("P2047", facts["runtime"], "Q7727");
    maker.quantity("P2130", facts["budget"], "Q4917");
    maker.quantity("P2142", facts["gross"], "Q4917");
    maker.text("P345", film.imdbId());
    maker.text("P4947", film.tmdbId());
    if (!film.pageKey.isEmpty())
        maker.article(film.pageKey);
    world.entities.insert(film.item(), maker.json());
    world.itemByImdb.insert(film.imdbId(), film.item());
}

// What the other pages are about, by the kind given in the file.
QString entityClass(const QString &kind)
{
    static const QHash<QString, QString> classes{
        {QStringLiteral("novel"), QStringLiteral("Q7725634")},
        {QStringLiteral("tv"), QStringLiteral("Q5398426")},
        {QStringLiteral("album"), QStringLiteral("Q482994")},
        {QStringLiteral("series"), QStringLiteral("Q24856")},
        {QStringLiteral("disambiguation"), QStringLiteral("Q4167410")},
        {QStringLiteral("game"), QStringLiteral("Q7889")},
        {QStringLiteral("town"), QStringLiteral("Q486972")}};
    return classes.value(kind, QStringLiteral("Q151885"));
}

} // namespace

void addEntities(World &world, const Json &data)
{
    const EntityIndex index = entityIndex(world, data);
    addWords(world, data);
    addPeopleAndCompanies(world, data, index);
    for (const Film &film : world.films)
        if (film.hasItem)
            addFilm(world, film, data, index);
    for (const Json &other : data["pages"]) {
        const auto at = world.pageByKey.constFind(keyOfTitle(entityText(other, "title")));
        if (at == world.pageByKey.constEnd() || world.pages[*at].item.isEmpty())
            continue;
        const Page &page = world.pages[*at];
        EntityMaker maker(page.item, titleOfKey(page.key), page.description);
        maker.item("P31", entityClass(entityText(other, "kind")));
        maker.article(page.key);
        world.entities.insert(page.item, maker.json());
    }
}

} // namespace moviedb::sample
