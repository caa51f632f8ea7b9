// Keys are called as keyboards of the language call them, at once when the language changes.
#include "ui/kit/keybutton.h"

#include <QAction>
#include <QLibraryInfo>
#include <QTest>
#include <QTranslator>

using namespace moviedb::ui;

class TestKeyButton : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void keyOnAKeyboard_data();
    void keyOnAKeyboard();
    void capIsWideEnough();

private:
    QTranslator m_italian;
};

void TestKeyButton::init()
{
    QVERIFY(m_italian.load(QStringLiteral("qtbase_it"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)));
}

void TestKeyButton::cleanup()
{
    QCoreApplication::removeTranslator(&m_italian);
}

void TestKeyButton::keyOnAKeyboard_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("italian");
    for (const auto &[key, italian] : {std::pair("Enter", "Invio"),
                                       {"Ctrl+Enter", "Ctrl+Invio"},
                                       {"Space", "Spazio"},
                                       {"Del", "Canc"},
                                       {"Shift+U", "Shift+U"},
                                       {"F2", "F2"},
                                       {"/", "/"},
                                       {"1 … 9", "1 … 9"},
                                       {"1, 2, 3", "1, 2, 3"},
                                       {"Home End", "Home End"},
                                       {"Ctrl+click", "Ctrl+click"},
                                       {"Shift+←↑↓→", "Shift+←↑↓→"},
                                       {"", ""}})
        QTest::newRow(key) << QString::fromUtf8(key) << QString::fromUtf8(italian);
}

void TestKeyButton::keyOnAKeyboard()
{
    QFETCH(QString, key);
    QFETCH(QString, italian);
    QCOMPARE(keyOnKeyboard(key), key);
    QVERIFY(QCoreApplication::installTranslator(&m_italian));
    QCOMPARE(keyOnKeyboard(key), italian);
}

// A longer name needs a wider cap: the words of the button are not covered by it.
void TestKeyButton::capIsWideEnough()
{
    QAction action(QStringLiteral("Tick"));
    const KeyButton english(&action, QStringLiteral("Space"), "");
    QVERIFY(QCoreApplication::installTranslator(&m_italian));
    const KeyButton italian(&action, QStringLiteral("Space"), "");
    QVERIFY(italian.sizeHint().width() > english.sizeHint().width());
}

QTEST_MAIN(TestKeyButton)
#include "tst_keybutton.moc"
