// The page of backups: what it shows, what its keys and buttons do, and what it asks before it does it.
#include "tests/ui/fakemoviestore.h"
#include "ui/backups/backupsmodel.h"
#include "ui/backups/backupspage.h"
#include "ui/backups/movedialog.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/theme.h"
#include "ui/page/appservices.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::ui;

namespace {

BackupInfo backupOf(const QString &file, const QString &createdAt, qint64 films)
{
    BackupInfo backup;
    backup.file = file;
    backup.createdAt = createdAt;
    backup.occasion = QStringLiteral("daily");
    backup.engine = QStringLiteral("SQLite");
    backup.database = QStringLiteral("/home/anna/movies.db");
    backup.films = films;
    backup.schemaVersion = 15;
    backup.bytes = 1234567;
    return backup;
}

class FakePending : public PendingRestore
{
public:
    QFuture<Result<RestoreOutcome>> putInPlace() override { return readyFuture(Result<RestoreOutcome>()); }
};

// Answers at once, or when it is told to.
class FakeBackups : public Backups
{
public:
    QString folder() const override { return QStringLiteral("/nowhere/backups"); }
    QFuture<Result<QList<BackupInfo>>> list() override
    {
        return readyFuture(Result<QList<BackupInfo>>(backups));
    }
    QFuture<Result<BackupInfo>> create(const WatchPointer &watch) override
    {
        calls << QStringLiteral("create");
        watched = watch;
        creating = std::make_shared<QPromise<Result<BackupInfo>>>();
        creating->start();
        return creating->future();
    }
    void endCreating(const Result<BackupInfo> &result)
    {
        creating->addResult(result);
        creating->finish();
    }
    QFuture<Result<BackupInfo>> verify(const QString &file, const WatchPointer &) override
    {
        calls << QStringLiteral("verify ") + file;
        return readyFuture(
            damaged ? Result<BackupInfo>(makeError(
                          Fault::Database, QStringLiteral("This backup is damaged: rows are missing."), file,
                          QStringLiteral("Use another one.")))
                    : Result<BackupInfo>(backups.first()));
    }
    QFuture<Result<DatabaseVerdict>> verifyDatabase(const WatchPointer &) override
    {
        calls << QStringLiteral("check");
        return readyFuture(Result<DatabaseVerdict>(verdict));
    }
    QFuture<Result<PendingRestorePointer>> prepareRestore(const QString &file, const WatchPointer &) override
    {
        calls << QStringLiteral("restore ") + file;
        return readyFuture(Result<PendingRestorePointer>(std::make_shared<FakePending>()));
    }
    QFuture<Result<MoveOutcome>> move(const QString &url, const QString &password,
                                      const WatchPointer &) override
    {
        calls << QStringLiteral("move %1 %2").arg(url, password);
        if (moveFails)
            return readyFuture(Result<MoveOutcome>(*moveFails));
        MoveOutcome outcome;
        outcome.films = 3;
        outcome.to = url;
        return readyFuture(Result<MoveOutcome>(outcome));
    }
    QFuture<Result<RecoveryOutcome>> recover(const QString &, const WatchPointer &) override
    {
        return readyFuture(Result<RecoveryOutcome>());
    }

    QList<BackupInfo> backups;
    QStringList calls;
    bool damaged = false;
    std::optional<Error> moveFails;
    DatabaseVerdict verdict{QStringLiteral("12 rows were read; nothing is damaged."), true};
    WatchPointer watched;
    std::shared_ptr<QPromise<Result<BackupInfo>>> creating;
};

struct BackupDesk
{
    std::shared_ptr<FakeBackups> backups = std::make_shared<FakeBackups>();
    AppServices services;
    QStringList opened, saved, news;
    int restored = 0;
    std::unique_ptr<BackupsPage> page;

    explicit BackupDesk(int count = 2)
    {
        for (int i = 0; i < count; ++i)
            backups->backups << backupOf(QStringLiteral("/nowhere/backups/%1.backup").arg(i),
                                         QStringLiteral("2026-11-2%1T20:45:00Z").arg(9 - i), 1204 + i);
        services.store = std::make_shared<FakeMovieStore>();
        services.backups = backups;
        services.openDatabase = [this](const OpenWish &wish, const std::function<void(Result<Done>)> &) {
            opened << wish.url;
            news << wish.news;
        };
        services.saveSettings = [this](const Settings &settings) { saved << settings.database; };
        services.putRestoreInPlace = [this](const PendingRestorePointer &restore,
                                            const std::function<void(Result<Done>)> &) {
            restored += restore != nullptr ? 1 : 0;
        };
        page = std::make_unique<BackupsPage>(services, nullptr);
        page->resize(900, 600);
        page->show();
    }
    QTreeView *view() const { return page->findChild<QTreeView *>(); }
    MessageBar *progress() const { return page->findChild<MessageBar *>(QStringLiteral("progress")); }
    QString said() const
    {
        QStringList texts;
        for (const MessageBar *bar : page->findChildren<MessageBar *>())
            texts << bar->text();
        return texts.join(QLatin1Char(' '));
    }
    QMessageBox *question() const { return page->findChild<QMessageBox *>(); }
};

} // namespace

class TestBackupsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsBackups();
    void emptyOffersTheFirst();
    void makesOneWithProgress();
    void stopsAtTheButton();
    void saysWhatFailed();
    void checks_data();
    void checks();
    void restoresAfterAQuestion();
    void keepsAfterANo();
    void movesAndOpens();
    void failedMoveKeepsTheAddress_data();
    void failedMoveKeepsTheAddress();
    void refusesAnAddressWithAPassword();
    void aPathIsThatOfAFile();
    void enterPressesWhatHasTheKeyboard();
    void leavesWhatCannotBeUsed();
};

void TestBackupsPage::showsBackups()
{
    BackupDesk desk;
    const QAbstractItemModelTester tester(desk.page->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_COMPARE(desk.page->model()->rowCount(), 2);
    const auto text = [&](int row, int column) {
        return desk.page->model()->index(row, column).data().toString();
    };
    QCOMPARE(text(0, BackupsModel::Films), QLocale().toString(1204));
    QCOMPARE(text(0, BackupsModel::Occasion), QStringLiteral("Daily"));
    QCOMPARE(text(0, BackupsModel::State), QStringLiteral("Checked when made"));
    QVERIFY(text(0, BackupsModel::Database).contains(QLatin1String("movies.db")));
    QCOMPARE(desk.view()->currentIndex().row(), 0);
}

void TestBackupsPage::emptyOffersTheFirst()
{
    BackupDesk desk(0);
    auto *empty = desk.page->findChild<EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(desk.backups->calls, QStringList{QStringLiteral("create")});
    desk.backups->endCreating(makeError(Fault::Io, QStringLiteral("The disk is full.")));
}

void TestBackupsPage::makesOneWithProgress()
{
    BackupDesk desk;
    QTRY_COMPARE(desk.page->model()->rowCount(), 2);
    QSignalSpy told(desk.page.get(), &Page::tell);
    QTest::keyClick(desk.view(), Qt::Key_N);
    QVERIFY(desk.page->isBusy());
    desk.backups->watched->addTotal(200);
    desk.backups->watched->advance(86);
    QTRY_VERIFY2(desk.progress()->text().contains(QLatin1String("43")), qPrintable(desk.progress()->text()));
    QTest::keyClick(desk.view(), Qt::Key_N); // one at a time
    QCOMPARE(desk.backups->calls, QStringList{QStringLiteral("create")});
    const BackupInfo made =
        backupOf(QStringLiteral("/nowhere/backups/new.backup"), QStringLiteral("2026-11-30T08:00:00Z"), 1300);
    desk.backups->backups.prepend(made);
    desk.backups->endCreating(made);
    QTRY_COMPARE(desk.page->model()->rowCount(), 3);
    QVERIFY(!desk.page->isBusy());
    QCOMPARE(desk.progress()->text(), QString());
    QCOMPARE(told.size(), 1);
    QCOMPARE(desk.view()->currentIndex().row(), 0);
    QCOMPARE(desk.page->model()->index(0, BackupsModel::State).data().toString(),
             QStringLiteral("Checked just now"));
}

void TestBackupsPage::stopsAtTheButton()
{
    BackupDesk desk;
    QTRY_COMPARE(desk.page->model()->rowCount(), 2);
    QTest::keyClick(desk.view(), Qt::Key_N);
    auto *stop = desk.progress()->findChild<QPushButton *>();
    QVERIFY(stop != nullptr && stop->isVisible());
    QTest::mouseClick(stop, Qt::LeftButton);
    QVERIFY(desk.backups->watched->isCancelled());
    desk.backups->endCreating(makeError(Fault::Cancelled, QStringLiteral("It was stopped before its end.")));
    QTRY_VERIFY(desk.said().contains(QLatin1String("nothing was changed")));
    QVERIFY(!desk.page->isBusy());
}

void TestBackupsPage::saysWhatFailed()
{
    BackupDesk desk;
    QTRY_COMPARE(desk.page->model()->rowCount(), 2);
    QTest::keyClick(desk.view(), Qt::Key_N);
    desk.backups->endCreating(makeError(Fault::Database, QStringLiteral("The disk is full."), {},
                                        QStringLiteral("Free some space.")));
    QTRY_VERIFY2(desk.said().contains(QLatin1String("Free some space.")), qPrintable(desk.said()));
}

void TestBackupsPage::checks_data()
{
    QTest::addColumn<bool>("damaged");
    QTest::newRow("whole") << false;
    QTest::newRow("damaged") << true;
}

void TestBackupsPage::checks()
{
    QFETCH(bool, damaged);
    BackupDesk desk;
    desk.backups->damaged = damaged;
    QTRY_COMPARE(desk.page->model()->rowCount(), 2);
    QTest::keyClick(desk.view(), Qt::Key_V);
    QTRY_COMPARE(desk.page->model()->index(0, BackupsModel::State).data().toString(),
                 damaged ? QStringLiteral("Damaged") : QStringLiteral("Checked just now"));
    QCOMPARE(desk.said().contains(QLatin1String("Use another one.")), damaged);
    desk.backups->verdict.isWhole = !damaged;
    QTest::keyClick(desk.view(), Qt::Key_D);
    QTRY_VERIFY(desk.said().contains(QLatin1String("12 rows were read")));
    for (const auto *bar :
         desk.page->findChildren<MessageBar *>()) // rows that refer to nothing are no success
        if (bar->text().contains(QLatin1String("12 rows")))
            QCOMPARE(bar->kind(), damaged ? MessageBar::Kind::Doubt : MessageBar::Kind::Success);
}

void TestBackupsPage::restoresAfterAQuestion()
{
    BackupDesk desk;
    QTRY_COMPARE(desk.page->model()->rowCount(), 2);
    QTest::keyClick(desk.view(), Qt::Key_Down);
    QTest::keyClick(desk.view(), Qt::Key_R);
    QTRY_VERIFY(desk.question() != nullptr);
    QVERIFY(desk.backups->calls.isEmpty());
    const QString words = desk.question()->informativeText();
    QVERIFY2(words.contains(QLocale().toString(1205)) && words.contains(QLatin1String("kept aside")),
             qPrintable(words));
    for (QAbstractButton *button : desk.question()->buttons())
        if (button->text() == QLatin1String("Restore"))
            QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(desk.restored, 1);
    QCOMPARE(desk.backups->calls, QStringList{QStringLiteral("restore /nowhere/backups/1.backup")});
}

void TestBackupsPage::keepsAfterANo()
{
    BackupDesk desk;
    QTRY_COMPARE(desk.page->model()->rowCount(), 2);
    QTest::keyClick(desk.view(), Qt::Key_R);
    QTRY_VERIFY(desk.question() != nullptr);
    QTest::mouseClick(desk.question()->button(QMessageBox::Cancel), Qt::LeftButton);
    QTRY_VERIFY(desk.question() == nullptr);
    QVERIFY(desk.backups->calls.isEmpty());
    QCOMPARE(desk.restored, 0);
}

void TestBackupsPage::movesAndOpens()
{
    BackupDesk desk;
    QTRY_COMPARE(desk.page->model()->rowCount(), 2);
    QTest::keyClick(desk.view(), Qt::Key_M);
    auto *dialog = desk.page->findChild<MoveDialog *>();
    QVERIFY(dialog != nullptr);
    const QList<QLineEdit *> fields = dialog->findChildren<QLineEdit *>();
    QTest::keyClicks(fields.first(), QStringLiteral("postgresql://anna@db.example/films"));
    QTest::keyClicks(fields.last(), QStringLiteral("secret"));
    for (QPushButton *button : dialog->findChildren<QPushButton *>())
        if (button->text() == QLatin1String("Copy and compare"))
            QTest::mouseClick(button, Qt::LeftButton);
    const QString url = QStringLiteral("postgresql://anna@db.example/films");
    QTRY_COMPARE(desk.opened, QStringList{url});
    QCOMPARE(desk.saved, QStringList{url});
    QVERIFY(desk.news.first().endsWith(QLatin1String(" now"))); // it is said where it is opened
    QCOMPARE(desk.backups->calls, QStringList{QStringLiteral("move %1 secret").arg(url)});
}

void TestBackupsPage::failedMoveKeepsTheAddress_data()
{
    QTest::addColumn<bool>("isAboutThePassword");
    QTest::newRow("no such server") << false;
    QTest::newRow("the password is lacking") << true;
}

// What was typed is mended, not typed again.
void TestBackupsPage::failedMoveKeepsTheAddress()
{
    QFETCH(const bool, isAboutThePassword);
    BackupDesk desk;
    QTRY_COMPARE(desk.page->model()->rowCount(), 2);
    desk.services.wantsPassword = [isAboutThePassword](const Error &) { return isAboutThePassword; };
    desk.backups->moveFails = makeError(Fault::Database, QStringLiteral("That did not go well."));
    const QString typed = QStringLiteral("postgresql://anna@db.example/films");
    QTest::keyClick(desk.view(), Qt::Key_M);
    const QPointer<MoveDialog> first = desk.page->findChild<MoveDialog *>();
    QVERIFY(!first.isNull());
    QTest::keyClicks(first->focusWidget(), typed);
    QTest::keyClick(first, Qt::Key_Return);
    QTRY_VERIFY(desk.said().contains(QStringLiteral("did not go well")) && first.isNull());
    const QString again = QString::fromLatin1(isAboutThePassword ? "Type the password" : "Try again");
    for (auto *button : desk.page->findChildren<QAbstractButton *>())
        if (button->isVisible() && button->text() == again)
            QTest::mouseClick(button, Qt::LeftButton);
    auto *second = desk.page->findChild<MoveDialog *>();
    QVERIFY(second != nullptr);
    QCOMPARE(second->url(), typed);
    auto *field = qobject_cast<QLineEdit *>(second->focusWidget());
    QVERIFY(field != nullptr);
    QCOMPARE(field->echoMode() == QLineEdit::Password, isAboutThePassword);
}

void TestBackupsPage::refusesAnAddressWithAPassword()
{
    MoveDialog dialog(nullptr);
    QPushButton *apply = nullptr;
    for (QPushButton *button : dialog.findChildren<QPushButton *>())
        if (button->text() == QLatin1String("Copy and compare"))
            apply = button;
    QVERIFY(apply != nullptr);
    auto *url = dialog.findChildren<QLineEdit *>().first();
    for (const auto &[text, ready] : {std::pair{"", false},
                                      {"sqlite:", false},
                                      {"sqlite:new.db", true},
                                      {"postgresql://anna:secret@db/films", false},
                                      {"/tmp/new.db", true},
                                      {"~/new.db", true},
                                      {"new.db", false},
                                      {"mysql://db", false}}) {
        url->setText(QLatin1String(text));
        QVERIFY2(apply->isEnabled() == ready, text);
        const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
        const bool says = std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return !label->isHidden() && label->text().startsWith(QLatin1String("The password goes"));
        });
        QCOMPARE(says, QLatin1String(text).contains(QLatin1String(":secret@")));
        const bool tells = std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return !label->isHidden() && label->text().startsWith(QLatin1String("The path of a new file"));
        });
        QVERIFY2(tells == (!ready && !says), text); // why nothing can be pressed
    }
}

// A person names a file as they do everywhere.
void TestBackupsPage::aPathIsThatOfAFile()
{
    MoveDialog dialog(nullptr);
    auto *url = dialog.findChildren<QLineEdit *>().first();
    url->setText(QStringLiteral(" /tmp/new.db "));
    QCOMPARE(dialog.url(), QStringLiteral("sqlite:/tmp/new.db"));
    url->setText(QStringLiteral("~/new.db"));
    QCOMPARE(dialog.url(), QStringLiteral("sqlite:") + QDir::homePath() + QStringLiteral("/new.db"));
    url->setText(QStringLiteral("sqlite:new.db"));
    QCOMPARE(dialog.url(), QStringLiteral("sqlite:new.db"));
}

void TestBackupsPage::enterPressesWhatHasTheKeyboard()
{
    theme::apply(theme::Mode::Light);
    MoveDialog dialog(nullptr);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    QSignalSpy rejected(&dialog, &QDialog::rejected);
    auto *address = dialog.findChildren<QLineEdit *>().first();
    QTest::keyClick(address, Qt::Key_Return); // nothing to do yet
    QCOMPARE(accepted.size() + rejected.size(), 0);
    QTest::keyClicks(address, QStringLiteral("sqlite:new.db"));
    QTest::keyClick(address, Qt::Key_Return);
    QCOMPARE(accepted.size(), 1);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    for (QPushButton *button : dialog.findChildren<QPushButton *>())
        if (button->text() == QLatin1String("Cancel")) {
            button->setFocus();
            QTest::keyClick(button, Qt::Key_Return);
        }
    QCOMPARE(accepted.size(), 1);
    QCOMPARE(rejected.size(), 1);
}

void TestBackupsPage::leavesWhatCannotBeUsed()
{
    BackupDesk desk(1);
    desk.backups->backups.first().problem = QStringLiteral("This file is no backup of Movie DB.");
    desk.page->hide();
    desk.page->show();
    QTRY_COMPARE(desk.page->model()->index(0, BackupsModel::State).data().toString(),
                 QStringLiteral("Cannot be used"));
    QTest::keyClick(desk.view(), Qt::Key_R);
    QVERIFY(desk.question() == nullptr);
    QTest::keyClick(desk.view(), Qt::Key_V);
    QVERIFY2(desk.said().contains(QLatin1String("This file is no backup of Movie DB.")),
             qPrintable(desk.said()));
    QVERIFY(desk.backups->calls.isEmpty());
}

QTEST_MAIN(TestBackupsPage)
#include "tst_backupspage.moc"
