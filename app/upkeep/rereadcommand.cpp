#include "app/upkeep/rereadcommand.h"

#include "app/commandcontext.h"
#include "core/base/writemode.h"
#include "core/contract/rereadjson.h"
#include "core/contract/schemashapes.h"
#include "core/typing/knownname.h"

namespace moviedb {

namespace {

using StorePointer = std::shared_ptr<MovieStore>;

constexpr qsizetype mostNamed = 5; // films in a sentence

QString rereadText(const QVariant &value)
{
    const QString words = value.typeId() == QMetaType::QStringList
                              ? value.toStringList().join(QLatin1String(", "))
                              : value.toString();
    const QString line = words.simplified();
    return line.isEmpty() ? QStringLiteral("—") : line;
}

QString changeWords(const RereadChange &change)
{
    QString line =
        QStringLiteral("%1\t%2\t%3 → %4")
            .arg(change.name.simplified(),
                 change.table == QLatin1String("movies") ? change.field
                                                         : change.table + QLatin1Char('.') + change.field,
                 rereadText(change.before), rereadText(change.after));
    if (!change.source.isEmpty())
        line += QStringLiteral("\t(%1)").arg(change.source);
    return line;
}

QString filmCount(qint64 films)
{
    return films == 1 ? QStringLiteral("1 film") : QStringLiteral("%1 films").arg(films);
}

QString namesOf(const QList<UnreadFilm> &films)
{
    QStringList names;
    for (const UnreadFilm &film : films.mid(0, mostNamed))
        names << QStringLiteral("%1 (film %2)").arg(film.title.simplified()).arg(film.movieId);
    if (films.size() > mostNamed)
        names << QStringLiteral("and %1 more").arg(films.size() - mostNamed);
    return names.join(QLatin1String(", "));
}

void sayUnread(CommandContext &context, const RereadPlan &plan)
{
    if (!plan.notKept.isEmpty())
        context.say(
            QStringLiteral(
                "Left as they are, for their pages are not stored (any more): %1: %2. A crawl reads them.")
                .arg(filmCount(plan.notKept.size()), namesOf(plan.notKept)));
    for (const UnreadFilm &film : plan.failed)
        context.say(QStringLiteral("Left as it is: %1 (film %2): %3")
                        .arg(film.title.simplified())
                        .arg(film.movieId)
                        .arg(film.reason));
    for (const QString &warning : plan.warnings)
        context.say(warning);
}

void printReread(CommandContext &context, const RereadPlan &plan)
{
    const bool dryRun = context.writeMode() == WriteMode::DryRun;
    if (context.line().has("json"))
        context.print(contract::toBytes(contract::rereadPlan(plan, context.writeMode())) + '\n');
    else
        for (const RereadChange &change : plan.changes)
            context.print(changeWords(change).toUtf8() + '\n');
    sayUnread(context, plan);
    const QString values = plan.changes.size() == 1 ? QStringLiteral("1 value")
                                                    : QStringLiteral("%1 values").arg(plan.changes.size());
    context.sayOutcome(dryRun ? QStringLiteral("Nothing was changed. %1 read again: %2 would change.")
                                    .arg(filmCount(plan.films), values)
                              : QStringLiteral("Re-read %1: %2 changed.").arg(filmCount(plan.films), values));
    context.finish(plan.failed.isEmpty() ? exitcode::done : exitcode::failed);
}

void rereadFilms(CommandContext &context, const StorePointer &store, const RereadScope &scope)
{
    CrawlService *service = context.crawlService(store);
    context.then(service->reread(scope, context.writeMode()),
                 [&context, store](const RereadPlan &plan) { printReread(context, plan); });
}

void reread(CommandContext &context)
{
    context.withWritableStore([&context](const StorePointer &store) {
        RereadScope scope;
        scope.field = context.line().option("field");
        if (scope.field.isEmpty())
            return rereadFilms(context, store, scope);
        context.then(store->schema(), [&context, store, scope](const SchemaInfo &schema) {
            QStringList fields = contract::filmFields(schema); // how exact a date is goes with it
            fields.removeIf([](const QString &field) { return field.endsWith(QLatin1String("_precision")); });
            if (const auto known = typing::checkFilmField(scope.field, fields); !known)
                return context.fail(known.error());
            rereadFilms(context, store, scope);
        });
    });
}

} // namespace

Command rereadCommand()
{
    return {QStringLiteral("reread"),
            {QString()},
            QStringLiteral(
                "Reads the facts of all stored films anew from the stored answers, without the network."),
            {textOption("field", "F", "only this column or list of films"),
             switchOption("dry-run", "show what would come of it, and change nothing"),
             switchOption("json", "print it as JSON")},
            &reread};
}

} // namespace moviedb
