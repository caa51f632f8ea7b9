#include "app/imports/importcommand.h"

#include "app/commandcontext.h"
#include "app/imports/importsource.h"
#include "app/interrupt.h"
#include "app/streams/wholefile.h"
#include "core/importing/importplanjson.h"

#include <QFileInfo>
#include <QTimer>

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
        cells << (line.field.isEmpty() ? QString() : line.field + QLatin1String(": ")) +
                     line.imported.simplified();
    else if (!line.field.isEmpty())
        cells << line.field << QStringLiteral("%1 → %2").arg(cell(line.stored), cell(line.imported));
    if (line.personal)
        cells << QStringLiteral("(you said so: stays)");
    return cells.join(u'\t').toUtf8() + '\n';
}

QString counted(const ImportPlan &plan)
{
    QString what = QLatin1String(plan.table == QLatin1String("movies") ? "film" : "row");
    if (plan.entries() != 1)
        what += QLatin1Char('s');
    if (plan.table != QLatin1String("movies"))
        what += QLatin1String(" of ") + plan.table;
    return QStringLiteral("%1 %2 in the file: %3 new, %4 with something new, %5 the same, %6 stored "
                          "differently, %7 refused.")
        .arg(plan.entries())
        .arg(what)
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
    context.sayOutcome(counted(plan));
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

// How far it is, every few seconds, on a thread that the store does not wait for.
std::function<void(qint64)> tellProgress(CommandContext &context)
{
    constexpr int apart = 3000; // milliseconds
    const auto entries = std::make_shared<std::atomic<qint64>>(0);
    auto *timer = new QTimer(&context);
    QObject::connect(timer, &QTimer::timeout, &context, [&context, entries] {
        if (const qint64 soFar = *entries; soFar > 0)
            context.say(QStringLiteral("%1 entries so far…").arg(soFar));
    });
    timer->start(apart);
    return [entries](qint64 soFar) { *entries = soFar; };
}

void describe(CommandContext &context, ImportManner &manner)
{
    manner.dryRun = context.line().has("dry-run");
    manner.cancelled = std::make_shared<std::atomic_bool>(false);
    const QString word = context.line().option("on-conflict");
    manner.onConflict = word == QLatin1String("keep")      ? OnConflict::Keep
                        : word == QLatin1String("replace") ? OnConflict::Replace
                                                           : OnConflict::Ask;
    manner.progress = tellProgress(context);
    onInterrupt(&context, [cancelled = manner.cancelled] { *cancelled = true; });
}

QFuture<Result<ImportPlan>> startImport(CommandContext &context, const StorePointer &store,
                                        const ImportFile &file)
{
    if (file.films) {
        FilmImport films;
        films.stream = file.films;
        describe(context, films);
        return store->importFilms(films);
    }
    RowImport rows;
    rows.stream = file.rows;
    describe(context, rows);
    return store->importRows(rows);
}

void importFile(CommandContext &context)
{
    const QString named = context.line().arguments.value(0);
    const auto input = QFileInfo(named).isDir() ? Result<Done>() : checkInputFile(named);
    if (!input)
        return context.fail(input.error());
    if (!QFileInfo(named).isFile() && !QFileInfo(named).isDir())
        return context.fail(makeError(
            Fault::Io,
            QStringLiteral("A pipe or a device cannot be imported: what is imported is read twice."), named,
            QStringLiteral("Write it into a file and import that.")));
    context.withWritableStore(
        [&context](const StorePointer &store) {
            const QString path = context.line().arguments.value(0);
            context.then(openImportSource(store, path, context.line().option("table")),
                         [&context, store](const ImportFile &file) {
                             context.then(
                                 startImport(context, store, file),
                                 [&context, store](const ImportPlan &plan) { printPlan(context, plan); });
                         });
        },
        CommandContext::Missing::IsMade);
}

} // namespace

Command importCommand()
{
    return {
        QStringLiteral("import"),
        {QStringLiteral("FILE")},
        QStringLiteral(
            "Takes what a file holds: films out of an export of a Movie DB or its database, Letterboxd’s or "
            "IMDb’s lists, a media centre’s .nfo or the folder they lie in; rows of any other table as "
            "export wrote them."),
        {textOption("table", "T",
                    "whose rows the file holds, where its columns do not tell: actors, ratings, a table of "
                    "your own"),
         switchOption("dry-run", "show what would come of it, and change nothing"),
         wordOption(
             "on-conflict", QStringLiteral("ask|keep|replace"),
             "what is stored differently: ask (nothing is imported then), keep it, or replace it; what you "
             "said yourself stays"),
         switchOption("json", "print the plan as JSON")},
        &importFile};
}

} // namespace moviedb
