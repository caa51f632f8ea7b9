// The settings form asks what the sources' descriptions want asked, and hands back what was given.
#include "core/sources/registry/sources.h"
#include "ui/settings/settingsform.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace moviedb;
using namespace moviedb::ui;

class SettingsFormTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyConsentHasItsField();
    void givenAndTakenBack();

private:
    static SettingsForm::Words words() { return {QStringLiteral("T"), {}, QStringLiteral("Save")}; }
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

QTEST_MAIN(SettingsFormTest)
#include "tst_settingsform.moc"
