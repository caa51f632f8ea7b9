#include "core/match/learn/pagemetrics.h"

namespace moviedb::match {

namespace {

double ratio(int part, int whole)
{
    return whole == 0 ? 1.0 : double(part) / double(whole);
}

double rounded(double value)
{
    return double(qRound64(value * 10000)) / 10000;
}

QString metricsTable(const QString &heading, const Confusion &table)
{
    return QStringLiteral("%1: %2 pages, film precision %3, recall %4, F1 %5, accuracy %6\n%7\n")
        .arg(heading)
        .arg(table.total())
        .arg(table.precision(PageKind::Film), 0, 'f', 4)
        .arg(table.recall(PageKind::Film), 0, 'f', 4)
        .arg(table.f1(PageKind::Film), 0, 'f', 4)
        .arg(table.accuracy(), 0, 'f', 4)
        .arg(table.toText());
}

} // namespace

std::optional<PageText> viewOf(const PageText &page, PageView view)
{
    PageText shown = page;
    if (view == PageView::DescriptionOnly || view == PageView::NameOnly)
        shown.extract.clear();
    if (view == PageView::ExtractOnly || view == PageView::NameOnly)
        shown.description.clear();
    if ((view == PageView::DescriptionOnly && page.description.isEmpty()) ||
        (view == PageView::ExtractOnly && page.extract.isEmpty()))
        return std::nullopt;
    return shown;
}

int Confusion::total() const
{
    int sum = 0;
    for (const auto &row : counts)
        for (int count : row)
            sum += count;
    return sum;
}

int Confusion::of(PageKind truth) const
{
    int sum = 0;
    for (int count : counts[size_t(truth)])
        sum += count;
    return sum;
}

double Confusion::precision(PageKind kind) const
{
    int given = 0;
    for (const auto &row : counts)
        given += row[size_t(kind)];
    return ratio(counts[size_t(kind)][size_t(kind)], given);
}

double Confusion::recall(PageKind kind) const
{
    return ratio(counts[size_t(kind)][size_t(kind)], of(kind));
}

double Confusion::f1(PageKind kind) const
{
    const double p = precision(kind);
    const double r = recall(kind);
    return p + r > 0 ? 2 * p * r / (p + r) : 0.0;
}

double Confusion::accuracy() const
{
    int right = 0;
    for (size_t k = 0; k < kindCount; ++k)
        right += counts[k][k];
    return ratio(right, total());
}

OrderedJson Confusion::toJson() const
{
    OrderedJson json = {{"pages", total()}, {"accuracy", rounded(accuracy())}};
    OrderedJson kinds = OrderedJson::object();
    for (int k = 0; k < kindCount; ++k) {
        const PageKind kind = PageKind(k);
        OrderedJson given = OrderedJson::object();
        for (int g = 0; g < kindCount; ++g)
            if (const int count = counts[size_t(k)][size_t(g)]; count > 0)
                given[utf8(pageKindName(PageKind(g)))] = count;
        kinds[utf8(pageKindName(kind))] = {{"pages", of(kind)},
                                           {"precision", rounded(precision(kind))},
                                           {"recall", rounded(recall(kind))},
                                           {"f1", rounded(f1(kind))},
                                           {"called", given}};
    }
    json["kinds"] = kinds;
    return json;
}

QString Confusion::toText() const
{
    QString text = QStringLiteral("%1").arg(QStringLiteral("true \\ called"), -15);
    for (int k = 0; k < kindCount; ++k)
        text += QStringLiteral("%1").arg(pageKindName(PageKind(k)).left(8), 9);
    text += QStringLiteral("  precision  recall      F1\n");
    for (int k = 0; k < kindCount; ++k) {
        const PageKind kind = PageKind(k);
        text += QStringLiteral("%1").arg(pageKindName(kind), -15);
        for (int g = 0; g < kindCount; ++g)
            text += QStringLiteral("%1").arg(counts[size_t(k)][size_t(g)], 9);
        text += QStringLiteral("     %1  %2  %3\n")
                    .arg(precision(kind), 0, 'f', 4)
                    .arg(recall(kind), 0, 'f', 4)
                    .arg(f1(kind), 0, 'f', 4);
    }
    return text;
}

void PageMetrics::add(const LabelledPage &page, const FilmClassifier &classifier)
{
    if (!page.kind)
        return;
    const bool described = !page.text.description.isEmpty();
    if (described || !page.text.extract.isEmpty()) {
        const PageKind given = classifier.classify(page.text).kind;
        all.add(*page.kind, given);
        if (described)
            withDescription.add(*page.kind, given);
    }
    if (const auto shown = viewOf(page.text, PageView::DescriptionOnly))
        descriptionOnly.add(*page.kind, classifier.classify(*shown).kind);
    if (const auto shown = viewOf(page.text, PageView::ExtractOnly))
        extractOnly.add(*page.kind, classifier.classify(*shown).kind);
}

OrderedJson PageMetrics::toJson() const
{
    return {{"all", all.toJson()},
            {"with_description", withDescription.toJson()},
            {"description_only", descriptionOnly.toJson()},
            {"first_sentence_only", extractOnly.toJson()}};
}

QString PageMetrics::toText() const
{
    return metricsTable(QStringLiteral("Pages with a description"), withDescription) +
           metricsTable(QStringLiteral("By description alone"), descriptionOnly) +
           metricsTable(QStringLiteral("By first sentence alone"), extractOnly) +
           metricsTable(QStringLiteral("All pages with a text"), all);
}

} // namespace moviedb::match
