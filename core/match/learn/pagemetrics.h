// How well pages are classified: a confusion table and what follows from it.
// Thread: values.
// Failure: none.
#pragma once

#include "core/base/jsonread.h"
#include "core/match/classify/weights.h"
#include "core/match/learn/dataset.h"

namespace moviedb::match {

// Which of a page's texts the classifier is shown.
enum class PageView { AsIs, DescriptionOnly, ExtractOnly, NameOnly };
// The page with the other texts taken away; nothing when the page has not the text that the view is about.
std::optional<PageText> viewOf(const PageText &page, PageView view);

struct Confusion
{
    std::array<std::array<int, kindCount>, kindCount> counts{}; // [true kind][given kind]

    void add(PageKind truth, PageKind given) { ++counts[size_t(truth)][size_t(given)]; }
    int total() const;
    int of(PageKind truth) const;
    double precision(PageKind kind) const; // 1 when nothing was given that kind
    double recall(PageKind kind) const;    // 1 when there is none of that kind
    double f1(PageKind kind) const;
    double accuracy() const;
    OrderedJson toJson() const;
    QString toText() const; // the table, true kinds down, given kinds across
};

// The tables of all views that training and evaluation report: with a description, by description alone, by
// first sentence alone, all pages as they are.
struct PageMetrics
{
    Confusion all;
    Confusion withDescription;
    Confusion descriptionOnly;
    Confusion extractOnly;

    void add(const LabelledPage &page, const FilmClassifier &classifier);
    OrderedJson toJson() const;
    QString toText() const;
};

} // namespace moviedb::match
