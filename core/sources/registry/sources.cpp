#include "core/sources/registry/sources.h"

// Every source, one line each: the name of its folder, which is its namespace too and has a makeSource(). Its room is
// built and linked by core/sources/CMakeLists.txt. They are asked in this order.
#define MOVIEDB_EVERY_SOURCE(SOURCE)                                                                         \
    SOURCE(justwatch)                                                                                        \
    SOURCE(tmdb)                                                                                             \
    SOURCE(wikidata)                                                                                         \
    SOURCE(wikipedia)

#define MOVIEDB_DECLARE_SOURCE(name)                                                                         \
    namespace moviedb::name {                                                                                \
    SourcePointer makeSource(const SourceSetup &setup);                                                      \
    }
#define MOVIEDB_MAKE_SOURCE(name) name::makeSource,

MOVIEDB_EVERY_SOURCE(MOVIEDB_DECLARE_SOURCE)

namespace moviedb::sources {

namespace {

using MakeSource = SourcePointer (*)(const SourceSetup &setup);
constexpr MakeSource makers[] = {MOVIEDB_EVERY_SOURCE(MOVIEDB_MAKE_SOURCE)};

} // namespace

const QList<SourceInfo> &descriptions()
{
    static const QList<SourceInfo> all = [] {
        QList<SourceInfo> infos;
        for (const MakeSource make : makers)
            infos << make({})->info();
        return infos;
    }();
    return all;
}

SourceInfo descriptionOf(const QString &id)
{
    for (const SourceInfo &info : descriptions())
        if (info.id == id)
            return info;
    SourceInfo unknown;
    unknown.id = unknown.title = id;
    return unknown;
}

QString titleOf(const QString &id)
{
    return descriptionOf(id).title;
}

QList<SourcePointer> makeSources(const Settings &settings, const QString &country)
{
    SourceSetup setup;
    setup.endpoints = settings.endpoints;
    setup.country = (country.isEmpty() ? settings.country : country).toUpper();
    setup.language = settings.language;
    QList<SourcePointer> made;
    for (qsizetype i = 0; i < descriptions().size(); ++i) {
        const SourceInfo &info = descriptions().at(i);
        if (!settings.mayAsk(info))
            continue;
        setup.key = settings.sources.value(info.id).key;
        made << makers[i](setup);
    }
    return made;
}

} // namespace moviedb::sources
