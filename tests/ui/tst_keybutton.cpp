// Keys are called as keyboards of the language call them, at once when the language changes.
#include "contrast.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/theme.h"

#include <QAction>
#include <QLibraryInfo>
#include <QTest>
#include <QTranslator>

using namespace moviedb::test;
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
    void capIsReadable_data();
    void capIsReadable();

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

void TestKeyButton::capIsReadable_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QByteArray>("role");
    for (const bool dark : {false, true})
        for (const char *role : {"", "primary", "flat"})
            QTest::addRow("%s %s", dark ? "dark" : "light", *role == '\0' ? "plain" : role)
                << dark << QByteArray(role);
}

// As it is painted, with what the style sheet makes of the button's palette.
void TestKeyButton::capIsReadable()
{
    QFETCH(const bool, dark);
    QFETCH(const QByteArray, role);
    theme::apply(dark ? theme::Mode::Dark : theme::Mode::Light);
    QWidget window;
    QAction act(QStringLiteral("Accept"));
    auto *button = new KeyButton(&act, QStringLiteral("I"), role.constData(), &window);
    button->setGeometry(20, 20, 160, 32);
    window.resize(200, 80);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    constexpr int scale = 4; // the letter's stem is wider than its edges
    QImage picture(window.size() * scale, QImage::Format_RGB32);
    picture.setDevicePixelRatio(scale);
    picture.fill(window.palette().color(QPalette::Window));
    window.render(&picture);
    const QRect cap(button->geometry().right() - 24, 27, 14, 18); // within its outline
    const QColor ground = picture.pixelColor(cap.topLeft() * scale);
    double best = 1.0;
    for (int x = cap.left() * scale; x < cap.right() * scale; ++x)
        for (int y = cap.top() * scale; y < cap.bottom() * scale; ++y)
            best = std::max(best, contrast(picture.pixelColor(x, y), ground));
    QVERIFY2(best >= 4.5, qPrintable(QStringLiteral("%1 on %2").arg(best).arg(ground.name())));
}

QTEST_MAIN(TestKeyButton)
#include "tst_keybutton.moc"
