// One rule to be changed: the order of the sources by drag or Alt+Up and Alt+Down, and what goes before the order.
// Thread: main.
// Failure: none; nothing is stored here.
#pragma once

#include "core/domain/rule.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace moviedb::ui {

class RuleEditor : public QWidget
{
    Q_OBJECT
public:
    explicit RuleEditor(QList<SourceInfo> sources, QWidget *parent = nullptr);

    void setRule(const FieldRule &rule); // emits nothing
    FieldRule rule() const;
    void setWritable(bool writable);

Q_SIGNALS:
    void changed();

private:
    void makeOrder();
    void move(int by); // the chosen source
    void updateButtons();
    void forgetSettled();
    void showSentence();

    QList<SourceInfo> m_sources;
    FieldRule m_rule;
    bool m_filling = false;
    bool m_writable = true;
    QLabel *m_title = nullptr;
    QLabel *m_sentence = nullptr;
    QListWidget *m_order = nullptr;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    QCheckBox *m_agreement = nullptr;
    QCheckBox *m_exactness = nullptr;
    QCheckBox *m_roles = nullptr;
    QPushButton *m_settled = nullptr; // takes back what was settled for all films
};

} // namespace moviedb::ui
