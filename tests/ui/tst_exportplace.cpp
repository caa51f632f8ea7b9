// Where an export goes: what is there already is replaced only when a person says so.
#include "tests/ui/faketablestore.h"
#include "ui/exports/exportdialog.h"
#include "ui/kit/theme.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::ui;

namespace {

const QByteArray letter("a letter, and no films");

struct Desk
{
    QTemporaryDir folder;
    QPointer<ExportDialog> dialog;

    Desk()
    {
        dialog = new ExportDialog(std::make_shared<FakeTableStore>(),
                                  ExportScope{fakeMoviesTable(), {}, {}, 0, {}}, folder.path());
        dialog->show();
        press(QStringLiteral("CSV"));
    }
    ~Desk() { delete dialog; }
    QString file() const { return folder.filePath(QStringLiteral("movies.csv")); }
    void put() const
    {
        QFile there(file());
        QVERIFY(there.open(QIODevice::WriteOnly) && there.write(letter) == letter.size());
    }
    QByteArray bytes() const
    {
        QFile there(file());
        return there.open(QIODevice::ReadOnly) ? there.readAll() : QByteArray();
    }
    QMessageBox *question() const
    {
        for (auto *box : dialog->findChildren<QMessageBox *>())
            if (box->isVisible())
                return box;
        return nullptr;
    }
    void press(const QString &text) const
    {
        const QWidget *in = question() != nullptr ? static_cast<QWidget *>(question()) : dialog;
        for (auto *button : in->findChildren<QAbstractButton *>())
            if (button->text().remove(u'&') == text && button->isVisible())
                return QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(8, button->height() / 2));
        QFAIL(qPrintable(text));
    }
};

} // namespace

class ExportPlaceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Mode::Light); }
    void whatIsThereIsAskedAbout();
    void whatIsNotThereIsNot();
    void whatAFileDialogAskedIsNotAskedTwice();
    void aSiteIsAskedAboutToo();
};

void ExportPlaceTest::whatIsThereIsAskedAbout()
{
    const Desk desk;
    desk.put();
    QSignalSpy exported(desk.dialog, &ExportDialog::exported);
    desk.press(QStringLiteral("Export"));
    QTRY_VERIFY(desk.question() != nullptr);
    QVERIFY(desk.question()->text().contains(QStringLiteral("“movies.csv” is there already")));
    QVERIFY(desk.question()->informativeText().contains(desk.folder.path()));
    QTest::keyClick(desk.question(), Qt::Key_Escape);
    QTRY_VERIFY(desk.question() == nullptr);
    desk.press(QStringLiteral("Export"));
    QTRY_VERIFY(desk.question() != nullptr);
    QTest::keyClick(desk.question(), Qt::Key_Return); // the default is to leave it
    QTRY_VERIFY(desk.question() == nullptr);
    QCOMPARE(exported.count(), 0);
    QCOMPARE(desk.bytes(), letter);
    desk.press(QStringLiteral("Export"));
    QTRY_VERIFY(desk.question() != nullptr);
    desk.press(QStringLiteral("Replace"));
    QVERIFY(exported.count() == 1 || exported.wait());
    QVERIFY(desk.bytes().startsWith("movie_id,title"));
    desk.press(QStringLiteral("Export")); // now the export itself is there
    QTRY_VERIFY(desk.question() != nullptr);
}

void ExportPlaceTest::whatIsNotThereIsNot()
{
    const Desk desk;
    QSignalSpy exported(desk.dialog, &ExportDialog::exported);
    desk.press(QStringLiteral("Export"));
    QVERIFY(exported.wait());
    QVERIFY(desk.question() == nullptr);
    // An old file under the name that was proposed is no hindrance to another name.
    desk.dialog->setFileName(desk.folder.filePath(QStringLiteral("other.csv")));
    desk.press(QStringLiteral("Export"));
    QVERIFY(exported.wait());
    QVERIFY(desk.question() == nullptr);
}

void ExportPlaceTest::whatAFileDialogAskedIsNotAskedTwice()
{
    const Desk desk;
    desk.put();
    QSignalSpy exported(desk.dialog, &ExportDialog::exported);
    desk.press(QStringLiteral("Choose"));
    auto *chooser = desk.dialog->findChild<QFileDialog *>();
    QVERIFY(chooser != nullptr);
    Q_EMIT chooser->fileSelected(desk.file()); // it asks by itself before
    chooser->close();
    desk.press(QStringLiteral("Export"));
    QVERIFY(exported.wait());
    QVERIFY(desk.bytes().startsWith("movie_id,title"));
    desk.press(QStringLiteral("Export")); // that answer was for one export
    QTRY_VERIFY(desk.question() != nullptr);
}

void ExportPlaceTest::aSiteIsAskedAboutToo()
{
    const Desk desk;
    desk.dialog->setOpenSources({QStringLiteral("user")});
    desk.press(QStringLiteral("Web site"));
    QVERIFY(QDir(desk.folder.path()).mkpath(QStringLiteral("films-site")));
    QFile marker(desk.folder.filePath(QStringLiteral("films-site/made-by-moviedb.txt")));
    QVERIFY(marker.open(QIODevice::WriteOnly));
    desk.press(QStringLiteral("Export"));
    QTRY_VERIFY(desk.question() != nullptr);
    QVERIFY(desk.question()->text().contains(QStringLiteral("films-site")));
    desk.press(QStringLiteral("Cancel"));
    QTRY_VERIFY(desk.question() == nullptr);
    QVERIFY(marker.exists());
}

QTEST_MAIN(ExportPlaceTest)
#include "tst_exportplace.moc"
