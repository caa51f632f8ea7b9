#include "ui/charts/chartwords.h"

#include "core/sources/registry/sources.h"
#include "ui/words/fieldtext.h"

#include <QCoreApplication>

#include <cmath>

namespace moviedb::ui {
namespace {

QString chartWords(const char *text)
{
    return QCoreApplication::translate("moviedb::ui::charts", text);
}

QString countedFilms(qint64 films)
{
    return films == 1 ? chartWords("1 film") : chartWords("%1 films").arg(grouped(films));
}

QString countedFacts(qint64 facts)
{
    return facts == 1 ? chartWords("1 fact") : chartWords("%1 facts").arg(grouped(facts));
}

QString sourceWords(const QString &source)
{
    return source == QLatin1String("user") ? chartWords("you") : sources::titleOf(source);
}

// Whole only when it is: 999 of 1,000 are not 100 %.
QString shareText(qint64 part, qint64 whole)
{
    if (whole <= 0)
        return {};
    const double share = 100.0 * double(part) / double(whole);
    const double rounded = std::round(share);
    if (part > 0 && rounded < 1)
        return chartWords("< 1 %");
    return chartWords("%1 %").arg(part < whole ? std::min(rounded, 99.0) : rounded);
}

QString dollarsText(double amount)
{
    return QLatin1Char('$') + grouped(qint64(std::llround(amount)));
}

bool isRange(ChartSubject subject)
{
    return subject == ChartSubject::Runtimes || subject == ChartSubject::Ratings;
}

QString lastOf(ChartSubject subject, const ChartBar &bar)
{
    if (subject == ChartSubject::Runtimes)
        return QString::number(bar.to - 1);
    return decimal(bar.to >= 10 ? bar.to : bar.to - 0.1, 1);
}

QString firstOf(ChartSubject subject, double value)
{
    return subject == ChartSubject::Runtimes ? QString::number(value) : decimal(value, 1);
}

QString rangeTitle(ChartSubject subject, const ChartBar &bar)
{
    const bool minutes = subject == ChartSubject::Runtimes;
    if (bar.openBelow)
        return (minutes ? chartWords("under %1 minutes") : chartWords("under %1"))
            .arg(firstOf(subject, bar.to));
    if (bar.openAbove)
        return (minutes ? chartWords("%1 minutes and more") : chartWords("%1 and more"))
            .arg(firstOf(subject, bar.from));
    const QString first = firstOf(subject, bar.from);
    const QString last = lastOf(subject, bar);
    if (first == last)
        return minutes ? chartWords("%1 minutes").arg(first) : first;
    return (minutes ? chartWords("%1 to %2 minutes") : chartWords("%1 to %2")).arg(first, last);
}

QString columnWords(const ShownChart &chart, const QString &name)
{
    const ColumnInfo *column = chart.films.column(name);
    if (column != nullptr)
        return columnTitle(*column);
    ColumnInfo unknown;
    unknown.name = name;
    return columnTitle(unknown);
}

qint64 sumOf(const ChartBar &bar, ChartPart::Kind kind)
{
    qint64 sum = 0;
    for (const ChartPart &part : bar.parts)
        if (part.kind == kind)
            sum += part.count;
    return sum;
}

} // namespace

QString chartTitle(ChartSubject subject)
{
    switch (subject) {
    case ChartSubject::Decades:
        return chartWords("Films per decade");
    case ChartSubject::Years:
        return chartWords("Films per year");
    case ChartSubject::Genres:
        return chartWords("Genres");
    case ChartSubject::Runtimes:
        return chartWords("Runtimes");
    case ChartSubject::Ratings:
        return chartWords("Ratings");
    case ChartSubject::Money:
        return chartWords("Budget and box office");
    case ChartSubject::Completeness:
        return chartWords("Whose values the films show");
    case ChartSubject::Agreement:
        return chartWords("Agreement between sources");
    }
    return {};
}

QString chartCaption(const ChartData &data)
{
    const QString without = grouped(data.films - data.counted);
    const bool all = data.films == data.counted;
    const QString films = countedFilms(data.films);
    if (data.outOf > 0)
        return chartWords("so far %1 of %2, spread evenly; the others are being counted")
            .arg(grouped(data.films), countedFilms(data.outOf));
    switch (data.subject) {
    case ChartSubject::Decades:
    case ChartSubject::Years:
        return all ? films : chartWords("%1, %2 without a release date").arg(films, without);
    case ChartSubject::Genres:
        return (all ? films : chartWords("%1, %2 without a genre").arg(films, without)) +
               (data.more ? chartWords(" · the most frequent genres") : QString());
    case ChartSubject::Runtimes:
        return all ? films : chartWords("%1, %2 without a runtime").arg(films, without);
    case ChartSubject::Ratings:
        return all ? films : chartWords("%1, %2 without a rating").arg(films, without);
    case ChartSubject::Money:
        return chartWords("%1 · budget across, box office up; above the line more was taken than spent")
            .arg(countedFilms(data.counted));
    case ChartSubject::Completeness:
        return chartWords("%1, by column and source").arg(films);
    case ChartSubject::Agreement:
        return chartWords("%1 of which two sources say something, by what it means")
            .arg(countedFacts(data.counted));
    }
    return films;
}

QString chartEmptyText(const ChartData &data)
{
    if (!data.bars.isEmpty() || !data.dots.isEmpty())
        return {};
    switch (data.subject) {
    case ChartSubject::Decades:
    case ChartSubject::Years:
        return chartWords("None of these films has a release date.");
    case ChartSubject::Genres:
        return chartWords("None of these films has a genre.");
    case ChartSubject::Runtimes:
        return chartWords("None of these films has a runtime.");
    case ChartSubject::Ratings:
        return chartWords("None of these films has a rating.");
    case ChartSubject::Money:
        return chartWords("Of none of these films are both budget and box office known.");
    case ChartSubject::Completeness:
        return chartWords("There are no films.");
    case ChartSubject::Agreement:
        return chartWords("No two sources say something of the same fact of these films.");
    }
    return {};
}

QString barTitle(const ShownChart &chart, const ChartBar &bar)
{
    if (isRange(chart.data.subject))
        return rangeTitle(chart.data.subject, bar);
    if (chart.data.subject == ChartSubject::Agreement)
        return chartWords("%1 and %2").arg(sourceWords(bar.name), sourceWords(bar.other));
    if (chart.data.subject == ChartSubject::Completeness)
        return columnWords(chart, bar.name);
    return bar.name;
}

QString barLabel(const ShownChart &chart, const ChartBar &bar)
{
    if (!isRange(chart.data.subject))
        return barTitle(chart, bar);
    return bar.openBelow
               ? QLatin1Char('<') + firstOf(chart.data.subject, bar.to)
               : firstOf(chart.data.subject, bar.from) + (bar.openAbove ? QStringLiteral("+") : QString());
}

QString barFigure(const ShownChart &chart, const ChartBar &bar)
{
    const qint64 whole = bar.count();
    if (chart.data.subject == ChartSubject::Completeness)
        return shareText(whole - sumOf(bar, ChartPart::Kind::Missing), whole);
    if (chart.data.subject == ChartSubject::Agreement)
        return shareText(sumOf(bar, ChartPart::Kind::Alike), whole);
    return grouped(whole);
}

QString partTitle(const ChartPart &part)
{
    switch (part.kind) {
    case ChartPart::Kind::Films:
        break;
    case ChartPart::Kind::FromSource:
        return sourceWords(part.source);
    case ChartPart::Kind::WithoutReceipt:
        return chartWords("without a receipt");
    case ChartPart::Kind::Missing:
        return chartWords("without a value");
    case ChartPart::Kind::Alike:
        return chartWords("alike");
    case ChartPart::Kind::Different:
        return chartWords("different");
    }
    return {};
}

QString partStory(const ShownChart &chart, const ChartBar &bar, const ChartPart &part)
{
    QString title = barTitle(chart, bar);
    if (chart.data.outOf > 0)
        title += chartWords(", of %1 looked at so far").arg(countedFilms(chart.data.films));
    const QString share = shareText(part.count, bar.count());
    switch (part.kind) {
    case ChartPart::Kind::Films:
        return chartWords("%1: %2").arg(title, countedFilms(part.count));
    case ChartPart::Kind::Alike:
    case ChartPart::Kind::Different:
        return chartWords("%1: %2 %3 (%4)").arg(title, countedFacts(part.count), partTitle(part), share);
    case ChartPart::Kind::FromSource:
        return chartWords("%1: %2 from %3 (%4)").arg(title, countedFilms(part.count), partTitle(part), share);
    case ChartPart::Kind::WithoutReceipt:
    case ChartPart::Kind::Missing:
        break;
    }
    return chartWords("%1: %2 %3 (%4)").arg(title, countedFilms(part.count), partTitle(part), share);
}

QString dotStory(const ChartDot &dot)
{
    const QString title = dot.films == 1 ? dot.title : chartWords("%1 films, around").arg(grouped(dot.films));
    return chartWords("%1: budget %2, box office %3").arg(title, dollarsText(dot.x), dollarsText(dot.y));
}

} // namespace moviedb::ui
