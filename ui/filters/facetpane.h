// The pane beside a table: by field the values that its rows have, how many rows have each, and a box to keep only those;
// X excludes a value. The counts follow the table's other filters and its search; until new ones come the old ones stay,
// dimmed. What is chosen here is among the table's filters, and nowhere else.
// Thread: main.
// Failure: a field that cannot be counted says so in its place.
#pragma once

#include "core/ports/moviestore.h"
#include "ui/filters/facetfields.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace moviedb::ui {

class FacetPane : public QWidget
{
    Q_OBJECT
public:
    FacetPane(std::shared_ptr<MovieStore> store, TableInfo table, QWidget *parent = nullptr);
    ~FacetPane() override;

    // What the table shows now. Counted when the pane is seen.
    void setQuestion(const TableQuery &query);
    QTreeWidget *values() const { return m_values; }

Q_SIGNALS:
    void filtersChanged(const QList<moviedb::Filter> &filters);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void addFields();
    void countAll();
    void count(QTreeWidgetItem *field);
    void take(QTreeWidgetItem *field, const Result<FacetCounts> &counts);
    void showChoice(QTreeWidgetItem *value);
    void addValue(QTreeWidgetItem *field, const QString &value, const QString &rows);
    void choose(const QString &field, const QString &value, FacetChoice choice);
    void offerChoices(const QPoint &place);
    QString valueTitle(const QString &field, const QString &value) const;

    std::shared_ptr<MovieStore> m_store;
    TableInfo m_table;
    TableQuery m_query;
    QLineEdit *m_holding = nullptr;
    QTreeWidget *m_values = nullptr;
    QTimer m_timer;
    QTimer m_refresh;
    std::stop_source m_stop;
    quint64 m_generation = 0;
    bool m_stale = true;
    bool m_filling = false;      // boxes are being set by us
    bool m_wordsPressed = false; // the mouse went down beside a box
};

} // namespace moviedb::ui
