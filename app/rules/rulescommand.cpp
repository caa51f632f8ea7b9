#include "app/rules/rulescommand.h"

#include "app/commandcontext.h"
#include "app/knownnames.h"
#include "core/base/writemode.h"
#include "core/contract/rulejson.h"
#include "core/sources/registry/sources.h"
#include "core/stitch/rulebook.h"
#include "core/stitch/rulewords.h"
#include "core/typing/knownname.h"

namespace moviedb {

namespace {

using StorePointer = std::shared_ptr<MovieStore>;

const QList<SourceInfo> &known()
{
    return sources::descriptions();
}

void listRules(CommandContext &context)
{
    context.withStore([&context](const StorePointer &store) {
        context.then(store->rules(), [&context](const QList<FieldRule> &changed) {
            const stitch::RuleBook book(known(), changed);
            for (const QString &field : stitch::ruledFields()) {
                const FieldRule rule = book.rule(field);
                const QString words = stitch::ruleSentence(rule, known());
                context.print(
                    context.line().has("json")
                        ? contract::toBytes(contract::ruleLine(rule, book.isChanged(field), words)) + '\n'
                        : (words + (book.isChanged(field) ? QStringLiteral("  (yours)") : QString()))
                                  .toUtf8() +
                              '\n');
            }
            context.finish(exitcode::done);
        });
    });
}

QString shownText(const QString &value)
{
    return value.isEmpty() ? QStringLiteral("—") : value;
}

void sayEffect(CommandContext &context, const RuleEffect &effect)
{
    const bool would = context.writeMode() == WriteMode::DryRun;
    for (const RuleExample &example : effect.examples)
        context.print(
            QStringLiteral("%1: %2 %3 → %4\n")
                .arg(example.title, example.field, shownText(example.before), shownText(example.after))
                .toUtf8());
    if (effect.values > effect.examples.size())
        context.print("…\n");
    context.say(QStringLiteral("%1 %2 of %3.")
                    .arg(would ? QStringLiteral("Would change") : QStringLiteral("Changed"))
                    .arg(effect.values == 1 ? QStringLiteral("1 value")
                                            : QStringLiteral("%1 values").arg(effect.values),
                         effect.films == 1 ? QStringLiteral("1 film")
                                           : QStringLiteral("%1 films").arg(effect.films)));
    context.finish(exitcode::done);
}

void withRules(CommandContext &context,
               std::function<void(const StorePointer &, const QList<FieldRule> &)> next)
{
    const auto go = [&context, next = std::move(next)](const StorePointer &store) {
        context.then(store->rules(), [store, next](const QList<FieldRule> &rules) { next(store, rules); });
    };
    if (context.writeMode() == WriteMode::DryRun)
        return context.withStore(go);
    context.withWritableStore(go, CommandContext::Missing::IsMade);
}

void apply(CommandContext &context, const StorePointer &store, const RuleChange &change)
{
    context.then(store->changeRules(change, context.writeMode()),
                 [&context](const RuleEffect &effect) { sayEffect(context, effect); });
}

// "wikipedia,wikidata": those not named keep their turn behind them.
Result<QStringList> sourceOrder(const QString &text, const QStringList &usual)
{
    QStringList order;
    for (const QString &word : text.split(u',', Qt::SkipEmptyParts)) {
        const QString source = word.trimmed().toLower();
        if (!usual.contains(source))
            return makeError(Fault::Usage, QStringLiteral("There is no source “%1”.").arg(word.trimmed()), {},
                             QStringLiteral("Sources: %1.").arg(usual.join(QLatin1String(", "))));
        if (!order.contains(source))
            order << source;
    }
    for (const QString &source : usual)
        if (!order.contains(source))
            order << source;
    return order;
}

void setRule(CommandContext &context)
{
    const CommandLine &line = context.line();
    const QString field = line.arguments.at(1);
    if (const auto ruled = typing::checkFilmField(field, stitch::ruledFields()); !ruled)
        return context.fail(ruled.error());
    const FieldRule usual = stitch::RuleBook(known()).usualRule(field);
    const auto order = sourceOrder(line.arguments.value(2), usual.sources);
    if (!order)
        return context.fail(order.error());
    withRules(context,
              [&context, field, order = *order](const StorePointer &store, const QList<FieldRule> &rules) {
                  FieldRule rule = stitch::RuleBook(known(), rules).rule(field);
                  const CommandLine &given = context.line();
                  if (given.arguments.size() > 2)
                      rule.sources = order;
                  const auto choice = [&given](const char *name, bool now) {
                      return given.has(name) ? given.option(name) == QLatin1String("yes") : now;
                  };
                  rule.agreement = choice("agreement", rule.agreement);
                  rule.exactness = choice("exact", rule.exactness);
                  rule.roles = choice("roles", rule.roles);
                  context.say(stitch::ruleSentence(rule, known()));
                  apply(context, store, {{rule}, {}, known()});
              });
}

void resetRule(CommandContext &context)
{
    if (const auto ruled = typing::checkFilmField(context.line().arguments.at(1), stitch::ruledFields());
        !ruled)
        return context.fail(ruled.error());
    withRules(context, [&context](const StorePointer &store, const QList<FieldRule> &) {
        const QString field = context.line().arguments.at(1);
        context.say(stitch::ruleSentence(stitch::RuleBook(known()).usualRule(field), known()));
        apply(context, store, {{}, {field}, known()});
    });
}

void forgetSource(CommandContext &context)
{
    withRules(context, [&context](const StorePointer &store, const QList<FieldRule> &) {
        context.then(store->removeSource(context.line().arguments.at(1), known(), context.writeMode()),
                     [&context](const RuleEffect &effect) { sayEffect(context, effect); });
    });
}

void rules(CommandContext &context)
{
    const QString word = context.line().arguments.first();
    if (word == QLatin1String("set"))
        return setRule(context);
    if (word == QLatin1String("reset"))
        return resetRule(context);
    if (word == QLatin1String("forget"))
        return forgetSource(context);
    listRules(context);
}

} // namespace

Command rulesCommand()
{
    const QString choice = QStringLiteral("yes|no");
    return {QStringLiteral("rules"),
            {QStringLiteral("list"), QStringLiteral("set FIELD [SOURCES]"), QStringLiteral("reset FIELD"),
             QStringLiteral("forget SOURCE")},
            QStringLiteral(
                "Shows by which rule each value is chosen, changes it, or removes what a source said."),
            {optionOf("list", switchOption("json", "list as JSON Lines")),
             optionOf("set|reset|forget", switchOption("dry-run", "change nothing; tell what would change")),
             optionOf("set", wordOption("agreement", choice,
                                        "set: what two sources say alike goes before the order")),
             optionOf("set",
                      wordOption("exact", choice, "set: of dates the more exact one goes before the order")),
             optionOf("set",
                      wordOption("roles", choice, "set: of casts the first full list with roles is shown"))},
            &rules};
}

} // namespace moviedb
