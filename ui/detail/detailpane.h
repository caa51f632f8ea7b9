// The pane at the right: everything about the selected row, to be read and edited in place. For a film: poster, plot,
// credits, cast, ratings, facts, where to watch, and each field's competing claims with their receipts. A name leads to
// its person, with films and receipts, and back.
// Thread: main.
// Failure: said in the pane.
#pragma once

#include "core/ports/moviestore.h"
#include "ui/detail/detailrow.h"
#include "ui/kit/posterloader.h"

#include <QWidget>

#include <functional>
#include <optional>

class QHBoxLayout;
class QStackedWidget;
class QToolButton;

namespace moviedb::ui {

class DetailActs;
class DetailDelegate;
class DetailEdits;
class DetailModel;
class DetailSource;
class DetailView;
class EmptyState;
class MessageBar;
enum class DetailAct;

class DetailPane : public QWidget
{
    Q_OBJECT
public:
    DetailPane(std::shared_ptr<MovieStore> store, PosterLoader posters, QWidget *parent = nullptr);

    // A row that a film names: a person, a company, a word.
    struct Named
    {
        QString table;
        qint64 row = 0;
    };

    // Its own keys, for the sheet of keys: key, what it does.
    static QList<std::pair<QString, QString>> keys();

    void setSchema(const SchemaInfo &schema);
    void showRow(const TableInfo &table, const Row &row); // a row without key empties the pane
    void showReceipt(const QString &column);              // scrolls to the field and marks it
    // Rows of which tables can be merged and split; none until this is said.
    void setClosable(bool closable); // with a button that asks for it
    void setJoinable(std::function<bool(const TableInfo &table)> isJoinable);
    // Who is meant by what stands under the cursor, while the pane has the keyboard: the name of an entry, else whom the
    // pane shows.
    std::optional<Named> named() const;

Q_SIGNALS:
    void closeRequested();
    // The page of a table, at this row.
    void pageRequested(const QString &table, qint64 row);
    // Of a name: it and another one are the same, or it is somebody else in some films.
    void mergeRequested(const QString &table, qint64 row);
    void splitRequested(const QString &table, qint64 row);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Place // on the way back
    {
        TableInfo table;
        Row row;
        QString name;
    };

    void build();
    QHBoxLayout *makeTop();
    void draw();
    DetailRows rowsToShow() const;
    void askPoster(const QString &url);
    void drawPoster(const QPixmap &picture);
    void scrollToMarked();
    void perform(DetailAct act, const QModelIndex &index);
    void lead(const DetailRow &row);
    void goBack();
    void showTrail();
    Named namedBy(const DetailRow &row) const;
    bool isJoinable(const QString &table) const;
    QString filmValue(const char *column) const;

    std::shared_ptr<MovieStore> m_store;
    PosterLoader m_posters;
    std::function<bool(const TableInfo &)> m_isJoinable;
    DetailSource *m_source;
    DetailEdits *m_edits;
    DetailModel *m_model;
    DetailDelegate *m_delegate;
    DetailView *m_view = nullptr;
    DetailActs *m_acts = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    MessageBar *m_message = nullptr;
    QToolButton *m_back = nullptr;
    QToolButton *m_close = nullptr;
    QList<Place> m_trail;
    QString m_marked;
    bool m_scrollToMarked = false;
    bool m_wholeCast = false;
    bool m_emptyFacts = false;
    QString m_posterUrl;
    quint64 m_posterQuestion = 0;
    bool m_posterIsCard = false; // letters, for want of a picture
};

} // namespace moviedb::ui
