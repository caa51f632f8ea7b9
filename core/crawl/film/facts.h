// Reads everything about one accepted title and stitches it into the record to store: the page, the item,
// every item that it names, and the items that those name in turn. Stitching runs on the parse pool. Thread:
// the crawl thread; the pool gets copies. Failure: work->failure.
#pragma once

#include "core/crawl/film/entrywork.h"
#include "core/sources/wikipedia/page.h"

class QThreadPool;

namespace moviedb::crawl {

class Facts : public std::enable_shared_from_this<Facts>
{
public:
    using Ready = std::function<void()>;
    // `guard` lives on the crawl thread; when it is gone nobody is called back.
    static void run(const RunContext &context, const WorkPointer &work, QThreadPool *pool, QObject *guard,
                    Ready ready);

private:
    struct Read // an item with the time of its receipt
    {
        EntityPointer entity;
        QDateTime fetchedAt;
    };
    using Items = QHash<QString, Read>;
    struct Material;

    Facts(const RunContext &context, WorkPointer work, QThreadPool *pool, QObject *guard, Ready ready);

    void askPage();
    void pageCame(const Result<Document> &document);
    void askItemOfPage(const QString &item);
    void askItems(const QSet<QString> &items, void (Facts::*next)());
    void askSecondLevel();
    void stitch();
    void fail(const Error &error);
    static FilmRecord compute(const Material &material);

    RunContext m_context;
    WorkPointer m_work;
    QThreadPool *m_pool;
    QObject *m_guard;
    Ready m_ready;
    std::optional<wikipedia::Page> m_page;
    QString m_pageUrl;
    QDateTime m_pageFetchedAt;
    Items m_items;
};

} // namespace moviedb::crawl
