#include "core/sources/lists/jsonrows.h"

#include "core/sources/listvalues/listvalues.h"
#include "core/sources/listvalues/titlekinds.h"

#include <QRegularExpression>

namespace moviedb::lists {

bool has(const JsonPlace &object, const char *name)
{
    return object.isObject() && object.json().contains(name);
}

namespace {

struct Fields
{
    QStringList names;
    QStringList values;

    void add(const QString &name, const QString &value)
    {
        names.append(name);
        values.append(value);
    }
};

constexpr qsizetype mostFields = 1000; // of an object; no program writes more about a film

bool isScalar(const JsonPlace &place)
{
    return !place.isObject() && !place.isArray();
}

QString scalarText(const JsonPlace &place)
{
    if (const auto yes = place.boolean())
        return *yes ? QStringLiteral("true") : QStringLiteral("false");
    return place.textOrNumber();
}

// "Guid": [{"id": "imdb://tt0114709"}, {"id": "tmdb://862"}] → both, with a space between
QString idsIn(const JsonPlace &list)
{
    QStringList ids;
    for (qsizetype i = 0; i < list.size(); ++i)
        ids.append(scalarText(list.at(i).isObject() ? list.at(i)["id"] : list.at(i)));
    return ids.join(u' ');
}

// {"en": "The Mill", "fr": "Le Moulin"}, {"romaji": "Mizu", "english": "Water"}: the title in English, else the first one.
QString titleByLanguage(const std::string &name, const JsonPlace &titles)
{
    static const QRegularExpression code(QStringLiteral("^[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?$"));
    if (name != "title" && name != "name" && name != "titles" && name != "names")
        return {};
    for (const char *language :
         {"en", "en-US", "en_US", "en-GB", "eng", "english", "userPreferred", "original", "romaji"})
        if (titles[language].isText() && !titles[language].text().trimmed().isEmpty())
            return titles[language].text();
    for (const auto &[language, title] : titles.json().items())
        if (title.is_string() && code.match(fromUtf8(language)).hasMatch())
            return JsonPlace(title, {}).text();
    return {};
}

void addScalars(Fields &fields, const JsonPlace &object)
{
    if (!object.isObject())
        return;
    for (const auto &[name, value] : object.json().items())
        if (fields.names.size() >= mostFields)
            return;
        else if (const JsonPlace place(value, {}); isScalar(place))
            fields.add(fromUtf8(name), scalarText(place));
        else if (place.isObject() && place["value"].exists()) // an answer of Wikidata's
            fields.add(fromUtf8(name), scalarText(place["value"]));
        else if (const QString title = place.isObject() ? titleByLanguage(name, place) : QString();
                 !title.isEmpty())
            fields.add(QStringLiteral("title"), title);
}

// Fields of the film first, then those of what it is wrapped in; ids count as fields.
Fields fieldsOf(const JsonPlace &item)
{
    Fields fields;
    QList<JsonPlace> objects;
    for (const char *inner : {"movie", "film", "item", "node"}) // Trakt, Simkl, schema.org, GraphQL
        if (has(item, inner) && item[inner].isObject() && !item[inner]["value"].exists())
            objects.append(item[inner]);
    objects.append(item);
    for (const JsonPlace &object : objects) {
        addScalars(fields, object);
        for (const char *ids : {"ids", "ProviderIds", "providerIds", "uniqueid", "external_ids"})
            if (has(object, ids))
                addScalars(fields, object[ids]);
        for (const char *ids : {"Guid", "guids"})
            if (has(object, ids) && object[ids].isArray())
                fields.add(QStringLiteral("guids"), idsIn(object[ids]));
        if (has(object, "seasons") && object["seasons"].isArray() && object["seasons"].size() > 0)
            fields.add(QStringLiteral("seasons"), QString::number(object["seasons"].size()));
    }
    return fields;
}

// What an item is by the object in it: {"type": "episode", "episode": {…}, "show": {…}}
QString kindOfWrapped(const JsonPlace &item)
{
    for (const auto &[name, kind] : {std::pair("episode", "an episode"), std::pair("season", "a season"),
                                     std::pair("show", "a series"), std::pair("person", "a person")})
        if (has(item, name) && item[name].isObject() && !item[name]["value"].exists())
            return QString::fromLatin1(kind);
    return {};
}

QString nameOf(const JsonPlace &item)
{
    for (const JsonPlace &place : {item["show"], item["person"], item["anime"], item})
        for (const char *name : {"title", "name", "Title", "Name", "label"})
            if (const QString text = cleanTitle(place[name].textOrNumber()); !text.isEmpty())
                return text.left(120);
    return {};
}

} // namespace

bool hasTitleField(const JsonPlace &object)
{
    return object.isObject() && ListColumns(fieldsOf(object).names).hasTitle();
}

bool isFilmByItself(const JsonPlace &object)
{
    if (!object.isObject())
        return false;
    const ListColumns columns(fieldsOf(object).names);
    return columns.hasTitle() && (columns.weight() > 0 || object["title"].exists());
}

void JsonRows::tell(int line, const JsonPlace &item, const QString &kind)
{
    const QString name = nameOf(item);
    m_builder.warn(line, name.isEmpty() ? QStringLiteral("%1, no film").arg(kind)
                                        : QStringLiteral("“%1” is %2, no film").arg(name, kind));
}

void JsonRows::learn(const Json &object)
{
    m_names.clear();
    for (const auto &[name, value] : object.items()) {
        if (value.is_structured() || m_names.size() == size_t(mostFields)) {
            m_names.clear();
            return;
        }
        m_names.push_back(name);
    }
    m_cells = QStringList(qsizetype(m_names.size()));
}

bool JsonRows::isAsBefore(const Json &object) const
{
    if (m_names.empty() || object.size() != m_names.size())
        return false;
    auto name = m_names.begin();
    for (auto field = object.begin(); field != object.end(); ++field, ++name)
        if (field->is_structured() || field.key() != *name)
            return false;
    return true;
}

// Only the fields that mean something become cells. False: the row needs all of them.
bool JsonRows::readAsBefore(int line, const Json &object, bool &hasTitle)
{
    qsizetype at = 0;
    for (const Json &value : object) {
        if (m_columns.isUsed(at))
            m_cells[at] = scalarText(JsonPlace(value, {}));
        ++at;
    }
    if (m_columns.isWithoutTitle(m_cells))
        return false;
    hasTitle = m_columns.read(line, m_cells, m_builder);
    return true;
}

bool JsonRows::read(int line, const JsonPlace &item)
{
    if (item.isText())
        return ListColumns({QStringLiteral("title")}).read(line, {item.text()}, m_builder);
    bool hasTitle = false;
    if (item.isObject() && isAsBefore(item.json()) && readAsBefore(line, item.json(), hasTitle))
        return hasTitle;
    if (const QString kind = kindOfWrapped(item); !kind.isEmpty() && !item["movie"].isObject()) {
        tell(line, item, kind);
        return true;
    }
    const Fields fields = fieldsOf(item);
    if (fields.names != m_columns.header())
        m_columns = ListColumns(fields.names);
    m_names.clear();
    if (!m_columns.hasTitle()) {
        m_builder.warn(line, QStringLiteral("no title"));
        return false;
    }
    learn(item.json());
    return m_columns.read(line, fields.values, m_builder);
}

} // namespace moviedb::lists
