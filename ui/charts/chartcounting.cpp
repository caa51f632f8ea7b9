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
    m_asked = 0;
    askNext();
}

void ChartCounting::askNext()
{
    if (m_asked >= m_subjects.size()) {
        m_asked = -1;
        Q_EMIT done();
        Q_EMIT ended();
        if (m_stale)
            m_refresh.start();
        return;
    }
    const ChartSubject subject = m_subjects.at(m_asked);
    ChartQuery query{subject, m_films};
    query.films.stop = m_stop.get_token();
    Q_EMIT begun();
    onFinished(m_store->chart(query), this,
               [this, subject, generation = m_generation](const Result<ChartData> &data) {
                   if (generation != m_generation)
                       return;
                   if (data)
                       Q_EMIT counted(*data);
                   else
                       Q_EMIT failed(subject, data.error());
                   if (generation != m_generation) // whoever heard of it asked for other films
                       return;
                   ++m_asked;
                   askNext();
               });
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
