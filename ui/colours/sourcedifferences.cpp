#include "ui/colours/sourcedifferences.h"

#include "core/base/future.h"
#include "core/sources/registry/sources.h"
#include "core/stitch/difference.h"

namespace moviedb::ui {

namespace {

constexpr qsizetype mostWaiting =
    200; // films: more than a window shows; those scrolled past before are left out
constexpr qsizetype mostKept = 20000; // films
constexpr int forgetDelayMs = 1500;

} // namespace

QString disagreeingField(const TableInfo &table, const QString &column)
{
    static const QHash<QString, QString> lists{{QStringLiteral("director_id"), QStringLiteral("directors")},
                                               {QStringLiteral("language"), QStringLiteral("languages")},
                                               {QStringLiteral("country"), QStringLiteral("countries")}};
    if (table.name != QLatin1String("movies"))
        return {};
    const QString field = lists.value(column, column);
    return stitch::canDisagree(field) ? field : QString();
}

SourceDifferences::SourceDifferences(std::shared_ptr<MovieStore> store, QObject *parent)
    : QObject(parent), m_store(std::move(store))
{
    m_forgetTimer.setSingleShot(true);
    m_forgetTimer.setInterval(forgetDelayMs);
    connect(&m_forgetTimer, &QTimer::timeout, this, &SourceDifferences::askAgain);
    connect(m_store.get(), &MovieStore::changed, this, [this](const TableChange &change) {
        static const QSet<QString> said{QStringLiteral("movies"), QStringLiteral("claims"),
                                        QStringLiteral("field_rules"),
                                        QStringLiteral("dismissed_disagreements")};
        if (said.contains(change.table) && !m_forgetTimer.isActive())
            m_forgetTimer.start();
    });
}

bool SourceDifferences::differ(qint64 film, const QString &field)
{
    const auto known = m_fields.constFind(film);
    if (known != m_fields.cend())
        return known->contains(field);
    if (film == m_asked || m_failed)
        return false;
    m_waiting.removeOne(film);
    m_waiting.append(film);
    if (m_waiting.size() > mostWaiting)
        m_waiting.removeFirst();
    askNext();
    return false;
}

void SourceDifferences::askNext()
{
    if (m_asked != 0 || m_waiting.isEmpty())
        return;
    m_stale = false;
    DisagreementQuery query;
    query.sources = sources::descriptions();
    query.movieId = m_asked = m_waiting.takeLast();
    onFinished(m_store->disagreements(query), this,
               [this, film = query.movieId](const Result<DisagreementList> &list) {
                   m_asked = 0;
                   if (list)
                       return take(film, *list);
                   m_failed = true;
                   m_waiting.clear();
                   Q_EMIT failed(list.error());
               });
}

void SourceDifferences::take(qint64 film, const DisagreementList &list)
{
    if (m_fields.size() >= mostKept)
        m_fields.clear();
    QSet<QString> &fields = m_fields[film];
    for (const Disagreement &disagreement : list.found)
        fields.insert(disagreement.field);
    if (m_stale)
        m_fields.remove(film);
    else if (!fields.isEmpty())
        Q_EMIT changed();
    askNext();
}

// What is painted is asked anew.
void SourceDifferences::askAgain()
{
    m_fields.clear();
    m_stale = true;
    m_failed = false;
    Q_EMIT changed();
}

} // namespace moviedb::ui

#include "moc_sourcedifferences.cpp"
