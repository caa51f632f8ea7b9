#include "core/sources/wikitext/currencies.h"

#include <QHash>
#include <QSet>

namespace moviedb::wikitext {

QString currencySign(const QString &name)
{
    static const QHash<QString, QString> table = [] {
        QHash<QString, QString> signs;
        const auto add = [&](const char *names, const QString &sign) {
            for (const QByteArray &one : QByteArray(names).split('|'))
                signs.insert(QString::fromUtf8(one), sign);
        };
        add("us$|usd|us dollar|us dollars|usdollar|united states dollar|united states dollars|american "
            "dollar",
            QStringLiteral("US$"));
        add("$|dollar sign", QStringLiteral("$"));
        add("inr|₹|indian rupee|indian rupees|inrconvert|rs|rs.|inr convert", QStringLiteral("₹"));
        add("¥|jpy|yen|jpyconvert|japanese yen", QStringLiteral("¥"));
        add("€|eur|euro|euros", QStringLiteral("€"));
        add("£|gbp|pound|pound sterling|gbpconvert|£sd|pounds sterling|sterling", QStringLiteral("£"));
        add("a$|au$|aud|audconvert|australian dollar|australian dollars|australian pound",
            QStringLiteral("A$"));
        add("c$|ca$|cad|canadian dollar|canadian dollars|cadconvert", QStringLiteral("C$"));
        add("nz$|nzd|new zealand dollar", QStringLiteral("NZ$"));
        add("hk$|hkd|hong kong dollar", QStringLiteral("HK$"));
        add("s$|sgd|singapore dollar", QStringLiteral("S$"));
        add("nt$|ntd|twd|new taiwan dollar", QStringLiteral("NT$"));
        add("mxn|mx$|mexican peso|mexican pesos", QStringLiteral("MX$"));
        add("ars|argentine peso", QStringLiteral("AR$"));
        add("clp|chilean peso", QStringLiteral("CL$"));
        add("cop|colombian peso", QStringLiteral("COL$"));
        add("brl|r$|brazilian real", QStringLiteral("R$"));
        add("cny|rmb|cnyconvert|cny convert|renminbi|chinese yuan", QStringLiteral("CN¥"));
        add("₩|krw|won|south korean won|korean won", QStringLiteral("₩"));
        add("₱|php|philippine peso|philippine pesos|phpconvert", QStringLiteral("₱"));
        add("nok|sek|dkk|nokconvert|sekconvert|norwegian krone|swedish krona|danish krone",
            QStringLiteral("kr "));
        add("rur|rub|rubles|₽|russian ruble|soviet ruble|rubconvert", QStringLiteral("₽"));
        add("idr|rp.|indonesian rupiah", QStringLiteral("Rp "));
        add("bdt|৳|bangladeshi taka", QStringLiteral("৳"));
        add("nrs|npr|nepalese rupee", QStringLiteral("NRs "));
        add("pkr|pkrconvert|pakistani rupee", QStringLiteral("PKR "));
        add("ngn|₦|naira|nigerian naira", QStringLiteral("₦"));
        add("chf|swiss franc", QStringLiteral("CHF "));
        add("frf|french franc|french francs", QStringLiteral("FRF "));
        add("dem|deutsche mark|deutschmark|reichsmark", QStringLiteral("DEM "));
        add("itl|italian lira", QStringLiteral("ITL "));
        add("try|turkish lira", QStringLiteral("₺"));
        add("thb|thai baht|baht", QStringLiteral("THB "));
        add("myr|malaysian ringgit|rm", QStringLiteral("RM "));
        add("zar|south african rand", QStringLiteral("ZAR "));
        add("pln|polish złoty|polish zloty", QStringLiteral("PLN "));
        add("czk|czech koruna", QStringLiteral("CZK "));
        add("huf|hungarian forint", QStringLiteral("HUF "));
        add("ils|new shekel|israeli new shekel", QStringLiteral("₪"));
        return signs;
    }();
    return table.value(name.trimmed().toLower());
}

bool isSharedCurrencyWord(const QString &shown)
{
    static const QSet<QString> words{
        QStringLiteral("$"),      QStringLiteral("dollar"), QStringLiteral("dollars"),
        QStringLiteral("peso"),   QStringLiteral("pesos"),  QStringLiteral("£"),
        QStringLiteral("pound"),  QStringLiteral("pounds"), QStringLiteral("franc"),
        QStringLiteral("francs"), QStringLiteral("rupee"),  QStringLiteral("rupees"),
        QStringLiteral("kr"),     QStringLiteral("¥"),      QStringLiteral("rs"),
        QStringLiteral("rs."),    QStringLiteral("crowns"), QStringLiteral("₨")};
    return words.contains(shown.trimmed().toLower());
}

} // namespace moviedb::wikitext
