#include "core/match/text/titletext.h"

#include "core/match/text/lexicon.h"
#include "core/match/text/titlenumbers.h"

#include <QRegularExpression>
#include <QSet>
#include <QVarLengthArray>

#include <algorithm>

namespace moviedb::match {

namespace {

bool isCountedPart(quint32 hash)
{
    switch (hash) {
    case wordHash("part"):
    case wordHash("chapter"):
    case wordHash("volume"):
    case wordHash("vol"):
    case wordHash("episode"):
    case wordHash("pt"):
        return true;
    default:
        return false;
    }
}

// Articles that a title may go with or without. Words that are more than an article elsewhere ("die", "den") are none
// of them.
bool isTitleArticle(quint32 hash)
{
    switch (hash) {
    case wordHash("the"):
    case wordHash("a"):
    case wordHash("an"):
    case wordHash("le"):
    case wordHash("la"):
    case wordHash("les"):
    case wordHash("un"):
    case wordHash("une"):
    case wordHash("el"):
    case wordHash("los"):
    case wordHash("las"):
    case wordHash("una"):
    case wordHash("il"):
    case wordHash("lo"):
    case wordHash("gli"):
    case wordHash("der"):
    case wordHash("das"):
    case wordHash("ein"):
    case wordHash("eine"):
    case wordHash("het"):
    case wordHash("een"):
    case wordHash("det"):
    case wordHash("ett"):
        return true;
    default:
        return false;
    }
}

QLatin1String canonicalWord(quint32 hash)
{
    switch (hash) {
    case wordHash("n"):
        return QLatin1String("and");
    case wordHash("versus"):
        return QLatin1String("vs");
    case wordHash("doctor"):
        return QLatin1String("dr");
    case wordHash("mister"):
        return QLatin1String("mr");
    case wordHash("saint"):
        return QLatin1String("st");
    case wordHash("mount"):
        return QLatin1String("mt");
    case wordHash("grey"):
        return QLatin1String("gray");
    case wordHash("theatre"):
        return QLatin1String("theater");
    case wordHash("centre"):
        return QLatin1String("center");
    case wordHash("okay"):
        return QLatin1String("ok");
    case wordHash("aluminium"):
        return QLatin1String("aluminum");
    case wordHash("jewellery"):
        return QLatin1String("jewelry");
    case wordHash("plough"):
        return QLatin1String("plow");
    case wordHash("pyjama"):
        return QLatin1String("pajama");
    case wordHash("pyjamas"):
        return QLatin1String("pajamas");
    case wordHash("doughnut"):
        return QLatin1String("donut");
    case wordHash("doughnuts"):
        return QLatin1String("donuts");
    case wordHash("sceptic"):
        return QLatin1String("skeptic");
    case wordHash("mould"):
        return QLatin1String("mold");
    case wordHash("cosy"):
        return QLatin1String("cozy");
    case wordHash("cheque"):
        return QLatin1String("check");
    case wordHash("mum"):
        return QLatin1String("mom");
    default:
        return {};
    }
}

// Signs that stand for words, in a title that has words.
QString spellOutSigns(const QString &title)
{
    static constexpr QStringView signs = u"♥❤½²³";
    bool hasSign = false;
    bool hasLetter = false;
    const qsizetype bracket = title.lastIndexOf(u'(');
    for (qsizetype i = 0; i < title.size(); ++i) {
        const QChar c = title[i];
        hasSign =
            hasSign || (c < u'A' ? c == u'&' || c == u'+' || c == u'\'' : c > u'z' && signs.contains(c));
        hasLetter =
            hasLetter || ((bracket <= 0 || i < bracket) && (c.isLetterOrNumber() || c == u'♥' || c == u'❤'));
    }
    if (!hasSign || !hasLetter)
        return title;
    QString spelled = title;
    spelled.replace(QStringLiteral("&"), QStringLiteral(" and "))
        .replace(QStringLiteral("+"), QStringLiteral(" and "))
        .replace(QStringLiteral("'n'"), QStringLiteral(" and "), Qt::CaseInsensitive)
        .replace(QStringLiteral("♥"), QStringLiteral(" heart "))
        .replace(QStringLiteral("❤"), QStringLiteral(" heart "))
        .replace(QStringLiteral("½"), QStringLiteral(" 1/2"))
        .replace(QStringLiteral("²"), QStringLiteral(" 2"))
        .replace(QStringLiteral("³"), QStringLiteral(" 3"));
    return spelled;
}

// Every kind of quotation mark and apostrophe in its plain form, 0 for other signs.
char16_t plainQuote(QChar c)
{
    switch (c.unicode()) {
    case u'‘':
    case u'’':
    case u'‛':
    case u'′':
    case u'´':
    case u'`':
    case u'ʻ':
    case u'ʼ':
    case u'ʹ':
    case 0xff07:
        return u'\'';
    case u'“':
    case u'”':
    case u'„':
    case u'‟':
    case u'″':
    case u'«':
    case u'»':
    case 0xff02:
        return u'"';
    case u'−': // a minus that was taken for a hyphen
        return u'-';
    default:
        return 0;
    }
}

// Letters that are the same in another form: full-width ones, letters with their accents apart, ligatures, "ß".
QString inOneForm(const QString &title)
{
    constexpr char16_t firstOther = 0x300; // below stand the letters that folding knows
    const bool plain = std::all_of(title.begin(), title.end(), [](QChar c) {
        return c.unicode() < 0x80
                   ? c != u'`'
                   : c.unicode() < firstOther && c != u'ß' && c != u'æ' && c != u'Æ' && c != u'œ' &&
                         c != u'Œ' && c != u'þ' && c != u'Þ' && plainQuote(c) == 0 &&
                         (c.decompositionTag() == QChar::NoDecomposition ||
                          c.decompositionTag() == QChar::Canonical);
    });
    if (plain)
        return title;
    QString text = title;
    for (QChar &c : text)
        if (const char16_t quote = plainQuote(c); quote != 0)
            c = QChar(quote);
    text = text.normalized(QString::NormalizationForm_KC);
    for (const auto &[letter, letters] :
         {std::pair(u'ß', "ss"), std::pair(u'ẞ', "ss"), std::pair(u'æ', "ae"), std::pair(u'Æ', "Ae"),
          std::pair(u'œ', "oe"), std::pair(u'Œ', "Oe"), std::pair(u'þ', "th"), std::pair(u'Þ', "Th")})
        text.replace(QChar(letter), QLatin1String(letters));
    return text;
}

// "Welle, Die" → "Die Welle": as catalogues sort it.
QString withArticleInFront(const QString &title)
{
    static const QSet<QString> foreignArticles{
        QStringLiteral("the"), QStringLiteral("a"),    QStringLiteral("an"),  QStringLiteral("le"),
        QStringLiteral("la"),  QStringLiteral("les"),  QStringLiteral("l'"),  QStringLiteral("un"),
        QStringLiteral("une"), QStringLiteral("el"),   QStringLiteral("los"), QStringLiteral("las"),
        QStringLiteral("una"), QStringLiteral("il"),   QStringLiteral("lo"),  QStringLiteral("gli"),
        QStringLiteral("i"),   QStringLiteral("der"),  QStringLiteral("die"), QStringLiteral("das"),
        QStringLiteral("ein"), QStringLiteral("eine"), QStringLiteral("het"), QStringLiteral("de"),
        QStringLiteral("een"), QStringLiteral("den"),  QStringLiteral("det"), QStringLiteral("en"),
        QStringLiteral("et"),  QStringLiteral("ett"),  QStringLiteral("o"),   QStringLiteral("os"),
        QStringLiteral("as"),  QStringLiteral("um"),   QStringLiteral("uma")};
    constexpr qsizetype longest = 6; // ", eine"
    const qsizetype comma = title.lastIndexOf(u',');
    if (comma <= 0 || title.size() - comma > longest)
        return title;
    const QString article = title.mid(comma + 1).trimmed();
    if (!foreignArticles.contains(article.toCaseFolded()))
        return title;
    return article + (article.endsWith(u'\'') ? QString() : QStringLiteral(" ")) + title.left(comma);
}

// Whether the words in brackets at the end tell pages apart, rather than being part of the title.
bool isDisambiguator(const WordList &words, TitleText::Origin origin)
{
    for (int i = 0; i < words.count; ++i) {
        const WordSense &sense = senseOf(words[i].hash);
        if (words[i].year != 0 || sense.noun != Noun::None || words[i].hash == wordHash("tv") ||
            words[i].hash == wordHash("serial"))
            return true;
    }
    constexpr int longestUnknown = 3;
    return origin == TitleText::Origin::Page && words.count > 0 && words.count <= longestUnknown;
}

} // namespace

struct TitleReader
{
    TitleText &out;
    QString text;

    void takeDisambiguator(qsizetype &end, TitleText::Origin origin)
    {
        if (!text.endsWith(u')'))
            return;
        const qsizetype open = text.lastIndexOf(u'(');
        if (open <= 0)
            return;
        WordList words;
        splitWords(text, words, 8, open);
        if (!isDisambiguator(words, origin))
            return;
        out.m_disambiguator = text.mid(open + 1, text.size() - open - 2);
        for (int i = 0; i < words.count && out.m_year == 0; ++i)
            out.m_year = words[i].year;
        end = open;
    }

    void addLetters(QStringView letters)
    {
        QVarLengthArray<QChar, 64> folded;
        for (const QChar c : letters)
            if (const char16_t unit = c.isSurrogate() ? c.unicode() : foldUnit(c.unicode()); unit != 0)
                folded.append(QChar(unit));
        out.m_letters.append(folded.constData(), folded.size());
    }

    // "Jones's" is "Jones'".
    void dropPossessiveS(TitleText::Part &part, QStringView raw)
    {
        const bool isDoubled = raw.endsWith(QLatin1String("s's"), Qt::CaseInsensitive) ||
                               raw.endsWith(u"s’s", Qt::CaseInsensitive);
        if (!isDoubled)
            return;
        out.m_letters.chop(1);
        part.hash = wordHashSeed;
        for (const QChar c : QStringView(out.m_letters).mid(part.from))
            part.hash = wordHashStep(part.hash, c.unicode());
    }

    // "Twenty-Eight", "One Hundred and One": one number, whatever its words.
    void addNumber(const SpelledNumber &number, const Word &first)
    {
        TitleText::Part &part = out.m_parts[size_t(out.m_count++)];
        part.from = quint16(out.m_letters.size());
        part.breakBefore = first.breakBefore;
        out.m_letters += QString::number(number.value) + number.ending;
        part.length = quint16(out.m_letters.size() - part.from);
        part.mixed = !number.ending.isEmpty();
        part.number = part.mixed ? -1 : number.value;
        const bool isPlain =
            number.words == 1 && titleNumber(first.hash, WordPlace::Last) >= 0; // "nine", "fifty"
        out.m_spellsNumber = out.m_spellsNumber || !isPlain;
        part.hash = 0xA0000000u + quint32(number.value);
        if (!part.mixed)
            return;
        part.hash = wordHashSeed;
        for (const QChar c : out.letters(part))
            part.hash = wordHashStep(part.hash, c.unicode());
    }

    void addPart(const Word &word, bool isLast)
    {
        TitleText::Part &part = out.m_parts[size_t(out.m_count++)];
        const QStringView raw = QStringView(text).mid(word.from, word.length);
        part.from = quint16(out.m_letters.size());
        part.hash = word.hash;
        part.breakBefore = word.breakBefore;
        part.number = titleNumber(word.hash, isLast ? WordPlace::Last : WordPlace::Inside);
        if (part.number >= 0) {
            addLetters(QString::number(part.number));
        } else if (const QLatin1String canonical = canonicalWord(word.hash); !canonical.isEmpty()) {
            out.m_letters += canonical;
            part.hash = wordHash(std::string_view(canonical.data(), size_t(canonical.size())));
        } else {
            addLetters(raw);
            dropPossessiveS(part, raw);
        }
        part.length = quint16(out.m_letters.size() - part.from);
        if (word.number)
            part.number = part.length < 7 ? out.letters(part).toInt() : -1;
        if (part.number >= 0)
            part.hash = 0xA0000000u + quint32(part.number);
        part.possessive =
            raw.size() > 2 &&
            (raw.endsWith(u'\'') || raw.endsWith(u'’') ||
             (raw.back() == u's' && (raw.at(raw.size() - 2) == u'\'' || raw.at(raw.size() - 2) == u'’')));
        if (!word.number) {
            int digits = 0;
            for (const QChar c : out.letters(part))
                digits += c.isDigit() ? 1 : 0;
            part.mixed = digits > 0 && digits < part.length;
        }
    }

    // A letter among single letters is no roman numeral: "A.X.L."
    static bool isInitial(const WordList &words, int index)
    {
        const auto isLetter = [&](int i) { return i >= 0 && i < words.count && words[i].length == 1; };
        return isLetter(index) && (isLetter(index - 1) || isLetter(index + 1));
    }

    // "$", "???": a title without a word is the row of its signs.
    void addSigns(QStringView signs)
    {
        constexpr qsizetype mostSigns = 32;
        quint32 hash = wordHash("signs");
        for (QChar c : signs) {
            const bool looks = c.unicode() >= 0xfe00 && c.unicode() <= 0xfe0f; // of the sign before it
            if (c.isSpace() || looks || c.category() == QChar::Other_Format ||
                out.m_letters.size() >= mostSigns)
                continue;
            if (c.category() == QChar::Punctuation_Dash)
                c = u'-';
            out.m_letters += c;
            hash = wordHashStep(hash, c.unicode());
        }
        if (out.m_letters.isEmpty())
            return;
        TitleText::Part &part = out.m_parts[size_t(out.m_count++)];
        part.hash = hash;
        part.length = quint16(out.m_letters.size());
    }

    void read(TitleText::Origin origin)
    {
        qsizetype end = text.size();
        takeDisambiguator(end, origin);
        text = withArticleInFront(text.left(end).trimmed());
        end = text.size();
        WordList words;
        splitWords(text, words, TitleText::capacity);
        int first = 0;
        const int last = words.count;
        if (last > 1 && isTitleArticle(words[0].hash) && !words[1].breakBefore &&
            !words[1].hyphenBefore) // "A-X-L" has no article
            out.m_article = words[first++].hash;
        out.m_letters.reserve(end);
        for (int i = first; i < last; ++i) {
            const bool countsNext =
                i > first && i + 1 < last && isCountedPart(words[i].hash) &&
                (words[i + 1].number || titleNumber(words[i + 1].hash, WordPlace::Last) >= 0 ||
                 words[i + 1].hash == wordHash("i"));
            if (const SpelledNumber number = spelledNumber(words, i); number.words > 0) {
                addNumber(number, words[i]);
                i += number.words - 1;
            } else if (!countsNext)
                addPart(words[i], (i + 1 == last || words[i + 1].breakBefore) && !isInitial(words, i));
        }
        if (words.count == 0)
            addSigns(QStringView(text).left(end));
    }
};

TitleText::TitleText(const QString &title, Origin origin)
{
    TitleReader{*this, spellOutSigns(inOneForm(spellOutSigns(title)))}.read(origin);
}

QString TitleText::canonical() const
{
    QString text;
    for (int i = 0; i < m_count; ++i) {
        if (i > 0)
            text += u' ';
        text += letters(m_parts[size_t(i)]);
    }
    return text;
}

QStringView numberWordOf(int number)
{
    static constexpr std::array<QStringView, 14> names{u"",     u"one",    u"two",    u"three",   u"four",
                                                       u"five", u"six",    u"seven",  u"eight",   u"nine",
                                                       u"ten",  u"eleven", u"twelve", u"thirteen"};
    return number >= 0 && size_t(number) < names.size() ? names[size_t(number)] : QStringView();
}

namespace {

// "Twenty-Eight Days" → "28 Days"; small numbers are left to the caller.
QString withLargeNumbers(const QString &title, int largest)
{
    QString digits = title;
    WordList words;
    splitWords(title, words);
    for (int i = words.count - 1; i >= 0; --i) {
        int from = i; // where the number that ends here begins
        for (int j = qMax(0, i - 5); j < i && from == i; ++j)
            from = spelledNumber(words, j).words == i - j + 1 ? j : i;
        const SpelledNumber number = spelledNumber(words, from);
        if (number.words != i - from + 1 || number.value <= largest || !number.ending.isEmpty())
            continue;
        digits.replace(words[from].from, words[i].from + words[i].length - words[from].from,
                       QString::number(number.value));
        i = from;
    }
    return digits;
}

} // namespace

QString withOtherNumerals(const QString &title)
{
    constexpr int largest = 13;
    const QString digits = withLargeNumbers(title, largest);
    QStringList words = digits.split(u' ', Qt::SkipEmptyParts);
    bool changed = digits != title;
    for (QString &word : words)
        for (int number = 1; number <= largest; ++number) {
            const QStringView name = numberWordOf(number);
            const QString numeral = QString::number(number);
            if (word.compare(name, Qt::CaseInsensitive) != 0 && word != numeral)
                continue;
            word = word == numeral ? name.toString() : numeral;
            changed = true;
            break;
        }
    return changed ? words.join(u' ') : QString();
}

QStringList titleVariants(const QString &title)
{
    // "Harbour: Director's Cut", "Harbour – The Extended Edition"
    static const QRegularExpression edition(
        QStringLiteral(
            "\\s*[:–—-]\\s+(?:the )?(?:director['’]?s|extended|final|theatrical|unrated|uncut|ultimate|"
            "special|collector['’]?s|remastered|restored|\\d+th anniversary) (?:cut|edition|version)$"),
        QRegularExpression::CaseInsensitiveOption);
    QStringList variants{title};
    const bool isSquare = title.endsWith(u']');
    const qsizetype open = title.lastIndexOf(isSquare ? u'[' : u'(');
    const QStringList separators{QStringLiteral(" aka "), QStringLiteral(" a.k.a. ")};
    if (const auto match = edition.match(title); match.capturedStart() > 0)
        variants.append(title.left(match.capturedStart()));
    if (open > 0 && (isSquare || title.endsWith(u')'))) {
        variants.append(title.left(open).trimmed());
        QString inside = title.mid(open + 1, title.size() - open - 2).trimmed();
        const qsizetype as = inside.indexOf(QStringLiteral(" as ")); // "(UK as Service for Ladies)"
        if (as >= 0 && as < 10)
            inside = inside.mid(as + 4);
        variants.append(inside);
    }
    for (const QString &separator : separators)
        if (title.contains(separator, Qt::CaseInsensitive))
            for (const QString &side : title.split(separator, Qt::SkipEmptyParts, Qt::CaseInsensitive))
                variants.append(side.trimmed());
    return variants;
}

} // namespace moviedb::match
