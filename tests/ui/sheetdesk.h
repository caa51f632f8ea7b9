// The whole window over ten films, for tests of editing as in a spreadsheet.
#pragma once

#include "tests/ui/historydesk.h"
#include "ui/spreadsheet/cellsdialog.h"
#include "ui/tables/postergrid.h"
#include "ui/tables/tablemodel.h"
#include "ui/tables/tablepage.h"
#include "ui/tables/tableview.h"

#include <QClipboard>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace moviedb::test {

// Ten films of 1990 to 1999 without a runtime's and a tagline's sense, and three people.
struct SheetDesk : HistoryDesk
{
    QList<qint64> films;
    ui::TableView *view = nullptr;

    bool open(int count = 10)
    {
        if (!openStore())
            return false;
        for (const char *name : {"Ines Valdoro", "Marit Oldenkott", "Marit Oldenkott"})
            if (add(QStringLiteral("directors"), {{QStringLiteral("name"), QString::fromLatin1(name)}}) == 0)
                return false;
        for (int number = 0; number < count; ++number)
            films << add(
                QStringLiteral("movies"),
                {{QStringLiteral("title"), QStringLiteral("Film %1").arg(number, 3, 10, QLatin1Char('0'))},
                 {QStringLiteral("release_date"), QString::number(1990 + number % 10)},
                 {QStringLiteral("runtime"), 90}});
        if (!openWindow())
            return false;
        view = qobject_cast<ui::TableView *>(showMovies());
        return view != nullptr && QTest::qWaitFor([this] { return view->model()->rowCount() > 0; }, 10000);
    }
    ui::TableModel *model() const { return window->tablePage(QStringLiteral("movies"))->model(); }
    int column(const char *name) const
    {
        for (int place = 0; place < model()->columnCount(); ++place)
            if (model()->columnName(place) == QLatin1String(name))
                return place;
        return -1;
    }
    // Rows one behind the other, selected with the keyboard.
    void select(int row, const char *name, int rows = 1) const
    {
        view->goTo(row, column(name));
        view->setFocus();
        for (int more = 1; more < rows; ++more)
            press(Qt::Key_Down, Qt::ShiftModifier);
    }
    void paste(const QString &text) const
    {
        QApplication::clipboard()->setText(text);
        press(Qt::Key_V, Qt::ControlModifier);
    }
    ui::CellsDialog *dialog() const
    {
        for (auto *one : window->findChildren<ui::CellsDialog *>())
            if (one->isVisible())
                return one;
        return nullptr;
    }
    // As a person changes to them from the table.
    const ui::PosterGrid *showPosters() const
    {
        for (auto *button : window->currentPage()->findChildren<QToolButton *>())
            if (button->accessibleName() == QLatin1String("Posters"))
                QTest::mouseClick(button, Qt::LeftButton);
        const auto *posters = qobject_cast<ui::PosterGrid *>(QApplication::focusWidget());
        return posters != nullptr && posters->isVisible() ? posters : nullptr;
    }
    // The dialog, once it shows the plan.
    ui::CellsDialog *plan() const
    {
        const auto isShown = [this] {
            return dialog() != nullptr && !dialog()->findChild<QProgressBar *>()->isVisible();
        };
        return QTest::qWaitFor(isShown, 10000) ? dialog() : nullptr;
    }
    static QString words(const QDialog *dialog)
    {
        QStringList said;
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            said << label->text();
        return said.join(u'\n');
    }
    static QPushButton *button(const QDialog *dialog, const QString &text)
    {
        for (QPushButton *one : dialog->findChildren<QPushButton *>())
            if (one->text() == text && one->isVisible() && one->isEnabled())
                return one;
        return nullptr;
    }
    QVariant value(qint64 film, const char *name) const
    {
        TableQuery query;
        query.table = QStringLiteral("movies");
        query.keys = {{film}};
        const auto page = wait(store->page(query));
        return page && !page->rows.isEmpty() ? page->rows.first().values.value(column(name)) : QVariant();
    }
    int steps() const
    {
        const auto found = wait(store->history({}));
        return found ? int(found->size()) : -1;
    }
};

} // namespace moviedb::test
