#include "tests/ui/faketablestore.h"
#include "ui/fields/fieldeditor.h"
#include "ui/kit/theme.h"
#include "ui/tables/rowdialog.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::ui;

namespace {

struct Form
{
    std::shared_ptr<FakeTableStore> store = std::make_shared<FakeTableStore>();
    QPointer<RowDialog> dialog = new RowDialog(store, fakeMoviesTable());

    Form() { dialog->show(); }
    ~Form() { delete dialog; }
    void type(const QString &field, const QString &text)
    {
        for (QWidget *editor : dialog->findChildren<QWidget *>())
            if (editor->accessibleName() == field)
                QTest::keyClicks(editor, text);
    }
    void add()
    {
        for (auto *button : dialog->findChildren<QPushButton *>())
            if (button->isDefault())
                button->click();
    }
    // What is said at the fields and below the form.
    QString problems() const
    {
        QStringList texts;
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            if (label->isVisible() && label->property("role").toString() == QLatin1String("error"))
                texts.append(label->text());
        return texts.join(u'|');
    }
};

} // namespace

class RowDialogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Mode::Light); }
    void asksForWhatMustBeThere();
    void insertsWhatWasTyped();
    void namesBecomeKeys();
    void nameThatIsNotThere();
    void namesThatCannotBeRead();
    void whatWasTypedIsNotLostByOneKey();
    void fitsALowWindow();
};

void RowDialogTest::asksForWhatMustBeThere()
{
    Form form;
    form.add();
    QVERIFY(!form.problems().isEmpty());
    QVERIFY(form.store->inserted.isEmpty());
}

void RowDialogTest::insertsWhatWasTyped()
{
    Form form;
    QSignalSpy inserted(form.dialog.data(), &RowDialog::inserted);
    form.type(QStringLiteral("Title"), QStringLiteral("Salt Road"));
    form.type(QStringLiteral("Runtime"), QStringLiteral("96"));
    form.add();
    QTRY_COMPARE(inserted.size(), 1);
    QCOMPARE(form.store->inserted.size(), 1);
    const auto values = form.store->inserted.first().values;
    QCOMPARE(values.value(QStringLiteral("title")).toString(), QStringLiteral("Salt Road"));
    QCOMPARE(values.value(QStringLiteral("runtime")).toInt(), 96);
    QVERIFY(!values.contains(QStringLiteral("rating"))); // nothing was typed
    QVERIFY(!values.contains(QStringLiteral("movie_id")));
    QTRY_VERIFY(form.dialog.isNull());
}

void RowDialogTest::namesBecomeKeys()
{
    Form form;
    form.type(QStringLiteral("Title"), QStringLiteral("Salt Road"));
    form.type(QStringLiteral("Director"), QStringLiteral("tobin arkwell"));
    form.add();
    QTRY_COMPARE(form.store->inserted.size(), 1);
    QCOMPARE(form.store->inserted.first().values.value(QStringLiteral("director_id")).toInt(), 3);
}

void RowDialogTest::nameThatIsNotThere()
{
    Form form;
    form.type(QStringLiteral("Title"), QStringLiteral("Salt Road"));
    form.type(QStringLiteral("Director"), QStringLiteral("Nobody"));
    form.add();
    QTRY_VERIFY2(form.problems().contains(QStringLiteral("Nobody")), qPrintable(form.problems()));
    QVERIFY(form.store->inserted.isEmpty());
}

// Whether a name is there is not known then: why stands in the place of the choices, and beside the field.
void RowDialogTest::namesThatCannotBeRead()
{
    Form form;
    QVERIFY(QTest::qWaitForWindowActive(form.dialog));
    form.store->refuseChoices = true;
    const QString why = FakeMovieStore::diskGone().oneLine();
    form.type(QStringLiteral("Title"), QStringLiteral("Salt Road"));
    auto *editor = form.dialog->findChild<ReferenceEdit *>();
    editor->setFocus();
    editor->setMayAdd(true);
    QTest::keyClicks(editor, QStringLiteral("Alda Hill"));
    QTRY_VERIFY(QApplication::activePopupWidget() != nullptr);
    auto *popup = qobject_cast<QAbstractItemView *>(QApplication::activePopupWidget());
    QCOMPARE(popup->model()->rowCount(), 1);
    const QModelIndex only = popup->model()->index(0, 0);
    QCOMPARE(only.data().toString(), why);
    QVERIFY(!only.flags().testFlag(Qt::ItemIsEnabled)); // nor a name to add
    popup->hide();
    form.add();
    QTRY_COMPARE(form.problems(), why);
    QVERIFY(form.store->inserted.isEmpty());
}

void RowDialogTest::whatWasTypedIsNotLostByOneKey()
{
    Form empty;
    QTest::keyClick(empty.dialog.data(), Qt::Key_Escape);
    QTRY_VERIFY(empty.dialog.isNull());
    Form form;
    form.type(QStringLiteral("Title"), QStringLiteral("Salt Road"));
    QTest::keyClick(form.dialog.data(), Qt::Key_Escape);
    QVERIFY(form.dialog->isVisible());
    QVERIFY2(form.problems().contains(QStringLiteral("Not added yet")), qPrintable(form.problems()));
    QTest::keyClick(form.dialog.data(), Qt::Key_Escape);
    QTRY_VERIFY(form.dialog.isNull());
    QVERIFY(form.store->inserted.isEmpty());
}

void RowDialogTest::fitsALowWindow()
{
    QWidget window;
    window.resize(900, 600);
    window.show();
    const auto store = std::make_shared<FakeTableStore>();
    auto *dialog = new RowDialog(store, fakeMoviesTable(), &window);
    dialog->show();
    QVERIFY2(dialog->height() < 600, qPrintable(QString::number(dialog->height())));
}

QTEST_MAIN(RowDialogTest)
#include "tst_rowdialog.moc"
