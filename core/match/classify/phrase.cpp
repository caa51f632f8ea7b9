#include "core/match/classify/phrase.h"

#include "core/match/text/lexicon.h"

#include <algorithm>

namespace moviedb::match {

namespace {

Noun nounOf(const Word &word)
{
    if (word.number)
        return Noun::None;
    const Noun noun = senseOf(word.hash).noun;
    return noun == Noun::None && word.germanFilm ? Noun::Film : noun;
}

std::optional<PageKind> kindOfNoun(Noun noun)
{
    switch (noun) {
    case Noun::Film:
        return PageKind::Film;
    case Noun::Tv:
        return PageKind::Tv;
    case Noun::Book:
        return PageKind::Book;
    case Noun::Music:
        return PageKind::Music;
    case Noun::Game:
        return PageKind::Game;
    case Noun::Person:
        return PageKind::Person;
    case Noun::Franchise:
        return PageKind::Franchise;
    case Noun::List:
        return PageKind::List;
    case Noun::Ambiguous:
        return PageKind::Disambiguation;
    case Noun::Other:
        return PageKind::Other;
    case Noun::None:
    case Noun::Short:
    case Noun::Genre:
    case Noun::Series:
        break;
    }
    return std::nullopt;
}

// "film series", "American animated television series", "serie de peliculas".
Noun resolveSeries(const WordList &words, int from, int end, int head)
{
    for (int i = head - 1; i >= from; --i)
        if (const Noun of = senseOf(words[i].hash).seriesOf; of != Noun::None)
            return of;
    for (int i = head + 1; i < qMin(words.count, end + 3); ++i)
        if (const Noun of = senseOf(words[i].hash).seriesOf; of != Noun::None)
            return of;
    return Noun::None;
}

// "British made-for-television film": no end of the phrase.
bool isMadeForTelevision(const WordList &words, int at)
{
    return at + 2 < words.count && words[at].hash == wordHash("made") &&
           words[at + 1].hash == wordHash("for") &&
           (words[at + 2].hash == wordHash("tv") || words[at + 2].hash == wordHash("television"));
}

int phraseEnd(const WordList &words, int from)
{
    constexpr int longest = 14;
    int end = from;
    while (end < words.count && end < from + longest) {
        if (isMadeForTelevision(words, end)) {
            end += 3;
            continue;
        }
        const bool isApart = end > from + 1 && words[end].breakBefore && !words[end].number;
        if (senseOf(words[end].hash).endsPhrase || isApart) // not after one word: "Film, TV actor"
            break;
        ++end;
    }
    return end;
}

// Romance descriptions put the head first: "film américain", "série télévisée", "novela española".
Noun firstNoun(const WordList &words, int from, int end)
{
    for (int i = from; i < qMin(end, from + 3); ++i)
        if (const Noun noun = nounOf(words[i]);
            noun != Noun::None && noun != Noun::Genre && noun != Noun::Short)
            return noun == Noun::Series ? resolveSeries(words, from, end, i) : noun;
    return Noun::None;
}

// "plastic film", "brand of photographic film": a layer, no picture.
bool isMaterial(const WordList &words, int from, int head)
{
    if (head <= from || words[head].hash != wordHash("film"))
        return false;
    const quint32 before = words[head - 1].hash;
    return before == wordHash("photographic") || before == wordHash("plastic") || before == wordHash("oil") ||
           before == wordHash("thin") || before == wordHash("polymer") || before == wordHash("polyester");
}

// "motion picture", "film-maker"
bool isPairOf(const WordList &words, int from, int head, std::string_view first, std::string_view second)
{
    return head > from && words[head].hash == wordHash(second) && words[head - 1].hash == wordHash(first);
}

bool holdsWord(const WordList &words, int from, int end, std::initializer_list<quint32> hashes)
{
    for (int i = from; i < qMin(end, words.count); ++i)
        if (std::find(hashes.begin(), hashes.end(), words[i].hash) != hashes.end())
            return true;
    return false;
}

// "American biopic", "short documentary by …", "(documentary)"; a documentary of television may be a series.
bool isFilmByItself(const WordList &words, int from, int head, int end)
{
    const quint32 word = words[head].hash;
    if (word == wordHash("biopic"))
        return true;
    if (word == wordHash("short")) // "Three Stooges short", but not "shorts"
        return head > from;
    if (word == wordHash("cartoon")) // of the cinema
        return holdsWord(
            words, from, head,
            {wordHash("tunes"), wordHash("melodies"), wordHash("symphony"), wordHash("theatrical")});
    if (word != wordHash("documentary") && word != wordHash("mockumentary") &&
        word != wordHash("rockumentary"))
        return false;
    const bool isAlone = head == from && end == words.count;
    const bool isBySomebody =
        end < words.count && (words[end].hash == wordHash("by") || words[end].hash == wordHash("about"));
    return isAlone || isBySomebody || holdsWord(words, from, head, {wordHash("short")});
}

// "2010 remake of the 1954 film", "second instalment of the Harbour film series", "her debut feature"
bool isFilmAmongOthers(const WordList &words, int from, int head, int end)
{
    constexpr int reach = 9;
    for (int i = from; i < head; ++i)
        if (const Noun noun = nounOf(words[i]); noun != Noun::None && noun != Noun::Film &&
                                                noun != Noun::Genre && noun != Noun::Short &&
                                                noun != Noun::Person)
            return false;
    if (holdsWord(words, from, head,
                  {wordHash("unproduced"), wordHash("unmade"), wordHash("proposed"), wordHash("planned"),
                   wordHash("television"), wordHash("stage"), wordHash("radio")}))
        return false;
    const bool isFeature = words[head].hash == wordHash("feature") &&
                           holdsWord(words, from, head,
                                     {wordHash("debut"), wordHash("first"), wordHash("second"),
                                      wordHash("third"), wordHash("last"), wordHash("final")});
    const bool isDebut = words[head].hash == wordHash("debut") &&
                         holdsWord(words, from, head, {wordHash("directorial"), wordHash("feature")});
    if (isFeature || isDebut)
        return true;
    const bool isNext =
        holdsWord(words, head, head + 1,
                  {wordHash("sequel"), wordHash("prequel"), wordHash("remake"), wordHash("reboot"),
                   wordHash("instalment"), wordHash("installment"), wordHash("entry")});
    return isNext &&
           holdsWord(words, end, end + reach, {wordHash("film"), wordHash("films"), wordHash("movie")});
}

// "Two films by …", "film adaptations of …"
bool areSeveralFilms(const WordList &words, int from, int head)
{
    // not: "anthology film comprising three films"
    const bool isPlural = words[head].hash == wordHash("films") || words[head].hash == wordHash("movies");
    return (isPlural && !holdsWord(words, from, head, {wordHash("film"), wordHash("movie")})) ||
           (words[head].hash == wordHash("adaptations") && holdsWord(words, from, head, {wordHash("film")}));
}

// "live album and concert film": the album is named first.
bool isAlbumWithFilm(const WordList &words, int from, int head)
{
    for (int i = from; i + 1 < head; ++i)
        if (words[i].hash == wordHash("album") && words[i + 1].hash == wordHash("and"))
            return true;
    return false;
}

// "stage musical based on the 1974 film", "unproduced sequel to the 1974 film"
bool isNoFilmByItsWords(const WordList &words, int from, int head)
{
    const bool isOfTheStage =
        words[head].hash == wordHash("musical") &&
        holdsWord(words, from, head, {wordHash("stage"), wordHash("broadway"), wordHash("jukebox")});
    // "fictional film within the 1999 film"; a "1970 fictional film" tells a tale
    const bool isInvented = words[from].hash == wordHash("fictional");
    return isOfTheStage || isInvented ||
           holdsWord(words, from, head, {wordHash("unproduced"), wordHash("unmade")});
}

// "1943 Western", "1999 American romantic comedy": films that do not call themselves so. A musical may be one of the stage,
// and so may what is "by" somebody.
bool isFilmOfAYear(const WordList &words, int from, int head, int end)
{
    constexpr quint32 genres[] = {wordHash("thriller"), wordHash("western"), wordHash("horror"),
                                  wordHash("noir"),     wordHash("slasher"), wordHash("giallo"),
                                  wordHash("talkie"),   wordHash("picture")};
    constexpr quint32 ofTheStage[] = {wordHash("comedy"), wordHash("drama"), wordHash("melodrama"),
                                      wordHash("dramedy"), wordHash("tragicomedy")};
    const auto isAmong = [&](const auto &names) {
        return std::find(std::begin(names), std::end(names), words[head].hash) != std::end(names);
    };
    constexpr int firstFilms = 1895;
    constexpr int lastFilmSerial = 1956;
    int at = from;
    while (at < head && (words[at].hash == wordHash("lost") || words[at].hash == wordHash("silent")))
        ++at;
    if (head <= at || words[at].year < firstFilms)
        return false;
    if (holdsWord(words, at, head, {wordHash("silent")}) && isAmong(ofTheStage))
        return true;
    if (words[head].hash == wordHash("serial"))
        return words[at].year <= lastFilmSerial;
    const bool isBySomebody = end < words.count && words[end].hash == wordHash("by");
    return isAmong(genres) || (isAmong(ofTheStage) && !isBySomebody);
}

} // namespace

PhraseReading readPhrase(const WordList &words, int from)
{
    PhraseReading reading;
    while (from < words.count && senseOf(words[from].hash).article)
        ++from;
    const int end = phraseEnd(words, from);
    for (int i = from; i < end && reading.year == 0; ++i)
        reading.year = words[i].year;
    for (int i = end; i < qMin(words.count, end + 4) && !reading.directed; ++i)
        reading.directed = senseOf(words[i].hash).directed;
    int head = end - 1;
    while (head > from && words[head].number) // "sitcom (2011-2017)"
        --head;
    if (head < from || head >= words.count)
        return reading;
    reading.head = head;
    Noun noun = nounOf(words[head]);
    if (noun == Noun::Series)
        noun = resolveSeries(words, from, end, head);
    if ((noun == Noun::Short && reading.year != 0) || isPairOf(words, from, head, "motion", "picture"))
        noun = Noun::Film;
    reading.filmByItsWords = isFilmOfAYear(words, from, head, end) ||
                             isFilmByItself(words, from, head, end) ||
                             isFilmAmongOthers(words, from, head, end);
    if (reading.filmByItsWords)
        noun = Noun::Film;
    if (areSeveralFilms(words, from, head))
        noun = Noun::Franchise;
    if (isNoFilmByItsWords(words, from, head))
        noun = Noun::Other;
    if (isAlbumWithFilm(words, from, head))
        noun = Noun::Music;
    if (isPairOf(words, from, head, "film", "maker"))
        noun = Noun::Person;
    if (reading.year == 0 && isMaterial(words, from, head))
        noun = Noun::Other;
    reading.byHead = noun != Noun::None;
    for (int i = from; i <= head && !reading.namesFilm; ++i)
        reading.namesFilm = nounOf(words[i]) == Noun::Film;
    if (noun == Noun::None || noun == Noun::Genre || noun == Noun::Short) {
        // "1953 American romantic comedy directed by": a film that does not call itself one.
        if (reading.directed && reading.year != 0)
            noun = Noun::Film;
        else if (noun == Noun::None)
            noun = firstNoun(words, from, end);
    }
    reading.kind = kindOfNoun(noun);
    return reading;
}

bool isDisambiguating(const WordList &words)
{
    constexpr int reach = 12; // a title and its other form
    for (int i = 1; i + 2 < qMin(words.count, reach); ++i) {
        const quint32 verb = words[i].hash;
        const int refer = words[i + 1].hash == wordHash("also") ? i + 2 : i + 1;
        if ((verb == wordHash("may") || verb == wordHash("can") || verb == wordHash("might")) &&
            words[refer].hash == wordHash("refer"))
            return true;
    }
    return false;
}

int predicateStart(const WordList &extract, const WordList &title)
{
    constexpr int reach = 30; // words between the title and its copula: "(Korean: …)", "stylized as …"
    constexpr int nearStart = 14;
    int skipped = 0;
    while (skipped < extract.count && skipped < title.count && extract[skipped].hash == title[skipped].hash)
        ++skipped;
    // "Harbour, a 1999 film by …, is …", "Harbour a 1999 film by …"; "Harbour: A Love Story is …" has a longer title.
    if (skipped > 0 && skipped == title.count && skipped + 1 < extract.count &&
        extract[skipped].hash == wordHash("a") && extract[skipped + 1].year != 0)
        return skipped;
    for (int i = qMax(skipped, 1); i + 1 < qMin(extract.count, skipped + reach); ++i)
        if (senseOf(extract[i].hash).copula && (senseOf(extract[i + 1].hash).article ||
                                                (skipped > 0 && skipped == title.count) || i < nearStart))
            return i + 1;
    return skipped == title.count ? skipped : 0;
}

} // namespace moviedb::match
