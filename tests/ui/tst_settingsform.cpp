// The settings form asks what the sources' descriptions want asked, and hands back what was given.
#include "core/sources/registry/sources.h"
#include "ui/settings/backupfields.h"
#include "ui/settings/settingsform.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace moviedb;
using namespace moviedb::ui;

class SettingsFormTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyConsentHasItsField();
    void initTestCase() { QLocale::setDefault(QLocale(QStringLiteral("en_US"))); }
    void givenAndTakenBack();
    void buttonsStandUnderTheColumn_data();
    void buttonsStandUnderTheColumn();
    void sizeOfTheStoredAnswers_data();
    void sizeOfTheStoredAnswers();
    void aSizeThatIsNoneIsSaidAtItsField();
    void hoursOfAnswers();
    void whatBackupsAreKept();
    void whatIsTypedStaysUntilItIsSaved();

private:
    static SettingsForm::Words words() { return {QStringLiteral("T"), {}, QStringLiteral("Save")}; }
    static QPushButton *saveButton(const SettingsForm &form)
    {
        for (QPushButton *button : form.findChildren<QPushButton *>())
            if (button->text() == words().save)
                return button;
        return nullptr;
    }
    static QLineEdit *keyField(const SettingsForm &form)
    {
        for (QLineEdit *field : form.findChildren<QLineEdit *>())
            if (field->accessibleName().contains(QLatin1String("TMDB")))
                return field;
        return nullptr;
    }
};

void SettingsFormTest::everyConsentHasItsField()
{
    const SettingsForm form(words(), Settings());
    int terms = 0;
    int keys = 0;
    for (const SourceInfo &source : sources::descriptions()) {
        terms += source.consent == Consent::Terms ? 1 : 0;
        keys += source.consent == Consent::Key ? 1 : 0;
    }
    QCOMPARE(form.findChildren<QCheckBox *>().size(), terms);
    QCOMPARE(form.findChildren<QLineEdit *>().size(), keys + 1); // and the contact
    QVERIFY(keyField(form) != nullptr);
    QVERIFY(keyField(form)->echoMode() != QLineEdit::Normal);
}

void SettingsFormTest::givenAndTakenBack()
{
    Settings settings;
    settings.contact = QStringLiteral("me@example.org");
    SettingsForm form(words(), settings);
    QSignalSpy saved(&form, &SettingsForm::saved);
    auto *terms = form.findChild<QCheckBox *>();
    auto *save = form.findChild<QPushButton *>();
    QVERIFY(!terms->isChecked());
    terms->setChecked(true);
    keyField(form)->setText(QStringLiteral("  k3y\n"));
    save->click();
    QCOMPARE(saved.size(), 1);
    settings = saved.takeFirst().first().value<Settings>();
    QVERIFY(settings.accepts(QStringLiteral("justwatch")));
    QCOMPARE(settings.sources.value(QStringLiteral("tmdb")).key, QStringLiteral("k3y"));
    form.setSettings(settings);
    QVERIFY(terms->isChecked());
    QCOMPARE(keyField(form)->text(), QStringLiteral("k3y"));
    terms->setChecked(false);
    keyField(form)->clear();
    save->click();
    settings = saved.takeFirst().first().value<Settings>();
    QVERIFY(!settings.accepts(QStringLiteral("justwatch")));
    QVERIFY(settings.sources.value(QStringLiteral("tmdb")).key.isEmpty());
}

// Also while another page is looked at, which may change other settings.
void SettingsFormTest::whatIsTypedStaysUntilItIsSaved()
{
    Settings settings;
    settings.contact = QStringLiteral("me@example.org");
    SettingsForm form(words(), settings);
    form.addAnswers();
    form.show();
    const auto isUnsaved = [&form] {
        const auto labels = form.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text() == QLatin1String("Not saved yet") && label->isVisible();
        });
    };
    QVERIFY(!isUnsaved());
    auto *contact = form.findChild<QLineEdit *>();
    auto *hours = form.findChild<QSpinBox *>();
    QTest::keyClicks(contact, QStringLiteral(".uk"));
    QVERIFY(isUnsaved());
    hours->setValue(hours->value() + 1);
    Settings others = settings;
    others.serve = true;
    form.rebase(others);
    QCOMPARE(contact->text(), QStringLiteral("me@example.org.uk"));
    QSignalSpy saved(&form, &SettingsForm::saved);
    saveButton(form)->click();
    QCOMPARE(saved.size(), 1);
    const Settings kept = saved.first().first().value<Settings>();
    QCOMPARE(kept.contact, QStringLiteral("me@example.org.uk"));
    QVERIFY(kept.serve);
    QVERIFY(!isUnsaved());
    others.contact = QStringLiteral("us@example.org");
    form.rebase(others); // nothing is typed: what is stored is shown
    QCOMPARE(contact->text(), QStringLiteral("us@example.org"));
}

void SettingsFormTest::buttonsStandUnderTheColumn_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("scrolls");
    QTest::newRow("where all of the form fits") << QSize(1000, 2000) << false;
    QTest::newRow("beside a scroll bar") << QSize(1000, 400) << true;
    QTest::newRow("beside a scroll bar, in a narrow window") << QSize(420, 400) << true;
}

void SettingsFormTest::buttonsStandUnderTheColumn()
{
    QFETCH(QSize, size);
    QFETCH(bool, scrolls);
    SettingsForm form(words(), Settings());
    const auto left = [&form](const QWidget *widget) { return widget->mapTo(&form, QPoint()).x(); };
    const auto *contact = form.findChild<QLineEdit *>();
    const auto *save = form.findChild<QPushButton *>();
    const auto *bar = form.findChild<QScrollArea *>()->verticalScrollBar();
    form.resize(size);
    form.show();
    QTRY_COMPARE(bar->isVisible(), scrolls);
    QTRY_COMPARE(left(save), left(contact));
    form.resize(size.width(), scrolls ? 2000 : 400); // the bar goes, or comes
    QTRY_COMPARE(bar->isVisible(), !scrolls);
    QTRY_COMPARE(left(save), left(contact));
}

void SettingsFormTest::sizeOfTheStoredAnswers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("taken");
    QTest::addColumn<std::optional<int>>("size");
    QTest::newRow("a number") << QStringLiteral("500") << true << std::optional(500);
    QTest::newRow("nothing is kept") << QStringLiteral("0") << true << std::optional(0);
    QTest::newRow("as it is shown, with its commas")
        << QStringLiteral(" 12,000 ") << true << std::optional(12000);
    QTest::newRow("the most there can be") << QStringLiteral("1000000") << true << std::optional(1000000);
    QTest::newRow("empty: as usual") << QString() << true << std::optional<int>();
    QTest::newRow("more than there can be") << QStringLiteral("1000001") << false << std::optional<int>();
    QTest::newRow("less than nothing") << QStringLiteral("-1") << false << std::optional<int>();
    QTest::newRow("a fraction") << QStringLiteral("1.5") << false << std::optional<int>();
    QTest::newRow("words") << QStringLiteral("plenty") << false << std::optional<int>();
}

void SettingsFormTest::sizeOfTheStoredAnswers()
{
    QFETCH(QString, typed);
    QFETCH(bool, taken);
    QFETCH(std::optional<int>, size);
    const auto read = SettingsForm::readMegabytes(typed);
    QCOMPARE(read.ok(), taken);
    if (taken)
        QVERIFY(*read == size);
    else
        QVERIFY(read.error().text.contains(QStringLiteral("1,000,000")));
}

void SettingsFormTest::hoursOfAnswers()
{
    Settings settings;
    settings.contact = QStringLiteral("me@example.org");
    settings.pagesFreshHours = 7;
    settings.settledAfterHours = 0;
    SettingsForm form(words(), settings);
    QVERIFY(form.findChildren<QSpinBox *>().isEmpty()); // at the first start nobody is asked for them
    form.addAnswers();
    QHash<QString, QSpinBox *> boxes;
    for (QSpinBox *box : form.findChildren<QSpinBox *>())
        boxes.insert(box->accessibleName().section(u' ', 0, 0), box);
    QCOMPARE(boxes.size(), 9); // three say how many backups are kept
    boxes.value(QStringLiteral("Details"))->setValue(48);
    QCOMPARE(boxes.value(QStringLiteral("Pages"))->value(), 7);
    QCOMPARE(boxes.value(QStringLiteral("A"))->text(), QStringLiteral("at once"));
    boxes.value(QStringLiteral("Searches"))->setValue(1200);
    QCOMPARE(boxes.value(QStringLiteral("Searches"))->text(), QStringLiteral("1,200 hours"));
    QSignalSpy saved(&form, &SettingsForm::saved);
    saveButton(form)->click();
    QCOMPARE(saved.size(), 1);
    settings = saved.takeFirst().first().value<Settings>();
    QCOMPARE(settings.pagesFreshHours, 7);
    QCOMPARE(settings.searchesFreshHours, 1200);
    QCOMPARE(settings.namesFreshHours, Settings().namesFreshHours);
    QCOMPARE(settings.settledAfterHours, 0);
    QCOMPARE(settings.unchangedFreshHours, 48);
}

void SettingsFormTest::whatBackupsAreKept()
{
    Settings settings;
    settings.contact = QStringLiteral("me@example.org");
    settings.dataDir = QStringLiteral("/home/anna/data");
    settings.keepWeekly = 9;
    SettingsForm form(words(), settings);
    form.addAnswers();
    auto *fields = form.findChild<BackupFields *>();
    QVERIFY(fields != nullptr);
    auto *folder = fields->findChild<QLineEdit *>();
    QCOMPARE(folder->text(), QString());
    QCOMPARE(folder->placeholderText(), QStringLiteral("/home/anna/data/backups"));
    folder->setText(QStringLiteral(" /mnt/backups "));
    fields->findChild<QCheckBox *>()->click();
    QHash<QString, QSpinBox *> boxes;
    for (QSpinBox *box : fields->findChildren<QSpinBox *>())
        boxes.insert(box->accessibleName().section(u' ', 0, 0), box);
    QCOMPARE(boxes.value(QStringLiteral("Weeks"))->value(), 9);
    boxes.value(QStringLiteral("Days"))->setValue(30);
    QSignalSpy saved(&form, &SettingsForm::saved);
    saveButton(form)->click();
    QCOMPARE(saved.size(), 1);
    settings = saved.takeFirst().first().value<Settings>();
    QVERIFY(!settings.backUpDaily);
    QCOMPARE(settings.backupFolder(), QStringLiteral("/mnt/backups"));
    QCOMPARE(settings.keepDaily, 30);
    QCOMPARE(settings.keepWeekly, 9);
    QCOMPARE(settings.keepMonthly, Settings().keepMonthly);
}

void SettingsFormTest::aSizeThatIsNoneIsSaidAtItsField()
{
    Settings settings;
    settings.contact = QStringLiteral("me@example.org");
    settings.answersMb = 300;
    SettingsForm form(words(), settings);
    form.addAnswers();
    form.show();
    QLineEdit *field = nullptr;
    for (auto *one : form.findChildren<QLineEdit *>())
        if (one->accessibleName().contains(QStringLiteral("answers")))
            field = one;
    QVERIFY(field != nullptr);
    QCOMPARE(field->text(), QStringLiteral("300"));
    QSignalSpy saved(&form, &SettingsForm::saved);
    field->clear();
    QTest::keyClicks(field, QStringLiteral("much"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(saved.size(), 0);
    const auto problem = [&form] {
        for (const auto *label : form.findChildren<QLabel *>())
            if (label->isVisible() && label->text().startsWith(QStringLiteral("Write a whole number")))
                return true;
        return false;
    };
    QVERIFY(problem());
    QCOMPARE(field->text(), QStringLiteral("much")); // it stays, for mending
    field->clear();
    QVERIFY(!problem());
    QTest::keyClicks(field, QStringLiteral("1,500"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(saved.size(), 1);
    QVERIFY(saved.first().first().value<Settings>().answersMb == std::optional(1500));
}

QTEST_MAIN(SettingsFormTest)
#include "tst_settingsform.moc"
