#include "core/sources/wikitext/foreignnames.h"

#include "core/sources/wikitext/countrycodes.h"

#include <QHash>
#include <QLocale>

namespace moviedb::wikitext {

namespace {

using EnglishNames = QHash<QString, QString>;

// "france=francia frankreich;united states=stati_uniti"
void addForeignNames(EnglishNames &names, const char *table)
{
    for (const QByteArray &row : QByteArray(table).split(';')) {
        const QString english = QString::fromUtf8(row.left(row.indexOf('=')));
        for (const QByteArray &one : row.mid(row.indexOf('=') + 1).split(' '))
            names.insert(QString::fromUtf8(one).replace(u'_', u' '), english);
    }
}

// What German, French, Italian and Spanish articles call the countries that films are from.
const char *countriesElsewhere()
{
    return "United States=vereinigte_staaten états-unis etats-unis états-unis_d'amérique stati_uniti "
           "stati_uniti_d'america estados_unidos eeuu ee._uu. ee.uu.;"
           "United Kingdom=vereinigtes_königreich großbritannien royaume-uni grande-bretagne regno_unito "
           "gran_bretagna reino_unido gran_bretaña;"
           "France=frankreich francia;Germany=allemagne germania alemania;Italy=italien italie;"
           "Spain=spanien espagne spagna;Portugal=portogallo;Netherlands=niederlande pays-bas paesi_bassi "
           "olanda países_bajos;Belgium=belgien belgio bélgica;Switzerland=svizzera suiza;"
           "Austria=autriche;Ireland=irland irlande irlanda;Iceland=islande islanda islandia;"
           "Sweden=schweden suède svezia suecia;Denmark=dänemark danemark danimarca dinamarca;"
           "Norway=norwegen norvège norvegia noruega;Finland=finnland finlande finlandia;"
           "Poland=polen pologne polonia;Czech Republic=tschechien tschechische_republik tchéquie "
           "république_tchèque repubblica_ceca república_checa;"
           "Czechoslovakia=tschechoslowakei tchécoslovaquie cecoslovacchia checoslovaquia;"
           "Slovakia=slowakei slovaquie slovacchia eslovaquia;Hungary=ungarn hongrie ungheria hungría;"
           "Romania=rumänien roumanie rumania;Bulgaria=bulgarien bulgarie;Croatia=kroatien croatie croazia "
           "croacia;Serbia=serbien serbie;Slovenia=slowenien slovénie eslovenia;"
           "Yugoslavia=jugoslawien yougoslavie jugoslavia;Soviet Union=sowjetunion union_soviétique urss "
           "udssr unione_sovietica unión_soviética;Russia=russland russie rusia;"
           "Ukraine=ucraina ucrania;Greece=griechenland grèce grecia;Turkey=türkei turquie turchia "
           "turquía;Israel=israël israele;Iran=irán;Lebanon=libanon liban libano líbano;"
           "West Germany=westdeutschland brd br_deutschland deutschland_(brd) bundesrepublik_deutschland "
           "allemagne_de_l'ouest "
           "germania_ovest germania_occidentale alemania_occidental;"
           "East Germany=ostdeutschland deutschland_(ddr) allemagne_de_l'est germania_est germania_orientale "
           "alemania_oriental rda;"
           "Japan=japon giappone japón;China=chine cina 中國;Hong Kong=hongkong 香港;Taiwan=台灣 臺灣 "
           "台湾;India=indien inde;"
           "South Korea=한국 südkorea corée_du_sud corea_del_sud corea_del_sur;"
           "Australia=australien australie;New Zealand=neuseeland nouvelle-zélande nuova_zelanda "
           "nueva_zelanda;Canada=kanada;Mexico=mexiko mexique messico;Brazil=brasilien brésil brasile;"
           "Argentina=argentinien argentine;Chile=chili cile;Colombia=kolumbien colombie;"
           "Cuba=kuba;Egypt=ägypten égypte egitto egipto;Morocco=marokko maroc marocco marruecos;"
           "Algeria=algerien algérie argelia;Tunisia=tunesien tunisie túnez;"
           "South Africa=südafrika afrique_du_sud sudafrica sudáfrica;Philippines=philippinen filippine "
           "filipinas;Thailand=thaïlande thailandia tailandia;"
           // of Japanese articles
           "United States=アメリカ合衆国 アメリカ;United "
           "Kingdom=イギリス;France=フランス;Germany=ドイツ;Italy=イタリア;"
           "Spain=スペイン;Canada=カナダ;Hong Kong=香港;South Korea=韓国 "
           "大韓民国;India=インド;Australia=オーストラリア;"
           "Soviet Union=ソビエト連邦 "
           "ソ連;Russia=ロシア;Sweden=スウェーデン;Denmark=デンマーク;Belgium=ベルギー;"
           "Switzerland=スイス;West Germany=西ドイツ;Poland=ポーランド;Mexico=メキシコ;New "
           "Zealand=ニュージーランド";
}

const char *languagesElsewhere()
{
    return "English=englisch anglais inglese inglés;French=französisch francese francés;"
           "German=allemand tedesco alemán;Italian=italienisch italien;Spanish=spanisch espagnol "
           "spagnolo;Portuguese=portugiesisch portugais portoghese portugués;Dutch=niederländisch "
           "néerlandais olandese holandés;Swedish=schwedisch suédois svedese sueco;"
           "Danish=dänisch danois danese danés;Norwegian=norwegisch norvégien norvegese noruego norsk bokmål "
           "nynorsk;Finnish=finnisch finnois finlandese finés;Polish=polnisch polonais polacco polaco;"
           "Czech=tschechisch tchèque ceco checo;Hungarian=ungarisch hongrois ungherese húngaro;"
           "Romanian=rumänisch roumain rumeno rumano;Greek=griechisch grec greco griego;"
           "Turkish=türkisch turc turco;Russian=russisch russe russo ruso;Japanese=japanisch japonais "
           "giapponese japonés;Chinese=chinesisch chinois cinese chino 中文 汉语 漢語;Mandarin=mandarín "
           "mandarino 普通话 國語 "
           "standard_chinese;Cantonese=粵語 粤语 kantonesisch cantonais cantonese cantonés;Korean=koreanisch "
           "coréen "
           "coreano;Arabic=arabisch arabe arabo árabe;Hebrew=hebräisch hébreu ebraico hebreo;"
           "Catalan=katalanisch catalano catalán;Swiss German=schweizerdeutsch schwyzerdütsch "
           "suisse_allemand;"
           "Low German=plattdeutsch niederdeutsch;"
           "English=英語;Japanese=日本語;French=フランス語;German=ドイツ語;Italian=イタリア語;Spanish="
           "スペイン語;"
           "Chinese=中国語;Mandarin=北京語;Cantonese=広東語;Korean=韓国語 "
           "朝鮮語;Russian=ロシア語;Hindi=ヒンディー語";
}

QString languageOf(const QLocale &locale)
{
    return QLocale::languageToString(locale.language());
}

} // namespace

QString countryInEnglish(const QString &name)
{
    static const EnglishNames names = [] {
        EnglishNames all;
        addForeignNames(all, countriesElsewhere());
        const auto locales =
            QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyCountry);
        for (const QLocale &locale : locales) {
            const QString own = locale.nativeTerritoryName().toLower();
            const QString english = QLocale::territoryToString(locale.territory());
            const QString house = countryOfOtherName(english);
            if (locale.language() != QLocale::English && !own.isEmpty() && !all.contains(own))
                all.insert(own, house.isEmpty() ? english : house);
        }
        return all;
    }();
    return names.value(name.simplified().toLower().replace(u'’', u'\''));
}

QString languageInEnglish(const QString &name)
{
    static const EnglishNames names = [] {
        EnglishNames all;
        addForeignNames(all, languagesElsewhere());
        const auto locales =
            QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyCountry);
        for (const QLocale &locale : locales)
            if (const QString own = locale.nativeLanguageName().toLower();
                locale.language() != QLocale::English && !own.isEmpty() && !all.contains(own))
                all.insert(own, languageOf(locale));
        return all;
    }();
    return names.value(name.simplified().toLower());
}

} // namespace moviedb::wikitext
