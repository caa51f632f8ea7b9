// A dialog that shows what an act would do, line by line, before a person lets it be done: a sentence, a button for each kind
// of line with the number of its lines, the lines themselves, and the button that does it.
// Thread: main.
// Failure: none of its own; giveUp() says another's.
#pragma once

#include <QDialog>

class QAbstractItemModel;
class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QTreeView;
class QVBoxLayout;

namespace moviedb::ui {

class PreviewDialog : public QDialog
{
    Q_OBJECT
public:
    // `act`: the words of the button that does it.
    PreviewDialog(const QString &title, const QString &act, QWidget *parent);

Q_SIGNALS:
    void kindChosen(int kind);

protected:
    struct LineKind
    {
        int kind = 0;
        QString words; // "Refused 2"
        bool isShown = true;
    };
    // The first one of the first call is chosen until a person chooses. Those that are not named any more are hidden.
    void showKinds(const QList<LineKind> &kinds);
    void chooseKind(int kind);
    void say(const char *role, const QString &words);
    void showWorking(const QString &words); // "" = it does nothing
    void giveUp(const QString &words);      // nothing can be done but to close it

    void setLines(QAbstractItemModel *model); // into the list
    QTreeView *list() const { return m_list; }
    QPushButton *act() const { return m_act; }
    QPushButton *closing() const { return m_close; }
    QHBoxLayout *besideHeading() const { return m_besideHeading; } // for parts of its own
    QVBoxLayout *belowList() const { return m_belowList; }

private:
    void layOut(QLabel *heading);
    void showWhole();

    QLabel *m_words;
    QTreeView *m_list;
    QProgressBar *m_bar;
    QPushButton *m_close;
    QPushButton *m_act;
    QButtonGroup *m_kinds;
    QHBoxLayout *m_kindLine;
    QHBoxLayout *m_besideHeading;
    QVBoxLayout *m_belowList;
    QLabel *m_whole; // the texts of the chosen line that are cut in the list; there from the first one on
};

} // namespace moviedb::ui
