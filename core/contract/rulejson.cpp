#include "core/contract/rulejson.h"

#include <cmath>

namespace moviedb::contract {

OrderedJson ruleLine(const FieldRule &rule, bool changed, const QString &words)
{
    OrderedJson line = OrderedJson::object();
    line["field"] = utf8(rule.field);
    line["changed"] = changed;
    line["words"] = utf8(words);
    line["sources"] = textArray(rule.sources);
    line["agreement"] = rule.agreement;
    line["exactness"] = rule.exactness;
    line["roles"] = rule.roles;
    OrderedJson settled = OrderedJson::array();
    for (const SettledPair &pair : rule.settled)
        settled.push_back(OrderedJson{{"winner", utf8(pair.winner)}, {"other", utf8(pair.other)}});
    line["settled"] = settled;
    return line;
}

OrderedJson disagreementLine(const Disagreement &disagreement)
{
    OrderedJson line = OrderedJson::object();
    line["movie_id"] = disagreement.movieId;
    line["title"] = utf8(disagreement.title);
    line["field"] = utf8(disagreement.field);
    line["distance"] = std::round(disagreement.distance * 1000) / 1000;
    line["words"] = utf8(disagreement.words);
    OrderedJson opinions = OrderedJson::array();
    for (const Opinion &opinion : disagreement.opinions) {
        OrderedJson one = OrderedJson::object();
        one["value"] = utf8(opinion.value);
        one["sources"] = textArray(opinion.sources);
        one["shown"] = opinion.shown;
        QStringList urls;
        for (const Receipt &receipt : opinion.receipts)
            urls << receipt.url;
        one["urls"] = textArray(urls);
        one["snippets"] = textArray(opinion.snippets);
        opinions.push_back(one);
    }
    line["opinions"] = opinions;
    return line;
}

} // namespace moviedb::contract
