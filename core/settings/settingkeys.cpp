#include "core/settings/settingkeys.h"

#include "core/base/passwords.h"

#include <QRegularExpression>

namespace moviedb {

namespace {

using Check = std::function<QString(QString &)>; // tidies the text; answers what is wrong with it

QString anyText(QString &)
{
    return {};
}

QString secretKey(QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^[!-~]{0,2000}$"));
    return shape.match(text).hasMatch()
               ? QString()
               : QStringLiteral("must be the key as the service gives it: no spaces, one line.");
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
    static const QRegularExpression shape(QStringLiteral("^((en|it)(_[A-Z]{2})?)?$"));
    return shape.match(text).hasMatch() ? QString() : QStringLiteral("must be en, it or empty.");
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
    // Files are copied and shown around, and every child of a program inherits its environment.
    if (holdsPassword(text))
        return QStringLiteral(
            "must not hold a password: leave it out of the address, and put it into ~/.pgpass or "
            "the file that PGPASSFILE names, or type it when it is asked for.");
    if (text.startsWith(QLatin1String("postgresql://")) || text.startsWith(QLatin1String("postgres://")))
        return {};
    return QStringLiteral("must be sqlite:PATH or postgresql://user@host:port/name.");
}

// What is wrong with a value that should be text; else `write` gets the tidied text.
QString writeText(const OrderedJson &value, const Check &check,
                  const std::function<void(const QString &)> &write)
{
    if (!value.is_string())
        return QStringLiteral("must be text.");
    QString text = fromUtf8(value.get_ref<const std::string &>()).trimmed();
    if (const QString problem = check(text); !problem.isEmpty())
        return problem;
    write(text);
    return {};
}

QString writeSwitch(const OrderedJson &value, bool &target)
{
    static const QStringList yes{QStringLiteral("1"), QStringLiteral("true"), QStringLiteral("yes"),
                                 QStringLiteral("on")};
    static const QStringList no{QStringLiteral("0"), QStringLiteral("false"), QStringLiteral("no"),
                                QStringLiteral("off")};
    const QString text =
        value.is_string() ? fromUtf8(value.get_ref<const std::string &>()).trimmed().toLower() : QString();
    if (value.is_boolean())
        target = value.get<bool>();
    else if (yes.contains(text) || no.contains(text))
        target = yes.contains(text);
    else
        return QStringLiteral("must be true or false (1 or 0).");
    return {};
}

SettingKey textKey(const char *name, const char *variable, QString Settings::*member, Check check,
                   const char *help)
{
    return {QLatin1String(name), QLatin1String(variable), QString::fromUtf8(help),
            [member](const Settings &settings) { return OrderedJson((settings.*member).toStdString()); },
            [member, check = std::move(check)](Settings &settings, const OrderedJson &value) {
                return writeText(value, check, [&](const QString &text) { settings.*member = text; });
            }};
}

SettingKey switchKey(const char *name, const char *variable, bool Settings::*member, const char *help)
{
    return {QLatin1String(name), QLatin1String(variable), QString::fromUtf8(help),
            [member](const Settings &settings) { return OrderedJson(settings.*member); },
            [member](Settings &settings, const OrderedJson &value) {
                return writeSwitch(value, settings.*member);
            }};
}

OrderedJson numberOf(const std::optional<int> &number)
{
    return number ? OrderedJson(*number) : OrderedJson(nullptr);
}

// `Number`: int, or std::optional<int> for a number that may be left out.
template <class Number>
SettingKey numberKey(const char *name, const char *variable, Number Settings::*member, int least, int most,
                     const char *help)
{
    return {QLatin1String(name), QLatin1String(variable), QString::fromUtf8(help),
            [member](const Settings &settings) { return numberOf(settings.*member); },
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

QString variableOf(const QString &name)
{
    return QStringLiteral("MOVIEDB_") + name.toUpper();
}

SettingKey endpointKey(const SourceInfo &source, const EndpointInfo &endpoint)
{
    const QString name = endpoint.name + QStringLiteral("_url");
    const QString own = endpoint.dependsOnLanguage() ? QString() : endpoint.url;
    return {name, variableOf(name), QStringLiteral("Address of %1, for tests and mirrors").arg(source.title),
            [endpoint, own](const Settings &settings) {
                const QUrl moved = settings.endpoints.moved(endpoint.name);
                return OrderedJson((moved.isEmpty() ? own : moved.toString()).toStdString());
            },
            [endpoint, own](Settings &settings, const OrderedJson &value) {
                QString text = value.is_string() ? fromUtf8(value.get_ref<const std::string &>()).trimmed()
                                                 : QStringLiteral("?");
                while (text.endsWith(u'/'))
                    text.chop(1);
                const QUrl url(text, QUrl::StrictMode);
                const bool web =
                    url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
                if (!text.isEmpty() && (!web || url.host().isEmpty() || url.hasQuery() || url.hasFragment()))
                    return QStringLiteral("must be a web address such as https://host/path.");
                if (text.isEmpty() && !own.isEmpty())
                    return QStringLiteral("must not be empty.");
                settings.endpoints.move(endpoint.name, text == own ? QUrl() : url);
                return QString();
            }};
}

SettingKey consentKey(const SourceInfo &source)
{
    const QString id = source.id;
    if (source.consent == Consent::Terms) {
        const QString name = QStringLiteral("accept_%1_terms").arg(id);
        return {name, variableOf(name), QStringLiteral("1 turns %1 on; %2").arg(source.title, source.licence),
                [id](const Settings &settings) { return OrderedJson(settings.accepts(id)); },
                [id](Settings &settings, const OrderedJson &value) {
                    return writeSwitch(value, settings.sources[id].accepted);
                }};
    }
    const QString name = id + QStringLiteral("_key");
    return {name,
            variableOf(name),
            QStringLiteral("Key that turns %1 on; kept as plain text").arg(source.title),
            [id](const Settings &settings) { return OrderedJson(utf8(settings.sources.value(id).key)); },
            [id](Settings &settings, const OrderedJson &value) {
                return writeText(value, secretKey,
                                 [&](const QString &text) { settings.sources[id].key = text; });
            },
            true};
}

SettingKey connectionsKey()
{
    return {QStringLiteral("connections"), QStringLiteral("MOVIEDB_CONNECTIONS"),
            QStringLiteral("Databases the window offers, as JSON; it writes them itself"),
            [](const Settings &settings) { return connectionsToJson(settings.connections); },
            [](Settings &settings, const OrderedJson &value) {
                OrderedJson list = value;
                if (value.is_string()) {
                    const auto &text = value.get_ref<const std::string &>();
                    list = OrderedJson::parse(text.begin(), text.end(), nullptr, false);
                }
                return readConnections(list, &databaseAddress, settings.connections);
            }};
}

std::vector<SettingKey> ownKeys()
{
    return {
        textKey("contact", "MOVIEDB_CONTACT", &Settings::contact, anyText,
                "Mail address or web page that the sources may write to; needed before the first request"),
        textKey("country", "MOVIEDB_COUNTRY", &Settings::country, countryCode,
                "Country of providers, offers and age ratings: US"),
        textKey("language", "MOVIEDB_LANGUAGE", &Settings::language, languageCode,
                "Language of titles and articles: en"),
        numberKey("min_interval_ms", "MOVIEDB_MIN_INTERVAL_MS", &Settings::minIntervalMs, 0, 3600000,
                  "Pause between two requests to a source; never less than polite"),
        numberKey("max_parallel", "MOVIEDB_MAX_PARALLEL", &Settings::maxParallel, 1, 64,
                  "Requests under way to a source; never more than polite"),
        textKey("database", "MOVIEDB_DB", &Settings::database, databaseAddress,
                "The database, as --db takes it (database)"),
        connectionsKey(),
        textKey("data_dir", "MOVIEDB_DATA_DIR", &Settings::dataDir, anyText,
                "Folder of the database and of what was learned"),
        textKey("cache_dir", "MOVIEDB_CACHE_DIR", &Settings::cacheDir, anyText,
                "Folder of pages and posters"),
        numberKey("answers_mb", "MOVIEDB_ANSWERS_MB", &Settings::answersMb, 0, 1000000,
                  "Megabytes of answers kept for reading them again (2000); 0 keeps none"),
        switchKey("offline", "MOVIEDB_OFFLINE", &Settings::offline,
                  "1 reads stored pages only and sends nothing"),
        numberKey(
            "recheck_days", "MOVIEDB_RECHECK_DAYS", &Settings::recheckDays, 0, 36500,
            "Days after which a rejected page or “no article” is asked about again; 0 = in every crawl"),
        numberKey(
            "pages_fresh_hours", "MOVIEDB_PAGES_FRESH_HOURS", &Settings::pagesFreshHours, 0, 87600,
            "Hours after which a kept page or item is checked for changes (24); 0 = all is asked for anew"),
        numberKey(
            "details_fresh_hours", "MOVIEDB_DETAILS_FRESH_HOURS", &Settings::detailsFreshHours, 0, 87600,
            "Hours for which the kept details of a title, its offers among them, stand for new ones (24)"),
        numberKey("searches_fresh_hours", "MOVIEDB_SEARCHES_FRESH_HOURS", &Settings::searchesFreshHours, 0,
                  87600, "The same for what a search has found (168)"),
        numberKey("names_fresh_hours", "MOVIEDB_NAMES_FRESH_HOURS", &Settings::namesFreshHours, 0, 87600,
                  "The same for items of people, companies and the like that a film names (720)"),
        numberKey("unchanged_fresh_hours", "MOVIEDB_UNCHANGED_FRESH_HOURS", &Settings::unchangedFreshHours, 0,
                  87600,
                  "The same for details of a title that the gallery lists as before, and for a film's item "
                  "while its article has not changed (168)"),
        numberKey("settled_after_hours", "MOVIEDB_SETTLED_AFTER_HOURS", &Settings::settledAfterHours, 0, 168,
                  "Hours after which a change of a known article or item is believed (48); 0 = at once"),
        textKey("backup_dir", "MOVIEDB_BACKUP_DIR", &Settings::backupDir, anyText,
                "Folder of the backups (backups in data_dir)"),
        switchKey("backup_daily", "MOVIEDB_BACKUP_DAILY", &Settings::backUpDaily,
                  "0 makes no daily backup while the window is open"),
        numberKey("backups_daily", "MOVIEDB_BACKUPS_DAILY", &Settings::keepDaily, 1, 3650,
                  "For how many days the newest daily backup is kept (7)"),
        numberKey("backups_weekly", "MOVIEDB_BACKUPS_WEEKLY", &Settings::keepWeekly, 0, 520,
                  "The same for weeks (4)"),
        numberKey("backups_monthly", "MOVIEDB_BACKUPS_MONTHLY", &Settings::keepMonthly, 0, 1200,
                  "The same for months (12)"),
        switchKey("serve", "MOVIEDB_SERVE", &Settings::serve,
                  "1 answers other programs on this machine while the window is open"),
        numberKey("serve_port", "MOVIEDB_SERVE_PORT", &Settings::servePort, 0, 65535,
                  "Port of the local server (5000); 0 = any that is free"),
        textKey("serve_origins", "MOVIEDB_SERVE_ORIGINS", &Settings::serveOrigins, anyText,
                "Origins, with blanks between, whose pages may read what the local server answers; * = all"),
        textKey("theme", "MOVIEDB_THEME", &Settings::theme, themeName, "system, light or dark"),
        textKey("interface_language", "MOVIEDB_INTERFACE_LANGUAGE", &Settings::interfaceLanguage,
                interfaceCode, "Language of window and errors: en or it (the system's)"),
    };
}

} // namespace

std::vector<SettingKey> settingKeys(const QList<SourceInfo> &sources)
{
    std::vector<SettingKey> keys = ownKeys();
    for (const SourceInfo &source : sources) {
        if (source.consent != Consent::None)
            keys.push_back(consentKey(source));
        for (const EndpointInfo &endpoint : source.endpoints)
            keys.push_back(endpointKey(source, endpoint));
    }
    return keys;
}

} // namespace moviedb
