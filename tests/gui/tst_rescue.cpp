// The whole program on a damaged file: every way out is a button with its whole text, none writes to the file, and a film
// that could be read is seen afterwards.
#include "app/window/waysoutdialog.h"
#include "app/window/windowapplication.h"
#include "core/store/backup/backups.h"
#include "ui/kit/theme.h"
#include "ui/window/mainwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace moviedb;

namespace {

constexpr int patience = 20000; // far above what it takes
constexpr qint64 pageBytes = 4096;

template <class Window> Window *shownWindow()
{
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (auto *window = qobject_cast<Window *>(widget); window != nullptr && window->isVisible())
            return window;
    return nullptr;
}

QStringList waysOf(const QWidget *dialog)
{
    QStringList ways;
    for (const auto *button : dialog->findChildren<QPushButton *>())
        if (button->isVisible())
            ways << button->text();
    return ways;
}

QString said(const QWidget *dialog)
{
    QStringList texts;
    for (const auto *label : dialog->findChildren<QLabel *>())
        texts << label->text();
    return texts.join(u'|');
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// A database of some films in a folder of its own, with or without a backup, then damaged.
struct DamagedDatabase
{
    QTemporaryDir folder;
    Settings settings;
    QString file = folder.filePath(QStringLiteral("films.db"));
    QByteArray damaged;

    // At its beginning it cannot be opened; among its films that is found while it is open.
    bool make(bool atItsBeginning, bool withBackup = false)
    {
        settings.dataDir = folder.filePath(QStringLiteral("data"));
        settings.cacheDir = folder.filePath(QStringLiteral("cache"));
        settings.file = folder.filePath(QStringLiteral("settings.json"));
        settings.contact = QStringLiteral("ines@example.org");
        settings.database = QStringLiteral("sqlite:") + file;
        StoreOptions options;
        options.url = settings.database;
        {
            const auto store = openStore(options).result();
            for (int film = 1; store && film <= 200; ++film)
                if (!(*store)
                         ->insert({QStringLiteral("movies"),
                                   {{QStringLiteral("title"), QStringLiteral("Harbour %1").arg(film)}}})
                         .result())
                    return false;
            if (!store)
                return false;
        }
        if (!waitUntilStoresClosed())
            return false;
        const BackupPlace place{settings.database, {}, settings.backupFolder(), {}};
        if (withBackup &&
            !createBackup(place, {}, QStringLiteral("manual"), std::make_shared<WorkWatch>()).result())
            return false;
        QFile bytes(file);
        const qint64 film = bytesOf(file).indexOf("Harbour 150"); // the page where it stands
        if (!bytes.open(QIODevice::ReadWrite) || film < 0 ||
            !bytes.seek(atItsBeginning ? 0 : film - film % pageBytes) ||
            bytes.write(QByteArray(pageBytes, '\x7f')) != pageBytes)
            return false;
        bytes.close();
        damaged = bytesOf(file);
        return true;
    }
};

// The program on a damaged database, as it starts.
struct StartedProgram
{
    LogFile log;
    WindowApplication application;

    explicit StartedProgram(const DamagedDatabase &database)
        : log(database.folder.filePath(QStringLiteral("log")), LogLevel::Error),
          application(database.settings, log)
    {
        application.start();
    }
    // The dialog that offers them, once it is there; null when it does not come.
    static WaysOutDialog *waysOut()
    {
        WaysOutDialog *dialog = nullptr;
        const bool came = QTest::qWaitFor(
            [&dialog] { return (dialog = shownWindow<WaysOutDialog>()) != nullptr; }, patience);
        return came ? dialog : nullptr;
    }
};

} // namespace

class RescueTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup() { QVERIFY(waitUntilStoresClosed()); }
    void everyWayIsReadable();
    void savesWhatCanBeRead();
    void restoresTheNewestBackup();
    void noWayLeadsBackToTheDamage();
    void anotherDatabaseInstead();
};

void RescueTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    ui::theme::apply(ui::theme::Mode::Light);
}

void RescueTest::everyWayIsReadable()
{
    DamagedDatabase database;
    QVERIFY(database.make(true));
    const StartedProgram program(database);
    WaysOutDialog *dialog = StartedProgram::waysOut();
    QVERIFY(dialog != nullptr);
    QCOMPARE(waysOf(dialog),
             (QStringList{QStringLiteral("Save what can be read"), QStringLiteral("Try again"),
                          QStringLiteral("Open the standard database"), QStringLiteral("Quit")}));
    QVERIFY2(said(dialog).contains(database.file) && !said(dialog).contains(QLatin1String("moviedb backup")),
             qPrintable(said(dialog)));
    for (const auto *button : dialog->findChildren<QPushButton *>())
        QVERIFY2(button->isHidden() || button->width() >= button->sizeHint().width(),
                 qPrintable(button->text()));
}

void RescueTest::savesWhatCanBeRead()
{
    DamagedDatabase database;
    QVERIFY(database.make(false));
    const StartedProgram program(database);
    WaysOutDialog *dialog = StartedProgram::waysOut();
    QVERIFY(dialog != nullptr);
    QCOMPARE(waysOf(dialog), (QStringList{QStringLiteral("Save what can be read"), QStringLiteral("Close")}));
    const QPointer<ui::MainWindow> before(shownWindow<ui::MainWindow>());
    QVERIFY(before);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return); // the first way has the keyboard
    QTRY_VERIFY_WITH_TIMEOUT((dialog = shownWindow<WaysOutDialog>()) != nullptr &&
                                 waysOf(dialog).contains(QStringLiteral("Open it")),
                             patience);
    QVERIFY2(said(dialog).contains(QLatin1String("rows were saved")), qPrintable(said(dialog)));
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(before.isNull() && shownWindow<ui::MainWindow>() != nullptr, patience);
    QCOMPARE(bytesOf(database.file), database.damaged);
}

void RescueTest::restoresTheNewestBackup()
{
    DamagedDatabase database;
    QVERIFY(database.make(true, true));
    const StartedProgram program(database);
    WaysOutDialog *dialog = StartedProgram::waysOut();
    QVERIFY(dialog != nullptr);
    QCOMPARE(waysOf(dialog).first(), QStringLiteral("Restore the newest backup"));
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    ui::MainWindow *window = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((window = shownWindow<ui::MainWindow>()) != nullptr, patience);
    bool isKept = false; // the damaged file, under another name
    for (const QFileInfo &file : QDir(database.folder.path()).entryInfoList(QDir::Files))
        isKept |= bytesOf(file.filePath()) == database.damaged;
    QVERIFY(isKept);
    QStringList lines;
    for (const auto *button : window->findChildren<QAbstractButton *>())
        lines << button->text();
    QVERIFY2(lines.join(u'|').contains(QLatin1String("Restored; what was there before is kept as")),
             qPrintable(lines.join(u'|')));
}

void RescueTest::noWayLeadsBackToTheDamage()
{
    DamagedDatabase database;
    QVERIFY(QDir().mkpath(database.folder.filePath(QStringLiteral("data"))));
    database.file = database.folder.filePath(QStringLiteral("data/movies.db"));
    QVERIFY(database.make(true));
    const StartedProgram program(database);
    const WaysOutDialog *dialog = StartedProgram::waysOut();
    QVERIFY(dialog != nullptr);
    QCOMPARE(waysOf(dialog), (QStringList{QStringLiteral("Save what can be read"),
                                          QStringLiteral("Try again"), QStringLiteral("Quit")}));
}

void RescueTest::anotherDatabaseInstead()
{
    DamagedDatabase database;
    QVERIFY(database.make(true));
    const StartedProgram program(database);
    WaysOutDialog *dialog = StartedProgram::waysOut();
    QVERIFY(dialog != nullptr);
    for (auto *button : dialog->findChildren<QPushButton *>())
        if (button->text() == QLatin1String("Open the standard database"))
            QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(shownWindow<ui::MainWindow>() != nullptr, patience);
    QCOMPARE(bytesOf(database.file), database.damaged);
}

QTEST_MAIN(RescueTest)
#include "tst_rescue.moc"
