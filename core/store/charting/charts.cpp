#include "core/store/charting/charts.h"

#include "core/store/browsing/question.h"
#include "core/store/charting/chartreach.h"
#include "core/store/charting/claimcharts.h"
#include "core/store/charting/ranges.h"
#include "core/store/missing/keptcounts.h"

#include <algorithm>
#include <cmath>

namespace moviedb::store {

namespace {

constexpr int mostGenres = 20;
constexpr double leastMoney = 1; // what is less is no sum

const QList<double> &minuteWidths()
{
    static const QList<double> widths{1, 2, 5, 10, 15, 20, 30, 60, 120, 600};
    return widths;
}

RangeRules rulesFor(ChartSubject subject)
{
    if (subject == ChartSubject::Ratings)
        return {{0.5, 1, 2, 5, 10}, 24, 10.0};
    return {minuteWidths(), 24, std::nullopt};
}

QString yearOf(const QString &date, Engine engine)
{
    return engine == Engine::Sqlite ? QStringLiteral("substr(%1, 1, 4)").arg(date)
                                    : QStringLiteral("CAST(EXTRACT(YEAR FROM %1) AS INTEGER)").arg(date);
}

// Year or first year of a decade → films. Counted by day first: an index of the days is enough for that, and only they are cut.
// With a condition SQLite would go along that index and look up every film.
Result<ChartData> countYears(Connection &connection, const ChartFilms &films, ChartSubject subject)
{
    const bool alongDays = !connection.isSqlite() || films.condition.sql.isEmpty();
    const QString day =
        QLatin1String(alongDays ? "" : "+") + qualified(films.table, QStringLiteral("release_date"));
    MOVIEDB_TRY(
        rows,
        connection.run(QStringLiteral("SELECT %1 AS told, CAST(SUM(films) AS BIGINT) FROM (SELECT %2 AS day, "
                                      "COUNT(*) AS films FROM %3%4 GROUP BY %2) AS days GROUP BY 1")
                           .arg(yearOf(QStringLiteral("day"), connection.engine()), day,
                                quoted(films.table.name), films.where()),
                       films.condition.binds));
    const bool byDecade = subject == ChartSubject::Decades;
    QMap<int, qint64> counts;
    ChartData data;
    while (rows.next()) {
        data.films += rows.integer(1);
        bool ok = false;
        const int told = rows.text(0).toInt(&ok);
        if (!ok || told <= 0)
            continue;
        data.counted += rows.integer(1);
        counts[byDecade ? told / 10 * 10 : told] += rows.integer(1);
    }
    MOVIEDB_CHECK(rows.end());
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        const QString digits = QStringLiteral("%1").arg(count.key(), 4, 10, QLatin1Char('0'));
        ChartBar bar{digits + QLatin1String(byDecade ? "s" : "")};
        bar.from = count.key();
        bar.to = bar.from + (byDecade ? 10 : 1);
        ChartPart part;
        part.count = count.value();
        part.filters = {Filter{QStringLiteral("release_date"), Comparison::OneOf, QStringList{bar.name}}};
        bar.parts = {part};
        data.bars << bar;
    }
    return data;
}

Result<ChartData> countRanges(Connection &connection, const ChartFilms &films, const QString &name,
                              const RangeRules &rules)
{
    MOVIEDB_TRY(column, findColumn(films.table, name));
    const QString own = qualified(films.table, name);
    MOVIEDB_TRY(rows, connection.run(QStringLiteral("SELECT %1, COUNT(*) FROM %2%3 GROUP BY %1")
                                         .arg(own, quoted(films.table.name), films.where()),
                                     films.condition.binds));
    QMap<double, qint64> counts;
    ChartData data;
    while (rows.next()) {
        data.films += rows.integer(1);
        const QVariant value = rows.value(0, column->kind);
        if (value.isNull() || value.typeId() == QMetaType::QString)
            continue;
        data.counted += rows.integer(1);
        counts[value.toDouble()] += rows.integer(1);
    }
    MOVIEDB_CHECK(rows.end());
    data.bars = rangesOf(counts, name, rules);
    return data;
}

// The links of the films that are asked about.
QString linksOf(const ChartFilms &films, const LinkedField &field)
{
    QString links = quoted(field.link);
    if (!films.condition.sql.isEmpty())
        links += QStringLiteral(" WHERE %1 IN (%2)").arg(quoted(field.own), films.keys());
    return links;
}

Result<ChartData> countGenres(Connection &connection, const SchemaInfo &schema, const ChartFilms &films)
{
    const LinkedField *field = films.table.linkedField(u"genres");
    const TableInfo *genres = field == nullptr ? nullptr : schema.table(field->target.table);
    if (genres == nullptr || genres->labelColumn.isEmpty())
        return makeError(Fault::NotFound, QStringLiteral("The films of this database have no genres."));
    ChartData data;
    MOVIEDB_TRY(all, films.count(connection));
    data.films = all;
    const QString links = linksOf(films, *field);
    MOVIEDB_TRY(linked, connection.first(QStringLiteral("SELECT COUNT(*) FROM (SELECT 1 FROM %1 GROUP BY %2) "
                                                        "AS linked")
                                             .arg(links, quoted(field->own)),
                                         films.condition.binds));
    data.counted = linked.value_or(0).toLongLong();
    // Where a film has no genre twice, the links are as many as the films: an index of them is enough.
    const QString filmsOfGenre =
        linksOnce(schema, *field) ? QStringLiteral("*") : QStringLiteral("DISTINCT ") + quoted(field->own);
    MOVIEDB_TRY(
        rows,
        connection.run(QStringLiteral("SELECT %1, counted.rows_of FROM (SELECT %2 AS key_of, COUNT("
                                      "%3) AS rows_of FROM %4 GROUP BY %2) AS counted JOIN %5 ON %6 = "
                                      "counted.key_of ORDER BY counted.rows_of DESC, %1 LIMIT %7")
                           .arg(qualified(*genres, genres->labelColumn), quoted(field->other), filmsOfGenre,
                                links, quoted(genres->name), qualified(*genres, field->target.column))
                           .arg(mostGenres + 1),
                       films.condition.binds));
    while (rows.next()) {
        ChartPart part;
        part.count = rows.integer(1);
        part.filters = {Filter{QStringLiteral("genres"), Comparison::OneOf, QStringList{rows.text(0)}}};
        ChartBar bar{rows.text(0)};
        bar.parts = {part};
        data.bars << bar;
    }
    MOVIEDB_CHECK(rows.end());
    data.more = data.bars.size() > mostGenres;
    if (data.more)
        data.bars.removeLast();
    return data;
}

QList<Filter> within(const QString &column, const std::pair<double, double> &edges)
{
    return {Filter{column, Comparison::GreaterOrEqual, QString::number(edges.first, 'g', 15)},
            Filter{column, Comparison::Less, QString::number(edges.second, 'g', 15)}};
}

// A film with what it cost and what it took.
struct MoneyOfFilm
{
    qint64 key = 0;
    QString title;
    double budget = 0;
    double takings = 0;
};

// One for each pair of steps that has films.
using MoneyDots = QMap<std::pair<double, double>, ChartDot>;

void addMoney(MoneyDots &dots, const MoneyOfFilm &film, const QString &key)
{
    const auto across = moneyStep(film.budget);
    const auto up = moneyStep(film.takings);
    ChartDot &dot = dots[{across.first, up.first}];
    if (++dot.films == 1) {
        dot.title = film.title;
        dot.x = film.budget;
        dot.y = film.takings;
        dot.stepX = std::sqrt(across.first * across.second);
        dot.stepY = std::sqrt(up.first * up.second);
        dot.filters = {Filter{key, Comparison::Equals, QString::number(film.key)}};
    } else if (dot.films == 2) {
        dot.title.clear();
        dot.x = dot.stepX;
        dot.y = dot.stepY;
        dot.filters = within(QStringLiteral("budget"), across) + within(QStringLiteral("box_office"), up);
    }
}

Result<ChartData> countMoney(Connection &connection, const ChartFilms &films)
{
    ChartData data;
    MOVIEDB_TRY(all, films.count(connection));
    data.films = all;
    const QString budget = qualified(films.table, QStringLiteral("budget"));
    const QString takings = qualified(films.table, QStringLiteral("box_office"));
    QString sql =
        QStringLiteral("SELECT %1, %2, %3, %4 FROM %5 WHERE %1 > ? AND %1 <= ? AND %3 IS NOT NULL AND "
                       "%4 IS NOT NULL")
            .arg(films.key(), qualified(films.table, films.table.labelColumn), budget, takings,
                 quoted(films.table.name));
    if (!films.condition.sql.isEmpty())
        sql += QLatin1String(" AND ") + films.condition.sql;
    MoneyDots dots;
    MOVIEDB_CHECK(films.inSlices(connection, [&](qint64 after, qint64 to) -> Result<Done> {
        MOVIEDB_TRY(rows, connection.run(sql, QVariantList{after, to} + films.condition.binds));
        while (rows.next()) {
            const QVariant spent = rows.value(2, ColumnKind::Decimal);
            const QVariant taken = rows.value(3, ColumnKind::Decimal);
            if (spent.typeId() == QMetaType::QString || taken.typeId() == QMetaType::QString ||
                spent.toDouble() < leastMoney || taken.toDouble() < leastMoney)
                continue;
            ++data.counted;
            addMoney(dots, {rows.integer(0), rows.text(1), spent.toDouble(), taken.toDouble()},
                     films.table.primaryKey.value(0));
        }
        return rows.end();
    }));
    data.dots = dots.values();
    return data;
}

Result<ChartData> chartOf(Connection &connection, const SchemaInfo &schema, const ChartFilms &films,
                          ChartSubject subject)
{
    switch (subject) {
    case ChartSubject::Decades:
    case ChartSubject::Years:
        return countYears(connection, films, subject);
    case ChartSubject::Genres:
        return countGenres(connection, schema, films);
    case ChartSubject::Runtimes:
        return countRanges(connection, films, QStringLiteral("runtime"), rulesFor(subject));
    case ChartSubject::Ratings:
        return countRanges(connection, films, QStringLiteral("rating"), rulesFor(subject));
    case ChartSubject::Money:
        return countMoney(connection, films);
    case ChartSubject::Completeness:
        return countCompleteness(connection, films);
    case ChartSubject::Agreement:
        return countAgreement(connection, films);
    }
    return ChartData{};
}

} // namespace

Result<ChartData> readChart(Connection &connection, const SchemaInfo &schema, const ChartQuery &query)
{
    const TableInfo *movies = schema.table(u"movies");
    if (movies == nullptr || movies->primaryKey.size() != 1 || movies->labelColumn.isEmpty())
        return makeError(Fault::NotFound, QStringLiteral("This database has no films."));
    TableQuery asked = query.films;
    asked.table = movies->name;
    MOVIEDB_TRY(condition, matching(connection, schema, asked));
    MOVIEDB_TRY(reached, filmsWithin(connection, {*movies, condition}, query.reach));
    const SqlPart &films = reached.films.condition;
    const QString name =
        nameOfCount(QString::number(int(query.subject)) + QLatin1Char('\n') + films.sql, films.binds);
    MOVIEDB_TRY(kept, keptCounts(connection));
    if (const auto known = kept->charts.constFind(name); known != kept->charts.constEnd())
        return std::any_cast<ChartData>(*known);
    MOVIEDB_TRY(data, chartOf(connection, schema, reached.films, query.subject));
    data.subject = query.subject;
    data.outOf = reached.outOf;
    kept->charts.insert(name, data);
    return data;
}

} // namespace moviedb::store
