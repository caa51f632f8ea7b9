#include "core/sources/lists/jsondocument.h"

#include "core/sources/lists/jsonrows.h"
#include "core/sources/lists/jsontables.h"
#include "core/sources/lists/listtext.h"
#include "core/sources/listvalues/jsontext.h"
#include "core/sources/listvalues/listyears.h"
#include "core/sources/listvalues/titlekinds.h"

#include <algorithm>

namespace moviedb::lists {

namespace {

constexpr qsizetype mostValues = 6000000; // what an export of the largest size has

bool isListOfItems(const JsonPlace &place)
{
    return place.isArray() && place.size() > 0 && (place.at(0).isObject() || place.at(0).isText());
}

// {"seen": [{"title": …}], "unseen": [{"title": …}]}, but not {"results": [{"title": …}], "genres": [{"name": …}]}
bool areFilms(const JsonPlace &list)
{
    return list.at(0)["title"].exists() || list.at(0)["Title"].exists() || list.at(0)["year"].exists();
}

// Lists of objects in a document, by the name of each: its members, which may lie some levels deep.
using NamedList = std::pair<QString, JsonPlace>;
QList<NamedList> listsIn(const JsonPlace &root, int depth = 0)
{
    constexpr int deepest = 3;
    QList<NamedList> found;
    for (const char *name :
         {"movies", "results", "items", "films", "titles", "data", "list", "watchlist", "entries"})
        if (isListOfItems(root[name]) && (found.isEmpty() || areFilms(root[name])))
            found.append({QString::fromLatin1(name), root[name]});
    for (const QString &name : root.keys())
        if (const QString kind = otherKind(name); !kind.isEmpty() && isListOfItems(root[name]))
            found.append({name, root[name]});
    if (!found.isEmpty() || depth == deepest)
        return found;
    for (const QString &name : root.keys())
        if (isListOfItems(root[name]) && (found.isEmpty() || yearOf(name) || areFilms(root[name])) &&
            (root[name].at(0).isText() ? depth == 0 && root.size() == 1 : hasTitleField(root[name].at(0))))
            found.append({name, root[name]});
    for (const QString &name : root.keys())
        if (root[name].isObject() && found.isEmpty())
            found = listsIn(root[name], depth + 1);
    return found;
}

// {"tt9000001": {"title": "Amber Tide"}, …}: films by their ids.
bool isMapOfFilms(const JsonPlace &root)
{
    if (!root.isObject() || root.size() == 0)
        return false;
    const JsonPlace first(*root.json().begin());
    const bool isFilm = isFilmByItself(first) || (hasTitleField(first) && listsIn(first).isEmpty());
    return isFilm && std::all_of(root.json().begin(), root.json().end(),
                                 [](const Json &film) { return film.is_object(); });
}

// Takes a list that is a document by itself item by item: parsed as a whole it takes ten times the memory of its text.
class DocumentsReader
{
public:
    bool read(const QByteArray &text); // false: no JSON, or more than is taken
    Result<ParsedList> take();
    const std::optional<Error> &limit() const { return m_limit; }

private:
    std::optional<Json> parse(QByteArrayView value);
    bool readNext(JsonCutter &cutter, bool isFirst);
    bool readItems(JsonCutter &cutter);
    bool readItem(int line, const JsonPlace &item);
    void readDocument(int line, const JsonPlace &root, bool isOnly);
    bool readFilms(int line, const JsonPlace &root);
    void readMap(const JsonPlace &films);
    void readLists(const QList<NamedList> &lists);
    void refuse(const QString &text, const QString &path);

    ListBuilder m_builder;
    JsonRows m_rows{m_builder};
    bool m_hasTitles = false;
    std::optional<Error> m_refusal; // of the first document without films
    std::optional<Error> m_limit;   // that a value went beyond
};

std::optional<Json> DocumentsReader::parse(QByteArrayView value)
{
    auto json = parseJson(value, {}, 2 * largestList, 100, mostValues);
    if (json)
        return std::move(*json);
    if (json.error().fault == Fault::Limit)
        m_limit = json.error();
    return std::nullopt;
}

bool DocumentsReader::read(const QByteArray &text)
{
    JsonCutter cutter(text);
    bool isFirst = true;
    do {
        if (!readNext(cutter, isFirst))
            return false;
        isFirst = false;
        cutter.take(','); // of a list whose brackets were not copied
    } while (!cutter.atEnd() && !m_builder.isFull());
    return true;
}

bool DocumentsReader::readNext(JsonCutter &cutter, bool isFirst)
{
    JsonCutter inside = cutter;
    if (inside.take('[') && inside.sign() != '[') {
        cutter = inside;
        return readItems(cutter);
    }
    const auto root = parse(cutter.next());
    if (!root || !root->is_structured())
        return false;
    readDocument(cutter.linesBefore() + 1, JsonPlace(*root), isFirst && cutter.atEnd());
    return true;
}

bool DocumentsReader::readItems(JsonCutter &cutter)
{
    bool hasTitles = false;
    int line = 0;
    while (!m_builder.isFull() && !cutter.take(']')) {
        if (line > 0 && !cutter.take(','))
            return false;
        const auto item = parse(cutter.next());
        if (!item)
            return false;
        hasTitles = readItem(++line, JsonPlace(*item, {})) || hasTitles;
    }
    m_hasTitles = m_hasTitles || hasTitles;
    if (!hasTitles && line > 0)
        refuse(QStringLiteral("No entry of the list is a film with a title."), QStringLiteral("$"));
    return true;
}

bool DocumentsReader::readItem(int line, const JsonPlace &item)
{
    for (const char *name : {"movies", "films", "items", "entries"}) {
        if (!has(item, name) || !isListOfItems(item[name]))
            continue;
        bool hasTitles = false; // a collection of films
        for (qsizetype i = 0; i < item[name].size(); ++i)
            hasTitles = m_rows.read(line, item[name].at(i)) || hasTitles;
        return hasTitles;
    }
    return m_rows.read(line, item);
}

void DocumentsReader::readDocument(int line, const JsonPlace &root, bool isOnly)
{
    if (readFilms(line, root)) {
        m_hasTitles = true;
        return;
    }
    const QList<NamedList> lists = listsIn(root);
    if (!lists.isEmpty())
        return readLists(lists);
    const bool isHead = has(root, "$schema"); // the first line of our own exports
    if (!isOnly && !isHead && root.isObject())
        m_hasTitles = m_rows.read(line, root) || m_hasTitles;
    for (const QString &name : root.keys()) // an empty list is one
        if (root[name].isArray() && root[name].size() == 0)
            return;
    refuse(QStringLiteral("The document holds no list of films."), QStringLiteral("$"));
}

bool DocumentsReader::readFilms(int line, const JsonPlace &root)
{
    if (isFilmByItself(root)) {
        m_rows.read(line, root);
        return true;
    }
    if (readJsonTable(root, m_builder))
        return true;
    if (isMapOfFilms(root)) {
        readMap(root);
        return true;
    }
    for (const QString &name : root.keys())
        if (const JsonPlace map = root[name];
            isMapOfFilms(map) && isFilmByItself(JsonPlace(*map.json().begin()))) {
            readMap(map);
            return true;
        }
    return false;
}

void DocumentsReader::readMap(const JsonPlace &films)
{
    int line = 0;
    for (const Json &film : films.json())
        if (!m_builder.isFull())
            m_rows.read(++line, JsonPlace(film, {}));
}

void DocumentsReader::readLists(const QList<NamedList> &lists)
{
    bool hasTitles = false;
    for (const auto &[name, list] : lists) {
        const QString kind = otherKind(name);
        for (qsizetype i = 0; i < list.size() && !m_builder.isFull(); ++i) {
            const JsonPlace item(list.json()[size_t(i)], {}); // without its path, which nobody asks for
            if (kind.isEmpty())
                hasTitles = readItem(int(i) + 1, item) || hasTitles;
            else
                m_rows.tell(int(i) + 1, item, kind);
        }
        hasTitles = hasTitles || !kind.isEmpty();
    }
    m_hasTitles = m_hasTitles || hasTitles;
    if (!hasTitles)
        refuse(QStringLiteral("No entry of the list is a film with a title."), lists.first().second.path());
}

void DocumentsReader::refuse(const QString &text, const QString &path)
{
    if (!m_refusal)
        m_refusal = noFilmsError(text, path);
}

Result<ParsedList> DocumentsReader::take()
{
    if (m_refusal && !m_hasTitles)
        return *m_refusal;
    return m_builder.take();
}

} // namespace

Error noFilmsError(const QString &text, const QString &path)
{
    return makeError(
        Fault::Parse, text, path,
        QStringLiteral("A list of objects with a title is expected: [{\"title\": …, \"year\": …}, …]"));
}

std::optional<Result<ParsedList>> readJsonDocuments(const QString &text)
{
    DocumentsReader reader;
    if (reader.read(mendedJson(text.toUtf8())))
        return reader.take();
    return reader.limit() ? std::optional(Result<ParsedList>(*reader.limit())) : std::nullopt;
}

} // namespace moviedb::lists
