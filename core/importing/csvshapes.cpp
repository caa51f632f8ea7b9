#include "core/importing/csvshapes.h"

#include "core/base/partialdate.h"
#include "core/domain/ids.h"

#include <QRegularExpression>

#include <cmath>

namespace moviedb {

namespace {

Error unread(const QString &column, const QString &cell, const QString &sentence)
{
    return makeError(Fault::Parse, sentence.arg(column, cell.left(60)), column);
}

LinkedRow named(const QString &name)
{
    LinkedRow row;
    row.columns.insert(QStringLiteral("name"), name);
    return row;
}

QList<LinkedRow> namedList(const QString &cell, QChar between = u',')
{
    QList<LinkedRow> rows;
    for (const QString &name : cell.split(between, Qt::SkipEmptyParts))
        if (!name.trimmed().isEmpty())
            rows << named(name.trimmed());
    return rows;
}

void state(MovieDocument &film, const QString &column, const QVariant &value)
{
    if (!value.isNull() && !(value.typeId() == QMetaType::QString && value.toString().isEmpty()))
        film.columns.append({column, value});
}

Result<Done> stateYear(MovieDocument &film, const QString &cell)
{
    if (cell.isEmpty())
        return Done{};
    bool isNumber = false;
    const auto year = plausibleYear(cell.toLongLong(&isNumber));
    if (!isNumber || !year)
        return unread(QStringLiteral("Year"), cell, QStringLiteral("%1: “%2” is not a year."));
    state(film, QStringLiteral("release_date"), QString::number(*year));
    return Done{};
}

Result<Done> stateTitle(MovieDocument &film, const QString &column, const QString &cell)
{
    if (cell.isEmpty())
        return makeError(Fault::Parse, QStringLiteral("%1 is empty: a film needs a title.").arg(column),
                         column);
    state(film, QStringLiteral("title"), cell);
    return Done{};
}

// A person's own rating with its day. `times`: what makes ten of the best.
Result<Done> stateRating(MovieDocument &film, const QString &rater, const QString &cell, double times,
                         const QString &day)
{
    if (cell.isEmpty())
        return Done{};
    static const QRegularExpression comma(QStringLiteral("^(\\d{1,2}),(\\d)$")); // "4,5" of spreadsheets
    bool isNumber = false;
    const double score = QString(cell).replace(comma, QStringLiteral("\\1.\\2")).toDouble(&isNumber) * times;
    if (!isNumber || !(score >= 0) || score > 10)
        return unread(QStringLiteral("Rating"), cell, QStringLiteral("%1: “%2” is not a rating."));
    const QString words = day.isEmpty() ? cell : QStringLiteral("%1 on %2").arg(cell, day);
    film.ratings.append({rater, score, {}, words});
    return Done{};
}

Result<MovieDocument> letterboxdFilm(const CsvRow &row)
{
    MovieDocument film;
    MOVIEDB_CHECK(stateTitle(film, QStringLiteral("Name"), row.at("Name")));
    MOVIEDB_CHECK(stateYear(film, row.at("Year")));
    const QString watched = row.at("Watched Date");
    MOVIEDB_CHECK(stateRating(film, QStringLiteral("My Letterboxd"), row.at("Rating"), 2,
                              watched.isEmpty() ? row.at("Date") : watched));
    return film;
}

bool isFilmAtImdb(const QString &type)
{
    // As the list calls them in 2024; older lists write "movie" and "tvMovie".
    for (const char *word : {"movie", "tvmovie", "video", "short", "tvshort", "tvspecial"})
        if (QString(type).remove(u' ').compare(QLatin1String(word), Qt::CaseInsensitive) == 0)
            return true;
    return type.isEmpty();
}

Result<MovieDocument> imdbFilm(const CsvRow &row)
{
    MovieDocument film;
    if (!isFilmAtImdb(row.at("Title Type")))
        return makeError(
            Fault::Parse,
            QStringLiteral("“%1” is a %2, not a film.").arg(row.at("Title"), row.at("Title Type")),
            QStringLiteral("Title Type"));
    MOVIEDB_CHECK(stateTitle(film, QStringLiteral("Title"), row.at("Title")));
    const QString id = ids::imdb(row.at("Const"));
    if (id.isEmpty())
        return unread(QStringLiteral("Const"), row.at("Const"),
                      QStringLiteral("%1: “%2” is not an id of IMDb."));
    state(film, QStringLiteral("imdb_id"), id);
    if (row.at("Original Title") != row.at("Title"))
        state(film, QStringLiteral("original_title"), row.at("Original Title"));
    if (const QString minutes = row.at("Runtime (mins)"); !minutes.isEmpty()) {
        bool isNumber = false;
        const qint64 runtime = minutes.toLongLong(&isNumber);
        if (!isNumber || runtime < 1 || runtime > 10000)
            return unread(QStringLiteral("Runtime (mins)"), minutes,
                          QStringLiteral("%1: “%2” is not a number of minutes."));
        state(film, QStringLiteral("runtime"), runtime);
    }
    if (row.at("Release Date").isEmpty())
        MOVIEDB_CHECK(stateYear(film, row.at("Year")));
    else
        state(film, QStringLiteral("release_date"), row.at("Release Date"));
    for (const auto &[list, column] : {std::pair{"genres", "Genres"}, std::pair{"directors", "Directors"}})
        if (const auto rows = namedList(row.at(column)); !rows.isEmpty())
            film.lists.insert(QString::fromLatin1(list), rows);
    MOVIEDB_CHECK(stateRating(film, QStringLiteral("IMDb"), row.at("IMDb Rating"), 1, {}));
    if (bool isNumber = false; !film.ratings.isEmpty()) {
        const qint64 votes = row.at("Num Votes").toLongLong(&isNumber);
        if (isNumber)
            film.ratings.last().votes = votes;
    }
    MOVIEDB_CHECK(
        stateRating(film, QStringLiteral("My IMDb"), row.at("Your Rating"), 1, row.at("Date Rated")));
    return film;
}

// A day that is known to the month or the year alone, which the column beside it says.
QString asExactAsKnown(const CsvRow &row, const QString &column)
{
    const QString cell = row.cells().value(column);
    const QString precision = row.cells().value(column + QLatin1String("_precision"));
    const auto date = precision.isEmpty() ? std::nullopt : PartialDate::fromStored(cell, precision);
    return date ? date->iso() : cell;
}

// Our own CSV of the table: every column by its name, and names beside references.
Result<MovieDocument> ownFilm(const CsvRow &row)
{
    MovieDocument film;
    MOVIEDB_CHECK(stateTitle(film, QStringLiteral("title"), row.at("title")));
    bool isNumber = false;
    film.movieId = row.at("movie_id").toLongLong(&isNumber);
    if (!row.at("movie_id").isEmpty() &&
        (!isNumber || film.movieId < 1)) // a line without one was added by hand
        return unread(QStringLiteral("movie_id"), row.at("movie_id"),
                      QStringLiteral("%1: “%2” is not the number of a film."));
    for (const auto &[list, column] :
         {std::pair{"directors", "director"}, std::pair{"writers", "writer"}, std::pair{"studios", "studio"},
          std::pair{"distributors", "distributor"}, std::pair{"countries", "country"},
          std::pair{"languages", "language"}})
        if (const QString name = row.at(column); !name.isEmpty())
            film.lists.insert(QString::fromLatin1(list), {named(name)});
    for (auto cell = row.cells().cbegin(); cell != row.cells().cend(); ++cell)
        if (!film.lists.contains(cell.key() + u's') && cell.key() != QLatin1String("title") &&
            !cell.key().endsWith(QLatin1String("_at")))
            state(film, cell.key(), asExactAsKnown(row, cell.key()));
    return film;
}

// A film is told by its names; several people stand in one cell, with commas between them, companies with semicolons.
Result<MovieDocument> filmOfSheet(const CsvRow &row)
{
    MovieDocument film;
    for (const char *word :
         {"show", "series", "episode", "season"}) // what Trakt and others keep in the same list
        if (row.at("type").contains(QLatin1String(word), Qt::CaseInsensitive))
            return makeError(Fault::Parse,
                             QStringLiteral("“%1” is a %2, not a film.").arg(row.at("title"), row.at("type")),
                             QStringLiteral("type"));
    MOVIEDB_CHECK(stateTitle(film, QStringLiteral("title"), row.at("title")));
    const auto list = [&](const char *name, const char *one, QChar between) {
        const QString cell = row.at(name).isEmpty() ? row.at(one) : row.at(name);
        if (const auto rows = namedList(cell, between); !rows.isEmpty())
            film.lists.insert(QString::fromLatin1(name), rows);
    };
    list("directors", "director", u',');
    list("writers", "writer", u',');
    list("genres", "genre", u',');
    list("countries", "country", u',');
    list("languages", "language", u',');
    list("studios", "studio", u';');
    list("distributors", "distributor", u';');
    if (row.at("release_date").isEmpty())
        MOVIEDB_CHECK(stateYear(film, row.at("year")));
    static const QStringList taken{
        QStringLiteral("title"),      QStringLiteral("year"),      QStringLiteral("directors"),
        QStringLiteral("director"),   QStringLiteral("writers"),   QStringLiteral("writer"),
        QStringLiteral("genres"),     QStringLiteral("genre"),     QStringLiteral("countries"),
        QStringLiteral("country"),    QStringLiteral("languages"), QStringLiteral("language"),
        QStringLiteral("studios"),    QStringLiteral("studio"),    QStringLiteral("distributors"),
        QStringLiteral("distributor")};
    for (auto cell = row.cells().cbegin(); cell != row.cells().cend(); ++cell)
        if (!taken.contains(cell.key()) && !cell.key().isEmpty() &&
            !cell.key().endsWith(QLatin1String("_at")))
            state(film, cell.key(), asExactAsKnown(row, cell.key()));
    return film;
}

} // namespace

CsvRow::CsvRow(const QStringList &names, const QStringList &cells)
{
    for (qsizetype i = 0; i < qMin(names.size(), cells.size()); ++i)
        m_cells.insert(names.at(i), cells.at(i).trimmed());
}

CsvShape ownSheet()
{
    return {"sheet", "a table of your own", true, {QStringLiteral("title")}, &filmOfSheet, true};
}

QString columnOfSheet(const QString &name)
{
    return name.simplified().toLower().replace(u' ', u'_');
}

QList<CsvShape> csvShapes()
{
    return {{"moviedb-csv",
             "the CSV of a Movie DB",
             true,
             {QStringLiteral("movie_id"), QStringLiteral("title")},
             &ownFilm},
            {"letterboxd",
             "a Letterboxd export",
             false,
             {QStringLiteral("Name"), QStringLiteral("Letterboxd URI")},
             &letterboxdFilm},
            {"letterboxd",
             "a Letterboxd list",
             false,
             {QStringLiteral("Position"), QStringLiteral("Name"), QStringLiteral("URL")},
             &letterboxdFilm},
            {"imdb", "an IMDb list", false, {QStringLiteral("Const"), QStringLiteral("Title")}, &imdbFilm}};
}

} // namespace moviedb
