#include "core/health/systemreport.h"

#include "core/base/passwords.h"
#include "core/health/healthwords.h"

#include <QRegularExpression>

namespace moviedb::health {

namespace {

const QString hidden = QStringLiteral("…");

// The longer first: a folder within another, a name within a longer one.
QStringList longestFirst(QStringList texts)
{
    std::sort(texts.begin(), texts.end(),
              [](const QString &one, const QString &other) { return one.size() > other.size(); });
    return texts;
}

QString withoutPlaces(QString text, const QMap<QString, QString> &places)
{
    for (const QString &place : longestFirst(places.keys()))
        if (place.size() > 1)
            text.replace(
                QRegularExpression(QRegularExpression::escape(place) + QStringLiteral("(?![\\w.-])")),
                places.value(place));
    // Of others, too, and what they have plugged in.
    static const QRegularExpression others(QStringLiteral("/(?:home|Users|run/media|media)/[^/\\s“”\"']+"));
    return text.replace(others, QStringLiteral("~"));
}

QString withoutAddresses(QString text)
{
    static const QRegularExpression database(QStringLiteral("\\bpostgres[a-z]*:/+[^\\s“”\"']+"),
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression option(
        QStringLiteral("([?&;][^=\\s&]*(?:key|token|secret|pass|auth|sig|session)[^=\\s&]*=)[^&\\s“”\"']+"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression machine(QStringLiteral("(\\(process \\d+ on )[^\\s)]+"));
    text.replace(machine, QStringLiteral("\\1…"));
    static const QRegularExpression mail(QStringLiteral("[\\w.+-]+@[\\w.-]+"));
    text.replace(database, QStringLiteral("postgresql://…"));
    text.replace(option, QStringLiteral("\\1…"));
    return text.replace(mail, hidden);
}

QString stateWord(HealthState state)
{
    switch (state) {
    case HealthState::Fine:
        return Words::tr("fine");
    case HealthState::Attention:
        return Words::tr("attention");
    case HealthState::Trouble:
        break;
    }
    return Words::tr("trouble");
}

QStringList checkLines(const QList<HealthCheck> &checks)
{
    QStringList lines;
    for (const HealthCheck &check : checks)
        lines << QStringLiteral("[%1] %2: %3").arg(stateWord(check.state), check.title, check.text);
    return lines;
}

QStringList sizeLines(const HealthFacts &facts)
{
    QStringList lines;
    const auto add = [&lines](const QString &title, const QString &text) {
        lines << QStringLiteral("%1: %2").arg(title, text);
    };
    add(Words::tr("Database"), bytesText(facts.store.bytes));
    if (facts.store.isFile)
        add(Words::tr("Write-ahead log"), bytesText(facts.store.logBytes));
    add(Words::tr("Films"), numberText(facts.store.films));
    add(Words::tr("Backups"), numberText(facts.store.backups.count));
    add(Words::tr("Store of answers"), bytesText(facts.machine.answerBytes));
    add(Words::tr("Pictures"), bytesText(facts.machine.pictureBytes));
    for (const FolderFacts &folder : facts.machine.folders)
        if (folder.freeBytes)
            add(Words::tr("Free where the %1 is").arg(folder.title), bytesText(*folder.freeBytes));
    return lines;
}

} // namespace

QString fitToHandOn(const QString &text, const ReportFacts &report)
{
    QString fit = withoutAddresses(withoutPlaces(withoutPasswords(text), report.places));
    for (const QString &secret : longestFirst(report.secrets))
        if (!secret.trimmed().isEmpty())
            fit.replace(QRegularExpression(
                            QStringLiteral("(?<!\\w)%1(?!\\w)").arg(QRegularExpression::escape(secret)),
                            QRegularExpression::CaseInsensitiveOption),
                        hidden);
    return fit;
}

QString reportText(const HealthFacts &facts, const QList<HealthCheck> &checks, const ReportFacts &report,
                   const QDateTime &now)
{
    QStringList lines = report.versions;
    lines << Words::tr("Database: %1, schema %2").arg(facts.store.engine).arg(facts.store.applied);
    lines << now.toUTC().toString(Qt::ISODate) << QString();
    lines << Words::tr("Checks") << checkLines(checks) << QString();
    lines << Words::tr("Sizes") << sizeLines(facts) << QString();
    lines << Words::tr("Last errors")
          << (report.lastErrors.isEmpty() ? QStringList{Words::tr("none")} : report.lastErrors);
    return fitToHandOn(lines.join(QLatin1Char('\n')), report) + QLatin1Char('\n');
}

} // namespace moviedb::health
