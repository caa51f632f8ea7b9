#include "ui/tables/removalwords.h"

#include "ui/words/fieldtext.h"

#include <QCoreApplication>

namespace moviedb::ui {

namespace {

constexpr qsizetype namesShown = 5;

struct RemovalWords // the context of the translations
{
    Q_DECLARE_TR_FUNCTIONS(RemovalWords)
};

// "movie_genres" are links to genres for a person, and a claim is a value with its receipt.
struct WordsOfTable
{
    const char *table;
    const char *one;
    const char *many;
};
constexpr WordsOfTable wordsOfTables[] = {
    {"claims", QT_TRANSLATE_NOOP("RemovalWords", "1 value with its receipt"),
     QT_TRANSLATE_NOOP("RemovalWords", "%1 values with their receipts")},
    {"movies", QT_TRANSLATE_NOOP("RemovalWords", "1 film"), QT_TRANSLATE_NOOP("RemovalWords", "%1 films")},
    {"cast", QT_TRANSLATE_NOOP("RemovalWords", "1 part in the cast"),
     QT_TRANSLATE_NOOP("RemovalWords", "%1 parts in the cast")},
    {"ratings", QT_TRANSLATE_NOOP("RemovalWords", "1 rating"),
     QT_TRANSLATE_NOOP("RemovalWords", "%1 ratings")},
    {"offers", QT_TRANSLATE_NOOP("RemovalWords", "1 offer"), QT_TRANSLATE_NOOP("RemovalWords", "%1 offers")},
    {"genres", QT_TRANSLATE_NOOP("RemovalWords", "1 genre"), QT_TRANSLATE_NOOP("RemovalWords", "%1 genres")},
    {"directors", QT_TRANSLATE_NOOP("RemovalWords", "1 director"),
     QT_TRANSLATE_NOOP("RemovalWords", "%1 directors")},
    {"writers", QT_TRANSLATE_NOOP("RemovalWords", "1 writer"),
     QT_TRANSLATE_NOOP("RemovalWords", "%1 writers")},
    {"studios", QT_TRANSLATE_NOOP("RemovalWords", "1 studio"),
     QT_TRANSLATE_NOOP("RemovalWords", "%1 studios")},
    {"distributors", QT_TRANSLATE_NOOP("RemovalWords", "1 distributor"),
     QT_TRANSLATE_NOOP("RemovalWords", "%1 distributors")},
    {"countries", QT_TRANSLATE_NOOP("RemovalWords", "1 country"),
     QT_TRANSLATE_NOOP("RemovalWords", "%1 countries")},
    {"languages", QT_TRANSLATE_NOOP("RemovalWords", "1 language"),
     QT_TRANSLATE_NOOP("RemovalWords", "%1 languages")},
};

// Tables of one's own are called as they are. A film takes no director with it, but what links them.
QString rowsOf(const QString &table, qint64 rows)
{
    const QLatin1String ofFilms("movie_");
    QString name = table;
    if (table.startsWith(ofFilms)) {
        const QString others = rowsOf(table.mid(ofFilms.size()), rows);
        return rows == 1 ? RemovalWords::tr("the link to %1").arg(others)
                         : RemovalWords::tr("the links to %1").arg(others);
    }
    for (const WordsOfTable &words : wordsOfTables)
        if (name == QLatin1String(words.table))
            return rows == 1 ? RemovalWords::tr(words.one) : RemovalWords::tr(words.many).arg(grouped(rows));
    return grouped(rows) + QLatin1Char(' ') + name.replace(QLatin1Char('_'), QLatin1Char(' '));
}

} // namespace

QString removalQuestion(const QStringList &names, qsizetype rows)
{
    if (rows == 1)
        return names.isEmpty() ? RemovalWords::tr("Delete this row?")
                               : RemovalWords::tr("Delete “%1”?").arg(names.first());
    return RemovalWords::tr("Delete %1 rows?").arg(grouped(rows));
}

QString removalDetails(const QStringList &names, qsizetype rows, const RemovalPreview &preview)
{
    QStringList lines;
    if (rows > 1) {
        const QStringList shown = names.first(qMin(names.size(), namesShown));
        for (const QString &name : shown)
            lines << QStringLiteral("“%1”").arg(name);
        if (!shown.isEmpty() && rows > shown.size())
            lines << RemovalWords::tr("and %1 more").arg(grouped(rows - shown.size()));
        if (!lines.isEmpty())
            lines << QString();
    }
    if (!preview.alsoRemoved.isEmpty())
        lines << (rows == 1 ? RemovalWords::tr("With it go:") : RemovalWords::tr("With them go:"))
              << rowCounts(preview.alsoRemoved) << QString();
    lines << (rows == 1 ? RemovalWords::tr("Undo brings it back.")
                        : RemovalWords::tr("Undo brings them back."));
    return lines.join(QLatin1Char('\n'));
}

QString rowCounts(const QList<std::pair<QString, qint64>> &tables)
{
    QStringList lines;
    for (const auto &[table, rows] : tables)
        lines.append(rowsOf(table, rows));
    return lines.join(QLatin1Char('\n'));
}

QString removedWords(qsizetype rows)
{
    return rows == 1 ? RemovalWords::tr("Row deleted")
                     : RemovalWords::tr("%1 rows deleted").arg(grouped(rows));
}

} // namespace moviedb::ui
