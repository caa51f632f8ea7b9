#include "core/match/classify/features.h"

#include "core/match/text/lexicon.h"

namespace moviedb::match {

namespace {

// Name spaces keep "film" in a description apart from "film" in a disambiguator.
constexpr quint32 spaceName = wordHash("name");
constexpr quint32 spaceDisambiguator = wordHash("disambiguator");
constexpr quint32 spaceDescription = wordHash("description");
constexpr quint32 spaceExtract = wordHash("extract");
constexpr quint32 spaceAny = wordHash("anywhere");
constexpr quint32 spacePair = wordHash("pair");
constexpr quint32 spaceHead = wordHash("head");
constexpr quint32 spaceRule = wordHash("rule");
constexpr quint32 spaceMissing = wordHash("missing");
constexpr quint32 yearWord = wordHash("#year");
constexpr quint32 numberWord = wordHash("#number");

quint32 featureWord(const Word &word)
{
    return word.year != 0 ? yearWord : word.number ? numberWord : word.hash;
}

void addRule(FeatureList &out, quint32 space, const PhraseReading &reading)
{
    const quint32 rule = reading.kind ? quint32(*reading.kind) + 1 : 0;
    out.add(joinHash(joinHash(spaceRule, space), rule));
    if (reading.kind) { // shared by all texts and languages: what was learned in one place holds in another
        out.add(joinHash(joinHash(spaceRule, spaceAny), rule));
        if (reading.directed)
            out.add(joinHash(joinHash(spaceRule, wordHash("directed")), rule));
    }
}

void addHead(FeatureList &out, quint32 space, const WordList &words, int head)
{
    if (head < 0)
        return;
    const quint32 noun = words[head].hash;
    out.add(joinHash(joinHash(spaceHead, spaceAny), noun));
    const quint32 before = head > 0 ? featureWord(words[head - 1]) : 0;
    out.add(joinHash(joinHash(spaceHead, before), noun));
    const quint32 after = head + 1 < words.count ? featureWord(words[head + 1]) : 0;
    out.add(joinHash(joinHash(joinHash(spaceHead, space), noun), after));
}

void addWords(FeatureList &out, quint32 space, const WordList &words, int from, int limit)
{
    const int end = qMin(words.count, from + limit);
    quint32 before = space; // a pair of text and first word says how the text begins
    for (int i = from; i < end; ++i) {
        const quint32 word = featureWord(words[i]);
        out.add(joinHash(joinHash(spaceAny, 0), word));
        out.add(joinHash(space, word));
        out.add(joinHash(joinHash(spacePair, before), word));
        before = word;
    }
}

// First and last word only ("List", "Awards"): all of them would teach titles by heart.
void addName(FeatureList &out, const WordList &title)
{
    if (title.count == 0)
        return;
    out.add(joinHash(joinHash(spaceName, 1), featureWord(title[0])));
    out.add(joinHash(joinHash(spaceName, 2), featureWord(title[title.count - 1])));
}

// Where the disambiguator "(1996 film)" of a name begins, or the end of the name.
qsizetype disambiguatorStart(QStringView name)
{
    if (!name.endsWith(u')'))
        return name.size();
    const qsizetype open = name.lastIndexOf(u'(');
    return open > 0 ? open : name.size();
}

void readName(const PageText &page, FeatureList &out, RuleReading &rules, WordList &title)
{
    const QStringView name = page.key.isEmpty() ? QStringView(page.title) : QStringView(page.key);
    const qsizetype open = disambiguatorStart(name);
    splitWords(name.left(open), title, 24);
    addName(out, title);

    WordList words;
    splitWords(name, words, 12, open);
    PhraseReading phrase = readPhrase(words, 0);
    if (title.count > 1 && (title[0].hash == wordHash("list") || title[0].hash == wordHash("lists")) &&
        title[1].hash == wordHash("of"))
        phrase.kind = PageKind::List;
    const bool isFilmography = title.count > 1 && (title[title.count - 1].hash == wordHash("filmography") ||
                                                   title[title.count - 1].hash == wordHash("discography"));
    if (isFilmography && words.count == 0)
        phrase.kind = PageKind::List;
    rules.nameIsOfMaking =
        title.count > 2 && title[0].hash == wordHash("production") && title[1].hash == wordHash("of");
    rules.hasNoText = page.description.isEmpty() && page.extract.isEmpty();
    rules.name = phrase.kind;
    addRule(out, spaceDisambiguator, phrase);
    for (int i = 0; i < words.count; ++i)
        out.add(joinHash(spaceDisambiguator, featureWord(words[i])));
    if (words.count == 0)
        out.add(joinHash(spaceMissing, spaceDisambiguator));
}

void readDescription(const PageText &page, FeatureList &out, RuleReading &rules)
{
    constexpr int descriptionWords = 20;
    if (page.description.isEmpty())
        return out.add(joinHash(spaceMissing, spaceDescription));
    WordList words;
    splitWords(page.description, words, descriptionWords + 4);
    const PhraseReading phrase = readPhrase(words, 0);
    rules.description = phrase.kind;
    rules.descriptionIsFilm = phrase.kind == PageKind::Film && phrase.filmByItsWords;
    rules.descriptionYear = phrase.year;
    addRule(out, spaceDescription, phrase);
    addHead(out, spaceDescription, words, phrase.head);
    addWords(out, spaceDescription, words, 0, descriptionWords);
}

// "The music of Harbour was composed by …": not for a page whose title begins so.
bool tellsOfMusic(const WordList &extract, const WordList &title)
{
    const int at = extract.count > 0 && extract[0].hash == wordHash("the") ? 1 : 0;
    if (extract.count < at + 3 || (title.count > at && title[at].hash == extract[at].hash))
        return false;
    const quint32 subject = extract[at].hash;
    const quint32 joint = extract[at + 1].hash;
    return (subject == wordHash("music") || subject == wordHash("soundtrack") ||
            subject == wordHash("score")) &&
           (joint == wordHash("of") || joint == wordHash("for") || joint == wordHash("to"));
}

void readExtract(const PageText &page, const WordList &title, FeatureList &out, RuleReading &rules)
{
    constexpr int extractWords = 22;
    if (page.extract.isEmpty())
        return out.add(joinHash(spaceMissing, spaceExtract));
    WordList words;
    splitWords(page.extract, words, 48);
    const int start = predicateStart(words, title);
    PhraseReading phrase = readPhrase(words, start);
    if (tellsOfMusic(words, title)) {
        phrase.kind = PageKind::Music;
        phrase.byHead = true;
        phrase.directed = false;
    }
    rules.extract = isDisambiguating(words) ? PageKind::Disambiguation : phrase.kind;
    // "Harbour a 1995 film by Ada Lorn. It is the third …" does not begin with what it is.
    rules.extractByHead = phrase.byHead;
    for (int i = title.count; i < start; ++i)
        rules.extractByHead = rules.extractByHead && senseOf(words[i].hash).noun != Noun::Film;
    rules.extractNamesFilm = phrase.namesFilm;
    rules.extractYear = phrase.year;
    // "A Day's Pleasure (1919) is …" or any year further on; the title's own numbers do not count.
    for (int i = qMin(title.count, start); i < words.count && rules.laterYear == 0; ++i)
        rules.laterYear = words[i].year;
    addRule(out, spaceExtract, phrase);
    addHead(out, spaceExtract, words, phrase.head);
    addWords(out, spaceExtract, words, start, extractWords);
}

} // namespace

RuleReading extractFeatures(const PageText &page, FeatureList &out)
{
    out.count = 0;
    RuleReading rules;
    WordList title;
    readName(page, out, rules, title);
    readDescription(page, out, rules);
    readExtract(page, title, out, rules);
    return rules;
}

} // namespace moviedb::match
