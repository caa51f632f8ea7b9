#include "app/imports/importcommand.h"

#include "app/commandcontext.h"
#include "app/imports/filmsource.h"
#include "app/interrupt.h"
#include "core/importing/importplanjson.h"

namespace moviedb {

namespace {

using StorePointer = std::shared_ptr<MovieStore>;

QString cell(const QString &text)
{
    const QString line = text.simplified();
    return line.isEmpty() ? QStringLiteral("—") : line;
}

QByteArray lineWords(const ImportLine &line)
{
    QStringList cells{importLineName(line.kind), line.place, cell(line.title)};
    if (line.kind == ImportLine::Kind::Refused)
        cells << line.imported.simplified();
    else if (!line.field.isEmpty())
        cells << line.field << QStringLiteral("%1 → %2").arg(cell(line.stored), cell(line.imported));
    if (line.personal)
        cells << QStringLiteral("(you said so: stays)");
    return cells.join(u'\t').toUtf8() + '\n';
}

QString counted(const ImportPlan &plan)
{
    return QStringLiteral("%1 films in the file: %2 new, %3 with something new, %4 the same, %5 stored "
                          "differently, %6 refused.")
        .arg(plan.films())
        .arg(plan.added)
        .arg(plan.changed)
        .arg(plan.same)
        .arg(plan.conflicting)
        .arg(plan.refused);
}

void printPlan(CommandContext &context, const ImportPlan &plan)
{
    if (context.line().has("json"))
        context.print(importPlanJson(plan) + '\n');
    else
        for (const ImportLine &line : plan.lines)
            context.print(lineWords(line));
    for (const QString &warning : plan.warnings)
        context.say(warning);
    context.say(counted(plan));
    const bool dryRun = context.line().has("dry-run");
    if (plan.stored || dryRun) {
        if (dryRun)
            context.say(QStringLiteral("Nothing was changed."));
        return context.finish(plan.refused > 0 ? exitcode::failed : exitcode::done);
    }
    context.say(
        QStringLiteral("Nothing was changed, for %1 values are stored differently. Say --on-conflict keep to "
                       "leave them shown, or --on-conflict replace to show the file’s.")
            .arg(plan.conflicts));
    context.finish(exitcode::waitsForPerson);
}

void startImport(CommandContext &context, const StorePointer &store,
                 const std::shared_ptr<FilmStream> &stream)
{
    FilmImport wanted;
    wanted.stream = stream;
    wanted.dryRun = context.line().has("dry-run");
    wanted.cancelled = std::make_shared<std::atomic_bool>(false);
    const QString word = context.line().option("on-conflict");
    wanted.onConflict = word == QLatin1String("keep")      ? OnConflict::Keep
                        : word == QLatin1String("replace") ? OnConflict::Replace
                                                           : OnConflict::Ask;
    onInterrupt(&context, [cancelled = wanted.cancelled] { *cancelled = true; });
    context.then(store->importFilms(wanted),
                 [&context, store](const ImportPlan &plan) { printPlan(context, plan); });
}

void importFile(CommandContext &context)
{
    context.withWritableStore([&context](const StorePointer &store) {
        context.then(openFilmSource(context.line().arguments.value(0)),
                     [&context, store](const std::shared_ptr<FilmStream> &stream) {
                         startImport(context, store, stream);
                     });
    });
}

} // namespace

Command importCommand()
{
    return {
        QStringLiteral("import"),
        {QStringLiteral("FILE")},
        QStringLiteral("Takes the films of a file: an export of a Movie DB or its database, Letterboxd’s or "
                       "IMDb’s lists, a media centre’s .nfo or the folder they lie in."),
        {switchOption("dry-run", "show what would come of it, and change nothing"),
         wordOption(
             "on-conflict", QStringLiteral("ask|keep|replace"),
             "what is stored differently: ask (nothing is imported then), keep it, or replace it; what you "
             "said yourself stays"),
         switchOption("json", "print the plan as JSON")},
        &importFile};
}

} // namespace moviedb
