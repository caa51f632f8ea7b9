#include "app/onefilm.h"

#include "app/knownnames.h"

namespace moviedb {

namespace {

Error notOneFilm(const QString &named, const QList<qint64> &ids)
{
    if (ids.isEmpty())
        return makeError(Fault::NotFound, QStringLiteral("No film “%1” is stored.").arg(named), {},
                         QStringLiteral("Give a number, an id (tt…, tm…, Q…), a page key or the title."));
    QStringList found;
    for (const qint64 id : ids)
        found.append(QString::number(id));
    return makeError(
        Fault::Usage,
        QStringLiteral("Several films are called “%1”: %2.").arg(named, found.join(QLatin1String(", "))), {},
        QStringLiteral("Give one of these numbers."));
}

// The first spelling that finds a film counts.
void findFilm(CommandContext &context, const std::shared_ptr<MovieStore> &store, const QStringList &spellings,
              qsizetype at, std::function<void(qint64 movieId)> next)
{
    context.then(store->findMovies(spellings.at(at)),
                 [&context, store, spellings, at, next = std::move(next)](const QList<qint64> &ids) {
                     if (ids.size() == 1)
                         next(ids.first());
                     else if (ids.isEmpty() && at + 1 < spellings.size())
                         findFilm(context, store, spellings, at + 1, next);
                     else
                         context.fail(notOneFilm(spellings.first(), ids));
                 });
}

} // namespace

void withFilm(CommandContext &context, const std::shared_ptr<MovieStore> &store, const QString &named,
              std::function<void(qint64 movieId)> next)
{
    findFilm(context, store, spellingsOf(named), 0, std::move(next));
}

} // namespace moviedb
