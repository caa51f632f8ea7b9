#include "app/onefilm.h"

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

} // namespace

void withFilm(CommandContext &context, const std::shared_ptr<MovieStore> &store, const QString &named,
              std::function<void(qint64 movieId)> next)
{
    context.then(store->findMovies(named),
                 [&context, named, next = std::move(next)](const QList<qint64> &ids) {
                     if (ids.size() == 1)
                         next(ids.first());
                     else
                         context.fail(notOneFilm(named, ids));
                 });
}

} // namespace moviedb
