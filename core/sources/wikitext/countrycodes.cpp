#include "core/sources/wikitext/countrycodes.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace moviedb::wikitext {

namespace {

// "code code=Name;…"
const char *countryTable()
{
    return "us usa=United States;nz=New Zealand;uk gbr gbp=United "
           "Kingdom;eng=England;sco=Scotland;wal=Wales;nir=Northern "
           "Ireland;"
           "fra=France;deu ger=Germany;ita=Italy;esp=Spain;prt por=Portugal;nld ned "
           "hol=Netherlands;bel=Belgium;"
           "lux=Luxembourg;che sui=Switzerland;aut=Austria;lie=Liechtenstein;mco "
           "mon=Monaco;and=Andorra;smr=San Marino;"
           "vat=Vatican City;irl=Ireland;isl=Iceland;dnk "
           "den=Denmark;nor=Norway;swe=Sweden;fin=Finland;est=Estonia;"
           "lva lat=Latvia;ltu=Lithuania;pol=Poland;cze=Czech Republic;svk=Slovakia;hun=Hungary;rou "
           "rom=Romania;"
           "bgr bul=Bulgaria;grc gre=Greece;cyp=Cyprus;mlt=Malta;alb=Albania;mkd=North Macedonia;srb=Serbia;"
           "mne=Montenegro;bih=Bosnia and Herzegovina;hrv cro=Croatia;svn slo=Slovenia;kos "
           "xkx=Kosovo;mda=Moldova;"
           "ukr=Ukraine;blr=Belarus;rus=Russia;geo=Georgia;arm=Armenia;aze=Azerbaijan;tur=Turkey;isr=Israel;"
           "pse ple=Palestine;lbn lib=Lebanon;syr=Syria;jor=Jordan;irq=Iraq;irn iri=Iran;sau ksa=Saudi "
           "Arabia;kwt kuw=Kuwait;"
           "bhr brn=Bahrain;qat=Qatar;are uae=United Arab Emirates;omn "
           "oma=Oman;yem=Yemen;afg=Afghanistan;pak=Pakistan;"
           "ind=India;bgd ban=Bangladesh;lka sri=Sri Lanka;npl nep=Nepal;btn bhu=Bhutan;mdv=Maldives;mmr "
           "mya=Myanmar;"
           "tha=Thailand;lao=Laos;khm cam=Cambodia;vnm vie=Vietnam;mys mas=Malaysia;sgp sin=Singapore;idn "
           "ina=Indonesia;"
           "phl phi=Philippines;bru=Brunei;tls=East Timor;chn prc=China;hkg=Hong Kong;mac=Macau;twn tpe "
           "roc=Taiwan;"
           "jpn jap=Japan;kor rok=South Korea;prk=North Korea;mng mgl=Mongolia;kaz=Kazakhstan;uzb=Uzbekistan;"
           "tkm=Turkmenistan;kgz=Kyrgyzstan;tjk=Tajikistan;can=Canada;mex=Mexico;gtm gua=Guatemala;blz "
           "biz=Belize;"
           "slv esa=El Salvador;hnd hon=Honduras;nic nca=Nicaragua;cri crc=Costa Rica;pan=Panama;cub=Cuba;"
           "dom=Dominican Republic;hti hai=Haiti;jam=Jamaica;pri pur=Puerto Rico;tto tri trt=Trinidad and "
           "Tobago;"
           "bhs bah=Bahamas;brb "
           "bar=Barbados;col=Colombia;ven=Venezuela;ecu=Ecuador;per=Peru;bol=Bolivia;bra=Brazil;"
           "pry par=Paraguay;ury uru=Uruguay;arg=Argentina;chl "
           "chi=Chile;guy=Guyana;sur=Suriname;aus=Australia;"
           "nzl=New Zealand;png=Papua New Guinea;fji fij=Fiji;wsm sam=Samoa;mar=Morocco;dza "
           "alg=Algeria;tun=Tunisia;"
           "lby lba=Libya;egy=Egypt;sdn sud=Sudan;ssd=South "
           "Sudan;eth=Ethiopia;eri=Eritrea;som=Somalia;ken=Kenya;"
           "uga=Uganda;tza tan=Tanzania;rwa=Rwanda;bdi=Burundi;cod=Democratic Republic of the Congo;"
           "cog cgo=Republic of the Congo;gab=Gabon;cmr=Cameroon;tcd cha=Chad;caf=Central African "
           "Republic;nga ngr=Nigeria;"
           "ner nig=Niger;mli=Mali;bfa bur=Burkina Faso;ben=Benin;tgo tog=Togo;gha=Ghana;civ=Ivory "
           "Coast;lbr=Liberia;"
           "sle=Sierra Leone;gin gui=Guinea;gnb gbs=Guinea-Bissau;sen=Senegal;gmb gam=Gambia;mrt "
           "mtn=Mauritania;"
           "cpv=Cape Verde;ago ang=Angola;zmb zam=Zambia;zwe zim=Zimbabwe;mwi maw=Malawi;moz=Mozambique;bwa "
           "bot=Botswana;"
           "nam=Namibia;zaf rsa=South Africa;lso les=Lesotho;swz=Eswatini;mdg mad=Madagascar;mus "
           "mri=Mauritius;"
           "syc sey=Seychelles;urs ussr soviet=Soviet Union;tch csk cssr=Czechoslovakia;yug=Yugoslavia;"
           "grl=Greenland;fro far=Faroe Islands;gib=Gibraltar;bmu ber=Bermuda;cym cay=Cayman Islands;"
           "glp=Guadeloupe;mtq=Martinique;guf=French Guiana;reu=Réunion;ncl=New Caledonia;pyf=French "
           "Polynesia;abw aru=Aruba;cuw=Curaçao;dma=Dominica;grd grn=Grenada;lca=Saint Lucia;com=Comoros;"
           "dji=Djibouti;gnq geq=Equatorial Guinea;ton tga=Tonga;vut van=Vanuatu;slb sol=Solomon "
           "Islands;kir=Kiribati;tuv=Tuvalu;nru=Nauru;plw=Palau;fsm=Micronesia;mhl=Marshall Islands;"
           "gum=Guam;asm asa=American Samoa;esh=Western Sahara;"
           "scg=Serbia and Montenegro;frg brd=West Germany;gdr ddr=East Germany;rhodesia rho=Rhodesia;"
           "zai=Zaire;ahu=Austria-Hungary";
}

} // namespace

namespace {

const QHash<QString, QString> &countriesByCode()
{
    static const QHash<QString, QString> table = [] {
        QHash<QString, QString> names;
        for (const QByteArray &row : QByteArray(countryTable()).split(';')) {
            const qsizetype equals = row.indexOf('=');
            for (const QByteArray &one : row.left(equals).split(' '))
                names.insert(QString::fromLatin1(one), QString::fromUtf8(row.mid(equals + 1)));
        }
        return names;
    }();
    return table;
}

// By whole names: "south korean=South Korea;…".
QHash<QString, QString> tableOf(const char *table)
{
    QHash<QString, QString> names;
    for (const QByteArray &row : QByteArray(table).split(';'))
        names.insert(QString::fromLatin1(row.left(row.indexOf('='))),
                     QString::fromUtf8(row.mid(row.indexOf('=') + 1)));
    return names;
}

} // namespace

namespace {

// "Sri Lankan" → "Sri Lanka"; those of the countries that make most films stand beside their other names.
const char peoples[] =
    "sri lankan=Sri "
    "Lanka;bangladeshi=Bangladesh;nepali=Nepal;nepalese=Nepal;pakistani=Pakistan;afghan=Afghanistan;"
    "lebanese=Lebanon;syrian=Syria;iraqi=Iraq;jordanian=Jordan;palestinian=Palestine;emirati=United Arab "
    "Emirates;"
    "moroccan=Morocco;tunisian=Tunisia;algerian=Algeria;senegalese=Senegal;malian=Mali;ivorian=Ivory Coast;"
    "nigerian=Nigeria;ghanaian=Ghana;cameroonian=Cameroon;kenyan=Kenya;ethiopian=Ethiopia;south "
    "african=South Africa;"
    "cuban=Cuba;jamaican=Jamaica;haitian=Haiti;puerto rican=Puerto Rico;costa rican=Costa "
    "Rica;guatemalan=Guatemala;"
    "panamanian=Panama;colombian=Colombia;venezuelan=Venezuela;ecuadorian=Ecuador;peruvian=Peru;bolivian="
    "Bolivia;"
    "chilean=Chile;uruguayan=Uruguay;paraguayan=Paraguay;argentinian=Argentina;argentinean=Argentina;"
    "vietnamese=Vietnam;cambodian=Cambodia;malaysian=Malaysia;singaporean=Singapore;taiwanese=Taiwan;"
    "mongolian=Mongolia;north korean=North Korea;kazakh=Kazakhstan;armenian=Armenia;"
    "ukrainian=Ukraine;belarusian=Belarus;lithuanian=Lithuania;latvian=Latvia;estonian=Estonia;bulgarian="
    "Bulgaria;"
    "serbian=Serbia;croatian=Croatia;slovenian=Slovenia;slovak=Slovakia;czech=Czech Republic;"
    "bosnian=Bosnia and Herzegovina;macedonian=North Macedonia;albanian=Albania;maltese=Malta;cypriot=Cyprus;"
    "east german=East Germany;west german=West Germany;yugoslav=Yugoslavia;yugoslavian=Yugoslavia;"
    "czechoslovak=Czechoslovakia;czechoslovakian=Czechoslovakia";

} // namespace

QString countryOfOtherName(const QString &name)
{
    static const char table[] =
        "american=United States;british=United Kingdom;canadian=Canada;australian=Australia;irish=Ireland;"
        "french=France;german=Germany;italian=Italy;spanish=Spain;portuguese=Portugal;dutch=Netherlands;"
        "belgian=Belgium;swiss=Switzerland;austrian=Austria;swedish=Sweden;danish=Denmark;norwegian=Norway;"
        "finnish=Finland;icelandic=Iceland;polish=Poland;hungarian=Hungary;romanian=Romania;greek=Greece;"
        "turkish=Turkey;russian=Russia;soviet=Soviet Union;indian=India;japanese=Japan;chinese=China;"
        "south korean=South Korea;egyptian=Egypt;iranian=Iran;israeli=Israel;mexican=Mexico;brazilian=Brazil;"
        "argentine=Argentina;filipino=Philippines;indonesian=Indonesia;thai=Thailand;britain=United "
        "Kingdom;great britain=United "
        "Kingdom;holland=Netherlands;u.s.s.r.=Soviet Union;ussr=Soviet Union;"
        "union of soviet socialist republics=Soviet Union;"
        "america=United States;united states of america=United States;people's republic of china=China;"
        "slovak republic=Slovakia;republic of korea=South Korea;republic of china=Taiwan;mainland "
        "china=China;hong kong sar=Hong "
        "Kong;great britain and northern ireland=United Kingdom;british hong "
        "kong=Hong Kong;british india=India;ceylon=Sri Lanka;persia=Iran;siam=Thailand;upper volta=Burkina "
        "Faso;pr china=China;"
        "p.r. china=China;fr germany=West Germany;f.r. germany=West Germany;bosnia=Bosnia and "
        "Herzegovina;bosnia herzegovina=Bosnia and Herzegovina;british raj=India;viet nam=Vietnam;dprk=North "
        "Korea;burma=Myanmar;eire=Ireland;macedonia=North "
        "Macedonia;"
        "republic of macedonia=North Macedonia;republic of india=India;state of japan=Japan;"
        "islamic republic of pakistan=Pakistan;republic of the philippines=Philippines;"
        "russian federation=Russia;"
        "republic of ireland=Ireland;czechia=Czech Republic;state of palestine=Palestine;"
        "kingdom of the netherlands=Netherlands;sfr yugoslavia=Yugoslavia;german democratic "
        "republic=East Germany;islamic republic of iran=Iran;kingdom of italy=Italy";
    static const QHash<QString, QString> names = [] {
        QHash<QString, QString> all = tableOf(table);
        all.insert(tableOf(peoples));
        for (const QString &country : countriesByCode())
            all.insert(country.toLower(), country); // "FRANCE"
        all.insert(QStringLiteral("côte d'ivoire"), QStringLiteral("Ivory Coast"));
        all.insert(QStringLiteral("people’s republic of china"), QStringLiteral("China"));
        all.insert(QStringLiteral("zaïre"), QStringLiteral("Zaire"));
        all.insert(QStringLiteral("éire"), QStringLiteral("Ireland"));
        all.insert(QStringLiteral("türkiye"), QStringLiteral("Turkey"));
        return all;
    }();
    QString plain = name.simplified().toLower().replace(u'’', u'\'');
    if (const QString found = names.value(plain); !found.isEmpty())
        return found;
    // "South-Korea", "W. Germany"
    static const QRegularExpression shortSide(QStringLiteral("^([nsew])\\. ?(?=\\p{L})"));
    static const QHash<QString, QString> sides{{QStringLiteral("n"), QStringLiteral("north ")},
                                               {QStringLiteral("s"), QStringLiteral("south ")},
                                               {QStringLiteral("e"), QStringLiteral("east ")},
                                               {QStringLiteral("w"), QStringLiteral("west ")}};
    if (const auto match = shortSide.match(plain); match.hasMatch())
        plain.replace(0, match.capturedLength(), sides.value(match.captured(1)));
    if (const QString found = names.value(plain.replace(u'-', u' ')); !found.isEmpty())
        return found;
    // "Empire of Japan", "Hungarian People's Republic"
    static const QRegularExpression state(QStringLiteral(
        "^(?:(?:[\\p{L}']+ ){0,3}(?:republic|kingdom|empire|state|federation|commonwealth) of (?:the "
        ")?(?<of>.+)|(?<people>.+) (?:people's|socialist|federal) republic)$"));
    const auto match = state.match(plain);
    return names.value(match.captured(u"of") + match.captured(u"people"));
}

QString countryOfCode(const QString &code)
{
    return countriesByCode().value(code.trimmed().toLower());
}

bool isCountry(const QString &name)
{
    static const QSet<QString> names(countriesByCode().begin(), countriesByCode().end());
    return names.contains(name.trimmed());
}

} // namespace moviedb::wikitext
