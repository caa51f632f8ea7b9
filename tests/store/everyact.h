// Random programs of all the acts there are, those of the rooms above films and tables too.
#pragma once

#include "core/base/writemode.h"
#include "core/sources/registry/sources.h"
#include "core/stitch/rulebook.h"
#include "core/store/bulkedit/cellsediting.h"
#include "core/store/crawls/reviewstore.h"
#include "core/store/elections/disagreements.h"
#include "core/store/elections/givingback.h"
#include "core/store/elections/ruleacts.h"
#include "core/store/elections/sourceremoval.h"
#include "core/store/identity/likerows.h"
#include "core/store/identity/merging.h"
#include "core/store/identity/rowuses.h"
#include "core/store/identity/splitting.h"
#include "core/store/rematch/rematching.h"
#include "core/store/rematch/rereading.h"
#include "core/store/tables/listeditor.h"
#include "tests/store/historyacts.h"

namespace moviedb::test {

class EveryAct : public RandomActs
{
public:
    EveryAct(Acts &acts, quint32 seed) : RandomActs(acts, seed)
    {
        m_kinds += {[this] { lookAgain(); },       [this] { withhold(); },      [this] { relist(); },
                    [this] { relist(); },          [this] { giveFieldBack(); }, [this] { giveFieldBack(); },
                    [this] { changeRule(); },      [this] { dropSource(); },    [this] { dispute(); },
                    [this] { decideDisagreed(); }, [this] { rematchFilm(); },   [this] { rereadFilms(); },
                    [this] { mergeTwo(); },        [this] { mergeTwo(); },      [this] { splitOne(); },
                    [this] { splitOne(); },        [this] { setApart(); },      [this] { searchAgain(); },
                    [this] { changeCells(); }};
    }

private:
    // A dry run once in so many acts.
    WriteMode mostlyStored(int oneIn)
    {
        return m_random.bounded(oneIn) == 0 ? WriteMode::DryRun : WriteMode::Store;
    }
    // A block of cells, as it is pasted: some in their own columns, some in columns that keep the first entry of a list.
    void changeCells()
    {
        CellsEdit edit{QStringLiteral("movies"), {}};
        QSet<qint64> known;
        for (int row = 0; row < 4; ++row) {
            const qint64 id = film();
            if (known.contains(id))
                continue;
            known.insert(id);
            const auto set = [&](const char *column, const QVariant &value) {
                edit.cells.append({edit.table, {id}, QString::fromLatin1(column), value, {}});
            };
            set("runtime", 60 + m_random.bounded(100));
            set("tagline", QStringLiteral("Line %1").arg(m_random.bounded(20)));
            set("release_date", m_random.bounded(2) == 0 ? QVariant() : QVariant(QStringLiteral("1987-03")));
            set("language", QStringLiteral("Tongue %1").arg(m_random.bounded(4)));
        }
        (void)store::editCells(*m_acts.connection, m_acts.schema, edit, WriteMode::Store, m_acts.told);
    }
    // A film's list as a person leaves it: some of its entries, some other ones, a new name.
    void relist()
    {
        static const QStringList lists = {QStringLiteral("directors"), QStringLiteral("writers"),
                                          QStringLiteral("cast"),      QStringLiteral("genres"),
                                          QStringLiteral("studios"),   QStringLiteral("ratings")};
        ListEdit change;
        change.movieId = film();
        change.list = any(lists);
        const auto list = filmList(m_acts.schema, change.list);
        const auto now = list ? listEntries(*m_acts.connection, m_acts.schema, *list, change.movieId)
                              : Result<QList<ListEntry>>(QList<ListEntry>());
        for (const ListEntry &entry : now ? *now : QList<ListEntry>())
            if (m_random.bounded(3) > 0)
                change.entries.prepend(entry);
        if (m_random.bounded(2) > 0)
            change.entries.append(another(change.list));
        (void)editList(*m_acts.connection, m_acts.schema, change, m_acts.told);
    }
    ListEntry another(const QString &list)
    {
        ListEntry entry;
        entry.name = QStringLiteral("Somebody %1").arg(m_random.bounded(30));
        if (list == QLatin1String("cast"))
            entry.role = QStringLiteral("Role %1").arg(m_random.bounded(5));
        if (list == QLatin1String("ratings")) {
            entry.score = 0.1 * m_random.bounded(100);
            entry.votes = m_random.bounded(1000);
        }
        return entry;
    }
    void giveFieldBack()
    {
        QList<GiveBack> said;
        for (auto rows = m_acts.connection->run(QStringLiteral(
                 "SELECT entity, entity_id, field FROM claims WHERE source = 'user' ORDER BY claim_id"));
             rows && rows->next();)
            said << GiveBack{rows->text(0), rows->integer(1), rows->text(2), sources::descriptions()};
        if (!said.isEmpty())
            (void)giveBack(*m_acts.connection, m_acts.schema, any(said), m_acts.told);
    }
    void changeRule()
    {
        RuleChange change;
        change.sources = sources::descriptions();
        FieldRule rule;
        rule.field = any(QStringList{QStringLiteral("runtime"), QStringLiteral("title"),
                                     QStringLiteral("directors"), QStringLiteral("release_date")});
        for (const SourceInfo &source : std::as_const(change.sources))
            rule.sources.insert(m_random.bounded(int(rule.sources.size()) + 1), source.id);
        rule.agreement = m_random.bounded(2) > 0;
        if (m_random.bounded(3) > 0)
            change.rules = {rule};
        else
            change.reset = {rule.field};
        (void)changeRules(*m_acts.connection, m_acts.schema, change, m_acts.told);
    }
    void dropSource()
    {
        if (m_random.bounded(5) == 0)
            (void)removeSource(*m_acts.connection, m_acts.schema,
                               any(QStringList{QStringLiteral("wikipedia"), QStringLiteral("justwatch")}),
                               sources::descriptions(), m_acts.told);
    }
    // A film on which the sources differ.
    void dispute()
    {
        EntryOutcome disputed = filmOutcome(1 + m_random.bounded(40));
        claim(*disputed.film, QStringLiteral("runtime"), 200 + int(m_random.bounded(5)),
              QStringLiteral("wikipedia"));
        disputed.film->claims.last().chosen = false;
        (void)m_acts.commit({disputed});
    }
    void decideDisagreed()
    {
        const auto found = disagreements(*m_acts.connection, m_acts.schema,
                                         DisagreementQuery{sources::descriptions(), 0, 0, {}, 0});
        if (!found || found->found.isEmpty())
            return;
        const Disagreement one = any(found->found);
        DisagreementAct act;
        act.kind = DisagreementAct::Kind(m_random.bounded(3));
        act.movieId = one.movieId;
        act.field = one.field;
        for (const Opinion &opinion : one.opinions)
            act.others += opinion.sources;
        act.source = act.others.isEmpty() ? QString() : act.others.takeLast();
        act.sources = sources::descriptions();
        (void)decideDisagreement(*m_acts.connection, m_acts.schema, act, m_acts.told);
    }
    // Some films as they would be read today: with other values, all of them or one field, or as they are.
    void rereadFilms()
    {
        RereadPart part;
        if (m_random.bounded(3) == 0)
            part.scope.field = any(QStringList{QStringLiteral("runtime"), QStringLiteral("directors"),
                                               QStringLiteral("genres"), QStringLiteral("ratings")});
        for (int count = m_random.bounded(3); count >= 0; --count) {
            const qint64 id = film();
            FilmRecord read = *filmOutcome(1 + m_random.bounded(60), m_random.bounded(5)).film;
            read.justwatchId.clear();
            read.wikidataId = m_acts.column(id, "wikidata_id").toString();
            read.wikipediaKey = m_acts.column(id, "wikipedia_key").toString();
            part.films.append({id, QStringLiteral("Read again"), read});
        }
        (void)reread(*m_acts.connection, m_acts.schema, part, mostlyStored(4), m_acts.told);
    }
    // A crawl that asks about a rejected page again, or finds it as it was.
    void lookAgain()
    {
        EntryOutcome outcome = filmOutcome(100 + m_random.bounded(20));
        outcome.film.reset();
        outcome.status.state = EntryState::Review;
        outcome.match.decision = Decision::Review;
        outcome.match.reason = QStringLiteral("rejected_before");
        outcome.lookedAgain = m_random.bounded(2) > 0;
        ScoredCandidate candidate;
        candidate.candidate.key = outcome.status.wikipediaKey;
        if (outcome.lookedAgain) {
            candidate.candidate.rejectedAt = QStringLiteral("2026-05-03T12:00:00Z");
            candidate.candidate.offeredAgain = OfferedAgain::PageChanged;
        }
        outcome.standing.insert(candidate.candidate.key, QString::number(m_random.bounded(3)));
        outcome.match.candidates = {candidate};
        (void)m_acts.commit({outcome});
    }
    // A source no longer says what it said of a film, and nobody knows yet whether that is so.
    void withhold()
    {
        EntryOutcome outcome = filmOutcome(1 + m_random.bounded(40), 2 + m_random.bounded(3));
        FilmRecord &film = *outcome.film;
        for (const Claim &claim : std::as_const(film.claims)) {
            film.readings << claim.receipt;
            (m_random.bounded(2) > 0 ? film.guarded : film.closed)
                .insert({claim.receipt.source, claim.field});
        }
        film.claims.removeIf([this](const Claim &) { return m_random.bounded(3) == 0; });
        (void)m_acts.commit({outcome});
    }
    // A person looks for other pages of a title that waits.
    void searchAgain()
    {
        MatchResult found;
        for (int count = m_random.bounded(3); count > 0; --count) {
            ScoredCandidate candidate;
            candidate.candidate.key = QStringLiteral("Harbour_%1").arg(m_random.bounded(200));
            candidate.score = m_random.bounded(90);
            found.candidates << candidate;
        }
        (void)replaceCandidates(*m_acts.connection, m_acts.schema,
                                any(m_acts.ids(QStringLiteral("review_items"), QStringLiteral("review_id"))),
                                found, m_acts.told);
    }
    void rematchFilm()
    {
        Rematch wanted;
        wanted.movieId = film();
        wanted.film = *filmOutcome(50 + m_random.bounded(40)).film;
        wanted.film.justwatchId = m_acts.column(wanted.movieId, "justwatch_id").toString();
        wanted.title = QStringLiteral("As listed");
        wanted.withdrawn = {QStringLiteral("wikidata"), QStringLiteral("wikipedia")};
        (void)rematch(*m_acts.connection, m_acts.schema, wanted, mostlyStored(4), m_acts.told);
    }
    QString table()
    {
        return any(QStringList{QStringLiteral("actors"), QStringLiteral("directors"),
                               QStringLiteral("writers"), QStringLiteral("studios"), QStringLiteral("genres"),
                               QStringLiteral("languages")});
    }
    qint64 rowOf(const QString &table)
    {
        return any(m_acts.ids(table, m_acts.schema.table(table)->primaryKey.first()));
    }
    // Bare names, as a rule: two Wikidata ids stay two.
    void mergeTwo()
    {
        RowMerge wanted{table(), 0, 0};
        wanted.keepId = rowOf(wanted.table);
        wanted.goneId = rowOf(wanted.table);
        if (m_random.bounded(2) > 0)
            (void)m_acts.edit(wanted.table, wanted.goneId, QStringLiteral("wikidata_id"), QVariant());
        if (m_random.bounded(4) == 0)
            wanted.choices = {{QStringLiteral("name"), true}};
        (void)mergeRows(*m_acts.connection, m_acts.schema, wanted, mostlyStored(5), m_acts.told);
    }
    void splitOne()
    {
        RowSplit wanted{table(), 0, {}};
        wanted.rowId = rowOf(wanted.table);
        const auto uses =
            usesOf(*m_acts.connection, m_acts.schema, *m_acts.schema.table(wanted.table), wanted.rowId);
        for (const RowUse &use : uses ? *uses : QList<RowUse>())
            if (m_random.bounded(2) > 0 && !wanted.movieIds.contains(use.movieId))
                wanted.movieIds.append(use.movieId);
        if (m_random.bounded(3) == 0)
            wanted.newName = QStringLiteral("Another %1").arg(m_random.bounded(10));
        (void)splitRow(*m_acts.connection, m_acts.schema, wanted, WriteMode::Store, m_acts.told);
    }
    void setApart()
    {
        const QString of = table();
        const qint64 one = rowOf(of), other = rowOf(of);
        (void)keepApart(*m_acts.connection, m_acts.schema, {of, one, other}, m_acts.told);
    }
};

// Pages: a title that is doubted, looked for again and decided, another page for a film, a film read anew.
inline void actOnPages(Acts &acts)
{
    EntryOutcome doubtful = filmOutcome(50);
    doubtful.film.reset();
    doubtful.status.state = EntryState::Review;
    doubtful.match.decision = Decision::Review;
    doubtful.match.candidates = {ScoredCandidate()};
    doubtful.match.candidates.first().candidate.key = QStringLiteral("Harbour_50");
    MOVIEDB_OK(acts.commit({doubtful}));
    const qint64 item = acts.ids(QStringLiteral("review_items"), QStringLiteral("review_id")).first();
    doubtful.match.candidates.first().candidate.key = QStringLiteral("Harbour_51");
    MOVIEDB_OK(replaceCandidates(*acts.connection, acts.schema, item, doubtful.match, acts.told));
    MOVIEDB_OK(
        judge(*acts.connection, acts.schema, {{item, Judgment::Kind::RejectAll, QString()}}, acts.told));
    Rematch wanted;
    wanted.movieId = 3;
    wanted.film = *filmOutcome(73).film;
    wanted.film.justwatchId = QStringLiteral("tm3");
    wanted.withdrawn = {QStringLiteral("wikidata"), QStringLiteral("wikipedia")};
    MOVIEDB_OK(rematch(*acts.connection, acts.schema, wanted, WriteMode::Store, acts.told));
    RereadPart part;
    part.films = {{4, QStringLiteral("Read again"), *filmOutcome(4, 5).film}};
    MOVIEDB_OK(reread(*acts.connection, acts.schema, part, WriteMode::Store, acts.told));
}

// Who is who: two directors become one, and two again; two others are said not to be the same.
inline void actOnPeople(Acts &acts)
{
    const QString directors = QStringLiteral("directors"), key = QStringLiteral("director_id");
    const qint64 keep = acts.column(1, "director_id").toLongLong(),
                 gone = acts.column(2, "director_id").toLongLong();
    MOVIEDB_OK(acts.edit(directors, gone, QStringLiteral("wikidata_id"), QVariant()));
    MOVIEDB_OK(
        mergeRows(*acts.connection, acts.schema, {directors, keep, gone}, WriteMode::Store, acts.told));
    MOVIEDB_OK(splitRow(*acts.connection, acts.schema, {directors, keep, {2}}, WriteMode::Store, acts.told));
    MOVIEDB_OK(keepApart(*acts.connection, acts.schema,
                         {directors, keep, acts.column(4, "director_id").toLongLong()}, acts.told));
}

// What the sources say: one of two chosen, a difference put aside, a rule, a source that goes.
inline void actOnSources(Acts &acts)
{
    for (const int number : {1, 2}) {
        EntryOutcome disputed = filmOutcome(number);
        claim(*disputed.film, QStringLiteral("runtime"), 200, QStringLiteral("wikipedia"));
        disputed.film->claims.last().chosen = false;
        MOVIEDB_OK(acts.commit({disputed}));
        DisagreementAct act;
        act.kind = number == 1 ? DisagreementAct::Kind::Choose : DisagreementAct::Kind::Dismiss;
        act.movieId = number;
        act.field = QStringLiteral("runtime");
        act.source = QStringLiteral("wikipedia");
        act.sources = sources::descriptions();
        MOVIEDB_OK(decideDisagreement(*acts.connection, acts.schema, act, acts.told));
    }
    RuleChange change;
    change.sources = sources::descriptions();
    FieldRule rule = stitch::RuleBook(change.sources).usualRule(QStringLiteral("runtime"));
    std::reverse(rule.sources.begin(), rule.sources.end());
    change.rules = {rule};
    MOVIEDB_OK(changeRules(*acts.connection, acts.schema, change, acts.told));
    MOVIEDB_OK(
        removeSource(*acts.connection, acts.schema, QStringLiteral("justwatch"), change.sources, acts.told));
}

// One act of every kind of historyKinds(), none of which is refused.
inline void actOfEveryKind(Acts &acts)
{
    MOVIEDB_OK(acts.commit(films(1, 6)));
    actOnPages(acts);
    actOnPeople(acts);
    actOnSources(acts);
    MOVIEDB_OK(acts.edit(QStringLiteral("movies"), 5, QStringLiteral("runtime"), 117));
    MOVIEDB_OK(copyRow(*acts.connection, acts.schema, QStringLiteral("movies"), 5, acts.told));
    const qint64 copy = acts.ids(QStringLiteral("movies"), QStringLiteral("movie_id")).last();
    ListEdit list;
    list.movieId = copy;
    list.list = QStringLiteral("cast");
    list.entries = {ListEntry{0, QStringLiteral("Somebody"), QStringLiteral("Nurse"), {}, {}}};
    MOVIEDB_OK(editList(*acts.connection, acts.schema, list, acts.told));
    const qint64 role = acts.ids(QStringLiteral("cast"), QStringLiteral("cast_id")).last();
    MOVIEDB_OK(copyRow(*acts.connection, acts.schema, QStringLiteral("actors"), 1, acts.told));
    MOVIEDB_OK(acts.edit(QStringLiteral("cast"), role, QStringLiteral("role"), QStringLiteral("Doctor")));
    MOVIEDB_OK(removeRows(*acts.connection, acts.schema, {QStringLiteral("movies"), {{6}, {2}}}, acts.told));
}

} // namespace moviedb::test
