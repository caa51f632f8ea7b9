#include "ui/reviewwords.h"

#include "core/match/matcher.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>
#include <cmath>

namespace moviedb::ui {

namespace {

struct ReasonWords
{
    const char *code;
    const char *sentence; // of one title
    const char *one;      // after "1"
    const char *many;     // after a larger number
};

constexpr ReasonWords reasonWords[] = {
    {match::reason::noCandidate, QT_TRANSLATE_NOOP("Review", "no page was found that is good enough"),
     QT_TRANSLATE_NOOP("Review", "title where no page was found"),
     QT_TRANSLATE_NOOP("Review", "titles where no page was found")},
    {match::reason::sameTitle, QT_TRANSLATE_NOOP("Review", "several films of this title fit"),
     QT_TRANSLATE_NOOP("Review", "title that several films share"),
     QT_TRANSLATE_NOOP("Review", "titles that several films share")},
    {match::reason::yearDiffers, QT_TRANSLATE_NOOP("Review", "only the year differs"),
     QT_TRANSLATE_NOOP("Review", "remake where only the year differs"),
     QT_TRANSLATE_NOOP("Review", "remakes where only the year differs")},
    {match::reason::titleDiffers, QT_TRANSLATE_NOOP("Review", "the page has another title"),
     QT_TRANSLATE_NOOP("Review", "film whose page has another title"),
     QT_TRANSLATE_NOOP("Review", "films whose page has another title")},
    {match::reason::kindUnclear, QT_TRANSLATE_NOOP("Review", "the page may not be a film"),
     QT_TRANSLATE_NOOP("Review", "title whose page may not be a film"),
     QT_TRANSLATE_NOOP("Review", "titles whose page may not be a film")},
    {match::reason::idContradicts, QT_TRANSLATE_NOOP("Review", "an id points to another film"),
     QT_TRANSLATE_NOOP("Review", "title whose id points to another film"),
     QT_TRANSLATE_NOOP("Review", "titles whose id points to another film")},
    {match::reason::lowScore, QT_TRANSLATE_NOOP("Review", "the evidence is thin"),
     QT_TRANSLATE_NOOP("Review", "title with thin evidence"),
     QT_TRANSLATE_NOOP("Review", "titles with thin evidence")},
    {match::reason::rejectedBefore, QT_TRANSLATE_NOOP("Review", "you rejected its pages before"),
     QT_TRANSLATE_NOOP("Review", "title whose pages you rejected before"),
     QT_TRANSLATE_NOOP("Review", "titles whose pages you rejected before")},
    {match::reason::lookupFailed, QT_TRANSLATE_NOOP("Review", "the look-up failed"),
     QT_TRANSLATE_NOOP("Review", "look-up failed"), QT_TRANSLATE_NOOP("Review", "look-ups failed")},
};

QString reviewTr(const char *text)
{
    return QCoreApplication::translate("Review", text);
}

const ReasonWords *findReason(const QString &code)
{
    for (const ReasonWords &words : reasonWords)
        if (code == QLatin1String(words.code))
            return &words;
    return nullptr;
}

QString reviewSpaced(const QString &code)
{
    return QString(code).replace(QLatin1Char('_'), QLatin1Char(' '));
}

} // namespace

QString reasonSentence(const QString &code)
{
    const ReasonWords *words = findReason(code);
    return words != nullptr ? reviewTr(words->sentence) : reviewSpaced(code);
}

QString groupSentence(const QString &code, int count)
{
    const ReasonWords *words = findReason(code);
    if (words == nullptr)
        return reviewSpaced(code);
    return reviewTr(count == 1 ? words->one : words->many);
}

QString reviewStateWord(ReviewState state)
{
    switch (state) {
    case ReviewState::Open:
        return reviewTr(QT_TRANSLATE_NOOP("Review", "to decide"));
    case ReviewState::Confirmed:
        return reviewTr(QT_TRANSLATE_NOOP("Review", "accepted"));
    case ReviewState::Rejected:
        return reviewTr(QT_TRANSLATE_NOOP("Review", "all rejected"));
    case ReviewState::NoArticle:
        return reviewTr(QT_TRANSLATE_NOOP("Review", "no article"));
    case ReviewState::Postponed:
        return reviewTr(QT_TRANSLATE_NOOP("Review", "postponed"));
    case ReviewState::LookupFailed:
        return reviewTr(QT_TRANSLATE_NOOP("Review", "look-up failed"));
    }
    return {};
}

QString kindWord(PageKind kind)
{
    switch (kind) {
    case PageKind::Film:
        return reviewTr(QT_TRANSLATE_NOOP("Review", "film"));
    case PageKind::Tv:
        return reviewTr(QT_TRANSLATE_NOOP("Review", "television series"));
    case PageKind::Book:
        return reviewTr(QT_TRANSLATE_NOOP("Review", "book"));
    case PageKind::Music:
        return reviewTr(QT_TRANSLATE_NOOP("Review", "music"));
    case PageKind::Game:
        return reviewTr(QT_TRANSLATE_NOOP("Review", "game"));
    case PageKind::Person:
        return reviewTr(QT_TRANSLATE_NOOP("Review", "person"));
    case PageKind::Franchise:
        return reviewTr(QT_TRANSLATE_NOOP("Review", "franchise"));
    case PageKind::List:
        return reviewTr(QT_TRANSLATE_NOOP("Review", "list"));
    case PageKind::Disambiguation:
        return reviewTr(QT_TRANSLATE_NOOP("Review", "disambiguation page"));
    case PageKind::Other:
        return reviewTr(QT_TRANSLATE_NOOP("Review", "something else"));
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
        {QStringLiteral("rank"), QT_TRANSLATE_NOOP("Review", "Search rank")},
    };
    if (const char *word = words.value(name))
        return reviewTr(word);
    QString text = reviewSpaced(name);
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

QString pageTitle(const QString &pageKey)
{
    return reviewSpaced(pageKey);
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
    return minutes ? reviewTr(QT_TRANSLATE_NOOP("Review", "%1 min")).arg(*minutes) : QString();
}

QString pageKeyFromText(const QString &text)
{
    QString key = text.trimmed();
    if (key.contains(QLatin1String("://"))) {
        const QUrl url(key, QUrl::TolerantMode);
        const QString path = url.path(QUrl::FullyDecoded);
        if (!path.startsWith(QLatin1String("/wiki/")))
            return {};
        key = path.mid(6);
    }
    const qsizetype fragment = key.indexOf(QLatin1Char('#'));
    if (fragment >= 0)
        key.truncate(fragment);
    key.replace(QLatin1Char(' '), QLatin1Char('_'));
    static const QString forbidden = QStringLiteral("<>[]{}|\n\t");
    for (const QChar character : key)
        if (forbidden.contains(character))
            return {};
    if (key.size() > 255)
        return {};
    if (!key.isEmpty())
        key[0] = key.at(0).toUpper();
    return key;
}

} // namespace moviedb::ui
