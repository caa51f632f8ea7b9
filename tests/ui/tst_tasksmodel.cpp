// What a task is called, and what it was about, in the words of the window.
#include "ui/system/tasksmodel.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::ui;

class TasksModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tasksOfCommandsHaveWords_data();
    void tasksOfCommandsHaveWords();
    void crawlIsCalledAsItsGalleryCallsIt();
};

void TasksModelTest::tasksOfCommandsHaveWords_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("task");
    QTest::addColumn<QString>("about");
    const auto row = [](const char *kind, const char *what, const char *task, const char *about) {
        QTest::addRow("%s %s", kind, what) << QString::fromLatin1(kind) << QString::fromLatin1(what)
                                           << QString::fromLatin1(task) << QString::fromUtf8(about);
    };
    row("crawl", "provider:us/max", "Crawl", "Max · United States");
    row("crawl", "https://www.justwatch.com/us/provider/max/movies", "Crawl", "Max · United States");
    row("crawl", "list:/home/anna/films.csv", "Crawl", "films.csv");
    row("import", "/home/anna/films.csv", "Import", "/home/anna/films.csv");
    row("backup", "create", "Backup", "");
    row("backup", "verify a b.backup", "Check of a backup", "a b.backup");
    row("backup", "restore a.backup", "Restore", "a.backup");
    row("backup", "recover", "Save what can be read", "");
    row("runs", "retry 12", "Failed titles again", "12");
    row("migrate", "up", "Migration", "up");
    row("serve", "http://127.0.0.1:5000/", "Local server", "http://127.0.0.1:5000/");
    row("train", "", "Learning", "");
    row("replay", "acts.jsonl", "Replay", "acts.jsonl");
}

void TasksModelTest::tasksOfCommandsHaveWords()
{
    QFETCH(QString, kind);
    QFETCH(QString, what);
    TaskRecord record;
    record.kind = kind;
    record.what = what;
    TasksModel model;
    model.setTasks({record}, QDateTime::currentDateTime());
    const auto text = [&model](int column) { return model.index(0, column).data().toString(); };
    QTEST(text(TasksModel::Task), "task");
    QTEST(text(TasksModel::About), "about");
}

// The address is still there to be read, in the tip.
void TasksModelTest::crawlIsCalledAsItsGalleryCallsIt()
{
    TaskRecord record;
    record.kind = QStringLiteral("crawl");
    record.what = QStringLiteral("provider:us/max");
    TasksModel model;
    model.setTasks({record}, QDateTime::currentDateTime());
    const QModelIndex about = model.index(0, TasksModel::About);
    model.setProviders({{QStringLiteral("provider:us/max"), QStringLiteral("HBO Max")}});
    QCOMPARE(about.data().toString(), QString::fromUtf8("HBO Max · United States"));
    QVERIFY(about.data(Qt::ToolTipRole).toString().contains(QStringLiteral("provider:us/max")));
}

QTEST_MAIN(TasksModelTest)
#include "tst_tasksmodel.moc"
