#include "ui/words/stepwords.h"

#include "ui/words/fieldtext.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace moviedb::ui {

namespace {

QString inLanguage(const QString &text)
{
    return QCoreApplication::translate("core", text.toUtf8().constData());
}

// As it is called within a sentence; nothing where the language has no word of its own for it.
QString columnWithin(const QString &name)
{
    QString title = columnTitle(name);
    if (title.size() > 1 && title.at(1).isLower())
        title[0] = title.at(0).toLower();
    return title == QString(name).replace(QLatin1Char('_'), QLatin1Char(' ')) ? QString() : title;
}

QString columnWords(const QString &name)
{
    const QLatin1String reference("_id"); // "regista" of director_id, but "id IMDb" of imdb_id
    if (name.endsWith(reference)) {
        const QString target = name.chopped(reference.size());
        if (const QString words = columnWithin(target);
            !words.isEmpty() && words.compare(target, Qt::CaseInsensitive) != 0)
            return words;
    }
    return columnWithin(name);
}

} // namespace

QString stepWords(const QString &description)
{
    const QString step = description.simplified();
    if (const QString whole = inLanguage(step); whole != step || step.isEmpty())
        return whole;
    // "TABLE: ROW, column OLD → NEW", as the store writes it: a name may hold commas, and what it holds is no column.
    const qsizetype colon = step.indexOf(QLatin1String(": "));
    const qsizetype arrow = step.indexOf(QStringLiteral(" → "));
    if (colon < 0 || arrow < colon)
        return step;
    const QString table = inLanguage(step.left(colon));
    static const QRegularExpression named(QStringLiteral(", ([a-z][a-z0-9_]*)(?= )"));
    for (auto each = named.globalMatch(step, colon); each.hasNext();) {
        const auto column = each.next();
        if (column.capturedEnd() > arrow)
            break;
        if (const QString words = columnWords(column.captured(1)); !words.isEmpty())
            return table + step.mid(colon, column.capturedStart(1) - colon) + words +
                   step.mid(column.capturedEnd(1));
    }
    return table + step.mid(colon);
}

} // namespace moviedb::ui
