#include "core/sources/registry/imagehosts.h"
#include "core/sources/registry/sources.h"

#include <QTest>

using namespace moviedb;

class TestImageHosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void permits_data();
    void permits();
};

void TestImageHosts::permits_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("asked"); // "" = nobody is
    const auto row = [](const char *name, const char *address, const char *asked = "") {
        QTest::newRow(name) << QString::fromLatin1(address) << QString::fromLatin1(asked);
    };
    row("a gallery's poster", "https://images.justwatch.com/poster/1/s332/a.jpg",
        "https://images.justwatch.com/poster/1/s332/a.jpg");
    row("a picture of Wikipedia", "https://upload.wikimedia.org/a/b.png",
        "https://upload.wikimedia.org/a/b.png");
    row("without a scheme, as in pages", "//upload.wikimedia.org/a/b.png",
        "https://upload.wikimedia.org/a/b.png");
    row("an image host that is a source's endpoint", "https://image.tmdb.org/t/p/w500/a.jpg",
        "https://image.tmdb.org/t/p/w500/a.jpg");
    row("in the open becomes encrypted", "http://upload.wikimedia.org:80/a.png",
        "https://upload.wikimedia.org/a.png");
    row("an endpoint that a setting has moved here", "http://127.0.0.1:8765/images/a.png",
        "http://127.0.0.1:8765/images/a.png");
    row("another port of that machine", "http://127.0.0.1:22/a.png");
    row("another scheme there", "https://127.0.0.1:8765/images/a.png");
    row("a stranger", "https://pictures.example.org/a.png");
    row("a name that ends like a source's", "https://images.justwatch.com.example.org/a.png");
    row("a host below a source's", "https://a.images.justwatch.com/a.png");
    row("this machine", "http://localhost/a.png");
    row("this machine, IPv6", "http://[::1]/a.png");
    row("a private network", "http://192.168.1.1/admin?reboot=1");
    row("a link-local address", "http://169.254.169.254/latest/meta-data/");
    row("this machine as one number", "http://2130706433/a.png");
    row("another port of a source's host", "https://upload.wikimedia.org:8443/a.png");
    row("with a name and password", "https://a:b@upload.wikimedia.org/a.png");
    row("a file", "file:///etc/hostname");
    row("data", "data:image/png;base64,AAAA");
    row("no address", "a picture");
    row("nothing", "");
}

void TestImageHosts::permits()
{
    QFETCH(QString, address);
    QFETCH(QString, asked);
    Settings settings;
    settings.endpoints.move(QStringLiteral("justwatch_images"),
                            QUrl(QStringLiteral("http://127.0.0.1:8765/images")));
    const sources::ImageHosts hosts(sources::descriptions(), settings);
    QCOMPARE(hosts.permitted(address).toString(), asked);
}

QTEST_GUILESS_MAIN(TestImageHosts)
#include "tst_imagehosts.moc"
