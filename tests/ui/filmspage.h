// The page of a thousand films, Film 0001 to Film 1000, over a real SQLite database of a test's own.
#pragma once

#include "core/base/future.h"
#include "core/store/moviestore/openstore.h"
#include "tests/support/migrateddatabases.h"
#include "ui/tables/tablemodel.h"
#include "ui/tables/tablepage.h"
#include "ui/tables/tableview.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>

namespace moviedb::test {

class FilmsPageTest : public QObject
{
protected:
    static constexpr int films = 1000;
    static constexpr int soon = 20000; // milliseconds

    template <class T> static Result<T> wait(QFuture<Result<T>> future)
    {
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, soon))
            return makeError(Fault::Timeout, QStringLiteral("no answer"));
        return future.result();
    }
    // The database, with its films.
    Result<Done> fill(const std::function<int(int number)> &runtime)
    {
        StoreOptions options;
        options.url = migratedFileUrl(m_folder.filePath(QStringLiteral("films.db")));
        MOVIEDB_TRY(opened, wait(openStore(options)));
        m_store = opened;
        MOVIEDB_TRY(schema, wait(m_store->schema()));
        m_movies = *schema.table(u"movies");
        QFuture<Result<Row>> last;
        for (int number = 1; number <= films; ++number)
            last = m_store->insert(
                {QStringLiteral("movies"),
                 {{QStringLiteral("title"), QStringLiteral("Film %1").arg(number, 4, 10, QLatin1Char('0'))},
                  {QStringLiteral("runtime"), runtime(number)}}});
        MOVIEDB_CHECK(wait(last));
        return Done{};
    }
    // The page, before its rows are read.
    void show()
    {
        m_page = std::make_unique<ui::TablePage>(ui::TablePageServices{m_store, {}, {}}, m_movies);
        m_page->resize(1000, 600);
        m_page->show();
    }
    bool isRead() const
    {
        return QTest::qWaitForWindowActive(m_page.get()) &&
               QTest::qWaitFor([this] { return model()->isLoaded(); }, soon);
    }
    ui::TableModel *model() const { return m_page->model(); }
    ui::TableView *view() const { return m_page->view(); }
    QVariantList currentKey() const
    {
        const Row *row = model()->rowAt(view()->currentIndex().row());
        return row == nullptr ? QVariantList() : row->key;
    }

    QTemporaryDir m_folder;
    std::shared_ptr<MovieStore> m_store;
    TableInfo m_movies;
    std::unique_ptr<ui::TablePage> m_page;
};

} // namespace moviedb::test
