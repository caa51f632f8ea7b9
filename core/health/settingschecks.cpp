#include "core/health/settingschecks.h"

#include "core/health/healthwords.h"

#include <QFileInfo>

namespace moviedb::health {

namespace {

HealthMend toSettings()
{
    return toPage(QStringLiteral("settings"), Words::tr("Open the settings"));
}

HealthCheck settingsFileCheck(const MachineFacts &machine)
{
    HealthCheck check{
        QStringLiteral("settings-file"), Words::tr("Settings file"), HealthState::Fine, {}, {}, {}};
    check.text = Words::tr("It can be read, and every key in it is known.");
    check.meaning = Words::tr("A key that nobody knows is kept, and does nothing.");
    if (machine.settingsTrouble) {
        check.state = HealthState::Trouble;
        check.text = sentenceText(machine.settingsTrouble->text);
        check.meaning = Words::tr("The next start would end with this. %1")
                            .arg(sentenceText(machine.settingsTrouble->remedy))
                            .trimmed();
        check.mend = {HealthMend::Kind::ShowFolder,
                      Words::tr("Open its folder"),
                      QFileInfo(machine.settingsTrouble->where).absolutePath(),
                      {}};
    } else if (!machine.unknownSettings.isEmpty()) {
        check.state = HealthState::Attention;
        check.text = machine.unknownSettings.size() == 1
                         ? Words::tr("Nobody knows its key “%1”.").arg(machine.unknownSettings.first())
                         : Words::tr("Nobody knows its keys %1.")
                               .arg(machine.unknownSettings.join(QStringLiteral(", ")));
        check.meaning +=
            QLatin1Char(' ') + Words::tr("Perhaps it is misspelt: the settings show what there is.");
        check.mend = toSettings();
        check.mend.command = QStringLiteral("moviedb --help");
    }
    return check;
}

HealthCheck contactCheck(const MachineFacts &machine)
{
    HealthCheck check{QStringLiteral("contact"), Words::tr("Contact address"), HealthState::Fine, {}, {}, {}};
    check.text = Words::tr("One is set.");
    check.meaning = Words::tr("Wikimedia asks every program to name who runs it.");
    if (machine.contactProblem.isEmpty())
        return check;
    check.state = HealthState::Attention;
    check.text = sentenceText(machine.contactProblem);
    check.meaning = Words::tr("No source is asked anything until one is set. %1")
                        .arg(sentenceText(machine.contactRemedy))
                        .trimmed();
    check.mend = toSettings();
    check.mend.command = QStringLiteral("MOVIEDB_CONTACT");
    return check;
}

// Off is a choice, and no fault.
HealthCheck termsCheck(const MachineFacts &machine)
{
    HealthCheck check{QStringLiteral("terms"), Words::tr("JustWatch"), HealthState::Fine, {}, {}, {}};
    check.text = machine.acceptsTerms ? Words::tr("You turned it on, having read its terms.")
                                      : Words::tr("It is off until you have read its terms and turn it on.");
    check.meaning = Words::tr("Saved pages, lists and pasted titles go without it.");
    if (!machine.acceptsTerms)
        check.mend = toSettings();
    return check;
}

HealthCheck keychainCheck(const MachineFacts &machine)
{
    HealthCheck check{QStringLiteral("keychain"), Words::tr("Keychain"), HealthState::Fine, {}, {}, {}};
    check.meaning = Words::tr("Passwords of database servers are kept in it.");
    const HealthMend databases = toPage(QStringLiteral("connection"), Words::tr("Open the page Database"));
    if (machine.secretsUnreadable) {
        check.state = HealthState::Attention;
        check.text = Words::tr("The file of passwords could not be opened with its key, and was put aside.");
        check.meaning = Words::tr("Type the passwords once more; they are kept anew.");
        check.mend = databases;
    } else if (!machine.keepsPasswords) {
        check.text = Words::tr("It is not needed: no database server is in use.");
    } else if (machine.keychain) {
        check.state = HealthState::Attention;
        check.text = sentenceText(machine.keychain->text);
        check.meaning = Words::tr("Passwords are kept in an encrypted file in its place. %1")
                            .arg(sentenceText(machine.keychain->remedy))
                            .trimmed();
        check.mend = databases;
    } else {
        check.text = Words::tr("It answers.");
    }
    return check;
}

HealthCheck privacyCheck(const MachineFacts &machine)
{
    HealthCheck check{
        QStringLiteral("private-files"), Words::tr("Private files"), HealthState::Fine, {}, {}, {}};
    check.text = Words::tr("Only you can read the database, the log and the settings.");
    check.meaning = Words::tr("They tell what you watch.");
    if (machine.readableByOthers.isEmpty())
        return check;
    check.state = HealthState::Attention;
    check.text = Words::tr("Other users of this machine can read %1.")
                     .arg(machine.readableByOthers.join(QStringLiteral(", ")));
    check.mend = toAct(HealthMend::Kind::KeepPrivate, Words::tr("Keep them private"),
                       QStringLiteral("chmod go= FILE"));
    return check;
}

} // namespace

QList<HealthCheck> settingsChecks(const MachineFacts &machine)
{
    return {settingsFileCheck(machine), contactCheck(machine), termsCheck(machine), keychainCheck(machine),
            privacyCheck(machine)};
}

} // namespace moviedb::health
