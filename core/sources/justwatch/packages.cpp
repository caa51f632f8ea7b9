#include "core/sources/justwatch/packages.h"

#include "core/base/jsonread.h"
#include "core/sources/justwatch/graphqlanswer.h"
#include "core/sources/justwatch/nodevalues.h"

#include <algorithm>

namespace moviedb::justwatch {

namespace {

int editDistance(const QString &left, const QString &right)
{
    QList<int> row(right.size() + 1);
    for (int j = 0; j <= right.size(); ++j)
        row[j] = j;
    for (int i = 1; i <= left.size(); ++i) {
        int diagonal = row[0];
        row[0] = i;
        for (int j = 1; j <= right.size(); ++j) {
            const int above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row.last();
}

QStringList nearNames(const QList<Provider> &providers, const QString &name)
{
    QList<std::pair<int, QString>> near;
    for (const Provider &provider : providers) {
        int distance =
            std::min(editDistance(name, provider.slug), editDistance(name, provider.technicalName));
        if (name.size() > 2 && (provider.slug.contains(name) || provider.technicalName.contains(name)))
            distance = 1;
        if (distance <= std::max<qsizetype>(2, name.size() / 3))
            near.append({distance, provider.slug.isEmpty() ? provider.technicalName : provider.slug});
    }
    std::sort(near.begin(), near.end());
    QStringList names;
    for (const auto &[distance, slug] : near)
        if (names.size() < 5 && !names.contains(slug))
            names.append(slug);
    return names;
}

} // namespace

Result<QList<Provider>> parsePackages(const QByteArray &body)
{
    const auto answer = readAnswer(body);
    if (!answer)
        return answer.error();
    const JsonPlace root(answer->json);
    const auto list = (root.isArray() ? root : root["data"]["packages"]).requireArray();
    if (!list)
        return answer->messages.isEmpty() ? list.error() : answer->refusal();
    QList<Provider> providers;
    for (qsizetype i = 0; i < list->size(); ++i) {
        const JsonPlace item = list->at(i);
        Provider provider{item["packageId"].integer().value_or(0), item["shortName"].text(),
                          item["technicalName"].text(), item["slug"].text(), cleanText(item["clearName"])};
        if (provider.packageId > 0 && !provider.shortName.isEmpty() && !provider.clearName.isEmpty())
            providers.append(provider);
    }
    if (providers.isEmpty())
        return makeError(Fault::Parse, QStringLiteral("JustWatch gave no provider that can be read."),
                         list->path());
    return providers;
}

Result<Provider> findProvider(const QList<Provider> &providers, const QString &name)
{
    const QString wanted = name.trimmed();
    // What people type is a slug or a name first: a code of three letters may be another provider's name.
    for (QString Provider::*member : {&Provider::slug, &Provider::technicalName, &Provider::shortName})
        for (const Provider &provider : providers)
            if (!wanted.isEmpty() && (provider.*member).compare(wanted, Qt::CaseInsensitive) == 0)
                return provider;
    const QStringList near = nearNames(providers, wanted.toLower());
    return makeError(
        Fault::NotFound, QStringLiteral("There is no provider “%1” in this country.").arg(wanted), wanted,
        near.isEmpty() ? QStringLiteral("Choose one from the country's list.")
                       : QStringLiteral("Did you mean %1?").arg(near.join(QStringLiteral(", "))));
}

} // namespace moviedb::justwatch
