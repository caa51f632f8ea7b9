#include "core/match/decide/people.h"

#include "core/match/text/foldedwords.h"

#include <cstdlib>

namespace moviedb::match {

namespace {

// The letters of a name without spaces and signs: "宮崎 駿", "Ki-duk".
QString joinedLetters(const QString &name)
{
    QString letters;
    for (const QChar c : name)
        if (const char16_t unit = c.isSurrogate() ? c.unicode() : foldUnit(c.unicode()); unit != 0)
            letters += QChar(unit);
    return letters;
}

// "M. Hale", "Martin Hale": every word in its place, a single letter standing for a name, and the last one in full.
bool isInitialled(const QString &a, const WordList &one, const QString &b, const WordList &two)
{
    if (one.count != two.count || one.count < 2 || one[one.count - 1].hash != two[two.count - 1].hash)
        return false;
    for (int i = 0; i + 1 < one.count; ++i) {
        if (one[i].hash == two[i].hash)
            continue;
        const bool isInitial = (one[i].length == 1) != (two[i].length == 1);
        if (!isInitial || foldUnit(a[one[i].from].unicode()) != foldUnit(b[two[i].from].unicode()))
            return false;
    }
    return true;
}

bool containsWord(const WordList &words, quint32 hash)
{
    for (int i = 0; i < words.count; ++i)
        if (words[i].hash == hash)
            return true;
    return false;
}

int shared(const QStringList &ours, const QStringList &theirs)
{
    int count = 0;
    for (const QString &name : ours)
        for (const QString &other : theirs)
            if (samePerson(name, other)) {
                ++count;
                break;
            }
    return count;
}

// "1996 film by Jan de Bont", "directed by Jan de Bont": the text behind the words that introduce directors.
QString directorText(const QString &text, const QLatin1String &introduction)
{
    const qsizetype at = text.indexOf(introduction, 0, Qt::CaseInsensitive);
    return at < 0 ? QString() : text.mid(at + introduction.size(), 80);
}

// Whether the text names the director: 1 yes, -1 it names somebody else, 0 it names nobody.
int namedInText(const QStringList &directors, const QString &text)
{
    if (text.isEmpty())
        return 0;
    WordList words;
    splitWords(text, words, 16);
    for (const QString &director : directors) {
        WordList name;
        splitWords(director, name, 6);
        if (name.count > 0 && containsWord(words, name[name.count - 1].hash))
            return 1;
    }
    return words.count > 0 ? -1 : 0;
}

double directorPoints(const GalleryEntry &entry, const Candidate &candidate)
{
    if (entry.directors.isEmpty())
        return 0;
    if (!candidate.directors.isEmpty())
        return shared(entry.directors, candidate.directors) > 0 ? 12 : -25;
    int named = namedInText(entry.directors, directorText(candidate.excerpt, QLatin1String("directed by ")));
    if (named == 0)
        named = namedInText(entry.directors, directorText(candidate.description, QLatin1String("film by ")));
    return named > 0 ? 10 : named < 0 ? -12 : 0; // texts abbreviate and transliterate: weaker than data
}

double castPoints(const GalleryEntry &entry, const Candidate &candidate)
{
    constexpr int enough = 3;
    if (entry.cast.isEmpty() || candidate.cast.isEmpty())
        return 0;
    const int count = shared(entry.cast.mid(0, 20), candidate.cast.mid(0, 20));
    if (count > 0)
        return qMin(8.0, 4.0 * count);
    return entry.cast.size() >= enough && candidate.cast.size() >= enough ? -15 : 0;
}

} // namespace

bool samePerson(const QString &a, const QString &b)
{
    if (a == b)
        return !a.isEmpty();
    WordList one;
    WordList two;
    splitWords(a, one, 8);
    splitWords(b, two, 8);
    if (isInitialled(a, one, b, two))
        return true;
    if (const QString letters = joinedLetters(a); !letters.isEmpty() && letters == joinedLetters(b))
        return true;
    const WordList &shorter = one.count <= two.count ? one : two;
    const WordList &longer = one.count <= two.count ? two : one;
    if (shorter.count < 2 && shorter.count != longer.count)
        return false;
    for (int i = 0; i < shorter.count; ++i)
        if (!containsWord(longer, shorter[i].hash))
            return false;
    return shorter.count > 0;
}

double peoplePoints(const GalleryEntry &entry, const Candidate &candidate)
{
    return directorPoints(entry, candidate) + castPoints(entry, candidate);
}

double runtimePoints(const GalleryEntry &entry, const Candidate &candidate)
{
    if (!entry.runtime || !candidate.runtime || *entry.runtime <= 0 || *candidate.runtime <= 0)
        return 0;
    const int difference = std::abs(*entry.runtime - *candidate.runtime);
    if (difference <= 3)
        return 4;
    if (difference <= 12) // cuts and countries differ
        return 0;
    return difference <= 30 ? -6 : -15;
}

} // namespace moviedb::match
