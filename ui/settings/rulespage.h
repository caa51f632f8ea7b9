// Rules: by which rule each field is chosen, in words; another order of the sources with a look at what it would change
// before it is applied, and what one source said removed. Applying is one step of the history.
// Thread: main.
// Failure: said on the page.
#pragma once

#include "core/ports/moviestore.h"
#include "ui/page/page.h"

#include <QTimer>

class QLabel;
class QListWidget;
class QPushButton;

namespace moviedb::ui {

class MessageBar;
class RuleEditor;

class RulesPage : public Page
{
    Q_OBJECT
public:
    RulesPage(const AppServices &services, QWidget *parent);
    static PageInfo describe();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    QWidget *makeSide();
    void makeRemoval(QPushButton *button);
    void load();
    void showFields();
    void showRule();
    void updateState();
    void preview();
    void showEffect(const RuleEffect &effect);
    void apply(const RuleChange &change);
    void offerRemoval(const SourceInfo &source);
    QString field() const;
    RuleChange change() const;

    std::shared_ptr<MovieStore> m_store;
    QList<SourceInfo> m_sources;
    QList<FieldRule> m_changed;      // as stored
    QListWidget *m_fields = nullptr; // made first: the keyboard comes to it
    RuleEditor *m_editor = nullptr;
    QLabel *m_effect = nullptr;
    QPushButton *m_apply = nullptr;
    QPushButton *m_reset = nullptr;
    MessageBar *m_message = nullptr;
    QTimer m_previewTimer;
    QTimer m_loadTimer;
    quint64 m_question = 0;
    bool m_busy = false;
};

} // namespace moviedb::ui
