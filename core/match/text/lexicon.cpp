#include "core/match/text/lexicon.h"

namespace moviedb::match {

namespace {

struct NounWords
{
    Noun noun;
    std::string_view words;
};

constexpr NounWords nounWords[] = {
    {Noun::Film,
     "film films movie pelicula telefilm featurette filme cortometraje cortometraggio metrage "
     "largometraje lungometraggio pellicola moviefilm docufilm flick documental documentaire documentario"},
    {Noun::Short, "short shorts cartoon documentary mockumentary rockumentary docudrama biopic"},
    {Noun::Genre, "comedy drama thriller western horror musical melodrama feature picture "
                  "noir romance serial"},
    {Noun::Series, "series serie reihe trilogy saga tetralogy trilogie trilogia"},
    {Noun::Tv, "sitcom telenovela miniseries programme program show soap fernsehserie fernsehsendung anime "
               "zeichentrickserie animeserie teleserie feuilleton episode"},
    {Noun::Book,
     "novel novels novella novelette book books story poem manga comic comics memoir autobiography "
     "biography essay roman romanzo novela buch livre libro erzahlung kurzgeschichte"},
    {Noun::Music,
     "album song single soundtrack score band ep discography lied chanson canzone cancion filmmusik "
     "studioalbum"},
    {Noun::Game, "game games videogame computerspiel videospiel videogioco videojuego"},
    {Noun::Person,
     "actor actress director producer filmmaker screenwriter writer novelist author singer musician composer "
     "rapper "
     "politician player footballer journalist comedian critic executive activist artist dancer poet "
     "presenter editor cinematographer animator model star regisseur "
     "filmregisseur filmregisseurin filmproduzent schauspieler schauspielerin drehbuchautor realisateur "
     "realisatrice acteur actrice regista attore attrice actriz cineasta cineaste"},
    {Noun::Franchise, "franchise filmreihe filmserie"},
    {Noun::List, "list liste lista filmography filmografie"},
    {Noun::Ambiguous, "disambiguation topics begriffsklarung begriffsklarungsseite homonymie dhomonymie "
                      "disambiguazione desambiguacion"},
    {Noun::Other,
     "studio studios company festival filmfestival award awards prize ceremony character "
     "protagonist antagonist "
     "villain superhero category magazine distributor organization organisation industry genre "
     "technique school "
     "museum institute academy house funder label venture division association agency monster "
     "play opera ballet podcast theater theatre city town village filmstudio filmpreis "
     "filmproduktionsgesellschaft collective personnage personaje personaggio premio prix societe figur "
     "stock rating ratings system camera projector format theory commission archive archives club "
     "preservation "
     "ranch palace memorabilia position database software instrument manufacturer equipment laboratory "
     "biofilm location locations term role journal poster posters trailer"},
};

constexpr NounWords seriesWords[] = {
    {Noun::Tv, "television tv web streaming anime drama sitcom televisee televisiva animated documentary"},
    {Noun::Franchise, "film films movie peliculas media shorts"},
    {Noun::Book, "novel novels book books manga comic comics"},
    {Noun::Game, "video game games"},
};

constexpr std::string_view phraseEnds = "by of from in for on about with at to based directed written "
                                        "starring produced created that which who whose "
                                        "set owned seen featuring released developed published composed made "
                                        "adapted co distributed presented given consists comprises "
                                        "held known referred consisting where loosely von aus de del des du "
                                        "di par por der realise diretto dirigida "
                                        "dirigido sorti";
constexpr std::string_view directedWords = "directed starring diretto dirigida dirigido realise";
constexpr std::string_view copulas = "is was are were ist war est es fue e";
constexpr std::string_view articles = "a an the ein eine un une una uno";

class Lexicon
{
public:
    Lexicon()
    {
        for (const NounWords &row : nounWords)
            each(row.words, [&](WordSense &sense) { sense.noun = row.noun; });
        for (const NounWords &row : seriesWords)
            each(row.words, [&](WordSense &sense) { sense.seriesOf = row.noun; });
        each(phraseEnds, [](WordSense &sense) { sense.endsPhrase = true; });
        each(directedWords, [](WordSense &sense) { sense.directed = true; });
        each(copulas, [](WordSense &sense) { sense.copula = true; });
        each(articles, [](WordSense &sense) { sense.article = true; });
    }

    const WordSense &find(quint32 hash) const
    {
        size_t slot = hash % slots;
        while (m_table[slot].hash != hash && m_table[slot].hash != 0)
            slot = (slot + 1) % slots;
        return m_table[slot];
    }

private:
    static constexpr size_t slots = 2048; // about an eighth is used

    template <class Function> void each(std::string_view words, Function apply)
    {
        while (!words.empty()) {
            const size_t end = qMin(words.find(' '), words.size());
            const quint32 hash = wordHash(words.substr(0, end));
            size_t slot = hash % slots;
            while (m_table[slot].hash != hash && m_table[slot].hash != 0)
                slot = (slot + 1) % slots;
            m_table[slot].hash = hash;
            apply(m_table[slot]);
            words.remove_prefix(qMin(end + 1, words.size()));
        }
    }

    std::array<WordSense, slots> m_table{};
};

const Lexicon lexicon; // made before main(), so that a look-up asks no guard

} // namespace

const WordSense &senseOf(quint32 hash)
{
    return lexicon.find(hash);
}

} // namespace moviedb::match
