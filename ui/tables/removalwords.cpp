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

// "movie_genres" are genres to a person, and a claim is a value with its receipt.
QString rowsOf(const QString &table)
{
    if (table == QLatin1String("claims"))
        return RemovalWords::tr("values with their receipts");
    QString words = table.startsWith(QLatin1String("movie_")) ? table.mid(6) : table;
    return words.replace(QLatin1Char('_'), QLatin1Char(' '));
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
        lines << RemovalWords::tr("With it go:") << rowCounts(preview.alsoRemoved) << QString();
    lines << RemovalWords::tr("Undo brings it back.");
    return lines.join(QLatin1Char('\n'));
}

QString rowCounts(const QList<std::pair<QString, qint64>> &tables)
{
    QStringList lines;
    for (const auto &[table, rows] : tables)
        lines.append(QStringLiteral("%1 %2").arg(grouped(rows), rowsOf(table)));
    return lines.join(QLatin1Char('\n'));
}

QString removedWords(qsizetype rows)
{
    return rows == 1 ? RemovalWords::tr("Row deleted")
                     : RemovalWords::tr("%1 rows deleted").arg(grouped(rows));
}

} // namespace moviedb::ui
