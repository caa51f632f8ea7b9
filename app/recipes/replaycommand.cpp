#include "app/recipes/replaycommand.h"

#include "app/commandcontext.h"
#include "app/interrupt.h"
#include "app/recipes/replayplan.h"
#include "app/streams/wholefile.h"
#include "core/store/recipebook/recipeline.h"

namespace moviedb {

namespace {

using StorePointer = std::shared_ptr<MovieStore>;

struct Book
{
    QList<QByteArray> lines; // without the header
    QList<RecipeMark> marks;
    qsizetype next = 0;
    qint64 laterBy = 0;
    bool stopped = false;
};
using BookPointer = std::shared_ptr<Book>;

QString placeOf(qsizetype line)
{
    return QStringLiteral("line %1").arg(line + 2); // behind the header, counted from 1
}

QString countWords(qsizetype lines)
{
    return lines == 1 ? QStringLiteral("1 line of acts") : QStringLiteral("%1 lines of acts").arg(lines);
}

Result<Book> readBook(const QString &path)
{
    MOVIEDB_CHECK(checkInputFile(path));
    MOVIEDB_TRY(bytes, readWholeFile(path));
    QList<QByteArray> lines = bytes.split('\n');
    const bool whole = lines.takeLast().isEmpty();
    if (lines.isEmpty())
        return makeError(Fault::Parse, QStringLiteral("The file ends in the middle of its first line."), path,
                         QStringLiteral("Export the recipe again."));
    MOVIEDB_TRY(header, store::readHeaderLine(lines.takeFirst(), QStringLiteral("%1, line 1").arg(path)));
    if (!whole || lines.size() != header.lines)
        return makeError(Fault::Parse,
                         QStringLiteral("The file is not whole: it should have %1, and has %2.")
                             .arg(countWords(header.lines), countWords(lines.size())),
                         path, QStringLiteral("Export the recipe again."));
    Book book;
    book.lines = lines;
    return book;
}

// All lines are read before anything is done.
Result<Done> checkLines(Book &book, const SchemaInfo &schema)
{
    for (qsizetype line = 0; line < book.lines.size(); ++line) {
        MOVIEDB_TRY(act, store::readActLine(book.lines.at(line), schema, placeOf(line)));
        book.marks << RecipeMark{act.act, act.part, act.at, act.kind, act.words, act.notedChanges()};
    }
    return Done{};
}

Error cannotBeDone(const Error &error, const RecipeMark &mark, qsizetype line)
{
    Error named = error;
    named.text =
        QStringLiteral("The act of %1, “%2”, cannot be done: %3").arg(placeOf(line), mark.words, error.text);
    if (error.fault == Fault::Usage)
        named.fault = Fault::Conflict;
    named.remedy = QStringLiteral("Nothing of it was stored; the acts before it are done. ") + error.remedy;
    return named;
}

void finishReplay(CommandContext &context, qsizetype done)
{
    context.sayOutcome(QStringLiteral("Done again: %1.").arg(countWords(done)));
    context.finish(exitcode::done);
}

void replayNext(CommandContext &context, const StorePointer &store, const BookPointer &book, qsizetype done)
{
    if (book->stopped)
        return context.fail(makeError(Fault::Cancelled,
                                      QStringLiteral("Stopped before %1.").arg(placeOf(book->next)), {},
                                      QStringLiteral("The same command goes on from there.")));
    if (book->next == book->lines.size())
        return finishReplay(context, done);
    const qsizetype line = book->next++;
    onFinished(store->replay({book->lines.at(line), placeOf(line), book->laterBy}), &context,
               [&context, store, book, line, done](const Result<Done> &replayed) {
                   if (!replayed)
                       return context.fail(cannotBeDone(replayed.error(), book->marks.at(line), line));
                   replayNext(context, store, book, done + 1);
               });
}

void startReplay(CommandContext &context, const StorePointer &store, const BookPointer &book)
{
    onInterrupt(&context, [book] { book->stopped = true; });
    if (book->next > 0)
        context.say(
            QStringLiteral("Goes on at %1: what is before it was done already.").arg(placeOf(book->next)));
    replayNext(context, store, book, 0);
}

// A database that holds something is gone on with where a replay of this book was interrupted.
void findPlace(CommandContext &context, const StorePointer &store, const BookPointer &book, bool empty)
{
    if (empty)
        return startReplay(context, store, book);
    HistoryQuery everything;
    everything.limit = 0;
    context.then(store->history(everything), [&context, store, book](const QList<HistoryStep> &history) {
        if (context.line().has("onto")) {
            const auto place = placeOnTop(book->marks, history);
            if (!place)
                return context.fail(place.error());
            book->next = place->next;
            book->laterBy = place->laterBy;
            return startReplay(context, store, book);
        }
        if (history.isEmpty())
            return context.fail(makeError(
                Fault::Conflict, QStringLiteral("This database is not empty."), store->description(),
                QStringLiteral("Name an empty one with --db, or say --onto to do the acts on top of it.")));
        const auto done = linesDone(book->marks, history);
        if (!done)
            return context.fail(done.error());
        book->next = *done;
        startReplay(context, store, book);
    });
}

void checkAndReplay(CommandContext &context, const StorePointer &store, const BookPointer &book)
{
    context.then(store->schema(), [&context, store, book](const SchemaInfo &schema) {
        if (const auto fits = checkLines(*book, schema); !fits)
            return context.fail(fits.error());
        if (context.line().has("dry-run")) {
            context.say(QStringLiteral("The recipe can be read: %1.").arg(countWords(book->lines.size())));
            return context.finish(exitcode::done);
        }
        context.then(store->holdsNothing(),
                     [&context, store, book](bool empty) { findPlace(context, store, book, empty); });
    });
}

void replay(CommandContext &context)
{
    auto read = readBook(context.line().arguments.first());
    if (!read)
        return context.fail(read.error());
    const auto book = std::make_shared<Book>(*std::move(read));
    const auto go = [&context, book](const StorePointer &store) { checkAndReplay(context, store, book); };
    if (context.line().has("dry-run"))
        return context.withStore(go, CommandContext::Missing::IsMade);
    context.withWritableStore(go, CommandContext::Missing::IsMade);
}

} // namespace

Command replayCommand()
{
    return {QStringLiteral("replay"),
            {QStringLiteral("FILE")},
            QStringLiteral("Does every act of a recipe book (history export) again, in an empty database."),
            {switchOption("dry-run", "only look whether the file can be read"),
             switchOption("onto", "do the acts on top of what the database holds")},
            &replay};
}

} // namespace moviedb
