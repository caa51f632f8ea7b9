// A page of databases on a desk: what it asks of the application is written down, and answered at once.
#pragma once

#include "tests/ui/faketablestore.h"
#include "ui/connections/connectionpage.h"
#include "ui/kit/messagebar.h"
#include "ui/page/appservices.h"

#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>

namespace moviedb::test {

using namespace moviedb::ui;

inline const QString serverAddress =
    QStringLiteral("postgresql://ines@db.example.org:5433/films?sslmode=verify-full&sslrootcert=/etc/ca.crt");

struct ConnectionDesk
{
    AppServices services;
    QStringList tested;
    QList<OpenWish> opened;
    QStringList forgotten;
    int samplesRemoved = 0;
    ConnectionVerdict verdict{
        ConnectionVerdict::Kind::UpToDate, QStringLiteral("Movie DB, up to date: 300 films."), {}};
    std::unique_ptr<ConnectionPage> page;

    explicit ConnectionDesk(const QString &database, const QList<SavedConnection> &connections = {})
    {
        services.store = std::make_shared<FakeTableStore>();
        services.settings.dataDir = QStringLiteral("/data");
        services.settings.database = database;
        services.settings.connections = connections;
        services.testDatabase = [this](QObject *, const QString &url, const QString &password,
                                       const std::function<void(ConnectionVerdict)> &done) {
            tested.append(url + u' ' + password);
            done(verdict);
        };
        services.openDatabase = [this](const OpenWish &wish, const std::function<void(Result<Done>)> &done) {
            opened.append(wish);
            done(makeError(Fault::Database, QStringLiteral("There is no such database.")));
        };
        services.forgetPassword = [this](const QString &url) { forgotten.append(url); };
        services.removeSample = [this](QObject *, const std::function<void(Result<Done>)> &done) {
            ++samplesRemoved;
            done(Done{});
        };
        page = std::make_unique<ConnectionPage>(services);
        // As the window does it.
        QObject::connect(page.get(), &ConnectionPage::saved, page.get(), [this](const Settings &changed) {
            services.settings = changed;
            page->settingsChanged();
        });
        page->resize(900, 600);
        page->show();
    }
    QPushButton *button(const QString &text) const
    {
        for (auto *one : page->findChildren<QPushButton *>())
            if (one->text() == text)
                return one;
        return nullptr;
    }
    void press(const QString &text) const
    {
        QPushButton *one = button(text);
        QVERIFY2(one != nullptr, qPrintable(text));
        QTest::mouseClick(one, Qt::LeftButton);
    }
    QListView *list() const { return page->findChild<QListView *>(); }
    QStringList names() const
    {
        QStringList all;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            all << list()->model()->index(row, 0).data().toString();
        return all;
    }
    void choose(const QString &name) const
    {
        const QModelIndex index = list()->model()->index(int(names().indexOf(name)), 0);
        QVERIFY2(index.isValid(), qPrintable(name));
        list()->scrollTo(index);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(index).center());
    }
    QLineEdit *field(const QString &accessibleName) const
    {
        for (auto *one : page->findChildren<QLineEdit *>())
            if (one->accessibleName() == accessibleName)
                return one;
        return nullptr;
    }
    QLineEdit *passwordField() const
    {
        for (auto *one : page->findChildren<QLineEdit *>())
            if (one->echoMode() == QLineEdit::Password)
                return one;
        return nullptr;
    }
    void type(QLineEdit *where, const QString &text) const
    {
        QVERIFY(where != nullptr);
        where->setFocus();
        where->selectAll();
        QTest::keyClicks(where, text);
    }
    QString message() const { return page->findChild<MessageBar *>()->text(); }
    MessageBar::Kind messageKind() const { return page->findChild<MessageBar *>()->kind(); }
};

inline QList<SavedConnection> twoConnections()
{
    return {{QStringLiteral("At home"), QStringLiteral("sqlite:/home/films.db"), QStringLiteral("green"),
             QStringLiteral("2026-11-01T10:00:00Z")},
            {QStringLiteral("The server"), serverAddress, QStringLiteral("red"),
             QStringLiteral("2026-11-20T10:00:00Z")}};
}

} // namespace moviedb::test
