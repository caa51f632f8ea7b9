// The form at the top of the crawl page: source, limits, forecast, Start.
// Thread: main; files and pasted text are read on a pool thread.
// Failure: said under the field, and in the forecast's place.
#pragma once

#include "core/domain/sourceinfo.h"
#include "ui/crawl/crawlinput.h"
#include "ui/crawl/providerpicker.h"

#include <QTimer>
#include <QWidget>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace moviedb::ui {

class CrawlLimits;
class MessageBar;

class CrawlSetup : public QWidget
{
    Q_OBJECT
public:
    enum class Tab { Provider, Address, Titles };
    using Forecaster = std::function<QFuture<Result<Forecast>>(const CrawlScope &scope)>;

    // `source`: where galleries are.
    CrawlSetup(SourceInfo source, ProviderPicker::Load providers, Forecaster forecaster,
               QWidget *parent = nullptr);
    ~CrawlSetup() override;

    // What the settings allow: without a contact nothing starts, without its terms nothing of the source.
    void setTerms(bool sourceAccepted, bool hasContact, const QString &country);
    // Why nothing can be crawled at all, as the tool tip of Start; "" = it can.
    void setHindrance(const QString &why);
    void addTitle(const QString &line);
    void setAcceptAbove(double score);
    void chooseTab(Tab tab);

Q_SIGNALS:
    void startRequested(const moviedb::ui::CrawlInput &input);
    void settingsRequested();

private:
    QWidget *makeTabs();
    QWidget *makeAddressTab();
    QWidget *makeTitlesTab();
    void connectAll();
    void openFile();
    void sourceChanged();
    void readInput();
    void inputRead(int serial, const Result<CrawlInput> &result);
    void forgetInput();
    QLabel *note() const; // under the field that is shown
    void askForecast();   // once the form has come to rest
    void workOutForecast();
    void updateStart();
    bool needsTerms() const;

    const SourceInfo m_source;
    Forecaster m_forecaster;
    QString m_hindrance;
    QFuture<Result<CrawlInput>> m_reading;
    bool m_termsAccepted = false;
    bool m_hasContact = false;
    QString m_country;
    std::optional<CrawlInput> m_input; // nothing while something is missing
    int m_serial = 0;                  // answers to older questions are dropped
    int m_forecastSerial = 0;
    QTimer m_readTimer;
    QTimer m_forecastTimer;

    QButtonGroup *m_tabs = nullptr;
    QStackedWidget *m_stack = nullptr;
    ProviderPicker *m_picker = nullptr;
    QLineEdit *m_address = nullptr;
    QPushButton *m_open = nullptr;
    QLabel *m_addressNote = nullptr;
    QPlainTextEdit *m_titles = nullptr;
    QLabel *m_titlesNote = nullptr;
    MessageBar *m_terms = nullptr;
    CrawlLimits *m_limits = nullptr;
    QLabel *m_forecast = nullptr;
    QPushButton *m_start = nullptr;
};

} // namespace moviedb::ui
