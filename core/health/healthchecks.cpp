#include "core/health/healthchecks.h"

#include "core/health/databasechecks.h"
#include "core/health/healthwords.h"
#include "core/health/machinechecks.h"
#include "core/health/settingschecks.h"
#include "core/health/workchecks.h"

namespace moviedb::health {

namespace {

// A check whose facts could not be read says that, and nothing else.
QList<HealthCheck> withUnread(QList<HealthCheck> checks, const QMap<QString, Error> &unread)
{
    for (HealthCheck &check : checks) {
        const auto error = unread.constFind(check.id);
        if (error == unread.constEnd())
            continue;
        check.state = HealthState::Trouble;
        check.text = Words::tr("This could not be looked at: %1").arg(sentenceText(error->text));
        check.meaning = sentenceText(error->remedy);
        check.mend = toPage(QStringLiteral("backups"), Words::tr("Open the page Backups"));
    }
    return checks;
}

} // namespace

QList<HealthCheck> judge(const HealthFacts &facts, const QDateTime &now)
{
    return withUnread(databaseChecks(facts.store, now) + workChecks(facts, now) + machineChecks(facts) +
                          settingsChecks(facts.machine),
                      facts.store.unread);
}

QList<CacheSize> cachesOf(const MachineFacts &machine)
{
    return {{QStringLiteral("answers"), Words::tr("Store of answers"),
             Words::tr("What the sources answered, as it came. Without it nothing can be read again "
                       "without asking them; no fact is lost."),
             machine.answerBytes,
             toAct(HealthMend::Kind::EmptyAnswers, Words::tr("Empty the store of answers"))},
            {QStringLiteral("pictures"), Words::tr("Pictures"),
             Words::tr("Posters that were shown. They are loaded again when they are looked at."),
             machine.pictureBytes, toAct(HealthMend::Kind::EmptyPictures, Words::tr("Empty the pictures"))}};
}

} // namespace moviedb::health
