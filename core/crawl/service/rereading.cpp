#include "core/crawl/service/rereading.h"

#include "core/base/future.h"
#include "core/crawl/service/filmreread.h"

#include <algorithm>
#include <utility>

namespace moviedb::crawl {

namespace {

// The one whose gallery listed the film: "/us/movie/alien".
QString countryOf(const GalleryEntry &entry)
{
    const QString first = entry.jwHref.section(QLatin1Char('/'), 1, 1);
    return entry.jwHref.startsWith(QLatin1Char('/')) && first.size() == 2 ? first : QString();
}

QString titleOf(const RematchCase &film)
{
    for (const auto &[column, value] : film.film.columns)
        if (column == QLatin1String("title"))
            return value.toString();
    return {};
}

} // namespace

Rereading::Rereading(std::shared_ptr<MovieStore> store, ResourcesOf resourcesOf, RereadScope scope,
                     WriteMode mode, QObject *parent)
    : QObject(parent), m_store(std::move(store)), m_resourcesOf(std::move(resourcesOf)),
      m_scope(std::move(scope)), m_mode(mode)
{
    if (m_scope.picks)
        for (const RereadChange &pick : std::as_const(*m_scope.picks))
            m_picks[pick.movieId].append(pick);
}

void Rereading::read(Answer answer)
{
    m_answer = std::move(answer);
    if (m_scope.picks && m_picks.isEmpty())
        return tell(makeError(Fault::Usage, QStringLiteral("Nothing is chosen.")));
    onFinished(m_store->rules(), this, [this](const Result<QList<FieldRule>> &rules) {
        if (!rules)
            return tell(rules.error());
        m_rules = *rules;
        askFilms();
    });
}

void Rereading::stop()
{
    m_stopped = true;
}

void Rereading::askFilms()
{
    if (m_stopped)
        return tell(makeError(Fault::Cancelled,
                              QStringLiteral("Re-reading was stopped after %1 films.").arg(m_plan.films)));
    onFinished(m_store->filmsToReread(m_picks.keys(), m_lastId, filmsAtOnce), this,
               [this](const Result<QList<RematchCase>> &films) {
                   if (!films)
                       return tell(films.error());
                   if (films->isEmpty())
                       return tell(m_plan);
                   filmsCame(*films);
               });
}

void Rereading::filmsCame(const QList<RematchCase> &films)
{
    m_unread = films.size();
    m_lastId = films.last().film.movieId;
    for (const RematchCase &film : films) {
        Reader &reader = readerFor(film);
        FilmReread::run(reader.context, film, reader.pool, this,
                        [this, film](const Result<FilmRecord> &record) { filmRead(film, record); });
    }
}

Rereading::Reader &Rereading::readerFor(const RematchCase &film)
{
    Resources resources = m_resourcesOf(film.entry);
    resources.settings.offline = true;
    const QString country = resources.countryFor(countryOf(film.entry));
    Reader &reader = m_readers[resources.world(country)];
    if (!reader.fetcher) {
        reader.fetcher = std::make_unique<Fetcher>(resources.fetcherSetup(country));
        reader.context = resources.context(reader.fetcher.get(), &reader.entities, country);
        reader.context.rules = m_rules;
        reader.pool = resources.pool;
    }
    return reader;
}

void Rereading::filmRead(const RematchCase &film, const Result<FilmRecord> &record)
{
    const qint64 id = film.film.movieId;
    if (record)
        m_read[id] = {id, titleOf(film), *record};
    else if (isNotKept(record.error()))
        m_plan.notKept.append({id, titleOf(film), record.error().oneLine()});
    else
        m_plan.failed.append({id, titleOf(film), record.error().oneLine()});
    ++m_seen;
    if (--m_unread == 0)
        storePortion();
}

void Rereading::storePortion()
{
    Q_EMIT progressed(m_seen);
    RereadPart part{{}, m_scope, m_stepId, m_plan.films, m_plan.changes.size()};
    if (part.scope.picks)
        part.scope.picks->clear();
    for (auto &[id, film] : m_read) {
        part.films.append(std::move(film));
        if (part.scope.picks)
            *part.scope.picks += m_picks.value(id);
    }
    m_read.clear();
    if (part.films.isEmpty())
        return askFilms();
    onFinished(m_store->reread(part, m_mode), this, [this](const Result<RereadOutcome> &outcome) {
        if (outcome)
            portionStored(*outcome);
        else
            tell(outcome.error());
    });
}

void Rereading::portionStored(const RereadOutcome &outcome)
{
    m_stepId = outcome.stepId;
    m_plan.films += outcome.plan.films;
    // A person of several films would change with each of them, as long as nothing is stored.
    for (const RereadChange &change : outcome.plan.changes) {
        const QString place =
            QStringLiteral("%1 %2 %3").arg(change.table).arg(change.rowId).arg(change.field);
        if (!std::exchange(m_told[place], true))
            m_plan.changes.append(change);
    }
    m_plan.failed += outcome.plan.failed;
    m_plan.warnings += outcome.plan.warnings;
    askFilms();
}

void Rereading::tell(const Result<RereadPlan> &result)
{
    if (const Answer answer = std::exchange(m_answer, nullptr)) {
        Result<RereadPlan> told = result;
        if (told) {
            const auto byId = [](const UnreadFilm &left, const UnreadFilm &right) {
                return left.movieId < right.movieId;
            };
            std::sort(told->notKept.begin(), told->notKept.end(), byId);
            std::sort(told->failed.begin(), told->failed.end(), byId);
        }
        answer(told);
        Q_EMIT ended();
    }
}

} // namespace moviedb::crawl

#include "moc_rereading.cpp"
