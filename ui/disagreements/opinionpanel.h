// What each source says of one field of one film, with its receipt, and the two buttons that choose it: for this film,
// or for all of this kind.
// Thread: main.
#pragma once

#include "core/domain/disagreement.h"

#include <QWidget>

class QAction;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace moviedb::ui {

class OpinionPanel : public QWidget
{
    Q_OBJECT
public:
    static constexpr int mostOpinions = 9; // keys 1 … 9

    explicit OpinionPanel(QWidget *parent = nullptr);

    void show(const Disagreement *disagreement); // null = nothing
    void setWritable(bool writable);
    // Keys 1 … 9 and Shift+1 … Shift+9; they belong to the page around the panel.
    const QList<QAction *> &actions() const { return m_actions; }

Q_SIGNALS:
    void chosen(int opinion); // place in Disagreement::opinions
    void chosenForAll(int opinion);

private:
    QAction *addKey(const QString &text, const QString &key, const QString &tip);
    QWidget *opinionRow(const Disagreement &disagreement, int place);
    QWidget *choices(int place, QWidget *row);
    QWidget *receiptLine(const Opinion &opinion, qsizetype source, QWidget *parent);

    QLabel *m_head = nullptr;
    QScrollArea *m_area = nullptr;
    QList<QAction *> m_actions;
    QList<QAction *> m_choose;
    QList<QAction *> m_chooseAll;
    qsizetype m_opinions = 0;
    bool m_writable = true;
};

} // namespace moviedb::ui
