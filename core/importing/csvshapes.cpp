#include "core/importing/csvshapes.h"

#include "core/base/oneline.h"
#include "core/base/partialdate.h"
#include "core/sources/listvalues/listvalues.h"
#include "core/typing/placenames.h"
#include "core/typing/typeddate.h"
#include "core/typing/typednumber.h"

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

// The mark that separates the names of a cell: a bar, a semicolon or a slash among blanks where there is one.
QString separatorIn(const QString &cell, const QString &usual)
{
    for (const QString &mark : {QStringLiteral("|"), QStringLiteral(";"), QStringLiteral(" / ")})
        if (cell.contains(mark))
            return mark;
    return usual;
}

// "Jr." and "III" behind a comma belong to the name before it.
QList<LinkedRow> namedList(const QString &cell, const QString &usual = QStringLiteral(","))
{
    static const QRegularExpression generation(QStringLiteral("^(?:[JS]r\\.?|I{2,3}|IV)$"));
    QStringList names;
    for (const QString &part : cell.split(separatorIn(cell, usual), Qt::SkipEmptyParts)) {
        const QString name = part.simplified();
        if (!names.isEmpty() && generation.match(name).hasMatch())
            names.last() += QStringLiteral(", ") + name;
        else if (!name.isEmpty())
            names << name;
    }
    QList<LinkedRow> rows;
    for (const QString &name : std::as_const(names))
        rows << named(name);
    return rows;
}

typing::Manner mannerOf(const QString &order = {})
{
    typing::Manner manner;
    manner.order = order;
    return manner;
}

void state(MovieDocument &film, const QString &column, const QVariant &value)
{
    if (!value.isNull() && !(value.typeId() == QMetaType::QString && value.toString().isEmpty()))
        film.columns.append({column, value});
}

// What is not one stays as it is, for the import to refuse with whatever else is wrong in the row.
void stateYear(MovieDocument &film, const QString &cell)
{
    const auto date = PartialDate::parse(typing::dateOf(cell, mannerOf()).text);
    const auto year = date ? plausibleYear(date->year) : std::nullopt;
    state(film, QStringLiteral("release_date"), year ? QString::number(*year) : cell);
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
    static const QRegularExpression stars(QStringLiteral("^(★*)(½?)$"));
    const auto drawn = stars.match(cell);
    bool isNumber = drawn.hasMatch();
    const double score =
        (isNumber ? double(drawn.captured(1).size()) + (drawn.captured(2).isEmpty() ? 0 : 0.5)
                  : typing::numberOf(cell, mannerOf()).toDouble(&isNumber)) *
        times;
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
    stateYear(film, row.at("Year"));
    const QString watched = row.at("Watched Date");
    MOVIEDB_CHECK(stateRating(film, QStringLiteral("My Letterboxd"), row.at("Rating"), 2,
                              watched.isEmpty() ? row.at("Date") : watched));
    return film;
}

bool isFilmAtImdb(const QString &type)
{
    // As the list calls them in 2024; older lists write "movie" and "tvMovie", the oldest ones "Feature Film".
    for (const char *word : {"movie", "tvmovie", "video", "short", "tvshort", "tvspecial", "featurefilm",
                             "shortfilm", "documentary"})
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
    const QString id = lists::imdbIdOf(row.at("Const"));
    if (id.isEmpty())
        return unread(QStringLiteral("Const"), row.at("Const"),
                      QStringLiteral("%1: “%2” is not an id of IMDb."));
    state(film, QStringLiteral("imdb_id"), id);
    if (row.at("Original Title") != row.at("Title"))
        state(film, QStringLiteral("original_title"), row.at("Original Title"));
    if (const QString minutes = row.at("Runtime (mins)"); !minutes.isEmpty()) {
        bool isNumber = false;
        const double runtime = typing::minutesOf(minutes, mannerOf()).toDouble(&isNumber);
        if (!isNumber || runtime < 1 || runtime > 10000 || runtime != std::floor(runtime))
            return unread(QStringLiteral("Runtime (mins)"), minutes,
                          QStringLiteral("%1: “%2” is not a number of minutes."));
        state(film, QStringLiteral("runtime"), qint64(runtime));
    }
    const char *oldest = "Release Date (month/day/year)";
    const bool isOldest = !row.at(oldest).isEmpty();
    auto released = PartialDate::parse(typing::dateOf(row.at(isOldest ? oldest : "Release Date"),
                                                      mannerOf(isOldest ? QStringLiteral("Mdy") : QString()))
                                           .text);
    if (released && released->month == 1 &&
        released->day == 1) // what IMDb writes where it knows the year alone
        released = PartialDate{released->year, 0, 0};
    if (released)
        state(film, QStringLiteral("release_date"), released->iso());
    else
        stateYear(film, row.at("Year"));
    for (const auto &[list, column] : {std::pair{"genres", "Genres"}, std::pair{"directors", "Directors"}})
        if (const auto rows = namedList(row.at(column)); !rows.isEmpty())
            film.lists.insert(QString::fromLatin1(list), rows);
    MOVIEDB_CHECK(stateRating(film, QStringLiteral("IMDb"), row.at("IMDb Rating"), 1, {}));
    if (bool isNumber = false; !film.ratings.isEmpty()) {
        const qint64 votes = typing::amountOf(row.at("Num Votes"), mannerOf()).toLongLong(&isNumber);
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

// What people write into the cells of these columns: "1h 57m", "$11 million", an address as an id. What cannot be read
// stays as it is, for the import to refuse.
QVariant typedCell(const QString &name, const QString &cell)
{
    static const QHash<QString, ColumnKind> kinds{{QStringLiteral("runtime"), ColumnKind::Integer},
                                                  {QStringLiteral("rating_count"), ColumnKind::Integer},
                                                  {QStringLiteral("budget"), ColumnKind::Decimal},
                                                  {QStringLiteral("box_office"), ColumnKind::Decimal},
                                                  {QStringLiteral("rating"), ColumnKind::Decimal},
                                                  {QStringLiteral("release_date"), ColumnKind::Date}};
    if (name == QLatin1String("imdb_id")) // in a column of them a bare number is one, too
        if (const QString id = lists::imdbIdOf(cell); !id.isEmpty())
            return id;
    ColumnInfo column;
    column.name = name;
    column.kind = kinds.value(name, ColumnKind::Text);
    const bool isAddress = name == QLatin1String("homepage") || name.endsWith(QLatin1String("_url"));
    if (column.kind == ColumnKind::Text && !isAddress && !name.endsWith(QLatin1String("_id")))
        return cell;
    column.maxLength = 255; // of one line
    const QString value = typing::valueFor(column, cell, mannerOf()).text;
    return name == QLatin1String("runtime") && value == QLatin1String("0") ? QVariant() : QVariant(value);
}

// By the names that the program has for them, each once.
void callPlaces(QMap<QString, QList<LinkedRow>> &lists, const QString &list,
                QString (*called)(const QString &))
{
    if (!lists.contains(list))
        return;
    QStringList names;
    QList<LinkedRow> rows;
    for (const LinkedRow &row : std::as_const(lists[list]))
        if (const QString name = called(row.columns.value(QStringLiteral("name")).toString());
            !names.contains(name)) {
            names << name;
            rows << named(name);
        }
    lists.insert(list, rows);
}

// A film is told by its names; several people stand in one cell, with commas between them, companies with semicolons.
Result<MovieDocument> filmOfSheet(const CsvRow &row)
{
    MovieDocument film;
    const QString type = row.at("type"); // Trakt and others keep all kinds in the same list
    for (const char *word : {"show", "series", "episode", "season", "game", "podcast"})
        if (type.contains(QLatin1String(word), Qt::CaseInsensitive) ||
            type.compare(QLatin1String("tv"), Qt::CaseInsensitive) == 0)
            return makeError(Fault::Parse,
                             QStringLiteral("“%1” is a %2, not a film.").arg(row.at("title"), type),
                             QStringLiteral("type"));
    MOVIEDB_CHECK(stateTitle(film, QStringLiteral("title"), row.at("title")));
    const QString comma = QStringLiteral(",");
    const auto list = [&](const char *name, const char *one, const QString &usual) {
        const QString cell = row.at(name).isEmpty() ? row.at(one) : row.at(name);
        if (const auto rows = namedList(cell, usual); !rows.isEmpty())
            film.lists.insert(QString::fromLatin1(name), rows);
    };
    list("directors", "director", comma);
    list("writers", "writer", comma);
    list("genres", "genre", comma);
    list("countries", "country", comma);
    list("languages", "language", comma);
    callPlaces(film.lists, QStringLiteral("countries"), typing::countryCalled);
    callPlaces(film.lists, QStringLiteral("languages"), typing::languageCalled);
    list("studios", "studio", QStringLiteral(";"));
    list("distributors", "distributor", QStringLiteral(";"));
    if (row.at("release_date").isEmpty())
        stateYear(film, row.at("year"));
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
            state(film, cell.key(), typedCell(cell.key(), asExactAsKnown(row, cell.key())));
    return film;
}

// Letters and digits, without case.
QString nameKey(const QString &name)
{
    QString key = name.toLower();
    key.removeIf([](QChar letter) { return !letter.isLetterOrNumber(); });
    return key;
}

bool namesFilm(const QString &column)
{
    static const QStringList titles{QStringLiteral("title"), QStringLiteral("name"),
                                    QStringLiteral("originaltitle")};
    return titles.contains(nameKey(column));
}

} // namespace

CsvRow::CsvRow(const QStringList &names, const QStringList &cells, Dress dress)
{
    for (qsizetype i = 0; i < qMin(names.size(), cells.size()); ++i) {
        // Of our own plots, a blank at the end is theirs; elsewhere somebody has typed it beside the value.
        const bool isLong = dress == Dress::Kept &&
                            (names.at(i) == QLatin1String("plot") || names.at(i) == QLatin1String("tagline"));
        QString cell = isLong ? cells.at(i) : cells.at(i).trimmed();
        if (dress == Dress::Off) {
            cell = withoutInvisible(lists::withoutDress(cell)).trimmed();
            if (!namesFilm(names.at(i)) && lists::isEmptyTitle(cell)) // "N/A", "null"
                cell.clear();
        }
        m_cells.insert(names.at(i), cell);
    }
}

QString columnOfShape(const CsvShape &shape, const QString &name)
{
    static const QHash<QString, QString> olderNames{
        {QStringLiteral("yourated"), QStringLiteral("Your Rating")}};
    const QString key = nameKey(name);
    for (const QString &known : shape.columns)
        if (nameKey(known) == key)
            return known;
    return shape.columns.isEmpty() ? name.trimmed() : olderNames.value(key, name.trimmed());
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
    const QStringList letterboxd{QStringLiteral("Date"), QStringLiteral("Name"), QStringLiteral("Year"),
                                 QStringLiteral("Rating"), QStringLiteral("Watched Date")};
    const QStringList imdb{QStringLiteral("Const"),        QStringLiteral("Title"),
                           QStringLiteral("Title Type"),   QStringLiteral("Original Title"),
                           QStringLiteral("IMDb Rating"),  QStringLiteral("Runtime (mins)"),
                           QStringLiteral("Year"),         QStringLiteral("Genres"),
                           QStringLiteral("Directors"),    QStringLiteral("Num Votes"),
                           QStringLiteral("Release Date"), QStringLiteral("Your Rating"),
                           QStringLiteral("Date Rated"),   QStringLiteral("Release Date (month/day/year)")};
    const QString address = QStringLiteral("Letterboxd URI");
    const QStringList inList{QStringLiteral("Position"), QStringLiteral("URL")};
    CsvShape own{"moviedb-csv",
                 "the CSV of a Movie DB",
                 true,
                 {QStringLiteral("movie_id"), QStringLiteral("title")},
                 &ownFilm};
    return {own,
            {"letterboxd",
             "a Letterboxd export",
             false,
             {QStringLiteral("Name"), address},
             &letterboxdFilm,
             false,
             letterboxd + QStringList{address}},
            {"letterboxd",
             "a Letterboxd list",
             false,
             {QStringLiteral("Position"), QStringLiteral("Name"), QStringLiteral("URL")},
             &letterboxdFilm,
             false,
             letterboxd + inList},
            {"imdb",
             "an IMDb list",
             false,
             {QStringLiteral("Const"), QStringLiteral("Title")},
             &imdbFilm,
             false,
             imdb}};
}

} // namespace moviedb
