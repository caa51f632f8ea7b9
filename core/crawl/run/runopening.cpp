#include "core/crawl/run/runopening.h"

#include "core/base/future.h"
#include "core/crawl/run/owedtitles.h"
#include "core/crawl/run/scopejson.h"

#include <QCryptographicHash>
#include <QTimer>

namespace moviedb::crawl {

namespace {

// A program that was killed a moment ago may still have a session on the server.
constexpr int lockTries = 8;
constexpr int lockPauseMs = 250;

// Run ids count from one in every database: the tag keeps their journals apart.
QString journalTag(const Settings &settings, const CrawlScope &scope)
{
    const QByteArray owner = (settings.databaseUrl() + QLatin1Char('\n') + scope.gallery).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(owner, QCryptographicHash::Sha1).toHex().left(8));
}

} // namespace

RunOpening::RunOpening(Resources resources, CrawlScope scope, Opened opened, QObject *parent)
    : QObject(parent), m_resources(std::move(resources)), m_opened(std::move(opened))
{
    m_opening.scope = std::move(scope);
}

void RunOpening::open()
{
    const CrawlScope &scope = m_opening.scope;
    m_newest = scope.gallery.isEmpty();
    m_opening.scope.resume = scope.resume || m_newest;
    const auto error =
        scope.gallery.isEmpty() ? std::nullopt : m_resources.whyNot(asksGallery(scope), scope.gallery);
    if (error)
        fail(*error);
    else
        askEarlierRun();
}

void RunOpening::reopen(const CrawlRun &run)
{
    if (const auto error = m_resources.whyNot(asksGallery(m_opening.scope), m_opening.scope.gallery)) {
        fail(*error);
        return;
    }
    takeUp(run);
}

void RunOpening::askEarlierRun()
{
    onFinished(m_resources.store->unfinishedRun(m_opening.scope.gallery), this,
               [this](const Result<std::optional<CrawlRun>> &found) { earlierRunCame(found); });
}

void RunOpening::earlierRunCame(const Result<std::optional<CrawlRun>> &found)
{
    if (!found)
        return fail(found.error());
    m_earlier = *found;
    if (m_opening.scope.resume)
        askOwed();
    else
        beginRun();
}

void RunOpening::askOwed()
{
    const QString &gallery = m_opening.scope.gallery;
    onFinished(m_resources.store->decidedWithoutFacts(gallery == reviewGallery() ? QString() : gallery), this,
               [this](const Result<QList<ReviewItem>> &owed) { owedCame(owed); });
}

void RunOpening::owedCame(const Result<QList<ReviewItem>> &owed)
{
    if (!owed)
        return fail(owed.error());
    for (const ReviewItem &item : *owed)
        if (!m_resources.reaches || m_resources.reaches(item.entry))
            m_owed << item;
    if (m_earlier && (m_earlier->gallery != reviewGallery() || m_owed.isEmpty()))
        takeUpEarlier();
    else if (!m_owed.isEmpty())
        readOwed();
    else if (m_newest)
        fail(makeError(Fault::NotFound, QStringLiteral("There is no unfinished crawl to continue."), {},
                       QStringLiteral("Name a gallery or a list, to begin one.")));
    else
        beginRun();
}

void RunOpening::takeUpEarlier()
{
    if (m_newest)
        if (const auto taken = takeScopeOf(*m_earlier); !taken)
            return fail(taken.error());
    takeUp(*m_earlier);
}

// A run over decided films that was stopped goes on; what it has received is not asked for again.
void RunOpening::readOwed()
{
    if (const auto error = m_resources.whyNot(false))
        return fail(*error);
    const CrawlLimits limits = m_opening.scope.limits;
    m_opening.scope = scopeOfTitles(titlesToRead({}, m_owed));
    m_opening.scope.limits = limits;
    m_readsOwed = true;
    onFinished(m_resources.store->unfinishedRun(reviewGallery()), this,
               [this](const Result<std::optional<CrawlRun>> &found) {
                   if (!found)
                       return fail(found.error());
                   if (found->has_value())
                       takeUp(**found);
                   else
                       beginRun();
               });
}

// What was asked for then, with the limits of now: requests and minutes were spent by the earlier start.
Result<Done> RunOpening::takeScopeOf(const CrawlRun &run)
{
    const CrawlLimits limits = m_opening.scope.limits;
    MOVIEDB_TRY(scope, scopeFromJson(run.scopeJson));
    m_opening.scope = std::move(scope);
    if (limits.titles > 0)
        m_opening.scope.limits.titles = limits.titles;
    m_opening.scope.limits.requests = limits.requests;
    m_opening.scope.limits.minutes = limits.minutes;
    if (const auto error = m_resources.whyNot(asksGallery(m_opening.scope), m_opening.scope.gallery))
        return *error;
    return Done{};
}

void RunOpening::beginRun()
{
    onFinished(m_resources.store->beginRun(m_opening.scope.gallery, scopeToJson(m_opening.scope)), this,
               [this](const Result<CrawlRun> &run) {
                   if (!run)
                       return fail(run.error());
                   m_opening.run = *run;
                   m_opening.hold = RunHold(m_resources.store, run->runId);
                   loadRules();
               });
}

void RunOpening::loadRules()
{
    onFinished(m_resources.store->rules(), this, [this](const Result<QList<FieldRule>> &rules) {
        if (!rules)
            return fail(rules.error());
        m_opening.rules = *rules;
        loadHistory();
    });
}

void RunOpening::loadHistory()
{
    onFinished(m_resources.store->fieldHistory(), this, [this](const Result<QList<FieldHistory>> &history) {
        if (!history)
            return fail(history.error());
        m_opening.history = *history;
        openJournal();
    });
}

void RunOpening::takeUp(const CrawlRun &run)
{
    m_opening.run = run;
    m_opening.resumed = true;
    m_opening.hold = RunHold(m_resources.store, run.runId);
    lockRun();
}

void RunOpening::lockRun()
{
    ++m_lockTries;
    onFinished(m_resources.store->lockRun(m_opening.run.runId), this,
               [this](const Result<Done> &locked) { lockAnswered(locked); });
}

void RunOpening::lockAnswered(const Result<Done> &locked)
{
    if (locked)
        loadEntries();
    else if (locked.error().fault == Fault::Conflict && m_lockTries < lockTries)
        QTimer::singleShot(lockPauseMs, this, [this] { lockRun(); });
    else
        fail(withHelp(locked.error()));
}

// Where programs can share a crawl, the other one need not be waited for.
Error RunOpening::withHelp(Error error) const
{
    if (m_resources.exchange && error.fault == Fault::Conflict)
        error.remedy += QStringLiteral(" Or help it: moviedb crawl --join %1.").arg(m_opening.run.runId);
    return error;
}

void RunOpening::loadEntries()
{
    onFinished(m_resources.store->entries(m_opening.run.runId), this,
               [this](const Result<QList<EntryStatus>> &entries) {
                   if (!entries)
                       return fail(entries.error());
                   for (const EntryStatus &status : *entries)
                       m_opening.earlier.insert(status.entry.listId, status);
                   if (m_readsOwed)
                       m_opening.scope.entries = titlesToRead(m_opening.earlier, m_owed);
                   reopenOwed(m_opening.earlier, m_owed);
                   loadRules();
               });
}

void RunOpening::openJournal()
{
    const Settings &settings = m_resources.settings;
    const QString file =
        PageJournal::fileName(settings.cacheDir, m_opening.run.runId, journalTag(settings, m_opening.scope));
    if (const auto opened = m_opening.journal.open(file, m_opening.resumed); !opened)
        return fail(opened.error());
    const QString folder = settings.cacheDir + QStringLiteral("/runs");
    if (settings.offline)
        m_opening.journal.addOlder(folder);
    else
        PageJournal::tidy(folder);
    m_opened(std::move(m_opening));
}

// Not from within open(): the caller may still be connecting.
void RunOpening::fail(const Error &error)
{
    QMetaObject::invokeMethod(
        this, [this, error] { m_opened(error); }, Qt::QueuedConnection);
}

} // namespace moviedb::crawl

#include "moc_runopening.cpp"
