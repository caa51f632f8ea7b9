#include "core/stitch/likenames.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace moviedb::stitch {

namespace {

constexpr qsizetype lettersOfASlip = 4; // in shorter words one letter makes another name

constexpr double oneName = 0.8;
constexpr double oneSpelling = 0.95;
constexpr double otherLegalForm = 0.9;
constexpr double turnedOrder = 0.85;
constexpr double initialsOnly = 0.7;
constexpr double nameLeftOut = 0.65;
constexpr double slip = 0.6;
constexpr double otherProduct = 0.5; // Universal Pictures, Universal Studios: only with more evidence

// Letters that have no accent to take off.
QString plainLetters(const QString &text)
{
    static const QHash<QChar, QString> plain{
        {QChar(0x00f8), QStringLiteral("o")},  {QChar(0x0142), QStringLiteral("l")},
        {QChar(0x0111), QStringLiteral("d")},  {QChar(0x00f0), QStringLiteral("d")},
        {QChar(0x00fe), QStringLiteral("th")}, {QChar(0x00e6), QStringLiteral("ae")},
        {QChar(0x0153), QStringLiteral("oe")}, {QChar(0x0131), QStringLiteral("i")}};
    QString folded;
    for (const QChar letter : text.toCaseFolded().normalized(QString::NormalizationForm_KD)) {
        if (letter.isMark())
            continue;
        const auto known = plain.constFind(letter);
        folded += known == plain.cend() ? QString(letter) : *known;
    }
    return folded;
}

// "O’Brien-Hill, J.J." → obrien, hill, j, j
QStringList wordsOf(const QString &name)
{
    QStringList words;
    QString word;
    for (const QChar letter : plainLetters(name)) {
        if (letter == u'\'' || letter == QChar(0x2019))
            continue;
        if (letter.isLetterOrNumber() || letter.isSurrogate()) {
            word += letter;
            continue;
        }
        if (!word.isEmpty())
            words << std::exchange(word, {});
    }
    if (!word.isEmpty())
        words << word;
    return words;
}

// Behind a comma the first names: "Hill, Alda".
QStringList personWords(const QString &name)
{
    const qsizetype comma = name.indexOf(u',');
    return comma < 0 ? wordsOf(name) : wordsOf(name.mid(comma + 1)) + wordsOf(name.left(comma));
}

const QSet<QString> &legalForms()
{
    static const QSet<QString> forms{
        QStringLiteral("inc"),         QStringLiteral("incorporated"), QStringLiteral("ltd"),
        QStringLiteral("limited"),     QStringLiteral("llc"),          QStringLiteral("llp"),
        QStringLiteral("co"),          QStringLiteral("company"),      QStringLiteral("corp"),
        QStringLiteral("corporation"), QStringLiteral("gmbh"),         QStringLiteral("ag"),
        QStringLiteral("kg"),          QStringLiteral("sa"),           QStringLiteral("sas"),
        QStringLiteral("sarl"),        QStringLiteral("spa"),          QStringLiteral("srl"),
        QStringLiteral("bv"),          QStringLiteral("nv"),           QStringLiteral("ab"),
        QStringLiteral("as"),          QStringLiteral("aps"),          QStringLiteral("oy"),
        QStringLiteral("plc"),         QStringLiteral("pty"),          QStringLiteral("kk"),
        QStringLiteral("and")};
    return forms;
}

const QSet<QString> &products()
{
    static const QSet<QString> words{
        QStringLiteral("pictures"),   QStringLiteral("picture"),     QStringLiteral("films"),
        QStringLiteral("film"),       QStringLiteral("studios"),     QStringLiteral("studio"),
        QStringLiteral("production"), QStringLiteral("productions"), QStringLiteral("entertainment"),
        QStringLiteral("cinema"),     QStringLiteral("media"),       QStringLiteral("filmproduktion"),
        QStringLiteral("releasing"),  QStringLiteral("distribution")};
    return words;
}

// Without "The" in front and the legal form behind. "S.p.A." has come apart into s, p, a.
QStringList companyWords(const QString &name)
{
    QStringList words = wordsOf(name);
    if (words.size() > 1 && words.first() == QLatin1String("the"))
        words.removeFirst();
    words.removeAll(QStringLiteral("and"));
    while (words.size() > 1) {
        qsizetype tail = 0;
        while (tail + 1 < words.size() && words.at(words.size() - 1 - tail).size() == 1)
            ++tail;
        if (tail > 1 && legalForms().contains(words.mid(words.size() - tail).join(QString())))
            words = words.mid(0, words.size() - tail);
        else if (legalForms().contains(words.last()))
            words.removeLast();
        else
            break;
    }
    return words;
}

QStringList withoutProducts(QStringList words)
{
    while (words.size() > 1 && products().contains(words.last()))
        words.removeLast();
    return words;
}

// One letter more, less, another one, or two that changed places.
bool isSlip(const QString &one, const QString &other)
{
    const QString &longer = one.size() >= other.size() ? one : other;
    const QString &shorter = one.size() >= other.size() ? other : one;
    if (shorter.size() < lettersOfASlip || longer.size() - shorter.size() > 1 || one == other)
        return false;
    qsizetype from = 0;
    while (from < shorter.size() && longer.at(from) == shorter.at(from))
        ++from;
    if (longer.size() > shorter.size())
        return longer.mid(from + 1) == shorter.mid(from);
    if (longer.mid(from + 1) == shorter.mid(from + 1))
        return true;
    return from + 1 < longer.size() && longer.at(from) == shorter.at(from + 1) &&
           longer.at(from + 1) == shorter.at(from) && longer.mid(from + 2) == shorter.mid(from + 2);
}

bool isInitialOf(const QString &one, const QString &other)
{
    return one.size() != other.size() && (one.size() == 1 || other.size() == 1) && one.at(0) == other.at(0);
}

// Given names one by one, all but the last word: equal, an initial, or left out behind the first.
NameLikeness givenNames(const QStringList &one, const QStringList &other)
{
    const QStringList &longer = one.size() >= other.size() ? one : other;
    const QStringList &shorter = one.size() >= other.size() ? other : one;
    if (shorter.size() < 2 || longer.last() != shorter.last())
        return {};
    bool initials = false;
    qsizetype at = 0;
    for (qsizetype i = 0; i + 1 < shorter.size(); ++i, ++at) {
        while (i > 0 && at + 1 < longer.size() && longer.at(at) != shorter.at(i) &&
               !isInitialOf(longer.at(at), shorter.at(i)))
            ++at;
        if (at + 1 >= longer.size())
            return {};
        if (longer.at(at) != shorter.at(i) && !isInitialOf(longer.at(at), shorter.at(i)))
            return {};
        initials = initials || longer.at(at) != shorter.at(i);
    }
    if (longer.size() == shorter.size())
        return initials ? NameLikeness{initialsOnly, QStringLiteral("written with initials")}
                        : NameLikeness{};
    // With an initial and a name left out hardly anything is left that says the same.
    return initials ? NameLikeness{} : NameLikeness{nameLeftOut, QStringLiteral("a middle name is left out")};
}

NameLikeness oneWordOff(const QStringList &one, const QStringList &other)
{
    if (one.size() != other.size())
        return {};
    int slips = 0;
    for (qsizetype i = 0; i < one.size(); ++i) {
        if (one.at(i) == other.at(i))
            continue;
        if (!isSlip(one.at(i), other.at(i)))
            return {};
        ++slips;
    }
    return slips == 1 ? NameLikeness{slip, QStringLiteral("one letter differs")} : NameLikeness{};
}

NameLikeness better(const NameLikeness &one, const NameLikeness &other)
{
    return other.likeness > one.likeness ? other : one;
}

NameLikeness ofPeople(const QString &one, const QString &other)
{
    const QStringList ours = personWords(one), theirs = personWords(other);
    QStringList sortedOurs = ours, sortedTheirs = theirs;
    sortedOurs.sort();
    sortedTheirs.sort();
    if (ours.size() > 1 && sortedOurs == sortedTheirs)
        return {turnedOrder, QStringLiteral("the same names in another order")};
    return better(givenNames(ours, theirs), oneWordOff(ours, theirs));
}

NameLikeness ofCompanies(const QString &one, const QString &other)
{
    const QStringList ours = companyWords(one), theirs = companyWords(other);
    if (ours.isEmpty() || theirs.isEmpty())
        return {};
    if (ours.join(QString()) == theirs.join(QString()))
        return {otherLegalForm, QStringLiteral("only the legal form differs")};
    NameLikeness found = oneWordOff(ours, theirs);
    if (withoutProducts(ours) == withoutProducts(theirs))
        found = better(found, {otherProduct, QStringLiteral("only what it makes is said differently")});
    return found;
}

} // namespace

NameLikeness nameLikeness(const QString &one, const QString &other, NameKind kind)
{
    if (one == other)
        return {oneName, QStringLiteral("the same name")};
    const QString ours = wordsOf(one).join(QString());
    if (ours.isEmpty())
        return {};
    if (ours == wordsOf(other).join(QString()))
        return {oneSpelling, QStringLiteral("only capitals, accents or signs differ")};
    if (kind == NameKind::Person)
        return ofPeople(one, other);
    return kind == NameKind::Company ? ofCompanies(one, other) : oneWordOff(wordsOf(one), wordsOf(other));
}

QStringList likenessKeys(const QString &name, NameKind kind)
{
    const QStringList words = kind == NameKind::Person    ? personWords(name)
                              : kind == NameKind::Company ? companyWords(name)
                                                          : wordsOf(name);
    if (words.isEmpty())
        return {};
    QStringList sorted = words;
    sorted.sort();
    QSet<QString> keys{QLatin1Char('=') + wordsOf(name).join(QString()),
                       QLatin1Char('=') + words.join(QString()),
                       QLatin1Char('~') + sorted.join(QLatin1Char(' '))};
    if (kind == NameKind::Company)
        keys.insert(QLatin1Char('p') + withoutProducts(words).join(QString()));
    if (kind == NameKind::Person && words.size() > 1)
        keys.insert(QLatin1Char('i') + words.first().at(0) + words.last());
    // A slip leaves all words but one as they are; of a single word its beginning or its end.
    for (qsizetype i = 0; words.size() > 1 && i < words.size(); ++i) {
        QStringList others = words;
        others[i] = QStringLiteral("*");
        keys.insert(QLatin1Char('-') + others.join(QLatin1Char(' ')));
    }
    if (words.size() == 1 && words.first().size() >= lettersOfASlip) {
        keys.insert(QLatin1Char('<') + words.first().left(lettersOfASlip / 2));
        keys.insert(QLatin1Char('>') + words.first().right(lettersOfASlip / 2));
    }
    return {keys.cbegin(), keys.cend()};
}

} // namespace moviedb::stitch
