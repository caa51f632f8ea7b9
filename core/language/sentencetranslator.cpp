#include "core/language/sentencetranslator.h"

#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>

namespace moviedb {

namespace {

constexpr qsizetype longestLine = 4000; // no sentence of ours is; a document shown as it came may be
constexpr qsizetype fewestLetters = 6;  // that tell a pattern from any text
constexpr int numberPlace = 0;          // of %n, where nothing but a number stands

// Where a sentence may begin within a line: after the end of another, or after a place in brackets.
QList<qsizetype> beginnings(const QString &text)
{
    static const QRegularExpression end(QStringLiteral("[.?!:)…] "));
    QList<qsizetype> found;
    for (auto each = end.globalMatch(text); each.hasNext();)
        found.append(each.next().capturedEnd());
    return found;
}

bool isNumber(const QString &text)
{
    static const QRegularExpression digits(QStringLiteral("^\\d+(?:[.,’\\x{a0}\\x{202f}]\\d{3})*$"));
    return digits.match(text).hasMatch();
}

// With the marks of the language between the digits of what is counted; a year, a key or a number of an address counts nothing.
QString counted(const QString &text)
{
    static const QRegularExpression counts(
        QStringLiteral("(?<![\\w.,“/-])(\\d{4,15}|\\d{1,3}(?:,\\d{3})+)(?= (?:of [\\d,]+ "
                       ")?(?:rows|films|titles|claims|cells|values|"
                       "people|pages|requests|steps)\\b)"));
    QString words;
    qsizetype from = 0;
    for (auto found = counts.globalMatch(text); found.hasNext();) {
        const auto count = found.next();
        words += text.mid(from, count.capturedStart() - from) +
                 QLocale().toString(count.captured().remove(QLatin1Char(',')).toLongLong());
        from = count.capturedEnd();
    }
    return words + text.mid(from);
}

// Behind a per cent sign; -1 = no place.
int placeNumber(const QString &text, qsizetype at)
{
    const QChar letter = at < text.size() ? text.at(at) : QChar();
    return letter == QLatin1Char('n') ? numberPlace : letter == QLatin1Char('0') ? -1 : letter.digitValue();
}

} // namespace

SentenceTranslator::SentenceTranslator(const QString &file)
    : QTranslator(nullptr), m_isEnglish(file.isEmpty())
{
    if (!m_isEnglish)
        read(file);
    std::stable_sort(m_patterns.begin(), m_patterns.end(),
                     [](const Pattern &a, const Pattern &b) { return a.letters > b.letters; });
}

void SentenceTranslator::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    QXmlStreamReader xml(&file);
    QString source;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("source"))
            source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation"))
            add(source, xml.readElementText());
    }
}

void SentenceTranslator::add(const QString &source, const QString &translation)
{
    if (source.isEmpty() || translation.isEmpty())
        return;
    static const QRegularExpression open(QStringLiteral("%(\\d|n)"));
    Pattern pattern;
    pattern.translation = translation;
    qsizetype from = 0;
    for (auto each = open.globalMatch(source); each.hasNext();) {
        const auto match = each.next();
        pattern.words.append(source.mid(from, match.capturedStart() - from));
        pattern.places.append(match.captured(1) == QLatin1String("n") ? numberPlace
                                                                      : match.captured(1).toInt());
        from = match.capturedEnd();
    }
    if (pattern.places.isEmpty()) {
        m_whole.insert(source, translation);
        return;
    }
    pattern.words.append(source.mid(from));
    for (const QString &words : std::as_const(pattern.words))
        pattern.letters += words.trimmed().size();
    if (pattern.letters >= fewestLetters || pattern.places.contains(numberPlace))
        m_patterns.append(pattern);
}

QString SentenceTranslator::translate(const char *context, const char *sourceText, const char *, int) const
{
    if (qstrcmp(context, "core") != 0)
        return {};
    const QString text = QString::fromUtf8(sourceText);
    const QString turned = text.size() > longestLine ? text : line(counted(text));
    return turned == text ? QString() : turned;
}

// The longest end of the line that is known as a whole, and before it what is left, in the same way; else its beginning.
QString SentenceTranslator::line(const QString &text) const
{
    if (const auto whole = m_whole.constFind(text); whole != m_whole.cend())
        return *whole;
    const QList<qsizetype> starts = beginnings(text);
    for (const qsizetype begin : starts) {
        QString tail = parted(text.mid(begin));
        if (tail.isEmpty())
            tail = sentence(text.mid(begin));
        if (!tail.isEmpty())
            return line(text.left(begin - 1)) + QLatin1Char(' ') + tail;
    }
    const QLatin1String bracket(" (");
    if (text.endsWith(QLatin1Char(')')))
        for (qsizetype at = text.indexOf(bracket); at > 0; at = text.indexOf(bracket, at + 1))
            if (const QString head = sentence(text.left(at)); !head.isEmpty())
                return head + text.mid(at);
    if (const QString known = sentence(text); !known.isEmpty())
        return known;
    for (const qsizetype begin : starts)
        if (const QString head = line(text.left(begin - 1)); head != text.left(begin - 1))
            return head + text.mid(begin - 1);
    return text;
}

// What is known on its own is no part of what an open place before it holds: "There is no crawl %1." of "There is no crawl
// 7. The newest is 5."
QString SentenceTranslator::parted(const QString &text) const
{
    for (const qsizetype begin : beginnings(text)) {
        const QString tail = sentence(text.mid(begin));
        const QString head = text.left(begin - 1);
        if (const QString known = tail.isEmpty() ? head : line(head); known != head)
            return known + QLatin1Char(' ') + tail;
    }
    return {};
}

QString SentenceTranslator::sentence(const QString &text) const
{
    if (const auto whole = m_whole.constFind(text); whole != m_whole.cend())
        return *whole;
    for (const Pattern &pattern : m_patterns)
        if (const QString found = filled(pattern, text); !found.isEmpty())
            return found;
    return {};
}

// Text made of parts with a joint between them, "" when a part is not known.
QString SentenceTranslator::joined(const QString &text, const QString &joint, const Known &known) const
{
    QStringList parts = text.split(joint);
    for (QString &part : parts) {
        part = (this->*known)(part);
        if (part.isEmpty())
            return {};
    }
    return parts.join(m_whole.value(joint, joint));
}

// A sentence, or several: "1 rating, 6 links"; a name in quotation marks stays as it is.
QString SentenceTranslator::listed(const QString &text) const
{
    if (text.startsWith(QChar(u'“')) && text.indexOf(QChar(u'”')) == text.size() - 1)
        return text;
    const QString known = sentence(text);
    return known.isEmpty() ? joined(text, QStringLiteral(", "), &SentenceTranslator::sentence) : known;
}

// "title, runtime and release date", of columns as they are called within a sentence. They begin as they do here.
QString SentenceTranslator::headings(const QString &text) const
{
    return joined(text, QStringLiteral(" and "), &SentenceTranslator::listedHeadings);
}

QString SentenceTranslator::listedHeadings(const QString &text) const
{
    return joined(text, QStringLiteral(", "), &SentenceTranslator::heading);
}

QString SentenceTranslator::heading(const QString &text) const
{
    if (text.isEmpty() || !text.front().isLower())
        return {};
    QString known = m_whole.value(text.front().toUpper() + text.mid(1));
    const bool isName = known.size() > 1 && known.at(1).isUpper(); // "IMDb"
    if (!known.isEmpty() && !isName)
        known.front() = known.front().toLower();
    return known;
}

// What stands in an open place may be made of known parts: "the year were 1996 and the title were “Heat”".
QString SentenceTranslator::value(const QString &text) const
{
    const QString known = joined(text, QStringLiteral(" and "), &SentenceTranslator::listed);
    return known.isEmpty() ? text : known;
}

// The translation with what stands in the text's open places, "" when the text is not of this pattern.
QString SentenceTranslator::filled(const Pattern &pattern, const QString &text) const
{
    if (!text.startsWith(pattern.words.first()) || !text.endsWith(pattern.words.last()))
        return {};
    QStringList values;
    qsizetype from = pattern.words.first().size();
    const qsizetype end = text.size() - pattern.words.last().size();
    for (qsizetype i = 1; i < pattern.words.size(); ++i) {
        const bool isLast = i + 1 == pattern.words.size();
        const qsizetype at = isLast ? end : text.indexOf(pattern.words.at(i), from);
        if (at < from || at > end)
            return {};
        values.append(text.mid(from, at - from));
        if (pattern.places.at(i - 1) == numberPlace && !isNumber(values.last()))
            return {};
        from = at + pattern.words.at(i).size();
    }
    QString found;
    for (qsizetype i = 0; i < pattern.translation.size(); ++i) {
        const QChar letter = pattern.translation.at(i);
        const qsizetype place =
            letter == QLatin1Char('%') ? pattern.places.indexOf(placeNumber(pattern.translation, i + 1)) : -1;
        if (place < 0) {
            found += letter;
            continue;
        }
        const QString known = value(values.at(place));
        // "Movies: title of 55 rows changed"; elsewhere a small letter begins what the database calls it.
        const QString columns =
            pattern.words.at(place).endsWith(QLatin1String(": ")) && known == values.at(place)
                ? headings(known)
                : QString();
        found += columns.isEmpty() ? known : columns;
        ++i;
    }
    return found;
}

} // namespace moviedb
