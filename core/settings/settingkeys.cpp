#include "core/settings/settingkeys.h"

#include <QRegularExpression>

namespace moviedb {

namespace {

using Check = std::function<QString(QString &)>; // tidies the text; answers what is wrong with it

QString anyText(QString &)
{
    return {};
}

QString countryCode(QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^[A-Z]{2}$"));
    text = text.toUpper();
    if (text == QLatin1String("UK"))
        text = QStringLiteral("GB");
    return shape.match(text).hasMatch()
               ? QString()
               : QStringLiteral("must be a country code of two letters, such as US.");
}

QString languageCode(QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^[a-z]{2,3}(-[a-z0-9]{2,8})*$"));
    text = text.toLower();
    return shape.match(text).hasMatch() ? QString() : QStringLiteral("must be a language code, such as en.");
}

QString interfaceCode(QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^([a-z]{2,3}(_[A-Z]{2})?)?$"));
    return shape.match(text).hasMatch() ? QString()
                                        : QStringLiteral("must be a language code such as it, or empty.");
}

QString themeName(QString &text)
{
    static const QStringList names{QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")};
    return names.contains(text) ? QString() : QStringLiteral("must be system, light or dark.");
}

QString databaseAddress(QString &text)
{
    if (text.isEmpty() || (text.startsWith(QLatin1String("sqlite:")) && text.size() > 7))
        return {};
    if (text.startsWith(QLatin1String("postgresql://")) || text.startsWith(QLatin1String("postgres://")))
        return {};
    return QStringLiteral("must be sqlite:PATH or postgresql://user@host:port/name.");
}

SettingKey textKey(const char *name, const char *variable, QString Settings::*member, Check check)
{
    return {name, variable,
            [member](const Settings &settings) { return OrderedJson((settings.*member).toStdString()); },
            [member, check = std::move(check)](Settings &settings, const OrderedJson &value) {
                if (!value.is_string())
                    return QStringLiteral("must be text.");
                QString text = fromUtf8(value.get_ref<const std::string &>()).trimmed();
                if (const QString problem = check(text); !problem.isEmpty())
                    return problem;
                settings.*member = text;
                return QString();
            }};
}

SettingKey urlKey(const char *name, const char *variable, QUrl Endpoints::*member)
{
    return {name, variable,
            [member](const Settings &settings) {
                return OrderedJson((settings.endpoints.*member).toString().toStdString());
            },
            [member](Settings &settings, const OrderedJson &value) {
                QString text = value.is_string() ? fromUtf8(value.get_ref<const std::string &>()).trimmed()
                                                 : QStringLiteral("?");
                while (text.endsWith(u'/'))
                    text.chop(1);
                const QUrl url(text, QUrl::StrictMode);
                const bool web =
                    url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
                if (!text.isEmpty() && (!web || url.host().isEmpty() || url.hasQuery() || url.hasFragment()))
                    return QStringLiteral("must be a web address such as https://host/path.");
                if (text.isEmpty() && member != &Endpoints::wikipedia)
                    return QStringLiteral("must not be empty.");
                settings.endpoints.*member = url;
                return QString();
            }};
}

SettingKey switchKey(const char *name, const char *variable, bool Settings::*member)
{
    return {name, variable, [member](const Settings &settings) { return OrderedJson(settings.*member); },
            [member](Settings &settings, const OrderedJson &value) {
                static const QStringList yes{QStringLiteral("1"), QStringLiteral("true"),
                                             QStringLiteral("yes"), QStringLiteral("on")};
                static const QStringList no{QStringLiteral("0"), QStringLiteral("false"),
                                            QStringLiteral("no"), QStringLiteral("off")};
                const QString text = value.is_string()
                                         ? fromUtf8(value.get_ref<const std::string &>()).trimmed().toLower()
                                         : QString();
                if (value.is_boolean())
                    settings.*member = value.get<bool>();
                else if (yes.contains(text) || no.contains(text))
                    settings.*member = yes.contains(text);
                else
                    return QStringLiteral("must be true or false (1 or 0).");
                return QString();
            }};
}

SettingKey numberKey(const char *name, const char *variable, std::optional<int> Settings::*member, int least,
                     int most)
{
    return {name, variable,
            [member](const Settings &settings) {
                return settings.*member ? OrderedJson(*(settings.*member)) : OrderedJson(nullptr);
            },
            [member, least, most](Settings &settings, const OrderedJson &value) {
                bool whole = value.is_number_integer();
                qint64 number = whole ? value.get<qint64>() : 0;
                if (value.is_string())
                    number = fromUtf8(value.get_ref<const std::string &>()).trimmed().toLongLong(&whole);
                if (!whole || number < least || number > most)
                    return QStringLiteral("must be a whole number from %1 to %2.").arg(least).arg(most);
                settings.*member = int(number);
                return QString();
            }};
}

} // namespace

const std::vector<SettingKey> &settingKeys()
{
    static const std::vector<SettingKey> keys{
        urlKey("justwatch_url", "MOVIEDB_JUSTWATCH_URL", &Endpoints::justwatch),
        urlKey("justwatch_graphql_url", "MOVIEDB_JUSTWATCH_GRAPHQL_URL", &Endpoints::justwatchGraphql),
        urlKey("justwatch_images_url", "MOVIEDB_JUSTWATCH_IMAGES_URL", &Endpoints::justwatchImages),
        urlKey("wikipedia_url", "MOVIEDB_WIKIPEDIA_URL", &Endpoints::wikipedia),
        urlKey("wikidata_url", "MOVIEDB_WIKIDATA_URL", &Endpoints::wikidata),
        urlKey("sparql_url", "MOVIEDB_SPARQL_URL", &Endpoints::sparql),
        textKey("contact", "MOVIEDB_CONTACT", &Settings::contact, anyText),
        switchKey("accept_justwatch_terms", "MOVIEDB_ACCEPT_JUSTWATCH_TERMS", &Settings::justwatchAccepted),
        textKey("country", "MOVIEDB_COUNTRY", &Settings::country, countryCode),
        textKey("language", "MOVIEDB_LANGUAGE", &Settings::language, languageCode),
        numberKey("min_interval_ms", "MOVIEDB_MIN_INTERVAL_MS", &Settings::minIntervalMs, 0, 3600000),
        numberKey("max_parallel", "MOVIEDB_MAX_PARALLEL", &Settings::maxParallel, 1, 64),
        textKey("database", "MOVIEDB_DB", &Settings::database, databaseAddress),
        textKey("data_dir", "MOVIEDB_DATA_DIR", &Settings::dataDir, anyText),
        textKey("cache_dir", "MOVIEDB_CACHE_DIR", &Settings::cacheDir, anyText),
        switchKey("offline", "MOVIEDB_OFFLINE", &Settings::offline),
        textKey("theme", "MOVIEDB_THEME", &Settings::theme, themeName),
        textKey("interface_language", "MOVIEDB_INTERFACE_LANGUAGE", &Settings::interfaceLanguage,
                interfaceCode),
    };
    return keys;
}

} // namespace moviedb
