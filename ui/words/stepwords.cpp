#include "ui/words/stepwords.h"

#include "ui/words/castwords.h"
#include "ui/words/fieldtext.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace moviedb::ui {

namespace {

QString inLanguage(const QString &text)
{
    return QCoreApplication::translate("core", text.toUtf8().constData());
}

// As it is called within a sentence; nothing where that is just how it is stored.
QString columnWithin(const QString &name)
{
    QString title = columnTitle(name);
    if (title.size() > 1 && title.at(1).isLower())
        title[0] = title.at(0).toLower();
    return title == name ? QString() : title;
}

QString columnWords(const QString &name)
{
    const QLatin1String reference("_id"); // "regista" of director_id, but "id IMDb" of imdb_id
    if (name.endsWith(reference)) {
        const QString target = name.chopped(reference.size());
        if (const QString words = columnWithin(target);
            !words.isEmpty() && words.compare(target, Qt::CaseInsensitive) != 0)
            return words;
    }
    return columnWithin(name);
}

QString withFirst(QString text, QChar (*turned)(QChar))
{
    if (!text.isEmpty())
        text[0] = turned(text.at(0));
    return text;
}

QChar upper(QChar letter)
{
    return letter.toUpper();
}

QChar lower(QChar letter)
{
    return letter.toLower();
}

// "Accepted 3, postponed 1": each of them is known where it stands alone.
QString decisionsInLanguage(const QString &step)
{
    static const QRegularExpression several(QStringLiteral(
        "^(Accepted|Rejected|No article for) \\d+(, (rejected|no article for|postponed) \\d+)+$"));
    if (!several.match(step).hasMatch())
        return {};
    QStringList decisions = step.split(QLatin1String(", "));
    for (qsizetype i = 0; i < decisions.size(); ++i) {
        const QString decision = inLanguage(withFirst(decisions.at(i), upper));
        decisions[i] = i == 0 ? decision : withFirst(decision, lower);
    }
    return decisions.join(QLatin1String(", "));
}

// "Rule of Runtime: your own word first, then Wikidata; 3 films change": the rule is known as the sentence that the rules'
// page shows.
QString ruleInLanguage(const QString &step)
{
    static const QRegularExpression changed(
        QStringLiteral("^Rule of ([^:]+): (your own word first.*); (1 film changes|\\d+ films change)$"));
    const auto rule = changed.match(step);
    if (!rule.hasMatch())
        return {};
    QString words = inLanguage(withFirst(rule.captured(2), upper) + QLatin1Char('.'));
    words.chop(1);
    return QCoreApplication::translate("StepWords", "Rule of %1: %2; %3")
        .arg(inLanguage(rule.captured(1)), withFirst(words, lower), inLanguage(rule.captured(3)));
}

// "A, B and C", "A and 3 more", "nothing".
QString entriesInLanguage(const QString &text, bool isCast)
{
    if (text == QLatin1String("nothing"))
        return QCoreApplication::translate("StepWords", "nothing");
    if (!isCast)
        return text;
    static const QRegularExpression joints(QStringLiteral(", | and (?=\\d+ more$)| and (?!.* and )"));
    static const QRegularExpression more(QStringLiteral("^(\\d+) more$"));
    QString words;
    qsizetype from = 0;
    const auto entry = [&text](qsizetype begin, qsizetype end) {
        const QString one = text.mid(begin, end - begin);
        const auto rest = more.match(one);
        return rest.hasMatch() ? QCoreApplication::translate("StepWords", "%1 more").arg(rest.captured(1))
                               : entryWords(QStringLiteral("cast"), one);
    };
    for (auto each = joints.globalMatch(text); each.hasNext();) {
        const auto joint = each.next();
        words += entry(from, joint.capturedStart()) +
                 (joint.captured() == QLatin1String(", ") ? joint.captured() : inLanguage(joint.captured()));
        from = joint.capturedEnd();
    }
    return words + entry(from, text.size());
}

// "Cast of “Heat”: Ada Brink as Wanda added", as the store writes it.
QString listInLanguage(const QString &step)
{
    static const QRegularExpression list(QStringLiteral("^([A-Z][a-z]+) of “(.+?)”: (.+)$"));
    const auto found = list.match(step);
    if (!found.hasMatch())
        return {};
    const QString change = found.captured(3);
    const bool isCast = found.captured(1) == QLatin1String("Cast");
    const auto entries = [isCast](const QString &text) { return entriesInLanguage(text, isCast); };
    static const std::pair<QRegularExpression, const char *> forms[] = {
        {QRegularExpression(QStringLiteral("^(.+) added$")), QT_TRANSLATE_NOOP("StepWords", "%1 added")},
        {QRegularExpression(QStringLiteral("^(.+) removed$")), QT_TRANSLATE_NOOP("StepWords", "%1 removed")},
        {QRegularExpression(QStringLiteral("^(.+), (\\d+) votes instead of (\\d+)$")),
         QT_TRANSLATE_NOOP("StepWords", "%1, %2 votes instead of %3")},
        {QRegularExpression(QStringLiteral("^(.+) moved to place (\\d+)$")),
         QT_TRANSLATE_NOOP("StepWords", "%1 moved to place %2")},
        {QRegularExpression(QStringLiteral("^(.+) no longer as (.+)$")),
         QT_TRANSLATE_NOOP("StepWords", "%1 no longer as %2")},
        {QRegularExpression(QStringLiteral("^(.+) instead of (.+)$")),
         QT_TRANSLATE_NOOP("StepWords", "%1 instead of %2")}};
    for (const auto &[form, words] : forms) {
        const auto said = form.match(change);
        if (!said.hasMatch())
            continue;
        const QString text = QCoreApplication::translate("StepWords", words);
        const QStringList parts{entries(said.captured(1)), entries(said.captured(2)), said.captured(3)};
        return QCoreApplication::translate("StepWords", "%1 of “%2”: %3")
            .arg(inLanguage(found.captured(1)), found.captured(2),
                 said.lastCapturedIndex() == 1   ? text.arg(parts.first())
                 : said.lastCapturedIndex() == 2 ? text.arg(parts.at(0), parts.at(1))
                                                 : text.arg(parts.at(0), parts.at(1), parts.at(2)));
    }
    return {};
}

// The two values at the last arrow, each as the window writes it.
QString valuesInLanguage(const QString &change)
{
    static const QRegularExpression dates(
        QStringLiteral("(?<= )(\\d{4}-\\d{2}(?:-\\d{2})?)(?= → )|(?<= → )(\\d{4}-\\d{2}(?:-\\d{2})?)$"));
    QString words;
    qsizetype from = 0;
    for (auto found = dates.globalMatch(change); found.hasNext();) {
        const auto date = found.next();
        words += change.mid(from, date.capturedStart() - from) + shownValue(date.captured());
        from = date.capturedEnd();
    }
    return words + change.mid(from);
}

} // namespace

QString personWords(const QString &person)
{
    const QString who = person.simplified();
    const qsizetype joint = who.lastIndexOf(QLatin1String(" on "));
    if (joint <= 0)
        return who;
    const QString name = who.left(joint);
    return QCoreApplication::translate("StepWords", "%1 on %2", "a person on a machine")
        .arg(name == QLatin1String("somebody") ? QCoreApplication::translate("StepWords", "somebody") : name,
             who.mid(joint + 4));
}

QString stepWords(const QString &description)
{
    const QString step = description.simplified();
    for (const auto inItsWords : {decisionsInLanguage, ruleInLanguage, listInLanguage})
        if (const QString words = inItsWords(step); !words.isEmpty())
            return words;
    if (const QString whole = inLanguage(step); whole != step || step.isEmpty())
        return whole;
    // "TABLE: ROW, column OLD → NEW", as the store writes it: a name may hold commas, and what it holds is no column.
    const qsizetype colon = step.indexOf(QLatin1String(": "));
    const qsizetype arrow = step.indexOf(QStringLiteral(" → "));
    if (colon < 0 || arrow < colon)
        return step;
    const QString table = inLanguage(step.left(colon));
    static const QRegularExpression named(QStringLiteral(", ([a-z][a-z0-9_]*)(?= )"));
    for (auto each = named.globalMatch(step, colon); each.hasNext();) {
        const auto column = each.next();
        if (column.capturedEnd() > arrow)
            break;
        if (const QString words = columnWords(column.captured(1)); !words.isEmpty())
            return table + step.mid(colon, column.capturedStart(1) - colon) + words +
                   valuesInLanguage(step.mid(column.capturedEnd(1)));
    }
    return table + step.mid(colon);
}

} // namespace moviedb::ui
