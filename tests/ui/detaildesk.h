// A film that two sources speak of, in the details of a real window on a real database.
// Thread: main.
#pragma once

#include "tests/ui/historydesk.h"
#include "ui/detail/detailmodel.h"
#include "ui/detail/detailview.h"
#include "ui/fields/fieldeditor.h"

#include <QPushButton>

namespace moviedb::test {

// What two sources say of one film.
inline EntryOutcome crawledSaltFlat()
{
    EntryOutcome outcome;
    outcome.status.entry.title = QStringLiteral("Salt & Flat");
    outcome.status.entry.justwatchId = QStringLiteral("tm1");
    outcome.status.entry.listId = QStringLiteral("jw:tm1");
    outcome.status.position = 1;
    outcome.status.state = EntryState::Accepted;
    outcome.status.wikipediaKey = QStringLiteral("Salt_Flat");
    outcome.match.decision = Decision::Accept;
    FilmRecord film;
    film.justwatchId = outcome.status.entry.justwatchId;
    film.wikipediaKey = outcome.status.wikipediaKey;
    film.listId = outcome.status.entry.listId;
    film.columns = {{QStringLiteral("title"), outcome.status.entry.title},
                    {QStringLiteral("runtime"), 90},
                    {QStringLiteral("budget"), 65000000.0}};
    const auto claim = [&film](const char *field, const QVariant &value, const char *source, bool chosen,
                               int position = 0) {
        Claim stated;
        stated.entity = QStringLiteral("movies");
        stated.field = QLatin1String(field);
        stated.position = position;
        stated.value = value;
        stated.receipt = {QLatin1String(source),
                          QStringLiteral("https://example.org/%1").arg(QLatin1String(source)),
                          QStringLiteral("7"), QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC),
                          QLatin1String(source) + QStringLiteral("/1")};
        stated.chosen = chosen;
        film.claims << stated;
    };
    claim("title", outcome.status.entry.title, "wikidata", true);
    claim("runtime", 90, "wikidata", true);
    claim("runtime", 93, "wikipedia", false);
    claim("budget", 65000000.0, "wikidata", true);
    claim("budget", 70000000.0, "wikipedia", false);
    const auto link = [&](const char *list, const QStringList &names, const QStringList &roles = {}) {
        for (int place = 0; place < names.size(); ++place) {
            LinkFact fact;
            fact.list = QLatin1String(list);
            fact.entity.name = names.at(place);
            fact.role = roles.value(place);
            fact.position = place + 1;
            film.links << fact;
            claim(list,
                  fact.role.isEmpty() ? fact.entity.name
                                      : fact.entity.name + QStringLiteral(" as ") + fact.role,
                  "wikidata", true, place + 1);
        }
    };
    link("directors", {QStringLiteral("Ada Brink")});
    link("genres", {QStringLiteral("Drama"), QStringLiteral("Western")});
    link("cast", {QStringLiteral("Lou Fenn"), QStringLiteral("Mia Tarn")},
         {QStringLiteral("Captain"), QStringLiteral("Cook")});
    film.ratings = {{QStringLiteral("IMDb"), 7.5, 20, {}}};
    claim("ratings", QStringLiteral("IMDb 7.5"), "wikidata", true, 1);
    outcome.film = film;
    return outcome;
}

struct DetailDesk : HistoryDesk
{
    ui::DetailView *view = nullptr;
    ui::DetailModel *model = nullptr;

    // The film in the database, the window on its row, the pane with the keyboard.
    bool open()
    {
        if (!openStore())
            return false;
        const auto run = wait(store->beginRun(QStringLiteral("provider:us/max"), QStringLiteral("{}")));
        if (!run || !wait(store->commitOutcomes(run->runId, {crawledSaltFlat()})))
            return false;
        (void)wait(store->finishRun(run->runId, {}, QStringLiteral("{}")));
        if (!openWindow())
            return false;
        QTableView *table = showMovies();
        if (!QTest::qWaitFor([table] { return table->model()->rowCount() == 1; }, 10000))
            return false;
        table->setCurrentIndex(table->model()->index(0, 1));
        view = window->findChild<ui::DetailView *>();
        model = qobject_cast<ui::DetailModel *>(view->model());
        return QTest::qWaitFor(
            [this] { return find(ui::DetailRow::Kind::Field, QStringLiteral("Runtime")) >= 0; }, 10000);
    }
    int find(ui::DetailRow::Kind kind, const QString &text) const
    {
        for (int row = 0; row < model->rowCount(); ++row) {
            const ui::DetailRow &one = model->rows().at(row);
            if (one.kind == kind && (one.text == text || one.label == text))
                return row;
        }
        return -1;
    }
    bool go(ui::DetailRow::Kind kind, const QString &text) const
    {
        const int row = find(kind, text);
        if (row < 0)
            return false;
        view->setFocus();
        view->setCurrentIndex(model->index(row));
        return true;
    }
    QPushButton *button(const QWidget &inside, const QString &text) const
    {
        for (QPushButton *one : inside.findChildren<QPushButton *>())
            if (one->isVisible() && one->text() == text)
                return one;
        return nullptr;
    }
    template <class Editor> Editor *editor() const { return view->viewport()->findChild<Editor *>(); }
    QString newest() const
    {
        const auto steps = wait(store->history({}));
        return steps && !steps->isEmpty() ? steps->first().description : QString();
    }
    QStringList listOf(const QString &list) const
    {
        MovieQuery query;
        const auto films = wait(store->movies(query));
        QStringList texts;
        if (films && !films->isEmpty())
            for (const LinkedRow &row : films->first().lists.value(list))
                texts << row.columns.value(QStringLiteral("name")).toString() +
                             (row.role.isEmpty() ? QString() : QStringLiteral(" as ") + row.role);
        return texts;
    }
    QVariant filmColumn(const char *column) const
    {
        const auto films = wait(store->movies({}));
        if (films && !films->isEmpty())
            for (const auto &[name, value] : films->first().columns)
                if (name == QLatin1String(column))
                    return value;
        return {};
    }
    // Types a name and takes the choice with this text.
    bool choose(const QString &typed, const QString &choice) const
    {
        auto *line = editor<ui::ReferenceEdit>();
        if (line == nullptr)
            return false;
        line->selectAll();
        QTest::keyClicks(line, typed);
        const auto popup = [] {
            return qobject_cast<QAbstractItemView *>(QApplication::activePopupWidget());
        };
        if (!QTest::qWaitFor([&] { return popup() != nullptr && popup()->model()->rowCount() > 0; }, 5000))
            return false;
        for (int row = 0; row < popup()->model()->rowCount(); ++row) {
            QTest::keyClick(popup(), Qt::Key_Down);
            if (popup()->currentIndex().data().toString() == choice)
                break;
        }
        if (popup()->currentIndex().data().toString() != choice)
            return false;
        QTest::keyClick(popup(), Qt::Key_Return);
        return true;
    }
};

} // namespace moviedb::test
