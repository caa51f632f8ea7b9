#include "ui/words/reviewwords.h"

#include "core/match/decide/reasons.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

namespace moviedb::ui {

namespace {

struct ReasonWords
{
    const char *code;
    const char *sentence;
};

constexpr ReasonWords reasonWords[] = {
    {match::reason::noCandidate, QT_TRANSLATE_NOOP("Review", "no page was found that is good enough")},
    {match::reason::sameTitle, QT_TRANSLATE_NOOP("Review", "several films of this title fit")},
    {match::reason::yearDiffers, QT_TRANSLATE_NOOP("Review", "only the year differs")},
    {match::reason::titleDiffers, QT_TRANSLATE_NOOP("Review", "the page has another title")},
    {match::reason::kindUnclear, QT_TRANSLATE_NOOP("Review", "the page may not be a film")},
    {match::reason::idContradicts, QT_TRANSLATE_NOOP("Review", "an id points to another film")},
    {match::reason::lowScore, QT_TRANSLATE_NOOP("Review", "the evidence is thin")},
    {match::reason::rejectedBefore, QT_TRANSLATE_NOOP("Review", "you rejected its pages before")},
    {match::reason::lookupFailed, QT_TRANSLATE_NOOP("Review", "the look-up failed")},
    {match::reason::pageMissing, QT_TRANSLATE_NOOP("Review", "its page is not there")},
    {match::reason::pageAmbiguous, QT_TRANSLATE_NOOP("Review", "its page only lists what has that name")},
    {match::reason::pageNoFilm, QT_TRANSLATE_NOOP("Review", "its page is about something else than a film")},
    {match::reason::pageOfAnother, QT_TRANSLATE_NOOP("Review", "its page leads to another film or thing")},
};

// As words after a count.
struct GroupWords
{
    const char *code;
    const char *one;
    const char *many;
};

constexpr GroupWords groupWords[] = {
    {match::doubt::yearOffByOne, QT_TRANSLATE_NOOP("Review", "title where only the year differs, by one"),
     QT_TRANSLATE_NOOP("Review", "titles where only the year differs, by one")},
    {match::doubt::yearUnknown, QT_TRANSLATE_NOOP("Review", "title whose page names no year"),
     QT_TRANSLATE_NOOP("Review", "titles whose pages name no year")},
    {match::doubt::subtitle, QT_TRANSLATE_NOOP("Review", "title where one name has a subtitle more"),
     QT_TRANSLATE_NOOP("Review", "titles where one name has a subtitle more")},
    {match::doubt::noFilm, QT_TRANSLATE_NOOP("Review", "title whose best page is not a film"),
     QT_TRANSLATE_NOOP("Review", "titles whose best page is not a film")},
    {match::doubt::otherYears, QT_TRANSLATE_NOOP("Review", "remake with only films of other years"),
     QT_TRANSLATE_NOOP("Review", "remakes with only films of other years")},
    {match::doubt::otherTitles, QT_TRANSLATE_NOOP("Review", "title that no page has"),
     QT_TRANSLATE_NOOP("Review", "titles that no page has")},
    {match::doubt::yearDiffers, QT_TRANSLATE_NOOP("Review", "title where only the year differs, by more"),
     QT_TRANSLATE_NOOP("Review", "titles where only the year differs, by more")},
    {match::doubt::noYear, QT_TRANSLATE_NOOP("Review", "title without a year in the gallery"),
     QT_TRANSLATE_NOOP("Review", "titles without a year in the gallery")},
    {match::doubt::sameTitle, QT_TRANSLATE_NOOP("Review", "title that several films share"),
     QT_TRANSLATE_NOOP("Review", "titles that several films share")},
    {match::doubt::idContradicts, QT_TRANSLATE_NOOP("Review", "title whose id points to another film"),
     QT_TRANSLATE_NOOP("Review", "titles whose id points to another film")},
    {match::doubt::lookupFailed, QT_TRANSLATE_NOOP("Review", "look-up failed"),
     QT_TRANSLATE_NOOP("Review", "look-ups failed")},
    {match::doubt::noCandidate, QT_TRANSLATE_NOOP("Review", "title where no page was found"),
     QT_TRANSLATE_NOOP("Review", "titles where no page was found")},
    {match::doubt::titleDiffers, QT_TRANSLATE_NOOP("Review", "film whose page has another title"),
     QT_TRANSLATE_NOOP("Review", "films whose page has another title")},
    {match::doubt::pageUnfit,
     QT_TRANSLATE_NOOP("Review", "title whose page turned out to be missing or of something else"),
     QT_TRANSLATE_NOOP("Review", "titles whose pages turned out to be missing or of something else")},
    {match::doubt::other, QT_TRANSLATE_NOOP("Review", "title in doubt for other reasons"),
     QT_TRANSLATE_NOOP("Review", "titles in doubt for other reasons")},
};

QString translated(const char *text)
{
    return QCoreApplication::translate("Review", text);
}

QString spaced(const QString &code)
{
    return QString(code).replace(QLatin1Char('_'), QLatin1Char(' '));
}

} // namespace

QString reasonSentence(const QString &code)
{
    for (const ReasonWords &words : reasonWords)
        if (code == QLatin1String(words.code))
            return translated(words.sentence);
    return spaced(code);
}

QString groupSentence(const QString &code, int count)
{
    for (const GroupWords &words : groupWords)
        if (code == QLatin1String(words.code))
            return translated(count == 1 ? words.one : words.many);
    return spaced(code);
}

QString reviewStateWord(ReviewState state)
{
    switch (state) {
    case ReviewState::Open:
        return translated(QT_TRANSLATE_NOOP("Review", "to decide"));
    case ReviewState::Confirmed:
        return translated(QT_TRANSLATE_NOOP("Review", "accepted"));
    case ReviewState::Rejected:
        return translated(QT_TRANSLATE_NOOP("Review", "all rejected"));
    case ReviewState::NoArticle:
        return translated(QT_TRANSLATE_NOOP("Review", "no article"));
    case ReviewState::Postponed:
        return translated(QT_TRANSLATE_NOOP("Review", "postponed"));
    case ReviewState::LookupFailed:
        return translated(QT_TRANSLATE_NOOP("Review", "look-up failed"));
    }
    return {};
}

QString kindWord(PageKind kind)
{
    switch (kind) {
    case PageKind::Film:
        return translated(QT_TRANSLATE_NOOP("Review", "film"));
    case PageKind::Tv:
        return translated(QT_TRANSLATE_NOOP("Review", "television series"));
    case PageKind::Book:
        return translated(QT_TRANSLATE_NOOP("Review", "book"));
    case PageKind::Music:
        return translated(QT_TRANSLATE_NOOP("Review", "music"));
    case PageKind::Game:
        return translated(QT_TRANSLATE_NOOP("Review", "game"));
    case PageKind::Person:
        return translated(QT_TRANSLATE_NOOP("Review", "person"));
    case PageKind::Franchise:
        return translated(QT_TRANSLATE_NOOP("Review", "franchise"));
    case PageKind::List:
        return translated(QT_TRANSLATE_NOOP("Review", "list"));
    case PageKind::Disambiguation:
        return translated(QT_TRANSLATE_NOOP("Review", "disambiguation page"));
    case PageKind::Other:
        return translated(QT_TRANSLATE_NOOP("Review", "something else"));
    }
    return {};
}

QString partWord(const QString &name)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("title"), QT_TRANSLATE_NOOP("Review", "Title")},
        {QStringLiteral("year"), QT_TRANSLATE_NOOP("Review", "Year")},
        {QStringLiteral("kind"), QT_TRANSLATE_NOOP("Review", "Kind of page")},
        {QStringLiteral("id"), QT_TRANSLATE_NOOP("Review", "Ids")},
        {QStringLiteral("people"), QT_TRANSLATE_NOOP("Review", "People")},
        {QStringLiteral("runtime"), QT_TRANSLATE_NOOP("Review", "Runtime")},
        {QStringLiteral("disambiguator"), QT_TRANSLATE_NOOP("Review", "Name in brackets")},
        {QStringLiteral("unique"), QT_TRANSLATE_NOOP("Review", "Only film of the title")},
        {QStringLiteral("doubt"), QT_TRANSLATE_NOOP("Review", "Contradiction")},
        {QStringLiteral("limit"), QT_TRANSLATE_NOOP("Review", "Kept within 0–100")},
    };
    if (const char *word = words.value(name))
        return translated(word);
    QString text = spaced(name);
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

QString unlikelyWord(const ScoredCandidate &candidate)
{
    constexpr double fewPoints = 20.0; // another title, another year
    const PageKind kind = candidate.candidate.kind;
    if (kind != PageKind::Film && kind != PageKind::Other)
        return QCoreApplication::translate("Review", "not a film: %1").arg(kindWord(kind));
    return candidate.score >= fewPoints ? QString()
                                        : QCoreApplication::translate("Review", "%1 of 100 points")
                                              .arg(QLocale().toString(candidate.score, 'f', 0));
}

QString pageTitle(const QString &pageKey)
{
    return spaced(pageKey);
}

QString dayText(const QString &time)
{
    return QLocale().toString(QDateTime::fromString(time, Qt::ISODate).toLocalTime().date(),
                              QStringLiteral("d MMM yyyy"));
}

QString offeredAgainSentence(const Candidate &candidate)
{
    switch (candidate.offeredAgain) {
    case OfferedAgain::No:
        break;
    case OfferedAgain::PageChanged:
        return translated(
                   QT_TRANSLATE_NOOP("Review", "you rejected it on %1, and the page has changed since"))
            .arg(dayText(candidate.rejectedAt));
    case OfferedAgain::Due:
        return translated(QT_TRANSLATE_NOOP("Review", "you rejected it on %1, long enough ago to ask again"))
            .arg(dayText(candidate.rejectedAt));
    }
    return {};
}

QString notOfferedSentence(const QList<ScoredCandidate> &rejected)
{
    constexpr qsizetype mostNamed = 3;
    if (rejected.isEmpty())
        return {};
    QStringList pages;
    for (const ScoredCandidate &one : rejected.mid(0, mostNamed)) {
        const Candidate &candidate = one.candidate;
        pages << QStringLiteral("%1 (%2)").arg(candidate.key.isEmpty() ? candidate.title
                                                                       : pageTitle(candidate.key),
                                               dayText(candidate.rejectedAt));
    }
    if (rejected.size() > mostNamed)
        pages << translated(QT_TRANSLATE_NOOP("Review", "%1 more")).arg(rejected.size() - mostNamed);
    const char *words =
        rejected.size() == 1
            ? QT_TRANSLATE_NOOP("Review", "not offered until it changes, because you rejected it: %1")
            : QT_TRANSLATE_NOOP("Review", "not offered until they change, because you rejected them: %1");
    return translated(words).arg(pages.join(QStringLiteral(", ")));
}

QString pointsText(double points)
{
    const double rounded = std::round(points * 10.0) / 10.0;
    const QString number = QLocale().toString(std::abs(rounded), 'f', 1);
    if (rounded > 0.0)
        return QLatin1Char('+') + number;
    return rounded < 0.0 ? QChar(0x2212) + number : number;
}

QString titleWithYear(const QString &title, std::optional<int> year)
{
    return year ? QStringLiteral("%1 (%2)").arg(title).arg(*year) : title;
}

QString runtimeText(std::optional<int> minutes)
{
    return minutes ? translated(QT_TRANSLATE_NOOP("Review", "%1 min")).arg(*minutes) : QString();
}

} // namespace moviedb::ui
