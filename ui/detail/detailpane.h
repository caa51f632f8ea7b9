// The pane at the right: everything about the selected row. For a film: poster, plot, credits, ratings, where
// to watch, and each field's competing claims with their receipts.
// Thread: main.
// Failure: said in the pane.
#pragma once

#include "core/ports/moviestore.h"
#include "ui/detail/detailhtml.h"
#include "ui/kit/posterloader.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;
class QTextBrowser;

namespace moviedb::ui {

class EmptyState;

class DetailPane : public QWidget
{
    Q_OBJECT
public:
    DetailPane(std::shared_ptr<MovieStore> store, PosterLoader posters, QWidget *parent = nullptr);

    void setSchema(const SchemaInfo &schema) { m_schema = schema; }
    void showRow(const TableInfo &table, const Row &row); // a row without key empties the pane
    void showReceipt(const QString &column);              // scrolls to the field and marks it

protected:
    void changeEvent(QEvent *event) override;

private:
    void ask();
    void draw();
    void askPoster(const QString &url);
    void drawPoster(const QPixmap &picture);
    void scrollToMarked();

    std::shared_ptr<MovieStore> m_store;
    PosterLoader m_posters;
    SchemaInfo m_schema;
    TableInfo m_table;
    Row m_row;
    std::optional<MovieDocument> m_film;
    QList<Claim> m_claims;
    QString m_problem;
    QString m_marked;
    QString m_posterUrl;
    QPixmap m_poster;
    quint64 m_question = 0;
    QTimer m_askTimer;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QTextBrowser *m_text = nullptr;
};

} // namespace moviedb::ui
