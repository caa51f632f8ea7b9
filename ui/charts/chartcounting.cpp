#include "ui/charts/chartcounting.h"

#include "core/base/future.h"

namespace moviedb::ui {
namespace {

constexpr int recountMs = 1500; // after a change, so that a crawl is counted now and then

} // namespace

ChartCounting::ChartCounting(std::shared_ptr<MovieStore> store, QList<ChartSubject> subjects, QObject *parent)
    : QObject(parent), m_store(std::move(store)), m_subjects(std::move(subjects))
{
    m_films.table = QStringLiteral("movies");
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(recountMs);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        if (m_active && m_stale && !isCounting())
            countAgain();
    });
    connect(m_store.get(), &MovieStore::changed, this, &ChartCounting::onChanged);
}

ChartCounting::~ChartCounting()
{
    m_stop.request_stop();
}

void ChartCounting::setFilms(const TableQuery &films)
{
    m_films = {};
    m_films.table = QStringLiteral("movies");
    m_films.filters = films.filters;
    m_films.search = films.search;
    m_known.clear();
    countAgain();
}

void ChartCounting::setActive(bool active)
{
    if (std::exchange(m_active, active) == active)
        return;
    if (!active)
        stop();
    else if (m_stale)
        countAgain();
}

void ChartCounting::stop()
{
    m_stop.request_stop();
    m_stop = {};
    ++m_generation;
    m_stale = m_stale || isCounting();
    m_asked = -1;
    Q_EMIT ended();
}

void ChartCounting::countAgain()
{
    stop();
    m_stale = true;
    if (!m_active)
        return;
    m_stale = false;
    m_steps = firstSteps();
    m_asked = 0;
    askNext();
}

int ChartCounting::place() const
{
    return isCounting() ? int(m_subjects.indexOf(m_steps.at(m_asked).subject)) : -1;
}

QList<ChartCounting::Step> ChartCounting::firstSteps() const
{
    QList<Step> steps;
    for (const ChartSubject subject : m_subjects)
        steps << Step{subject, isOfClaims(subject) && !m_known.contains(subject) ? ChartReach::SomeFilms
                                                                                 : ChartReach::EveryFilm};
    return steps;
}

void ChartCounting::askNext()
{
    if (m_asked >= m_steps.size()) {
        m_asked = -1;
        Q_EMIT done();
        Q_EMIT ended();
        if (m_stale)
            m_refresh.start();
        return;
    }
    const Step step = m_steps.at(m_asked);
    ChartQuery query{step.subject, m_films, step.reach};
    query.films.stop = m_stop.get_token();
    Q_EMIT begun();
    onFinished(m_store->chart(query), this,
               [this, step, generation = m_generation](const Result<ChartData> &data) {
                   if (generation != m_generation)
                       return;
                   take(step, data);
                   if (generation != m_generation) // whoever heard of it asked for other films
                       return;
                   ++m_asked;
                   askNext();
               });
}

void ChartCounting::take(const Step &step, const Result<ChartData> &data)
{
    if (!data)
        return Q_EMIT failed(step.subject, data.error());
    if (data->outOf > 0)
        m_steps << Step{step.subject, ChartReach::EveryFilm};
    else
        m_known.insert(step.subject);
    Q_EMIT counted(*data);
}

void ChartCounting::onChanged(const TableChange &change)
{
    static const QStringList concerned{QStringLiteral("movies"), QStringLiteral("genres"),
                                       QStringLiteral("movie_genres"), QStringLiteral("claims")};
    if (!change.table.isEmpty() && !concerned.contains(change.table))
        return;
    m_stale = true;
    if (m_active && !isCounting() && !m_refresh.isActive())
        m_refresh.start();
}

} // namespace moviedb::ui

#include "moc_chartcounting.cpp"
