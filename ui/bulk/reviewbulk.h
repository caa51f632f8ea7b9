// Many titles in one decision: shows what will happen to each, lets some be left out, and asks once. A panel
// in the page, no dialog.
// Thread: main.
#pragma once

#include "core/domain/review.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QPushButton;
class QTableView;

namespace moviedb::ui {

class BulkModel;
class FlowLayout;

class ReviewBulk : public QWidget
{
    Q_OBJECT
public:
    explicit ReviewBulk(QWidget *parent = nullptr);
    void setHindrance(const QString &why); // why nothing can be decided, as the button's tool tip
    void open(const QList<const ReviewItem *> &items, Judgment::Kind kind, double acceptAbove = 0.0);

Q_SIGNALS:
    void applied(const QList<moviedb::Judgment> &judgments);
    void cancelled();

private:
    FlowLayout *kindLine();
    void setUpTable();
    void kindChanged();
    void countChanged();

    BulkModel *m_model = nullptr;
    QButtonGroup *m_kinds = nullptr;
    QLabel *m_sentence = nullptr;
    QTableView *m_table = nullptr;
    QPushButton *m_apply = nullptr;
    QString m_hindrance;
    double m_acceptAbove = 0.0;
};

} // namespace moviedb::ui
