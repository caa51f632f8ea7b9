#include "core/crawl/service/rematchreading.h"

#include "core/base/future.h"
#include "core/crawl/film/factreading.h"
#include "core/crawl/film/pagesearch.h"
#include "core/crawl/service/keptfacts.h"
#include "core/sources/registry/sources.h"

#include <algorithm>
#include <utility>

namespace moviedb::crawl {

RematchReading::RematchReading(Resources resources, RematchCase film, QObject *parent)
    : QObject(parent), m_resources(std::move(resources)), m_film(std::move(film)),
      m_withdrawn(sourcesOfPages())
{
}

void RematchReading::read(const QString &key, Answer answer)
{
    m_answer = std::move(answer);
    if (const auto error = m_resources.whyNot(false))
        return tell(*error);
    makeFetcher();
    makeWork(key);
    onFinished(m_resources.store->rules(), this, [this](const Result<QList<FieldRule>> &rules) {
        if (!rules)
            return tell(rules.error());
        m_context.rules = *rules;
        PageSearch::run(m_context, m_work, [this] { pageFound(); });
    });
}

void RematchReading::makeFetcher()
{
    const QString country = m_resources.countryFor({});
    Fetcher::Setup setup = m_resources.fetcherSetup(country);
    if (setup.offline)
        setup.journal.addOlder(m_resources.settings.cacheDir + QStringLiteral("/runs"));
    m_fetcher = std::make_unique<Fetcher>(std::move(setup));
    m_context = m_resources.context(m_fetcher.get(), &m_entities, country);
    connect(m_fetcher.get(), &Fetcher::logged, this, &RematchReading::logged);
    const auto refuse = [this](const Error &error) { tell(error); };
    connect(m_fetcher.get(), &Fetcher::refused, this, refuse);
    connect(m_fetcher.get(), &Fetcher::heldBackTooLong, this, refuse);
}

// As a later crawl finds the title: with the judgment that this page is its own.
void RematchReading::makeWork(const QString &key)
{
    m_work = std::make_shared<EntryWork>();
    m_work->status.entry = m_film.entry;
    m_work->judged =
        PastJudgment{m_film.entry, {}, key.isEmpty() ? ReviewState::NoArticle : ReviewState::Confirmed, key};
    m_work->kept = keptFacts(m_film, m_withdrawn);
    for (const SourceInfo &source : sources::descriptions())
        if (!m_withdrawn.contains(source.id))
            m_work->keptSources << source;
}

void RematchReading::pageFound()
{
    if (m_work->failure)
        return tell(*m_work->failure);
    FactReading::run(m_context, m_work, m_resources.pool, this, [this] { factsRead(); });
}

void RematchReading::factsRead()
{
    if (m_work->failure)
        return tell(*m_work->failure);
    if (!m_work->record)
        return tell(makeError(Fault::Conflict, QStringLiteral("The page is not this film's."), {},
                              QStringLiteral("Name another one.")));
    Rematch rematch;
    rematch.movieId = m_film.film.movieId;
    rematch.film = *m_work->record;
    rematch.title = m_work->entry().title;
    rematch.withdrawn = m_withdrawn;
    tell(rematch);
}

void RematchReading::tell(const Result<Rematch> &result)
{
    if (const Answer answer = std::exchange(m_answer, nullptr)) {
        answer(result);
        Q_EMIT ended();
    }
}

QStringList sourcesOfPages()
{
    QStringList found;
    for (const SourceInfo &source : sources::descriptions())
        if (std::none_of(source.kinds.cbegin(), source.kinds.cend(),
                         [](const ServedKind &kind) { return kind.lists; }))
            found << source.id;
    return found;
}

} // namespace moviedb::crawl

#include "moc_rematchreading.cpp"
