// The titles of one past crawl: narrowed down by outcome and words, with what is known of the chosen one below them as
// text that can be copied.
// Thread: main.
// Failure: said where the titles would be, with the button that tries again.
#pragma once

#include "core/base/result.h"
#include "core/domain/crawl.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QStackedWidget;

namespace moviedb::ui {

class ElidedLabel;
class EmptyState;
class StageBar;
class TitleFilterModel;
class TitleTableModel;
class TitleView;

class PastTitles : public QWidget
{
    Q_OBJECT
public:
    explicit PastTitles(QWidget *parent = nullptr);

    void setHeading(const QString &name, const QString &sentence);
    void showLoading(); // of another crawl: every title of it is shown once it is there
    void
    showTitles(const QList<EntryStatus> &titles); // once more: those that are known change where they stand
    void showFailure(const Error &error);
    void update(const QList<EntryStatus> &titles);
    bool isLoaded() const { return m_state == State::Loaded; }

    const TitleTableModel *model() const { return m_titles; }
    TitleView *view() const { return m_view; }
    const EntryStatus *current() const; // nullptr when none is chosen
    QList<EntryStatus> selected() const;
    QList<EntryStatus> all() const;
    void focusSearch();

Q_SIGNALS:
    void selectionMoved();
    void loadWanted(); // once more

private:
    enum class State { Loading, Loaded, Failed };
    void layOut();
    void showState();
    void showDetail();
    void showEverything();

    State m_state = State::Loading;
    QString m_error;
    TitleTableModel *m_titles;
    TitleFilterModel *m_filter;
    QLabel *m_name;
    ElidedLabel *m_sentence;
    StageBar *m_stages;
    QLineEdit *m_search;
    QStackedWidget *m_stack;
    TitleView *m_view;
    EmptyState *m_empty;
    QPlainTextEdit *m_detail;
};

} // namespace moviedb::ui
