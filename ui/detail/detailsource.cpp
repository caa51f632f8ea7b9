#include "ui/detail/detailsource.h"

#include "core/base/future.h"

#include <algorithm>

namespace moviedb::ui {
namespace {

constexpr int askDelayMs = 80;
constexpr int mostFilms = 400; // of one person; the most that can be asked for by key

int columnPlace(const TableInfo &table, const QString &name)
{
    for (int place = 0; place < table.columns.size(); ++place)
        if (table.columns.at(place).name == name)
            return place;
    return -1;
}

} // namespace

DetailSource::DetailSource(std::shared_ptr<MovieStore> store, QObject *parent)
    : QObject(parent), m_store(std::move(store))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(askDelayMs);
    connect(&m_timer, &QTimer::timeout, this, &DetailSource::ask);
    connect(m_store.get(), &MovieStore::changed, this, &DetailSource::onChanged);
}

void DetailSource::show(const TableInfo &table, const Row &row)
{
    const bool same = table.name == m_table.name && row.key == m_row.key;
    m_table = table;
    m_row = row;
    m_problem.clear();
    if (!same) {
        ++m_question;
        m_film.reset();
        m_claims.clear();
        m_films.clear();
    }
    m_timer.start();
}

void DetailSource::clear()
{
    ++m_question;
    m_timer.stop();
    m_row = {};
    m_film.reset();
    m_claims.clear();
    m_films.clear();
    m_problem.clear();
}

void DetailSource::askAgain()
{
    if (!m_row.key.isEmpty() && !m_timer.isActive())
        m_timer.start();
}

// Whatever changes may be a part of what is shown: names, links, claims.
void DetailSource::onChanged(const TableChange &change)
{
    const TableInfo *table = m_schema.table(change.table);
    if (table == nullptr || table->role != TableRole::System || change.table == QLatin1String("claims"))
        askAgain();
}

template <class T> bool DetailSource::take(quint64 question, const Result<T> &answer)
{
    if (question != m_question)
        return false;
    if (answer)
        return true;
    m_problem = answer.error().oneLine();
    Q_EMIT told();
    return false;
}

void DetailSource::ask()
{
    if (m_row.key.size() != 1 || m_table.name.isEmpty()) {
        Q_EMIT told();
        return;
    }
    ++m_question;
    m_problem.clear();
    isFilm() ? askFilm() : askRow();
}

void DetailSource::askFilm()
{
    const quint64 question = m_question;
    MovieQuery query;
    query.ids = {id()};
    query.limit = 1;
    onFinished(m_store->movies(query), this, [this, question](const Result<QList<MovieDocument>> &answer) {
        if (!take(question, answer))
            return;
        if (answer->isEmpty())
            m_film.reset();
        else
            m_film = answer->first();
        Q_EMIT told();
    });
    onFinished(m_store->claims(id(), {}), this, [this, question](const Result<QList<Claim>> &answer) {
        if (!take(question, answer))
            return;
        m_claims = *answer;
        Q_EMIT told();
    });
}

void DetailSource::askRow()
{
    const quint64 question = m_question;
    TableQuery query;
    query.table = m_table.name;
    query.keys = {m_row.key};
    query.counted = false;
    onFinished(m_store->page(query), this, [this, question](const Result<TablePage> &answer) {
        if (!take(question, answer))
            return;
        if (!answer->rows.isEmpty())
            m_row = answer->rows.first();
        Q_EMIT told();
    });
    onFinished(m_store->rowClaims(m_table.name, id()), this,
               [this, question](const Result<QList<Claim>> &answer) {
                   if (question != m_question || !answer)
                       return; // rows without claims are shown all the same
                   m_claims = *answer;
                   Q_EMIT told();
               });
    askFilms();
}

void DetailSource::askFilms()
{
    const TableInfo *link = m_schema.table(linkTableOf(m_schema, m_table.name));
    if (link == nullptr)
        return;
    TableQuery query;
    query.table = link->name;
    query.filters = {Filter{m_table.primaryKey.value(0), Comparison::Equals, id()}};
    query.limit = mostFilms;
    query.counted = false;
    const quint64 question = m_question;
    const int film = columnPlace(*link, QStringLiteral("movie_id"));
    const int role = columnPlace(*link, QStringLiteral("role"));
    onFinished(m_store->page(query), this, [this, question, film, role](const Result<TablePage> &answer) {
        if (!take(question, answer))
            return;
        m_films.clear();
        for (const Row &row : answer->rows)
            m_films << LinkedFilm{row.values.value(film).toLongLong(),
                                  row.labels.value(film),
                                  {},
                                  role < 0 ? QString() : row.values.value(role).toString()};
        Q_EMIT told();
        askYears();
    });
}

void DetailSource::askYears()
{
    const TableInfo *movies = m_schema.table(u"movies");
    if (m_films.isEmpty() || movies == nullptr)
        return;
    TableQuery query;
    query.table = movies->name;
    for (const LinkedFilm &film : std::as_const(m_films))
        if (!query.keys.contains(QVariantList{film.movieId}))
            query.keys << QVariantList{film.movieId};
    query.limit = mostFilms;
    query.counted = false;
    const quint64 question = m_question;
    const int date = columnPlace(*movies, QStringLiteral("release_date"));
    onFinished(m_store->page(query), this, [this, question, date](const Result<TablePage> &answer) {
        if (!take(question, answer))
            return;
        for (const Row &row : answer->rows)
            for (LinkedFilm &film : m_films)
                if (row.key == QVariantList{film.movieId})
                    film.year = row.values.value(date).toString().left(4);
        std::stable_sort(m_films.begin(), m_films.end(), [](const LinkedFilm &left, const LinkedFilm &right) {
            return left.year > right.year; // newest first, unknown ones last
        });
        Q_EMIT told();
    });
}

} // namespace moviedb::ui

#include "moc_detailsource.cpp"
