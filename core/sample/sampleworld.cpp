#include "core/sample/sampleworld.h"

#include "core/sample/sampleentities.h"

#include <QFile>

namespace moviedb::sample {

namespace {

QString worldText(const Json &object, const char *key)
{
    return JsonPlace(object)[key].text();
}

Film worldFilm(const Json &data, int number)
{
    Film film;
    film.number = number;
    film.data = data;
    film.title = worldText(data, "title");
    film.english = worldText(data, "english");
    film.date = worldText(data, "date");
    film.pageKey = worldText(data, "page");
    film.hasItem = JsonPlace(data)["item"].boolean().value_or(true);
    return film;
}

QString worldPlaylist(const Json &list)
{
    QString text = QStringLiteral("{{Plainlist|\n");
    for (const Json &name : list)
        text += QStringLiteral("* ") + fromUtf8(name.get<std::string>()) + u'\n';
    return text + QStringLiteral("}}");
}

QString worldFilmDate(const QString &date)
{
    const QStringList parts = date.split(u'-');
    QString text = QStringLiteral("{{Film date");
    for (const QString &part : parts)
        text += u'|' + QString::number(part.toInt());
    return text + QStringLiteral("}}");
}

QString worldMoney(const Json &amount)
{
    return amount.is_number() ? QStringLiteral("$%L1").arg(amount.get<qint64>()) : QString();
}

QString worldInfobox(const World &world, const Film &film, const QString &countryName,
                     const QString &languageName)
{
    const Json &data = film.data;
    const auto names = [&](const char *key) {
        Json list = Json::array();
        for (const Json &person : data[key])
            list.push_back(utf8(world.personNames.value(fromUtf8(
                person.is_object() ? person["person"].get<std::string>() : person.get<std::string>()))));
        return list;
    };
    QString text = QStringLiteral("{{Infobox film\n");
    const auto row = [&](const char *name, const QString &value) {
        if (!value.isEmpty())
            text += QStringLiteral("| %1 = %2\n").arg(QLatin1String(name), value);
    };
    row("name", film.english.isEmpty() ? film.title : film.english);
    row("director", worldPlaylist(names("directors")));
    if (!data["writers"].empty())
        row("writer", worldPlaylist(names("writers")));
    row("starring", worldPlaylist(names("cast")));
    row("studio", worldText(data, "studio"));
    row("distributor", worldText(data, "distributor"));
    row("released", worldFilmDate(film.date));
    row("runtime", QStringLiteral("%1 minutes").arg(data["runtime"].get<int>()));
    row("country", countryName);
    row("language", languageName);
    row("budget", worldMoney(data["budget"]));
    row("gross", worldMoney(data["gross"]));
    return text + QStringLiteral("}}\n");
}

Page worldFilmPage(const World &world, const Film &film, const Json &countries, const Json &languages)
{
    const QString country = worldText(countries[worldText(film.data, "country").toStdString()], "name");
    const QString language = worldText(languages[worldText(film.data, "language").toStdString()], "name");
    const QString director = world.personNames.value(fromUtf8(film.data["directors"][0].get<std::string>()));
    Page page;
    page.key = film.pageKey;
    page.film = film.number;
    page.item = film.hasItem ? film.item() : QString();
    page.description = QStringLiteral("%1 film by %2").arg(film.year()).arg(director);
    page.lead = QStringLiteral("%1 is a %2 %3-language film directed by %4.")
                    .arg(film.english.isEmpty() ? film.title : film.english)
                    .arg(film.year())
                    .arg(language, director);
    page.wikitext = worldInfobox(world, film, country, language) + QStringLiteral("'''''") +
                    titleOfKey(film.pageKey).section(QStringLiteral(" ("), 0, 0) + QStringLiteral("'''''") +
                    page.lead.mid(page.lead.indexOf(QStringLiteral(" is a "))) +
                    QStringLiteral("\n\n== Plot ==\n") + worldText(film.data, "plot") +
                    QStringLiteral("\n\n== Reception ==\nThe film is invented.\n");
    return page;
}

Page worldOtherPage(const Json &data, int number)
{
    Page page;
    page.key = keyOfTitle(worldText(data, "title"));
    page.description = worldText(data, "description");
    page.lead = worldText(data, "text").section(u'\n', 0, 0);
    page.wikitext = worldText(data, "text");
    const QString kind = worldText(data, "kind");
    if (kind == QLatin1String("redirect"))
        page.redirectTo = keyOfTitle(worldText(data, "redirect"));
    else
        page.item = QStringLiteral("Q995%1").arg(number, 5, 10, QLatin1Char('0'));
    page.disambiguation = kind == QLatin1String("disambiguation");
    return page;
}

} // namespace

QString Film::slug() const
{
    QString text;
    for (const QChar c : title.toLower())
        text += c.isLetterOrNumber() && c.unicode() < 128 ? c : QChar(u'-');
    return text + u'-' + QString::number(number);
}

QString titleOfKey(const QString &key)
{
    return QString(key).replace(u'_', u' ');
}

QString keyOfTitle(const QString &title)
{
    return title.trimmed().replace(u' ', u'_');
}

World makeWorld(int films)
{
    World world;
    QFile file(QStringLiteral(":/sample/world.json"));
    if (!file.open(QIODevice::ReadOnly))
        return world;
    const auto json = parseJson(file.readAll(), file.fileName());
    if (!json)
        return world;
    const Json &data = *json;
    qint64 personId = 9900000;
    for (const Json &person : data["people"]) {
        const QString key = worldText(person, "key");
        world.personIds.insert(key, ++personId);
        world.personNames.insert(key, worldText(person, "name"));
    }
    for (const auto &[code, genre] : data["genres"].items())
        world.genreNames.insert(fromUtf8(code), worldText(genre, "name"));
    int number = 0;
    for (const Json &film : data["films"]) {
        world.films.append(worldFilm(film, ++number));
        world.filmByNode.insert(world.films.last().nodeId(), world.films.size() - 1);
    }
    for (const Film &film : world.films)
        if (!film.pageKey.isEmpty())
            world.pages.append(worldFilmPage(world, film, data["countries"], data["languages"]));
    number = 0;
    for (const Json &page : data["pages"])
        world.pages.append(worldOtherPage(page, ++number));
    for (qsizetype i = 0; i < world.pages.size(); ++i) {
        world.pages[i].pageId = 770001 + i;
        world.pageByKey.insert(world.pages[i].key, i);
    }
    addEntities(world, data);
    // The whole world stays searchable; only the gallery is cut.
    if (films > 0 && films < world.films.size())
        world.films.resize(films);
    return world;
}

} // namespace moviedb::sample
