// The passport of an export: offered where it can be made, stopped while it is, and what it found is a click away.
#include "tests/ui/faketablestore.h"
#include "ui/exports/exportdialog.h"
#include "ui/kit/theme.h"

#include <QLabel>
#include <QLayout>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QtConcurrentRun>

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::ui;

namespace {

class StoreWithoutFilms : public FakeTableStore
{
public:
    QFuture<Result<Done>> readFilms(const ReadQuery &, const FilmReader &reader) override
    {
        reader.total(0);
        return readyFuture(Result<Done>(Done{}));
    }
};

struct Shown
{
    QTemporaryDir folder;
    QPointer<ExportDialog> dialog;

    Shown()
    {
        dialog = new ExportDialog(std::make_shared<StoreWithoutFilms>(),
                                  ExportScope{fakeMoviesTable(), {}, {}, 0, {}}, documents());
        dialog->show();
        click(QStringLiteral("CSV"));
    }
    ~Shown() { delete dialog; }
    QString documents() const { return folder.filePath(QStringLiteral("Documents")); }
    QPushButton *button(const QString &text) const
    {
        for (auto *one : dialog->findChildren<QPushButton *>())
            if (one->text() == text)
                return one;
        return nullptr;
    }
    void click(const QString &text) const
    {
        for (auto *one : dialog->findChildren<QAbstractButton *>())
            if (one->text() == text)
                QTest::mouseClick(one, Qt::LeftButton);
    }
    void exportFilms() const
    {
        QSignalSpy exported(dialog, &ExportDialog::exported);
        click(QStringLiteral("JSON"));
        click(QStringLiteral("Export"));
        QVERIFY2(exported.wait(), qPrintable(error()));
    }
    QString label(const char *role) const
    {
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            if (label->isVisible() && label->property("role").toString() == QLatin1String(role))
                return label->text();
        return {};
    }
    QString error() const { return label("error"); }
};

// Works until it is stopped.
QFuture<Result<PassportNews>> endlessPassport(const WatchPointer &watch)
{
    return QtConcurrent::run([watch]() -> Result<PassportNews> {
        while (!watch->isCancelled())
            QThread::msleep(5);
        return watch->goOn().error();
    });
}

} // namespace

class ExportPassportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Mode::Light); }
    void aPassportIsOffered();
    void itIsCancelled();
    void closingTheDialogCancelsIt();
};

// Of films as JSON, once they are exported; what is said of it takes the place of what was said of the export.
void ExportPassportTest::aPassportIsOffered()
{
    const Shown shown;
    QStringList asked;
    Result<PassportNews> answer = makeError(Fault::Io, QStringLiteral("The disk is full."));
    shown.dialog->setPassports([&asked, &answer](const QString &file, const WatchPointer &) {
        asked << file;
        return readyFuture(answer);
    });
    QPushButton *passport = shown.button(QStringLiteral("Make a passport"));
    QVERIFY(passport != nullptr && !passport->isVisible());
    QSignalSpy exported(shown.dialog, &ExportDialog::exported);
    shown.click(QStringLiteral("Export")); // as CSV
    QVERIFY(exported.wait());
    QVERIFY(!passport->isVisible());
    shown.click(QStringLiteral("JSON"));
    shown.click(QStringLiteral("Export"));
    QVERIFY2(exported.wait(), qPrintable(shown.error()));
    QVERIFY(passport->isVisible() && asked.isEmpty());
    QTest::mouseClick(passport, Qt::LeftButton);
    QTRY_COMPARE(shown.error(), QStringLiteral("The disk is full."));
    QVERIFY(passport->isEnabled()); // once more
    const PassportFinding finding{
        QStringLiteral("Disagreements: 2"), QStringLiteral("disagreements"), {4, 7}};
    answer = PassportNews{QStringLiteral("12 of 12 checks passed."), {finding}};
    QTest::mouseClick(passport, Qt::LeftButton);
    QTRY_COMPARE(shown.label("secondary"), QStringLiteral("12 of 12 checks passed."));
    QVERIFY(!passport->isEnabled());
    answer = PassportNews{QStringLiteral("A long way to the file. ").repeated(80), {finding}};
    passport->setEnabled(true);
    asked.removeLast();
    QTest::mouseClick(passport, Qt::LeftButton);
    QTRY_VERIFY(shown.label("secondary").startsWith(QStringLiteral("A long way")));
    const QLayout *layout = shown.dialog->layout(); // nothing is cut for the sake of what is long
    const int needed = layout->totalHeightForWidth(shown.dialog->width());
    QVERIFY2(needed > shown.dialog->screen()->availableSize().height() * 2 / 3,
             qPrintable(QString::number(needed)));
    QCOMPARE_GE(shown.dialog->height(), qMin(needed, shown.dialog->screen()->availableSize().height()));
    QCOMPARE(asked, QStringList(2, shown.documents() + QStringLiteral("/movies.json")));
    QList<PassportFinding> wanted;
    connect(shown.dialog, &ExportDialog::rowsWanted, this,
            [&wanted](const PassportFinding &one) { wanted << one; });
    shown.click(QStringLiteral("Disagreements: 2"));
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().films, (QList<qint64>{4, 7}));
    QTRY_VERIFY(shown.dialog == nullptr || !shown.dialog->isVisible());
}

// While it is made, its button takes it back; then everything is as before.
void ExportPassportTest::itIsCancelled()
{
    const Shown shown;
    QList<WatchPointer> watches;
    shown.dialog->setPassports([&watches](const QString &, const WatchPointer &watch) {
        watches << watch;
        return endlessPassport(watch);
    });
    shown.exportFilms();
    QPushButton *passport = shown.button(QStringLiteral("Make a passport"));
    const auto *bar = shown.dialog->findChild<QProgressBar *>();
    for (int round = 1; round <= 2; ++round) {
        passport->setFocus();
        QTest::keyClick(passport, Qt::Key_Space);
        QCOMPARE(watches.size(), round);
        QCOMPARE(passport->text(), QStringLiteral("Cancel the passport"));
        QVERIFY(passport->isEnabled() && passport->hasFocus() && bar->isVisible());
        QVERIFY(!shown.button(QStringLiteral("Export"))->isEnabled());
        QTest::keyClick(passport, Qt::Key_Space);
        QTRY_COMPARE(shown.label("secondary"), QStringLiteral("Cancelled; no passport was written."));
        QVERIFY(shown.error().isEmpty() && !bar->isVisible());
        QCOMPARE(passport->text(), QStringLiteral("Make a passport"));
        QVERIFY(passport->isEnabled() && shown.button(QStringLiteral("Export"))->isEnabled());
    }
}

void ExportPassportTest::closingTheDialogCancelsIt()
{
    const Shown shown;
    WatchPointer given;
    shown.dialog->setPassports([&given](const QString &, const WatchPointer &watch) {
        given = watch;
        return endlessPassport(watch);
    });
    shown.exportFilms();
    shown.click(QStringLiteral("Make a passport"));
    QVERIFY(given != nullptr && !given->isCancelled());
    QTest::keyClick(shown.dialog, Qt::Key_Escape);
    QVERIFY(given->isCancelled());
}

QTEST_MAIN(ExportPassportTest)
#include "tst_exportpassport.moc"
