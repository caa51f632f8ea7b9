#include "tests/bench/syntheticlists.h"

#include <QStringEncoder>

#include <array>

namespace moviedb::bench {

namespace {

constexpr int films = 90000;

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

QByteArray titleOf(int film)
{
    constexpr std::array<const char *, 8> words{"Amber", "Tide",  "Glass",  "Harbour",
                                                "Night", "River", "Garden", "Lantern"};
    QByteArray title;
    for (int i = 0; i < 2 + film % 4; ++i)
        title += QByteArray(words[size_t(film * 7 + i * i * 3 + film / 13 * i) % words.size()]) + ' ';
    return title + number(film);
}

QByteArray yearOf(int film)
{
    return number(1920 + film % 100);
}

QByteArray imdbOf(int film)
{
    return "tt" + number(1000000 + film);
}

QByteArray dataRow(int row)
{
    constexpr std::array<const char *, 10> kinds{"short",        "tvEpisode", "tvEpisode", "tvEpisode",
                                                 "tvSeries",     "tvEpisode", "tvEpisode", "videoGame",
                                                 "tvMiniSeries", "tvEpisode"};
    const QByteArray title = titleOf(row % films);
    const QByteArray year = row % 7 == 0 ? QByteArray("\\N") : yearOf(row % films);
    return imdbOf(row) + '\t' + kinds[size_t(row) % kinds.size()] + '\t' + title + '\t' + title + "\t0\t" +
           year + "\t\\N\t90\tDrama,Comedy\n";
}

QByteArray letterboxdRow(int row)
{
    return "2024-01-05,\"" + titleOf(row % films) + ", The\"," + yearOf(row % films) + ",https://boxd.it/" +
           QByteArray::number(row, 16) + ",3.5\n";
}

QByteArray objectRow(int row)
{
    return "{\"title\":\"" + titleOf(row % films) + "\",\"releaseYear\":" + yearOf(row % films) +
           ",\"imdbId\":\"" + imdbOf(row % films) + "\",\"tmdbId\":" + number(row % films + 1) +
           ",\"rating\":7.5}";
}

QByteArray arrayRow(int row)
{
    return ",\n" + objectRow(row);
}

QByteArray lineRow(int row)
{
    return objectRow(row) + '\n';
}

QByteArray textRow(int row)
{
    return titleOf(row % films) + " (" + yearOf(row % films) + ")\n";
}

QByteArray tableRow(int row)
{
    return titleOf(row % films) + ';' + yearOf(row % films) + ';' + imdbOf(row % films) + '\n';
}

} // namespace

const QList<ListShape> &listShapes()
{
    static const QList<ListShape> shapes{
        {"IMDb data file", "title.basics.tsv",
         "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres"
         "\n",
         dataRow},
        {"Letterboxd", "ratings.csv", "Date,Name,Year,Letterboxd URI,Rating\n", letterboxdRow},
        {"JSON array", "films.json", "[{\"title\":\"Amber\"}", arrayRow, "]"},
        {"JSON Lines", "films.jsonl", {}, lineRow},
        {"text", "films.txt", {}, textRow},
        {"UTF-16 table", "films.csv", "Title;Year;IMDb\n", tableRow, {}, true}};
    return shapes;
}

QByteArray listOf(const ListShape &shape, qsizetype bytes)
{
    QStringEncoder utf16(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
    const auto encoded = [&](const QByteArray &text) {
        return shape.isUtf16 ? QByteArray(utf16(QString::fromUtf8(text))) : text;
    };
    QByteArray list = encoded(shape.head);
    list.reserve(bytes + 1024);
    for (int row = 0; list.size() < bytes - 1024; ++row)
        list += encoded(shape.row(row));
    return list + encoded(shape.tail);
}

} // namespace moviedb::bench
