#include "app/rules/disagreementscommand.h"

#include "app/commandcontext.h"
#include "app/knownnames.h"
#include "core/contract/rulejson.h"
#include "core/sources/registry/sources.h"
#include "core/stitch/rulewords.h"
#include "core/typing/knownname.h"

namespace moviedb {

namespace {

using StorePointer = std::shared_ptr<MovieStore>;

QString opinionText(const Opinion &opinion)
{
    QStringList titles;
    for (const QString &source : opinion.sources)
        titles << sources::titleOf(source);
    return QStringLiteral("%1 %2 %3")
        .arg(titles.join(QLatin1String(" and ")),
             titles.size() == 1 ? QStringLiteral("says") : QStringLiteral("say"), opinion.value.simplified());
}

QString disagreementText(const Disagreement &one)
{
    QStringList opinions;
    for (const Opinion &opinion : one.opinions)
        opinions << opinionText(opinion);
    return QStringLiteral("%1 %2, %3, %4: %5")
        .arg(one.movieId)
        .arg(one.title.simplified(), stitch::fieldTitle(one.field), one.words,
             opinions.join(QLatin1String("; ")));
}

void listDisagreements(CommandContext &context)
{
    DisagreementQuery query;
    query.sources = sources::descriptions();
    query.field = context.line().option("field");
    const auto known =
        query.field.isEmpty() ? Result<Done>() : typing::checkFilmField(query.field, disputedFields());
    if (!known)
        return context.fail(known.error());
    context.withStore([&context, query](const StorePointer &store) {
        context.then(store->disagreements(query), [&context](const DisagreementList &list) {
            for (const Disagreement &one : list.found)
                context.print(context.line().has("json")
                                  ? contract::toBytes(contract::disagreementLine(one)) + '\n'
                                  : disagreementText(one).toUtf8() + '\n');
            if (list.found.isEmpty())
                context.say(QStringLiteral("No sources differ, or what they differ in is settled."));
            context.finish(exitcode::done);
        });
    });
}

Result<qint64> movieNumber(const QString &text)
{
    bool ok = false;
    const qint64 id = text.toLongLong(&ok);
    if (ok && id > 0)
        return id;
    return makeError(Fault::Usage, QStringLiteral("“%1” is no film's number.").arg(text), {},
                     QStringLiteral("moviedb disagreements shows the numbers."));
}

// What is wrong with what was typed, whatever the database holds.
Result<Done> checkAct(const DisagreementAct &act)
{
    MOVIEDB_CHECK(typing::checkFilmField(act.field, disputedFields()));
    QStringList named = act.others;
    named << act.source;
    for (const QString &source : std::as_const(named))
        if (!source.isEmpty())
            MOVIEDB_CHECK(checkSourceName(source));
    if (act.others.contains(act.source))
        return makeError(Fault::Usage, QStringLiteral("A source cannot be settled against itself."), {},
                         QStringLiteral("Name two: the one that is right first."));
    return Done{};
}

void decide(CommandContext &context)
{
    const QStringList &words = context.line().arguments;
    DisagreementAct act;
    act.sources = sources::descriptions();
    if (words.first() == QLatin1String("settle")) {
        act.kind = DisagreementAct::Kind::ChooseAll;
        act.field = words.at(1);
        act.source = words.at(2);
        act.others = {words.at(3)};
    } else {
        const auto movie = movieNumber(words.at(1));
        if (!movie)
            return context.fail(movie.error());
        act.kind = words.first() == QLatin1String("choose") ? DisagreementAct::Kind::Choose
                                                            : DisagreementAct::Kind::Dismiss;
        act.movieId = *movie;
        act.field = words.at(2);
        act.source = words.value(3);
    }
    if (const auto fits = checkAct(act); !fits)
        return context.fail(fits.error());
    context.withWritableStore([&context, act](const StorePointer &store) {
        context.then(store->decideDisagreement(act),
                     [&context](const Done &) { context.finish(exitcode::done); });
    });
}

void disagreements(CommandContext &context)
{
    const CommandLine &line = context.line();
    if (line.arguments.isEmpty())
        return listDisagreements(context);
    for (const char *option : {"json", "field"})
        if (line.has(option))
            return context.fail(makeError(
                Fault::Usage,
                QStringLiteral("--%1 belongs to the list of disagreements.").arg(QLatin1String(option))));
    decide(context);
}

} // namespace

Command disagreementsCommand()
{
    return {QStringLiteral("disagreements"),
            {QString(), QStringLiteral("choose MOVIE FIELD SOURCE"),
             QStringLiteral("settle FIELD SOURCE OTHER"), QStringLiteral("dismiss MOVIE FIELD")},
            QStringLiteral("Shows where sources differ, the farthest apart first, and settles it."),
            {switchOption("json", "list as JSON Lines"), textOption("field", "F", "list this field alone")},
            &disagreements};
}

} // namespace moviedb
