#include "app/system/systemcommand.h"

#include "app/backups/backupplaces.h"
#include "app/interrupt.h"
#include "app/system/localcare.h"
#include "core/contract/jsonvalue.h"
#include "core/health/systemjson.h"
#include "core/secrets/keychainsecrets.h"

namespace moviedb {

namespace {

// Those that are fine take one line; the others also say what they mean and what helps.
QStringList linesOf(const HealthCheck &check)
{
    QStringList lines{QStringLiteral("%1 %2: %3")
                          .arg(health::healthStateName(check.state), -9)
                          .arg(check.title, check.text)};
    if (check.state == HealthState::Fine)
        return lines;
    const QString indent(10, QLatin1Char(' '));
    if (!check.meaning.isEmpty())
        lines << indent + check.meaning;
    if (!check.mend.command.isEmpty())
        lines << indent + check.mend.command;
    return lines;
}

void printState(CommandContext &context, const SystemState &state)
{
    if (context.line().has("json"))
        context.print(contract::toBytes(health::systemObject(state)) + '\n');
    else if (context.line().has("report"))
        context.print(state.report.toUtf8());
    else
        for (const HealthCheck &check : state.checks)
            context.print(linesOf(check).join(QLatin1Char('\n')).toUtf8() + '\n');
    context.finish(worstOf(state.checks) == HealthState::Trouble ? exitcode::failed : exitcode::done);
}

// Looks only: the database is not opened as other commands do, which would migrate it.
void lookAtSystem(CommandContext &context)
{
    const auto question = [&context] {
        CareQuestion asked;
        asked.machine.settings = context.settings();
        asked.machine.logFile = context.log().fileName();
        asked.place = backupPlace(context);
        asked.backedUp = !context.settings().isSampleDatabase();
        return asked;
    };
    const auto care = std::make_shared<LocalCare>(
        question, std::make_unique<KeychainSecrets>(),
        std::make_shared<TaskBook>(taskBookIn(context.settings().dataDir)), context.log());
    const auto stop = std::make_shared<std::stop_source>();
    onInterrupt(&context, [stop] { stop->request_stop(); });
    onFinished(care->look(stop->get_token()), &context, [&context, care](const SystemState &state) {
        if (state.checks.isEmpty())
            return context.finish(exitcode::interrupted);
        printState(context, state);
    });
}

} // namespace

Command systemCommand()
{
    return {
        QStringLiteral("system"),
        {QString()},
        QStringLiteral(
            "Looks at the program, its files and its database, and says what wants mending; exit code 1 when "
            "something is in trouble."),
        {switchOption("json", "everything as one JSON object"),
         switchOption("report", "plain text to hand on: no password, no personal folder or name in it")},
        &lookAtSystem};
}

} // namespace moviedb
