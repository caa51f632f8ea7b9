// Random programs of all the acts there are, those of the rooms above films and tables too.
#pragma once

#include "core/sources/registry/sources.h"
#include "core/store/elections/disagreements.h"
#include "core/store/elections/givingback.h"
#include "core/store/elections/ruleacts.h"
#include "core/store/elections/sourceremoval.h"
#include "core/store/rematch/rematching.h"
#include "core/store/tables/listeditor.h"
#include "tests/store/historyacts.h"

namespace moviedb::test {

class EveryAct : public RandomActs
{
public:
    EveryAct(Acts &acts, quint32 seed) : RandomActs(acts, seed)
    {
        m_kinds += {[this] { relist(); },        [this] { relist(); },          [this] { giveFieldBack(); },
                    [this] { giveFieldBack(); }, [this] { changeRule(); },      [this] { dropSource(); },
                    [this] { dispute(); },       [this] { decideDisagreed(); }, [this] { rematchFilm(); }};
    }

private:
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
    void rematchFilm()
    {
        Rematch wanted;
        wanted.movieId = film();
        wanted.film = *filmOutcome(50 + m_random.bounded(40)).film;
        wanted.film.justwatchId = m_acts.column(wanted.movieId, "justwatch_id").toString();
        wanted.title = QStringLiteral("As listed");
        wanted.withdrawn = {QStringLiteral("wikidata"), QStringLiteral("wikipedia")};
        (void)rematch(*m_acts.connection, m_acts.schema, wanted, m_random.bounded(4) == 0, m_acts.told);
    }
};

} // namespace moviedb::test
