#include "core/passport/statement/passport.h"

#include "core/contract/jsonvalue.h"
#include "core/domain/sourcenames.h"
#include "core/passport/statement/passportchecks.h"

#include <tuple>

namespace moviedb {

namespace {

using contract::textArray;

// Who gave values, as a passport names them.
QString titleOf(const Provenance &provenance, const QString &source)
{
    if (source == QLatin1String("user"))
        return QStringLiteral("typed by a person");
    for (const Provenance::Reading &reading : provenance.readings)
        if (reading.source == source && !reading.title.isEmpty())
            return reading.title;
    return source;
}

QString licenceOf(const Provenance &provenance, const QString &source)
{
    for (const Provenance::Reading &reading : provenance.readings)
        if (reading.source == source)
            return reading.licence;
    return {};
}

double share(qint64 part, qint64 all)
{
    return all == 0 ? 0 : qRound64(10000.0 * double(part) / double(all)) / 10000.0;
}

// Of an export that holds the values of some sources only, what it holds.
Provenance toldBy(const QStringList &sources, Provenance provenance)
{
    if (sources.isEmpty())
        return provenance;
    provenance.shown.removeIf([&](const Provenance::Shown &one) { return !sources.contains(one.source); });
    provenance.readings.removeIf(
        [&](const Provenance::Reading &one) { return !sources.contains(one.source); });
    if (!sources.contains(source::wikipedia))
        provenance.pages.clear();
    return provenance;
}

OrderedJson scope(const ExportReading &file)
{
    OrderedJson json = OrderedJson::object();
    json["file"] = utf8(file.fileName);
    json["bytes"] = file.bytes;
    json["sha256"] = utf8(file.sha256);
    for (const char *name : {"created_at", "program", "filter", "sources", "counts", "content_sha256"})
        json[name] = file.header.contains(name) ? file.header[name] : OrderedJson(nullptr);
    return json;
}

OrderedJson freshness(const Provenance &provenance)
{
    OrderedJson list = OrderedJson::array();
    for (const Provenance::Reading &reading : provenance.readings) {
        OrderedJson json = OrderedJson::object();
        json["source"] = utf8(reading.source);
        json["title"] = utf8(titleOf(provenance, reading.source));
        json["readings"] = reading.receipts;
        json["oldest"] = textOrNull(reading.oldest);
        json["newest"] = textOrNull(reading.newest);
        list.push_back(json);
    }
    return list;
}

OrderedJson values(const Provenance &provenance, qint64 without)
{
    QMap<QString, qint64> bySource;
    qint64 all = 0;
    for (const Provenance::Shown &shown : provenance.shown) {
        bySource[shown.source] += shown.values;
        all += shown.values;
    }
    OrderedJson json = OrderedJson::object();
    json["all"] = all + without;
    json["without_source"] = without;
    json["by_source"] = OrderedJson::array();
    for (auto source = bySource.cbegin(); source != bySource.cend(); ++source) {
        OrderedJson one = OrderedJson::object();
        one["source"] = utf8(source.key());
        one["title"] = utf8(titleOf(provenance, source.key()));
        one["values"] = source.value();
        one["share"] = share(source.value(), all + without);
        json["by_source"].push_back(one);
    }
    return json;
}

OrderedJson agreement(const PassportFacts &facts)
{
    QMap<QString, qint64> byField;
    for (const Disagreement &one : facts.disagreements)
        ++byField[one.field];
    const qint64 compared = facts.provenance.compared;
    OrderedJson json = OrderedJson::object();
    json["compared"] = compared;
    json["contradicting"] = facts.disagreements.size();
    json["rate"] = compared == 0 ? OrderedJson(nullptr)
                                 : OrderedJson(share(compared - facts.disagreements.size(), compared));
    json["by_field"] = OrderedJson::object();
    for (auto field = byField.cbegin(); field != byField.cend(); ++field)
        json["by_field"][utf8(field.key())] = field.value();
    return json;
}

OrderedJson doubts(const PassportFacts &facts)
{
    OrderedJson json = OrderedJson::object();
    json["contradictions"] = facts.disagreements.size();
    json["titles_waiting"] = OrderedJson::object();
    for (auto reason = facts.waitingByReason.cbegin(); reason != facts.waitingByReason.cend(); ++reason)
        json["titles_waiting"][utf8(reason.key())] = reason.value();
    return json;
}

OrderedJson checks(const PassportFacts &facts)
{
    OrderedJson list = OrderedJson::array();
    for (const PassportCheck &check : passportChecks(facts)) {
        OrderedJson json = OrderedJson::object();
        json["name"] = utf8(check.name);
        json["passed"] = check.passed;
        json["words"] = utf8(check.words);
        list.push_back(json);
    }
    return list;
}

OrderedJson columns(const Provenance &provenance)
{
    QMap<QString, QList<Provenance::Shown>> byField;
    for (const Provenance::Shown &shown : provenance.shown)
        byField[shown.field].append(shown);
    OrderedJson list = OrderedJson::array();
    for (auto field = byField.cbegin(); field != byField.cend(); ++field) {
        OrderedJson json = OrderedJson::object();
        json["column"] = utf8(field.key());
        json["sources"] = OrderedJson::object();
        QStringList licences;
        bool open = true;
        for (const Provenance::Shown &shown : field.value()) {
            json["sources"][utf8(shown.source)] = shown.values;
            const QString licence = licenceOf(provenance, shown.source);
            open = open && (shown.source == QLatin1String("user") || isOpenLicence(licence));
            if (!licence.isEmpty() && !licences.contains(licence))
                licences << licence;
        }
        json["licences"] = textArray(licences);
        json["may_be_passed_on"] = open;
        list.push_back(json);
    }
    return list;
}

OrderedJson attribution(const Provenance &provenance)
{
    OrderedJson json = OrderedJson::object();
    json["sources"] = OrderedJson::array();
    for (const Provenance::Reading &reading : provenance.readings) {
        OrderedJson one = OrderedJson::object();
        one["source"] = utf8(reading.source);
        one["title"] = utf8(titleOf(provenance, reading.source));
        one["licence"] = textOrNull(reading.licence);
        one["may_be_passed_on"] = isOpenLicence(reading.licence);
        json["sources"].push_back(one);
    }
    json["pages"] = OrderedJson::array();
    for (const Provenance::Page &page : provenance.pages) {
        OrderedJson one = OrderedJson::object();
        one["url"] = utf8(page.url);
        one["revision"] = textOrNull(page.revision);
        json["pages"].push_back(one);
    }
    return json;
}

// "12 1f2e3d…": a film a line.
QString filmLine(qint64 id, const QString &hash)
{
    return QStringLiteral("%1 %2").arg(id).arg(hash);
}

QHash<qint64, QString> filmsOf(const OrderedJson &passport)
{
    QHash<qint64, QString> films;
    const auto lines = passport.find("films");
    if (lines == passport.end() || !lines->is_array())
        return films;
    for (const OrderedJson &line : *lines) {
        const QString text = line.is_string() ? QString::fromStdString(line.get<std::string>()) : QString();
        films.insert(text.section(u' ', 0, 0).toLongLong(), text.section(u' ', 1));
    }
    return films;
}

// Films of the export that the passport before this one did not have, and that it had with another text.
std::pair<QList<qint64>, QList<qint64>> addedAndChanged(const QHash<qint64, QString> &before,
                                                        const ExportReading &file)
{
    std::pair<QList<qint64>, QList<qint64>> found;
    for (auto film = file.films.cbegin(); film != file.films.cend(); ++film) {
        const auto known = before.constFind(film.key());
        if (known == before.cend())
            found.first << film.key();
        else if (*known != film.value())
            found.second << film.key();
    }
    return found;
}

OrderedJson changesSince(const OrderedJson &last, const ExportReading &file)
{
    const QHash<qint64, QString> before = filmsOf(last);
    const auto [added, changed] = addedAndChanged(before, file);
    OrderedJson json = OrderedJson::object();
    json["made_at"] = last.value("made_at", OrderedJson(nullptr));
    json["films_added"] = added.size();
    json["films_changed"] = changed.size();
    json["films_removed"] = qint64(before.size()) - (file.films.size() - added.size());
    return json;
}

OrderedJson films(const ExportReading &file)
{
    OrderedJson lines = OrderedJson::array();
    for (auto film = file.films.cbegin(); film != file.films.cend(); ++film)
        lines.push_back(utf8(filmLine(film.key(), film.value())));
    return lines;
}

} // namespace

QStringList openSources(const QList<SourceInfo> &sources)
{
    QStringList open{QStringLiteral("user")};
    for (const SourceInfo &source : sources)
        if (isOpenLicence(source.licence))
            open << source.id;
    open.sort();
    return open;
}

bool isOpenLicence(const QString &licence)
{
    return licence.startsWith(QLatin1String("CC0")) || licence.startsWith(QLatin1String("CC BY"));
}

PassportFilms filmsBehind(const PassportFacts &facts)
{
    PassportFilms films;
    if (facts.contentNow != facts.file.contentSha256)
        for (auto film = facts.file.films.cbegin(); film != facts.file.films.cend(); ++film) {
            const auto now = facts.filmsNow.constFind(film.key());
            if (now == facts.filmsNow.cend())
                films.gone << film.key();
            else if (*now != film.value())
                films.changed << film.key();
        }
    films.withoutSource = facts.provenance.unsourced;
    for (auto film = facts.provenance.oldest.cbegin(); film != facts.provenance.oldest.cend(); ++film)
        if (isStale(film.value(), facts.now))
            films.stale << film.key();
    if (facts.last)
        std::tie(films.addedSince, films.changedSince) = addedAndChanged(filmsOf(*facts.last), facts.file);
    return films;
}

OrderedJson passportOf(const PassportFacts &facts)
{
    const Provenance told = toldBy(facts.file.sources(), facts.provenance);
    OrderedJson json = OrderedJson::object();
    json["$schema"] = "https://moviedb.invalid/schema/passport.v1.json";
    json["passport_version"] = 1;
    json["program"] = "Movie DB " MOVIEDB_VERSION;
    json["made_at"] = utf8(facts.now.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")));
    json["database"] = utf8(facts.database);
    json["export"] = scope(facts.file);
    json["freshness"] = freshness(told);
    json["values"] = values(told, valuesWithoutSource(facts.provenance));
    json["agreement"] = agreement(facts);
    json["doubts"] = doubts(facts);
    json["checks"] = checks(facts);
    json["columns"] = columns(told);
    json["attribution"] = attribution(told);
    json["changes"] = facts.last ? changesSince(*facts.last, facts.file) : OrderedJson(nullptr);
    json["films"] = films(facts.file);
    return json;
}

} // namespace moviedb
